import { drawn, placesOf, shown, sourcesOf, tableOf } from "./drawn";

describe("a form a sheet, labels on the left", () => {
  const form = (number: number, rows: string): string => `
施策評価シート | < | < | < | < | <
施策番号 | ${String(number)} | 記入日 | 令和6年5月10日 | < | <
${rows}`;
  const first = drawn(
    "1",
    form(
      1,
      `施策名 | 子育て支援の充実 | < | < | < | <
担当課 | こども課 | 評価者 | 課長 | < | <
目的 | 安心して子育てができるまちにする | < | < | < | <
指標の状況 | < | < | < | < | <
指標名 | 単位 | 基準値 | 目標値 | 実績値 | 達成率
待機児童数 | 人 | 12 | 0 | 3 | 75.0%
一時預かりの利用者数 | 人 | 310 | 400 | 420 | 105.0%
総合評価 | B | < | < | < | <
今後の方向性 | 継続 | < | < | < | <`,
    ),
  );
  const second = drawn(
    "2",
    form(
      2,
      `施策名 | 高齢者の見守り | < | < | < | <
副題 | 地域で支える | < | < | < | <
担当課 | 福祉課 | 評価者 | 課長 | < | <
目的 | 一人暮らしの高齢者を孤立させない | < | < | < | <
指標の状況 | < | < | < | < | <
指標名 | 単位 | 基準値 | 目標値 | 実績値 | 達成率
見守り協力店 | 店 | 20 | 50 | 45 | 90.0%
総合評価 | C | < | < | < | <
今後の方向性 | 拡充 | < | < | < | <`,
    ),
  );

  it("is a measure, its small table the indicators; an inserted row changes nothing", () => {
    const table = tableOf(first, second);
    expect(shown(table)).toEqual([
      "施策番号 | 施策名 | 担当課 | 目的 | 指標名 | 単位 | 基準値 | 目標値 | 実績値 | 達成率 | 総合評価 | 今後の方向性",
      "1 | 子育て支援の充実 | こども課 | 安心して子育てができるまちにする | 待機児童数 | 人 | 12 | 0 | 3 | 75.0% | B | 継続",
      " |  |  |  | 一時預かりの利用者数 | 人 | 310 | 400 | 420 | 105.0% |  | ",
      "2 | 高齢者の見守り | 福祉課 | 一人暮らしの高齢者を孤立させない | 見守り協力店 | 店 | 20 | 50 | 45 | 90.0% | C | 拡充",
    ]);
    expect(placesOf(table, 3)).toBe("2!B2 2!B3 2!B5 2!B6 2!A9 2!B9 2!C9 2!D9 2!E9 2!F9 2!B10 2!B11");
    expect(table.placeOf(1)).toEqual({ kind: "formLabel", label: "施策名" });
  });

  it("twenty of them are twenty measures, beside a cover, a legend and an index", () => {
    const forms = Array.from({ length: 20 }, (_, index) =>
      drawn(
        `個票${String(index + 1)}`,
        form(
          index + 1,
          `施策名 | 施策その${String(index + 1)} | < | < | < | <\n担当課 | 企画課 | < | < | < | <\n指標名 | 単位 | 目標値 | 実績値 | | \n件数 | 件 | ${String(10 + index)} | ${String(8 + index)} | |\n総合評価 | B | < | < | < | <`,
        ),
      ),
    );
    const { plans, questions } = sourcesOf(
      drawn("表紙", "令和5年度 施策評価\n○○市"),
      drawn("凡例", "評価 | 基準\nA | 100％以上\nB | 80％以上\nC | 80％未満"),
      drawn(
        "目次",
        `番号 | 施策名 | 担当課 | 評価\n${Array.from({ length: 20 }, (_, index) => `${String(index + 1)} | 施策その${String(index + 1)} | 企画課 | B`).join("\n")}`,
      ),
      ...forms,
    );
    expect(questions).toEqual([]);
    expect(plans.map(({ sources, names }) => [sources.length, sources[0]?.kind, names.size])).toEqual([
      [20, "form", 20],
    ]);
  });

  it("the blank form and the example are no measures", () => {
    const blank = drawn(
      "様式",
      form(
        0,
        "施策名 |  | < | < | < | <\n担当課 |  | < | < | < | <\n指標名 | 単位 | 目標値 | 実績値\n | | | \n総合評価 | ",
      ),
    );
    const example = drawn(
      "記入例",
      form(
        9,
        "施策名 | ○○の推進 | < | < | < | <\n担当課 | ○○課 | < | < | < | <\n指標名 | 単位 | 目標値 | 実績値\n○○数 | 件 | 10 | 9\n総合評価 | B",
      ),
    );
    const { plans, notices } = sourcesOf(blank, example, first, second);
    expect(plans.map(({ names }) => [...names])).toEqual([["子育て支援の充実", "高齢者の見守り"]]);
    expect(notices).toContainEqual({ code: "blankForms", sheets: ["様式", "記入例"] });
  });
});

