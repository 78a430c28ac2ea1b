import { elapsedShareOf } from "../evaluation/achievementRate";
import { formulaOf } from "../evaluation/indicatorRates";
import { yearOfActuals, type MeasureRole, type MeasureSheet } from "../measures/measure";
import type { Settings } from "../settings/settings";

function yearOf(role: MeasureRole, { reading }: MeasureSheet): number | null {
  const period = reading.roles.find((one) => one.role === role && one.isChosen)?.period;
  return period?.kind === "fiscalYear" ? period.fiscalYear : null;
}

/**
 * The settings with the plan's years and the year judged as the columns name them, as far as nothing else says them: the plan begins
 * in the year behind that of its baselines.
 */
function withYears(settings: Settings, measureSheet: MeasureSheet): Settings {
  const [start, last] = [yearOf("baseline", measureSheet), yearOf("target", measureSheet)];
  const fiscalYear = settings.fiscalYear ?? yearOfActuals(measureSheet);
  if (settings.planYears !== null || start === null || last === null) return { ...settings, fiscalYear };
  return { ...settings, fiscalYear, planYears: { first: start + 1, last } };
}

/** Share of the plan's period that is over with the year judged, 0–1; `null` where neither settings nor columns tell. */
export function elapsedShare(settings: Settings, measureSheet: MeasureSheet): number | null {
  const { planYears, fiscalYear } = withYears(settings, measureSheet);
  return planYears === null || fiscalYear === null ? null : elapsedShareOf(planYears, fiscalYear);
}

const formulasOfYears = new Set(["expectedPath", "actualOverExpected", "timeElapsed", "proRata"]);

/** The settings with the years of the columns, where their formula asks how far the plan has come. */
export function withYearsOfColumns(settings: Settings, measureSheet: MeasureSheet): Settings {
  return formulasOfYears.has(formulaOf(settings)) ? withYears(settings, measureSheet) : settings;
}
