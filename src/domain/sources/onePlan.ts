import { certain } from "../certain";
import { fiscalYearInHeader } from "../measures/groupHeader";
import { isKeptAside } from "../measures/sheetYear";
import { readDivisionLabel } from "../plan/division";
import { canonicalText } from "../text/canonicalText";
import { divisionTitles } from "./divisionTitles";
import type { SourceQuestion } from "./planSource";
import { haveSameColumns } from "./sameColumns";
import type { SheetSource } from "./sheetSource";

/** Sheets that share more of their measures' names are not parts of one plan; where they are numbered as parts, some may. */
const mostCommonNames = 0.3;
const mostCommonNamesOfDivisions = 0.7;
/** Plans of their own, that have measures of their own. */
const planName = /(?:計画|戦略|プラン|ビジョン|大綱|方針)$/u;

/** Sources of the same columns. */
export type SourceGroup = readonly [SheetSource, ...SheetSource[]];

/** 取組 below a table of 施策 on the same sheet: other things are listed, whatever else is alike. */
function nameOtherThings(one: SheetSource, other: SheetSource): boolean {
  const [names, others] = [one, other].map(({ columns }) =>
    columns.flatMap(({ key, role }) => (role === "name" ? key : [])),
  );
  const isNamed = names !== undefined && others !== undefined && names.length > 0 && others.length > 0;
  return isNamed && one.source.sheet === other.source.sheet && !names.some((key) => others.includes(key));
}

/** Sources by their columns. Goals above the measures may have the same columns but for the names. */
export function groupsOf(sources: readonly SheetSource[]): readonly SourceGroup[] {
  const groups: [SheetSource, ...SheetSource[]][] = [];
  for (const source of sources) {
    const group = groups.find(
      ([first]) =>
        first.hasMeasureNames === source.hasMeasureNames &&
        haveSameColumns(first.columns, source.columns) &&
        !nameOtherThings(first, source),
    );
    if (group === undefined) groups.push([source]);
    else group.push(source);
  }
  return groups;
}

/** 普及啓発 of two pillars has indicators of its own in each. */
function shareNames(one: SheetSource, other: SheetSource, most: number): boolean {
  const common = [...one.names].filter(([name, indicator]) => other.names.get(name) === indicator).length;
  return common > most * Math.min(one.names.size, other.names.size);
}

function yearOf({ source, titles }: SheetSource): number | null {
  const short = /^([0-9０-９]{1,2})年度?/u.exec(canonicalText(source.sheet));
  const named = short === null ? source.sheet : `令和${certain(short[1])}年度`;
  const texts = [named, ...titles.map(({ text }) => text)].map((text) => text.slice(0, 30));
  return texts.map(fiscalYearInHeader).find((year) => year !== null) ?? null;
}

/** 基本目標1, 基本目標2: numbered alike, each with another number. */
function areNumberedDivisions(group: SourceGroup): boolean {
  const labels = divisionTitles(group).map((title) => (title === null ? null : readDivisionLabel(title.text)));
  const markers = new Set(labels.map((label) => label?.marker ?? null));
  const styles = new Set(labels.map((label) => label?.style));
  return styles.size === 1 && markers.size === group.length && !markers.has(null);
}

/** Excel names a copied sheet as the other one, with (2) behind it. */
function isCopy(sheet: string, sheets: readonly string[]): boolean {
  const original = /^(.*?)\s*[(（][0-9０-９]+[)）]$/u.exec(sheet)?.[1];
  return original !== undefined && sheets.includes(original);
}

/** Why sources that are alike are not one plan; `null` where they are. */
export function questionAbout(group: SourceGroup): SourceQuestion | null {
  const sheets = [...new Set(group.map(({ source }) => source.sheet))];
  if (sheets.length < 2) return null;
  const years = group.map((one) => ({ sheet: one.source.sheet, fiscalYear: yearOf(one) }));
  const dated = years.flatMap(({ sheet, fiscalYear }) => (fiscalYear === null ? [] : [{ sheet, fiscalYear }]));
  const areYears = dated.length === group.length && new Set(dated.map(({ fiscalYear }) => fiscalYear)).size > 1;
  const most = areNumberedDivisions(group) ? mostCommonNamesOfDivisions : mostCommonNames;
  const shared = group.some((one, index) => group.slice(index + 1).some((other) => shareNames(one, other, most)));
  if (areYears && (shared || sheets.every((sheet) => fiscalYearInHeader(sheet.slice(0, 30)) !== null))) {
    const latest = Math.max(...dated.map(({ fiscalYear }) => fiscalYear));
    const ofLatest = dated.filter(({ fiscalYear }) => fiscalYear === latest).map(({ sheet }) => sheet);
    return { code: "severalYears", proposed: [...new Set(ofLatest)] };
  }
  const areApart =
    sheets.some((sheet) => isKeptAside(sheet) || isCopy(sheet, sheets)) ||
    sheets.every((sheet) => planName.test(sheet));
  return shared || areApart ? { code: "sameMeasures", sheets } : null;
}
