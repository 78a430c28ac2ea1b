import { wantedFills } from "../domain/colours/colouredGrades";
import type { CellPosition } from "../domain/grid/cell";
import type { WorkbookSnapshot } from "../domain/grid/sheetGrid";
import { inspectionSteps, type Inspection } from "../domain/inspection/inspect";
import { measureSheetSteps, type MeasureSheetProblem } from "../domain/measures/findMeasureSheet";
import type { MeasureSheet, TableSheet } from "../domain/measures/measure";
import { readingOptions } from "../domain/settings/readingOptions";
import { defaultSettings, type Settings } from "../domain/settings/settings";
import type { SettingsProblem } from "../domain/settings/settingsProblem";
import { readWorkbookSettings } from "../domain/settings/workbookSettings";
import type { Language } from "../domain/texts/language";
import { applyWrites, type Announce, type AppliedWrites, type EditedCells } from "./applyWrites";
import { ActionFailure } from "./failures";
import { inPortions, type WorkSignal } from "./inPortions";
import { ownVersion } from "./ownVersion";
import type { PlannedWrites } from "./plan/plannedWrites";
import { planWrites, type Output, type ViewChoices } from "./plan/planWrites";
import { planQuantityColumns } from "./plan/quantityColumns";
import { readFills } from "./readFills";
import { readSnapshot, type Reading } from "./readSnapshot";
import { timeText } from "./timeText";

/** What every action depends on. */
export interface ActionOptions {
  /** `null`: as the workbook's 点検設定 sheet says, else the usual ones. */
  readonly settings: Settings | null;
  readonly language: Language;
  /** The sheet to inspect; `null`: as the settings say, else the only one that has measures. */
  readonly sheet: string | null;
  /** Values instead of live formulas on the summary sheet. */
  readonly values: boolean;
  /** What to do where somebody has edited cells of ours. */
  readonly editedCells: EditedCells;
  /** Is told of the sheets that outputs are about to be written to: Excel computes formulas itself, others may not have to. */
  readonly announce?: Announce;
  /** Ends an inspection that nobody waits for any more. */
  readonly signal?: WorkSignal | undefined;
}

/** The workbook has no measures sheet that could be read, or several. */
export class MeasureSheetMissing extends Error {
  constructor(readonly problem: MeasureSheetProblem) {
    super(`no measures sheet: ${problem.code}`);
    this.name = "MeasureSheetMissing";
  }
}

/** The workbook's 点検設定 sheet has mistakes; nothing is inspected by half-understood settings. */
export class SettingsUnreadable extends Error {
  constructor(
    readonly sheet: string,
    readonly problems: readonly SettingsProblem[],
  ) {
    super(`settings sheet unreadable: ${sheet}`);
    this.name = "SettingsUnreadable";
  }
}

/**
 * The plain table that an action needs.
 * @throws MeasureSheetMissing where the measures were gathered otherwise.
 */
export function tableOf(measureSheet: MeasureSheet): TableSheet {
  if (measureSheet.kind === "table") return measureSheet;
  throw new MeasureSheetMissing({ code: "notATable", sheet: measureSheet.sheet });
}

export interface InspectedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly inspection: Inspection;
}

/**
 * The settings given, else those of the workbook's 点検設定 sheet, else the usual ones.
 * @throws SettingsUnreadable where the sheet has mistakes.
 */
export function settingsFor(snapshot: WorkbookSnapshot, given: Settings | null): Settings {
  if (given !== null) return given;
  const found = readWorkbookSettings(snapshot);
  if (found === null) return defaultSettings;
  if (!found.result.ok) throw new SettingsUnreadable(found.sheet, found.result.problems);
  return found.result.settings;
}

async function inspectIn(
  context: Excel.RequestContext,
  options: ActionOptions,
  reading: Reading = {},
): Promise<InspectedWorkbook> {
  const tell = options.signal?.tell;
  const written = await readSnapshot(context, { ...reading, ...(tell && { tell }) });
  const settings = settingsFor(written, options.settings);
  const { language, signal = null } = options;
  const { snapshot, measureSheet } = await measuresIn(context, written, settings, options);
  const inspection = await inPortions(inspectionSteps(snapshot, measureSheet, settings, language), signal);
  return { snapshot, inspection };
}

