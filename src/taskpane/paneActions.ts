import type { WorkSignal } from "../excel/inPortions";
import type { CellPosition } from "../domain/grid/cell";
import type { AcceptedFinding } from "../domain/inspection/acceptance";
import type { FindingCode, FindingFamily, Repair, Severity } from "../domain/inspection/finding";
import type { CellRepair } from "../domain/inspection/repairPlan";
import type { SettingsChange } from "../domain/settings/settingsForm";
import type { EditedCells } from "../excel/applyWrites";
import type { FormulaCommand } from "../excel/formulaCommands";

export type { Severity } from "../domain/inspection/finding";

/** Formulas of ours anywhere in the workbook: entered anew, or their results put in their place. */
export const formulaCommandNames = ["reenter", "freeze"] as const satisfies readonly FormulaCommand[];

/** What the ribbon can start; the names are its action ids in manifest.xml. */
export const ribbonActionNames = ["inspect", "fill", "summarize", ...formulaCommandNames] as const;

/** Actions that write, each shown before it is done. */
export const writeActionNames = ["fill", "summarize", "all", "findingsSheet", "settingsSheet", "split"] as const;
export type WriteActionName = (typeof writeActionNames)[number];

/** What a button of the pane runs. */
export type PaneActionName = "inspect" | WriteActionName | FormulaCommand;

/** A cell of the workbook, to be selected. */
export interface PaneCell {
  readonly sheet: string;
  readonly position: CellPosition;
}

export interface PaneFinding extends PaneCell {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly family: FindingFamily;
  /** What its kind is called. */
  readonly title: string;
  /** `Ⅰ-①-ア-2`; `null` where the finding is not about one measure. */
  readonly measure: string | null;
  readonly message: string;
  readonly fix: string;
  /** Id of the national rule it comes from; `null` for one of the add-in's own. */
  readonly rule: string | null;
  /** Changes that put it right without changing what it means; none where a person has to decide. */
  readonly repairs: readonly Repair[];
  /** Of the values it is about: an acceptance holds for these and no others. Worked out when it is first read. */
  readonly fingerprint: string;
}

/** A finding that somebody has looked at and accepts, with the reason (`acceptance.reason`), who and when. */
export interface PaneAcceptedFinding {
  readonly finding: PaneFinding;
  readonly acceptance: AcceptedFinding;
}

/** An acceptance that holds for nothing any more: why, worded. `withdraw` takes it off the sheet. */
export interface PaneStaleAcceptance {
  readonly acceptance: AcceptedFinding;
  readonly message: string;
}

