import type { NumberReading, PendingReading, Reading, TextReading } from "../../../src/domain/quantity/reading";
import { evaluateIndicator } from "../../../src/domain/evaluation/evaluateIndicator";
import type { EvaluationSettings, IndicatorInput } from "../../../src/domain/evaluation/indicatorEvaluation";
import { kanagawaIct } from "../../../src/domain/evaluation/presets";

/** Readings as the reader of quantities gives them, made by hand. */
export function number(value: number, unit: string | null = null, more: Partial<NumberReading> = {}): NumberReading {
  return {
    kind: "number",
    raw: `${value}${unit ?? ""}`,
    label: null,
    value,
    unit,
    qualifiers: [],
    asOf: null,
    change: null,
    ...more,
  };
}

export function words(
  canonical: string,
  state: TextReading["state"] = null,
  more: Partial<TextReading> = {},
): TextReading {
  return {
    kind: "text",
    raw: canonical,
    label: null,
    canonical,
    state,
    direction: null,
    asOf: null,
    due: null,
    ...more,
  };
}

export const none: Reading = { kind: "none", raw: "—", label: null, reason: "dash" };
export const pending: PendingReading = { kind: "pending", raw: "令和5年3月集計予定", label: null, due: null };
export const unreadable: Reading = {
  kind: "unreadable",
  raw: "15,0007アクセス",
  label: null,
  reason: { code: "misplacedComma", text: "15,0007" },
};

export const kanagawa: EvaluationSettings = {
  rubric: kanagawaIct,
  formula: null,
  decreaseFormula: null,
  defaultDirection: "increase",
  fiscalYear: 2022,
  planYears: { first: 2019, last: 2022 },
};

export function evaluate(
  target: Reading | null,
  actual: Reading | null,
  more: Partial<IndicatorInput> = {},
  settings: Partial<EvaluationSettings> = {},
) {
  return evaluateIndicator({ target, actual, indicator: "利用者数", ...more }, { ...kanagawa, ...settings });
}

/** A target that says nothing but which way. */
export function tendency(canonical: string, direction: NonNullable<TextReading["direction"]>): TextReading {
  return words(canonical, null, { direction });
}
