import type { CellPosition } from "../domain/grid/cell";
import type { WorkbookSnapshot } from "../domain/grid/sheetGrid";
import { inspect, type Inspection } from "../domain/inspection/inspect";
import { findMeasureSheet, type MeasureSheetProblem } from "../domain/measures/findMeasureSheet";
import { readingOptions } from "../domain/settings/readingOptions";
import { defaultSettings, type Settings } from "../domain/settings/settings";
import type { SettingsProblem } from "../domain/settings/settingsProblem";
import { readWorkbookSettings } from "../domain/settings/workbookSettings";
import type { Language } from "../domain/texts/language";
import { applyWrites, type AppliedWrites, type EditedCells } from "./applyWrites";
import { planWrites, type Output } from "./plan/planWrites";
import { readSnapshot } from "./readSnapshot";

/** What every action depends on. */
export interface ActionOptions {
  /** `null`: as the workbook's 点検設定 sheet says, else the usual ones. */
  readonly settings: Settings | null;
  readonly language: Language;
  /** The sheet to inspect; `null`: the only one that has measures. */
  readonly sheet: string | null;
  /** Values instead of live formulas on the summary sheet. */
  readonly values: boolean;
  /** What to do where somebody has edited cells of ours. */
  readonly editedCells: EditedCells;
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

export interface InspectedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly inspection: Inspection;
}

function settingsFor(snapshot: WorkbookSnapshot, options: ActionOptions): Settings {
  if (options.settings !== null) return options.settings;
  const found = readWorkbookSettings(snapshot);
  if (found === null) return defaultSettings;
  if (!found.result.ok) throw new SettingsUnreadable(found.sheet, found.result.problems);
  return found.result.settings;
}

async function inspectIn(context: Excel.RequestContext, options: ActionOptions): Promise<InspectedWorkbook> {
  const snapshot = await readSnapshot(context);
  const settings = settingsFor(snapshot, options);
  const result = findMeasureSheet(snapshot, options.sheet, readingOptions(settings));
  if (!result.ok) throw new MeasureSheetMissing(result.problem);
  return { snapshot, inspection: inspect(snapshot, result.measureSheet, settings, options.language) };
}

/** Inspects the open workbook and changes nothing in it. One round trip. */
export async function inspectWorkbook(options: ActionOptions): Promise<InspectedWorkbook> {
  return Excel.run((context) => inspectIn(context, options));
}

export interface ActionOutcome extends InspectedWorkbook {
  readonly applied: AppliedWrites;
}

/** Inspects the open workbook and writes the outputs asked for. Three round trips, whatever the number of rows. */
export async function writeOutputs(outputs: readonly Output[], options: ActionOptions): Promise<ActionOutcome> {
  return Excel.run(async (context) => {
    const { snapshot, inspection } = await inspectIn(context, options);
    const { values, language, editedCells } = options;
    const applied = await applyWrites(
      context,
      planWrites(inspection, snapshot, { outputs, values, language }),
      editedCells,
    );
    return { snapshot, inspection, applied };
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
