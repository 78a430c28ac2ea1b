import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import type { InquiredSheet } from "../../../src/domain/inquiry/inquiryCells";
import { inquirySheets } from "../../../src/domain/inquiry/inquirySheets";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { inspectSample } from "../inspection/sampleInspection";
import { tableOf } from "../measures/reading";

function read(rows: readonly (readonly (string | number)[])[]): InquiredSheet {
  const width = Math.max(...rows.map((row) => row.length));
  const grid = gridFromRows(
    "別紙",
    rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
  );
  const options = readingOptions(defaultSettings);
  const result = findMeasureSheet({ sheets: [grid], activeSheet: grid.name, ownAreas: [] }, null, options);
  if (!result.ok) throw new Error(result.problem.code);
  return { grid, measureSheet: tableOf(result.measureSheet) };
}

/** Rows that a department sees, by their first words. */
function inSight({ grid, measureSheet }: InquiredSheet, department: string): readonly string[] {
  const sheet = inquirySheets({ grid, measureSheet }, defaultSettings).find((one) => one.department === department);
  const hidden = new Set(
    sheet?.hiddenRows.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, index) => row + index)),
  );
  return grid.contents.flatMap((contents, index) => {
    if (hidden.has(index + grid.origin.row)) return [];
    const filled = contents.filter((content) => content !== "").map(String);
    return filled.length === 0 ? [] : [typeof contents[0] === "number" ? (filled[1] ?? "") : (filled[0] ?? "")];
  });
}

const header = ["番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標の達成状況"];
const measure = (number: number, name: string, department: string): readonly (string | number)[] => [
  number,
  name,
  department,
  "回数",
  "10回",
  "10回",
  "○",
  "①達成した",
];

const annex = read([
  ["別紙 達成状況一覧"],
  header,
  ["柱Ⅰ 暮らし"],
  ["ア 健康"],
  measure(1, "健診", "健康課"),
  ["イ 防災"],
  measure(1, "訓練", "防災課"),
  measure(2, "備蓄", "総務課"),
  ["別紙 達成状況一覧"],
  header,
  ["柱Ⅰ 暮らし"],
  ["ウ 環境"],
  measure(1, "緑化", "環境課"),
  ["柱Ⅱ 行政"],
  ["ア 庁内"],
  measure(1, "電子決裁", "総務課"),
  ["※ 実績は速報値を含む。"],
]);

describe("帳票型の照会シートに見える行", () => {
  it("自分の施策のない区分は、見出しごと見えない", () => {
    expect(inSight(annex, "健康課")).toEqual([
      "別紙 達成状況一覧",
      "番号",
      "柱Ⅰ 暮らし",
      "ア 健康",
      "健診",
      "※ 実績は速報値を含む。",
    ]);
  });

  it("同じ番号の区分が二つあっても、自分の施策のあるほうだけが見える", () => {
    expect(inSight(annex, "総務課")).toEqual([
      "別紙 達成状況一覧",
      "番号",
      "柱Ⅰ 暮らし",
      "イ 防災",
      "備蓄",
      "別紙 達成状況一覧",
      "番号",
      "柱Ⅱ 行政",
      "ア 庁内",
      "電子決裁",
      "※ 実績は速報値を含む。",
    ]);
  });

  it("次のページに続く区分の見出しは、そのページに自分の施策があるときだけ見える", () => {
    expect(inSight(annex, "環境課")).toEqual([
      "別紙 達成状況一覧",
      "番号",
      "別紙 達成状況一覧",
      "番号",
      "柱Ⅰ 暮らし",
      "ウ 環境",
      "緑化",
      "※ 実績は速報値を含む。",
    ]);
  });

  it("区分の見出しが一行に並んでいれば、どれか一つに自分の施策がある限り見える", () => {
    const sheet = read([
      ["柱", "分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "達成状況"],
      ["柱Ⅰ 暮らし", "ア 健康"],
      ["", "", ...measure(1, "健診", "健康課")],
      ["", "イ 防災"],
      ["", "", ...measure(1, "訓練", "防災課")],
      ["柱Ⅱ 行政", "ア 庁内"],
      ["", "", ...measure(1, "電子決裁", "総務課")],
    ]);
    expect(inSight(sheet, "防災課")).toEqual(["柱", "柱Ⅰ 暮らし", "イ 防災", "1"]);
  });
});

it("別紙では、どの所属にも、施策のない分野の見出しは見えず、施策のある分野の見出しは見える", async () => {
  const { grid, ...inspection } = await inspectSample("kanagawa-report.xlsx");
  const measureSheet = tableOf(inspection.measureSheet);
  const headings = measureSheet.rows.filter(({ kind }) => kind === "heading").map(({ row }) => row);
  for (const { department, hiddenRows, open } of inquirySheets({ grid, measureSheet }, defaultSettings)) {
    const hidden = new Set(hiddenRows.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, at) => row + at)));
    const own = open.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, at) => row + at));
    const measures = measureSheet.measures.filter(({ row }) => own.includes(row));
    const divisions = new Set(measures.flatMap((one) => one.divisions));
    const shown = headings.filter((row) => !hidden.has(row));
    expect([department, shown.length]).toEqual([department, divisions.size]);
  }
});
