import { parseAreaAddress } from "../../src/domain/grid/cell";
import type { SheetGrid } from "../../src/domain/grid/sheetGrid";
import { defaultSettings } from "../../src/domain/settings/settings";
import { inspectWorkbook, MeasureSheetMissing } from "../../src/excel/actions";
import { readOpenTable, writeLayout, type LayoutOutput } from "../../src/excel/layoutActions";
import { inspect } from "../../src/domain/inspection/inspect";
import { readabilityReport } from "../../src/domain/inspection/readabilityReport";
import { readOpenSheet } from "../../src/domain/openData/readOpenSheet";
import { readingOptions } from "../../src/domain/settings/readingOptions";
import { readSnapshot } from "../../src/excel/readSnapshot";
import { sampled } from "../sampled";
import { listOfMeasures, openSample, usualOptions, type OpenHost } from "./workbooks";
import { openHost } from "excel-stand-in/openHost";
import { readXlsx } from "excel-stand-in/readXlsx";
import { writeXlsx } from "excel-stand-in/writeXlsx";

let host: OpenHost;

afterEach(() => {
  host.close();
});

async function sheetNamed(name: string): Promise<SheetGrid> {
  const { sheets } = await Excel.run((context) => readSnapshot(context, { looks: true }));
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function cellsAndMerges({ origin, contents, texts, merges }: SheetGrid) {
  const sorted = [...merges].sort((one, other) => one.row - other.row || one.column - other.column);
  return { origin, contents, texts, merges: sorted };
}

/** The workbook saved as a file and opened again. */
async function reopen(): Promise<void> {
  const bytes = await writeXlsx(await host.save());
  host.close();
  host = await openHost(await readXlsx(Buffer.from(bytes)));
}

it("別紙→一覧型→（保存して開き直し）→帳票型で、セルも結合も別紙と同じになる", async () => {
  host = await openSample("kanagawa-report.xlsx");
  const { notices } = await writeLayout("list", usualOptions);
  expect(notices.map(({ code }) => code)).toEqual(["keptInRecord"]);
  await reopen();
  await writeLayout("annex", { ...usualOptions, sheet: "一覧型" });
  expect(cellsAndMerges(await sheetNamed("帳票型"))).toEqual(cellsAndMerges(await sheetNamed("別紙")));
});

const lists = [
  "kanagawa-list.xlsx",
  "families/kanagawa-shuffled.xlsx",
  "families/merged-divisions.xlsx",
  "families/typed-percents.xlsx",
];

it.each(sampled(lists, 2))("%s：一覧型→帳票型→（保存して開き直し）→一覧型で元と同じになる", async (file) => {
  host = await openSample(file);
  const { inspection } = await inspectWorkbook(usualOptions);
  await writeLayout("annex", usualOptions);
  await reopen();
  await writeLayout("list", { ...usualOptions, sheet: "帳票型" });
  expect(cellsAndMerges(await sheetNamed("一覧型"))).toEqual(
    cellsAndMerges(await sheetNamed(inspection.measureSheet.sheet)),
  );
});

it.each<LayoutOutput>(["list", "annex", "machineReadable"])(
  "%s は五往復以内で書き、同じ場所に作り直し、元に戻せる",
  async (output) => {
    host = await openSample("kanagawa-report.xlsx");
    const before = host.sheetNames();
    const requests = host.requests;
    const first = await writeLayout(output, usualOptions);
    expect(host.requests - requests).toBeLessThanOrEqual(5);
    const sheets = host.sheetNames();
    expect(sheets.length).toBeGreaterThan(before.length);
    const again = await writeLayout(output, usualOptions);
    expect(again.applied.areas).toEqual(first.applied.areas);
    expect(host.sheetNames()).toEqual(sheets);
    await again.applied.undo();
    await first.applied.undo();
    expect(host.sheetNames()).toEqual(before);
  },
);

it("作ったシートは、点検の対象にも、もう一つの施策一覧にもならない", async () => {
  host = await openSample("kanagawa-report.xlsx");
  await writeLayout("list", usualOptions);
  await writeLayout("annex", usualOptions);
  await writeLayout("machineReadable", usualOptions);
  const { rows } = await readOpenTable(usualOptions);
  expect(rows).toHaveLength(87);
});

it("控えが直されて読めないときは、標準の様式で作り、知らせる", async () => {
  host = await openSample("kanagawa-report.xlsx");
  await writeLayout("list", usualOptions);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("様式の控え（帳票型）").getRange("A5").values = [["？"]];
    await context.sync();
  });
  const { notices } = await writeLayout("annex", { ...usualOptions, sheet: "一覧型" });
  expect(notices).toEqual([{ code: "recordUnreadable", row: 5 }]);
  expect((await sheetNamed("帳票型")).contents).toHaveLength(110);
});

