import { comparableHeader } from "../../../measures/headerLabel";
import type { HeaderColumn } from "../../../measures/header";
import type { TableCheck, TableContext } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsAt } from "../findingAt";
import { mergesOf, shownTextAt } from "./shownCells";

/** Everything printed over a column, from the top: 総括, 目標. A group that was centred without merging counts. */
export function headersOver({ grid, measureSheet }: TableContext, column: number): readonly string[] {
  const { header, area } = measureSheet;
  const over: string[] = [];
  for (let row = header.firstRow; row <= header.lastRow; row += 1) {
    const isRepeated = (mergesOf(grid)(row, column)?.row ?? row) < row;
    let text = isRepeated ? "" : shownTextAt(grid, { row, column });
    for (let left = column - 1; text === "" && !isRepeated && row < header.lastRow && left >= area.column; left -= 1)
      text = shownTextAt(grid, { row, column: left });
    if (text !== "") over.push(text);
  }
  return over;
}

/** Two columns under the same headers: which of them was read depends on their order alone. */
export const headerDoubled: TableCheck = {
  of: "table",
  code: "structure-header-doubled",
  family: "structure",
  severity: "warning",
  granularity: "column",
  rule: null,
  needs: [],
  find: (context) => {
    const byHeaders = new Map<string, [HeaderColumn, ...HeaderColumn[]]>();
    for (const column of context.measureSheet.header.columns) {
      const isUnderMergedHeader = column.cell.column !== column.column;
      if (isUnderMergedHeader) continue;
      const key = headersOver(context, column.column).map(comparableHeader).join("\n");
      const alike = byHeaders.get(key);
      if (alike === undefined) byHeaders.set(key, [column]);
      else alike.push(column);
    }
    return [...byHeaders.values()].flatMap((columns): readonly FoundIn[] => {
      const [first, ...others] = columns;
      if (others.length === 0) return [];
      return [
        {
          code: "structure-header-doubled",
          parameters: { label: first.label, columns: columns.map(({ column }) => column) },
          cells: cellsAt(context.grid.name, [first.cell, ...others.map(({ cell }) => cell)]),
          measure: null,
        },
      ];
    });
  },
};
