import { contains } from "../../../evaluation/interval";
import { roundHalfUp } from "../../../evaluation/rounding";
import type { SourceCell } from "../../../grid/cell";
import { textOfCell, type FurtherValue, type Measure, type MeasureCells } from "../../../measures/measure";
import type { Period } from "../../../measures/reading";
import { readQuantity } from "../../../quantity/readQuantity";
import type { GradedIndicators } from "../../../evaluation/evaluateMeasures";
import type { InspectionContext } from "../../check";
import { evaluatedRows } from "../evaluatedRows";
import { agrees, numberOf, rateInCell, type StatedAt } from "./statedRates";

/** A printed rate that its own target and actual do not give. */
export interface OddRate {
  readonly measure: Measure;
  readonly stated: StatedAt;
  readonly counted: number;
  readonly target: SourceCell;
  readonly actual: SourceCell;
  /** Right, but for the other rows, which stop at 100 %. */
  readonly isBeyondCap?: boolean;
}

/** So many rates rounded half up in every other row show that one that is not is a slip, and no other habit. */
const fewestRounded = 5;
const fewestOfYears = 4;
const fewestOfCap = 3;

interface PrintedRate extends OddRate {
  readonly graded: GradedIndicators;
}

function printedRates(context: InspectionContext, isPercent: boolean): readonly PrintedRate[] {
  return evaluatedRows(context).flatMap(({ measure, graded, row: { cells, indicators } }) => {
    const [indicator, another] = indicators;
    const stated = rateInCell(cells.achievementRate, isPercent);
    const counted = indicator?.evaluation.achievementRate ?? null;
    const { target, actual } = cells;
    const isOne = another === undefined && stated !== null && counted !== null;
    return isOne && target !== undefined && actual !== undefined
      ? [{ measure, graded, stated, counted, target, actual }]
      : [];
  });
}

/** 87.8% for 87.87%, where all other rows are rounded half up. */
function roundedOtherwise(rates: readonly PrintedRate[]): readonly OddRate[] {
  const others = rates.filter(({ stated, counted }) => roundHalfUp(counted, stated.decimals) !== stated.value);
  const [only, another] = others;
  // 90% for 88.9% is rounded to fewer digits, and no slip.
  const isCut =
    only !== undefined && Math.abs(only.stated.value - only.counted) < (1 + 1e-9) * 10 ** -only.stated.decimals;
  const isOdd = isCut && another === undefined && rates.length > fewestRounded;
  return isOdd && agrees(only.counted, only.stated) ? [only] : [];
}

/** A rate of the other way round (目標÷実績), of which the rubric would give another grade than the one that is right. */
function againstGrade(rates: readonly PrintedRate[]): readonly OddRate[] {
  return rates.filter(({ graded: { symbol, computed, rubric, rows }, stated, counted }) => {
    const rule = rubric.grades.find((one) => one.symbol === symbol)?.rule;
    const isRight = symbol !== null && symbol === computed.symbol && rows.length === 1;
    return (
      isRight &&
      rule?.kind === "interval" &&
      rule.quantity === "rate" &&
      !agrees(counted, stated) &&
      !contains(rule, stated.value)
    );
  });
}

function numberIn(cell: SourceCell | undefined, role: "target" | "actual", unit: string): number | null {
  if (cell === undefined) return null;
  const [reading, ...others] = readQuantity({ ...cell, role, defaultUnit: unit === "" ? null : unit }).parts;
  return others.length === 0 ? numberOf(reading) : null;
}

function yearOf(period: Period | null): number | null {
  return period?.kind === "fiscalYear" ? period.fiscalYear : null;
}

/** 100.0% for 116.8% where the others say how far they passed their targets, or 116.7% where the others stop at 100%. */
function cappedOtherwise(rates: readonly PrintedRate[]): readonly OddRate[] {
  const beyond = rates.filter(({ stated, counted }) => roundHalfUp(counted, stated.decimals) > 1);
  const whole = beyond.filter(({ counted, stated }) => agrees(counted, stated) && stated.value !== 1);
  const capped = beyond.filter(({ counted, stated }) => !agrees(counted, stated) && stated.value === 1);
  const [odd, others] = capped.length < whole.length ? [capped, whole] : [whole, capped];
  if (odd.length !== 1 || others.length < fewestOfCap) return [];
  return odd.map((one) => ({ ...one, isBeyondCap: odd === whole }));
}

/** A printed rate of another year, beside the target and the actual of that year. */
function rateOfYear(
  measure: Measure,
  cells: MeasureCells,
  further: readonly FurtherValue[],
  { period, cell }: FurtherValue,
  isPercent: boolean,
): OddRate | null {
  const [year, stated] = [yearOf(period), rateInCell(cell, isPercent)];
  if (year === null || stated === null) return null;
  const ofYear = (role: "target" | "actual"): SourceCell | undefined =>
    further.find((one) => one.role === role && yearOf(one.period) === year)?.cell;
  const [target, actual] = [ofYear("target"), ofYear("actual")];
  const unit = textOfCell(cells.unit);
  const [wanted, reached] = [numberIn(target, "target", unit), numberIn(actual, "actual", unit)];
  if (target === undefined || actual === undefined || !wanted || reached === null) return null;
  return { measure, stated, counted: reached / wanted, target, actual };
}

/** The rates of the years before, where each year has its own target and actual; nothing where they follow another formula. */
function ofOtherYears(context: InspectionContext, isPercent: boolean): readonly OddRate[] {
  const rates = context.measureSheet.measures.flatMap((measure) =>
    measure.indicatorRows.flatMap((cells, index) => {
      const further = measure.values[index]?.further ?? [];
      return further
        .filter(({ role }) => role === "achievementRate")
        .flatMap((one) => rateOfYear(measure, cells, further, one, isPercent) ?? []);
    }),
  );
  const odd = rates.filter(({ stated, counted }) => !agrees(counted, stated) && !agrees(Math.min(counted, 1), stated));
  return rates.length >= fewestOfYears && odd.length === 1 ? odd : [];
}

/** Rates of the column of rates that stand out among its others, though some formula in use may give them. */
export function oddRates(context: InspectionContext, isPercent: boolean): readonly OddRate[] {
  const rates = printedRates(context, isPercent);
  const found = [
    ...roundedOtherwise(rates),
    ...againstGrade(rates),
    ...cappedOtherwise(rates),
    ...ofOtherYears(context, isPercent),
  ];
  return found.filter((one, index) => found.findIndex(({ stated }) => stated.cell === one.stated.cell) === index);
}
