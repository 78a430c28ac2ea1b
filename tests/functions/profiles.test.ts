import fc from "fast-check";
import { workbookOf } from "excel-stand-in/workbookOf";
import { openHost } from "excel-stand-in/openHost";
import { profileNames, type ProfileName } from "excel-stand-in/profiles";
import { exampleMeasures } from "../../scripts/samples/functionExamples";
import { readFunctionMetadata, type FunctionMetadata } from "../../src/workbench/functions/functionMetadata";
import { registerFunctions } from "../../src/workbench/functions/registerFunctions";
import { openOffice } from "./excelClient";
import { runs, sampled } from "../sampled";

// Every function is called by what functions.json says of it, in formulas, as each of the three Excels calls it.

let metadata: readonly FunctionMetadata[];
beforeAll(async () => {
  metadata = await readFunctionMetadata();
});

type Cell = string | number;
/** Columns A to D, which begin in row 1; a formula among them computes. No 0: an old Excel can't tell it from an empty cell. */
type Sheet = readonly (readonly Cell[])[];

const far = { row: 0, column: 40, rows: 40, columns: 12 } as const;

/** What a formula fills in a sheet, in one of the Excels; errors by their name. */
async function filledBy(profile: ProfileName, cells: Sheet, formulas: readonly string[]): Promise<readonly unknown[]> {
  openOffice(profile);
  const host = await openHost(workbookOf({ 表: cells.map((row) => [...row]) }), { profile });
  const remove = registerFunctions(host, metadata);
  try {
    return await Excel.run(async (context) => {
      const answers: unknown[] = [];
      for (const formula of formulas) {
        const { row, column, rows, columns } = far;
        const range = context.workbook.worksheets.getItem("表").getRangeByIndexes(row, column, rows, columns);
        range.getCell(0, 0).formulas = [[formula]];
        range.load("values");
        await context.sync();
        answers.push(range.values);
        range.getCell(0, 0).clear();
        await context.sync();
      }
      return answers;
    });
  } finally {
    remove();
    host.close();
  }
}

/** What officials have in cells: blanks, errors, numbers as text, dates, words. */
const cell = fc.constantFrom<Cell>(
  ...[
    "",
    "",
    "=1/0",
    "=NA()",
    "約150件",
    "12",
    "１２",
    "1,234",
    "93.4%",
    "―",
    "集計中",
    "構築完了",
    "①達成した",
    "②",
    "◎",
  ],
  ...[
    "令和4年12月31日",
    "R4.12末",
    "令和2～4年度",
    "柱Ⅰ くらし",
    "ア 医療",
    "増加",
    "減少",
    "末",
    "短い",
    1,
    44926,
    2022,
    0.5,
  ],
);

const ranges = ["A1", "A1:A4", "B1:B4", "A1:B4", "A:A", "A2:A2", "D1:D4"] as const;

/** A call by the metadata: every required argument, some of the optional ones, one of them left out between two commas. */
function callOf({ id, parameters }: FunctionMetadata): fc.Arbitrary<string> {
  const argument = fc.constantFrom<string>(...ranges);
  const optional = fc.option(argument, { nil: "" });
  return fc
    .tuple(
      fc.tuple(...parameters.filter(({ optional: isOptional }) => isOptional !== true).map(() => argument)),
      fc.tuple(...parameters.filter(({ optional: isOptional }) => isOptional === true).map(() => optional)),
    )
    .map(([required, rest]) => {
      const given = [...required, ...rest];
      const last = given.findLastIndex((one) => one !== "");
      return `=TENKEN.${id}(${given.slice(0, last + 1).join(",")})`;
    });
}

it("the same answers in every Excel, whatever stands in the cells and whatever is left out", async () => {
  const sheets = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 });
  const calls = fc.tuple(...metadata.map(callOf));
  await fc.assert(
    fc.asyncProperty(sheets, calls, async (cells, formulas) => {
      const [first, ...others] = await inEvery(cells, formulas);
      for (const other of others) {
        formulas.forEach((formula, index) => {
          expect([formula, other[index]]).toEqual([formula, first?.[index]]);
        });
      }
    }),
    { numRuns: runs(12), seed: 17 },
  );
});

async function inEvery(cells: Sheet, formulas: readonly string[]): Promise<readonly (readonly unknown[])[]> {
  const answers: (readonly unknown[])[] = [];
  for (const profile of profileNames) answers.push(await filledBy(profile, cells, formulas));
  return answers;
}

describe("a column with a blank, an error and a figure", () => {
  const cells: Sheet = [
    ["令和4年度", 1],
    ["", 1],
    ["=1/0", 1],
    ["令和4年12月31日", 1],
  ];
  /** Functions that answer row by row; what else they need is a cell that does not matter here. */
  const byRow = [
    "WAREKI_DATE",
    "WAREKI_SERIAL",
    "FISCAL_YEAR",
    "FISCAL_YEARS",
    "AS_OF",
    "QUANTITY",
    "UNIT",
    "QUALIFIER",
    "NORMALIZE",
    "GOAL_STATUS",
  ];

  it.each(sampled(byRow, 10))("%s: the blank stays blank, the error spoils its own row only", async (id) => {
    for (const answer of await inEvery(cells, [`=TENKEN.${id}(A1:A4)`])) {
      const [, blank, error, last] = (answer[0] as unknown[][]).map(([first]) => first);
      expect([id, blank, error]).toEqual([id, "", "#DIV/0!"]);
      expect(last).not.toBe("#DIV/0!");
    }
  });
});

it("whole columns of a measures sheet are read as its range is, in every Excel", async () => {
  const letters = String.fromCharCode(64 + (exampleMeasures[0]?.length ?? 1));
  const used = `A1:${letters}${String(exampleMeasures.length)}`;
  const ids = ["SUMMARY", "UNACHIEVED", "OVERVIEW"];
  const formulas = ids.flatMap((id) => [`=TENKEN.${id}(${used})`, `=TENKEN.${id}(A:${letters})`]);
  for (const answers of await inEvery(exampleMeasures, formulas)) {
    ids.forEach((id, index) => {
      expect([id, answers[2 * index + 1]]).toEqual([id, answers[2 * index]]);
    });
  }
});
