import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { roundHalfUp } from "../evaluation/rounding";
import type { SourceCell } from "../grid/cell";
import { textOfCell } from "../measures/measure";
import { percentText } from "../summary/overviewSentences";
import { rawSpan } from "./compactText";
import { datedFigures, isOfIndicator, type DatedFigure } from "./datedFigures";
import { labelBefore, mayCountSame } from "./figureMatch";
import type { Passage } from "./outline";
import { placeOf } from "./quotes";
import { relationClaims, type Reference, type RelationClaim, type ShareSide } from "./relationClaims";
import { sentencesOf, type Sentence } from "./sentences";
import { statedFigures } from "./statedFigures";
import type { Span, Statement, StatementReason } from "./statement";

/** A compared relation; `amount` is its number, which is no value of the indicator. */
export interface ComparedRelation {
  readonly amount: Span | null;
  /** `null`: the sheet does not tell. */
  readonly statement: Statement | null;
}

type Claim<Kind extends RelationClaim["kind"]> = Extract<RelationClaim, { kind: Kind }>;

interface Finding {
  readonly cell: SourceCell;
  readonly differs: boolean;
  /** As the sheet has it, or as it follows from the sheet. */
  readonly expected: string;
}

/** What sentences under a measure's name say of its values: against the target, the year before, its rate and grade. */
export class RelationComparison {
  constructor(
    private readonly fiscalYear: number | null,
    private readonly gradeOf: (text: string) => string | null,
  ) {}

