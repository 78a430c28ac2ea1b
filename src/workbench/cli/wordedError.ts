import { wordedProblem } from "./wordedProblem";
import { describeSettingsProblem } from "../../domain/settings/describeSettingsProblem";
import type { Language } from "../../domain/texts/language";
import { reports as en } from "../../domain/texts/en/reports";
import { reports as ja } from "../../domain/texts/ja/reports";
import { MeasureSheetMissing, SettingsUnreadable } from "../../excel/actions";
import { readFailure, type Failure } from "../../excel/failures";
import { WorkbookFileUnreadable } from "../../excel/otherWorkbook";
import { PreviousPlanMissing } from "../../excel/previousYear";
import { CommandError } from "./commandError";
import { reportTexts } from "./reportTexts";

/** An error that its reader can do something about, in words; any other as it is. `input`: the workbook it is about. */
export function wordedError(error: unknown, input: string, language: Language): unknown {
  const { errors } = reportTexts(language).commandLine;
  const { comparison } = { ja, en }[language];
  if (error instanceof MeasureSheetMissing) return new CommandError(wordedProblem(error.problem, language));
  if (error instanceof WorkbookFileUnreadable) return new CommandError(comparison.unreadable(error));
  if (error instanceof PreviousPlanMissing)
    return new CommandError(comparison.problem({ file: error.file, problem: wordedProblem(error.problem, language) }));
  if (error instanceof SettingsUnreadable) {
    const problems = error.problems.map((problem) => `  ${describeSettingsProblem(problem, language)}`).join("\n");
    return new CommandError(errors.settings({ file: `${input} 「${error.sheet}」`, problems }));
  }
  const failure = readFailure(error);
  const words = failure === null ? null : wordedFailure(failure, language);
  return words === null ? error : new CommandError(words);
}

/** What the workbook does not let us do; `null`: no workbook can be the reason, the mistake is ours. */
function wordedFailure(failure: Failure, language: Language): string | null {
  const { errors } = reportTexts(language).commandLine;
  switch (failure.code) {
    case "sheetProtected":
    case "acceptanceSheetUnreadable":
      return errors[failure.code](failure);
    case "cellsOccupied":
    case "sheetTooLarge":
      return errors[failure.code](failure);
    case "editedSince":
      return errors.editedSince({ sheets: failure.sheets.join("、") });
    case "structureProtected":
    case "accessDenied":
      return errors[failure.code];
    case "cellBeingEdited":
    case "changedSince":
    case "excelError":
    case "excelTooOld":
    case "itemGone":
    case "notesUnknown":
    case "rowsNoted":
    case "sheetGone":
    case "tooLarge":
    case "unanswered":
    case "unfinished":
      return null;
  }
}
