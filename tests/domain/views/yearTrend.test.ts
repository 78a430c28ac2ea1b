import fc from "fast-check";
import type { CellContent } from "../../../src/domain/grid/cell";
import type { Inspection } from "../../../src/domain/inspection/inspect";
import { rubricPresets } from "../../../src/domain/evaluation/presets";
import type { Settings } from "../../../src/domain/settings/settings";
import { gradeStep } from "../../../src/domain/views/gradeSteps";
import type { View } from "../../../src/domain/views/view";
import { yearTrendView } from "../../../src/domain/views/yearTrend/yearTrendView";
import { inspectFixture } from "../inspection/fixture";
import { inspectSample } from "../inspection/sampleInspection";
import { misshapen, rowsUnder, sectionOf, viewOf } from "./viewTables";
import { runs } from "../../sampled";

type Rows = readonly (readonly CellContent[])[];

const build = (inspection: Inspection): View => viewOf(yearTrendView({ inspection, language: "ja", groupBy: null }));
const view = (rows: Rows, settings: Partial<Settings> = {}): View =>
  build(inspectFixture({ sheets: { 年度別: rows }, settings }));
const headings = ({ sections }: View): readonly (string | null)[] => sections.map(({ heading }) => heading);

const triple = ["目標", "実績", "評価"];
/** A plan with a group of three columns a year; each measure is its cells. */
const yearly = (years: readonly string[], ...measures: Rows): Rows => [
  ["番号", "施策名", "成果指標", ...years.flatMap((year) => [year, "", ""])],
  ["", "", "", ...years.flatMap(() => triple)],
  ...measures.map((cells, index) => [index + 1, `施策${String(index + 1)}`, "件数", ...cells]),
];

describe("見本 year-columns.xlsx", () => {
  it("年度ごとの評価の数と達成率", async () => {
    const trend = build(await inspectSample("families/year-columns.xlsx"));
    expect(misshapen(trend)).toEqual([]);
    expect(rowsUnder(trend, "年度ごとの評価の数")).toEqual([
      ["令和元年度", 1, 1, 2, 1, 5, 0.5],
      ["令和2年度", 1, 2, 2, 0, 5, 0.6],
      ["令和3年度", 2, 1, 2, 0, 5, 0.6],
      ["令和4年度", 2, 1, 2, 0, 5, 0.6],
      ["総括", 3, 1, 1, 0, 5, 0.8],
    ]);
  });

  it("評価の変化と、最後の年度に下がった施策の色", async () => {
    const trend = build(await inspectSample("families/year-columns.xlsx"));
    expect(rowsUnder(trend, "評価の変化")).toContainEqual(["下がった", "◎→△", 0, 0, 1]);
    expect(rowsUnder(trend, "評価の変化").at(-1)).toEqual(["合計", "", 5, 5, 5]);
    const list = sectionOf(trend, "施策ごとの推移").table;
    expect(list?.rows.map(({ kind }) => kind)).toEqual(["body", "marked", "body", "body", "body"]);
    expect(rowsUnder(trend, "施策ごとの推移")[1]).toEqual([
      "1-ア-2",
      "予約システムの運用",
      "予約件数",
      "412件",
      "△",
      "1,020件",
      "◎",
      "1,350件",
      "◎",
      "1,180件",
      "△",
      "3,962件",
      "◎",
      "◎→△　下がった",
    ]);
  });

  it("実績の図は、達成していないものから", async () => {
    const trend = build(await inspectSample("families/year-columns.xlsx"));
    expect(headings(trend).slice(3)).toEqual([
      "1-ア-2　予約システムの運用：予約件数（件）",
      "2-ア-1　文書管理の電子化：電子決裁率（%）",
      "1-ア-1　書かない窓口の導入：導入窓口数（窓口）",
      "1-イ-1　電子申請の拡大：対象手続数",
    ]);
    const path = sectionOf(trend, "2-ア-1　文書管理の電子化：電子決裁率（%）");
    expect(path.charts).toEqual([
      { kind: "lines", title: "電子決裁率", rows: [0, 1, 2, 3], category: 0, series: [2, 1], isRate: true },
    ]);
    expect(rowsUnder(trend, "2-ア-1　文書管理の電子化：電子決裁率（%）")[3]).toEqual(["令和4年度", 0.9, 0.74]);
  });
});

