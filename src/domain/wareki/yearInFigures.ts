import { numeralValue } from "./scanDate";

const yearInKanji = /(令和|平成|昭和)([○〇一二三四五六七八九十]{1,3})(?=年)/gu;

const fiscalYear = /fy\s?['’]?(20)?([0-9]{2})(?![0-9a-z])/giu;

/**
 * 令和五年度 → 令和5年度, 平成三十年 → 平成30年, FY2024 and FY24 → 2024年度: a year in figures; everything else stays as written.
 */
export function yearInFigures(written: string): string {
  const text = /fy/iu.test(written) ? written.replace(fiscalYear, "20$2年度") : written;
  return text.replace(yearInKanji, (found, era: string, numeral: string) => {
    const year = numeralValue(numeral.replaceAll("〇", "○"));
    return year === null ? found : `${era}${String(year)}`;
  });
}
