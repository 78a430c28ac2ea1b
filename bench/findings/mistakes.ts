import type { CellContent } from "../../src/domain/grid/cell";
import type { MeasureRole } from "../../src/domain/measures/measure";
import type { Random } from "./random";
import type { Draft, MeasureNature, PlacedMeasure, SheetPosition } from "./workbook";

/** Where the finding has to be: at a measure, or at a cell (any row, any column where none is given). */
export type Place =
  { readonly measure: string } | { readonly sheet: string; readonly row?: number; readonly column?: number };

/** A kind of mistake that people make. */
export interface Mistake {
  readonly kind: string;
  /** The code that must be found at the place. */
  readonly expects: string;
  /** Codes that the same mistake explains, wherever they appear. */
  readonly explains: readonly string[];
  /** Makes the mistake at a random place; `null` where the plan has no place for it. */
  readonly make: (draft: Draft, random: Random) => Place | null;
}

type Change = (text: string, random: Random, draft: Draft, measure: PlacedMeasure) => CellContent | null;

/** What a changed status changes in everything that counts it. */
const recounts = [
  "consistency-summary-count",
  "consistency-summary-rate",
  "consistency-overview-count",
  "consistency-overview-rate",
  "consistency-sheets-differ",
];
/** What a changed figure changes in everything that repeats it. */
const repeated = [
  "consistency-rate-differs",
  "consistency-column-differs",
  "consistency-year-differs",
  "consistency-sheets-differ",
  "consistency-note-number",
];

/** Any measure of these natures; of any nature where none is given. */
function someMeasure(draft: Draft, random: Random, natures: readonly MeasureNature[] = []): PlacedMeasure | null {
  return random.pick(draft.plan.measures.filter(({ nature }) => natures.length === 0 || natures.includes(nature)));
}

interface CellChange {
  readonly natures?: readonly MeasureNature[];
  readonly explains?: readonly string[];
  /** The finding is known by its cell: it is about a column, or the change gives the measure another code. */
  readonly isFoundAtCell?: boolean;
}

/** A change of one cell of a measure. */
function inCell(
  kind: string,
  expects: string,
  role: MeasureRole,
  change: Change,
  { natures = [], explains = [], isFoundAtCell = false }: CellChange = {},
): Mistake {
  return {
    kind,
    expects,
    explains,
    make: (draft, random) => {
      const measure = someMeasure(draft, random, natures);
      const cell = measure === null ? null : draft.cellOf(measure, role);
      if (measure === null || cell === null) return null;
      const content = change(draft.text(cell), random, draft, measure);
      if (content === null || content === draft.content(cell)) return null;
      draft.write(cell, content);
      return isFoundAtCell ? cell : { measure: measure.code };
    },
  };
}

/** A change of a cell that is no measure's. */
function inPlace(
  kind: string,
  expects: string,
  find: (draft: Draft, random: Random) => SheetPosition | null,
  change: (text: string, random: Random, draft: Draft) => CellContent | null,
  explains: readonly string[] = [],
): Mistake {
  return {
    kind,
    expects,
    explains,
    make: (draft, random) => {
      const cell = find(draft, random);
      if (cell === null) return null;
      const content = change(draft.text(cell), random, draft);
      if (content === null || content === draft.content(cell)) return null;
      draft.write(cell, content);
      return cell;
    },
  };
}

/** Replaces the first match; `null` where there is none. */
function replaced(text: string, pattern: RegExp, by: string): string | null {
  return pattern.test(text) ? text.replace(pattern, by) : null;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, ",");
}

/** The first number of a text, changed. */
function withNumber(text: string, change: (value: number) => number | string): string | null {
  const written = /[0-9][0-9,]*/u.exec(text)?.[0];
  if (written === undefined) return null;
  const changed = change(Number(written.replaceAll(",", "")));
  return text.replace(written, typeof changed === "number" ? grouped(changed) : changed);
}

