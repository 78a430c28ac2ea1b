import type { Header } from "../measures/header";
import { columnHeaders, type ColumnHeader } from "./columnHeaders";
import { gathered, type GatheredCell, type GatheredRow, type Segment } from "./segment";
import { areaAround, beginsIn, type SheetCells } from "./sheetCells";
import { loneText } from "./titles";

/** A table of a sheet: its header, and the rows below it. */
export interface SheetTable {
  readonly header: Header;
  readonly lastRow: number;
}

/** Rows looked at to learn whether a column has cells of its own. */
const sampledRows = 200;

/** Columns under a header; those that a merged header covers count only where the rows have cells of their own there. */
export function tableHeaders(cells: SheetCells, { header, lastRow }: SheetTable): readonly ColumnHeader[] {
  const own = new Set(header.columns.map(({ column }) => column));
  const columns = [...own];
  const rows = { first: header.firstRow, last: header.lastRow };
  const last = Math.min(lastRow, header.lastRow + sampledRows);
  const hasCells = (column: number): boolean => {
    for (let row = header.lastRow + 1; row <= last; row += 1) {
      const cell = cells.at({ row, column });
      if (cell.text !== "" && cell.area.column === column) return true;
    }
    return false;
  };
  return columnHeaders(cells, rows, [Math.min(...columns), Math.max(...columns)]).filter(
    ({ column, cells: over }) => own.has(column) && (over.at(-1)?.area.column === column || hasCells(column)),
  );
}

function rowOf(cells: SheetCells, row: number, headers: readonly ColumnHeader[]): GatheredRow | null {
  const values = new Map<string, GatheredCell>();
  const continued = new Set<string>();
  for (const { column, key } of headers) {
    const cell = cells.at({ row, column });
    if (cell.area.column !== column) continue;
    if (beginsIn(cell, row)) values.set(key, gathered(cell));
    else continued.add(key);
  }
  if ([...values.values()].some(({ text }) => text !== "")) return { kind: "values", cells: values, continued };
  const lone = loneText(cells, row);
  return lone === null ? null : { kind: "heading", cell: gathered(lone) };
}

/** A text merged over several columns or left of the first one stands over the rows that follow. */
function headingRow(cells: SheetCells, row: number, headers: readonly ColumnHeader[]): GatheredRow | null {
  const lone = loneText(cells, row);
  if (lone === null) return null;
  const covered = headers.filter(
    ({ column }) => column >= lone.area.column && column < lone.area.column + lone.area.columns,
  );
  return covered.length === 1 ? null : { kind: "heading", cell: gathered(lone) };
}

/** A table as a segment: its rows as they stand, without blank ones. */
export function tableSegment(cells: SheetCells, table: SheetTable): Segment {
  const headers = tableHeaders(cells, table);
  const { header, lastRow } = table;
  const rows: GatheredRow[] = [];
  for (let row = header.lastRow + 1; row <= lastRow; row += 1) {
    const read = headingRow(cells, row, headers) ?? rowOf(cells, row, headers);
    if (read !== null) rows.push(read);
  }
  const first = Math.min(...headers.map(({ column }) => column));
  const width = Math.max(...headers.map(({ column }) => column)) - first + 1;
  const area = areaAround([
    { row: header.firstRow, column: first, rows: lastRow - header.firstRow + 1, columns: width },
  ]);
  return {
    source: { sheet: cells.grid.name, kind: "table", area },
    title: null,
    columns: headers.map((one) => ({
      key: one.key,
      header: one.cells.map(gathered),
      place: { kind: "column", column: one.column },
    })),
    rows,
  };
}
