import type { FigureRole } from "./datedFigures";
import type { Span } from "./statement";

/**
 * What an actual is compared with: another value of the indicator, the actual of the year before, or that of a total that grows
 * from year to year (累計).
 */
export type Reference =
  | Exclude<FigureRole, "actual">
  | "previousYear"
  | "totalBefore"
  /** The same, if it fits: it may count another thing. */
  | "perhapsTotalBefore"
  /** What is still wanting, of a target that the sentence does not name (残る8橋). */
  | "remaining"
  | "unsaid"
  | `year:${number}`
  /** この2年で: the actual of so many years before. */
  | `yearsBefore:${number}`;

/** How far a share may be from what is said: 5割, 5割強, 5割弱, 5割を超える, 5割未満. */
export type ShareSide = "about" | "little more" | "little less" | "more" | "less";

interface StatedAmount {
  readonly stated: number;
  readonly decimals: number;
  readonly unit: string;
}

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
      /** The number that says the same otherwise: 36人 of 36人、7.8%の減. */
      readonly beside?: Pick<StatedAmount, "stated" | "decimals" | "unit"> & { readonly amount: Span | null };
    }
  /** 前年度から減少した: which way, without a number; `null`: from whatever the sheet has of before. */
  | { readonly kind: "direction"; readonly reference: Reference | null; readonly isRise: boolean }
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
      /** 割, 倍 or %; 半 in words. */
      readonly sign: string;
    }
  /** 評価はA. */
  | { readonly kind: "grade"; readonly stated: string }
);
