import type { WorkSignal } from "../excel/inPortions";
import { areaAddress, cellAddress } from "../domain/grid/cell";
import type { WorkbookSnapshot } from "../domain/grid/sheetGrid";
import type { AcceptedFinding } from "../domain/inspection/acceptance";
import type { FindingCell } from "../domain/inspection/finding";
import { planRepairs } from "../domain/inspection/repairPlan";
import { describeRefusedRepair, describeSkippedRepair } from "../domain/inspection/repairTexts";
import { wordProblem } from "../domain/measures/problemText";
import { describeSettingsProblem } from "../domain/settings/describeSettingsProblem";
import { workbookChanges as changesInEnglish } from "../domain/texts/en/workbookChanges";
import { workbookChanges as changesInJapanese } from "../domain/texts/ja/workbookChanges";
import type { Language } from "../domain/texts/language";
import { keepAcceptances, withdrawAcceptances, type AppliedAcceptanceChange } from "../excel/acceptances";
import {
  inspectWorkbook,
  MeasureSheetMissing,
  planOutputs,
  planQuantitySplit,
  selectCell,
  SettingsUnreadable,
  writePlanned,
  type ActionOptions,
  type InspectedWorkbook,
  type PlannedAction,
} from "../excel/actions";
import type { EditedCells } from "../excel/applyWrites";
import { readFailure, type Failure } from "../excel/failures";
import { applyFormulaPlan, planFormulaCommand, type FormulaCommand } from "../excel/formulaCommands";
import type { Output } from "../excel/plan/planWrites";
import { applyRepairs } from "../excel/repairs";
import { cleanUp } from "../excel/writing/history";
import { takeRemarks } from "../excel/writing/remarks";
import { optionsFor } from "./actionOptions";
import type {
  Change,
  FormulaPreview,
  PaneActions,
  PaneFinding,
  PaneRemark,
  PaneReport,
  RepairPreview,
  RepairResult,
  Sighting,
  WriteActionName,
  WritePreview,
  WriteResult,
} from "./paneActions";
import { paneReport } from "./paneReport";
import { planChoices } from "./planChoices";
import { paneTexts } from "./paneTexts";
import { today } from "./today";
import { wordedUndo } from "./wordLeft";
import { placesBySheet, previewItems } from "./writtenPlaces";

const outputsOf: Readonly<Record<Exclude<WriteActionName, "split">, readonly Output[]>> = {
  fill: ["statusColumns"],
  summarize: ["summaryTable"],
  all: ["statusColumns", "summaryTable", "findings"],
  findingsSheet: ["findings"],
  settingsSheet: ["settings"],
};

/** split: columns beside the measures with each target, actual … in parts (value, unit, note, as-of date). */
function planAction(action: WriteActionName, options: ActionOptions): Promise<PlannedAction> {
  return action === "split" ? planQuantitySplit(options) : planOutputs(outputsOf[action], options);
}

/** What the pane saw last: the sheet of accepted findings is looked for where it was then. */
class Sight {
  #snapshot: WorkbookSnapshot | null = null;

  constructor(private readonly language: Language) {}

  report({ snapshot, inspection }: InspectedWorkbook): PaneReport {
    this.#snapshot = snapshot;
    return paneReport(inspection, this.language);
  }

  async inspect(sheet: string | null, signal?: WorkSignal): Promise<PaneReport> {
    return this.report(await inspectWorkbook(optionsFor(this.language, sheet, signal)));
  }

  async snapshot(sheet: string | null): Promise<WorkbookSnapshot> {
    return this.#snapshot ?? (await inspectWorkbook(optionsFor(this.language, sheet))).snapshot;
  }
}

/** A measures sheet that can't be found is nothing that failed: the pane says what it sees, and how to help it. */
async function inspect(sight: Sight, sheet: string | null, language: Language, signal?: WorkSignal): Promise<Sighting> {
  try {
    return { kind: "report", report: await sight.inspect(sheet, signal) };
  } catch (error) {
    if (!(error instanceof MeasureSheetMissing)) throw error;
    const { problem } = error;
    const message = wordProblem(problem, language);
    if (problem.code === "severalMeasureSheets")
      return { kind: "several", message, choices: planChoices(problem, language) };
    return { kind: problem.code === "noMeasureSheet" ? "missing" : "unread", message };
  }
}

async function write(sight: Sight, planned: PlannedAction, editedCells: EditedCells): Promise<WriteResult> {
  const { language } = planned.options;
  try {
    const outcome = await writePlanned(planned, editedCells);
    return {
      kind: "written",
      places: placesBySheet(outcome.applied.areas),
      report: sight.report(outcome),
      undo: wordedUndo(outcome.applied.undo, language),
    };
  } catch (error) {
    const failure = readFailure(error);
    if (failure?.code === "editedSince") return { kind: "edited", sheets: failure.sheets };
    throw error;
  }
}

