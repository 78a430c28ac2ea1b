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
import { spanning, type WantedColumn } from "../columnSpans";
import { gradeStep, type GradeStep } from "../gradeSteps";
import {
  emptyViewCell,
  tableSection,
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

/** Wide enough for a row of the measures; with as many columns as the tables above it have. */
function gridOf(all: readonly Period[], leastColumns: number): readonly number[] {
  const rest = widthOnA3 - widthsOfMeasure.reduce((sum, width) => sum + width, 0) - widthOfLastStep;
  const each = Math.max(14, Math.floor(rest / all.length));
  const widths = [...widthsOfMeasure, ...all.flatMap(() => [Math.min(24, each - 6), 6]), widthOfLastStep];
  const missing = Math.max(0, leastColumns - widths.length);
  return [...widths, ...Array.from({ length: missing }, () => 14)];
}

/** The rubric's grades first, in its order, then what else the sheet has; blank last. */
function gradesFound({ graded, rubric }: Pick<Trend, "graded" | "rubric">): readonly string[] {
  const found = new Set(graded.flatMap(({ results }) => results.map(({ grade }) => grade)));
  const ofRubric = rubric.grades.map(({ symbol }) => symbol);
  const others = [...found].filter((grade) => grade !== "" && !ofRubric.includes(grade));
  return [...ofRubric, ...others, ...(found.has("") ? [""] : [])];
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
  const rows = withGrades.map(({ period, index }): ViewRow => {
    const own = graded.map((one) => gradeAt(one, index));
    const counts = grades.map((grade) => own.filter((one) => one === grade).length);
    const rate = shareOf(own.filter((one) => achieved.includes(one)).length, own.filter(isJudged).length, trend);
    return {
      kind: period.fiscalYear === null ? "total" : "body",
      cells: [
        viewText(periodLabel(period, trend)),
        ...counts.map((count) => viewNumber(count)),
        viewNumber(own.length),
        viewRate(rate),
      ],
    };
  });
  const years = withGrades.filter(({ period }) => period.fiscalYear !== null).length;
  const columns: readonly WantedColumn[] = [
    { label: words.year, width: 20 },
    ...grades.map((grade) => ({ label: grade || words.notGraded, width: 14 })),
    { label: words.total, width: 14 },
    { label: words.rate, width: 16 },
  ];
  const charts = [
    chartOf(
      "shares",
      words.chartOfGrades,
      rows.length,
      grades.map((_, index) => index + 1),
      false,
    ),
    ...(years > 1 && periods.years.length > 1
      ? [chartOf("lines", words.chartOfRates, years, [columns.length - 1], true)]
      : []),
  ];
  return tableSection(
    { columns: spanning(grid, columns), rows, whenEmpty: words.none },
    { heading: words.byYear, charts },
  );
}

function statusesSection(trend: Trend): ViewSection | null {
  const { all, inspection, words, grid, language } = trend;
  const withStatus = all.filter(({ columns }) => columns.goalStatus !== undefined);
  if (withStatus.length === 0) return null;
  const labels = { ja: viewsJa, en: viewsEn }[language].summaryTable;
  const rows = withStatus.map((period): ViewRow => {
    const statuses = statusesIn(inspection, period);
    const countOf = (status: GoalStatus | null): number => statuses.filter((one) => one === status).length;
    const counts = [...goalStatuses, null].map(countOf);
    const rate = shareOf(countOf("achieved"), statuses.length - countOf(null), trend);
    return {
      kind: period.fiscalYear === null ? "total" : "body",
      cells: [
        viewText(periodLabel(period, trend)),
        ...counts.map((count) => viewNumber(count)),
        viewNumber(statuses.length),
        viewRate(rate),
      ],
    };
  });
  const columns = [
    { label: words.year, width: 20 },
    ...goalStatuses.map((status) => ({ label: labels[status], width: 18 })),
    { label: words.notJudged, width: 14 },
    { label: words.total, width: 14 },
    { label: words.rate, width: 16 },
  ];
  return tableSection(
    { columns: spanning(grid, columns), rows, whenEmpty: words.none },
    { heading: words.byYearStatus },
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
  const rows = transitionsOf(pairs, trend).map(({ before, after, step, times }): ViewRow => ({
    kind: "body",
    cells: [
      viewText(words.steps[step]),
      viewText(words.from({ before: before || words.blank, after: after || words.blank })),
      ...pairs.map((pair) => viewNumber(times.filter((time) => time === pair).length)),
    ],
  }));
  const totals = pairs.map(() => viewNumber(graded.length));
  const total: ViewRow = { kind: "total", cells: [viewText(words.total), emptyViewCell, ...totals] };
  const columns = [
    { label: words.step, width: 20, joined: true },
    { label: words.transition, width: 20, align: "center" as const },
    ...pairs.map(([before, after]) => ({
      label: words.from({ before: before.label, after: after.label }),
      width: 30,
    })),
  ];
  return tableSection(
    { columns: spanning(grid, columns), rows: [...rows, total], whenEmpty: words.none },
    { heading: words.transitions, startsPage: true },
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
  const rows = graded.map((one): ViewRow => {
    const { measure, results } = one;
    const [{ cells: ofRow } = measure] = one.graded.rows;
    const indicators = one.graded.rows.map(({ cells }) => textOfCell(cells.indicator)).filter((text) => text !== "");
    const { text, isWorse } = lastStep(one, pairs.at(-1), trend);
    return {
      kind: isWorse ? "marked" : "body",
      cells: [
        viewText(measure.code, ofRow.name ?? identifyingCell(measure)),
        viewText(textOfCell(measure.cells.name)),
        viewText(indicators.join("\n")),
        ...results.flatMap(({ actual, grade }) => [viewText(actual), viewText(grade)]),
        viewText(text),
      ],
    };
  });
  return tableSection(
    {
      columns: [
        { label: words.measure },
        { label: words.name },
        { label: words.indicator },
        ...all.flatMap((period) => {
          const group = periodLabel(period, trend);
          return [
            { label: words.actual, group, align: "right" as const },
            { label: words.grade, group, align: "center" as const },
          ];
        }),
        { label: words.transition },
      ],
      rows,
      whenEmpty: words.none,
    },
    { heading: words.measures },
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
  const row = (point: PathPoint): ViewRow => ({
    kind: "body",
    cells: [
      viewText(yearLabel(point.fiscalYear, language)),
      ...shown.map((column) => valueCell(point[column], unit)),
      ...(isWritten ? [viewText(point.written)] : []),
    ],
  });
  const name = textOfCell(measure.cells.name);
  // The actuals are the first line, which is drawn boldest.
  const series = shown.map((_, index) => index + 1);
  const isRate = unit === "%" && points.every((point) => pathColumns.every((column) => (point[column] ?? 0) <= 1));
  const columns = [
    { label: words.year, width: 20 },
    ...shown.map((column) => ({ label: words[column], width: 24 })),
    ...(isWritten ? [{ label: words.written, width: 40 }] : []),
  ];
  return tableSection(
    { columns: spanning(grid, columns), rows: points.map(row), whenEmpty: words.none },
    {
      heading: words.path({ code: measure.code, name, indicator, unit: unit ?? "" }),
      charts: [chartOf("lines", indicator, points.length, [...series].reverse(), isRate)],
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
  const columnsOfCounts = gradesFound({ graded, rubric }).length + columnsBesideGrades;
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
