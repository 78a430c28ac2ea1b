import type { ColumnRole } from "../measures/columnRoles";
import { columnHeaders, ownHeader, type ColumnHeader } from "./columnHeaders";
import { indicatorInLine, indicatorOverRows, judgements, type FormTable } from "./formTables";
import type { ValuePlace } from "./gatheredTable";
import { gatherBlocks, type GatheredBlocks } from "./gatherBlocks";
import { readValueLabel, rowItems, type ReadLabel } from "./rowBlocks";
import { recogniseLabel } from "./labelOrdinal";
import { gathered, type GatheredCell, type GatheredColumn, type GatheredRow } from "./segment";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";
import { isBarePeriod, roleOfRowLabel } from "./valueLabels";

/** Roles by which a small table is one of indicators. */
const indicatorRoles: readonly (ColumnRole | null)[] = [
  "indicator",
  "target",
  "actual",
  "achievementRate",
  "baseline",
  "grade",
];

type LabelKind = "values" | "periods";

/** The column of the table that labels its rows, and with what; `null` where every row is an indicator. */
function labelColumn(
  cells: SheetCells,
  table: FormTable,
  headers: readonly ColumnHeader[],
): { readonly column: number; readonly kind: LabelKind; readonly first: PlacedCell } | null {
  const periods = headers.filter(({ period }) => period !== null).length;
  const rows = Array.from({ length: table.lastRow - table.header.last }, (_, index) => table.header.last + 1 + index);
  for (const { column } of headers) {
    const texts = rows.map((row) => cells.at({ row, column })).filter((cell) => cell.area.column === column);
    const valued = texts.filter(({ text }) => roleOfRowLabel(text, cells.words) !== null);
    const dated = texts.filter(({ text }) => isBarePeriod(text, cells.words));
    const [ofValues, ofPeriods] = [valued[0], dated[0]];
    if (periods > 0 && ofValues !== undefined) return { column, kind: "values", first: ofValues };
    const areDated = dated.length > 1 && dated.length * 2 > texts.length && periods === 0;
    if (areDated && ofPeriods !== undefined) return { column, kind: "periods", first: ofPeriods };
  }
  return null;
}

/** R3, R4, R5 below each other. */
function readPeriodLabel(cells: SheetCells): ReadLabel {
  return ({ text }) => (isBarePeriod(text, cells.words) ? { key: text, role: null } : null);
}

/** 活動指標 in one table and 成果指標 in the next are the same column of the form. */
function withOneIndicatorKey(headers: readonly ColumnHeader[]): readonly ColumnHeader[] {
  const named = headers.filter(({ role }) => role === "indicator");
  const [only] = named;
  return named.length === 1
    ? headers.map((header) => (header === only ? { ...header, key: indicatorKey } : header))
    : headers;
}

export const indicatorKey = "指標 in tables";

/** Every row of a table as it stands. */
function plainRows(cells: SheetCells, table: FormTable, headers: readonly ColumnHeader[]): GatheredBlocks {
  const own = withOneIndicatorKey(headers.filter(({ column, cells: over }) => over.at(-1)?.area.column === column));
  const rows: GatheredRow[] = [];
  for (let row = table.header.last + 1; row <= table.lastRow; row += 1) {
    const values = new Map<string, GatheredCell>();
    const continued = new Set<string>();
    for (const { column, key } of own) {
      const cell = cells.at({ row, column });
      if (beginsIn(cell, row)) values.set(key, gathered(cell));
      else continued.add(key);
    }
    if ([...values.values()].some(({ text }) => text !== "")) rows.push({ kind: "values", cells: values, continued });
  }
  const columns = own.map((header) => ({
    key: header.key,
    header: ownHeader(header),
    place: { kind: "column", column: header.column } as const,
  }));
  return { columns, rows };
}

const indicatorLines = "指標 in lines";

