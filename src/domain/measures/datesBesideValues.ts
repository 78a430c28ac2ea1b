import { isMostly } from "./columnProfile";
import type { HeaderColumn } from "./header";
import { comparableHeader } from "./headerLabel";
import { textOfCell } from "./measure";
import { holdsFigures, others, type Neighbourhood, type Rule } from "./neighbourhood";

// Columns that say of when the values beside them are.

function isTargetOfYear(column: HeaderColumn, beside: Neighbourhood): boolean {
  const areYears = beside.profiles(column).examples.every((text) => /^(?:19|20)[0-9]{2}$/u.test(text));
  const isOfTargets = column.over.slice(0, -1).some((cell) => textOfCell(cell).includes("目標"));
  return isOfTargets && !areYears && holdsFigures(column, beside) && others(column, "target", beside).length > 0;
}

/** 事業開始前 over 数値 and 時点: when that was, and not when the actual was counted. */
function isOfOtherValue({ over }: HeaderColumn, { columns }: Neighbourhood): boolean {
  const [top] = over;
  if (over.length < 2 || top === undefined) return false;
  const roles = columns.flatMap((one) =>
    one.over[0]?.row === top.row && one.over[0].column === top.column ? one.role : [],
  );
  return !roles.includes("actual") && roles.some((role) => role === "baseline" || role === "target");
}

/** 年月 beside 値 below one header says when, and 備考 below it says what about it. */
export const whenOrHow: Rule = (column, beside) => {
  const { role, over } = column;
  const { profiles } = beside;
  if (role === "fiscalYear") {
    if (over.length < 2) return null;
    // 目標 over 年度 and 最終: the figures are what was to be reached in the year.
    return { role: isTargetOfYear(column, beside) ? "expected" : null };
  }
  if (role === "asOf") return isOfOtherValue(column, beside) ? { role: null } : null;
  if (role === null || !["target", "actual", "baseline", "expected"].includes(role)) return null;
  const lowest = comparableHeader(textOfCell(over.at(-1)));
  if (over.length > 1 && /^(?:年|年月日?|時期|時点|期限|年次|期日|目標年度?|基準年度?|達成時期|年度)$/u.test(lowest))
    return { role: role === "actual" ? "asOf" : null };
  const isDated = /(?:目標|基準|達成|実績|現状)(?:年度?|年月日?|時期|期限|期日)$/u.test(lowest);
  return isDated && isMostly(profiles(column), "date", "words") ? { role: null } : null;
};

/** 年月 | 値 | 単位 below one merged header: the figures are the values, the others say of when and of what they are. */
export const besideTheFigures: Rule = (column, beside) => {
  const { role, cell } = column;
  if (role === null || !["target", "actual", "baseline", "expected"].includes(role)) return null;
  if (!isMostly(beside.profiles(column), "date", "words")) return null;
  const isTwin = (one: HeaderColumn): boolean =>
    one !== column && one.cell.row === cell.row && one.cell.column === cell.column;
  return beside.columns.some((one) => isTwin(one) && holdsFigures(one, beside)) ? { role: null } : null;
};

const due = /^(?:目標|(?:完了|達成|実施)?予定)(?:時期|年月日?|期限|期日)$/u;
const done = /^(?:実施|完了|達成|実績)(?:時期|年月日?|日)$/u;

/** 目標時期 and 実施時期, where no figures are aimed at: the dates are, and 実施目標 beside them names what for. */
export const datesAsValues: Rule = (column, beside) => {
  const { columns, profiles } = beside;
  const hasDates = [due, done].every((words) => columns.some(({ label }) => words.test(comparableHeader(label))));
  const isValue = ({ role }: HeaderColumn): boolean => role === "target" || role === "actual";
  if (!hasDates || columns.some((one) => isValue(one) && holdsFigures(one, beside))) return null;
  const label = comparableHeader(column.label);
  if (due.test(label)) return { role: "target" };
  if (done.test(label)) return { role: "actual" };
  const namesWhat = column.role === "target" && isMostly(profiles(column), "words", "prose");
  return namesWhat && !columns.some(({ role }) => role === "indicator") ? { role: "indicator" } : null;
};
