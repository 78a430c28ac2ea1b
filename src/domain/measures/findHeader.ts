import { certain } from "../certain";
import type { CellContent, SourceCell } from "../grid/cell";
import { gridWidth, mergeLookup, type MergeLookup } from "../grid/mergeLookup";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { plannedAndDone, withActualOfTarget, withPlannedAndDone } from "./actualOfTarget";
import { accountOf, isClosedAccount } from "./accounts";
import { withCentury } from "./centuryOfYears";
import type { ColumnRole } from "./columnRoles";
import { isGroupHeader, isPeriodAlone } from "./groupHeader";
import type { Header, HeaderColumn } from "./header";
import {
  bracketedRemark,
  comparableHeader,
  isYearOfTargets,
  recogniseHeader,
  type AdditionalHeaderWords,
  type RecognisedHeader,
} from "./headerLabel";
import { textOfCell } from "./measure";
import { withoutSideTables } from "./sideTables";
import { isFieldOver, standsOverHeaders } from "./unmergedGroups";
import { isPartOfYear, withYearOfParts } from "./partsOfYear";
import { isYearAlone, isYearBelowThing, isYearBesideTarget } from "./reachedInYear";

const mostHeaderRows = 3;
/** A title block above the table may be long, but not this long. */
const rowsSearchedForHeader = 300;
/** Rows among which the one with the most words is taken for a header that no word tells. */
const rowsOfGuess = 60;
const leastRecognisedColumns = 3;
const fewestYears = 2;
/** 施設名 | 建築年 | 対策内容 …: words of the body's own in a row so wide, beside a number, a division and a judgement. */
const widestUnknown = 6;
/** So many different roles named in one row are a header, however many columns it has of the body's own. */
const rolesThatMakeAHeader = 4;
/** A table without one of these is no list of measures, whatever else it has. */
const namingRoles: readonly ColumnRole[] = ["name", "indicator"];
/** A table without one of these has nothing to inspect. */
const judgingRoles: readonly ColumnRole[] = ["target", "actual", "grade", "goalStatus"];

interface Search {
  readonly grid: SheetGrid;
  readonly merges: MergeLookup;
  readonly words: AdditionalHeaderWords;
}

/** The rows a header is read from. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

function columnsOf({ grid }: Search): readonly number[] {
  return Array.from({ length: gridWidth(grid) }, (_, index) => grid.origin.column + index);
}

/** The filled header cells over a column, top to bottom; a merged cell counts for every column it covers. */
function cellsOver({ grid, merges }: Search, rows: HeaderRows, column: number): readonly SourceCell[] {
  const cells: SourceCell[] = [];
  for (let row = rows.first; row <= rows.last; row += 1) {
    const area = merges(row, column);
    const beginsInHeader = area === null || area.row >= rows.first;
    const cell = cellAt(grid, area ?? { row, column });
    const isNew = cells.at(-1)?.row !== cell.row;
    if (beginsInHeader && isNew && textOfCell(cell) !== "") cells.push(cell);
  }
  return cells;
}

/**
 * A group header centred over its columns without merging stands over the first of them, the others are blank.
 * It is one only if its own column has a header of its own below it.
 */
function unmergedGroup(search: Search, rows: HeaderRows, column: number): SourceCell | null {
  for (let left = column - 1; left >= search.grid.origin.column; left -= 1) {
    const [top, ...below] = cellsOver(search, rows, left);
    if (top?.row === rows.first) return below.length > 0 ? top : null;
  }
  return null;
}

/** Words that say nothing by themselves below a header that does: 数値目標 over 項目, 単位, 目標. */
const emptyWord = /^(?:項目|内容|名称|名|区分|指標)$/u;

/** Words that below another header say only whose or which of its values stand there. */
const detailsBelow: readonly { readonly above: readonly ColumnRole[]; readonly below: RegExp }[] = [
  { above: ["indicator"], below: emptyWord },
  // 評価 over 担当課, 推進会議, 最終: who judged.
  {
    above: ["grade", "goalStatus"],
    below: /^(?:担当|所管|主管|関係|内部|外部)?(?:課|部|局|室|部署|部局|所属|課室)?$/u,
  },
  // 評価 over 指標, 施策: of what.
  { above: ["grade", "goalStatus"], below: /^(?:指標|kpi|施策|事業|取組)$/u },
  // 目標値 over 当初, 変更後: which of them.
  { above: ["target", "actual", "expected"], below: /^(?:計画)?当初(?:計画)?$/u },
];

