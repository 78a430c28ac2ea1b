import fc from "fast-check";
import type { CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { readDivisionLabel } from "../../../src/domain/plan/division";
import { divisionTree } from "../../../src/domain/plan/divisionTree";
import { DivisionReferences } from "../../../src/domain/summary/strategies/divisionReferences";
import { findStrategies } from "../../../src/domain/summary/strategies/findStrategies";
import { strategiesView } from "../../../src/domain/views/strategies/strategiesView";
import { strategyCoverage, uncoveredFields } from "../../../src/domain/summary/strategies/strategyCoverage";
import type { View } from "../../../src/domain/views/view";
import { measuresSheet, strategies as strategiesTable } from "../inspection/consistencyPlan";
import { inspectFixture, type FixtureWorkbook } from "../inspection/fixture";
import { inspectSample } from "../inspection/sampleInspection";
import { misshapen, rowsUnder, viewOf } from "./viewTables";
import { runs } from "../../sampled";

type Rows = readonly (readonly CellContent[])[];

const view = (fixture: FixtureWorkbook): View =>
  viewOf(strategiesView({ inspection: inspectFixture(fixture), language: "ja", groupBy: null }));

const divisions = divisionTree(
  [
    "柱Ⅰ くらし/① 健康/ア 医療",
    "柱Ⅰ くらし/① 健康/イ 介護",
    "柱Ⅰ くらし/① 健康/ウ 予防",
    "柱Ⅱ 行政/① 窓口/ア 手続",
  ].map((path) => path.split("/").map(readDivisionLabel)),
);
const references = new DivisionReferences(divisions.divisions, [
  { code: "Ⅰ-①-イ-2", divisions: divisions.paths[1] ?? [] },
]);
const read = (text: string): readonly string[] =>
  references.in(text).map(({ written, division }) => (division === null ? `${written}?` : division.code));

describe("番号を読む", () => {
  it.each<[string, string, readonly string[]]>([
    ["括弧の中", "医療（Ⅰ-①-ア）", ["Ⅰ-①-ア"]],
    ["英字のI（報告書 戦略2「健康・医療・介護（I-①-ア）」）", "医療（I-①-ア）", ["Ⅰ-①-ア"]],
    ["全角の英字と全角のハイフン", "（Ⅱ－①－ア）", ["Ⅱ-①-ア"]],
    ["丸数字の代わりの数字", "（Ⅰ-1-ア）", ["Ⅰ-①-ア"]],
    ["並べた番号", "Ⅰ-①-ア Ⅰ-①-ウ、Ⅱ-①-ア", ["Ⅰ-①-ア", "Ⅰ-①-ウ", "Ⅱ-①-ア"]],
    ["前の番号を略した並び", "Ⅰ-①-ア・ウ", ["Ⅰ-①-ア", "Ⅰ-①-ウ"]],
    ["範囲", "Ⅰ-①-ア～ウ", ["Ⅰ-①-ア", "Ⅰ-①-イ", "Ⅰ-①-ウ"]],
    ["終わりのない範囲", "Ⅰ-①-ア～オ", ["Ⅰ-①-ア", "Ⅰ-①-オ?"]],
    ["二つの区分にまたがる範囲", "（Ⅰ-①-ウ）～（Ⅱ-①-ア）", ["Ⅰ-①-ウ", "Ⅱ-①-ア"]],
    ["上位の区分", "くらし全体（Ⅰ-①）", ["Ⅰ-①"]],
    ["施策の番号はその分野", "（Ⅰ-①-イ-2）", ["Ⅰ-①-イ"]],
    ["ない番号", "（Ⅲ-①-ア）", ["Ⅲ-①-ア?"]],
    ["同じ番号は一度", "Ⅰ-①-ア（Ⅰ-①-ア）", ["Ⅰ-①-ア"]],
    ["文の中の数", "11-15番窓口で3-4日、03-1234へ", []],
    ["文の中の形の違う番号", "様式A-1を使う", []],
    ["番号のない文", "最新のICTを活用する", []],
  ])("%s", (_, text, codes) => {
    expect(read(text)).toEqual(codes);
  });

  it("数字だけの番号は、括弧の中か行の初めだけ", () => {
    const { divisions: numbered } = divisionTree(
      [
        ["1 健康", "1-1 医療"],
        ["1 健康", "1-2 介護"],
      ].map((path) => path.map(readDivisionLabel)),
    );
    const plain = new DivisionReferences(numbered, []);
    const codes = (text: string): readonly string[] => plain.in(text).map(({ written }) => written);
    expect(codes("1-2 介護")).toEqual(["1-2"]);
    expect(codes("介護（1-2）、医療（1-9）")).toEqual(["1-2", "1-9"]);
    expect(codes("窓口は1-2か所")).toEqual([]);
  });
});

describe("戦略の表を読む", () => {
  const found = (rows: Rows): readonly string[] =>
    findStrategies(gridFromRows("戦略", rows), references).map(
      ({ label, name, references: named }) => `${label}|${name}|${named.map(({ written }) => written).join(" ")}`,
    );

  it.each<[string, Rows, readonly string[]]>([
    [
      "一行に一つの戦略",
      [["7つの戦略"], ["戦略", "内容", "分野"], ["戦略1", "技術", "Ⅰ-①-ア"], ["戦略2", "人材", "Ⅱ-①-ア"]],
      ["戦略1|技術|Ⅰ-①-ア", "戦略2|人材|Ⅱ-①-ア"],
    ],
    [
      "一行に一つの分野、戦略は初めの行か毎行",
      [
        ["戦略名", "分野"],
        ["戦略1 技術", "Ⅰ-①-ア"],
        ["", "Ⅰ-①-イ"],
        ["戦略2 人材", "Ⅱ-①-ア"],
        ["戦略2 人材", "Ⅰ-①-ウ"],
      ],
      ["戦略1|技術|Ⅰ-①-ア Ⅰ-①-イ", "戦略2|人材|Ⅱ-①-ア Ⅰ-①-ウ"],
    ],
    [
      "番号のない戦略",
      [
        ["重点プロジェクト", "分野"],
        ["未来をつくる", "Ⅰ-①-ア"],
        ["※ 令和5年3月現在", ""],
      ],
      ["未来をつくる||Ⅰ-①-ア"],
    ],
    [
      "見出しごとのかたまり（報告書「2 点検結果 (2) 戦略」の形）",
      [
        ["【戦略1 技術の活用】"],
        ["主な取組", "調査を行った。"],
        ["補完、加速できた計画の施策", "・医療（Ⅰ-①-ア）\n・介護（I-①-イ）"],
        ["戦略 2　人材"],
        ["補完、加速できた計画の施策", "・手続（Ⅱ-①-ア）"],
      ],
      ["戦略1|技術の活用|Ⅰ-①-ア I-①-イ", "戦略2|人材|Ⅱ-①-ア"],
    ],
    [
      "戦略のない表",
      [
        ["分野", "番号"],
        ["医療", "Ⅰ-①-ア"],
      ],
      [],
    ],
  ])("%s", (_, rows, expected) => {
    expect(found(rows)).toEqual(expected);
  });
});

describe("神奈川県の計画", () => {
  it.each<[string, readonly string[]]>([
    ["戦略1", ["Ⅰ-①-ウ", "Ⅰ-①-カ", "Ⅱ-①-ア", "Ⅱ-③-イ"]],
    ["戦略2", ["Ⅰ-①-ア", "Ⅰ-①-エ", "Ⅰ-②-イ", "Ⅰ-③-ア", "Ⅰ-③-イ"]],
    ["戦略3", ["Ⅰ-③-エ"]],
    ["戦略4", ["Ⅰ-③-ウ", "Ⅱ-②-ア", "Ⅱ-③-イ"]],
    ["戦略5", ["Ⅰ-①-ア", "Ⅰ-①-イ", "Ⅰ-①-オ", "Ⅱ-①-ウ"]],
    ["戦略6", ["Ⅱ-④-ア", "Ⅱ-④-イ"]],
    ["戦略7", ["Ⅰ-②-ア", "Ⅰ-③-ア"]],
  ])(
    "%sが挙げる分野は、報告書の各戦略「主な取組により補完、加速できた計画の施策」の欄のとおり",
    async (label, codes) => {
      const { workbook, measureSheet } = await inspectSample("kanagawa-report.xlsx");
      const coverage = strategyCoverage(workbook, measureSheet);
      const index = coverage?.strategies.findIndex((strategy) => strategy.label === label) ?? -1;
      const named = coverage?.fields.filter(({ references: own }) => own[index] != null) ?? [];
      expect(named.map(({ path }) => path.at(-1)?.code)).toEqual(codes);
    },
  );

  it("どの戦略も挙げていない分野は、報告書の戦略の章に番号が出てこない三分野", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    const result = viewOf(strategiesView({ inspection, language: "ja", groupBy: null }));
    expect(misshapen(result)).toEqual([]);
    expect(rowsUnder(result, "どの戦略も挙げていない分野").map(([code, , measures]) => [code, measures])).toEqual([
      ["Ⅱ-①-イ", 4],
      ["Ⅱ-②-イ", 1],
      ["Ⅱ-③-ア", 2],
    ]);
    expect(rowsUnder(result, "施策一覧に見当たらない番号")).toEqual([]);
  });

  it("戦略ごとの施策数と達成数は、挙げた分野の集計表の行の和（戦略3は「エ デジタルデバイド対策」3施策2達成）", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    const rows = rowsUnder(
      viewOf(strategiesView({ inspection, language: "ja", groupBy: null })),
      "戦略ごとの分野と施策",
    );
    expect(rows[2]).toEqual(["戦略3", "デジタルデバイドの防止", 1, 3, 2]);
    expect(rows.map(([, , fields]) => fields)).toEqual([4, 5, 1, 3, 4, 2, 2]);
    // 集計表: ウ 農林水産・環境 7/7, カ 教育 9/9, ア 新たなICTによる業務の効率化 4/4, イ 各情報システムの最適化 7/6
    expect(rows[0]?.slice(3)).toEqual([27, 26]);
  });
});

