import { isMarkerAlone, readMarker } from "../plan/marker";
import { most, type ColumnContents } from "./columnContents";
import { nameRanks, type ColumnRole } from "./columnRoles";
import type { Header, HeaderColumn } from "./header";

type Roles = ReadonlyMap<ColumnRole, HeaderColumn>;

/** The column that names the measure, and those whose names stand over several measures. */
export interface NameColumns {
  readonly roles: Roles;
  readonly divisions: readonly HeaderColumn[];
}

function rankOf({ label }: HeaderColumn): number {
  const rank = nameRanks.findIndex((pattern) => pattern.test(label.replace(/\s+/gu, "")));
  return rank === -1 ? nameRanks.length : rank;
}

/** One column in ten rows may repeat a name by chance (その他) without standing over several measures. */
function hasClearlyFewer(count: number, most: number): boolean {
  return count * 10 < most * 9;
}

/**
 * Where 施策, 取組 and 事業 each have a column, the one that changes from row to row names the measure, and those that
 * stand over several of its names are divisions. If the goal status (or, without one, the grade) is entered exactly as
 * often as one of the outer columns has a name, then that is what the body judges: it names the measure, and what is
 * listed under it describes it.
 */
export function settleNames(header: Header, roles: Roles, contents: ColumnContents): NameColumns {
  const named = header.columns.filter((column) => column.role === "name");
  const numbers = named.filter((column) => most(contents.texts(column), isMarkerAlone));
  const names = named.filter((column) => !numbers.includes(column));
  const settled = new Map(roles);
  const [number] = numbers;
  if (number !== undefined && !settled.has("number") && names.length > 0) settled.set("number", number);
  const distinct = (column: HeaderColumn): number => new Set(contents.texts(column)).size;
  const mostDistinct = Math.max(0, ...names.map(distinct));
  const changing = names.filter((column) => !hasClearlyFewer(distinct(column), mostDistinct));
  const shared = names.filter((column) => hasClearlyFewer(distinct(column), mostDistinct));
  const judgement = roles.get("goalStatus") ?? roles.get("grade");
  const judged = judgement === undefined ? 0 : contents.texts(judgement).length;
  const finest = [...changing].sort((one, other) => rankOf(one) - rankOf(other))[0];
  if (finest === undefined) return { roles: settled, divisions: [] };
  const often = (column: HeaderColumn): number => contents.texts(column).length;
  const own = shared.find((column) => often(column) === judged && judged < often(finest)) ?? finest;
  settled.set("name", own);
  return { roles: settled, divisions: shared.filter((column) => column !== own && distinct(column) < distinct(own)) };
}

/** A sheet that names only indicators has one measure for each. */
export function withIndicatorsAsNames(roles: Roles): Roles {
  const indicator = roles.get("indicator");
  return roles.has("name") || indicator === undefined ? roles : new Map(roles).set("name", indicator);
}

/** Roles that a word (課題, 目的) may have given to a column although it names divisions. */
const mistakableRoles: readonly (ColumnRole | null)[] = [null, "background", "goal"];

/**
 * Columns left of the names that no usual word names as divisions (重点課題, 改革の視点 …) and whose contents show that
 * they are: each label stands over several measures; under a header with another meaning it is numbered besides.
 */
export function divisionsByContent(header: Header, roles: Roles, contents: ColumnContents): readonly HeaderColumn[] {
  const name = roles.get("name");
  if (name === undefined) return [];
  return header.columns.filter((column) => {
    if (column.column >= name.column || !mistakableRoles.includes(column.role)) return false;
    const texts = contents.texts(column);
    const areShared = new Set(texts).size < texts.length || texts.length < contents.measureCount;
    const areNumbered = texts.every((text) => readMarker(text) !== null && !isMarkerAlone(text));
    return texts.length > 0 && areShared && (column.role === null || areNumbered);
  });
}