describe("目安の線", () => {
  const header: Rows = [
    ["番号", "施策名", "成果指標", "基準値", "令和3年度", "", "令和4年度", "", "目標値（R6）", "評価"],
    ["", "", "", "", "目標", "実績", "目標", "実績", "", ""],
  ];
  const rows: Rows = [...header, [1, "検診", "受診者数", "100人", "", "120人", "", "130人", "200人", "△"]];

  it("基準値から最終の目標までを計画期間で均等に結ぶ", () => {
    const trend = view(rows, { planYears: { first: 2021, last: 2024 } });
    expect(rowsUnder(trend, "1　検診：受診者数（人）")).toEqual([
      ["令和3年度", 125, 120],
      ["令和4年度", 150, 130],
    ]);
    expect(sectionOf(trend, "1　検診：受診者数（人）").table?.columns.map(({ label }) => label)).toEqual([
      "年度",
      "目安",
      "実績",
    ]);
    expect(trend.notes.join("")).toContain("目安は");
  });

  it("計画期間が分からなければ引かない", () => {
    const trend = view(rows);
    expect(rowsUnder(trend, "1　検診：受診者数（人）")).toEqual([
      ["令和3年度", 120],
      ["令和4年度", 130],
    ]);
    expect(trend.notes.join("")).not.toContain("目安は");
  });

  it("年度ごとの目安値があれば、それによる", () => {
    const trend = view([
      ["番号", "施策名", "成果指標", "R3", "", "R4", ""],
      ["", "", "", "目安値", "実績", "目安値", "実績"],
      [1, "検診", "受診者数", "110人", "120人", "140人", "130人"],
    ]);
    expect(rowsUnder(trend, "1　検診：受診者数（人）")).toEqual([
      ["令和3年度", 110, 120],
      ["令和4年度", 140, 130],
    ]);
  });
});

describe("実績の線", () => {
  it("数でない実績は、線にせず書かれたとおりに示す", () => {
    const trend = view(yearly(["R2", "R3", "R4"], ["10件", "8件", "△", "10件", "集計中", "△", "10件", "12件", "◎"]));
    expect(rowsUnder(trend, "1　施策1：件数（件）")).toEqual([
      ["令和2年度", 10, 8, ""],
      ["令和3年度", 10, "", "集計中"],
      ["令和4年度", 10, 12, ""],
    ]);
  });

  it("単位の違う実績は、同じ線にしない", () => {
    const trend = view(yearly(["R2", "R3", "R4"], ["10件", "8件", "△", "10件", "9件", "△", "10件", "12人", "◎"]));
    expect(rowsUnder(trend, "1　施策1：件数（件）").at(-1)).toEqual(["令和4年度", 10, "", "12人"]);
  });

  it("数の実績が一つだけ、又は言葉だけなら、図はない", () => {
    const trend = view(
      yearly(["R3", "R4"], ["10件", "8件", "△", "10件", "集計中", "△"], ["開始", "開始", "○", "拡大", "拡大", "○"]),
    );
    expect(headings(trend)).toEqual(["年度ごとの評価の数", "評価の変化", "施策ごとの推移"]);
  });

  it("一つのセルに複数の指標があれば、指標ごとに", () => {
    const trend = view([
      ["番号", "施策名", "成果指標", "R3目標", "R3実績", "R4目標", "R4実績"],
      [1, "広報", "(1)登録者数 (2)閲覧数", "(1)1人 (2)2件", "(1)1人 (2)3件", "(1)2人 (2)4件", "(1)3人 (2)5件"],
    ]);
    expect(headings(trend).slice(1)).toEqual(["1　広報：登録者数（人）", "1　広報：閲覧数（件）"]);
    expect(rowsUnder(trend, "1　広報：閲覧数（件）")).toEqual([
      ["令和3年度", 2, 3],
      ["令和4年度", 4, 5],
    ]);
  });

  it("100%を超えるものは、100%までの図にしない", () => {
    const trend = view(yearly(["R3", "R4"], ["80%", "90%", "◎", "90%", "120%", "◎"]));
    expect(sectionOf(trend, "1　施策1：件数（%）").charts.map(({ isRate }) => isRate)).toEqual([false]);
  });

  it("図は12件まで", () => {
    const cells = ["10件", "8件", "△", "10件", "9件", "△"];
    const trend = view(yearly(["R3", "R4"], ...Array.from({ length: 20 }, () => cells)));
    expect(trend.sections.filter(({ charts }) => charts[0]?.title === "件数")).toHaveLength(12);
    expect(rowsUnder(trend, "施策ごとの推移")).toHaveLength(20);
  });
});

