import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { SourceCell } from "../grid/cell";
import { textOfCell, type Measure, type MeasureCells, type MeasureRole } from "../measures/measure";
import type { Period } from "../measures/reading";
import { noHeads, underItsHead, type ColumnHeads } from "./columnHeads";
import { reportText } from "./englishText";
import { statedFigures } from "./statedFigures";

/** Roles whose cells hold the figures of an indicator. */
export const figureRoles = ["actual", "target", "baseline", "expected"] as const;
export type FigureRole = (typeof figureRoles)[number];

/** A number of an indicator with the year it is of, where the sheet's header names one. */
export interface DatedFigure {
  readonly role: FigureRole;
  /** The indicator's name. */
  readonly name: string;
  readonly fiscalYear: number | null;
  /** Among the values that are judged; the others are of other years. */
  readonly isChosen: boolean;
  readonly cell: SourceCell;
  readonly raw: string;
  /** A percentage as a fraction. */
  readonly value: number;
  readonly unit: string | null;
  /** 前年度実績, in a column that names no year. */
  readonly isOfYearBefore?: boolean;
  /** In a column that no role took, under the words of its header. */
  readonly isUnread?: boolean;
}

type Place = Pick<DatedFigure, "role" | "name" | "isChosen">;

export function figureIn(
  cell: SourceCell | undefined,
  period: Period | null,
  place: Place,
  ofRow: MeasureCells,
  heads: ColumnHeads,
): readonly DatedFigure[] {
  const raw = textOfCell(cell);
  if (cell === undefined || raw === "") return [];
  const { text } = reportText(raw);
  const [figure, another] = statedFigures(text, null);
  // Several numbers in a cell are parts, which nothing tells apart here.
  if (figure === undefined || another !== undefined) return [];
  const fiscalYear = period?.kind === "fiscalYear" ? period.fiscalYear : null;
  const { value, unit, span } = figure;
  const name = nameInCell(text.slice(0, span.start)) ?? place.name;
  return [underItsHead({ ...place, name, fiscalYear, cell, raw, value, unit }, ofRow, heads.get(place.role))];
}

/** 廃止・統合事業 24事業: the words before a number name it. */
function nameInCell(words: string): string | null {
  const name = words.replace(/[(:、約]+$/u, "");
  return name.length >= 3 && !/[0-9、。]|年度|目標|実績/u.test(name) ? name : null;
}

function isFigureRole(role: MeasureRole): role is FigureRole {
  return (figureRoles as readonly MeasureRole[]).includes(role);
}

function figuresOfRow({ indicatorRows, values }: Measure, row: number, heads: ColumnHeads): readonly DatedFigure[] {
  const cells = indicatorRows[row] ?? {};
  const { periods, further } = values[row] ?? { periods: {}, further: [] };
  const name = textOfCell(cells.indicator);
  const chosen = figureRoles.flatMap((role) =>
    figureIn(cells[role], periods[role] ?? null, { role, name, isChosen: true }, cells, heads),
  );
  const others = further.flatMap(({ role, period, cell }) =>
    isFigureRole(role) ? figureIn(cell, period, { role, name, isChosen: false }, cells, noHeads) : [],
  );
  const before = figureIn(cells.previous, null, { role: "actual", name, isChosen: false }, cells, noHeads);
  return [...chosen, ...others, ...before.map((figure) => ({ ...figure, isOfYearBefore: true }))];
}

/** What numbers a measure has, of all years and roles. */
export type FiguresOf = (evaluation: Pick<MeasureEvaluation, "measure">) => readonly DatedFigure[];

/** The numbers of a measure's cells in all years: actuals, targets, baselines (基準値), expected values (目安値). */
export function datedFigures(
  { measure }: Pick<MeasureEvaluation, "measure">,
  heads: ColumnHeads,
): readonly DatedFigure[] {
  return measure.indicatorRows.flatMap((_, row) => figuresOfRow(measure, row, heads));
}

/** 実績 in words beside the 効果額 that is judged: another value of the year at hand, under a name of its own. */
export function isBesideChosen(
  { role, name, isChosen, isOfYearBefore, isUnread, fiscalYear: own }: DatedFigure,
  among: readonly DatedFigure[],
  fiscalYear: number | null,
): boolean {
  const isSameName = among.some((other) => other.isChosen && other.role === role && other.name === name);
  const isOfYear = own === fiscalYear && (own !== null || isUnread === true);
  return !isChosen && isOfYearBefore !== true && isOfYear && !isSameName;
}

/** Whether a cell is one of an indicator's, by its place in `indicatorRows`. */
export function isOfIndicator({ indicatorRows, values }: Measure, row: number, cell: SourceCell): boolean {
  const own = Object.values(indicatorRows[row] ?? {}) as readonly (SourceCell | undefined)[];
  return own.includes(cell) || (values[row]?.further ?? []).some((value) => value.cell === cell);
}

/** The latest fiscal year that the sheet has actuals of in columns of their own; `null` where no header names one. */
export function latestYear(evaluations: readonly MeasureEvaluation[]): number | null {
  const years = evaluations.flatMap(({ measure: { values } }) =>
    values.flatMap(({ periods, further }) =>
      [periods.actual ?? null, ...further.filter(({ role }) => role === "actual").map(({ period }) => period)].flatMap(
        (period) => (period?.kind === "fiscalYear" ? [period.fiscalYear] : []),
      ),
    ),
  );
  return years.reduce<number | null>((latest, year) => Math.max(latest ?? year, year), null);
}
