import type { Segment } from "./segment";

/** Why a sheet is not read in a certain way; data for a message. Rows are counted from zero. */
export type DetectionReason =
  /** No labels such as 目標 and 実績 stand below each other. */
  | { readonly code: "noRowLabels" }
  /** They do, but no header stands over them. */
  | { readonly code: "noHeaderOverRows"; readonly row: number }
  /** Nothing beside the labels says which measure or indicator the rows are of. */
  | { readonly code: "rowsWithoutNames"; readonly row: number }
  /** The labels do not come in the same order for each indicator. */
  | { readonly code: "rowsNotInBlocks"; readonly row: number }
  /** No note says what the rows of each indicator are. */
  | { readonly code: "noRowRule" }
  /** One does (上段：目標 下段：実績), but the rows are not so many for each indicator; `saysRows`: it speaks of rows. */
  | { readonly code: "rowsNotAsNoted"; readonly row: number; readonly note: string; readonly saysRows: boolean }
  /** No cell names a measure beside or above its name, as in a form. */
  | { readonly code: "noFormLabels" }
  /** The sheet is no table whose header is known. */
  | { readonly code: "noTable" };

/** What a detector found in a sheet, or why it found nothing. */
export type SourceDetection =
  | {
      readonly found: true;
      readonly segments: readonly Segment[];
      /** Rows within the source that say something and were not read. */
      readonly unexplained: readonly number[];
    }
  | { readonly found: false; readonly reason: DetectionReason };
