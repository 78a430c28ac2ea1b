import { plainText } from "../text/plainText";
import type { SourceCell } from "../grid/cell";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { comparableHeader } from "../measures/headerLabel";
import { textOfCell } from "../measures/measure";
import type { ListCell, ListRow, PlanList } from "./planList";

/** How a list that somebody has edited differs from what it was made from; data for a message. */
export type ListDifference =
  /** The list says something else than its source. */
  | {
      readonly code: "valueDiffers";
      readonly row: ListRow;
      readonly header: string;
      readonly inList: SourceCell;
      readonly inSource: ListCell;
    }
  /** A measure or an indicator of the sources that the list does not have. */
  | { readonly code: "rowMissing"; readonly row: ListRow }
  /** A row of the list that no source has (any more). */
  | { readonly code: "rowUnknown"; readonly cell: SourceCell }
  /** A column of the list is gone, or is called otherwise: it was not compared. */
  | { readonly code: "columnMissing"; readonly header: string };

interface FoundHeader {
  readonly row: number;
  /** By header. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The row of the sheet with most of the list's headers, wherever rows and columns were put in. */
function headerOf(grid: SheetGrid, headers: readonly string[]): FoundHeader | null {
  let best: FoundHeader | null = null;
  grid.contents.slice(0, mostRowsAbove).forEach((cells, index) => {
    const texts = cells.map((content) => (typeof content === "string" ? comparableHeader(content) : ""));
    const columns = new Map<string, number>();
    for (const header of headers) {
      const at = texts.indexOf(comparableHeader(header));
      if (at >= 0) columns.set(header, grid.origin.column + at);
    }
    if (columns.size * 2 > headers.length && columns.size > (best?.columns.size ?? 0))
      best = { row: grid.origin.row + index, columns };
  });
  return best;
}

/** Rows that somebody may have put above the list. */
const mostRowsAbove = 50;

/** A row of the list by what it is about; rows alike are told apart by their order. */
function keysOf(rows: readonly (readonly [name: string, indicator: string])[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(([name, indicator]) => {
    const key = `${plainText(name)}\n${plainText(indicator)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key}\n${String(count)}`;
  });
}

interface EditedRow {
  readonly key: string;
  readonly row: number;
  readonly cell: SourceCell;
}

function editedRows(grid: SheetGrid, header: FoundHeader, list: PlanList): readonly EditedRow[] {
  const columnOf = (role: string): number | undefined => {
    const column = list.columns.find((one) => one.role === role);
    return column === undefined ? undefined : header.columns.get(column.header);
  };
  const [name, indicator] = [columnOf("name"), columnOf("indicator")];
  const textAt = (row: number, column: number | undefined): string =>
    column === undefined ? "" : textOfCell(cellAt(grid, { row, column }));
  const end = grid.origin.row + grid.contents.length;
  const rows = Array.from({ length: Math.max(0, end - header.row - 1) }, (_, index) => header.row + 1 + index);
  const filled = rows.filter((row) => textAt(row, name) !== "" || textAt(row, indicator) !== "");
  const keys = keysOf(filled.map((row) => [textAt(row, name), textAt(row, indicator)]));
  return filled.map((row, index) => ({
    key: keys[index] ?? "",
    row,
    cell: cellAt(grid, { row, column: name ?? indicator ?? grid.origin.column }),
  }));
}

function saysTheSame(inList: SourceCell, { content, text }: ListCell): boolean {
  if (typeof content === "number" && typeof inList.content === "number") return content === inList.content;
  return plainText(textOfCell(inList)) === plainText(text);
}

/**
 * Compares a list that somebody has edited with what it was made from. The list is found by its headers and its rows by the
 * measure's and the indicator's name, so that it may have been sorted, and rows and columns put in.
 */
export function compareList(grid: SheetGrid, list: PlanList): readonly ListDifference[] {
  const headers = list.columns.map(({ header }) => header);
  const header = headerOf(grid, headers);
  if (header === null) return headers.map((missing) => ({ code: "columnMissing", header: missing }));
  const edited = editedRows(grid, header, list);
  const byKey = new Map(edited.map((row) => [row.key, row]));
  const keys = keysOf(list.rows.map((row) => [row.name, row.indicator]));
  const known = new Set(keys);
  const missing = headers.filter((one) => !header.columns.has(one));
  const differences = list.rows.flatMap((row, index): readonly ListDifference[] => {
    const own = byKey.get(keys[index] ?? "");
    if (own === undefined) return [{ code: "rowMissing", row }];
    return list.columns.flatMap((column, at): readonly ListDifference[] => {
      const place = header.columns.get(column.header);
      const inSource = row.cells[at];
      if (place === undefined || inSource === undefined) return [];
      const inList = cellAt(grid, { row: own.row, column: place });
      if (saysTheSame(inList, inSource)) return [];
      return [{ code: "valueDiffers", row, header: column.header, inList, inSource }];
    });
  });
  return [
    ...missing.map((one): ListDifference => ({ code: "columnMissing", header: one })),
    ...differences,
    ...edited.flatMap(({ key, cell }): readonly ListDifference[] =>
      known.has(key) ? [] : [{ code: "rowUnknown", cell }],
    ),
  ];
}
