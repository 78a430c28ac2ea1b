import { describeRubricProblem } from "../texts/describeRubricProblem";
import type { Language } from "../texts/language";
import { sheetTexts } from "./settingsRows";
import type { CatalogueMessage, SettingsMessage, SettingsProblem } from "./settingsProblem";

/** A problem with the settings in one sentence or two: where, what, what to do. */
export function describeSettingsProblem(problem: SettingsProblem, language: Language): string {
  const texts = sheetTexts[language];
  const message = describeSettingsMessage(problem.message, language);
  return problem.cell === null
    ? texts.inJson({ path: problem.path, message })
    : texts.inSheet({ cell: problem.cell, message });
}

/** What is wrong, without where: for a field that shows it beside itself. */
export function describeSettingsMessage(message: SettingsMessage, language: Language): string {
  if (message.code === "rubric") return describeRubricProblem(message.problem, language);
  const { problems } = sheetTexts[language];
  // The code and its parameters were paired when the message was made; the compiler can't follow the pair through the table.
  const render = problems[message.code] as (parameters: CatalogueMessage["parameters"]) => string;
  return render(message.parameters);
}
