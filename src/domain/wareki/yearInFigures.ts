import { numeralValue } from "./scanDate";

const yearInKanji = /(令和|平成|昭和)([○〇一二三四五六七八九十]{1,3})(?=年)/gu;

/** 令和五年度 → 令和5年度, 平成三十年 → 平成30年: a year of an era in figures; everything else stays as written. */
export function yearInFigures(text: string): string {
  return text.replace(yearInKanji, (written, era: string, numeral: string) => {
    const year = numeralValue(numeral.replaceAll("〇", "○"));
    return year === null ? written : `${era}${String(year)}`;
  });
}
