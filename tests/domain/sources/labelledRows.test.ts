import { drawn, placesOf, shown, sourcesOf, tableOf } from "./drawn";

it("reads 目標 / 実績 / 達成率 below each other, the measure merged over its indicators", () => {
  const table = tableOf(
    drawn(
      "進捗",
      `
令和5年度　強靱化地域計画　進捗管理表
施策番号 | 施策名 | 重要業績評価指標 | 単位 | 区分 | R3 | R4 | R5 | 担当課
1 | 避難所の耐震化 | 耐震化率 | % | 目標 | 80 | 85 | 90 | 建築課
^ | ^ | ^ | ^ | 実績 | 81 | 84 | 91 | ^
^ | ^ | ^ | ^ | 達成率 | 101.3% | 98.8% | 101.1% | ^
^ | ^ | 改修済みの施設 | 棟 | 目標 | 10 | 12 | 14 | ^
^ | ^ | ^ | ^ | 実績 | 10 | 11 | 11 | ^
^ | ^ | ^ | ^ | 達成率 | 100.0% | 91.7% | 78.6% | ^
2 | 自主防災組織の育成 | 組織数 | 団体 | 目標 | 40 | 42 | 44 | 危機管理課
^ | ^ | ^ | ^ | 実績 | 40 | 41 | 44 | ^
^ | ^ | ^ | ^ | 達成率 | 100.0% | 97.6% | 100.0% | ^
`,
    ),
  );
  expect(shown(table)).toEqual([
    "施策番号 | 施策名 | 重要業績評価指標 | 単位 | R3 | R3 | R3 | R4 | R4 | R4 | R5 | R5 | R5 | 担当課",
    " |  |  |  | 目標 | 実績 | 達成率 | 目標 | 実績 | 達成率 | 目標 | 実績 | 達成率 | ",
    "1 | 避難所の耐震化 | 耐震化率 | % | 80 | 81 | 101.3% | 85 | 84 | 98.8% | 90 | 91 | 101.1% | 建築課",
    " |  | 改修済みの施設 | 棟 | 10 | 10 | 100.0% | 12 | 11 | 91.7% | 14 | 11 | 78.6% | ",
    "2 | 自主防災組織の育成 | 組織数 | 団体 | 40 | 40 | 100.0% | 42 | 41 | 97.6% | 44 | 44 | 100.0% | 危機管理課",
  ]);
  expect(placesOf(table, 3)).toBe("  C6 D6 F6 F7 F8 G6 G7 G8 H6 H7 H8 ");
  expect(table.sources).toEqual([{ sheet: "進捗", kind: "rows", area: { row: 1, column: 0, rows: 10, columns: 9 } }]);
  expect(table.placeOf(10)).toEqual({ kind: "labelledRow", label: "目標", column: 7 });
  expect(table.placeOf(13)).toEqual({ kind: "column", column: 8 });
});

it("needs no header over the labels, nor merged names; the era is that of the year before, and 基準値 keeps its name", () => {
  const table = tableOf(
    drawn(
      "KPI",
      `
基本目標1　くらし
取組 | 指標 | 基準値 |  | 平成30年度 | 令和元年度 | 2年度 | 3年度 | 評価
空き家の活用 | 成約件数 | 5 | 計画値 | 8 | 10 | 12 | 14 | A
 |  |  | 実績値 | 7 | 11 | 12 | 13 |
公共交通の維持 | 利用者数 | 1200 | 計画値 | 1250 | 1300 | 1350 | 1400 |
 |  |  | 実績値 | 1230 | 1180 | 990 | 1010 | C
`,
    ),
  );
  expect(shown(table)).toEqual([
    "取組 | 指標 | 基準値 | 平成30年度 | 平成30年度 | 令和元年度 | 令和元年度 | 令和2年度 | 令和2年度 | 令和3年度 | 令和3年度 | 評価",
    " |  |  | 計画値 | 実績値 | 計画値 | 実績値 | 計画値 | 実績値 | 計画値 | 実績値 | ",
    "空き家の活用 | 成約件数 | 5 | 8 | 7 | 10 | 11 | 12 | 12 | 14 | 13 | A",
    "公共交通の維持 | 利用者数 | 1200 | 1250 | 1230 | 1300 | 1180 | 1350 | 990 | 1400 | 1010 | C",
  ]);
  expect(placesOf(table, 3)).toBe("A5 B5 C5 E5 E6 F5 F6 G5 G6 H5 H6 I6");
});

