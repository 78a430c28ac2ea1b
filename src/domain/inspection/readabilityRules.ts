import {
  headerInFirstRow,
  definedSymbols,
  statedUnits,
  gregorianYears,
  longFormat,
} from "./checks/readability/joinable";
import { noMeaningfulFormats } from "./checks/readability/meaningfulFormats";
import {
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
  noMergedCells,
  noHiddenLines,
} from "./checks/readability/openable";
import {
  numbersAreNumeric,
  nothingOmitted,
  uniqueHeaders,
  uniformChoices,
  valuesNotFormulas,
} from "./checks/readability/processable";

/** How much a rule weighs in the national rules' own checker. */
export type Gravity = "fatal" | "critical" | "major" | "minor";

/** 1: machines can open it. 2: machines can process it. 3: data of different sources can be joined. */
export type ReadabilityLevel = 1 | 2 | 3;

/** Id, gravity, the check that judges it (`null` where an Excel sheet cannot show it), and what it asks in both languages. */
const rows = [
  ["L1-01", "fatal", fileFormat, "Excel・CSVなど、機械が読める形式で作る", "A format that machines can open"],
  ["L1-02", "fatal", oneTable, "1シートに表は一つ", "One table a sheet"],
  ["L1-03", "critical", undividedTable, "空白の行・列で表を区切らない", "No blank rows or columns in the table"],
  ["L1-04", "major", noNotesOutside, "表の外にメモを残さない", "No notes outside the table"],
  ["L1-05", "critical", namedColumns, "すべての列に項目名を付ける", "A name for every column"],
  ["L1-06", "critical", noLayoutSpaces, "空白や改行で体裁を整えない", "No spaces or line breaks for layout"],
  ["L1-07", "critical", oneValueACell, "1セルに1データ", "One datum a cell"],
  ["L1-08", "critical", portableCharacters, "機種依存文字を使わない", "No platform-dependent characters"],
  ["L1-09", "minor", blankIsNotZero, "空欄と0を区別する", "Blank and zero told apart"],
  ["L1-10", "critical", noFloatingObjects, "図形などを使わない", "No shapes"],
  ["L1-11", "critical", noMeaningfulFormats, "色や太字で意味を表さない", "No meaning in formats alone"],
  ["L1-12", "critical", noMergedCells, "セルを結合しない", "No merged cells"],
  ["L1-13", "critical", noHiddenLines, "非表示の行・列を残さない", "No hidden rows or columns"],
  ["L1-14", "fatal", null, "CSVは1行に1データ", "CSV: one datum a line"],
  ["L1-15", "fatal", null, "CSVのカンマを含む値は引用符で囲む", "CSV: commas in quotation marks"],
  ["L2-01", "fatal", numbersAreNumeric, "数値は数値として入力する", "Numbers typed as numbers"],
  ["L2-02", "fatal", nothingOmitted, "項目を省略しない", "Nothing omitted"],
  ["L2-03", "fatal", uniqueHeaders, "項目名は列ごとに違うものにする", "Unique headers"],
  ["L2-04", "critical", uniformChoices, "選択肢の表記をそろえる", "Choices spelt alike"],
  ["L2-05", "major", null, "選択肢と自由記述の列を分ける", "Choices and free text apart"],
  ["L2-06", "major", valuesNotFormulas, "公開データでは数式を値にする", "Values in place of formulas"],
  ["L3-01", "fatal", headerInFirstRow, "1行目が項目名、2行目からデータ", "Headers in the first row"],
  ["L3-02", "critical", null, "コード表を添える", "A table of codes"],
  ["L3-03", "major", definedSymbols, "特別な記号の意味を明記する", "Symbols defined"],
  ["L3-04", "major", statedUnits, "単位を明記する", "Units stated"],
  ["L3-05", "major", gregorianYears, "西暦で書くか、西暦を併記する", "Gregorian years"],
  ["L3-06", "critical", null, "地域コードか正式な地域名を使う", "Area codes or full names"],
  ["L3-07", "critical", null, "年度によって様式を変えない", "The same form every year"],
  ["L3-08", "major", null, "項目の定義と更新履歴を付ける", "Definitions and history"],
  ["L3-09", "major", longFormat, "縦持ちにする", "Long format"],
] as const;

type ReadabilityCheck = NonNullable<(typeof rows)[number][2]>;

export interface ReadabilityRule {
  readonly id: string;
  readonly level: ReadabilityLevel;
  readonly gravity: Gravity;
  readonly check: ReadabilityCheck | null;
  /** What it asks. */
  readonly ja: string;
  readonly en: string;
}

function levelOf(id: string): ReadabilityLevel {
  return id.startsWith("L1") ? 1 : id.startsWith("L2") ? 2 : 3;
}

/**
 * デジタル庁「行政データにおける機械可読性に関するルール」(2026-03-31): its 30 rules in their order, with the gravity that its sample
 * checker gives them. A list of their own: they answer another question than the inspection (may machines read it, not is
 * it right), and are asked only when somebody wants to know.
 */
export const readabilityRules: readonly ReadabilityRule[] = rows.map(([id, gravity, check, ja, en]) => ({
  id,
  level: levelOf(id),
  gravity,
  check,
  ja,
  en,
}));

/** The rules that an Excel sheet can show, in their order. */
export const readabilityChecks: readonly ReadabilityCheck[] = readabilityRules.flatMap(({ check }) => check ?? []);
