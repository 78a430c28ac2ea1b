import type { CellContent } from "../../../src/domain/grid/cell";
import { rubricPreset } from "../../../src/domain/evaluation/presets";
import type { IndicatorRule } from "../../../src/domain/evaluation/indicatorRules";
import { inspectFixture } from "../inspection/fixture";

const aichi = rubricPreset("愛知県あいちITプラン");
if (aichi === null) throw new Error("no preset");
const rubric = aichi;

const header = ["番号", "施策名", "成果指標", "単位", "基準値", "目標値", "実績値", "評価"];
const rows: readonly (readonly CellContent[])[] = [
  [1, "相談の充実", "満足度", "％", 60, 80, 78, "B"],
  [2, "講座の開催", "受講者数", "人", 100, 200, 180, "B"],
  [3, "待ち時間の短縮", "平均の人数", "人", "", 20, 25, "C"],
  [4, "避難所の整備", "整備した避難所", "か所", 4, 10, 8, "○"],
];

/** Rate (rounded to three places) and grade that each indicator should have by these rules. */
function judged(...indicatorRules: readonly IndicatorRule[]) {
  const { evaluations, summary } = inspectFixture({
    sheets: { 一覧: [header, ...rows] },
    settings: { rubric, indicatorRules, decreaseFormula: "targetOverActual" },
  });
  const results = evaluations.flatMap(({ grades }) =>
    grades.map(({ computed, indicators: [one] }) => {
      const rate = one?.evaluation.achievementRate ?? null;
      return [rate === null ? null : Math.round(rate * 1000) / 1000, computed.symbol];
    }),
  );
  return { results, total: summary.rows.at(-1) };
}

describe("指標ごとの決まり", () => {
  it("何も決めなければ、どれも計画の基準で判定する", () => {
    expect(judged().results).toEqual([
      [0.975, "B"],
      [0.9, "B"],
      [1.25, "A"],
      [0.8, "B"],
    ]);
  });

  it("単位で：％の指標は基準値から測る。単位の書き方の違いは問わない", () => {
    expect(judged({ word: "%", of: "unit", formula: "fromBaseline" }).results[0]).toEqual([0.9, "B"]);
    expect(judged({ word: "箇所", of: "unit", formula: "fromBaseline" }).results[3]).toEqual([0.667, "C"]);
  });

  it("名前で：人数は少ない方がよい（20÷25）。方向の列や施策ごとの方向の方が強い", () => {
    expect(judged({ word: "平均の人数", of: "name", direction: "decrease" }).results[2]).toEqual([0.8, "B"]);
  });

  it("施策番号で：評価基準を変えると、記号も達成に数えるかも、その基準による", () => {
    const { results, total } = judged({ word: "4", of: "measure", rubric: "神奈川県ICT計画" });
    expect(results[3]).toEqual([0.8, "△"]);
    expect(total).toMatchObject({ achieved: 1, missed: 3, notJudged: 0 });
    expect(judged().total).toMatchObject({ achieved: 0, notJudged: 1 });
  });

  it("同じとみなす差：割合でも、単位のまま（％の2ポイントは0.02）でも", () => {
    const ino = { word: "満足度", of: "name", rubric: "いの町総合戦略" } as const;
    expect(judged(ino).results[0]?.[1]).toBe("△");
    expect(judged({ ...ino, tolerance: 0.03 }).results[0]?.[1]).toBe("○");
    expect(judged({ ...ino, tolerancePoints: 0.02 }).results[0]?.[1]).toBe("○");
    expect(judged({ ...ino, tolerancePoints: 0.01 }).results[0]?.[1]).toBe("△");
  });

  it("いくつも当てはまれば、欄ごとに上の行が優先する", () => {
    const people = { word: "人", of: "unit", formula: "fromBaseline" } as const;
    const waiting = { word: "平均の人数", of: "name", direction: "decrease", formula: "actualOverTarget" } as const;
    expect(judged(waiting, people).results.slice(1, 3)).toEqual([
      [0.8, "B"],
      [0.8, "B"],
    ]);
    expect(judged(people, waiting).results.slice(1, 3)).toEqual([
      [0.8, "B"],
      [null, null],
    ]);
  });
});
