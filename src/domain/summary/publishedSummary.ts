import { plainText } from "../text/plainText";
import { certain } from "../certain";
import type { SourceCell } from "../grid/cell";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { mergeLookup, type MergeLookup } from "../grid/mergeLookup";
import { fiscalYearInHeader, isPeriodAlone } from "../measures/groupHeader";
import { recogniseHeader } from "../measures/headerLabel";
import { figureRoleOf, longestFigureHeader, type FigureRole, type CountRole } from "../measures/figureHeader";
import { canonicalText } from "../text/canonicalText";
import { gradeFigureOf, isCountWord, isShareWord, type GradeOf, type GradeRole, type ShareRole } from "./gradeFigures";

/** What a published count counts. */
export type PublishedCountRole = CountRole | GradeRole;
/** What a published figure is: a count, or a rate or share that is a fraction. */
export type PublishedRole = FigureRole | GradeRole | ShareRole;

export function isFraction(role: PublishedRole): role is "rate" | ShareRole {
  return role === "rate" || role.startsWith("share:");
}

/** A figure as published. */
export interface PublishedFigure {
  readonly role: PublishedRole;
  /** The column's header. */
  readonly header: string;
  readonly cell: SourceCell;
  /** A whole number; a rate is a fraction. */
  readonly value: number;
  /** Decimal places of the fraction that were published: 3 for 93.4%; 0 for counts. */
  readonly decimals: number;
}

export interface PublishedRow {
  readonly kind: "division" | "subtotal" | "total";
  /** What the label columns say, outermost first; blanks below a label repeat it. Without 小計 and 合計. */
  readonly path: readonly string[];
  /** Where the innermost label stands. */
  readonly cell: SourceCell;
  readonly figures: ReadonlyMap<PublishedRole, PublishedFigure>;
}

/** A summary table (集計表) that somebody published, as it stands. */
export interface PublishedSummary {
  readonly sheet: string;
  /** The first cell of its header. */
  readonly cell: SourceCell;
  readonly rows: readonly PublishedRow[];
}

interface FigureColumn {
  readonly role: PublishedRole;
  readonly header: string;
  readonly column: number;
}

interface SummaryHeader {
  readonly row: number;
  readonly lastRow: number;
  readonly figures: readonly FigureColumn[];
  /** The columns left of the first figure. */
  readonly labels: readonly [number, ...number[]];
}

function textOf({ content, text }: SourceCell): string {
  return (typeof content === "string" ? content : text).trim();
}

class TableReader {
  private readonly merges: MergeLookup;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly lastRow: number;

  constructor(
    readonly grid: SheetGrid,
    private readonly gradeOf: GradeOf,
  ) {
    this.merges = mergeLookup(grid);
    this.firstColumn = grid.origin.column;
    this.lastColumn = grid.origin.column + (grid.contents[0]?.length ?? 0) - 1;
    this.lastRow = grid.origin.row + grid.contents.length - 1;
  }

  /** The cell that shows at a position: the first of its merged area. */
  shown(row: number, column: number): SourceCell {
    return cellAt(this.grid, this.merges(row, column) ?? { row, column });
  }

  /** The header over a column: its own word, with the words above it where they make one of the two. */
  figureColumn(row: number, lastRow: number, column: number): FigureColumn | null {
    const texts: string[] = [];
    for (let at = row; at <= lastRow; at += 1) {
      const text = textOf(this.shown(at, column));
      if (text !== "" && text !== texts.at(-1)) texts.push(text);
    }
    const own = texts.at(-1);
    if (own === undefined) return null;
    const header = own.replace(/\s+/gu, "");
    const role = gradeFigureOf(texts, this.gradeOf) ?? figureRoleOf(texts.slice(-2).join("")) ?? figureRoleOf(own);
    return role === null ? null : { role, header, column };
  }
}

/** Headers of a list of measures, which a summary has none of. */
const measuresRoles = new Set<string | undefined>(["indicator", "target", "actual", "grade", "name", "baseline"]);

