import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { sheetCells } from "../../../src/domain/sources/sheetCells";
import { detectLabelledRows } from "../../../src/domain/sources/labelledRows";
import { joinSegments } from "../../../src/domain/sources/joinSegments";
test("x", () => {
  const grid = gridFromRows("進捗", [
    ["令和5年度 進捗管理表"],
    ["No", "施策名", "担当課", "指標", "単位", "基準値", "区分", "令和3年度", "4年度", "5年度", "評価"],
    ["基本目標1 安全"],
    [1, "地域防災", "危機管理課", "組織率", "%", 70, "目標", 72, 74, 76, "○"],
    ["", "", "", "", "", "", "実績", 71, 74, 77, ""],
    ["", "", "", "", "", "", "達成率", 0.98, 1, 1.01, ""],
    ["", "", "", "訓練", "回", 3, "目標", 4, 5, 5, "△"],
    ["", "", "", "", "", "", "実績", 4, 4, 4, ""],
    ["", "", "", "", "", "", "達成率", 1, .8, .8, ""],
    ["基本目標2 元気"],
    [2, "健康", "健康課", "受診率", "%", 40, "目標", 42, 43, 44, "×"],
    ["", "", "", "", "", "", "実績", 41, 42, 42, ""],
    ["", "", "", "", "", "", "達成率", 0.98, 1, 1.01, ""],
    ["※達成率は実績÷目標"],
  ], [{row: 3, column: 1, rows: 6, columns: 1}]);
  const found = detectLabelledRows(sheetCells(grid, {}));
  if (!found.found) throw new Error(JSON.stringify(found));
  const table = joinSegments("x", found.segments);
  console.log(table.grid.texts.map((r) => r.join(" | ")).join("\n"), JSON.stringify(table.grid.merges));
});
