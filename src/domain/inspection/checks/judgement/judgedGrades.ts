import type { GradedIndicators, MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import { statedRubricName } from "../../../evaluation/stated/statedRubric";
import { defaultSettings } from "../../../settings/settings";
import type { InspectionContext } from "../../check";
import { oncePerInspection } from "../once";
import { explainingNote } from "./explainingNote";
import { gradeVerdict, type GradeVerdict } from "./gradeVerdict";

/** A grade with its verdict, and the note by which the row explains it. */
export interface JudgedGrade<Verdict extends GradeVerdict = GradeVerdict> {
  readonly evaluation: MeasureEvaluation;
  readonly graded: GradedIndicators;
  readonly verdict: Verdict;
  readonly note: string | null;
}

/** The verdicts that say something; every grade is judged once for all checks. */
export const judgedGrades = oncePerInspection(({ evaluations }): readonly JudgedGrade[] =>
  evaluations.flatMap((evaluation) =>
    evaluation.grades.flatMap((graded) => {
      const verdict = gradeVerdict(graded);
      return verdict.kind === "nothing"
        ? []
        : [{ evaluation, graded, verdict, note: explainingNote(evaluation, graded) }];
    }),
  ),
);

/** How far the sheet's grades are those that the rubric gives. */
export interface RubricFit {
  /** Grades that target and actual decide under the rubric. */
  readonly compared: number;
  /** Those of them for which another one was entered, without a note that explains it. */
  readonly differing: readonly JudgedGrade[];
}

export const rubricFit = oncePerInspection((context): RubricFit => {
  const compared = context.evaluations.reduce(
    (sum, { grades }) =>
      sum + grades.filter(({ symbol, computed }) => symbol !== null && computed.symbol !== null).length,
    0,
  );
  const differing = judgedGrades(context).filter(({ verdict, note }) => verdict.kind === "differs" && note === null);
  return { compared, differing };
});

const fewestDiffering = 3;
/** A plan whose grades are wrong in more rows than this has another rubric, not so many mistakes. */
const mostDiffering = 0.25;

/**
 * No rubric is stated, and nothing says that the usual one is meant: a sheet that also states 施策目標の達成状況 is of the kind
 * that it is for. A legend that was read may have been misread, or be another table's.
 */
export function isRubricUnsaid({ settings, measureSheet }: InspectionContext): boolean {
  const { rubric } = settings;
  if (rubric.name === statedRubricName) return true;
  return rubric === defaultSettings.rubric && !measureSheet.columns.has("goalStatus");
}

/** Fewer grades show nothing of the marks that the plan has. */
const fewestGrades = 5;
const fewestOfShort = 2;

/**
 * The usual rubric gives other grades in too many rows of a plan that states none, or would give its best mark, which the
 * plan does not use (○ and △ without ◎: whether ○ takes that in, nobody says): it is hardly this plan's.
 */
export function isRubricInDoubt(context: InspectionContext): boolean {
  const { compared, differing } = rubricFit(context);
  if (!isRubricUnsaid(context)) return false;
  const best = defaultSettings.rubric.grades[0]?.symbol;
  const isBestDue = differing.some(({ graded: { computed } }) => computed.symbol === best);
  const symbols = context.evaluations.flatMap(({ grades }) => grades.map(({ symbol }) => symbol));
  // In a short list, ◎ that is due in two rows and never given.
  const isShort = differing.length >= fewestOfShort && differing.length * 2 > compared;
  if (isBestDue && (compared >= fewestGrades || isShort) && !symbols.includes(best ?? null)) return true;
  return differing.length >= fewestDiffering && differing.length > compared * mostDiffering;
}

const fewestDashes = 2;
const fewestOfAHabit = 3;
const dash = /^[-‐-―−ー－]$/u;

/**
 * ○ or －, and nothing else: whether the dash says that a target was missed, nobody says. A dash in row after row is how the plan
 * grades what it does not judge (対象指標), and no slip.
 */
export function isUsualDash({ evaluations }: InspectionContext, { graded }: JudgedGrade): boolean {
  const entered = evaluations
    .flatMap(({ grades }) => grades.map((grade) => grade.entered))
    .filter((text) => text !== "");
  const marks = entered.filter((text) => !dash.test(text));
  const dashes = entered.length - marks.length;
  const isMarkOrDash = new Set(marks).size === 1 && dashes >= fewestDashes;
  return isMarkOrDash || (dash.test(graded.entered) && dashes >= fewestOfAHabit);
}

/**
 * Targets in words (検討・準備) whose actuals tell in other words what was done (検討会を開催) in most rows: that the words
 * differ says little then.
 */
export const wordsSeldomAgree = oncePerInspection((context): { readonly holds: boolean } => {
  const differing = judgedGrades(context).filter(({ verdict }) => verdict.kind === "wordsDiffer").length;
  const inWords = context.evaluations.flatMap(({ grades }) =>
    grades.filter(({ indicators }) => indicators.some(({ evaluation }) => evaluation.basis === "words")),
  ).length;
  return { holds: differing >= fewestDiffering && differing * 2 > inWords };
});
