import { certain } from "../../certain";
import type { Division } from "../../plan/division";
import { foldWidth } from "../../text/foldWidth";

/** A division of the plan, or one of its measures, that a text refers to by its code. */
export interface DivisionReference {
  /** As written: `I-①-ア`. */
  readonly written: string;
  /** The one meant; `null` where the plan has none with this code. */
  readonly division: Division | null;
}

/** A measure that may be referred to by its code: `Ⅰ-①-ア-1`. */
interface CodedMeasure {
  readonly code: string;
  readonly divisions: readonly Division[];
}

const numeral = String.raw`(?:[\u2160-\u217F]|[IVX]{1,4}|[①-⑳]|\([0-9ア-ンA-Za-z]{1,3}\)|[ァ-ヶ]|[A-Za-z]|[0-9]{1,3})`;
const dash = String.raw`[-‐‑–—−―ー.．]`;
const code = new RegExp(
  String.raw`(?<![0-9A-Za-zァ-ヶ.,/-])${numeral}(?:${dash}${numeral}){1,6}(?![0-9A-Za-zァ-ヶー年月日%])`,
  "gu",
);
/** ア・イ・ウ and ア～ウ behind a code: its neighbours. */
const neighbour = new RegExp(
  String.raw`([、,・/]|[~～〜])\s?(${numeral})(?=[、,・/~～〜)）\]］】\s]|$)(?!\s?${dash})`,
  "uy",
);
const opening = /[(（[［【〔<＜]\s*$/u;
const beginning = /^[\s・･*●○◆■]*$/u;
const range = /[~～〜]/u;

/** Ⅰ and I, ① and (1) and 1, － and - number the same division. */
function looseKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(new RegExp(dash, "gu"), "-")
    .replace(/[()\s]/gu, "")
    .toUpperCase();
}

function styleOf(marker: string): string {
  if (/^[\u2160-\u217FIVX]+$/u.test(marker)) return "roman";
  if (/^[①-⑳]$/u.test(marker)) return "circled";
  return /[0-9]/u.test(marker) ? "number" : "letter";
}

function markersIn(text: string): readonly string[] {
  return Array.from(text.matchAll(new RegExp(numeral, "gu")), ([marker]) => marker);
}

/** How a code is numbered, level by level. */
function stylesOf(text: string): string {
  return markersIn(text).map(styleOf).join("-");
}

interface Known {
  readonly division: Division;
  /** Those beside it, in the order of the plan. */
  readonly siblings: readonly Division[];
}

/** The plan's codes as they are looked up. */
interface CodeIndex {
  readonly known: ReadonlyMap<string, Known>;
  readonly measures: ReadonlyMap<string, Division>;
  readonly styles: ReadonlySet<string>;
}

function indexOf(divisions: readonly Division[], coded: readonly CodedMeasure[]): CodeIndex {
  const known = new Map<string, Known>();
  const measures = new Map<string, Division>();
  const styles = new Set<string>();
  const siblings = new Map<string, Division[]>();
  for (const division of divisions) {
    const key = looseKey(division.code);
    const outer = key.split("-").slice(0, -1).join("-");
    const beside = siblings.get(outer) ?? [];
    beside.push(division);
    siblings.set(outer, beside);
    if (!known.has(key)) known.set(key, { division, siblings: beside });
    styles.add(stylesOf(division.code));
  }
  for (const { code: own, divisions: path } of coded) {
    const field = path.at(-1);
    if (field !== undefined) measures.set(looseKey(own), field);
    styles.add(stylesOf(own));
  }
  return { known, measures, styles };
}

/**
 * Reads references to a plan's divisions. Codes made of figures alone (1-2) may be anything in running text, and count
 * only in brackets, at the beginning of a line or where they stand alone; so do codes numbered unlike the plan's own.
 */
export class DivisionReferences {
  private built: CodeIndex | null = null;

  constructor(
    private readonly divisions: readonly Division[],
    private readonly measures: readonly CodedMeasure[],
  ) {}

  /** Made when the first text with a code is met: most workbooks have none. */
  private get index(): CodeIndex {
    this.built ??= indexOf(this.divisions, this.measures);
    return this.built;
  }

  /** What a cell refers to, in its order; a code that stands in several places counts once. */
  in(raw: string): readonly DivisionReference[] {
    const { text } = foldWidth(raw);
    const found = [...text.matchAll(code)].flatMap((match) => this.referencesAt(text, match[0], match.index));
    return [...new Map(found.map((one) => [looseKey(one.written), one])).values()];
  }

  private referencesAt(text: string, written: string, start: number): readonly DivisionReference[] {
    const division = this.find(written);
    const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    const isMeant = opening.test(line) || beginning.test(line) || this.isListed(line);
    const isOfPlan = this.index.styles.has(stylesOf(written));
    const isPlain = markersIn(written).every((marker) => /^[0-9A-Za-z]+$/u.test(marker));
    if (!(isMeant && (division !== null || isOfPlan)) && (isPlain || !isOfPlan)) return [];
    return [{ written, division }, ...this.neighboursOf(text, written, start + written.length)];
  }

  /** Ⅰ-①-ア Ⅰ-①-イ: nothing but codes stands before it in the line. */
  private isListed(line: string): boolean {
    return beginning.test(line.replace(code, "").replace(/[、,/]/gu, ""));
  }

  private find(written: string): Division | null {
    const key = looseKey(written);
    return this.index.known.get(key)?.division ?? this.index.measures.get(key) ?? null;
  }

  private neighboursOf(text: string, written: string, end: number): readonly DivisionReference[] {
    const found: DivisionReference[] = [];
    const outer = written.replace(new RegExp(`${numeral}$`, "u"), "");
    let last = written;
    neighbour.lastIndex = end;
    for (let match = neighbour.exec(text); match !== null; match = neighbour.exec(text)) {
      const [joint, marker] = [certain(match[1]), certain(match[2])];
      const next = `${outer}${marker}`;
      found.push(...(range.test(joint) ? this.between(last, next) : [{ written: next, division: this.find(next) }]));
      last = next;
    }
    return found;
  }

  /** Those behind the first, up to the last; only the last where the plan does not have both. */
  private between(first: string, last: string): readonly DivisionReference[] {
    const [from, to] = [this.index.known.get(looseKey(first)), this.index.known.get(looseKey(last))];
    if (from === undefined || from.siblings !== to?.siblings) {
      return [{ written: last, division: this.find(last) }];
    }
    const { siblings } = from;
    return siblings
      .slice(siblings.indexOf(from.division) + 1, siblings.indexOf(to.division) + 1)
      .map((division) => ({ written: division.code, division }));
  }
}