it("機械可読データのシートは、1行目が項目名で、結合も数式もない", async () => {
  host = await openSample("kanagawa-report.xlsx");
  const { applied } = await writeLayout("machineReadable", usualOptions);
  const sheet = await sheetNamed("機械可読データ");
  expect(parseAreaAddress(applied.areas[0]?.address ?? "")).toEqual({ row: 0, column: 0, rows: 88, columns: 41 });
  expect(sheet.contents[0]?.[0]).toBe("施策_コード");
  expect(sheet.merges).toEqual([]);
  expect(sheet.traits.formulas?.cells ?? []).toEqual([]);
});

it("保存した機械可読データは、ブックに表れる国の規則を判定され、すべて守る", async () => {
  host = await openSample("families/five-levels.xlsx");
  await writeLayout("machineReadable", usualOptions);
  await reopen();
  const grid = await sheetNamed("機械可読データ");
  const measureSheet = readOpenSheet(grid, readingOptions(defaultSettings));
  if (measureSheet === null) throw new Error("The sheet was not recognised.");
  const alone = { sheets: [grid], activeSheet: grid.name, fileName: "open.xlsx", ownAreas: [] };
  const { outcomes } = readabilityReport(inspect(alone, measureSheet, defaultSettings, "ja"));
  const notJudged = outcomes.flatMap((one) =>
    one.outcome === "notChecked" ? [`${one.rule.id} ${one.reason.code}`] : [],
  );
  expect(notJudged).toEqual([
    // Looks are read to column T, and a clean part proves nothing; the table is wider.
    "L1-11 notRead",
    // On CSV files, and on what is published beside the table: no sheet shows whether they are kept.
    ...["L1-14", "L1-15", "L2-05", "L3-02", "L3-06", "L3-07", "L3-08"].map((id) => `${id} notVisibleInSheet`),
  ]);
  expect(outcomes.filter(({ outcome }) => outcome === "broken")).toEqual([]);
  expect(outcomes.filter(({ outcome }) => outcome === "kept")).toHaveLength(22);
});

it("施策のない一覧では、何も書かずに知らせる", async () => {
  host = await openSample("families/no-measures.xlsx");
  const before = host.sheetNames();
  await expect(writeLayout("list", usualOptions)).rejects.toThrow(MeasureSheetMissing);
  expect(host.sheetNames()).toEqual(before);
});

it("設定が与えられなければ、ブックの設定か標準の設定を使う", async () => {
  host = await openSample("kanagawa-report.xlsx");
  const given = await readOpenTable({ ...usualOptions, settings: defaultSettings });
  expect(await readOpenTable({ ...usualOptions, settings: null })).toEqual(given);
});

it("500施策の一覧でも、往復の数は変わらない", async () => {
  host = await openSample("kanagawa-list.xlsx");
  await Excel.run(async (context) => {
    const rows = listOfMeasures(500);
    const sheet = context.workbook.worksheets.add("大きな一覧");
    sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0).values = rows;
    await context.sync();
  });
  for (const output of ["list", "annex", "machineReadable"] as const) {
    const requests = host.requests;
    await writeLayout(output, { ...usualOptions, sheet: "大きな一覧" });
    expect(host.requests - requests).toBe(5);
  }
});
