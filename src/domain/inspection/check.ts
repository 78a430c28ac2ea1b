import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { CellPosition } from "../grid/cell";
import type { SheetGrid, WorkbookSnapshot } from "../grid/sheetGrid";
import type { MeasureRole, MeasureSheet, TableSheet } from "../measures/measure";
import type { Settings } from "../settings/settings";

export type FindingFamily = "structure" | "text" | "quantity" | "judgement" | "status" | "consistency" | "readability";

/** error: wrong as it stands. warning: a person has to decide. info: good to know. Most urgent first. */
export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** What a finding is about, and so how far an official has to look. */
export type Granularity = "cell" | "row" | "column" | "sheet" | "workbook";

/** A cell that a finding points at. */
export interface FindingCell extends CellPosition {
  readonly sheet: string;
}

/** Where to look; the first is the one to go to. */
export type FindingCells = readonly [FindingCell, ...FindingCell[]];

/** A change that puts a cell right without changing what it means: shown before it is made, and undone with the rest. */
export interface Repair {
  readonly cell: FindingCell;
  readonly before: string;
  readonly after: string;
}

export interface FoundAt {
  readonly cells: FindingCells;
  /** Code of the measure it is about; `null` when it is about the sheet. */
  readonly measure: string | null;
}

/** What a check reports: data only, which its words put into sentences. */
export interface Found<Parameters extends object = object> extends FoundAt {
  /** What its message says about the case. */
  readonly parameters: Parameters;
  /** Where this case is more or less urgent than its kind: explained by a note (※), for one. */
  readonly severity?: Severity;
  /** Changes that would put it right; none where a person has to decide. */
  readonly repairs?: readonly Repair[];
}

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

/** What a check compares the measures with. */
export type Compared =
  "summarySheet" | "overviewSentence" | "planStructure" | "strategies" | "otherSheet" | "yearColumns";

/** Why a check could not be made; data for a sentence. */
export type NotCheckedReason =
  | { readonly code: "columnMissing"; readonly role: MeasureRole }
  /** What the check compares with is not in the workbook: a published summary, a plan structure, another year. */
  | { readonly code: "nothingToCompare"; readonly what: Compared }
  /** The measures were gathered from labelled rows, forms or several tables: there is no table to look at. */
  | { readonly code: "notATable" }
  /** The settings leave out what the check needs. */
  | { readonly code: "settingMissing"; readonly setting: "fiscalYear" }
  /** The sheet could show it, but this part of the sheet was not read: a range given to a function, a very large sheet. */
  | { readonly code: "notRead" }
  /** An Excel sheet cannot show it (rules on CSV files, on code tables …). */
  | { readonly code: "notVisibleInSheet" };

/** What a check did: an empty list means that it looked and found nothing. */
export type CheckResult<Parameters extends object = object> =
  readonly Found<Parameters>[] | { readonly notChecked: NotCheckedReason };

/** How a kind of finding reads in one language. `message` is a method, so that a list may hold checks of any parameters. */
export interface FindingWords<Parameters extends object = object> {
  readonly title: string;
  message(parameters: Parameters): string;
  readonly fix: string;
}

/** In Japanese also what the check looks for: docs/findings.md, for officials, is made of it. */
export interface JapaneseWords<Parameters extends object = object> extends FindingWords<Parameters> {
  readonly description: string;
}

interface CheckDefinition<
  Code extends string,
  Parameters extends object,
  Context extends InspectionContext = InspectionContext,
> {
  /** Stable: it appears in exports and settings, so it is never renamed. Begins with the family. */
  readonly code: Code;
  /** Unless the finding itself or the settings say otherwise; usually a warning. */
  readonly severity?: Severity;
  /** Usually a cell. */
  readonly granularity?: Granularity;
  /** Id of the national rule it implements (L2-01 …); usually `null`, one of our own. */
  readonly rule?: string | null;
  /** Columns without which it cannot be made, usually none; then it is "not checked", which is neither found nor passed. */
  readonly needs?: readonly MeasureRole[];
  readonly ja: JapaneseWords<Parameters>;
  readonly en: FindingWords<Parameters>;
  find(context: Context): CheckResult<Parameters>;
}

/** One kind of mistake. Pure: the same sheet always gives the same findings, in the order of the sheet. */
export interface Check<Code extends string = string, Parameters extends object = object> extends Required<
  CheckDefinition<Code, Parameters>
> {
  readonly family: FindingFamily;
}

/** A check with what is usual filled in. The Japanese message says which parameters its findings have. */
export function defineCheck<const Code extends `${FindingFamily}-${string}`, Parameters extends object>(
  definition: CheckDefinition<Code, Parameters>,
): Check<Code, Parameters> {
  const family = definition.code.slice(0, definition.code.indexOf("-")) as FindingFamily;
  return { severity: "warning", granularity: "cell", rule: null, needs: [], ...definition, family };
}

/** A check of the table that measures stand in: "not checked" where they stand in none. */
export function defineTableCheck<const Code extends `${FindingFamily}-${string}`, Parameters extends object>(
  definition: CheckDefinition<Code, Parameters, TableContext>,
): Check<Code, Parameters> {
  return defineCheck<Code, Parameters>({
    ...definition,
    find: (context) => (isOfTable(context) ? definition.find(context) : { notChecked: { code: "notATable" } }),
  });
}

/** The findings of a check that compares the measures with something that the workbook may lack. */
export function compareWith<Other, Parameters extends object>(
  what: Compared,
  others: readonly Other[],
  find: (other: Other) => readonly Found<Parameters>[],
): CheckResult<Parameters> {
  return others.length === 0 ? { notChecked: { code: "nothingToCompare", what } } : others.flatMap(find);
}
