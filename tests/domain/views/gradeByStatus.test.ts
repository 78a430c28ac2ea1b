import fc from "fast-check";
import { contradictsGrade } from "../../../src/domain/evaluation/gradeClaim";
import { inspectFixture } from "../inspection/fixture";
import { inspectSample } from "../inspection/sampleInspection";
import { build, built } from "./builtView";
import { generatedPlan, inspectGenerated } from "./generatedPlan";
import { misshapen, rowsUnder, sectionOf, viewOf } from "./viewTables";
import { runs } from "../../sampled";

const counts = "施策の数";
const listOf = (count: number): string => `食い違う施策（${String(count)}件）`;

describe("神奈川県の計画", () => {
  it("別紙の評価と達成状況を数え直した組み合わせ", async () => {
    const view = built("gradeByStatus", await inspectSample("kanagawa-report.xlsx"));
    expect(rowsUnder(view, counts)).toEqual([
      ["◎", 16, 0, 0, 16],
      ["○", 54, 0, 1, 55],
      ["△", 1, 2, 2, 5],
      ["―", 0, 0, 0, 0],
      ["合計", 71, 2, 3, 76],
    ]);
  });

  it("一覧にあるのは、評価△で達成したⅡ-④-ア-1と、評価○で未達成の1施策だけ", async () => {
    const view = built("gradeByStatus", await inspectSample("kanagawa-report.xlsx"));
    const rows = rowsUnder(view, listOf(2));
    expect(rows.map(([grade, status, code]) => [grade, status, code])).toEqual([
      ["○", "未達成(継続)", "Ⅱ-③-イ-7"],
      ["△", "達成", "Ⅱ-④-ア-1"],
    ]);
  });

  it("食い違いのある数だけを押せて、一覧の同じ組み合わせの最初の施策に移る", async () => {
    const view = built("gradeByStatus", await inspectSample("kanagawa-report.xlsx"));
    const rows = sectionOf(view, listOf(2)).table?.rows ?? [];
    const linked = (sectionOf(view, counts).table?.rows ?? []).flatMap(({ cells: [grade, ...numbers] }) =>
      numbers.flatMap((cell) =>
        cell.kind === "number" && cell.link !== undefined ? [{ grade, link: cell.link }] : [],
      ),
    );
    expect(linked).toHaveLength(2);
    for (const { grade, link } of linked) {
      expect("section" in link && link.section).toBe(1);
      expect(rows["section" in link ? link.row : -1]?.cells[0]).toEqual(grade);
    }
  });

  it("食い違いがなければ、そう言う", () => {
    const view = built("gradeByStatus", planWith(["○", "①達成した"]));
    expect(sectionOf(view, listOf(0)).table).toMatchObject({ rows: [], whenEmpty: "食い違う施策はありません。" });
  });
});

const header = ["分野", "番号", "施策名", "成果指標", "目標", "実績", "評価", "施策目標の達成状況"];

function planWith(...rows: readonly (readonly [grade: string, status: string])[]) {
  const measures = rows.map(([grade, status], index) => {
    const name = `施策${String(index + 1)}`;
    return ["ア 健康", index + 1, name, "件数", 10, 10, grade, status];
  });
  return inspectFixture({ sheets: { 施策一覧: [header, ...measures] } });
}

it("読み取れない評価と達成状況も数え、評価なし・判定不能として示す", () => {
  const view = built("gradeByStatus", planWith(["○", "①達成した"], ["", "①達成した"], ["Ａ評価", "未定"], ["○", ""]));
  expect(rowsUnder(view, counts)).toEqual([
    ["◎", 0, 0, 0, 0, 0],
    ["○", 1, 0, 0, 1, 2],
    ["△", 0, 0, 0, 0, 0],
    ["―", 0, 0, 0, 0, 0],
    ["Ａ評価", 0, 0, 0, 1, 1],
    ["評価なし", 1, 0, 0, 0, 1],
    ["合計", 2, 0, 0, 2, 4],
  ]);
  expect(sectionOf(view, counts).table?.columns.map(({ label }) => label)).toContain("判定不能");
});

it("英語でも同じ形になる", () => {
  const inspection = planWith(["○", "①達成した"], ["", "③達成していない⇒取組を継続する"]);
  const english = viewOf(build("gradeByStatus", inspection, { language: "en" }));
  expect(english.sections.map(({ heading }) => heading)).toEqual([
    "Number of measures",
    "Measures that contradict themselves (0)",
  ]);
  expect(rowsUnder(english, "Number of measures").at(-1)).toEqual(["Total", 1, 0, 1, 2]);
});

it("どんな計画でも、各施策は一つの組み合わせに一度だけ数えられる", () => {
  fc.assert(
    fc.property(generatedPlan, (plan) => {
      const inspection = inspectGenerated(plan);
      const view = built("gradeByStatus", inspection);
      expect(misshapen(view)).toEqual([]);
      const rows = rowsUnder(view, counts);
      const totals = rows.at(-1)?.slice(1).map(Number) ?? [];
      const sums = totals.map((_, column) => rows.slice(0, -1).reduce((sum, row) => sum + Number(row[column + 1]), 0));
      expect(sums).toEqual(totals);
      expect(totals.at(-1)).toBe(inspection.evaluations.length);
      const contradicting = inspection.evaluations.filter(contradictsGrade).length;
      expect(rowsUnder(view, listOf(contradicting))).toHaveLength(contradicting);
    }),
    { numRuns: runs(40) },
  );
});
