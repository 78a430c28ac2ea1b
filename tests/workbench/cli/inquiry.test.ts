import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { inquiry as command } from "../../../src/workbench/cli/inquiry";
import { projectFolder, ranCommand, type Ran } from "./ranCommand";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tenken-inquiry-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function inquiry(...args: readonly string[]): Promise<Ran> {
  return ranCommand(command, args);
}

const header = ["分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標の達成状況", "達成率"];

/** A plan of three departments with a formula, one about another sheet, and a measure of nobody. */
async function writePlan(name: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("施策一覧");
  sheet.addRows([
    header,
    ["ア 健康", 1, "健診", "健康課", "受診者数", 100, 80, "", "", { formula: "G2/F2", result: 0.8 }],
    ["ア 健康", 2, "啓発", "健康課", "回数", 10, "", "", "", { formula: "参考!A1", result: "参考の値" }],
    ["イ 防災", 1, "訓練", "防災課、総務課", "参加者数", "200人", "", "", "", ""],
    ["イ 防災", 2, "広報", "", "回数", "5回", "", "", "", ""],
  ]);
  workbook.addWorksheet("参考").addRows([["参考の値"]]);
  const file = path.join(folder, name);
  await workbook.xlsx.writeFile(file);
  return file;
}

async function open(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

/** Fills cells in as a department does. */
async function fill(file: string, cells: Readonly<Record<string, string | number>>): Promise<void> {
  const workbook = await open(file);
  const [sheet] = workbook.worksheets;
  for (const [address, value] of Object.entries(cells)) if (sheet !== undefined) sheet.getCell(address).value = value;
  await workbook.xlsx.writeFile(file);
}

describe("npm run inquiry", () => {
  it("所属ごとのブックに分け、戻ってきたものを一つずつ示して、計画に入れる", async () => {
    const plan = await writePlan("計画.xlsx");
    const before = readFileSync(plan);
    const sent = path.join(folder, "照会");
    const split = await inquiry("split", plan, "--out", sent);
    expect(split).toMatchObject({ status: 0, stderr: "" });
    expect(split.stdout).toContain("照会_健康課.xlsx（健康課）");
    expect(split.stdout).toContain("所属の書かれていない施策1件は、どこにも照会しません： イ-2");
    expect(readdirSync(sent).sort()).toEqual(["照会_健康課.xlsx", "照会_総務課.xlsx", "照会_防災課.xlsx"]);

    const health = await open(path.join(sent, "照会_健康課.xlsx"));
    expect(health.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["照会_健康課", "visible"],
      ["控え_健康課", "hidden"],
    ]);
    const [sheet] = health.worksheets;
    if (sheet === undefined) throw new Error("no sheet");
    const isHidden = (row: number): boolean => sheet.getRow(row).hidden;
    expect([2, 3, 4, 5].map(isHidden)).toEqual([false, false, true, true]);
    // Cells that say nothing of it are locked.
    const isOpen = (address: string): boolean =>
      (sheet.getCell(address).protection as { readonly locked?: boolean } | undefined)?.locked === false;
    expect([isOpen("G2"), isOpen("G4")]).toEqual([true, false]);
    expect(sheet.getCell("H2").dataValidation).toMatchObject({ type: "list" });
    // A formula of the sheet's own stays live; one about a sheet that is not there has become its value.
    expect([sheet.getCell("J2").formula, sheet.getCell("J3").value]).toEqual(["G2/F2", "参考の値"]);

    await fill(path.join(sent, "照会_健康課.xlsx"), { G2: 120, H2: "◎" });
    await fill(path.join(sent, "照会_防災課.xlsx"), { G4: "210人" });
    rmSync(path.join(sent, "照会_総務課.xlsx"));
    writeFileSync(path.join(sent, "壊れた.xlsx"), "ブックではない");

    const shown = await inquiry("merge", plan, sent);
    expect(shown).toMatchObject({ status: 0, stderr: "" });
    expect(shown.stdout).toContain("2件の回答： 変更3か所、判断の要るもの0か所");
    expect(shown.stdout).toContain("  ア-1 健診 実績（G2）： 80 → 120 ［照会_健康課.xlsx］");
    expect(shown.stdout).toContain("  ア-1 健診 評価（H2）： （空欄） → ◎ ［照会_健康課.xlsx］");
    expect(shown.stdout).toMatch(/■ 回答のない所属（1）\n {2}総務課/u);
    expect(shown.stdout).toMatch(/■ 読めなかった回答（1）\n {2}壊れた\.xlsx： Excelのブックとして読めません/u);
    expect(shown.stdout).toContain("ブックは保存していません");

    const output = path.join(folder, "取りまとめ.xlsx");
    expect((await inquiry("merge", plan, sent, "--out", output)).stdout).toContain("3か所を入れて保存しました");
    const merged = (await open(output)).getWorksheet("施策一覧");
    expect(["G2", "H2", "G4"].map((address) => merged?.getCell(address).value)).toEqual([120, "◎", "210人"]);
    expect(merged?.getCell("J2").formula).toBe("G2/F2");
    expect((await open(output)).worksheets.map(({ name }) => name)).toEqual(["施策一覧", "参考"]);
    expect(readFileSync(plan).equals(before)).toBe(true);
  });

  it("食い違う回答はどちらも入れず、示して残す", async () => {
    const plan = await writePlan("食い違い.xlsx");
    const sent = path.join(folder, "食い違い");
    await inquiry("split", plan, "--out", sent);
    await fill(path.join(sent, "照会_防災課.xlsx"), { G4: "210人" });
    await fill(path.join(sent, "照会_総務課.xlsx"), { G4: "190人" });
    const output = path.join(folder, "食い違い-取りまとめ.xlsx");
    const { stdout } = await inquiry("merge", plan, sent, "--out", output);
    expect(stdout).toContain("  イ-1 訓練 実績（G4）： 所属によって回答が違います。今は （空欄）");
    expect(stdout).toContain("      照会_総務課.xlsx： 190人");
    expect(stdout).toContain("判断の要るセルは、今の値のままにしました");
    expect((await open(output)).getWorksheet("施策一覧")?.getCell("G4").text).toBe("");
  });

  it("書き込まれているかもしれないファイルを上書きしない", async () => {
    const plan = await writePlan("二度.xlsx");
    const sent = path.join(folder, "二度");
    await inquiry("split", plan, "--out", sent);
    rmSync(path.join(sent, "照会_防災課.xlsx"));
    const before = readFileSync(path.join(sent, "照会_健康課.xlsx"));
    const { status, stderr } = await inquiry("split", plan, "--out", sent);
    expect(status).toBe(2);
    expect(stderr).toContain("照会_健康課.xlsx");
    expect(readFileSync(path.join(sent, "照会_健康課.xlsx")).equals(before)).toBe(true);
    expect(existsSync(path.join(sent, "照会_防災課.xlsx"))).toBe(false);
  });

  const sample = path.join(projectFolder, "samples/kanagawa-list.xlsx");
  it.each([
    ["命令がない", () => [], "split か merge"],
    ["計画がない", () => ["split"], "計画のブックを指定"],
    ["保存先のない split", () => ["split", sample], "--out フォルダー"],
    ["回答のない merge", () => ["merge", sample], "戻ってきたブックかフォルダー"],
    ["ないファイル", () => ["merge", sample, "ありません.xlsx"], "ファイルがありません"],
    ["入力と同じ出力先", () => ["merge", sample, "回答.xlsx", "--out", sample], "出力先が入力と同じです"],
    ["知らないオプション", () => ["split", sample, "--なにか"], "オプションの指定に誤りがあります"],
    [
      "施策一覧のないブック",
      () => [
        "split",
        path.join(projectFolder, "samples/families/no-measures.xlsx"),
        "--out",
        path.join(folder, "なし"),
      ],
      "施策一覧のシートが見つかりません",
    ],
    [
      "ブックのないフォルダー",
      () => {
        copyFileSync(
          path.join(projectFolder, "README.md"),
          path.join(mkdtempSync(path.join(folder, "空-")), "README.md"),
        );
        const empty = readdirSync(folder).find((name) => name.startsWith("空-")) ?? "";
        return ["merge", sample, path.join(folder, empty)];
      },
      ".xlsx のブックがありません",
    ],
  ])("%sときは、何が要るかを告げて 2 で終わる", async (_, args, message) => {
    const { status, stderr } = await inquiry(...args());
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n {4}at /u);
  });
});