describe("列の足りない表", () => {
  it("評価がなければ、実績の推移だけ", () => {
    const trend = view([
      ["番号", "施策名", "R3実績", "R4実績", "目標", "評価"],
      [1, "検診", "8件", "9件", "10件", "△"],
    ]);
    expect(misshapen(trend)).toEqual([]);
    expect(headings(trend)).toEqual(["施策ごとの推移", "1　検診：（件）"]);
    expect(rowsUnder(trend, "施策ごとの推移")).toEqual([["1", "検診", "", "8件", "", "9件", "", ""]]);
  });

  it("評価だけが年度ごとにあれば、その数と変化だけ", () => {
    const trend = view([
      ["番号", "施策名", "目標", "実績", "R3評価", "R4評価"],
      [1, "検診", "10件", "9件", "○", ""],
    ]);
    expect(headings(trend)).toEqual(["年度ごとの評価の数", "評価の変化", "施策ごとの推移"]);
    expect(rowsUnder(trend, "施策ごとの推移")[0]?.at(-1)).toBe("○→（空欄）　比べられない");
  });

  it("英語でも同じ数", async () => {
    const inspection = await inspectSample("families/year-columns.xlsx");
    const trend = viewOf(yearTrendView({ inspection, language: "en", groupBy: null }));
    expect(rowsUnder(trend, "Grades by year")[1]).toEqual(["FY 2020", 1, 2, 2, 0, 5, 0.6]);
    expect(headings(trend)).toHaveLength(headings(build(inspection)).length);
  });

  it("一つの施策に評価が複数あれば、評価ごとに一行", () => {
    const trend = view([
      ["番号", "施策名", "成果指標", "単位", "R3目標", "R3実績", "R3評価", "R4目標", "R4実績", "R4評価"],
      [1, "広報", "登録者数", "人", 10, 9, "△", 10, 11, "◎"],
      ["", "", "閲覧数", "件", 10, 11, "◎", 10, 9, "△"],
    ]);
    expect(rowsUnder(trend, "施策ごとの推移").map((row) => [row[2], row[4], row[6]])).toEqual([
      ["登録者数", "△", "◎"],
      ["閲覧数", "◎", "△"],
    ]);
    expect(headings(trend).slice(3)).toEqual(["1　広報：閲覧数（件）", "1　広報：登録者数（人）"]);
  });
});

describe("年度ごとの達成状況", () => {
  it("達成状況の列が年度ごとにあれば数える", () => {
    const status = { a: "①達成した", c: "③達成していない⇒取組を継続する" };
    const trend = view([
      ["番号", "施策名", "成果指標", "R3", "", "", "R4", "", ""],
      ["", "", "", "目標", "実績", "達成状況", "目標", "実績", "達成状況"],
      [1, "検診", "件数", "1件", "1件", status.a, "1件", "1件", status.a],
      [2, "予防", "件数", "1件", "0件", status.c, "1件", "1件", status.a],
      [3, "相談", "件数", "1件", "0件", "", "1件", "0件", status.c],
    ]);
    expect(misshapen(trend)).toEqual([]);
    expect(rowsUnder(trend, "年度ごとの達成状況の数")).toEqual([
      ["令和3年度", 1, 0, 1, 1, 3, 0.5],
      ["令和4年度", 2, 0, 1, 0, 3, 0.667],
    ]);
  });
});

