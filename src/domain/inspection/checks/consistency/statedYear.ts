import { yearOfValues } from "../../../measures/sheetYear";
import { fiscalYearsNamed } from "../../../wareki/fiscalYear";
import { yearInFigures } from "../../../wareki/yearInFigures";
import { isOfTable, type InspectionContext } from "../../check";
import { oncePerInspection } from "../once";

const yearInText =
  /(?:令和|平成)(?:元|[0-9]{1,2})年度?|(?<![0-9])20[0-9]{2}年度?|(?<![A-Za-z])[RH][0-9]{1,2}(?:年度?|(?=[のはで]))/gu;

export function yearsIn(text: string): readonly number[] {
  const plain = yearInFigures(text).normalize("NFKC");
  return [...plain.matchAll(yearInText)].flatMap((match) => {
    // 令和6年3月31日現在 is still 令和5年度.
    const isBeforeApril = /^[1-3]月/u.test(plain.slice(match.index + match[0].length));
    return fiscalYearsNamed(match[0]).map((year) => (isBeforeApril ? year - 1 : year));
  });
}

/** The year that the plan's values are of; `null` where neither the settings nor the sheet's title say. */
export const yearOfPlan = oncePerInspection((context): { readonly year: number | null } => {
  if (context.settings.fiscalYear !== null) return { year: context.settings.fiscalYear };
  const headerRow = isOfTable(context) ? context.measureSheet.header.firstRow : context.grid.origin.row;
  return { year: yearOfValues(context.grid, Math.max(headerRow, context.grid.origin.row + 1)) };
});

/** Whether a text speaks of a year that is not, or not known to be, the one whose values the sheet has. */
export function isOtherYear(context: InspectionContext, text: string): boolean {
  const years = yearsIn(text);
  if (years.length === 0) return false;
  const { year: own } = yearOfPlan(context);
  return own === null ? new Set(years).size > 1 : years.some((year) => year !== own);
}
