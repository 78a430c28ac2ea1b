import { isMostly } from "./columnProfile";
import type { HeaderColumn } from "./header";
import { comparableHeader } from "./headerLabel";
import { areGroups, firstValueColumn, others, type Rule } from "./neighbourhood";

// Which column names the measures, and which only tells of them, where words alone mislead.

/** 重点目標 that differ in every row beside a 取組内容 in sentences name the measures, which the sentences tell of. */
const namedBesideContents: Rule = (column, { columns, profiles }) => {
  const contents = columns.find(({ role, label }) => role === "name" && comparableHeader(label).endsWith("内容"));
  const isOnly = columns.every((one) => one === contents || one.role !== "name");
  if (column.role !== "division" || contents === undefined || !isOnly || contents.column !== column.column + 1)
    return null;
  const [own, told] = [profiles(column), profiles(contents)];
  return own.distinct >= told.filled && isMostly(own, "words") && told.examples.every((text) => text.endsWith("。"))
    ? { role: "name" }
    : null;
};

/** アクション right of 施策, each of which has several of them, names the measures; the 施策 divide them. */
const finerThanNames: Rule = (column, beside) => {
  const { columns, profiles } = beside;
  if (column.role !== "division") return null;
  const name = columns.find(({ role }) => role === "name");
  if (name === undefined || name.column > column.column || column.column > firstValueColumn(beside)) return null;
  const indicatorAt = columns.find(({ role }) => role === "indicator")?.column ?? Infinity;
  const [own, outer] = [profiles(column), profiles(name)];
  const isMuchFiner = outer.distinct * 4 < own.distinct * 3 && own.distinct * 10 >= own.filled * 8;
  const isFiner = isMuchFiner || (outer.distinct < own.distinct && own.distinct === own.filled);
  return isFiner && column.column < indicatorAt && isMostly(own, "words", "prose") ? { role: "name" } : null;
};

/** 取組, 主な事業: what may tell of a measure; 施策名 and 取組項目 name it wherever they stand. */
function mayTell({ label }: HeaderColumn): boolean {
  return /(?:取組|取り組み|事業|対策)(?:内容)?$/u.test(comparableHeader(label));
}

/** 取組 right of all values, where nothing left of them has a word for names: what stands there is named, the 取組 tell of it. */
const namedLeftOfValues: Rule = (column, beside) => {
  const { columns, profiles } = beside;
  const firstValue = firstValueColumn(beside);
  const isNamed = columns.some(({ role, column: at }) => (role === "name" || role === "indicator") && at < firstValue);
  const names = columns.filter(({ role }) => role === "name");
  if (isNamed || names.length === 0 || !names.every(mayTell)) return null;
  const areWords = (one: HeaderColumn): boolean =>
    one.column < firstValue &&
    (one.role === null || one.role === "division" || one.role === "goal") &&
    isMostly(profiles(one), "words", "prose");
  const distinct = (one: HeaderColumn): number => profiles(one).distinct;
  const [own] = columns.filter(areWords).sort((one, other) => distinct(other) - distinct(one));
  return column === own ? { role: "indicator" } : null;
};

/** 取組内容 beside the names, or 主な取組 right of the values, tells what was done, and names nothing. */
const tellsWhatWasDone: Rule = (column, beside) => {
  if (column.role !== "name") return null;
  const names = others(column, "name", beside);
  const firstValue = firstValueColumn(beside);
  const label = comparableHeader(column.label);
  if (column.column > firstValue) {
    const isAlone = mayTell(column) && names.every((one) => one.column > firstValue);
    const isTold = /内容|主な/u.test(label) || isAlone;
    const named = isTold ? [...names, ...others(column, "indicator", beside)] : names;
    return named.some((one) => one.column < firstValue) ? { role: null } : null;
  }
  const { distinct } = beside.profiles(column);
  const isContent = label.endsWith("内容");
  const isOther = (one: HeaderColumn): boolean =>
    !comparableHeader(one.label).endsWith("内容") && beside.profiles(one).distinct >= distinct;
  return isContent && names.some(isOther) ? { role: null } : null;
};

/** 具体的目標, 重点取組 beside 評価項目: what stands below the item. */
const aimOfItem = /(?:目標|取組|取り組み|方策|内容)$/u;

/** 評価項目 left of 評価指標, each of which stands over several of them: what is judged, and no indicator itself. */
const overIndicators: Rule = (column, beside) => {
  const { columns, profiles } = beside;
  if (column.role !== "indicator" || columns.some(({ role }) => role === "name")) return null;
  const [own, end] = [profiles(column), firstValueColumn(beside)];
  const isFiner = (one: HeaderColumn): boolean =>
    // One header over both: the right one has the parts.
    one.cell.column > column.cell.column &&
    one.column < end &&
    isMostly(profiles(one), "words", "prose") &&
    own.distinct < profiles(one).distinct;
  const aims = columns.filter((one) => one.role === null && aimOfItem.test(comparableHeader(one.label)));
  const finer = [...others(column, "indicator", beside), ...aims];
  return own.distinct > 1 && finer.some(isFiner) ? { role: "name" } : null;
};

/** 小学生, 中学生 left of the values, beside what is counted of them. */
const ofGroups: Rule = (column, beside) => {
  const { columns, profiles } = beside;
  const isFree = column.role === null || column.role === "division";
  const end = firstValueColumn(beside);
  const isNamed = columns.some(({ role, column: at }) => role === "indicator" && at < column.column);
  return isFree && isNamed && column.column < end && areGroups(profiles(column).examples) ? { role: "part" } : null;
};

/** 区分 over 工程, 効果額（千円） in the rows of each 取組: what is measured of it, and no division of what stands left of it. */
const withinMeasures: Rule = (column, beside) => {
  const { columns, profiles } = beside;
  const name = columns.find(({ role }) => role === "name");
  if (column.role !== "division" || name === undefined || columns.some(({ role }) => role === "indicator")) return null;
  const isBetween = name.column < column.column && column.column < firstValueColumn(beside);
  const [own, named] = [profiles(column), profiles(name)];
  const isOften = named.filled > 1 && own.filled >= named.filled * 2 && own.distinct < own.filled;
  // 項目 over an indicator and 男性, 女性: which is which, the rows tell.
  const sharesHeader = columns.some((one) => one !== column && one.cell.column === column.cell.column);
  return isBetween && isOften && !sharesHeader && isMostly(own, "words") ? { role: "indicator" } : null;
};

/** サービス種別 merged over 居宅, 施設 and, right of them, 訪問介護, 通所介護 …: the left ones divide what the right ones name. */
export const oneHeaderOverTwo: Rule = (column, { columns, profiles }) => {
  if (column.role !== "name" && column.role !== "indicator") return null;
  const right = columns[columns.indexOf(column) + 1];
  if (right?.role !== column.role || right.label !== column.label) return null;
  const [own, finer] = [profiles(column), profiles(right)];
  // 男, 女 beside some of the indicators only are their parts.
  const valued = Math.max(
    ...columns.filter(({ role }) => role === "target" || role === "actual").map((one) => profiles(one).filled),
  );
  const isRepeated = own.distinct < finer.distinct && finer.filled >= valued;
  return isRepeated && isMostly(finer, "words", "prose") && !areGroups(finer.examples) ? { role: "division" } : null;
};

export const rulesOfNames: readonly Rule[] = [
  overIndicators,
  namedBesideContents,
  finerThanNames,
  namedLeftOfValues,
  tellsWhatWasDone,
  ofGroups,
  withinMeasures,
  oneHeaderOverTwo,
];
