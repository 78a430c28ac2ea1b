import fc from "fast-check";
import { cellAddress } from "../../src/domain/grid/cell";
import { planRepairs, type CellRepair } from "../../src/domain/inspection/repairPlan";
import { inspectWorkbook } from "../../src/excel/actions";
import { readFailure } from "../../src/excel/failures";
import { applyRepairs } from "../../src/excel/repairs";
import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { runs, sampled } from "../sampled";
import { listOfMeasures, openSample, usualOptions } from "./workbooks";

const sheet = "施策一覧";
let host: Host;

afterEach(() => {
  host.close();
});

const repair = (row: number, column: number, before: string, after: string | number): CellRepair => ({
  cell: { sheet, row, column },
  before,
  after,
});

const cell = (address: string) => host.cell(sheet, address);

async function safeRepairs(): Promise<readonly CellRepair[]> {
  const { inspection } = await inspectWorkbook(usualOptions);
  return planRepairs(inspection.findings).repairs;
}

/** A plan with a variant grade, a surplus space, and a number stored as text. */
async function openFaulty(): Promise<void> {
  const [header = [], ...rows] = listOfMeasures(8);
  const numbers = rows.map((row, index) =>
    row.map((content, column) => (column === 5 || column === 6 ? index + 1 : content)),
  );
  host = await openHost(workbookOf({ [sheet]: [header, ...numbers] }));
  host.type(sheet, "H4", "〇");
  host.type(sheet, "D5", "施策4　");
  host.type(sheet, "F6", "'5");
}

describe("直せる指摘を直す", () => {
  it("直したセルだけが変わり、指摘がなくなり、元に戻せる", async () => {
    await openFaulty();
    const before = await host.capture();
    const repairs = await safeRepairs();
    expect(repairs.map((one) => [cellAddress(one.cell), one.before, one.after])).toEqual([
      ["H4", "〇", "○"],
      ["D5", "施策4　", "施策4"],
      ["F6", "5", 5],
    ]);
    const { repaired, skipped, undo } = await applyRepairs({ repairs });
    expect([repaired, skipped]).toEqual([repairs, []]);
    expect([cell("H4").content, cell("D5").content, cell("F6").content]).toEqual(["○", "施策4", 5]);
    expect(await safeRepairs()).toEqual([]);
    await undo();
    expect(await host.capture()).toEqual(before);
  });

  it("見本の直しも、元に戻すと一字も違わない", async () => {
    host = await openSample("kanagawa-report.xlsx");
    const before = await host.capture();
    const repairs = await safeRepairs();
    expect(repairs.length).toBeGreaterThan(20);
    const { repaired, undo } = await applyRepairs({ repairs });
    expect(repaired).toHaveLength(repairs.length);
    await undo();
    expect(await host.capture()).toEqual(before);
  });

  const sizes = [
    [10, 2, 3],
    [500, 2, 3],
    // What is written takes 3.3 MB there, and a trip is kept well below 4; the first look goes carefully, in two.
    [2_000, 3, 6],
  ] as const;
  it.each(sampled(sizes, 2))("%d個のセルでも、往復は%d回、戻すのは%d回", async (count, writing, takingBack) => {
    host = await openHost(workbookOf({ [sheet]: Array.from({ length: count }, () => ["〇", "", "〇"]) }));
    // Every other row, so that hardly any are neighbours.
    const repairs = Array.from({ length: count / 2 }, (_, index) => repair(index * 2, (index % 2) * 2, "〇", "○"));
    const { undo } = await applyRepairs({ repairs });
    expect(host.requests).toBe(writing);
    await undo();
    expect(host.requests - writing).toBe(takingBack);
  });

  it("直すものがなければ、何もしない", async () => {
    host = await openHost(workbookOf({ [sheet]: [["一"]] }));
    const before = await host.capture();
    expect(await applyRepairs({ repairs: [] })).toMatchObject({ repaired: [], skipped: [] });
    expect(await host.capture()).toEqual(before);
  });
});

