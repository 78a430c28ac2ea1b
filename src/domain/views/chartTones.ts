import { achievedSymbols, unjudgedSymbols, type Rubric } from "../evaluation/rubric";
import type { ChartTone } from "./view";

/** What grades, best first, say: reached or missed, each from its best on; what judges nothing is neither. */
export function tonesOf(grades: readonly string[], rubric: Rubric): readonly ChartTone[] {
  const [achieved, unjudged] = [achievedSymbols(rubric), unjudgedSymbols(rubric)];
  const known = rubric.grades.map(({ symbol }) => symbol);
  const counts = { achieved: 0, missed: 0, neither: 0 };
  return grades.map((grade) => {
    const isJudged = known.includes(grade) && !unjudged.includes(grade);
    const kind = !isJudged ? "neither" : achieved.includes(grade) ? "achieved" : "missed";
    counts[kind] += 1;
    return { kind, rank: counts[kind] - 1 };
  });
}
