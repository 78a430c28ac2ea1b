import { certain } from "../certain";

/**
 * Arithmetic on numbers as they are written. `1.652 - 1.54` in binary is a hair less than 0.112, and a hair decides
 * between two grades; here it is 0.112, and `0.112 ÷ 0.14` is the 0.8 that stands in the rubric.
 */
interface Decimal {
  readonly digits: bigint;
  /** The value is `digits × 10^-scale`. */
  readonly scale: number;
}

const writtenNumber = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** More digits than this are never written in a plan; beyond it binary arithmetic is as good. */
const largestScale = 60;

function toDecimal(value: number): Decimal | null {
  const match = writtenNumber.exec(String(value));
  if (match === null) return null;
  const [sign, whole] = [certain(match[1]), certain(match[2])];
  const [, , , fraction = "", exponent = "0"] = match;
  const scale = fraction.length - Number(exponent);
  if (Math.abs(scale) > largestScale) return null;
  const digits = BigInt(sign + whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Both as whole numbers of the same, finer, decimal place. */
function onOneScale(left: Decimal, right: Decimal): readonly [bigint, bigint, number] {
  const scale = Math.max(left.scale, right.scale);
  const raise = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own);
  return [raise(left), raise(right), scale];
}

function fromDecimal(digits: bigint, scale: number): number {
  return Number(`${digits.toString()}e${-scale}`);
}

const isPlainInteger = (value: number) => Number.isSafeInteger(value);

/** `left − right` as on paper. */
export function subtract(left: number, right: number): number {
  if (right === 0 || (isPlainInteger(left) && isPlainInteger(right))) return left - right;
  const [a, b] = [toDecimal(left), toDecimal(right)];
  if (a === null || b === null) return left - right;
  const [x, y, scale] = onOneScale(a, b);
  return fromDecimal(x - y, scale);
}

/** `left + right` as on paper. */
export function add(left: number, right: number): number {
  return subtract(left, -right);
}

/** `left × right` as on paper. */
export function multiply(left: number, right: number): number {
  if (left === 0 || right === 0) return 0;
  if (isPlainInteger(left * right) && isPlainInteger(left) && isPlainInteger(right)) return left * right;
  const [a, b] = [toDecimal(left), toDecimal(right)];
  if (a === null || b === null) return left * right;
  return fromDecimal(a.digits * b.digits, a.scale + b.scale);
}

/** `numerator ÷ denominator` as on paper; `null` for a denominator of zero or a result no number can hold. */
export function divide(numerator: number, denominator: number): number | null {
  const quotient = exactQuotient(numerator, denominator);
  return Number.isFinite(quotient) ? withoutMinusZero(quotient) : null;
}

function exactQuotient(numerator: number, denominator: number): number {
  if (isPlainInteger(numerator) && isPlainInteger(denominator)) return numerator / denominator;
  const [a, b] = [toDecimal(numerator), toDecimal(denominator)];
  if (a === null || b === null) return numerator / denominator;
  const [x, y] = onOneScale(a, b);
  return Number(x) / Number(y);
}

function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value;
}

/**
 * `value` to `digits` decimal places (negative: to tens, hundreds …), halves away from zero, on the decimal that is
 * written: 1.005 → 1.01, −2.5 → −3. A value that is not finite comes back as it is.
 */
export function roundDecimal(value: number, digits: number): number {
  const decimal = toDecimal(value);
  if (decimal === null || decimal.scale <= digits) return value;
  const unit = 10n ** BigInt(decimal.scale - digits);
  const magnitude = decimal.digits < 0n ? -decimal.digits : decimal.digits;
  const units = (magnitude + unit / 2n) / unit;
  return withoutMinusZero(fromDecimal(decimal.digits < 0n ? -units : units, digits));
}
