import { evaluateMeasures } from "../evaluation/evaluateMeasures";
import type { MeasureSheet } from "../measures/measure";
import type { Settings } from "../settings/settings";
import { numberOf } from "./checks/consistency/statedRates";

/** Measures looked at: a sheet grades all of one kind in one way. */
const mostMeasures = 300;
const fewest = 5;
const leastShare = 0.8;

/**
 * The settings with less as the good way, where nothing says which way is good and nearly all grades are right this way and
 * wrong the other: 達成 for 349t against 350t, in a list of kinds of waste whose names say nothing.
 */
export function withDirectionOfGrades(settings: Settings, measureSheet: MeasureSheet): Settings {
  const { columns } = measureSheet;
  if (!columns.has("grade") || !columns.has("target") || settings.defaultDirection !== "increase") return settings;
  const measures = measureSheet.measures.slice(0, mostMeasures);
  const graded = evaluateMeasures({ ...measureSheet, measures }, settings).flatMap(({ grades }) => grades);
  const told = graded.flatMap(({ indicators, symbol, rubric }) => {
    const [indicator, another] = indicators;
    const grade = rubric.grades.find((one) => one.symbol === symbol);
    const isJudging = grade?.rule.kind === "comparison" || grade?.rule.kind === "interval";
    if (indicator === undefined || another !== undefined || !isJudging) return [];
    const [target, actual] = [numberOf(indicator.target), numberOf(indicator.actual)];
    const isUnsaid = indicator.evaluation.directionSource === "default";
    return target === null || actual === null || target === actual || !isUnsaid
      ? []
      : [{ isLess: actual < target === grade.achieved, isAchieved: grade.achieved }];
  });
  const downwards = told.filter(({ isLess }) => isLess);
  // Eight measures below their targets, all of them ◎, are eight mistakes as well as a direction.
  const isToldBothWays = [true, false].every((outcome) => downwards.some(({ isAchieved }) => isAchieved === outcome));
  return isToldBothWays && told.length >= fewest && downwards.length >= told.length * leastShare
    ? { ...settings, defaultDirection: "decrease" }
    : settings;
}
