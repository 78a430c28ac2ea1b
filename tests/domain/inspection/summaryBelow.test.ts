import { cellAddress, type CellContent } from "../../../src/domain/grid/cell";
import type { Inspection } from "../../../src/domain/inspection/inspect";
import { inspectFixture } from "./fixture";
import { listRows } from "./plans";

type Rows = readonly (readonly CellContent[])[];

const summaries: Readonly<Record<string, Rows>> = {
  区分別の集計: [
    ["分野", "達成率", "施策数", "達成", "未達成（終了）", "未達成（継続）"],
    ["ア 福祉", "100.0%", 4, 4, 0, 0],
    ["イ 観光", "100.0%", 2, 2, 0, 0],
    ["ウ 防災", "100.0%", 3, 3, 0, 0],
    ["合計", "100.0%", 9, 9, 0, 0],
  ],
  見出しが2行の集計: [
    ["分野", "施策数", "施策目標", "", ""],
    ["", "", "達成", "未達成（終了）", "未達成（継続）"],
    ["ア 福祉", 4, 4, 0, 0],
    ["イ 観光", 2, 2, 0, 0],
    ["ウ 防災", 3, 3, 0, 0],
    ["合計", 9, 9, 0, 0],
  ],
  左上が空欄の集計: [
    ["", "施策数", "達成", "未達成"],
    ["ア 福祉", 4, 4, 0],
    ["イ 観光", 2, 2, 0],
    ["ウ 防災", 3, 3, 0],
    ["合計", 9, 9, 0],
  ],
};

const counts: Readonly<Record<string, Rows>> = {
  達成状況の件数: [
    ["区分", "施策数", "割合"],
    ["①達成", 9, "100.0%"],
    ["②未達成（終了）", 0, "0.0%"],
    ["計", 9, "100.0%"],
  ],
  評価の件数: [
    ["評価", "件数"],
    ["◎", 4],
    ["○", 5],
    ["計", 9],
  ],
};

const gaps: Readonly<Record<string, Rows>> = {
  空白の行を置いて: [[""]],
  表題を付けて: [[""], ["施策目標の集計表"]],
  すぐ下に: [],
};

function below(table: Rows, gap: Rows, column: number): Inspection {
  const moved = table.map((row) => [...Array.from({ length: column }, () => ""), ...row]);
  return inspectFixture({ sheets: { 施策一覧: [...listRows, ...gap, ...moved] } });
}

const codesOf = ({ findings }: Inspection): readonly string[] => findings.map(({ code }) => code);

describe.each(Object.entries(gaps))("施策一覧の下に、%s", (_, gap) => {
  describe.each([0, 1, 2])("%d列目から", (column) => {
    it.each(Object.entries(summaries))("%s があれば、施策と数えず、公表した集計表として照合する", (__, table) => {
      const inspection = below(table, gap, column);
      expect(inspection.measureSheet.measures).toHaveLength(9);
      expect(inspection.measureSheet.divisions).toHaveLength(3);
      expect(inspection.outcomes).toContainEqual({ code: "consistency-summary-count", outcome: "passed" });
      expect(codesOf(inspection)).toEqual([]);
    });

    it.each(Object.entries(counts))("%s があれば、施策と数えず、読んでいない表として示す", (__, table) => {
      const inspection = below(table, gap, column);
      expect(inspection.measureSheet.measures).toHaveLength(9);
      expect(inspection.measureSheet.divisions).toHaveLength(3);
      expect(codesOf(inspection)).toEqual(["structure-several-tables"]);
    });
  });
});

it("同じシートの集計表の誤りも、そのセルを指摘する", () => {
  const [header = [], first = [], ...others] = summaries["区分別の集計"] ?? [];
  const wrong = [header, first.map((content) => (content === 4 ? 5 : content)), ...others];
  const { findings } = below(wrong, [[""]], 0);
  expect(findings.map(({ code, cells: [cell] }) => [code, cellAddress(cell)])).toContainEqual([
    "consistency-summary-count",
    "C13",
  ]);
});

it("目標や実績に件数・達成と書いた施策は、集計表の見出しではない", () => {
  const rows = listRows.map((row, index) =>
    index === 5 ? ["イ 観光", 1, "件数", "観光課", "施策数", "達成", "達成", "○", "①達成した", ""] : row,
  );
  expect(inspectFixture({ sheets: { 施策一覧: rows } }).measureSheet.measures).toHaveLength(9);
});
