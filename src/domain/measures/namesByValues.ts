import type { SheetGrid } from "../grid/sheetGrid";
import { mergeLookup } from "../grid/mergeLookup";
import { columnProfiles, figuresIn, isMostly, type ColumnProfiles } from "./columnProfile";
import type { ColumnRole } from "./columnRoles";
import { isClosedAccount } from "./accounts";
import { findHeaderOfJudgements, findHeaderOfValues } from "./findHeader";
import type { HeaderColumn } from "./header";
import type { AdditionalHeaderWords } from "./headerLabel";
import { areGroups } from "./neighbourhood";
import { isYearAlone, isYearBelowThing, isYearBesideTarget } from "./reachedInYear";

/** Roles that a word may have given to the column that names what is measured: 成果目標, 項目, 施策の目標. */
const mayBeNames: readonly (ColumnRole | null)[] = [null, "division", "goal", "target"];
const leastNames = 3;

/** Whether a column of targets or actuals holds them: figures, or what a word says without doubt (当初計画 over 方針の検討). */
function holdsValues(
  column: HeaderColumn,
  columns: readonly HeaderColumn[],
  { filled, ...profile }: ReturnType<ColumnProfiles>,
): boolean {
  const { role, certainty } = column;
  const isYear = isYearAlone(column) || isClosedAccount(column) || isYearBesideTarget(column, columns);
  const mayBeReached = role === "grade" || isYearBelowThing(column);
  if (mayBeReached) return isMostly({ filled, ...profile }, "figure", "rate");
  if (role !== "target" && role !== "actual" && !isYear) return false;
  if (isMostly({ filled, ...profile }, "figure", "rate")) return true;
  return !isYear && certainty !== "pattern" && figuresIn({ filled, ...profile }) === 0 && filled > 0;
}

/** 施設1, 施設2, ３号線: names that differ in nothing but a number. */
function areNumbered(texts: readonly string[]): boolean {
  const words = texts.map((text) =>
    text
      .normalize("NFKC")
      .replace(/[0-9]+/u, "")
      .trim(),
  );
  return texts.length >= leastNames && new Set(words).size === 1 && /^[^\s\d年月約計.,%]{2,}$/u.test(words[0] ?? "");
}

/** How many different texts stand beside values; notes below the table stand beside none. */
function namesBeside(grid: SheetGrid, { column }: HeaderColumn, values: readonly HeaderColumn[]): number {
  const { origin, texts } = grid;
  const rows = texts.filter((row) => values.some((one) => row[one.column - origin.column]?.trim() !== ""));
  return new Set(rows.map((row) => row[column - origin.column]?.trim()).filter((text) => text !== "")).size;
}

/** Of columns with as many names: one that no word takes for a division, and of words rather than sentences. */
function rankOf(column: HeaderColumn, profiles: ColumnProfiles): number {
  return (column.role === "division" ? 0 : 2) + (isMostly(profiles(column), "words") ? 1 : 0);
}

/**
 * The sheet with a word over the names where the corner of the table is blank; `null` where it is not, or nothing below it names
 * anything.
 */
export function withNamedCorner(grid: SheetGrid, words: AdditionalHeaderWords): SheetGrid | null {
  const header = findHeaderOfValues(grid, mergeLookup(grid), words);
  const corner = grid.origin.column;
  if (header === null || header.columns.some(({ column }) => column === corner)) return null;
  const profiles = columnProfiles(grid, header);
  const names = profiles({ column: corner } as HeaderColumn);
  const values = header.columns.filter((column) => holdsValues(column, header.columns, profiles(column)));
  if (names.distinct < leastNames || !isMostly(names, "words", "prose") || values.length < leastNames) return null;
  const at = header.firstRow - grid.origin.row;
  const named = <Cell>(rows: readonly (readonly Cell[])[], word: Cell): Cell[][] =>
    rows.map((row, index) => (index === at ? [word, ...row.slice(1)] : [...row]));
  return { ...grid, contents: named(grid.contents, "指標"), texts: named(grid.texts, "指標") };
}

/**
 * The header over the names of what is measured, where no usual word says which it is (サービスの種類, 項目, 施設・事業): the
 * column left of targets and actuals whose texts differ most. `null` where there are no such values, or nothing names them.
 */
export function nameOfValues(grid: SheetGrid, words: AdditionalHeaderWords): string | null {
  const header = findHeaderOfValues(grid, mergeLookup(grid), words);
  if (header === null) return null;
  const profiles = columnProfiles(grid, header);
  const values = header.columns.filter((column) => holdsValues(column, header.columns, profiles(column)));
  const [target] = values.filter(({ role }) => role === "target");
  // 現況 beside 策定時 is what was reached.
  const [, current] = header.columns.filter((column) => column.role === "baseline" && figuresIn(profiles(column)) > 0);
  const reached = values.find(({ role }) => role !== "target") ?? current;
  if (target === undefined || reached === undefined) return null;
  const end = Math.min(target.column, reached.column);
  const namesAmong = (roles: readonly (ColumnRole | null)[]): HeaderColumn | undefined =>
    header.columns
      .filter((column) => column.column < end && roles.includes(column.role))
      .filter((column) => isMostly(profiles(column), "words", "prose") || areNumbered(profiles(column).examples))
      .filter((column) => !areGroups(profiles(column).examples))
      .map((column) => ({ column, count: namesBeside(grid, column, values), rank: rankOf(column, profiles) }))
      .filter(({ count }) => count >= leastNames)
      .sort((one, other) => other.count - one.count || other.rank - one.rank)[0]?.column;
  // 部局 beside what each of them emits: nothing else could be named.
  return (namesAmong(mayBeNames) ?? namesAmong(["department"]))?.label ?? null;
}

/** 施設名, 路線名称: what the rows are about, whatever it is. */
const nameWord = /^.{1,8}(?:名|名称)$/u;
const fewestRoles = 3;
/** A row may have been pasted twice. */
const leastDistinct = 0.9;

/**
 * The same of a list of states of work (施設名 beside 進捗状況) without targets: a header that calls it a name, over texts of which nearly
 * every row has another. `null` where the header says too little.
 */
export function nameOfJudged(grid: SheetGrid, words: AdditionalHeaderWords): string | null {
  const header = findHeaderOfJudgements(grid, mergeLookup(grid), words);
  if (header === null) return null;
  const profiles = columnProfiles(grid, header);
  const [judged] = header.columns.filter(({ role }) => role === "grade" || role === "goalStatus");
  const roles = new Set(header.columns.flatMap(({ role }) => role ?? []));
  if (judged === undefined || roles.size < fewestRoles) return null;
  const names = header.columns.filter((column) => {
    const { distinct, filled } = profiles(column);
    const isName = column.role === null && column.column < judged.column && nameWord.test(column.label);
    return isName && filled >= leastNames && distinct >= filled * leastDistinct;
  });
  return names[0]?.label ?? null;
}
