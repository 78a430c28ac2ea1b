import type { Qualifier } from "./reading";

/**
 * What limits a number, in the order in which several are told. Part of what functions answer and of machine-readable data:
 * for life, and in Japanese whatever the language of Excel.
 */
export const qualifierWords: Readonly<Record<Qualifier, string>> = {
  cumulative: "累計",
  average: "平均",
  approximate: "約",
  atLeast: "以上",
  atMost: "以下",
  moreThan: "超",
  lessThan: "未満",
  forecast: "見込み",
  preliminary: "速報",
  planned: "予定",
};
