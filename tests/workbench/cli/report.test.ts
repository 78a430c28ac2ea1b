import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inspect as command } from "../../../src/workbench/cli/inspect";
import { projectFolder, ranCommand, type Ran } from "./ranCommand";

const plan = path.join(projectFolder, "samples", "kanagawa-report.xlsx");
const draft = path.join(projectFolder, "samples", "report", "draft.docx");

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tenken-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function compare(report: string, ...more: readonly string[]): Promise<Ran> {
  return ranCommand(command, [plan, "--report", report, ...more]);
}

test("結果を先頭に示し、相違を、文とセルと理由とともに並べる", async () => {
  const { status, stdout } = await compare(draft);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^照合した記述 [0-9]+、一致 [0-9]+、相違 [0-9]+、判断できない [0-9]+/u);
  expect(stdout).toContain("Ⅰ-①-ア-2  シートI9");
  expect(stdout).toContain("累計で【115,929人】（令和4年12月末時点）");
});

test("JSONの記述は、決まった形をしている", async () => {
  const file = path.join(folder, "照合.json");
  expect((await compare(draft, "--json", file)).status).toBe(0);
  const { statements } = JSON.parse(readFileSync(file, "utf8")) as { readonly statements: readonly object[] };
  expect(statements).toContainEqual({
    line: 15,
    lines: [15],
    quote: "指標を使った人は、令和3年度に58,191人、令和4年度には累計で115,929人（令和4年12月末時点）になった。",
    kind: "figure",
    measure: "Ⅰ-①-ア-2",
    verdict: "differs",
    severity: "error",
    stated: "115,929人",
    expected: "115,992人",
    sheet: "別紙",
    cell: "I9",
    message:
      "「未病指標利用者数（累計）」の実績は、報告書は「115,929人」、シートは「115,992人」です。よく似ているので、書き誤りかもしれません。",
  });
});

test("読めない文書は、保存し直し方を示して断る", async () => {
  const file = path.join(folder, "案.pdf");
  writeFileSync(file, "%PDF-1.7");
  const { status, stderr } = await compare(file);
  expect(status).toBe(2);
  expect(stderr).toContain("「名前を付けて保存」で「Word文書（.docx）」");
});
