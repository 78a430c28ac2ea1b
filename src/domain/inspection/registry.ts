import { changeDiffers } from "./checks/consistency/changeDiffers";
import { columnDiffers } from "./checks/consistency/columnDiffers";
import { noteMissing } from "./checks/consistency/noteMissing";
import { noteNumber } from "./checks/consistency/noteNumber";
import { noteUnmarked } from "./checks/consistency/noteUnmarked";
import { comparisonDiffers } from "./checks/consistency/comparisonDiffers";
import { gradeSentence } from "./checks/consistency/gradeSentence";
import { overviewCount } from "./checks/consistency/overviewCount";
import { partsDiffer } from "./checks/consistency/partsDiffer";
import { structureUnknown, structureUnlisted } from "./checks/consistency/planStructures";
import { overviewRate, overviewRounding, summaryRate, summaryRounding } from "./checks/consistency/publishedRates";
import { rateDiffers } from "./checks/consistency/rateDiffers";
import { sheetsDiffer } from "./checks/consistency/sheetsDiffer";
import { strategyDangling, strategyUncovered } from "./checks/consistency/strategies";
import { sumDiffers } from "./checks/consistency/sumDiffers";
import { summaryCount } from "./checks/consistency/summaryCount";
import { summaryDivisionMissing, summaryDivisionUnknown } from "./checks/consistency/summaryDivisions";
import { titleDiffers } from "./checks/consistency/titleDiffers";
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
import { rubricProblem } from "./checks/judgement/rubricProblem";
import { rubricUnfit } from "./checks/judgement/rubricUnfit";
import { asOfOutsideYear, asOfProvisional } from "./checks/quantity/asOfDates";
import { cumulativeDiffers } from "./checks/quantity/cumulativeDiffers";
import {
  dateImpossible,
  dateLegacyEra,
  dateOutsideEra,
  datePairDisagrees,
  dateWeekdayDiffers,
} from "./checks/quantity/dates";
import { impossibleValue } from "./checks/quantity/impossibleValue";
import { numberAsText } from "./checks/quantity/numberAsText";
import { partsUnpaired } from "./checks/quantity/partsUnpaired";
import { quantityPending } from "./checks/quantity/pending";
import { unitMissing } from "./checks/quantity/unitMissing";
import { unitsDiffer } from "./checks/quantity/unitsDiffer";
import { quantityUnreadable } from "./checks/quantity/unreadable";
import { backgroundUnmarked } from "./checks/status/backgroundUnmarked";
import { endedButContinues } from "./checks/status/endedButContinues";
import { missedWithoutBackground } from "./checks/status/missedWithoutBackground";
import { missedWithoutNext } from "./checks/status/missedWithoutNext";
import { statusBlank } from "./checks/status/statusBlank";
import { statusContradictsGrade } from "./checks/status/statusContradictsGrade";
import { statusUnknown } from "./checks/status/statusUnknown";
import { statusWordsUnfit } from "./checks/status/statusWordsUnfit";
import { blankRow } from "./checks/structure/blankRow";
import { divisionSplit } from "./checks/structure/divisionSplit";
import { divisionUnknown } from "./checks/structure/divisionUnknown";
import { formulaError } from "./checks/structure/formulaError";
import { headerDoubled } from "./checks/structure/headerDoubled";
import { headerMissing } from "./checks/structure/headerMissing";
import { hiddenColumn } from "./checks/structure/hiddenColumn";
import { hiddenRow } from "./checks/structure/hiddenRow";
import { measureDoubled } from "./checks/structure/measureDoubled";
import { measureOutsideDivision } from "./checks/structure/measureOutsideDivision";
import { mergedMeasures } from "./checks/structure/mergedMeasures";
import { numberMissing } from "./checks/structure/numberMissing";
import { numberOrder } from "./checks/structure/numberOrder";
import { numberRepeated } from "./checks/structure/numberRepeated";
import { pageHeaderDiffers } from "./checks/structure/pageHeaderDiffers";
import { figuresUnread, noActual, noTarget } from "./checks/structure/readingGaps";
import { requiredBlank } from "./checks/structure/requiredBlank";
import { severalTables } from "./checks/structure/severalTables";
import { strayNote } from "./checks/structure/strayNote";
import { brokenLine } from "./checks/text/brokenLine";
import { copyResidue } from "./checks/text/copyResidue";
import { cutOffName } from "./checks/text/cutOffName";
import { doubledPhrase } from "./checks/text/doubledPhrase";
import { halfWidthKana } from "./checks/text/halfWidthKana";
import { lookAlikeCharacters } from "./checks/text/lookAlikeCharacters";
import { misspeltPrefecture } from "./checks/text/misspeltPrefecture";
import { mixedChoiceWidth } from "./checks/text/mixedChoiceWidth";
import { mixedWidth } from "./checks/text/mixedWidth";
import { nameVariant } from "./checks/text/nameVariant";
import { spacedLetters } from "./checks/text/spacedLetters";
import { surplusSpace } from "./checks/text/surplusSpace";
import { unportableCharacters } from "./checks/text/unportableCharacters";
import { variantSymbol } from "./checks/text/variantSymbol";
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
  // judgement
  rubricProblem,
  rubricUnfit,
  gradeUnknown,
  gradeDiffers,
  gradeUnlike,
  wordsDiffer,
  gradeUnproven,
  gradeWithoutTarget,
  gradeWithoutActual,
  targetWithoutGrade,
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
  columnDiffers,
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
  gradeSentence,
  overviewRate,
  overviewRounding,
  structureUnknown,
  structureUnlisted,
  strategyDangling,
  strategyUncovered,
  titleDiffers,
  totalDiffers,
] as const;
