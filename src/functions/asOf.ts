import type { DateInterval } from "../domain/wareki/calendar";
import { findAsOf } from "../domain/wareki/findAsOf";
import { dateToSerial, type SerialReading } from "../domain/wareki/serial";
import { notAvailable, type CellValue } from "./cellValues";
import { refusedDate } from "./days";
import type { Content } from "./elementwise";
import { functionTexts } from "./functionTexts";
import { readingOf } from "./numbers";

function inParts(text: string): readonly DateInterval[] {
  return readingOf(text, "plain").parts.flatMap((part) =>
    (part.kind === "number" || part.kind === "text") && part.asOf !== null ? [part.asOf] : [],
  );
}

function cellOf(reading: SerialReading): CellValue {
  return reading.ok ? reading.serial : refusedDate(reading.reason);
}

/** The serial of the day that a value is for (R4.12末時点); the last day of a month or year. */
export function asOf(content: Content): CellValue {
  if (content === "") return "";
  const texts = functionTexts().asOf;
  const text = String(content);
  if (typeof content !== "string") return notAvailable(texts.none({ text }));
  const written = findAsOf(content)?.reading ?? null;
  if (written?.ok === false) return refusedDate(written.reason);
  const days = new Set(inParts(content).map(({ end }) => JSON.stringify(dateToSerial(end, "1900"))));
  if (days.size > 1) return notAvailable(texts.several({ text }));
  const [day] = days;
  if (day !== undefined) return cellOf(JSON.parse(day) as SerialReading);
  return written === null ? notAvailable(texts.none({ text })) : cellOf(dateToSerial(written.interval.end, "1900"));
}
