import type { DateInterval } from "../wareki/calendar";

/** What limits the meaning of a number as written beside it. */
export type Qualifier =
  | "approximate" // 約, 程度, 概ね
  | "atLeast" // 以上
  | "atMost" // 以下, 以内
  | "moreThan" // 超, 超える
  | "lessThan" // 未満
  | "forecast" // 見込み, 見込
  | "preliminary" // 速報, 暫定
  | "planned" // 予定
  | "cumulative" // 累計
  | "average"; // 平均

/** How far something described in words has come; the order is the ladder's. */
export type QualitativeState = "notStarted" | "considering" | "preparing" | "underway" | "done";

/** Which way a number should go, where words alone say it: 増加, 減少, 維持. */
export type StatedDirection = "increase" | "decrease" | "maintain";

interface ReadingBase {
  /** The part of the cell it was read from, as written. */
  readonly raw: string;
  /** `(1)`, `②`, `男性`, `橋梁` … what the cell calls this part; `null` when it has no name. */
  readonly label: string | null;
}

export interface NumberReading extends ReadingBase {
  readonly kind: "number";
  /** In the unit's own measure, multipliers applied (`2.9万TJ` → 29000); a percentage as Excel reads it (`93.4%` → 0.934). */
  readonly value: number;
  /** Canonical unit (`人`, `か所`, `%`, `t/10a`); `null` when none is written. */
  readonly unit: string | null;
  /** Bounds speak of the size as written: `50%以上削減` is −0.5 with `atLeast`, a reduction of at least 50 %. */
  readonly qualifiers: readonly Qualifier[];
  readonly asOf: DateInterval | null;
  /** The word that says which way the number is a change, where one is written: 増, 減, 削減, アップ …; `value` carries the sign. */
  readonly change: "increase" | "decrease" | null;
  /** What the number is counted out of; left out where the cell names no whole. */
  readonly ofWhole?: Whole;
}

/** The whole that a number is a part of (12/15市町村, 15市町村中12市町村). */
export interface Whole {
  /** In the unit of the part. */
  readonly count: number;
  /** The part's share of it: a fraction, as stated beside it (91.7%) where it is. */
  readonly share: number;
}

/** Words instead of a number: 構築完了, 現行システム延長利用の決定. */
export interface TextReading extends ReadingBase {
  readonly kind: "text";
  /** Canonical form for comparing, without footnote markers and notes. */
  readonly canonical: string;
  readonly state: QualitativeState | null;
  /** 増加, 前年度以上, 現状維持 …: the words ask for nothing but a direction. */
  readonly direction: StatedDirection | null;
  readonly asOf: DateInterval | null;
  /** When it is to be done: 開発（令和5年度まで）, 令和5年度に技術開発完了 as a target. */
  readonly due: DateInterval | null;
}

/**
 * Why a cell holds nothing, after the symbols of Japanese statistics: an empty cell; a dash; words such as 未設定;
 * `…` and 不明 for not known; `x` for withheld; 対象外 for not applicable.
 */
export type NoneReason = "blank" | "dash" | "notSet" | "unknown" | "suppressed" | "notApplicable";

/** Deliberately nothing: ―, －, なし as "no target set", an empty cell. */
export interface NoneReading extends ReadingBase {
  readonly kind: "none";
  readonly reason: NoneReason;
}

/** To come: 令和5年3月集計予定, 集計中, 未確定. */
export interface PendingReading extends ReadingBase {
  readonly kind: "pending";
  readonly due: DateInterval | null;
}

/** Something meant as a number that must not be guessed: 15,0007アクセス. */
export interface UnreadableReading extends ReadingBase {
  readonly kind: "unreadable";
  readonly reason: UnreadableReason;
  /** The ends of a range (18～28℃), the lower one first: a target that can be kept to, though it is no one number. */
  readonly bounds?: readonly [NumberReading, NumberReading];
}

/** `text` is the piece that can't be read, as written. */
export interface UnreadableReason {
  readonly code: UnreadableCode;
  readonly text: string;
}

export type UnreadableCode =
  | "misplacedComma" // 15,0007
  | "malformedNumber" // 12..5, 1、007・9
  | "tooManyDigits" // more than the 15 digits Excel keeps
  | "doubledSign" // ▲5%減
  | "range" // 10～20件
  | "severalNumbers" // 12人、15人
  | "partOfWhole" // 3/4, 1回/2年: a count, a share or a date
  | "errorValue" // #N/A
  | "mojibake"; // characters destroyed by a conversion

export type Reading = NumberReading | TextReading | NoneReading | PendingReading | UnreadableReading;

/** Everything one cell says. */
export interface CellReading {
  readonly raw: string;
  /** At least one, the main one first; several where the cell has (1)(2) …, 男性・女性, 橋梁・トンネル. */
  readonly parts: readonly [Reading, ...Reading[]];
  /** Footnote markers as written: ※, （※）, ※1. */
  readonly footnotes: readonly string[];
}

/** A part of a cell as written; `""` where the other cell's part has no counterpart. */
export function rawOf(reading: Reading | null): string {
  return reading?.raw ?? "";
}
