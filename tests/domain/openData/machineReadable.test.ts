import { inspect } from "../../../src/domain/inspection/inspect";
import { wordFormulaLike, wordNotice, wordUnencodable } from "../../../src/domain/openData/noticeText";
import { csvFile } from "../../../src/domain/openData/csvFile";
import { csvText, defused } from "../../../src/domain/openData/csv";
import type { OpenTable } from "../../../src/domain/openData/openTable";
import { tableSchema } from "../../../src/domain/openData/tableSchema";
import { contextOf } from "../inspection/context";
import { planOf, type PlanRow } from "../inspection/planOf";
import { inspectSample } from "../inspection/sampleInspection";
import { openTableOf } from "./openTableOf";
import { openDataSamples } from "./samples";

type Cell = string | number | boolean | undefined;

/** A row of the table by its fields' names. */
function record(table: OpenTable, index: number): Readonly<Record<string, Cell>> {
  return Object.fromEntries(table.fields.map(({ name }, column) => [name, table.rows[index]?.[column]]));
}

function tableOf(...rows: readonly PlanRow[]): OpenTable {
  const { workbook, measureSheet, settings } = contextOf(planOf(rows, { fiscalYear: 2022 }));
  return openTableOf(inspect(workbook, measureSheet, settings, "ja"));
}

describe.each(openDataSamples)("%s", (file) => {
  it("スキーマのとおりの型と値だけがあり、数値の列には数値しかない", async () => {
    const table = openTableOf(await inspectSample(file));
    const { fields, primaryKey } = tableSchema(table);
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    const valid: Readonly<Record<string, (value: Cell) => boolean>> = {
      string: (value) => typeof value === "string" || typeof value === "number",
      number: (value) => typeof value === "number",
      integer: (value) => Number.isInteger(value),
      date: (value) => /^\d{4}-\d{2}-\d{2}$/u.test(String(value)),
    };
    const wrong = table.rows.flatMap((row, index) =>
      fields.flatMap(({ name, type, constraints = {} }, column) => {
        const value = row[column];
        if (value === "") return constraints.required === true ? [[index, name, "required"]] : [];
        const isListed = constraints.enum === undefined || constraints.enum.includes(String(value));
        return valid[type]?.(value) === true && isListed ? [] : [[index, name, value]];
      }),
    );
    expect(wrong).toEqual([]);
    const keys = table.rows.map((row) =>
      primaryKey?.map((name) => row[fields.findIndex((own) => own.name === name)]).join(),
    );
    expect(new Set(keys).size).toBe(table.rows.length);
  });

  it("すべての施策のすべての指標が、一行ずつある", async () => {
    const inspection = await inspectSample(file);
    const table = openTableOf(inspection);
    const names = new Set(table.rows.map((_, index) => String(record(table, index)["施策名"])));
    expect(names.size).toBe(new Set(inspection.measureSheet.measures.map(({ cells }) => cells.name?.content)).size);
  });
});

