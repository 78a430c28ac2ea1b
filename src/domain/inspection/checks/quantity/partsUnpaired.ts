import type { CellReading } from "../../../quantity/reading";
import { defineCheck } from "../../check";
import type { IndicatorRow } from "../../../evaluation/evaluateMeasures";
import { evaluatedRows } from "../evaluatedRows";
import { inMeasure } from "../findingAt";

function labelsOf(reading: CellReading | null): readonly string[] {
  return reading?.parts.map(({ raw, label }) => label ?? raw) ?? [];
}

/** Parts that the indicator names and the target leaves out; a target of nothing (―) holds for all of them. */
function partsWithoutTarget({ names, readings: { target }, unpaired }: IndicatorRow): readonly string[] {
  if (unpaired || target === null || names.length <= target.parts.length) return [];
  const wantsAll = target.parts.some(({ kind }) => kind === "number" || kind === "text");
  return wantsAll ? names.flatMap(({ label }) => label ?? []) : [];
}

/** A cell that cannot be read is told as such: how many parts it has is unknown, not wrong. */
function isUnreadable(reading: CellReading | null): boolean {
  return reading?.parts.some(({ kind }) => kind === "unreadable") === true;
}

function listedJa(parts: readonly string[]): string {
  return parts.map((part) => `「${part}」`).join("");
}

function listedEn(parts: readonly string[]): string {
  return parts.map((part) => `"${part}"`).join(", ");
}

/** (1)(2) in one cell and (1) in the other: what belongs to what is not guessed. */
export const partsUnpaired = defineCheck({
  code: "quantity-parts-unpaired",
  granularity: "row",
  needs: ["target", "actual"],
  ja: {
    title: "目標と実績の内訳が対応しない",
    description: "(1)(2)などの内訳が、成果指標・目標・実績の間で対応していません。どれとどれを比べるかは推測しません。",
    message: (p: { indicators: readonly string[]; targets: readonly string[]; actuals: readonly string[] }) =>
      p.indicators.length > 0
        ? `成果指標には${listedJa(p.indicators)}がありますが、目標は${listedJa(p.targets)}だけです。`
        : `目標の内訳は${listedJa(p.targets)}、実績の内訳は${listedJa(p.actuals)}で、対応しません。`,
    fix: "同じ内訳を、同じ番号で、成果指標・目標・実績のすべてに記入してください。",
  },
  en: {
    title: "Parts of target and actual do not pair",
    message: (p) =>
      p.indicators.length > 0
        ? `The indicator names ${listedEn(p.indicators)}, but the target is only ${listedEn(p.targets)}.`
        : `The target's parts are ${listedEn(p.targets)}, the actual's ${listedEn(p.actuals)}; they do not pair.`,
    fix: "Write the same parts with the same numbers in indicator, target and actual.",
  },
  find: (context) =>
    evaluatedRows(context).flatMap(({ measure, row }) => {
      const indicators = partsWithoutTarget(row);
      if (!row.unpaired && indicators.length === 0) return [];
      if (isUnreadable(row.readings.target) || isUnreadable(row.readings.actual)) return [];
      const { target, actual, indicator } = row.cells;
      const cells = row.unpaired ? [actual, target] : [target, indicator];
      return [
        {
          parameters: {
            indicators,
            targets: labelsOf(row.readings.target),
            actuals: labelsOf(row.readings.actual),
          },
          ...inMeasure(context, measure, ...cells),
        },
      ];
    }),
});
