import type { WorkSignal } from "../excel/inPortions";
import type { Undo, PreviewItem, WrittenPlace } from "./paneActions";
import type { WordedUnreadable } from "../domain/inquiry/answerTexts";
import type { AnsweredChange, MergedAnswers } from "../domain/inquiry/mergeAnswers";
import type { FindingCell } from "../domain/inspection/check";
import type { LevelScore } from "../domain/inspection/readabilityReport";
import type { CsvChoices } from "../domain/openData/csvFile";
import type { ViewKey } from "../domain/views/registry";
import type { EditedCells } from "../excel/applyWrites";
import type { LayoutOutput } from "../excel/layoutActions";
import type { WorkbookFile } from "../excel/otherWorkbook";

export type { WorkbookFile } from "../excel/otherWorkbook";

/** Views of this workbook alone; 前年比較 needs another. */
export type ReportKey = Exclude<ViewKey, "previousYear">;

/** What the official can choose for views and conversions, as the workbook is now. */
export interface ReportChoices {
  /** Headings by which measures can be counted. */
  readonly headings: readonly string[];
  /** Sheets that can be converted: the measures sheet first, then a list or an annex made from it. */
  readonly layoutSheets: readonly string[];
  /** Views that can't be made of this workbook, and why, worded. */
  readonly lacking: ReadonlyMap<ReportKey, string>;
  /** The measures stand in forms, labelled rows or several tables: a list can be made of them, and nothing else. */
  readonly isGathered: boolean;
}

/** What was chosen; `null`: the usual column. */
export interface ViewChoice {
  readonly groupBy: string | null;
}

/** What became of writing: done, or put to the user because cells of ours were edited meanwhile. */
export type ReportsResult =
  | { readonly kind: "written"; readonly places: readonly WrittenPlace[]; readonly undo: Undo }
  | { readonly kind: "edited"; readonly sheets: readonly string[] };

/** Sheets that will be written, and the way to let them. */
export interface ReportsPreview {
  readonly items: readonly PreviewItem[];
  /** What is left out or carried in another way, worded. */
  readonly remarks: readonly string[];
  /** Writes what `items` says, and nothing else; rejects with the failure `changedSince` where that is no longer possible. */
  readonly write: (editedCells: EditedCells) => Promise<ReportsResult>;
}

/** A rule of machine readability that the sheet breaks, worded, with every cell that does. */
export interface BrokenRule {
  readonly title: string;
  readonly message: string;
  readonly fix: string;
  readonly cells: readonly FindingCell[];
}

/** How far the measures sheet keeps the national rules on machine readability. */
export interface PaneReadability {
  readonly scores: readonly LevelScore[];
  readonly broken: readonly BrokenRule[];
  /** Rules that could not be judged or are switched off, worded with the reason. */
  readonly notJudged: readonly string[];
}

/** A file made for the user to save. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The machine-readable data as files, or why they were not made. */
export type MadeData =
  | {
      readonly kind: "made";
      readonly files: readonly MadeFile[];
      readonly rows: number;
      readonly fields: number;
      readonly remarks: readonly string[];
    }
  | { readonly kind: "refused"; readonly reason: string };

/** The sheets of an inquiry, and the way to let them be made. */
export interface InquiryPreview {
  readonly sheets: readonly string[];
  /** Codes of measures that nobody is asked about. */
  readonly unassigned: readonly string[];
  readonly send: () => Promise<{ readonly count: number; readonly undo: Undo }>;
}

/** Answers brought together; nothing is written yet. */
export interface PaneAnswers {
  /** The measures sheet that they are for. */
  readonly sheet: string;
  readonly merged: MergedAnswers;
  readonly sources: readonly string[];
  /** What could not be read and why, worded. */
  readonly unreadable: readonly WordedUnreadable[];
}

/** What became of taking answers over. */
export interface TakenAnswers {
  readonly count: number;
  /** Cells that were left as they are. */
  readonly skipped: readonly string[];
  readonly undo: Undo;
}

/**
 * What the tab 帳票 asks of Excel. `sheet` is the measures sheet that the user chose, `null` where there is no choice;
 * `signal` ends what nobody waits for any more. Calls reject as those of `PaneActions` do.
 */
export interface ReportsActions {
  readonly choices: (sheet: string | null, signal?: WorkSignal) => Promise<ReportChoices>;
  readonly previewViews: (
    keys: readonly ReportKey[],
    choice: ViewChoice,
    sheet: string | null,
    signal?: WorkSignal,
  ) => Promise<ReportsPreview>;
  /** An Excel that does not let add-ins make PivotTables refuses, and says what counts the same. */
  readonly previewPivot: (sheet: string | null, signal?: WorkSignal) => Promise<ReportsPreview>;
  readonly previewComparison: (previous: WorkbookFile, sheet: string | null) => Promise<ReportsPreview>;
  readonly previewLayout: (output: LayoutOutput, sheet: string | null, signal?: WorkSignal) => Promise<ReportsPreview>;
  /** Changes nothing in the workbook. */
  readonly readability: (sheet: string | null, signal?: WorkSignal) => Promise<PaneReadability>;
  readonly selectCell: (cell: FindingCell) => Promise<void>;
  /** Changes nothing in the workbook. */
  readonly makeData: (choices: CsvChoices, sheet: string | null, signal?: WorkSignal) => Promise<MadeData>;
  readonly previewInquiry: (sheet: string | null, signal?: WorkSignal) => Promise<InquiryPreview>;
  /** From the sheets of this workbook where no files are given. Changes nothing. */
  readonly collect: (files: readonly WorkbookFile[], sheet: string | null) => Promise<PaneAnswers>;
  readonly takeOver: (changes: readonly AnsweredChange[]) => Promise<TakenAnswers>;
}
