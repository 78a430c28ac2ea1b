import type { FindingCell } from "../inspection/finding";
import type { Measure } from "../measures/measure";
import type { Division } from "../plan/division";
import type { Steps } from "../steps";
import { findLookAlikes } from "../text/lookAlikes";
import { wordVariants } from "../inspection/checks/text/nameKey";
import { align, alignWithin, type Alignment } from "./alignment";
import { compactName } from "../text/compactText";
import type { Span } from "./statement";

/** What a name of the sheet names. */
export type NamedThing =
  | { readonly kind: "measure"; readonly measure: Measure }
  /** One of several indicators of a measure, by its place in `indicatorRows`. */
  | { readonly kind: "indicator"; readonly measure: Measure; readonly row: number }
  | { readonly kind: "division"; readonly division: Division }
  | { readonly kind: "department" };

/** A name that the sheet has; several things may share it. */
export interface KnownName {
  /** As in the sheet; a division's without its marker. */
  readonly text: string;
  readonly compact: string;
  /** The first cell that has it. */
  readonly cell: FindingCell;
  readonly things: readonly NamedThing[];
  /** Without a word that the sheet has: other words that are like it mean nothing. */
  readonly isShortened?: boolean;
}

/** A name of the sheet in a text, perhaps otherwise written. */
export interface Mention {
  readonly name: KnownName;
  /** In the compact text. */
  readonly span: Span;
  /** `null`: as in the sheet. */
  readonly alignment: Alignment | null;
}

type AlikeMention = Mention & { readonly alignment: Alignment };

const shortestInText = 4;
const shortestAlike = 6;
/** Names in which one other letter leaves too few pieces. */
const longestShort = 10;
const namesBetweenPauses = 25;
const pieceLength = 3;
/** A piece of more names than this tells them apart no more. */
const mostNamesOfPiece = 40;
/** Of the letters of a name so many may be otherwise. */
const mostCost = 0.25;

/** A form of a name, with look-alike letters as written or as meant. */
interface Form {
  readonly name: KnownName;
  readonly letters: string;
}

interface Posting {
  readonly form: Form;
  readonly offset: number;
}

interface Hits {
  readonly form: Form;
  /** Places of the text, ascending, and those of the name. */
  readonly places: { readonly place: number; readonly offset: number }[];
}

/** The letters that a text with look-alikes was meant to have. */
export function intendedLetters(text: string): string {
  let meant = "";
  let copied = 0;
  for (const { index, character, likely } of findLookAlikes(text)) {
    if (index < copied) continue;
    meant += text.slice(copied, index) + likely;
    copied = index + character.length;
  }
  return copied === 0 ? text : meant + text.slice(copied);
}

/** Finds the sheet's names in texts, in time with the length of the text. */
export class NameIndex {
  private readonly whole = new Map<string, KnownName>();
  private readonly byBeginning = new Map<string, KnownName[]>();
  private readonly shortByPair = new Map<string, KnownName[]>();
  private readonly byPiece = new Map<string, Posting[]>();

  constructor(names: readonly KnownName[]) {
    for (const name of names) this.add(name);
    this.sort();
  }

  /** The same as the constructor, with pauses. */
  static *inSteps(names: readonly KnownName[]): Steps<NameIndex> {
    const index = new NameIndex([]);
    for (const [at, name] of names.entries()) {
      index.add(name);
      if (at % namesBetweenPauses === 0) yield;
    }
    index.sort();
    return index;
  }

  private sort(): void {
    for (const list of this.byBeginning.values()) {
      list.sort((one, other) => other.compact.length - one.compact.length);
    }
  }

  private add(name: KnownName): void {
    const { compact } = name;
    this.whole.set(compact, name);
    if (compact.length >= shortestInText) push(this.byBeginning, compact.slice(0, shortestInText), name);
    if (compact.length < shortestAlike || name.isShortened === true) return;
    if (compact.length <= longestShort) {
      for (let at = 0; at + 2 <= compact.length; at += 1) push(this.shortByPair, compact.slice(at, at + 2), name);
    }
    const meant = compactName(intendedLetters(name.text));
    for (const letters of new Set([compact, meant, ...spellingsOf(compact)])) {
      const form: Form = { name, letters };
      for (let offset = 0; offset + pieceLength <= letters.length; offset += 1) {
        push(this.byPiece, letters.slice(offset, offset + pieceLength), { form, offset });
      }
    }
  }

  /** The name that is all of a compact text. */
  named(compact: string): KnownName | null {
    return this.whole.get(compact) ?? null;
  }

  /**
   * The name that all of a compact text nearly is: a letter in five otherwise, or one of a short name. For texts that stand
   * where a name does; in a sentence so little tells nothing.
   */
  nearly(compact: string): Mention | null {
    const [mention] = this.mentions(compact);
    if (mention !== undefined) {
      const isWhole = mention.span.start <= 1 && compact.length - mention.span.end <= 1;
      return isWhole && mention.alignment !== null ? mention : null;
    }
    const pairs = new Map<KnownName, number>();
    for (let at = 0; at + 2 <= compact.length; at += 1) {
      for (const name of this.shortByPair.get(compact.slice(at, at + 2)) ?? [])
        pairs.set(name, (pairs.get(name) ?? 0) + 1);
    }
    const [name, another] = [...pairs].flatMap(([known, shared]) =>
      shared >= known.compact.length - 3 && alignWithin(known.compact, compact, "whole", 1) !== null ? [known] : [],
    );
    if (name === undefined || another !== undefined) return null;
    const span = { start: 0, end: compact.length };
    return { name, span, alignment: { ...align(name.compact, compact, "whole"), span } };
  }

