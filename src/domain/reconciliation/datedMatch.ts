import { isAmountOfChange } from "./amountOfChange";
import { isBesideChosen, type DatedFigure, type FigureRole } from "./datedFigures";
import { eraAndFiscalYear } from "../wareki/formatWareki";
import { isMistyped, isSameUnit, isSameValue, isSlip, labelBefore, mayCountSame } from "./figureMatch";
import { writtenIn } from "../text/compactText";
import { writtenText, type FigureSection, type PlacedFigure } from "./figureSection";
import { roleOf } from "./statedRole";
import { statedFigures } from "./statedFigures";
import type { Span, StatementReason, Verdict } from "./statement";

/** 前年度の12,470件, 前年度（141人）. */
const ofYearBefore = /(?:前年度?|昨年度?|前の年度?)末?(?:実績)?(?:の(?:実績)?|は|が|:|[(])?(?:、)?(?:約|延べ)?$/u;

function isOfYearBefore({ piece, figure }: PlacedFigure): boolean {
  const { text } = piece.text;
  return (
    ofYearBefore.test(text.slice(Math.max(figure.sentence.start, figure.span.start - 12), figure.span.start)) ||
    /^(?:だった|であった)(?:前年|昨年)/u.test(text.slice(figure.span.end, figure.span.end + 6))
  );
}

const beforeChange = /^(?:→|⇒|から)/u;

/** A baseline of the year that is stated is told as a value of that year. */
function isOfRole({ role }: DatedFigure, asked: FigureRole): boolean {
  return role === asked || (asked === "actual" && role === "baseline");
}

/** 最終目標は90,000人: of several targets that of the last year. */
function lastYearMeant(
  { figure, piece }: PlacedFigure,
  role: FigureRole,
  dated: readonly DatedFigure[],
): number | null {
  if (role !== "target" || !/最終(?:的な)?目標[^、。0-9]{0,6}$/u.test(piece.text.text.slice(0, figure.span.start)))
    return null;
  const years = dated.flatMap(({ role: own, fiscalYear }) =>
    own === "target" && fiscalYear !== null ? [fiscalYear] : [],
  );
  return years.length > 1 ? Math.max(...years) : null;
}

/** 2026年度に0人とする目標, where the sheet has that target for another year. */
function targetOfOtherYear({ figure }: PlacedFigure, dated: readonly DatedFigure[]): DatedFigure | null {
  const [only, another] = dated.filter(
    ({ role, value, unit, fiscalYear }) =>
      role === "target" && fiscalYear !== null && value === figure.value && mayCountSame(figure.unit, unit),
  );
  return another === undefined ? (only ?? null) : null;
}

/** 令和5年度は61,275人で、目標の60,000人を: the year is that of the actual, the target's is not told. */
function isYearOf({ figure, piece }: PlacedFigure, role: FigureRole): boolean {
  if (role === "actual" || figure.years === null) return true;
  const between = piece.text.text.slice(figure.years.span.end, figure.span.start);
  return !/[0-9、]/u.test(between);
}

function isUnitOfChosen(unit: string, role: FigureRole, dated: readonly DatedFigure[]): boolean {
  return dated.some((one) => one.isChosen && one.role === role && isSameUnit(unit, one.unit));
}

/** 市長申立ては19件(前年度14件): in brackets behind a figure that is none of the sheet's. */
function isBesideOther({ figure, piece: { text } }: PlacedFigure, dated: readonly DatedFigure[]): boolean {
  const opening = text.text.lastIndexOf("(", figure.span.start);
  if (opening < figure.sentence.start || text.text.slice(opening, figure.span.start).includes(")")) return false;
  const beside = statedFigures(text.text, null).find(({ span }) => span.end === opening);
  return beside !== undefined && isSameUnit(beside.unit, figure.unit) && !dated.some((one) => isSameValue(beside, one));
}

/** 施工は2.1kmと、前年度の2.4km: the year before of what is none of the sheet's. */
function isBeforeOfOther(placed: PlacedFigure, dated: readonly DatedFigure[]): boolean {
  const { figure, piece } = placed;
  const last = statedFigures(piece.text.text, null).findLast(
    (other) =>
      other.span.start >= figure.sentence.start &&
      other.span.end <= figure.span.start &&
      isSameUnit(other.unit, figure.unit) &&
      !isAmountOfChange({ piece, figure: other }),
  );
  return last !== undefined && !dated.some((one) => isSameValue(last, one) || isMistyped(last, one));
}

/** Whether an indicator grows from year to year. */
export function isTotal(name: string): boolean {
  return /累計|累積/u.test(name);
}

/** 累計78件に達した beside 73件: a slip in what is said to be the total, since the plan began. */
export function isMistypedTotal(
  placed: PlacedFigure,
  sheet: { readonly name: string; readonly value: number },
): boolean {
  const { figure, piece } = placed;
  const before = piece.text.text.slice(figure.sentence.start, figure.span.start);
  return (
    isTotal(sheet.name) &&
    /累計(?:は|で|では)?$/u.test(before) &&
    !/以来|以降|から|開始|当初/u.test(before) &&
    isSlip(Math.abs(figure.value), Math.abs(sheet.value))
  );
}

/** 2023年度の5人 beside a total that grows from year to year: what that year added. */
function isOfOneYear({ figure, piece }: PlacedFigure, { name, value }: DatedFigure): boolean {
  const before = piece.text.text.slice(figure.sentence.start, figure.span.start);
  const isOfYear = isTotal(name) && !/累計|累積|計(?:で|は)?$/u.test(before);
  return isOfYear && !isSameValue(figure, { value }) && !isMistyped(figure, { value });
}

/** 351店から289店に, where the sheet has 315店 before 289店: what was, mistyped. */
function nearlyBefore({ figure, piece }: PlacedFigure, dated: readonly DatedFigure[]): DatedFigure | null {
  const next = statedFigures(piece.text.text, null).find(({ span }) => span.start >= figure.span.end);
  const isBeside =
    next !== undefined && /^(?:→|⇒|から)$/u.test(piece.text.text.slice(figure.span.end, next.span.start));
  const [now] = dated.filter(({ role, isChosen }) => role === "actual" && isChosen);
  if (!isBeside || now === undefined || !isSameValue(next, now)) return null;
  const [only, another] = dated.filter(
    (one) =>
      (one.role === "baseline" || (one.role === "actual" && !one.isChosen && one.isUnread !== true)) &&
      isSameUnit(figure.unit, one.unit) &&
      isMistyped(figure, one),
  );
  return another === undefined ? (only ?? null) : null;
}

/**
 * The sheet's value of another year or role that a figure states: 令和2年度は8窓口, 基準値の52.0%. `null` where the sheet has none,
 * where the value that is judged is meant, or where nothing tells which of several indicators.
 */
export function datedMeant(placed: PlacedFigure, { dated, fiscalYear }: FigureSection): DatedFigure | null {
  const { figure, piece } = placed;
  const role = roleOf(placed);
  if (role === null || isBesideOther(placed, dated)) return null;
  const years = isYearOf(placed, role) ? (figure.years?.value ?? []) : [];
  const [written = null] = years.length === 1 ? years : [];
  const isBefore = isOfYearBefore(placed);
  if (isBefore && isBeforeOfOther(placed, dated)) return null;
  const year = isBefore
    ? fiscalYear === null
      ? null
      : fiscalYear - 1
    : (written ?? lastYearMeant(placed, role, dated));
  const isMeant = (one: DatedFigure): boolean => {
    if (!isOfRole(one, role) || !mayCountSame(figure.unit, one.unit)) return false;
    if (isBefore && (one.isOfYearBefore === true || year === null)) return one.isOfYearBefore === true;
    if (year !== null)
      return one.fiscalYear === year && (!one.isChosen || year !== fiscalYear || one.role !== "actual");
    if (role === "baseline" || role === "expected") return one.isChosen;
    return isBesideChosen(one, dated, fiscalYear);
  };
  // 27.4%→36.1%, 7,380歩から6,845歩に: what was, where the sheet has that value of any time before.
  if (year === null && role === "actual" && beforeChange.test(piece.text.text.slice(figure.span.end))) {
    const [was, other] = dated.filter(
      (one) =>
        (one.role === "baseline" || (one.role === "actual" && !one.isChosen && one.isUnread !== true)) &&
        isSameUnit(figure.unit, one.unit) &&
        isSameValue(figure, one),
    );
    if (was !== undefined && other === undefined) return was;
    const nearly = was === undefined ? nearlyBefore(placed, dated) : null;
    if (nearly !== null) return nearly;
  }
  const found = dated.filter(isMeant);
  if (found.length === 0 && role === "target" && year !== null) return targetOfOtherYear(placed, dated);
  const named =
    found.length > 1 ? found.filter(({ name }) => labelBefore(piece.text.text, figure, name) !== null) : found;
  const [only, another] = named;
  if (only === undefined || another !== undefined || isOfOneYear(placed, only)) return null;
  if (labelBefore(piece.text.text, figure, only.name) !== null) return only;
  // 国庫補助金は3,000万円: of a column like 決算額 only what its own words name, or what is the same, is certain.
  if (only.isUnread === true && role === "actual" && !isBefore) return isSameValue(figure, only) ? only : null;
  const isChosens = year === null && !isBefore && !only.isChosen;
  if (figure.unit === null || (isChosens && isUnitOfChosen(figure.unit, role, dated))) return null;
  const isUnitSame = isSameUnit(figure.unit, only.unit);
  // 93手続 of 対象手続数: the sheet has the unit in the indicator's name.
  return isUnitSame || (only.unit === null && only.name.includes(figure.unit)) ? only : null;
}

/** A verdict, why, and the stretch that differs. */
export type Outcome = readonly [Verdict, StatementReason, Span | null];

/** How a figure stands to the value at its place in a row of values. */
export function seriesOutcome(placed: PlacedFigure, { role, name, raw, value }: DatedFigure): Outcome {
  const { figure } = placed;
  if (isSameValue(figure, { value })) return ["agrees", { code: "agrees", parameters: { expected: raw } }, null];
  const parameters = { what: { role, name }, stated: writtenText(placed), expected: raw };
  return ["differs", { code: "figureDiffers", parameters }, figure.span];
}

/** How a figure stands to the value that it means. */
export function datedOutcome(placed: PlacedFigure, meant: DatedFigure): Outcome {
  const { figure, piece } = placed;
  const { role, name, raw, value, fiscalYear } = meant;
  if (!isSameValue(figure, { value })) return seriesOutcome(placed, meant);
  const { years } = figure;
  if (
    years === null ||
    fiscalYear === null ||
    years.value.includes(fiscalYear) ||
    !isYearOf(placed, role) ||
    isOfYearBefore(placed)
  ) {
    return ["agrees", { code: "agrees", parameters: { expected: raw } }, null];
  }
  const stated = writtenIn(piece.text, years.span);
  const what = { role, name };
  return ["differs", { code: "yearDiffers", parameters: { what, stated, expected: yearText(fiscalYear) } }, years.span];
}

/** 令和4年度. */
export function yearText(fiscalYear: number): string {
  return `${eraAndFiscalYear(fiscalYear)}年度`;
}
