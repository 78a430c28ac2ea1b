import { drawn, placesOf, shown, sourcesOf, tableOf } from "./drawn";

it("reads the note above the table as the rule of its rows", () => {
  const table = tableOf(
    drawn(
      "様式3",
      `
令和5年度　実施計画　進行管理表
 | | | | | ※　上段：目標値　下段：実績値
施策 | 指標 | 単位 | R3 | R4 | R5
住まいの確保 | 市営住宅の入居率 | ％ | 90 | 91 | 92
^ | ^ | ^ | 89 | 90 | 93
空き家対策 | 除却件数 | 件 | 5 | 5 | 6
^ | ^ | ^ | 4 | 7 | 6
`,
    ),
  );
  expect(shown(table)).toEqual([
    "施策 | 指標 | 単位 | R3 | R3 | R4 | R4 | R5 | R5",
    " |  |  | 目標値 | 実績値 | 目標値 | 実績値 | 目標値 | 実績値",
    "住まいの確保 | 市営住宅の入居率 | ％ | 90 | 89 | 91 | 90 | 92 | 93",
    "空き家対策 | 除却件数 | 件 | 5 | 4 | 5 | 7 | 6 | 6",
  ]);
  expect(placesOf(table, 3)).toBe("A6 B6 C6 D6 D7 E6 E7 F6 F7");
});

it("names the rows by the column whose cells begin them, where no word says which it is", () => {
  const table = tableOf(
    drawn(
      "表",
      `
（上段：計画値　下段：実績値）

柱 | サービスの種類 | 単位 | 令和4年度 | 令和5年度 | 所管
在宅 | 訪問介護 | 回 | 300 | 310 | 介護課
^ | ^ | ^ | 290 | 325 | ^
^ | 通所介護 | 人 | 80 | 85 | 介護課
^ | ^ | ^ | 81 | 79 | ^
施設 | 特別養護老人ホーム | 床 | 120 | 150 | 福祉課
^ | ^ | ^ | 120 | 120 | ^
`,
    ),
  );
  expect(shown(table)).toEqual([
    "柱 | サービスの種類 | 単位 | 令和4年度 | 令和4年度 | 令和5年度 | 令和5年度 | 所管",
    " |  |  | 計画値 | 実績値 | 計画値 | 実績値 | ",
    "在宅 | 訪問介護 | 回 | 300 | 290 | 310 | 325 | 介護課",
    " | 通所介護 | 人 | 80 | 81 | 85 | 79 | 介護課",
    "施設 | 特別養護老人ホーム | 床 | 120 | 120 | 150 | 120 | 福祉課",
  ]);
});

it.each([
  ["（上段）計画　（下段）実績", "計画", "実績"],
  ["上段は計画値、下段は実績値を示す。", "計画値", "実績値"],
  ["各年度の数値は、計画値（上段）／実績値（下段）", "計画値", "実績値"],
  ["上：計画　下：実績", "計画", "実績"],
  ["1段目＝計画、2段目＝実績", "計画", "実績"],
  ["下段：実績値、上段：目標値", "目標値", "実績値"],
])("understands 「%s」", (note, upper, lower) => {
  const table = tableOf(
    drawn(
      "表",
      `
${note} | < | < | <
取組名 | 指標名 | 令和4年度 | 令和5年度
夜間窓口 | 利用者数 | 100 | 120
 | | 98 | 131
出張所 | 開所日数 | 240 | 240
 | | 240 | 241
`,
    ),
  );
  expect(shown(table)).toEqual([
    "取組名 | 指標名 | 令和4年度 | 令和4年度 | 令和5年度 | 令和5年度",
    ` |  | ${upper} | ${lower} | ${upper} | ${lower}`,
    "夜間窓口 | 利用者数 | 100 | 98 | 120 | 131",
    "出張所 | 開所日数 | 240 | 240 | 240 | 241",
  ]);
});

it("reads three rows, the note in the header over the years, and an indicator merged beside its measure", () => {
  const table = tableOf(
    drawn(
      "表",
      `
基本施策 | 事業名 | 成果指標 | 数値（上段：目標、中段：実績、下段：達成率） | < | 備考
^ | ^ | ^ | 2023年度 | 2024年度 | ^
福祉 | 見守り | 協力店 | 50 | 60 | 市内全域
^ | ^ | ^ | 48 | 63 | ^
^ | ^ | ^ | 96% | 105% | ^
^ | ^ | 訪問数 | 200 | 210 | ^
^ | ^ | ^ | 190 | 190 | ^
^ | ^ | ^ | 95% | 90.5% | ^
`,
    ),
  );
  expect(shown(table)).toEqual([
    "基本施策 | 事業名 | 成果指標 | 2023年度 | 2023年度 | 2023年度 | 2024年度 | 2024年度 | 2024年度 | 備考",
    " |  |  | 目標 | 実績 | 達成率 | 目標 | 実績 | 達成率 | ",
    "福祉 | 見守り | 協力店 | 50 | 48 | 96% | 60 | 63 | 105% | 市内全域",
    " |  | 訪問数 | 200 | 190 | 95% | 210 | 190 | 90.5% | ",
  ]);
});

