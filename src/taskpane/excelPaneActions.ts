import { areaAddress, parseAreaAddress, type CellArea } from "../domain/grid/cell";
import { wordProblem } from "../domain/measures/problemText";
import { describeSettingsProblem } from "../domain/settings/describeSettingsProblem";
import type { Language } from "../domain/texts/language";
import { inspectWorkbook, MeasureSheetMissing, selectCell, SettingsUnreadable, writeOutputs } from "../excel/actions";
import type { ActionOptions } from "../excel/actions";
import { undoWrites, type AppliedWrites, type EditedCells } from "../excel/applyWrites";
import { readFailure } from "../excel/failures";
import type { Failure } from "../excel/failures";
import type { PlannedWrites } from "../excel/plan/plannedWrites";
import { planWrites, type Output } from "../excel/plan/planWrites";
import type { PaneActions, PreviewItem, Sighting, WriteActionName, WriteResult } from "./paneActions";
import { paneReport } from "./paneReport";
import { paneTexts } from "./paneTexts";
import type { PaneTexts } from "./paneTexts";

const outputsOf: Readonly<Record<WriteActionName, readonly Output[]>> = {
  fill: ["statusColumns"],
  summarize: ["summaryTable"],
  all: ["statusColumns", "summaryTable", "findings"],
  findingsSheet: ["findings"],
  settingsSheet: ["settings"],
};

/** A measures sheet that can't be found is nothing that failed: the pane says what it sees, and how to help it. */
async function inspect(options: ActionOptions): Promise<Sighting> {
  try {
    const { inspection } = await inspectWorkbook(options);
    return { kind: "report", report: paneReport(inspection, options.language) };
  } catch (error) {
    if (!(error instanceof MeasureSheetMissing)) throw error;
    const message = wordProblem(error.problem, options.language);
    return error.problem.code === "severalMeasureSheets"
      ? { kind: "several", message, sheets: error.problem.sheets }
      : { kind: "missing", message };
  }
}

function previewItems({ columns, sheets }: PlannedWrites): readonly PreviewItem[] {
  const areas = (columns?.blocks ?? []).map(({ area }) => area);
  const count = areas.reduce((sum, area) => sum + area.columns, 0);
  return [
    ...(columns === null || count === 0
      ? []
      : [{ kind: "columns" as const, sheet: columns.sheet, address: areaAround(areas), count }]),
    ...sheets.map(({ name, existing, cells }): PreviewItem => ({
      kind: existing === null ? "newSheet" : "replacedSheet",
      sheet: existing?.sheet ?? name,
      rows: cells.length,
    })),
  ];
}

async function preview(action: WriteActionName, options: ActionOptions): Promise<readonly PreviewItem[]> {
  const { snapshot, inspection } = await inspectWorkbook(options);
  const { values, language } = options;
  return previewItems(planWrites(inspection, snapshot, { outputs: outputsOf[action], values, language }));
}

/** The smallest area around everything written on each sheet. */
function placesBySheet(areas: AppliedWrites["areas"]): readonly { readonly sheet: string; readonly address: string }[] {
  const sheets = [...new Set(areas.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const cells = areas.flatMap((area) => (area.sheet === sheet ? [parseAreaAddress(area.address)] : []));
    return { sheet, address: areaAround(cells.filter((area) => area !== null)) };
  });
}

function areaAround(areas: readonly CellArea[]): string {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  return areaAddress({ row, column, rows, columns });
}

async function write(action: WriteActionName, options: ActionOptions): Promise<WriteResult> {
  try {
    const { inspection, applied } = await writeOutputs(outputsOf[action], options);
    return {
      kind: "written",
      places: placesBySheet(applied.areas),
      report: paneReport(inspection, options.language),
      undo: () => undoWrites(applied.undo),
    };
  } catch (error) {
    const failure = readFailure(error);
    if (failure?.code === "editedSince") return { kind: "edited", sheets: failure.sheets };
    throw error;
  }
}

function wordFailure(failure: Failure, { failures }: PaneTexts): string {
  switch (failure.code) {
    case "sheetProtected":
      return failures.sheetProtected(failure);
    case "cellsOccupied":
      return failures.cellsOccupied(failure);
    case "editedSince":
      return failures.editedSince({ sheets: failure.sheets.join("、") });
    case "sheetGone":
      return failures.sheetGone(failure);
    case "excelTooOld":
      return failures.excelTooOld(failure);
    case "excelError":
      return failures.excelError(failure);
    case "cellBeingEdited":
    case "accessDenied":
    case "tooLarge":
    case "itemGone":
      return failures[failure.code];
  }
}

function describeFailure(error: unknown, language: Language): string {
  const texts = paneTexts[language];
  if (error instanceof MeasureSheetMissing) return wordProblem(error.problem, language);
  if (error instanceof SettingsUnreadable) {
    const problems = error.problems.map((problem) => describeSettingsProblem(problem, language));
    return [texts.failures.settingsUnreadable({ sheet: error.sheet }), ...problems].join("\n");
  }
  const failure = readFailure(error);
  return failure === null ? texts.failures.unexpected({ detail: String(error) }) : wordFailure(failure, texts);
}

/** The pane's actions, done in the workbook that is open in Excel. */
export function excelPaneActions(language: Language): PaneActions {
  const options = (sheet: string | null, editedCells: EditedCells = "ask"): ActionOptions => ({
    settings: null,
    language,
    sheet,
    values: false,
    editedCells,
  });
  return {
    inspect: (sheet) => inspect(options(sheet)),
    preview: (action, sheet) => preview(action, options(sheet)),
    write: (action, sheet, editedCells) => write(action, options(sheet, editedCells)),
    selectCell,
    describeFailure: (error) => describeFailure(error, language),
  };
}
