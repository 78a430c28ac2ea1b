import type { CellContent } from "../../../src/domain/grid/cell";
import { wordFinding } from "../../../src/domain/inspection/findingTexts";
import { wordRubric } from "../../../src/domain/wording/sheetReading";
import { inspectFixture } from "./fixture";

type Rows = readonly (readonly CellContent[])[];

function inspected(rows: Rows) {
  const { findings, sentences } = inspectFixture({ sheets: { 一覧: rows }, inspected: "一覧" });
  return {
    headline: sentences[0],
    told: findings
      .filter(({ severity }) => severity !== "info")
      .map((finding) => [finding.code, wordFinding(finding, "ja").message]),
  };
}

const header = ["分野", "番号", "施策", "指標", "単位", "方向性", "目標値（R5）", "実績値（R5）", "達成率", "評価"];
const legend = ["※ S：110％以上、A：100％以上110％未満、B：80％以上100％未満、C：80％未満"];
const rows: Rows = [
  ["みなと市基本計画（令和5年度）"],
  header,
  ["福祉", 1, "通いの場", "参加者数", "人", "増加", 400, 460, 1.15, "S"],
  ["福祉", 2, "健診", "受診者数", "人", "増加", 900, 900, 1, "A"],
  ["福祉", 3, "就労", "就職者数", "人", "増加", 50, 45, 0.9, "B"],
  ["環境", 4, "ごみ", "排出量", "t", "減少", 80, 100, 0.8, "B"],
  ["環境", 5, "水質", "苦情件数", "件", "減少", 30, 40, 0.75, "C"],
  ["環境", 6, "電力", "使用量", "kWh", "減少", 600, 500, 1.2, "S"],
  ["環境", 7, "緑化", "空き地", "か所", "減少", 45, 50, 0.9, "B"],
  legend,
  [],
  ["評価の内訳"],
  ["区分", "S", "A", "B", "C", "計"],
  ["福祉", 1, 1, 1, 0, 3],
  ["環境", 1, 0, 2, 1, 4],
  ["合計", 2, 1, 3, 1, 7],
];

function changed(row: number, column: number, content: CellContent): Rows {
  return rows.map((cells, at) =>
    at === row ? cells.map((cell, index) => (index === column ? content : cell)) : cells,
  );
}

describe("一覧の下に凡例と集計がある計画", () => {
  it("凡例で評価し、集計は施策に数えず、正しければ何もいわない", () => {
    const { headline, told } = inspected(rows);
    expect(told).toEqual([]);
    expect(headline).toContain("7施策のうち、3施策（42.9%）");
  });

  it.each([
    ["評価が凡例と合わない", 4, 9, "A", "judgement-grade-differs"],
    ["減らす指標の率を、増やす指標のように割った", 6, 8, 1.333, "consistency-rate-differs"],
    ["率の書き誤り", 3, 8, 0.97, "consistency-rate-differs"],
    ["集計の数え誤り", 13, 3, 2, "consistency-summary-count"],
  ])("%s", (_, row, column, content, code) => {
    expect(inspected(changed(row, column, content)).told.map(([told]) => told)).toContain(code);
  });

  it("達成率の式が違う計画では、書かれた率が示す式で比べる", () => {
    const twoMinus = rows.map((cells, at) => {
      const rates: Readonly<Record<number, readonly CellContent[]>> = {
        5: [0.75, "C"],
        6: [0.667, "C"],
        7: [1.167, "S"],
      };
      const own = rates[at];
      return own === undefined ? cells : [...cells.slice(0, 8), ...own];
    });
    const counted = twoMinus.map((cells) =>
      cells[0] === "環境" && cells.length === 6 ? ["環境", 1, 0, 1, 2, 4] : cells,
    );
    const total = counted.map((cells) => (cells[0] === "合計" ? ["合計", 2, 1, 2, 2, 7] : cells));
    expect(inspected(total).told).toEqual([]);
  });
});

describe("言葉の評価の集計", () => {
  it("概ね達成のある計画の未達成は、達成しなかったもの全部ではない", () => {
    const words: Rows = [
      ["区分", "事業", "指標", "目標", "実績", "達成率", "評価"],
      ["教育", "図書館", "貸出冊数", 100, 100, 1, "達成"],
      ["教育", "公民館", "利用者数", 100, 90, 0.9, "概ね達成"],
      ["教育", "体育館", "開館日数", 100, 50, 0.5, "未達成"],
      ["達成：100％以上　概ね達成：80％以上100％未満　未達成：80％未満"],
      [],
      ["区分", "達成", "概ね達成", "未達成", "計"],
      ["教育", 1, 1, 1, 3],
      ["計", 1, 1, 1, 3],
    ];
    expect(inspected(words).told).toEqual([]);
  });

  it.each([
    ["要綱の制定", "制定済み"],
    ["計画の策定", "策定済"],
    ["実施設計の完了", "実施設計完了"],
  ])("目標「%s」に実績「%s」は達成", (target, actual) => {
    const words: Rows = [
      ["区分", "事業", "指標", "目標", "実績", "評価"],
      ["教育", "図書館", "貸出冊数", 100, 100, "達成"],
      ["教育", "公民館", "利用者数", 100, 90, "未達成"],
      ["教育", "学校", "整備", target, actual, "達成"],
    ];
    expect(inspected(words).told).toEqual([]);
  });
});

describe("凡例のない○と△だけの計画", () => {
  const plan = (marks: readonly string[]): Rows => [
    ["番号", "施策", "指標", "単位", "方向性", "目標値", "実績値", "評価"],
    ...marks.map((mark, index): readonly CellContent[] => [
      index + 1,
      `施策${String(index + 1)}の推進`,
      "参加者数",
      "人",
      "増加",
      100,
      [130, 100, 90, 100, 120, 70][index] ?? 100,
      mark,
    ]),
  ];
  const codes = (marks: readonly string[], more: Rows = []) => {
    const inspection = inspectFixture({ sheets: { 一覧: [...plan(marks), ...more] }, inspected: "一覧" });
    return inspection.findings
      .map(({ code }) => code)
      .filter((code) => code.startsWith("judgement-grade") || code === "judgement-rubric-unfit");
  };

  it("◎がなければ、既定の◎○△では一つずつ言わず、一度だけ伝える", () => {
    expect(codes(["○", "○", "△", "○", "○", "△"])).toEqual(["judgement-rubric-unfit"]);
    // ○ beside × is given by people: nothing is held against it.
    expect(codes(["○", "○", "○", "○", "○", "×"])).toEqual([]);
  });

  it("◎があれば、既定の基準で一つずつ点検する", () => {
    expect(codes(["◎", "○", "△", "○", "○", "△"])).toEqual(["judgement-grade-differs"]);
  });

  it("凡例があれば、それで点検し、どこから読んだかを言う", () => {
    const legendBelow: Rows = [["※○：100％以上　△：100％未満"]];
    expect(codes(["○", "○", "△", "○", "○", "○"], legendBelow)).toEqual(["judgement-grade-differs"]);
    const rows = [...plan(["○", "○", "△", "○", "○", "△"]), ...legendBelow];
    const { rubricCell } = inspectFixture({ sheets: { 一覧: rows }, inspected: "一覧" });
    expect(rubricCell).toMatchObject({ sheet: "一覧", row: 7, column: 0 });
    expect(wordRubric(rubricCell, "ja")).toEqual([
      "評価の基準は「一覧」のA8「※○：100％以上 △：100％未満」から読みました",
    ]);
  });
});
