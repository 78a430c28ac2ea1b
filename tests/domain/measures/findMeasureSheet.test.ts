import { gridFromRows, type SheetGrid } from "../../../src/domain/grid/sheetGrid";
import { findMeasureSheet, type MeasureSheetProblem } from "../../../src/domain/measures/findMeasureSheet";
import { wordProblem } from "../../../src/domain/measures/problemText";
import { find, outline, snapshotOf, usual, tableOf, type Rows } from "./reading";

const header = ["番号", "施策名", "成果指標", "目標", "実績", "評価", "達成状況"];
const measures: Rows = [
  header,
  [1, "検診", "受診者", 10, 12, "◎", "①達成した"],
  [2, "教室", "参加者", 10, 8, "△", "③未達成"],
];
const sheet = (name: string, rows: Rows, hidden = false): SheetGrid => ({ ...gridFromRows(name, rows), hidden });
const problemOf = (grids: readonly SheetGrid[], name: string | null = null): MeasureSheetProblem | null => {
  const result = findMeasureSheet(snapshotOf(...grids), name, usual);
  return result.ok ? null : result.problem;
};
/** Copies of `measures`, of which nobody said which one holds. */
const severalOf = (...sheets: readonly string[]): Extract<MeasureSheetProblem, { code: "severalMeasureSheets" }> => ({
  code: "severalMeasureSheets",
  sheets,
  lists: sheets.map((name) => ({ sheets: [name], measures: 2, examples: ["検診", "教室"] })),
  together: null,
});

const form: Rows = [
  ["施策名", "検診", "担当課", "健康課"],
  ["目的", "健康の保持"],
  ["目標", "10人", "実績", "12人"],
  ["評価", "A"],
];

const unrelated: readonly (readonly [string, Rows])[] = [
  [
    "集計表",
    [
      ["柱", "分野", "達成率", "施策数", "施策目標", "", ""],
      ["", "", "", "", "達成", "未達成(終了)", "未達成(継続)"],
      ["柱Ⅰ", "ア", "100%", 4, 4, 0, 0],
    ],
  ],
  [
    "用語集",
    [
      ["用語", "説明"],
      ["施策名", "施策の名前"],
      ["目標", "めざす値"],
      ["実績", "できた値"],
      ["評価", "◎○△"],
    ],
  ],
  [
    "予算",
    [
      ["事業名", "予算額", "決算額"],
      ["検診", 100, 90],
    ],
  ],
  ["白紙", []],
];

test.each(unrelated)("%sは施策の一覧ではない", (name, rows) => {
  expect(problemOf([sheet(name, rows)])).toEqual({ code: "noMeasureSheet", sheets: [name] });
  expect(problemOf([sheet(name, rows), sheet("一覧", measures)])).toBeNull();
  expect(problemOf([sheet(name, rows)], name)).toEqual({ code: "notAMeasureSheet", sheet: name });
});

test.each<[string, readonly SheetGrid[], string | null, MeasureSheetProblem | null]>([
  [
    "前年度の一覧が非表示ならば、表示されている方を読む",
    [sheet("R3", measures, true), sheet("R4", measures)],
    null,
    null,
  ],
  ["一覧がすべて非表示でも、一つならば読む", [sheet("R4", measures, true), sheet("表紙", [["表紙"]])], null, null],
  [
    "一覧が二つあれば選んでもらう",
    [sheet("R3", measures), sheet("R4", measures)],
    null,
    { ...severalOf("R3", "R4"), proposed: ["R4"] },
  ],
  ["選べば読む", [sheet("R3", measures), sheet("R4", measures)], "R3", null],
  ["ないシートは選べない", [sheet("R4", measures)], "R5", { code: "noSuchSheet", sheet: "R5", sheets: ["R4"] }],
  ["見出しだけの様式は、ほかに一覧があれば数えない", [sheet("様式", [header]), sheet("R4", measures)], null, null],
  ["見出しだけのシート", [sheet("様式", [header])], null, { code: "noMeasures", sheet: "様式" }],
  [
    "列の並びが違う続きの表も読む",
    [
      sheet("R4", [
        ...measures,
        [],
        ["施策名", "所属", "目標", "実績", "評価", "達成状況"],
        ["体操", "健康課", 1, 1, "○", "①達成した"],
      ]),
    ],
    null,
    null,
  ],
  ["一枚の調書は一つの施策", [sheet("調書", form)], null, null],
  ["調書が一枚あっても、一覧があれば一覧を読む", [sheet("調書", form), sheet("R4", measures)], null, null],
])("%s", (_, grids, name, problem) => {
  expect(problemOf(grids, name)).toEqual(problem);
});

test("列の並びが少し違う続きの表も、一つの計画として読む", () => {
  const rows = [
    ...measures,
    [],
    ["施策名", "所属", "目標", "実績", "評価", "達成状況"],
    ["体操", "健康課", 1, 1, "○", "①達成した"],
  ];
  const result = findMeasureSheet(snapshotOf(sheet("R4", rows)), null, usual);
  if (!result.ok) throw new Error(result.problem.code);
  expect(outline(result.measureSheet)).toEqual(["検診", "教室", "体操"]);
  const [, , third] = result.measureSheet.measures;
  expect(third?.cells.actual).toMatchObject({ sheet: "R4", row: 5, column: 3, content: 1 });
});

