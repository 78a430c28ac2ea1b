import { evaluateMeasures } from "../evaluation/evaluateMeasures";
import type { MeasureSheet } from "../measures/measure";
import type { Settings } from "../settings/settings";
import { numberOf } from "./checks/consistency/statedRates";

/** Measures looked at: a sheet grades all of one kind in one way. */
const mostMeasures = 300;
const fewest = 5;
const leastShare = 0.8;

/** Whether less would make a grade right, and how the direction taken is known. */
interface Told {
  readonly isLess: boolean;
  readonly isAchieved: boolean;
  readonly isUnsaid: boolean;
}

function mostlyLess(told: readonly Told[]): boolean {
  return told.filter(({ isLess }) => isLess).length >= told.length * leastShare;
}

/**
 * The settings with less as the good way, where nothing says which way is good and nearly all grades are right this way and
 * wrong the other: 達成 for 349t against 350t, in a list of kinds of waste some of whose names say nothing (びん・缶).
 */
export function withDirectionOfGrades(settings: Settings, measureSheet: MeasureSheet): Settings {
  const { columns } = measureSheet;
  if (!columns.has("grade") || !columns.has("target") || settings.defaultDirection !== "increase") return settings;
  const measures = measureSheet.measures.slice(0, mostMeasures);
  const graded = evaluateMeasures({ ...measureSheet, measures }, settings).flatMap(({ grades }) => grades);
  const told = graded.flatMap(({ indicators, symbol, rubric }): readonly Told[] => {
    const [indicator, another] = indicators;
    const grade = rubric.grades.find((one) => one.symbol === symbol);
    const isJudging = grade?.rule.kind === "comparison" || grade?.rule.kind === "interval";
    if (indicator === undefined || another !== undefined || !isJudging) return [];
    const [target, actual] = [numberOf(indicator.target), numberOf(indicator.actual)];
    const source = indicator.evaluation.directionSource;
    const isUnsaid = source === "default";
    return target === null || actual === null || target === actual || !(isUnsaid || source === "indicatorNature")
      ? []
      : [{ isLess: actual < target === grade.achieved, isAchieved: grade.achieved, isUnsaid }];
  });
  const unsaid = told.filter(({ isUnsaid }) => isUnsaid);
  const downwards = told.filter(({ isLess }) => isLess);
  // Eight measures below their targets, all of them ◎, are eight mistakes as well as a direction.
  const isToldBothWays = [true, false].every((outcome) => downwards.some(({ isAchieved }) => isAchieved === outcome));
  return isToldBothWays && told.length >= fewest && unsaid.length > 1 && mostlyLess(told) && mostlyLess(unsaid)
    ? { ...settings, defaultDirection: "decrease" }
    : settings;
}
