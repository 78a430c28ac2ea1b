import { shownValues, type Bench, type SelfTestCase, type SelfTestCaseId } from "./selfTestCase";

interface Formula {
  readonly cells?: readonly (readonly unknown[])[];
  readonly formula: string;
  /** What is read: C1 alone unless told otherwise. */
  readonly result?: string;
}

/** What a formula in C1 shows over cells that begin at A1; NS stands for the functions' namespace. */
async function computed(
  { context, sheet, namespace }: Bench,
  { cells, formula, result = "C1" }: Formula,
): Promise<string> {
  if (cells !== undefined) {
    const width = cells[0]?.length ?? 0;
    sheet.getRangeByIndexes(0, 0, cells.length, width).formulas = cells.map((row) => [...row]);
  }
  sheet.getRange("C1").formulas = [[formula.replaceAll("NS.", `${namespace}.`)]];
  await context.sync();
  const range = sheet.getRange(result);
  range.load("values");
  await context.sync();
  return shownValues(range.values as unknown[][]);
}

type Row = readonly [id: SelfTestCaseId, assumed: string, formula: Formula];

const symbols = [["①達成"], ["1達成"], ["１達成"]];
const kana = [["かな"], ["カナ"], ["ｶﾅ"]];

const rows: readonly Row[] = [
  ["countCircled", "1", { cells: symbols, formula: '=COUNTIF(A1:A3,"①*")' }],
  ["countHalfWidth", "1", { cells: symbols, formula: '=COUNTIF(A1:A3,"1*")' }],
  ["countKana", "1", { cells: kana, formula: '=COUNTIF(A1:A3,"カ*")' }],
  ["countEmpty", "2", { cells: [["一"], [""], [""]], formula: '=COUNTIF(A1:A3,"")' }],
  ["sumLeavesTextOut", "0", { cells: [["'1"], ["'2"]], formula: "=SUM(A1:A2)" }],
  ["spillFills", "1 | 2 / 3 | 4", { formula: "=SEQUENCE(2,2)", result: "C1:D2" }],
  ["functionsAreThere", "ICT", { formula: '=NS.NORMALIZE("ＩＣＴ")' }],
  ["functionsTakeRanges", "12 / 5", { cells: [["12件"], ["5人"]], formula: "=NS.QUANTITY(A1:A2)", result: "C1:C2" }],
  ["functionsKnowEmptyCells", "0 / （空）", { cells: [[0], [""]], formula: "=NS.QUANTITY(A1:A2)", result: "C1:C2" }],
  ["functionsGetEmptyText", "0 / （空）", { cells: [[0], [""]], formula: '=NS.QUANTITY(A1:A2&"")', result: "C1:C2" }],
  ["functionsAreCalledWithErrors", "12 / #DIV/0!", { cells: [["12件"], ["=1/0"]], formula: "=NS.QUANTITY(A1:A2)", result: "C1:C2" }],
  ["errorsWithinSpill", "12 / #N/A", { cells: [["12件"], ["集計中"]], formula: "=NS.QUANTITY(A1:A2)", result: "C1:C2" }],
  ["optionalLeftOut", "R4.12.31", { formula: '=NS.WAREKI_DATE("2022/12/31",2)' }],
  ["tooFewArguments", "InvalidArgument", { formula: "=COUNTIF(A1)" }],
  ["longTextInFormula", "InvalidArgument", { formula: `=LEN("${"あ".repeat(256)}")` }],
  ["formulaTooLong", "InvalidArgument", { formula: `=${"1+".repeat(4_100)}1` }],
]; // prettier-ignore

export const formulaCases: readonly SelfTestCase[] = [
  {
    // 値に変換 copes with either.
    id: "formulaOfSpiltCell",
    assumed: null,
    ask: async ({ context, sheet }) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(2,2)"]];
      await context.sync();
      const spilt = sheet.getRange("B1").load("formulas");
      await context.sync();
      return shownValues(spilt.formulas as unknown[][]);
    },
  },
  ...rows.map(([id, assumed, formula]): SelfTestCase => ({ id, assumed, ask: (bench) => computed(bench, formula) })),
  {
    id: "spillTellsItsRange",
    assumed: "2 × 2",
    ask: async ({ context, sheet }) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(2,2)"]];
      await context.sync();
      const filled = sheet.getRange("A1").getSpillingToRange();
      filled.load("rowCount,columnCount");
      await context.sync();
      return `${String(filled.rowCount)} × ${String(filled.columnCount)}`;
    },
  },
];
