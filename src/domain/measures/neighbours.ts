import { figuresIn, isMostly, type ColumnProfiles } from "./columnProfile";
import { periodOf } from "./columnGroups";
import { arrowSigns } from "../text/arrows";
import { sayOnlyWhetherAchieved } from "../evaluation/goalStatus";
import type { ColumnRole } from "./columnRoles";
import type { Header, HeaderColumn } from "./header";
import { comparableHeader } from "./headerLabel";
import {
  areKindsOfIndicators,
  areKindsOfMeasures,
  holdsFigures,
  isOfYearBefore,
  nameColumn,
  others,
  textsOver,
  whatFollows,
  type Neighbourhood,
  type Rule,
} from "./neighbourhood";
import { besideTheFigures, datesAsValues, whenOrHow } from "./datesBesideValues";
import { currentValue } from "./currentValue";
import { tellsOfNextYear } from "./plannedNext";
import { rulesBesideValues } from "./besideValues";
import { oneHeaderOverTwo, rulesOfNames } from "./rulesOfNames";
import { rulesOfYears } from "./rulesOfYears";

// What a header's word means is decided by what the column holds and by what stands beside it.

const directionWords =
  /^(?:増加?|減少?|上昇|低下|維持|増減|増やす|減らす|高|低|多|少|大き|小さ|以[上下内]|未満|[↑↓→⇧⇩⬆⬇➡↗↘＋+－-]|.{0,6}(?:増加|減少|向上|維持|抑制))/u;

const upOrDown = /増|減|上昇|低下|向上|[↑↓⇧⇩⬆⬇↗↘＋+]|^[高低多少]|以[上下]/u;

/** 数値目標, 指標 over figures is what is aimed at, where nothing else is: what it is of stands elsewhere. */
function isAimOfFigures(column: HeaderColumn, beside: Neighbourhood): boolean {
  if (column.role !== "indicator" || !isMostly(beside.profiles(column), "figure", "rate")) return false;
  // 2024年度 over 数値目標 beside 最終目標: another word names the indicators.
  const isYearly = typeof periodOf(column) === "number" && /目標値?$/u.test(comparableHeader(column.label));
  if (isYearly && others(column, "indicator", beside).some((one) => !holdsFigures(one, beside))) return true;
  return others(column, "target", beside).every((one) => !holdsFigures(one, beside));
}

function isNamedLeftOf(aim: HeaderColumn, beside: Neighbourhood): boolean {
  return beside.columns.some(
    (one) =>
      one.column < aim.column && (one.role === "name" || (one.role === "indicator" && !isAimOfFigures(one, beside))),
  );
}

/** 項目 left of 数値目標 over figures names what they are of, where nothing else does. */
const namesOfAims: Rule = (column, beside) => {
  const aim = beside.columns.find((one) => isAimOfFigures(one, beside));
  if (aim === undefined || isNamedLeftOf(aim, beside)) return null;
  const areWords = (one: HeaderColumn): boolean =>
    one.column < aim.column &&
    (one.role === null || one.role === "division") &&
    isMostly(beside.profiles(one), "words", "prose");
  return beside.columns.findLast(areWords) === column ? { role: "indicator" } : null;
};

const aimsOfFigures: Rule = (column, beside) =>
  isAimOfFigures(column, beside) && isNamedLeftOf(column, beside) ? { role: "target" } : null;

/** 前年度実績 beside another actual is what that is compared with; alone it is what was reached. */
const lastYears: Rule = (column, beside) => {
  // 前期 beside 当期 is the year before, and no first half.
  const isOfTerms = beside.columns.some(({ label }) => /^[当今]期/u.test(comparableHeader(label)));
  const before = isOfTerms ? /^前期の?(?:実績|値|数値|決算)/u : /^(?:前年度?|昨年度?|前回)の?(?:実績|値|数値)/u;
  if (column.role !== "actual" || !before.test(comparableHeader(column.label))) return null;
  return others(column, "actual", beside).every(isOfYearBefore) ? null : { role: "previous" };
};

/** 年度目標 beside 最終目標 is what was to be reached by now. */
const targetOfTheYear: Rule = (column, beside) => {
  if (column.role !== "target" || !/^(?:当該|単)?年度(?:の)?目標値?$/u.test(comparableHeader(column.label)))
    return null;
  if (periodOf(column) !== null || others(column, "expected", beside).length > 0) return null;
  const isFinal = (one: HeaderColumn): boolean =>
    /最終|計画目標|期間目標/u.test(textsOver(one)) || /^目標(?:値|数値)?$/u.test(comparableHeader(one.label));
  return others(column, "target", beside).some(isFinal) ? { role: "expected" } : null;
};

