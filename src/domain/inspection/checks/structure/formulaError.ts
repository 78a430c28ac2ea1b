import { columnLetters, type CellPosition } from "../../../grid/cell";
import { defineTableCheck } from "../../check";
import { cellsAt, measureOf } from "../findingAt";
import { cellsWith } from "../text/writtenTexts";
import { contentAt } from "./shownCells";

/** What Excel shows instead of a result. */
const errorValue =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/u;

export const formulaError = defineTableCheck({
  code: "structure-formula-error",
  severity: "error",
  ja: {
    title: "数式のエラー",
    description: "表の中に、数式の結果がエラーになっているセルがあります。",
    message: (p: { error: string; label: string; count: number }) =>
      `「${p.label}」の列に、エラー「${p.error}」のセルが${p.count}か所あります。`,
    fix: "数式と、その参照先を確かめてください。エラーのセルからは何も計算しません。",
  },
  en: {
    title: "Formula error",
    message: (p) => `"${p.label}" has ${p.count} cells with the error ${p.error}.`,
    fix: "Check the formula and what it refers to. Nothing is computed from a cell with an error.",
  },
  find: ({ grid, measureSheet }) => {
    const { area, header } = measureSheet;
    const labels = new Map(header.columns.map(({ column, label }) => [column, label]));
    const found = new Map<string, { error: string; column: number; positions: [CellPosition, ...CellPosition[]] }>();
    const inTable = (column: number): boolean => column >= area.column && column < area.column + area.columns;
    for (const { row, column } of cellsWith(grid, (phrase) => phrase.startsWith("#"), inTable)) {
      if (row <= header.lastRow || row >= area.row + area.rows) continue;
      const error = String(contentAt(grid, row, column));
      if (!errorValue.test(error)) continue;
      const key = `${String(column)} ${error}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { error, column, positions: [{ row, column }] });
      else known.positions.push({ row, column });
    }
    return [...found.values()].map(({ error, column, positions }) => {
      const cells = cellsAt(grid.name, positions);
      const label = labels.get(column) ?? columnLetters(column);
      return { parameters: { error, label, count: positions.length }, cells, measure: measureOf(measureSheet, cells) };
    });
  },
});
