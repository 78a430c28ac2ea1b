import { ERROR_VALUES } from "../workbook/contents";
import { DAYS_FROM_1900_TO_1904 } from "../workbook/displayText";

/** What Excel makes of a text somebody types into a cell. */
export type Typed =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly value: number; readonly numberFormat?: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "formula"; readonly value: string };

interface TypingContext {
  /** The year a date without a year falls into. */
  readonly currentYear: number;
  readonly date1904: boolean;
}

interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FIRST_YEARS: Readonly<Record<string, number>> = {
  明治: 1868, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019, M: 1868, T: 1912, S: 1926, H: 1989, R: 2019,
}; // prettier-ignore

const eraYear = (era: string, year: string): number =>
  (FIRST_YEARS[era.toUpperCase()] ?? 0) + (year === "元" ? 1 : Number(year)) - 1;

/** Excel reads two digits of a year as 2000–2029 and 1930–1999. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

interface DateShape {
  readonly pattern: RegExp;
  readonly numberFormat: string;
  readonly read: (groups: readonly string[], currentYear: number) => YearMonthDay;
}

/** How dates are typed in Japanese Excel, and the format Excel then gives the cell. The first that fits counts. */
const DATE_SHAPES: readonly DateShape[] = [
  {
    pattern: /^(\d{4}|\d{1,2})[/-](\d{1,2})[/-](\d{1,2})$/,
    numberFormat: "yyyy/m/d",
    read: ([y = "", m, d]) => ({ year: fullYear(y), month: Number(m), day: Number(d) }),
  },
  {
    pattern: /^([MTSHR])(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})$/i,
    numberFormat: "[$-411]ge.m.d",
    read: ([era = "", y = "", m, d]) => ({ year: eraYear(era, y), month: Number(m), day: Number(d) }),
  },
  {
    pattern: /^(明治|大正|昭和|平成|令和)(\d{1,2}|元)年(\d{1,2})月(\d{1,2})日$/,
    numberFormat: '[$-411]ggge"年"m"月"d"日"',
    read: ([era = "", y = "", m, d]) => ({ year: eraYear(era, y), month: Number(m), day: Number(d) }),
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    numberFormat: 'yyyy"年"m"月"d"日"',
    read: ([y, m, d]) => ({ year: Number(y), month: Number(m), day: Number(d) }),
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月$/,
    numberFormat: 'yyyy"年"m"月"',
    read: ([y, m]) => ({ year: Number(y), month: Number(m), day: 1 }),
  },
  {
    pattern: /^(\d{1,2})月(\d{1,2})日$/,
    numberFormat: 'm"月"d"日"',
    read: ([m, d], year) => ({ year, month: Number(m), day: Number(d) }),
  },
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})$/,
    numberFormat: 'm"月"d"日"',
    read: ([m, d], year) => ({ year, month: Number(m), day: Number(d) }),
  },
  {
    pattern: /^(\d{4})[/-](\d{1,2})$/,
    numberFormat: "mmm-yy",
    read: ([y, m]) => ({ year: Number(y), month: Number(m), day: 1 }),
  },
  {
    pattern: /^(\d{1,2})[/-](\d{4}|\d{2})$/,
    numberFormat: "mmm-yy",
    read: ([m, y = ""]) => ({ year: fullYear(y), month: Number(m), day: 1 }),
  },
];

const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** Serials below 61 lie before the 1900-02-29 that never was. */
const FIRST_TRUE_SERIAL = 61;

/** The 1900 serial of a day, or null when there is no such day between 1900 and 9999. */
function serialOf({ year, month, day }: YearMonthDay): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999) return null;
  const serial = Math.round((time - SERIAL_ZERO) / MILLISECONDS_A_DAY);
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}

function typedDate(text: string, context: TypingContext): Typed | null {
  for (const { pattern, numberFormat, read } of DATE_SHAPES) {
    const match = pattern.exec(text);
    const serial = match && serialOf(read(match.slice(1), context.currentYear));
    if (serial === null) continue;
    return { kind: "number", value: context.date1904 ? serial - DAYS_FROM_1900_TO_1904 : serial, numberFormat };
  }
  return null;
}