/** Judgements that only the last of several indicators has (自己評価 below all of them) are the measure's: in its first row. */
function withJudgementOfMeasure(cells: SheetCells, { columns, rows }: GatheredBlocks): GatheredBlocks {
  const own = rows.filter((row) => row.kind === "values");
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || first === last) return { columns, rows };
  const isJudgement = ({ key, header }: GatheredColumn): boolean =>
    header.some(({ text }) => judgements.includes(roleOfRowLabel(text, cells.words))) &&
    own.every((row) => row === last || !row.cells.has(key));
  const keys = new Set(columns.filter(isJudgement).map(({ key }) => key));
  const moved = [...last.cells].filter(([key]) => keys.has(key));
  const kept = [...last.cells].filter(([key]) => !keys.has(key));
  const cellsOf = (row: GatheredRow & { readonly kind: "values" }): ReadonlyMap<string, GatheredCell> =>
    row === first ? new Map([...row.cells, ...moved]) : row === last ? new Map(kept) : row.cells;
  return { columns, rows: rows.map((row) => (row.kind === "values" ? { ...row, cells: cellsOf(row) } : row)) };
}

/** A line over the rows of an indicator (指標：相談件数) as a column of them; other lines are none of the indicators'. */
function withIndicatorLines(
  cells: SheetCells,
  { columns, rows }: GatheredBlocks,
  overRows: GatheredCell | null,
): GatheredBlocks {
  const own: GatheredRow[] = [];
  let named = overRows;
  for (const row of rows) {
    if (row.kind === "heading") named = row.cell.source && indicatorInLine(cells, cells.at(row.cell.source));
    else own.push(named === null ? row : { ...row, cells: new Map([[indicatorLines, named], ...row.cells]) });
  }
  const hasLines = own.some((row) => row.kind === "values" && row.cells.has(indicatorLines));
  const header: GatheredCell = { content: "指標", text: "指標", source: null };
  const place: ValuePlace = { kind: "formLabel", label: "指標" };
  return { columns: hasLines ? [{ key: indicatorLines, header: [header], place }, ...columns] : columns, rows: own };
}

/** 相談件数 merged beside the header and all rows, below no label: what they are of. */
function indicatorBeside(cells: SheetCells, { header, firstColumn, lastRow }: FormTable): GatheredCell | null {
  if (firstColumn === cells.firstColumn) return null;
  const beside = cells.at({ row: header.first, column: firstColumn - 1 });
  const { area, cell, text } = beside;
  const isOverAll = area.row === header.first && area.rows > 1 && area.row + area.rows - 1 <= lastRow;
  const left = area.column === cells.firstColumn ? null : cells.at({ row: area.row, column: area.column - 1 });
  const isLabelled = left !== null && recogniseLabel(left.text, cells.words) !== null;
  const isLabel = recogniseLabel(text, cells.words)?.certainty === "word";
  return isOverAll && typeof cell.content === "string" && !isLabelled && !isLabel ? gathered(beside) : null;
}

/** What a small table of a form says of the indicators; `null` for a table of something else (予算, 経過). */
export function formTableRows(cells: SheetCells, table: FormTable): GatheredBlocks | null {
  const headers = columnHeaders(cells, table.header, [table.firstColumn, table.lastColumn]);
  const label = labelColumn(cells, table, headers);
  const hasIndicators = headers.some(({ role }) => indicatorRoles.includes(role));
  if (label === null) return hasIndicators ? plainRows(cells, table, headers) : null;
  if (label.kind === "periods" && !hasIndicators) return null;
  const readLabel = label.kind === "values" ? readValueLabel(cells) : readPeriodLabel(cells);
  const { area } = label.first;
  const beside = headers.filter(({ column }) => column < area.column || column >= area.column + area.columns);
  const rows = { column: label.column, from: table.header.last + 1, to: table.lastRow };
  const items = rowItems(cells, rows, beside, readLabel);
  const blocks = gatherBlocks(cells, beside, items, label.kind === "periods");
  const corner = cells.at({ row: table.header.last, column: label.column });
  const named = indicatorOverRows(cells, corner) ?? indicatorBeside(cells, table);
  return withJudgementOfMeasure(cells, withIndicatorLines(cells, blocks, named));
}
