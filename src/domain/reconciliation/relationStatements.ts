import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { rawSpan } from "../text/compactText";
import { isBesideChosen, isOfIndicator, type DatedFigure, type FiguresOf } from "./datedFigures";
import { isSameUnit, isSameValue, labelBefore, mayCountSame } from "./figureMatch";
import type { OtherPlans } from "./otherPlans";
import type { Passage } from "./outline";
import type { PlanGrades } from "../summary/tallies/planGrades";
import { placeOf } from "./quotes";
import type { Reference, RelationClaim } from "./relationClaim";
import { relationClaims } from "./relationClaims";
import {
  amountOf,
  changeFinding,
  isDifferenceOf,
  rateFinding,
  shareFinding,
  tenthsFinding,
  type Claim,
  type Finding,
} from "./relationFindings";
import type { GradeColumns } from "./gradeColumns";
import { gradeWordPattern } from "./gradeWords";
import {
  isOfOtherActual,
  isOfOtherThing,
  hasTopicOfItsOwn,
  isActualStated,
  isNearlyAdded,
  cameFrom,
  isRightBefore,
  isRightBehind,
  isOfOtherReference,
  isOfItsUnit,
  isSaidOf,
  ofTotal,
} from "./relationSubjects";
import { sentencesOf, type Sentence } from "./sentences";
import { statedFigures, type StatedFigure } from "./statedFigures";
import type { Span, Statement, StatementReason } from "./statement";

const leastUnsaid = 10;

/** A compared relation; `amount` is its number, which is no value of the indicator. */
export interface ComparedRelation {
  readonly amount: Span | null;
  /** `null`: the sheet does not tell. */
  readonly statement: Statement | null;
}

/** What sentences under a measure's name say of its values: against the target, the year before, its rate and grade. */
export class RelationComparison {
  private readonly gradeWord: RegExp | null;

  constructor(
    private readonly fiscalYear: number | null,
    private readonly grades: PlanGrades,
    private readonly figuresOf: FiguresOf,
    private readonly otherPlans: OtherPlans,
    private readonly gradeColumns: GradeColumns,
  ) {
    this.gradeWord = gradeWordPattern(grades.words);
  }

  /** The relations that a passage states of its measure. */
  compare(evaluation: MeasureEvaluation, passage: Passage): readonly ComparedRelation[] {
    const { indicatorRow } = passage.subject;
    const figures = this.figuresOf(evaluation).filter(
      ({ cell }) => indicatorRow === null || isOfIndicator(evaluation.measure, indicatorRow, cell),
    );
    const sentences = sentencesOf(passage).filter(({ text }) => !this.otherPlans.isNamedIn(text));
    return sentences.flatMap((sentence) =>
      relationClaims(sentence.text, sentence.start, this.gradeWord, earlierThan(sentence, passage)).flatMap((claim) => {
        const finding = this.finding(claim, evaluation, figures, passage, sentence);
        const statement = finding === null ? null : statementOf(claim, finding, evaluation, passage);
        const isNothing = claim.kind !== "change" || claim.reference === "perhapsTotalBefore";
        return statement === null && isNothing ? [] : [{ amount: claim.amount, statement }];
      }),
    );
  }

  private finding(
    claim: RelationClaim,
    evaluation: MeasureEvaluation,
    figures: readonly DatedFigure[],
    passage: Passage,
    sentence: Sentence,
  ): Finding | null {
    if (claim.kind === "grade") return this.gradeFinding(claim, evaluation, passage.subject.indicatorRow);
    const actual = this.actualMeant(claim, figures, passage, sentence);
    if (actual === null) return null;
    if (claim.kind === "share" && claim.reference === "rate" && /達成率|達成度|進捗率/u.test(actual.name)) return null;
    if (claim.kind === "share" && claim.reference === "rate") return rateFinding(claim, actual, figures, evaluation);
    if (claim.kind === "direction") {
      const isMeant = isSaidOf(actual, claim, passage, sentence);
      return isMeant ? this.directionFinding(claim, actual, figures) : null;
    }
    if (claim.kind === "change" && claim.reference === "unsaid")
      return this.unsaidFinding(claim, actual, figures, passage);
    if (claim.kind === "change" && claim.reference === "remaining")
      return this.remainingFinding(claim, actual, figures, passage);
    const other = this.referenceOf(claim.reference as Reference, actual, figures);
    // 教員採用の倍率は、前年度の2.9倍: the value itself.
    if (other === null || (claim.kind === "share" && isOfItsUnit(claim, actual))) return null;
    if (isOfOtherReference(claim, other, passage)) return null;
    const finding = relationFinding(claim, actual, other, passage, this.fiscalYear);
    const isNearly = isNearlyAdded(claim, actual, other, passage, sentence);
    const isOfAnything =
      (claim.reference === "perhapsTotalBefore" && !isNearly) ||
      (claim.reference === "totalBefore" && !ofTotal.test(actual.name) && !ofTotal.test(sentence.text));
    if (isNearly) return finding;
    // 32人の協力により12.2tを回収し、累計は41.9t: the total in its unit follows.
    const isAddedToTotal = claim.reference === "totalBefore" && !isOfAnything;
    return finding?.differs === true &&
      (isOfAnything ||
        hasTopicOfItsOwn(actual, claim, evaluation, passage, sentence) ||
        (!isAddedToTotal && isOfOtherThing(actual, claim, passage, sentence)) ||
        isOfOtherActual(actual, figures, claim, passage, sentence))
      ? null
      : finding;
  }

