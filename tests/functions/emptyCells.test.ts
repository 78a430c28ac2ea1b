import { playedProfile } from "excel-stand-in/profiles";
import { readXlsx } from "excel-stand-in/readXlsx";
import { workbookOf, type PlainSheets } from "excel-stand-in/workbookOf";
import { openHost, type Host } from "excel-stand-in/openHost";
import { readFileSync } from "node:fs";
import path from "node:path";
import { inspect } from "../../src/domain/inspection/inspect";
import { findMeasureSheet } from "../../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../src/domain/settings/settings";
import { achievementRate, fiscalYears, quantity, warekiDate } from "../../src/functions/functions";
import { grade } from "../../src/functions/inspectionFunctions";
import { readFunctionMetadata } from "../../src/workbench/functions/functionMetadata";
import { registerFunctions } from "../../src/workbench/functions/registerFunctions";
import { readSnapshot } from "../../src/excel/readSnapshot";
import { messageOf, openOffice, shown } from "./excelClient";

const report = path.resolve(__dirname, "../../samples/kanagawa-report.xlsx");
let host: Host;

async function withFunctions(opened: Promise<Host>): Promise<void> {
  host = await opened;
  registerFunctions(host, await readFunctionMetadata());
  await host.settle();
}

/** What a formula in a far cell of a sheet fills, as far as its first column and row are filled. */
async function valuesOf(sheet: string, formula: string, rows = 1, columns = 1): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, 40, rows, columns);
    range.getCell(0, 0).formulas = [[formula]];
    range.load("values");
    await context.sync();
    const { values } = range;
    range.getCell(0, 0).clear();
    await context.sync();
    return values as unknown[][];
  });
}

/** The codes that the inspection finds where the sheet is the only one, as a range is. */
async function findingsOfSheetAlone(name: string): Promise<readonly string[]> {
  const snapshot = await Excel.run((context) => readSnapshot(context));
  const alone = { ...snapshot, sheets: snapshot.sheets.filter((sheet) => sheet.name === name) };
  const found = findMeasureSheet(alone, name, readingOptions(defaultSettings));
  if (!found.ok) throw new Error(`${name} can't be read.`);
  return inspect(alone, found.measureSheet, defaultSettings, "ja").findings.map(({ code }) => code);
}

const profile = playedProfile();

