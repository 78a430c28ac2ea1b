import type { quantity as japanese } from "../texts/ja/quantity";
import type { Texts } from "../texts/texts";
import type { CalendarDate, DateInterval } from "../wareki/calendar";
import { formatQuantity } from "../quantity/formatQuantity";
import type { Reading } from "../quantity/reading";

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

/** What a reading says or why it says nothing, as a clause for a message. */
export function describeReading(reading: Reading, texts: QuantityTexts): string {
  switch (reading.kind) {
    case "number":
      return formatQuantity(reading);
    case "text":
      return texts.text({ text: reading.raw, state: reading.state === null ? null : texts.states[reading.state] });
    case "none":
      return texts.none[reading.reason];
    case "pending":
      return texts.pending({ due: reading.due === null ? null : describeInterval(reading.due, texts) });
    case "unreadable":
      return texts.unreadable[reading.reason.code]({ text: reading.reason.text });
  }
}
