/** A row of a table; a cell may have several lines. */
export interface ReportTableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** As the report writes them, where `cells` says it in other words. */
  readonly written?: readonly string[];
}

/**
 * A part of a report in the order in which it is read. `line`, counted from 1, is the line of a text file, or the how
 * manieth paragraph or table row of a Word document.
 */
export type ReportBlock =
  | { readonly kind: "heading"; readonly level: number; readonly text: string; readonly line: number }
  | { readonly kind: "paragraph"; readonly text: string; readonly line: number }
  | {
      readonly kind: "bullet";
      readonly level: number;
      readonly text: string;
      readonly line: number;
      /** ■ or ◆ before it: headings of plain texts. */
      readonly mark?: string;
    }
  | { readonly kind: "table"; readonly rows: readonly ReportTableRow[]; readonly line: number }
  | { readonly kind: "footnote"; readonly text: string; readonly line: number };

/** A report (点検報告書) as read from a file or pasted, without its looks. */
export interface ReportDocument {
  readonly blocks: readonly ReportBlock[];
}
