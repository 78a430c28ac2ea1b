import { plainText } from "../text/plainText";

/** A stage of a judgement or a part of a year that a header names: 二次, 上半期, 最終. */
export interface Stage {
  readonly label: string;
  /** The higher, the nearer to the judgement of the whole; a header without a stage has `usualStage`. */
  readonly rank: number;
}

export const usualStage = 3;

/** 4月, 12月分: a month by itself, as headers are compared. */
export const monthAlone = /^(?:1[0-2]|[1-9])月分?$/u;

/** The first pattern that fits tells. */
const stages: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [/[翌次来]年度/u, 0.5],
  // A month is the least of a year's parts, the sum of some of them more.
  [monthAlone, 0.4],
  [/(妥当|有効|効率|必要|公平|公共|緊急|優先|貢献|達成|継続)性|貢献度|優先度|満足度/u, 0],
  [/総合|総括|全体|通期|年間|通年|年計|合計|確定|期末/u, 6],
  [/最終/u, 5],
  [/当該年度|単年度|本年度|各年度|年度目標|年度計画/u, 4],
  [/[二2]次|下半期|下期|後期|後半|変更後|改[定訂]後|見直し後|修正後|第?4四半期|補正後/u, 2],
  [/第?3四半期/u, 1.5],
  [/第?2四半期/u, 1.3],
  [/[一1]次|上半期|上期|前期|前半|中間|変更前|改[定訂]前|見直し前|修正前|当初|第?1四半期|補正前/u, 1],
];

/** Below 二次, above 一次. */
export const stageOfJudges = 2.5;

/** Who judged: 自己 and 外部 are told apart by nobody's order, so the official is asked. */
const judges: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [/外部|第三者|有識者|委員(?!数|の数)|審議会|協議会|推進会議|本部/u, stageOfJudges],
  [
    /自己|内部|庁内|事務局|担当課|所管課|部局|^(?:病院|法人|大学|学校|本[市町村県区]|[市町村県区])(?:側|として)?の?(?:評価|評定|判定)?$/u,
    stageOfJudges,
  ],
];

function stageOf(headers: readonly string[], patterns: typeof stages): Stage | null {
  for (const header of headers) {
    const text = plainText(header);
    for (const [pattern, rank] of patterns) {
      const label = pattern.exec(text)?.[0];
      if (label !== undefined) return { label, rank };
    }
  }
  return null;
}

/**
 * The stage that one of a column's headers names, the most particular first; who judged only where none says in which turn
 * (一次評価 over 担当課). `null` when none does.
 */
export function stageIn(headers: readonly string[]): Stage | null {
  return stageOf(headers, stages) ?? stageOf(headers, judges);
}
