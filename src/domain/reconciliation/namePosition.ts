import { isMarkerAlone } from "../plan/marker";
import { rawSpan } from "../text/compactText";
import type { Mention } from "./nameIndex";
import type { Piece } from "./pieces";
import type { Span } from "./statement";

/** How surely a name is meant where it stands: alone as a heading, in quotes, as what a bullet is about, or in a sentence. */
export type NamePosition = "alone" | "quoted" | "topic" | "sentence";

export const opening = /[「『【〔“"]/u;
const closing = /[」』】〕”"]/u;
/** 【施策1-1 name】: a heading in brackets. */
const bracketedHead = /[【〔][^「」『』【】〔〕。、]{0,12}$/u;
const heads = /[。)・:;】」』]/u;
/** What sets a name apart from what is said of it: X（…）, X：…, X……… */
const endsName = /^(?:[(:【〔[<|→…‥]|\.{2}|-{2})/u;
const topic =
  /^(?:について|につきまして|に関(?:して|しまして)|では|において|におきまして|に係る|は(?!じめ)|の(?!ほか|うち|他|よう)|[がも](?=約?[0-9]))/u;
/** …となり、Xでは…: a clause on something else. */
const clauseTopic =
  /^(?:[(](?=約?[0-9])|は(?=[0-9(約]|目標|前年|基準|計画|令和|平成)|[がも](?=約?[0-9])|の[^、。は]{2,16}は[0-9(]|については|につきましては|に関しては|では|においては|におきましては)/u;
/** Xの養成者数は: what is counted of the thing. */
const countedTopic = /^(?:者数|人数|件数|台数|数|率)は(?!じめ)/u;
/** What a sentence may begin with before it names what it is about. */
const sentenceBegins =
  /(?:^|[。」】:)])(?:(?:また|まず|次に|次いで|続いて|続きまして|さらに|なお|一方で?|他方|最後に|このほか|そのほか|特に|加えて|例えば|同様に|このうち|中でも)、?)?$/u;
/** A name in the midst of a text may be so little otherwise. */
const mostCostOfTopic = 0.1;

/** Whether nothing but a marker stands before a name: (1), 1-2, １．. */
export function isMarkedHead(head: string): boolean {
  return isMarkerAlone(head.replace(/[.．]\s*$/u, ""));
}

/** Letters set apart by blanks (I o T の 導 入), where a blank ends nothing. */
function isSpacedOut(raw: Span, span: Span): boolean {
  return raw.end - raw.start > (span.end - span.start) * 1.5;
}

/** 「街路灯の更新」は、…。: a sentence on what it quotes first, and on nothing else that it quotes. */
function isQuotedTopic(text: string, { start, end }: Span): boolean {
  const rest = text.slice(end + 1).split("。")[0] ?? "";
  return sentenceBegins.test(text.slice(0, start - 1)) && topic.test(rest) && !rest.includes("「");
}

/** Alone: between blanks, line ends or bullets, where a heading stands. */
export function positionOf({ span, alignment, name }: Mention, { text, kind }: Piece): NamePosition {
  const isNearly = (alignment?.cost ?? 0) <= name.compact.length * mostCostOfTopic;
  const before = text.text.charAt(span.start - 1);
  const after = text.text.charAt(span.end);
  if (opening.test(before) && closing.test(after)) return isQuotedTopic(text.text, span) ? "topic" : "quoted";
  const raw = rawSpan(text, span);
  const isBlank = (character: string): boolean => /\s/u.test(character) && !isSpacedOut(raw, span);
  const head = text.raw.slice(0, raw.start);
  const begins = head.trim() === "" || isBlank(head.slice(-1)) || heads.test(before) || isMarkedHead(head);
  const ends =
    raw.end >= text.raw.length || isBlank(text.raw.charAt(raw.end)) || endsName.test(text.text.slice(span.end));
  // (X): a line with nothing but a name in brackets.
  const isInBrackets = before === "(" && text.text === `(${text.text.slice(span.start, span.end)})`;
  const isBracketed = closing.test(after) && bracketedHead.test(text.text.slice(0, span.start));
  if ((begins && ends) || isBracketed || isInBrackets) return "alone";
  const behind = text.text.slice(span.end);
  const isTopic =
    ((sentenceBegins.test(text.text.slice(0, span.start)) || isBlank(head.slice(-1))) && topic.test(behind)) ||
    (before === "、" && clauseTopic.test(behind));
  if (alignment === null && sentenceBegins.test(text.text.slice(0, span.start)) && countedTopic.test(behind))
    return "topic";
  if (isTopic && (head.trim() === "" || isNearly)) return "topic";
  return kind === "heading" && span.start <= 4 && text.text.length - span.end <= 2 ? "alone" : "sentence";
}
