import { shifted, toNumber } from "./exactDecimal";
import type { NumberPhrase } from "./numberPhrase";
import type { NumberReading } from "./reading";
import type { Value } from "./valueAssembly";
import type { DefaultUnit } from "./valueReading";

/** 75% or 約75% in brackets behind a part of a whole, as a fraction. */
export function statedShare(text: string): number | null {
  const [, percent] = /^約?([0-9]+\.?[0-9]*)%$/u.exec(text) ?? [];
  return percent === undefined ? null : Number(`${percent}e-2`);
}

function countOf({ magnitude, negative }: NumberPhrase, places: number): number | null {
  return typeof magnitude === "string" || negative ? null : toNumber(shifted(magnitude, places));
}

/** 5/1日 is a date; a share of a share is nothing. */
const noCounter = /^[%日月年]$/u;

/**
 * What a part of a whole is: counted in the unit of both (12/15校, 15校中12校), else the share stated beside it or asked for by
 * the column (3/4（75%）). `null`: 3/4 alone may be a count, a share or a date, and 1回/2年 is neither.
 */
export function partOfWhole(
  reading: NumberReading,
  { phrase, whole, share }: Value,
  defaultUnit: DefaultUnit | null,
): NumberReading | null {
  if (whole === null) return reading;
  const unit = phrase.unit ?? whole.unit;
  const isOneUnit = phrase.unit === null || whole.unit === null || phrase.unit === whole.unit;
  const places = unit === null && defaultUnit?.unit !== "%" ? (defaultUnit?.places ?? 0) : 0;
  const [value, count] = [countOf(phrase, places), countOf(whole, places)];
  if (!isOneUnit || noCounter.test(unit ?? "") || value === null || count === null || count === 0) return null;
  // 10/15万人: whether the multiplier holds for both is not said.
  if (phrase.unit === null && whole.places !== 0) return null;
  const counted = unit ?? defaultUnit?.unit ?? null;
  const ownShare = share ?? value / count;
  if (counted === "%" || (counted === null && share !== null)) return { ...reading, value: ownShare, unit: "%" };
  return counted === null ? null : { ...reading, value, unit: counted, ofWhole: { count, share: ownShare } };
}