describe("値を分ける", () => {
  it("時点・見込み・単位・条件を、それぞれの列にする（別紙 Ⅰ-①-イ-1、Ⅰ-①-エ-3）", async () => {
    const table = openTableOf(await inspectSample("kanagawa-report.xlsx"));
    const find = (code: string, part: number): Readonly<Record<string, Cell>> =>
      table.rows
        .map((_, index) => record(table, index))
        .find((row) => row["施策_コード"] === code && row["指標_番号"] === part) ?? {};
    expect(find("I-1-イ-1", 2)).toMatchObject({
      柱: "柱I 暮らしの情報化",
      柱_コード: "I",
      分野_コード: "I-1-イ",
      成果指標: "月平均PV数",
      指標_区分: "(2)",
      目標_数値: 100000,
      目標_単位: "PV",
      実績_数値: 141387,
      実績_時点: "2022-12-31",
      実績_時点_和暦: "令和4(2022)年12月31日",
      評価: "目標を上回った",
      評価_記号: "◎",
    });
    expect(find("I-1-エ-3", 1)).toMatchObject({
      実績_数値: 3382,
      実績_単位: "社",
      実績_条件: "見込み",
      施策目標の達成状況: "未達成(継続)",
    });
    expect(find("I-1-カ-7", 1)).toMatchObject({ 目標_区分: "読取不能", 目標_数値: "", 目標_原文: "15,0007アクセス" });
    expect(find("I-3-エ-2", 1)).toMatchObject({ 実績_区分: "未確定", 実績_期限: "2023-03-31", 実績_数値: "" });
  });

  it.each<[PlanRow, Readonly<Record<string, Cell>>]>([
    [{ target: "93.4%" }, { 目標_数値: 93.4, 目標_単位: "%", 目標_区分: "数値" }],
    [{ target: "約1.2万人以上" }, { 目標_数値: 12000, 目標_単位: "人", 目標_条件: "約・以上" }],
    [{ target: "50%削減" }, { 目標_数値: -50, 目標_条件: "減少" }],
    [{ target: "—" }, { 目標_区分: "設定なし", 目標_数値: "", 目標_原文: "—" }],
    [{ target: "" }, { 目標_区分: "空欄", 目標_原文: "" }],
    [{ target: "構築完了" }, { 目標_区分: "文字", 目標_数値: "", 目標_原文: "構築完了" }],
    [{ target: "令和5年度に技術開発完了" }, { 目標_期限: "2024-03-31", 目標_期限_和暦: "令和6(2024)年3月31日" }],
    [{ actual: 0 }, { 実績_数値: 0, 実績_区分: "数値" }],
    [{ indicator: "受講者数（※）" }, { 成果指標: "受講者数", 指標_注記: "(※)" }],
    [{ grade: "優" }, { 評価: "優", 評価_記号: "" }],
    [{ status: "未定" }, { 施策目標の達成状況: "", 施策目標の状況_原文: "未定" }],
    [
      { actual: "31,992台（※）", remarks: "令和4年度から" },
      { 実績_原文: "31,992台（※）", 備考: "令和4(2022)年度から" },
    ],
  ])("%j", (row, expected) => {
    expect(record(tableOf(row), 0)).toMatchObject(
      Object.fromEntries(
        Object.entries(expected).map(([name, value]) => [name, name === "指標_注記" ? "（※）" : value]),
      ),
    );
  });

  it("名前だけで値のない指標も、行を失わない", () => {
    const table = tableOf({
      indicator: "(1)導入数\n(2)利用数\n(3)満足度",
      target: "(1)5件\n(2)10件",
      actual: "(1)5件\n(2)12件",
    });
    expect(table.rows.map((_, index) => [record(table, index)["成果指標"], record(table, index)["実績_原文"]])).toEqual(
      [
        ["導入数", "5件"],
        ["利用数", "12件"],
        ["満足度", ""],
      ],
    );
  });

  it("年度ごとの列は、年度ごとの行になる", async () => {
    const table = openTableOf(await inspectSample("families/year-columns.xlsx"));
    const years = table.rows.slice(0, 5).map((_, index) => record(table, index));
    expect(years.map((row) => [row["年度_西暦"], row["年度_和暦"], row["目標_数値"], row["実績_数値"]])).toEqual([
      ["", "総括", 4, 5],
      [2019, "令和元(2019)年度", "", ""],
      [2020, "令和2(2020)年度", 1, 0],
      [2021, "令和3(2021)年度", 2, 2],
      [2022, "令和4(2022)年度", 4, 5],
    ]);
    expect(table.fields.map(({ name }) => name).filter((name) => name.includes("令和"))).toEqual([]);
  });

  it("二度入力された施策があれば、キーを付けずに知らせる", () => {
    const { workbook, measureSheet, settings } = contextOf({
      sheets: {
        施策一覧: [
          ["分野", "番号", "施策名", "成果指標", "目標", "実績"],
          ["ア 福祉", 1, "見守り", "件数", "1件", "1件"],
          ["ア 福祉", 1, "見守り", "件数", "1件", "1件"],
        ],
      },
    });
    const table = openTableOf(inspect(workbook, measureSheet, settings, "ja"));
    expect(table.notices).toEqual([{ code: "keysRepeated", keys: ["ア-1"] }]);
    expect(tableSchema(table).primaryKey).toBeUndefined();
  });

  it("変えたことと変えられなかったことを、文で知らせる", () => {
    const { notices } = tableOf({ target: "15,0007件", remarks: "①髙橋" });
    expect(notices.map(({ code }) => code)).toEqual(["charactersReplaced", "charactersLeft", "valuesUnreadable"]);
    for (const language of ["ja", "en"] as const) {
      const told = notices.map((notice) => wordNotice(notice, language)).join();
      for (const part of ["①", "(1)", "髙"]) expect(told).toContain(part);
    }
  });
});

