import type { TableCell } from "./planTable";

const general = "General";
const grouped = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/u;
const percent = /^-?\d+(?:\.(\d+))?%$/u;
/** A number and its unit, as formats such as `#,##0"人"` show it. */
const withUnit = /^(-?[\d,]+(?:\.\d+)?)([^\d,.%\s"]+)$/u;
const eraDate = /^[MTSHR]\d{1,2}\.\d{1,2}\.\d{1,2}$/u;
const longEraDate = /^(?:明治|大正|昭和|平成|令和)\d{1,2}年\d{1,2}月\d{1,2}日$/u;
const longDate = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
const gregorianDate = /^\d{4}([/-])\d{1,2}[/-]\d{1,2}$/u;

function decimals(digits: string | undefined): string {
  return digits === undefined ? "" : `.${"0".repeat(digits.length)}`;
}

/**
 * The number format with which Excel shows a number as this text (0.934 as `93.4%`): what a format says that is not in
 * the cell's value must not be lost. `General` for what needs none, `null` where the text does not tell.
 */
export function numberFormatOf({ content, text }: TableCell): string | null {
  if (typeof content !== "number" || text === String(content) || text === "") return general;
  const rate = percent.exec(text);
  if (rate !== null) return `0${decimals(rate[1])}%`;
  const plain = grouped.exec(text);
  if (plain !== null) return (text.includes(",") ? "#,##0" : "0") + decimals(plain[1]);
  if (eraDate.test(text)) return "[$-411]ge.m.d";
  if (longEraDate.test(text)) return '[$-411]ggge"年"m"月"d"日"';
  if (longDate.test(text)) return 'yyyy"年"m"月"d"日"';
  const date = gregorianDate.exec(text);
  if (date !== null) return date[1] === "/" ? "yyyy/m/d" : "yyyy-mm-dd";
  const [, number, unit = ""] = withUnit.exec(text) ?? [];
  const inner = number === undefined ? null : numberFormatOf({ content, text: number });
  return inner === null || inner === general ? (number === undefined ? null : `0"${unit}"`) : `${inner}"${unit}"`;
}
