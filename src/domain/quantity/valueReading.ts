import { shifted, toNumber } from "./exactDecimal";
import type { NumberReading, Qualifier, Reading, UnreadableCode, UnreadableReading } from "./reading";
import type { DefaultUnit } from "./unitText";
import type { Value } from "./valueAssembly";
import type { DateInterval } from "../wareki/calendar";
import { parseDateExpression } from "../wareki/parseDate";
import { rawBetween } from "./foldedText";
import type { Scan } from "./lexemes";
import type { Remark } from "./remarks";
import { canonicalUnit } from "./units";
import { periodBefore, sideWordAtEnd } from "./vocabulary";

/**
 * What a part of a whole is: counted in the unit of both (12/15校, 15校中12校), else the share stated beside it or asked for by
 * the column (3/4（75%）). `null`: 3/4 alone may be a count, a share or a date (5/1日), and 1回/2年 is neither. 10/15万人 does not
 * say whether the multiplier holds for both.
 */
function partOfWhole(
  reading: NumberReading,
  { phrase, whole, share }: Value,
  defaultUnit: DefaultUnit | null,
): NumberReading | null {
  if (whole === null) return reading;
  const unit = reading.unit ?? (share === null ? null : "%");
  const isOther = whole.places !== phrase.places || (whole.unit ?? phrase.unit) !== phrase.unit;
  if (isOther || unit === null || unit === "日" || typeof whole.magnitude === "string") return null;
  const count = toNumber(shifted(whole.magnitude, phrase.unit === null ? (defaultUnit?.places ?? 0) : 0));
  if (!count) return null;
  const ratio = share ?? reading.value / count;
  return { ...reading, ...(unit === "%" ? { value: ratio, unit } : { ofWhole: { count, share: ratio } }) };
}

interface NameReading {
  readonly label: string | null;
  readonly qualifiers: readonly Qualifier[];
  /** 年 of 年2回. */
  readonly period: string | null;
  /** マイナス5%, 減 5%. */
  readonly change: "increase" | "decrease" | null;
}

/** Particles and signs between a name and its number. */
const nameEnds = new Set("はがをにでともの:=・ ");

const unnamed: NameReading = { label: null, qualifiers: [], period: null, change: null };

/** What the words before a number say: 累計, 約, 年 (a period), and the name that is left. */
function readName(written: string): NameReading {
  if (written === "") return unnamed;
  const qualifiers: Qualifier[] = [];
  let name = written.trim();
  while (name !== "") {
    const period = periodBefore.get(name);
    if (period !== undefined) return { label: null, qualifiers, period, change: null };
    const ending = sideWordAtEnd(name);
    if (ending?.meaning.kind === "qualifier") {
      qualifiers.push(ending.meaning.qualifier);
      name = name.slice(0, name.length - ending.spelling.length).trimEnd();
    } else if (nameEnds.has(name.charAt(name.length - 1))) {
      name = name.slice(0, -1).trimEnd();
    } else if (ending?.spelling === name) {
      return {
        label: null,
        qualifiers,
        period: null,
        change: ending.meaning.kind === "change" ? ending.meaning.change : null,
      };
    } else {
      break;
    }
  }
  return { label: name === "" ? null : name, qualifiers, period: null, change: null };
}

/** A name that is a date: the `H26年` of H26年1.54. */
function dateOf(name: string): DateInterval | null {
  const reading = parseDateExpression(name);
  return reading.ok ? reading.interval : null;
}

/** 年10%減 is a rate of change, not a number of percents in a year. */
const ratios = new Set(["%", "‰", "ポイント", "倍", "位"]);

function unitOf(value: Value, period: string | null): string | null {
  const { unit } = value.phrase;
  if (unit === null) return null;
  if (value.per !== null) return canonicalUnit(`${unit}/${value.per.replace(/^1(?!\d)/, "")}`);
  return period === null || ratios.has(unit) ? unit : `${unit}/${period}`;
}

/** What surrounds a value and holds for it too. */
export interface Surroundings {
  readonly scan: Scan;
  /** `(1)` of the item; `null` outside a list. */
  readonly itemLabel: string | null;
  /** Whether other values stand in the same item: then each has to be called by its own name. */
  readonly hasSiblings: boolean;
  readonly note: Remark | null;
  readonly defaultUnit: DefaultUnit | null;
}

function labelOf(value: Value, name: string | null, { itemLabel, hasSiblings }: Surroundings): string | null {
  const own = name ?? (hasSiblings ? value.trailingName : null);
  if (itemLabel === null) return own;
  return hasSiblings && own !== null ? `${itemLabel} ${own}` : itemLabel;
}

/** A dash before a number is a minus for one writer and "about" or a bullet for the next. */
const longDash = /^ー$|[―—─━]$/;

/** Each qualifier once, in the order they are written. */
function unionOf(...lists: readonly (readonly Qualifier[])[]): readonly Qualifier[] {
  const union: Qualifier[] = [];
  for (const list of lists) for (const qualifier of list) if (!union.includes(qualifier)) union.push(qualifier);
  return union;
}

/** The reading of one assembled value. */
export function valueReading(value: Value, surroundings: Surroundings): Reading {
  const { scan, note, defaultUnit } = surroundings;
  const { phrase } = value;
  const name = readName(value.name);
  const date = name.label === null ? null : dateOf(name.label);
  const raw = rawBetween(scan.source, value.start, value.end);
  const label = labelOf(value, date === null ? name.label : null, surroundings);
  const unreadable = (code: UnreadableCode, text?: string): UnreadableReading => {
    const reason = { code, text: text ?? rawBetween(scan.source, phrase.start, phrase.end) };
    return { raw, label, kind: "unreadable", reason };
  };
  if (typeof phrase.magnitude === "string") return unreadable(phrase.magnitude);
  const ownUnit = unitOf(value, name.period);
  const isDefault = ownUnit === null && defaultUnit !== null;
  const size = toNumber(isDefault ? shifted(phrase.magnitude, defaultUnit.places) : phrase.magnitude);
  if (size === null) return unreadable("tooManyDigits");
  const change = phrase.change ?? name.change;
  if (phrase.negative && change !== null) return unreadable("doubledSign");
  if (value.name !== "" && longDash.test(value.name.trim())) return unreadable("malformedNumber", raw);
  const isMinus = (phrase.negative || change === "decrease") && size !== 0;
  const reading: NumberReading = {
    raw,
    label,
    kind: "number",
    value: isMinus ? -size : size,
    unit: isDefault ? defaultUnit.unit : ownUnit,
    qualifiers: unionOf(name.qualifiers, value.qualifiers, phrase.qualifiers, note?.qualifiers ?? []),
    asOf: value.asOf ?? date ?? note?.asOf ?? null,
    change,
  };
  return partOfWhole(reading, value, defaultUnit) ?? unreadable("partOfWhole", raw);
}
