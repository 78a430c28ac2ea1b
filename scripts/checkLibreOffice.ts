/**
 * Whether LibreOffice opens what the command line saves, computes what our formulas show, and keeps the lists to choose from:
 *
 *     npm run check:libreoffice
 *
 * Every sample is inspected with all views. The results that the file carries are taken out of a copy, which LibreOffice has to
 * compute anew, and compared with what it computes. Needs `soffice`; no part of `npm test`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ICellData } from "@univerjs/core";
import JSZip from "jszip";
import { readXlsx } from "excel-stand-in/readXlsx";
import type { HostWorkbookData } from "excel-stand-in/workbookData";

const project = path.join(__dirname, "..");
const samples = path.join(project, "samples");
/** A rate is printed with one decimal of a percent; the engines differ in the last bits. */
const tolerance = 1e-9;

interface FormulaCell {
  readonly place: string;
  readonly formula: string;
  readonly shows: string | number;
}

function runOrFail(command: string, args: readonly string[]): void {
  const ran = spawnSync(command, args, { cwd: project, encoding: "utf8" });
  if (ran.error) throw ran.error;
  if (ran.status !== 0) throw new Error(`${command} ended with ${String(ran.status)}: ${ran.stderr}`);
}

function requireLibreOffice(): void {
  if (spawnSync("soffice", ["--version"]).error === undefined) return;
  console.error("LibreOffice's soffice is not on the path: install LibreOffice, or add its program folder to PATH.");
  process.exit(2);
}

function inspect(sample: string, output: string): boolean {
  const args = ["scripts/runTypeScript.mjs", "src/workbench/cli/start/inspect.ts", sample, "--out", output];
  return spawnSync(process.execPath, [...args, "--views", "all"], { cwd: project }).status === 0;
}

/** The same file without the results of formulas. */
async function withoutResults(file: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  for (const part of zip.file(/^xl\/worksheets\/[^/]+\.xml$/u)) {
    const xml = await part.async("string");
    zip.file(part.name, xml.replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/gu, "$1"));
  }
  return zip.generateAsync({ type: "uint8array" });
}

function formulasOf({ workbook }: HostWorkbookData): ReadonlyMap<string, FormulaCell> {
  const found = new Map<string, FormulaCell>();
  for (const id of workbook.sheetOrder) {
    const { name = "", cellData = {} } = workbook.sheets[id] ?? {};
    for (const [row, line] of Object.entries(cellData as Record<string, Record<string, ICellData>>)) {
      for (const [column, { f, v }] of Object.entries(line)) {
        const place = `${name}!R${String(Number(row) + 1)}C${String(Number(column) + 1)}`;
        if (f) found.set(place, { place, formula: f, shows: typeof v === "boolean" ? Number(v) : (v ?? "") });
      }
    }
  }
  return found;
}

/** The lists to choose from that cells have, by sheet. */
function listsOf({ workbook, sheets }: HostWorkbookData): string {
  const counts = workbook.sheetOrder.map((id) => {
    const areas = (sheets[id]?.validations ?? []).filter(({ rule }) => "list" in rule);
    return `${workbook.sheets[id]?.name ?? ""}: ${String(areas.length)}`;
  });
  return counts.join(", ");
}

function isSame(one: string | number, other: string | number | undefined): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= tolerance;
  return String(one) === String(other ?? "");
}

function problemsOf(ours: HostWorkbookData, theirs: HostWorkbookData): readonly string[] {
  const computed = formulasOf(theirs);
  const wrong = [...formulasOf(ours).values()].flatMap(({ place, formula, shows }) => {
    const other = computed.get(place)?.shows;
    return isSame(shows, other)
      ? []
      : [`${place} ${formula}: the file says ${String(shows)}, LibreOffice ${String(other)}`];
  });
  const [own, its] = [listsOf(ours), listsOf(theirs)];
  return own === its ? wrong : [...wrong, `lists to choose from: the file has ${own}, LibreOffice ${its}`];
}

async function check(sample: string, folder: string): Promise<readonly string[] | null> {
  const name = path.basename(sample);
  const output = path.join(folder, name);
  if (!inspect(sample, output)) return null;
  const bare = path.join(folder, `bare-${name}`);
  const converted = path.join(folder, "converted");
  mkdirSync(converted, { recursive: true });
  writeFileSync(bare, await withoutResults(output));
  runOrFail("soffice", ["--headless", "--convert-to", "xlsx", "--outdir", converted, bare]);
  const theirs = path.join(converted, `bare-${name}`);
  if (!existsSync(theirs)) return ["LibreOffice does not open it"];
  return problemsOf(await readXlsx(readFileSync(output)), await readXlsx(readFileSync(theirs)));
}

async function main(): Promise<void> {
  requireLibreOffice();
  const folder = mkdtempSync(path.join(tmpdir(), "tenken-libreoffice-"));
  const named = process.argv.slice(2);
  const families = readdirSync(path.join(samples, "families")).map((name) => path.join(samples, "families", name));
  const bundled = ["kanagawa-report.xlsx", "kanagawa-list.xlsx"].map((name) => path.join(samples, name));
  const files = named.length > 0 ? named : [...bundled, ...families.filter((file) => file.endsWith(".xlsx"))];
  let isWrong = false;
  for (const file of files) {
    const problems = await check(file, folder);
    isWrong ||= problems !== null && problems.length > 0;
    console.log(
      `${path.basename(file)}: ${problems === null ? "not inspected" : `${String(problems.length)} differences`}`,
    );
    for (const problem of (problems ?? []).slice(0, 20)) console.log(`  ${problem}`);
  }
  rmSync(folder, { recursive: true });
  process.exitCode = isWrong ? 1 : 0;
}

void main();
