import { nameOf } from "../../../summary/countedPlan";
import { compareWith, defineCheck } from "../../check";
import { at } from "../findingAt";
import { publishedOf } from "./published";
import { grouped, words } from "./words";

/** A figure of the published table against the recount. */
interface ComparedFigure {
  readonly header: string;
  readonly published: number;
  readonly counted: number;
}

export const summaryCount = defineCheck({
  code: "consistency-summary-count",
  severity: "error",
  granularity: "sheet",
  ja: {
    title: "集計表の数が数え直しと合わない",
    description: "公表用の集計表の施策数・達成数などが、施策一覧を数え直した結果と異なります。",
    message: (p: {
      division: string | null;
      kind: "division" | "subtotal" | "total";
      figures: readonly ComparedFigure[];
    }) => {
      const kind = { division: "", subtotal: "の小計", total: "の合計" }[p.kind];
      const figures = p.figures.map(
        ({ header, published, counted }) => `${header}は${grouped(published)}（数え直すと${grouped(counted)}）`,
      );
      return `集計表の${words.ja.subject(p.division)}${kind}で、${figures.join("、")}です。`;
    },
    fix: "施策一覧の達成状況と集計表のうち、誤っている方を直してください。小計・合計や概要の文に同じ数が使われていないかも確かめてください。",
  },
  en: {
    title: "Number in the summary table differs",
    message: (p) => {
      const kind = { division: "", subtotal: " (subtotal)", total: " (total)" }[p.kind];
      const figures = p.figures.map(
        ({ header, published, counted }) => `${header} is ${grouped(published)} (counted: ${grouped(counted)})`,
      );
      return `In the summary table, ${words.en.subject(p.division)}${kind}: ${figures.join(", ")}.`;
    },
    fix: "Correct the status in the measures sheet or the table; look for the same number in sums and in the overview.",
  },
  find: (context) =>
    compareWith("summarySheet", publishedOf(context).summaries, ({ rows }) =>
      rows.flatMap(({ row: { kind }, division, counts }) => {
        const [first, ...others] = counts.map(({ figure }) => figure.cell);
        if (first === undefined || division === null) return [];
        const figures = counts.map(({ figure, counted }) => ({
          header: figure.header,
          published: figure.value,
          counted,
        }));
        return [{ parameters: { division: nameOf(division), kind, figures }, ...at(first, ...others) }];
      }),
    ),
});

/** A number of a sentence; `what` is `measures`, `achieved`, or the word for what else is counted. */
interface StatedFigure {
  readonly what: string;
  readonly stated: number;
  readonly counted: number;
}

const wordsCounted: Readonly<Record<string, string>> = {
  measures: "施策",
  achieved: "施策の達成",
};

/** 119指標, 119指標の達成; what the sentence itself counts. */
const ofIndicators = {
  measures: (word: string) => word,
  achieved: (word: string) => `${word}の達成`,
} as const;

/** 21分野76施策のうち、71施策 where the measures sheet counts otherwise. */
export const overviewCount = defineCheck({
  code: "consistency-overview-count",
  severity: "error",
  granularity: "workbook",
  ja: {
    title: "概要の文の数が数え直しと合わない",
    description: "「○分野○施策のうち、○施策が達成」という文の数が、施策一覧を数え直した結果と異なります。",
    message: (p: { division: string | null; figures: readonly StatedFigure[] }) => {
      const figures = p.figures.map(({ what, stated, counted }) => {
        const word = wordsCounted[what] ?? what;
        return `${grouped(stated)}${word}（数え直すと${grouped(counted)}）`;
      });
      return `${words.ja.subject(p.division)}についての文に${figures.join("、")}と書かれています。`;
    },
    fix: "文の数を直すか、施策一覧を確かめてください。",
  },
  en: {
    title: "Number in the overview differs",
    message: (p) => {
      const figures = p.figures.map(
        ({ what, stated, counted }) => `${what} ${grouped(stated)} (counted: ${grouped(counted)})`,
      );
      return `The sentence about ${words.en.subject(p.division)} states: ${figures.join(", ")}.`;
    },
    fix: "Correct the sentence, or check the measures sheet.",
  },
  find: (context) =>
    compareWith("overviewSentence", publishedOf(context).sentences, ({ sentence, subject, counts }) => {
      if (counts.length === 0) return [];
      const figures = counts.map(({ what, stated, counted }) => ({
        what:
          what.kind === "divisions"
            ? what.word
            : sentence.isOfIndicators
              ? ofIndicators[what.kind](sentence.word)
              : what.kind,
        stated,
        counted,
      }));
      return [{ parameters: { division: nameOf(subject), figures }, ...at(sentence.cell) }];
    }),
});