function headerAt(reader: TableReader, row: number, lastRow: number): SummaryHeader | null {
  const figures: FigureColumn[] = [];
  const found = new Set<PublishedRole>();
  let isLabelled = false;
  for (let column = reader.firstColumn; column <= reader.lastColumn; column += 1) {
    const figure = reader.figureColumn(row, lastRow, column) ?? shareBeside(reader, lastRow, column, figures.at(-1));
    if (figure === null) {
      const role = recogniseHeader(textOf(reader.shown(lastRow, column)), {})?.role;
      // 評価区分 | A | B | C, 事業 | 達成 | 未達成, 目標 | Ａ | Ｂ: what the figures are of, before them.
      const isLabel = (role === "grade" || role === "name" || role === "target") && figures.length === 0;
      isLabelled ||= isLabel;
      if (measuresRoles.has(role) && !isLabel) return null;
    } else if (!found.has(figure.role)) {
      found.add(figure.role);
      figures.push(figure);
    }
  }
  const grades = [...found].filter((role) => role.startsWith("grade:")).length;
  if (isLabelled && grades < 2 && !(found.has("achieved") && found.has("missed"))) return null;
  const whole = grades >= 2 && !found.has("measures") ? wholeColumn(reader, row, lastRow, figures) : null;
  if (whole !== null) figures.push(whole);
  const counts = found.size >= 2 && (found.has("measures") || found.has("achieved") || grades >= 2);
  const firstFigure = Math.min(...figures.map(({ column }) => column));
  const [label, ...labels] = columnsBetween(reader.firstColumn, firstFigure);
  return counts && label !== undefined ? { row, lastRow, figures, labels: [label, ...labels] } : null;
}

/** A bare 計 beside the numbers of the grades counts what all of them count. */
function wholeColumn(
  reader: TableReader,
  row: number,
  lastRow: number,
  known: readonly FigureColumn[],
): FigureColumn | null {
  const columns = known.map(({ column }) => column);
  const [from, to] = [Math.min(...columns) - 1, Math.max(...columns) + 1];
  for (const column of [to, from]) {
    const texts = columnsBetween(row, lastRow + 1).map((at) => textOf(reader.shown(at, column)).replace(/\s+/gu, ""));
    const header = texts.find((text) => text !== "") ?? "";
    const isWhole =
      totalWords.test(header) && texts.every((text) => text === header || isCountWord(text) || text === "");
    if (isWhole && column >= reader.firstColumn && column <= reader.lastColumn)
      return { role: "measures", header, column };
  }
  return null;
}

/** 割合 beside the number of a grade is that grade's. */
function shareBeside(
  reader: TableReader,
  row: number,
  column: number,
  before: FigureColumn | undefined,
): FigureColumn | null {
  const header = textOf(reader.shown(row, column)).replace(/\s+/gu, "");
  if (before?.column !== column - 1 || !before.role.startsWith("grade:") || !isShareWord(header)) return null;
  return { role: `share:${before.role.slice("grade:".length)}`, header: before.header + header, column };
}

/** From one column up to another, the latter left out; none before the first figure is known. */
function columnsBetween(from: number, to: number): readonly number[] {
  return Number.isFinite(to) ? Array.from({ length: to - from }, (_, index) => from + index) : [];
}

const mostHeaderRows = 3;
/** A quick look before the careful one: a header of a summary has one of these. */
const headerHint = /達成|①|(?:施策|事業|取組|項目|目標|指標)数/u;

function holdsHint(grid: SheetGrid, row: number, gradeOf: GradeOf): boolean {
  const contents = certain(grid.contents[row - grid.origin.row]);
  const words = contents.filter(
    (content): content is string => typeof content === "string" && content.length <= longestFigureHeader,
  );
  if (words.some((word) => headerHint.test(word))) return true;
  const grades = words.flatMap((word) => gradeFigureOf([word.trim()], gradeOf) ?? []);
  return new Set(grades).size >= 2;
}

/** The deepest reading of the header that knows most columns; rows of figures end it. */
function findHeaderAt(reader: TableReader, row: number): SummaryHeader | null {
  let best: SummaryHeader | null = null;
  for (let lastRow = row; lastRow < Math.min(row + mostHeaderRows, reader.lastRow); lastRow += 1) {
    const contents = certain(reader.grid.contents[lastRow - reader.grid.origin.row]);
    if (contents.some((content) => typeof content === "number")) break;
    const header = headerAt(reader, row, lastRow);
    if (header !== null && header.figures.length > (best?.figures.length ?? 0)) best = header;
  }
  return best;
}

const countPattern = /^([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7})(?:施策|事業|取組|項目|件)?$/u;
const ratePattern = /^([0-9]{1,4}(?:\.[0-9]{1,6})?)(%?)$/u;

function decimalsOf(number: string): number {
  return number.includes(".") ? number.length - number.indexOf(".") - 1 : 0;
}

