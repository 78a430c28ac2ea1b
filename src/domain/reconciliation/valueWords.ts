import type { FigureRole } from "./datedFigures";

/** What reports call the values that an actual is told beside. */
export const valueWords: readonly (readonly [role: Exclude<FigureRole, "actual">, words: string])[] = [
  ["baseline", "基準値|基準年度?|(?<!\\p{Script=Han})基準|(?:計画)?策定(?:時|当初)|現状値|計画当初|当初値?"],
  ["expected", "目安値?|期待値"],
  ["target", "目標(?:値|数|件数)?|(?<!(?![答問])\\p{Script=Han})計画(?:値|数|件数)?"],
];
