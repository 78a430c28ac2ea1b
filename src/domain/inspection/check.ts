import type { SheetGrid, WorkbookSnapshot } from "../grid/sheetGrid";
import type { MeasureRole, MeasureSheet } from "../measures/measure";
import type { Settings } from "../settings/settings";
import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { FindingCode, FindingFamily, FoundIn, Severity } from "./finding";

/** What a finding is about, and so how far an official has to look. */
export type Granularity = "cell" | "row" | "column" | "sheet" | "workbook";

/** What the checks may look at: everything is read and judged once, before the first check. */
export interface InspectionContext {
  readonly workbook: WorkbookSnapshot;
  /** The measures sheet as the user made it: without columns of ours. */
  readonly grid: SheetGrid;
  readonly measureSheet: MeasureSheet;
  readonly evaluations: readonly MeasureEvaluation[];
  readonly settings: Settings;
}

/** Why a check could not be made; data for a sentence. */
export type NotCheckedReason =
  | { readonly code: "columnMissing"; readonly role: MeasureRole }
  /** What the check compares with is not in the workbook: a published summary, a plan structure, another year. */
  | {
      readonly code: "nothingToCompare";
      readonly what:
        "summarySheet" | "overviewSentence" | "planStructure" | "strategies" | "otherSheet" | "yearColumns";
    }
  /** The settings leave out what the check needs. */
  | { readonly code: "settingMissing"; readonly setting: "fiscalYear" }
  /** The sheet could show it, but this part of the sheet was not read: a range given to a function, a very large sheet. */
  | { readonly code: "notRead" }
  /** An Excel sheet cannot show it (rules on CSV files, on code tables …). */
  | { readonly code: "notVisibleInSheet" };

/** What a check did: an empty list means that it looked and found nothing. */
export type CheckResult = readonly FoundIn[] | { readonly notChecked: NotCheckedReason };

/** One kind of mistake. Pure: the same sheet always gives the same findings, in the order of the sheet. */
export interface Check {
  readonly code: FindingCode;
  readonly family: FindingFamily;
  /** Unless the finding itself or the settings say otherwise. */
  readonly severity: Severity;
  readonly granularity: Granularity;
  /** Id of the national rule it implements (L2-01 …); `null` for one of our own. */
  readonly rule: string | null;
  /** Columns without which it cannot be made; then it is "not checked", which is neither found nor passed. */
  readonly needs: readonly MeasureRole[];
  readonly find: (context: InspectionContext) => CheckResult;
}
