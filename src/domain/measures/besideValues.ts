import { periodOf } from "./columnGroups";
import type { ColumnRole } from "./columnRoles";
import type { HeaderColumn } from "./header";
import { isMostly } from "./columnProfile";
import { comparableHeader } from "./headerLabel";
import { isClosedAccount, isOfAccounts } from "./accounts";
import { textOfCell } from "./measure";
import {
  holdsFigures,
  isGivenRank,
  isOfYearBefore,
  nameColumn,
  others,
  textsOver,
  type Neighbourhood,
  type Rule,
} from "./neighbourhood";
import { isValueAlone, isYearBesideTarget } from "./reachedInYear";

// What stands beside targets and actuals: what is like them, and what only seems to be.

/** 令和6年度決算 of taxes and fees is what was reached; beside 予算 it is what was spent. */
const closedAccounts: Rule = (column, beside) => {
  if (!isClosedAccount(column) || !holdsFigures(column, beside)) return null;
  const isBudget = beside.columns.some((one) => /予算|事業費/u.test(textsOver(one)));
  // 実績効果額 beside 決算額: what was reached has a name of its own.
  const isNamed = beside.columns.some(
    (one) => one !== column && textsOver(one).includes("実績") && holdsFigures(one, beside),
  );
  // 整備済数 beside 目標整備率 is what the share is of.
  const areShares = others(column, "target", beside).some((one) => isMostly(beside.profiles(one), "rate"));
  const isOfShares = areShares && !isMostly(beside.profiles(column), "rate");
  return isBudget ||
    isNamed ||
    isOfShares ||
    others(column, "actual", beside).some((one) => holdsFigures(one, beside) && !isOfAccounts(one))
    ? null
    : { role: "actual" };
};

/** 前年度比 beside a target: what the year is compared with is no aim, and the rate is none of achievement. */
const comparedWithLastYear: Rule = (column, beside) => {
  if (column.role !== "achievementRate" || !/^対?前年度?比/u.test(comparableHeader(column.label))) return null;
  return others(column, "target", beside).some((one) => holdsFigures(one, beside)) ? { role: null } : null;
};

const signed = /^[-−+＋▲△]\s?[0-9０-９]/u;

