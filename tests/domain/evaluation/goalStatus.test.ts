import fc from "fast-check";
import {
  kanagawaGoalStatusWords,
  readGoalStatus,
  type GoalStatus,
  type GoalStatusWords,
} from "../../../src/domain/evaluation/goalStatus";

const table: readonly (readonly [string, GoalStatus | null])[] = [
  ["①達成した（達成する見込み）", "achieved"],
  ["①達成した(達成する見込み)", "achieved"],
  ["① 達成した（達成する見込み）", "achieved"],
  ["②達成していない（達成しない見込み）⇒取組を終了する", "missedEnded"],
  ["②達成していない(達成しない見込み)→取組を終了する", "missedEnded"],
  ["③達成していない（達成しない見込み）⇒取組を継続する", "missedContinuing"],
  ["達成していない（達成しない見込み）⇒取組を継続する", "missedContinuing"],
  ["①", "achieved"],
  ["❸", "missedContinuing"],
  ["⑵", "missedEnded"],
  ["1", "achieved"],
  ["２", "missedEnded"],
  ["(3)", "missedContinuing"],
  ["1.達成", "achieved"],
  ["1達成", "achieved"],
  ["③ 継続", "missedContinuing"],
  ["② 終了", "missedEnded"],
  ["①達成 ※", "achieved"],
  ["達成", "achieved"],
  ["達成済み", "achieved"],
  ["目標を達成した", "achieved"],
  ["目標達成", "achieved"],
  ["達成（継続）", "achieved"],
  ["未達成（終了）", "missedEnded"],
  ["未達成(継続)", "missedContinuing"],
  ["未達成・継続", "missedContinuing"],
  ["未達成(継続しない)", "missedEnded"],
  ["未達成（終了しない）", "missedContinuing"],
  ["未達（引き続き取り組む）", "missedContinuing"],
  ["達成せず（取組は終了）", "missedEnded"],
  ["達成できなかったため取組を終了", "missedEnded"],
  ["達成できず、中止", "missedEnded"],
  ["達成しない見込み・取組継続", "missedContinuing"],
  // 記号と文言が食い違う
  ["①未達成（終了）", null],
  ["①達成していない", null],
  ["②達成した", null],
  ["②未達成（継続）", null],
  ["③未達成（終了）", null],
  ["①②", null],
  ["①、③", null],
  // 分からない
  ["", null],
  ["　", null],
  ["未達成", null],
  ["達成していない", null],
  ["一部達成", null],
  ["概ね達成", null],
  ["達成に向けて取組中", null],
  ["達成した（達成しない見込み）", null],
  ["未達成だが継続し、来年度に終了", null],
  ["1件達成", null],
  ["達成率80%", null],
  ["検討中", null],
];

describe("施策目標の達成状況", () => {
  it.each(table)("%s → %s", (text, status) => {
    expect(readGoalStatus(text, kanagawaGoalStatusWords)).toBe(status);
  });

  it("計画の記号と文言に従う", () => {
    const words: GoalStatusWords = {
      achieved: { symbol: "A", words: ["完了"] },
      missedEnded: { symbol: "B", words: ["打切り"] },
      missedContinuing: { symbol: null, words: ["来年度へ"] },
    };
    const read = ["Ａ", "A:完了", "完了", "Ｂ 打切り", "来年度へ", "A来年度へ", "A 来年度へ", "ABC", "①"].map((text) =>
      readGoalStatus(text, words),
    );
    expect(read).toEqual([
      "achieved",
      "achieved",
      "achieved",
      "missedEnded",
      "missedContinuing",
      null,
      null,
      null,
      null,
    ]);
  });

  it("二つの状況が同じ文言なら、その文言だけでは決めない", () => {
    const same: GoalStatusWords = {
      achieved: { symbol: null, words: ["済"] },
      missedEnded: { symbol: null, words: ["済"] },
      missedContinuing: { symbol: "", words: [] },
    };
    expect(readGoalStatus("済", same)).toBeNull();
  });

  it("どんな文字列でも例外を出さない", () => {
    const status = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc
        .array(fc.constantFrom("達成", "未", "し", "ない", "（", "①", "②", "終了", "継続"))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(status, (text) =>
        ["achieved", "missedEnded", "missedContinuing", null].includes(readGoalStatus(text, kanagawaGoalStatusWords)),
      ),
    );
  });
});
