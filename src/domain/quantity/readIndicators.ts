import { certain } from "../certain";
import { enumeratedItems } from "./enumeration";
import { foldedText, rawBetween } from "./foldedText";
import type { CellReading, Reading } from "./reading";
import { compareUnits } from "./units";

/** One of the indicators that a cell names: `(1)宿泊施設紹介ページPV数`. */
export interface IndicatorPart {
  /** `(1)`, `②`; `null` where the cell names a single indicator. */
  readonly label: string | null;
  readonly name: string;
}

/** A list begins with its marker; most names begin with a letter, and need not be folded to be told from one. */
const beginsWithALetter = /^[0-9A-Za-zぁ-んァ-ヶ一-鿿]/u;

/** Splits the text of an indicator's cell into what its `(1)… (2)…` or `①…②…` name. */
export function readIndicatorParts(text: string): readonly IndicatorPart[] {
  if (beginsWithALetter.test(text)) return [{ label: null, name: text.trim() }];
  const source = foldedText(text);
  return enumeratedItems(source.text).map(({ label, start, end }) => ({
    label,
    name: rawBetween(source, start, end).trim(),
  }));
}

/** A part of the target and the part of the actual that answers it. */
export interface PartPair {
  readonly label: string | null;
  readonly target: Reading | null;
  readonly actual: Reading | null;
}

export interface PairedParts {
  readonly pairs: readonly PartPair[];
  /** Some part has no counterpart, and it is not clear that it needs none. */
  readonly unpaired: boolean;
}

function pair(target: Reading | null, actual: Reading | null): PartPair {
  return { label: target?.label ?? actual?.label ?? null, target, actual };
}

/** (2) and ② count the same, (小) and 小 are one group; other labels are compared as written. */
function labelKey(label: string): string {
  const circled = certain(label.codePointAt(0));
  const first = [0x2460, 0x2474, 0x2488, 0x2776, 0x24f5].find((start) => circled >= start && circled < start + 20);
  const order = first === undefined ? /^[([](\d{1,2})[)\]]$/.exec(label)?.[1] : String(circled - first + 1);
  return order ?? /^[([〔【](.+)[)\]〕】]$/u.exec(label)?.[1] ?? label;
}

/**
 * The part of a further cell (基準値, 目安値) that goes with one of the pairs: that of its label, or without labels that in its
 * place. A single part holds for all of them.
 */
export function partFor({ parts }: CellReading, pairs: readonly PartPair[], place: number): Reading | null {
  const [only, ...others] = parts;
  if (others.length === 0) return only;
  const label = pairs[place]?.label ?? null;
  if (label !== null)
    return parts.find((part) => part.label !== null && labelKey(part.label) === labelKey(label)) ?? null;
  return parts.length === pairs.length && parts.every((part) => part.label === null) ? (parts[place] ?? null) : null;
}

function haveSameLabel(one: Reading, other: Reading): boolean {
  return one.label !== null && other.label !== null && labelKey(one.label) === labelKey(other.label);
}

function haveSameUnit(one: Reading, other: Reading): boolean {
  return (
    one.kind === "number" &&
    other.kind === "number" &&
    one.label === null &&
    other.label === null &&
    compareUnits(one.unit, other.unit) === "same"
  );
}

/** Takes the first counterpart that has not been taken yet. */
function take(actuals: Reading[], isCounterpart: (actual: Reading) => boolean): Reading | null {
  const index = actuals.findIndex(isCounterpart);
  return index < 0 ? null : certain(actuals.splice(index, 1)[0]);
}

/** By label, then by unit; the one that is left of each belongs to the other. */
function pairLists(targets: readonly Reading[], actuals: readonly Reading[]): PairedParts {
  const left = [...actuals];
  const byLabel = targets.map((target) => ({ target, actual: take(left, (actual) => haveSameLabel(target, actual)) }));
  const byUnit = byLabel.map(({ target, actual }) => ({
    target,
    actual: actual ?? take(left, (other) => haveSameUnit(target, other)),
  }));
  const lonely = byUnit.filter(({ actual }) => actual === null);
  const [last] = left;
  const lastPair = lonely.length === 1 && left.length === 1 ? last : undefined;
  const pairs = byUnit.map(({ target, actual }) => pair(target, actual ?? lastPair ?? null));
  const extra = lastPair === undefined ? left.map((actual) => pair(null, actual)) : [];
  return { pairs: [...pairs, ...extra], unpaired: lastPair === undefined && lonely.length + left.length > 0 };
}

/**
 * Which part of the actual answers which part of the target. A target of nothing (―) holds for every part; a single
 * target is answered by the main part (44.2 % of 44.2% 34市町村 全国41位) unless the parts have names of their own.
 */
export function pairParts(target: CellReading, actual: CellReading): PairedParts {
  const [mainTarget, ...otherTargets] = target.parts;
  const [mainActual, ...otherActuals] = actual.parts;
  if (otherTargets.length > 0) {
    return mainActual.kind === "none" && otherActuals.length === 0
      ? { pairs: target.parts.map((part) => ({ ...pair(part, mainActual), label: part.label })), unpaired: false }
      : pairLists(target.parts, actual.parts);
  }
  if (otherActuals.length === 0) return { pairs: [pair(mainTarget, mainActual)], unpaired: false };
  if (mainTarget.kind === "none") {
    return {
      pairs: actual.parts.map((part) => ({ label: part.label, target: mainTarget, actual: part })),
      unpaired: false,
    };
  }
  const answersAlone = mainActual.label === null || haveSameLabel(mainTarget, mainActual);
  return answersAlone
    ? { pairs: [pair(mainTarget, mainActual)], unpaired: false }
    : pairLists(target.parts, actual.parts);
}