describe(`in an Excel like ${profile}`, () => {
  beforeEach(() => {
    openOffice();
  });

  afterEach(() => {
    host.close();
  });

  describe("the bundled report", () => {
    it("SUMMARY has 25 rows and 76 measures, FINDINGS what the inspection finds", async () => {
      await withFunctions(openHost(await readXlsx(readFileSync(report))));
      const expected = await findingsOfSheetAlone("別紙");
      const summary = await valuesOf("別紙", "=TENKEN.SUMMARY(A1:M120)", 40, 9);
      const rows = summary.filter(([first]) => first !== "");
      expect(rows).toHaveLength(25);
      expect(rows.at(-1)?.[rows[0]?.indexOf("施策数") ?? -1]).toBe(76);
      const found = await valuesOf("別紙", "=TENKEN.FINDINGS(A1:M120)", 200, 9);
      const codes = found.slice(1).flatMap((row) => (row[8] === "" ? [] : [row[8]]));
      expect(codes.length).toBeGreaterThan(30);
      expect(codes).toEqual(expected);
    });
  });

  const sheets: PlainSheets = {
    表: [
      ["実績", "目標", "方向", "状況", "日付", "番号"],
      ["150件", "100件", "", "①", "令和4年12月31日", 1],
      ["", "", "", "", "", ""],
      ["50件", "100件", "増加", "②", "R4.12", 2],
      ["構築完了", "", "", "③", "", ""],
    ],
  };

  it.each<[formula: string, expected: unknown[][]]>([
    ["=TENKEN.QUANTITY(A2:A4)", [[150], [""], [50]]],
    ["=TENKEN.UNIT(A2:A4)", [["件"], [""], ["件"]]],
    ["=TENKEN.ACHIEVEMENT_RATE(A2:A4,B2:B4)", [[1.5], [""], [0.5]]],
    ["=TENKEN.ACHIEVEMENT_RATE(A2:A4,B2:B4,,C2:C4)", [[1.5], [""], [0.5]]],
    ["=TENKEN.ACHIEVEMENT_RATE(D2:D5)", [[1 / 3]]],
    ["=TENKEN.GRADE(A2:A5,B2:B5,C2:C5)", [["◎"], [""], ["△"], ["―"]]],
    ["=TENKEN.GRADE(A3,B3)", [["#N/A"]]],
    ["=TENKEN.GRADE(A3,B2)", [["#N/A"]]],
    ["=TENKEN.GOAL_STATUS(D2:D4)", [["達成"], [""], ["未達成(終了)"]]],
    ["=TENKEN.WAREKI_DATE(E2:E3)", [["令和4年12月31日"], [""]]],
    ["=TENKEN.WAREKI_DATE(E3)", [[""]]],
    ["=TENKEN.WAREKI_SERIAL(E2:E4,C2:C4)", [[44926], [""], ["#VALUE!"]]],
    ["=TENKEN.FISCAL_YEAR(E2:E3)", [[2022], [""]]],
    ["=TENKEN.FISCAL_YEARS(E2:E3)", [[2022], [""]]],
    ["=TENKEN.AS_OF(E2:E3)", [[44926], [""]]],
    ["=TENKEN.NORMALIZE(D2:D3)", [["①"], [""]]],
    ['=TENKEN.MEASURE_CODE("Ⅰ",C2:C4,"ア",F2:F3)', [["Ⅰ-ア-1"], [""], ["#N/A"]]],
  ])("%s leaves blanks blank", async (formula, expected) => {
    await withFunctions(openHost(workbookOf(sheets)));
    expect(await valuesOf("表", formula, expected.length, expected[0]?.length)).toEqual(expected);
  });

  it("an error spoils its own row only", async () => {
    await withFunctions(openHost(workbookOf({ 表: [["12件"], ["=1/0"], [""], ["5人"]] })));
    expect(await valuesOf("表", "=TENKEN.QUANTITY(A1:A4)", 4)).toEqual([[12], ["#DIV/0!"], [""], [5]]);
  });

  it('a true 0 is read as one when it is given as text: A1&""', async () => {
    await withFunctions(
      openHost(
        workbookOf({
          表: [
            [0, 10],
            ["", 10],
            [5, 0],
          ],
        }),
      ),
    );
    expect(await valuesOf("表", '=TENKEN.QUANTITY(A1:A2&"")', 2)).toEqual([[0], [""]]);
    expect(await valuesOf("表", '=TENKEN.ACHIEVEMENT_RATE(A1:A2&"",B1:B2)', 2)).toEqual([[0], [""]]);
    expect(await valuesOf("表", '=TENKEN.GRADE(A3,B3&"")')).toEqual([["△"]]);
  });
});

describe("a 0 that may be an empty cell", () => {
  beforeEach(() => {
    openOffice("desktop2021");
  });

  it("is no figure: blank in a spill, without an answer alone, and the reason says what to do", () => {
    expect(quantity([[0], [5]])).toEqual([[""], [5]]);
    expect(shown(() => achievementRate([[0], [5]], [[10]]))).toEqual([[""], [0.5]]);
    expect(shown(() => achievementRate([[0]], [[10]]))).toEqual([["#N/A"]]);
    expect(messageOf(() => achievementRate([[0]], [[10]]))).toContain('&""');
    expect(warekiDate([[0]])).toEqual([[""]]);
    expect(fiscalYears([["R4年度"], [0]])).toEqual([[2022], [""]]);
  });

  it("has no grade as a target where the two readings would have different ones", () => {
    expect(shown(() => grade([[5]], [[0]]))).toEqual([["#N/A"]]);
    expect(messageOf(() => grade([[5]], [[0]]))).toContain("区別できません");
    expect(grade([["構築完了"]], [[0]])).toEqual([["―"]]);
  });

  it("is the number where an empty cell beside it shows itself, or its type does", () => {
    expect(quantity([[0], [null]])).toEqual([[0], [""]]);
    expect(quantity([[{ type: "Double", basicValue: 0 }]])).toEqual([[0]]);
  });
});