describe("戦略×分野の表", () => {
  const withStrategies = (rows: Rows, rest: Partial<FixtureWorkbook> = {}): FixtureWorkbook => ({
    sheets: { 施策一覧: measuresSheet(), 戦略: rows },
    ...rest,
  });

  it("挙げた分野に○、挙げていない分野は色の付いた行", () => {
    const result = view(withStrategies(strategiesTable.slice(0, 2)));
    const [matrix] = result.sections;
    expect(matrix?.table?.rows.map(({ kind }) => kind)).toEqual(["body", "body", "marked", "total"]);
    expect(rowsUnder(result, "戦略と分野")).toEqual([
      ["柱Ⅰ くらし", "ア 福祉", "○", 1],
      ["柱Ⅰ くらし", "イ 教育", "○", 1],
      ["柱Ⅱ 行政", "ア 窓口", "", 0],
      ["挙げた分野の数", "", 2, 2],
    ]);
  });

  it("上位の区分を挙げれば、その中の分野すべて", () => {
    const rows = [
      ["戦略", "内容", "分野"],
      ["戦略1", "全体", "くらし（Ⅰ-ア）、（Ⅰ-イ-1）"],
      ["戦略2", "窓口", "Ⅱ-ア-1、Ⅱ-ア-9"],
    ];
    const result = view(withStrategies(rows));
    expect(rowsUnder(result, "戦略と分野").map((row) => row.slice(2, 4))).toEqual([
      ["○", ""],
      ["○", ""],
      ["", "○"],
      [2, 1],
    ]);
    expect(rowsUnder(result, "施策一覧に見当たらない番号")).toEqual([["戦略2　窓口", "Ⅱ-ア-9", "戦略 C3"]]);
  });

  it("区分の外の施策は数えず、段数の違う区分は空けておく", () => {
    const rows = [
      ["柱", "分野", "番号", "施策名", "成果指標", "目標", "実績", "評価", "施策目標の達成状況"],
      ["Ⅰ くらし", "ア 福祉", 1, "見守り", "件数", "1件", "1件", "○", "①達成した"],
      ["Ⅱ 行政", "", 1, "窓口", "件数", "1件", "1件", "○", "①達成した"],
      ["", "", 9, "共通", "件数", "1件", "1件", "○", "①達成した"],
    ];
    const result = view({
      sheets: {
        施策一覧: rows,
        戦略: [
          ["戦略", "分野"],
          ["戦略1", "（Ⅰ-ア）"],
          ["戦略2", "（Ⅰ-ア）"],
        ],
      },
    });
    expect(misshapen(result)).toEqual([]);
    const fields = rowsUnder(result, "戦略と分野").slice(0, -1);
    expect(fields[0]).toEqual(["Ⅰ くらし", "ア 福祉", "○", "○", 2]);
    expect(fields.every(([pillar]) => pillar !== "")).toBe(true);
  });

  it("帳票型で段の名前が見出しになければ、区分1・区分2と呼ぶ", () => {
    const rows = [
      ["番号", "施策名", "成果指標", "目標", "実績", "評価"],
      ["Ⅰ くらし", "", "", "", "", ""],
      ["ア 福祉", "", "", "", "", ""],
      [1, "見守り", "件数", "1件", "1件", "○"],
      ["イ 教育", "", "", "", "", ""],
      [1, "学習", "件数", "1件", "1件", "○"],
    ];
    const result = view({
      sheets: {
        施策一覧: rows,
        戦略: [
          ["戦略", "分野"],
          ["戦略1", "（Ⅰ-ア）"],
        ],
      },
    });
    expect(result.sections[0]?.table?.columns.map(({ label }) => label)).toEqual([
      "区分1",
      "区分2",
      "戦略1",
      "挙げた戦略の数",
    ]);
    // Without a column of goal statuses the grades are counted, and the view says so.
    expect(rowsUnder(result, "戦略ごとの分野と施策")).toEqual([["戦略1", "", 1, 1, 1]]);
    expect(result.notes.join("")).toContain("評価が ◎・○");
  });

  it("同じ戦略を二枚のシートが挙げれば、合わせて一つ", () => {
    const sheets = {
      施策一覧: measuresSheet(),
      戦略1: [
        ["戦略", "内容", "分野"],
        ["戦略1", "福祉", "Ⅰ-ア"],
        ["戦略2", "窓口", "Ⅱ-ア"],
      ],
      戦略2: [
        ["戦略", "内容", "分野"],
        ["戦略1", "福祉", "Ⅰ-イ"],
        ["戦略3", "教育", "Ⅰ-イ"],
      ],
    };
    expect(rowsUnder(view({ sheets }), "戦略と分野").at(-1)).toEqual(["挙げた分野の数", "", 2, 1, 1, 4]);
  });

  it("達成状況も評価もなければ、達成数の欄はない", () => {
    const rows = measuresSheet().map((row) => row.filter((_, column) => column !== 7 && column !== 8));
    const result = view({ sheets: { 施策一覧: rows, 戦略: strategiesTable } });
    expect(rowsUnder(result, "戦略ごとの分野と施策").map((row) => row.length)).toEqual([4, 4]);
  });

  it.each<[string, FixtureWorkbook, RegExp]>([
    ["戦略のシートがない", { sheets: { 施策一覧: measuresSheet() } }, /戦略の表が見つかりません/u],
    ["隠したシートは見ない", withStrategies(strategiesTable, { hidden: ["戦略"] }), /戦略の表が見つかりません/u],
    [
      "ほかの計画の戦略",
      withStrategies([
        ["戦略", "分野"],
        ["戦略1", "（Ⅲ-オ）（Ⅲ-カ）"],
        ["戦略2", "（Ⅲ-キ）（Ⅰ-ア）"],
      ]),
      /戦略の表が見つかりません/u,
    ],
    [
      "区分がない",
      { sheets: { 施策一覧: measuresSheet().map((row) => row.slice(2)), 戦略: strategiesTable } },
      /区分がない/u,
    ],
  ])("作れない：%s", (_, fixture, because) => {
    const result = strategiesView({ inspection: inspectFixture(fixture), language: "ja", groupBy: null });
    expect(result).toEqual({ kind: "unavailable", because: expect.stringMatching(because) as string });
  });

  it("一から五段の計画で、○の数・挙げた数・合計が合い、どの分野も一度だけ現れる", () => {
    const markers = ["Ⅰ,Ⅱ", "①,②", "ア,イ", "1,2", "(a),(b)"].map((pair) => pair.split(","));
    const plan = fc.integer({ min: 2, max: 5 }).chain((depth) =>
      fc.record({
        depth: fc.constant(depth),
        fields: fc.uniqueArray(fc.array(fc.nat(1), { minLength: depth, maxLength: depth }), {
          minLength: 1,
          maxLength: 8,
          selector: (path) => path.join(),
        }),
        named: fc.array(fc.array(fc.nat(7), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(plan, ({ depth, fields, named }) => {
        const labels = [...fields].sort().map((path) => path.map((at, level) => markers[level]?.[at] ?? ""));
        const levels = ["編", "章", "節", "項", "目"].slice(0, depth);
        const rows = labels.map((path, index) => [
          ...path.map((marker) => `${marker} 区分`),
          1,
          `施策${String(index)}`,
          "件数",
          "1件",
          "1件",
          "○",
          "①達成した",
        ]);
        const codes = labels.map((path) => path.join("-"));
        const strategiesRows = named.map((own, index) => [
          `戦略${String(index + 1)}`,
          own.map((at) => `（${codes[at % codes.length] ?? ""}）`).join("、"),
        ]);
        const result = view({
          sheets: {
            施策一覧: [
              [...levels, "番号", "施策名", "成果指標", "目標", "実績", "評価", "施策目標の達成状況"],
              ...rows,
            ],
            戦略: [["戦略", "分野"], ...strategiesRows],
          },
        });
        expect(misshapen(result)).toEqual([]);
        const matrix = rowsUnder(result, "戦略と分野");
        const body = matrix.slice(0, -1);
        expect(body).toHaveLength(fields.length);
        const marks = body.map((row) => row.slice(depth, -1).filter((cell) => cell === "○").length);
        expect(body.map((row) => row.at(-1))).toEqual(marks);
        expect(matrix.at(-1)?.at(-1)).toBe(marks.reduce((sum, count) => sum + count, 0));
        const distinct = named.map((own) => new Set(own.map((at) => at % codes.length)).size);
        expect(matrix.at(-1)?.slice(depth, -1)).toEqual(distinct);
        expect(rowsUnder(result, "どの戦略も挙げていない分野")).toHaveLength(
          marks.filter((count) => count === 0).length,
        );
      }),
      { numRuns: runs(40) },
    );
  });
});

test("戦略が分野の半数も挙げていなければ、挙げていない分野を指摘しない", () => {
  const inspection = inspectFixture({
    sheets: {
      施策一覧: measuresSheet(),
      戦略: [
        ["戦略", "分野"],
        ["戦略1", "Ⅰ-ア"],
      ],
    },
  });
  const coverage = strategyCoverage(inspection.workbook, inspection.measureSheet);
  expect(coverage === null ? [] : uncoveredFields(coverage)).toHaveLength(2);
  expect(inspection.findings.filter(({ code }) => code === "consistency-strategy-uncovered")).toEqual([]);
});
