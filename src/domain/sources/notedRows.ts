import { certain } from "../certain";
import type { HeaderRows } from "../measures/findHeader";
import { columnHeaders, type ColumnHeader } from "./columnHeaders";
import { differsByRow } from "./gatherBlocks";
import { rowsSegment } from "./labelledRows";
import { headingIn, repeatsHeader, type RowItem, type ValueRow } from "./rowBlocks";
import { headerFrom, rolesIn } from "./rowsHeader";
import { rowRuleIn, type RowRule } from "./rowRule";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";
import { noSource, type SourceDetection } from "./sourceDetection";
import { isBarePeriod, rowLabelKey } from "./valueLabels";

/** Rows at the top of a sheet in which the note and the header are looked for. */
const rowsSearched = 60;
/** Rows at the bottom of a sheet in which the note is looked for. */
const rowsAtBottom = 10;

function searchedRows({ firstRow, lastRow }: SheetCells): readonly number[] {
  const top = Math.min(lastRow, firstRow + rowsSearched - 1);
  const bottom = Math.max(top + 1, lastRow - rowsAtBottom + 1);
  const rows = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return [...rows(firstRow, top), ...rows(bottom, lastRow)];
}

/** Every note on what the rows of an indicator hold. */
export function rowRules(cells: SheetCells): readonly RowRule[] {
  return searchedRows(cells).flatMap((row) =>
    cells
      .inRow(row)
      .filter((cell) => beginsIn(cell, row))
      .flatMap((cell) => rowRuleIn(cell, cells.words) ?? []),
  );
}

function isSameCell({ area }: PlacedCell, other: PlacedCell): boolean {
  return area.row === other.area.row && area.column === other.area.column;
}

/** What is left of a header cell without the note in it. */
export function withoutRules(rules: readonly RowRule[]): (cell: PlacedCell) => PlacedCell | null {
  return (cell) => {
    const rule = rules.find(({ cell: noted }) => noted !== null && isSameCell(noted, cell));
    if (rule === undefined) return cell;
    return rule.rest === "" ? null : { ...cell, text: rule.rest };
  };
}

function hasYears(cells: SheetCells, { first, last }: HeaderRows): boolean {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return rows.some((row) => cells.inRow(row).filter(({ text }) => isBarePeriod(text, cells.words)).length > 1);
}

function firstHeader(cells: SheetCells, suits: (header: HeaderRows) => boolean): HeaderRows | null {
  for (let row = cells.firstRow; row <= Math.min(cells.lastRow, cells.firstRow + rowsSearched); row += 1) {
    const header = headerFrom(cells, row);
    if (header !== null && suits(header)) return header;
  }
  return null;
}

/** The first header that names what the rows are of. */
export function listHeader(cells: SheetCells): HeaderRows | null {
  return firstHeader(cells, (header) => {
    const roles = rolesIn(cells, header);
    return roles.has("name") || roles.has("indicator");
  });
}

/** The header that a note speaks of: one that names what the rows are of, else one with years across (項目 | R4 | R5). */
function notedHeader(cells: SheetCells): HeaderRows | null {
  return listHeader(cells) ?? firstHeader(cells, (header) => hasYears(cells, header));
}

/** Columns by which the rows may be named: by their word, else those left of the years. */
function namingHeaders(headers: readonly ColumnHeader[]): readonly ColumnHeader[] {
  const named = headers.filter(({ role }) => role === "name" || role === "indicator" || role === "number");
  if (named.length > 0) return named;
  const firstYear = headers.find(({ period }) => period !== null)?.column ?? 0;
  return headers.filter(({ role, column }) => column < firstYear && (role === null || role === "division"));
}

/** The column whose cells begin an indicator: of those that name one, the one with the most cells. */
function namingColumn(cells: SheetCells, headers: readonly ColumnHeader[], from: number): number | null {
  const countOf = ({ column }: ColumnHeader): number => {
    let count = 0;
    for (let row = from; row <= cells.lastRow; row += 1) {
      const cell = cells.at({ row, column });
      if (cell.text !== "" && beginsIn(cell, row) && cell.area.column === column) count += 1;
    }
    return count;
  };
  const [most] = [...namingHeaders(headers)].sort((one, other) => countOf(other) - countOf(one));
  return most?.column ?? null;
}

function isEmptyRow(cells: SheetCells, row: number): boolean {
  return cells.inRow(row).length === 0;
}