/** One digit of a number, mistyped; never the first. */
function oneDigitOff(value: number, random: Random): number {
  const digits = String(value).split("");
  const at = random.whole(1, digits.length - 1);
  digits[at] = String((Number(digits[at]) + random.whole(1, 9)) % 10);
  return Number(digits.join(""));
}

/** Two neighbouring digits that differ, exchanged; `null` where all are alike. */
function transposed(value: number, random: Random): number | null {
  const digits = String(value).split("");
  const places = digits.flatMap((digit, index) =>
    index > 0 && digit !== digits[index - 1] && (index > 1 || digit !== "0") ? [index] : [],
  );
  const at = random.pick(places);
  if (at === null) return null;
  [digits[at - 1], digits[at]] = [digits[at] ?? "", digits[at - 1] ?? ""];
  return Number(digits.join(""));
}

/** Another symbol of the rubric, as far from the right one as there is. */
function oppositeGrade({ plan }: Draft, entered: string): string {
  const symbols = plan.settings.rubric.grades
    .filter(({ rule }) => rule.kind !== "noIndicator")
    .map(({ symbol }) => symbol);
  return (symbols.indexOf(entered) * 2 < symbols.length - 1 ? symbols.at(-1) : symbols[0]) ?? "";
}

function noteRoleOf(draft: Draft, measure: PlacedMeasure): MeasureRole | null {
  return (
    (["background", "remarks"] as const).find((role) => {
      const cell = draft.cellOf(measure, role);
      return cell !== null && draft.text(cell) !== "";
    }) ?? null
  );
}

/** A change of the note of a measure, in whichever column it stands. */
function inNote(
  kind: string,
  expects: string,
  natures: readonly MeasureNature[],
  change: Change,
  explains: readonly string[] = [],
): Mistake {
  return {
    kind,
    expects,
    explains,
    make: (draft, random) => {
      const measure = someMeasure(draft, random, natures);
      const role = measure === null ? null : noteRoleOf(draft, measure);
      const cell = measure === null || role === null ? null : draft.cellOf(measure, role);
      if (measure === null || cell === null) return null;
      const content = change(draft.text(cell), random, draft, measure);
      if (content === null || content === draft.content(cell)) return null;
      draft.write(cell, content);
      return { measure: measure.code };
    },
  };
}

type SummaryColumn = "rate" | "measures" | "achieved" | "missedEnded" | "missedContinuing";

function summaryCell(rows: "divisions" | "subtotals" | "total", column: SummaryColumn) {
  return (draft: Draft, random: Random): SheetPosition | null => {
    const { summary } = draft.plan.published;
    if (summary === null) return null;
    const row = rows === "total" ? summary.total : random.pick(summary[rows]);
    return row === null ? null : { sheet: summary.sheet, row, column: summary.columns[column] };
  };
}

const moreOrLess = (text: string, random: Random): number => Number(text) + random.whole(1, 3);

function sentenceCell(draft: Draft, random: Random): SheetPosition | null {
  return random.pick(draft.plan.published.sentences);
}

const plainNumbers: readonly MeasureNature[] = ["exceeded", "met", "missed", "ended"];
const achievedNumbers: readonly MeasureNature[] = ["exceeded", "met"];

