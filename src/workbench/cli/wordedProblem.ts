import type { MeasureSheetProblem } from "../../domain/measures/findMeasureSheet";
import { wordProblem } from "../../domain/measures/problemText";
import type { Language } from "../../domain/texts/language";
import { reportTexts } from "./reportTexts";

/** Why no measures sheet could be read, and what to write on the command line or into the settings. */
export function wordedProblem(problem: MeasureSheetProblem, language: Language): string {
  const toBeStated: Readonly<Partial<Record<MeasureSheetProblem["code"], string>>> =
    reportTexts(language).commandLine.toBeStated;
  const sentences = [wordProblem(problem, language), toBeStated[problem.code] ?? []].flat();
  return sentences.join(language === "ja" ? "" : " ");
}
