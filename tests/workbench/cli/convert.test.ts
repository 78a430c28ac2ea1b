import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const project = path.resolve(__dirname, "../../..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tenken-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function convert(...args: readonly string[]) {
  const script = path.join(project, "scripts/runTypeScript.mjs");
  return spawnSync(process.execPath, [script, "src/workbench/cli/convert.ts", ...args], {
    encoding: "utf8",
    cwd: project,
  });
}

const output = (name: string): string => path.join(folder, name);

it("見本から、一覧型のブックとCSVとスキーマを書き出す", () => {
  const [book, csv, schema] = [output("list.xlsx"), output("data.csv"), output("schema.json")];
  const { status, stdout } = convert("--layout", "list", "--out", book, "--csv", csv, "--schema", schema);
  expect(status).toBe(0);
  expect(stdout).toContain("「一覧型」 A1:M77");
  const text = readFileSync(csv, "utf8");
  const { fields } = JSON.parse(readFileSync(schema, "utf8")) as { fields: readonly { name: string }[] };
  expect(text.startsWith(`\uFEFF${fields.map(({ name }) => name).join(",")}\r\n`)).toBe(true);
  const again = convert(book, "--sheet", "一覧型", "--layout", "annex", "--out", output("annex.xlsx"));
  expect([again.status, again.stdout.includes("「帳票型」 A1:M118")]).toEqual([0, true]);
});

it("Shift_JISにない文字があれば書き出さずに知らせ、--replace で置き換える", () => {
  const csv = output("sjis.csv");
  const refused = convert("--csv", csv, "--encoding", "sjis");
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("Shift_JIS（CP932）にない文字");
  expect(existsSync(csv)).toBe(false);
  expect(convert("--csv", csv, "--encoding", "sjis", "--replace").status).toBe(0);
  expect(new TextDecoder("shift_jis", { fatal: true }).decode(readFileSync(csv))).toContain("暮らしの情報化");
});

it.each([
  [[], "何を作るか"],
  [["--layout", "list"], "--out"],
  [["--layout", "table", "--out", "x.xlsx"], "list か annex"],
  [["--csv", "x.csv", "--encoding", "latin1"], "utf8 か sjis"],
  [["--csv", "x.csv", "--out", "x.xlsx"], "--out には"],
  [["--csv", "x.csv", "--unknown"], "--unknown"],
  [["a.xlsx", "b.xlsx", "--csv", "x.csv"], "b.xlsx"],
  [["x.csv", "--csv", "x.csv"], "同じ"],
  [["missing.xlsx", "--csv", "x.csv"], "missing.xlsx"],
  [["samples/families/no-measures.xlsx", "--schema", "x.json"], "施策"],
])("%j は、何を直せばよいかを示して終了コード2で終わる", (args, told) => {
  const { status, stderr } = convert(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(told);
  expect(stderr).not.toContain("    at ");
});

it("--help は使い方を示す", () => {
  expect(convert("--help").stdout).toContain("--machine-readable");
});