const structure: readonly Mistake[] = [
  {
    kind: "列の見出しを消した",
    expects: "structure-header-missing",
    explains: [],
    make: (draft) => {
      const column = draft.plan.columns.department;
      if (column === undefined) return null;
      const cell = { sheet: draft.plan.inspected, row: draft.plan.headerRow, column };
      draft.write(cell, "");
      return { sheet: cell.sheet, column };
    },
  },
  {
    kind: "同じ見出しを二つの列に付けた",
    expects: "structure-header-doubled",
    explains: [],
    make: (draft) => {
      const { department, goal } = draft.plan.columns;
      if (department === undefined || goal === undefined) return null;
      const at = (column: number): SheetPosition => ({
        sheet: draft.plan.inspected,
        row: draft.plan.headerRow,
        column,
      });
      draft.write(at(department), draft.content(at(goal)));
      return { sheet: draft.plan.inspected, row: draft.plan.headerRow };
    },
  },
  {
    kind: "表の途中に空白の行を入れた",
    expects: "structure-blank-row",
    explains: [],
    make: (draft, random) => {
      const measure = random.pick(draft.plan.measures.filter(({ isFirstOfDivision }) => !isFirstOfDivision));
      if (measure === null) return null;
      draft.insertRow(draft.plan.inspected, measure.row, []);
      return { sheet: draft.plan.inspected, row: measure.row };
    },
  },
  {
    kind: "二つの施策の所属を一つに結合した",
    expects: "structure-merged-measures",
    explains: ["structure-required-blank"],
    make: (draft, random) => {
      const measure = random.pick(draft.plan.measures.filter(({ isLastOfDivision }) => !isLastOfDivision));
      const cell = measure === null ? null : draft.cellOf(measure, "department");
      if (measure === null || cell === null) return null;
      draft.write({ ...cell, row: cell.row + 1 }, "");
      draft.merge(cell.sheet, { row: cell.row, column: cell.column, rows: 2, columns: 1 });
      return { sheet: cell.sheet, column: cell.column };
    },
  },
  inCell("番号を消した", "structure-number-missing", "number", () => ""),
  inCell(
    "番号を重複させた",
    "structure-number-repeated",
    "number",
    (text, _, __, { isFirstOfDivision }) => (isFirstOfDivision ? null : Number(text) - 1),
    {
      explains: ["structure-number-order"],
      isFoundAtCell: true,
    },
  ),
  inCell(
    "番号を飛ばした",
    "structure-number-order",
    "number",
    (text, _, __, { isFirstOfDivision, isLastOfDivision }) =>
      isFirstOfDivision || !isLastOfDivision ? null : Number(text) + 7,
    { isFoundAtCell: true },
  ),
  inCell("成果指標を消した", "structure-required-blank", "indicator", () => ""),
  inCell("所属を消した", "structure-required-blank", "department", () => ""),
  inCell("実績の数式がエラーになった", "structure-formula-error", "actual", () => "#REF!", {
    explains: ["quantity-unreadable", "judgement-grade-without-actual"],
  }),
  {
    kind: "施策の行を非表示にした",
    expects: "structure-hidden-row",
    explains: [],
    make: (draft, random) => {
      const measure = someMeasure(draft, random);
      if (measure === null) return null;
      draft.hideRow(draft.plan.inspected, measure.row);
      return { sheet: draft.plan.inspected, row: measure.row };
    },
  },
  {
    kind: "点検に使う列を非表示にした",
    expects: "structure-hidden-column",
    explains: [],
    make: (draft, random) => {
      const column = random.pick(Object.values(draft.plan.columns));
      if (column === null) return null;
      draft.hideColumn(draft.plan.inspected, column);
      return { sheet: draft.plan.inspected, column };
    },
  },
  {
    kind: "表の右に書き込みを残した",
    expects: "structure-stray-note",
    explains: [],
    make: (draft, random) => {
      const measure = someMeasure(draft, random);
      if (measure === null) return null;
      const columns = Object.values(draft.plan.columns);
      const cell = { sheet: draft.plan.inspected, row: measure.row, column: Math.max(...columns) + 2 };
      draft.write(cell, "要確認");
      return cell;
    },
  },
  {
    kind: "同じ番号の区分に別の名前を書いた",
    expects: "structure-division-split",
    explains: [
      "text-name-variant",
      "structure-number-order",
      "structure-number-repeated",
      ...recounts,
      "consistency-summary-division-missing",
      "consistency-summary-division-unknown",
      "consistency-structure-unknown",
      "consistency-structure-unlisted",
    ],
    make: (draft, random) => {
      const column = draft.plan.divisionColumns.at(-1);
      const measure = random.pick(draft.plan.measures.filter(({ isFirstOfDivision }) => !isFirstOfDivision));
      if (column === undefined || measure === null) return null;
      const cell = { sheet: draft.plan.inspected, row: measure.row, column };
      draft.write(cell, `${draft.text(cell).charAt(0)} 国際交流の取組`);
      return { sheet: cell.sheet };
    },
  },
  {
    kind: "区分の見出しより前に施策を足した",
    expects: "structure-measure-outside-division",
    explains: [
      ...recounts,
      "structure-number-repeated",
      "structure-number-order",
      "structure-measure-doubled",
      "text-name-variant",
    ],
    make: (draft, random) => {
      const measure = someMeasure(draft, random, ["met", "words"]);
      const [heading] = draft.plan.headingRows;
      if (measure === null || heading === undefined) return null;
      const width = Math.max(...Object.values(draft.plan.columns)) + 1;
      const cells = Array.from({ length: width }, (_, column) =>
        draft.content({ sheet: draft.plan.inspected, row: measure.row, column }),
      );
      draft.insertRow(draft.plan.inspected, heading, cells);
      return { sheet: draft.plan.inspected, row: heading };
    },
  },
];

