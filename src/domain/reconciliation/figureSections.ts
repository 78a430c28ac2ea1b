import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { SourceCell } from "../grid/cell";
import type { Measure } from "../measures/measure";
import type { ColumnHeads } from "./columnHeads";
import { isMistyped, isSameUnit, isSameValue, labelBefore, labelLetters } from "./figureMatch";
import { isOfIndicator, type DatedFigure, type FiguresOf } from "./datedFigures";
import type { FigureSection, PlacedFigure } from "./figureSection";
import { isOfOtherLabel } from "./ownTopic";
import type { OtherPlans } from "./otherPlans";
import type { NameUse, Passage } from "./outline";
import type { Piece } from "./pieces";
import type { Span } from "./statement";
import type { Steps } from "../steps";
import { sheetFigures, type SheetFigure } from "./sheetFigures";
import { roleInWords } from "./statedRole";
import { inUnitOf, statedFigures, type StatedFigure } from "./statedFigures";

/** What the sections of a report are gathered from. */
export interface SectionSource {
  readonly passages: readonly Passage[];
  readonly evaluations: readonly MeasureEvaluation[];
  readonly fiscalYear: number | null;
  readonly heads: ColumnHeads;
  readonly figuresOf: FiguresOf;
  /** Stretches with figures that are no values of an indicator: by how much it rose, its share of the target. */
  readonly taken: ReadonlyMap<Piece, readonly Span[]>;
  readonly otherPlans: OtherPlans;
}

const ofHindrances = /影響|課題|今後|目標$/u;
/** A name in a sentence may be written otherwise by so many of its letters. */
const mostCostInSentence = 0.1;
const leastLabelAlone = 6;
const leastLabelBeside = 3;
const mostCostOfLabelAlone = 0.15;

/** 全国の育児休業取得率は30.1%, 令和5年度の県内市町村の平均は40.3%: what is told of others, to compare with. */
const ofOthers =
  /(?:^|[、。(])(?:なお、?|ただし、?|一方、?|ちなみに、?)?(?:(?:(?:令和|平成)(?:元|[0-9]{1,2})|20[0-9]{2})年度?(?:の|における))?(?:全国|国全体|国の(?:調査|平均|値|割合)|他(?:の)?(?:都道府)?[県市町]|他自治体|他団体|類似団体|同規模|中核市|近隣|県内(?:(?:の|全)?市町村?|の?平均|他)|[都道府県]の?平均)[^、。]*$/u;

function isOfOthers(before: string): boolean {
  return ofOthers.test(before);
}

/** A heading that no division has may be over a part of what the sheet counts: 【戦略1】, 東部地区. */
const ofSomeOnly = /戦略|地区|地域|校区|[町村区]$/u;

/** The figures under each measure's name, and those of sentences that name a measure or an indicator. */
export function figureSections(source: SectionSource): Steps<readonly FigureSection[]> {
  return new SectionReader(source).read();
}

const passagesBetweenPauses = 20;

class SectionReader {
  private readonly sheet = new Map<Measure, readonly SheetFigure[]>();
  private readonly byField = new Map<object, readonly FiguresOfMeasure[]>();
  private readonly dated = new Map<Measure, readonly DatedFigure[]>();
  private readonly sections: (FigureSection & { readonly stated: PlacedFigure[]; readonly key: string })[] = [];

  constructor(private readonly source: SectionSource) {
    for (const evaluation of source.evaluations) {
      this.sheet.set(evaluation.measure, sheetFigures(evaluation, source.fiscalYear, source.heads));
      this.dated.set(evaluation.measure, source.figuresOf(evaluation));
    }
  }

  *read(): Steps<readonly FigureSection[]> {
    for (const [index, passage] of this.source.passages.entries()) {
      if (index % passagesBetweenPauses === 0) yield;
      const { measure } = passage.subject;
      const figures = this.figuresIn(passage);
      if (figures.length === 0) continue;
      if (measure === null) this.addSentences(passage, figures);
      else this.addUnder(measure, passage, figures);
    }
    return this.sections;
  }

  private figuresIn({ piece, span }: Passage): readonly StatedFigure[] {
    const taken = this.source.taken.get(piece) ?? [];
    const inside = statedFigures(piece.text.text, this.source.fiscalYear);
    return inside.filter(
      ({ span: own, sentence }) =>
        own.start >= span.start &&
        own.end <= span.end &&
        !this.source.otherPlans.isNamedIn(piece.text.text.slice(sentence.start, sentence.end)) &&
        !isOfOthers(piece.text.text.slice(sentence.start, own.start)) &&
        !taken.some(({ start, end }) => start <= own.start && own.start < end),
    );
  }

  /** The same measure in the same section goes on where a page or a paragraph ended. */
  private addUnder(
    measure: Measure,
    { piece, subject, isAnchored = false }: Passage,
    figures: readonly StatedFigure[],
  ): void {
    const key = `${measure.code} ${subject.indicatorRow ?? ""} ${subject.section} ${String(isAnchored)}`;
    const stated = figures.map((figure) => ({ piece, figure }));
    const last = this.sections.at(-1);
    if (last?.key === key && !isAnchored) last.stated.push(...stated);
    else {
      const isOfResults = !isAnchored && !ofHindrances.test(subject.section);
      this.add(measure, stated, isOfResults, key, subject.indicatorRow, isAnchored);
    }
  }

  private add(
    measure: Measure,
    stated: PlacedFigure[],
    isOfResults: boolean,
    key: string,
    row: number | null = null,
    isAnchored = false,
  ): void {
    const isMeant = ({ cell }: { readonly cell: SourceCell }): boolean =>
      row === null || isOfIndicator(measure, row, cell);
    const sheet = (this.sheet.get(measure) ?? []).filter(isMeant);
    const { fiscalYear } = this.source;
    const dated = (this.dated.get(measure) ?? []).filter(isMeant);
    if (sheet.length + dated.length === 0) return;
    const units = new Set(
      [...sheet, ...dated.filter(({ isUnread }) => isUnread !== true)].flatMap(({ unit }) => unit ?? []),
    );
    const [unit = null, another] = units;
    const names = [...sheet, ...dated].map(({ name }) => name);
    const own = stated.filter((placed) => !isOfOtherLabel(placed, names));
    const withUnits = another === undefined ? own.map((placed) => inItsUnit(placed, unit)) : own;
    this.sections.push({
      measure: measure.code,
      sheet,
      dated,
      stated: withUnits,
      isOfResults,
      fiscalYear,
      key,
      isAnchored,
    });
  }

  /** Sentences of a field that no measure heads: those that name one, or one of its indicators. */
  private addSentences(passage: Passage, figures: readonly StatedFigure[]): void {
    const { piece, subject, uses } = passage;
    const field = subject.division?.division;
    for (const sentence of new Set(figures.map((figure) => figure.sentence))) {
      const inside = figures.filter((figure) => figure.sentence === sentence);
      const named = measureNamed(
        uses.filter(({ mention }) => mention.span.start >= sentence.start && mention.span.end <= sentence.end),
      );
      const stated = inside.map((figure) => ({ piece, figure }));
      if (named !== null) this.add(named, stated, true, "");
      else if (field != null) this.addLabelled(stated, field, piece.text.text);
      else if (!ofSomeOnly.test(subject.section)) this.addPlainlyNamed(stated, piece.text.text);
    }
  }

  private measuresOf(field: object): readonly FiguresOfMeasure[] {
    const known = this.byField.get(field);
    if (known !== undefined) return known;
    const own = [...this.sheet].filter(([{ divisions }]) => divisions.some((division) => division === field));
    this.byField.set(field, own);
    return own;
  }

  /** 被害額は2,810万円: the whole name of an indicator that no other measure has, right before nearly its value. */
  private addPlainlyNamed(stated: readonly PlacedFigure[], text: string): void {
    for (const placed of stated) {
      const found = [...this.sheet].filter(([, sheet]) =>
        sheet.some((one) => one.role === "actual" && isRightBehind(text, placed.figure, one.name)),
      );
      const [only, another] = found;
      if (only === undefined || another !== undefined) continue;
      const [measure, sheet] = only;
      const isNear = sheet.some(
        (one) => one.role === "actual" && isSameUnit(placed.figure.unit, one.unit) && isMistyped(placed.figure, one),
      );
      if (isNear) this.add(measure, [placed], true, "");
    }
  }

  private addLabelled(stated: readonly PlacedFigure[], field: object, text: string): void {
    const ofField = this.measuresOf(field);
    const meant = new Map(stated.map((placed) => [placed, measureMeant(placed.figure, text, ofField)]));
    for (const [measure] of ofField) {
      const own = stated.filter((placed) => meant.get(placed) === measure);
      if (own.length > 0) this.add(measure, own, true, "");
    }
  }
}

/** (中間目標120): what its words call it has the unit of the indicator. */
function inItsUnit({ piece, figure }: PlacedFigure, unit: string | null): PlacedFigure {
  const isClosed = /^(?:[)、]|$)/u.test(piece.text.text.slice(figure.span.end));
  return isClosed && roleInWords({ piece, figure }) !== null
    ? { piece, figure: inUnitOf(figure, unit) }
    : { piece, figure };
}

