import type { NoneReason, Reading } from "../quantity/reading";

export const valueKinds = ["baseline", "expected", "target", "actual"] as const;
export type ValueKind = (typeof valueKinds)[number];

// The words of the table are part of its format: whoever reads it with a program relies on them, in any language of Excel.

/** 〇〇_区分: what stands in a cell. */
export const kindWords: Readonly<Record<Reading["kind"], string>> = {
  number: "数値",
  text: "文字",
  none: "なし",
  pending: "未確定",
  unreadable: "読取不能",
};

/** 〇〇_区分 of a cell that holds nothing. */
export const noneWords: Readonly<Record<NoneReason, string>> = {
  blank: "空欄",
  dash: "設定なし",
  notSet: "設定なし",
  unknown: "不明",
  suppressed: "秘匿",
  notApplicable: "対象外",
};

/** All words of the columns 〇〇_区分. */
export const valueStates: readonly string[] = [
  kindWords.number,
  kindWords.text,
  ...new Set(Object.values(noneWords)),
  kindWords.pending,
  kindWords.unreadable,
];

/** 〇〇_条件, beside the words of qualifiers. */
export const changeWords = { increase: "増加", decrease: "減少" } as const;
/** Between the words of 〇〇_条件. */
export const conditionSeparator = "・";

/** What the columns of each value begin with: 目標_数値. */
export const valueNames: Readonly<Record<ValueKind, string>> = {
  baseline: "基準値",
  expected: "目安値",
  target: "目標",
  actual: "実績",
};
