import { readFileSync } from "node:fs";
import path from "node:path";
import { cellAddress, parseAreaAddress, type CellArea } from "../../src/domain/grid/cell";
import {
  MeasureSheetMissing,
  inspectWorkbook,
  planOutputs,
  selectCell,
  writeOutputs,
  writePlanned,
} from "../../src/excel/actions";
import { applyWrites } from "../../src/excel/applyWrites";
import { readFailure } from "../../src/excel/failures";
import { openHost } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { largeOnly, sampled } from "../sampled";
import { listOfMeasures, openSample, usualOptions, type OpenHost } from "./workbooks";

const everything = ["statusColumns", "summaryTable", "findings"] as const;

let host: OpenHost;

afterEach(() => {
  host.close();
});

/** The published table: divisions, rate in percent, counts. */
function publishedRows(): readonly (readonly string[])[] {
  const file = readFileSync(path.join(__dirname, "../../samples/source/kanagawa-summary.tsv"), "utf8");
  return file
    .trim()
    .split(/\r?\n/u)
    .filter((line) => !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split("\t"));
}

/** Texts of a written area, as Excel shows them. */
function shownRows(sheet: string, area: CellArea): readonly (readonly string[])[] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from(
      { length: area.columns },
      (_, column) => host.cell(sheet, cellAddress({ row: area.row + row, column: area.column + column })).text,
    ),
  );
}

function areaOf(address: string): CellArea {
  const area = parseAreaAddress(address);
  if (area === null) throw new Error(`no address: ${address}`);
  return area;
}

/** Contents and formulas of every cell the user made. */
function userCells(sheets: readonly string[], rows: number, columns: number): readonly string[] {
  return sheets.flatMap((sheet) =>
    Array.from({ length: rows * columns }, (_, index) => {
      const address = cellAddress({ row: Math.floor(index / columns), column: index % columns });
      const { content, formula } = host.cell(sheet, address);
      return `${sheet}!${address} ${JSON.stringify(content)} ${formula}`;
    }),
  );
}

describe.each(sampled(["kanagawa-report.xlsx", "kanagawa-list.xlsx", "families/kanagawa-shuffled.xlsx"], 2))(
  "%s",
  (sample) => {
    it("公表された集計表と一桁も違わない集計表を、生きた数式で作る", async () => {
      host = await openSample(sample);
      const { applied } = await writeOutputs(["summaryTable"], usualOptions);
      const [written] = applied.areas;
      await host.settle();
      const table = shownRows(written?.sheet ?? "", areaOf(written?.address ?? ""));
      const published = publishedRows();
      const body = table.slice(4, 4 + published.length);
      expect(body.map((row) => row.slice(3, 8))).toEqual(published.map((row) => row.slice(3, 8)));
      expect(host.cell(written?.sheet ?? "", "E5").formula).toMatch(/^=COUNT/u);
      expect(table[4 + published.length]?.[0]).toContain("一致");
    });

    it("二度実行しても増えず、利用者のセルを変えない", async () => {
      host = await openSample(sample);
      const sheets = host.sheetNames();
      const before = userCells(sheets, 125, 13);
      const first = await writeOutputs(everything, usualOptions);
      const second = await writeOutputs(everything, usualOptions);
      expect(second.applied.areas).toEqual(first.applied.areas);
      expect(second.inspection.findings).toEqual(first.inspection.findings);
      expect(host.sheetNames()).toHaveLength(sheets.length + 2);
      expect(userCells(sheets, 125, 13)).toEqual(before);
    });
  },
);

largeOnly(() => {
  describe("柱が多い計画", () => {
    /** One pillar, two fields and two measures for each. */
    function manyPillars(count: number): (string | number)[][] {
      const [header = []] = listOfMeasures(0);
      return [
        header,
        ...Array.from({ length: count * 2 }, (_, index) => {
          const pillar = `柱${String(Math.floor(index / 2) + 1)}`;
          return [
            pillar,
            `${String(index + 1)} 分野`,
            1,
            `施策${String(index)}`,
            "件数",
            "1件",
            "1件",
            "○",
            "①達成した",
          ];
        }),
      ];
    }

    it("小計が300あっても、合計の数式は引数の上限（255）を超えず、正しく足す", async () => {
      host = await openHost(workbookOf({ 施策一覧: manyPillars(300) }));
      const { applied } = await writeOutputs(["summaryTable"], usualOptions);
      await host.settle();
      const total = host.cell("集計表", `D${String(areaOf(applied.areas[0]?.address ?? "").rows - 4)}`);
      expect(total.formula).toMatch(/^=SUM\(.*\)\+SUM\(/u);
      expect(Math.max(...total.formula.split("SUM").map((sum) => sum.split(",").length))).toBeLessThan(256);
      expect(total.content).toBe(600);
    });
  });
});

describe("往復の回数", () => {
  const sizes = [
    [76, 2, 3],
    // What is written takes 6 MB there, and a trip at most 4.
    [10_000, 4, 5],
  ] as const;
  it.each(sampled(sizes, 1))("%d施策でも、読むのに%d回、書き込みはさらに%d回", async (count, reading, writing) => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(count) }));
    await inspectWorkbook(usualOptions);
    expect(host.requests).toBe(reading);
    await writeOutputs(everything, usualOptions);
    expect(host.requests).toBe(reading + reading + writing);
  });

  it("シートが何枚あっても、読み込みは2回", async () => {
    const others = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`シート${String(index + 1)}`, [[index]]]),
    );
    host = await openHost(workbookOf({ ...others, 施策一覧: listOfMeasures(4) }));
    const { snapshot, inspection } = await inspectWorkbook(usualOptions);
    expect(host.requests).toBe(2);
    expect(snapshot.sheets).toHaveLength(61);
    expect(inspection.measureSheet.measures).toHaveLength(4);
  });
});

