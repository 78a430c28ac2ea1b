import fc from "fast-check";
import { rubricPresets } from "../../../src/domain/evaluation/presets";
import { overviewSentences } from "../../../src/domain/summary/overviewSentences";
import { inspectFixture } from "../inspection/fixture";
import { achieved, ended, planOf } from "../inspection/planOf";
import { inspectSample } from "../inspection/sampleInspection";
import { build, built, headingsOf, labelsUnder } from "./builtView";
import { generatedPlan, inspectGenerated } from "./generatedPlan";
import { misshapen, rowsUnder, sectionOf } from "./viewTables";
import { runs } from "../../sampled";

const numbersIn = (sentence = "") => sentence.match(/[0-9][0-9.,]*%?/gu) ?? [];

describe("神奈川県の計画", () => {
  it("3(1)ア「全体」の三つの文の数字：21分野76施策のうち71施策（93.4%）、柱Ⅰ 12・51・48（94.1%）、柱Ⅱ 9・25・23（92.0%）", async () => {
    const [opening] = built("overview", await inspectSample("kanagawa-report.xlsx")).sections;
    expect(opening?.paragraphs.map(numbersIn)).toEqual([
      ["21", "76", "71", "93.4%"],
      ["12", "51", "48", "94.1%"],
      ["9", "25", "23", "92.0%"],
    ]);
  });

  it("3(1)ア「全体」：柱Ⅰは3つの中柱、柱Ⅱは4つの中柱。集計表の小計と合計", async () => {
    const view = built("overview", await inspectSample("kanagawa-report.xlsx"));
    expect(labelsUnder(view, "(1) 柱ごとの達成状況")).toEqual([
      "柱",
      "中柱の数",
      "分野の数",
      "施策数",
      "達成",
      "未達成(終了)",
      "未達成(継続)",
      "達成率",
    ]);
    expect(rowsUnder(view, "(1) 柱ごとの達成状況")).toEqual([
      ["柱Ⅰ 暮らしの情報化", 3, 12, 51, 48, 1, 2, 0.941],
      ["柱Ⅱ 行政の情報化", 4, 9, 25, 23, 1, 1, 0.92],
      ["合計", 7, 21, 76, 71, 2, 3, 0.934],
    ]);
  });

  it("別紙の「評価」欄を数え直した◎16 ○55 △5 ―0が、柱ごとの評価の合計と一致する", async () => {
    const view = built("overview", await inspectSample("kanagawa-report.xlsx"));
    const rows = rowsUnder(view, "(2) 柱ごとの成果指標の評価");
    expect(rows.at(-1)).toEqual(["合計", 16, 55, 5, 0, 76]);
    expect(rows.slice(0, 2).map((row) => row.at(-1))).toEqual([51, 25]);
    expect(sectionOf(view, "(2) 柱ごとの成果指標の評価").charts).toMatchObject([{ kind: "shares", rows: [0, 1] }]);
  });

  it("分野ごとの達成率は、集計表の21行と同じで、グラフにする", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    const view = built("overview", inspection);
    const rows = rowsUnder(view, "(3) 分野ごとの達成率");
    const published = inspection.summary.rows.filter(({ kind }) => kind === "division");
    expect(rows.slice(0, -1).map((row) => row.slice(-5))).toEqual(
      published.map(({ measures, achieved: done, missedEnded, missedContinuing, achievementRate }) => [
        measures,
        done,
        missedEnded,
        missedContinuing,
        achievementRate,
      ]),
    );
    expect(sectionOf(view, "(3) 分野ごとの達成率").charts).toMatchObject([
      { kind: "bars", category: 2, series: [7], isRate: true, startsPage: true },
    ]);
  });

  it("分野の達成率を言葉でも言い、未達成の5施策を、背景とともに挙げる", async () => {
    const view = built("overview", await inspectSample("kanagawa-report.xlsx"));
    expect(sectionOf(view, "(2) 柱ごとの成果指標の評価").paragraphs).toEqual([
      "評価の内訳は、◎ 16件、○ 55件、△ 5件、― 0件です。",
    ]);
    const [sentence = ""] = sectionOf(view, "(3) 分野ごとの達成率").paragraphs;
    expect(numbersIn(sentence)).toEqual(["21", "16", "66.7%", "66.7%", "66.7%", "75.0%", "85.7%"]);
    const missed = rowsUnder(view, "(4) 施策目標が未達成の施策");
    expect(missed).toHaveLength(5);
    expect(missed.filter(([, , reason]) => reason === "")).toEqual([]);
  });

  it("評価のグラフの色は、達成・未達成・評価なしの別を言う", async () => {
    const view = built("overview", await inspectSample("kanagawa-report.xlsx"));
    expect(sectionOf(view, "(2) 柱ごとの成果指標の評価").charts[0]?.tones).toEqual([
      { kind: "achieved", rank: 0 },
      { kind: "achieved", rank: 1 },
      { kind: "missed", rank: 0 },
      { kind: "neither", rank: 0 },
    ]);
  });

  it("柱の文も、団体の言い回しで書ける：柱の記号と名前、中柱の数", async () => {
    const { summary } = await inspectSample("kanagawa-report.xlsx");
    const sentences = overviewSentences(summary, {
      innermostLevel: "分野",
      divisionTemplate: "{mark}／{name}／{subdivisions}／{divisions}／{measures}／{achieved}／{rate}／{division}",
      language: "ja",
    });
    expect(sentences[1]).toBe("柱Ⅰ／暮らしの情報化／3／12分野／51／48／94.1%／柱Ⅰ 暮らしの情報化");
  });

  it("達成状況の欄がある計画の文は、点検の総括の文と同じ", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    expect(built("overview", inspection).sections[0]?.paragraphs).toEqual(inspection.sentences);
  });
});

