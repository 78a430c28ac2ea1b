import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { enteredGrades, gradedRows } from "../evaluation/gradedRows";
import { ownGradeReader, type OwnGrade } from "../evaluation/ownGrades";
import { gradeReader } from "../evaluation/gradesOfSheet";
import { readGoalStatus, type GoalStatusWords } from "../evaluation/goalStatus";
import { rubricsOfRules, type IndicatorRule } from "../evaluation/indicatorRules";
import type { Rubric } from "../evaluation/rubric";
import { textOfCell, type MeasureSheet } from "../measures/measure";
import { rememberedByText } from "../text/rememberedByText";
import type { EnteredGrade, JudgedMeasure } from "./counting";

/** What of a plan's settings says what its grades and statuses mean. */
interface JudgingWords {
  readonly goalStatusWords: GoalStatusWords;
  readonly rubric: Rubric;
  readonly indicatorRules: readonly IndicatorRule[];
}

/** What every measure's own cells say became of it, without judging the indicators. */
export function judgedMeasures(
  { measures }: MeasureSheet,
  { goalStatusWords, rubric, indicatorRules }: JudgingWords,
): readonly JudgedMeasure[] {
  const statusOf = rememberedByText((text) => (text === "" ? null : readGoalStatus(text, goalStatusWords)));
  const symbolOf = gradeReader(enteredGrades(measures), rubric, rubricsOfRules(indicatorRules));
  const gradeOf = rememberedByText((entered): EnteredGrade => ({ entered, symbol: symbolOf(entered) }));
  const ownGradeOf = ownGradeReader(measures, rubric);
  return measures.map((measure) => ({
    measure,
    goalStatus: statusOf(textOfCell(measure.cells.goalStatus)),
    grades: countedGradesOf(
      ownGradeOf(measure),
      gradedRows(measure).map(({ cells }) => gradeOf(textOfCell(cells.grade))),
    ),
  }));
}

/** The same of a measure that is judged already. */
export function enteredJudgements({ measure, goalStatus, grades, ownGrade }: MeasureEvaluation): JudgedMeasure {
  return { measure, goalStatus: goalStatus.status, grades: countedGradesOf(ownGrade, grades) };
}

/** The same, with the grades of the indicators where the measure has one of its own too. */
export function indicatorJudgements({ measure, goalStatus, grades }: MeasureEvaluation): JudgedMeasure {
  return { measure, goalStatus: goalStatus.status, grades };
}

/** Of a measure with a grade of its own that one is counted, not those of its indicators. */
function countedGradesOf(ownGrade: OwnGrade | null, grades: readonly EnteredGrade[]): readonly EnteredGrade[] {
  return ownGrade === null ? grades : [ownGrade];
}
