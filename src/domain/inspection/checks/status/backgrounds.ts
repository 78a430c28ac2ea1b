import type { MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import type { GoalStatus } from "../../../evaluation/goalStatus";
import { textOfCell } from "../../../measures/measure";
import { type CheckResult, type InspectionContext, defineCheck, type Severity } from "../../check";
import { inMeasure, labelOfRole } from "../findingAt";

const roles = ["background", "remarks"] as const;

/** What a measure's columns of backgrounds and remarks say, in all of its rows; `""` when they are blank. */
function backgroundOf({ measure }: MeasureEvaluation): string {
  const texts = measure.indicatorRows.flatMap((cells) => roles.map((role) => textOfCell(cells[role])));
  return texts.filter((text) => text !== "" && !/^[-－‐–—―─−ー]+$/u.test(text)).join("\n");
}

/** Where a background belongs: its own column, else that of remarks. */
function backgroundCell({ measure }: MeasureEvaluation) {
  return measure.cells.background ?? measure.cells.remarks;
}

/** The measures whose goal has one of these statuses, in the order of the sheet; `null`: blank or not understood. */
export function measuresWithStatus(
  { evaluations }: InspectionContext,
  ...statuses: readonly (GoalStatus | null)[]
): readonly MeasureEvaluation[] {
  return evaluations.filter(({ goalStatus }) => statuses.includes(goalStatus.status));
}

/** Missed goals whose background is as asked; a sheet without a column for backgrounds says nothing of them anywhere. */
function findByBackground(
  context: InspectionContext,
  statuses: readonly GoalStatus[],
  isFound: (background: string) => boolean,
): CheckResult<{ readonly entered: string }> {
  const { columns } = context.measureSheet;
  const asked = measuresWithStatus(context, ...statuses);
  // 備考 that most of them leave blank is not where this plan gives its reasons.
  const given = asked.filter((evaluation) => backgroundOf(evaluation) !== "").length;
  const isSaidInRemarks = columns.has("remarks") && given > 0 && given * 2 >= asked.length;
  if (!columns.has("background") && !isSaidInRemarks)
    return { notChecked: { code: "columnMissing", role: "background" } };
  return asked
    .filter((evaluation) => isFound(backgroundOf(evaluation)))
    .map((evaluation) => ({
      parameters: { entered: evaluation.goalStatus.entered },
      ...inMeasure(context, evaluation.measure, backgroundCell(evaluation), evaluation.goalStatus.cell),
    }));
}

export const missedWithoutBackground = defineCheck({
  code: "status-missed-without-background",
  granularity: "row",
  needs: ["goalStatus"],
  ja: {
    title: "未達成の背景・理由がない",
    description: "施策目標が未達成ですが、背景・理由や備考の欄が空欄です。",
    message: (p: { entered: string }) =>
      `達成状況は「${p.entered}」ですが、達成できなかった背景・理由が記入されていません。`,
    fix: "達成できなかった背景・理由と、取組を継続する場合は今後の対応を記入してください。",
  },
  en: {
    title: "Missed without a background",
    message: (p) => `The status is "${p.entered}", but nothing says why the goal was missed.`,
    fix: "Enter why it was missed and, if the measure goes on, what will be done.",
  },
  find: (context) => findByBackground(context, ["missedEnded", "missedContinuing"], (background) => background === ""),
});

/** Words about the time to come. */
const ahead =
  /今後|引き?続き|これから|将来|次期|次の|次年度|来年度|翌年度|来期|予定|方針|検討|見直|必要|課題|目指|図[りるっ]|努め|進めて|取り?組ん?で(?!きた|きました|いた)|ていく|ていきます|ことと(?:する|した)|令和[0-9０-９元一二三四五六七八九十]+年度(?:に|から|以降|中)/u;

/** A sentence that ends in a verb of the present (増やす, 改めます) or in a noun of doing (増員) speaks of what will be done. */
const willDo =
  /(?:[うくぐすつぬぶむる]|ます|強化|実施|推進|拡大|充実|改善|増員|増額|継続|周知|支援|連携|整備|促進|確保|向上|対応|徹底|開催|導入|構築|募集|再開)$/u;
/** … unless it tells a state or a thing of the past. */
const state = /(?:である|ている|ておる|ています|ております|であります|となる|がある|もある|にある|いた|きた)$/u;

function saysWhatIsNext(background: string): boolean {
  if (ahead.test(background)) return true;
  const sentences = background.split(/[。\n]/u).map((sentence) => sentence.replace(/[\s　）)]+$/u, ""));
  return sentences.some((sentence) => willDo.test(sentence) && !state.test(sentence));
}

export const missedWithoutNext = defineCheck({
  code: "status-missed-without-next",
  granularity: "row",
  needs: ["goalStatus"],
  ja: {
    title: "今後の対応が書かれていない",
    description: "未達成で取組を継続しますが、背景・理由の欄に、今後どうするかが見当たりません。",
    message: (p: { entered: string }) => `達成状況は「${p.entered}」ですが、今後どのように取り組むかが読み取れません。`,
    fix: "「今後は、…する。」のように、今後の対応を書き添えてください。",
  },
  en: {
    title: "What happens next is not said",
    message: (p) => `The status is "${p.entered}", but the background does not say what will be done.`,
    fix: "Add what will be done.",
  },
  find: (context) =>
    findByBackground(context, ["missedContinuing"], (background) => background !== "" && !saysWhatIsNext(background)),
});

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

const noteMark = /[※＊*]|^[（(]?注/u;
const nothingToSay = /^(?:[-－‐–—―─−ー]+|なし|無し|特になし|該当なし)?$/u;

/** The column is for what was missed; beside an achieved goal it holds notes, which begin with ※. */
export const backgroundUnmarked = defineCheck({
  code: "status-background-unmarked",
  severity: "info",
  needs: ["goalStatus", "background"],
  ja: {
    title: "達成した施策に未達成の背景がある",
    description: "達成した施策の、未達成の背景・理由を書く欄に、「※」で始まらない文があります。",
    message: (p: { entered: string; column: string }) =>
      `達成状況は「${p.entered}」ですが、「${p.column}」に「※」の付かない文があります。`,
    fix: "達成状況が正しいかを確かめてください。補足であれば「※」を付けてください。",
  },
  en: {
    title: "Background of a miss beside an achieved goal",
    message: (p) => `The status is "${p.entered}", but column "${p.column}" has text without ※.`,
    fix: "Check the status. If the text is a note, begin it with ※.",
  },
  find: (context) => {
    const { measureSheet } = context;
    const column = labelOfRole(measureSheet, "background");
    // A column for what comes next is filled in whatever the status.
    if (!/未達|達成(?:して|でき|しな)/u.test(column)) return [];
    const isUnmarked = (text: string): boolean => !nothingToSay.test(text) && !noteMark.test(text);
    return measuresWithStatus(context, "achieved")
      .filter(({ measure }) => isUnmarked(textOfCell(measure.cells.background)))
      .map(({ measure, goalStatus }) => ({
        parameters: { entered: goalStatus.entered, column },
        ...inMeasure(context, measure, measure.cells.background, goalStatus.cell),
      }));
  },
});
