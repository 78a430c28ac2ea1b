import type { Area } from "./address";
import type { CellContent } from "./contents";

/** PivotTables as plain data, in the compact form: the one in which Excel makes them. */

/** A PivotTable on a sheet. Fields are named by their place among {@link fields}. */
export interface SheetPivot {
  /** Unique in the workbook; `PivotTable.id`. */
  readonly id: string;
  /** Unique on the sheet, without regard to case. */
  readonly name: string;
  /** The cells it was made from, headings included; null when they have been deleted. */
  readonly source: PivotSource | null;
  /** The headings, each of them unique. */
  readonly fields: readonly string[];
  /** The source's rows as they were at the last refresh. */
  readonly records: readonly (readonly CellContent[])[];
  /** Fields that head rows, outermost first. */
  readonly rows: readonly number[];
  /** The field that heads columns, if any. */
  readonly columns: readonly number[];
  /** What is counted or summed, if anything. */
  readonly data: readonly PivotValues[];
  /** Totals at the end of each row. */
  readonly rowTotals: boolean;
  /** Totals at the foot of each column. */
  readonly columnTotals: boolean;
  /** The cells it covers. */
  readonly place: Area;
}

export interface PivotSource {
  readonly sheetId: string;
  readonly area: Area;
}

/** `Excel.AggregationFunction`, those that can be computed. */
export const SUMMARIES = ["Sum", "Count", "Average", "Max", "Min", "Product", "CountNumbers"] as const;
export type Summary = (typeof SUMMARIES)[number];

export interface PivotValues {
  readonly field: number;
  /** Null: as Excel names it, `個数 / 施策`. */
  readonly name: string | null;
  readonly summary: Summary;
  /** Null: that of the cells. */
  readonly numberFormat: string | null;
}

/** How Japanese Excel names what it summarises. */
const SUMMARY_WORDS: Readonly<Record<Summary, string>> = {
  Sum: "合計",
  Count: "個数",
  Average: "平均",
  Max: "最大",
  Min: "最小",
  Product: "積",
  CountNumbers: "数値の個数",
};

export const valuesName = ({ field, name, summary }: PivotValues, fields: readonly string[]): string =>
  name ?? `${SUMMARY_WORDS[summary]} / ${fields[field] ?? ""}`;
