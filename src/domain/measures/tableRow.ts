import type { SourceCell } from "../grid/cell";
import type { ColumnRole } from "./columnRoles";

/** Which columns of the table hold what; every number is a zero-based column of the sheet. */
export interface TableColumns {
  readonly first: number;
  readonly last: number;
  readonly roles: ReadonlyMap<ColumnRole, number>;
  /** Columns that name the divisions, in the sheet's order. */
  readonly divisions: readonly number[];
}

/** What a row below the header is. */
export type TableRow =
  | { readonly kind: "measure"; readonly row: number }
  /** A further indicator of the measure above: its name is not repeated, or names the same measure again. */
  | { readonly kind: "continuation"; readonly row: number }
  /** A division's heading between the measures; several cells where 柱, 中柱 and 分野 stand in one row. */
  | { readonly kind: "heading"; readonly row: number; readonly cells: readonly SourceCell[] }
  | { readonly kind: "repeatedHeader"; readonly row: number }
  /** Titles, legends, notes, totals and examples between the measures or below them. */
  | { readonly kind: "aside"; readonly row: number; readonly text: string }
  | { readonly kind: "blank"; readonly row: number };

/** The rows of each measure: its own, and those of its further indicators. */
export function rowsOfMeasures(rows: readonly TableRow[]): readonly (readonly [number, ...number[]])[] {
  const measures: [number, ...number[]][] = [];
  for (const { kind, row } of rows) {
    if (kind === "measure") measures.push([row]);
    if (kind === "continuation") measures.at(-1)?.push(row);
  }
  return measures;
}