const text: readonly Mistake[] = [
  inCell("施策名にキリル文字が混じった", "text-look-alike", "name", (name) => replaced(name, /号事業/u, "号ICТ事業")),
  inCell("施策名に半角カナを使った", "text-half-width-kana", "name", (name) =>
    replaced(name, /号事業/u, "号ｻｰﾋﾞｽ事業"),
  ),
  inCell("施策名に見えない文字が入った", "text-copy-residue", "name", (name) =>
    replaced(name, /号事業/u, "号\u200B事業"),
  ),
  inCell("施策名に外字が入った", "text-unportable", "name", (name) => replaced(name, /号事業/u, "号\uE000事業")),
  inCell("施策名に空白が続いた", "text-surplus-space", "name", (name) => replaced(name, /号事業/u, "号　　事業")),
  inCell("県名を一字誤った", "text-misspelt-prefecture", "name", (name) => replaced(name, /号事業/u, "号神楽川県事業")),
  inCell("○を漢数字のゼロで書いた", "text-variant-symbol", "grade", (grade) => (grade === "○" ? "〇" : null), {
    isFoundAtCell: true,
  }),
  inPlace(
    "集計表の区分名の送り仮名を変えた",
    "text-name-variant",
    (draft, random) => {
      const { summary } = draft.plan.published;
      if (summary === null) return null;
      const cells = summary.divisions.map((row) => ({ sheet: summary.sheet, row, column: summary.labelColumn }));
      return random.pick(cells.filter((cell) => draft.text(cell).includes("手続")));
    },
    (label) => replaced(label, /手続/u, "手続き"),
  ),
];

const behind =
  (note: string): Change =>
  (written) =>
    `${written} ※${note}`;

