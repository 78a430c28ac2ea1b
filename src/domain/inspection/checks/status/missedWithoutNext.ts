import { defineCheck } from "../../check";
import { findByBackground } from "./background";

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

/** The goal was missed and the measure goes on, and the background looks back only. */
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