it("reads words below each other in the headers of the years", () => {
  const table = tableOf(
    drawn(
      "表",
      `
番号 | 施策名 | 指標 | R4⏎目標⏎実績 | R5⏎目標⏎実績 | 評価
1 | 緑化 | 植樹本数 | 100 | 110 | ○
^ | ^ | ^ | 120 | 108 | ^
2 | 水辺 | 清掃回数 | 4 | 4 | ◎
^ | ^ | ^ | 3 | 5 | ^
`,
    ),
  );
  expect(shown(table)).toEqual([
    "番号 | 施策名 | 指標 | R4 | R4 | R5 | R5 | 評価",
    " |  |  | 目標 | 実績 | 目標 | 実績 | ",
    "1 | 緑化 | 植樹本数 | 100 | 120 | 110 | 108 | ○",
    "2 | 水辺 | 清掃回数 | 4 | 3 | 4 | 5 | ◎",
  ]);
});

describe("two values in one cell", () => {
  it("are the target and the actual, where the header has the words below each other", () => {
    const sheet = drawn(
      "表",
      `
番号 | 施策名 | 指標 | 令和5年度⏎目標⏎実績 | 評価
1 | 緑化 | 植樹本数 | 100⏎120 | ○
2 | 水辺 | 清掃回数 | 4回⏎5回 | ◎
3 | 里山 | 参加者数 | 30人 | △
4 | 公園 | 改修数 | ― | ―
`,
    );
    const { plans, notices } = sourcesOf(sheet);
    const table = plans[0]?.table;
    expect(table && shown(table)).toEqual([
      "番号 | 施策名 | 指標 | 令和5年度 | 令和5年度 | 評価",
      " |  |  | 目標 | 実績 | ",
      "1 | 緑化 | 植樹本数 | 100 | 120 | ○",
      "2 | 水辺 | 清掃回数 | 4回 | 5回 | ◎",
      "3 | 里山 | 参加者数 |  |  | △",
      "4 | 公園 | 改修数 | ― | ― | ―",
    ]);
    expect(table && placesOf(table, 3)).toBe("A3 B3 C3 D3 D3 E3");
    expect(notices).toEqual([{ code: "unexplainedRows", sheet: "表", rows: [3] }]);
  });

  it("may have the second one in brackets, as its header has", () => {
    const table = tableOf(
      drawn("表", "施策名 | 指標 | 目標⏎（実績） | 評価\n緑化 | 植樹 | 100⏎（120） | ○\n水辺 | 清掃 | 4回⏎（5回） | ◎"),
    );
    expect(shown(table)).toEqual([
      "施策名 | 指標 | 目標 | 実績 | 評価",
      "緑化 | 植樹 | 100 | 120 | ○",
      "水辺 | 清掃 | 4回 | 5回 | ◎",
    ]);
  });

  it("are those of the note above, in every column that has as many", () => {
    const table = tableOf(
      drawn(
        "表",
        `
（上段：目標値　下段：実績値） | < | < | <
施策名 | 指標 | R4 | R5
緑化 | 植樹本数 | 100本⏎120本 | 110本⏎108本
水辺 | 清掃回数 | 4回⏎3回 | 4回⏎5回
`,
      ),
    );
    expect(shown(table)).toEqual([
      "施策名 | 指標 | R4 | R4 | R5 | R5",
      " |  | 目標値 | 実績値 | 目標値 | 実績値",
      "緑化 | 植樹本数 | 100本 | 120本 | 110本 | 108本",
      "水辺 | 清掃回数 | 4回 | 3回 | 4回 | 5回",
    ]);
  });
});

