import { readFileSync } from "node:fs";
import path from "node:path";
import { functionExamples, exampleMeasures } from "../../scripts/samples/functionExamples";
import {
  cellSheet,
  firstExampleRow,
  formulaOf,
  functionsWorkbook,
  measuresSheet,
  resultColumn,
  tableFormulas,
  tableSheet,
} from "../../scripts/samples/functions";
import { reproducibleFile } from "../../scripts/samples/reproducibleFile";
import { readFunctionMetadata } from "../../src/workbench/functions/functionMetadata";
import { registerFunctions } from "../../src/workbench/functions/registerFunctions";
import { openHost, type Host } from "excel-stand-in/openHost";
import { readXlsx } from "excel-stand-in/readXlsx";
import { openOffice } from "./excelClient";

const file = path.resolve(__dirname, "../../samples/functions.xlsx");
let host: Host;

/** The block of cells from a place on, as far as its first column and row are filled. */
function tableFrom(sheet: string, row: number): unknown[][] {
  const at = (line: number, column: number): unknown =>
    host.cell(sheet, `${String.fromCharCode("A".charCodeAt(0) + column)}${String(line)}`).content;
  const filled = (value: unknown): boolean => value !== "" && value !== null && value !== undefined;
  const width = Array.from({ length: 12 }, (_, column) => column).filter((column) => filled(at(row, column))).length;
  const lines: unknown[][] = [];
  for (let line = row; filled(at(line, 0)); line += 1) {
    lines.push(Array.from({ length: width }, (_, column) => at(line, column) ?? ""));
  }
  return lines;
}

beforeAll(async () => {
  openOffice();
  host = await openHost(await readXlsx(readFileSync(file)));
  registerFunctions(host, await readFunctionMetadata());
  await host.settle();
});

afterAll(() => {
  host.close();
});

describe("samples/functions.xlsx", () => {
  it("is what its drawing makes", async () => {
    expect((await reproducibleFile(functionsWorkbook())).equals(readFileSync(file))).toBe(true);
  });

  it.each(functionExamples.map((example, index) => [example.id, firstExampleRow + index, example] as const))(
    "%s in row %i computes through the host",
    (_id, row, example) => {
      const cell = host.cell(cellSheet, `${resultColumn}${String(row)}`);
      expect(cell.formula).toBe(`=${formulaOf(example, row)}`);
      const shown =
        example.id === "FISCAL_YEARS"
          ? ["F", "G", "H"].map((column) => host.cell(cellSheet, `${column}${String(row)}`).content)
          : [cell.content];
      expect(shown.filter((value) => value !== "").join(", ")).toBe(String(example.result));
    },
  );

  it("shows every function", async () => {
    const shown = new Set([...functionExamples.map(({ id }) => id), ...tableFormulas.map(({ id }) => id)]);
    expect([...shown].sort()).toEqual((await readFunctionMetadata()).map(({ id }) => id).sort());
  });

  const table = (id: string): unknown[][] =>
    tableFrom(tableSheet, tableFormulas.find((known) => known.id === id)?.row ?? 0);

  it("SUMMARY spills the summary table", () => {
    expect(table("SUMMARY")).toEqual([
      ["柱", "分野", "達成率", "施策数", "達成", "未達成(終了)", "未達成(継続)", "判定不能"],
      ["柱Ⅰ くらしの情報化", "ア 医療", 1, 2, 2, 0, 0, 0],
      ["柱Ⅰ くらしの情報化", "イ 観光", 0, 1, 0, 0, 1, 0],
      ["柱Ⅰ くらしの情報化", "小計", 0.667, 3, 2, 0, 1, 0],
      ["柱Ⅱ 行政の情報化", "ア 効率化", 0.5, 2, 1, 1, 0, 0],
      ["柱Ⅱ 行政の情報化", "小計", 0.5, 2, 1, 1, 0, 0],
      ["合計", "", 0.6, 5, 3, 1, 1, 0],
    ]);
  });

  it("UNACHIEVED spills what was missed", () => {
    expect(table("UNACHIEVED").map((row) => [row[0], row[1], row[8], row[9]])).toEqual([
      ["施策番号", "施策名", "達成状況", "背景"],
      ["Ⅰ-イ-1", "観光案内の多言語化", "未達成(継続)", "施設の改修が遅れたため。"],
      ["Ⅱ-ア-2", "会議の電子化", "未達成(終了)", "別の方法に切り替えたため。"],
    ]);
  });

  it("CROSSTAB spills the cross table", () => {
    expect(table("CROSSTAB")).toEqual([
      ["柱＼達成状況", "達成", "未達成(終了)", "未達成(継続)", "合計"],
      ["柱Ⅰ くらしの情報化", 2, 0, 1, 3],
      ["柱Ⅱ 行政の情報化", 1, 1, 0, 2],
      ["合計", 3, 1, 1, 5],
    ]);
  });

  it("OVERVIEW is the sentences", () => {
    const [[text] = []] = table("OVERVIEW");
    expect(text).toContain("5施策のうち、3施策（60.0%）");
  });

  it("FINDINGS spills the findings with their places in the range", () => {
    const [header, ...found] = table("FINDINGS");
    expect(header).toEqual(["重要度", "種類", "施策番号", "施策名", "行", "列", "指摘", "対応", "コード"]);
    for (const [severity, , , , row, column] of found) {
      expect(["誤り", "注意", "参考"]).toContain(severity);
      expect(Number(row)).toBeGreaterThanOrEqual(1);
      expect(Number(row)).toBeLessThanOrEqual(exampleMeasures.length);
      expect(Number(column)).toBeLessThanOrEqual(exampleMeasures[0]?.length ?? 0);
    }
  });
});

describe("formulas that nest the functions", () => {
  const measures = `${measuresSheet}!A2:L7`;

  it.each<[formula: string, expected: unknown]>([
    ['=SUM(TENKEN.QUANTITY({"12件";"約3万件"}))', 30012],
    ['=IFERROR(TENKEN.QUANTITY("集計中"),"未定")', "未定"],
    ['=LET(x,TENKEN.QUANTITY("12件"),x*2)', 24],
    [`=SUM(FILTER(INDEX(TENKEN.SUMMARY(${measures}),0,4),INDEX(TENKEN.SUMMARY(${measures}),0,2)="小計"))`, 5],
    ['=IF(TENKEN.GOAL_STATUS("①")="達成",1,0)', 1],
    ['=TENKEN.WAREKI_DATE(TENKEN.WAREKI_SERIAL("R4.12","末"),"年度")', "令和4年度"],
    ['=TENKEN.GRADE("95%","100%",,"神奈川県環境基本計画")', "○"],
    ['=TENKEN.QUANTITY("集計中")', "#N/A"],
    ['=TENKEN.WAREKI_DATE("R4.2.30")', "#VALUE!"],
    ["=TENKEN.QUANTITY(1/0)", "#DIV/0!"],
  ])("%s is %p", async (formula, expected) => {
    const value = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(measuresSheet).getRange("Z1");
      cell.formulas = [[formula]];
      cell.load("values");
      await context.sync();
      return (cell.values as unknown[][])[0]?.[0];
    });
    expect(value).toEqual(expected);
  });
});
