import { goalStatuses, type GoalStatus } from "../../evaluation/goalStatus";
import { roundHalfUp } from "../../evaluation/rounding";
import { achievedSymbols, unjudgedSymbols, type Rubric } from "../../evaluation/rubric";
import type { Inspection } from "../../inspection/inspect";
import { identifyingCell, textOfCell } from "../../measures/measure";
import type { Language } from "../../texts/language";
import { views as viewsEn } from "../../texts/en/views";
import { yearTrend as en } from "../../texts/en/views/yearTrend";
import { views as viewsJa } from "../../texts/ja/views";
import { yearTrend as ja } from "../../texts/ja/views/yearTrend";
import { eraAndFiscalYear } from "../../wareki/formatWareki";
import { listSection, type ListColumn } from "../listSection";
import { gradesInOrder } from "../measureGrades";
import { gradeStep, type GradeStep } from "../gradeSteps";
import {
  emptyViewCell,
  viewNumber,
  viewRate,
  viewText,
  type ViewCell,
  type ViewChart,
  type ViewResult,
  type ViewRow,
  type ViewSection,
} from "../view";
import { sourceNotes, type ViewSource } from "../viewSource";
import { indicatorPaths, type IndicatorPath, type PathPoint } from "./indicatorPaths";
import {
  gradeAt,
  gradesOverYears,
  periodsOf,
  statusesIn,
  type GradedOverYears,
  type Period,
  type Periods,
} from "./yearlyGrades";

type Words = typeof ja | typeof en;

const mostPaths = 12;
const widthOnA3 = 190;
const widthsOfMeasure = [14, 30, 28] as const;
const widthOfLastStep = 22;
/** The year, the total and the rate. */
const columnsBesideGrades = 3;
/** Those, the goal statuses, and what is not judged. */
const columnsOfStatuses = 7;

/** What the sections are made from. */
interface Trend {
  readonly inspection: Inspection;
  readonly rubric: Rubric;
  readonly periods: Periods;
  /** The years, then 総括. */
  readonly all: readonly Period[];
  readonly graded: readonly GradedOverYears[];
  readonly words: Words;
  readonly language: Language;
  readonly grid: readonly number[];
}

function yearLabel(fiscalYear: number, language: Language): string {
  return language === "ja" ? `${eraAndFiscalYear(fiscalYear)}年度` : `FY ${String(fiscalYear)}`;
}

function periodLabel({ fiscalYear }: Period, { words, language }: Trend): string {
  return fiscalYear === null ? words.overall : yearLabel(fiscalYear, language);
}

function kindOfPeriod({ fiscalYear }: Period): ViewRow["kind"] {
  return fiscalYear === null ? "total" : "body";
}

/** Wide enough for a row of the measures; with as many columns as the tables above it have. */
function gridOf(all: readonly Period[], leastColumns: number): readonly number[] {
  const rest = widthOnA3 - widthsOfMeasure.reduce((sum, width) => sum + width, 0) - widthOfLastStep;
  const each = Math.max(14, Math.floor(rest / all.length));
  const widths = [...widthsOfMeasure, ...all.flatMap(() => [Math.min(24, each - 6), 6]), widthOfLastStep];
  const missing = Math.max(0, leastColumns - widths.length);
  return [...widths, ...Array.from({ length: missing }, () => 14)];
}

function gradesFound({
  graded,
  rubric,
  inspection,
}: Pick<Trend, "graded" | "rubric" | "inspection">): readonly string[] {
  return gradesInOrder(
    graded.flatMap(({ results }) => results.map(({ grade }) => grade)),
    rubric,
    inspection.evaluations,
  );
}

function shareOf(part: number, whole: number, { inspection }: Trend): number | null {
  return whole === 0 ? null : roundHalfUp(part / whole, inspection.settings.percentDecimals + 2);
}

function chartOf(
  kind: ViewChart["kind"],
  title: string,
  rows: number,
  series: readonly number[],
  isRate: boolean,
): ViewChart {
  return { kind, title, rows: Array.from({ length: rows }, (_, row) => row), category: 0, series, isRate };
}

