import type { GradeRule, Outcome } from "../rubric";
import { statedIntervals } from "./statedInterval";

const manual: GradeRule = { kind: "manual" };

const fromBaseline = /基準値|策定時|策定前|当初値|現状値|現況値/u;
const previous = /前年|昨年/u;
const start = new RegExp(`${fromBaseline.source}|${previous.source}`, "u");
const otherReference = /最終目標|年度目標|中間目標/u;
const wayDone = /進捗率|達成率|達成度|執行率|目標値?に対する|[÷/]\s?\(?目標|から(?:期待|目安|目標)値?までの/u;
const worse = /悪化|悪く|望ましくな|下回|下落|後退|低下|マイナス/u;
const notReached =
  /未達|(?:達成|到達)(?:でき(?:てい?)?|してい?|し|されてい?|され|に至(?:ら|ってい?))(?:な|ず)|(?:どお|通|とお)り.*(?:な(?:い|かっ)|ず$)|達成(?:する?こと)?[がはも]?(?:でき(?:な|ず|てい?な)|困難|難し|不可能|厳し|危ぶ)|達成(?:の|する)?見込みが(?:な|立た|薄)|達成が?見込(?:め|ま)れ?な|達成せず|達せ(?:ず|な)|下回|届(?:か|いてい?)(?:な|ず)|及ば(?:な|ず)|入らな|達しな|達していな|(?:目標|計画|予定)(?:より|から|に対し)て?も?遅/u;
/** 目安値に届かない, also where it goes on: …が策定時より改善. */
export function saysMissed(meaning: string): boolean {
  return notReached.test(meaning);
}

/** 目標達成に向けて一層の努力が必要: reached or not, somebody has to say. */
const toBeDone = /達成.*(?:必要|要する|努力|工夫|改善|課題|懸念)|達成(?:に向け|を目指|途上|の途中)/u;
const notBetter =
  /(?:改善|向上|前進|増加|減少)(?:(?:が|は)?(?:見られ|み(?:ら)?れ)?|して(?:い)?|でき(?:て(?:い)?)?|し)?(?:な(?:い|かった)|ず)/u;
const better = /改善(?:して|した|は|が見)/u;
const beyond = /上回|超え|超過|以上の成果/u;
/** 計画より進んでいる: how far ahead is for people to say. */
const ahead = /(?:目標|計画|予定)(?:以上に|よりも?)(?:早|速|先|進|順調)/u;
const reached = /達(?:した|成した|成済)|(?:^|[\s、,])(?:目標)?達成\s?[:：…=]/u;
const onlyPartly = /概ね|おおむね|ほぼ|一部|あと一歩|やや|一定/u;
const same = /同(?:値|水準|程度|等|じ|数)|横ばい|維持|変化な/u;

/** 前年度と同じか下回る */
function sameOr(other: RegExp): RegExp {
  return new RegExp(`(?:${same.source})(?:か|または|又は|あるいは|もしくは).*(?:${other.source})`, "u");
}

function against(reference: "target" | "baseline", ...outcomes: readonly Outcome[]): GradeRule {
  return { kind: "comparison", reference, outcomes };
}

const dueDate = "(?:期限|期日|(?:予定|目標)(?:とした|の)?(?:日|時期|期日))";
const onTime = new RegExp(`${dueDate}(?:まで|内|どおり)に.*(?:完了|達成|実施|開始)(?!(?:して|でき)(?:い)?な)`, "u");
const late = new RegExp(
  `${dueDate}(?:の?後に.*(?:完了|達成|実施|開始)(?:し|$)|(?:に|を|より)(?:遅れ|過ぎ)(?!.*な[いかけ]))`,
  "u",
);

/** The first meaning that holds decides. */
const meanings: readonly (readonly [(meaning: string) => boolean, GradeRule])[] = [
  [
    (text) =>
      /(?:目標|指標)値?(?:が|を|は)?(?:未設定|なし|無し|ない|設定していない|設定せず)|設定なし|対象外/u.test(text),
    { kind: "noIndicator" },
  ],
  [
    (text) =>
      /未(?:確定|公表|集計|評価|判定|測定)|(?:把握|評価|判定|測定|算出)(?:が|は)?(?:でき|不能|しな|困難)|実績値?(?:が|は)?(?:なし|ない)/u.test(
        text,
      ),
    { kind: "notMeasurable" },
  ],
  [(text) => onTime.test(text), against("target", "achieved")],
  [(text) => late.test(text), against("target", "missed")],
  [(text) => otherReference.test(text) || onlyPartly.test(text) || ahead.test(text), manual],
  [
    (text) =>
      /(?:目標|計画)値?(?:の|と)?(?:どお|通|とお|同じ|同等)り?(?:か|又は|または|、)*(?:それ)?(?:以上|上回)/u.test(text),
    against("target", "exceeded", "achieved"),
  ],
  [(text) => start.test(text) && sameOr(worse).test(text), against("baseline", "achieved", "missed")],
  [
    (text) => start.test(text) && sameOr(/上回|超え|改善|以上/u).test(text),
    against("baseline", "exceeded", "achieved"),
  ],
  [(text) => start.test(text) && same.test(text), against("baseline", "achieved")],
  [(text) => /(?:基準|策定時|当初)の?値?以下/u.test(text), against("baseline", "achieved", "missed")],
  [(text) => start.test(text) && notBetter.test(text), against("baseline", "achieved", "missed")],
  [(text) => start.test(text) && worse.test(text), against("baseline", "missed")],
  [
    (text) => start.test(text) && /改善|[良よ][いく]|望ましい|向上|上回|超え|前進|伸び/u.test(text),
    against("baseline", "exceeded"),
  ],
  [(text) => notReached.test(text), against("target", "missed")],
  [(text) => toBeDone.test(text), manual],
  [(text) => /目標|計画/u.test(text) && beyond.test(text), against("target", "exceeded")],
  [
    (text) => /(?:目標|計画)(?:[値額量数]|[^\s、。0-9値]{1,8}[率数量額])?(?:以上(?!に)|を満たす)/u.test(text),
    against("target", "exceeded", "achieved"),
  ],
  [(text) => /(?:期待|目安)値?以上/u.test(text), { kind: "interval", quantity: "rate", atLeast: 1 }],
  [(text) => /(?:目標|計画)(?:[値額量数]|[^\s、。0-9値]{1,8}[率数量額])?未満/u.test(text), against("target", "missed")],
  [
    (text) =>
      /(?:目標|計画).*(?:達成|到達|入った|どおり|達した|達してい[るま])|^(?:目標)?(?:達成|到達)(?:した|(?:し|され)てい[るた]|された|済み?)?$/u.test(
        text,
      ),
    against("target", "achieved"),
  ],
];

const asPlanned = /^(?:目標|計画)値?(?:の)?(?:どお|通|とお)り/u;

/** 計画どおり beside 計画を上回る is neither more nor less; alone it says how the work goes on. */
function fromWords(meaning: string, context: string): GradeRule {
  // 順調：達成が見込まれる beside 達成：目標に達した is not there yet.
  if (meaning.includes("見込") && reached.test(context.replace(meaning, ""))) return manual;
  if (asPlanned.test(meaning) && /(?:目標|計画)値?(?:[をに]?上回|以上(?!に))/u.test(context))
    return against("target", "achieved");
  // 前年より望ましい方向に変化したものを「改善」、同じものを「横ばい」 … says once what all are compared with.
  const ofStart = better.test(meaning) && fromBaseline.test(context) ? "基準値より" : "";
  const reference = isOfPreviousYear(context) ? "前年度より" : ofStart;
  const isSaid = start.test(meaning) || (/目標|計画/u.test(context) && !better.test(meaning));
  const said = isSaid ? meaning : reference + meaning;
  return meanings.find(([holds]) => holds(said))?.[1] ?? manual;
}

/** What a legend sets against a start, it sets against last year. */
export function isOfPreviousYear(context: string): boolean {
  return previous.test(context) && !fromBaseline.test(context);
}

/** What a meaning says of the figures. `context`: the whole of the legend, which may say what is compared with what. */
export function statedRule(meaning: string, context: string): GradeRule {
  if (previous.test(meaning) && !isOfPreviousYear(context)) return manual;
  const [first, second] = statedIntervals(meaning);
  if (first === undefined) return fromWords(meaning, context);
  if (second !== undefined || otherReference.test(meaning)) return manual;
  const isOfStart =
    start.test(context) &&
    !wayDone.test(context) &&
    (first.isOfChange || /改善|悪化|[良よ悪]く|望まし|増|減|±/u.test(context));
  if (!isOfStart) {
    // 改善しているが50%未満: more than where it began.
    const floor = better.test(meaning) && first.interval.atLeast === undefined ? { moreThan: 0 } : {};
    return first.isOfChange ? manual : { kind: "interval", quantity: "rate", ...floor, ...first.interval };
  }
  const { atLeast, moreThan } = first.interval;
  if (first.isOfChange || !worse.test(meaning))
    return { kind: "interval", quantity: "changeFromBaseline", ...first.interval };
  // 悪化（3%を超える）: by more than that, downwards.
  return {
    kind: "interval",
    quantity: "changeFromBaseline",
    ...(moreThan === undefined ? { atMost: -(atLeast ?? 0) } : { below: -moreThan }),
  };
}
