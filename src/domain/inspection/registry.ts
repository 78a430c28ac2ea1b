import { changeDiffers } from "./checks/consistency/changeDiffers";
import { columnDiffers } from "./checks/consistency/columnDiffers";
import { noteMissing, noteUnmarked, noteNumber } from "./checks/consistency/notes";
import { comparisonDiffers } from "./checks/consistency/comparisonDiffers";
import { gradeSentence } from "./checks/consistency/gradeSentence";
import { overviewCount, summaryCount } from "./checks/consistency/publishedCounts";
import { partsDiffer, sumDiffers } from "./checks/consistency/sums";
import { structureUnknown, structureUnlisted } from "./checks/consistency/planStructures";
import { overviewRate, overviewRounding, summaryRate, summaryRounding } from "./checks/consistency/publishedRates";
import { rateDiffers } from "./checks/consistency/rateDiffers";
import { ratesUnexplained } from "./checks/consistency/ratesUnexplained";
import { previousDiffers, sheetsDiffer } from "./checks/consistency/sheetsDiffer";
import { strategyDangling, strategyUncovered } from "./checks/consistency/strategies";
import { summaryDivisionMissing, summaryDivisionUnknown } from "./checks/consistency/summaryDivisions";
import { titleDiffers, titleYearDiffers } from "./checks/consistency/titleDiffers";
import { totalDiffers } from "./checks/consistency/totalDiffers";
import { yearDiffers } from "./checks/consistency/yearDiffers";
import { directionDiffers } from "./checks/judgement/directionDiffers";
import { gradeUnlike } from "./checks/judgement/gradeUnlike";
import { gradeUnknown } from "./checks/judgement/gradeUnknown";
import {
  gradeDiffers,
  gradeNotCompared,
  gradeUnproven,
  gradeWithoutActual,
  gradeWithoutTarget,
  targetWithoutGrade,
  wordsDiffer,
} from "./checks/judgement/grades";
import { ownCriteria } from "./checks/judgement/ownCriteria";
import { missedWithoutReason } from "./checks/judgement/missedWithoutReason";
import { rubricProblem, rubricUnfit } from "./checks/judgement/rubric";
import { asOfOutsideYear, asOfProvisional } from "./checks/quantity/asOfDates";
import { magnitudeDiffers } from "./checks/quantity/magnitudeDiffers";
import { cumulativeDiffers, cumulativeFalls } from "./checks/quantity/cumulativeDiffers";
import {
  dateImpossible,
  dateLegacyEra,
  dateOutsideEra,
  datePairDisagrees,
  dateWeekdayDiffers,
} from "./checks/quantity/dates";
import { impossibleValue } from "./checks/quantity/impossibleValue";
import { numberAsText } from "./checks/quantity/numberAsText";
import { periodReversed } from "./checks/quantity/periods";
import { partsUnpaired } from "./checks/quantity/partsUnpaired";
import { quantityPending, quantityUnreadable } from "./checks/quantity/unread";
import { unitMissing, unitsDiffer, unitUnlike } from "./checks/quantity/units";
import {
  backgroundUnmarked,
  endedButContinues,
  missedWithoutBackground,
  missedWithoutNext,
} from "./checks/status/backgrounds";
import { statusBlank, statusWordsUnfit, statusUnknown, statusContradictsGrade } from "./checks/status/statuses";
import { blankRow, strayNote } from "./checks/structure/strayRows";
import { divisionSplit, divisionUnknown, measureOutsideDivision } from "./checks/structure/divisions";
import { formulaError } from "./checks/structure/formulaError";
import { headerDoubled, headerMissing } from "./checks/structure/headers";
import { hiddenColumn, hiddenRow } from "./checks/structure/hidden";
import { measureDoubled, mergedMeasures } from "./checks/structure/measureRows";
import { numberMissing, numberRepeated, numberOrder } from "./checks/structure/numbers";
import { pageHeaderDiffers } from "./checks/structure/pageHeaderDiffers";
import { figuresUnread, noActual, noTarget } from "./checks/structure/readingGaps";
import { requiredBlank } from "./checks/structure/requiredBlank";
import { severalTables } from "./checks/structure/severalTables";
import { brokenLine, halfWidthKana, surplusSpace } from "./checks/text/spacing";
import { copyResidue } from "./checks/text/copyResidue";
import { cutOffName } from "./checks/text/cutOffName";
import { doubledPhrase } from "./checks/text/doubledPhrase";
import { lookAlikeCharacters } from "./checks/text/lookAlikeCharacters";
import { misspeltPrefecture } from "./checks/text/misspeltPrefecture";
import { mixedChoiceWidth, variantSymbol } from "./checks/text/choices";
import { mixedWidth } from "./checks/text/mixedWidth";
import { nameVariant } from "./checks/text/nameVariant";
import { spacedLetters } from "./checks/text/spacedLetters";
import { unportableCharacters } from "./checks/text/unportableCharacters";
import { wordVariant } from "./checks/text/wordVariant";