const quantity: readonly Mistake[] = [
  inCell(
    "実績の桁区切りを誤った",
    "quantity-unreadable",
    "actual",
    (actual) => replaced(actual, /,([0-9]{3})/u, ",0$1"),
    {
      natures: plainNumbers,
      explains: repeated,
    },
  ),
  inCell(
    "目標の小数点を二つ打った",
    "quantity-unreadable",
    "target",
    (target) => withNumber(target, (value) => `${String(value)}..5`),
    {
      natures: plainNumbers,
      explains: repeated,
    },
  ),
  inCell("実績の単位を変えた", "quantity-units-differ", "actual", (actual) => actual.replace(/[^0-9,]+$/u, "世帯"), {
    natures: plainNumbers,
    explains: repeated,
  }),
  inCell("目標の単位を落とした", "quantity-unit-missing", "target", (target) => target.replace(/[^0-9,]+$/u, ""), {
    natures: plainNumbers,
  }),
  inCell(
    "実績の(2)を書き落とした",
    "quantity-parts-unpaired",
    "actual",
    (actual) => replaced(actual, /\n?\(2\).*$/u, ""),
    {
      natures: ["parts"],
      explains: repeated,
    },
  ),
  inCell("目標だけを累計にした", "quantity-cumulative-differs", "target", (target) => `累計${target}`, {
    natures: achievedNumbers,
    explains: ["consistency-sheets-differ"],
  }),
  {
    kind: "割合の実績が100％を超えた",
    expects: "quantity-impossible-value",
    explains: repeated,
    make: (draft, random) => {
      const measure = someMeasure(draft, random, ["exceeded"]);
      const [indicator, target, actual] = (["indicator", "target", "actual"] as const).map((role) =>
        measure === null ? null : draft.cellOf(measure, role),
      );
      if (measure === null || !indicator || !target || !actual) return null;
      draft.write(indicator, "講座に満足した人の割合");
      draft.write(target, "80%");
      draft.write(actual, "196%");
      return { measure: measure.code };
    },
  },
  inCell("時点が存在しない日付になった", "quantity-date-impossible", "actual", behind("R5.2.30時点"), {
    natures: achievedNumbers,
  }),
  inCell("元号の終わった後の年を書いた", "quantity-date-outside-era", "actual", behind("昭和70年3月1日時点"), {
    natures: achievedNumbers,
  }),
  inCell("西暦と和暦が食い違った", "quantity-date-pair-disagrees", "actual", behind("2022(令和5)年12月1日時点"), {
    natures: achievedNumbers,
  }),
  inCell("前年度の時点の値を書いた", "quantity-as-of-outside-year", "actual", behind("R3.12末時点"), {
    natures: achievedNumbers,
  }),
  inCell("年度の途中の値を書いた", "quantity-as-of-provisional", "actual", behind("R4.12末時点"), {
    natures: achievedNumbers,
  }),
  inCell("実績が未確定のまま残った", "quantity-pending", "actual", () => "令和5年6月集計予定", {
    natures: achievedNumbers,
    explains: ["judgement-grade-without-actual", "judgement-grade-unproven", "judgement-grade-differs", ...repeated],
  }),
];

const judgement: readonly Mistake[] = [
  inCell(
    "未達成の指標に達成の評価を付けた",
    "judgement-grade-differs",
    "grade",
    (grade, _, draft) => oppositeGrade(draft, grade),
    {
      natures: ["missed", "rated", "ended"],
      explains: ["status-contradicts-grade"],
    },
  ),
  inCell(
    "達成した指標に未達成の評価を付けた",
    "judgement-grade-differs",
    "grade",
    (grade, _, draft) => oppositeGrade(draft, grade),
    {
      natures: achievedNumbers,
      explains: ["status-contradicts-grade"],
    },
  ),
  inCell(
    "実績を一桁少なく書いた",
    "judgement-grade-differs",
    "actual",
    (actual) => withNumber(actual, (value) => Math.floor(value / 10)),
    {
      natures: achievedNumbers,
      explains: repeated,
    },
  ),
  inCell("評価に基準にない記号を書いた", "judgement-grade-unknown", "grade", () => "☆"),
  inCell("評価を消した", "judgement-target-without-grade", "grade", () => "", {
    natures: plainNumbers,
    explains: ["structure-required-blank"],
  }),
  inCell("目標を「―」にした", "judgement-grade-without-target", "target", () => "―", {
    natures: plainNumbers,
    explains: repeated,
  }),
  inCell("実績を「―」にした", "judgement-grade-without-actual", "actual", () => "―", {
    natures: plainNumbers,
    explains: repeated,
  }),
  inCell("言葉の実績が目標に届かない", "judgement-words-differ", "actual", () => "構築の準備中", {
    natures: ["words"],
    explains: repeated,
  }),
  {
    kind: "「以上」の実績で目標を上回ったとした",
    expects: "judgement-grade-unproven",
    explains: repeated,
    make: (draft, random) => {
      if (draft.plan.settings.rubric.grades.every(({ rule }) => rule.kind !== "comparison")) return null;
      const measure = someMeasure(draft, random, ["exceeded"]);
      const [target, actual] = (["target", "actual"] as const).map((role) =>
        measure === null ? null : draft.cellOf(measure, role),
      );
      if (measure === null || !target || !actual) return null;
      draft.write(actual, `${draft.text(target)}以上`);
      return { measure: measure.code };
    },
  },
];