  /** The relations that a passage states of its measure. */
  compare(evaluation: MeasureEvaluation, passage: Passage): readonly ComparedRelation[] {
    const { indicatorRow } = passage.subject;
    const figures = datedFigures(evaluation).filter(
      ({ cell }) => indicatorRow === null || isOfIndicator(evaluation.measure, indicatorRow, cell),
    );
    return sentencesOf(passage).flatMap((sentence) =>
      relationClaims(sentence.text, sentence.start).flatMap((claim) => {
        const finding = this.finding(claim, evaluation, figures, passage, sentence);
        const statement = finding === null ? null : statementOf(claim, finding, evaluation, passage);
        return statement === null && claim.kind !== "change" ? [] : [{ amount: claim.amount, statement }];
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
    if (claim.kind === "share" && claim.reference === "rate" && /達成率|進捗率/u.test(actual.name)) return null;
    if (claim.kind === "share" && claim.reference === "rate") return rateFinding(claim, actual, figures, evaluation);
    const other = this.referenceOf(claim.reference as Reference, actual, figures);
    if (other === null) return null;
    switch (claim.kind) {
      case "change":
        return changeFinding(claim, actual, other);
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

  /** The actual that a sentence is about: of its year, else the one that is judged; of several indicators the one it names. */
  private actualMeant(
    claim: RelationClaim,
    figures: readonly DatedFigure[],
    { piece }: Passage,
    sentence: Sentence,
  ): DatedFigure | null {
    const { text } = piece.text;
    const stated = statedFigures(text, this.fiscalYear).filter(
      ({ span }) => span.start >= sentence.start && span.start < claim.span.end,
    );
    const year = stated.at(-1)?.years?.value;
    const asked = year?.length === 1 ? (year[0] ?? null) : null;
    const all = figures.filter(({ role }) => role === "actual");
    const ofYear = all.filter(({ fiscalYear }) => asked !== null && fiscalYear === asked);
    const isJudged = asked === null || (asked === this.fiscalYear && ofYear.length === 0);
    const actuals = isJudged ? all.filter(({ isChosen }) => isChosen) : ofYear;
    const ofUnit = claim.kind === "change" ? actuals.filter(({ unit }) => isDifferenceOf(claim.unit, unit)) : actuals;
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
    const [nearest, another] = named.filter(({ cost }) => cost === least);
    return another === undefined ? (nearest?.figure ?? null) : null;
  }

  private referenceOf(reference: Reference, actual: DatedFigure, figures: readonly DatedFigure[]): DatedFigure | null {
    const own = figures.filter(({ name, unit }) => name === actual.name && mayCountSame(unit, actual.unit));
    if (reference === "previousYear") {
      const year = actual.fiscalYear ?? this.fiscalYear;
      return own.find(({ role, fiscalYear }) => role === "actual" && year !== null && fiscalYear === year - 1) ?? null;
    }
    const ofRole = own.filter(({ role }) => role === reference);
    return (
      ofRole.find(({ fiscalYear }) => fiscalYear !== null && fiscalYear === actual.fiscalYear) ??
      ofRole.find(({ isChosen }) => isChosen) ??
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
    const [symbol, own] = [this.gradeOf(stated), grade.symbol ?? this.gradeOf(grade.entered)];
    if (symbol === null || own === null) return null;
    return { cell: grade.cell, differs: symbol !== own, expected: grade.entered };
  }
}

/** A difference of percentages is in points; another has the values' own unit. */
function isDifferenceOf(written: string, unit: string | null): boolean {
  if (written === "ポイント" || written === "%ポイント" || written === "%") return unit === "%";
  return unit !== "%" && (written === "" || mayCountSame(written, unit));
}

function changeFinding(
  { stated, decimals, isRise }: Claim<"change">,
  actual: DatedFigure,
  other: DatedFigure,
): Finding {
  const scale = actual.unit === "%" ? 100 : 1;
  const difference = Number(((actual.value - other.value) * scale).toFixed(6));
  const size = roundHalfUp(Math.abs(difference), decimals);
  const isOtherWay = isRise !== null && difference !== 0 && isRise !== difference > 0;
  const unit = scale === 100 ? "ポイント" : (actual.unit ?? "");
  const sign = difference > 0 ? "+" : "";
  return {
    cell: actual.cell,
    differs: size !== stated || isOtherWay,
    expected: `${sign}${difference.toLocaleString("en-US")}${unit}`,
  };
}

function shareFinding({ stated, lastPlace, side }: Claim<"share">, ratio: number, cell: SourceCell): Finding {
  return { cell, differs: !isWithin(ratio, stated, lastPlace, side), expected: percentText(ratio, 1) };
}

function isWithin(ratio: number, stated: number, lastPlace: number, side: ShareSide): boolean {
  const place = 10 ** lastPlace;
  const near = 1e-9;
  switch (side) {
    case "about":
      return Math.abs(ratio - stated) <= place / 2 + near;
    case "little more":
      return ratio >= stated - near && ratio < stated + place;
    case "little less":
      return ratio <= stated + near && ratio > stated - place;
    case "more":
      return ratio >= stated - near;
    case "less":
      return ratio < stated + near;
  }
}

/** What a cell's rate is as a fraction: a number without a sign may be one, or a percentage (達成率（％）: 94.2). */
function ratiosIn(cell: SourceCell): readonly number[] {
  const text = textOfCell(cell);
  const { content } = cell;
  const isPercentage = /[%％]$/u.test(text);
  const number = typeof content === "number" ? content : Number(text.replace(/[%％]$/u, "")) / (isPercentage ? 100 : 1);
  if (!Number.isFinite(number)) return [];
  return isPercentage ? [number] : [number / 100, number];
}

/** The sheet's own rate where it has one, else what the actual is of the target. */
function rateFinding(
  claim: Claim<"share">,
  actual: DatedFigure,
  figures: readonly DatedFigure[],
  { measure }: MeasureEvaluation,
): Finding | null {
  const row = measure.indicatorRows.find(({ actual: cell }) => cell === actual.cell);
  const own = row?.achievementRate;
  if (own !== undefined && textOfCell(own) !== "") {
    const ratios = ratiosIn(own);
    const [ratio] = ratios;
    if (ratio === undefined) return null;
    return shareFinding(
      claim,
      ratios.find((one) => isWithin(one, claim.stated, claim.lastPlace, claim.side)) ?? ratio,
      own,
    );
  }
  const targets = figures.filter(({ role, name }) => role === "target" && name === actual.name);
  const target =
    targets.find(({ fiscalYear }) => fiscalYear !== null && fiscalYear === actual.fiscalYear) ??
    targets.find(({ isChosen }) => isChosen);
  if (target === undefined || target.value === 0 || /以下|未満|以内/u.test(target.raw)) return null;
  return shareFinding(claim, actual.value / target.value, actual.cell);
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
    ? { code: "relationDiffers", parameters: { stated, expected } }
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
