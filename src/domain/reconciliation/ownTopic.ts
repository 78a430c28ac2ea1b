import type { PlacedFigure } from "./figureSection";

const nameWords = /\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{2,}/gu;
const topic = /(?<topic>[^、。]{2,})(?:は|が)約?$/u;

/** Each two letters of a name's words. */
function wordsOfName(name: string): readonly string[] {
  return (name.match(nameWords) ?? []).flatMap((word) => [...word].slice(1).map((_, at) => word.slice(at, at + 2)));
}

/** What stands as the subject at a text's end; `null` where nothing does. */
export function topicBefore(text: string): string | null {
  return topic.exec(text)?.groups?.topic ?? null;
}

/** Whether a subject has a word of a name. */
export function sharesWord(topic: string, name: string): boolean {
  return wordsOfName(name).some((word) => topic.includes(word));
}

/** 1日の睡眠が6時間に満たない人は44.1%: a later sentence with a subject of its own, which no word of the indicator is in. */
export function hasOwnTopic({ piece, figure }: PlacedFigure, name: string): boolean {
  const { start } = figure.sentence;
  const topic = topicBefore(piece.text.text.slice(start, figure.span.start));
  return start > 0 && topic !== null && !sharesWord(topic, name);
}

const labelOfBracket =
  /(?<label>[\p{Script=Han}\p{Script=Katakana}ー]{2,}?)者?[件人回]?(?:数|率|割合|額|量|面積|時間)$/u;

/** 受検者数(令和5年度2,866人): in brackets behind a label of which the names have no word. */
export function isOfOtherLabel({ piece, figure }: PlacedFigure, names: readonly string[]): boolean {
  const { text } = piece.text;
  const opening = text.lastIndexOf("(", figure.span.start);
  if (opening < figure.sentence.start || text.slice(opening, figure.span.start).includes(")")) return false;
  const label = labelOfBracket.exec(text.slice(figure.sentence.start, opening))?.groups?.label;
  return label !== undefined && !names.some((name) => sharesWord(label, name));
}
