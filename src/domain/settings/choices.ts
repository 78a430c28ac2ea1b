import type { DecreaseFormula, RateFormula } from "../evaluation/achievementRate";
import type { Direction } from "../evaluation/direction";
import type { RuleSubject } from "../evaluation/indicatorRules";
import type { GoalStatus } from "../evaluation/goalStatus";
import type { Denominator, GradeRule, PartsRule, RubricGrade } from "../evaluation/rubric";
import type { ColumnRole, SingleColumnRole } from "../measures/columnRoles";
import { idsOf, type Choices } from "./words";

// What settings may be chosen from. Reference, quantity and outcome are worded with the problems of a rubric (texts/rubric.ts).

export const rateFormulas: Choices<RateFormula> = {
  actualOverTarget: { ja: "実績÷目標", en: "actual ÷ target" },
  previousYear: { ja: "実績÷前年度実績", en: "actual ÷ previous year's actual" },
  fromBaseline: { ja: "（実績－基準値）÷（目標－基準値）", en: "(actual − baseline) ÷ (target − baseline)" },
  expectedPath: { ja: "（実績－基準値）÷（目安値－基準値）", en: "(actual − baseline) ÷ (expected − baseline)" },
  actualOverExpected: { ja: "実績÷目安値", en: "actual ÷ expected" },
  proRata: { ja: "実績÷（目標×経過年の割合）", en: "actual ÷ (target × share of years passed)" },
  timeElapsed: { ja: "進捗の割合÷経過期間の割合", en: "progress ÷ share of time passed" },
};

export const decreaseFormulas: Choices<DecreaseFormula> = {
  targetOverActual: { ja: "目標÷実績", en: "target ÷ actual" },
  twoMinusRatio: { ja: "2－実績÷目標", en: "2 − actual ÷ target" },
  fromBaseline: { ja: "（基準値－実績）÷（基準値－目標）", en: "(baseline − actual) ÷ (baseline − target)" },
};

export const directions: Choices<Direction> = {
  increase: { ja: "増加", en: "Increase" },
  decrease: { ja: "減少", en: "Decrease" },
  maintain: { ja: "維持", en: "Maintain" },
  range: { ja: "範囲", en: "Range" },
};

/**
 * Which dates of values (時点) are reported. `withinFiscalYear`: those outside the year judged; `fiscalYearEnd`: also those
 * before its last day, since such values are provisional; `any`: none.
 */
export const asOfRules = {
  withinFiscalYear: { ja: "年度の外の時点を指摘", en: "Report dates outside the year" },
  fiscalYearEnd: { ja: "年度末より前の時点も指摘", en: "Report dates before the year's end too" },
  any: { ja: "指摘しない", en: "Report none" },
};

export const denominators: Choices<Denominator> = {
  judged: { ja: "判定できた施策", en: "Measures that could be judged" },
  all: { ja: "すべての施策", en: "All measures" },
};

/** How urgent a kind of finding is in this plan; `off`: not looked for. */
export const severities = {
  error: { ja: "誤り", en: "Error" },
  warning: { ja: "注意", en: "Warning" },
  info: { ja: "参考", en: "Info" },
  off: { ja: "指摘しない", en: "Off" },
};

export const partsRules: Choices<PartsRule> = {
  bestUnlessMissed: { ja: "未達成があれば未達成、なければよい方", en: "missed when any is missed, else the best" },
  worst: { ja: "最も悪いもの", en: "the worst" },
  meanRate: { ja: "達成率の平均", en: "the mean rate" },
  meanPoints: { ja: "点数の平均", en: "the mean of points" },
};

/** `fit`: A4 where a sheet can be read on it, else A3. */
export const papers = {
  fit: { ja: "A4に収まればA4、収まらなければA3", en: "A4 where it fits, else A3" },
  A3: { ja: "A3", en: "A3" },
  A4: { ja: "A4", en: "A4" },
};

export const fieldPages = {
  each: { ja: "分野ごとに1ページ", en: "A page for each field" },
  continuous: { ja: "続けて印刷", en: "One after the other" },
};

/** Whether the columns beside the measures are printed with them; `asBefore`: the official's pages stay as they are. */
export const printedColumns = {
  asBefore: { ja: "印刷しない（ページは今のまま）", en: "Not printed (pages as before)" },
  withColumns: { ja: "印刷する", en: "Printed" },
};

export const ruleKinds: Choices<GradeRule["kind"]> = {
  comparison: { ja: "比較", en: "Comparison" },
  interval: { ja: "範囲", en: "Interval" },
  unchanged: { ja: "動きなし", en: "Nothing was to move" },
  noIndicator: { ja: "指標・目標なし", en: "No indicator or target" },
  notMeasurable: { ja: "実績なし", en: "No actual" },
  manual: { ja: "人が付ける", en: "Given by people" },
};

/** Whether a grade is for indicators with a target or for those without one. */
export const graded: Choices<NonNullable<RubricGrade["applies"]>> = {
  withTarget: { ja: "目標あり", en: "With a target" },
  withoutTarget: { ja: "目標なし", en: "Without a target" },
};

export const ruleSubjects: Choices<RuleSubject> = {
  unit: { ja: "単位", en: "Unit" },
  name: { ja: "指標名に含まれる語", en: "Words in the indicator's name" },
  measure: { ja: "施策番号", en: "Measure code" },
};

export const statuses: Choices<GoalStatus> = {
  achieved: { ja: "達成", en: "Achieved" },
  missedEnded: { ja: "未達成(終了)", en: "Missed (ended)" },
  missedContinuing: { ja: "未達成(継続)", en: "Missed (continuing)" },
};

/** Roles that one column of the measures sheet plays; divisions are several columns. */
export type { SingleColumnRole };

const singleRoles: Choices<SingleColumnRole> = {
  number: { ja: "番号", en: "Number" },
  name: { ja: "施策名", en: "Measure" },
  department: { ja: "所属", en: "Department" },
  indicator: { ja: "成果指標", en: "Indicator" },
  part: { ja: "指標の内訳（男女など）", en: "Part of the indicator" },
  unit: { ja: "単位", en: "Unit" },
  direction: { ja: "方向", en: "Direction" },
  baseline: { ja: "基準値", en: "Baseline" },
  expected: { ja: "目安値", en: "Expected value" },
  target: { ja: "目標", en: "Target" },
  actual: { ja: "実績", en: "Actual" },
  previous: { ja: "前年度の実績", en: "Last year's actual" },
  grade: { ja: "評価", en: "Grade" },
  goal: { ja: "施策目標", en: "Goal" },
  goalStatus: { ja: "達成状況", en: "Goal status" },
  background: { ja: "未達成の背景", en: "Background" },
  remarks: { ja: "備考", en: "Remarks" },
  fiscalYear: { ja: "年度", en: "Fiscal year" },
  achievementRate: { ja: "達成率", en: "Achievement rate" },
  asOf: { ja: "時点", en: "As of" },
};

export const columnRoles: Choices<ColumnRole> = {
  division: { ja: "区分（柱・分野など）", en: "Division" },
  ...singleRoles,
};

export const singleColumnRoles = idsOf(singleRoles);
