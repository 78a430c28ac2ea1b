import type { Reading } from "../quantity/reading";
import { plainText } from "../text/plainText";

/** Which way is good. `range`: between two ends, both inside. */
export type Direction = "increase" | "decrease" | "maintain" | "range";

export const directions: readonly Direction[] = ["increase", "decrease", "maintain", "range"];

/** Where a direction comes from; the first of these that says anything decides. */
export type DirectionSource =
  /** The plan's own column 方向性. */
  | "column"
  /** The settings name this measure's direction. */
  | "settings"
  /** 以上, 以下, 削減 … beside the target's number. */
  | "targetQualifier"
  /** The target's other words: 現状維持, 減少を目指す. */
  | "targetWording"
  /** The indicator's name says it: …の削減, …削減率. */
  | "indicatorWording"
  /** The target lies above or below the baseline. */
  | "baseline"
  /** The indicator counts what nobody wants more of: 事故件数, 漏洩. */
  | "indicatorNature"
  /** No number of anything can be too small for a target of zero, so less is better. */
  | "zeroTarget"
  /** Nothing says; the settings' default. */
  | "default"
  /** Nothing says, and the settings have no default or the indicator is one of which either way may be good (職員数). */
  | "unknown";

/** What an indicator counts: what nobody or everybody wants more of, or something of which only the body knows which way is good. */
export type IndicatorNature = "unwanted" | "wanted" | "eitherWay";

export interface DirectionEvidence {
  /** The cell of the direction column, where the plan has one. */
  readonly column?: string | undefined;
  readonly measureDirection?: Direction | undefined;
  readonly indicator: string;
  /** What the name counts; where it is left out, as by a function of cells that has no name, nothing is known of it. */
  readonly natureOf?: ((name: string) => IndicatorNature | null) | undefined;
  readonly target: Reading | null;
  readonly baseline?: Reading | null | undefined;
  readonly defaultDirection?: Direction | null | undefined;
}

export interface DirectionReading {
  /** `null`: nothing says it, or the column says something that is no direction. */
  readonly direction: Direction | null;
  readonly source: DirectionSource;
}

interface WordRule {
  readonly pattern: RegExp;
  readonly direction: Direction;
}

/** Words of a 方向性 column; 維持・増加 means "no less", which is the increasing side. */
const columnWords: readonly WordRule[] = [
  { pattern: /範囲|レンジ/u, direction: "range" },
  {
    pattern: /増|上昇|向上|拡大|延伸|高い|高く|大きい|多い|以上|プラス|アップ|^[↑↗⇧⇗+⬆⬈△多高大]$/u,
    direction: "increase",
  },
  {
    pattern: /減|低下|縮小|抑制|短縮|低い|低く|小さい|少ない|以下|マイナス|ダウン|^[↓↘⇩⇘⬇⬊▼少低小]$/u,
    direction: "decrease",
  },
  { pattern: /維持|現状|横ばい|同水準|^[→⇨➡=⇒]$/u, direction: "maintain" },
];

const targetWords: readonly WordRule[] = [
  { pattern: /維持|現状(の)?水準|横ばい/u, direction: "maintain" },
  { pattern: /以下|未満|以内|減少|削減|低減|縮減|抑制|短縮|軽減|低下/u, direction: "decrease" },
  { pattern: /以上|を超|増加|向上|拡大|延伸|上昇|伸長|アップ/u, direction: "increase" },
];

const lessening = "(?:削減|減少|低減|縮減|縮小|短縮|抑制|軽減|低下)";
/** Judged on the name without its brackets. */
const indicatorWords: readonly WordRule[] = [
  { pattern: new RegExp(`(?<!人口)${lessening}(?:率|量|額|数|件数|時間|幅|割合|効果)`, "u"), direction: "increase" },
  { pattern: /増加を目指|(?:増加|向上|拡大)(?:率|量|額|数|件数|幅|割合)?$/u, direction: "increase" },
  { pattern: new RegExp(`減少を目指|${lessening}$`, "u"), direction: "decrease" },
  { pattern: /維持$/u, direction: "maintain" },
];

/**
 * Which way is good for an indicator, and how that is known. Never guessed silently: a default is told as a default.
 */
export function inferDirection(evidence: DirectionEvidence): DirectionReading {
  const column = plainText(evidence.column ?? "");
  if (column !== "" && column !== "-") return { direction: directionInColumn(column), source: "column" };
  if (evidence.measureDirection !== undefined) return { direction: evidence.measureDirection, source: "settings" };
  const indicator = new PlainIndicator(evidence);
  for (const [source, infer] of inferences) {
    const direction = infer(evidence, indicator);
    if (direction !== null) return { direction, source };
  }
  const direction = indicator.nature === "eitherWay" ? null : (evidence.defaultDirection ?? null);
  return direction === null ? { direction: null, source: "unknown" } : { direction, source: "default" };
}

/** An indicator's name, plain and without its brackets. Made when asked for: most targets tell the direction themselves. */
class PlainIndicator {
  #name: string | null = null;

