import { parseAreaAddress, type CellPosition } from "../grid/cell";
import type { ColumnRole } from "../measures/columnRoles";
import { usualHeaderWords } from "../measures/headerWords/usualHeaderWords";

/** How the values of a sheet stand below each other; letters and rows as Excel shows them. */
export interface RowsOptions {
  /** Letter of the column with 目標 / 実績; `null`: as found. */
  readonly labelColumn: string | null;
  /** First and last row of the header, from 1; `null`: as found. */
  readonly headerRows: readonly [number, number] | null;
  /** What the rows of each indicator hold, from the top, where nothing in the sheet says so; empty: as found. */
  readonly order: readonly ColumnRole[];
}

/** Where a form has its values: 施策名 in C3 of each of its sheets. */
export interface FormOptions {
  readonly cells: Readonly<Partial<Record<ColumnRole, string>>>;
}

/** What an official can say of where the measures stand, in place of what is found. Other words for labels are header words. */
export interface SourceOptions {
  /** Sheets that are one plan, in their order; empty: as found. */
  readonly sheets: readonly string[];
  /** `null`: as found. */
  readonly rows: RowsOptions | null;
  /** `null`: as found. */
  readonly form: FormOptions | null;
  /** Nothing was found in the usual ways; those are tried that other sheets only look like. */
  readonly isUnusual?: true;
}

export const nothingStated: SourceOptions = { sheets: [], rows: null, form: null };

/** The usual word for a role, for a value that only the settings name. */
export function usualWordOf(role: ColumnRole): string {
  return usualHeaderWords.find((one) => one.role === role)?.words[0] ?? role;
}

/** `C3` → its position; `null` when it is no address of a cell. */
export function positionOf(address: string): CellPosition | null {
  return parseAreaAddress(address.trim().toUpperCase());
}

/** `M` → 12; `null` when it is no column's letter. */
export function columnOf(letter: string): number | null {
  return positionOf(`${letter}1`)?.column ?? null;
}