/** 93.4%, 93.4 and 0.934 are the same rate; a number that Excel shows without % is one of the last two. */
export function readRate(cell: SourceCell, decimalsUsual: number): Pick<PublishedFigure, "value" | "decimals"> | null {
  const shown = ratePattern.exec(canonicalText(cell.text === "" ? textOf(cell) : cell.text));
  if (shown?.[1] === undefined) return null;
  const places = decimalsOf(shown[1]);
  const isPercent = shown[2] === "%" || Number(shown[1]) > 1;
  if (isPercent) return { value: Number((Number(shown[1]) / 100).toFixed(places + 2)), decimals: places + 2 };
  const decimals = Math.min(Math.max(places, 2), decimalsUsual + 2);
  return { value: Number(Number(shown[1]).toFixed(decimals)), decimals };
}

export function readCount(cell: SourceCell): Pick<PublishedFigure, "value" | "decimals"> | null {
  if (typeof cell.content === "number") {
    return Number.isInteger(cell.content) && cell.content >= 0 ? { value: cell.content, decimals: 0 } : null;
  }
  const digits = countPattern.exec(canonicalText(textOf(cell)))?.[1];
  return digits === undefined ? null : { value: Number(digits.replaceAll(",", "")), decimals: 0 };
}

const totalWords =
  /^(?:合計|総計|総合計|計|全体|総数|全施策|計画全体|戦略全体|プラン全体|(?:延べ?|実)(?:施策|事業|指標|項目|取組)?(?:計|数|件数))(?:\([^()]*再掲[^()]*\))?$/u;
const subtotalWords = /^(小計|中計|計)$/u;
/** 柱Ⅰ 小計, 柱Ⅰの計; but not 統計 or 設計. */
const subtotalEnding = /^(.+?)(?:[\s　]*[(（]?(?:小計|合計)[)）]?|[\s　]+計|の計|[(（]計[)）])$/u;

interface RowLabels {
  readonly kind: PublishedRow["kind"];
  readonly path: readonly string[];
  readonly cell: SourceCell;
}

/** What stands in the label columns, row by row: blanks repeat the label above them. */
class LabelReader {
  private carried: string[] = [];

  constructor(
    private readonly reader: TableReader,
    private readonly columns: readonly number[],
  ) {}

  read(row: number): RowLabels | null {
    const written = this.columns.map((column) => this.labelAt(row, column));
    const innermost = written.findLastIndex((cell) => cell !== null);
    const cell = written[innermost];
    if (cell === null || cell === undefined) return null;
    const path: string[] = [];
    let isNew = false;
    for (let level = 0; level <= innermost; level += 1) {
      const own = written[level];
      if (own != null && textOf(own) !== this.carried[level]) isNew = true;
      const label = own == null ? (isNew ? "" : (this.carried[level] ?? "")) : textOf(own);
      path.push(label);
    }
    return this.classified(
      path,
      cell,
      written.slice(0, innermost).some((outer) => outer !== null),
    );
  }

  private labelAt(row: number, column: number): SourceCell | null {
    const cell = this.reader.shown(row, column);
    return textOf(cell) === "" || cell.column !== column ? null : cell;
  }

  private classified(path: readonly string[], cell: SourceCell, isWithin: boolean): RowLabels {
    const outer = path.slice(0, -1).filter((label) => label !== "");
    const last = certain(path.at(-1));
    const word = plainText(last);
    const countsAll = isCountWord(word) && outer.length === 0;
    if ((totalWords.test(word) || countsAll) && !isWithin && (outer.length === 0 || !subtotalWords.test(word))) {
      return { kind: "total", path: [], cell };
    }
    if (totalWords.test(word) || subtotalWords.test(word)) return { kind: "subtotal", path: outer, cell };
    const division = subtotalEnding.exec(last)?.[1];
    if (division !== undefined) return { kind: "subtotal", path: [...outer, division], cell };
    this.carried = [...path];
    return { kind: "division", path: [...outer, last], cell };
  }
}

function figuresOf(
  reader: TableReader,
  header: SummaryHeader,
  row: number,
  percentDecimals: number,
): PublishedRow["figures"] {
  const figures = new Map<PublishedRole, PublishedFigure>();
  for (const { role, header: label, column } of header.figures) {
    const cell = cellAt(reader.grid, { row, column });
    const read = isFraction(role) ? readRate(cell, percentDecimals) : readCount(cell);
    if (read !== null) figures.set(role, { role, header: label, cell, ...read });
  }
  return figures;
}

const noFigure = /^[\s―—－‐-]*$/u;

