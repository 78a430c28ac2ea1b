import type { CellContent, CellPosition } from "../grid/cell";

/** As Frictionless Table Schema names them. */
export type FieldType = "string" | "number" | "integer" | "date";

/** A column of the machine-readable table. */
export interface OpenField {
  /** The column's heading, unique. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: FieldType;
  /** The values there may be; `null`: any. */
  readonly values: readonly string[] | null;
  /** No cell of the column is blank. */
  readonly required: boolean;
}

/** What is different from the measures sheet; data for a sentence. Cells are those of the table, the header being row 0. */
export type OpenDataNotice =
  | {
      readonly code: "charactersReplaced";
      readonly pairs: readonly { readonly from: string; readonly to: string }[];
      readonly cells: readonly CellPosition[];
    }
  | { readonly code: "charactersLeft"; readonly characters: readonly string[]; readonly cells: readonly CellPosition[] }
  /** Values that could not be read as what they are meant to be; they are in 原文. */
  | { readonly code: "valuesUnreadable"; readonly cells: readonly CellPosition[] }
  /** Measures entered twice: the table has no key. */
  | { readonly code: "keysRepeated"; readonly keys: readonly string[] };

/** A plan as one table of one kind of row: a part of an indicator in a fiscal year. */
export interface OpenTable {
  readonly fields: readonly OpenField[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Fields that together name a row; empty where they do not. */
  readonly primaryKey: readonly string[];
  readonly notices: readonly OpenDataNotice[];
}
