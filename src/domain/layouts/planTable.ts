import type { CellContent } from "../grid/cell";
import type { MeasureRole } from "../measures/measure";

export interface TableCell {
  readonly content: CellContent;
  readonly text: string;
}

export const blankCell: TableCell = { content: "", text: "" };

export function textTableCell(text: string): TableCell {
  return { content: text, text };
}

/** A measure by what it is called, so that it is found again when rows have moved. */
export interface MeasureAnchor {
  /** `Ⅰ-①-ア-1` */
  readonly code: string;
  readonly name: string;
  /** Counted from 1 where code and name occur more than once. */
  readonly occurrence: number;
}

/** A column of the plan that holds values, not divisions. */
export interface ValueColumn {
  /** What heads it in a list; unique in the table. */
  readonly label: string;
  /** What stands over the column itself; columns of several years have the same. */
  readonly heading: string;
  readonly role: MeasureRole | null;
  /** What is printed over it and its neighbours (総括, 令和4年度). */
  readonly group: string | null;
}

export interface PlanEntry {
  readonly anchor: MeasureAnchor;
  /** Labels by level, outermost first; `""` where the measure has no division of that level. */
  readonly path: readonly string[];
  /** One for each of its indicators, cells in the order of the value columns. */
  readonly rows: readonly (readonly TableCell[])[];
}

/** A measures sheet without its layout: what is in it, whichever way it is printed. */
export interface PlanTable {
  /** What the levels of division are called (柱, 中柱, 分野), outermost first. */
  readonly levels: readonly string[];
  readonly columns: readonly ValueColumn[];
  readonly entries: readonly PlanEntry[];
}
