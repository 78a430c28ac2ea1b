import type { GradedIndicators } from "../../../evaluation/evaluateMeasures";
import type { GradeDifference } from "./gradeVerdict";

/** `moreByDefault`: nothing says that more is better, and the grade may be right if less is. */
export type AssumedWay = "less" | "moreByDefault" | "other";

/** Which way is taken as good for the indicators that a grade was given for. */
export function assumedWay({ indicators, rubric, symbol }: GradedIndicators): AssumedWay {
  const ways = indicators.map(({ evaluation: { direction, directionSource }, target, actual }): AssumedWay => {
    if (target?.kind !== "number") return "other";
    // 2,486 against 2,400 is not good enough where the sheet says that less is better.
    if (direction === "decrease") return target.qualifiers.length === 0 ? "less" : "other";
    const isAchieved = rubric.grades.some((grade) => grade.symbol === symbol && grade.achieved);
    const isRightTheOtherWay =
      actual?.kind === "number" && actual.value !== target.value && actual.value < target.value === isAchieved;
    return directionSource === "default" && isRightTheOtherWay ? "moreByDefault" : "other";
  });
  const [way = "other"] = ways;
  return ways.every((one) => one === way) ? way : "other";
}

/** What a message says of the way: behind the rate, and at the end where the official may know better. */
export const assumedWayWords = {
  ja: {
    aside: (rate: number | null, way: AssumedWay) => {
      const asides = [
        ...(rate === null ? [] : [`達成率${(rate * 100).toFixed(1)}%`]),
        ...{ less: ["少ない方がよい指標"], moreByDefault: ["多い方がよい指標とみて"], other: [] }[way],
      ];
      return asides.length === 0 ? "" : `（${asides.join("、")}）`;
    },
    otherWay: (way: AssumedWay, difference: GradeDifference) =>
      way === "moreByDefault" && difference === "tooLow"
        ? "少ない方がよい指標なら、方向性の列か点検設定にそう書いて点検し直してください。"
        : "",
  },
  en: {
    aside: (rate: number | null, way: AssumedWay) => {
      const asides = [
        ...(rate === null ? [] : [`${(rate * 100).toFixed(1)}%`]),
        ...{ less: ["less is better"], moreByDefault: ["more taken as better"], other: [] }[way],
      ];
      return asides.length === 0 ? "" : ` (${asides.join(", ")})`;
    },
    otherWay: (way: AssumedWay, difference: GradeDifference) =>
      way === "moreByDefault" && difference === "tooLow"
        ? " If less is better here, say so in a column of directions or in the settings."
        : "",
  },
} as const;
