import { drawn, placesOf, shown, sourcesOf, tableOf } from "./drawn";

describe("a table for each pillar on one sheet", () => {
  it("is one plan, the title above each table its division, the first too", () => {
    const table = tableOf(
      drawn(
        "進捗",
        `
第2期総合戦略　進捗状況
基本目標1　しごとをつくる
番号 | 施策 | KPI | 目標 | 実績 | 評価
1 | 創業の支援 | 創業件数 | 10 | 12 | A
2 | 企業の誘致 | 誘致件数 | 3 | 1 | C

基本目標2　ひとの流れをつくる
番号 | 施策 | KPI | 目標 | 実績 | 評価
3 | 移住の促進 | 移住者数 | 30 | 28 | B

基本目標3　子育てを支える
番号 | 施策 | KPI | 実績 | 目標 | 評価
4 | 保育の充実 | 待機児童数 | 2 | 0 | C
※評価は別表による
`,
      ),
    );
    expect(shown(table)).toEqual([
      "番号 | 施策 | KPI | 目標 | 実績 | 評価",
      "基本目標1　しごとをつくる |  |  |  |  | ",
      "1 | 創業の支援 | 創業件数 | 10 | 12 | A",
      "2 | 企業の誘致 | 誘致件数 | 3 | 1 | C",
      "基本目標2　ひとの流れをつくる |  |  |  |  | ",
      "3 | 移住の促進 | 移住者数 | 30 | 28 | B",
      "基本目標3　子育てを支える |  |  |  |  | ",
      "4 | 保育の充実 | 待機児童数 | 0 | 2 | C",
      "※評価は別表による |  |  |  |  | ",
    ]);
    expect(placesOf(table, 7)).toBe("A13 B13 C13 E13 D13 F13");
    expect(placesOf(table, 1)).toBe("A2     ");
  });

  it("with headers of two rows and units above each table", () => {
    const table = tableOf(
      drawn(
        "一覧",
        `
Ⅰ 安全なまち
 | | | （単位：％）
事業名 | 指標 | 令和5年度 | <
^ | ^ | 目標 | 実績
消火栓の整備 | 充足率 | 95 | 94

Ⅱ 元気なまち
 | | | （単位：％）
事業名 | 指標 | 令和5年度 | <
^ | ^ | 目標 | 実績
健診の勧奨 | 受診率 | 60 | 55
歯科健診 | 受診率 | 30 | 31
`,
      ),
    );
    expect(shown(table)).toEqual([
      "事業名 | 指標 | 令和5年度 | 令和5年度",
      " |  | 目標 | 実績",
      "Ⅰ 安全なまち |  |  | ",
      "消火栓の整備 | 充足率 | 95 | 94",
      "Ⅱ 元気なまち |  |  | ",
      "健診の勧奨 | 受診率 | 60 | 55",
      "歯科健診 | 受診率 | 30 | 31",
    ]);
  });

  it("a list of some of the measures again below them is no part of the plan", () => {
    const { plans } = sourcesOf(
      drawn(
        "一覧",
        `
施策名 | 指標 | 目標 | 実績 | 評価
創業の支援 | 創業件数 | 10 | 12 | A
企業の誘致 | 誘致件数 | 3 | 1 | C

未達成の施策
施策名 | 指標 | 目標 | 実績 | 評価
企業の誘致 | 誘致件数 | 3 | 1 | C
`,
      ),
    );
    expect(plans.map(({ names }) => [...names])).toEqual([["創業の支援", "企業の誘致"]]);
  });
});

