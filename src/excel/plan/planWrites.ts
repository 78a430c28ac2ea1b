import type { OwnArea, WorkbookSnapshot } from "../../domain/grid/sheetGrid";
import { addressesRead } from "../../domain/measures/measure";
import { ownSheet } from "../../domain/grid/ownCells";
import { levelNames, type Inspection } from "../../domain/inspection/inspect";
import type { ViewKind, ViewSource } from "../../domain/views/viewSource";
import { achievementNotes } from "../../domain/views/achievement";
import { repeatedNotes } from "../../domain/summary/overviewSentences";
import type { SummaryTable } from "../../domain/summary/summaryTable";
import { views as en } from "../../domain/texts/en/views";
import { views as ja } from "../../domain/texts/ja/views";
import { sheetTexts } from "../../domain/settings/settingsRows";
import { settingsKey } from "../../domain/settings/workbookSettings";
import type { Language } from "../../domain/texts/language";
import { countFormulas, everyMeasure } from "./countFormulas";
import { findingsKey, planFindingsSheet } from "./findingsSheet";
import type { LeftOutView, PlannedSheet, PlannedWrites } from "./plannedWrites";
import { freeSheetName } from "./sheetNames";
import { planSettingsSheet } from "./settingsSheet";
import { planStatusColumns } from "./statusColumns";
import { planSummarySheet, summaryTableKey } from "./summarySheet";
import { planViewSheet } from "./viewSheet";

/**
 * The parts of a run that write something. Views are given as they are, so that whoever asks for none does not load them
 * all.
 */
export type Output = "statusColumns" | "summaryTable" | "findings" | "settings" | ViewKind;

/** What views let the official choose. */
export type ViewChoices = Partial<Pick<ViewSource, "groupBy" | "previous" | "madeAt" | "version">>;

export interface PlanOptions extends ViewChoices {
  readonly outputs: readonly Output[];
  /** Values instead of live formulas on the summary sheet. */
  readonly values: boolean;
  readonly language: Language;
}

/** Where a sheet goes: under a free name, or into the one that is there. */
interface SheetPlace {
  readonly name: string;
  readonly existing: OwnArea | null;
}

type SheetPlanner = (
  inspection: Inspection,
  snapshot: WorkbookSnapshot,
  place: SheetPlace,
  options: PlanOptions,
) => PlannedSheet;

/** A total over so many subtotals would be a longer formula than Excel takes. */
function isTooManyToSum({ rows }: SummaryTable): boolean {
  return rows.filter(({ kind }) => kind === "subtotal").length > 1_000;
}

function planSummary(
  inspection: Inspection,
  snapshot: WorkbookSnapshot,
  place: SheetPlace,
  options: PlanOptions,
): PlannedSheet {
  const { measureSheet, settings, summary, evaluations } = inspection;
  const measures = evaluations.map(({ measure, goalStatus }) => ({ measure, goalStatus: goalStatus.status }));
  const grid = snapshot.sheets.find((sheet) => sheet.name === measureSheet.sheet);
  const contentAt = (row: number, column: number): unknown =>
    grid?.contents[row - grid.origin.row]?.[column - grid.origin.column] ?? "";
  const rowTexts = (row: number, column: number): string => {
    const content = contentAt(row, column);
    return typeof content === "string" ? content : "";
  };
  // Formulas count goal statuses, row by row; grades and what is left out as shown again are values.
  const isLive = summary.counting.judgement !== "grade" && summary.repeated === 0;
  return planSummarySheet(
    {
      summary,
      formulas:
        options.values || isTooManyToSum(summary) || !isLive
          ? null
          : countFormulas(measureSheet, measures, settings.goalStatusWords, rowTexts),
      everyMeasure: options.values || !isLive ? null : everyMeasure(measureSheet, measures, contentAt),
      levelNames: levelNames(measureSheet, summary.depth),
      sourceSheet: measureSheet.sheet,
      sourceAddress: addressesRead(measureSheet),
      countingNotes: [
        ...achievementNotes(summary.counting, options.language),
        ...repeatedNotes(summary, options.language),
      ],
      percentDecimals: settings.percentDecimals,
      paper: settings.printing.paper,
      language: options.language,
    },
    place.name,
    place.existing,
  );
}

/** The sheets a run may write that are more than views, each with its usual name. */
const sheetPlanners: Readonly<
  Record<
    Exclude<Output, "statusColumns" | ViewKind>,
    { readonly key: string; readonly name: (language: Language) => string; readonly plan: SheetPlanner }
  >
> = {
  summaryTable: {
    key: summaryTableKey,
    name: (language) => ({ ja, en })[language].summaryTable.sheetName,
    plan: planSummary,
  },
  findings: {
    key: findingsKey,
    name: (language) => ({ ja, en })[language].findings.sheetName,
    plan: (inspection, _, place, { language }) => planFindingsSheet(inspection, place.name, place.existing, language),
  },
  settings: {
    key: settingsKey,
    name: (language) => sheetTexts[language].sheet.title,
    plan: (inspection, _, place, { language }) => planSettingsSheet(inspection, place.name, place.existing, language),
  },
};

type Planned = { readonly sheet: PlannedSheet } | { readonly leftOut: LeftOutView };

function planView(
  { key, sheetName, build }: ViewKind,
  inspection: Inspection,
  snapshot: WorkbookSnapshot,
  placeOf: (key: string, name: string) => SheetPlace,
  { language, groupBy = null, previous = null, madeAt = null, version = null }: PlanOptions,
): Planned {
  const result = build({
    inspection,
    language,
    groupBy,
    previous,
    madeAt,
    fileName: snapshot.fileName ?? null,
    version,
  });
  if (result.kind === "unavailable") return { leftOut: { key, because: result.because } };
  const { name, existing } = placeOf(key, sheetName[language]);
  return { sheet: planViewSheet(key, result.view, name, existing, inspection.settings) };
}

function planOutput(
  output: Exclude<Output, "statusColumns">,
  inspection: Inspection,
  snapshot: WorkbookSnapshot,
  placeOf: (key: string, name: string) => SheetPlace,
  options: PlanOptions,
): Planned {
  if (typeof output !== "string") return planView(output, inspection, snapshot, placeOf, options);
  const { key, name, plan } = sheetPlanners[output];
  return { sheet: plan(inspection, snapshot, placeOf(key, name(options.language)), options) };
}

/** What an inspection writes into its workbook, as data. Nothing is written outside the areas named in the plan. */
export function planWrites(inspection: Inspection, snapshot: WorkbookSnapshot, options: PlanOptions): PlannedWrites {
  const taken = snapshot.sheets.map((sheet) => sheet.name);
  const placeOf = (key: string, name: string): SheetPlace => ({
    name: freeSheetName(name, taken, options.language),
    existing: ownSheet(snapshot, key),
  });
  const planned = options.outputs.flatMap((output) =>
    output === "statusColumns" ? [] : [planOutput(output, inspection, snapshot, placeOf, options)],
  );
  return {
    columns: options.outputs.includes("statusColumns")
      ? planStatusColumns(inspection, snapshot, options.language)
      : null,
    sheets: planned.flatMap((one) => ("sheet" in one ? [one.sheet] : [])),
    leftOut: planned.flatMap((one) => ("leftOut" in one ? [one.leftOut] : [])),
  };
}
