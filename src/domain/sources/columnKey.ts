import { fiscalYearInHeader } from "../measures/groupHeader";
import { comparableHeader } from "../measures/headerLabel";

/** Between the year of a column and what else its headers say. */
const separator = "\n";
const writtenYear =
  /(?:令和|平成|昭和|(?<![a-z])[rhs])(?:元|[0-9]{1,2})(?:年度?)?|(?:19|20)[0-9]{2}(?:年度?)?|(?<![0-9])(?:元|[0-9]{1,2})年度/gu;
const emptyBrackets = /[(【〔[][)】〕\]]/gu;

/**
 * What columns of several tables are known by as the same: R5目標, 目標（令和5年度） and 目標 under R5 are one.
 * @param texts The headers over the column, with the era where it is left out.
 */
export function columnKey(texts: readonly string[]): string {
  const years = new Set<number>();
  const rest = texts.map((text) => {
    const year = fiscalYearInHeader(text);
    if (year === null) return comparableHeader(text);
    years.add(year);
    return comparableHeader(text).replace(writtenYear, "").replace(emptyBrackets, "");
  });
  return [[...years].join("・"), rest.join("")].join(separator);
}

/** The year that a column's key begins with; `` where its headers name none. */
export function yearOfKey(key: string): string {
  return key.slice(0, key.indexOf(separator));
}

/** What a column's key says but for its years: 「R5実績」 of one list is 「R4実績」 of another. */
export function keyWithoutYears(key: string): string {
  return key.slice(key.indexOf(separator) + 1).replace(/[0-9]+/gu, "");
}
