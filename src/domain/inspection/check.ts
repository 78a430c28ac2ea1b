import type { SheetGrid, WorkbookSnapshot } from "../grid/sheetGrid";
import type { MeasureRole, MeasureSheet, TableSheet } from "../measures/measure";
import type { Settings } from "../settings/settings";
import type { MeasureEvaluation } from "./evaluateMeasures";
import type { FindingCode, FindingFamily, FoundIn, Severity } from "./finding";

/** What a finding is about, and so how far an official has to look. */
export type Granularity = "cell" | "row" | "column" | "sheet" | "workbook";

/** What the checks may look at: everything is read and judged once, before the first check. */
interface ContextOf<Sheet extends MeasureSheet> {
  readonly workbook: WorkbookSnapshot;
  /** The measures sheet as the user made it: without columns of ours. */
  readonly grid: SheetGrid;
  readonly measureSheet: Sheet;
  readonly evaluations: readonly MeasureEvaluation[];
  readonly settings: Settings;
}

export type InspectionContext = ContextOf<MeasureSheet>;
/** For what is only true of a plain table: its header, its rows, what stands beside it. */
export type TableContext = ContextOf<TableSheet>;

/** Whether the measures were read from one plain table. */
export function isOfTable(context: InspectionContext): context is TableContext {
  return context.measureSheet.kind === "table";
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
  /** The measures were gathered from labelled rows, forms or several tables: there is no table to look at. */
  | { readonly code: "notATable" }
  /** The settings leave out what the check needs. */
  | { readonly code: "settingMissing"; readonly setting: "fiscalYear" }
  /** The sheet could show it, but this part of the sheet was not read: a range given to a function, a very large sheet. */
  | { readonly code: "notRead" }
  /** An Excel sheet cannot show it (rules on CSV files, on code tables …). */
  | { readonly code: "notVisibleInSheet" };

/** What a check did: an empty list means that it looked and found nothing. */
export type CheckResult = readonly FoundIn[] | { readonly notChecked: NotCheckedReason };

/** One kind of mistake. Pure: the same sheet always gives the same findings, in the order of the sheet. */
interface CheckOf<Sheet extends MeasureSheet> {
  readonly code: FindingCode;
  readonly family: FindingFamily;
  /** Unless the finding itself or the settings say otherwise. */
  readonly severity: Severity;
  readonly granularity: Granularity;
  /** Id of the national rule it implements (L2-01 …); `null` for one of our own. */
  readonly rule: string | null;
  /** Columns without which it cannot be made; then it is "not checked", which is neither found nor passed. */
  readonly needs: readonly MeasureRole[];
  readonly find: (context: ContextOf<Sheet>) => CheckResult;
}

/** Looks at measures, whatever they were read from. */
export interface MeasureCheck extends CheckOf<MeasureSheet> {
  readonly of?: never;
}

/** Looks at the table that measures stand in; "not checked" where there is none. */
export interface TableCheck extends CheckOf<TableSheet> {
  readonly of: "table";
}

export type Check = MeasureCheck | TableCheck;

/** What a check finds in an inspection. */
export function findWith(check: Check, context: InspectionContext): CheckResult {
  if (check.of === undefined) return check.find(context);
  return isOfTable(context) ? check.find(context) : { notChecked: { code: "notATable" } };
}
