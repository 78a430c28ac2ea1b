import { readGoalStatus } from "../evaluation/goalStatus";
import { readGrade } from "../evaluation/grade";
import type { ReadingOptions } from "../measures/readingOptions";
import type { SourceOptions } from "../sources/sourceOptions";
import type { Settings } from "./settings";

function statedSources({ sources }: Settings): SourceOptions {
  const { sheets, labelColumn, rowOrder, formCells } = sources;
  const hasRows = labelColumn !== null || rowOrder.length > 0;
  return {
    sheets,
    rows: hasRows ? { labelColumn, headerRows: null, order: rowOrder } : null,
    form: Object.keys(formCells).length > 0 ? { cells: formCells } : null,
  };
}

/** What reading the measures sheet takes from the settings. */
export function readingOptions(settings: Settings): ReadingOptions {
  return {
    headerWords: settings.columns.headerWords,
    letters: settings.columns.letters,
    divisionLetters: settings.columns.divisionLetters,
    fiscalYear: settings.fiscalYear,
    headerRow: settings.headerRow === null ? null : settings.headerRow - 1,
    repetitionWords: settings.repetitionWord === null ? [] : [settings.repetitionWord],
    stated: statedSources(settings),
    gradeColours: settings.gradeColours,
    assumesYears: false,
    areGoals: false,
    contentTests: {
      isGrade: (text) => readGrade(text, settings.rubric) !== null,
      isGoalStatus: (text) => readGoalStatus(text, settings.goalStatusWords) !== null,
    },
  };
}
