import type { FoundIn } from "../../finding";
import type { InspectionContext } from "../../check";
import type { GradedIndicators, MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import { oncePerInspection } from "../once";
import { explainingNote } from "./explainingNote";
import { gradeVerdict, type GradeVerdict } from "./gradeVerdict";

/** A grade with its verdict, and the note by which the row explains it. */
export interface JudgedGrade<Kind extends GradeVerdict["kind"]> {
  readonly evaluation: MeasureEvaluation;
  readonly graded: GradedIndicators;
  readonly verdict: Extract<GradeVerdict, { readonly kind: Kind }>;
  readonly note: string | null;
}

interface Verdict {
  readonly evaluation: MeasureEvaluation;
  readonly graded: GradedIndicators;
  readonly verdict: GradeVerdict;
}

/** The verdicts that say something, by what they say; every grade is judged once for all checks. */
const verdictsByKind = oncePerInspection(({ evaluations, settings }): ReadonlyMap<string, readonly Verdict[]> => {
  const byKind = new Map<string, Verdict[]>();
  for (const evaluation of evaluations) {
    for (const graded of evaluation.grades) {
      const verdict = gradeVerdict(graded, settings.rubric);
      if (verdict.kind === "nothing") continue;
      const verdicts = byKind.get(verdict.kind) ?? [];
      byKind.set(verdict.kind, verdicts);
      verdicts.push({ evaluation, graded, verdict });
    }
  }
  return byKind;
});

/** What a check of grades reports: a finding for every grade whose verdict is of its kind. */
export function findByVerdict<Kind extends GradeVerdict["kind"]>(
  kind: Kind,
  context: InspectionContext,
  find: (judged: JudgedGrade<Kind>) => FoundIn,
): readonly FoundIn[] {
  const verdicts = verdictsByKind(context).get(kind) ?? [];
  return verdicts.flatMap(({ evaluation, graded, verdict }) =>
    isOfKind(verdict, kind) ? [find({ evaluation, graded, verdict, note: explainingNote(evaluation, graded) })] : [],
  );
}

function isOfKind<Kind extends GradeVerdict["kind"]>(
  verdict: GradeVerdict,
  kind: Kind,
): verdict is Extract<GradeVerdict, { readonly kind: Kind }> {
  return verdict.kind === kind;
}