/** Which of a column's headers names it: the lowest that is known, unless it only tells a detail of the one above. */
function namedAt(texts: readonly string[], recognised: readonly (RecognisedHeader | null)[]): number {
  const lowest = recognised.findLastIndex((one) => one !== null);
  if (lowest <= 0) return lowest;
  const word = comparableHeader(certain(texts[lowest]));
  // 達成状況 over (対R6目標), (目標に対する): against what.
  const tellsMore = /^[([](?:対.+|.+に対.+)[)\]]$/u.test(word);
  const above = recognised
    .slice(0, lowest)
    .findLastIndex(
      (one) =>
        one !== null &&
        (tellsMore || detailsBelow.some((rule) => rule.above.includes(one.role) && rule.below.test(word))),
    );
  return above === -1 ? lowest : above;
}

/** 目標年 over 2030: what is to be reached in the year. */
function aimedAt(text: string, lowest: SourceCell): RecognisedHeader | null {
  const isYearBelow = isYearOfTargets(text) && isPeriodAlone(textOfCell(lowest));
  return isYearBelow ? { role: "target", certainty: "pattern" } : null;
}

function readColumn(search: Search, rows: HeaderRows, column: number): HeaderColumn | null {
  const own = cellsOver(search, rows, column);
  const lowest = own.at(-1);
  if (lowest === undefined) return null;
  const group = own[0]?.row === rows.first ? null : unmergedGroup(search, rows, column);
  const over = [...(group === null ? [] : [group]), ...own];
  const texts = over.map(textOfCell);
  const recognised = texts.map((text) => recogniseHeader(text, search.words) ?? aimedAt(text, lowest));
  // 実績 printed once over 令和3年度 | 令和4年度: the upper header names the column, the lower one is the group.
  const named = namedAt(texts, recognised);
  const at = named === -1 ? texts.length - 1 : named;
  const others = texts.filter((_, index) => index !== at).reverse();
  const label = certain(texts[at]);
  return {
    column,
    cell: lowest,
    over,
    label,
    group: others.find(isGroupHeader) ?? others[0] ?? null,
    role: recognised[at]?.role ?? null,
    certainty: recognised[at]?.certainty ?? null,
    remark: bracketedRemark(label),
  };
}

function readHeader(search: Search, rows: HeaderRows): Header {
  const columns = columnsOf(search).flatMap((column) => readColumn(search, rows, column) ?? []);
  const found = withoutSideTables({ firstRow: rows.first, lastRow: rows.last, columns }, search.grid);
  const header = withYearOfParts(withPlannedAndDone(withCentury(found, search.grid)));
  return withActualOfTarget(header, search.grid);
}

/** What a header says of the columns that say whose values stand beside. */
const descriptiveRoles: readonly (ColumnRole | undefined)[] = ["name", "indicator", "division", "number", "department"];

/** 目標値と実績値の推移: what stands over several columns is said in fewer characters, a title in more. */
const longestGroup = 14;

/**
 * A lone text over the first column of a header, over one that names what the rows are about, or too long to head a few
 * columns, and not merged over others: the title of the table, whatever words it has.
 */
function isTitleOver(search: Search, row: number): boolean {
  const filledIn = (at: number): readonly number[] =>
    columnsOf(search).filter((column) => textOfCell(cellAt(search.grid, { row: at, column })) !== "");
  const [only, ...others] = filledIn(row);
  if (only === undefined || others.length > 0 || search.merges(row, only) !== null) return false;
  if (search.merges(row + 1, only)?.row === row) return false;
  const below = textOfCell(cellAt(search.grid, { row: row + 1, column: only }));
  const isLong = textOfCell(cellAt(search.grid, { row, column: only })).length > longestGroup && below !== "";
  return (
    isLong || filledIn(row + 1)[0] === only || descriptiveRoles.includes(recogniseHeader(below, search.words)?.role)
  );
}