describe("書き込んだ列とシートの見分け", () => {
  it("列を挿入し、シートの名を変えても、次の実行で同じ所に書く", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
    await writeOutputs(everything, usualOptions);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("施策一覧");
      sheet.getRange("J:J").insert("Right");
      sheet.name = "R4点検";
      context.workbook.worksheets.getItem("集計表").name = "集計（公表用）";
      await context.sync();
    });
    const { applied } = await writeOutputs(everything, usualOptions);
    expect(applied.areas.map(({ key, sheet, address }) => [key, sheet, address])).toEqual([
      ["achievementRate", "R4点検", "K1:K5"],
      ["computedGrade", "R4点検", "L1:L5"],
      ["goalStatus", "R4点検", "M1:M5"],
      ["asOf", "R4点検", "N1:N5"],
      ["summaryTable", "集計（公表用）", expect.any(String)],
      ["findings", "点検結果", expect.any(String)],
    ]);
    expect(host.cell("集計（公表用）", "E5").formula).toContain("R4点検");
  });

  it("利用者の集計表という名のシートには触れず、別の名で作る", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4), 集計表: [["手で作った表"]] }));
    const { applied } = await writeOutputs(["summaryTable"], usualOptions);
    expect(applied.areas[0]?.sheet).toBe("集計表（点検）");
    expect(host.cell("集計表", "A1").content).toBe("手で作った表");
  });

  it("消された列は、作り直す", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
    await writeOutputs(["statusColumns"], usualOptions);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("施策一覧").getRange("J:M").delete("Left");
      await context.sync();
    });
    const { applied } = await writeOutputs(["statusColumns"], usualOptions);
    expect(applied.areas.map(({ address }) => address)).toEqual(["J1:J5", "K1:K5", "L1:L5", "M1:M5"]);
  });
});

describe("セルの文字", () => {
  const hostile = ["=1+1", "+81-45", "-", "@SUM(A1)", "'引用", "<b>太字</b>", "R5.3.20", "4-1"];

  it("数式や日付に見える文字も、写した先で文字のまま", async () => {
    const [header = []] = listOfMeasures(0);
    const rows = hostile.map((name, index) => [
      "柱1",
      `${name} 分野`,
      index + 1,
      `'${name}`,
      "件数",
      "10件",
      "5件",
      "◎",
      "①達成した",
    ]);
    host = await openHost(workbookOf({ 施策一覧: [header, ...rows] }));
    const { applied, inspection } = await writeOutputs(["findings"], usualOptions);
    const [written] = applied.areas;
    const names = inspection.findings.map((_, index) => host.cell(written?.sheet ?? "", `F${String(index + 5)}`));
    expect(names.length).toBeGreaterThanOrEqual(hostile.length);
    for (const cell of names) {
      expect(typeof cell.content).toBe("string");
      expect(cell.formula).toBe("");
    }
  });
});

