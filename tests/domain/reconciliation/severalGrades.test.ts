import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { inspectFixture } from "../inspection/fixture";
import { inOneLine } from "./welfarePlan";

/** A plan that is graded twice, by those in charge and by a committee; the departments have two and three measures. */
const plan = inspectFixture({
  sheets: {
    評価表: [
      ["柱", "番号", "取組", "指標", "R4実績", "R5実績", "R6目標", "R6実績", "内部評価", "委員会評価", "所管課"],
      ["Ⅰ 暮らし", 1, "図書の貸出し", "貸出冊数", "4,120冊", "4,310冊", "4,500冊", "4,655冊", "Ａ", "Ａ", "図書課"],
      ["Ⅰ 暮らし", 2, "読み聞かせ", "開催回数", "31回", "36回", "40回", "38回", "Ａ", "Ｂ", "図書課"],
      ["Ⅰ 暮らし", 3, "講座の開催", "受講者数", "211人", "240人", "300人", "254人", "Ｂ", "Ｂ", "学習課"],
      ["Ⅱ まち", 4, "歩道の整備", "整備延長（累計）", "2.0km", "3.1km", "9.0km", "4.8km", "Ｃ", "Ｃ", "学習課"],
      ["Ⅱ まち", 5, "遊具の更新", "更新数（累計）", "11基", "16基", "20基", "18基", "Ａ", "Ｂ", "学習課"],
    ],
  },
});

function told(report: string): readonly string[] {
  const { statements } = reconcile(readText(report.replaceAll("¶", "\n")), plan);
  return statements.filter(({ kind }) => kind !== "name" && kind !== "missing").map(inOneLine);
}

const verdictsOf = (report: string): readonly string[] => told(report).map((line) => line.split(" ")[1] ?? "");

describe("A plan with two columns of grades", () => {
  it.each([
    ["内部評価はＡが3取組である。", ["agrees"]],
    ["委員会の評価はＡが1取組である。", ["agrees"]],
    ["委員会評価では、Ａが1取組、Ｂが3取組、Ｃが1取組となった。", ["agrees", "agrees", "agrees"]],
    ["委員会評価では、Ａが3取組である。", ["differs"]],
    ["内部評価では、Ａが1取組である。", ["differs"]],
    // Nothing says whose grades: right by one of them.
    ["Ａが1取組である。", ["agrees"]],
    ["Ａが3取組である。", ["agrees"]],
    ["Ａが4取組である。", ["differs"]],
  ])("counts: %s", (report, verdicts) => {
    expect(verdictsOf(report)).toEqual(verdicts);
  });

  it.each([
    ["柱\t取組数\tＡ\tＢ\tＣ¶Ⅰ 暮らし\t3\t1\t2\t0¶Ⅱ まち\t2\t0\t1\t1", 0],
    ["柱\t取組数\tＡ\tＢ\tＣ¶Ⅰ 暮らし\t3\t2\t1\t0¶Ⅱ まち\t2\t1\t0\t1", 0],
    ["柱\t取組数\tＡ\tＢ\tＣ¶Ⅰ 暮らし\t3\t1\t1\t0¶Ⅱ まち\t2\t0\t1\t1", 1],
  ])("a table is compared with the column that most of it agrees with", (table, differing) => {
    const verdicts = verdictsOf(table);
    expect(verdicts.length).toBeGreaterThan(5);
    expect(verdicts.filter((one) => one === "differs")).toHaveLength(differing);
  });

  it.each([
    ["2　読み聞かせ（内部評価Ａ／委員会評価Ｂ）", ["agrees", "agrees"]],
    ["2　読み聞かせ（内部評価Ａ／委員会評価Ａ）", ["agrees", "differs"]],
    ["2　読み聞かせ（評価Ｂ）", ["agrees"]],
    ["2　読み聞かせ　Ｂ", []],
    ["取組\t内部評価\t委員会評価¶読み聞かせ\tＡ\tＢ", ["agrees", "agrees"]],
    ["取組\t内部評価\t委員会評価¶読み聞かせ\tＢ\tＢ", ["differs", "agrees"]],
  ])("the grades of a measure: %s", (report, verdicts) => {
    expect(verdictsOf(report)).toEqual(verdicts);
  });
});

