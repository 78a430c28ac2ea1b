import { textOfCell, type Measure, type MeasureSheet } from "../measures/measure";
import { nameBehindMarker, readDivisionLabel, type Division } from "../plan/division";
import { isMarkerAlone, readMarker } from "../plan/marker";
import { divisionsWithin, type CountedDivision } from "../summary/countedPlan";
import { countUnit } from "../summary/tallies/tallyClaim";
import { likeness, type DivisionFinder } from "../summary/divisionFinder";
import { align, alignWithin } from "./alignment";
import { compactName, rawSpan } from "../text/compactText";
import type { KnownName, Mention, NameIndex } from "./nameIndex";
import { headsOfNames, measureCoded, measuresBegun } from "./namesBegun";
import { isMarkedHead, opening, positionOf, type NamePosition } from "./namePosition";
import type { Piece } from "./pieces";
import { isSameMarker, mentionAt, moved } from "./placedMentions";
import type { ShortLabels } from "./shortLabels";
import { isQuestion } from "./speakers";
import type { Span } from "./statement";

/** What the report is about at some place. */
export interface Subject {
  readonly division: CountedDivision | null;
  /** The measure under whose name the place stands. */
  readonly measure: Measure | null;
  /** Of a measure with several indicators the one under whose name the place stands, by its place in `indicatorRows`. */
  readonly indicatorRow: number | null;
  /** What the table's row or the nearest heading calls the section: 施策目標の達成状況. */
  readonly section: string;
}

/** A use of one of the sheet's names. */
export interface NameUse {
  readonly piece: Piece;
  readonly mention: Mention;
  readonly position: NamePosition;
  readonly subject: Subject;
}

/** A stretch of a piece that is about one thing. */
export interface Passage {
  readonly piece: Piece;
  /** In the compact text. */
  readonly span: Span;
  readonly subject: Subject;
  readonly uses: readonly NameUse[];
  /** It stands under no measure's name, but states one's values. */
  readonly isAnchored?: boolean;
}

const bracketedMarker = /^[（(][0-9０-９一二三四五六七八九十ア-ン]{1,2}[)）]\s*/u;
const longestHeading = 40;
/** 主な取組, 今後の課題. */
const longestSection = 8;
const longestName = 80;
const mostCostOfName = 0.2;
const wholeField = /^[（(]?(?:分野|計画|柱|中柱|施策)全体/u;
const sectionWords = /目標|実施状況|影響|取組|取り組み|達成状況|課題|成果|実績|背景|概要|評価|内容|指標/u;
/** ものづくり（Ⅰ-①-エ）: a reference to a field, not its heading. */
const codeBehind = /[(（][0-9A-Z\u2160-\u217F][-‐–—－−ー][^)）]{1,12}[)）]$/u;
/** 水をまもる　8取組中5取組が達成（62.5％）. */
const countsBehind = new RegExp(
  `(?:\\s+|\\s*(?:…|‥|・{2}|\\.{2}|[:：])+\\s*)(?:[0-9０-９]{1,3}${countUnit}.*|(?:[A-ZＡ-Ｚ◎○〇△×☆]\\s*[0-9０-９]{1,3}(?:${countUnit})?[\\s、]*){2,})$`,
  "u",
);
/** 決算額 128,450千円, 評価 A: a word and a numeral that number nothing. */
const ofValue = /[額値率数費度価績課局]\+/u;
/** ③ 里地里山の保全　○. */
const gradeBehind = /[\s　]+[◎○〇△×☆A-DＡ-Ｄ]$/u;
/** 前年度はどうだったか: asked of what was spoken of last. */
const goesOnAsking = /^.{0,12}?(?:前年度?|昨年度?|その|目標|計画)(?:の?実績|の?値)?(?:は|に|と|が).{0,12}$/u;
/** 47件のうち、町外からの移住は何件か: the answer counts a part. */
const asksOfPart = /のうち[^。]*(?:何|いくら|いくつ|どれ|どの)/u;
const announces =
  /^[^。]{0,60}(?:について|につきまして)(?:は)?、?(?:お答え|[御ご]?答弁|[御ご]?説明|申し上げ|述べ)[^。]{0,16}。?$/u;
