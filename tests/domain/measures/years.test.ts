import { textOfCell, type MeasureSheet } from "../../../src/domain/measures/measure";
import { fiscalYearInHeader, isGroupHeader, isOverallHeader } from "../../../src/domain/measures/groupHeader";
import { read, type Rows } from "./reading";

const chosen = (sheet: MeasureSheet): readonly string[] =>
  (["target", "actual", "grade"] as const).map((role) => textOfCell(sheet.measures[0]?.cells[role]));

const group = (name: string): readonly string[] => [name, "", ""];
const triple = ["目標", "実績", "評価"];
/** A table with a group of three columns for each period; each cell says its period. */
const table = (periods: readonly string[], blank: readonly string[] = []): Rows => [
  ["番号", "施策名", ...periods.flatMap(group)],
  ["", "", ...periods.flatMap(() => triple)],
  [
    1,
    "検診",
    ...periods.flatMap((period) =>
      blank.includes(period) ? ["10", "", ""] : [`${period}:T`, `${period}:A`, `${period}:G`],
    ),
  ],
];

test.each<[string, Rows, number | null, string]>([
  ["総括が最後", table(["令和3年度", "令和4年度", "総括"]), null, "総括"],
  ["総括が最初", table(["総括", "令和3年度", "令和4年度"]), null, "総括"],
  ["総括がなければ最新の年度", table(["令和3年度", "令和4年度"]), null, "令和4年度"],
  ["年度が新しい順に並ぶ", table(["R4", "R3"]), null, "R4"],
  ["点検する年度の指定がある", table(["令和3年度", "令和4年度"]), 2021, "令和3年度"],
  ["実績のない先の年度は選ばない", table(["2021年度", "2022年度", "2023年度"], ["2023年度"]), null, "2022年度"],
  ["総括がまだ空", table(["令和3年度", "総括"], ["総括"]), null, "令和3年度"],
])("%s", (_, rows, fiscalYear, period) => {
  const sheet = read(rows, { fiscalYear });
  expect(chosen(sheet)).toEqual([`${period}:T`, `${period}:A`, `${period}:G`]);
});

test("列名に年度があっても、二行の見出しと同じに読む", () => {
  const sheet = read([
    ["施策名", "R3目標", "R3実績", "R4目標", "R4実績", "評価", "最終目標（R8）"],
    ["検診", 1, 2, 3, 4, "◎", 9],
  ]);
  expect(chosen(sheet)).toEqual(["3", "4", "◎"]);
  expect(sheet.yearColumns).toEqual([
    { fiscalYear: 2021, label: "R3目標", columns: { target: 1, actual: 2 } },
    { fiscalYear: 2022, label: "R4目標", columns: { target: 3, actual: 4 } },
    { fiscalYear: 2026, label: "最終目標（R8）", columns: { target: 6 } },
  ]);
});

test.each<[string, Rows]>([
  [
    "列名の後ろに年度がある",
    [
      ["施策名", "目標（R3）", "実績（R3）", "評価（R3）", "目標（R4）", "実績（R4）", "評価（R4）"],
      ["検診", 1, 2, "◎", 3, 4, "◎"],
    ],
  ],
  [
    "列名が西暦の年度で始まる",
    [
      [
        "施策名",
        "2021年度目標値",
        "2021年度実績値",
        "2021年度評価",
        "2022年度目標値",
        "2022年度実績値",
        "2022年度評価",
      ],
      ["検診", 1, 2, "◎", 3, 4, "◎"],
    ],
  ],
  [
    "年度を西暦と元号で書く",
    [
      ["施策名", "令和3（2021）年度", "", "", "2022（令和4）年度", "", ""],
      ["", ...triple, ...triple],
      ["検診", 1, 2, "◎", 3, 4, "◎"],
    ],
  ],
  [
    "同じ列名が、年度のある見出しの下に繰り返す",
    [
      ["施策名", "R3", "", "", "R4", "", ""],
      ["", ...triple, ...triple],
      ["検診", 1, 2, "◎", 3, 4, "◎"],
    ],
  ],
])("年度ごとの列：%s", (_, rows) => {
  const { yearColumns } = read(rows);
  expect(yearColumns.map(({ fiscalYear, columns }) => [fiscalYear, columns])).toEqual([
    [2021, { target: 1, actual: 2, grade: 3 }],
    [2022, { target: 4, actual: 5, grade: 6 }],
  ]);
});

