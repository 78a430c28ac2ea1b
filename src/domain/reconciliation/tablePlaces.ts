import type { ReportTableRow } from "./reportDocument";
import type { StatementPlace } from "./statement";

const between = "｜";

/** A row of a table quoted cell by cell, with one of its cells marked. */
export function rowPlace(row: ReportTableRow, stated: string, column: number, differs: boolean): StatementPlace {
  const filled = row.cells.flatMap((cell, index) => {
    const text = (row.written?.[index] ?? cell).replace(/\s+/gu, " ").trim();
    return text === "" ? [] : [{ text: text.length > 40 ? `${text.slice(0, 39)}…` : text, index, cell }];
  });
  const own = nearestCell(filled, stated, column);
  let quote = "";
  let span = { start: 0, end: 0 };
  for (const item of filled) {
    if (quote !== "") quote += between;
    if (item === own) span = { start: quote.length, end: quote.length + item.text.length };
    quote += item.text;
  }
  return { line: row.line, quote, stated: span, differing: differs && span.end > span.start ? [span] : [] };
}

/** The cell with the text that is nearest to the column: rows may have been moved to fit their header. */
function nearestCell<Cell extends { readonly cell: string; readonly index: number }>(
  cells: readonly Cell[],
  stated: string,
  column: number,
): Cell | undefined {
  return cells
    .filter(({ cell }) => stated !== "" && cell.trim() === stated)
    .sort((one, other) => Math.abs(one.index - column) - Math.abs(other.index - column))[0];
}
