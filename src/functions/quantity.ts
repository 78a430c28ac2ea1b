import { qualifierWords } from "../domain/quantity/qualifierWords";
import type { NumberReading, Qualifier, Reading } from "../domain/quantity/reading";
import { canonicalText } from "../domain/text/canonicalText";
import { CellError, invalidValue, notAvailable, type CellValue } from "./cellValues";
import { blankIfZero, type Content } from "./elementwise";
import { functionTexts } from "./functionTexts";
import { numberOf, readingOf } from "./numbers";

const qualifierOrder = Object.keys(qualifierWords) as readonly Qualifier[];
const qualifierSeparator = "・";

/** Without brackets and spaces: (2), ２ and 2 name the same part. */
function partName(text: string): string {
  return canonicalText(text).replace(/[()[\]\s]/gu, "");
}

/** A part by its own name, else by its place, which counts from 1. */
function choosePart(parts: readonly Reading[], wanted: Content, text: string): Reading | CellError {
  const texts = functionTexts().numbers;
  if (typeof wanted === "boolean") return invalidValue(texts.part);
  const name = partName(String(wanted));
  const place = /^[0-9]{1,4}$/u.test(name) ? Number(name) : null;
  const found =
    parts.find(({ label }) => label !== null && partName(label) === name) ??
    (place === null ? undefined : parts[place - 1]);
  return found ?? notAvailable(texts.noSuchPart({ text, part: String(wanted), count: parts.length }));
}

function readPart(content: Content, wanted: Content): NumberReading | CellError {
  const texts = functionTexts().numbers;
  const name = functionTexts().roles.value;
  if (typeof content === "boolean") return invalidValue(texts.truthValue({ name }));
  const { parts } = readingOf(content, "plain");
  if (wanted === "" && parts.length > 1) return notAvailable(texts.partMissing({ text: String(content) }));
  const part = wanted === "" ? parts[0] : choosePart(parts, wanted, String(content));
  return part instanceof CellError ? part : numberOf(part, name);
}

/** A function of the number in a cell; an empty cell gives an empty one. */
function ofNumber(answer: (reading: NumberReading) => CellValue): (content: Content, part: Content) => CellValue {
  return (content, part) => {
    if (content === "") return "";
    const reading = readPart(content, blankIfZero(part));
    return reading instanceof CellError ? reading : answer(reading);
  };
}

/** The number: multipliers applied, a percentage as a fraction. */
export const quantity = ofNumber(({ value }) => value);

/** The unit in its canonical spelling; empty where none is written. */
export const unit = ofNumber((reading) => reading.unit ?? "");

/** What limits the number: 約, 見込み, 以上 …; several with ・ between them, empty for a plain number. */
export const qualifier = ofNumber(({ qualifiers }) =>
  qualifierOrder
    .filter((known) => qualifiers.includes(known))
    .map((known) => qualifierWords[known])
    .join(qualifierSeparator),
);
