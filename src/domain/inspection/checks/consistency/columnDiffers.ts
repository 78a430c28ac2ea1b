import { type TableSheet, rowOfCells } from "../../../measures/measure";
import { isTotal, isTotalOfSomething, mayNameTotal } from "../../../measures/rowWords";
import { defineCheck, isOfTable, type Found, type InspectionContext, type TableContext } from "../../check";
import { findAt, measureAt } from "../findingAt";
import { columnName, exceptionsIn, type ColumnLaw } from "./columnLaws";
import { exceptionsElsewhere } from "./lawsElsewhere";
import { cellsAround } from "./published";
import { rateDiffers } from "./rateDiffers";

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

function inTable(context: TableContext): readonly Found<WrongFigure>[] {
  const { measureSheet, grid } = context;
  const rows = measureSheet.measures.flatMap((measure) =>
    measure.indicatorRows.map((cells) => rowOfCells(cells, measure)),
  );
  const found = exceptionsIn(context, rows, totalRows(measureSheet));
  if (found.length === 0) return [];
  const rates = rateDiffers.find(context);
  const told = new Set("notChecked" in rates ? [] : rates.map(({ cells: [{ row, column }] }) => `${row},${column}`));
  return found
    .filter(({ row, law }) => !told.has(`${row},${law.column}`))
    .flatMap(({ row, law: { kind, column, parts, holding }, stated, expected }) => {
      const formula = formulas[kind](parts.map((part) => columnName(context, part)));
      const parameters = { column: columnName(context, column), stated: stated.text, expected, formula, holding };
      const measure = measureAt(measureSheet, row)?.code ?? null;
      return findAt(
        grid,
        [column, ...parts].map((one) => ({ row, column: one })),
        parameters,
        { measure },
      );
    });
}

function inOtherTables(context: InspectionContext): readonly Found<WrongFigure>[] {
  return cellsAround(context).flatMap(({ grid, skips }) =>
    exceptionsElsewhere(grid, skips).flatMap(({ kind, row, column, headers, parts, stated, expected, holding }) => {
      const [own, ...others] = headers;
      const parameters = { column: own, stated: stated.text, expected, formula: formulas[kind](others), holding };
      const positions = [column, ...parts].map((one) => ({ row, column: one }));
      return findAt(grid, positions, parameters, { measure: null });
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
