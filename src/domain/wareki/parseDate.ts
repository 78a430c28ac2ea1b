import { certain } from "../certain";
import type { DateContext, DateReading } from "./dateReading";
import { resolveDate } from "./resolveDate";
import { foldDateText, scanDate } from "./scanDate";

const opening = /^\s*(?:[※*]\s*)?([([])?\s*/;
const closing = /^\s*([)\]])?\s*。?\s*$/;

/**
 * Reads a text that is a date and nothing else: 令和4年12月31日, R4.12.31, 2022(令和4)年, H27.3月末, 令和5年度上半期,
 * ※R4.12末時点. Months, years and fiscal years are intervals; 末 is their last day.
 * A year or month written in an era holds the days of that era only: 令和元年 begins on 1 May 2019.
 * @param context the fiscal year or era that a date without them belongs to (12月末, 4年度).
 */
export function parseDateExpression(text: string, context: DateContext = {}): DateReading {
  const folded = foldDateText(text).text;
  const start = certain(opening.exec(folded));
  const written = scanDate(folded, start[0].length);
  const rest = written === null ? null : closing.exec(folded.slice(written.end));
  const isBracketed = start[1] !== undefined;
  if (written === null || rest === null || isBracketed !== (rest[1] !== undefined)) {
    return { ok: false, reason: { code: "notADate", text: text.trim() } };
  }
  return resolveDate(written, context, text.trim());
}
