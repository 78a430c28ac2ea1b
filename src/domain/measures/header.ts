import type { SourceCell } from "../grid/cell";
import type { ColumnRole } from "./columnRoles";
import { comparableHeader, type HeaderCertainty } from "./headerLabel";

/** What a header says of the values that belong to it, wherever they stand. */
export interface NamedColumn {
  /** The lowest cell of the column's header. */
  readonly cell: SourceCell;
  /** Every cell over the column, top to bottom. */
  readonly over: readonly SourceCell[];
  /** The header that says what the column holds, as written. */
  readonly label: string;
  /** The header printed over several columns (総括, 令和4年度); `null` when there is none. */
  readonly group: string | null;
  readonly role: ColumnRole | null;
  readonly certainty: HeaderCertainty | null;
  /** `目標（人）` → `人`: a unit for numbers that carry none; may be any remark. */
  readonly remark: string | null;
}

/** One column of the table, as its header names it. */
export interface HeaderColumn extends NamedColumn {
  /** Zero-based column of the sheet. */
  readonly column: number;
}

/** The header of a table: one to three rows. */
export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly HeaderColumn[];
}

/** The header words of a table, as compared; what repeats them further down is a repeated header. */
export function comparableHeaderTexts(header: Header): ReadonlySet<string> {
  return new Set(
    header.columns
      .flatMap((column) => [column.label, ...(column.group === null ? [] : [column.group])])
      .map(comparableHeader)
      .filter((text) => text !== ""),
  );
}

export { mergeLookup, type MergeLookup } from "../grid/mergeLookup";
