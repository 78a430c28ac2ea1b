import type { CellContent } from "../grid/cell";
import type { SheetGrid } from "../grid/sheetGrid";
import { fiscalYearInHeader } from "./groupHeader";
import { fiscalYearsNamed } from "../wareki/fiscalYear";
import { yearInFigures } from "../wareki/yearInFigures";

const yearInText =
  /(?:令和|平成)(?:元|[0-9０-９]{1,2})年度?|20[0-9]{2}年度?|(?<![A-Za-z])[RHＲＨ][0-9０-９]{1,2}(?![0-9０-９.．])/gu;
/** Names of sheets that are kept and no longer meant, or not yet. 復旧 is none of them. */
const keptAside =
  /前年|昨年|前回|過年度|(?<!復)旧|控え|控$|バックアップ|コピー|copy|backup|(?<![a-z])old|原本|作業用|下書き|素案|修正[前後]|(?:^|[^立提答])案$|[(（]案[)）]/iu;
const longestTitle = 60;

/** Whether a sheet's name says that it is kept aside: last year's, a copy. */
export function isKeptAside(name: string): boolean {
  return keptAside.test(name.trim());
}

function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(yearInText)].flatMap(([written]) => fiscalYearsNamed(written));
}

/** ※目標値は令和10年度末の値: a note on the targets says nothing of the year that the sheet is about. */
const noteOnTargets = /^[（(]?(?:※|注|\*|＊)(?!.*実績).*目標/u;

function isTitle(content: CellContent): content is string {
  return typeof content === "string" && content.length <= longestTitle && !noteOnTargets.test(content);
}

/**
 * The fiscal year that a sheet is about: the one its name states, else the only one that its header and the rows above it
 * state; `null` when nothing says.
 */
export function fiscalYearOfSheet(grid: SheetGrid, lastHeaderRow: number): number | null {
  const inName = fiscalYearInHeader(grid.name) ?? yearsIn(grid.name)[0];
  if (inName !== undefined) return inName;
  const titles = grid.contents
    .slice(0, Math.max(0, lastHeaderRow + 1 - grid.origin.row))
    .flat()
    .filter(isTitle)
    .map(yearInFigures);
  const years = new Set(titles.flatMap(yearsIn));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

const yearOfTitle = /(?:令和|平成)(?:元|[0-9０-９]{1,2})年度|20[0-9]{2}年度|(?<![A-Za-z])[RHＲＨ][0-9０-９]{1,2}年度/gu;

/** 令和7年度 事務事業評価(令和6年度実施分): the year that was judged, whatever year it was judged in. */
const behindYearOfValues = /^末?(?:の?(?:対象|実績|実施(?!計画)|決算|事業(?!評価)|取組)|分)/u;

function yearsOfTitle(text: string): readonly { readonly year: number; readonly isOfValues: boolean }[] {
  return [...text.matchAll(yearOfTitle)].flatMap(({ 0: written, index }) => {
    const year = fiscalYearInHeader(written);
    const behind = text.slice(index + written.length);
    return year === null ? [] : [{ year, isOfValues: behindYearOfValues.test(behind) }];
  });
}

/**
 * The fiscal year that a sheet's values are of: the one its title states as a 年度, of several the one that it says was
 * carried out or judged, or its name; `null` where nothing or several do. A date (of a letter, of the last change) states none.
 */
export function yearOfValues(grid: SheetGrid, lastHeaderRow: number): number | null {
  const titles = grid.contents
    .slice(0, Math.max(0, lastHeaderRow - grid.origin.row))
    .flat()
    .filter(isTitle)
    .map(yearInFigures)
    .flatMap(yearsOfTitle);
  const years = new Set(titles.map(({ year }) => year));
  const ofValues = new Set(titles.filter(({ isOfValues }) => isOfValues).map(({ year }) => year));
  for (const found of [years, ofValues]) {
    const [only, another] = found;
    if (only !== undefined && another === undefined) return only;
  }
  return years.size === 0 ? fiscalYearInHeader(grid.name) : null;
}
