import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { textOfCell, type Measure } from "../measures/measure";
import { compactName } from "../text/compactText";
import type { DatedFigure, FiguresOf } from "./datedFigures";
import { isSameUnit } from "./figureMatch";
import type { Passage } from "./outline";
import { roleInWords } from "./statedRole";
import { statedFigures, type StatedFigure } from "./statedFigures";

/** Words that names of any measure have. */
const ofAnyName =
  /^(?:事業|推進|促進|充実|整備|支援|実施|開催|活用|強化|件数|人数|者数|回数|数|率|割合|利用|利用者|参加|参加者|市内|市民|年間|累計|実績|目標|対策|向上|確保|普及|管理|運営|実施率|達成率|取組|施策)$/u;
const leastParted = 4;
/** What is still said of a value: 26校で開放しており. */
const behindValue = /^[^0-9。]{0,24}/u;
const words = /\p{Script=Han}+|[\p{Script=Katakana}ー]+|[A-Za-z]+/gu;
/** 前年度の6,902点から16.6％増え: said of what the sentence before it is about. */
const goesOn =
  /^(?:これは|また、)?(?:前年|昨年|目標|基準|計画|策定|当初|(?:令和|平成|R|H)(?:元|[0-9]{1,2})年度(?:の|は|から|末|まで))/u;
/** How many letters of its name a value needs beside it, by how many digits it has: 8,047点 is rarely anything else, 6か所 often. */
const lettersNeeded = [Infinity, 6, 4, 2] as const;

interface Known {
  readonly measure: Measure;
  readonly figure: DatedFigure;
}

interface Anchor {
  readonly measure: Measure;
  readonly figure: StatedFigure;
  /** Where the first word of the measure's name stands. */
  readonly cue: number;
}

interface Segment {
  readonly measure: Measure | null;
  readonly start: number;
  readonly end: number;
}

function keyOf(value: number): string {
  return Math.abs(value).toFixed(6);
}

function digitsOf({ written }: StatedFigure): number {
  return written.replace(".", "").replace(/^0+|0+$/gu, "").length;
}

function wordsOf(measure: Measure): readonly string[] {
  const cells = [measure.cells.name, ...measure.indicatorRows.map(({ indicator }) => indicator)];
  const all = cells.flatMap((cell) => compactName(textOfCell(cell)).match(words) ?? []);
  return [...new Set(all)].filter((word) => word.length >= 2 && !ofAnyName.test(word));
}

/** 公認 and 指導者 of 公認指導者登録者数: what a text may have of a long word. */
function partsOf(word: string): readonly string[] {
  if (word.length < leastParted) return [];
  const ends = [word.slice(0, 2), word.slice(-2)];
  const inside = word.length < leastParted + 2 ? [] : [word.slice(2, 5), word.slice(0, 3)];
  return [...new Set([...ends, ...inside])].filter((part) => !ofAnyName.test(part));
}

/** The places of a text where words of a name stand: whole, or of a long word one half. */
function cuesIn(text: string, ofName: readonly string[]): readonly (readonly [at: number, letters: number])[] {
  return ofName.flatMap((word) => {
    const at = text.lastIndexOf(word);
    if (at >= 0) return [[at, word.length] as const];
    return partsOf(word).flatMap((part) => {
      const place = text.lastIndexOf(part);
      return place < 0 ? [] : [[place, part.length] as const];
    });
  });
}

/**
 * Sentences under no measure's name that are about one all the same: they state one of its values with its unit, beside words of
 * its name (加盟店が315店から289店に減った). What they say besides is then said of it.
 */
export class AnchoredPassages {
  private readonly byValue = new Map<string, Known[]>();
  private readonly words = new Map<Measure, readonly string[]>();

  constructor(
    evaluations: readonly MeasureEvaluation[],
    figuresOf: FiguresOf,
    private readonly fiscalYear: number | null,
  ) {
    for (const evaluation of evaluations) {
      for (const figure of figuresOf(evaluation)) {
        const key = keyOf(figure.value);
        this.byValue.set(key, [...(this.byValue.get(key) ?? []), { measure: evaluation.measure, figure }]);
      }
    }
  }

  /** A passage about no measure, parted where it is about one. */
  parted(passage: Passage): readonly Passage[] {
    const { piece, subject, span, uses } = passage;
    if (subject.measure !== null || piece.kind === "footnote" || piece.kind === "cell") return [passage];
    const anchors = this.anchorsIn(passage);
    if (anchors.length === 0) return [passage];
    return segmentsOf(anchors, passage)
      .filter(({ start, end }) => end > start && start >= span.start)
      .map(({ measure, start, end }) => ({
        piece,
        span: { start, end },
        subject: measure === null ? subject : { ...subject, measure },
        isAnchored: measure !== null,
        uses: uses.filter(({ mention }) => mention.span.start >= start && mention.span.start < end),
      }));
  }

  private anchorsIn(passage: Passage): readonly Anchor[] {
    const { piece, span } = passage;
    const anchors: Anchor[] = [];
    for (const figure of statedFigures(piece.text.text, this.fiscalYear)) {
      if (figure.span.start < span.start || figure.span.end > span.end) continue;
      const last = anchors.at(-1);
      const isNear = digitsOf(figure) >= lettersNeeded.length - 1;
      const from = isNear ? span.start : Math.max(figure.sentence.start, last?.figure.span.end ?? 0);
      const anchor = this.anchorOf(figure, from, passage) ?? this.goingOn(figure, last, passage);
      if (anchor !== null) anchors.push(anchor);
    }
    return anchors;
  }

