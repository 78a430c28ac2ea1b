/** A decimal number exactly as written: `units` × 10^−`scale`, so that 67.8 % is 0.678 and not 0.6779999…. */
export interface ExactDecimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Digits beyond this are not kept by Excel. */
const digitsExcelKeeps = 15;

/** Longer texts of digits are never numbers of a plan; they are refused before arithmetic on them costs time. */
const longestNumber = 40;

/** The decimal of plain digits with at most one point; `null` when it is longer than any real number. */
export function exactDecimal(digits: string): ExactDecimal | null {
  if (digits.length > longestNumber) return null;
  const { whole, fraction } = aroundPoint(digits);
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** The digits before and behind the decimal point. */
export function aroundPoint(digits: string): { readonly whole: string; readonly fraction: string } {
  const point = digits.indexOf(".");
  return point < 0
    ? { whole: digits, fraction: "" }
    : { whole: digits.slice(0, point), fraction: digits.slice(point + 1) };
}

/** Moves the decimal point: by 4 for 万, by −2 for %. */
export function shifted(decimal: ExactDecimal, places: number): ExactDecimal {
  if (places === 0) return decimal;
  const scale = decimal.scale - places;
  return scale >= 0 ? { units: decimal.units, scale } : { units: decimal.units * 10n ** BigInt(-scale), scale: 0 };
}

export function sum(left: ExactDecimal, right: ExactDecimal): ExactDecimal {
  const scale = Math.max(left.scale, right.scale);
  const units = (decimal: ExactDecimal): bigint => decimal.units * 10n ** BigInt(scale - decimal.scale);
  return { units: units(left) + units(right), scale };
}

export function isLess(left: ExactDecimal, right: ExactDecimal): boolean {
  const scale = Math.max(left.scale, right.scale);
  const units = (decimal: ExactDecimal): bigint => decimal.units * 10n ** BigInt(scale - decimal.scale);
  return units(left) < units(right);
}

/** The nearest number; `null` when it has more digits than Excel keeps. */
export function toNumber({ units, scale }: ExactDecimal): number | null {
  const digits = units.toString();
  if (digits.length > digitsExcelKeeps && digits.replace("-", "").replace(/0+$/, "").length > digitsExcelKeeps) {
    return null;
  }
  return scale === 0 ? Number(digits) : Number(`${digits}e${-scale}`);
}

/** A number as decimal text without an exponent, to the digits Excel keeps: 1.535394e12 → `1535394000000`. */
export function decimalText(value: number): string {
  const { units, scale } = decimalOfNumber(value);
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return units < 0n ? `-${text}` : text;
}

/** The decimal of a number as Excel keeps it: noise beyond 15 digits is gone. */
export function decimalOfNumber(value: number): ExactDecimal {
  const written = value.toExponential(digitsExcelKeeps - 1);
  const exponentStart = written.indexOf("e");
  const { whole, fraction } = aroundPoint(written.slice(0, exponentStart));
  const kept = fraction.replace(/0+$/, "");
  return shifted({ units: BigInt(whole + kept), scale: kept.length }, Number(written.slice(exponentStart + 1)));
}
