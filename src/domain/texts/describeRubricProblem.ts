import type { RubricPlace, RubricProblem } from "../evaluation/checkRubric";
import type { Interval } from "../evaluation/interval";
import { rubric as en } from "./en/rubric";
import { rubric as ja } from "./ja/rubric";
import type { Language } from "./language";

const rubricTexts = { ja, en };

/** What is wrong with a rubric, in words. */
export function describeRubricProblem(problem: RubricProblem, language: Language): string {
  const { problems, and } = rubricTexts[language];
  const places = problem.code === "gap" ? problem.places : problem.code === "overlap" ? [problem.place] : [];
  const where = places.map((place) => describePlace(place, language)).join(and);
  // Each text takes the problem of its code; the compiler can't follow the pair through the table.
  const render = problems[problem.code] as (parameters: RubricProblem & { readonly where: string }) => string;
  return render({ ...problem, where });
}

function describePlace(place: RubricPlace, language: Language): string {
  const texts = rubricTexts[language];
  if (place.kind === "comparison") {
    return texts.against({ reference: texts.reference[place.reference], outcome: texts.outcome[place.outcome] });
  }
  const interval = describeInterval(place.interval, language);
  return texts.interval({ quantity: texts.quantity[place.quantity], interval });
}

function describeInterval(interval: Interval, language: Language): string {
  const texts = rubricTexts[language];
  const ends = (["atLeast", "moreThan", "atMost", "below"] as const).flatMap((end) => {
    const value = interval[end];
    return value === undefined ? [] : [texts[end]({ value })];
  });
  return ends.length === 0 ? texts.anything : ends.join(language === "ja" ? "" : ", ");
}
