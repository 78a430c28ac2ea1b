import fc from "fast-check";
import { departmentsIn } from "../../../src/domain/views/byDepartment/departments";
import { inspectFixture } from "../inspection/fixture";
import { ended, planOf } from "../inspection/planOf";
import { listPlan, listRows } from "../inspection/plans";
import { inspectSample } from "../inspection/sampleInspection";
import { build, built, labelsUnder } from "./builtView";
import { generatedPlan, inspectGenerated } from "./generatedPlan";
import { misshapen, rowsUnder, sectionOf } from "./viewTables";
import { runs } from "../../sampled";

const counts = "所属ごとの施策の数と達成率";

describe("神奈川県の計画", () => {
  it("別紙の「所属」欄：観光課は4施策のうち3、中小企業支援課は2施策のうち1、教育局総務室は1施策が未達成", async () => {
    const view = built("byDepartment", await inspectSample("kanagawa-report.xlsx"));
    expect(labelsUnder(view, counts).slice(0, 6)).toEqual([
      "所属",
      "施策数",
      "達成",
      "未達成(終了)",
      "未達成(継続)",
      "達成率",
    ]);
    const row = (name: string) => rowsUnder(view, counts).find(([label]) => label === name);
    expect(row("観光課")).toEqual(["観光課", 4, 3, 1, 0, 0.75, 1, 2, 1, 0]);
    expect(row("中小企業支援課")?.slice(1, 6)).toEqual([2, 1, 0, 1, 0.5]);
    expect(row("教育局総務室")?.slice(1, 6)).toEqual([1, 0, 0, 1, 0]);
  });

  it("合計は、集計表の合計（76、71、2、3、93.4%）と、別紙の評価を数え直した◎16 ○55 △5 ―0", async () => {
    const view = built("byDepartment", await inspectSample("kanagawa-report.xlsx"));
    expect(rowsUnder(view, counts).at(-1)).toEqual(["合計", 76, 71, 2, 3, 0.934, 16, 55, 5, 0]);
    expect(rowsUnder(view, "所属ごとの施策")).toHaveLength(76);
  });

  it("柱でまとめると、集計表の小計（94.1%、92.0%）になる", async () => {
    const view = built("byDepartment", await inspectSample("kanagawa-report.xlsx"), { groupBy: "柱" });
    expect(view.title).toBe("柱別の点検結果");
    expect(rowsUnder(view, "柱ごとの施策の数と達成率").map((row) => row.slice(0, 6))).toEqual([
      ["柱Ⅰ 暮らしの情報化", 51, 48, 1, 2, 0.941],
      ["柱Ⅱ 行政の情報化", 25, 23, 1, 1, 0.92],
      ["合計", 76, 71, 2, 3, 0.934],
    ]);
  });
});

it.each([
  [
    ["B", "A", "D", "C", "B"],
    ["A", "B", "C", "D"],
  ],
  [
    ["◎", "◇", "▽", "◇", "◎"],
    ["◎", "◇", "▽"],
  ],
])("何を達成と数えるか分からない評価 %j は、計画の評価だけを順に並べ、空の図を作らない", (grades, expected) => {
  const header = ["No", "事業名", "担当課", "成果指標", "目標", "実績", "総合評価"];
  const values = [[70, 72], [20, 19], [9, 4], [95, 94], [9, 9]] as const; // prettier-ignore
  const rows = values.map((pair, index) => [
    index + 1,
    `事業${"アイウエオ"[index] ?? ""}`,
    "企画課",
    "回数",
    ...pair,
    grades[index] ?? "",
  ]);
  const view = built("byDepartment", inspectFixture({ sheets: { 一覧: [header, ...rows] } }));
  const heading = "担当課ごとの施策の数と達成率";
  expect(labelsUnder(view, heading).slice(-expected.length - 1)).toEqual(["達成率", ...expected]);
  expect(sectionOf(view, heading).charts).toEqual([]);
});

test.each([
  ["観光課", ["観光課"]],
  ["観光課、国際課", ["観光課", "国際課"]],
  ["観光課／国際課", ["観光課", "国際課"]],
  ["観光課\n国際課", ["観光課", "国際課"]],
  ["観光課\n観光課", ["観光課"]],
  ["福祉部\n高齢福祉課", ["福祉部高齢福祉課"]],
  ["福祉部\n土木部", ["福祉部", "土木部"]],
  ["デジタル\n戦略本部", ["デジタル戦略本部"]],
  ["福祉部\n高齢福祉課\n障害福祉課", ["福祉部高齢福祉課", "障害福祉課"]],
  ["農政・水産課", ["農政・水産課"]],
  ["市民協働", ["市民協働"]],
  ["、", []],
  ["", []],
])("所属の欄「%s」", (text, names) => {
  expect(departmentsIn(text)).toEqual(names);
});

