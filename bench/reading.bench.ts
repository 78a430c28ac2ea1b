/**
 * How well sheets are read: workbooks of every family of layouts, drawn blind to the reader, against what they say.
 *
 *     npm run bench:reading [-- --family L3] [-- --list] [-- --rest] [-- --write folder]
 *
 * Drawn families first, then workbooks after what bodies keep. `--list` names each value that was read wrongly in silence,
 * `--rest` what was asked, named, refused or missed, and false alarms. `--write` writes the workbooks as .xlsx files, for the command line.
 * Ends with 1 when a value was wrong in silence, or fewer than 95 % (all, with settings) are right.
 */
import { Workbook } from "exceljs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { areaAddress, cellAddress, columnLetters } from "../src/domain/grid/cell";
import type { SheetGrid } from "../src/domain/grid/sheetGrid";
import { families } from "../tests/fixtures/layouts/families";
import { outside } from "../tests/fixtures/layouts/outside";
import { outside2 } from "../tests/fixtures/layouts/outside2";
import { outside3 } from "../tests/fixtures/layouts/outside3";
import { sourceBatches } from "../tests/fixtures/layouts/outside3/sourceBatches";
import { score, type Outcome, type Reading, type Score, type ScoredValue } from "../tests/fixtures/layouts/score";
import type { Variant } from "../tests/fixtures/layouts/truth";
import { readWorkbook } from "./readingAdapter";

interface Read {
  readonly variant: Variant;
  readonly score: Score;
  readonly reading: Reading;
}

function readOne(variant: Variant, withSettings: boolean): Read {
  const reading = readWorkbook(variant.snapshot, withSettings ? (variant.settings ?? {}) : {});
  return { variant, reading, score: score(variant.truth, reading, withSettings) };
}

function count(read: readonly Read[], outcome: Outcome): number {
  return read.reduce((sum, one) => sum + one.score.values.filter((value) => value.outcome === outcome).length, 0);
}

interface Sums {
  readonly values: number;
  readonly right: number;
  readonly silent: number;
  readonly cells: readonly (string | number)[];
}

function sums(read: readonly Read[]): Sums {
  const values = read.reduce((sum, one) => sum + one.score.values.length, 0);
  const strays = read.reduce((sum, one) => sum + one.score.strays.length, 0);
  const [right, wrong] = [count(read, "right"), count(read, "wrong")];
  const headlines = read.filter(({ score: { headline } }) => headline !== "none");
  const alarms = read.flatMap(({ reading }) => reading.findings).filter(({ severity }) => severity !== "info").length;
  const share = values === 0 ? "-" : ((right / values) * 100).toFixed(1);
  const rest = (["asked", "named", "refused", "missing"] as const).map((outcome) => count(read, outcome));
  const headline = `${headlines.filter((one) => one.score.headline === "right").length}/${headlines.length}`;
  const measures = read.map(({ score }) => score.measures);
  const divided = `${measures.reduce((sum, one) => sum + one.right, 0)}/${measures.reduce((sum, one) => sum + one.drawn, 0)}`;
  const extra = measures.reduce((sum, one) => sum + one.extra.length, 0);
  return {
    values,
    right,
    silent: wrong + strays,
    cells: [share, ...rest, wrong, strays, divided, extra, headline, alarms],
  };
}

const columns = ["正 %", "質問", "指摘", "拒否", "無言", "誤", "ない値", "施策と区分", "ない施策", "要約", "警告"];

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}

function wrongLines({ variant, score: { values, strays } }: Read): readonly string[] {
  const wrong: readonly ScoredValue[] = [...values.filter(({ outcome }) => outcome === "wrong"), ...strays];
  return wrong.map(({ sheet, cell, measure, role, expected, read }) => {
    const place = `${variant.family} ${variant.name}　${sheet}!${cell}　${measure}　${role}`;
    return expected === "" ? `${place}：ない値　${read}` : `${place}：正「${expected}」　${read}`;
  });
}

