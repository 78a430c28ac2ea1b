import type { functions as japanese } from "../ja/functions";
import type { Texts } from "../texts";

export const functions = {
  achievementRate: {
    roles: { actual: "actual", target: "target", baseline: "baseline" },
    empty: ({ role }) => `There is no achievement rate because the ${role} is empty or a dash.`,
    pending: ({ role, text }) => `There is no achievement rate because the ${role} “${text}” is not known yet.`,
    inWords: ({ role, text }) => `There is no achievement rate because the ${role} “${text}” is not a number.`,
    unreadable: ({ role, text }) =>
      `The ${role} “${text}” can't be read as a number. Correct the way the number is written.`,
    severalParts: ({ role, text }) => `The ${role} “${text}” has several numbers. Give a single one.`,
    unitsDiffer: ({ actual, other, role }) =>
      `The actual is in “${actual}” and the ${role} in “${other}”. Use the same unit.`,
    truthValue: ({ role }) => `The ${role} has to be a number, or a text with a number and its unit.`,
    direction: ({ text }) => `“${text}” is no direction. Use 増加 (increase), 減少 (decrease) or 維持 (maintain).`,
    nothingJudged:
      "No cell can be read as a goal status (①②③) or a grade (◎○△). To compute a rate from numbers, give a target as well.",
    reasons: {
      targetMissing: "There is no achievement rate without a target.",
      baselineMissing: "There is no achievement rate without a baseline.",
      previousMissing: "There is no achievement rate without the previous year's actual.",
      periodMissing: "There is no achievement rate because the plan's period is not known.",
      targetIsZero: "There is no achievement rate because the target is 0.",
      targetIsNegative: "There is no achievement rate because the target is negative. Give a baseline as well.",
      actualIsNotPositive: "There is no achievement rate because the actual is 0 or less.",
      baselineEqualsTarget: "There is no achievement rate because the baseline equals the target.",
      baselineEqualsExpected: "There is no achievement rate because the baseline equals this year's expected value.",
      baselineBeyondTarget:
        "Seen from the baseline, the target lies against the direction. Check baseline, target and direction.",
      directionUnknown: "It is not known whether more or less is better. Give the direction.",
      decreaseFormulaNotStated: "Where less is better, the achievement rate needs a baseline. Give it as well.",
      comparisonOnly: "Indicators to be maintained or kept in a range have no achievement rate.",
      nothingToCount: "There is nothing to count.",
      outOfRange: "The result is outside what Excel can hold.",
    },
  },
  warekiDate: {
    truthValue: "Give a date, a serial number or a text with a date.",
    style: ({ text }) => `“${text}” is no style. Use 長い, 短い, 年, 年度, 併記 or 1–5.`,
    notOneDay: ({ text }) =>
      `“${text}” alone is not a single date in this style. Write the day, or use the style 年 or 年度.`,
  },
} satisfies Texts<typeof japanese>;
