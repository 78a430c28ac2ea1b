import { ownSheet, usersGridOf } from "../domain/grid/ownCells";
import type { SheetGrid, WorkbookSnapshot } from "../domain/grid/sheetGrid";
import { evaluateMeasures } from "../domain/evaluation/evaluateMeasures";
import { toAnnex, toList, type ConvertedLayout } from "../domain/layouts/convertLayout";
import { formFromRows, type FormReading } from "../domain/layouts/formRows";
import type { LayoutNotice } from "../domain/layouts/notices";
import { findMeasureSheet } from "../domain/measures/findMeasureSheet";
import type { TableSheet } from "../domain/measures/measure";
import { machineReadable } from "../domain/openData/machineReadable";
import type { OpenDataNotice, OpenTable } from "../domain/openData/openTable";
import { readingOptions } from "../domain/settings/readingOptions";
import type { Settings } from "../domain/settings/settings";
import { layouts as en } from "../domain/texts/en/layouts";
import { layouts as ja } from "../domain/texts/ja/layouts";
import type { Language } from "../domain/texts/language";
import { MeasureSheetMissing, settingsFor, tableOf, type ActionOptions } from "./actions";
import { applyWrites, type AppliedWrites, type EditedCells } from "./applyWrites";
import { ActionFailure } from "./failures";
import { planGatheredList, type GatheredList } from "./gatheredList";
import {
  machineReadableKey,
  planLayoutSheet,
  planMachineReadableSheet,
  planRecordSheet,
  type LayoutSheetKey,
  type RecordSheetKey,
  type SheetPlace,
} from "./plan/layoutSheets";
import type { PlannedSheet, PlannedWrites } from "./plan/plannedWrites";
import { freeSheetName } from "./plan/sheetNames";
import { readSnapshot, type Reading } from "./readSnapshot";

/** What a measures sheet can be made into. */
export type LayoutOutput = "list" | "annex" | "machineReadable";

export interface LayoutOutcome {
  readonly applied: AppliedWrites;
  /** What could not be carried, or was carried in another way. */
  readonly notices: readonly (LayoutNotice | OpenDataNotice)[];
}

type LayoutActionOptions = Omit<ActionOptions, "values">;

/** The measures sheet that is converted; it may be a list or an annex that was made here. */
interface Source {
  readonly snapshot: WorkbookSnapshot;
  readonly settings: Settings;
  readonly grid: SheetGrid;
  readonly measureSheet: TableSheet;
  /** The key under which the add-in made the sheet; `null`: the user's own. */
  readonly ownKey: string | null;
}

const layoutKeys: Readonly<Record<"list" | "annex", LayoutSheetKey>> = { list: "listLayout", annex: "annexLayout" };
/** The record of one layout is written with the other, and is what the way back needs. */
const recordKeys: Readonly<Record<"list" | "annex", RecordSheetKey>> = { list: "listRecord", annex: "annexRecord" };
const otherLayout = { list: "annex", annex: "list" } as const;

/** A list or an annex of ours is read like a sheet of the user's when it is asked for by its name. */
function readSource(snapshot: WorkbookSnapshot, options: LayoutActionOptions): Source {
  const settings = settingsFor(snapshot, options.settings);
  const own = Object.values(layoutKeys)
    .map((key) => ownSheet(snapshot, key))
    .find((area) => area !== null && area.sheet === options.sheet);
  const ownAreas = snapshot.ownAreas.filter((area) => area !== own);
  const readable = { ...snapshot, ownAreas };
  const result = findMeasureSheet(readable, options.sheet, readingOptions(settings));
  if (!result.ok) throw new MeasureSheetMissing(result.problem);
  const measureSheet = tableOf(result.measureSheet);
  const grid = snapshot.sheets.find(({ name }) => name === measureSheet.sheet);
  if (grid === undefined) throw new MeasureSheetMissing({ code: "notAMeasureSheet", sheet: measureSheet.sheet });
  return { snapshot, settings, grid: usersGridOf(grid, ownAreas), measureSheet, ownKey: own?.key ?? null };
}

/** How the sheet that is to be made was laid out before; only for a sheet that was made from it. */
function recordedForm({ snapshot, ownKey }: Source, target: "list" | "annex"): FormReading | null {
  const record = ownSheet(snapshot, recordKeys[target]);
  const grid = snapshot.sheets.find(({ name }) => name === record?.sheet);
  if (record === null || grid === undefined || ownKey !== layoutKeys[otherLayout[target]]) return null;
  return formFromRows(grid.contents);
}

function convert(source: Source, target: "list" | "annex", language: Language): ConvertedLayout {
  const { grid, measureSheet, settings } = source;
  const recorded = recordedForm(source, target);
  const form = recorded?.ok === true ? recorded.form : null;
  const { annex } = { ja, en }[language];
  const { grades } = settings.rubric;
  const legend = {
    text: annex.legend({ grades: grades.map(({ symbol, label }) => `${symbol}${label}`).join(" ") }),
    symbols: grades.map(({ symbol }) => symbol),
  };
  const hasGrades = measureSheet.columns.has("grade");
  const converted =
    target === "list"
      ? toList({ grid, measureSheet, form })
      : toAnnex(
          { grid, measureSheet, form },
          { title: annex.title, legend: hasGrades ? legend : null, overall: annex.overall },
          readingOptions(settings),
        );
  if (recorded?.ok !== false) return converted;
  return { ...converted, notices: [{ code: "recordUnreadable", row: recorded.row }, ...converted.notices] };
}