/** As what a sentence is about so much of a name is no word of everyday. */
const leastHead = 4;
const leadingWords =
  /^(?:また|まず|次に|次いで|続いて|続きまして|さらに|なお|一方で?|他方で?|最後に|このほか|加えて|(?:これに|それに|反)(?:対し|反し)て?|第?[一二三四五六七八九十1-9](?:つ目|点目)?に?は?|このうち|特に|中でも|とりわけ)、/u;
const isSaidOfIt = /^(?:は|では|には|が|につきましては|については|の[^、。はが0-9]{2,10}[はが]|(?=[0-9]))/u;
const leastAlike = 0.6;
const mostCostOfLabel = 0.4;

type About = Pick<Subject, "measure" | "indicatorRow">;
const nothing: About = { measure: null, indicatorRow: null };

/** Follows the report from top to bottom and tells what each place is about. */
export class Outline {
  private division: CountedDivision | null = null;
  private divisionHeading = 0;
  private about: About = nothing;
  private section = "";
  private rowLabel = "";
  /** ■ and the like: whether they stand over measures. */
  private readonly marks = new Map<string, boolean>();
  private heads: ReadonlyMap<string, Measure> | null = null;
  private readonly counted: readonly CountedDivision[];

  constructor(
    private readonly plan: CountedDivision,
    private readonly finder: DivisionFinder,
    private readonly names: NameIndex,
    private readonly namesOfDivisions: ReadonlyMap<Division, KnownName>,
    readonly measureSheet: MeasureSheet,
    private readonly labels: ShortLabels,
  ) {
    this.counted = divisionsWithin(plan);
  }

  /** What the report is about, to come back to behind a table. */
  keep(): () => void {
    const { division, divisionHeading, about, section, rowLabel } = this;
    return () => {
      Object.assign(this, { division, divisionHeading, about, section, rowLabel });
    };
  }

  get subject(): Subject {
    return { division: this.division, ...this.about, section: this.section };
  }

  /** The passages of a piece, in order. */
  passages(piece: Piece): readonly Passage[] {
    this.enterRow(piece);
    const division = this.divisionLabel(piece);
    if (division !== null) return [division];
    const uses = this.usesIn(piece);
    const renamed = this.nearlyNamedMeasure(piece, uses);
    if (renamed !== null) return [renamed];
    const own = uses.filter(
      ({ position, mention }) =>
        (position === "alone" || position === "topic") && this.aboutOf(mention, piece) !== null,
    );
    if (own.length === 0) this.enterHeading(piece);
    this.enterMark(piece, own.length > 0);
    const headed = this.about;
    const coded = own.length === 0 ? measureCoded(piece.text.text, this.measureSheet.measures) : null;
    const begun = coded ?? (own.length === 0 ? this.begunBy(piece) : null);
    if (begun !== null) this.about = { measure: begun, indicatorRow: null };
    const { length } = piece.text.text;
    const begins = own[0]?.mention.span.start === 0 ? [] : [0];
    const passages: Passage[] = [];
    const cuts = [...begins, ...own.map(({ mention }) => mention.span.start), length];
    // [101] 見守りネットワーク: a heading with the measure's number.
    let under = coded === null || begun === null ? headed : this.about;
    cuts.slice(0, -1).forEach((start, index) => {
      const head = own.find(({ mention }) => mention.span.start === start);
      if (head !== undefined) this.about = this.aboutOf(head.mention, piece) ?? this.about;
      if (head?.position === "alone") under = this.about;
      const span = { start, end: cuts[index + 1] ?? length };
      const inside = uses.filter(({ mention }) => mention.span.start >= start && mention.span.start < span.end);
      passages.push({
        piece,
        span,
        subject: this.subject,
        uses: inside.map((use) => ({ ...use, subject: this.subject })),
      });
    });
    // 続いて、Xについてお答えいたします。: what the paragraphs below it are about.
    if (own.length === 1 && announces.test(piece.text.text)) under = this.about;
    if (isQuestion(piece)) this.about = this.askedOf(piece, uses);
    // What a sentence is about is told of until its paragraph ends.
    else this.about = under;
    return passages;
  }

