import { plainText } from "../text/plainText";
import { withoutYearAgain, yearInFigures } from "../wareki/yearInFigures";
import { fiscalYearsNamed } from "../wareki/fiscalYear";

/** Headers over the columns that sum the years up. */
const overallGroup = /^(総括|総合|全体|通期|期末|計画期間(全体)?|最終(評価|年度)?|累計|計)$/u;
/** Year, and the month where one follows: R5.3, 令和5年3月末. */
const yearInHeader =
  /((?:令和|平成|昭和|(?<![A-Z])[RHS])\s*(?:元|[0-9]{1,2})|(?<![0-9])(?:19|20)[0-9]{2}(?![0-9]))(?:\s*(年度|年|\.|\/)(?:\s*([0-9]{1,2})(?![0-9]))?)?/u;
/** 令和2～4年度, R2・3: more than one year. */
const severalYears = /^(?:年度?)?\s*[~～〜\-・,、から]+\s*(?:令和|平成|[RH])?\s*(?:元|[0-9])/u;
/** 30年度, 元年度末: the era is left out. */
const yearWithoutEra = /(?<![0-9令和平成昭RHS])(元|[0-9]{1,2})年度/u;
const lastYearOfHeisei = 31;
/** 令和 began when 平成 had come to 31: small numbers are of 令和, as long as the plans of a body go back no further. */
const firstYearTakenForHeisei = 19;
const longestGroupHeader = 30;
const firstMonthOfFiscalYear = 4;

/** 平成31・令和元年度, H31/R1: one year of two eras. */
const yearOfTwoEras = /(?:平成|H)31(?:年度?)?[/・(](?:令和|R)(?:元|1)\)?(?![0-9])/u;

/** 2030年目標に対する進捗率: the year is the target's. */
const againstTarget = /^.*目標値?に対する/u;

function compact(raw: string): string {
  const text = withoutYearAgain(yearInFigures(plainText(raw))).replace(againstTarget, "");
  return text.replace(yearOfTwoEras, "R1");
}

/** 総括, 通期, 総括（R1～R4） …: the period is the plan's whole. */
export function isOverallHeader(raw: string): boolean {
  return raw.length <= longestGroupHeader && overallGroup.test(compact(raw).replace(/\(.*\)$/u, ""));
}

/** 総括, 令和4年度, R4年度実績 …: a header that gathers columns of one period. */
export function isGroupHeader(raw: string): boolean {
  if (raw.length > longestGroupHeader) return false;
  return isOverallHeader(raw) || yearInHeader.test(compact(raw)) || yearWithoutItsEra(compact(raw)) !== null;
}

/** R7.3.31, 令和7年4月1日: the day on which something was counted. */
const dayOfCount = /(?<=[年./]\s*(?:0?[1-9]|1[0-2]))(?:月|[./])[0-9]{1,2}日?/u;

/** A header that says nothing but its period: 総括, 令和4年度, R4年度末, R4値, (R4年度). Values say periods too (R4.12末時点で115人). */
export function isPeriodAlone(raw: string): boolean {
  if (raw.length > longestGroupHeader) return false;
  const text = compact(raw)
    .replace(/^\((.*)\)$/u, "$1")
    .replace(/\(.*\)$/u, "")
    .replace(dayOfCount, "");
  const match = yearInHeader.exec(text) ?? yearWithoutEra.exec(text);
  return (
    isOverallHeader(raw) ||
    (match?.index === 0 && /^(?:月|度|末|時点|現在|累計)*(?:の?値)?$/u.test(text.slice(match[0].length)))
  );
}

function yearWithoutItsEra(text: string): number | null {
  const match = yearWithoutEra.exec(text);
  if (match?.[1] === undefined || severalYears.test(text.slice(match.index + match[0].length))) return null;
  const year = match[1] === "元" ? 1 : Number(match[1]);
  if (year < 1 || year > lastYearOfHeisei) return null;
  return year < firstYearTakenForHeisei ? 2018 + year : 1988 + year;
}

/**
 * The fiscal year a header names (`令和4年度実績` → 2022, `実績値（R5.3末）` → 2022); `null` when it names none or several.
 */
export function fiscalYearInHeader(raw: string): number | null {
  if (raw.length > longestGroupHeader) return null;
  const text = compact(raw);
  const match = yearInHeader.exec(text);
  if (match?.[1] === undefined) return yearWithoutItsEra(text);
  const [, year, unit, month] = match;
  if (severalYears.test(text.slice(match.index + year.length))) return null;
  const [first] = fiscalYearsNamed(year);
  if (first === undefined) return null;
  const isMonth = unit !== undefined && unit !== "年度" && month !== undefined;
  return isMonth && Number(month) < firstMonthOfFiscalYear ? first - 1 : first;
}