test("調書は一つの施策の個票として読む", () => {
  const form: Rows = [
    ["施策名", "検診", "担当課", "健康課"],
    ["目的", "健康の保持", "", ""],
    ["目標", "10人", "実績", "12人"],
    ["評価", "A", "", ""],
  ];
  const result = findMeasureSheet(snapshotOf(sheet("調書", form)), null, usual);
  if (!result.ok) throw new Error(result.problem.code);
  const { kind, sources, measures: read } = result.measureSheet;
  expect(kind).toBe("gathered");
  expect(sources.map((source) => source.kind)).toEqual(["form"]);
  expect(
    read.map(({ cells }) => [cells.name?.text, cells.target?.text, cells.actual?.text, cells.grade?.text]),
  ).toEqual([["検診", "10人", "12人", "A"]]);
});

test.each<MeasureSheetProblem>([
  { code: "noMeasureSheet", sheets: ["表紙"] },
  severalOf("R3", "R4"),
  { code: "noSuchSheet", sheet: "R5", sheets: ["R4"] },
  { code: "notAMeasureSheet", sheet: "表紙" },
  { code: "noMeasures", sheet: "様式" },
  { code: "severalTables", sheet: "R4", rows: [3, 50] },
])("$code を、シートの名前と、することとともに伝える", (problem) => {
  for (const language of ["ja", "en"] as const) {
    const text = wordProblem(problem, language);
    const names = "sheets" in problem ? problem.sheets : [problem.sheet];
    names.forEach((name) => {
      expect(text).toContain(name);
    });
    if (problem.code === "severalTables") expect(text).toMatch(/3.*50/u);
  }
});

test("アドインが書いた列とシートは読まない", () => {
  const withOwn = [
    [...header, "達成率", "判定"],
    [1, "検診", "受診者", 10, 12, "◎", "①達成した", 1.2, "◎"],
    [2, "教室", "参加者", 10, 8, "△", "③未達成", 0.8, "△"],
  ];
  const result = findMeasureSheet(
    {
      ...snapshotOf(sheet("集計", measures), {
        ...sheet("R4", withOwn),
        merges: [{ row: 0, column: 7, rows: 1, columns: 2 }],
      }),
      ownAreas: [
        {
          key: "achievementRate",
          kind: "column",
          fingerprint: null,
          sheet: "R4",
          area: { row: 0, column: 7, rows: 3, columns: 2 },
        },
        {
          key: "summaryTable",
          kind: "sheet",
          fingerprint: null,
          sheet: "集計",
          area: { row: 0, column: 0, rows: 3, columns: 7 },
        },
      ],
    },
    null,
    usual,
  );
  if (!result.ok) throw new Error(result.problem.code);
  expect(outline(result.measureSheet)).toEqual(["検診", "教室"]);
  expect(tableOf(result.measureSheet).area).toEqual({ row: 0, column: 0, rows: 3, columns: 7 });
  expect(result.measureSheet.columns.has("achievementRate")).toBe(false);
});

test("使われている範囲が途中から始まっても、セルの位置はシートのもの", () => {
  const grid = { ...gridFromRows("R4", measures), origin: { row: 6, column: 3 } };
  const result = find(grid);
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.measureSheet.measures[0]).toMatchObject({ row: 7, cells: { name: { row: 7, column: 4 } } });
});

test("違う列の一覧が一枚に二つあれば、どちらを読むか尋ねる", () => {
  const rows: Rows = [
    ...measures,
    [],
    ["事業名", "担当課", "計画値", "実績値", "進捗状況", "今後の課題", "達成率"],
    ["道路の補修", "土木課", 5, 4, "遅れ", "用地", "80%"],
    ["橋の点検", "土木課", 12, 12, "順調", "なし", "100%"],
  ];
  expect(problemOf([sheet("一覧", rows)])).toEqual({ code: "severalTables", sheet: "一覧", rows: [1, 5] });
  const settled = findMeasureSheet(snapshotOf(sheet("一覧", rows)), null, { ...usual, letters: { name: "B" } });
  expect(settled).toEqual({ ok: false, problem: { code: "severalTables", sheet: "一覧", rows: [1, 5] } });
});

test("年度ごとの一覧は、最新のものを勧める", () => {
  const named = ["令和3年度", "令和5年度", "令和4年度"].map((name) => sheet(name, measures));
  expect(problemOf(named)).toEqual({
    ...severalOf("令和3年度", "令和5年度", "令和4年度"),
    proposed: ["令和5年度"],
  });
});

test("一つの計画として読めるシートなら、それぞれの中身と、合わせた施策の数を伝える", () => {
  const rowsOf = (...names: readonly string[]): Rows => [
    header,
    ...names.map((name, index) => [index + 1, name, "件数", 10, 12, "◎", "①達成した"]),
  ];
  const industry = sheet("産業", rowsOf("創業", "観光", "農業"));
  expect(problemOf([industry, sheet("産業（旧）", rowsOf("漁業"))])).toEqual({
    code: "severalMeasureSheets",
    sheets: ["産業", "産業（旧）"],
    lists: [
      { sheets: ["産業"], measures: 3, examples: ["創業", "観光"] },
      { sheets: ["産業（旧）"], measures: 1, examples: ["漁業"] },
    ],
    together: 4,
  });
  const unlike = sheet("福祉", [
    ["事業", "目標", "実績", "所管", "来年度の予定"],
    ["見守り", 1, 2, "課", "続ける"],
  ]);
  expect(problemOf([industry, unlike])).toMatchObject({ code: "severalMeasureSheets", together: null });
});
