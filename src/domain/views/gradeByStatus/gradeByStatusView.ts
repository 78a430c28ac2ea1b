import { goalStatuses, type GoalStatus } from "../../evaluation/goalStatus";
import type { MeasureEvaluation } from "../../evaluation/evaluateMeasures";
import { contradictsGrade } from "../../evaluation/gradeClaim";
import type { Inspection } from "../../inspection/inspect";
import { identifyingCell, textOfCell } from "../../measures/measure";
import { gradeByStatus as en } from "../../texts/en/views/gradeByStatus";
import { gradeByStatus as ja } from "../../texts/ja/views/gradeByStatus";
import { goalStatusLabels, notJudgedLabel } from "../../evaluation/goalStatusLabels";
import { gradeOf, gradesInOrder } from "../measureGrades";
import { textsOf } from "../missedMeasures";
import { tableSection, viewNumber, viewText, type ViewRow, type ViewResult, type ViewSection } from "../view";
import { listSection, type ListColumn } from "../listSection";
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

/** Those whose two judgements contradict each other, in the order of the matrix. */
function contradictions(
  measures: readonly JudgedTwice[],
  grades: readonly string[],
  statuses: readonly StatusKey[],
): readonly JudgedTwice[] {
  const found = measures.filter(({ contradicts }) => contradicts);
  return grades.flatMap((grade) =>
    statuses.flatMap((status) => found.filter((measure) => measure.grade === grade && measure.status === status)),
  );
}

const sectionOfList = 1;

function matrixSection(
  measures: readonly JudgedTwice[],
  listed: readonly JudgedTwice[],
  grades: readonly string[],
  statuses: readonly StatusKey[],
  words: typeof ja | typeof en,
): ViewSection {
  const row = (grade: string): ViewRow => {
    const ofGrade = measures.filter((measure) => measure.grade === grade);
    const counts = statuses.map((status) => {
      const count = ofGrade.filter((measure) => measure.status === status).length;
      const first = listed.findIndex((measure) => measure.grade === grade && measure.status === status);
      return first < 0 ? viewNumber(count) : viewNumber(count, { section: sectionOfList, row: first });
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

function contradictionsSection(items: readonly JudgedTwice[], words: typeof ja | typeof en): ViewSection {
  const measureColumns: readonly ListColumn<JudgedTwice>[] = [
    { label: words.grade, align: "center", cell: ({ grade }) => grade || words.notGraded },
    { label: words.status, cell: ({ status }) => labelOf(status) },
    {
      label: words.measure,
      cell: ({ evaluation: { measure } }) => viewText(measure.code, identifyingCell(measure)),
    },
    { label: words.department, cell: ({ evaluation: { measure } }) => textOfCell(measure.cells.department) },
    { label: words.name, cell: ({ evaluation: { measure } }) => textOfCell(measure.cells.name) },
    { label: words.target, cell: ({ evaluation: { measure } }) => textsOf(measure, "target") },
    { label: words.actual, cell: ({ evaluation: { measure } }) => textsOf(measure, "actual") },
  ];
  const heading = words.measures({ count: items.length });
  return listSection(measureColumns, { items, whenEmpty: words.noContradiction, heading });
}

/** 評価×達成状況: the two judgements of every measure crossed, with a list of those that contradict each other. */
export function gradeByStatusView(source: ViewSource): ViewResult {
  const { inspection, language } = source;
  const words = { ja, en }[language];
  const measures = judgedTwice(inspection);
  const entered = measures.map(({ grade }) => grade);
  const [grades, statuses] = [
    gradesInOrder(entered, inspection.settings.rubric, inspection.evaluations),
    statusesOf(measures),
  ];
  const listed = contradictions(measures, grades, statuses);
  return {
    kind: "view",
    view: {
      title: words.title,
      sections: [matrixSection(measures, listed, grades, statuses, words), contradictionsSection(listed, words)],
      notes: [words.rule, ...sourceNotes(source)],
      columnWidths: [10, 16, 18, 22, 40, 18, 18],
      orientation: "Landscape",
    },
  };
}
