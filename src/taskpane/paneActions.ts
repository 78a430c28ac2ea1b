import type { CellPosition } from "../domain/grid/cell";

/** What the pane and the ribbon can start; the names are also the ribbon's action ids in manifest.xml. */
export const paneActionNames = ["inspect", "fill", "summarize"] as const;
export type PaneActionName = (typeof paneActionNames)[number];

export type Severity = "error" | "warning" | "info";

export interface PaneFinding {
  readonly severity: Severity;
  readonly sheet: string;
  /** The cell to select; `null` for a finding about a whole sheet or workbook. */
  readonly position: CellPosition | null;
  /** `Ⅰ-①-ア-2`; `null` where the finding is not about one measure. */
  readonly measure: string | null;
  readonly message: string;
  readonly fix: string | null;
}

/** What one inspection saw and found. */
export interface PaneReport {
  readonly sheet: string;
  readonly layout: "report" | "list";
  readonly measureCount: number;
  readonly findings: readonly PaneFinding[];
}

/** Everything the pane asks of Excel. Each call rejects with the error as Excel gave it; `describeFailure` words it. */
export interface PaneActions {
  readonly inspect: () => Promise<PaneReport>;
  /** The message says what was written where. */
  readonly fill: () => Promise<{ readonly message: string }>;
  readonly summarize: () => Promise<{ readonly message: string }>;
  readonly selectCell: (cell: CellPosition & { readonly sheet: string }) => Promise<void>;
  /** What happened and what to do, in the pane's language. */
  readonly describeFailure: (error: unknown) => string;
}
