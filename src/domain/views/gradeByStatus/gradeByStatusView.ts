import { goalStatuses, type GoalStatus } from "../../evaluation/goalStatus";
import type { MeasureEvaluation } from "../../evaluation/evaluateMeasures";
import { contradictsGrade } from "../../evaluation/gradeClaim";
import type { Inspection } from "../../inspection/inspect";
import { identifyingCell, textOfCell } from "../../measures/measure";
import { gradeByStatus as en } from "../../texts/en/views/gradeByStatus";
import { gradeByStatus as ja } from "../../texts/ja/views/gradeByStatus";
import { goalStatusLabels, notJudgedLabel } from "../../evaluation/goalStatusLabels";
import { gradeOf, gradesInOrder } from "../measureGrades";
import { tableSection, viewNumber, viewText, type ViewRow, type ViewResult, type ViewSection } from "../view";
import { sourceNotes, type ViewSource } from "../viewSource";

const notJudged = "notJudged";
type StatusKey = GoalStatus | typeof notJudged;

/** A measure with its two judgements. */
interface JudgedTwice {
  readonly evaluation: MeasureEvaluation;
  /** The rubric's symbol, or what the cell says; `""`: nothing. Several grades of one measure are joined. */
  readonly grade: string;
  readonly status: StatusKey;
  readonly contradicts: boolean;
}

function judgedTwice({ evaluations }: Inspection): readonly JudgedTwice[] {
  return evaluations.map((evaluation) => ({
    evaluation,
    grade: gradeOf(evaluation),
    status: evaluation.goalStatus.status ?? notJudged,
    contradicts: contradictsGrade(evaluation),
  }));
}

function statusesOf(measures: readonly JudgedTwice[]): readonly StatusKey[] {
  return measures.some(({ status }) => status === notJudged) ? [...goalStatuses, notJudged] : goalStatuses;
}

function labelOf(status: StatusKey): string {
  return status === notJudged ? notJudgedLabel : goalStatusLabels[status];
}

/** The measures in the order of the matrix, so that each of its cells leads to the first of a run of rows. */
function inMatrixOrder(
  measures: readonly JudgedTwice[],
  grades: readonly string[],
  statuses: readonly StatusKey[],
): readonly JudgedTwice[] {
  const byCell = new Map<string, JudgedTwice[]>();
  for (const measure of measures) {
    const key = `${measure.grade}\n${measure.status}`;
    const run = byCell.get(key);
    if (run === undefined) byCell.set(key, [measure]);
    else run.push(measure);
  }
  return grades.flatMap((grade) => statuses.flatMap((status) => byCell.get(`${grade}\n${status}`) ?? []));
}

const listSection = 1;

function matrixSection(
  measures: readonly JudgedTwice[],
  grades: readonly string[],
  statuses: readonly StatusKey[],
  words: typeof ja | typeof en,
): ViewSection {
  const row = (grade: string): ViewRow => {
    const ofGrade = measures.filter((measure) => measure.grade === grade);
    const counts = statuses.map((status) => {
      const count = ofGrade.filter((measure) => measure.status === status).length;
      const first = measures.findIndex((measure) => measure.grade === grade && measure.status === status);
      return count === 0 ? viewNumber(0) : viewNumber(count, { section: listSection, row: first });
    });
    return { kind: "body", cells: [viewText(grade || words.notGraded), ...counts, viewNumber(ofGrade.length)] };
  };
  const total: ViewRow = {
    kind: "total",
    cells: [
      viewText(words.total),
      ...statuses.map((status) => viewNumber(measures.filter((measure) => measure.status === status).length)),
      viewNumber(measures.length),
    ],
  };
  return tableSection(
    {
      columns: [
        { label: words.grade, align: "center" },
        ...statuses.map((status) => ({ label: labelOf(status), group: words.status })),
        { label: words.total },
      ],
      rows: [...grades.map(row), total],
      whenEmpty: words.none,
    },
    { heading: words.counts },
  );
}

function listRow({ evaluation, grade, status, contradicts }: JudgedTwice, words: typeof ja | typeof en): ViewRow {
  const { measure } = evaluation;
  const cell = identifyingCell(measure);
  return {
    kind: contradicts ? "marked" : "body",
    cells: [
      viewText(grade || words.notGraded),
      viewText(labelOf(status)),
      viewText(measure.code, cell),
      viewText(textOfCell(measure.cells.department)),
      viewText(contradicts ? words.contradicts : ""),
      viewText(textOfCell(measure.cells.name)),
    ],
  };
}

/** 評価×達成状況: the two judgements of every measure crossed, with those that contradict each other marked. */
export function gradeByStatusView(source: ViewSource): ViewResult {
  const { inspection, language } = source;
  const words = { ja, en }[language];
  const unordered = judgedTwice(inspection);
  const [grades, statuses] = [
    gradesInOrder(
      unordered.map(({ grade }) => grade),
      inspection.settings.rubric,
    ),
    statusesOf(unordered),
  ];
  const measures = inMatrixOrder(unordered, grades, statuses);
  const list = tableSection(
    {
      columns: [
        { label: words.grade, align: "center" },
        { label: words.status },
        { label: words.measure },
        { label: words.department },
        { label: words.contradiction },
        { label: words.name },
      ],
      rows: measures.map((measure) => listRow(measure, words)),
      whenEmpty: words.none,
    },
    { heading: words.measures },
  );
  return {
    kind: "view",
    view: {
      title: words.title,
      sections: [matrixSection(measures, grades, statuses, words), list],
      notes: [words.rule, ...sourceNotes(source)],
      columnWidths: [10, 16, 18, 22, 16, 48],
      print: { paper: "A4", orientation: "Landscape" },
    },
  };
}
