import { nameOf } from "../../../summary/countedPlan";
import type { ComparedSentence } from "../../../summary/overviewComparison";
import type { ComparedSummary } from "../../../summary/summaryComparison";
import type { FoundIn } from "../../finding";

type SummaryCode = "consistency-summary-rate" | "consistency-summary-rounding";
type OverviewCode = "consistency-overview-rate" | "consistency-overview-rounding";

/** Rates of published tables that differ, either by rounding alone or in earnest. */
export function foundRates(
  code: SummaryCode,
  summaries: readonly ComparedSummary[],
  isRounding: boolean,
): readonly FoundIn[] {
  return summaries.flatMap(({ rows }) =>
    rows.flatMap(({ division, rate }) => {
      if (rate?.isRounding !== isRounding || division === null) return [];
      const { sheet, row, column } = rate.figure.cell;
      const parameters = {
        division: nameOf(division),
        published: rate.figure.value,
        counted: rate.counted,
        decimals: Math.max(rate.figure.decimals - 2, 0),
      };
      return [{ code, parameters, cells: [{ sheet, row, column }] as const, measure: null }];
    }),
  );
}

/** Rates of overview sentences that differ, either by rounding alone or in earnest. */
export function foundStatedRates(
  code: OverviewCode,
  sentences: readonly ComparedSentence[],
  isRounding: boolean,
): readonly FoundIn[] {
  return sentences.flatMap(({ sentence, subject, rate }) => {
    if (rate?.isRounding !== isRounding) return [];
    const { sheet, row, column } = sentence.cell;
    const parameters = {
      division: nameOf(subject),
      published: rate.stated,
      counted: rate.counted,
      decimals: Math.max(rate.decimals - 2, 0),
    };
    return [{ code, parameters, cells: [{ sheet, row, column }] as const, measure: null }];
  });
}