it("reads labels above their values, years across and rows 目標 / 実績", () => {
  const form = (name: string, department: string, target: readonly number[], actual: readonly number[]): string => `
施策名 | < | < | 所管課
${name} | < | < | ${department}
成果指標 | < | < | 単位
${name}の参加者 | < | < | 人
区分 | R3 | R4 | R5
目標 | ${target.join(" | ")}
実績 | ${actual.join(" | ")}
課題
周知が足りない | < | < | <`;
  const table = tableOf(
    drawn("A-1", form("健康づくり", "健康課", [100, 110, 120], [90, 115, 119])),
    drawn("A-2", form("食育", "農政課", [50, 55, 60], [52, 51, 66])),
    drawn("B-1", form("読書活動", "図書館", [800, 850, 900], [790, 870, 910])),
  );
  expect(shown(table)).toEqual([
    "施策名 | 所管課 | 成果指標 | 単位 | R3 | R3 | R4 | R4 | R5 | R5 | 課題",
    " |  |  |  | 目標 | 実績 | 目標 | 実績 | 目標 | 実績 | ",
    "健康づくり | 健康課 | 健康づくりの参加者 | 人 | 100 | 90 | 110 | 115 | 120 | 119 | 周知が足りない",
    "食育 | 農政課 | 食育の参加者 | 人 | 50 | 52 | 55 | 51 | 60 | 66 | 周知が足りない",
    "読書活動 | 図書館 | 読書活動の参加者 | 人 | 800 | 790 | 850 | 870 | 900 | 910 | 周知が足りない",
  ]);
  expect(placesOf(table, 2)).toBe("A-1!A2 A-1!D2 A-1!A4 A-1!D4 A-1!B6 A-1!B7 A-1!C6 A-1!C7 A-1!D6 A-1!D7 A-1!A9");
});

it("reads years down", () => {
  const form = (name: string, actual: number): string => `
事務事業名 | ${name} | <
主管課 | 市民課 | <
指標 | 利用件数（件） | <
年度 | 目標 | 実績
令和3年度 | 10 | 9
令和4年度 | 12 | 12
令和5年度 | 14 | ${String(actual)}
評価 | ◎ | <`;
  const table = tableOf(drawn("1", form("窓口改善", 15)), drawn("2", form("証明書の郵送", 11)));
  expect(shown(table)).toEqual([
    "事務事業名 | 主管課 | 指標 | 令和3年度 | 令和3年度 | 令和4年度 | 令和4年度 | 令和5年度 | 令和5年度 | 評価",
    " |  |  | 目標 | 実績 | 目標 | 実績 | 目標 | 実績 | ",
    "窓口改善 | 市民課 | 利用件数（件） | 10 | 9 | 12 | 12 | 14 | 15 | ◎",
    "証明書の郵送 | 市民課 | 利用件数（件） | 10 | 9 | 12 | 12 | 14 | 11 | ◎",
  ]);
});