/** How much a header says; 0 when it is none of a measures sheet. */
function headerScore(header: Header): number {
  const named = header.columns.flatMap(({ role }) => role ?? []);
  // Years alone beside a target are what was reached in them, as are accounts.
  const { columns } = header;
  const areReached =
    columns.filter((one) => isYearAlone(one) || isYearBelowThing(one) || isYearBesideTarget(one, columns)).length >=
      fewestYears || columns.some(isClosedAccount);
  const roles = new Set<ColumnRole>(named.includes("target") && areReached ? [...named, "actual"] : named);
  const isMeasuresHeader =
    namingRoles.some((role) => roles.has(role)) &&
    judgingRoles.some((role) => roles.has(role)) &&
    roles.size >= leastRecognisedColumns;
  return isMeasuresHeader ? roles.size * 100 + named.length : 0;
}

function isYear(content: CellContent): boolean {
  return typeof content === "number" && content >= 1900 && content < 2200;
}

/** KPI | 単位 | 2019 | 2022 | 2024 | 2027目標: numbers that are years, one later than the other, among words of a header. */
function hasYearsAmongWords(cells: readonly CellContent[], words: number): boolean {
  const numbers = cells.filter((content) => typeof content === "number");
  const areInOrder = numbers.every((year, index) => isYear(year) && year > (numbers[index - 1] ?? 0));
  return words >= 2 && numbers.length >= 2 && areInOrder;
}

/** How many cells of a row are header words, and how many roles they name; `null` for a row that has other things too. */
function headerWordsIn(
  { grid, words }: Search,
  row: number,
): { readonly count: number; readonly roles: number } | null {
  const cells = (grid.contents[row - grid.origin.row] ?? []).filter((content) => content !== "");
  const twins = plannedAndDone(cells.map((content) => (typeof content === "string" ? comparableHeader(content) : "")));
  const recognised = cells.flatMap((content, at): RecognisedHeader | readonly RecognisedHeader[] => {
    if (typeof content !== "string") return [];
    const twin = twins.get(at);
    const ofTwins = twin === undefined ? null : ({ role: twin, certainty: "pattern" } as const);
    return recogniseHeader(content, words) ?? ofTwins ?? accountOf(content);
  });
  const isPeriod = (content: CellContent): boolean =>
    typeof content === "string" && (isPeriodAlone(content) || isPartOfYear(content));
  // 2020 | 2024 | 2030 below 基準年, 現状 and 目標年, with nothing else in the row.
  const areYears = cells.every((content) => isYear(content) || isPeriod(content));
  const countsYears = areYears || hasYearsAmongWords(cells, recognised.length);
  const groups = cells.filter((content) => isPeriod(content) || (countsYears && isYear(content)));
  const roles = new Set(recognised.map(({ role }) => role)).size;
  const count = recognised.length + groups.length;
  const isOfValues = (["target", "actual"] as const).every((role) => recognised.some((one) => one.role === role));
  const areWords = cells.every((content) => typeof content === "string");
  const isOfJudgements = recognised.some(({ role }) => role === "grade" || role === "goalStatus");
  const isWide = areWords && isOfJudgements && roles >= leastRecognisedColumns && cells.length >= widestUnknown;
  const isHeader =
    count > 0 && (count * 2 >= cells.length || roles >= rolesThatMakeAHeader || (isOfValues && areWords) || isWide);
  return isHeader ? { count, roles } : null;
}

/** A number that is no year: the row belongs to a measure, whatever words stand beside it. */
function holdsFigures({ grid }: Search, row: number): boolean {
  const contents = grid.contents[row - grid.origin.row] ?? [];
  return contents.some((content) => typeof content === "number" && !isYear(content));
}

/**
 * The last row of the header that begins in a row. A row below belongs to it when a merged header reaches into it or it
 * has several header words: a lone word (a division called 重点施策) is the first heading of the table.
 */
function lastHeaderRow(search: Search, first: number): number {
  let last = first;
  while (last < first + mostHeaderRows - 1) {
    const next = last + 1;
    const isReached = columnsOf(search).some((column) => {
      const area = search.merges(next, column);
      return area !== null && area.row >= first && area.row < next;
    });
    if (!isReached && (holdsFigures(search, next) || (headerWordsIn(search, next)?.count ?? 0) < 2)) return last;
    last = next;
  }
  return last;
}

/**
 * The header of the sheet's table of measures, found by its words wherever it stands; `null` when there is none.
 * A header that is repeated further down (as on each printed page) is found once, at its first place.
 */
export function findHeader(grid: SheetGrid, merges: MergeLookup, words: AdditionalHeaderWords): Header | null {
  return bestHeader({ grid, merges, words }, headerScore);
}

