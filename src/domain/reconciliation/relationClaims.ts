import { certain } from "../certain";
import { groupsOf } from "../text/groupsOf";
import type { FigureRole } from "./datedFigures";
import type { Span } from "./statement";

/** What an actual is compared with: another value of the indicator, or the actual of the year before. */
export type Reference = Exclude<FigureRole, "actual"> | "previousYear";

/** How far a share may be from what is said: 5割, 5割強, 5割弱, 5割を超える, 5割未満. */
export type ShareSide = "about" | "little more" | "little less" | "more" | "less";

/** A relation between values of an indicator that a sentence states. Spans are in the compact text. */
export type RelationClaim = {
  readonly span: Span;
  /** The number that says how far or which part: no value of the indicator. */
  readonly amount: Span | null;
} & (
  | {
      /** 前年度より2ポイント増: the difference, as written; `isRise` is `null` where the words do not tell. */
      readonly kind: "change";
      readonly reference: Reference;
      readonly stated: number;
      readonly decimals: number;
      readonly unit: string;
      readonly isRise: boolean | null;
    }
  /** 目標を上回った. */
  | { readonly kind: "side"; readonly reference: Reference; readonly isAbove: boolean }
  /** 目標の5割, 目標の2倍, 目標の半数: a fraction. */
  | {
      readonly kind: "share";
      readonly reference: Reference | "rate";
      readonly stated: number;
      /** The place of the last digit, as a power of ten. */
      readonly lastPlace: number;
      readonly side: ShareSide;
    }
  /** 評価はA. */
  | { readonly kind: "grade"; readonly stated: string }
);

const references: readonly (readonly [word: string, reference: Reference])[] = [
  ["前年度?(?:実績|の実績)?", "previousYear"],
  ["昨年度?", "previousYear"],
  ["基準値|策定時|基準年度?|現状値", "baseline"],
  ["目安値?|期待値", "expected"],
  ["目標値?|目標", "target"],
];
const reference = `(?<reference>${references.map(([word]) => word).join("|")})`;
const beside = "(?:[(][^()]{1,20}[)]|の[^、。約]{1,16}?)?";
const digits = "(?<digits>[0-9][0-9,]*(?:\\.[0-9]+)?)";
const rising = "増|上回|高|上昇|向上|伸|超え";
const falling = "減|下回|低|縮|割り込|少な|届か|及ば|不足|足り";

const change = new RegExp(
  `${reference}${beside}(?:と比べて?|に比べて?|と比較して|よりも?|から(?:は)?|を|に(?:は)?(?:あと)?|比(?:で)?)、?(?:約)?${digits}(?<unit>ポイント|[^0-9、。を]{0,5}?)(?:ほど|も|の)?(?<direction>${rising}|${falling}|改善)(?:加|少)?[ぁ-ん]{0,3}`,
  "dgu",
);
/** あと3人で目標に届く. */
const remaining = new RegExp(
  `あと、?(?:約)?${digits}(?<unit>ポイント|[^0-9、。を]{0,5}?)(?:ほど)?で、?${reference}`,
  "dgu",
);
const ofFigure = `(?:(?:の|[(])?[0-9][0-9,.]*[^0-9、。()]{0,6}?[)]?)?`;
/** 目標の82.0%まであと0.6ポイント. */
const upTo = new RegExp(
  `${reference}${ofFigure}まで(?:は|に)?、?(?:あと|残り)約?${digits}(?<unit>ポイント|[^0-9、。を]{0,5}?)(?=である|です|だ|とな|と迫|に迫|を残|、|。|$)`,
  "dgu",
);
/** 目標の50.0%とは5.2ポイントの差, 目標の35万人には2万人足りない. */
const apart = new RegExp(
  `${reference}${ofFigure}(?:とは?|との間に?は?|には?)、?(?:なお|まだ)?約?${digits}(?<unit>ポイント|[^0-9、。を]{0,5}?)(?:の(?:開き|差)|足り|及ば|届か|届いて)`,
  "dgu",
);
const side = new RegExp(
  `${reference}${beside}を(?:大きく|大幅に|やや|わずかに|若干)?(?<direction>上回(?:った|り|る|って)|超え(?:た|て|る|、)|下回(?:った|り|る|って)|割り込(?:んだ|む))`,
  "gu",
);
const amountOf = (signs: string): string =>
  `(?:(?<digits>[0-9]+(?:\\.[0-9]+)?)(?<sign>${signs})(?<tenth>[0-9]分)?|(?<half>半数|半分))`;
const sideWords =
  "(?<side>強|弱|余り|以上|超|近く|を(?:大きく)?超え|を(?:大きく)?上回|に満たな|未満|を(?:大きく)?下回|に(?:は)?届かな)?";
