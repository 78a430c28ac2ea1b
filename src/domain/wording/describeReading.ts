import type { quantity as japanese } from "../texts/ja/quantity";
import type { Texts } from "../texts/texts";
import type { CalendarDate, DateInterval } from "../wareki/calendar";

/** The texts of a language that readings are worded with. */
export type QuantityTexts = Texts<typeof japanese>;

function isSame(one: CalendarDate, other: CalendarDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

/** A day, a month, or a period from its first to its last day. */
export function describeInterval({ start, end }: DateInterval, texts: QuantityTexts): string {
  if (isSame(start, end)) return texts.day(end);
  const isOneMonth = start.year === end.year && start.month === end.month;
  return isOneMonth ? texts.month(end) : texts.period({ start: texts.day(start), end: texts.day(end) });
}
