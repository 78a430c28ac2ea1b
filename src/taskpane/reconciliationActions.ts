import type { WorkSignal } from "../excel/inPortions";
import type { AcceptedStatement } from "../domain/inspection/acceptance";
import type { ReportDocument } from "../domain/reconciliation/reportDocument";
import type { Reconciliation, Statement } from "../domain/reconciliation/statement";
import type { Acceptance, PaneCell, Undo } from "./paneActions";
import type { ReportsPreview } from "./reportsActions";

/** A report that was read: it stays in the pane. */
export interface PaneReportFile {
  readonly name: string;
  readonly document: ReportDocument;
}

/** A report against the workbook as it is now. */
export interface PaneReconciliation {
  readonly reconciliation: Reconciliation;
  readonly accepted: ReadonlyMap<Statement, AcceptedStatement>;
}

/** What the tab 照合 asks of Excel; `sheet` and `signal` as in `ReportsActions`. */
export interface ReconciliationActions {
  readonly compare: (report: PaneReportFile, sheet: string | null, signal?: WorkSignal) => Promise<PaneReconciliation>;
  /** Keeps the acceptance on the sheet of what was accepted, as those of findings are. */
  readonly accept: (statement: Statement, acceptance: Acceptance, sheet: string | null) => Promise<Undo>;
  readonly withdraw: (acceptance: AcceptedStatement, sheet: string | null) => Promise<Undo>;
  readonly previewSheet: (report: PaneReportFile, sheet: string | null, signal?: WorkSignal) => Promise<ReportsPreview>;
  readonly selectCell: (cell: { readonly sheet: string } & PaneCell["position"]) => Promise<void>;
}
