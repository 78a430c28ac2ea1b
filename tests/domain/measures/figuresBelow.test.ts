import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { textOfCell } from "../../../src/domain/measures/measure";
import { snapshotOf, usual, type Rows } from "./reading";

/** Each measure with its indicators: 窓口の改善：待ち時間 10→9 ○. */
function read(rows: Rows): readonly string[] {
  const result = findMeasureSheet(snapshotOf(gridFromRows("表", rows)), null, usual);
  if (!result.ok) return [result.problem.code];
  return result.measureSheet.measures.map(({ cells, indicatorRows }) => {
    const indicators = indicatorRows.map(
      (row) =>
        `${textOfCell(row.indicator)} ${textOfCell(row.target)}→${textOfCell(row.actual)} ${textOfCell(row.grade)}`,
    );
    return `${textOfCell(cells.name)}：${indicators.join("、")}`;
  });
}

describe("施策の名が上の行、その数値が下の行", () => {
  it.each<[string, Rows]>([
    [
      "見出しが指標もいう",
      [
        ["番号", "取組・指標", "目標値", "実績値", "評価", "担当課"],
        [1, "窓口の改善", "", "", "", "市民課"],
        ["", "・待ち時間", "10分", "9分", "○", ""],
        ["", "・満足度", "80%", "70%", "△", ""],
        [2, "電子申請", "", "", "", "情報課"],
        ["", "・申請件数", "500件", "620件", "◎", ""],
      ],
    ],
    [
      "字下げと所属が示す",
      [
        ["No", "施策", "目標", "実績", "判定", "所管"],
        ["1", "窓口の改善", "", "", "", "市民課"],
        ["", "　・待ち時間", "10分", "9分", "○", ""],
        ["", "　・満足度", "80%", "70%", "△", ""],
        ["2", "電子申請", "", "", "", "情報課"],
        ["", "　・申請件数", "500件", "620件", "◎", ""],
      ],
    ],
  ])("%s", (_, rows) => {
    expect(read(rows)).toEqual([
      "窓口の改善：・待ち時間 10分→9分 ○、・満足度 80%→70% △",
      "電子申請：・申請件数 500件→620件 ◎",
    ]);
  });

  it("数値の行に所属があれば、上の行は施策でなく見出しかもしれず、まとめない", () => {
    const rows: Rows = [
      ["番号", "施策", "目標", "実績", "評価", "担当課"],
      ["1", "健康", "", "", "", ""],
      ["", "健診の勧奨", 100, 120, "A", "健康課"],
      ["2", "福祉", "", "", "", ""],
      ["", "見守り", 50, 50, "A", "福祉課"],
    ];
    expect(read(rows)).toHaveLength(4);
  });
});
