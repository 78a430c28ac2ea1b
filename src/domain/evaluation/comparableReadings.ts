import { certain } from "../certain";
import type { NumberReading } from "../quantity/reading";
import { divide } from "./decimals";
import type { EvaluationRemark, NotJudgedReason } from "./indicatorEvaluation";

type Comparable =
  | {
      readonly ok: true;
      readonly reference: NumberReading;
      readonly actual: NumberReading;
      /** Both are amounts of reduction, written as negative numbers. */
      readonly reductions: boolean;
      readonly remarks: readonly EvaluationRemark[];
    }
  | { readonly ok: false; readonly reason: NotJudgedReason };

const amountOfReduction = /(?:削減|減少|低減|縮減|縮小|短縮|抑制|軽減|低下)(?:率|量|額|数|件数|時間|幅|割合|効果)/u;

/** Brings an actual and what it is compared with on one unit and one way of writing changes, or says why it can't be. */
export function comparable(reference: NumberReading, actual: NumberReading, indicator = ""): Comparable {
  const [whole, other] = [reference.ofWhole, actual.ofWhole];
  if (whole !== undefined && other !== undefined && whole.count !== other.count && reference.unit === actual.unit) {
    const [target, result] = [whole, other].map(({ count }) => `／${String(count)}${String(reference.unit)}`);
    return { ok: false, reason: { code: "unitsDiffer", target: certain(target), actual: certain(result) } };
  }
  const units = onOneUnit(reference, actual);
  if (units === null) {
    return {
      ok: false,
      reason: { code: "unitsDiffer", target: certain(reference.unit), actual: certain(actual.unit) },
    };
  }
  const [left, right] = units.readings;
  const remarks = units.remarks;
  if (left.change === "decrease" || right.change === "decrease") {
    const asReductions = [left, right].map((reading) => asReduction(reading, indicator));
    const [target, result] = asReductions;
    if (!target || !result) return { ok: false, reason: { code: "changeAgainstLevel" } };
    return { ok: true, reference: target, actual: result, reductions: true, remarks };
  }
  return { ok: true, reference: left, actual: right, reductions: false, remarks };
}

/** A change as a signed number. `5%` alone is one only where the indicator is an amount of reduction (短縮率). */
function asReduction(reading: NumberReading, indicator: string): NumberReading | null {
  if (reading.change !== null || reading.value <= 0) return reading;
  if (!amountOfReduction.test(indicator)) return null;
  return { ...reading, value: -reading.value, change: "decrease" };
}

/** 9/12校 beside 75% is a share. */
function asShareBeside(reading: NumberReading, { unit }: NumberReading): NumberReading {
  const { ofWhole } = reading;
  return unit === "%" && ofWhole !== undefined ? { ...reading, value: ofWhole.share, unit } : reading;
}

interface OnOneUnit {
  readonly readings: readonly [NumberReading, NumberReading];
  readonly remarks: readonly EvaluationRemark[];
}

/** Two numbers on one unit, `null` where their units differ. A number without a unit takes the other's. */
export function onOneUnit(target: NumberReading, result: NumberReading): OnOneUnit | null {
  const [reference, actual] = [asShareBeside(target, result), asShareBeside(result, target)];
  if (reference.unit === actual.unit) return { readings: [reference, actual], remarks: [] };
  // 年6回 beside 4回: what was reached is of the year.
  if (actual.unit !== null && reference.unit === `${actual.unit}/年`)
    return { readings: [reference, { ...actual, unit: reference.unit }], remarks: [] };
  if (reference.unit === null) {
    const [read, remarks] = withUnitOf(reference, actual);
    return { readings: [read, actual], remarks: ["unitMissingInTarget", ...remarks] };
  }
  if (actual.unit === null) {
    const [read, remarks] = withUnitOf(actual, reference);
    return { readings: [reference, read], remarks: ["unitMissingInActual", ...remarks] };
  }
  return null;
}

/** Excel keeps 80 % as 0.8, so 0.8 beside 67.8% is that; 80 beside 67.8% can only be eighty per cent, and that is said. */
function withUnitOf(bare: NumberReading, other: NumberReading): readonly [NumberReading, readonly EvaluationRemark[]] {
  if (other.unit !== "%" || Math.abs(bare.value) <= 1) return [bare, []];
  const value = certain(divide(bare.value, 100));
  return [{ ...bare, value, unit: "%" }, ["readAsPercent"]];
}
