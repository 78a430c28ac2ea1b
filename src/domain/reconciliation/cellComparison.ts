import { readGoalStatus } from "../evaluation/goalStatus";
import type { MeasureRole } from "../measures/measure";
import { compareUnits } from "../quantity/units";
import type { Settings } from "../settings/settings";
import { compareDates } from "../wareki/dayNumber";
import { align } from "./alignment";
import { compactName, isSameName } from "../text/compactText";
import type { StatementReason, Verdict } from "./statement";
import { statedFigures, type StatedFigure } from "./statedFigures";

/** Columns with sentences: other words may say the same. */
const proseRoles = new Set<MeasureRole>(["goal", "background", "remarks"]);
const numberRoles = new Set<MeasureRole>(["baseline", "expected", "target", "actual", "achievementRate"]);
const mostCostOfWording = 0.15;
const mostLettersCompared = 800;
/** 件数（人）, 件数〔件〕: a unit behind an indicator's name. */
const remarkBehind = /[(（〔［[][^()（）〔〕]{1,12}[)）〕］\]]$/u;

export interface CellVerdict {
  readonly verdict: Verdict;
  readonly reason: StatementReason;
}

/** What stands around numbers and dates and says nothing of its own. */
const unspoken = /累計|[()※*約、。,:]/gu;

/** Numbers that are the same: a unit may be left out where the table's header has it. */
function isSameFigure(one: StatedFigure, other: StatedFigure): boolean {
  const isOtherDay =
    one.asOf !== null && other.asOf !== null && compareDates(one.asOf.value.end, other.asOf.value.end) !== 0;
  if (isOtherDay) return false;
  if (one.unit !== null && other.unit !== null) {
    return one.value === other.value && compareUnits(one.unit, other.unit) !== "different";
  }
  const plain = ({ value, unit }: StatedFigure): number => Number((unit === "%" ? value * 100 : value).toFixed(9));
  return plain(one) === plain(other);
}

/** A text without its figures and their dates. */
function wordsBeside(text: string, figures: readonly StatedFigure[]): string {
  const spans = figures.flatMap(({ span, asOf }) => (asOf === null ? [span] : [span, asOf.span]));
  return [...text]
    .filter((_, index) => !spans.some(({ start, end }) => start <= index && index < end))
    .join("")
    .replace(unspoken, "");
}

const plainNumber = /^-?[0-9][0-9,]*(?:\.[0-9]+)?/u;

/** 42日 for 42: the number alone in one of the two, with a unit in the other. */
function isSameBesideUnit(one: string, other: string): boolean {
  const [number, bare] = [plainNumber.exec(one)?.[0] ?? "", plainNumber.exec(other)?.[0] ?? ""];
  const isBare = bare === other && /^(?![百千万億兆])\D{0,8}$/u.test(one.slice(number.length));
  return number !== "" && isBare && Number(number.replaceAll(",", "")) === Number(bare.replaceAll(",", ""));
}

function isSameNumbers(stated: string, expected: string, fiscalYear: number | null): boolean {
  const [text, other] = [compactName(stated), compactName(expected)];
  if (isSameBesideUnit(text, other) || isSameBesideUnit(other, text)) return true;
  const [figures, others] = [statedFigures(text, fiscalYear), statedFigures(other, fiscalYear)];
  if (figures.length === 0 || figures.length !== others.length) return false;
  if (wordsBeside(text, figures) !== wordsBeside(other, others)) return false;
  return figures.every((figure, index) => others.slice(index, index + 1).every((one) => isSameFigure(figure, one)));
}

function isSameCell(
  role: MeasureRole,
  stated: string,
  expected: string,
  { fiscalYear, goalStatusWords }: Settings,
): boolean {
  if (isSameName(stated, expected)) return true;
  if (numberRoles.has(role)) return isSameNumbers(stated, expected, fiscalYear);
  if (role === "indicator") return isSameName(stated.replace(remarkBehind, ""), expected.replace(remarkBehind, ""));
  if (role !== "goalStatus") return false;
  const status = readGoalStatus(stated, goalStatusWords);
  return status !== null && status === readGoalStatus(expected, goalStatusWords);
}

/** Whether a cell of the report's table says what the sheet's cell says. `column` is what the sheet calls it. */
export function compareCells(
  role: MeasureRole,
  column: string,
  stated: string,
  expected: string,
  settings: Settings,
): CellVerdict {
  if (isSameCell(role, stated, expected, settings)) {
    return { verdict: "agrees", reason: { code: "agrees", parameters: { expected } } };
  }
  const [one, other] = [compactName(expected), compactName(stated)];
  const isOtherWording =
    proseRoles.has(role) &&
    (one.length + other.length > mostLettersCompared ||
      align(one, other, "whole").cost > one.length * mostCostOfWording);
  if (isOtherWording) return { verdict: "unclear", reason: { code: "cellReworded", parameters: { column, expected } } };
  return { verdict: "differs", reason: { code: "cellDiffers", parameters: { column, stated, expected } } };
}
