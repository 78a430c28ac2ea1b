import type { CellPosition } from "../grid/cell";
import type { UnusedFigures } from "../measures/reading";
import type { GatheredTable, Source } from "./gatheredTable";

/** Whether a source lists measures (施策のKPI) or the figures of goals above them (基本目標の数値目標). */
export type SourceSubject = "measures" | "goals";

/** Sources that are one plan, or one list of its goals. */
export interface PlanSource {
  readonly subject: SourceSubject;
  readonly sources: readonly Source[];
  /** `null`: a plain table, to be read where it stands. */
  readonly table: GatheredTable | null;
  /** What it calls its measures. */
  readonly names: ReadonlySet<string>;
}

/** What the workbook leaves open; the official is asked. */
export type SourceQuestion =
  /** The same list for several years: the latest is proposed, on one sheet or several (a sheet a department). Years are the Gregorian years they start in. */
  | { readonly code: "severalYears"; readonly proposed: readonly string[] }
  /** Sheets alike that name the same measures, so that they cannot be parts of one plan. */
  | { readonly code: "sameMeasures"; readonly sheets: readonly string[] }
  /** Sheets or forms that have hardly a column in common. */
  | { readonly code: "unlikeSources"; readonly sources: readonly Source[] };

/** What was seen and not read; data for a message. Rows are counted from zero. */
export type SourceNotice =
  /** Rows that say something but have no label and belong to no indicator. */
  | { readonly code: "unexplainedRows"; readonly sheet: string; readonly rows: readonly number[] }
  /** An example or a blank form beside those filled in. */
  | { readonly code: "blankForms"; readonly sheets: readonly string[] }
  /** Cells of a form that say something of their own without a label that is known. */
  | { readonly code: "unreadCells"; readonly sheet: string; readonly cells: readonly CellPosition[] };

/** What the sheets of a workbook were found to be. */
export interface FoundSources {
  readonly plans: readonly PlanSource[];
  readonly questions: readonly SourceQuestion[];
  readonly notices: readonly SourceNotice[];
  /** The figures in what `notices` tell of. */
  readonly unused: readonly UnusedFigures[];
  /** Sheets with a note that their rows do not hold to: they are read in no way. */
  readonly contradicting: readonly string[];
}