  private anchorOf(figure: StatedFigure, from: number, { piece, uses }: Passage): Anchor | null {
    const known = (this.byValue.get(keyOf(figure.value)) ?? []).filter((one) => this.isMeant(one, figure, piece));
    if (known.length === 0) return null;
    const { sentence, span } = figure;
    const named = uses
      .filter(({ mention }) => mention.span.start >= sentence.start && mention.span.end <= sentence.end)
      .flatMap(({ mention }) => mention.name.things.flatMap((thing) => ("measure" in thing ? [thing.measure] : [])));
    const behind = behindValue.exec(piece.text.text.slice(span.end))?.[0] ?? "";
    const text = piece.text.text.slice(from, span.end + behind.length);
    const needed = lettersNeeded[Math.min(digitsOf(figure), lettersNeeded.length - 1)] ?? Infinity;
    const found = [...new Set(known.map(({ measure }) => measure))]
      .filter((measure) => named.length === 0 || named.includes(measure))
      .map((measure) => {
        const cues = cuesIn(text, this.wordsOf(measure));
        // 残食率は6.8%: a word right before the value says more.
        const isBeside = cues.some(([at, own]) => /^[はがもで:、]?$/u.test(text.slice(at + own, span.start - from)));
        const letters = cues.reduce((sum, [, own]) => sum + own, isBeside ? 1 : 0);
        return { measure, letters, cue: from + Math.min(...cues.map(([at]) => at)) };
      })
      .filter(({ letters }) => letters >= needed)
      .sort((one, other) => other.letters - one.letters);
    const [first, second] = found;
    if (first === undefined || first.letters === second?.letters) return null;
    return { measure: first.measure, figure, cue: first.cue };
  }

  /** A further value of the measure that the sentence, or the one before, is about. */
  private goingOn(figure: StatedFigure, last: Anchor | undefined, { piece }: Passage): Anchor | null {
    if (last === undefined) return null;
    const { sentence } = figure;
    const isNext =
      sentence.start === last.figure.sentence.start ||
      (sentence.start === last.figure.sentence.end && goesOn.test(piece.text.text.slice(sentence.start)));
    const known = this.byValue.get(keyOf(figure.value)) ?? [];
    const isOwn = known.some((one) => one.measure === last.measure && isSameUnit(figure.unit, one.figure.unit));
    return isNext && isOwn ? { measure: last.measure, figure, cue: figure.span.start } : null;
  }

  /** A target is meant only where the words call it so. */
  private isMeant({ figure: { role, unit, name } }: Known, figure: StatedFigure, piece: Passage["piece"]): boolean {
    const isUnit =
      isSameUnit(figure.unit, unit) || (unit === null && figure.unit !== null && name.includes(figure.unit));
    const said = roleInWords({ piece, figure });
    return isUnit && (role === "target" || role === "expected" ? said === role : said === null || said === "baseline");
  }

  private wordsOf(measure: Measure): readonly string[] {
    const known = this.words.get(measure) ?? wordsOf(measure);
    this.words.set(measure, known);
    return known;
  }
}

/** Anchors of one measure that follow each other, from sentence to sentence. */
function runsOf(anchors: readonly Anchor[]): readonly (readonly [Anchor, ...Anchor[]])[] {
  const runs: [Anchor, ...Anchor[]][] = [];
  for (const anchor of anchors) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNext = last?.measure === anchor.measure && anchor.figure.sentence.start <= last.figure.sentence.end;
    if (isNext && run !== undefined) run.push(anchor);
    else runs.push([anchor]);
  }
  return runs;
}

/**
 * Where the text speaks of which measure: from the sentence in which its name begins, or the clause behind another one's value,
 * to the end of the sentence of its last value.
 */
function segmentsOf(anchors: readonly Anchor[], { piece, span }: Passage): readonly Segment[] {
  const { text } = piece.text;
  const segments: Segment[] = [];
  const runs = runsOf(anchors);
  let at = span.start;
  runs.forEach(([first, ...others], index) => {
    const { figure } = others.at(-1) ?? first;
    const next = runs[index + 1]?.[0];
    const isShared = next?.figure.sentence.start === figure.sentence.start;
    const until = Math.min(next?.figure.sentence.start ?? span.end, span.end);
    const end = isShared
      ? clauseStart(text, next, figure.span.end)
      : Math.min(goesOnUntil(text, figure.sentence.end), until);
    const cue = first.cue < at ? first.figure.span.start : first.cue;
    const start = Math.max(at, text.lastIndexOf("。", cue) + 1);
    segments.push({ measure: null, start: at, end: start }, { measure: first.measure, start, end });
    at = end;
  });
  return [...segments, { measure: null, start: at, end: span.end }];
}

/** The end of the sentences that say more of the same: 前年度から137頭の減少です。 */
function goesOnUntil(text: string, from: number): number {
  const next = text.slice(from);
  const end = next.indexOf("。");
  return end < 0 || !goesOn.test(next) ? from : from + end + 1;
}

/** Where the clause of a value begins, behind what was said last. */
function clauseStart(text: string, { cue, figure }: Anchor, least: number): number {
  return Math.max(least, text.lastIndexOf("、", cue < least ? figure.span.start : cue) + 1);
}