/** The header of a table of targets and actuals, whether or not a word says what they are of. */
export function findHeaderOfValues(grid: SheetGrid, merges: MergeLookup, words: AdditionalHeaderWords): Header | null {
  return bestHeader({ grid, merges, words }, ({ columns }) => {
    const named = columns.flatMap(({ role }) => role ?? []);
    const baselines = named.filter((role) => role === "baseline").length;
    const hasActuals =
      named.includes("actual") ||
      // 進捗 over 318世帯 is what was reached: what it holds is not known here.
      named.includes("grade") ||
      columns.some((one) => isYearAlone(one) || isClosedAccount(one) || isYearBesideTarget(one, columns)) ||
      columns.some(isYearBelowThing) ||
      baselines > 1;
    return named.includes("target") && hasActuals ? named.length : 0;
  });
}

/** The header of a table of judgements beside what else tells of the rows. */
export function findHeaderOfJudgements(
  grid: SheetGrid,
  merges: MergeLookup,
  words: AdditionalHeaderWords,
): Header | null {
  return bestHeader({ grid, merges, words }, ({ columns }) => {
    const named = columns.flatMap(({ role }) => role ?? []);
    return named.includes("grade") || named.includes("goalStatus") ? named.length : 0;
  });
}

/** 路線名 merged or over a blank cell beside 利用者数 over 目標 and 実績: a row of the header, although no word of it is known. */
function reachesIntoHeader(search: Search, row: number): boolean {
  const isMergedDown = (column: number): boolean => {
    const area = search.merges(row + 1, column);
    return area?.row === row && textOfCell(cellAt(search.grid, area)) !== "";
  };
  const isOver = columnsOf(search).some(isMergedDown) || standsOverHeaders(search.grid, row);
  return isOver && headerWordsIn(search, row + 1) !== null;
}

function bestHeader(search: Search, score: (header: Header) => number): Header | null {
  const { grid } = search;
  const lastRow = grid.origin.row + Math.min(grid.contents.length, rowsSearchedForHeader) - 1;
  let best: Header | null = null;
  let bestScore = 0;
  for (let first = grid.origin.row; first <= lastRow && (best === null || first <= best.lastRow); first += 1) {
    if (isTitleOver(search, first) || isFieldOver(grid, first, search.words)) continue;
    if (headerWordsIn(search, first) === null && !reachesIntoHeader(search, first)) continue;
    for (let last = lastHeaderRow(search, first); last >= first; last -= 1) {
      const header = readHeader(search, { first, last });
      const own = score(header);
      if (own <= bestScore) continue;
      best = header;
      bestScore = own;
    }
  }
  return best;
}

/** The row with the most words near the top: where nothing else tells, a header has them side by side. */
export function rowOfMostWords({ contents, origin }: SheetGrid): number {
  const isWord = (content: CellContent): boolean => typeof content === "string" && content.trim() !== "";
  const counts = contents.slice(0, rowsOfGuess).map((row) => row.filter(isWord).length);
  return origin.row + Math.max(0, counts.indexOf(Math.max(0, ...counts)));
}

/**
 * The header of a sheet: by its words, else where the settings say which columns are which. Then any words may stand in
 * it: in the row the settings name, else in the row with the most.
 */
export function findHeaderOf(grid: SheetGrid, { headerWords, letters, headerRow }: HeaderOptions): Header | null {
  const merges = mergeLookup(grid);
  if (headerRow !== null) return headerAtRow({ grid, merges, words: headerWords }, headerRow);
  const found = findHeader(grid, merges, headerWords);
  if (found !== null) return found;
  const settled = Object.keys(letters) as ColumnRole[];
  const isEnough =
    namingRoles.some((role) => settled.includes(role)) && judgingRoles.some((role) => settled.includes(role));
  return isEnough ? headerAtRow({ grid, merges, words: headerWords }, rowOfMostWords(grid)) : null;
}

function headerAtRow(search: Search, row: number): Header | null {
  const header = readHeader(search, { first: row, last: lastHeaderRow(search, row) });
  return header.columns.length === 0 ? null : header;
}

interface HeaderOptions {
  readonly headerWords: AdditionalHeaderWords;
  readonly letters: Readonly<Partial<Record<ColumnRole, string>>>;
  /** Zero-based; `null`: by its words. */
  readonly headerRow: number | null;
}
