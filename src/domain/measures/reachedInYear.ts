import type { SourceCell } from "../grid/cell";
import { isOfSameThing } from "./actualOfTarget";
import { isPeriodAlone } from "./groupHeader";
import type { HeaderColumn } from "./header";
import { comparableHeader, endsLikeQuantity } from "./headerLabel";
import { textOfCell } from "./measure";
import { isGroupOfPeople } from "./neighbourhood";
import { thingIn } from "./thingMeasured";

// Headers that say what was reached in a year without a word for it.

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

function isSameTop({ over: [own] }: HeaderColumn, top: SourceCell | undefined): boolean {
  return own?.row === top?.row && own?.column === top?.column;
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
  // 受診率 over 令和5年度 and 令和6年度 beside a bare 令和6年度目標: nothing else is counted in years.
  const isOnly = columns.every((one) => one.role !== null || one.over.length < 2 || isSameTop(one, top));
  if (
    isOnly &&
    targets.length === 1 &&
    targets.every(({ label }) => thingIn(label) === "") &&
    endsLikeQuantity(unbracketed(textOfCell(top)))
  )
    return isPeriodAlone(textOfCell(lowest));
  const aim = `目標${unbracketed(textOfCell(top))}`;
  const isBelowSame = (one: HeaderColumn): boolean => one.over.length > 1 && isSameTop(one, top);
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
