import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { convert as command } from "../../../src/workbench/cli/convert";
import { ranCommand, type Ran } from "./ranCommand";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tenken-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function convert(...args: readonly string[]): Promise<Ran> {
  return ranCommand(command, args);
}

const output = (name: string): string => path.join(folder, name);

it("見本から、一覧型のブックとCSVとスキーマを書き出す", async () => {
  const [book, csv, schema] = [output("list.xlsx"), output("data.csv"), output("schema.json")];
  const { status, stdout } = await convert("--layout", "list", "--out", book, "--csv", csv, "--schema", schema);
  expect(status).toBe(0);
  expect(stdout).toContain("「一覧型」 A1:M77");
  const text = readFileSync(csv, "utf8");
  const { fields } = JSON.parse(readFileSync(schema, "utf8")) as { fields: readonly { name: string }[] };
  expect(text.startsWith(`\uFEFF${fields.map(({ name }) => name).join(",")}\r\n`)).toBe(true);
  const again = await convert(book, "--sheet", "一覧型", "--layout", "annex", "--out", output("annex.xlsx"));
  expect([again.status, again.stdout.includes("「帳票型」 A1:M118")]).toEqual([0, true]);
});

it("Shift_JISにない文字があれば書き出さずに知らせ、--replace で置き換える", async () => {
  const csv = output("sjis.csv");
  const refused = await convert("--csv", csv, "--encoding", "sjis");
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("Shift_JIS（CP932）にない文字");
  expect(existsSync(csv)).toBe(false);
  expect((await convert("--csv", csv, "--encoding", "sjis", "--replace")).status).toBe(0);
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
])("%j は、何を直せばよいかを示して終了コード2で終わる", async (args, told) => {
  const { status, stderr } = await convert(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(told);
  expect(stderr).not.toContain("    at ");
});

it("--help は使い方を示す", async () => {
  expect((await convert("--help")).stdout).toContain("--machine-readable");
});
