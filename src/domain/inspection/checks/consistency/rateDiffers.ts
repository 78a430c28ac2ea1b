import type { RateFormula } from "../../../evaluation/achievementRate";
import { rateFormulas } from "../../../settings/choices";
import { words } from "./words";
import { roundHalfUp } from "../../../evaluation/rounding";
import { defineCheck, type InspectionContext } from "../../check";
import type { IndicatorResult, MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import { oncePerInspection } from "../once";
import { measuresWith } from "../text/writtenTexts";
import { proseCells, textCells } from "./proseCells";
import { oddRates } from "./oddRates";
import { plainWidth } from "./statedNumbers";
import {
  agrees,
  formulaGiving,
  possibleRates,
  rateInCell,
  statedRates,
  writesPercent,
  type StatedAt,
} from "./statedRates";
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

/** Rates in a column of their own and in texts. */
function ratesStated(context: InspectionContext, evaluation: MeasureEvaluation): readonly StatedAt[] {
  return [...ratesInColumn(context, evaluation), ...ratesInTexts(context, evaluation)];
}

const columnOfRates = oncePerInspection(({ measureSheet: { measures } }) => {
  const cells = measures.flatMap(({ indicatorRows }) => indicatorRows.map((row) => row.achievementRate));
  return { writesPercent: writesPercent(cells) };
});

function ratesInColumn(context: InspectionContext, { measure }: MeasureEvaluation): readonly StatedAt[] {
  if (!context.measureSheet.columns.has("achievementRate")) return [];
  const { writesPercent: isPercent } = columnOfRates(context);
  return measure.indicatorRows
    .map(({ achievementRate }) => rateInCell(achievementRate, isPercent))
    .filter((rate) => rate !== null);
}

/** Measures without a rate in a column of its own or in a text state none. */
function mayStateRates(context: InspectionContext): readonly MeasureEvaluation[] {
  if (context.measureSheet.columns.has("achievementRate")) return context.evaluations;
  const stating = new Set(measuresWith(context, (text) => hint.test(text)));
  return context.evaluations.filter(({ measure }) => stating.has(measure));
}

interface WrongRate {
  readonly stated: StatedAt;
  readonly counted: number;
  /** The formula that gives the printed rate, where the plan has stated another one. */
  readonly otherFormula: RateFormula | null;
  readonly indicator: IndicatorResult;
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

function wrongRates(evaluation: MeasureEvaluation, stated: readonly StatedAt[]): readonly WrongRate[] {
  const indicators = evaluation.grades.flatMap((graded) => graded.indicators);
  const rates = indicators.flatMap((indicator) => {
    const possible = possibleRates(indicator);
    const [usual] = possible;
    return usual === undefined ? [] : [{ indicator, usual, possible }];
  });
  const [first] = rates;
  // One indicator whose rate cannot be known may be the one the text speaks of.
  if (first === undefined || rates.length < indicators.length) return [];
  const mean = rates.reduce((sum, { usual }) => sum + usual, 0) / rates.length;
  const all = [...rates.flatMap(({ possible }) => possible), mean];
  return stated
    .filter((one) => !all.some((rate) => agrees(rate, one)))
    .map((one) => ({ stated: one, counted: first.usual, otherFormula: null, indicator: first.indicator }));
}

const fewestOfColumn = 4;

/** How many rates of the column differ, where nearly all of them do; else `null`. */
function wholeColumn(
  context: InspectionContext,
  wrong: readonly { readonly stated: StatedAt; readonly otherFormula: RateFormula | null }[],
): number | null {
  const comparable = context.evaluations.flatMap((evaluation) =>
    evaluation.grades.every(({ indicators }) => indicators.every((one) => possibleRates(one).length > 0))
      ? ratesInColumn(context, evaluation)
      : [],
  );
  const isWhole =
    wrong.length >= fewestOfColumn &&
    wrong.length * 5 >= comparable.length * 4 &&
    wrong.every((one) => one.otherFormula === null);
  return isWhole ? wrong.length : null;
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
      /** So many rates, none of which is of its target: one premise, told once. */
      allOf: number | null;
    }) =>
      p.allOf !== null
        ? `達成率の欄の${p.allOf}件は、どれも目標に対する実績の率になりません（例：「${p.stated}」、目標「${p.target}」、実績「${p.actual}」）。別の目標に対する率か、別の計算方法とみて、一つずつは指摘していません。`
        : p.isBeyondCap
          ? `達成率は「${p.stated}」ですが、目標を超えたほかの行は100%を上限としています。`
          : `達成率は「${p.stated}」と書かれていますが、目標「${p.target}」に対する実績「${p.actual}」からは${p.otherFormula === null ? "" : "、計画の計算式では"}${words.ja.percent(p.counted, p.decimals)}になります。${p.otherFormula === null ? "" : `書かれた率は「${rateFormulas[p.otherFormula].ja}」の値です。`}`,
    fix: "達成率、目標、実績のうち誤っているものを直してください。別の計算方法を使う計画では、点検設定で計算式を選んでください。",
  },
  en: {
    title: "Stated rate differs from target and actual",
    message: (p) =>
      p.allOf !== null
        ? `None of the ${p.allOf} rates in the column is actual over target ("${p.stated}", target "${p.target}", actual "${p.actual}"): they are of another target or formula, and not told one by one.`
        : p.isBeyondCap
          ? `The rate is "${p.stated}"; other rows that passed their targets stop at 100%.`
          : `The rate is given as "${p.stated}", but actual "${p.actual}" against target "${p.target}" gives ${words.en.percent(p.counted, p.decimals)}${p.otherFormula === null ? "" : ` by the plan's formula; the rate given is that of ${rateFormulas[p.otherFormula].en}`}.`,
    fix: "Correct the rate, the target or the actual; or choose the plan's formula in the settings.",
  },
  find: (context) => {
    const isHeldTo = holdsToFormula(context);
    const found = mayStateRates(context)
      .map((evaluation) => ({ evaluation, stated: ratesStated(context, evaluation) }))
      .filter(({ stated }) => stated.length > 0)
      .flatMap(({ evaluation, stated: all }) =>
        [
          ...wrongRates(evaluation, all),
          ...ratesByAnotherFormula(evaluation, ratesInColumn(context, evaluation), isHeldTo),
        ].map((wrong) => ({
          isBeyondCap: false,
          ...wrong,
          measure: evaluation.measure,
          ...rawValues(wrong.indicator),
        })),
      );
    const told = new Set(found.map(({ stated: { cell } }) => cell));
    const odd = !context.measureSheet.columns.has("achievementRate")
      ? []
      : oddRates(context, columnOfRates(context).writesPercent)
          .filter(({ stated: { cell } }) => !told.has(cell))
          .map((one) => ({
            ...{ isBeyondCap: false, ...one, otherFormula: null },
            ...{ targetText: one.target.text, actualText: one.actual.text },
          }));
    const allOf = wholeColumn(context, found);
    const shown = allOf === null ? [...found, ...odd] : found.slice(0, 1);
    return shown.map(
      ({ stated, counted, otherFormula, measure, target, actual, targetText, actualText, isBeyondCap }) => ({
        ...(allOf === null ? {} : { severity: "info" as const }),
        parameters: {
          allOf,
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