it("所属が複数の施策は、それぞれに数え、合計には一度だけ数えて、そのことを断る", () => {
  const view = built("byDepartment", inspectFixture(listPlan({ D2: "福祉課、観光課", D3: "福 祉 課" })));
  expect(rowsUnder(view, counts).map(([name, measures]) => [name, measures])).toEqual([
    ["福祉課", 3],
    ["観光課", 3],
    ["障害福祉課", 1],
    ["防災課", 3],
    ["合計", 9],
  ]);
  expect(view.notes[0]).toContain("各行の和より1少なく");
});

it("件数から、その所属の最初の施策に移れる", () => {
  const view = built("byDepartment", inspectFixture(listPlan()));
  const links = sectionOf(view, counts).table?.rows.map(({ cells }) => {
    const cell = cells[1];
    return cell?.kind === "number" ? cell.link : undefined;
  });
  expect(links).toEqual([
    { section: 1, row: 0 },
    { section: 1, row: 3 },
    { section: 1, row: 4 },
    { section: 1, row: 6 },
    undefined,
  ]);
});

describe("まとめる列を選ぶ", () => {
  const [header = [], ...rows] = listRows;
  const withColumn = inspectFixture({
    sheets: { 施策一覧: [[...header, "重点区分"], ...rows.map((row, index) => [...row, index < 4 ? "重点" : ""])] },
    merges: { 施策一覧: ["K2:K5"] },
  });

  it("点検で使わない列でも、結合されていても、まとめられる。空欄は最後", () => {
    const view = built("byDepartment", withColumn, { groupBy: "重点 区分" });
    expect(rowsUnder(view, "重点区分ごとの施策の数と達成率").map(([name, measures]) => [name, measures])).toEqual([
      ["重点", 4],
      ["（空欄）", 5],
      ["合計", 9],
    ]);
  });

  it("評価や達成状況でまとめると、決まった順に並ぶ", () => {
    const inspection = inspectFixture(planOf([{ status: ended, grade: "△" }, {}, { grade: "◎" }]));
    const names = (groupBy: string) =>
      rowsUnder(built("byDepartment", inspection, { groupBy }), `${groupBy}ごとの施策の数と達成率`).map(
        ([name]) => name,
      );
    expect(names("評価")).toEqual(["◎", "○", "△", "合計"]);
    expect(names("達成状況")).toEqual(["達成", "未達成(終了)", "合計"]);
  });

  it("ない列を選べば、選べる列を示す", () => {
    const result = build("byDepartment", withColumn, { groupBy: "予算" });
    expect(result).toMatchObject({ kind: "unavailable" });
    expect(result.kind === "unavailable" ? result.because : "").toMatch(/「予算」.*重点区分/u);
  });

  it("所属の列がなければ、まとめる列を選ぶよう求める。選んだ名前の列ならまとめる", () => {
    const inspection = inspectFixture(planOf([{}, {}]));
    expect(build("byDepartment", inspection)).toMatchObject({ kind: "unavailable" });
    expect(build("byDepartment", inspection, { language: "en" })).toMatchObject({ kind: "unavailable" });
    expect(build("byDepartment", inspection, { groupBy: "分野", language: "en" })).toMatchObject({ kind: "view" });
    expect(build("byDepartment", inspectFixture(listPlan()), { groupBy: "所属" })).toMatchObject({ kind: "view" });
  });
});

it("どんな計画でも、合計は施策の数で、施策の一覧は件数の和だけある", () => {
  fc.assert(
    fc.property(generatedPlan, (plan) => {
      const result = build("byDepartment", inspectGenerated(plan));
      expect(result.kind).toBe(plan.without.includes("所属") ? "unavailable" : "view");
      if (result.kind === "unavailable") return;
      expect(misshapen(result.view)).toEqual([]);
      const measures = rowsUnder(result.view, counts).map((row) => Number(row[1]));
      expect(measures.at(-1)).toBe(plan.measures.length);
      const listed = rowsUnder(result.view, "所属ごとの施策");
      expect(listed).toHaveLength(measures.slice(0, -1).reduce((sum, one) => sum + one, 0));
      expect(new Set(listed.map((row) => row[2])).size).toBe(plan.measures.length);
    }),
    { numRuns: runs(40) },
  );
});