/** The measures, by what the cells say; the fills of the cells are read only where all grades are blank. */
async function measuresIn(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  settings: Settings,
  { sheet, signal }: Pick<ActionOptions, "sheet" | "signal">,
): Promise<{ readonly snapshot: WorkbookSnapshot; readonly measureSheet: MeasureSheet }> {
  const steps = (workbook: WorkbookSnapshot) =>
    measureSheetSteps(workbook, sheet ?? settings.measuresSheet, readingOptions(settings));
  const result = await inPortions(steps(snapshot), signal ?? null);
  if (!result.ok) throw new MeasureSheetMissing(result.problem);
  const wanted = wantedFills(result.measureSheet, snapshot.sheets);
  const coloured = wanted === null ? null : await readFills(context, snapshot, wanted);
  if (coloured === null) return { snapshot, measureSheet: result.measureSheet };
  const again = await inPortions(steps(coloured), signal ?? null);
  if (!again.ok) throw new MeasureSheetMissing(again.problem);
  return { snapshot: coloured, measureSheet: again.measureSheet };
}

/** Inspects the open workbook and changes nothing in it. Two round trips, more for a large workbook (`readSnapshot`). */
export async function inspectWorkbook(options: ActionOptions, reading: Reading = {}): Promise<InspectedWorkbook> {
  return Excel.run((context) => inspectIn(context, options, reading));
}

/** Says what is to be written into an inspected workbook. */
type Planner = (inspected: InspectedWorkbook) => PlannedWrites;

/** Writes planned and not yet made: what `plan` says is what `writePlanned` writes. */
export interface PlannedAction extends InspectedWorkbook {
  readonly options: ActionOptions;
  readonly plan: PlannedWrites;
  /** To see whether the same would still be written. */
  readonly planner: Planner;
}

/** The time is that of the planning, so that what was previewed is what is written. */
function outputsPlanner(
  outputs: readonly Output[],
  { values, language }: ActionOptions,
  choices: ViewChoices,
): Planner {
  const madeAt = timeText(new Date(), language);
  return ({ snapshot, inspection }) =>
    planWrites(inspection, snapshot, { madeAt, version: ownVersion, ...choices, outputs, values, language });
}

/** Inspects the open workbook and plans; nothing is written. Two round trips. */
export async function planWith(planner: Planner, options: ActionOptions): Promise<PlannedAction> {
  const inspected = await inspectWorkbook(options);
  return { ...inspected, options, planner, plan: planner(inspected) };
}

/** Inspects the open workbook and plans the outputs asked for; nothing is written. Two round trips. */
export async function planOutputs(
  outputs: readonly Output[],
  options: ActionOptions,
  choices: ViewChoices = {},
): Promise<PlannedAction> {
  return planWith(outputsPlanner(outputs, options, choices), options);
}

/**
 * Plans columns beside the measures that hold each target, actual … in parts (value, unit, note, as-of date); nothing is
 * written, and the cells they are read from are never changed. Two round trips.
 */
export async function planQuantitySplit(options: ActionOptions): Promise<PlannedAction> {
  const planner: Planner = ({ snapshot, inspection }) => ({
    columns: planQuantityColumns(inspection, snapshot, options.language),
    sheets: [],
  });
  return planWith(planner, options);
}

export interface ActionOutcome extends InspectedWorkbook {
  readonly plan: PlannedWrites;
  readonly applied: AppliedWrites;
}

/**
 * Writes what was planned, and only that: the workbook is read and planned again, and when something else would be written
 * now, nothing is. What changed without a bearing on the plan does not matter. Four round trips.
 * @throws ActionFailure `changedSince`, and those of `applyWrites`.
 */
export async function writePlanned(planned: PlannedAction, editedCells: EditedCells): Promise<ActionOutcome> {
  return Excel.run(async (context) => {
    const inspected = await inspectIn(context, planned.options);
    const plan = planned.planner(inspected);
    if (JSON.stringify(plan) !== JSON.stringify(planned.plan)) throw new ActionFailure({ code: "changedSince" });
    return { ...inspected, plan, applied: await applyWrites(context, plan, editedCells) };
  });
}

/**
 * Inspects the open workbook and writes the outputs asked for, without a preview. Four round trips, whatever the number
 * of rows.
 */
export async function writeOutputs(
  outputs: readonly Output[],
  options: ActionOptions,
  choices: ViewChoices = {},
  reading: Reading = {},
): Promise<ActionOutcome> {
  const planner = outputsPlanner(outputs, options, choices);
  return Excel.run(async (context) => {
    const inspected = await inspectIn(context, options, reading);
    const plan = planner(inspected);
    return { ...inspected, plan, applied: await applyWrites(context, plan, options.editedCells, options.announce) };
  });
}

/** Shows a cell to the user. */
export async function selectCell({ sheet, row, column }: CellPosition & { readonly sheet: string }): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getCell(row, column).select();
    await context.sync();
  });
}
