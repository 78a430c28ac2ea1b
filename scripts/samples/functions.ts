import type { CellFormulaValue, Workbook } from "exceljs";
import { drawWorkbook } from "./drawWorkbook";
import { exampleMeasures, functionExamples, measuresExamples, type FunctionExample } from "./functionExamples";
import { columnsOfWidths, rows, type DrawnCell, type SheetDrawing } from "./sheetDrawing";

/** The sheets of samples/functions.xlsx. */
export const cellSheet = "セルの関数";
export const measuresSheet = "施策一覧";
export const tableSheet = "一覧の関数";

export const firstExampleRow = 3;
const inputColumns = ["B", "C", "D", "E"] as const;
export const resultColumn = "F";
/** Results of FISCAL_YEARS go on to the right. */
const spillColumns = 3;

/** Where the tables of the whole sheet begin, one function below the other. */
const rowsForTable = 24;

/** The table with its header in the sheet 施策一覧, below a title. */
export const measuresRange = `${measuresSheet}!$A$2:$L$${String(exampleMeasures.length + 1)}`;

/** The formula of an example as people see it, on the cells of its row. */
export function formulaOf({ id, inputs }: FunctionExample, row: number): string {
  return `TENKEN.${id}(${inputs.map((input, index) => (input === null ? "" : `${inputColumns[index] ?? ""}${String(row)}`)).join(",")})`;
}

/** The formulas over the table and the cell that each begins in. */
export const tableFormulas: readonly { readonly id: string; readonly formula: string; readonly row: number }[] =
  measuresExamples
    .filter(({ id }, index) => measuresExamples.findIndex((other) => other.id === id) === index)
    .map(({ id, formula }, index) => ({
      id,
      formula: formula.replaceAll("MEASURES", measuresRange),
      row: firstExampleRow + index * rowsForTable,
    }));

function cellsDrawing(): SheetDrawing {
  const blanks: readonly DrawnCell[] = Array.from({ length: spillColumns }, () => null);
  return {
    name: cellSheet,
    columns: columnsOfWidths(20, 30, 26, 16, 24, 20, 8, 8, 46),
    rows: [
      ...rows("title", [["TENKEN関数の例：セルの値を読む関数"]]),
      ...rows("header", [["関数", "引数1", "引数2", "引数3", "引数4", "結果", "", "", "説明"]]),
      ...rows(
        "body",
        functionExamples.map(({ id, inputs, note }) => [
          id,
          ...inputColumns.map((_, index) => inputs[index] ?? null),
          ...blanks,
          note,
        ]),
      ),
    ],
    frozenRows: firstExampleRow - 1,
  };
}

function measuresDrawing(): SheetDrawing {
  const [header = [], ...body] = exampleMeasures;
  return {
    name: measuresSheet,
    columns: columnsOfWidths(22, 14, 6, 24, 10, 16, 10, 10, 6, 20, 34, 28),
    rows: [...rows("title", [["施策一覧（例）"]]), ...rows("header", [header]), ...rows("body", body)],
  };
}

function tablesDrawing(): SheetDrawing {
  return {
    name: tableSheet,
    columns: columnsOfWidths(24, 24, 14, 14, 14, 14, 14, 14, 14, 14),
    rows: [
      ...rows("title", [["TENKEN関数の例：施策一覧の全体から答える関数（結果は右と下に広がります）"]]),
      ...rows("blank", [[]]),
    ],
  };
}

/** Custom functions have this name in files; Excel shows them with the dot. */
function inFile(formula: string): string {
  return formula.replace(/TENKEN\.([A-Z_]+)\(/gu, "_xldudf_TENKEN_$1(");
}

/** An array formula, which Excel lets spill; its result is computed when the workbook is opened with the add-in. */
function arrayFormula(formula: string, area: string): CellFormulaValue {
  return { formula: inFile(formula), shareType: "array", ref: area } as unknown as CellFormulaValue;
}

/** Every custom function on real cells. */
export function functionsWorkbook(): Workbook {
  const workbook = drawWorkbook({
    title: "TENKEN関数の例",
    author: "点検アドイン",
    sheets: [cellsDrawing(), measuresDrawing(), tablesDrawing()],
  });
  const cells = workbook.getWorksheet(cellSheet);
  functionExamples.forEach((example, index) => {
    const row = firstExampleRow + index;
    const formula = formulaOf(example, row);
    const cell = cells?.getCell(`${resultColumn}${String(row)}`);
    if (cell === undefined) return;
    cell.value =
      example.id === "FISCAL_YEARS"
        ? arrayFormula(formula, `F${String(row)}:H${String(row)}`)
        : { formula: inFile(formula) };
  });
  const tables = workbook.getWorksheet(tableSheet);
  for (const { formula, row } of tableFormulas) {
    const area = `A${String(row)}:J${String(row + rowsForTable - 2)}`;
    const cell = tables?.getCell(`A${String(row)}`);
    if (cell !== undefined) cell.value = arrayFormula(formula, area);
  }
  workbook.calcProperties.fullCalcOnLoad = true;
  return workbook;
}
