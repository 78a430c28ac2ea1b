import { certain } from "../certain";
import { shifted, toNumber } from "./exactDecimal";
import { foldedText } from "./foldedText";
import { numberPhraseAt } from "./numberPhrase";

/** The unit that a column gives for numbers without one, and how it moves their point: 千人 is 人 and 3. */
export interface DefaultUnit {
  readonly unit: string;
  readonly places: number;
}

/** A unit as a column's heading gives it, perhaps in brackets and with a multiplier: `（千人）` is 人 and 3; `null` when it is none. */
export function unitWithMultiplier(written: string): DefaultUnit | null {
  const unit = foldedText(written).text.replace(/[()[\]【】〔〕\s]|単位[:：]?/g, "");
  const phrase = numberPhraseAt(`1${unit}`, 0, null, unit.length + 1);
  if (unit === "" || !phrase.complete || phrase.unit === null || typeof phrase.magnitude === "string") return null;
  const factor = certain(toNumber(shifted(phrase.magnitude, 0)));
  return { unit: phrase.unit, places: Math.round(Math.log10(factor)) };
}