describe("a note that the rows do not hold to", () => {
  it("is not applied: every row is an indicator of its own", () => {
    const { plans, contradicting } = sourcesOf(
      drawn(
        "表",
        "上段：目標　下段：実績\n施策名 | 指標 | R4 | R5\n緑化 | 植樹本数 | 100 | 110\n水辺 | 清掃回数 | 4 | 4\n里山 | 参加者数 | 30 | 35",
      ),
    );
    expect(plans).toEqual([]);
    expect(contradicting).toEqual(["表"]);
  });

  it("an indicator with more rows than the note names is told, not cut", () => {
    const { plans, notices } = sourcesOf(
      drawn(
        "表",
        `
上段：目標　下段：実績
施策名 | 指標 | R4 | R5
緑化 | 植樹本数 | 100 | 110
^ | ^ | 120 | 108
水辺 | 清掃回数 | 4 | 4
^ | ^ | 3 | 5
^ | ^ | 2 | 6
里山 | 参加者数 | 30 | 35
^ | ^ | 31 | 33
`,
      ),
    );
    expect(plans[0]?.table && shown(plans[0].table)).toEqual([
      "施策名 | 指標 | R4 | R4 | R5 | R5",
      " |  | 目標 | 実績 | 目標 | 実績",
      "緑化 | 植樹本数 | 100 | 120 | 110 | 108",
      "里山 | 参加者数 | 30 | 31 | 35 | 33",
    ]);
    expect(notices).toEqual([{ code: "unexplainedRows", sheet: "表", rows: [4, 5, 6] }]);
  });
});

describe("a list with its values in lines or rows", () => {
  it("keeps divisions over several rows, and headings between them, for values in lines of one cell", () => {
    const table = tableOf(
      drawn(
        "表",
        `
分野 | 施策名 | 指標 | 令和5年度⏎目標⏎実績 | 評価
環境 | 緑化 | 植樹本数 | 100⏎120 | ○
^ | 水辺 | 清掃回数 | 4回⏎5回 | ◎
第2章　福祉の充実 | < | < | < | <
福祉 | 見守り | 訪問数 | 30⏎28 | △
`,
      ),
    );
    expect(shown(table)).toEqual([
      "分野 | 施策名 | 指標 | 令和5年度 | 令和5年度 | 評価",
      " |  |  | 目標 | 実績 | ",
      "環境 | 緑化 | 植樹本数 | 100 | 120 | ○",
      " | 水辺 | 清掃回数 | 4回 | 5回 | ◎",
      "第2章　福祉の充実 |  |  |  |  | ",
      "福祉 | 見守り | 訪問数 | 30 | 28 | △",
    ]);
    expect(placesOf(table, 4).split(" ")[0]).toBe("A4");
    expect(placesOf(table, 5)).toBe("A5 B5 C5 D5 D5 E5");
  });

  it("keeps headings between rows that a note explains, and tells a row that is neither", () => {
    const { plans, notices } = sourcesOf(
      drawn(
        "表",
        `
上段：目標　下段：実績
番号 | 施策名 | 指標 | R4 | R5
基本目標1　環境をまもる | < | < | < | <
1 | 緑化 | 植樹本数 | 100 | 110
^ | ^ | ^ | 120 | 108
 | | 参考値 | 11 | 12
2 | 水辺 | 清掃回数 | 4 | 4
^ | ^ | ^ | 3 | 5
`,
      ),
    );
    expect(plans[0]?.table && shown(plans[0].table).slice(2)).toEqual([
      "基本目標1　環境をまもる |  |  |  |  |  | ",
      "1 | 緑化 | 植樹本数 | 100 | 120 | 110 | 108",
      "2 | 水辺 | 清掃回数 | 4 | 3 | 4 | 5",
    ]);
    expect(notices).toEqual([{ code: "unexplainedRows", sheet: "表", rows: [5] }]);
  });

  it.each([
    ["目標値を上段に、実績値を下段に記載", "目標値", "実績値"],
    ["目標（上段）と実績（下段）", "目標", "実績"],
    ["計画値＝上段、実績値＝下段", "計画値", "実績値"],
  ])("understands a label before its row: 「%s」", (note, upper, lower) => {
    const table = tableOf(
      drawn("表", `${note} | < | < | <\n取組名 | 指標 | R4 | R5\n窓口 | 利用者 | 100 | 120\n | | 98 | 131`),
    );
    expect(shown(table).slice(1)).toEqual([
      ` |  | ${upper} | ${lower} | ${upper} | ${lower}`,
      "窓口 | 利用者 | 100 | 98 | 120 | 131",
    ]);
  });

  it("a note on rows of something else (氏名 over 年齢) is none", () => {
    const { plans } = sourcesOf(
      drawn(
        "表",
        "上段：氏名　下段：年齢\n施策名 | 指標 | 目標 | 実績\n緑化 | 植樹本数 | 100 | 110\n水辺 | 清掃回数 | 4 | 4",
      ),
    );
    expect(plans.map(({ sources, table }) => [sources[0]?.kind, table])).toEqual([["table", null]]);
  });
});