it("reads labels before the indicator's name, two rows of years and the actual above the target", () => {
  const table = tableOf(
    drawn(
      "一覧",
      `
事業名 | 区分 | 指標名 | 計画期間 | < | <
^ | ^ | ^ | 2022年度⏎（1年目） | 2023年度⏎（2年目） | 2024年度⏎（3年目）
健康教室 | 実績 | 参加者数 | 300人 | 280人 | 310人
^ | 目標 | ^ | 290人 | 300人 | 310人
^ | 実績 | 満足度 | 80% | 82% | 85%
^ | 目標 | ^ | 80% | 85% | 90%
食育の推進 | 実績 | 講座数 | 4回 | 5回 | －
^ | 目標 | ^ | 4回 | 5回 | 6回
`,
    ),
  );
  expect(shown(table)).toEqual([
    "事業名 | 指標名 | 2022年度⏎（1年目） | 2022年度⏎（1年目） | 2023年度⏎（2年目） | 2023年度⏎（2年目） | 2024年度⏎（3年目） | 2024年度⏎（3年目）",
    " |  | 実績 | 目標 | 実績 | 目標 | 実績 | 目標",
    "健康教室 | 参加者数 | 300人 | 290人 | 280人 | 300人 | 310人 | 310人",
    " | 満足度 | 80% | 80% | 82% | 85% | 85% | 90%",
    "食育の推進 | 講座数 | 4回 | 4回 | 5回 | 5回 | － | 6回",
  ]);
});

it("keeps divisions between the rows, skips the header of a new page, and a row that no label explains is told", () => {
  const sheet = drawn(
    "調書",
    `
番号 | 施策 | 指標 | 区分 | R4年度 | R5年度
基本目標1　安全 | < | < | < | < | <
1 | 防災 | 訓練回数 | 目標 | 4 | 5
 |  |  | 実績 | 4 | 6
番号 | 施策 | 指標 | 区分 | R4年度 | R5年度
基本目標2　活力 | < | < | < | < | <
2 | 観光 | 来訪者数 | 目標 | 900 | 1000
 |  |  | 実績 | 950 | 980
 | うち外国人 |  |  | 35 | 40
※実績は暦年 | < | < | < | < | <
`,
  );
  const { plans, notices } = sourcesOf(sheet);
  const table = plans[0]?.table;
  expect(table && shown(table)).toEqual([
    "番号 | 施策 | 指標 | R4年度 | R4年度 | R5年度 | R5年度",
    " |  |  | 目標 | 実績 | 目標 | 実績",
    "基本目標1　安全 |  |  |  |  |  | ",
    "1 | 防災 | 訓練回数 | 4 | 4 | 5 | 6",
    "基本目標2　活力 |  |  |  |  |  | ",
    "2 | 観光 | 来訪者数 | 900 | 950 | 1000 | 980",
    "※実績は暦年 |  |  |  |  |  | ",
  ]);
  expect(notices).toEqual([{ code: "unexplainedRows", sheet: "調書", rows: [8] }]);
});

it("reads a table for each division, each under its own header, with its own years", () => {
  const table = tableOf(
    drawn(
      "調書",
      `
進行管理表
第1章　防災
施策 | 指標 | 区分 | R3 | R4
避難 | 訓練回数 | 目標 | 4 | 5
^ | ^ | 実績 | 4 | 6

第2章　防犯
施策 | 指標 | 区分 | R4 | R5
見守り | 協力店 | 目標 | 20 | 22
^ | ^ | 実績 | 21 | 24
`,
    ),
  );
  expect(shown(table)).toEqual([
    "施策 | 指標 | R3 | R3 | R4 | R4 | R5 | R5",
    " |  | 目標 | 実績 | 目標 | 実績 | 目標 | 実績",
    "第1章　防災 |  |  |  |  |  |  | ",
    "避難 | 訓練回数 | 4 | 4 | 5 | 6 |  | ",
    "第2章　防犯 |  |  |  |  |  |  | ",
    "見守り | 協力店 |  |  | 20 | 21 | 22 | 24",
  ]);
});

it("takes units from the labels where they differ, and further rows as what they are called", () => {
  const table = tableOf(
    drawn(
      "評価調書",
      `
事務事業名 | 指標名 | 区分 | 令和4年度 | 令和5年度 | 総合評価
図書館の運営 | 貸出冊数 | 目標（冊） | 52000 | 53000 | B
^ | ^ | 実績（冊） | 51800 | 50100 | ^
^ | ^ | 事業費（千円） | 4100 | 4300 | ^
ごみの減量 | 資源化率 | 目標（％） | 25 | 27 | A
^ | ^ | 実績（％） | 26 | 27.5 | ^
^ | ^ | 事業費（千円） | 820 | 790 | ^
`,
    ),
  );
  expect(shown(table)).toEqual([
    "単位 | 事務事業名 | 指標名 | 令和4年度 | 令和4年度 | 令和4年度 | 令和5年度 | 令和5年度 | 令和5年度 | 総合評価",
    " |  |  | 目標 | 実績 | 事業費 | 目標 | 実績 | 事業費 | ",
    "冊 | 図書館の運営 | 貸出冊数 | 52000 | 51800 | 4100 | 53000 | 50100 | 4300 | B",
    "％ | ごみの減量 | 資源化率 | 25 | 26 | 820 | 27 | 27.5 | 790 | A",
  ]);
});

