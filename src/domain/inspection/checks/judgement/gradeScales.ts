import type { GradedIndicators, IndicatorResult } from "../../../evaluation/evaluateMeasures";
import type { IndicatorEvaluation } from "../../../evaluation/indicatorEvaluation";
import type { SourceCell } from "../../../grid/cell";
import { cellAt } from "../../../grid/sheetGrid";
import { type Measure, rowOfCells } from "../../../measures/measure";
import { compareDates } from "../../../wareki/dayNumber";
import { isOfTable, type InspectionContext, type TableContext } from "../../check";
import { shownFigure } from "../consistency/shownFigure";
import { numberIn, numberOf } from "../consistency/statedRates";
import { asOfInOwnColumn } from "../quantity/asOfDates";

/** A grade of a row with one indicator. */
export interface GradedRow {
  readonly measure: Measure;
  readonly graded: GradedIndicators;
  readonly indicator: IndicatorResult;
}

/** Where a row lies on something that grades may go by; higher is better. */
export interface Place {
  readonly value: number;
  /** How far it may be from what is printed. */
  readonly slack: number;
  /** As a message shows it. */
  readonly text: string;
  readonly cells: readonly SourceCell[];
}

/** Something that grades may go by: a printed rate, the change since last year, how late a thing was done. */
export interface Scale {
  /** A rate as rubrics state them. */
  readonly isRate: boolean;
  /** So many rows tell that the grades go by it; classes (in time, too late) tell sooner than figures. */
  readonly fewestRows: number;
  placeOf(row: GradedRow): Place | null;
}

const rateHeader = /(?:達成|進捗|執行|充足|実施|消化|到達)[率度](?:[(（][%％][)）])?$|対(?:目標|計画|予算)比/u;
/** Against last year: grades go by it only where nothing is to be reached. */
const yearRateHeader = /前年度?比|増減率|伸び率/u;
const percentFrom = 3;
const fewestOfRates = 8;
const fewestOfClasses = 6;

/** A column of printed rates, or of ratios: 執行率, 達成率（％）. */
function rateColumn({ grid }: TableContext, rows: readonly GradedRow[], column: number, isRate: boolean): Scale {
  const figureOf = ({ measure, indicator }: GradedRow) =>
    shownFigure(grid, { row: rowOfCells(indicator.cells, measure), column });
  const figures = rows.map(figureOf).filter((figure) => figure !== null);
  const isPercent = figures.filter(({ value }) => Math.abs(value) > percentFrom).length * 2 > figures.length;
  const scale = isPercent ? 100 : 1;
  return {
    isRate,
    fewestRows: fewestOfRates,
    placeOf: (row) => {
      const figure = figureOf(row);
      if (figure === null) return null;
      const { value, lastPlace, text } = figure;
      const cell = cellAt(grid, { row: rowOfCells(row.indicator.cells, row.measure), column });
      return { value: value / scale, slack: lastPlace / scale, text, cells: [cell] };
    },
  };
}

/** Which way is good, where more than a default says so. */
function signOf({ direction, directionSource }: IndicatorEvaluation): -1 | 0 | 1 {
  if (directionSource === "default") return 0;
  return direction === "increase" ? 1 : direction === "decrease" ? -1 : 0;
}

function changeSince(role: "previous" | "baseline"): Scale {
  return {
    isRate: false,
    fewestRows: fewestOfRates,
    placeOf: ({ indicator: { cells, actual, evaluation } }) => {
      const [now, before] = [numberOf(actual), numberIn(cells, role)];
      const sign = signOf(evaluation);
      if (now === null || before === null || before === 0 || sign === 0) return null;
      const [own, other] = [cells[role], cells.actual];
      if (own === undefined || other === undefined) return null;
      const value = (sign * (now - before)) / Math.abs(before);
      return { value, slack: 0, text: `${own.text}→${other.text}`, cells: [own, other] };
    },
  };
}

const progress: Scale = {
  isRate: false,
  fewestRows: fewestOfClasses,
  placeOf: ({ indicator: { cells, actual } }) => {
    const cell = cells.actual;
    if (cell === undefined || actual?.kind !== "text" || actual.state === null) return null;
    const value = ["notStarted", "considering", "preparing", "underway", "done"].indexOf(actual.state);
    return { value, slack: 0, text: actual.raw, cells: [cell] };
  },
};