async function preview(sight: Sight, planning: Promise<PlannedAction>): Promise<WritePreview> {
  const planned = await planning;
  return { items: previewItems(planned.plan), write: (editedCells) => write(sight, planned, editedCells) };
}

/** The workbook is inspected again after the change, so that the report says what is in it now. */
async function acceptanceChange(
  sight: Sight,
  sheet: string | null,
  language: Language,
  change: (snapshot: WorkbookSnapshot) => Promise<AppliedAcceptanceChange>,
): Promise<Change> {
  const { areas, undo } = await change(await sight.snapshot(sheet));
  return { places: placesBySheet(areas), report: await sight.inspect(sheet), undo: wordedUndo(undo, language) };
}

function remarkAt({ sheet, row, column }: FindingCell, message: string): PaneRemark {
  return { sheet, position: { row, column }, message };
}

function repairPreview(findings: readonly PaneFinding[], language: Language): RepairPreview {
  const { repairs, refused } = planRepairs(findings);
  return {
    changes: repairs,
    refused: refused.map((repair) => remarkAt(repair.cell, describeRefusedRepair(repair, language))),
  };
}

async function repair(
  sight: Sight,
  findings: readonly PaneFinding[],
  sheet: string | null,
  language: Language,
): Promise<RepairResult> {
  const { repaired, skipped, undo } = await applyRepairs(planRepairs(findings));
  const areas = repaired.map(({ cell }) => ({ sheet: cell.sheet, address: cellAddress(cell) }));
  return {
    places: placesBySheet(areas),
    changes: repaired,
    skipped: skipped.map((one) => remarkAt(one.repair.cell, describeSkippedRepair(one.repair, one.because, language))),
    report: await sight.inspect(sheet),
    undo: wordedUndo(undo, language),
  };
}

async function previewFormulas(command: FormulaCommand, language: Language): Promise<FormulaPreview> {
  const plan = await planFormulaCommand(command);
  return {
    places: plan.areas.map(({ sheet, area }) => ({ sheet, address: areaAddress(area) })),
    left: plan.left,
    apply: async () => {
      const { areas, undo } = await applyFormulaPlan(plan);
      return { places: areas, undo: wordedUndo(undo, language) };
    },
  };
}

function wordFailure(failure: Failure, language: Language): string {
  const { failures } = paneTexts[language];
  const changes = { ja: changesInJapanese, en: changesInEnglish }[language];
  switch (failure.code) {
    case "changedSince":
      return changes.changedSince;
    case "acceptanceSheetUnreadable":
      return changes.acceptanceSheetUnreadable(failure);
    case "rowsNoted":
    case "notesUnknown":
      return changes[failure.code](failure);
    case "sheetProtected":
      return failures.sheetProtected(failure);
    case "cellsOccupied":
      return failures.cellsOccupied(failure);
    case "editedSince":
      return failures.editedSince({ sheets: failure.sheets.join("、") });
    case "sheetGone":
      return failures.sheetGone(failure);
    case "unfinished":
      return failures.unfinished({ sheets: failure.sheets.join("、") });
    case "sheetTooLarge":
      return failures.sheetTooLarge(failure);
    case "excelTooOld":
      return failures.excelTooOld(failure);
    case "excelError":
      return failures.excelError(failure);
    case "structureProtected":
    case "cellBeingEdited":
    case "accessDenied":
    case "tooLarge":
    case "itemGone":
    case "unanswered":
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
  return failure === null ? texts.failures.unexpected({ detail: String(error) }) : wordFailure(failure, language);
}

/** The pane's actions, done in the workbook that is open in Excel. `date`: of acceptances given now, as 2023-05-31. */
export function excelPaneActions(language: Language, date: () => string = today): PaneActions {
  const sight = new Sight(language);
  return {
    inspect: (sheet, signal) => inspect(sight, sheet, language, signal),
    preview: (action, sheet, signal) => preview(sight, planAction(action, optionsFor(language, sheet, signal))),
    accept: (findings, { reason, by }, sheet) => {
      const acceptances = findings.map(({ code, measure, fingerprint }): AcceptedFinding => ({
        ...{ code, measure, fingerprint, reason, by },
        date: date(),
      }));
      return acceptanceChange(sight, sheet, language, (snapshot) => keepAcceptances(snapshot, acceptances, language));
    },
    withdraw: (acceptances, sheet) =>
      acceptanceChange(sight, sheet, language, (snapshot) => withdrawAcceptances(snapshot, acceptances)),
    previewRepairs: (findings) => Promise.resolve(repairPreview(findings, language)),
    repair: (findings, sheet) => repair(sight, findings, sheet, language),
    previewFormulas: (command) => previewFormulas(command, language),
    cleanUp: wordedUndo(cleanUp, language),
    takeRemarks: () => takeRemarks(language),
    needsCleanUp: (error) => readFailure(error)?.code === "unfinished",
    selectCell,
    describeFailure: (error) => describeFailure(error, language),
  };
}
