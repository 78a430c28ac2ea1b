import type { HeaderColumn } from "./header";
import { isPeriodAlone } from "./groupHeader";
import { comparableHeader } from "./headerLabel";
import { isOfSameThing } from "./actualOfTarget";
import { textOfCell } from "./measure";
import { isGroupOfPeople } from "./neighbourhood";

// Headers that say what was reached, and when, without a word for it.

export const reachedInAccounts =
  /(?:決算(?:値|額|見込み?)?|(?:整備|実施|設置|完了|導入|更新|改修)済み?(?:数|量)?)(?:\([^()]*\))?$/u;

/** A year alone (令和4年度, or over 値) is what was reached in it, where targets stand beside. */
export function isYearAlone({ role, over }: HeaderColumn): boolean {
  if (role !== null) return false;
  const words = over.map(textOfCell).filter((text) => !isValueAlone(text));
  return words.length > 0 && words.every(isPeriodAlone);
}

/** 値, 数値 below a header that says of what. */
export function isValueAlone(text: string): boolean {
  return /^数?値$/u.test(comparableHeader(text));
}

/**
 * 延床面積 over 令和5年度, 令和6年度 and 目標; 受診率 over R5 and R6 beside 目標受診率; 令和6年度 over 小学校 and 中学校, as 目標値
 * is: the year says what was reached in it.
 */
export function isYearBesideTarget({ role, over }: HeaderColumn, columns: readonly HeaderColumn[]): boolean {
  const [top, lowest] = [over[0], over.at(-1)];
  if (role !== null || over.length < 2) return false;
  const targets = columns.filter((one) => one.role === "target");
  const unbracketed = (text: string): string => comparableHeader(text).replace(/\([^()]*\)$/u, "");
  if (isPeriodAlone(textOfCell(top))) {
    const part = comparableHeader(textOfCell(lowest));
    return targets.some((one) => one.over.length > 1 && comparableHeader(textOfCell(one.over.at(-1))) === part);
  }
  const aim = `目標${unbracketed(textOfCell(top))}`;
  const isBelowSame = (one: HeaderColumn): boolean =>
    one.over.length > 1 && one.over[0]?.row === top?.row && one.over[0]?.column === top?.column;
  const isAimed = (one: HeaderColumn): boolean =>
    isBelowSame(one) || unbracketed(one.label) === aim || isOfSameThing(textOfCell(top), one);
  return isPeriodAlone(textOfCell(lowest)) && targets.some(isAimed);
}

/** オンライン化率 over R5末 and R6末: what was reached in the year, if it is of the target's kind. */
export function isYearBelowThing({ role, over }: HeaderColumn): boolean {
  const thing = textOfCell(over[0]);
  const isBelow = role === null && over.length > 1 && isPeriodAlone(textOfCell(over.at(-1)));
  return isBelow && !isPeriodAlone(thing) && !isGroupOfPeople(thing);
}

/** 決算, 令和6年度決算見込み; 整備済数: what was reached, of money or of works. */
export function isClosedAccount(column: HeaderColumn): boolean {
  return column.role === null && isOfAccounts(column);
}

/** Whether a header speaks of accounts, whatever role it has been given. */
export function isOfAccounts({ over }: HeaderColumn): boolean {
  return reachedInAccounts.test(over.map(textOfCell).map(comparableHeader).join(" "));
}
