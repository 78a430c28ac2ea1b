import { compareDates } from "../wareki/dayNumber";
import type { quantity as japanese } from "../texts/ja/quantity";
import type { Texts } from "../texts/texts";
import type { DateInterval } from "../wareki/calendar";

/** The texts of a language that readings are worded with. */
export type QuantityTexts = Texts<typeof japanese>;

/** A day, a month, or a period from its first to its last day. */
export function describeInterval({ start, end }: DateInterval, texts: QuantityTexts): string {
  if (compareDates(start, end) === 0) return texts.day(end);
  const isOneMonth = start.year === end.year && start.month === end.month;
  return isOneMonth ? texts.month(end) : texts.period({ start: texts.day(start), end: texts.day(end) });
}