/** 9年度見込み right of the actuals of earlier years is what is expected, and was not reached yet. */
const forecasts: Rule = (column, beside) => {
  const [own, label] = [periodOf(column), comparableHeader(column.label)];
  if (column.role !== "actual" || typeof own !== "number" || !label.includes("見込") || label.includes("実績"))
    return null;
  const reached = others(column, "actual", beside).filter((one) => !comparableHeader(one.label).includes("見込"));
  const years = reached.map(periodOf).filter((period) => typeof period === "number");
  return years.length > 0 && own > Math.max(...years) + 1 ? { role: null } : null;
};

/** Sentences that differ from row to row, some of them with figures. */
function tellsInWords(column: HeaderColumn, { profiles }: Neighbourhood): boolean {
  const { filled, counts, distinct, examples } = profiles(column);
  const areTold = examples.every((text) => /[\p{Script=Han}\p{Script=Hiragana}]{2}/u.test(text));
  return areTold && (counts.prose + counts.figure) * 2 > filled && distinct * 10 >= filled * 9;
}

/** 318世帯, 93.0％（80施設）: amounts of something, no points and no rates. */
const amount = /^[約延累計]*[0-9０-９][0-9０-９,，.．]*\s*(?![点0-9０-９,，.．\s]|[%％]$).+/u;

/** R5年度末の状況 over 26件, where nothing else says what was reached. */
const situations: Rule = (column, beside) => {
  const { examples, distinct, counts } = beside.profiles(column);
  if (column.role === "goalStatus" && tellsInWords(column, beside)) {
    // 年度末の達成状況 in sentences beside 自己評価: what was done.
    const isOnly = others(column, "actual", beside).length === 0 && others(column, "target", beside).length > 0;
    return isOnly && others(column, "grade", beside).length > 0 ? { role: "actual" } : null;
  }
  if (column.role !== "grade") return null;
  const isNamedSo = /状況|状態$/u.test(comparableHeader(column.label));
  if (!isNamedSo && !examples.every((text) => amount.test(text))) return null;
  const isScale = examples.every((text) => /^[0-9]$/u.test(text)) && distinct <= 10;
  const hasActual = others(column, "actual", beside).some((one) => holdsFigures(one, beside));
  const isJudged = others(column, "grade", beside).length > 0;
  const areAmounts = holdsFigures(column, beside) && !isScale && (isJudged || counts.rate === 0);
  return areAmounts && !hasActual ? { role: "actual" } : null;
};

/** 達成度 over 98.5: how far the way is done, and no grade of a scale. */
function isRateOfTheWay(column: HeaderColumn, beside: Neighbourhood): boolean {
  return /(?:達成|進捗|到達)度/u.test(comparableHeader(column.label)) && holdsFigures(column, beside);
}

/** 最終評価, 評価値 over figures that are no points of a scale are what was reached. */
const judgedByFigures: Rule = (column, beside) => {
  if (column.role !== "grade") return null;
  const profile = beside.profiles(column);
  // 達成度 of a year to come is a rate where that of the years before is.
  if (profile.filled === profile.counts.none && profile.filled > 0) {
    const isAlike = (one: HeaderColumn): boolean => one.label === column.label && isRateOfTheWay(one, beside);
    return beside.columns.some(isAlike) ? { role: "achievementRate" } : null;
  }
  if (!holdsFigures(column, beside)) return null;
  const isScale = profile.examples.every((text) => /^[0-9]$/u.test(text)) && profile.distinct <= 10;
  if (isScale) return null;
  // 達成水準 over 年間300件以上 left of what was reached is the target, where nothing else is.
  const isAim = textsOver(column).includes("水準") && others(column, "target", beside).length === 0;
  if (isAim && others(column, "actual", beside).some((one) => one.column > column.column)) return { role: "target" };
  const isOfValues = /中間|最終|値/u.test(textsOver(column));
  const isRate = isRateOfTheWay(column, beside) || profile.counts.rate * 2 >= figuresIn(profile);
  if (isRate && !isOfValues) return { role: "achievementRate" };
  return isOfValues ? { role: "actual" } : null;
};

/** 目標 (ゴール 8.2) left of the indicator, where another one of figures stands right of it, names what the indicator is for. */
function isBeforeNames(column: HeaderColumn, role: ColumnRole, beside: Neighbourhood): boolean {
  const nameAt = nameColumn(beside);
  return (
    column.column < nameAt &&
    others(column, role, beside).some((one) => one.column > nameAt && holdsFigures(one, beside))
  );
}