it("reads several forms below each other on one sheet", () => {
  const table = tableOf(
    drawn(
      "個別表",
      `
事業評価表（令和5年度） | < | < | <
整理番号 | 101 |  |
事業名 | 道路の補修 | 担当課 | 土木課
指標名 | 補修延長 | 単位 | km
目標値 | 12 | 実績値 | 10.5
評価 | △ | 備考 | 入札が遅れた

整理番号 | 102 |  |
事業名 | 橋りょうの点検 | 担当課 | 土木課
指標名 | 点検した橋の数 | 単位 | 橋
目標値 | 30 | 実績値 | 30
評価 | ○ | 備考 |

整理番号 | 103 |  |
事業名 | 公園の改修 | 担当課 | 公園課
指標名 | 改修した公園の数 | 単位 | か所
目標値 | 2 | 実績値 | 3
評価 | ◎ | 備考 |
`,
    ),
  );
  expect(shown(table)).toEqual([
    "整理番号 | 事業名 | 担当課 | 指標名 | 単位 | 目標値 | 実績値 | 評価 | 備考",
    "101 | 道路の補修 | 土木課 | 補修延長 | km | 12 | 10.5 | △ | 入札が遅れた",
    "102 | 橋りょうの点検 | 土木課 | 点検した橋の数 | 橋 | 30 | 30 | ○ | ",
    "103 | 公園の改修 | 公園課 | 改修した公園の数 | か所 | 2 | 3 | ◎ | ",
  ]);
  expect(placesOf(table, 2)).toBe("B8 B9 D9 B10 D10 B11 D11 B12 D12");
});

it("reads forms on squared paper, labels and values merged over narrow columns", () => {
  const form = (name: string, target: number, actual: number): string => `
 | 施策名 | < | < | ${name} | < | < | < | < | <
 | 担当課 | < | < | 環境課 | < | < | 連絡先 | < | 内線200
 | 指標名 | < | < | < | 目標値 | < | 実績値 | < | 評価
 | ${name}の件数 | < | < | < | ${String(target)} | < | ${String(actual)} | < | ○`;
  const table = tableOf(
    drawn("1", form("省エネ", 10, 11)),
    drawn("2", form("再エネ", 20, 19)),
    drawn("3", form("緑化", 5, 5)),
  );
  expect(shown(table)).toEqual([
    "施策名 | 担当課 | 指標名 | 目標値 | 実績値 | 評価",
    "省エネ | 環境課 | 省エネの件数 | 10 | 11 | ○",
    "再エネ | 環境課 | 再エネの件数 | 20 | 19 | ○",
    "緑化 | 環境課 | 緑化の件数 | 5 | 5 | ○",
  ]);
});

it("reads labels with their value in the same cell, and an indicator that comes twice", () => {
  const form = (name: string, figures: readonly number[]): string => `
施策名：${name} | <
担当課：総務課 | <
指標名 | 件数
目標値 | ${String(figures[0])}
実績値 | ${String(figures[1])}
指標名 | 満足度
目標値 | ${String(figures[2])}
実績値 | ${String(figures[3])}
総合評価 | A`;
  const table = tableOf(drawn("a", form("広報", [10, 9, 80, 82])), drawn("b", form("広聴", [20, 22, 70, 65])));
  expect(shown(table)).toEqual([
    "施策名 | 担当課 | 指標名 | 目標値 | 実績値 | 総合評価",
    "広報 | 総務課 | 件数 | 10 | 9 | A",
    " |  | 満足度 | 80 | 82 | ",
    "広聴 | 総務課 | 件数 | 20 | 22 | A",
    " |  | 満足度 | 70 | 65 | ",
  ]);
});

