import type { RubricPlace, RubricProblem } from "../evaluation/checkRubric";
import type { Interval } from "../evaluation/interval";
import type { Language } from "../texts/language";
import { sheetTexts } from "./settingsItems";
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

/** What is wrong with a rubric, in words. */
export function describeRubricProblem(problem: RubricProblem, language: Language): string {
  const texts = sheetTexts[language].rubricProblems;
  switch (problem.code) {
    case "noGrades":
      return texts.noGrades();
    case "gap":
      return texts.gap({ where: problem.places.map((place) => describePlace(place, language)).join(texts.and) });
    case "overlap": {
      const [first, second] = problem.symbols;
      return texts.overlap({ first, second, where: describePlace(problem.place, language) });
    }
    case "notOrdered":
    case "lookAlikeSymbols": {
      const [first, second] = problem.symbols;
      return texts[problem.code]({ first, second });
    }
    case "duplicateSymbol": {
      const [first, second] = problem.labels;
      return texts.duplicateSymbol({ symbol: problem.symbol, first, second });
    }
    case "emptyInterval":
      return texts.emptyInterval(problem);
    case "emptySymbol":
      return texts.emptySymbol(problem);
    case "unknownSymbol":
      return texts.unknownSymbol(problem);
    case "badTolerance":
      return texts.badTolerance(problem);
  }
}

function describePlace(place: RubricPlace, language: Language): string {
  const { choices, rubricProblems } = sheetTexts[language];
  return place.kind === "comparison"
    ? rubricProblems.outcome({ reference: choices.reference[place.reference], outcome: choices.outcome[place.outcome] })
    : rubricProblems.interval({
        quantity: choices.quantity[place.quantity],
        interval: describeInterval(place.interval, language),
      });
}

function describeInterval({ atLeast, moreThan, atMost, below }: Interval, language: Language): string {
  const texts = sheetTexts[language].rubricProblems;
  const ends = [
    ...(atLeast === undefined ? [] : [texts.atLeast({ value: atLeast })]),
    ...(moreThan === undefined ? [] : [texts.moreThan({ value: moreThan })]),
    ...(atMost === undefined ? [] : [texts.atMost({ value: atMost })]),
    ...(below === undefined ? [] : [texts.below({ value: below })]),
  ];
  return ends.length === 0 ? texts.anything : ends.join(language === "ja" ? "" : ", ");
}
