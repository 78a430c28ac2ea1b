import { certain } from "../certain";
import type { CellArea, CellPosition } from "../grid/cell";
import type { MeasureRole } from "../measures/measure";
import type { FormColumn, LayoutForm } from "./layoutForm";
import type { LayoutNotice } from "./notices";
import { blankCell, type PlanTable, type TableCell } from "./planTable";

/** What a row of the laid out sheet is. */
export type LaidOutRow =
  | { readonly kind: "above" | "header" | "pageHeader" | "furniture" }
  /** Of a division; 0 is the outermost level. */
  | { readonly kind: "heading"; readonly level: number }
  /** `entry`: the measure's place in the table; `row`: which of its rows. */
  | { readonly kind: "measure"; readonly entry: number; readonly row: number };

/** What a column of the laid out sheet holds: a level of division (0 is the outermost), a value, or nothing. */
export type LaidOutColumn =
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "value"; readonly role: MeasureRole | null }
  | { readonly kind: "none" };

/** A sheet as data; rows and columns are counted from `origin`. */
export interface LaidOut {
  readonly origin: CellPosition;
  readonly columns: readonly LaidOutColumn[];
  readonly rows: readonly LaidOutRow[];
  readonly cells: readonly (readonly TableCell[])[];
  readonly merges: readonly CellArea[];
  /** What the form has and the sheet could not be given. */
  readonly notices: readonly LayoutNotice[];
}

/** Where each column of the form takes its cells from. */
export type Source = { readonly level: number } | { readonly value: number } | null;

export interface Sheet {
  readonly table: PlanTable;
  readonly form: LayoutForm;
  readonly columns: readonly FormColumn[];
  readonly sources: readonly Source[];
  readonly rows: LaidOutRow[];
  readonly cells: TableCell[][];
  readonly merges: CellArea[];
  readonly notices: LayoutNotice[];
}

export type PlaceKey = string;

export function placeKey(entry: number | null, row: number): PlaceKey {
  return `${String(entry)} ${String(row)}`;
}

export function blankOut({ cells }: Sheet, column: number, from: number, to: number): void {
  for (let row = from; row <= to; row += 1) certain(cells[row])[column] = blankCell;
}
