import type { Finding } from "../domain/inspection/finding";
import { wordFinding } from "../domain/inspection/findingTexts";
import { wordProblem } from "../domain/measures/problemText";
import { describeSettingsProblem } from "../domain/settings/describeSettingsProblem";
import type { Language } from "../domain/texts/language";
import { inspectWorkbook, MeasureSheetMissing, selectCell, SettingsUnreadable, writeOutputs } from "../excel/actions";
import type { ActionOptions, ActionOutcome } from "../excel/actions";
import { readFailure } from "../excel/failures";
import type { Failure } from "../excel/failures";
import type { PaneActions, PaneFinding, PaneReport } from "./paneActions";
import { paneTexts } from "./paneTexts";
import type { PaneTexts } from "./paneTexts";

function toPaneFinding(finding: Finding, language: Language): PaneFinding {
  const { message, fix } = wordFinding(finding, language);
  const [{ sheet, row, column }] = finding.cells;
  return { severity: finding.severity, sheet, position: { row, column }, measure: finding.measure, message, fix };
}

async function inspect(options: ActionOptions): Promise<PaneReport> {
  const { inspection } = await inspectWorkbook(options);
  const { sheet, layout, measures } = inspection.measureSheet;
  const findings = inspection.findings.map((finding) => toPaneFinding(finding, options.language));
  return { sheet, layout, measureCount: measures.length, findings };
}

function filledMessage({ applied }: ActionOutcome, texts: PaneTexts): string {
  const [first] = applied.areas;
  if (first === undefined) return texts.nothingWritten;
  return texts.filled({ sheet: first.sheet, addresses: applied.areas.map(({ address }) => address).join("・") });
}

function summarizedMessage({ applied }: ActionOutcome, texts: PaneTexts): string {
  const [first] = applied.areas;
  return first === undefined ? texts.nothingWritten : texts.summarized({ sheet: first.sheet });
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
  const texts = paneTexts[language];
  const options: ActionOptions = { settings: null, language, sheet: null, values: false, editedCells: "ask" };
  return {
    inspect: () => inspect(options),
    fill: async () => ({ message: filledMessage(await writeOutputs(["statusColumns"], options), texts) }),
    summarize: async () => ({ message: summarizedMessage(await writeOutputs(["summaryTable"], options), texts) }),
    selectCell,
    describeFailure: (error) => describeFailure(error, language),
  };
}
