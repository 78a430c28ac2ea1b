import type { Check } from "../check";
import { backgroundUnmarked } from "./status/backgroundUnmarked";
import { endedButContinues } from "./status/endedButContinues";
import { missedWithoutBackground } from "./status/missedWithoutBackground";
import { missedWithoutNext } from "./status/missedWithoutNext";
import { statusBlank } from "./status/statusBlank";
import { statusContradictsGrade } from "./status/statusContradictsGrade";
import { statusUnknown } from "./status/statusUnknown";
import { statusWordsUnfit } from "./status/statusWordsUnfit";

/** What may be wrong with the status of a goal. */
export const statusChecks: readonly Check[] = [
  statusBlank,
  statusWordsUnfit,
  statusUnknown,
  statusContradictsGrade,
  missedWithoutBackground,
  missedWithoutNext,
  endedButContinues,
  backgroundUnmarked,
];
