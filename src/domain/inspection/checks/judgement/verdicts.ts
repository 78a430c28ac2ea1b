import type { FoundIn } from "../../finding";
import type { InspectionContext } from "../../check";
import type { GradedIndicators, MeasureEvaluation } from "../../evaluateMeasures";
import { explainingNote } from "./explainingNote";
import { gradeVerdict, type GradeVerdict } from "./gradeVerdict";

/** A grade with its verdict, and the note by which the row explains it. */
export interface JudgedGrade<Kind extends GradeVerdict["kind"]> {
  readonly evaluation: MeasureEvaluation;
  readonly graded: GradedIndicators;
  readonly verdict: Extract<GradeVerdict, { readonly kind: Kind }>;
  readonly note: string | null;
}

/** What a check of grades reports: a finding for every grade whose verdict is of its kind. */
export function findByVerdict<Kind extends GradeVerdict["kind"]>(
  kind: Kind,
  { evaluations, settings }: InspectionContext,
  find: (judged: JudgedGrade<Kind>) => FoundIn,
): readonly FoundIn[] {
  return evaluations.flatMap((evaluation) =>
    evaluation.grades.flatMap((graded) => {
      const verdict = gradeVerdict(graded, settings.rubric);
      if (!isOfKind(verdict, kind)) return [];
      return [find({ evaluation, graded, verdict, note: explainingNote(evaluation, graded) })];
    }),
  );
}

function isOfKind<Kind extends GradeVerdict["kind"]>(
  verdict: GradeVerdict,
  kind: Kind,
): verdict is Extract<GradeVerdict, { readonly kind: Kind }> {
  return verdict.kind === kind;
}