function typedTime(text: string): Typed | null {
  const [, hours, minutes, seconds] = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text) ?? [];
  if (hours === undefined) return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const precise = seconds === undefined ? "h:mm" : "h:mm:ss";
  return { kind: "number", value, numberFormat: Number(hours) > 23 ? "[h]:mm:ss" : precise };
}

const NUMBER = /^(?<open>\()?(?<sign>[+-])?(?<yen>[¥\\￥])?(?<digits>\d{1,3}(?:,\d{3})+|\d*)(?<decimals>\.\d*)?(?<exponent>e[+-]?\d+)?(?<percent>%)?(?<close>\))?$/i; // prettier-ignore

/** The parts of a typed number that are there. */
type NumberParts = Partial<
  Record<"open" | "sign" | "yen" | "digits" | "decimals" | "exponent" | "percent" | "close", string>
>;

function numberFormatFor(parts: NumberParts): string | undefined {
  const hasDecimals = (parts.decimals ?? "").length > 1;
  if (parts.percent) return hasDecimals ? "0.00%" : "0%";
  if (parts.exponent) return "0.00E+00";
  if (parts.yen) return hasDecimals ? '"¥"#,##0.00' : '"¥"#,##0';
  if (parts.digits?.includes(",")) return hasDecimals ? "#,##0.00" : "#,##0";
  return undefined;
}

/** Excel keeps fifteen digits. */
const fifteenDigits = (value: number): number => Number(value.toPrecision(15));

function typedNumber(text: string): Typed | null {
  const parts: NumberParts | undefined = NUMBER.exec(text)?.groups;
  if (!parts || !/\d/.test((parts.digits ?? "") + (parts.decimals ?? ""))) return null;
  if (Boolean(parts.open) !== Boolean(parts.close)) return null;
  const magnitude = Number(
    `${(parts.digits ?? "").replaceAll(",", "") || "0"}${parts.decimals ?? ""}${parts.exponent ?? ""}`,
  );
  if (!Number.isFinite(magnitude)) return null;
  const signed = parts.open || parts.sign === "-" ? -magnitude : magnitude;
  const value = fifteenDigits(parts.percent ? signed / 100 : signed);
  const numberFormat = numberFormatFor(parts);
  return { kind: "number", value, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function typedFraction(text: string): Typed | null {
  const [, whole, numerator, denominator] = /^(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  if (!denominator || Number(denominator) === 0) return null;
  return { kind: "number", value: Number(whole) + Number(numerator) / Number(denominator), numberFormat: "# ?/?" };
}

/** Full-width digits, signs and letters count as their half-width twins when Excel looks for a number or a date. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replaceAll("　", " ");

/**
 * What Japanese Excel makes of a typed text, as Microsoft documents it for `Range.values`: a formula, a number with
 * separators, a percentage, a date or a time in its usual notations, TRUE and FALSE, an error; otherwise text. A
 * leading apostrophe makes it text.
 */
export function typedText(text: string, context: TypingContext): Typed {
  if (text.startsWith("'")) return { kind: "text", value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", value: text };
  const plain = halfWidth(text).trim();
  if (/^(true|false)$/i.test(plain)) return { kind: "boolean", value: plain.toUpperCase() === "TRUE" };
  if (ERROR_VALUES.has(plain.toUpperCase())) return { kind: "error", value: plain.toUpperCase() };
  const value = typedNumber(plain) ?? typedDate(plain, context) ?? typedTime(plain) ?? typedFraction(plain);
  if (value) return value;
  // Excel takes a leading sign for the start of a formula, as Lotus 1-2-3 did.
  if (/^[+\-@]\s*[^\s+\-@]/.test(text)) return { kind: "formula", value: `=${text.replace(/^@/, "")}` };
  return { kind: "text", value: text };
}