/**
 * Every check of an inspection, in the order in which its findings are told for one cell. The rules on machine
 * readability are rated apart (readabilityReport.ts): a printed annex breaks many of them on purpose.
 */
export const checks = [
  // structure
  headerMissing,
  headerDoubled,
  pageHeaderDiffers,
  severalTables,
  strayNote,
  blankRow,
  hiddenRow,
  hiddenColumn,
  mergedMeasures,
  formulaError,
  measureOutsideDivision,
  divisionSplit,
  divisionUnknown,
  numberMissing,
  numberRepeated,
  numberOrder,
  measureDoubled,
  requiredBlank,
  noTarget,
  noActual,
  figuresUnread,
  // text
  lookAlikeCharacters,
  unportableCharacters,
  copyResidue,
  halfWidthKana,
  variantSymbol,
  mixedChoiceWidth,
  mixedWidth,
  spacedLetters,
  surplusSpace,
  brokenLine,
  doubledPhrase,
  cutOffName,
  misspeltPrefecture,
  nameVariant,
  wordVariant,
  // quantity
  quantityUnreadable,
  partsUnpaired,
  unitsDiffer,
  unitMissing,
  unitUnlike,
  numberAsText,
  impossibleValue,
  quantityPending,
  magnitudeDiffers,
  cumulativeDiffers,
  cumulativeFalls,
  dateImpossible,
  dateOutsideEra,
  datePairDisagrees,
  dateWeekdayDiffers,
  periodReversed,
  dateLegacyEra,
  asOfOutsideYear,
  asOfProvisional,
  // judgement
  rubricProblem,
  rubricUnfit,
  gradeUnknown,
  gradeDiffers,
  gradeUnlike,
  ownCriteria,
  wordsDiffer,
  gradeUnproven,
  gradeWithoutTarget,
  gradeWithoutActual,
  targetWithoutGrade,
  missedWithoutReason,
  directionDiffers,
  gradeNotCompared,
  // status
  statusBlank,
  statusWordsUnfit,
  statusUnknown,
  statusContradictsGrade,
  missedWithoutBackground,
  missedWithoutNext,
  endedButContinues,
  backgroundUnmarked,
  // consistency
  noteMissing,
  noteUnmarked,
  noteNumber,
  changeDiffers,
  comparisonDiffers,
  rateDiffers,
  ratesUnexplained,
  columnDiffers,
  sumDiffers,
  partsDiffer,
  yearDiffers,
  sheetsDiffer,
  previousDiffers,
  summaryCount,
  summaryRate,
  summaryRounding,
  summaryDivisionMissing,
  summaryDivisionUnknown,
  overviewCount,
  gradeSentence,
  overviewRate,
  overviewRounding,
  structureUnknown,
  structureUnlisted,
  strategyDangling,
  strategyUncovered,
  titleDiffers,
  titleYearDiffers,
  totalDiffers,
] as const;
