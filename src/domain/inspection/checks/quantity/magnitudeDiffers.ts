import { defineCheck } from "../../check";
import { inMeasure } from "../findingAt";
import { yearlyValues, type YearlyValue } from "./yearlyValues";

/** So many times all others of its row: 千円 written as 円. What starts from nothing grows fast, but not so fast. */
const leastFactor = 300;
/** Others that are this far apart themselves show no size that would be usual. */
const mostApart = 10;
const fewestOthers = 2;

interface Unlike {
  readonly written: string;
  readonly other: string;
  readonly factor: number;
}

/** Ten or a hundred times what comes before and after it: a decimal point that was lost, a digit typed twice. */
const lostPoint = /^(?:[789]|1[0-3])0?$/u;
const closeTogether = 1.3;
const fewestClose = 3;

/** 84.2, 84.2km. */
function hasPoint({ cell }: YearlyValue): boolean {
  return /[0-9０-９][.．][0-9０-９]/u.test(cell.text);
}

type Sized = YearlyValue & { readonly size: number };

function isLostPoint(largest: Sized, next: Sized, smallest: Sized, all: readonly Sized[]): boolean {
  const returns = all.some(
    ({ role, fiscalYear }) => role === "actual" && Number(fiscalYear) > (largest.fiscalYear ?? Infinity),
  );
  const isAlone = all.length > fewestClose && next.size <= smallest.size * closeTogether;
  const isWithoutPoint =
    largest !== all.at(-1) && all.every((one) => one === largest || hasPoint(one)) && !hasPoint(largest);
  return (
    largest.role !== "target" &&
    (returns ? isAlone : isWithoutPoint && next.size <= smallest.size * closeTogether) &&
    lostPoint.test(String(Math.round(largest.size / next.size)))
  );
}

function unlikeIn(values: readonly YearlyValue[]): (Unlike & Pick<YearlyValue, "cell">) | null {
  const sized = values
    .map((one) => ({ ...one, size: Math.abs(one.value) }))
    .filter(({ size }) => size > 0)
    .sort((one, other) => other.size - one.size);
  const [largest, next, ...others] = sized;
  const smallest = others.at(-1);
  if (largest === undefined || next === undefined || smallest === undefined || others.length + 1 < fewestOthers)
    return null;
  const isUnlike = next.size <= smallest.size * mostApart && largest.size >= next.size * leastFactor;
  if (!isUnlike && !isLostPoint(largest, next, smallest, sized)) return null;
  return {
    written: largest.cell.text,
    other: next.cell.text,
    factor: Math.round(largest.size / next.size),
    cell: largest.cell,
  };
}

/** 203,750,000 beside 184,920 and 191,300: another unit, or digits too many. */
export const magnitudeDiffers = defineCheck({
  code: "quantity-magnitude-differs",
  ja: {
    title: "けた違いの値",
    description:
      "一つの行の基準値・目標・各年度の実績のうち、一つだけがほかのどれよりも300倍以上大きいか、そろったほかの年度の約10倍・100倍の値です。千円の欄に円で書いたときや、小数点の脱落で起こります。",
    message: (p: Unlike) =>
      `「${p.written}」は、同じ行のほかの値（最大で「${p.other}」）の約${p.factor}倍です。単位と桁を確かめてください。`,
    fix: "単位（円と千円など）と桁を確かめ、誤っていれば直してください。",
  },
  en: {
    title: "Value of another magnitude",
    message: (p) => `"${p.written}" is about ${p.factor} times any other value of its row (at most "${p.other}").`,
    fix: "Check the unit and the digits.",
  },
  find: (context) =>
    context.measureSheet.measures.flatMap((measure) =>
      measure.indicatorRows.flatMap((cells, row) => {
        const found = unlikeIn(yearlyValues(cells, measure.values[row], fewestOthers + 1));
        if (found === null) return [];
        const { cell, ...parameters } = found;
        return [{ parameters, ...inMeasure(context, measure, cell) }];
      }),
    ),
});