function gradesSection(trend: Trend): ViewSection | null {
  const { all, graded, rubric, words, grid, periods } = trend;
  const withGrades = all.flatMap((period, index) => (period.columns.grade === undefined ? [] : [{ period, index }]));
  if (withGrades.length === 0) return null;
  const grades = gradesFound(trend);
  const [achieved, unjudged] = [achievedSymbols(rubric), unjudgedSymbols(rubric)];
  const isJudged = (grade: string): boolean =>
    rubric.grades.some(({ symbol }) => symbol === grade) && !unjudged.includes(grade);
  const items = withGrades.map(({ period, index }) => {
    const own = graded.map((one) => gradeAt(one, index));
    const rate = shareOf(own.filter((one) => achieved.includes(one)).length, own.filter(isJudged).length, trend);
    return { period, own, rate };
  });
  const years = withGrades.filter(({ period }) => period.fiscalYear !== null).length;
  const columns: readonly ListColumn<(typeof items)[number]>[] = [
    { label: words.year, width: 20, cell: ({ period }) => periodLabel(period, trend) },
    ...grades.map((grade): ListColumn<(typeof items)[number]> => ({
      label: grade || words.notGraded,
      width: 14,
      cell: ({ own }) => own.filter((one) => one === grade).length,
    })),
    { label: words.total, width: 14, cell: ({ own }) => own.length },
    { label: words.rate, width: 16, cell: ({ rate }) => viewRate(rate) },
  ];
  const places = grades.map((_, index) => index + 1);
  const charts = [
    chartOf("shares", words.chartOfGrades, items.length, places, false),
    ...(years > 1 && periods.years.length > 1
      ? [chartOf("lines", words.chartOfRates, years, [columns.length - 1], true)]
      : []),
  ];
  return listSection(columns, {
    grid,
    items,
    kindOf: ({ period }) => kindOfPeriod(period),
    whenEmpty: words.none,
    heading: words.byYear,
    charts,
  });
}

function statusesSection(trend: Trend): ViewSection | null {
  const { all, inspection, words, grid, language } = trend;
  const withStatus = all.filter(({ columns }) => columns.goalStatus !== undefined);
  if (withStatus.length === 0) return null;
  const labels = { ja: viewsJa, en: viewsEn }[language].summaryTable;
  const items = withStatus.map((period) => {
    const statuses = statusesIn(inspection, period);
    const countOf = (status: GoalStatus | null): number => statuses.filter((one) => one === status).length;
    return { period, statuses, countOf };
  });
  return listSection<(typeof items)[number]>(
    [
      { label: words.year, width: 20, cell: ({ period }) => periodLabel(period, trend) },
      ...goalStatuses.map((status): ListColumn<(typeof items)[number]> => ({
        label: labels[status],
        width: 18,
        cell: ({ countOf }) => countOf(status),
      })),
      { label: words.notJudged, width: 14, cell: ({ countOf }) => countOf(null) },
      { label: words.total, width: 14, cell: ({ statuses }) => statuses.length },
      {
        label: words.rate,
        width: 16,
        cell: ({ statuses, countOf }) => viewRate(shareOf(countOf("achieved"), statuses.length - countOf(null), trend)),
      },
    ],
    {
      grid,
      items,
      kindOf: ({ period }) => kindOfPeriod(period),
      whenEmpty: words.none,
      heading: words.byYearStatus,
    },
  );
}

/** A year with grades, and its place among all periods. */
interface GradedYear {
  readonly place: number;
  readonly label: string;
}

type YearPair = readonly [before: GradedYear, after: GradedYear];

/** Each year that has grades with the next one that has. */
function yearPairs(trend: Trend): readonly YearPair[] {
  const years = trend.periods.years.flatMap((period, place): readonly GradedYear[] =>
    period.columns.grade === undefined ? [] : [{ place, label: periodLabel(period, trend) }],
  );
  return years.flatMap((after, index): readonly YearPair[] => {
    const before = years[index - 1];
    return before === undefined ? [] : [[before, after]];
  });
}