  /** The actual that a sentence is about: of its year, else the one that is judged; of several indicators the one it names. */
  private actualMeant(
    claim: RelationClaim,
    figures: readonly DatedFigure[],
    { piece }: Passage,
    sentence: Sentence,
  ): DatedFigure | null {
    const { text } = piece.text;
    // 63.7%(令和5年度49.3%、14.4ポイント増): the year in the brackets is that of the value there.
    const opening = openedBefore(text, claim.span.start);
    const until = opening < sentence.start ? claim.span.end : opening;
    const stated = statedFigures(text, this.fiscalYear).filter(
      (figure) => figure.span.start >= sentence.start && figure.span.start < until && isValueIn(figure, text, until),
    );
    const years = stated.at(-1)?.years;
    const [only = null, otherYear] = years?.value ?? [];
    // 2019年度と比べて3割減, 当初値(平成30年度)から3割減: the year of what it is compared with.
    const isOfReference =
      years != null &&
      (years.span.start >= claim.span.start ||
        /^末?の?$/u.test(text.slice(years.span.end, claim.span.start)) ||
        comparedWith.test(text.slice(years.span.end)));
    const asked = otherYear === undefined && !isOfReference ? only : null;
    const all = figures.filter(({ role }) => role === "actual");
    const ofYear = all.filter(({ fiscalYear }) => asked !== null && fiscalYear === asked);
    const isJudged = asked === null || (asked === this.fiscalYear && ofYear.length === 0);
    const actuals = isJudged
      ? all.filter((figure) => figure.isChosen || isBesideChosen(figure, figures, this.fiscalYear))
      : ofYear;
    const ofUnit =
      claim.kind === "change"
        ? actuals.filter(({ unit }) => isDifferenceOf(amountOf(claim, { piece }, this.fiscalYear).unit, unit))
        : actuals;
    if (ofUnit.length <= 1) return ofUnit[0] ?? null;
    const last = stated.at(-1);
    const named =
      last === undefined
        ? []
        : ofUnit.flatMap((figure) => {
            const cost = labelBefore(text, last, figure.name)?.alignment.cost;
            return cost === undefined ? [] : [{ figure, cost }];
          });
    const least = Math.min(...named.map(({ cost }) => cost));
    // A column of no role (決算額) is meant only where its own words stand.
    const [lone, further] = named.length > 0 ? [] : ofUnit.filter(({ isUnread }) => isUnread !== true);
    if (lone !== undefined && further === undefined) return lone;
    const [nearest, another] = named.filter(({ cost }) => cost === least);
    return another === undefined ? (nearest?.figure ?? null) : null;
  }

  /** A change of which nothing says since when: the same as since one of the years before, or the other way. */
  private unsaidFinding(
    claim: Claim<"change">,
    actual: DatedFigure,
    figures: readonly DatedFigure[],
    passage: Passage,
  ): Finding | null {
    const usual = (["previousYear", "baseline"] as const).flatMap(
      (reference) => this.referenceOf(reference, actual, figures) ?? [],
    );
    const others = [...new Set([...usual, ...earlierThanActual(actual, figures)])];
    const amount = amountOf(claim, passage, this.fiscalYear);
    const found = others.map((other) => ({ other, ...changeFinding(amount, claim.isRise, actual, other) }));
    // 36人、8.7%の減: one of the two says since when.
    const { beside } = claim;
    const isBeside = ({ other }: (typeof found)[number]): boolean =>
      beside !== undefined &&
      isActualStated(actual, claim, passage) &&
      !changeFinding(amountOf({ ...claim, ...beside }, passage, this.fiscalYear), claim.isRise, actual, other).differs;
    // 1校増 may count anything.
    const isOtherWay = ({ other }: (typeof found)[number]): boolean =>
      claim.stated >= leastUnsaid && !changeFinding(amount, null, actual, other).differs;
    const [first] = found;
    const from = cameFrom(actual, others, claim, passage);
    const told = found.find(({ other }) => other === from);
    if (told !== undefined) return told;
    const isBehind = isRightBehind(actual, claim, passage) || isRightBefore(actual, claim, passage);
    return (
      found.find(({ differs }) => !differs) ??
      found.find(isBeside) ??
      found.find(isOtherWay) ??
      (isBehind ? (first ?? null) : null)
    );
  }