describe("two unlike tables on one sheet", () => {
  it.each([
    [
      "the goals first",
      `
１　基本目標の数値目標
基本目標 | 数値目標 | 基準値 | 目標値 | 実績値
しごと | 従業者数 | 5000 | 5200 | 5100

２　施策のKPI
番号 | 施策名 | 担当課 | KPI | 目標値 | 実績値 | 評価
1 | 創業の支援 | 商工課 | 創業件数 | 10 | 12 | A
2 | 企業の誘致 | 商工課 | 誘致件数 | 3 | 1 | C`,
    ],
    [
      "the goals last",
      `
番号 | 施策名 | 担当課 | KPI | 目標値 | 実績値 | 評価
1 | 創業の支援 | 商工課 | 創業件数 | 10 | 12 | A
2 | 企業の誘致 | 商工課 | 誘致件数 | 3 | 1 | C

基本目標の数値目標
基本目標 | 数値目標 | 基準値 | 目標値 | 実績値
しごと | 従業者数 | 5000 | 5200 | 5100`,
    ],
  ])("are both read and told apart: %s", (_, drawing) => {
    const { plans, questions } = sourcesOf(drawn("KPI", drawing));
    const bySubject = new Map(plans.map(({ subject, table }) => [subject, table]));
    expect(questions).toEqual([]);
    const [goals, measures] = [bySubject.get("goals"), bySubject.get("measures")];
    expect(goals && shown(goals).slice(1)).toEqual(["しごと | 従業者数 | 5000 | 5200 | 5100"]);
    expect(measures && shown(measures).slice(1)).toEqual([
      "1 | 創業の支援 | 商工課 | 創業件数 | 10 | 12 | A",
      "2 | 企業の誘致 | 商工課 | 誘致件数 | 3 | 1 | C",
    ]);
  });

  it("alternate for each goal", () => {
    const { plans } = sourcesOf(
      drawn(
        "KPI",
        `
基本目標1　しごと
数値目標
指標 | 基準値 | 目標値 | 実績値
従業者数 | 5000 | 5200 | 5100

施策のKPI
施策名 | 担当課 | KPI | 目標値 | 実績値 | 評価
創業の支援 | 商工課 | 創業件数 | 10 | 12 | A

基本目標2　ひと
数値目標
指標 | 基準値 | 目標値 | 実績値
社会増減 | -200 | 0 | -50

施策のKPI
施策名 | 担当課 | KPI | 目標値 | 実績値 | 評価
移住の促進 | 企画課 | 移住者数 | 30 | 28 | B`,
      ),
    );
    const tables = plans.map(({ subject, table }) => [subject, table === null ? [] : shown(table).slice(1)]);
    expect(new Map(tables as [string, string[]][])).toEqual(
      new Map([
        [
          "goals",
          [
            "基本目標1　しごと |  |  | ",
            "従業者数 | 5000 | 5200 | 5100",
            "基本目標2　ひと |  |  | ",
            "社会増減 | -200 | 0 | -50",
          ],
        ],
        [
          "measures",
          [
            "基本目標1　しごと |  |  |  |  | ",
            "創業の支援 | 商工課 | 創業件数 | 10 | 12 | A",
            "基本目標2　ひと |  |  |  |  | ",
            "移住の促進 | 企画課 | 移住者数 | 30 | 28 | B",
          ],
        ],
      ]),
    );
  });
});

describe("a sheet for each pillar", () => {
  const rows = (names: readonly string[]): string =>
    names.map((name, index) => `${String(index + 1)} | ${name} | 件数 | 10 | 9 | A`).join("\n");
  const header = "番号 | 施策名 | 指標 | 目標 | 実績 | 評価";

  it("is one plan, the sheet's name its outermost division", () => {
    const table = tableOf(
      drawn("健康・福祉", `${header}\n${rows(["健診", "見守り"])}`),
      drawn("教育・文化", `${header}\n${rows(["読書"])}`),
      drawn("産業", `番号 | 施策名 | 指標 | 実績 | 目標 | 評価\n1 | 創業 | 件数 | 9 | 10 | A`),
    );
    expect(shown(table)).toEqual([
      header,
      "健康・福祉 |  |  |  |  | ",
      "1 | 健診 | 件数 | 10 | 9 | A",
      "2 | 見守り | 件数 | 10 | 9 | A",
      "教育・文化 |  |  |  |  | ",
      "1 | 読書 | 件数 | 10 | 9 | A",
      "産業 |  |  |  |  | ",
      "1 | 創業 | 件数 | 10 | 9 | A",
    ]);
    expect(placesOf(table, 1)).toBe("     ");
    expect(placesOf(table, 7)).toBe("産業!A2 産業!B2 産業!C2 産業!E2 産業!D2 産業!F2");
  });

  it("has its title above the table where the name says nothing", () => {
    const table = tableOf(
      drawn("1", `令和5年度 進捗管理表\n基本目標1　暮らし\n${header}\n${rows(["健診"])}`),
      drawn("2", `令和5年度 進捗管理表\n基本目標2　産業\n${header}\n${rows(["創業"])}`),
    );
    expect(shown(table).filter((line) => line.startsWith("基本目標"))).toEqual([
      "基本目標1　暮らし |  |  |  |  | ",
      "基本目標2　産業 |  |  |  |  | ",
    ]);
  });

  it("may have its values in labelled rows", () => {
    const sheet = (name: string, measure: string): ReturnType<typeof drawn> =>
      drawn(name, `施策 | 指標 | 区分 | R4 | R5\n${measure} | 件数 | 目標 | 10 | 11\n^ | ^ | 実績 | 9 | 12`);
    const table = tableOf(sheet("福祉", "見守り"), sheet("教育", "読書"));
    expect(shown(table)).toEqual([
      "施策 | 指標 | R4 | R4 | R5 | R5",
      " |  | 目標 | 実績 | 目標 | 実績",
      "福祉 |  |  |  |  | ",
      "見守り | 件数 | 10 | 9 | 11 | 12",
      "教育 |  |  |  |  | ",
      "読書 | 件数 | 10 | 9 | 11 | 12",
    ]);
    expect(table.sources.map(({ kind }) => kind)).toEqual(["rows", "rows"]);
  });

  it("lists of several years are a question; the latest is proposed", () => {
    const list = (year: string): string =>
      `番号 | 施策名 | 指標 | ${year}目標 | ${year}実績 | 評価\n${rows(["健診", "見守り"])}`;
    const { plans, questions } = sourcesOf(drawn("R3", list("R3")), drawn("R5", list("R5")), drawn("R4", list("R4")));
    expect(questions).toEqual([
      {
        code: "severalYears",
        proposed: ["R5"],
      },
    ]);
    expect(plans.map(({ table }) => table)).toEqual([null, null, null]);
  });

  it("a copy of the list is a question, never a part of the plan", () => {
    const list = `${header}\n${rows(["健診", "見守り"])}`;
    expect(sourcesOf(drawn("一覧", list), drawn("一覧 (2)", list)).questions).toEqual([
      { code: "sameMeasures", sheets: ["一覧", "一覧 (2)"] },
    ]);
    expect(
      sourcesOf(drawn("施策一覧", list), drawn("施策一覧（旧）", `${header}\n${rows(["廃止した施策"])}`)).questions,
    ).toEqual([{ code: "sameMeasures", sheets: ["施策一覧", "施策一覧（旧）"] }]);
  });
});