interface Transition {
  readonly before: string;
  readonly after: string;
  readonly step: GradeStep;
  /** The pair of years of each time it happened. */
  readonly times: YearPair[];
}

const orderOfSteps: readonly GradeStep[] = ["worse", "better", "same", "notComparable"];

function transitionsOf(pairs: readonly YearPair[], { graded, rubric }: Trend): readonly Transition[] {
  const found = new Map<string, Transition>();
  for (const one of graded) {
    for (const pair of pairs) {
      const [before, after] = [gradeAt(one, pair[0].place), gradeAt(one, pair[1].place)];
      const key = `${before}\n${after}`;
      const known = found.get(key);
      if (known !== undefined) known.times.push(pair);
      else found.set(key, { before, after, step: gradeStep(before, after, rubric), times: [pair] });
    }
  }
  return [...found.values()].sort((one, other) => orderOfSteps.indexOf(one.step) - orderOfSteps.indexOf(other.step));
}

function transitionsSection(pairs: readonly YearPair[], trend: Trend): ViewSection | null {
  const { words, grid, graded } = trend;
  if (pairs.length === 0) return null;
  const totals = pairs.map(() => viewNumber(graded.length));
  return listSection<Transition>(
    [
      { label: words.step, width: 20, joined: true, cell: ({ step }) => words.steps[step] },
      {
        label: words.transition,
        width: 20,
        align: "center",
        cell: ({ before, after }) => words.from({ before: before || words.blank, after: after || words.blank }),
      },
      ...pairs.map((pair): ListColumn<Transition> => ({
        label: words.from({ before: pair[0].label, after: pair[1].label }),
        width: 30,
        cell: ({ times }) => times.filter((time) => time === pair).length,
      })),
    ],
    {
      grid,
      items: transitionsOf(pairs, trend),
      further: [{ kind: "total", cells: [viewText(words.total), emptyViewCell, ...totals] }],
      whenEmpty: words.none,
      heading: words.transitions,
      startsPage: true,
    },
  );
}

/** What the last year changed: ○→△　下がった. */
function lastStep(one: GradedOverYears, pair: YearPair | undefined, { rubric, words }: Trend) {
  if (pair === undefined) return { text: "", isWorse: false };
  const [before, after] = [gradeAt(one, pair[0].place), gradeAt(one, pair[1].place)];
  const step = gradeStep(before, after, rubric);
  const text = words.lastStep({
    before: before || words.blank,
    after: after || words.blank,
    step: words.steps[step],
  });
  return { text, isWorse: step === "worse" };
}

function measuresSection(pairs: readonly YearPair[], trend: Trend): ViewSection {
  const { all, graded, words } = trend;
  const items = graded.map((one) => ({ ...one, last: lastStep(one, pairs.at(-1), trend) }));
  type Listed = (typeof items)[number];
  return listSection<Listed>(
    [
      {
        label: words.measure,
        cell: ({ measure, graded: { rows } }) =>
          viewText(measure.code, (rows[0]?.cells ?? measure.cells).name ?? identifyingCell(measure)),
      },
      { label: words.name, cell: ({ measure }) => textOfCell(measure.cells.name) },
      {
        label: words.indicator,
        cell: ({ graded: { rows } }) =>
          rows
            .map(({ cells }) => textOfCell(cells.indicator))
            .filter((text) => text !== "")
            .join("\n"),
      },
      ...all.flatMap((period, place): readonly ListColumn<Listed>[] => {
        const group = periodLabel(period, trend);
        return [
          { label: words.actual, group, align: "right", cell: ({ results }) => results[place]?.actual ?? "" },
          { label: words.grade, group, align: "center", cell: (one) => gradeAt(one, place) },
        ];
      }),
      { label: words.transition, cell: ({ last }) => last.text },
    ],
    {
      items,
      kindOf: ({ last }) => (last.isWorse ? "marked" : "body"),
      whenEmpty: words.none,
      heading: words.measures,
    },
  );
}

