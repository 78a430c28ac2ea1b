import type { DateInterval } from "../wareki/calendar";
import type { DateMarker } from "../wareki/dateReading";
import { findDateExpressions } from "../wareki/findAsOf";
import { isDigit } from "./numberGrammar";

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

/** Whether the number at `start` is a value and not the next part of a date: 1.54 of H26年1.54, not 12 of R4年12月. */
function isValueAfterDate(text: string, start: number): boolean {
  if (!isDigit(text.charAt(start))) return false;
  let end = start;
  while (end - start < 2 && isDigit(text.charAt(end))) end += 1;
  const after = text.charAt(end);
  return after === "" || !(dateEnds[text.charAt(start - 1)] ?? "").includes(after);
}

/** Sets a blank between a date and the number that follows it at once, where a reader of dates would see one word. */
function withValuesApart(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const characters: string[] = [];
  const offsets: number[] = [];
  for (let position = 0; position < text.length; position += 1) {
    const before = text.charAt(position - 1);
    if (dateEnds[before] !== undefined && isValueAfterDate(text, position)) {
      characters.push(" ");
      offsets.push(position);
    }
    characters.push(text.charAt(position));
    offsets.push(position);
  }
  offsets.push(text.length);
  return { text: characters.join(""), offsets };
}

/** The dates of a width-folded text, in order, none inside another. */
export function datesInText(text: string, fiscalYear: number | null): readonly DateSpan[] {
  const apart = withValuesApart(text);
  const expressions = findDateExpressions(apart.text, fiscalYear === null ? {} : { fiscalYear });
  return expressions.map(({ index, length, reading }) => ({
    start: apart.offsets[index] ?? text.length,
    end: apart.offsets[index + length] ?? text.length,
    interval: reading.ok ? reading.interval : null,
    marker: reading.ok ? reading.marker : null,
  }));
}
