import { evaluateMeasures } from "../evaluation/evaluateMeasures";
import type { MeasureSheet } from "../measures/measure";
import type { Settings } from "../settings/settings";

/** Measures looked at: a sheet grades all of one kind in one way. */
const mostMeasures = 300;
const fewest = 3;

/** How many of the grades come out as they were entered. */
function agreeing(measureSheet: MeasureSheet, settings: Settings): number {
  return evaluateMeasures(measureSheet, settings)
    .flatMap(({ grades }) => grades)
    .filter(({ symbol, computed }) => symbol !== null && symbol === computed.symbol).length;
}

/**
 * The settings with the way from the baseline, where the legend speaks of 進捗率, nobody says how it is computed, and more of the
 * grades come out so than by 実績÷目標.
 */
export function withFormulaOfGrades(settings: Settings, measureSheet: MeasureSheet): Settings {
  const { rubric, formula } = settings;
  const { columns } = measureSheet;
  const isOpen = formula === null && rubric.formula === "actualOverTarget" && !columns.has("achievementRate");
  const saysProgress = rubric.grades.some(({ label }) => label.includes("進捗率"));
  if (!isOpen || !saysProgress || !columns.has("baseline") || !columns.has("grade")) return settings;
  const some = { ...measureSheet, measures: measureSheet.measures.slice(0, mostMeasures) };
  const fromBaseline: Settings = { ...settings, formula: "fromBaseline" };
  const agreed = agreeing(some, fromBaseline);
  return agreed >= fewest && agreed > agreeing(some, settings) ? fromBaseline : settings;
}
