import type { ColumnRole } from "../measures/columnRoles";
import { isPeriodAlone } from "../measures/groupHeader";
import {
  bracketedRemark,
  comparableHeader,
  recogniseHeader,
  type AdditionalHeaderWords,
} from "../measures/headerLabel";

/** What rows below each other may hold of one indicator. */
const rolesOfRows: readonly ColumnRole[] = [
  "target",
  "actual",
  "achievementRate",
  "baseline",
  "expected",
  "grade",
  "goalStatus",
];

/** Longer texts are no labels. */
const longestLabel = 16;

/** What a row is labelled with: 目標, 実績値, 達成率（％）. */
export function roleOfRowLabel(text: string, words: AdditionalHeaderWords): ColumnRole | null {
  if (text === "" || text.length > longestLabel || isPeriodAlone(text)) return null;
  const role = recogniseHeader(text, words)?.role;
  return role !== undefined && rolesOfRows.includes(role) ? role : null;
}

/** Labels that mean the same row: spaces and brackets left out, so that 目標（人） and 目標（％） are one. */
export function rowLabelKey(text: string): string {
  const comparable = comparableHeader(text);
  const bare = comparable.replace(/[([][^)\]]*[)\]]/gu, "");
  return bare === "" ? comparable : bare;
}

/**
 * Whether a header names a period and nothing else: R5, 令和5年度（見込）; not R1（基準値）, whose bracket says what it holds.
 */
export function isBarePeriod(text: string, words: AdditionalHeaderWords): boolean {
  if (!isPeriodAlone(text)) return false;
  const remark = bracketedRemark(text);
  const role = remark === null ? undefined : recogniseHeader(remark, words)?.role;
  return role === undefined || !rolesOfRows.includes(role);
}