  /** The names in a compact text, in order, none inside another. */
  mentions(text: string): readonly Mention[] {
    const exact = this.exactMentions(text);
    const alike = this.alikeMentions(text, exact);
    return [...exact, ...alike].sort((one, other) => one.span.start - other.span.start);
  }

  /** The names that stand in a compact text as they are. */
  exactMentions(text: string): readonly Mention[] {
    const found: Mention[] = [];
    for (let start = 0; start + shortestInText <= text.length;) {
      const names = this.byBeginning.get(text.slice(start, start + shortestInText));
      const name = names?.find(({ compact }) => text.startsWith(compact, start));
      if (name === undefined) start += 1;
      else {
        const end = start + name.compact.length;
        found.push({ name, span: { start, end }, alignment: null });
        start = end;
      }
    }
    return found;
  }

  private alikeMentions(text: string, exact: readonly Mention[]): readonly Mention[] {
    const candidates = this.hitsIn(text, exact).flatMap((hits) =>
      windowsOf(hits).flatMap((span) => aligned(hits.form, text, span)),
    );
    candidates.sort(
      (one, other) =>
        ratioOf(one) - ratioOf(other) || other.span.end - other.span.start - (one.span.end - one.span.start),
    );
    const found: AlikeMention[] = [];
    for (const candidate of candidates) {
      if (![...exact, ...found].some((other) => overlap(other.span, candidate.span))) found.push(candidate);
    }
    // 朝食を食べる割合 of 朝食を食べる児童の割合 and 朝食を食べる生徒の割合: nobody knows which.
    return found.filter(
      (one) =>
        !candidates.some(
          (other) =>
            other.name !== one.name && other.alignment.cost <= one.alignment.cost && overlap(other.span, one.span),
        ),
    );
  }

  /** Pieces of names in the text, outside of names that stand there as they are. */
  private hitsIn(text: string, exact: readonly Mention[]): readonly Hits[] {
    const byForm = new Map<Form, Hits>();
    const rest = withoutSpans(text, exact);
    for (let place = 0; place + pieceLength <= rest.length; place += 1) {
      const postings = this.byPiece.get(rest.slice(place, place + pieceLength));
      if (postings === undefined || postings.length > mostNamesOfPiece) continue;
      for (const { form, offset } of postings) {
        const hits = byForm.get(form) ?? { form, places: [] };
        byForm.set(form, hits);
        hits.places.push({ place, offset });
      }
    }
    return [...byForm.values()];
  }
}

/** Words that a report may not spell as the sheet does without meaning another thing; 活用 is another word than 利活用. */
const spelled = wordVariants.filter(([first]) => first !== "利活用" && first !== "など");

/** A name with one of its words spelled otherwise: 地下水涵養量 for 地下水かん養量. */
function spellingsOf(compact: string): readonly string[] {
  return spelled.flatMap((words) => {
    const own = words.find(
      (word) => compact.includes(word) && !words.some((other) => other.length > word.length && compact.includes(other)),
    );
    return own === undefined ? [] : words.flatMap((word) => (word === own ? [] : [compact.replaceAll(own, word)]));
  });
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** A text with blanks where names stand. */
function withoutSpans(text: string, mentions: readonly Mention[]): string {
  let [rest, from] = ["", 0];
  for (const { span } of mentions) {
    rest += text.slice(from, span.start) + " ".repeat(span.end - span.start);
    from = span.end;
  }
  return rest + text.slice(from);
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function ratioOf({ alignment, name }: AlikeMention): number {
  return alignment.cost / name.compact.length;
}

/** Stretches of the text in which enough pieces of the name stand as far from each other as in the name. */
function windowsOf({ form, places }: Hits): readonly Span[] {
  const { length } = form.letters;
  const slack = Math.max(2, Math.floor(length * mostCost));
  const least = Math.max(2, Math.floor((length - pieceLength + 1) * 0.4));
  const windows: Span[] = [];
  for (let first = 0; first < places.length;) {
    const begin = places[first];
    if (begin === undefined) break;
    const origin = begin.place - begin.offset;
    let last = first;
    const offsets = new Set<number>();
    while (last < places.length) {
      const at = places[last];
      if (at === undefined || at.place > origin + length + slack) break;
      if (Math.abs(at.place - at.offset - origin) <= slack) offsets.add(at.offset);
      last += 1;
    }
    if (offsets.size >= least) {
      windows.push({ start: Math.max(0, origin - slack), end: origin + length + slack });
      first = last;
    } else first += 1;
  }
  return windows;
}

function aligned({ name, letters }: Form, text: string, window: Span): readonly AlikeMention[] {
  const piece = text.slice(window.start, window.end);
  const found = alignWithin(letters, piece, "part", Math.max(1, Math.floor(letters.length * mostCost)));
  if (found === null) return [];
  const span = fromFirstLetter(shifted(found.span, window.start), found.cost, letters, text);
  const own = align(name.compact, text.slice(span.start, span.end), "whole");
  if (own.cost === 0) return [];
  const differences = own.differences.map(({ expected, written }) => ({
    expected,
    written: shifted(written, span.start),
  }));
  return [{ name, span, alignment: { span, cost: found.cost, differences } }];
}

/** An equally good beginning with the name's first letter: 障がい者 for 障害者, not がい者. */
function fromFirstLetter(span: Span, cost: number, letters: string, text: string): Span {
  if (text.charAt(span.start) === letters.charAt(0)) return span;
  for (let start = span.start - 1; start >= Math.max(0, span.start - cost); start -= 1) {
    const isBeginning = text.charAt(start) === letters.charAt(0);
    if (isBeginning && align(letters, text.slice(start, span.end), "whole").cost <= cost)
      return { start, end: span.end };
  }
  return span;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