/** 戦略目標, 事前に備えるべき目標 …: where a column of figures could be the target, one of texts is none. */
const textsAreNoValues: Rule = (column, beside) => {
  const { role } = column;
  if (role !== "target" && role !== "actual") return null;
  const profile = beside.profiles(column);
  if (isBeforeNames(column, role, beside)) return { role: null };
  if (tellsOfNextYear(column, beside)) return { role: null };
  if (profile.filled === profile.counts.none || figuresIn(profile) * 4 >= profile.filled) return null;
  const ofFigures = others(column, role, beside).filter((one) => holdsFigures(one, beside));
  // 令和4年度の目標 in words is that year's target, whatever other years have; 令和7年度の予定 beside its 目標 is none.
  const isOfSameYear = ofFigures.some((one) => periodOf(one) === periodOf(column));
  if (periodOf(column) !== null && column.certainty !== "pattern" && !isOfSameYear) return null;
  const isOfFigures = ofFigures.length > 0;
  const isRepeated = profile.distinct * 2 <= profile.filled && profile.filled > 3;
  const nameAt = nameColumn(beside);
  const isDivision = column.certainty === "pattern" && (column.column < nameAt || isRepeated);
  return isOfFigures || (isDivision && figuresIn(profile) === 0) ? { role: null } : null;
};

/** 施策目標の達成状況 is asked how each goal ended, whatever is answered. */
const endOfGoal = "目標の達成状況";

/** 各指標の達成状況 over ◎○△, 達成状況 over 順調, or over 達成 and a bare 未達成, beside another grade or status: a grade. */
const marksAreGrades: Rule = (column, beside) => {
  if (column.role !== "goalStatus") return null;
  const { examples } = beside.profiles(column);
  const isNumbered = examples.every((text) => /^[①-⑳]/u.test(text));
  // 順調, 計画どおり are said of how it goes, and not whether the goal was reached.
  const areOthers = !examples.some((text) => /達成|終了|継続/u.test(text)) || sayOnlyWhetherAchieved(examples);
  const areGrades =
    isMostly(beside.profiles(column), "mark") || (areOthers && !comparableHeader(column.label).includes(endOfGoal));
  const hasOther = others(column, "grade", beside).length > 0 || others(column, "goalStatus", beside).length > 0;
  return areGrades && hasOther && !isNumbered ? { role: "grade" } : null;
};

/** 前年比較 over ↗ and ↘, 傾向 over 改善 and 横ばい: how it moved, and no judgement. */
const howItMoved = /前年|前回|昨年|比較|増減|推移|傾向|動向|変化/u;

const arrow = new RegExp(`^[${arrowSigns}]$`, "u");

/** ◎○△ or ↗→↘ right of the values, where no header says that anything is a grade. */
const marksAlone: Rule = (column, beside) => {
  const profile = beside.profiles(column);
  const isOther = whatFollows.test(textsOver(column)) || howItMoved.test(textsOver(column));
  const areArrows = profile.examples.every((text) => arrow.test(text)) && !isOther;
  const areMarks = isMostly(profile, "mark") || areArrows;
  if (column.role !== null || !areMarks || profile.distinct < 2) return null;
  const isJudged = beside.columns.some(({ role }) => role === "grade" || role === "goalStatus");
  const actualAt = beside.columns.find(({ role }) => role === "actual")?.column ?? Infinity;
  return !isJudged && column.column > actualAt ? { role: "grade" } : null;
};

const mostOutcomes = 8;
const wordOfProgress =
  /^(?:快?晴れ?|薄?(?:曇り?|くもり)|(?:雷|小)?雨|雪)$|達成|順調|遅|前倒|(?:どお|通|とお)り|前進|進展|停滞|良好|改善|悪化|横ばい|後退|未達|^[未済]$|^(?:(?:未|一部)?(?:実施|着手|完了)(?:済み?|中)?|(?:検討|準備)中)$/u;
/** 順調, やや遅れ, 実施済 right of the values, under a word that no list has for grades (結果, 信号). */
const wordsOfProgress: Rule = (column, beside) => {
  const { distinct, examples, ...profile } = beside.profiles(column);
  const texts = textsOver(column);
  if (column.role !== null || whatFollows.test(texts) || howItMoved.test(texts) || distinct > mostOutcomes) return null;
  const isJudged = beside.columns.some(({ role }) => role === "grade" || role === "goalStatus");
  const actualAt = beside.columns.find(({ role }) => role === "actual")?.column ?? Infinity;
  if (isJudged || column.column < actualAt || !isMostly({ distinct, examples, ...profile }, "words")) return null;
  return examples.every((text) => wordOfProgress.test(text)) ? { role: "grade" } : null;
};

/** 実施状況 over ①②③, ○△× or 実施済, 未実施 beside 実績: how it went, and not what was reached. */
const conditions: Rule = (column, beside) => {
  if (column.role !== "actual" || !/状況|状態/u.test(comparableHeader(column.label))) return null;
  const isJudged = beside.columns.some(({ role }) => role === "grade" || role === "goalStatus");
  const profile = beside.profiles(column);
  if (isJudged || profile.distinct > mostOutcomes || profile.distinct >= profile.filled) return null;
  const isMark = (text: string): boolean => /^[①-⑨]$/u.test(text) || wordOfProgress.test(text);
  const areMarks = isMostly(profile, "mark") || profile.examples.every(isMark);
  return areMarks && others(column, "actual", beside).length > 0 ? { role: "grade" } : null;
};