describe("Tables with a department a row", () => {
  const table = (rows: string): readonly string[] => verdictsOf(`所管\t取組数\tＡ\tＢ\tＣ¶${rows}`);

  it("its measures and its grades are counted", () => {
    expect(new Set(table("図書課\t2\t2\t0\t0¶学習課\t3\t1\t1\t1¶合計\t5\t3\t1\t1"))).toEqual(new Set(["agrees"]));
    expect(table("図書課\t2\t2\t0\t0¶学習課\t3\t2\t1\t0¶合計\t5\t3\t1\t1")).toContain("differs");
  });

  it("what is no department, or counts another thing, is left alone", () => {
    expect(table("図書課\t2\t2\t0\t0¶その他\t3\t1\t1\t1")).toEqual([]);
    expect(table("図書課\t9\t8\t7\t6¶学習課\t12\t11\t10\t9")).toEqual([]);
  });
});

describe("What sentences count", () => {
  it.each([
    ["5取組のうち、Ａは3取組である。残る2取組は次年度も続ける。", "count agrees A1 「2」 「2」"],
    ["5取組のうち、Ａは3取組である。残る3取組は次年度も続ける。", "count differs A1 「3」 「2」"],
    ["目標別にみると、Ⅰは3取組のうち内部評価Ａが2取組である。", "count agrees A2 「3」 「3」"],
  ])("%s", (report, line) => {
    expect(told(report)).toContain(line);
  });

  it("of several parts nothing tells which is left", () => {
    expect(told("見直すとした4取組のうち3取組はＢ、残る1取組はＣである。").join()).not.toContain("differs");
  });
});

describe("What is told of a measure's values", () => {
  it.each([
    ["歩道の整備¶令和6年度に整備したのは1.7kmで、累計は4.8kmである。", ["agrees", "agrees"]],
    ["歩道の整備¶令和6年度に整備したのは2.7kmで、累計は4.8kmである。", ["differs", "agrees"]],
    // Another thing may be counted in the same unit.
    ["歩道の整備¶令和6年度に測量したのは9.3kmで、累計は4.8kmである。", ["agrees"]],
    ["講座の開催¶受講者は254人で、14人増えた。", ["agrees", "agrees"]],
    ["講座の開催¶受講者は254人で、19人増えた。", ["differs", "agrees"]],
    ["講座の開催¶2年前の211人から43人増えた。", ["agrees", "agrees"]],
    ["講座の開催¶受講者は254人で、令和4年度（211人）の1.2倍になり、前年度からは14人増えた。", "agrees"],
    ["講座の開催¶240人だった前年度から14人増えた。", ["agrees", "agrees"]],
    ["講座の開催¶目標とする300人の84.7％である。", ["agrees", "agrees"]],
    ["講座の開催¶受講者は254人で、目標の半分にも達していない。", ["differs", "agrees"]],
    ["講座の開催¶目標の300人まで46人もある。", ["agrees", "agrees"]],
    ["講座の開催¶前年度からの増加は14人である。", ["agrees"]],
    ["講座の開催¶前年度からの増加は41人である。", ["differs"]],
    ["講座の開催¶残り1年で46人増やすのは難しい。", ["agrees"]],
    // A subject of its own.
    ["講座の開催¶受講者は254人である。会場の借上げ料が前年度から31.8％増となった。", ["agrees"]],
    ["講座の開催¶受講者は240人から増えておらず、横ばいである。", []],
  ])("%s", (report, verdicts) => {
    const found = verdictsOf(report);
    if (typeof verdicts === "string") expect(new Set(found)).toEqual(new Set([verdicts]));
    else if (verdicts.length === 0) expect(found).not.toContain("differs");
    else expect([...found].sort()).toEqual([...verdicts].sort());
  });
});

it("a name in brackets that is a line of its own is a heading", () => {
  expect(told("（講座の開催）¶　受講者は524人である。").join()).toContain("differs");
});
