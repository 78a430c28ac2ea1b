import { shifted, toNumber } from "./exactDecimal";
import type { NumberReading } from "./reading";
import type { DefaultUnit } from "./unitText";
import type { Value } from "./valueAssembly";

/**
 * What a part of a whole is: counted in the unit of both (12/15校, 15校中12校), else the share stated beside it or asked for by
 * the column (3/4（75%）). `null`: 3/4 alone may be a count, a share or a date (5/1日), and 1回/2年 is neither. 10/15万人 does not
 * say whether the multiplier holds for both.
 */
export function partOfWhole(
  reading: NumberReading,
  { phrase, whole, share }: Value,
  defaultUnit: DefaultUnit | null,
): NumberReading | null {
  if (whole === null) return reading;
  const unit = reading.unit ?? (share === null ? null : "%");
  const isOther = whole.places !== phrase.places || (whole.unit ?? phrase.unit) !== phrase.unit;
  if (isOther || unit === null || unit === "日" || typeof whole.magnitude === "string") return null;
  const count = toNumber(shifted(whole.magnitude, phrase.unit === null ? (defaultUnit?.places ?? 0) : 0));
  if (!count) return null;
  const ratio = share ?? reading.value / count;
  return { ...reading, ...(unit === "%" ? { value: ratio, unit } : { ofWhole: { count, share: ratio } }) };
}
