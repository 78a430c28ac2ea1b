import { blankIsNotZero } from "./checks/readability/blankIsNotZero";
import { definedSymbols } from "./checks/readability/definedSymbols";
import { fileFormat } from "./checks/readability/fileFormat";
import { gregorianYears } from "./checks/readability/gregorianYears";
import { headerInFirstRow } from "./checks/readability/headerInFirstRow";
import { longFormat } from "./checks/readability/longFormat";
import { namedColumns } from "./checks/readability/namedColumns";
import { noFloatingObjects } from "./checks/readability/noFloatingObjects";
import { noHiddenLines } from "./checks/readability/noHiddenLines";
import { noLayoutSpaces } from "./checks/readability/noLayoutSpaces";
import { noMeaningfulFormats } from "./checks/readability/noMeaningfulFormats";
import { noMergedCells } from "./checks/readability/noMergedCells";
import { noNotesOutside } from "./checks/readability/noNotesOutside";
import { nothingOmitted } from "./checks/readability/nothingOmitted";
import { numbersAreNumeric } from "./checks/readability/numbersAreNumeric";
import { oneTable } from "./checks/readability/oneTable";
import { oneValueACell } from "./checks/readability/oneValueACell";
import { portableCharacters } from "./checks/readability/portableCharacters";
import { statedUnits } from "./checks/readability/statedUnits";
import { undividedTable } from "./checks/readability/undividedTable";
import { uniformChoices } from "./checks/readability/uniformChoices";
import { uniqueHeaders } from "./checks/readability/uniqueHeaders";
import { valuesNotFormulas } from "./checks/readability/valuesNotFormulas";
import type { Check } from "./check";

/**
 * The national rules that an Excel sheet can show, in their order. A registry of their own: they answer another question
 * than the inspection (may machines read it, not is it right), and are asked only when somebody wants to know.
 */
export const readabilityChecks: readonly Check[] = [
  fileFormat,
  oneTable,
  undividedTable,
  noNotesOutside,
  namedColumns,
  noLayoutSpaces,
  oneValueACell,
  portableCharacters,
  blankIsNotZero,
  noFloatingObjects,
  noMeaningfulFormats,
  noMergedCells,
  noHiddenLines,
  numbersAreNumeric,
  nothingOmitted,
  uniqueHeaders,
  uniformChoices,
  valuesNotFormulas,
  headerInFirstRow,
  definedSymbols,
  statedUnits,
  gregorianYears,
  longFormat,
];
