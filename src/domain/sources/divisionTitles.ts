import { countsOf } from "../groupBy";
import { certain } from "../certain";
import { readDivisionLabel } from "../plan/division";
import { canonicalText } from "../text/canonicalText";
import type { GatheredCell } from "./segment";
import type { SheetSource } from "./sheetSource";

/** 防災分野の進捗状況一覧: what a document is called, and no division. */
const documentTitle = /(?:一覧|進捗|状況|管理|点検|評価|調書|報告|結果|年度|シート|表)(?:\s*[（(].*[)）])?$/u;
/** What Excel calls a sheet that nobody named. */
const unnamedSheet = /^(?:sheet|シート)\s*[0-9０-９]+$/iu;

/** What a text numbers or names, its figures left out: 基本目標1 and 基本目標2 are alike. */
function styleOf({ text }: GatheredCell): string {
  return readDivisionLabel(text).style;
}

function isNumbered(title: GatheredCell): boolean {
  return readDivisionLabel(title.text).marker !== null;
}

/** Titles that one table has and most of the others have not. */
function ownTitles(group: readonly SheetSource[]): readonly (readonly GatheredCell[])[] {
  const counts = countsOf(group.flatMap(({ titles }) => [...new Set(titles.map(({ text }) => canonicalText(text)))]));
  const isCommon = ({ text }: GatheredCell): boolean => certain(counts.get(canonicalText(text))) * 2 > group.length;
  return group.map(({ titles }) => titles.filter((title) => group.length === 1 || !isCommon(title)));
}

function sheetsName({ source }: SheetSource): GatheredCell {
  return { content: source.sheet, text: source.sheet, source: null };
}

/** Whether each table is on a sheet of its own that somebody named, and the titles are rather those of documents. */
function areNamedBySheets(group: readonly SheetSource[], own: readonly (readonly GatheredCell[])[]): boolean {
  const sheets = new Set(group.map(({ source }) => source.sheet));
  if (sheets.size < group.length) return false;
  if (own.some((titles) => titles.length === 0)) return true;
  const areNamed = [...sheets].every((name) => !unnamedSheet.test(name));
  return areNamed && own.every((titles) => titles.every((one) => !isNumbered(one) && documentTitle.test(one.text)));
}

/** 第２期総合戦略 基本目標１ …, 第２期総合戦略 基本目標２ …: what all titles begin with is the plan's name, and of no division. */
function withoutCommonStart(titles: readonly (GatheredCell | null)[]): readonly (GatheredCell | null)[] {
  const starts = new Set(titles.map((title) => /^(\S+\s+)\S/u.exec(title?.text ?? "")?.[1] ?? ""));
  const [start = "", another] = starts;
  if (titles.length < 2 || start === "" || another !== undefined) return titles;
  const rest = titles.map((title) => (title === null ? null : { ...title, text: title.text.slice(start.length) }));
  const areNumbered = rest.every((title) => title !== null && isNumbered(title));
  return areNumbered ? rest.map((title) => (title === null ? null : { ...title, content: title.text })) : titles;
}

/** The title that tells each of several tables from the others, or the name of the sheet; `null` where nothing does. */
export function divisionTitles(group: readonly SheetSource[]): readonly (GatheredCell | null)[] {
  const own = ownTitles(group);
  if (areNamedBySheets(group, own)) return group.map(sheetsName);
  const nearest = own.flatMap(([title]) => (title === undefined ? [] : [styleOf(title)]));
  const timesOf = (style: string): number => nearest.filter((one) => one === style).length;
  const usual = [...nearest].sort((one, other) => timesOf(other) - timesOf(one))[0];
  const hasSheets = new Set(group.map(({ source }) => source.sheet)).size > 1;
  // １ 数値目標の進捗, ２ 取組の進捗, each with the divisions in a column: parts of a document.
  const hasDivisions = group.every(({ columns }) => columns.some(({ role }) => role === "division"));
  if (hasDivisions && !hasSheets && own.flat().every(({ text }) => documentTitle.test(text)))
    return group.map(() => null);
  const titles = own.map((some) => some.find((one) => styleOf(one) === usual) ?? some[0] ?? null);
  return withoutCommonStart(titles).map(
    (title, index) => title ?? (hasSheets ? sheetsName(certain(group[index])) : null),
  );
}
