import { CharacterSet } from "../text/characterSet";
import type { DateInterval } from "../wareki/calendar";
import type { DateMarker } from "../wareki/dateReading";
import { findDateExpressions } from "../wareki/findAsOf";
import { digits } from "./characters";

/** A date as written, set aside before numbers are read. Positions are those of the folded text. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
  /** `null` for what is written like a date and is none (R4.13). */
  readonly interval: DateInterval | null;
  /** 時点, まで, 予定 … written after it, inside the span. */
  readonly marker: DateMarker | null;
}

/** What a date can end with, and what then follows its next digits when they belong to it. */
const dateEnds: Readonly<Record<string, string>> = { 年: "月度", 度: "", 末: "", 月: "日", 日: "" };

const endsOfDates = new CharacterSet(Object.keys(dateEnds).join(""));

/** Whether the number at `start` is a value and not the next part of a date: 1.54 of H26年1.54, not 12 of R4年12月. */
function isValueAfterDate(text: string, start: number): boolean {
  if (!digits.hasAt(text, start)) return false;
  let end = start;
  while (end - start < 2 && digits.hasAt(text, end)) end += 1;
  const after = text.charAt(end);
  return after === "" || !(dateEnds[text.charAt(start - 1)] ?? "").includes(after);
}

/** Sets a blank between a date and the number that follows it at once, where a reader of dates would see one word. */
function withValuesApart(text: string): { readonly text: string; readonly blanks: readonly number[] } {
  const blanks: number[] = [];
  let apart = "";
  let copied = 0;
  for (let position = 1; position < text.length; position += 1) {
    if (!digits.hasAt(text, position) || !endsOfDates.hasAt(text, position - 1)) continue;
    if (!isValueAfterDate(text, position)) continue;
    blanks.push(position + blanks.length);
    apart += `${text.slice(copied, position)} `;
    copied = position;
  }
  return { text: apart + text.slice(copied), blanks };
}

/** The dates of a width-folded text, in order, none inside another. */
export function datesInText(text: string, fiscalYear: number | null): readonly DateSpan[] {
  const { text: apart, blanks } = withValuesApart(text);
  const expressions = findDateExpressions(apart, fiscalYear === null ? {} : { fiscalYear });
  let passed = 0;
  const placeOf = (position: number): number => {
    while ((blanks[passed] ?? Infinity) < position) passed += 1;
    return position - passed;
  };
  return expressions.map(({ index, length, reading }) => ({
    start: placeOf(index),
    end: placeOf(index + length),
    interval: reading.ok ? reading.interval : null,
    marker: reading.ok ? reading.marker : null,
  }));
}
