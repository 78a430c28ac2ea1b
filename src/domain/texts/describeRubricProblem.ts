import type { RubricPlace, RubricProblem } from "../evaluation/checkRubric";
import type { Interval } from "../evaluation/interval";
import { rubric as en } from "./en/rubric";
import { rubric as ja } from "./ja/rubric";
import type { Language } from "./language";

const rubricTexts = { ja, en };

/** What is wrong with a rubric, in words. */
export function describeRubricProblem(problem: RubricProblem, language: Language): string {
  const texts = rubricTexts[language];
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
  const texts = rubricTexts[language];
  return place.kind === "comparison"
    ? texts.against({ reference: texts.reference[place.reference], outcome: texts.outcome[place.outcome] })
    : texts.interval({
        quantity: texts.quantity[place.quantity],
        interval: describeInterval(place.interval, language),
      });
}

function describeInterval(interval: Interval, language: Language): string {
  const texts = rubricTexts[language];
  const ends = (["atLeast", "moreThan", "atMost", "below"] as const).flatMap((end) => {
    const value = interval[end];
    return value === undefined ? [] : [texts[end]({ value })];
  });
  return ends.length === 0 ? texts.anything : ends.join(language === "ja" ? "" : ", ");
}
