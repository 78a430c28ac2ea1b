import type { GradedIndicators, IndicatorResult } from "../../../evaluation/evaluateMeasures";
import type { IndicatorEvaluation } from "../../../evaluation/indicatorEvaluation";
import type { SourceCell } from "../../../grid/cell";
import { cellAt } from "../../../grid/sheetGrid";
import type { Measure, MeasureRole } from "../../../measures/measure";
import { compareDates } from "../../../wareki/dayNumber";
import { isOfTable, type InspectionContext, type TableContext } from "../../check";
import { rowOf } from "../consistency/proseCells";
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
  placeOf(row: GradedRow): Place | null;
}

const rateHeader = /(?:率|度|割合)(?:[(（][%％][)）])?$|前年度?比|対.{1,4}比$/u;
const percentFrom = 3;

/** A column of printed rates, or of ratios: 執行率, 達成率（％）. */
function rateColumn({ grid }: TableContext, rows: readonly GradedRow[], column: number): Scale {
  const figureOf = ({ measure, indicator }: GradedRow) =>
    shownFigure(grid, { row: rowOf(indicator.cells, measure), column });
  const figures = rows.map(figureOf).filter((figure) => figure !== null);
  const isPercent = figures.filter(({ value }) => Math.abs(value) > percentFrom).length * 2 > figures.length;
  const scale = isPercent ? 100 : 1;
  return {
    isRate: true,
    placeOf: (row) => {
      const figure = figureOf(row);
      if (figure === null) return null;
      const { value, lastPlace, text } = figure;
      const cell = cellAt(grid, { row: rowOf(row.indicator.cells, row.measure), column });
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
  placeOf: ({ indicator: { cells, actual } }) => {
    const cell = cells.actual;
    if (cell === undefined || actual?.kind !== "text" || actual.state === null) return null;
    const value = ["notStarted", "considering", "preparing", "underway", "done"].indexOf(actual.state);
    return { value, slack: 0, text: actual.raw, cells: [cell] };
  },
};

const achievement: Scale = {
  isRate: false,
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

const plannedHeader = /(?:完了|実施|達成|終了|開始)?(?:予定|期限|目標)(?:年月日?|日|時期|年度)?$/u;
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
    placeOf: ({ measure, indicator }) => {
      const row = rowOf(indicator.cells, measure);
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

const figureRoles = new Set<MeasureRole>(["target", "actual", "baseline", "expected", "previous"]);

/** Everything in the sheet that its grades may go by. */
export function scalesOf(context: InspectionContext, rows: readonly GradedRow[]): readonly Scale[] {
  const common = [achievement, changeSince("previous"), changeSince("baseline"), progress];
  if (!isOfTable(context)) return common;
  const { header, columns } = context.measureSheet;
  const figures = new Set([...columns].flatMap(([role, { column }]) => (figureRoles.has(role) ? [column] : [])));
  const rates = header.columns.filter(({ label, column }) => rateHeader.test(label) && !figures.has(column));
  const dates = punctuality(context);
  return [
    ...rates.map(({ column }) => rateColumn(context, rows, column)),
    ...common,
    ...(dates === null ? [] : [dates]),
  ];
}
