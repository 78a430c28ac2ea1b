import type { MeasureSheetProblem } from "../../domain/measures/findMeasureSheet";
import { listed, wordProblem } from "../../domain/measures/problemText";
import type { Language } from "../../domain/texts/language";
import { reportTexts } from "./reportTexts";

type ToBeStated = ReturnType<typeof reportTexts>["commandLine"]["toBeStated"];

/** What to write, with the names of the sheets as they are: those of the latest year, where some are. */
function whatToState(problem: MeasureSheetProblem, texts: ToBeStated, language: Language): string {
  if (problem.code === "noMeasureSheet" || problem.code === "notAMeasureSheet") return texts[problem.code];
  if (problem.code !== "severalMeasureSheets") return "";
  const { sheets, proposed = [] } = problem;
  const all = proposed.length > 1 ? proposed : sheets;
  const latest = listed(proposed, language);
  return texts.severalMeasureSheets({ one: JSON.stringify(all[0]), all: JSON.stringify(all), latest });
}

/** Why no measures sheet could be read, and what to write on the command line or into the settings. */
export function wordedProblem(problem: MeasureSheetProblem, language: Language): string {
  const what = whatToState(problem, reportTexts(language).commandLine.toBeStated, language);
  return [wordProblem(problem, language), what].filter((text) => text !== "").join(language === "ja" ? "" : " ");
}