function valueCell(value: number | null, unit: string | null): ViewCell {
  if (value === null) return emptyViewCell;
  return unit === "%" ? viewRate(value) : viewNumber(value);
}

type PathColumn = "target" | "expected" | "actual";
const pathColumns: readonly PathColumn[] = ["target", "expected", "actual"];

function pathSection({ measure, indicator, unit, points }: IndicatorPath, trend: Trend): ViewSection {
  const { words, grid, language } = trend;
  const shown = pathColumns.filter((column) => points.some((point) => point[column] !== null));
  const isWritten = points.some(({ written }) => written !== "");
  const name = textOfCell(measure.cells.name);
  // The actuals are the first line, which is drawn boldest.
  const series = shown.map((_, index) => index + 1).reverse();
  const isRate = unit === "%" && points.every((point) => pathColumns.every((column) => (point[column] ?? 0) <= 1));
  return listSection<PathPoint>(
    [
      { label: words.year, width: 20, cell: ({ fiscalYear }) => yearLabel(fiscalYear, language) },
      ...shown.map((column): ListColumn<PathPoint> => ({
        label: words[column],
        width: 24,
        cell: (point) => valueCell(point[column], unit),
      })),
      ...(isWritten ? [{ label: words.written, width: 40, cell: ({ written }: PathPoint) => written }] : []),
    ],
    {
      grid,
      items: points,
      whenEmpty: words.none,
      heading: words.path({ code: measure.code, name, indicator, unit: unit ?? "" }),
      charts: [chartOf("lines", indicator, points.length, series, isRate)],
    },
  );
}

function notesOf(trend: Trend, paths: readonly IndicatorPath[]): readonly string[] {
  const { words, rubric, all } = trend;
  const has = (role: "grade" | "goalStatus"): boolean => all.some(({ columns }) => columns[role] !== undefined);
  const hasExpected = paths.some(({ points }) => points.some(({ expected }) => expected !== null));
  return [
    ...(has("grade") ? [words.rateRule({ grades: achievedSymbols(rubric).join("・") }), words.markRule] : []),
    ...(has("goalStatus") ? [words.statusRule] : []),
    ...(paths.length > 0 ? [words.pathRule({ most: mostPaths })] : []),
    ...(hasExpected ? [words.expectedRule] : []),
  ];
}

/** Why no years can be compared; `null`: they can. */
export function lackingForYearTrend({ inspection, language }: ViewSource): string | null {
  return periodsOf(inspection).years.length < 2 ? { ja, en }[language].unavailable : null;
}

/** 年度推移: grades and actuals of a sheet that has a group of columns for every fiscal year. */
export function yearTrendView(source: ViewSource): ViewResult {
  const { inspection, language } = source;
  const words = { ja, en }[language];
  const because = lackingForYearTrend(source);
  if (because !== null) return { kind: "unavailable", because };
  const periods = periodsOf(inspection);
  const all = [...periods.years, ...(periods.overall === null ? [] : [periods.overall])];
  const graded = gradesOverYears(inspection, all);
  const { rubric } = inspection.settings;
  const columnsOfCounts = gradesFound({ graded, rubric, inspection }).length + columnsBesideGrades;
  const grid = gridOf(all, Math.max(columnsOfCounts, columnsOfStatuses, all.length + 1));
  const trend: Trend = { inspection, rubric, periods, all, graded, words, language, grid };
  const paths = indicatorPaths(graded, inspection, periods, mostPaths);
  const pairs = yearPairs(trend);
  const tables = [gradesSection(trend), statusesSection(trend), transitionsSection(pairs, trend)];
  return {
    kind: "view",
    view: {
      title: words.title,
      sections: [
        ...tables.filter((section) => section !== null),
        measuresSection(pairs, trend),
        ...paths.map((path, index) => ({ ...pathSection(path, trend), startsPage: index % 2 === 0 })),
      ],
      notes: [...notesOf(trend, paths), ...sourceNotes(source)],
      columnWidths: trend.grid,
      orientation: "Landscape",
    },
  };
}
