import type { Check } from "../check";
import { noteMissing } from "./consistency/noteMissing";
import { noteNumber } from "./consistency/noteNumber";
import { noteUnmarked } from "./consistency/noteUnmarked";
import { overviewCount } from "./consistency/overviewCount";
import { overviewRate } from "./consistency/overviewRate";
import { overviewRounding } from "./consistency/overviewRounding";
import { partsDiffer } from "./consistency/partsDiffer";
import { rateDiffers } from "./consistency/rateDiffers";
import { sheetsDiffer } from "./consistency/sheetsDiffer";
import { strategyDangling } from "./consistency/strategyDangling";
import { strategyUncovered } from "./consistency/strategyUncovered";
import { structureUnknown } from "./consistency/structureUnknown";
import { structureUnlisted } from "./consistency/structureUnlisted";
import { sumDiffers } from "./consistency/sumDiffers";
import { summaryCount } from "./consistency/summaryCount";
import { summaryDivisionMissing } from "./consistency/summaryDivisionMissing";
import { summaryDivisionUnknown } from "./consistency/summaryDivisionUnknown";
import { summaryRate } from "./consistency/summaryRate";
import { summaryRounding } from "./consistency/summaryRounding";
import { titleDiffers } from "./consistency/titleDiffers";
import { yearDiffers } from "./consistency/yearDiffers";

/** What may be wrong with what is said in two places. */
export const consistencyChecks: readonly Check[] = [
  noteMissing,
  noteUnmarked,
  noteNumber,
  rateDiffers,
  sumDiffers,
  partsDiffer,
  yearDiffers,
  sheetsDiffer,
  summaryCount,
  summaryRate,
  summaryRounding,
  summaryDivisionMissing,
  summaryDivisionUnknown,
  overviewCount,
  overviewRate,
  overviewRounding,
  structureUnknown,
  structureUnlisted,
  strategyDangling,
  strategyUncovered,
  titleDiffers,
];
