import { dayNumberOf } from "../wareki/dayNumber";
import { parseDateExpression } from "../wareki/parseDate";
import type { QualitativeState, TextReading } from "../quantity/reading";

/** How words of an actual stand to words of a target. `unclear`: they differ, and which is further can't be told. */
export type WordsOutcome = "achieved" | "missed" | "unclear";

const ladder: readonly QualitativeState[] = ["notStarted", "considering", "preparing", "underway", "done"];

/** 令和6年3月完了: the day before a state says nothing of what is meant. */
const dayBefore = /^(?:(?:令和|平成|[RH])(?:元|\d+)[年.]|\d{4}[年./])度?(?:\d+月?)?(?:[./]?\d+日?)?[にで]?(?=.)/u;

/**
 * Judges an actual in words against a target in words. The same words are achieved. Otherwise the ladder (未着手, 検討,
 * 準備, 取組中, 完了) decides, but only where both plainly speak of the same thing; else nothing is claimed.
 */
export function compareWords(target: TextReading, actual: TextReading): WordsOutcome {
  const [wanted, found] = [bare(target.canonical), bare(actual.canonical)];
  if (wanted === found || (asksForTheSame.test(wanted) && isTheSame.test(found))) return "achieved";
  if (isDoneAsWanted(wanted, found)) return "achieved";
  // When a thing is to be done by a day, the day of the actual matters.
  const undated = /\d/u.test(wanted) ? found : bare(actual.canonical.replace(dayBefore, ""));
  if (actual.state === null || !ofOneThing(wanted, undated)) return "unclear";
  // A target that names a thing without a state (電子化対応) wants it done.
  const wantedStep = ladder.indexOf(target.state ?? "done");
  const foundStep = ladder.indexOf(actual.state);
  if (foundStep < wantedStep) return "missed";
  return target.state === null ? "unclear" : "achieved";
}

/**
 * Two texts that are dates and nothing else (令和6年3月, R5.12): by the target's last day is achieved, later is missed.
 * `null`: one of them is no date, or the actual is a period that only began in time.
 */
export function compareDates(target: string, actual: string): "achieved" | "missed" | null {
  const [wanted, found] = [parseDateExpression(target), parseDateExpression(actual)];
  if (!wanted.ok || !found.ok) return null;
  const last = dayNumberOf(wanted.interval.end);
  if (dayNumberOf(found.interval.end) <= last) return "achieved";
  return dayNumberOf(found.interval.start) > last ? "missed" : null;
}

/** Whether a date of an actual is before the first day that a target names; 令和5年度末 names the last of its year. */
export function isEarly(target: string, actual: string): boolean {
  const [wanted, found] = [parseDateExpression(target), parseDateExpression(actual)];
  if (!wanted.ok || !found.ok) return false;
  const first = target.includes("末") ? wanted.interval.end : wanted.interval.start;
  return dayNumberOf(found.interval.end) < dayNumberOf(first);
}

/** What only bends a word that says the same: 制定する, 制定した, 制定しました. */
const inflection = /(?:しました|します|された|される|した|する)$/u;

function bare(canonical: string): string {
  const text = canonical.replace(/[\s、,。.・「」]/gu, "").replace(/[(（]?※\d*[)）]?/gu, "");
  return text.length > 3 ? text.replace(inflection, "") : text;
}

const done = /(?:済み?|しました|した|を?完了(?:した)?|が完了)$/u;
const particles = /[のをにがは]/gu;

/** 改定案を作成 and 改定案を作成し審議会に諮問: done, and more besides; 作成しなかった is not. */
const wentOn = /^し(?:た|て|、|(?=\p{Script=Han}))(?!.*(?:未|予定|な[いか]|延期|見送|中止|断念))/u;

/** 条例の制定 and 制定済, 更新工事 and 更新工事を完了, 基本設計の完了 and 基本設計完了: what was to be done, and that it is. */
function isDoneAsWanted(wanted: string, found: string): boolean {
  const [asked, said] = [wanted.replace(particles, ""), found.replace(particles, "")];
  if (asked.length > 3 && asked === said) return true;
  if (wentOn.test(found.slice(wanted.length)) && found.startsWith(wanted)) return true;
  const what = said.replace(done, "");
  return what !== said && /\p{Script=Han}{2}$/u.test(what) && (asked === what || wanted.endsWith(`の${what}`));
}

/** 前年度以上 and 現状維持 ask for no more than the same again. */
const asksForTheSame = /^(?:前年度?(?:実績|並み)?以上|(?:現状|現行|水準)?(?:の)?維持|前年度?並み)$/u;
const isTheSame = /^(?:前年度?(?:並み|と同[数値じ程度]*|同)|横ばい|同程度|同水準|(?:現状|現行)?維持)$/u;

/** A state with nothing beside it speaks of whatever the target speaks of. */
const bareState =
  /^(?:未着手|未実施|未|検討中?|準備中?|調整中|実施中?|取組中|作業中|開発中|構築中|継続中?|実施済み?|完了|済み?|公開|運用開始|達成|なし|未定)$/u;

/** The words that say how far, behind the words that say what. */
const stateEnding =
  /(?:に向け(?:て|た))?(?:の)?(?:実施|構築|開発|導入|検討|準備|調整|取組|作業|運用|公開|着手|作成|策定|整備|改修)?(?:中|完了|済み?|開始|実施|未着手|未実施|予定|準備中|検討中|取組中|調整中)?$/u;

function ofOneThing(wanted: string, found: string): boolean {
  if (bareState.test(found)) return true;
  if (found.startsWith(wanted) || wanted.startsWith(found)) return true;
  const thing = wanted.replace(stateEnding, "");
  return thing.length > 1 && thing === found.replace(stateEnding, "");
}
