import type { CellPosition } from "../domain/grid/cell";
import type { FindingFamily, Repair, Severity } from "../domain/inspection/finding";
import type { EditedCells } from "../excel/applyWrites";

export type { Severity } from "../domain/inspection/finding";

/** What the ribbon can start; the names are its action ids in manifest.xml. */
export const ribbonActionNames = ["inspect", "fill", "summarize"] as const;

/** Actions that write, each shown before it is done. */
export const writeActionNames = ["fill", "summarize", "all", "findingsSheet", "settingsSheet"] as const;
export type WriteActionName = (typeof writeActionNames)[number];

export type PaneActionName = "inspect" | WriteActionName;

export interface PaneFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly family: FindingFamily;
  /** What its kind is called. */
  readonly title: string;
  readonly sheet: string;
  /** The cell to select. */
  readonly position: CellPosition;
  /** `Ⅰ-①-ア-2`; `null` where the finding is not about one measure. */
  readonly measure: string | null;
  readonly message: string;
  readonly fix: string;
  /** Id of the national rule it comes from; `null` for one of the add-in's own. */
  readonly rule: string | null;
  readonly repairs: readonly Repair[];
}

/** One row of the summary, worded. Rates are fractions; `null`: nothing could be judged. */
export interface PaneSummaryRow {
  readonly kind: "division" | "subtotal" | "total";
  readonly name: string;
  readonly measures: number;
  readonly achieved: number;
  readonly missedEnded: number;
  readonly missedContinuing: number;
  readonly rate: number | null;
  /** `93.4%`. */
  readonly rateText: string;
}

/** How many measures have a grade and a goal status; rows by grade, columns by status. */
export interface GradeStatusMatrix {
  readonly statuses: readonly string[];
  readonly rows: readonly {
    readonly grade: string;
    /** Codes of the measures in each column. */
    readonly measures: readonly (readonly string[])[];
  }[];
}

/** What one inspection saw and found. */
export interface PaneReport {
  readonly sheet: string;
  readonly layout: "report" | "list";
  readonly measureCount: number;
  readonly fieldCount: number;
  /** What the plan calls its innermost divisions; `null` where the sheet does not say. */
  readonly fieldLevel: string | null;
  /** `令和4年度`; `null`: not stated. */
  readonly fiscalYear: string | null;
  readonly rubric: string;
  readonly findings: readonly PaneFinding[];
  readonly sentences: readonly string[];
  readonly summary: readonly PaneSummaryRow[];
  readonly matrix: GradeStatusMatrix;
}

/** What the pane sees in the workbook: a measures sheet, several to choose from, or none. */
export type Sighting =
  | { readonly kind: "report"; readonly report: PaneReport }
  | { readonly kind: "several"; readonly message: string; readonly sheets: readonly string[] }
  | { readonly kind: "missing"; readonly message: string };

/** One place that will be written to. */
export type PreviewItem =
  | { readonly kind: "columns"; readonly sheet: string; readonly address: string; readonly count: number }
  | { readonly kind: "newSheet" | "replacedSheet"; readonly sheet: string; readonly rows: number };

/** What became of writing: done, or put to the user because cells of ours were edited meanwhile. */
export type WriteResult =
  | {
      readonly kind: "written";
      readonly places: readonly { readonly sheet: string; readonly address: string }[];
      readonly report: PaneReport;
      readonly undo: () => Promise<void>;
    }
  | { readonly kind: "edited"; readonly sheets: readonly string[] };

/**
 * Everything the pane asks of Excel. `sheet` is the one the user chose, `null` where there is no choice. Each call rejects
 * with the error as Excel gave it; `describeFailure` words it.
 */
export interface PaneActions {
  readonly inspect: (sheet: string | null) => Promise<Sighting>;
  readonly preview: (action: WriteActionName, sheet: string | null) => Promise<readonly PreviewItem[]>;
  readonly write: (action: WriteActionName, sheet: string | null, editedCells: EditedCells) => Promise<WriteResult>;
  readonly selectCell: (cell: CellPosition & { readonly sheet: string }) => Promise<void>;
  /** What happened and what to do, in the pane's language. */
  readonly describeFailure: (error: unknown) => string;
}