type FiguresOfMeasure = readonly [Measure, readonly SheetFigure[]];

/** The measure whose indicator a figure's words name: of several (男性 and 女性 in rows of their own) the one that has it. */
function measureMeant(figure: StatedFigure, text: string, measures: readonly FiguresOfMeasure[]): Measure | null {
  const named = measures.flatMap(([measure, sheet]): readonly FiguresOfMeasure[] => {
    const own = sheet.filter(({ role, name }) => role === "actual" && isLabelled(text, figure, name));
    return own.length === 0 ? [] : [[measure, own]];
  });
  const having = named.filter(([, own]) => own.some((one) => isSameValue(figure, one)));
  const [first, another] = named.length === 1 ? named : having;
  return first === undefined || another !== undefined ? null : first[0];
}

function isRightBehind(text: string, { before }: StatedFigure, name: string): boolean {
  const letters = labelLetters(name);
  const words = text.slice(before.start, before.end).replace(/(?:は|が|:)約?$/u, "");
  return letters.length >= leastLabelBeside && words.endsWith(letters);
}

function isLabelled(text: string, figure: StatedFigure, name: string): boolean {
  const label = labelBefore(text, figure, name);
  if (label === null || label.letters.length < leastLabelAlone) return false;
  return label.alignment.cost <= label.letters.length * mostCostOfLabelAlone;
}

/** The one measure that a sentence names. */
function measureNamed(uses: readonly NameUse[]): Measure | null {
  const named = new Set(
    uses
      .filter(({ mention }) => (mention.alignment?.cost ?? 0) <= mention.name.compact.length * mostCostInSentence)
      .flatMap(({ mention }) =>
        mention.name.things.flatMap((thing) => (thing.kind === "measure" ? [thing.measure] : [])),
      ),
  );
  const [first] = named;
  return named.size === 1 ? (first ?? null) : null;
}
