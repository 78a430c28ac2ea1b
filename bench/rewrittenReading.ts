/** What rewriting a drawn workbook does to its reading: what was right before, and is not any more. */
import { bodyPlans } from "./findings/bodies/plans";
import { drawn } from "./findings/bodies/workbook";
import { readWorkbook } from "./readingAdapter";
import { families } from "../tests/fixtures/layouts/families";
import { outside } from "../tests/fixtures/layouts/outside";
import type { Rewriting } from "../tests/fixtures/layouts/rewriting/rewriting";
import { score, type Outcome, type Reading, type ReadValue, type ScoredValue } from "../tests/fixtures/layouts/score";
import type { Truth, TruthMeasure, TruthValue, Variant } from "../tests/fixtures/layouts/truth";

/** A workbook that is read wholly right as it was drawn. */
export interface Original {
  readonly variant: Variant;
  readonly alarms: readonly string[];
}

export interface Rewritten {
  readonly place: string;
  readonly rewriting: Rewriting;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly strays: number;
  /** Wrong in silence, each with its cell. */
  readonly wrong: readonly string[];
  /** Asked, refused or lost. */
  readonly lost: readonly string[];
  /** What is said above "good to know" and was not said of the drawing. */
  readonly alarms: readonly string[];
  readonly headline: boolean;
}

const alarmsOf = ({ findings }: Reading): readonly string[] =>
  findings.filter(({ severity }) => severity !== "info").map(({ code }) => code);

/** What a correct plan of another body says, as it is read: the bench of those plans holds it to what is drawn. */
function truthOf(reading: Reading): Truth {
  const measures = new Map<string, Map<string | null, TruthValue[]>>();
  const add = ({ measure, indicator, role, period, part, sheet, cell, text }: ReadValue): void => {
    const indicators = measures.get(measure) ?? new Map<string | null, TruthValue[]>();
    measures.set(measure, indicators);
    const values = indicators.get(indicator) ?? [];
    indicators.set(indicator, values);
    const isOptional = /^[\s―－—-]*$/u.test(text);
    values.push({ role, period, part, sheet, cell, text, isOptional });
  };
  reading.values.forEach(add);
  const known = reading.measures.map(({ name, divisions }): TruthMeasure => ({
    name,
    divisions,
    indicators: [...(measures.get(name) ?? [])].map(([indicator, values]) => ({ name: indicator, values })),
  }));
  return { measures: known, headline: null, questions: [] };
}

function bodies(): readonly Variant[] {
  return bodyPlans.flatMap((plan) => {
    const snapshot = drawn(plan);
    const reading = readWorkbook(snapshot, {});
    if (reading.refusal !== null || reading.questions.length > 0) return [];
    return [{ name: plan.name, family: "団体", snapshot, truth: truthOf(reading), numberFormats: new Map() }];
  });
}

const isBad = (outcome: Outcome): boolean => outcome !== "right";

/** Everything that is drawn. */
export function drawnWorkbooks(): readonly Variant[] {
  return [...families.flat(), ...outside.flat(), ...bodies()];
}

/** Those that are read wholly right; workbooks of 1,500 rows are left out. */
export function originals(variants: readonly Variant[]): readonly Original[] {
  return variants.flatMap((variant) => {
    if (variant.truth.measures.length > 60) return [];
    const reading = readWorkbook(variant.snapshot, {});
    const { values, strays, headline } = score(variant.truth, reading);
    const isRight = !values.some(({ outcome }) => isBad(outcome)) && strays.length === 0 && headline !== "wrong";
    return isRight && values.length > 0 ? [{ variant, alarms: alarmsOf(reading) }] : [];
  });
}

function line({ outcome, sheet, cell, measure, role, expected, read }: ScoredValue): string {
  return `${outcome}　${sheet}!${cell}　${measure}　${role}「${expected}」　${read}`;
}

/** Only what was not said before, as often as it is said more. */
function newAlarms(before: readonly string[], after: readonly string[]): readonly string[] {
  const rest = [...before];
  return after.filter((code) => {
    const at = rest.indexOf(code);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** `null` where the rewriting does not apply. */
export function rewrittenReading({ variant, alarms }: Original, rewriting: Rewriting): Rewritten | null {
  const changed = rewriting.rewrite(variant);
  if (changed === null) return null;
  const reading = readWorkbook(changed.snapshot, {});
  const { values, strays, headline } = score(changed.truth, reading);
  const counts = { right: 0, asked: 0, named: 0, refused: 0, missing: 0, wrong: 0 };
  for (const { outcome } of values) counts[outcome] += 1;
  const place = `${variant.family} ${variant.name}　${rewriting.name}`;
  const said = [...values.filter(({ outcome }) => outcome === "wrong"), ...strays];
  return {
    place,
    rewriting,
    counts,
    strays: strays.length,
    wrong: said.map(line),
    lost: values.filter(({ outcome }) => isBad(outcome) && outcome !== "wrong").map(line),
    alarms: newAlarms(alarms, alarmsOf(reading)),
    headline: headline !== "wrong",
  };
}
