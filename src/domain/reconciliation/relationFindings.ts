import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { roundHalfUp } from "../evaluation/rounding";
import type { SourceCell } from "../grid/cell";
import { textOfCell } from "../measures/measure";
import { percentText } from "../summary/overviewSentences";
import type { DatedFigure } from "./datedFigures";
import { mayCountSame } from "./figureMatch";
import type { Passage } from "./outline";
import type { RelationClaim, ShareSide } from "./relationClaim";
import { sideOf } from "./relationClaims";
import { statedFigures } from "./statedFigures";

/** A claim of one kind. */
export type Claim<Kind extends RelationClaim["kind"]> = Extract<RelationClaim, { kind: Kind }>;

/** How a claim stands to the sheet's values. */
export interface Finding {
  readonly cell: SourceCell;
  readonly differs: boolean;
  /** As the sheet has it, or as it follows from the sheet. */
  readonly expected: string;
}

/** A difference of percentages is in points; another has the values' own unit, or is a part of what was before. */
export function isDifferenceOf(written: string | null, unit: string | null): boolean {
  if (written?.startsWith("割") === true) return true;
  if (written === "ポイント" || written === "%ポイント") return unit === "%";
  return written === "%" || (unit !== "%" && (written === null || written === "" || mayCountSame(written, unit)));
}

/** By how much something changed, as its figure is read. */
interface Amount {
  readonly value: number;
  readonly lastPlace: number;
  readonly unit: string | null;
}

export function amountOf(
  { amount, stated, decimals, unit }: Claim<"change">,
  { piece }: Pick<Passage, "piece">,
  fiscalYear: number | null,
): Amount {
  const figure = statedFigures(piece.text.text, fiscalYear).find(
    ({ digits }) => amount !== null && digits.start === amount.start,
  );
  if (figure === undefined) return { value: stated, lastPlace: -decimals, unit };
  return { value: Math.abs(figure.value), lastPlace: figure.lastPlace, unit: figure.unit };
}

/** 前年度から1割以上増えた. */
export function tenthsFinding(
  { stated, decimals, isRise, unit }: Claim<"change">,
  actual: DatedFigure,
  other: DatedFigure,
): Finding | null {
  if (other.value === 0) return null;
  const part = (actual.value - other.value) / Math.abs(other.value);
  const isOtherWay = isRise !== null && isRise !== part > 0;
  const isSame = isWithin(Math.abs(part), stated / 10, -1 - decimals, sideOf(unit.slice(1)));
  return { cell: actual.cell, differs: !isSame || isOtherWay, expected: shareText(part, "割") };
}

function roundedAt(value: number, lastPlace: number): number {
  return Number(roundHalfUp(value, -lastPlace).toFixed(9));
}

export function changeFinding(
  amount: Amount,
  isRise: boolean | null,
  actual: DatedFigure,
  other: DatedFigure,
): Finding {
  const isOfPoints = actual.unit === "%";
  const difference = Number(((actual.value - other.value) * (isOfPoints ? 100 : 1)).toFixed(6));
  const part = other.value === 0 ? null : Math.abs(actual.value - other.value) / Math.abs(other.value);
  const isPart = amount.unit === "%";
  const isSame =
    isPart && part !== null
      ? Math.abs(roundedAt(part, amount.lastPlace) - amount.value) < 1e-9
      : roundedAt(Math.abs(difference), amount.lastPlace) === amount.value;
  const isOtherWay = isRise !== null && difference !== 0 && isRise !== difference > 0;
  const shown = isRise === null ? Math.abs(difference) : difference;
  const sign = isRise !== null && difference > 0 ? "+" : "";
  const inUnit = `${sign}${shown.toLocaleString("en-US")}${isOfPoints ? "ポイント" : (actual.unit ?? "")}`;
  const signOfPart = isRise === null ? "" : difference > 0 ? "+" : "-";
  const inPart = part === null ? inUnit : `${signOfPart}${percentText(part, 1)}`;
  return {
    cell: actual.cell,
    differs: !isSame || isOtherWay,
    // 1.5% for 1.5ポイント is another amount.
    expected: isPart && !isOfPoints ? inPart : inUnit,
  };
}

/** A share as the report has it: 2.7倍, 7.3割, 72.9%. */
function shareText(ratio: number, sign: string): string {
  if (sign === "倍") return `${String(roundHalfUp(ratio, 2))}倍`;
  return sign === "割" ? `${String(roundHalfUp(ratio * 10, 1))}割` : percentText(ratio, 1);
}

export function shareFinding(
  { stated, lastPlace, side, sign }: Claim<"share">,
  ratio: number,
  cell: SourceCell,
): Finding {
  return { cell, differs: !isWithin(ratio, stated, lastPlace, side), expected: shareText(ratio, sign) };
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
export function rateFinding(
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
    targets.find(({ isChosen, isUnread }) => isChosen || isUnread === true);
  if (target === undefined || target.value === 0 || /以下|未満|以内/u.test(target.raw)) return null;
  return shareFinding(claim, actual.value / target.value, actual.cell);
}
