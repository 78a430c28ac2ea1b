import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { inspect } from "../../../src/domain/inspection/inspect";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { readGrid, snapshotOf, type Rows } from "../measures/reading";
import { openTableOf } from "./openTableOf";

/** The fields of every row of the machine-readable table. */
function fieldsOf(rows: Rows, merges: Parameters<typeof gridFromRows>[2], names: readonly string[]): readonly string[] {
  const grid = gridFromRows("一覧", rows, merges);
  const table = openTableOf(inspect(snapshotOf(grid), readGrid(grid), defaultSettings, "ja"));
  const columns = names.map((name) => table.fields.findIndex((field) => field.name === name));
  return table.rows.map((row) => columns.map((column) => String(row[column])).join(" "));
}

it("活動指標と成果指標が一つの行に並んでいても、指標ごとの行になる", () => {
  const rows = [
    ["番号", "事務事業名", "担当課", "活動指標", null, null, "成果指標", null, null, "評価"],
    [null, null, null, "指標名", "計画", "実績", "指標名", "計画", "実績", "総合評価"],
    [1, "河川の清掃", "環境課", "清掃回数（回）", 4, 5, "参加者数（人）", 200, 180, "B"],
    [2, "古紙の回収", "環境課", "回収日数（日）", 24, 24, "回収量（t）", 310, 325, "A"],
    [3, "緑化の支援", "公園課", "講座数（講座）", 6, 6, "受講者数（人）", 90, 88, "B"],
  ].map((row) => row.map((cell) => cell ?? ""));
  const across = (column: number): { row: number; column: number; rows: number; columns: number } => ({
    ...{ row: 0, column, rows: 1, columns: 3 },
  });
  expect(fieldsOf(rows, [across(3), across(6)], ["施策名", "成果指標", "目標_数値", "実績_数値"])).toEqual([
    "河川の清掃 清掃回数（回） 4 5",
    "河川の清掃 参加者数（人） 200 180",
    "古紙の回収 回収日数（日） 24 24",
    "古紙の回収 回収量（t） 310 325",
    "緑化の支援 講座数（講座） 6 6",
    "緑化の支援 受講者数（人） 90 88",
  ]);
});

it("年度ごとに行があれば、どの列も同じ年度の行から取る", () => {
  const named = ["図書の貸出", "相談窓口の開設", "公園の改修"];
  const rows = [
    ["分野", "施策", "指標名", "年度", "目標値", "実績値", "評価", "所見"],
    ...named.flatMap((name, at) =>
      [4, 5, 6].map((year) => [
        ...["くらし", name, `${name}の数`, `令和${String(year)}年度`],
        ...[100 * (at + 1) + year, 100 * (at + 1) + year + 1, "A", `${name}の${String(year)}回目の所見`],
      ]),
    ),
  ];
  expect(fieldsOf(rows, [], ["施策名", "年度", "実績_数値", "所見"])).toEqual(
    named.map((name, at) => `${name} 令和6(2024)年度 ${String(100 * (at + 1) + 7)} ${name}の6回目の所見`),
  );
});
