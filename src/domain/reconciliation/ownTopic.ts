import type { PlacedFigure } from "./figureSection";

const nameWords = /\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{2,}/gu;
const topicBefore = /(?<topic>[^、。]{2,})(?:は|が)約?$/u;

/** Each two letters of a name's words. */
function wordsOfName(name: string): readonly string[] {
  return (name.match(nameWords) ?? []).flatMap((word) => [...word].slice(1).map((_, at) => word.slice(at, at + 2)));
}

/** 1日の睡眠が6時間に満たない人は44.1%: a later sentence with a subject of its own, which no word of the indicator is in. */
export function hasOwnTopic({ piece, figure }: PlacedFigure, name: string): boolean {
  const { start } = figure.sentence;
  const topic = topicBefore.exec(piece.text.text.slice(start, figure.span.start))?.groups?.topic;
  return start > 0 && topic !== undefined && !wordsOfName(name).some((word) => topic.includes(word));
}
