import { achievementRate as rateByFormula } from "../domain/evaluation/achievementRate";
import { inferDirection, type Direction } from "../domain/evaluation/direction";
import type { NumberReading } from "../domain/quantity/reading";
import { CellError, invalidValue, notAvailable, type CellValue } from "./cellValues";
import { blankIfZero, type Content } from "./elementwise";
import { functionTexts } from "./functionTexts";
import { numberOf, onlyPart } from "./numbers";

type Role = "actual" | "target" | "baseline";

function readNumber(content: Content, role: Role): NumberReading | CellError {
  const name = functionTexts().roles[role];
  const reading = onlyPart(content, role, name);
  return reading instanceof CellError ? reading : numberOf(reading, name);
}

function unitConflict(actual: NumberReading, other: NumberReading, role: Role): CellError | null {
  if (actual.unit === null || other.unit === null || actual.unit === other.unit) return null;
  const { numbers, roles } = functionTexts();
  return notAvailable(numbers.unitsDiffer({ actual: actual.unit, other: other.unit, role: roles[role] }));
}

function readDirection(
  given: Content,
  target: NumberReading,
  baseline: NumberReading | null,
): Direction | null | CellError {
  const { direction, source } = inferDirection({
    column: String(given),
    indicator: "",
    target,
    baseline,
    defaultDirection: "increase",
  });
  return direction === null && source === "column"
    ? invalidValue(functionTexts().direction({ text: String(given) }))
    : direction;
}

/** Most reasons belong to formulas that no function uses. */
function isWorded<Worded extends object>(reason: string, worded: Worded): reason is Extract<keyof Worded, string> {
  return Object.hasOwn(worded, reason);
}

/** The rate for one row, as a fraction: 実績 ÷ 目標, with a baseline (実績 − 基準値) ÷ (目標 − 基準値). */
export function achievementRate(
  actualCell: Content,
  targetCell: Content,
  baselineCell: Content,
  directionCell: Content,
): CellValue {
  const actual = readNumber(actualCell, "actual");
  if (actual instanceof CellError) return actual;
  const target = readNumber(targetCell, "target");
  if (target instanceof CellError) return target;
  const baseline = baselineCell === "" ? null : readNumber(baselineCell, "baseline");
  if (baseline instanceof CellError) return baseline;
  const conflict =
    unitConflict(actual, target, "target") ?? (baseline === null ? null : unitConflict(actual, baseline, "baseline"));
  if (conflict !== null) return conflict;
  const direction = readDirection(blankIfZero(directionCell), target, baseline);
  if (direction instanceof CellError) return direction;
  const rate = rateByFormula(baseline === null ? "actualOverTarget" : "fromBaseline", {
    actual: actual.value,
    target: target.value,
    baseline: baseline?.value ?? null,
    direction,
  });
  if (rate.kind === "rate") return rate.value;
  const reason = baseline === null && target.value === 0 ? "targetIsZero" : rate.reason;
  const { reasons } = functionTexts().achievementRate;
  return notAvailable(isWorded(reason, reasons) ? reasons[reason] : reasons.other);
}