it("a figure of a form that no label explains is told", () => {
  const form = (name: string, figure: number): string => `
施策名 | ${name}
担当課 | 企画課
指標名 | 件数
目標値 | 10
実績値 | 9
市民アンケートの順位 | ${String(figure)}`;
  const { notices } = sourcesOf(drawn("1", form("広報", 4)), drawn("2", form("広聴", 7)));
  expect(notices).toEqual([
    { code: "unreadCells", sheet: "1", cells: [{ row: 5, column: 1 }] },
    { code: "unreadCells", sheet: "2", cells: [{ row: 5, column: 1 }] },
  ]);
});

it("forms and a list of other measures are a question", () => {
  const form = (name: string): string =>
    `施策名 | ${name}\n担当課 | 企画課\n指標名 | 件数\n目標値 | 10\n実績値 | 9\n評価 | A`;
  const { questions } = sourcesOf(
    drawn("1", form("広報")),
    drawn("2", form("広聴")),
    drawn(
      "一覧",
      "番号 | 施策名 | 指標 | 目標 | 実績 | 評価\n1 | 観光 | 来訪者数 | 10 | 9 | A\n2 | 農業 | 就農者数 | 5 | 6 | A",
    ),
  );
  expect(questions.map(({ code }) => code)).toEqual(["unlikeSources"]);
});

describe("forms whose name has a label of the body's own", () => {
  const form = (label: string, name: string, actual: number): string => `
個票 | < | <
${label} | ${name} | <
所管課 | 企画課 | <
指標名 | 目標値 | 実績値
件数 | 10 | ${String(actual)}
評価 | A | <`;

  it("are known by what is printed on all of them", () => {
    const table = tableOf(
      ...["花いっぱい", "朝市", "読み聞かせ"].map((name, index) =>
        drawn(String(index + 1), form("整理番号・個別事業", name, index)),
      ),
    );
    expect(shown(table)).toEqual([
      "施策名 | 所管課 | 指標名 | 目標値 | 実績値 | 評価",
      "花いっぱい | 企画課 | 件数 | 10 | 0 | A",
      "朝市 | 企画課 | 件数 | 10 | 1 | A",
      "読み聞かせ | 企画課 | 件数 | 10 | 2 | A",
    ]);
    expect(placesOf(table, 0).split(" ")[0]).toBe("1!A2");
    expect(table.placeOf(0)).toEqual({ kind: "formLabel", label: "整理番号・個別事業" });
  });
});

describe("forms below each other on a sheet, their names behind a label of the body's own", () => {
  const block = (title: string, name: string, figures: string, grade: string): string => `
${title} | | | |
整理番号 | 1 | | 行動メニュー項目 | ${name}
担当課 | 企画課 | | |
指標名 | 単位 | R5目標 | R5実績 |
${figures}
評価 | ${grade} | | |
今後の課題 | 人手の確保 | | |
 | | | |`;
  const sheet = (titles: readonly string[]) =>
    drawn(
      "調書",
      [
        block(String(titles[0]), "朝市の開催", "来場者数 | 人 | 900 | 870 |", "B"),
        block(String(titles[1]), "特産品の開発", "新商品数 | 品 | 4 | 5 |", "A"),
        block(String(titles[2]), "直売所の改装", "売上 | 万円 | 600 | 540 |", "B"),
      ].join(""),
    );

  it.each([[["進行管理票", "進行管理票", "進行管理票"]], [["調書1", "調書2", "調書3"]]])(
    "%p begin each of them",
    (titles) => {
      const table = tableOf(sheet(titles));
      const rows = shown(table).map((row) => row.split(" | "));
      const column = (header: string) => rows.slice(1).map((row) => row[rows[0]?.indexOf(header) ?? -1]);
      expect(column("指標名")).toEqual(["来場者数", "新商品数", "売上"]);
      expect(column("R5実績")).toEqual(["870", "5", "540"]);
      expect(column("評価")).toEqual(["B", "A", "B"]);
      expect(
        shown(table)
          .slice(1)
          .map((row) => /朝市の開催|特産品の開発|直売所の改装/u.exec(row)?.[0]),
      ).toEqual(["朝市の開催", "特産品の開発", "直売所の改装"]);
    },
  );
});
