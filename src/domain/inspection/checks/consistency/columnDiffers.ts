import { type TableSheet, rowOfCells } from "../../../measures/measure";
import { isTotal, isTotalOfSomething, mayNameTotal } from "../../../measures/rowWords";
import { defineCheck, isOfTable, type Found, type InspectionContext, type TableContext } from "../../check";
import { findAt, measureAt } from "../findingAt";
import { cellAt } from "../../../grid/sheetGrid";
import { columnLetters } from "../../../grid/cell";
import { exceptionsIn, type ColumnLaw, type FigureTable } from "./columnLaws";
import { cellsAround, toldByRecount } from "./published";
import { tablesElsewhere, wrongColumnTotals } from "./tablesElsewhere";
import { rateDiffers } from "./rateDiffers";
import { headerName } from "./words";

interface WrongFigure {
  readonly column: string;
  readonly stated: string;
  readonly expected: string;
  /** 決算額÷予算額 */
  readonly formula: string;
  readonly holding: number;
}

/** How a message writes what a column is computed by. */
const formulas: Readonly<Record<ColumnLaw["kind"], (parts: readonly string[]) => string>> = {
  same: ([part]) => part ?? "",
  quotient: (parts) => parts.join("÷"),
  change: ([now, before]) => `（${now ?? ""}－${before ?? ""}）÷${before ?? ""}`,
  share: ([part]) => `${part ?? ""}÷その合計`,
  difference: (parts) => parts.join("－"),
  shortage: (parts) => parts.join("－"),
  sum: (parts) => parts.join("＋"),
};

function totalRows({ rows }: TableSheet): readonly number[] {
  return rows.flatMap((row) => {
    if (row.kind !== "aside" || row.text.includes("平均")) return [];
    return isTotal(row.text) || isTotalOfSomething(row.text) || mayNameTotal(row.text) ? [row.row] : [];
  });
}

/** The table of measures; ordinal numbers and years are nothing to compute with. */
export function tableOfMeasures({ measureSheet, grid }: TableContext): FigureTable {
  const { header, area, divisionColumns } = measureSheet;
  const never = new Set([
    ...divisionColumns.map(({ column }) => column),
    ...header.columns.filter(({ role }) => role === "number" || role === "fiscalYear").map(({ column }) => column),
  ]);
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  const headerOf = (column: number): string => {
    const found = header.columns.find((one) => one.column === column);
    return found === undefined
      ? cellAt(grid, { row: header.lastRow, column }).text
      : found.over.map(({ text }) => text).join("");
  };
  const rows = measureSheet.measures.flatMap((measure) =>
    measure.indicatorRows.map((cells) => rowOfCells(cells, measure)),
  );
  const totals = totalRows(measureSheet);
  return { grid, columns: columns.filter((one) => !never.has(one)), headerOf, rows, totals, isSmall: false };
}

/** What a message calls a column; 実績（令和4年度） where another one has the same label. */
function columnName({ measureSheet: { header } }: TableContext, column: number): string {
  const found = header.columns.find((one) => one.column === column);
  return found === undefined || found.label === "" ? `${columnLetters(column)}列` : headerName(found, header.columns);
}

interface WrongIn extends WrongFigure {
  readonly row: number;
  readonly columns: readonly number[];
}

function wrongIn(table: FigureTable, nameOf: (column: number) => string): readonly WrongIn[] {
  return exceptionsIn(table).map(({ row, law: { kind, column, parts, holding }, stated, expected }) => ({
    row,
    columns: [column, ...parts],
    column: nameOf(column),
    stated: stated.text,
    expected,
    formula: formulas[kind](parts.map(nameOf)),
    holding,
  }));
}

function inTable(context: TableContext): readonly Found<WrongFigure>[] {
  const { measureSheet, grid } = context;
  const found = wrongIn(tableOfMeasures(context), (column) => columnName(context, column));
  if (found.length === 0) return [];
  const rates = rateDiffers.find(context);
  const told = new Set("notChecked" in rates ? [] : rates.map(({ cells: [{ row, column }] }) => `${row},${column}`));
  return found
    .filter(({ row, columns: [own] }) => !told.has(`${row},${own ?? ""}`))
    .flatMap(({ row, columns, ...parameters }) =>
      findAt(
        grid,
        columns.map((column) => ({ row, column })),
        parameters,
        { measure: measureAt(measureSheet, row)?.code ?? null },
      ),
    );
}

function inOtherTables(context: InspectionContext): readonly Found<WrongFigure>[] {
  const isTold = toldByRecount(context);
  return cellsAround(context).flatMap(({ grid, skips }) =>
    tablesElsewhere(grid, skips).flatMap((table) => {
      const wrongTotals = new Set(wrongColumnTotals(table).map(({ row }) => row));
      return wrongIn(table, table.headerOf)
        .filter(({ row }) => !isTold(grid.name, row) && !wrongTotals.has(row))
        .flatMap(({ row, columns, ...parameters }) =>
          findAt(
            grid,
            columns.map((column) => ({ row, column })),
            parameters,
            { measure: null },
          ),
        );
    }),
  );
}

/** A column is computed from others in nearly every row (決算額÷予算額, 国費＋県費), and not in this one. */
export const columnDiffers = defineCheck({
  code: "consistency-column-differs",
  ja: {
    title: "ほかの行の計算と合わない値",
    description: "率・増減・合計の列がほとんどの行で同じ計算で求められているのに、その計算と合わない行です。",
    message: (p: WrongFigure) =>
      `「${p.column}」は${p.stated}ですが、「${p.formula}」では${p.expected}になります（ほかの${p.holding}行はこの計算のとおりです）。`,
    fix: "この値か、計算の元になる値の誤っている方を直してください。数式が値で上書きされていないかも確かめてください。",
  },
  en: {
    title: "Value unlike the other rows' computation",
    message: (p) =>
      `"${p.column}" is ${p.stated}, but "${p.formula}" gives ${p.expected}; ${p.holding} other rows are computed so.`,
    fix: "Correct this value or one it is computed from; see whether a formula was overwritten.",
  },
  find: (context) => [...(isOfTable(context) ? inTable(context) : []), ...inOtherTables(context)],
});