  /** A question's one measure is what its answer is about. */
  private askedOf({ text: { text } }: Piece, uses: readonly NameUse[]): About {
    const measures = new Set(
      uses.flatMap(({ mention }) => (mention.alignment === null ? (this.measureOf(mention) ?? []) : [])),
    );
    if (asksOfPart.test(text)) return nothing;
    if (measures.size === 0 && goesOnAsking.test(text)) return this.about;
    this.heads ??= headsOfNames(this.measureSheet.measures);
    const [only = null, another] = measures.size === 0 ? measuresBegun(text, this.heads) : measures;
    return another === undefined ? { measure: only, indicatorRow: null } : nothing;
  }

  /** 自主防災組織は…, オンライン申請　348手続: the measure of whose name a sentence begins with the beginning that no other has. */
  private begunBy({ kind, text: { text, raw } }: Piece): Measure | null {
    if (kind === "heading" || kind === "footnote") return null;
    this.heads ??= headsOfNames(this.measureSheet.measures);
    const bare = text.replace(leadingWords, "");
    const begun = [...this.heads].filter(([head]) => head.length >= leastHead && bare.startsWith(head));
    const longest = begun.sort(([one], [other]) => other.length - one.length)[0];
    if (longest !== undefined && isSaidOfIt.test(bare.slice(longest[0].length))) return longest[1];
    return this.labels.meant(raw, this.division?.division ?? null);
  }

  /** Another row is about another thing, unless its first cell is blank: then the row above goes on. */
  private enterRow({ rowLabel, beginsCell }: Piece): void {
    if (rowLabel === "" || !beginsCell) return;
    if (rowLabel !== this.rowLabel) this.about = nothing;
    this.rowLabel = rowLabel;
    this.section = compactName(rowLabel);
  }

  /** ■ over chapters or measures ends what it stands over; under a measure (■ 今年度の実績) it ends nothing. */
  private enterMark({ mark, text }: Piece, isNamed: boolean): void {
    if (mark === "") return;
    const isOver = this.marks.get(mark) ?? (isNamed || this.about.measure === null);
    this.marks.set(mark, isOver);
    const isSection = sectionWords.test(text.text) && text.text.length <= longestSection;
    if (isOver && !isNamed && !isSection && text.text.length <= longestHeading) this.about = nothing;
  }

  private enterHeading({ kind, level, text }: Piece): void {
    const compact = text.text;
    if (wholeField.test(compact)) this.about = nothing;
    const isShort = compact.length <= longestHeading && !/[。、]/u.test(compact);
    if (!isShort || (kind !== "heading" && kind !== "paragraph" && !isStrategy(compact))) return;
    const style = readMarker(text.raw)?.style;
    const isNumbered = (style !== undefined && !ofValue.test(style)) || compact.startsWith("【");
    if (kind === "heading" || isNumbered || isStrategy(compact)) {
      this.about = nothing;
      const isInside = kind === "heading" && this.divisionHeading > 0 && level > this.divisionHeading;
      if (!isInside && !(sectionWords.test(compact) && !isNumbered)) this.division = null;
      this.section = compact;
    } else if (sectionWords.test(compact)) this.section = compact;
  }