describe("作れない", () => {
  it.each<[string, Rows]>([
    [
      "年度の列がない",
      [
        ["番号", "施策名", "目標", "実績", "評価"],
        [1, "検診", "1件", "1件", "○"],
      ],
    ],
    [
      "一年度だけ",
      [
        ["番号", "施策名", "R4目標", "R4実績", "R4評価"],
        [1, "検診", "1件", "1件", "○"],
      ],
    ],
    [
      "目標だけが年度ごと",
      [
        ["番号", "施策名", "R3目標", "R4目標", "実績", "評価"],
        [1, "検診", "1件", "1件", "1件", "○"],
      ],
    ],
  ])("%s", (_, rows) => {
    const inspection = inspectFixture({ sheets: { 年度別: rows } });
    expect(yearTrendView({ inspection, language: "en", groupBy: null }).kind).toBe("unavailable");
  });

  it("神奈川県の別紙には総括の列しかない", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    const result = yearTrendView({ inspection, language: "ja", groupBy: null });
    expect(result).toEqual({ kind: "unavailable", because: expect.stringContaining("二つ以上の年度") as string });
  });
});

test.each<[string, string, string]>([
  ["◎", "○", "worse"],
  ["△", "○", "better"],
  ["○", "○", "same"],
  ["―", "○", "notComparable"],
  ["", "○", "notComparable"],
  ["○", "？", "notComparable"],
])("%s→%sは%s", (before, after, step) => {
  const [rubric] = rubricPresets;
  if (rubric === undefined) throw new Error("no rubric");
  expect(gradeStep(before, after, rubric)).toBe(step);
});

test("どの計画でも、評価の数と変化の数の和は施策の数で、どの施策も一度だけ現れる", () => {
  const grade = fc.constantFrom("◎", "○", "△", "―", "", "照会中");
  const actual = fc.constantFrom("8件", "12件", "集計中", "実施", "");
  const plans = fc.integer({ min: 2, max: 5 }).chain((years) =>
    fc.record({
      years: fc.constant(years),
      overall: fc.boolean(),
      measures: fc.array(fc.array(fc.tuple(actual, grade), { minLength: years + 1, maxLength: years + 1 }), {
        minLength: 1,
        maxLength: 8,
      }),
    }),
  );
  fc.assert(
    fc.property(plans, ({ years, overall, measures }) => {
      const labels = [
        ...Array.from({ length: years }, (_, at) => `令和${String(at + 2)}年度`),
        ...(overall ? ["総括"] : []),
      ];
      const cells = measures.map((own) => labels.flatMap((_, at) => ["10件", ...(own[at] ?? ["", ""])]));
      const trend = view(yearly(labels, ...cells));
      expect(misshapen(trend)).toEqual([]);
      expect(trend.sections.length).toBeGreaterThan(2);
      for (const row of rowsUnder(trend, "年度ごとの評価の数")) {
        const counts = row.slice(1, -2).map(Number);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(measures.length);
        expect(row.at(-2)).toBe(measures.length);
      }
      const transitions = rowsUnder(trend, "評価の変化");
      for (let pair = 0; pair < years - 1; pair += 1) {
        const counts = transitions.slice(0, -1).map((row) => Number(row[pair + 2]));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(measures.length);
      }
      const codes = rowsUnder(trend, "施策ごとの推移").map(([code]) => code);
      expect(codes).toEqual(measures.map((_, index) => String(index + 1)));
    }),
    { numRuns: runs(40) },
  );
});