describe("できないとき", () => {
  it("保護されたシートには何も書かず、そのシートを告げる", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
    host.protectSheet("施策一覧");
    const error: unknown = await writeOutputs(everything, usualOptions).catch((reason: unknown) => reason);
    expect(readFailure(error)).toEqual({ code: "sheetProtected", sheet: "施策一覧" });
    expect(host.sheetNames()).toEqual(["施策一覧"]);
  });

  it("ブックの構成が保護されていれば、シートを加えず、そう告げる。列だけなら書ける", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }, { structureProtection: {} }));
    const error: unknown = await writeOutputs(everything, usualOptions).catch((reason: unknown) => reason);
    expect(readFailure(error)).toEqual({ code: "structureProtected" });
    expect(host.sheetNames()).toEqual(["施策一覧"]);
    expect(host.cell("施策一覧", "J1").content).toBe("");
    const { applied } = await writeOutputs(["statusColumns"], usualOptions);
    expect(applied.areas.map(({ address }) => address)).toContain("J1:J5");
  });

  it("読んだ後に隣の列へ記入があれば、書かない", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
    host.beforeRequest(({ number }) => {
      if (number === 3) host.type("施策一覧", "J3", "メモ");
    });
    const error: unknown = await writeOutputs(["statusColumns"], usualOptions).catch((reason: unknown) => reason);
    expect(readFailure(error)).toEqual({ code: "cellsOccupied", sheet: "施策一覧", address: "J3" });
    expect(host.cell("施策一覧", "J3").content).toBe("メモ");
  });

  it("書き込みの途中でExcelが断れば、書いたものを元に戻す", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
    host.failRequest(4, "GeneralException");
    const error: unknown = await writeOutputs(everything, usualOptions).catch((reason: unknown) => reason);
    expect(readFailure(error)).toMatchObject({ code: "excelError" });
    expect(host.sheetNames()).toEqual(["施策一覧"]);
    expect(host.cell("施策一覧", "J1").content).toBe("");
  });

  it("セルの編集中は、その旨を告げる", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
    host.setCellEditMode(true);
    const error: unknown = await inspectWorkbook(usualOptions).catch((reason: unknown) => reason);
    expect(readFailure(error)).toEqual({ code: "cellBeingEdited" });
  });

  it("施策一覧がなければ、何を探したかを告げる", async () => {
    host = await openHost(workbookOf({ 予定表: [["日", "予定"]] }));
    await expect(inspectWorkbook(usualOptions)).rejects.toThrow(MeasureSheetMissing);
  });
});

describe("点検アドインのシートに手を加えたとき", () => {
  beforeEach(async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
    await writeOutputs(everything, usualOptions);
  });

  it("直したセルも、書き足したメモも、断りなく消さない", async () => {
    host.type("集計表", "B5", "分野の名を直した");
    host.type("点検結果", "K9", "メモ");
    const error: unknown = await writeOutputs(everything, usualOptions).catch((reason: unknown) => reason);
    expect(readFailure(error)).toEqual({ code: "editedSince", sheets: ["集計表", "点検結果"] });
    expect(host.cell("集計表", "B5").content).toBe("分野の名を直した");
  });

  it("残すことを選べば、元のシートはそのままで、別の名で作る", async () => {
    host.type("集計表", "B5", "分野の名を直した");
    const { applied } = await writeOutputs(["summaryTable"], { ...usualOptions, editedCells: "keep" });
    expect(applied.areas.map(({ sheet }) => sheet)).toEqual(["集計表（点検）"]);
    expect(host.cell("集計表", "B5").content).toBe("分野の名を直した");
    await writeOutputs(["summaryTable"], usualOptions);
    expect(host.sheetNames()).toEqual(["施策一覧", "集計表", "点検結果", "集計表（点検）"]);
  });

  it("置き換えることを選べば、元のシートに書く", async () => {
    host.type("集計表", "B5", "分野の名を直した");
    const { applied } = await writeOutputs(["summaryTable"], { ...usualOptions, editedCells: "replace" });
    expect(applied.areas.map(({ sheet }) => sheet)).toEqual(["集計表"]);
    expect(host.cell("集計表", "B5").content).toBe("1 分野");
  });

  it("元のシートの値が変わっただけなら、手を加えたとは見ない", async () => {
    host.type("施策一覧", "I2", "③達成していない⇒取組を継続する");
    await host.settle();
    await expect(writeOutputs(everything, usualOptions)).resolves.toBeDefined();
  });
});

describe("残すことを選んだシート", () => {
  beforeEach(async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
    await writeOutputs(["summaryTable"], usualOptions);
    host.type("集計表", "B5", "分野の名を直した");
  });

  const keep = () => writeOutputs(["summaryTable"], { ...usualOptions, editedCells: "keep" });

  it("その後も点検アドインのシートと分かり、利用者の表として読まれず、書き換えられない", async () => {
    await keep();
    host.type("集計表（点検）", "B5", "これも直した");
    const { applied } = await keep();
    expect(applied.areas.map(({ sheet }) => sheet)).toEqual(["集計表（点検2）"]);
    const { snapshot } = await inspectWorkbook(usualOptions);
    expect(snapshot.ownAreas.map(({ key, sheet }) => [key, sheet])).toEqual([
      ["summaryTable", "集計表（点検2）"],
      ["summaryTable_kept1", "集計表"],
      ["summaryTable_kept2", "集計表（点検）"],
    ]);
    expect(host.cell("集計表", "B5").content).toBe("分野の名を直した");
  });

  it("元に戻すと、残したシートがまた書き換える相手になる", async () => {
    const { applied } = await keep();
    await applied.undo();
    expect(host.sheetNames()).toEqual(["施策一覧", "集計表"]);
    const { snapshot } = await inspectWorkbook(usualOptions);
    expect(snapshot.ownAreas.map(({ key, sheet }) => [key, sheet])).toEqual([["summaryTable", "集計表"]]);
    const error: unknown = await writeOutputs(["summaryTable"], usualOptions).catch((reason: unknown) => reason);
    expect(readFailure(error)).toEqual({ code: "editedSince", sheets: ["集計表"] });
  });
});