describe("CSV", () => {
  it("RFC 4180のとおり、必要なところだけを引用符で囲み、CRLFで終わる", () => {
    expect(
      csvText([
        ["a", 'b"c', "d,e"],
        [1, "x\ny", " z"],
        ["", true, "=1+1"],
      ]),
    ).toBe('a,"b""c","d,e"\r\n1,"x\ny"," z"\r\n,true,=1+1\r\n');
  });

  const dashes = (): OpenTable => tableOf({ target: "—", remarks: "+2%の見込み" });

  it("UTF-8にはBOMが付き、数式に見える文字は、求められれば変えずに知らせる", () => {
    const file = csvFile(dashes(), { encoding: "utf8", unencodable: "refuse", formulaLike: "keep" });
    if (!file.ok) throw new Error("refused");
    expect([...file.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(file.bytes);
    expect(text).toContain("+2%の見込み");
    expect(file.formulaLike).toHaveLength(1);
    expect(wordFormulaLike(file.formulaLike, "keep", "ja")).toContain("書き換えていません");
  });

  it("数式と取り違えられる文字の前に「'」を付け、どこかを知らせる", () => {
    const file = csvFile(dashes(), { encoding: "utf8", unencodable: "refuse", formulaLike: "defuse" });
    if (!file.ok) throw new Error("refused");
    expect(new TextDecoder().decode(file.bytes)).toContain("'+2%の見込み");
    expect(wordFormulaLike(file.formulaLike, "defuse", "ja")).toContain("「'」を付けました");
    expect(wordFormulaLike(file.formulaLike, "defuse", "en")).toContain("apostrophe");
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝cmd|' /C calc'!A0", "'＝cmd|' /C calc'!A0"],
    ["+81-3-0000", "'+81-3-0000"],
    ["-項目", "'-項目"],
    ["\t=1", "'\t=1"],
    ["'=1", "''=1"],
    ["-", "-"],
    ["- ", "- "],
    ["-5.2", "-5.2"],
    ["+3,000", "+3,000"],
    ["-5％", "-5％"],
    ["'80年代", "'80年代"],
    ["'-", "'-"],
    [-3, -3],
    ["", ""],
  ])("%p は %p と書く", (content, written) => {
    expect(defused([[content]])).toEqual([[written]]);
  });

  it("Shift_JISにない文字があれば、セルを示して断り、求められれば置き換える", () => {
    const refused = csvFile(dashes(), { encoding: "sjis", unencodable: "refuse", formulaLike: "defuse" });
    if (refused.ok) throw new Error("written");
    expect(refused.unencodable.map(({ row, characters }) => [row, characters])).toEqual([
      [1, [{ character: "—", replacement: "―" }]],
    ]);
    expect(wordUnencodable(refused.unencodable, false, "ja")).toContain("—");
    const replaced = csvFile(dashes(), { encoding: "sjis", unencodable: "replace", formulaLike: "defuse" });
    if (!replaced.ok) throw new Error("refused");
    expect(replaced.replaced).toEqual(refused.unencodable);
    expect(wordUnencodable(replaced.replaced, true, "en")).toContain("— → ―");
    expect(new TextDecoder("shift_jis").decode(replaced.bytes)).toContain(",―,");
  });
});

it("スキーマは、評価と達成状況の選択肢、欠測、キー、日本語の項目名を持つ", async () => {
  const schema = tableSchema(openTableOf(await inspectSample("kanagawa-report.xlsx")));
  const of = (name: string) => schema.fields.find((field) => field.name === name);
  expect(schema).toMatchObject({ missingValues: [""], primaryKey: ["施策_コード", "指標_番号"] });
  expect(of("評価")?.constraints?.enum).toEqual(["目標を上回った", "達成", "未達成", "指標未設定"]);
  expect(of("施策目標の達成状況")?.constraints?.enum).toEqual(["達成", "未達成(終了)", "未達成(継続)"]);
  expect(of("目標_数値")).toMatchObject({ title: "目標の数値", type: "number" });
  expect(of("実績_時点")).toMatchObject({ type: "date", format: "default" });
  expect(of("番号")).toMatchObject({ type: "integer", constraints: { required: true } });
});