  /** What is left of the target: wrong only where the paragraph has said nothing of more than the actual and the target. */
  private remainingFinding(
    claim: Claim<"change">,
    actual: DatedFigure,
    figures: readonly DatedFigure[],
    passage: Passage,
  ): Finding | null {
    const isTarget = ({ role, name, unit }: DatedFigure): boolean =>
      role === "target" && (name === actual.name || name === "") && mayCountSame(unit, actual.unit);
    const amount = amountOf(claim, passage, this.fiscalYear);
    const [first, ...others] = figures
      .filter(isTarget)
      .map((target) => ({ target, ...changeFinding(amount, null, actual, target) }))
      .sort((one, other) => Number(one.differs) - Number(other.differs));
    if (first === undefined || (first.differs && others.length > 0)) return null;
    const { target, ...finding } = first;
    const said = statedFigures(passage.piece.text.text, null).filter(
      (figure) => figure.span.end <= claim.span.start && isSameUnit(figure.unit, actual.unit),
    );
    const isOfBoth = said.every(
      (figure) => isSameValue(figure, target) || figure.value <= actual.value || figure.value < claim.stated,
    );
    // 残る7.9%: perhaps of the whole.
    return finding.differs && !(amount.unit !== "%" && isOfBoth && said.some((figure) => isSameValue(figure, actual)))
      ? null
      : finding;
  }

  /** Which way an actual went; without a word of since when it differs only where all that was before says otherwise. */
  private directionFinding(
    { reference, isRise }: Claim<"direction">,
    actual: DatedFigure,
    figures: readonly DatedFigure[],
  ): Finding | null {
    const year = actual.fiscalYear ?? this.fiscalYear;
    const isBefore = ({ role, fiscalYear, name, unit, isOfYearBefore }: DatedFigure): boolean =>
      (role === "baseline" ||
        isOfYearBefore === true ||
        (role === "actual" && fiscalYear !== null && year !== null && fiscalYear < year)) &&
      name === actual.name &&
      mayCountSame(unit, actual.unit);
    const named = reference === null ? figures.filter(isBefore) : [this.referenceOf(reference, actual, figures)];
    const others = named.flatMap((one) => one ?? []);
    const isOtherWay = ({ value }: DatedFigure): boolean => (isRise ? actual.value <= value : actual.value >= value);
    const [other] = others;
    if (other === undefined) return null;
    const differs = others.every(isOtherWay);
    // Risen since one year and fallen since another: the sentence does not say which.
    if (!differs && others.some(isOtherWay)) return null;
    return { cell: actual.cell, differs, expected: `${actual.raw}／${other.raw}` };
  }

  private referenceOf(reference: Reference, actual: DatedFigure, figures: readonly DatedFigure[]): DatedFigure | null {
    // 加盟店289店 beside 500店: a cell may leave out what its row is about.
    const isSameName = ({ name }: DatedFigure): boolean => name === actual.name || name === "";
    const own = figures.filter((figure) => isSameName(figure) && mayCountSame(figure.unit, actual.unit));
    if (reference === "previousYear" || reference === "totalBefore" || reference === "perhapsTotalBefore") {
      const before = own.find(({ isOfYearBefore }) => isOfYearBefore === true);
      if (before !== undefined) return before;
      const year = actual.fiscalYear ?? this.fiscalYear;
      return own.find(({ role, fiscalYear }) => role === "actual" && year !== null && fiscalYear === year - 1) ?? null;
    }
    const [kind, number] = reference.split(":");
    if (number !== undefined) {
      const ownYear = actual.fiscalYear ?? this.fiscalYear;
      const asked = kind === "year" ? Number(number) : (ownYear ?? NaN) - Number(number);
      const ofYear = own.filter(
        ({ role, fiscalYear }) => (role === "actual" || role === "baseline") && fiscalYear === asked,
      );
      return asked === ownYear ? null : (ofYear[0] ?? null);
    }
    const ofRole = own.filter(({ role }) => role === reference);
    return (
      ofRole.find(({ fiscalYear }) => fiscalYear !== null && fiscalYear === actual.fiscalYear) ??
      ofRole.find(({ isChosen, isUnread }) => isChosen || isUnread === true) ??
      null
    );
  }

