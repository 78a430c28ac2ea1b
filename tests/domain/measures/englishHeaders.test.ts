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

describe("英語の見出し", () => {
  const values: Rows = [
    ["1", "Health", "Screening", "Examinees", 100, 120, "A"],
    ["2", "Health", "Clubs", "Clubs held", 12, 10, "B"],
    ["3", "Traffic", "Bus", "Passengers", 5000, 5100, "A"],
  ];
  it.each([
    [["No.", "Field", "Measure", "Indicator", "Target FY2024", "Actual FY2024", "Grade"]],
    [["ID", "Pillar", "Initiative", "KPI", "Target (FY24)", "Result (FY24)", "Rating"]],
    [["Ref", "Category", "Project", "Performance Indicator", "2024 Target", "2024 Actual", "Status"]],
  ])("%j", (header) => {
    expect(read([header, ...values])).toEqual([
      "Screening：Examinees 100→120 A",
      "Clubs：Clubs held 12→10 B",
      "Bus：Passengers 5000→5100 A",
    ]);
    const result = findMeasureSheet(snapshotOf(gridFromRows("表", [header, ...values])), null, usual);
    const periods = result.ok ? result.measureSheet.measures.map((measure) => measure.values[0]?.periods) : [];
    const ofTheYear = { kind: "fiscalYear", fiscalYear: 2024 };
    expect(periods[0]).toMatchObject({ target: ofTheYear, actual: ofTheYear });
  });
});
