import { certain } from "../../../certain";
import { achievementRate, type RateFormula } from "../../../evaluation/achievementRate";
import { compareWithPublished, roundHalfUp } from "../../../evaluation/rounding";
import type { SourceCell } from "../../../grid/cell";
import { canonicalText } from "../../../text/canonicalText";
import { textOfCell, type MeasureCells } from "../../../measures/measure";
import { readQuantity } from "../../../quantity/readQuantity";
import type { Reading } from "../../../quantity/reading";
import { fiscalYearsNamed } from "../../../wareki/fiscalYear";
import type { IndicatorResult } from "../../../evaluation/evaluateMeasures";

export interface StatedRate {
  /** `77.3%`. */
  readonly written: string;
  /** A fraction. */
  readonly value: number;
  /** Decimal places of the fraction. */
  readonly decimals: number;
}

export interface StatedAt extends StatedRate {
  readonly cell: SourceCell;
}

const pattern =
  /(?:達成率|進捗率|達成度|達成割合|進捗度)(?:[はがもの:=、「]|\s|およそ|約)*([0-9]{1,4}(?:\.[0-9]{1,4})?)\s*[%％]/gu;
/** What stands further before a rate is not said of it. */
const longestClause = 500;
const otherOccasion = /前年|昨年|前回|前々年|全体|平均|全国|中間/u;
const year = /(?:令和|平成)(?:元|[0-9]{1,2})年度?|[RH][0-9]{1,2}(?:年度?)?|20[0-9]{2}年度?/gu;

function isOtherYear(clause: string, fiscalYear: number | null): boolean {
  return [...clause.matchAll(year)].some(
    ([written]) => fiscalYear === null || !fiscalYearsNamed(written).includes(fiscalYear),
  );
}

export function rateOf(digits: string): Pick<StatedRate, "value" | "decimals"> {
  const places = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return { value: Number((Number(digits) / 100).toFixed(places + 2)), decimals: places + 2 };
}

/** From the last full stop or line feed before a place: looked for backwards from there, and no further than a sentence goes. */
function clauseBefore(text: string, end: number): string {
  const start = Math.max(0, end - longestClause);
  const before = text.slice(start, end);
  return before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1);
}

/** The achievement rates that a text in plain width states of the measure itself, not of another year or a whole. */
export function statedRates(text: string, fiscalYear: number | null): readonly StatedRate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const clause = clauseBefore(text, match.index);
    if (otherOccasion.test(clause) || isOtherYear(clause, fiscalYear)) return [];
    const digits = certain(match[1]);
    return [{ written: `${digits}%`, ...rateOf(digits) }];
  });
}

/**
 * 77.3%, 77.3 and 0.773 in a column of rates; what is no single rate is another check's. Where the column writes numbers of
 * percent (85.0), 1.0 is one of them.
 */
export function rateInCell(cell: SourceCell | undefined, writesPercent: boolean): StatedAt | null {
  if (cell === undefined) return null;
  const shown = canonicalText(typeof cell.content === "string" ? cell.content : cell.text);
  const match = /^([0-9]{1,6}(?:\.[0-9]{1,15})?)(%?)$/u.exec(shown);
  if (match?.[1] === undefined) return null;
  const isNumber = match[2] === "" && typeof cell.content === "number";
  const isFraction = isNumber && !writesPercent && cell.content <= fractionsUpTo;
  if (!isFraction) return { written: `${match[1]}%`, ...rateOf(match[1]), cell };
  const places = Math.min(Math.max(match[1].length - match[1].indexOf(".") - 1, 2), 3);
  const value = roundHalfUp(Number(match[1]), places);
  return { written: match[1], value, decimals: places, cell };
}

/** Whether the numbers of a column of rates are of percent: most are more than any fraction would be. */
export function writesPercent(cells: readonly (SourceCell | undefined)[]): boolean {
  const numbers = cells.flatMap((cell) =>
    typeof cell?.content === "number" && !/[%％]/u.test(cell.text) ? [cell.content] : [],
  );
  return numbers.filter((number) => number > fractionsUpTo).length * 2 > numbers.length;
}

/** A number without % up to here is a fraction (1.2 is 120 %), above it a percentage. */
const fractionsUpTo = 3;

/** As printed, by rounding or by cutting off. */
export function agrees(rate: number, stated: StatedRate): boolean {
  return compareWithPublished(rate, stated.value, stated.decimals) !== "different";
}

export function numberOf(reading: Reading | null): number | null {
  return reading?.kind === "number" ? reading.value : null;
}

/** A number in the unit in which target and actual are read: 81.2 beside ％ is 0.812, 1,284 beside 千t is 1,284,000. */
export function numberIn(cells: MeasureCells, role: "baseline" | "expected" | "previous"): number | null {
  const cell = cells[role];
  const unit = textOfCell(cells.unit);
  const source = { role: "baseline", defaultUnit: unit === "" ? null : unit } as const;
  return cell === undefined ? null : numberOf(readQuantity({ ...cell, ...source }).parts[0]);
}

/** The formulas in common use, each for either direction; `targetOverActual` and the like only matter downwards. */
const usualWays = (["actualOverTarget", "fromBaseline", "expectedPath", "actualOverExpected"] as const).flatMap(
  (formula) =>
    (["increase", "decrease"] as const).flatMap((direction) =>
      (["targetOverActual", "twoMinusRatio"] as const).map((decreaseFormula) => ({
        formula,
        direction,
        decreaseFormula,
      })),
    ),
);

/** Which of the formulas in common use gives a printed rate, where the plan's own gives another. */
export function formulaGiving(
  { target, actual, cells }: IndicatorResult,
  agrees: (rate: number) => boolean,
): RateFormula | null {
  const [reached, wanted] = [numberOf(actual), numberOf(target)];
  if (reached === null || wanted === null) return null;
  const values = {
    actual: reached,
    target: wanted,
    baseline: numberIn(cells, "baseline"),
    expected: numberIn(cells, "expected"),
  };
  const way = usualWays.find(({ formula, ...rest }) => {
    const rate = achievementRate(formula, { ...values, ...rest });
    return rate.kind === "rate" && agrees(rate.value);
  });
  return way?.formula ?? null;
}

/**
 * Every rate that target and actual can be said to have: by the plan's formula, and by those in common use, since texts
 * do not say which. Empty where target or actual is no number.
 */
export function possibleRates({ target, actual, evaluation, cells }: IndicatorResult): readonly number[] {
  const [reached, wanted] = [numberOf(actual), numberOf(target)];
  if (reached === null || wanted === null || evaluation.reason?.code === "unitsDiffer") return [];
  const values = {
    actual: reached,
    target: wanted,
    baseline: numberIn(cells, "baseline"),
    expected: numberIn(cells, "expected"),
  };
  const usual = usualWays.flatMap(({ formula, ...way }) => {
    const rate = achievementRate(formula, { ...values, ...way });
    return rate.kind === "rate" ? [rate.value] : [];
  });
  const all = evaluation.achievementRate === null ? usual : [evaluation.achievementRate, ...usual];
  return [...new Set([...all, ...all.map((rate) => Math.min(rate, 1))])];
}