/** A row with words where the figures stand: another table has begun. */
function holdsOtherTable(reader: TableReader, header: SummaryHeader, row: number): boolean {
  const words = header.figures.filter(({ role, column }) => {
    const cell = cellAt(reader.grid, { row, column });
    if (typeof cell.content !== "string" || noFigure.test(cell.content)) return false;
    return (isFraction(role) ? readRate(cell, 0) : readCount(cell)) === null;
  });
  return words.length >= 2;
}

/** 割合 below a row of counts: what share each of them is. */
function isRowOfShares(reader: TableReader, { labels }: SummaryHeader, row: number): boolean {
  const words = labels
    .map((column) => cellAt(reader.grid, { row, column }))
    .map((cell) => textOf(cell).replace(/\s+/gu, ""));
  const said = words.filter((word) => word !== "");
  return said.length > 0 && said.every(isShareWord);
}

function withShares(
  reader: TableReader,
  { figures }: SummaryHeader,
  row: number,
  percentDecimals: number,
  counts: PublishedRow["figures"],
): PublishedRow["figures"] {
  const all = new Map(counts);
  for (const { role, header, column } of figures) {
    const cell = cellAt(reader.grid, { row, column });
    const read = readRate(cell, percentDecimals);
    const share = role.startsWith("grade:") ? (`share:${role.slice("grade:".length)}` as const) : null;
    const own = share ?? (role === "achieved" ? "rate" : null);
    if (own !== null && read !== null && !all.has(own)) all.set(own, { role: own, header, cell, ...read });
  }
  return all;
}

function readTable(
  reader: TableReader,
  header: SummaryHeader,
  isEnd: (row: number) => boolean,
  percentDecimals: number,
): PublishedSummary {
  const labels = new LabelReader(reader, header.labels);
  const rows: PublishedRow[] = [];
  for (let row = header.lastRow + 1; row <= reader.lastRow; row += 1) {
    if (isEnd(row)) break;
    const above = rows.at(-1);
    if (above !== undefined && isRowOfShares(reader, header, row)) {
      rows[rows.length - 1] = { ...above, figures: withShares(reader, header, row, percentDecimals, above.figures) };
      continue;
    }
    if (holdsOtherTable(reader, header, row)) break;
    const read = labels.read(row);
    if (read === null && above?.kind === "total") break;
    if (read !== null) rows.push({ ...read, figures: figuresOf(reader, header, row, percentDecimals) });
  }
  return { sheet: reader.grid.name, cell: reader.shown(header.row, header.labels[0]), rows };
}

/** 令和4年度 | 5 | 4 …, 令和5年度 | 6 | 4 …: the row of the plan's year is about all of the plan, other years' rows about none of it. */
function ofYear(summary: PublishedSummary, year: number | null): PublishedSummary {
  const yearOf = ({ path }: PublishedRow): number | null => {
    const label = path.at(-1) ?? "";
    if (year !== null && /^[今本前昨]年度?$/u.test(label)) return /[今本]/u.test(label) ? year : year - 1;
    return path.length === 1 && isPeriodAlone(label) ? fiscalYearInHeader(label) : null;
  };
  const years = summary.rows.map(yearOf);
  if (year === null || years.length < 2 || years.includes(null)) return summary;
  const rows = summary.rows.filter((row) => yearOf(row) === year);
  return { ...summary, rows: rows.map((row) => ({ ...row, kind: "total", path: [] })) };
}

/**
 * The summary tables of a sheet, known by their headers (柱, 分野, 達成率, 施策数, 達成, 未達成 …) in any order and depth.
 * Rows that `skips` are another table's. A table ends where the next one begins.
 */
export function findPublishedSummaries(
  grid: SheetGrid,
  percentDecimals: number,
  skips: (row: number) => boolean = () => false,
  gradeOf: GradeOf = () => null,
  year: number | null = null,
): readonly PublishedSummary[] {
  const hinted = Array.from({ length: grid.contents.length }, (_, index) => index + grid.origin.row).filter(
    (row) => !skips(row) && holdsHint(grid, row, gradeOf),
  );
  if (hinted.length === 0) return [];
  const reader = new TableReader(grid, gradeOf);
  const headers: SummaryHeader[] = [];
  for (const row of hinted) {
    const header = row > (headers.at(-1)?.lastRow ?? -1) ? findHeaderAt(reader, row) : null;
    if (header !== null) headers.push(header);
  }
  const begins = new Set(headers.map(({ row }) => row));
  const isEnd = (row: number): boolean => begins.has(row) || skips(row);
  const tables = headers.map((header) => ofYear(readTable(reader, header, isEnd, percentDecimals), year));
  return tables.filter(({ rows }) => rows.some(({ figures }) => figures.size > 0));
}