/** A B C right of the values under 区分: a grade, and no division. */
const marksDivideNothing: Rule = (column, beside) => {
  const actualAt = beside.columns.find(({ role }) => role === "actual")?.column ?? Infinity;
  const isDivision = column.role === "division" && column.column > actualAt;
  return isDivision && isMostly(beside.profiles(column), "mark") ? { role: null } : null;
};

/** 区分 right of the indicator (累計・単年, 増加・減少) says something of it, and divides no measures. */
const besideTheIndicator: Rule = (column, beside) => {
  if (column.role !== "division" || !/(?:区分|種別|分類|種類)$/u.test(comparableHeader(column.label))) return null;
  const indicator = beside.columns.find(({ role }) => role === "indicator");
  const isRight = indicator !== undefined && indicator.column < column.column;
  const isOtherName = beside.columns.some(({ role, column: at }) => role === "name" && at > column.column);
  return isRight && !isOtherName && !isMostly(beside.profiles(column), "prose") ? { role: null } : null;
};

/** 令和6年度の取組目標 beside what was reached, where nothing else is aimed at: what was to be done in the year. */
const goalsOfTheYear: Rule = (column, beside) => {
  if (column.role !== "goal" || typeof periodOf(column) !== "number") return null;
  const isOnly = others(column, "target", beside).length === 0;
  return isOnly && others(column, "actual", beside).length > 0 ? { role: "target" } : null;
};

/** 評価区分 over 活動指標 and 成果指標 says of what kind the indicator is: it divides no measures, and judges none. */
const kindsOfIndicators: Rule = (column, { profiles }) => {
  const { role } = column;
  const { examples } = profiles(column);
  if ((role === "division" || role === "grade") && areKindsOfIndicators(examples)) return { role: null };
  // 事業区分 over 新規 and 継続 divides none either.
  return role === "division" && areKindsOfMeasures(examples) ? { role: null } : null;
};

/** 区分 right of the values over a few words that come again (完了, 継続, 廃止): what became of the measure. */
const outcomes: Rule = (column, beside) => {
  if (column.role !== "division" || !comparableHeader(column.label).endsWith("区分")) return null;
  const lastValue = beside.columns.findLast(({ role }) => role === "actual")?.column ?? Infinity;
  const profile = beside.profiles(column);
  if (column.column <= lastValue || !isMostly(profile, "words")) return null;
  if (beside.columns.some(({ role }) => role === "grade" || role === "goalStatus")) return { role: null };
  const comeAgain = profile.distinct <= mostOutcomes && profile.distinct * 2 <= profile.filled;
  return comeAgain ? { role: "grade" } : null;
};

const notDirections: Rule = (column, { columns, profiles }) => {
  if (column.role !== "direction" || column.certainty === "settings") return null;
  const { examples } = profiles(column);
  // 拡充, 縮小, 現状維持 right of what was reached: how the measure goes on.
  const isBehind = columns.some(({ role, column: at }) => role === "actual" && at < column.column);
  if (isBehind && !examples.some((text) => upOrDown.test(text))) return { role: null };
  // 増減 over -53件 is how much it was, and no way.
  const isWay = (text: string): boolean => directionWords.test(text) && !/[0-9０-９]/u.test(text);
  return examples.length > 0 && !examples.some(isWay) ? { role: null } : null;
};

const rules: readonly Rule[] = [
  whenOrHow,
  namesOfAims,
  aimsOfFigures,
  currentValue,
  lastYears,
  targetOfTheYear,
  forecasts,
  besideTheFigures,
  conditions,
  situations,
  judgedByFigures,
  ...rulesOfYears,
  ...rulesBesideValues,
  textsAreNoValues,
  marksAreGrades,
  marksDivideNothing,
  marksAlone,
  goalsOfTheYear,
  ...rulesOfNames,
  kindsOfIndicators,
  outcomes,
  besideTheIndicator,
  wordsOfProgress,
  datesAsValues,
  notDirections,
];

/** The header with what contents and neighbours say of its words; columns that the settings name stay. */
export function settledByNeighbours(header: Header, profiles: ColumnProfiles): Header {
  return rules.reduce((before: Header, rule): Header => {
    const beside: Neighbourhood = { columns: before.columns, profiles };
    const columns = before.columns.map((column): HeaderColumn => {
      if (column.certainty === "settings" && rule !== oneHeaderOverTwo) return column;
      const said = rule(column, beside);
      if (said === null || said.role === column.role) return column;
      return { ...column, role: said.role, certainty: said.role === null ? null : "pattern" };
    });
    return { ...before, columns };
  }, header);
}
