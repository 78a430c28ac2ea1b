import { readGoalStatus } from "../evaluation/goalStatus";
import { readGrade } from "../evaluation/grade";
import type { ReadingOptions } from "../measures/readingOptions";
import type { Settings } from "./settings";

/** What reading the measures sheet takes from the settings. */
export function readingOptions(settings: Settings): ReadingOptions {
  return {
    headerWords: settings.columns.headerWords,
    letters: settings.columns.letters,
    divisionLetters: settings.columns.divisionLetters,
    fiscalYear: settings.fiscalYear,
    headerRow: settings.headerRow === null ? null : settings.headerRow - 1,
    repetitionWords: settings.repetitionWord === null ? [] : [settings.repetitionWord],
    contentTests: {
      isGrade: (text) => readGrade(text, settings.rubric) !== null,
      isGoalStatus: (text) => readGoalStatus(text, settings.goalStatusWords) !== null,
    },
  };
}
