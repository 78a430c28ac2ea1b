import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { claiming } from "../evaluation/gradesOfSheet";
import type { GradeSymbol, Rubric } from "../evaluation/rubric";

const fewestContradicting = 2;
const mostContradicting = 0.25;

/** Whether too many grades count as achieved where target and actual say missed, or the other way round. */
function areContradicted(evaluations: readonly MeasureEvaluation[], achieved: ReadonlySet<GradeSymbol>): boolean {
  const compared = evaluations
    .flatMap(({ grades }) => grades)
    .flatMap(({ symbol, computed }) =>
      symbol === null || computed.symbol === null ? [] : [achieved.has(symbol) === achieved.has(computed.symbol)],
    );
  const contradicting = compared.filter((agrees) => !agrees).length;
  return contradicting >= fewestContradicting && contradicting > compared.length * mostContradicting;
}

/**
 * ○ and △ of a plan that states no rubric, where ○ stands in rows that missed their targets: what they mean is not known, and
 * none of them is counted as achieved.
 */
export function withCountableGrades(
  evaluations: readonly MeasureEvaluation[],
  { grades }: Rubric,
): readonly MeasureEvaluation[] {
  const achieved = new Set(grades.filter((grade) => grade.achieved).map(({ symbol }) => symbol));
  const given = new Set(evaluations.flatMap((one) => one.grades.map(({ symbol }) => symbol)));
  // ◎○△ are the usual rubric's scale.
  const usesBest = given.has(grades[0]?.symbol ?? null);
  if (usesBest || !given.has(grades[1]?.symbol ?? null) || !areContradicted(evaluations, achieved)) return evaluations;
  const claims = new Set(grades.filter(({ rule }) => claiming.has(rule.kind)).map(({ symbol }) => symbol));
  const known = <Grade extends { readonly symbol: GradeSymbol | null }>(grade: Grade): Grade =>
    grade.symbol !== null && claims.has(grade.symbol) ? { ...grade, symbol: null } : grade;
  return evaluations.map((one) => ({
    ...one,
    grades: one.grades.map(known),
    ownGrade: one.ownGrade === null ? null : known(one.ownGrade),
  }));
}