describe("達成状況の欄がない計画", () => {
  const rubric = rubricPresets.find(({ grades }) => grades.some(({ symbol }) => symbol === "A"));

  it("評価で数え、そのことを断る", async () => {
    const inspection = await inspectSample("families/letter-grades.xlsx", rubric === undefined ? {} : { rubric });
    const view = built("overview", inspection);
    expect(labelsUnder(view, "(1) 基本目標ごとの達成状況")).toEqual(
      expect.arrayContaining(["達成", "未達成", "達成率"]),
    );
    expect(view.notes.join("\n")).toContain("施策目標の達成状況の欄がないため");
    expect(view.sections[0]?.paragraphs[0]).toContain("成果指標の評価");
    expect(build("overview", inspection, { language: "en" })).toMatchObject({ kind: "view" });
  });

  it("評価の欄もなければ、数だけを示し、達成率はない", () => {
    const sheet = [
      ["番号", "施策名", "所属", "成果指標", "目標", "実績"],
      [1, "見守り活動の推進", "福祉課", "訪問件数", "10件", "12件"],
      [2, "相談窓口の開設", "福祉課", "窓口数", "3か所", "3か所"],
      [3, "防災訓練の実施", "防災課", "参加者数", "500人", "500人"],
    ];
    const view = built("overview", inspectFixture({ sheets: { 施策一覧: sheet } }));
    expect(rowsUnder(view, "(1) 区分ごとの達成状況")).toEqual([
      ["計画全体", 3, null],
      ["合計", 3, null],
    ]);
    expect(sectionOf(view, "(2) 区分ごとの成果指標の評価").table).toBeNull();
    expect(view.notes.join("\n")).toContain("達成率を計算していません");
    expect(view.sections.flatMap(({ charts }) => charts)).toEqual([]);
  });
});

it("一段の計画では、区分の表が一つで、その達成率をグラフにする", () => {
  const inspection = inspectFixture(planOf([{ status: achieved }, { status: ended, grade: "△" }]));
  const view = built("overview", inspection);
  expect(headingsOf(view)).toEqual([
    null,
    "(1) 分野ごとの達成状況",
    "(2) 分野ごとの成果指標の評価",
    "(3) 施策目標が未達成の施策",
  ]);
  expect(sectionOf(view, "(1) 分野ごとの達成状況").charts).toMatchObject([{ kind: "bars", category: 0 }]);
});

it("空欄の評価は評価なしに数え、30を超える柱はグラフにしない", () => {
  const view = built("overview", inspectFixture(planOf([{ grade: "○" }, { grade: "" }, { grade: "" }])));
  const heading = "(2) 分野ごとの成果指標の評価";
  const labels = labelsUnder(view, heading);
  const [row] = rowsUnder(view, heading);
  expect(["○", "評価なし", "合計"].map((label) => row?.[labels.indexOf(label)])).toEqual([1, 2, 3]);
  expect(sectionOf(view, heading).charts).toHaveLength(1);
  const header = ["柱", "番号", "施策名", "成果指標", "目標", "実績", "評価"];
  const pillars = Array.from({ length: 31 }, (_, index) => {
    const number = String(index + 1);
    return [`柱${number} 取組`, 1, `取組の推進その${number}`, "件数", "10件", "10件", "○"];
  });
  const wide = built("overview", inspectFixture({ sheets: { 施策一覧: [header, ...pillars] } }));
  expect(rowsUnder(wide, "(2) 柱ごとの成果指標の評価")).toHaveLength(32);
  expect(sectionOf(wide, "(2) 柱ごとの成果指標の評価").charts).toEqual([]);
});

it("どんな計画でも、各行の和は合計に等しく、表の形が整っている", () => {
  fc.assert(
    fc.property(generatedPlan, (plan) => {
      const view = built("overview", inspectGenerated(plan));
      expect(misshapen(view)).toEqual([]);
      for (const { table } of view.sections.filter((section) => section.table !== null)) {
        const measures = table?.columns.findIndex(({ label }) => label === "施策数" || label === "合計") ?? -1;
        if (measures < 0) continue;
        const counts = (table?.rows ?? []).map(({ cells }) => cells[measures]);
        const values = counts.map((cell) => (cell?.kind === "number" ? cell.value : 0));
        expect(values.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(values.at(-1));
        expect(values.at(-1)).toBe(plan.measures.length);
      }
    }),
    { numRuns: runs(40) },
  );
});