  private gradeFinding(
    { stated }: Claim<"grade">,
    { grades, measure }: MeasureEvaluation,
    row: number | null,
  ): Finding | null {
    const isMeant = ({ cell }: (typeof grades)[number]): boolean =>
      row === null || (cell !== undefined && isOfIndicator(measure, row, cell));
    const [grade, another] = grades.filter(isMeant);
    if (grade?.cell === undefined || another !== undefined) return null;
    const [symbol, own] = [this.grades.gradeOf(stated), grade.symbol ?? this.grades.gradeOf(grade.entered)];
    if (symbol === null || own === null) return null;
    if (symbol !== own && this.gradeColumns.isGivenElsewhere(measure, symbol, this.grades)) return null;
    return { cell: grade.cell, differs: symbol !== own, expected: grade.entered };
  }
}

/** The values of the same indicator in earlier years. */
function earlierThanActual(actual: DatedFigure, figures: readonly DatedFigure[]): readonly DatedFigure[] {
  return figures.filter(
    ({ role, name, unit, fiscalYear }) =>
      role === "actual" &&
      name === actual.name &&
      isSameUnit(unit, actual.unit) &&
      (fiscalYear ?? Infinity) < (actual.fiscalYear ?? Infinity),
  );
}

/** 令和5年度より3.3ポイント高く: the year is that of what it is compared with. */
const comparedWith =
  /^末?(?:実績)?(?:の[0-9][^、。]{1,12}?|[(][0-9][^()]{1,12}[)])?(?:より|と比べ|に比べ|比|から|の[0-9.]+[%割倍])/u;

/** Not by how much it changed, nor beside the value in brackets that are closed (23.8%で、令和2年度(4.2%)の5.7倍). */
function isValueIn({ unit, span }: StatedFigure, text: string, until: number): boolean {
  const behind = text.slice(span.end, until);
  const isBeside = openedBefore(text, span.start) >= 0 && behind.includes(")");
  return !isBeside && unit !== "倍" && unit !== "ポイント";
}

/** Where brackets opened that are not closed before a place; −1 without. */
function openedBefore(text: string, place: number): number {
  const opening = text.lastIndexOf("(", place - 1);
  return opening > text.lastIndexOf(")", place - 1) ? opening : -1;
}

function earlierThan({ start }: Sentence, { piece }: Passage): string {
  return piece.text.text.slice(0, start);
}

function relationFinding(
  claim: Claim<"change"> | Claim<"side"> | Claim<"share">,
  actual: DatedFigure,
  other: DatedFigure,
  passage: Passage,
  fiscalYear: number | null,
): Finding | null {
  switch (claim.kind) {
    case "change":
      if (claim.unit.startsWith("割")) return tenthsFinding(claim, actual, other);
      return changeFinding(amountOf(claim, passage, fiscalYear), claim.isRise, actual, other);
    case "side":
      return {
        cell: actual.cell,
        differs: claim.isAbove ? actual.value <= other.value : actual.value >= other.value,
        expected: `${actual.raw}／${other.raw}`,
      };
    case "share":
      return other.value === 0 ? null : shareFinding(claim, actual.value / other.value, actual.cell);
  }
}

/** 足り, 下回りまし: a message has the word to its end. */
function restOfWord(raw: string, end: number): string {
  const isCut = /\p{Script=Hiragana}/u.test(raw.charAt(end - 1));
  return isCut ? (/^\p{Script=Hiragana}{1,6}/u.exec(raw.slice(end))?.[0] ?? "") : "";
}

function statementOf(
  claim: RelationClaim,
  { cell, differs, expected }: Finding,
  { measure }: MeasureEvaluation,
  { piece }: Passage,
): Statement {
  const { raw } = piece.text;
  const place = rawSpan(piece.text, claim.span);
  const stated = raw.slice(place.start, place.end);
  const reason: StatementReason = differs
    ? { code: "relationDiffers", parameters: { stated: stated + restOfWord(raw, place.end), expected } }
    : { code: "agrees", parameters: { expected } };
  return {
    kind: "figure",
    verdict: differs ? "differs" : "agrees",
    severity: claim.kind === "side" ? "warning" : "error",
    measure: measure.code,
    stated,
    expected,
    cell: { sheet: cell.sheet, row: cell.row, column: cell.column },
    places: [placeOf(piece, claim.span, differs ? [claim.span] : [])],
    reason,
  };
}
