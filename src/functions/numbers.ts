import { readQuantity, type QuantityRole } from "../domain/quantity/readQuantity";
import type { CellReading, NumberReading, Reading } from "../domain/quantity/reading";
import { invalidValue, notAvailable, type CellError } from "./cellValues";
import type { Content } from "./elementwise";
import { functionTexts } from "./functionTexts";

/** A number comes without the format of its cell, so it is what it is. */
function plainNumber(value: number): NumberReading {
  const nothingBeside = { label: null, unit: null, qualifiers: [], asOf: null, change: null } as const;
  return { kind: "number", raw: String(value), value, ...nothingBeside };
}

/** Everything that one cell says. */
export function readingOf(content: Exclude<Content, boolean>, role: QuantityRole): CellReading {
  const text = typeof content === "number" ? "" : content;
  const reading = readQuantity({ content: text, text, role });
  return typeof content === "number" ? { ...reading, raw: String(content), parts: [plainNumber(content)] } : reading;
}

/** The one number of a reading, or why there is none. `name` is what the message calls the cell. */
export function numberOf(reading: Reading, name: string): NumberReading | CellError {
  const texts = functionTexts().numbers;
  const text = reading.raw;
  switch (reading.kind) {
    case "number":
      return reading;
    case "none":
      return notAvailable(texts.empty({ name }));
    case "pending":
      return notAvailable(texts.pending({ name, text }));
    case "text":
      return notAvailable(texts.inWords({ name, text }));
    case "unreadable":
      return notAvailable(texts.unreadable({ name, text }));
  }
}

/** The only part of a cell; truth values and cells with several parts are refused. */
export function onlyPart(content: Content, role: QuantityRole, name: string): Reading | CellError {
  const texts = functionTexts().numbers;
  if (typeof content === "boolean") return invalidValue(texts.truthValue({ name }));
  const [reading, ...others] = readingOf(content, role).parts;
  return others.length === 0 ? reading : notAvailable(texts.severalParts({ name, text: String(content) }));
}
