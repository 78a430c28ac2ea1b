import { foldedText } from "../../../quantity/foldedText";

/** What a text says about footnotes. A label is the mark with its number: ※, ※1, *2, 注1. */
export interface Footnotes {
  /** Marks that send the reader elsewhere: 31,992台（※）. */
  readonly marks: readonly string[];
  /** Notes that begin a line: （※） 1人1台…, ※1 速報値. */
  readonly notes: readonly string[];
  /** Notes that stand behind their own value: 9回 ※R5.3.20時点. */
  readonly remarks: readonly string[];
}

/** A quick look before the careful one. */
export const footnoteHint = /[※*＊注]/u;
const mark =
  /[([〔]\s*(※|\*|注)\s*([0-9]{1,2})?\s*[)\]〕]|(※)([0-9]{1,2})?|注([0-9]{1,2})?(?=[):.])[):.]|(?<![発受外特])注([0-9]{1,2})(?=\s|$)|\*([0-9]{1,2})?/gu;
/** ※12月末時点, ※15人を含む: the digits count something. */
const countedBehind = /^(?:[0-9,.%]|[年月日人件回台校社名時分]|か所|箇所|万|億|千)/u;
/** Behind a bare mark: the end, another item, the next line. */
const endsItem = /^\s*(?:$|[、,)\]〕/／]|\n|\([0-9]+\)|[①-⑳])/u;

interface FoundMark {
  readonly sign: string;
  readonly digits: string;
  readonly isBracketed: boolean;
  readonly end: number;
}

function markOf(match: RegExpExecArray, text: string): FoundMark {
  const [written, bracketedSign, bracketedDigits, plain, plainDigits = "", noteDigits, bareDigits, starDigits] = match;
  const end = match.index + written.length;
  if (bracketedSign !== undefined)
    return { sign: bracketedSign, digits: bracketedDigits ?? "", isBracketed: true, end };
  if (plain !== undefined) {
    const counts = plainDigits !== "" && countedBehind.test(text.slice(end));
    return {
      sign: plain,
      digits: counts ? "" : plainDigits,
      isBracketed: false,
      end: counts ? end - plainDigits.length : end,
    };
  }
  if (written.startsWith("注")) return { sign: "注", digits: noteDigits ?? bareDigits ?? "", isBracketed: false, end };
  return { sign: "*", digits: starDigits ?? "", isBracketed: false, end };
}

/** The text of the line before a position. */
function lineBefore(text: string, index: number): string {
  return rawBefore(text, index).trimEnd();
}

function rawBefore(text: string, index: number): string {
  return text.slice(index === 0 ? 0 : text.lastIndexOf("\n", index - 1) + 1, index);
}

function startsLine(text: string, index: number): boolean {
  return lineBefore(text, index) === "";
}

/** At the beginning of a line or behind a sentence, a mark begins its note. */
function beginsLine(text: string, index: number): boolean {
  return /^$|[。」)]$/u.test(lineBefore(text, index));
}

/** What one mark is in its place; `null` when it is none: 3*4. */
function kindOf(found: FoundMark, text: string, index: number): keyof Footnotes | null {
  const behind = text.slice(found.end);
  const isFollowed = behind.trim() !== "";
  const isOpening = beginsLine(text, index);
  if (found.isBracketed) return isFollowed && startsLine(text, index) ? "notes" : "marks";
  if (isOpening) return isFollowed ? "notes" : found.sign === "※" ? "marks" : null;
  // ※1 速報値　※2 推計値: the line goes on with another note.
  const goesOn = found.digits !== "" && isFollowed && /^(?:※|注|\*)[0-9].*\S\s+$/su.test(rawBefore(text, index));
  if (goesOn) return "notes";
  if (found.sign === "※") return endsItem.test(behind) ? "marks" : "remarks";
  if (found.sign === "注") return /注[0-9]+$/u.test(text.slice(0, found.end)) && endsItem.test(behind) ? "marks" : null;
  const isBehindValue = (found.digits === "" ? /[0-9\p{L}%)]/u : /[\p{L}%)]/u).test(text.charAt(index - 1));
  return found.sign === "*" && isBehindValue && endsItem.test(behind) ? "marks" : null;
}

const none: Footnotes = { marks: [], notes: [], remarks: [] };

/** Reads the footnote marks of a cell and the notes that stand in it. */
export function readFootnotes(raw: string): Footnotes {
  if (!footnoteHint.test(raw)) return none;
  const { text } = foldedText(raw);
  const found = { marks: [] as string[], notes: [] as string[], remarks: [] as string[] };
  for (const match of text.matchAll(mark)) {
    const one = markOf(match, text);
    const kind = kindOf(one, text, match.index);
    if (kind !== null) found[kind].push(one.sign + one.digits);
  }
  return found;
}