const achievement: Scale = {
  isRate: false,
  fewestRows: fewestOfRates,
  placeOf: ({ indicator: { cells, evaluation, target, actual } }) => {
    const rate = evaluation.achievementRate;
    if (rate === null || signOf(evaluation) === 0 || cells.target === undefined || cells.actual === undefined)
      return null;
    return {
      value: rate,
      slack: 0,
      text: `${target?.raw ?? ""}→${actual?.raw ?? ""}`,
      cells: [cells.target, cells.actual],
    };
  },
};

const plannedHeader = /^(?:.{0,4}(?:完了|実施|達成|終了|開始))?(?:予定|期限|目標)(?:年月日?|日|時期|年度)?$/u;
const doneHeader = /^(?!.*(?:予定|期限|目標)).*(?:完了|達成|終了|実施)(?:年月日?|日|時期|年度)$/u;
const notDone = /^[-－―—ー‐−─]?$/u;

/** Whether a thing was done in time (0), too late (−1) or not at all (−2). */
function punctuality(context: TableContext): Scale | null {
  const { header } = context.measureSheet;
  const columnOf = (pattern: RegExp) => header.columns.find(({ label }) => pattern.test(label))?.column;
  const [planned, done] = [columnOf(plannedHeader), columnOf(doneHeader)];
  if (planned === undefined || done === undefined) return null;
  const dateOf = (cell: SourceCell) => asOfInOwnColumn(cell, context.settings.fiscalYear);
  return {
    isRate: false,
    fewestRows: fewestOfClasses,
    placeOf: ({ measure, indicator }) => {
      const row = rowOfCells(indicator.cells, measure);
      const [own, other] = [planned, done].map((column) => cellAt(context.grid, { row, column }));
      const due = own === undefined ? null : dateOf(own);
      if (own === undefined || other === undefined || due === null) return null;
      const cells = [own, other];
      const text = `${own.text}→${other.text}`;
      if (notDone.test(other.text.trim())) return { value: -2, slack: 0, text, cells };
      const end = dateOf(other);
      return end === null ? null : { value: compareDates(end.start, due.end) > 0 ? -1 : 0, slack: 0, text, cells };
    },
  };
}

/** Whether what is to be reached is due after the year judged: how far on the way is good enough, figures alone do not say. */
function isDueLater({ measureSheet: { reading } }: InspectionContext): boolean {
  const [target, actual] = (["target", "actual"] as const).map(
    (role) => reading.roles.find((one) => one.role === role && one.isChosen)?.period,
  );
  return target?.kind === "fiscalYear" && actual?.kind === "fiscalYear" && target.fiscalYear > actual.fiscalYear;
}

/** 合計点, 評点（15点満点）: a column of its own, and neither target nor actual. */
const pointsHeader = /(?:合計|総合|平均|[得評])点数?(?:[(（].*[)）])?$|総?スコア$/u;

/** Columns of points: where grades go by them, they go by nothing else. */
export function pointScales(context: InspectionContext, rows: readonly GradedRow[]): readonly Scale[] {
  if (!isOfTable(context)) return [];
  const columns = context.measureSheet.header.columns.filter(
    ({ label, role }) => role === null && pointsHeader.test(label),
  );
  return columns.map(({ column }) => rateColumn(context, rows, column, false));
}

/** Everything in the sheet that its grades may go by: what was to be reached, where the sheet says it, else what has changed. */
export function scalesOf(context: InspectionContext, rows: readonly GradedRow[]): readonly Scale[] {
  const hasTargets = context.measureSheet.columns.has("target");
  const ofTargets = isDueLater(context) ? [] : [achievement];
  const changes = hasTargets ? ofTargets : [changeSince("previous"), changeSince("baseline")];
  if (!isOfTable(context)) return [...changes, progress];
  const pattern = hasTargets ? [rateHeader] : [rateHeader, yearRateHeader];
  const rates = context.measureSheet.header.columns.filter(({ label }) => pattern.some((one) => one.test(label)));
  const dates = punctuality(context);
  return [
    ...rates.map(({ column, label }) => rateColumn(context, rows, column, rateHeader.test(label))),
    ...changes,
    progress,
    ...(dates === null ? [] : [dates]),
  ];
}
