import { certain } from "../certain";
import { decimalOfNumber, decimalText, shifted, toNumber } from "./exactDecimal";
import { foldedText } from "./foldedText";
import { scanOf } from "./lexemes";
import type { CellReading, NumberReading, Reading } from "./reading";

/** How a number format may move the point between what the cell holds and what it shows: not at all, %, 千, 万, 百万 … */
const formatPlaces = [0, -2, -1, -3, 3, 4, 6, 8, 9, 12];

/** Half of the last decimal that is shown. */
function tolerance(shown: string): number {
  const text = foldedText(shown).text;
  const point = text.indexOf(".");
  let places = 0;
  while (point >= 0 && text.charAt(point + 1 + places) >= "0" && text.charAt(point + 1 + places) <= "9") places += 1;
  return 0.5 * 10 ** -places;
}

/** `content` as it is meant by what is shown, noise of binary arithmetic removed; `null` when the two have nothing in common. */
function meantValue(content: number, shown: NumberReading, text: string): number | null {
  const sign = content < 0 ? -1 : 1;
  for (const places of formatPlaces) {
    const value = certain(toNumber(shifted(decimalOfNumber(Math.abs(content)), places)));
    const written = Math.abs(shown.value);
    const unitOfShown = written === 0 ? 1 : 10 ** Math.round(Math.log10(written / shownDigits(text)));
    if (Math.abs(value - written) <= tolerance(text) * unitOfShown * (1 + 1e-9)) return sign * value;
  }
  return null;
}

/** The digits that are shown, as a plain number. */
function shownDigits(text: string): number {
  const digits = Array.from(foldedText(text).text)
    .filter((character) => (character >= "0" && character <= "9") || character === ".")
    .join("");
  const value = Number(digits);
  return Number.isFinite(value) && value > 0 ? value : 1;
}

/** The number alone, where what is shown adds nothing (####, an empty format); in the unit of its column. */
function plainNumber(content: number, raw: string, readText: (text: string) => CellReading): NumberReading {
  const [read] = readText(decimalText(content)).parts;
  if (read.kind === "number") return { ...read, raw };
  return {
    kind: "number",
    raw,
    label: null,
    value: content,
    unit: null,
    qualifiers: [],
    asOf: null,
    change: null,
  };
}

function isShownAsDate(text: string): boolean {
  const folded = foldedText(text);
  return [...scanOf(folded, null).dates.values()].some(
    ({ start, end, interval }) => interval !== null && start === 0 && end === folded.text.trimEnd().length,
  );
}

/** Reads a cell that holds a number: what it is worth is in the content, its unit and meaning in what is shown. */
export function numberCellReading(content: number, text: string, readText: (text: string) => CellReading): CellReading {
  const reading = readText(text);
  const [shown, ...others] = reading.parts;
  if (isShownAsDate(text)) return reading;
  const only = others.length === 0 && shown.kind === "number" ? shown : null;
  const value = only === null ? null : meantValue(content, only, text);
  const part: Reading = only === null || value === null ? plainNumber(content, text, readText) : { ...only, value };
  return { ...reading, parts: [part] };
}