it("has the unit of the values, not that of the rate below them", () => {
  const table = tableOf(
    drawn(
      "表",
      "施策 | 指標 | 区分 | 単位 | R4 | R5\n緑化 | 植樹 | 目標 | 本 | 100 | 110\n | | 実績 | 本 | 90 | 120\n | | 達成率 | ％ | 90 | 109",
    ),
  );
  expect(shown(table)).toEqual([
    "施策 | 指標 | 単位 | R4 | R4 | R4 | R5 | R5 | R5",
    " |  |  | 目標 | 実績 | 達成率 | 目標 | 実績 | 達成率",
    "緑化 | 植樹 | 本 | 100 | 90 | 90 | 110 | 120 | 109",
  ]);
});

it("a figure merged over the target's and the actual's row belongs to neither", () => {
  const table = tableOf(
    drawn(
      "表",
      `
施策 | 指標 | 区分 | R3 | R4
緑化 | 植樹本数 | 目標 | 100 | 120
^ | ^ | 実績 | ^ | 118
花壇 | 花壇数 | 目標 | ― | 8
^ | ^ | 実績 | ^ | 9
`,
    ),
  );
  expect(shown(table)).toEqual([
    "施策 | 指標 | R3 | R3 | R3 | R4 | R4",
    " |  | 目標 | 実績 |  | 目標 | 実績",
    "緑化 | 植樹本数 |  |  | 100 | 120 | 118",
    "花壇 | 花壇数 | ― | ― |  | 8 | 9",
  ]);
});

describe("計画 and 実績 in words", () => {
  it("reads a plan and what was done, year by year; a step merged over two years is that of both", () => {
    const table = tableOf(
      drawn(
        "工程表",
        `
No. | 取組項目 | 所管課 | 区分 | R3 | R4 | R5
1 | 窓口の集約 | 市民課 | 計画 | 検討 | 試行 | 実施
^ | ^ | ^ | 実績 | 検討 | 検討 | 試行
2 | 公用車の共有 | 管財課 | 計画 | 実施 | < | <
^ | ^ | ^ | 実績 | 実施 | 実施 | 実施
`,
      ),
    );
    expect(shown(table)).toEqual([
      "No. | 取組項目 | 所管課 | R3 | R3 | R4 | R4 | R5 | R5",
      " |  |  | 計画 | 実績 | 計画 | 実績 | 計画 | 実績",
      "1 | 窓口の集約 | 市民課 | 検討 | 検討 | 試行 | 検討 | 実施 | 試行",
      "2 | 公用車の共有 | 管財課 | 実施 | 実施 | 実施 | 実施 | 実施 | 実施",
    ]);
    expect(placesOf(table, 3)).toBe("A4 B4 C4 E4 E5 E4 F5 E4 G5");
  });

  it("reads rows without years: what was planned and what was done", () => {
    const table = tableOf(
      drawn(
        "R5",
        `
取組名 | 区分 | 内容 | 進捗状況
防犯灯のLED化 | 計画 | 全灯の調査を終える | 順調
^ | 実績 | 調査を終え、発注した | ^
通学路の点検 | 計画 | 20か所を点検する | 遅れ
^ | 実績 | 12か所を点検した | ^
`,
      ),
    );
    expect(shown(table)).toEqual([
      "取組名 | 内容 | 内容 | 進捗状況",
      " | 計画 | 実績 | ",
      "防犯灯のLED化 | 全灯の調査を終える | 調査を終え、発注した | 順調",
      "通学路の点検 | 20か所を点検する | 12か所を点検した | 遅れ",
    ]);
  });

  it("reads labels that only the header explains", () => {
    const table = tableOf(
      drawn(
        "実施計画",
        `
具体的な取組 | 担当 | 計画／実績 | 令和5年度 | 令和6年度
例規の整備 | 総務課 | 予定 | 調査 | 改正
^ | ^ | 進み具合 | 調査 | 未着手
研修の充実 | 人事課 | 予定 | 3回 | 4回
^ | ^ | 進み具合 | 3回 | 2回
`,
      ),
    );
    expect(shown(table)).toEqual([
      "具体的な取組 | 担当 | 令和5年度 | 令和5年度 | 令和6年度 | 令和6年度",
      " |  | 計画 | 実績 | 計画 | 実績",
      "例規の整備 | 総務課 | 調査 | 調査 | 改正 | 未着手",
      "研修の充実 | 人事課 | 3回 | 3回 | 4回 | 2回",
    ]);
  });
});

