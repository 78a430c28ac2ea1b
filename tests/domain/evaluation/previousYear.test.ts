import type { CellContent } from "../../../src/domain/grid/cell";
import { rubricPreset } from "../../../src/domain/evaluation/presets";
import type { Settings } from "../../../src/domain/settings/settings";
import { inspectFixture } from "../inspection/fixture";

const header = ["番号", "施策名", "成果指標", "R3実績", "R4実績", "R5実績", "目標", "評価"];

function gradesOf(rows: readonly (readonly CellContent[])[], settings: Partial<Settings> = {}) {
  const rubric = rubricPreset("愛知県あいちITプラン");
  if (rubric === null) throw new Error("no preset");
  const { evaluations } = inspectFixture({
    sheets: { 一覧: [header, ...rows] },
    settings: { rubric, formula: "previousYear", ...settings },
  });
  return evaluations.flatMap(({ grades }) =>
    grades.map(({ computed, indicators }) => [indicators[0]?.evaluation.achievementRate ?? null, computed.symbol]),
  );
}

const clinic = [1, "健診の受診", "受診者数（人）", 50000, 58635, 64211, 70000, "A"];
const falling = [2, "相談の窓口", "相談者数（人）", 100, 200, 90, 100, "D"];

describe("前年度比", () => {
  it("今年度の実績を、同じ表の前年度の実績で割る（国立病院機構: 64,211÷58,635＝109.5%）", () => {
    const [first, second] = gradesOf([clinic, falling]);
    expect(first?.[0]).toBeCloseTo(1.095, 3);
    expect(first?.[1]).toBe("A");
    expect(second).toEqual([0.45, "D"]);
  });

  it("年度の指定があれば、その前年度と比べる（58,635÷50,000）", () => {
    const [first] = gradesOf([clinic], { fiscalYear: 2022 });
    expect(first?.[0]).toBeCloseTo(58635 / 50000, 6);
  });

  it("前年度の実績が数値でなければ、判定しない", () => {
    expect(gradesOf([[1, "健診の受診", "受診者数（人）", 50000, "集計中", 64211, 70000, "A"]])).toEqual([[null, null]]);
  });

  it("前年度の実績の欄がない表では、判定しない", () => {
    const rubric = rubricPreset("愛知県あいちITプラン");
    if (rubric === null) throw new Error("no preset");
    const { evaluations } = inspectFixture({
      sheets: {
        一覧: [
          ["番号", "施策名", "成果指標", "目標", "実績", "評価"],
          [1, "健診", "受診者数（人）", 100, 90, "B"],
        ],
      },
      settings: { rubric, formula: "previousYear" },
    });
    expect(evaluations[0]?.grades[0]?.computed.symbol).toBeNull();
  });
});