  constructor(readonly evidence: DirectionEvidence) {}

  get name(): string {
    return (this.#name ??= nameThatTells(plainText(this.evidence.indicator)));
  }

  get nature(): IndicatorNature | null {
    return this.evidence.natureOf?.(this.name) ?? null;
  }
}

type Inference = (evidence: DirectionEvidence, indicator: PlainIndicator) => Direction | null;

/** Tried in this order. */
const inferences: readonly (readonly [DirectionSource, Inference])[] = [
  ["targetQualifier", ({ target }) => fromQualifier(target)],
  ["targetWording", ({ target }) => fromTargetWords(target)],
  ["indicatorWording", (_, { name }) => firstMatch(indicatorWords, name)],
  [
    "indicatorNature",
    ({ target, baseline }, indicator) => againstBaseline(fromBaseline(target, baseline ?? null), indicator),
  ],
  ["baseline", ({ target, baseline }) => fromBaseline(target, baseline ?? null)],
  ["indicatorNature", (_, indicator) => fromNature(indicator)],
  ["zeroTarget", ({ target }) => (target?.kind === "number" && target.value === 0 ? "decrease" : null)],
];

function directionInColumn(column: string): Direction | null {
  const named = new Set(columnWords.filter(({ pattern }) => pattern.test(column)).map(({ direction }) => direction));
  if (named.size > 1) named.delete("maintain");
  const [direction] = named;
  return named.size === 1 && direction !== undefined ? direction : null;
}

function fromQualifier(target: Reading | null): Direction | null {
  if (target?.kind !== "number") return null;
  if (target.change !== null) return target.change;
  const { qualifiers } = target;
  const upwards = qualifiers.includes("atLeast") || qualifiers.includes("moreThan");
  const downwards = qualifiers.includes("atMost") || qualifiers.includes("lessThan");
  if (upwards === downwards) return null;
  return upwards ? "increase" : "decrease";
}

function fromTargetWords(target: Reading | null): Direction | null {
  if (target?.kind !== "number") return directionOnlyTarget(target)?.direction ?? null;
  return firstMatch(targetWords, plainText(target.raw));
}

/** A target that is nothing but a direction: 増加, 前年度より減少, 延伸, 現状維持. */
export interface DirectionOnlyTarget {
  readonly direction: "increase" | "decrease" | "maintain";
  /** It speaks of the previous year and not of the baseline. */
  readonly fromPreviousYear: boolean;
  /** Staying the same is enough: 前年度以上. */
  readonly equalIsEnough: boolean;
}

export function directionOnlyTarget(target: Reading | null): DirectionOnlyTarget | null {
  if (target?.kind !== "text" || target.direction === null) return null;
  const { direction, canonical } = target;
  return {
    direction,
    fromPreviousYear: /[前昨]年/u.test(canonical),
    equalIsEnough: /以[上下内]/u.test(canonical),
  };
}

function fromBaseline(target: Reading | null, baseline: Reading | null): Direction | null {
  if (target?.kind !== "number" || baseline?.kind !== "number") return null;
  if (target.value === baseline.value || target.unit !== baseline.unit) return null;
  return target.value > baseline.value ? "increase" : "decrease";
}

/** Which end of a target range an indicator comes from: where it began, else the way that is stated to be good. */
export function sideOfRange(
  baseline: Reading | null | undefined,
  lower: number,
  upper: number,
  { direction, source }: DirectionReading,
): Direction | null {
  if (baseline?.kind === "number" && baseline.value < lower) return "increase";
  if (baseline?.kind === "number" && baseline.value > upper) return "decrease";
  return source === "default" || source === "baseline" ? null : direction;
}

/** 利用者数 from 1,482 to 1,400, 給付費 from 82 to 90: what is counted tells more than where the target lies. */
function againstBaseline(moved: Direction | null, indicator: PlainIndicator): Direction | null {
  if (moved === "decrease") return indicator.nature === "wanted" ? "increase" : null;
  return moved === "increase" ? fromNature(indicator) : null;
}

function fromNature({ nature }: PlainIndicator): Direction | null {
  return nature === "unwanted" ? "decrease" : null;
}

function firstMatch(rules: readonly WordRule[], text: string): Direction | null {
  return rules.find(({ pattern }) => pattern.test(text))?.direction ?? null;
}

const aimOfLess = new RegExp(`${lessening}(?:$|[にのをへ・]|化|対策|推進|取組|事業|計画)`, "u");

/** 時間外勤務の縮減: what the measure is for lets doubt that more of its 年間時間 is better. */
export function aimsAtLess(measure: string): boolean {
  return aimOfLess.test(plainText(measure));
}

/** A name without its brackets and the number behind it. */
function nameThatTells(name: string): string {
  const outside = /[([【]/u.test(name) ? name.replace(/\([^()]*\)|【[^【】]*】|\[[^[\]]*\]/gu, "") : name;
  return outside.replace(/\d+$/u, "");
}
