import { meanOfPoints } from "./achievementRate";
import { roundHalfUp } from "./rounding";
import type { GradeSymbol, Rubric, RubricGrade } from "./rubric";

/** The mean of points, and the grade that it is. */
export interface MeanGrade {
  /** Unrounded. */
  readonly mean: number;
  readonly symbol: GradeSymbol;
}

/** Grades that carry points, best first; those outside the average have none. */
function graded({ grades }: Rubric): readonly (RubricGrade & { readonly points: number })[] {
  return grades.filter((grade): grade is RubricGrade & { readonly points: number } => grade.points !== undefined);
}

/**
 * The grade of several grades together by the mean of their points (佐野市; 健康日本21: (D + B* + D) ÷ 3 = (2 + 4 + 2) ÷ 3 =
 * 2.7 → C): the mean is rounded half up to a whole number of points. Where two grades carry the same points (B, B*), the one
 * that is listed first and needs no star is meant only if it was given; grades without points (評価困難) are left out. `null`:
 * no grade has points.
 */
export function gradeByPoints(symbols: readonly GradeSymbol[], rubric: Rubric): MeanGrade | null {
  return gradeByCounts(
    new Map(symbols.map((symbol) => [symbol, symbols.filter((one) => one === symbol).length])),
    rubric,
  );
}

/** The same of grades that were counted. */
export function gradeByCounts(counts: ReadonlyMap<GradeSymbol, number>, rubric: Rubric): MeanGrade | null {
  const scale = graded(rubric);
  const pointed = scale.map(({ symbol, points }) => ({ points, count: counts.get(symbol) ?? 0 }));
  const mean = meanOfPoints(pointed);
  if (mean.kind !== "rate") return null;
  const rounded = roundHalfUp(mean.value, 0);
  const alike = scale.filter((grade) => grade.points === rounded);
  const given = alike.find(({ symbol }) => (counts.get(symbol) ?? 0) > 0) ?? alike[0];
  return given === undefined ? null : { mean: mean.value, symbol: given.symbol };
}
