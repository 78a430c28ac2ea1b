import { certain } from "../certain";
import type { SourceCell } from "../grid/cell";
import { gridWidth, type MergeLookup } from "../grid/mergeLookup";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { ColumnRole } from "./columnRoles";
import type { Header } from "./header";
import type { AdditionalHeaderWords } from "./headerLabel";
import { textOfCell } from "./measure";
import type { TableColumns, TableRow } from "./tableRow";

export interface Table {
  readonly grid: SheetGrid;
  readonly merges: MergeLookup;
  readonly header: Header;
  readonly columns: TableColumns;
  readonly words: AdditionalHeaderWords;
}

/** A row that is not blank, and what stands above it. */
export interface Row {
  readonly row: number;
  /** The filled cells, from the sheet's first column to the table's last. */
  readonly cells: readonly SourceCell[];
  readonly first: SourceCell;
  readonly number: SourceCell | null;
  readonly name: SourceCell | null;
  /** The last row that says something; `null` directly below the header. */
  readonly above: TableRow | null;
  /** Blank rows stand between. */
  readonly isApart: boolean;
  /** Where the last measure begins. */
  readonly measureAbove: number | null;
}

/** Roles of which each indicator of a measure has its own. */
export const indicatorRoles: readonly ColumnRole[] = [
  "indicator",
  "unit",
  "baseline",
  "expected",
  "target",
  "actual",
  "previous",
  "grade",
];
/** Roles whose cells only a measure (or a further indicator of it) has. */
export const measureRoles: readonly ColumnRole[] = [...indicatorRoles, "goalStatus", "department", "goal"];
/** Roles by which somebody has judged what stands in the row. */
export const judgingRoles: readonly ColumnRole[] = ["grade", "goalStatus"];

function isFilled({ content }: SourceCell): boolean {
  return typeof content !== "string" || content.trim() !== "";
}

/** The filled cells of a row; headings may begin left of the header's first column. */
export function filledCells({ grid, columns }: Table, row: number): readonly SourceCell[] {
  const contents = certain(grid.contents[row - grid.origin.row]);
  const end = Math.min(columns.last + 1 - grid.origin.column, gridWidth(grid));
  const cells: SourceCell[] = [];
  for (let index = 0; index < end; index += 1) {
    if (contents[index] === "") continue;
    const cell = cellAt(grid, { row, column: grid.origin.column + index });
    if (isFilled(cell)) cells.push(cell);
  }
  return cells;
}

/** The cell of a role in a row; `null` when the sheet has no such column or the cell is blank. */
export function filledCell({ columns }: Table, cells: readonly SourceCell[], role: ColumnRole): SourceCell | null {
  const column = columns.roles.get(role);
  return cells.find((cell) => cell.column === column) ?? null;
}

/** How many of the roles a row fills; the name is not counted twice where it is the indicator. */
export function countFilled({ columns }: Table, cells: readonly SourceCell[], roles: readonly ColumnRole[]): number {
  const name = columns.roles.get("name");
  const isOfRoles = (column: number): boolean => roles.some((role) => columns.roles.get(role) === column);
  return cells.filter(({ column }) => column !== name && isOfRoles(column)).length;
}

export function textInColumn({ grid }: Table, row: number, column: number): string {
  return textOfCell(cellAt(grid, { row, column }));
}

/** What a role's cell says in a row; `""` without such a column. */
export function textAt(table: Table, row: number, role: ColumnRole): string {
  const column = table.columns.roles.get(role);
  return column === undefined ? "" : textInColumn(table, row, column);
}
