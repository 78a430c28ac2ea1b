import { nameOf } from "../../../summary/countedPlan";
import {
  compareWith,
  defineCheck,
  type Check,
  type FindingCell,
  type FindingWords,
  type JapaneseWords,
} from "../../check";
import { at } from "../findingAt";
import { publishedOf, type Published } from "./published";
import { words } from "./words";

/** A published rate that is not the recounted one. */
interface PublishedRate {
  /** `null`: the whole plan. */
  readonly division: string | null;
  /** The grade whose share it is; `null`: the rate of the achieved. */
  readonly grade: string | null;
  readonly published: number;
  readonly counted: number | null;
  readonly decimals: number;
}

interface DifferingRate {
  readonly rate: PublishedRate;
  /** One unit in its last place away: cut off, or bent so that a column adds up. */
  readonly isRounding: boolean;
  readonly cell: FindingCell;
}

/** Where rates are published, and those of them that differ. */
const places = {
  summary: {
    what: "summarySheet",
    granularity: "sheet",
    rates: ({ summaries }: Published) =>
      summaries.map(({ rows }) =>
        rows.flatMap(({ division, rate, shares }): readonly DifferingRate[] => {
          if (division === null) return [];
          return [...(rate === null ? [] : [rate]), ...shares].map(({ figure, counted, isRounding }) => {
            const decimals = Math.max(figure.decimals - 2, 0);
            const grade = figure.role.startsWith("share:") ? figure.role.slice("share:".length) : null;
            const differing = { division: nameOf(division), grade, published: figure.value, counted, decimals };
            return { rate: differing, isRounding, cell: figure.cell };
          });
        }),
      ),
  },
  overview: {
    what: "overviewSentence",
    granularity: "workbook",
    rates: ({ sentences }: Published) =>
      sentences.map(({ sentence: { cell }, subject, rate: compared }): readonly DifferingRate[] => {
        if (compared === null) return [];
        const { stated, counted, isRounding } = compared;
        const decimals = Math.max(compared.decimals - 2, 0);
        const rate = { division: nameOf(subject), grade: null, published: stated, counted, decimals };
        return [{ rate, isRounding, cell }];
      }),
  },
} as const;

const rateWord = {
  ja: ({ grade }: PublishedRate) => (grade === null ? "達成率" : `評価${grade}の割合`),
  en: ({ grade }: PublishedRate) => (grade === null ? "rate" : `share of grade ${grade}`),
} as const;

type PlaceName = keyof typeof places;
type Difference = "rate" | "rounding";

/** A rate that differs, either by rounding alone or in earnest. */
function rateCheck<Place extends PlaceName, Kind extends Difference>(
  place: Place,
  kind: Kind,
  ja: JapaneseWords<PublishedRate>,
  en: FindingWords<PublishedRate>,
): Check<`consistency-${Place}-${Kind}`, PublishedRate> {
  const { what, granularity, rates } = places[place];
  return defineCheck({
    code: `consistency-${place}-${kind}`,
    severity: kind === "rounding" ? "info" : "error",
    granularity,
    ja,
    en,
    find: (context) =>
      compareWith(what, rates(publishedOf(context)), (differing) =>
        differing
          .filter(({ isRounding }) => isRounding === (kind === "rounding"))
          .map(({ rate, cell }) => ({ parameters: rate, ...at(cell) })),
      ),
  });
}

export const summaryRate = rateCheck(
  "summary",
  "rate",
  {
    title: "集計表の達成率が数え直しと合わない",
    description: "公表用の集計表の達成率が、施策一覧を数え直した率とも、集計表自身の数から求めた率とも異なります。",
    message: (p: PublishedRate) =>
      `集計表の${words.ja.subject(p.division)}の${rateWord.ja(p)}は${words.ja.percent(p.published, p.decimals)}ですが、数え直すと${words.ja.percent(p.counted, p.decimals)}です。`,
    fix: "集計表の達成率を直してください。分母が異なる計画では、点検設定で達成率の分母を選んでください。",
  },
  {
    title: "Rate in the summary table differs",
    message: (p) =>
      `In the summary table, the ${rateWord.en(p)} of ${words.en.subject(p.division)} is ${words.en.percent(p.published, p.decimals)}; the recount gives ${words.en.percent(p.counted, p.decimals)}.`,
    fix: "Correct the rate, or choose the plan's denominator in the settings.",
  },
);

export const summaryRounding = rateCheck(
  "summary",
  "rounding",
  {
    title: "集計表の達成率の端数",
    description: "公表用の集計表の達成率が、四捨五入した率と最後の一桁だけ異なります。",
    message: (p: PublishedRate) =>
      `集計表の${words.ja.subject(p.division)}の${rateWord.ja(p)}${words.ja.percent(p.published, p.decimals)}は、四捨五入した率${words.ja.percent(p.counted, p.decimals)}と最後の一桁だけ違います（端数処理の違いと思われます）。`,
    fix: "切捨てや、合計を100%にするための調整であれば、そのままで構いません。",
  },
  {
    title: "Rounding of a rate in the summary table",
    message: (p) =>
      `In the summary table, the ${rateWord.en(p)} of ${words.en.subject(p.division)}, ${words.en.percent(p.published, p.decimals)}, differs from the rounded ${words.en.percent(p.counted, p.decimals)} in its last place only.`,
    fix: "Nothing, if it was cut off or adjusted so that a column adds up to 100 %.",
  },
);

export const overviewRate = rateCheck(
  "overview",
  "rate",
  {
    title: "概要の文の達成率が数え直しと合わない",
    description: "概要の文の達成率が、施策一覧を数え直した率とも、文の数から求めた率とも異なります。",
    message: (p: PublishedRate) =>
      `${words.ja.subject(p.division)}についての文の達成率は${words.ja.percent(p.published, p.decimals)}ですが、数え直すと${words.ja.percent(p.counted, p.decimals)}です。`,
    fix: "文の達成率を直してください。分母が異なる計画では、点検設定で達成率の分母を選んでください。",
  },
  {
    title: "Rate in the overview differs",
    message: (p) =>
      `The sentence about ${words.en.subject(p.division)} gives the rate ${words.en.percent(p.published, p.decimals)}; the recount gives ${words.en.percent(p.counted, p.decimals)}.`,
    fix: "Correct the sentence, or choose the plan's denominator in the settings.",
  },
);

export const overviewRounding = rateCheck(
  "overview",
  "rounding",
  {
    title: "概要の文の達成率の端数",
    description: "概要の文の達成率が、四捨五入した率と最後の一桁だけ異なります。",
    message: (p: PublishedRate) =>
      `${words.ja.subject(p.division)}についての文の達成率${words.ja.percent(p.published, p.decimals)}は、四捨五入した率${words.ja.percent(p.counted, p.decimals)}と最後の一桁だけ違います（端数処理の違いと思われます）。`,
    fix: "切捨てであれば、そのままで構いません。集計表と同じ率になっているかを確かめてください。",
  },
  {
    title: "Rounding of a rate in the overview",
    message: (p) =>
      `The sentence about ${words.en.subject(p.division)} gives ${words.en.percent(p.published, p.decimals)}, which differs from the rounded ${words.en.percent(p.counted, p.decimals)} in its last place only.`,
    fix: "Nothing, if it was cut off; see that the summary table has the same rate.",
  },
);