const status: readonly Mistake[] = [
  inCell("達成状況を消した", "status-blank", "goalStatus", () => "", { explains: ["structure-required-blank"] }),
  inCell("達成状況に決めのない言葉を書いた", "status-unknown", "goalStatus", () => "おおむね順調"),
  inCell("達成した施策を未達成とした", "status-contradicts-grade", "goalStatus", (_, __, draft) => missedWord(draft), {
    natures: ["met", "exceeded"],
    explains: [...recounts, "status-missed-without-background", "status-missed-without-next"],
  }),
  inCell("未達成の施策を達成とした", "status-contradicts-grade", "goalStatus", (_, __, draft) => achievedWord(draft), {
    natures: ["missed"],
    explains: [...recounts, "status-background-unmarked"],
  }),
  inNote("未達成の背景を消した", "status-missed-without-background", ["missed", "ended"], () => ""),
  inNote(
    "今後の対応を書かなかった",
    "status-missed-without-next",
    ["missed"],
    () => "周知が十分でなく、利用が伸びなかった。",
  ),
  inNote(
    "終了する取組を続けると書いた",
    "status-ended-but-continues",
    ["ended"],
    () => "制度が変わり、利用が伸びなかった。今後は周知の方法を改め、引き続き取り組む。",
  ),
];

function statusOf(draft: Draft, nature: MeasureNature): string {
  const measure = draft.plan.measures.find((one) => one.nature === nature);
  const cell = measure === undefined ? null : draft.cellOf(measure, "goalStatus");
  return cell === null ? "" : draft.text(cell);
}

const missedWord = (draft: Draft): string => statusOf(draft, "rated");
const achievedWord = (draft: Draft): string => statusOf(draft, "words");

/** The number that a note repeats is the last one in it. */
function inLastNumber(note: string, change: (value: number) => number | null): string | null {
  const all = [...note.matchAll(/[0-9][0-9,]*/gu)];
  const last = all.at(-1);
  if (last === undefined) return null;
  const changed = change(Number(last[0].replaceAll(",", "")));
  if (changed === null) return null;
  return note.slice(0, last.index) + grouped(changed) + note.slice(last.index + last[0].length);
}

