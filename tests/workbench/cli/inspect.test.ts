import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { inspect as command } from "../../../src/workbench/cli/inspect";
import { projectFolder, ranCommand, type Ran } from "./ranCommand";

const sample = (name: string): string => path.join(projectFolder, "samples", name);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tenken-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command as `npm run inspect --` does. */
function inspect(...args: readonly string[]): Promise<Ran> {
  return ranCommand(command, args);
}

function fileWith(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

interface Summary {
  readonly level: number;
  readonly divisions: readonly string[];
  readonly achievementRate: number;
  readonly measures: number;
  readonly achieved: number;
  readonly missedEnded: number;
  readonly missedContinuing: number;
  readonly notJudged: number;
}

describe("npm run inspect", () => {
  it("概要の文、集計表、指摘、保存先を示す", async () => {
    const output = path.join(folder, "点検済.xlsx");
    const { status, stdout } = await inspect(sample("kanagawa-report.xlsx"), "--out", output);
    expect(status).toBe(0);
    expect(stdout).toContain("21分野76施策のうち、71施策（93.4%）で施策目標を達成しました。");
    expect(stdout).toMatch(/合計 +93\.4% +76 +71 +2 +3/u);
    expect(stdout).toContain("H40  Ⅰ-①-カ-7  目標「15,0007アクセス」");
    expect(stdout).toContain(output);
    expect(readFileSync(output).subarray(0, 2).toString()).toBe("PK");
  });

  it("ほかのソフトで保存されて照合の符号がなくなった表は、直されたかもしれないので書き換えずに残し、そのことを示す", async () => {
    const [first, foreign, second] = ["一度目.xlsx", "ほかのソフト.xlsx", "二度目.xlsx"].map((name) =>
      path.join(folder, name),
    ) as [string, string, string];
    await inspect(sample("kanagawa-list.xlsx"), "--out", first);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(first);
    const summary = workbook.getWorksheet("集計表");
    if (summary === undefined) throw new Error("no summary");
    summary.getCell("B5").value = "手で直した";
    await workbook.xlsx.writeFile(foreign);
    const { status, stdout } = await inspect(foreign, "--out", second);
    expect([status, stdout.includes("書き換えずに残しました")]).toEqual([0, true]);
    expect(stdout).toContain("「集計表」 A1:H32");
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.readFile(second);
    expect(saved.getWorksheet("集計表")?.getCell("B5").value).toBe("手で直した");
    expect(saved.getWorksheet("集計表（点検）")?.getCell("B5").value).toBe(
      "① ICT及びデータを活用した県民サービスの提供",
    );
  });

  it("JSONの形は決まっている", async () => {
    const file = path.join(folder, "結果.json");
    expect((await inspect(sample("kanagawa-report.xlsx"), "--json", file)).status).toBe(0);
    const json = JSON.parse(readFileSync(file, "utf8")) as {
      readonly input: object;
      readonly measures: readonly object[];
      readonly findings: readonly { readonly code: string }[];
      readonly summary: readonly Summary[];
      readonly sentences: readonly string[];
    };
    expect(json.input).toEqual({ file: sample("kanagawa-report.xlsx"), sheet: "別紙", layout: "report" });
    expect(json.measures).toHaveLength(76);
    expect(json.measures[1]).toMatchObject({
      code: "Ⅰ-①-ア-2",
      cell: "E9",
      divisions: ["柱Ⅰ 暮らしの情報化", "① ICT及びデータを活用した県民サービスの提供", "ア 健康・医療・介護"],
      number: 2,
      name: "未病指標の構築・活用",
      department: "いのち・未来戦略本部 産",
      indicators: [
        {
          label: "未病指標利用者数（累計）",
          target: { raw: "150,000人", kind: "number", value: 150000, unit: "人", qualifiers: [], asOf: null },
          actual: { kind: "number", value: 115992, unit: "人", asOf: "2022-12-31" },
          judged: "missed",
        },
      ],
      grade: { entered: "○", computed: "△" },
      goalStatus: { computed: "achieved" },
    });
    expect(json.summary).toHaveLength(24);
    expect(json.summary.at(-1)).toMatchObject({
      level: 0,
      divisions: [],
      achievementRate: 0.934,
      measures: 76,
      achieved: 71,
      missedEnded: 2,
      missedContinuing: 3,
      notJudged: 0,
    });
    expect(json.findings.find(({ code }) => code === "quantity-unreadable")).toMatchObject({
      family: "quantity",
      severity: "error",
      sheet: "別紙",
      cell: "H40",
      measure: "Ⅰ-①-カ-7",
    });
    expect(json.sentences).toHaveLength(3);
  });

  it("--json - は、標準出力にJSONだけを書く", async () => {
    const { stdout } = await inspect(sample("families/status-words.xlsx"), "--json", "-");
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  it.each([
    ["誤りがあれば 1", "kanagawa-report.xlsx", 1],
    ["達成状況が空欄なら 1", "families/status-words.xlsx", 1],
    ["誤りがなければ 0", "families/letter-grades.xlsx", 0],
  ])("--strict の終了コードは、%s", async (_, name, status) => {
    expect((await inspect(sample(name), "--strict")).status).toBe(status);
  });

  it.each([
    ["ないファイル", () => ["ありません.xlsx"], "ファイルがありません"],
    ["Excelでないファイル", () => [fileWith("偽.xlsx", "これはブックではない")], "は表計算のファイルではありません"],
    ["施策一覧のないブック", () => [sample("families/no-measures.xlsx")], "施策一覧のシートが見つかりません"],
    ["施策一覧が二つあるブック", () => [sample("families/two-measures-sheets.xlsx")], "施策一覧のシートが複数あります"],
    ["ないシート", () => [sample("kanagawa-list.xlsx"), "--sheet", "別表"], "「別表」というシートはありません"],
    ["知らないオプション", () => ["--なにか"], "オプションの指定に誤りがあります"],
    [
      "入力と同じ出力先",
      () => [sample("kanagawa-list.xlsx"), "--out", sample("kanagawa-list.xlsx")],
      "出力先が入力と同じです",
    ],
    [
      "誤った設定",
      () => [sample("kanagawa-list.xlsx"), "--settings", fileWith("誤り.json", '{"percentDecimals": "二"}')],
      "percentDecimals",
    ],
  ])("%sには、何が悪いかを一言で告げて 2 で終わる", async (_, args, message) => {
    const { status, stderr } = await inspect(...args());
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n {4}at /u);
  });

  it("シートを選べば、二つあっても点検する", async () => {
    const { status, stdout } = await inspect(sample("families/two-measures-sheets.xlsx"), "--sheet", "令和4年度");
    expect(status).toBe(0);
    expect(stdout).toContain("「令和4年度」");
  });

  it("別の団体の判定のしかたを、設定で渡せる", async () => {
    const settings = path.join(projectFolder, "samples/settings/baseline-and-expected.json");
    const { status, stdout } = await inspect(sample("families/letter-grades.xlsx"), "--settings", settings);
    expect(status).toBe(0);
    expect(stdout).toContain("評価「D」は評価基準にない記号です（使える記号：A、B、C、－）");
  });

  it("--fix は、意味を変えずに直せるセルを直し、何をどう直したかを示す", async () => {
    const output = path.join(folder, "直した.xlsx");
    const { status, stdout } = await inspect(sample("kanagawa-report.xlsx"), "--fix", "--out", output);
    expect(status).toBe(0);
    expect(stdout).toMatch(/■ 直したセル（\d+件）/u);
    expect(stdout).toContain("「別紙」 A72  「エ デジタルデバйд対策」→「エ デジタルデバイド対策」");
    const again = await inspect(output, "--sheet", "別紙", "--fix", "--out", path.join(folder, "もう一度.xlsx"));
    expect(again.stdout).toContain("意味を変えずに直せるセルはありませんでした");
    expect(again.stdout).toMatch(/合計 +93\.4% +76 +71 +2 +3/u);
  });

  it("--pivot は、ピボットテーブルと元データのシートを加える", async () => {
    const output = path.join(folder, "ピボット.xlsx");
    const { status, stdout } = await inspect(sample("kanagawa-report.xlsx"), "--pivot", "--out", output);
    expect(status).toBe(0);
    expect(stdout).toContain("「ピボット元データ」 A1:H77");
    expect(stdout).toContain("「ピボット集計」 A1:E");
    expect((await inspect(sample("kanagawa-report.xlsx"), "--pivot")).stderr).toContain("--pivot");
  });

  it("--split は、値・単位・注記・時点に分けた列を、状況欄の右に加える", async () => {
    const output = path.join(folder, "分けた.xlsx");
    const { status, stdout } = await inspect(sample("kanagawa-report.xlsx"), "--split", "--out", output);
    expect(status).toBe(0);
    expect(stdout).toContain("「別紙」 S3:V118");
    expect((await inspect(output, "--sheet", "別紙")).stdout).toMatch(/合計 +93\.4% +76 +71 +2 +3/u);
  });

  it("--views、--group-by、--previous は、帳票のシートを加え、作れないものは理由を示す", async () => {
    const output = path.join(folder, "帳票.xlsx");
    const given = ["--views", "overview,yearTrend", "--group-by", "評価", "--previous", sample("kanagawa-list.xlsx")];
    const { status, stdout } = await inspect(sample("kanagawa-report.xlsx"), ...given, "--out", output);
    expect(status).toBe(0);
    expect(stdout).toMatch(/「全体の点検結果」 A1:/u);
    expect(stdout).toMatch(/「前年比較」 A1:/u);
    expect(stdout).toMatch(/「年度推移」は作りません：.+/u);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(output);
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["全体の点検結果", "所属別", "前年比較"]));
    expect(names.filter((name) => name.includes("(2)"))).toEqual([]);
    const texts = workbook.getWorksheet("前年比較")?.getSheetValues().flat().map(String) ?? [];
    expect(texts.some((text) => text.includes("kanagawa-list.xlsx"))).toBe(true);
  });

  it("--accept は、理由を添えて確認済みにし、次の点検でも別に示す", async () => {
    const output = path.join(folder, "確認済み.xlsx");
    const code = "judgement-grade-differs";
    const given = ["--accept", `${code}:Ⅰ-①-ア-2`, "--reason", "見込みで評価した", "--by", "企画課"];
    const { status, stdout } = await inspect(sample("kanagawa-report.xlsx"), ...given, "--out", output);
    expect(status).toBe(0);
    expect(stdout).toContain("1件の指摘を確認済みにしました");
    const { stdout: text } = await inspect(output, "--sheet", "別紙");
    expect(text).toMatch(
      /■ 確認済み（1件）\n {2}J9 {2}Ⅰ-①-ア-2 .*\n {6}理由： 見込みで評価した（企画課、\d{4}-\d\d-\d\d）/u,
    );
    const json = JSON.parse((await inspect(output, "--sheet", "別紙", "--json", "-")).stdout) as {
      readonly findings: readonly { readonly code: string; readonly measure: string | null }[];
      readonly accepted: readonly object[];
      readonly staleAcceptances: readonly object[];
      readonly acceptanceProblems: readonly object[];
    };
    expect(json.findings.filter((found) => found.code === code && found.measure === "Ⅰ-①-ア-2")).toEqual([]);
    expect(json.accepted).toMatchObject([
      { code, measure: "Ⅰ-①-ア-2", cell: "J9", reason: "見込みで評価した", by: "企画課" },
    ]);
    expect([json.staleAcceptances, json.acceptanceProblems]).toEqual([[], []]);
    // What is accepted already is no mistake to ask for again.
    expect(
      (await inspect(output, "--sheet", "別紙", ...given, "--out", path.join(folder, "二度目.xlsx"))).stdout,
    ).toContain("0件の指摘を確認済みにしました");
  });

  it.each([
    ["保存先のない --fix", ["--fix"], "--out"],
    ["保存先のない --views", ["--views", "all"], "--out"],
    ["ない帳票", ["--views", "overview,年報", "--out", "出力.xlsx"], "「年報」という帳票はありません"],
    [
      "ブックでない前年",
      ["--previous", path.join(projectFolder, "README.md"), "--out", "出力.xlsx"],
      "「README.md」をExcelのブックとして読めません",
    ],
    ["理由のない --accept", ["--accept", "judgement-grade-differs", "--out", "出力.xlsx"], "--reason"],
    ["--accept のない理由", ["--reason", "理由"], "--accept"],
    [
      "ない種類",
      ["--accept", "no-such", "--reason", "理由", "--out", "出力.xlsx"],
      "「no-such」という指摘の種類はありません",
    ],
    [
      "指摘のない施策",
      ["--accept", "judgement-grade-differs:Ⅸ-1", "--reason", "理由", "--out", "出力.xlsx"],
      "確認済みにする指摘がありません： judgement-grade-differs:Ⅸ-1",
    ],
  ])("%sには、何が要るかを告げて 2 で終わる", async (_, args, message) => {
    const { status, stderr } = await inspect(sample("kanagawa-list.xlsx"), ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n {4}at /u);
  });

  it("保護されたシートには書かず、どうすればよいかを告げて 2 で終わる", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(sample("kanagawa-list.xlsx"));
    for (const sheet of workbook.worksheets) await sheet.protect("", {});
    const input = path.join(folder, "保護.xlsx");
    await workbook.xlsx.writeFile(input);
    const { status, stderr } = await inspect(input, "--out", path.join(folder, "保護-点検済.xlsx"));
    expect(status).toBe(2);
    expect(stderr).toContain("シート保護の解除");
  });
});
