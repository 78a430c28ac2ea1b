import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inspect } from "../../../../src/workbench/cli/inspect";
import { projectFolder, ranCommand, type Ran } from "../ranCommand";

const sample = (name: string): string => path.join(projectFolder, "samples", name);

interface Line {
  readonly input: { readonly file: string; readonly sheet: string | null; readonly bytes: number | null };
  readonly problem: string | null;
  readonly measures?: readonly object[];
}

let folder: string;
let plans: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tenken-many-"));
  plans = path.join(folder, "計画");
  mkdirSync(path.join(plans, "県"), { recursive: true });
  copyFileSync(sample("kanagawa-report.xlsx"), path.join(plans, "県", "報告.xlsx"));
  copyFileSync(sample("kanagawa-list.xlsx"), path.join(plans, "一覧.XLSX"));
  writeFileSync(path.join(plans, "壊れた.xlsx"), "no workbook");
  writeFileSync(path.join(plans, "~$一覧.xlsx"), "what Excel leaves");
  writeFileSync(path.join(plans, "読んで.txt"), "no workbook either");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function ran(...args: readonly string[]): Promise<Ran> {
  return ranCommand(inspect, args);
}

function linesIn(file: string): readonly Line[] {
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

function namesOf(lines: readonly Line[]): readonly string[] {
  return lines.map(({ input, problem }) => `${path.relative(plans, input.file)}${problem === null ? "" : " ×"}`).sort();
}

describe("npm run inspect of many workbooks", () => {
  it("a line for each, also for those that can't be read; --resume goes on from there", async () => {
    const [json, csv] = [path.join(folder, "結果.jsonl"), path.join(folder, "施策.csv")];
    const missing = path.join(plans, "ない.xlsx");
    const first = await ran(plans, missing, "--json", json, "--measures", csv, "--workers", "2");
    expect(first.status).toBe(2);
    expect(first.stdout).toContain("4冊のうち、2冊を点検しました。2冊は点検できませんでした。");
    expect(first.stderr).toContain(`${missing}　点検できませんでした： ファイルがありません`);
    const lines = linesIn(json);
    expect(namesOf(lines)).toEqual(
      ["ない.xlsx ×", "一覧.XLSX", "壊れた.xlsx ×", "県/報告.xlsx".replace("/", path.sep)].sort(),
    );
    const report = lines.find(({ input }) => input.file.endsWith("報告.xlsx"));
    expect(report?.measures).toHaveLength(76);
    expect(report?.input).toMatchObject({ sheet: "別紙", bytes: readFileSync(sample("kanagawa-report.xlsx")).length });

    const rows = readFileSync(csv, "utf8");
    expect(rows.startsWith("\uFEFFファイル,シート,セル,施策番号,")).toBe(true);
    expect(rows).toContain(",E9,Ⅰ-①-ア-2,");
    expect(rows).toContain(',"150,000人",150000,人,"115,992人",115992,人,0.77328,○,△,');

    // Stopped in the midst of a line; one workbook is missing no more, one has been saved since.
    writeFileSync(json, `${readFileSync(json, "utf8")}{"input":{"file":"`);
    copyFileSync(sample("kanagawa-list.xlsx"), missing);
    utimesSync(path.join(plans, "県", "報告.xlsx"), new Date(), new Date());
    const again = await ran(plans, missing, "--json", json, "--measures", csv, "--resume", "--workers", "1");
    expect(again.status).toBe(2);
    expect(again.stdout).toContain(
      "4冊のうち、2冊を点検しました（ほか1冊は前回の結果のまま）。1冊は点検できませんでした。",
    );
    expect(namesOf(linesIn(json))).toEqual(
      ["ない.xlsx", "一覧.XLSX", "壊れた.xlsx ×", path.join("県", "報告.xlsx")].sort(),
    );
    const count = (text: string, name: string): number => text.split("\r\n").filter((row) => row.includes(name)).length;
    expect(count(readFileSync(csv, "utf8"), "報告.xlsx")).toBe(count(rows, "報告.xlsx"));
    expect(count(readFileSync(csv, "utf8"), "ない.xlsx")).toBe(count(rows, "一覧.XLSX"));

    // Other settings, other results: nothing is kept.
    const settings = path.join(folder, "設定.json");
    writeFileSync(settings, "{}");
    const other = await ran(path.join(plans, "県"), "--settings", settings, "--json", json, "--resume");
    expect([other.status, other.stdout]).toEqual([0, expect.stringContaining("1冊のうち、1冊を点検しました。")]);
  });

  it("patterns, lists and repeated names; a line on standard output; --strict", async () => {
    const list = path.join(folder, "一覧.txt");
    writeFileSync(list, `# 県\r\n${path.join(plans, "県")}\r\n\r\n${path.join(plans, "県", "*.xlsx")}\r\n`);
    const { status, stdout, stderr } = await ran("--list", list, "--json", "-", "--strict");
    expect(status).toBe(1);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ problem: null, input: { sheet: "別紙" } });
    expect(stderr).toContain("1冊のうち、1冊を点検しました。");
  });

  it.each([
    [["県", "--out", "x.xlsx"], "--out は、1冊を点検するときだけ使えます"],
    [["空"], "に、点検できるブック"],
    [["空/*.xlsx"], "に、点検できるブック"],
    [["県", "--resume"], "--json 結果.jsonl"],
    [["県", "--workers", "0"], "1以上の整数"],
    [["県", "--settings", "読んで.txt"], "JSONとして読めません"],
    [["--measures", "m.csv"], "使い方"],
  ])("%j is refused before anything is done", async (args, message) => {
    mkdirSync(path.join(plans, "空"), { recursive: true });
    const placed = args.map((arg) => (/^(?:県|空|読)/u.test(arg) ? path.join(plans, arg) : arg));
    const { status, stderr } = await ran(...placed);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