  /** A piece that is nothing but the name of a division, with its marker and perhaps a remark in brackets. */
  divisionLabel(piece: Piece): Passage | null {
    const compact = piece.text.text;
    if (piece.kind === "footnote" || compact.length > longestHeading * 2 || /[。]/u.test(compact)) return null;
    const found = this.divisionNamed(piece.text.raw);
    if (found?.counted.division == null) return null;
    const name = this.namesOfDivisions.get(found.counted.division);
    if (name === undefined) return null;
    if (!codeBehind.test(compact)) this.enterDivision(found.counted, piece);
    const mention = mentionAt(compact, found.written, name);
    const use: NameUse = { piece, mention, position: "alone", subject: this.subject };
    return { piece, span: { start: 0, end: compact.length }, subject: this.subject, uses: [use] };
  }

  private enterDivision(counted: CountedDivision, { kind, level, rowLabel }: Piece): void {
    this.division = counted;
    this.divisionHeading = kind === "heading" ? level : 0;
    this.about = nothing;
    this.section = "";
    if (kind === "cell" && rowLabel === "") this.rowLabel = "";
  }

  /** The division that a label means, where the name itself (without its marker) is alike. */
  divisionNamed(raw: string): { readonly counted: CountedDivision; readonly written: string } | null {
    const bare = raw
      .replace(/\s+/gu, " ")
      .trim()
      .replace(countsBehind, "")
      .replace(/^[【「<＜≪〈《〔]|[】」>＞≫〉》〕]$/gu, "");
    // エ エ ものづくり: typed behind an automatic number.
    const { label, marker } = readDivisionLabel(bare.replace(/^(\S{1,3})\s+(?=\1\s)/u, ""));
    if (isMarkerAlone(bare) || bare === "") return null;
    const written = nameBehindMarker(label)
      .replace(/[（(][^（(]{1,30}[)）]$|[ 　]*小計$/u, "")
      .trim();
    const compact = compactName(written);
    const around = this.outer();
    const things = this.names.named(compact)?.things ?? [];
    const known = this.counted.filter(({ division }) =>
      things.some((thing) => thing.kind === "division" && thing.division === division),
    );
    const marked = known.filter(({ division }) => marker === null || isSameMarker(marker, division?.marker ?? marker));
    // The report may number its chapters in its own way.
    const fits = marked.length > 0 ? marked : known;
    const nearest = around.flatMap((outer) => fits.filter((one) => one.parent === outer))[0] ?? fits[0];
    if (nearest !== undefined && (marker !== null || compact.length >= 2)) return { counted: nearest, written };
    return marker === null ? null : this.alikeDivision(bare, written, compact, around);
  }

  private outer(): readonly CountedDivision[] {
    const path: CountedDivision[] = [];
    for (let at = this.division; at !== null; at = at.parent) path.push(at);
    if (path.at(-1) !== this.plan) path.push(this.plan);
    return path;
  }

  private alikeDivision(
    raw: string,
    written: string,
    compact: string,
    around: readonly CountedDivision[],
  ): { readonly counted: CountedDivision; readonly written: string } | null {
    const isAlike = ({ division }: CountedDivision): boolean => {
      if (division === null) return false;
      const name = compactName(nameBehindMarker(division.label));
      if (Math.min(name.length, compact.length) < 4) return false;
      const { cost } = align(name, compact, "whole");
      return (
        likeness(name, compact) >= leastAlike ||
        (cost <= Math.max(1, name.length * mostCostOfLabel) && likeness(name, compact) >= 0.5)
      );
    };
    for (const outer of around) {
      const child = this.finder.childOf(outer, raw, isAlike);
      if (child !== null) return { counted: child, written };
    }
    const anywhere = this.finder.anywhere(raw, isAlike);
    return anywhere === null ? null : { counted: anywhere, written };
  }

  /** A short piece that is nearly the name of a measure of the division at hand, although a shorter name is in it. */
  private nearlyNamedMeasure(piece: Piece, uses: readonly NameUse[]): Passage | null {
    const here = this.division?.division;
    const isNamed = uses.some(
      ({ mention, position }) =>
        (position !== "sentence" || mention.alignment === null) && this.measureOf(mention) !== null,
    );
    if (here == null || isNamed) return null;
    const raw = piece.text.raw.trim().replace(gradeBehind, "");
    // （２）1人1日当たり…: the name may begin as a marker does.
    const compact = [nameBehindMarker(raw), raw.replace(bracketedMarker, "")]
      .map((head) => compactName(head.replace(/[（(][^（()）]*[)）]$/u, "")))
      .find((head) => head.length <= longestName && !/[。、]/u.test(head) && this.nearlyAmong(here, head) !== null);
    const found = compact === undefined ? null : this.nearlyAmong(here, compact);
    const start = compact === undefined ? -1 : piece.text.text.indexOf(compact);
    if (found === null || compact === undefined || start < 0) return null;
    this.about = { measure: found.measure, indicatorRow: null };
    const whole = { start: 0, end: piece.text.text.length };
    const span = { start, end: start + compact.length };
    const mention = { name: found.name, span, alignment: moved(found.alignment, start) };
    const use: NameUse = { piece, mention, position: "alone", subject: this.subject };
    return { piece, span: whole, subject: this.subject, uses: [use] };
  }

  private nearlyAmong(here: Division, compact: string) {
    const short = this.names.nearly(compact);
    for (const measure of this.measureSheet.measures) {
      if (!measure.divisions.includes(here)) continue;
      const name = this.names.named(compactName(textOfCell(measure.cells.name)));
      if (name === null) continue;
      if (short?.name === name && short.alignment !== null) return { measure, name, alignment: short.alignment };
      if (compact.length < 8) continue;
      const alignment = alignWithin(name.compact, compact, "whole", Math.floor(name.compact.length * mostCostOfName));
      if (alignment !== null) return { measure, name, alignment };
    }
    return null;
  }

  private usesIn(piece: Piece): readonly NameUse[] {
    const mentions = this.names
      .mentions(piece.text.text)
      .filter(({ alignment, name }) => alignment === null || !isIndicator(name));
    return mentions.map((mention) => ({
      piece,
      mention,
      position: positionOf(mention, piece),
      subject: this.subject,
    }));
  }

  /** The measure or indicator that a name means here. */
  private aboutOf(mention: Mention, piece: Piece): About | null {
    const [thing] = mention.name.things;
    if (thing?.kind === "indicator")
      return this.startsIndicator(thing.measure, mention, piece)
        ? { measure: thing.measure, indicatorRow: thing.measure.indicatorRows.length > 1 ? thing.row : null }
        : null;
    const measure = this.measureOf(mention);
    return measure === null ? null : { measure, indicatorRow: null };
  }

  /** An indicator is what a line or clause is about that begins with it; under its measure's own name all are meant. */
  private startsIndicator(measure: Measure, { span }: Mention, { kind, text }: Piece): boolean {
    const head = text.raw.slice(0, rawSpan(text, span).start);
    const isClause = text.text.charAt(span.start - 1) === "、";
    const begins = span.start === 0 || isClause || isMarkedHead(head) || opening.test(head.trim().slice(-1));
    return begins && kind !== "cell" && (this.about.measure !== measure || this.about.indicatorRow !== null);
  }

  /** The measure that a name means here: of several with one name the one in the division at hand. */
  measureOf({ name }: Mention): Measure | null {
    const measures = name.things.flatMap((thing) => (thing.kind === "measure" ? [thing.measure] : []));
    if (measures.length <= 1) return measures[0] ?? null;
    const here = this.division?.division;
    const inside = measures.filter(({ divisions }) => here != null && divisions.includes(here));
    return inside.length === 1 ? (inside[0] ?? null) : null;
  }
}

function isIndicator({ things }: KnownName): boolean {
  return things.every(({ kind }) => kind === "indicator");
}

function isStrategy(compact: string): boolean {
  return /^【?戦略[0-9]/u.test(compact);
}