it("a list drawn on squared paper has a column for each header", () => {
  const table = tableOf(
    drawn(
      "様式",
      `
番号 | < | 施策名 | < | < | < | 指標 | < | < | 目標 | < | 実績 | < | 評価 | <
1 | < | 公園の整備 | < | < | < | 整備面積 | < | < | 10 | < | 9 | < | B | <
2 | < | 街路樹の管理 | < | < | < | 剪定本数 | < | < | 300 | < | 320 | < | A | <
`,
    ),
  );
  expect(shown(table)).toEqual([
    "番号 | 施策名 | 指標 | 目標 | 実績 | 評価",
    "1 | 公園の整備 | 整備面積 | 10 | 9 | B",
    "2 | 街路樹の管理 | 剪定本数 | 300 | 320 | A",
  ]);
  expect(placesOf(table, 1)).toBe("A2 C2 G2 J2 L2 N2");
});

describe("lists of several years", () => {
  const header = "番号 | 施策名 | 指標 | 目標 | 実績 | 評価";
  const list = `${header}\n1 | 健診 | 件数 | 10 | 9 | A\n2 | 体操 | 件数 | 8 | 8 | A`;

  it("may be told by names of sheets without an era: 4年度, 5年度", () => {
    expect(sourcesOf(drawn("4年度", list), drawn("5年度", list)).questions).toEqual([
      {
        code: "severalYears",
        proposed: ["5年度"],
      },
    ]);
  });

  it("with other measures in each year are parts of one plan only where no name is a year", () => {
    const other = `${header}\n1 | 創業 | 件数 | 10 | 9 | A\n2 | 誘致 | 件数 | 8 | 8 | A`;
    expect(sourcesOf(drawn("令和4年度", list), drawn("令和5年度", other)).questions.map(({ code }) => code)).toEqual([
      "severalYears",
    ]);
  });

  it("tables under a title on some sheets have the name of the sheet where there is none", () => {
    const table = tableOf(
      drawn(
        "くらし",
        `基本目標1　健康\n${header}\n1 | 健診 | 件数 | 10 | 9 | A\n\n基本目標2　防災\n${header}\n1 | 訓練 | 回数 | 3 | 3 | A`,
      ),
      drawn("産業", `${header}\n1 | 創業 | 件数 | 10 | 9 | A`),
    );
    expect(shown(table).filter((line) => !/^[0-9]|^番号/u.test(line))).toEqual([
      "基本目標1　健康 |  |  |  |  | ",
      "基本目標2　防災 |  |  |  |  | ",
      "産業 |  |  |  |  | ",
    ]);
  });
});

it("two lists of unlike measures on one sheet are a question", () => {
  const { questions } = sourcesOf(
    drawn(
      "一覧",
      `
番号 | 施策名 | 指標 | 目標 | 実績 | 評価
1 | 健診 | 件数 | 10 | 9 | A
2 | 体操 | 件数 | 8 | 8 | A

事業名 | 担当課 | 計画値 | 実績値 | 進捗状況 | 今後の課題 | 達成率
道路の補修 | 土木課 | 5 | 4 | 遅れ | 用地 | 80%
橋の点検 | 土木課 | 12 | 12 | 順調 | なし | 100%`,
    ),
  );
  expect(questions.map(({ code }) => code)).toEqual(["unlikeSources"]);
});
