import type { RateFormula } from "../../../evaluation/achievementRate";
import { rateFormulas } from "../../../settings/choices";
import { words } from "./words";
import { roundHalfUp } from "../../../evaluation/rounding";
import { defineCheck, type InspectionContext } from "../../check";
import type { IndicatorResult, MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import { measuresWith } from "../text/writtenTexts";
import { proseCells, textCells } from "./proseCells";
import { oddRates } from "./oddRates";
import { plainWidth } from "./statedNumbers";
import { agrees, formulaGiving, statedRates, type StatedAt } from "./statedRates";
import { columnOfRates, wrongRates, type WrongRate } from "./ratesOfColumn";
import { inMeasure } from "../findingAt";

/** A quick look before the careful one. */
const hint = /(?:達成|進捗)[率度割][^%％]*[%％]/u;

/** Rates in running text, beside the figures or in the background. */
function ratesInTexts(context: InspectionContext, { measure }: MeasureEvaluation): readonly StatedAt[] {
  const cells = [...proseCells(context, measure, hint), ...textCells(measure, ["actual", "target"], hint)];
  return cells.flatMap((cell) =>
    statedRates(plainWidth(cell.content), context.settings.fiscalYear).map((rate) => ({ ...rate, cell })),
  );
}

/** Measures that may state a rate in a text; where there is a column of rates, any. */
function mayStateRates(context: InspectionContext): readonly MeasureEvaluation[] {
  if (context.measureSheet.columns.has("achievementRate")) return context.evaluations;
  const stating = new Set(measuresWith(context, (text) => hint.test(text)));
  return context.evaluations.filter(({ measure }) => stating.has(measure));
}

/** The formula that the plan has stated: in its settings, or with a rubric that takes another one than 実績÷目標. */
function statedFormula({ settings: { formula, rubric } }: InspectionContext): RateFormula | null {
  return formula ?? (rubric.formula === "actualOverTarget" ? null : rubric.formula);
}

/** Which indicators' rates are held to one formula: all where the plan states it, and those that ought to be less. */
function holdsToFormula(context: InspectionContext): (indicator: IndicatorResult) => boolean {
  const isStated = statedFormula(context) !== null;
  const isOfDecreases = context.settings.decreaseFormula !== null;
  return ({ evaluation: { direction } }) => isStated || (isOfDecreases && direction === "decrease");
}

/** A rate in the column of rates is the plan's own: where its formula is stated, no other one will do. */
function ratesByAnotherFormula(
  evaluation: MeasureEvaluation,
  stated: readonly StatedAt[],
  isHeldTo: (indicator: IndicatorResult) => boolean,
): readonly WrongRate[] {
  const indicators = evaluation.grades.flatMap((graded) => graded.indicators);
  return stated.flatMap((one) => {
    const own = indicators.filter(({ cells }) => cells.achievementRate?.row === one.cell.row);
    const [indicator, another] = own.length === 0 ? indicators : own;
    const counted = indicator?.evaluation.achievementRate ?? null;
    if (indicator === undefined || another !== undefined || counted === null || !isHeldTo(indicator)) return [];
    if (agrees(counted, one) || agrees(Math.min(counted, 1), one)) return [];
    const otherFormula = formulaGiving(indicator, (rate) => agrees(rate, one));
    return otherFormula === null ? [] : [{ stated: one, counted, otherFormula, indicator }];
  });
}

function rawValues({ target, actual, cells }: IndicatorResult) {
  return { target: cells.target, actual: cells.actual, targetText: target?.raw ?? "", actualText: actual?.raw ?? "" };
}

/** 達成率77.3% where target and actual give another one by any formula in use. */
export const rateDiffers = defineCheck({
  code: "consistency-rate-differs",
  needs: ["target", "actual"],
  ja: {
    title: "書かれた達成率が目標・実績と合わない",
    description: "達成率の欄や文中の達成率が、目標と実績から求めた率と異なります。",
    message: (p: {
      stated: string;
      counted: number;
      decimals: number;
      target: string;
      actual: string;
      otherFormula: RateFormula | null;
      isBeyondCap: boolean;
    }) =>
      p.isBeyondCap
        ? `達成率は「${p.stated}」ですが、目標を超えたほかの行は100%を上限としています。`
        : `達成率は「${p.stated}」と書かれていますが、目標「${p.target}」に対する実績「${p.actual}」からは${p.otherFormula === null ? "" : "、計画の計算式では"}${words.ja.percent(p.counted, p.decimals)}になります。${p.otherFormula === null ? "" : `書かれた率は「${rateFormulas[p.otherFormula].ja}」の値です。`}`,
    fix: "達成率、目標、実績のうち誤っているものを直してください。別の計算方法を使う計画では、点検設定で計算式を選んでください。",
  },
  en: {
    title: "Stated rate differs from target and actual",
    message: (p) =>
      p.isBeyondCap
        ? `The rate is "${p.stated}"; other rows that passed their targets stop at 100%.`
        : `The rate is given as "${p.stated}", but actual "${p.actual}" against target "${p.target}" gives ${words.en.percent(p.counted, p.decimals)}${p.otherFormula === null ? "" : ` by the plan's formula; the rate given is that of ${rateFormulas[p.otherFormula].en}`}.`,
    fix: "Correct the rate, the target or the actual; or choose the plan's formula in the settings.",
  },
  find: (context) => {
    const isHeldTo = holdsToFormula(context);
    const { rates, writesPercent, isUnexplained } = columnOfRates(context);
    const inTexts = mayStateRates(context).map((evaluation) => ({
      evaluation,
      wrong: wrongRates(evaluation, ratesInTexts(context, evaluation)),
    }));
    const inColumn = (isUnexplained ? [] : rates).map(({ evaluation, stated, wrong }) => ({
      evaluation,
      wrong: [...wrong, ...ratesByAnotherFormula(evaluation, stated, isHeldTo)],
    }));
    const found = [...inColumn, ...inTexts].flatMap(({ evaluation: { measure }, wrong }) =>
      wrong.map((one) => ({ isBeyondCap: false, ...one, measure, ...rawValues(one.indicator) })),
    );
    const told = new Set(found.map(({ stated: { cell } }) => cell));
    const odd = (isUnexplained || rates.length === 0 ? [] : oddRates(context, writesPercent))
      .filter(({ stated: { cell } }) => !told.has(cell))
      .map((one) => ({
        ...{ isBeyondCap: false, ...one, otherFormula: null },
        ...{ targetText: one.target.text, actualText: one.actual.text },
      }));
    return [...found, ...odd].map(
      ({ stated, counted, otherFormula, measure, target, actual, targetText, actualText, isBeyondCap }) => ({
        parameters: {
          stated: stated.written,
          otherFormula,
          isBeyondCap,
          counted: roundHalfUp(counted, stated.decimals),
          decimals: Math.max(stated.decimals - 2, 1),
          target: targetText,
          actual: actualText,
        },
        ...inMeasure(context, measure, stated.cell, target, actual),
      }),
    );
  },
});
