import type { Check } from "../../check";
import type { Severity } from "../../finding";
import { cellsOf } from "../findingAt";
import { backgroundCell, backgroundOf } from "./background";
import { measuresWithStatus } from "./byStatus";

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
export const endedButContinues: Check = {
  code: "status-ended-but-continues",
  family: "status",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: ["goalStatus"],
  find: (context) =>
    measuresWithStatus("missedEnded", context).flatMap((evaluation) => {
      const { measure, goalStatus } = evaluation;
      const background = backgroundOf(evaluation);
      const wording = wordings.find(({ pattern }) => pattern.test(background));
      if (wording === undefined) return [];
      return [
        {
          code: "status-ended-but-continues" as const,
          parameters: { entered: goalStatus.entered, words: sentenceWith(wording.pattern, background) },
          cells: cellsOf(measure, context.measureSheet.sheet, goalStatus.cell, backgroundCell(evaluation)),
          measure: measure.code,
          severity: wording.severity,
        },
      ];
    }),
};