const consistency: readonly Mistake[] = [
  inCell("注のない印を付けた", "consistency-note-missing", "actual", (actual) => `${actual}（※）`, {
    natures: ["met", "exceeded"],
  }),
  inCell(
    "実績から注の印を落とした",
    "consistency-note-unmarked",
    "actual",
    (actual) => replaced(actual, /（※）/u, ""),
    {
      natures: ["noted", "summed"],
    },
  ),
  inCell(
    "注の印の番号を違えた",
    "consistency-note-missing",
    "actual",
    (actual, _, draft, measure) => {
      const role = noteRoleOf(draft, measure);
      const note = role === null ? null : draft.cellOf(measure, role);
      if (note === null) return null;
      draft.write(note, draft.text(note).replace("（※）", "（※2）"));
      return replaced(actual, /（※）/u, "（※1）");
    },
    { natures: ["noted"] },
  ),
  inNote("注の数を一字誤った", "consistency-note-number", ["noted"], (note, random) =>
    inLastNumber(note, (value) => oneDigitOff(value, random)),
  ),
  inNote("注の数の並びを入れ替えた", "consistency-note-number", ["noted"], (note, random) =>
    inLastNumber(note, (value) => transposed(value, random)),
  ),
  inNote("文中の達成率を誤った", "consistency-rate-differs", ["rated"], (note, random) =>
    note.replace(/[0-9]+\.[0-9]/u, () => `${String(random.whole(41, 59))}.${String(random.whole(0, 9))}`),
  ),
  inNote("文中の内訳を一字誤った", "consistency-sum-differs", ["summed"], (note, random) =>
    withNumber(note, (value) => oneDigitOff(value, random)),
  ),
  inNote(
    "文中の合計を一字誤った",
    "consistency-sum-differs",
    ["summed"],
    (note, random) => inLastNumber(note, (value) => oneDigitOff(value, random)),
    ["consistency-note-number"],
  ),
  inCell(
    "達成率の欄を誤った",
    "consistency-rate-differs",
    "achievementRate",
    (_, random) => `${String(random.whole(31, 49))}.${String(random.whole(0, 9))}%`,
    {
      natures: plainNumbers,
    },
  ),
  {
    kind: "総括の実績を最終年度から写し誤った",
    expects: "consistency-year-differs",
    explains: ["consistency-sheets-differ"],
    make: (draft, random) => {
      const column = draft.plan.yearActuals.at(-1);
      const measure = someMeasure(draft, random, ["exceeded"]);
      if (column === undefined || measure === null) return null;
      const cell = { sheet: draft.plan.inspected, row: measure.row, column };
      draft.write(cell, withNumber(draft.text(cell), (value) => value + random.whole(500, 900)) ?? "");
      return { measure: measure.code };
    },
  },
  {
    kind: "抜粋のシートの実績を違えた",
    expects: "consistency-sheets-differ",
    explains: [],
    make: (draft, random) => {
      const cell = random.pick(draft.plan.published.excerpt);
      if (cell === null) return null;
      draft.write(cell, withNumber(draft.text(cell), (value) => value + random.whole(1, 9)) ?? "");
      return { measure: cell.measure };
    },
  },
  inPlace("集計表の達成数を誤った", "consistency-summary-count", summaryCell("divisions", "achieved"), moreOrLess),
  inPlace("集計表の施策数を誤った", "consistency-summary-count", summaryCell("divisions", "measures"), moreOrLess),
  inPlace(
    "集計表の未達成数を誤った",
    "consistency-summary-count",
    summaryCell("divisions", "missedContinuing"),
    moreOrLess,
  ),
  inPlace("集計表の小計を誤った", "consistency-summary-count", summaryCell("subtotals", "achieved"), moreOrLess),
  inPlace("集計表の合計を誤った", "consistency-summary-count", summaryCell("total", "measures"), moreOrLess),
  inPlace(
    "集計表の達成率を誤った",
    "consistency-summary-rate",
    summaryCell("divisions", "rate"),
    (_, random) => `${String(random.whole(3, 23))}.${String(random.whole(1, 9))}%`,
  ),
  inPlace(
    "集計表の合計の達成率を誤った",
    "consistency-summary-rate",
    summaryCell("total", "rate"),
    (_, random) => `${String(random.whole(30, 50))}.${String(random.whole(1, 9))}%`,
  ),
  inPlace(
    "集計表の達成率の端数を切り捨てた",
    "consistency-summary-rounding",
    summaryCell("total", "rate"),
    (rate) => `${(Number(rate.replace("%", "")) - 0.1).toFixed(1)}%`,
  ),
  {
    kind: "集計表から区分の行を落とした",
    expects: "consistency-summary-division-missing",
    explains: [],
    make: (draft, random) => {
      const { summary } = draft.plan.published;
      // A row that repeats its outer labels by leaving them blank; the next row would otherwise lose them.
      const row =
        summary === null ? null : random.pick(summary.divisions.filter((at) => isInnerRow(draft, summary.sheet, at)));
      if (summary === null || row === null) return null;
      draft.removeRow(summary.sheet, row);
      return { sheet: summary.sheet };
    },
  },
  {
    kind: "集計表に余分な区分の行がある",
    expects: "consistency-summary-division-unknown",
    explains: [],
    make: (draft, random) => {
      const { summary } = draft.plan.published;
      const row = summary === null ? null : random.pick(summary.divisions);
      if (summary === null || row === null) return null;
      const labels = Array.from({ length: summary.labelColumn }, () => "");
      draft.insertRow(summary.sheet, row + 1, [...labels, "ン 国際交流", "0.0%", 0, 0, 0, 0]);
      return { sheet: summary.sheet, row: row + 1 };
    },
  },
  {
    kind: "施策の行を一つ落とした",
    expects: "consistency-summary-count",
    explains: ["structure-number-order", "consistency-overview-count", "consistency-overview-rate"],
    make: (draft, random) => {
      const measure = random.pick(
        draft.plan.measures.filter(
          ({ isFirstOfDivision, isLastOfDivision }) => !isFirstOfDivision && !isLastOfDivision,
        ),
      );
      const { summary } = draft.plan.published;
      if (measure === null || summary === null) return null;
      draft.removeRow(draft.plan.inspected, measure.row);
      return { sheet: summary.sheet };
    },
  },
  inPlace(
    "概要の文の施策数を誤った",
    "consistency-overview-count",
    sentenceCell,
    (sentence, random) =>
      sentence.replace(/([0-9]+)(?=施策のうち)/u, (count) => String(Number(count) + random.whole(1, 5))),
    ["consistency-overview-rate"],
  ),
  inPlace(
    "概要の文の達成数を誤った",
    "consistency-overview-count",
    sentenceCell,
    (sentence, random) =>
      sentence.replace(/([0-9]+)(?=施策（)/u, (count) => String(Number(count) - random.whole(1, 2))),
    ["consistency-overview-rate"],
  ),
  inPlace("概要の文の分野数を誤った", "consistency-overview-count", sentenceCell, (sentence, random) =>
    sentence.replace(/^[0-9]+/u, (count) => String(Number(count) + random.whole(1, 3))),
  ),
  inPlace("概要の文の達成率を誤った", "consistency-overview-rate", sentenceCell, (sentence, random) =>
    sentence.replace(/[0-9]+\.[0-9](?=%)/u, () => `${String(random.whole(30, 50))}.${String(random.whole(1, 9))}`),
  ),
  {
    kind: "別紙の表題を誤って引用した",
    expects: "consistency-title-differs",
    explains: [],
    make: (draft) => {
      const { summary } = draft.plan.published;
      if (summary === null) return null;
      draft.insertRow(draft.plan.inspected, 0, ["【別紙】施策別達成状況一覧"]);
      draft.insertRow(summary.sheet, summary.total + 1, ["※ 内訳は別紙「施策別成果指標達成状況一覧」のとおり"]);
      return { sheet: summary.sheet, row: summary.total + 1 };
    },
  },
  {
    kind: "計画の体系に施策のない区分がある",
    expects: "consistency-structure-unknown",
    explains: [],
    make: (draft, random) => {
      const cell = random.pick(draft.plan.published.structure);
      if (cell === null) return null;
      const labels = Array.from({ length: cell.column }, () => "");
      draft.insertRow(cell.sheet, cell.row + 1, [...labels, "ン 国際交流"]);
      return { sheet: cell.sheet, row: cell.row + 1 };
    },
  },
  {
    kind: "計画の体系から区分を落とした",
    expects: "consistency-structure-unlisted",
    explains: [],
    make: (draft, random) => {
      const inner = draft.plan.published.structure.filter(({ sheet, row }) => isInnerRow(draft, sheet, row));
      const cell = random.pick(inner);
      if (cell === null) return null;
      draft.removeRow(cell.sheet, cell.row);
      return { sheet: draft.plan.inspected };
    },
  },
];

/** Whether a row leaves its outer labels blank (and so does not begin an outer division). */
function isInnerRow(draft: Draft, sheet: string, row: number): boolean {
  return (
    draft.plan.published.summary?.labelColumn === 0 ||
    (draft.content({ sheet, row, column: 0 }) === "" && isInnermostOnly(draft, sheet, row))
  );
}

function isInnermostOnly(draft: Draft, sheet: string, row: number): boolean {
  const depth = (draft.plan.published.summary?.labelColumn ?? 0) + 1;
  return Array.from({ length: depth - 1 }, (_, column) => draft.content({ sheet, row, column })).every(
    (label) => label === "",
  );
}

/** The kinds of mistake, by the family that has to find them. */
export const mistakes: readonly Mistake[] = [
  ...structure,
  ...text,
  ...quantity,
  ...judgement,
  ...status,
  ...consistency,
];