/** The rows of the indicator that begins in a row, as many as the note says; `null` where they are not so many. */
function blockFrom(cells: SheetCells, row: number, column: number, rule: RowRule): readonly ValueRow[] | null {
  const { area } = cells.at({ row, column });
  const count = rule.labels.length;
  if (area.rows > 1 && area.rows !== count) return null;
  const rows = Array.from({ length: count }, (_, index) => row + index);
  const isShared = rows.slice(1).some((at) => {
    const cell = cells.at({ row: at, column });
    return beginsIn(cell, at) && cell.text !== "";
  });
  if (isShared) return null;
  return rows.map((at, index): ValueRow => {
    const label = certain(rule.labels[index]);
    const source = rule.cell?.cell ?? null;
    return { row: at, key: rowLabelKey(label), label: { content: label, text: label, source } };
  });
}

/** The rows below a header, so many for each indicator as the note says. */
export function notedItems(
  cells: SheetCells,
  header: HeaderRows,
  headers: readonly ColumnHeader[],
  rule: RowRule,
): readonly RowItem[] {
  const column = namingColumn(cells, headers, header.last + 1);
  if (column === null) return [];
  const items: RowItem[] = [];
  for (let row = header.last + 1; row <= cells.lastRow; row += 1) {
    const cell = cells.at({ row, column });
    const heading = headingIn(cells, row);
    if (isEmptyRow(cells, row) || repeatsHeader(cells, row, headers)) continue;
    if (heading !== null && heading.area.columns > 1) items.push({ kind: "heading", cell: heading });
    else if (cell.text === "" || !beginsIn(cell, row) || cell.area.column !== column)
      items.push(heading === null ? { kind: "unexplained", row } : { kind: "heading", cell: heading });
    else {
      const rows = blockFrom(cells, row, column, rule);
      if (rows !== null) items.push({ kind: "block", rows });
      else items.push(heading === null ? { kind: "unexplained", row } : { kind: "heading", cell: heading });
      if (rows !== null) row += rows.length - 1;
    }
  }
  return items;
}

/** Whether the rows of the blocks say different things somewhere: else the note is about another table. */
function isHeld(
  cells: SheetCells,
  headers: readonly ColumnHeader[],
  items: readonly RowItem[],
  { labels }: RowRule,
): boolean {
  const blocks = items.flatMap((item) => (item.kind === "block" ? [item.rows] : []));
  const unexplained = items.filter(({ kind }) => kind === "unexplained");
  return (
    blocks.length * labels.length > unexplained.length &&
    headers.some(({ column }) => blocks.some((block) => differsByRow(cells, block, column)))
  );
}

/** Whether a column under the note repeats the same labels for each indicator: 予定 / 実施状況 under 「計画／実績」. */
function isLabels(cells: SheetCells, rules: readonly RowRule[], column: number, items: readonly RowItem[]): boolean {
  if (!rules.some(({ cell }) => cell?.area.column === column && cell.area.columns === 1)) return false;
  const texts = new Map<string, Set<string>>();
  for (const item of items)
    if (item.kind === "block")
      for (const { row, key } of item.rows)
        texts.set(key, (texts.get(key) ?? new Set()).add(cells.at({ row, column }).text));
  return items.length > 1 && [...texts.values()].every((known) => known.size === 1);
}

/** What the settings say of rows that no label explains. */
export interface KnownOrder {
  readonly labels: readonly string[];
  readonly header: HeaderRows | null;
}

/** Rows of which only a note says what they are (上段：目標 下段：実績), or the settings. */
export function detectNotedRows(cells: SheetCells, known: KnownOrder | null = null): SourceDetection {
  const stated = known === null ? [] : [{ cell: null, labels: known.labels, rest: "", saysRows: true }];
  const rules: readonly RowRule[] = [...stated, ...rowRules(cells)];
  const [rule] = rules;
  if (rule === undefined) return noSource;
  const notAsNoted = { found: false, contradictsNote: rule.saysRows } as const;
  const header = known?.header ?? notedHeader(cells);
  const differ = rules.some(({ labels }) => labels.join("\n") !== rule.labels.join("\n"));
  if (header === null || (known === null && differ)) return notAsNoted;
  const all = columnHeaders(cells, header, [cells.firstColumn, cells.lastColumn], withoutRules(rules));
  const items = notedItems(cells, header, all, rule);
  const headers = all.filter(({ column }) => !isLabels(cells, rules, column, items));
  if (!isHeld(cells, headers, items, rule)) return notAsNoted;
  return {
    found: true,
    segments: [rowsSegment(cells, header, headers, items)],
    unexplained: items.flatMap((item) => (item.kind === "unexplained" ? [item.row] : [])),
  };
}
