import { countsOf } from "../../groupBy";
import { overviewSentences as en } from "../../texts/en/overviewSentences";
import { overviewSentences as ja } from "../../texts/ja/overviewSentences";
import { achievedSymbols, unjudgedSymbols, type Rubric } from "../../evaluation/rubric";
import {
  type ChartTone,
  isReadableChart,
  tableSection,
  viewNumber,
  viewText,
  textSection,
  type ViewCell,
  type ViewChart,
  type ViewRow,
  type ViewSection,
} from "../view";
import { gradeOf, gradesInOrder } from "../measureGrades";
import { pillarLabel, type CountedGroup, type OverviewPlan } from "./overviewPlan";

/** What grades, best first, say: reached or missed, each from its best on; what judges nothing is neither. */
function tonesOf(grades: readonly string[], rubric: Rubric): readonly ChartTone[] {
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

function gradeCells({ evaluations }: CountedGroup, grades: readonly string[]): readonly ViewCell[] {
  const counts = countsOf(evaluations.map(gradeOf));
  return [...grades.map((grade) => viewNumber(counts.get(grade) ?? 0)), viewNumber(evaluations.length)];
}

/** How the grades of the indicators are spread in each outermost division, and their shares as a chart. */
export function gradesSection(plan: OverviewPlan): ViewSection {
  const { words, language, rubric, hasGrades, levels, pillars, whole } = plan;
  const [outermost] = levels;
  const heading = words.gradesByDivision({ level: outermost });
  if (!hasGrades) return textSection(heading, [words.noGrades]);
  const grades = gradesInOrder(whole.evaluations.map(gradeOf), rubric, whole.evaluations);
  const row = (kind: ViewRow["kind"], label: string, group: CountedGroup): ViewRow => ({
    kind,
    cells: [viewText(label), ...gradeCells(group, grades)],
  });
  const chart: ViewChart = {
    kind: "shares",
    title: words.chartOfGrades({ level: outermost }),
    rows: pillars.map((_, index) => index),
    category: 0,
    series: grades.map((_, index) => index + 1),
    isRate: false,
    tones: tonesOf(grades, rubric),
  };
  const counts = gradeCells(whole, grades).map((cell) => (cell.kind === "number" ? cell.value : 0));
  const shown = grades.map((grade, index) => ({ grade, count: counts[index] ?? 0, share: null }));
  return tableSection(
    {
      columns: [
        { label: outermost, span: levels.length },
        ...grades.map((grade) => ({ label: grade || words.notGraded, group: words.grades })),
        { label: words.total },
      ],
      rows: [...pillars.map((group) => row("body", pillarLabel(group, plan), group)), row("total", words.total, whole)],
      whenEmpty: words.none,
    },
    {
      heading,
      paragraphs: [{ ja, en }[language].shares({ grades: shown })],
      charts: isReadableChart(pillars) ? [chart] : [],
    },
  );
}