/** Something about a cell, worded. */
export interface PaneRemark extends PaneCell {
  readonly message: string;
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

/** What became of the checks of an inspection; those that the settings leave out do not count. */
export interface PaneChecks {
  readonly passed: number;
  readonly found: number;
  /** Each with the reason why it could not be made. */
  readonly notChecked: readonly { readonly title: string; readonly reason: string }[];
}

/** What the sheet leaves open: only the official can tell. */
export interface PaneQuestion {
  readonly text: string;
  /** The first choice is what was read meanwhile; else nothing was. */
  readonly readsFirst: boolean;
  /** `changes`: what the settings have to say for it. */
  readonly choices: readonly { readonly text: string; readonly changes: readonly SettingsChange[] }[];
}

/** What the sheet was understood to say, in words. */
export interface PaneReading {
  /** In one line. */
  readonly sentence: string;
  /** What is compared where periods differ, and figures that were not used. */
  readonly remarks: readonly string[];
  readonly questions: readonly PaneQuestion[];
}

/** What one inspection saw and found. */
export interface PaneReport {
  readonly sheet: string;
  readonly layout: "report" | "list";
  readonly measureCount: number;
  readonly fieldCount: number;
  /** What the plan calls its innermost divisions; `null` where the sheet does not say. */
  readonly fieldLevel: string | null;
  /** `令和4年度`, or `令和4年度（実績の時点から）` where the settings state none; `null`: nothing tells. */
  readonly fiscalYear: string | null;
  readonly rubric: string;
  readonly reading: PaneReading;
  readonly checks: PaneChecks;
  /** What still has to be looked at. */
  readonly findings: readonly PaneFinding[];
  readonly accepted: readonly PaneAcceptedFinding[];
  readonly staleAcceptances: readonly PaneStaleAcceptance[];
  /** Rows of the sheet of accepted findings that could not be taken. */
  readonly acceptanceProblems: readonly PaneRemark[];
  readonly sentences: readonly string[];
  readonly summary: readonly PaneSummaryRow[];
  readonly matrix: GradeStatusMatrix;
}

/** Sheets that may be the plan. */
export interface PlanChoice {
  readonly text: string;
  /** What is in it, to know it again. */
  readonly contents: string;
  /** `null`: several sheets as one plan, which only the settings can say. */
  readonly sheet: string | null;
  readonly changes: readonly SettingsChange[];
}

/** What the pane sees in the workbook: a measures sheet, several to choose from, none, or one that it can't read. */
export type Sighting =
  | { readonly kind: "report"; readonly report: PaneReport }
  | { readonly kind: "several"; readonly message: string; readonly choices: readonly PlanChoice[] }
  | { readonly kind: "missing" | "unread"; readonly message: string };

/** One place that will be written to. */
export type PreviewItem =
  | { readonly kind: "columns"; readonly sheet: string; readonly address: string; readonly count: number }
  | { readonly kind: "newSheet" | "replacedSheet"; readonly sheet: string; readonly rows: number };

/** Cells that were written to. */
export interface WrittenPlace {
  readonly sheet: string;
  readonly address: string;
}

/**
 * Takes a change back; answers in sentences what was left because somebody has changed it
 * since. Afterwards the report is out of date, and `inspect` gives a new one.
 */
export type Undo = () => Promise<readonly string[]>;

/** What became of an action that changed the workbook. */
export interface Change {
  readonly places: readonly WrittenPlace[];
  /** The workbook inspected again, as it is now. */
  readonly report: PaneReport;
  readonly undo: Undo;
}

/** What became of writing: done, or put to the user because cells of ours were edited meanwhile. */
export type WriteResult =
  ({ readonly kind: "written" } & Change) | { readonly kind: "edited"; readonly sheets: readonly string[] };

/** What an action is going to write, and the way to let it. */
export interface WritePreview {
  readonly items: readonly PreviewItem[];
  /**
   * Writes what `items` says, and nothing else: rejects with the failure `changedSince` when the workbook has changed
   * so that something else would be written. `editedCells`: `ask` first; then `replace` what the user edited, or `keep`
   * it and make a new sheet beside it.
   */
  readonly write: (editedCells: EditedCells) => Promise<WriteResult>;
}

/** What repairs are going to change, before and after of every cell. */
export interface RepairPreview {
  readonly changes: readonly CellRepair[];
  /** Repairs that cannot be made together with the others, each with its reason. */
  readonly refused: readonly PaneRemark[];
}

/** What became of repairs. */
export interface RepairResult extends Change {
  readonly changes: readonly CellRepair[];
  /** Cells that were left as they are, each with its reason: the user has changed them since, for one. */
  readonly skipped: readonly PaneRemark[];
}

/** What an official says when accepting findings. */
export interface Acceptance {
  readonly reason: string;
  /** `null`: not stated. */
  readonly by: string | null;
}

/** Cells with formulas of ours that a command is about, and the way to let it. */
export interface FormulaPreview {
  readonly places: readonly WrittenPlace[];
  /** Cells that stay as they are because their results are not there (yet). */
  readonly left: readonly WrittenPlace[];
  readonly apply: () => Promise<{ readonly places: readonly WrittenPlace[]; readonly undo: Undo }>;
}

/**
 * Everything the pane asks of Excel. `sheet` is the one the user chose, `null` where there is no choice; `signal` ends what
 * nobody waits for any more, with its reason. Each call rejects with the error as Excel gave it; `describeFailure` words it.
 */
export interface PaneActions {
  readonly inspect: (sheet: string | null, signal?: WorkSignal) => Promise<Sighting>;
  readonly preview: (action: WriteActionName, sheet: string | null, signal?: WorkSignal) => Promise<WritePreview>;
  /** Keeps on the sheet of accepted findings that these are right as they are; any number of them in one run. */
  readonly accept: (findings: readonly PaneFinding[], acceptance: Acceptance, sheet: string | null) => Promise<Change>;
  /** Takes acceptances off the sheet: their findings are open again. */
  readonly withdraw: (acceptances: readonly AcceptedFinding[], sheet: string | null) => Promise<Change>;
  /** Changes nothing, and asks nothing of Excel. */
  readonly previewRepairs: (findings: readonly PaneFinding[]) => Promise<RepairPreview>;
  /** Makes the changes that `previewRepairs` shows for the same findings, in cells that still hold what they held. */
  readonly repair: (findings: readonly PaneFinding[], sheet: string | null) => Promise<RepairResult>;
  /** `reenter`: 数式を再計算, `freeze`: 値に変換. */
  readonly previewFormulas: (command: FormulaCommand) => Promise<FormulaPreview>;
  readonly selectCell: (cell: CellPosition & { readonly sheet: string }) => Promise<void>;
  /**
   * 後片付けを続ける: takes back what stopped half-way and could not be taken back then, also before the workbook was closed.
   * Answers in sentences what is left.
   */
  readonly cleanUp: Undo;
  /** Whether what failed left something that `cleanUp` has to take away. */
  readonly needsCleanUp: (error: unknown) => boolean;
  /** What is to be told besides what an action answers, in sentences; each is handed out once. */
  readonly takeRemarks: () => readonly string[];
  /** What happened and what to do, in the pane's language. */
  readonly describeFailure: (error: unknown) => string;
}