const share = new RegExp(`${reference}${beside}の約?${amountOf("割|倍")}${sideWords}`, "dgu");
const rate = new RegExp(
  `(?<![\\p{Script=Han}\\p{Script=Katakana}])(?:達成率|進捗率)(?:は|:|が)?約?${amountOf("割|%")}${sideWords}`,
  "dgu",
);
const grade =
  /(?:評価(?:は|:|が)「?|[(]評価)(?<grade>[A-DSＡ-ＤＳ◎○△×☆])(?![A-Za-z0-9])」?(?:評価)?(?:で|と|、|。|とな|だ|[)]|$)/gu;

/** B評価となった. */
const gradeBefore = /(?<![A-Za-z0-9])(?<grade>[A-DＡ-ＤS◎○△×☆])評価(?:と(?:な|し)|で(?:あ|し|す)|だ(?:。|っ))/gu;

const sides: readonly (readonly [pattern: RegExp, side: ShareSide])[] = [
  [/^(?:強|余り)/u, "little more"],
  [/^(?:弱|近く)/u, "little less"],
  [/^(?:以上|超|を)(?!(?:大きく)?下回)/u, "more"],
  [/^(?:に満た|未満|を(?:大きく)?下回|に(?:は)?届か)/u, "less"],
];

function referenceOf(written: string): Reference {
  const found = references.find(([word]) => new RegExp(`^(?:${word})$`, "u").test(written));
  return found?.[1] ?? "target";
}

function places(written: string): number {
  return written.includes(".") ? written.length - written.indexOf(".") - 1 : 0;
}

function shareOf(groups: Readonly<Record<string, string | undefined>>) {
  const written = groups.digits;
  const word = groups.side ?? "";
  const found = sides.find(([pattern]) => pattern.test(word))?.[1] ?? "about";
  if (groups.half !== undefined || written === undefined) return { stated: 0.5, lastPlace: -1, side: found };
  const { sign } = groups;
  const tenth = Number((groups.tenth ?? "0").replace(/[^0-9]/gu, ""));
  const scale = sign === "割" ? -1 : sign === "%" ? -2 : 0;
  const lastPlace = scale - places(written) - (groups.tenth === undefined ? 0 : 1);
  const stated = Number((Number(written) * 10 ** scale + tenth / 100).toFixed(6));
  // 4倍近い is nearly four, 10倍以上 at least ten; 2倍 alone is about two.
  return { stated, lastPlace, side: found };
}

/** A quick look before the careful one. */
const mayRelate = /目標|前年|昨年|基準|目安|期待値|策定時|現状値|達成率|進捗率|評価/u;

/** Reads the relations that a sentence of a compact text states; `start` is where the sentence begins. */
export function relationClaims(sentence: string, start: number): readonly RelationClaim[] {
  if (!mayRelate.test(sentence)) return [];
  const spanOf = (match: RegExpExecArray): Span => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  });
  const numberOf = (match: RegExpExecArray): Span | null => {
    const at = match.indices?.groups?.digits;
    return at === undefined ? null : { start: start + at[0], end: start + at[1] };
  };
  const place = (match: RegExpExecArray) => ({ span: spanOf(match), amount: numberOf(match) });
  const found: RelationClaim[] = [];
  for (const match of sentence.matchAll(change)) {
    const groups = groupsOf(match, "reference", "digits", "unit", "direction");
    const { reference: named, digits: written, unit, direction } = groups;
    const isRise = new RegExp(rising, "u").test(direction) ? true : direction === "改善" ? null : false;
    const stated = Number(written.replaceAll(",", ""));
    const decimals = places(written);
    found.push({ kind: "change", ...place(match), reference: referenceOf(named), stated, decimals, unit, isRise });
  }
  for (const match of [remaining, upTo, apart].flatMap((pattern) => [...sentence.matchAll(pattern)])) {
    const { reference: named, digits: written, unit } = groupsOf(match, "reference", "digits", "unit");
    const stated = Number(written.replaceAll(",", ""));
    const decimals = places(written);
    found.push({
      kind: "change",
      ...place(match),
      reference: referenceOf(named),
      stated,
      decimals,
      unit,
      isRise: null,
    });
  }
  for (const match of sentence.matchAll(side)) {
    const { reference: named, direction } = groupsOf(match, "reference", "direction");
    const isAbove = /^(?:上回|超え)/u.test(direction);
    found.push({ kind: "side", span: spanOf(match), amount: null, reference: referenceOf(named), isAbove });
  }
  for (const match of sentence.matchAll(share)) {
    const { reference } = groupsOf(match, "reference");
    found.push({
      kind: "share",
      ...place(match),
      reference: referenceOf(reference),
      ...shareOf(certain(match.groups)),
    });
  }
  for (const match of sentence.matchAll(rate)) {
    found.push({ kind: "share", ...place(match), reference: "rate", ...shareOf(certain(match.groups)) });
  }
  for (const match of [grade, gradeBefore].flatMap((pattern) => [...sentence.matchAll(pattern)])) {
    found.push({ kind: "grade", span: spanOf(match), amount: null, stated: groupsOf(match, "grade").grade });
  }
  return found;
}
