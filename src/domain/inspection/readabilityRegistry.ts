import type { Check } from "./check";
import { blankIsNotZero } from "./checks/readability/blankIsNotZero";
import { definedSymbols } from "./checks/readability/definedSymbols";
import { gregorianYears } from "./checks/readability/gregorianYears";
import { headerInFirstRow } from "./checks/readability/headerInFirstRow";
import { longFormat } from "./checks/readability/longFormat";
import { namedColumns } from "./checks/readability/namedColumns";
import { noLayoutSpaces } from "./checks/readability/noLayoutSpaces";
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

/**
 * The national rules that an Excel sheet can show, in their order. A registry of their own: they answer another question
 * than the inspection (may machines read it, not is it right), and are asked only when somebody wants to know.
 */
export const readabilityChecks: readonly Check[] = [
  oneTable,
  undividedTable,
  noNotesOutside,
  namedColumns,
  noLayoutSpaces,
  oneValueACell,
  portableCharacters,
  blankIsNotZero,
  noMergedCells,
  numbersAreNumeric,
  nothingOmitted,
  uniqueHeaders,
  uniformChoices,
  headerInFirstRow,
  definedSymbols,
  statedUnits,
  gregorianYears,
  longFormat,
];
