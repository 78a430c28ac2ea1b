import { columnLetters } from "../grid/cell";
import { gridWidth } from "../grid/mergeLookup";
import type { SheetGrid } from "../grid/sheetGrid";
import type { ColumnRole } from "./columnRoles";
import type { Header, HeaderColumn } from "./header";
import { unheadedColumn, valueRoles } from "./indicatorColumns";
import type { MeasureRole } from "./measure";

/** Column letters that settle a role whatever the header says. */
export interface ColumnLetters {
  readonly letters: Readonly<Partial<Record<MeasureRole, string>>>;
  /** Letters of the division columns, outermost first; empty: as found. */
  readonly divisionLetters: readonly string[];
}

/** Values of other years and of other judges stay what they are: the settled column is the one that is judged. */
function gives({ role }: HeaderColumn, settled: ReadonlySet<ColumnRole>): boolean {
  return role !== null && settled.has(role) && !valueRoles.includes(role);
}

/** The header with the roles that the settings give to columns by their letters; the header's own words give way. */
export function settledColumns(header: Header, grid: SheetGrid, { letters, divisionLetters }: ColumnLetters): Header {
  const roles = new Map<string, ColumnRole>([
    ...Object.entries(letters).map(([role, letter]) => [letter.toUpperCase(), role as MeasureRole] as const),
    ...divisionLetters.map((letter) => [letter.toUpperCase(), "division"] as const),
  ]);
  if (roles.size === 0) return header;
  const settled = new Set(roles.values());
  const headed = new Map(header.columns.map((column) => [column.column, column]));
  const width = gridWidth(grid);
  const columns = Array.from({ length: width }, (_, index) => grid.origin.column + index).flatMap(
    (column): HeaderColumn[] => {
      const own = headed.get(column);
      const role = roles.get(columnLetters(column));
      if (role !== undefined)
        return [{ ...(own ?? unheadedColumn(grid, header.lastRow, column)), role, certainty: "settings" }];
      if (own === undefined) return [];
      return [gives(own, settled) ? { ...own, role: null, certainty: null } : own];
    },
  );
  return { ...header, columns };
}

/** Division columns in the order in which the settings name them; those they do not name stay where they are. */
export function inOrderOfLetters(
  columns: readonly HeaderColumn[],
  divisionLetters: readonly string[],
): readonly HeaderColumn[] {
  const order = divisionLetters.map((letter) => letter.toUpperCase());
  return [...columns].sort(
    (one, other) => order.indexOf(columnLetters(one.column)) - order.indexOf(columnLetters(other.column)),
  );
}