/** What is not right and not silently wrong either, and what is said above "good to know" of a sheet without a mistake. */
function restLines({ variant, score: { values, headline }, reading }: Read): readonly string[] {
  const place = `${variant.family} ${variant.name}`;
  const rest = values.filter(({ outcome }) => outcome !== "right" && outcome !== "wrong");
  const alarms = reading.findings.filter(({ severity }) => severity !== "info");
  return [
    ...rest.map(
      ({ outcome, sheet, cell, role, expected }) => `${place}　${outcome}　${sheet}!${cell}　${role}「${expected}」`,
    ),
    ...alarms.map(({ sheet, area, code, severity }) => `${place}　${severity}　${sheet}!${area}　${code}`),
    ...(headline === "right" || headline === "none" ? [] : [`${place}　要約　${headline}`]),
  ];
}

/** Prints a table and answers whether the bar is met. */
function report(title: string, groups: readonly (readonly Variant[])[], withSettings: boolean): boolean {
  console.log(`\n${title}`);
  console.log(row(["様式", "例", "値", ...columns]));
  console.log(row(["---", ...Array.from({ length: columns.length + 2 }, () => "--:")]));
  const all: Read[] = [];
  for (const group of groups) {
    const read = group.map((variant) => readOne(variant, withSettings));
    all.push(...read);
    const name = group.some(({ family }) => family.includes("+")) ? "組合せ" : (group[0]?.family ?? "");
    const { values, cells } = sums(read);
    console.log(row([name, group.length, values, ...cells]));
  }
  const { values, right, silent, cells } = sums(all);
  console.log(row(["計", all.length, values, ...cells]));
  if (options.list) for (const line of all.flatMap(wrongLines)) console.log(line);
  if (options.rest) for (const line of all.flatMap(restLines)) console.log(line);
  return silent === 0 && right >= values * (withSettings ? 1 : 0.95);
}

function drawInto(workbook: Workbook, grid: SheetGrid, formats: ReadonlyMap<string, string>): void {
  const sheet = workbook.addWorksheet(grid.name, { state: grid.hidden ? "hidden" : "visible" });
  grid.contents.forEach((cells, row) => {
    cells.forEach((content, column) => {
      const address = cellAddress({ row, column });
      const cell = sheet.getCell(address);
      if (content !== "") cell.value = content;
      const format = formats.get(`${grid.name}!${address}`);
      if (format !== undefined) cell.numFmt = format;
      const fill = grid.traits.formats?.rows[row]?.[column]?.fill ?? "#FFFFFF";
      if (fill !== "#FFFFFF")
        cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: fill.replace("#", "FF") } };
    });
  });
  for (const area of grid.merges) sheet.mergeCells(areaAddress(area));
  for (const { first, count: hidden } of grid.traits.hiddenColumns ?? [])
    for (let column = first; column < first + hidden; column += 1) sheet.getColumn(columnLetters(column)).hidden = true;
}

async function write(folder: string, variants: readonly Variant[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { family, name, snapshot, numberFormats } of variants) {
    const workbook = new Workbook();
    for (const grid of snapshot.sheets) drawInto(workbook, grid, numberFormats);
    await workbook.xlsx.writeFile(join(folder, `${family} ${name}.xlsx`));
  }
}

const { values: options } = parseArgs({
  options: {
    family: { type: "string" },
    list: { type: "boolean", default: false },
    rest: { type: "boolean", default: false },
    write: { type: "string" },
  },
});

type Groups = readonly (readonly Variant[])[];

function chosen(groups: Groups): Groups {
  const { family } = options;
  return groups
    .map((group) => group.filter((one) => family === undefined || one.family === family))
    .filter((group) => group.length > 0);
}

async function main(): Promise<void> {
  const [drawn, others, further, third, noTables] = [families, outside, outside2, outside3, sourceBatches].map(
    chosen,
  ) as [Groups, Groups, Groups, Groups, Groups];
  if (options.write !== undefined)
    await write(options.write, [...drawn, ...others, ...further, ...third, ...noTables].flat());
  const met = [
    report("設定なし", drawn, false),
    report("設定あり", drawn, true),
    report("ほかの団体の様式（設定なし）", others, false),
    report("ほかの団体の様式、第二の組（設定なし）", further, false),
    report("ほかの団体の様式、第三の組（設定なし、組ごと）", third, false),
    report("ほかの団体の様式、第三の組のうち一つの表でないもの（設定なし、組ごと）", noTables, false),
  ];
  process.exitCode = met.every(Boolean) ? 0 : 1;
}

void main();
