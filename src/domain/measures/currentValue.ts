import { periodOf } from "./columnGroups";
import type { HeaderColumn } from "./header";
import { holdsFigures, others, textsOver, type Neighbourhood, type Rule } from "./neighbourhood";
import { isYearAlone } from "./reachedInYear";

const current = /現状|現況|現在|現時点/u;

/** Whether a year alone over figures, later or further right, says what was reached since. */
function hasLaterYears(column: HeaderColumn, beside: Neighbourhood): boolean {
  const own = periodOf(column);
  return beside.columns.some((one) => {
    const year = periodOf(one);
    if (typeof year !== "number" || !isYearAlone(one) || !holdsFigures(one, beside)) return false;
    return typeof own === "number" ? year > own : one.column > column.column;
  });
}

/** 現状値, but not 計画策定時の現状値. */
function isCurrent(column: HeaderColumn): boolean {
  return current.test(textsOver(column)) && !/策定|基準|当初/u.test(textsOver(column));
}

/** 現状値 beside 策定時, and where nothing else could be what was reached, is an actual. */
export const currentValue: Rule = (column, beside) => {
  if (column.role !== "baseline" || !isCurrent(column)) return null;
  const baselines = others(column, "baseline", beside);
  // R1（現状値） beside R5（現況値）: the later of the two was reached.
  const own = periodOf(column);
  const isEarlier = baselines.some((one) => isCurrent(one) && Number(periodOf(one)) > Number(own));
  if (isEarlier && own !== null) return null;
  if (!baselines.every(isCurrent)) return { role: "actual" };
  const isJudged = (["grade", "goalStatus", "achievementRate"] as const).some(
    (role) => others(column, role, beside).length > 0,
  );
  const hasActual = others(column, "actual", beside).some((one) => holdsFigures(one, beside));
  // 令和6年度目標 beside 令和6年度現況値: of the very year that is aimed at.
  const isOfAim = others(column, "target", beside).some(
    (one) => periodOf(one) !== null && periodOf(one) === periodOf(column),
  );
  const isReached = !hasActual && !hasLaterYears(column, beside);
  return isReached && (isJudged || isOfAim) && holdsFigures(column, beside) ? { role: "actual" } : null;
};
