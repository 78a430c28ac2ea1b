import type { functions as japanese } from "../ja/functions";
import type { Texts } from "../texts";

export const functions = {
  roles: { actual: "actual", target: "target", baseline: "baseline", value: "value" },
  direction: ({ text }) => `“${text}” is no direction. Use 増加 (increase), 減少 (decrease) or 維持 (maintain).`,
  numbers: {
    empty: ({ name }) => `There is no answer because the ${name} is empty or a dash.`,
    emptyOrZero:
      ' This Excel may hand an empty cell over as 0. For a 0, type its unit with it (0件), or give the argument as text: A1&"".',
    pending: ({ name, text }) => `There is no answer because the ${name} “${text}” is not known yet.`,
    inWords: ({ name, text }) => `There is no answer because the ${name} “${text}” is not a number.`,
    unreadable: ({ name, text }) => `The ${name} “${text}” can't be read as a number. Correct how it is written.`,
    severalParts: ({ name, text }) => `The ${name} “${text}” has several numbers. Give a single one.`,
    partMissing: ({ text }) => `“${text}” has several values. Give part: a number from 1, or the item's name.`,
    noSuchPart: ({ text, part, count }) => `“${text}” has no value “${part}” (it has ${count}).`,
    part: "Part has to be a number from 1, or the item's name.",
    unitsDiffer: ({ actual, other, role }) =>
      `The actual is in “${actual}” and the ${role} in “${other}”. Use the same unit.`,
    truthValue: ({ name }) => `The ${name} has to be a number, or a text with a number and its unit.`,
  },
  achievementRate: {
    nothingJudged:
      "No cell can be read as a goal status (①②③) or a grade (◎○△). For a rate from numbers, give a target.",
    reasons: {
      other: "There is no achievement rate for these values.",
      targetIsZero: "There is no achievement rate because the target is 0.",
      targetIsNegative: "There is no achievement rate because the target is negative. Give a baseline.",
      baselineEqualsTarget: "There is no achievement rate because the baseline equals the target.",
      baselineBeyondTarget: "From the baseline, the target lies against the direction. Check all three.",
      decreaseFormulaNotStated: "Where less is better, the achievement rate needs a baseline.",
      comparisonOnly: "Indicators to be maintained have no achievement rate.",
      outOfRange: "The result is outside what Excel can hold.",
    },
  },
  goalStatus: {
    unknown: ({ text }) => `“${text}” can't be read as a goal status. Use ①②③, or words such as 達成した.`,
  },
  dates: {
    truthValue: "Give a date, a serial number or a text with a date.",
    yearOrSerial: ({ number }) =>
      `${number} may be a year or a serial number. For the year write “${number}年” or “${number}年度”.`,
  },
  warekiDate: {
    style: ({ text }) => `“${text}” is no style. Use 長い, 短い, 年, 年度, 併記 or 1–5.`,
    notOneDay: ({ text }) => `“${text}” is not a single date. Write the day, or use the style 年 or 年度.`,
  },
  warekiSerial: { edge: ({ text }) => `“${text}” is no edge. Use 初 or 1 (first day), 末 or 2 (last day).` },
  fiscalYear: {
    severalYears: ({ text }) => `“${text}” reaches over several fiscal years. Write 年度, or the month.`,
    oneColumn: "Give one cell, or a range of one column.",
  },
  asOf: {
    none: ({ text }) => `“${text}” names no day (R4.12末時点 …).`,
    several: ({ text }) => `“${text}” speaks of several days.`,
  },
} satisfies Texts<typeof japanese>;
