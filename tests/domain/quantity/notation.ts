import type { CellReading, Reading } from "../../../src/domain/quantity/reading";
import type { CalendarDate, DateInterval } from "../../../src/domain/wareki/calendar";

/** How the tables of tests/fixtures/readings write a reading: `number 115992 人 @2022-12-31`, `text 実施 [done]`. */

function day({ year, month, day: dayOfMonth }: CalendarDate): string {
  return [String(year), String(month).padStart(2, "0"), String(dayOfMonth).padStart(2, "0")].join("-");
}

function interval({ start, end }: DateInterval): string {
  return day(start) === day(end) ? day(end) : `${day(start)}..${day(end)}`;
}

function words(reading: Reading): readonly (string | false | null)[] {
  switch (reading.kind) {
    case "number":
      return [
        String(reading.value),
        reading.unit ?? "-",
        reading.qualifiers.length > 0 && `{${reading.qualifiers.join(",")}}`,
        reading.change,
        reading.asOf && `@${interval(reading.asOf)}`,
      ];
    case "text":
      return [
        reading.canonical,
        reading.state && `[${reading.state}]`,
        reading.direction && `^${reading.direction}`,
        reading.asOf && `@${interval(reading.asOf)}`,
        reading.due && `due ${interval(reading.due)}`,
      ];
    case "none":
      return [reading.reason];
    case "pending":
      return [reading.due && `due ${interval(reading.due)}`];
    case "unreadable":
      return [reading.reason.code, `"${reading.reason.text}"`];
  }
}

function notationOfPart(reading: Reading): string {
  const label = reading.label !== null && `<${reading.label}>`;
  return [label, reading.kind, ...words(reading)].filter((word) => typeof word === "string").join(" ");
}

/** A cell's reading in one line: its parts, its footnotes. */
export function notation({ parts, footnotes }: CellReading): string {
  return [
    parts.map(notationOfPart).join(" | "),
    ...(footnotes.length === 0 ? [] : [`notes ${footnotes.join(" ")}`]),
  ].join("; ");
}