/** 対計画 over ▲77 and 111, 計画比 over +162 and ▲23: how much more or less it was, and no rate. */
const differences: Rule = (column, { profiles }) => {
  if (column.role !== "achievementRate") return null;
  const label = comparableHeader(column.label).replace(/[(].*/u, "");
  const { counts, examples } = profiles(column);
  const isDifference =
    /^対(?:前年度?|計画|目標)$/u.test(label) || (label.endsWith("比") && examples.some((text) => signed.test(text)));
  return isDifference && counts.rate === 0 ? { role: null } : null;
};

/** 優先度 was given beforehand and judges nothing, unless it stands among 妥当性, 有効性 right of the names. */
const givenBeforehand: Rule = (column, beside) => {
  if (column.role !== "grade" || !isGivenRank(column)) return null;
  const isAspect = ({ label }: HeaderColumn): boolean =>
    /(?:妥当|有効|効率|必要|公平)性/u.test(comparableHeader(label));
  const isAmongAspects = column.column > nameColumn(beside) && beside.columns.some(isAspect);
  return isAmongAspects ? null : { role: null };
};

/** 前年度評価 is what the year before was judged by, unless nothing else is judged and what was reached is last year's as well. */
const judgedLastYear: Rule = (column, beside) => {
  const isJudgement = column.role === "grade" || column.role === "goalStatus";
  if (!isJudgement || !/^(?:前年度?|昨年度?|前回)の?/u.test(comparableHeader(column.label))) return null;
  const all = (["actual", "grade", "goalStatus"] as const).flatMap((role) => others(column, role, beside));
  return all.every(isOfYearBefore) ? null : { role: null };
};

/** R7方針 right of the values says what is to come, and divides no measures. */
const comesNext: Rule = (column, { columns }) => {
  const lastValue = columns.findLast(({ role }) => role === "actual")?.column ?? Infinity;
  const isNext = periodOf(column) !== null || /今後|次年度|来年度|翌年度/u.test(textsOver(column));
  return column.role === "division" && column.column > lastValue && isNext ? { role: null } : null;
};

/** 市 over 基準, R6 and 目標, or R6 over 小学校 as 目標 is: the year beside the target is what was reached in it. */
const yearAmongValues: Rule = (column, beside) => {
  if (typeof periodOf(column) !== "number" || !holdsFigures(column, beside)) return null;
  return isYearBesideTarget(column, beside.columns) ? { role: "actual" } : null;
};

const runningTotal = /累計|累積|通算/u;

/** 累計実績, 累計進捗率 beside what was to be reached in the year and was: of the plan's whole, which they are not compared with. */
const totalsBesideYear: Rule = (column, beside) => {
  const { role } = column;
  const isTotal = (one: HeaderColumn): boolean => runningTotal.test(textsOver(one));
  if ((role !== "actual" && role !== "achievementRate") || !isTotal(column)) return null;
  const targets = others(column, "target", beside);
  const ofYear = others(column, "actual", beside).filter((one) => !isTotal(one) && holdsFigures(one, beside));
  const isPaired = targets.some((one) => ofYear.some((actual) => periodOf(actual) === periodOf(one)));
  return isPaired && !targets.some(isTotal) ? { role: null } : null;
};

/** 今回, 当該年度 over figures beside a target; 前回, 前年度 is what that is compared with. */
const relativeYears: Rule = (column, beside) => {
  const isFree = column.role === null || column.role === "indicator";
  if (!isFree || !holdsFigures(column, beside)) return null;
  const isOfFigures = (one: HeaderColumn): boolean => holdsFigures(one, beside);
  const own = textOfCell(column.over.at(-1));
  const label = isValueAlone(own) ? (column.group ?? "") : own;
  const word = comparableHeader(label).replace(/[(].*/u, "");
  if (!others(column, "target", beside).some(isOfFigures)) return null;
  const isReached = others(column, "actual", beside).some(isOfFigures);
  if (thisTime.test(word)) return isReached ? null : { role: "actual" };
  const isBeside =
    isReached || beside.columns.some((one) => thisTime.test(comparableHeader(one.label).replace(/[(].*/u, "")));
  return isBeside && /^(?:前回|前年度?|昨年度?)(?:値|平均値?|計|合計)?$/u.test(word) ? { role: "previous" } : null;
};

const thisTime = /^(?:今回|当該年度|本年度|今年度|当年度|当年)値?$/u;

/** 目標（ａ）, 実績（ｂ） and ｂ／ａ: the one over the other. */
function isQuotient({ label }: HeaderColumn, { columns }: Neighbourhood): boolean {
  const [, over, under] = /^[(]?([^()/÷]{1,2})[/÷]([^()/÷]{1,2})[)]?$/u.exec(comparableHeader(label)) ?? [];
  const isMarked = (role: ColumnRole, mark: string | undefined): boolean =>
    mark !== undefined && columns.some((one) => one.role === role && comparableHeader(one.remark ?? "") === mark);
  return isMarked("actual", over) && isMarked("target", under);
}

/** 実施率, 実行率, ｂ／ａ beside a target and an actual is how much of the one the other is. */
const sharesDone: Rule = (column, beside) => {
  const isShare = /^(?:計画)?(?:実施|実行|遂行)(?:率|割合)/u.test(comparableHeader(column.label));
  if (column.role !== null || !(isShare || isQuotient(column, beside))) return null;
  const areValued = (["target", "actual"] as const).every((role) => others(column, role, beside).length > 0);
  return areValued && holdsFigures(column, beside) ? { role: "achievementRate" } : null;
};

const money = /事業費|予算|決算|経費|コスト|(?:補助|交付|効果|削減|節減)額/u;

/** 事業費, 効果額 over 計画額 and 実績額, or 実績効果額, beside what was to be reached and was: what was spent or saved is none of it. */
const ofMoney: Rule = (column, beside) => {
  const isMoneyGroup = ({ over }: HeaderColumn): boolean => over.length > 1 && money.test(textOfCell(over[0]));
  const isMoney = ({ label }: HeaderColumn): boolean => money.test(comparableHeader(label));
  const isSpent = (one: HeaderColumn): boolean => isMoneyGroup(one) || isMoney(one);
  if ((column.role !== "target" && column.role !== "actual") || !isSpent(column)) return null;
  // 実績 in words is what was reached; a column for it that is empty is not.
  const isReached = (one: HeaderColumn): boolean =>
    holdsFigures(one, beside) || (isMoney(column) && isMostly(beside.profiles(one), "words", "prose"));
  return others(column, column.role, beside).some((one) => !isSpent(one) && isReached(one)) ? { role: null } : null;
};

/** 活動の実績 over 回数 and 参加者数 beside what the indicator reached: what was done, and none of its values. */
const amountsOfActivities: Rule = (column, beside) => {
  const { role, cell, label, over } = column;
  const isAmount = textOfCell(cell) !== label && /[^個総]数$|[^度]額$/u.test(comparableHeader(textOfCell(cell)));
  if (role !== "actual" || !isAmount) return null;
  const isElsewhere = (one: HeaderColumn): boolean =>
    textOfCell(one.over[0]) !== textOfCell(over[0]) && holdsFigures(one, beside);
  return others(column, "actual", beside).some(isElsewhere) ? { role: null } : null;
};

const judgedByOthers = /(?:委員会|審議会|協議会|会議|本部|有識者|第三者)$/u;

/** 評価委員会 over A, B, B beside the body's own grades: a grade of the same standing, and no column that nobody reads. */
const gradesOfOthers: Rule = (column, beside) => {
  if (column.role !== null || !judgedByOthers.test(textsOver(column))) return null;
  const areMarks = isMostly(beside.profiles(column), "mark");
  return areMarks && others(column, "grade", beside).length > 0 ? { role: "grade" } : null;
};

function showsPercent(column: HeaderColumn, { profiles }: Neighbourhood): boolean {
  const { examples } = profiles(column);
  return examples.length > 0 && examples.every((text) => /[0-9０-９][%％]/u.test(text));
}

const directionOfAim =
  /^(?:増加?|減少?|維持|上昇|低下|向上|削減|(?:増加|減少|維持|上昇|低下|向上|削減)(?:型|目標|させる|指標)|[高低多少]い(?:ほど|方が)(?:よ|良)い|[↑↓→↗↘⬆⬇➡])$/u;

/** 目標の種類, 性質 left of the values over 増加, 減少, 維持: which way is good. */
const directions: Rule = (column, { columns, profiles }) => {
  const firstValue =
    columns.find((one) => one !== column && (one.role === "target" || one.role === "actual"))?.column ?? -1;
  const isFree = column.role === null || column.role === "division" || column.role === "target";
  if (!isFree || column.column > firstValue || columns.some(({ role }) => role === "direction")) return null;
  const { examples, filled } = profiles(column);
  return filled > 0 && examples.every((text) => directionOfAim.test(text.trim())) ? { role: "direction" } : null;
};

/** 達成度 over 84.2% beside 目標 over 80%以上, where nothing else was reached: the percentage itself, and no share of the target. */
const degreesReached: Rule = (column, beside) => {
  if (column.role !== "achievementRate" || !/(?:達成|到達)度/u.test(comparableHeader(column.label))) return null;
  const arePercent = [column, ...others(column, "target", beside)].every((one) => showsPercent(one, beside));
  return arePercent && others(column, "target", beside).length > 0 && others(column, "actual", beside).length === 0
    ? { role: "actual" }
    : null;
};

export const rulesBesideValues: readonly Rule[] = [
  comparedWithLastYear,
  differences,
  givenBeforehand,
  judgedLastYear,
  comesNext,
  yearAmongValues,
  totalsBesideYear,
  relativeYears,
  sharesDone,
  closedAccounts,
  ofMoney,
  amountsOfActivities,
  gradesOfOthers,
  directions,
  degreesReached,
];
