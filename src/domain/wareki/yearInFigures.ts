import { numeralValue } from "./scanDate";

const yearInKanji = /(令和|平成|昭和)([○〇一二三四五六七八九十]{1,3})(?=年)/gu;

const fiscalYear = /(?<![a-z])fy\s?['’]?(20)?([0-9]{2})(?![0-9])/giu;

/** ’24, ’24年度: the century left out. */
const shortYear = /(?<![0-9a-z])['’‘]([0-9]{2})(?![0-9])(?:年度?)?/giu;

const yearOfEra = "(?:令和|平成|昭和|[RHS])(?:元|[0-9]{1,2})";
const gregorian = "(?:19|20)[0-9]{2}";
/** The same year in the other notation, in brackets behind it: R6(2024), 2024(R6)年度, 令和6年度(2024年度). */
const yearAgain = new RegExp(
  `((?:${yearOfEra})年?度?)\\(${gregorian}年?度?\\)|(?<![0-9])(${gregorian}年?度?)\\(${yearOfEra}年?度?\\)`,
  "giu",
);

/** R6(2024) → R6, 2024(R6)年度 → 2024年度: as a header says when its values are of. */
export function withoutYearAgain(header: string): string {
  return header.includes("(") ? header.replace(yearAgain, "$1$2") : header;
}

/**
 * 令和五年度 → 令和5年度, 平成三十年 → 平成30年, FY2024 and FY24 → 2024年度: a year in figures; everything else stays as written.
 */
export function yearInFigures(written: string): string {
  const text = /fy|['’‘]/iu.test(written)
    ? written.replace(fiscalYear, "20$2年度").replace(shortYear, "20$1年度")
    : written;
  return text.replace(yearInKanji, (found, era: string, numeral: string) => {
    const year = numeralValue(numeral.replaceAll("〇", "○"));
    return year === null ? found : `${era}${String(year)}`;
  });
}