test("年度ごとの目安値と達成状況", () => {
  const { yearColumns } = read([
    ["施策名", "令和3年度", "", "", "", "令和4年度", "", "", ""],
    ["", "目安値", "実績", "評価", "達成状況", "目安値", "実績", "評価", "達成状況"],
    ["検診", 1, 2, "◎", "①達成した", 3, 4, "◎", "①達成した"],
  ]);
  expect(yearColumns.map(({ columns }) => columns)).toEqual([
    { expected: 1, actual: 2, grade: 3, goalStatus: 4 },
    { expected: 5, actual: 6, grade: 7, goalStatus: 8 },
  ]);
});

test("上の見出しが実績、下の見出しが年度", () => {
  const sheet = read(
    [
      ["施策名", "目標", "", "実績", "", "評価"],
      ["", "R3年度", "R4年度", "R3年度", "R4年度", ""],
      ["検診", 1, 2, 3, 4, "◎"],
    ],
    {},
    [
      { row: 0, column: 1, rows: 1, columns: 2 },
      { row: 0, column: 3, rows: 1, columns: 2 },
    ],
  );
  expect(chosen(sheet)).toEqual(["2", "4", "◎"]);
});

test.each<[string, number | null]>([
  ["令和4年度", 2022],
  ["R4実績", 2022],
  ["実績値（R5.3末）", 2022],
  ["令和5年3月末", 2022],
  ["令和4年12月末時点", 2022],
  ["2022年度目標", 2022],
  ["Ｒ４年度", 2022],
  ["平成31年度", 2019],
  ["令和元（2019）年度", 2019],
  ["2020（令和2）年度", 2020],
  ["令和４(2022)年度実績", 2022],
  ["令和元年度", 2019],
  ["令和2～4年度", null],
  ["目標", null],
  ["施策No.2023001", null],
  ["令和4年度における施策の実績とその評価について述べた、たいへん長い説明の文", null],
])("「%s」の年度は%p", (text, year) => {
  expect(fiscalYearInHeader(text)).toBe(year);
});

test.each<[string, boolean, boolean]>([
  ["総括", true, true],
  ["総括（R1～R4）", true, true],
  ["累計", true, true],
  ["R4", false, true],
  ["人", false, false],
  ["目標", false, false],
  ["総括として全期間を通じて計画の達成の状況をみたときの評価", false, false],
])("「%s」", (text, overall, isGroup) => {
  expect([isOverallHeader(text), isGroupHeader(text)]).toEqual([overall, isGroup]);
});

test.each<[string, readonly string[], readonly string[], Readonly<Record<string, number>>]>([
  ["達成状況の列に評価の記号がある", ["達成状況"], ["◎"], { grade: 3 }],
  ["評価の列に達成状況がある", ["評価"], ["①達成した"], { goalStatus: 3 }],
  ["評価と達成状況が入れ替わっている", ["評価", "達成状況"], ["①達成した", "◎"], { goalStatus: 3, grade: 4 }],
  ["達成度の列に百分率がある", ["達成度", "評価"], ["98.2%", "◎"], { achievementRate: 3, grade: 4 }],
  ["何も記入されていない", ["達成状況", "評価"], ["", ""], { goalStatus: 3, grade: 4 }],
  ["読めない言葉ばかりならば、列名に従う", ["達成状況"], ["？？"], { goalStatus: 3 }],
])("%s", (_, headers, cells, columns) => {
  const sheet = read([
    ["施策名", "目標", "実績", ...headers],
    ["検診", 10, 12, ...cells],
  ]);
  expect(Object.fromEntries([...sheet.columns].map(([role, { column }]) => [role, column]))).toEqual({
    name: 0,
    target: 1,
    actual: 2,
    ...columns,
  });
});

test("設定で決めた列は、内容が違っても変えない", () => {
  const sheet = read(
    [
      ["施策名", "目標", "実績", "達成状況"],
      ["検診", 10, 12, "◎"],
    ],
    { letters: { goalStatus: "d" } },
  );
  expect(sheet.columns.get("goalStatus")?.column).toBe(3);
});

test.each<[string, number | null]>([
  ["30年度末", 2018],
  ["元年度", 2019],
  ["19年度実績", 2007],
  ["3年度", 2021],
  ["40年度", null],
  ["0年度", null],
  ["平成40年度", 2028],
  ["令和0年度", null],
  ["令和4年度に実施した取組の結果を、年度の終わりに所管課がまとめたもの", null],
])("見出し「%s」の年度は%s", (text, year) => {
  expect(fiscalYearInHeader(text)).toBe(year);
});