describe("what is no table of labelled rows", () => {
  it("a legend of the words", () => {
    const { plans } = sourcesOf(
      drawn("凡例", "用語 | 説明\n目標 | 計画で定めた値\n実績 | 年度末の値\n達成率 | 実績を目標で割った値"),
    );
    expect(plans).toEqual([]);
  });

  it("rows of labels that name no measure", () => {
    const { plans } = sourcesOf(drawn("推移", "区分 | R3 | R4\n目標 | 10 | 12\n実績 | 9 | 11"));
    expect(plans).toEqual([]);
  });

  it("a plain table is left where it stands", () => {
    const { plans } = sourcesOf(
      drawn(
        "一覧",
        "番号 | 施策名 | 指標 | 目標 | 実績 | 評価\n1 | 防災 | 訓練回数 | 4 | 5 | ◎\n2 | 観光 | 来訪者数 | 900 | 850 | △",
      ),
    );
    expect(plans.map(({ table, sources }) => [table, sources.map(({ kind }) => kind)])).toEqual([[null, ["table"]]]);
  });
});

describe("rows below each other", () => {
  it("keep what tells two columns of one year apart", () => {
    const table = tableOf(
      drawn(
        "表",
        `
施策 | 指標 | 区分 | R5 | <
^ | ^ | ^ | 上半期 | 下半期
緑化 | 植樹 | 目標 | 10 | 20
^ | ^ | 実績 | 9 | 22
花壇 | 箇所 | 目標 | 4 | 8
^ | ^ | 実績 | 5 | 7
`,
      ),
    );
    expect(shown(table)).toEqual([
      "施策 | 指標 | R5 | R5 | R5 | R5",
      " |  | 上半期 | 上半期 | 下半期 | 下半期",
      " |  | 目標 | 実績 | 目標 | 実績",
      "緑化 | 植樹 | 10 | 9 | 20 | 22",
      "花壇 | 箇所 | 4 | 5 | 8 | 7",
    ]);
  });

  it("have the unit of each indicator from its labels; one without a bracket has none", () => {
    const table = tableOf(
      drawn(
        "表",
        `
施策 | 指標 | 区分 | R4 | R5
緑化 | 植樹 | 目標（本） | 10 | 20
^ | ^ | 実績（本） | 9 | 22
花壇 | 充足率 | 目標（％） | 40 | 80
^ | ^ | 実績（％） | 50 | 70
広場 | 面積 | 目標 | 3 | 4
^ | ^ | 実績 | 3 | 5
`,
      ),
    );
    expect(shown(table)).toEqual([
      "単位 | 施策 | 指標 | R4 | R4 | R5 | R5",
      " |  |  | 目標 | 実績 | 目標 | 実績",
      "本 | 緑化 | 植樹 | 10 | 9 | 20 | 22",
      "％ | 花壇 | 充足率 | 40 | 50 | 80 | 70",
      " | 広場 | 面積 | 3 | 3 | 4 | 5",
    ]);
  });

  it("a total between them is no value, and named as not read; a name repeated in each row is one indicator", () => {
    const { plans, notices } = sourcesOf(
      drawn(
        "表",
        `
施策 | 指標 | 区分 | R4 | R5
緑化 | 植樹 | 目標 | 10 | 20
緑化 | 植樹 | 実績 | 9 | 22
合計 | | | 19 | 42
花壇 | 箇所 | 目標 | 4 | 8
花壇 | 箇所 | 実績 | 5 | 7
`,
      ),
    );
    expect(plans[0]?.table && shown(plans[0].table).slice(2)).toEqual([
      "緑化 | 植樹 | 10 | 9 | 20 | 22",
      "花壇 | 箇所 | 4 | 5 | 8 | 7",
    ]);
    expect(notices).toEqual([{ code: "unexplainedRows", sheet: "表", rows: [3] }]);
  });

  it("a year without its era that does not follow the one before is no period of the plan's", () => {
    const table = tableOf(
      drawn(
        "表",
        `
施策 | 指標 | 区分 | 令和4年度 | 5年度 | 30年度
緑化 | 植樹 | 目標 | 10 | 20 | 5
^ | ^ | 実績 | 9 | 22 | 6
花壇 | 箇所 | 目標 | 4 | 8 | 1
^ | ^ | 実績 | 5 | 7 | 2
`,
      ),
    );
    expect(shown(table)[0]).toBe("施策 | 指標 | 令和4年度 | 令和4年度 | 令和5年度 | 令和5年度 | 30年度 | 30年度");
  });
});
