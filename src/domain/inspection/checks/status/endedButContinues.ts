import { defineCheck, type Severity } from "../../check";
import { inMeasure } from "../findingAt";
import { backgroundCell, backgroundOf, measuresWithStatus } from "./background";

interface Wording {
  readonly pattern: RegExp;
  readonly severity: Severity;
}

/** The measure itself is to go on; or something is, which may well be something else. */
const wordings: readonly Wording[] = [
  {
    pattern:
      /(?:引き?続き|今後も|次年度(?:以降)?も|来年度(?:以降)?も|翌年度(?:以降)?も)[、,]?(?:本?(?:取組|事業|施策|計画)を)?(?:継続|実施|取り?組|推進|進め)|(?:取組|事業|施策)[をは](?:引き?続き)?[、,]?継続(?!し(?:ない|ません)|せず)|継続して(?:実施|取り?組)/u,
    severity: "warning",
  },
  { pattern: /引き?続き|今後も|次年度(?:以降)?も|来年度(?:以降)?も|翌年度(?:以降)?も/u, severity: "info" },
];

function sentenceWith(pattern: RegExp, background: string): string {
  return (background.split(/[。\n]/u).find((sentence) => pattern.test(sentence)) ?? background).trim();
}

/** A measure that ended, with a background that speaks of going on. */
export const endedButContinues = defineCheck({
  code: "status-ended-but-continues",
  granularity: "row",
  needs: ["goalStatus"],
  ja: {
    title: "終了する取組の継続に触れている",
    description: "取組を終了するとしていますが、背景・理由の欄に、続けることをうかがわせる言葉があります。",
    message: (p: { entered: string; words: string }) =>
      `達成状況は「${p.entered}」ですが、背景・理由の欄に「${p.words}」とあります。`,
    fix: "終了するのか継続するのかを確かめてください。続けるのが別の取組であれば、このままで差し支えありません。",
  },
  en: {
    title: "Ended measure that seems to go on",
    message: (p) => `The status is "${p.entered}", but the background says "${p.words}".`,
    fix: "Check whether the measure ends or goes on. If it is something else that goes on, leave it as it is.",
  },
  find: (context) =>
    measuresWithStatus(context, "missedEnded").flatMap((evaluation) => {
      const { measure, goalStatus } = evaluation;
      const background = backgroundOf(evaluation);
      const wording = wordings.find(({ pattern }) => pattern.test(background));
      if (wording === undefined) return [];
      return [
        {
          parameters: { entered: goalStatus.entered, words: sentenceWith(wording.pattern, background) },
          ...inMeasure(context, measure, goalStatus.cell, backgroundCell(evaluation)),
          severity: wording.severity,
        },
      ];
    }),
});