describe("直す前のセルでないもの", () => {
  it("点検した後に変わったセルと数式のセルは残し、ほかを直す", async () => {
    host = await openHost(workbookOf({ [sheet]: [["〇"], ["△"], ['="〇"'], [5], ["〇"]] }));
    const repairs = Array.from({ length: 5 }, (_, row) => repair(row, 0, "〇", "○"));
    const { repaired, skipped } = await applyRepairs({ repairs });
    expect(repaired.map((one) => one.cell.row)).toEqual([0, 4]);
    expect(skipped.map((one) => [one.repair.cell.row, one.because])).toEqual([
      [1, "changed"],
      [2, "formula"],
      [3, "changed"],
    ]);
    expect([cell("A2").content, cell("A3").formula, cell("A4").content]).toEqual(["△", '="〇"', 5]);
  });

  it("直した後で利用者が変えたセルは、元に戻さない", async () => {
    host = await openHost(workbookOf({ [sheet]: [["〇"], ["〇"]] }));
    const { undo } = await applyRepairs({ repairs: [repair(0, 0, "〇", "○"), repair(1, 0, "〇", "○")] });
    host.type(sheet, "A1", "◎");
    await undo();
    expect([cell("A1").content, cell("A2").content]).toEqual(["◎", "〇"]);
  });

  it("保護されたシートと、なくなったシートには、その旨を告げて何も直さない", async () => {
    host = await openHost(workbookOf({ [sheet]: [["〇"]], 別の表: [["〇"]] }));
    host.protectSheet(sheet);
    const other: CellRepair = { cell: { sheet: "別の表", row: 0, column: 0 }, before: "〇", after: "○" };
    const locked: unknown = await applyRepairs({ repairs: [other, repair(0, 0, "〇", "○")] }).catch(
      (error: unknown) => error,
    );
    expect(readFailure(locked)).toEqual({ code: "sheetProtected", sheet });
    const gone = { ...other, cell: { ...other.cell, sheet: "消えた表" } };
    const missing: unknown = await applyRepairs({ repairs: [other, gone] }).catch((error: unknown) => error);
    expect(readFailure(missing)).toEqual({ code: "sheetGone", sheet: "消えた表" });
    expect(host.cell("別の表", "A1").content).toBe("〇");
  });

  it("書き込みの途中でExcelが断れば、元に戻す", async () => {
    host = await openHost(workbookOf({ [sheet]: [["〇"]] }));
    host.failRequest(2, "GeneralException");
    const error: unknown = await applyRepairs({ repairs: [repair(0, 0, "〇", "○")] }).catch(
      (reason: unknown) => reason,
    );
    expect(readFailure(error)).toMatchObject({ code: "excelError" });
    expect(cell("A1").content).toBe("〇");
  });
});

describe("書き込む内容", () => {
  it.each(["=1+1", "+3", "R5.3.20", "1-2-1", "3150", "'引用", "#N/A", "TRUE"])(
    "文字列 %s は、文字列のまま",
    async (text) => {
      host = await openHost(workbookOf({ [sheet]: [["もと"]] }));
      const { undo } = await applyRepairs({ repairs: [repair(0, 0, "もと", text)] });
      expect([cell("A1").content, cell("A1").formula]).toEqual([text, ""]);
      await undo();
      expect(cell("A1").content).toBe("もと");
    },
  );

  it("「文字列」の書式のセルにも、数値は数値として書き、元に戻すと書式も戻る", async () => {
    host = await openHost(workbookOf({ [sheet]: [["もと"]] }));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1:A2");
      range.numberFormat = [["@"], ["@"]];
      range.values = [["3150"], ["１件"]];
      await context.sync();
    });
    const before = await host.capture();
    const { undo } = await applyRepairs({ repairs: [repair(0, 0, "3150", 3150), repair(1, 0, "１件", "1件")] });
    expect([cell("A1").content, cell("A2").content]).toEqual([3150, "1件"]);
    await undo();
    expect(await host.capture()).toEqual(before);
  });
});

it("どのような直しも、言われたセルのほかには書かない", async () => {
  const rows = 6;
  const columns = 4;
  const content = fc.constantFrom("〇", "○", "１件", "", "R5.3.20", "=1+1");
  const grid = fc.array(fc.array(content, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
  const places = fc.uniqueArray(fc.record({ row: fc.nat(rows - 1), column: fc.nat(columns - 1) }), {
    selector: ({ row, column }) => row * columns + column,
  });
  const after = fc.oneof(fc.constantFrom("○", "1件", "=2+2", "1-2"), fc.nat());
  await fc.assert(
    fc.asyncProperty(grid, places, after, async (contents, at, written) => {
      host = await openHost(workbookOf({ [sheet]: contents }));
      const shown = () =>
        Array.from({ length: rows * columns }, (_, index) => {
          const position = { row: Math.floor(index / columns), column: index % columns };
          return { position, ...host.cell(sheet, cellAddress(position)) };
        });
      await host.settle();
      const former = shown();
      const repairs = at.map(({ row, column }) => repair(row, column, "〇", written));
      const { repaired, skipped, undo } = await applyRepairs({ repairs });
      expect(repaired.length + skipped.length).toBe(repairs.length);
      for (const [index, { position, content: now, formula }] of shown().entries()) {
        const isRepaired = repaired.some(
          ({ cell: { row, column } }) => row === position.row && column === position.column,
        );
        if (isRepaired) expect([now, formula]).toEqual([written, ""]);
        else expect([now, formula]).toEqual([former[index]?.content, former[index]?.formula]);
      }
      await undo();
      if (written !== "=2+2") expect(shown()).toEqual(former);
      host.close();
    }),
    { numRuns: runs(25) },
  );
});