type PlaceOf = (key: string, name: string) => SheetPlace;

function placesIn(snapshot: WorkbookSnapshot, language: Language): PlaceOf {
  const taken = snapshot.sheets.map(({ name }) => name);
  return (key, name) => ({ name: freeSheetName(name, taken, language), existing: ownSheet(snapshot, key) });
}

function planLayoutSheets(
  source: Source,
  target: "list" | "annex",
  language: Language,
): { readonly sheets: readonly PlannedSheet[]; readonly notices: LayoutOutcome["notices"] } {
  const { sheetNames } = { ja, en }[language];
  const placeOf = placesIn(source.snapshot, language);
  const { laidOut, record, needsRecord, notices } = convert(source, target, language);
  const key = layoutKeys[target];
  const sheet = planLayoutSheet(key, laidOut, placeOf(key, sheetNames[target]));
  const recordKey = recordKeys[otherLayout[target]];
  const recordPlace = placeOf(recordKey, sheetNames[recordKey]);
  // A record of an earlier run must not outlive what it describes.
  if (!needsRecord && recordPlace.existing === null) return { sheets: [sheet], notices };
  return { sheets: [sheet, planRecordSheet(recordKey, record, recordPlace, language)], notices };
}

function openTableOf({ grid, measureSheet, settings }: Source): OpenTable {
  return machineReadable({ grid, measureSheet, settings, evaluations: evaluateMeasures(measureSheet, settings) });
}

/** What would be written, and what could not be carried or is carried in another way. */
export interface PlannedLayout {
  readonly plan: PlannedWrites;
  readonly notices: LayoutOutcome["notices"];
}

/** 個票から一覧を作る: measures that are no plain table become a list. */
function gatheredList(
  snapshot: WorkbookSnapshot,
  { settings, sheet, language }: LayoutActionOptions,
): GatheredList | null {
  const name = { ja, en }[language].sheetNames.list;
  const placeOf = (key: string): SheetPlace => placesIn(snapshot, language)(key, name);
  return planGatheredList(snapshot, settingsFor(snapshot, settings), sheet, placeOf);
}

/** Says what `writeLayout` would write into a workbook that has been read. */
export function planLayoutWrites(
  output: LayoutOutput,
  snapshot: WorkbookSnapshot,
  options: LayoutActionOptions,
): PlannedLayout {
  const { language } = options;
  const gathered = output === "list" ? gatheredList(snapshot, options) : null;
  if (gathered !== null) return { plan: { columns: null, sheets: gathered.sheets }, notices: gathered.notices };
  const source = readSource(snapshot, options);
  if (output !== "machineReadable") {
    const { sheets, notices } = planLayoutSheets(source, output, language);
    return { plan: { columns: null, sheets }, notices };
  }
  const table = openTableOf(source);
  const name = { ja, en }[language].sheetNames.machineReadable;
  const place = placesIn(snapshot, language)(machineReadableKey, name);
  return { plan: { columns: null, sheets: [planMachineReadableSheet(table, place)] }, notices: table.notices };
}

/** A layout planned and not yet written: what `plan` says is what `writePlannedLayout` writes. */
export interface PlannedLayoutAction extends PlannedLayout {
  readonly output: LayoutOutput;
  readonly options: LayoutActionOptions;
}

/** A layout can't carry looks, formulas and pictures, and says so. */
function readingFor(output: LayoutOutput): Reading {
  return { looks: output !== "machineReadable" };
}

/** Says what `writeLayout` would write. Two round trips. */
export async function planLayout(output: LayoutOutput, options: LayoutActionOptions): Promise<PlannedLayoutAction> {
  const snapshot = await Excel.run((context) => readSnapshot(context, readingFor(output)));
  return { ...planLayoutWrites(output, snapshot, options), output, options };
}

/**
 * Writes what was planned, and only that. Four round trips.
 * @throws ActionFailure `changedSince` where something else would be written now, and those of `applyWrites`.
 */
export async function writePlannedLayout(
  { output, options, plan }: PlannedLayoutAction,
  editedCells: EditedCells,
): Promise<LayoutOutcome> {
  return Excel.run(async (context) => {
    const now = planLayoutWrites(output, await readSnapshot(context, readingFor(output)), options);
    if (JSON.stringify(now.plan) !== JSON.stringify(plan)) throw new ActionFailure({ code: "changedSince" });
    return { applied: await applyWrites(context, plan, editedCells), notices: now.notices };
  });
}

/**
 * Writes the measures sheet in another layout, as a sheet of ours with a record of what only the old layout has; or as the
 * machine-readable table. Four round trips, whatever the number of rows.
 */
export async function writeLayout(output: LayoutOutput, options: LayoutActionOptions): Promise<LayoutOutcome> {
  return Excel.run(async (context) => {
    const { plan, notices } = planLayoutWrites(output, await readSnapshot(context, readingFor(output)), options);
    return { applied: await applyWrites(context, plan, options.editedCells), notices };
  });
}

/** The machine-readable table of the open workbook, for a CSV file and its schema. Two round trips; nothing is written. */
export async function readOpenTable(options: Omit<LayoutActionOptions, "editedCells">): Promise<OpenTable> {
  return Excel.run(async (context) => {
    const source = readSource(await readSnapshot(context), { ...options, editedCells: "keep" });
    return openTableOf(source);
  });
}
