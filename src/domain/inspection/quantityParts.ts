import { valueInUnit } from "../quantity/formatQuantity";
import type { CellReading, Reading } from "../quantity/reading";
import { quantityColumns as en } from "../texts/en/quantityColumns";
import { quantityColumns as ja } from "../texts/ja/quantityColumns";
import type { Language } from "../texts/language";
import type { DateInterval } from "../wareki/calendar";
import { dateToSerial } from "../wareki/serial";

/** What one cell says, split so that each part can be sorted and computed with. Nothing of it is guessed. */
export interface QuantityParts {
  /** In the measure of its unit: 93.4 of `%`. `null`: the cell has no number, or more than one. */
  readonly value: number | null;
  readonly unit: string;
  /** What limits the number (約, 見込み), its footnote marks, or the words of a cell without a number. */
  readonly note: string;
  /** The last day it counts to, as Excel's 1900-system day number. */
  readonly asOf: number | null;
}

function serialOf(interval: DateInterval | null): number | null {
  if (interval === null) return null;
  const result = dateToSerial(interval.end, "1900");
  return result.ok ? result.serial : null;
}

function wordsOnly(note: string, asOf: DateInterval | null = null): QuantityParts {
  return { value: null, unit: "", note, asOf: serialOf(asOf) };
}

function partsOfReading(
  reading: Reading,
  raw: string,
  footnotes: readonly string[],
  language: Language,
): QuantityParts {
  const texts = { ja, en }[language];
  switch (reading.kind) {
    case "number": {
      const { unit, qualifiers, change, asOf } = reading;
      const words = qualifiers.map((qualifier) => texts.qualifiers[qualifier]);
      const note = [...words, ...(change === null ? [] : [texts.changes[change]]), ...footnotes].join(" ");
      return { value: valueInUnit(reading), unit: unit ?? "", note, asOf: serialOf(asOf) };
    }
    case "text":
      return wordsOnly(raw, reading.asOf);
    case "none":
    case "pending":
      return wordsOnly(raw);
    case "unreadable":
      return wordsOnly(texts.notRead({ text: raw }));
  }
}

/** Splits what a cell says into its parts; a cell with several values keeps them in its note. */
export function quantityParts({ raw, parts, footnotes }: CellReading, language: Language): QuantityParts {
  const [first, ...others] = parts;
  const text = raw.trim();
  if (others.length > 0) return wordsOnly({ ja, en }[language].severalValues({ text }));
  return partsOfReading(first, text, footnotes, language);
}