describe("見せたとおりに書く", () => {
  beforeEach(async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4), メモ: [["覚え書き"]] }));
  });

  it("見せた計画のとおりに書き、往復は見せるのに2回、書くのに5回", async () => {
    const planned = await planOutputs(everything, usualOptions);
    expect(host.requests).toBe(2);
    const { applied } = await writePlanned(planned, "ask");
    expect(host.requests).toBe(7);
    const blocks = planned.plan.columns?.blocks.map(({ key }) => key) ?? [];
    expect(applied.areas.map(({ key }) => key)).toEqual([...blocks, ...planned.plan.sheets.map(({ key }) => key)]);
  });

  it.each<[what: string, change: () => void]>([
    [
      "評価",
      () => {
        host.type("施策一覧", "H2", "△");
      },
    ],
    [
      "表の横の列",
      () => {
        host.type("施策一覧", "J2", "メモ");
      },
    ],
  ])("%sが変わっていれば、書かずに告げる", async (_, change) => {
    const planned = await planOutputs(everything, usualOptions);
    change();
    const error: unknown = await writePlanned(planned, "ask").catch((reason: unknown) => reason);
    expect(readFailure(error)).toEqual({ code: "changedSince" });
    expect(host.sheetNames()).toEqual(["施策一覧", "メモ"]);
  });

  it("書く内容に関わらないセルが変わっただけなら、書く", async () => {
    const planned = await planOutputs(everything, usualOptions);
    host.type("メモ", "A5", "関わりのないこと");
    await expect(writePlanned(planned, "ask")).resolves.toBeDefined();
  });

  it("同じ名のシートが読んだ後に作られていれば、書かずに告げ、そのシートを消さない", async () => {
    const { plan } = await planOutputs(["summaryTable"], usualOptions);
    const taken = { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, name: "メモ" })) };
    const work = Excel.run((context) => applyWrites(context, taken, "ask"));
    const error: unknown = await work.catch((reason: unknown) => reason);
    expect(readFailure(error)).toEqual({ code: "changedSince" });
    expect(host.cell("メモ", "A1").content).toBe("覚え書き");
  });
});

describe("元に戻す", () => {
  it("初めての実行を戻すと、書いた列とシートがなくなる", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
    const { applied } = await writeOutputs(everything, usualOptions);
    await applied.undo();
    expect(host.sheetNames()).toEqual(["施策一覧"]);
    expect(host.cell("施策一覧", "J1").content).toBe("");
    const { snapshot } = await inspectWorkbook(usualOptions);
    expect(snapshot.ownAreas).toEqual([]);
  });

  it("二度目の実行を戻すと、一度目の内容に戻る", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
    await writeOutputs(everything, usualOptions);
    await host.settle();
    const before = userCells(["施策一覧", "集計表", "点検結果"], 12, 14);
    host.type("施策一覧", "I2", "③達成していない⇒取組を継続する");
    const { applied } = await writeOutputs(everything, usualOptions);
    await applied.undo();
    host.type("施策一覧", "I2", "①達成した");
    await host.settle();
    expect(userCells(["施策一覧", "集計表", "点検結果"], 12, 14)).toEqual(before);
  });
});

it("指摘のセルを選ぶ", async () => {
  host = await openHost(workbookOf({ 表紙: [["表紙"]], 施策一覧: listOfMeasures(4) }));
  await selectCell({ sheet: "施策一覧", row: 2, column: 8 });
  const selected = await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(selected).toBe("施策一覧!I3");
});

it("指摘がなければ、そのことが指摘の列に書かれる", async () => {
  host = await openSample("families/indicator-rows.xlsx");
  const { applied } = await writeOutputs(["findings"], usualOptions);
  const sheet = applied.areas[0]?.sheet ?? "";
  expect(["A5", "G4", "G5"].map((address) => host.cell(sheet, address).content)).toEqual([
    "",
    "指摘",
    "指摘はありません。",
  ]);
});
