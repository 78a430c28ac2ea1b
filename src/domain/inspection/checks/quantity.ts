import type { Check } from "../check";
import { asOfOutsideYear } from "./quantity/asOfOutsideYear";
import { asOfProvisional } from "./quantity/asOfProvisional";
import { cumulativeDiffers } from "./quantity/cumulativeDiffers";
import { dateImpossible } from "./quantity/dateImpossible";
import { dateLegacyEra } from "./quantity/dateLegacyEra";
import { dateOutsideEra } from "./quantity/dateOutsideEra";
import { datePairDisagrees } from "./quantity/datePairDisagrees";
import { dateWeekdayDiffers } from "./quantity/dateWeekdayDiffers";
import { impossibleValue } from "./quantity/impossibleValue";
import { numberAsText } from "./quantity/numberAsText";
import { partsUnpaired } from "./quantity/partsUnpaired";
import { quantityPending } from "./quantity/pending";
import { unitMissing } from "./quantity/unitMissing";
import { unitsDiffer } from "./quantity/unitsDiffer";
import { quantityUnreadable } from "./quantity/unreadable";

/** What may be wrong with a value by itself. */
export const quantityChecks: readonly Check[] = [
  quantityUnreadable,
  partsUnpaired,
  unitsDiffer,
  unitMissing,
  numberAsText,
  impossibleValue,
  quantityPending,
  cumulativeDiffers,
  dateImpossible,
  dateOutsideEra,
  datePairDisagrees,
  dateWeekdayDiffers,
  dateLegacyEra,
  asOfOutsideYear,
  asOfProvisional,
];
