import type { DateInterval } from "../wareki/calendar";
import { parseDateExpression } from "../wareki/parseDate";
import { lexemes, type Scan } from "./lexemes";
import type { Qualifier } from "./reading";
import { rawBetween } from "./foldedText";
import { sideWordAt } from "./vocabulary";

/** What a bracket or note beside a value says of it. */
export interface Remark {
  readonly qualifiers: readonly Qualifier[];
  readonly asOf: DateInterval | null;
  readonly due: DateInterval | null;
  readonly footnotes: readonly string[];
  /** What else is written in it; `""` when dates, qualifiers and marks are all. */
  readonly rest: string;
}

/** `R3` alone is a date only where nothing but a date is expected. */
const longestDateWord = 12;

/** Words that go with a date and add nothing to it. */
const dateWords = new Set([
  "時点",
  "現在",
  "末",
  "年",
  "度",
  "実績",
  "実績値",
  "値",
  "分",
  "時点値",
  "末時点",
  "末現在",
  "の",
  "で",
]);

const comparisonWords = ["比", "対比", "より", "から", "に比べ", "水準", "実績比"];

/** Whether what follows a date makes it what the value is compared with, not what it is for: 2013年度比. */
export function isComparedWith({ text }: Scan, end: number): boolean {
  return comparisonWords.some((word) => text.startsWith(word, end));
}

function qualifiersOfWord(word: string): readonly Qualifier[] | null {
  if (dateWords.has(word)) return [];
  const qualifiers: Qualifier[] = [];
  for (let position = 0; position < word.length;) {
    const found = sideWordAt(word, position);
    if (found?.meaning.kind === "qualifier") qualifiers.push(found.meaning.qualifier);
    else if (found?.meaning.kind !== "filler") return null;
    position += found.spelling.length;
  }
  return qualifiers;
}

/** Reads what stands between `start` and `end`: `見込み`, `R4.12末時点、速報値`, `H28年※2`, `計画停止以外`. */
export function remarkBetween(scan: Scan, start: number, end: number): Remark {
  const qualifiers: Qualifier[] = [];
  const footnotes: string[] = [];
  const rest: string[] = [];
  let asOf: DateInterval | null = null;
  let due: DateInterval | null = null;
  let isOpen = false;
  for (const lexeme of lexemes(scan, start, end)) {
    const written = scan.text.slice(lexeme.start, lexeme.end);
    switch (lexeme.kind) {
      case "date":
        if (isComparedWith(scan, lexeme.end)) rest.push(written);
        else if (isOpen && asOf !== null && lexeme.date.interval !== null) {
          asOf = { start: asOf.start, end: lexeme.date.interval.end };
          isOpen = false;
        } else if (lexeme.date.marker === "until") due ??= lexeme.date.interval;
        else asOf ??= lexeme.date.interval;
        if (lexeme.date.marker === "forecast") qualifiers.push("forecast");
        if (lexeme.date.marker === "planned") qualifiers.push("planned");
        break;
      case "note":
        footnotes.push(rawBetween(scan.source, lexeme.start, lexeme.end));
        break;
      case "bracket":
      case "number":
        rest.push(written);
        break;
      case "word": {
        const ofWord = qualifiersOfWord(written);
        const date = ofWord === null && written.length <= longestDateWord ? parseDateExpression(written) : null;
        if (date?.ok === true) asOf ??= date.interval;
        else if (ofWord === null) rest.push(written);
        else qualifiers.push(...ofWord);
        break;
      }
      case "space":
      case "newline":
      case "separator":
      case "joint":
      case "labelEnd":
      case "arrow":
        break;
      case "tilde":
        isOpen = asOf !== null;
        break;
    }
  }
  // 令和4年4月～: until when is not said in a way that is certain.
  if (isOpen) asOf = null;
  return { qualifiers, asOf, due, footnotes, rest: rest.join("") };
}

/** The day a note gives its value for. In running text only a date marked 時点 or 現在 counts. */
export function remarkOfNote(scan: Scan, start: number, end: number): Remark {
  const remark = remarkBetween(scan, start, end);
  if (remark.rest === "") return remark;
  const marked = lexemes(scan, start, end).find((lexeme) => lexeme.kind === "date" && lexeme.date.marker === "asOf");
  const asOf = marked?.kind === "date" ? marked.date.interval : null;
  return { ...remark, qualifiers: [], due: null, asOf };
}
