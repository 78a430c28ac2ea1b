import { columnLetters } from "../../../grid/cell";
import { defineTableCheck, type TableContext } from "../../check";
import { findAt } from "../findingAt";
import { columnsBeside } from "./besideTable";
import { isFilledAt, shownAt } from "./shownCells";

/** Columns between the table's first and last that hold data under an empty header. */
function unnamedWithin({ grid, measureSheet }: TableContext): readonly number[] {
  const { area, header, rows } = measureSheet;
  const named = new Set(header.columns.map(({ column }) => column));
  const unnamed = Array.from({ length: area.columns }, (_, index) => area.column + index).filter(
    (column) => !named.has(column),
  );
  return unnamed.filter((column) =>
    rows.some(({ kind, row }) => (kind === "measure" || kind === "continuation") && isFilledAt(grid, row, column)),
  );
}

/** A column with data whose header is empty: nobody can tell what it holds, and it is not read. */
export const headerMissing = defineTableCheck({
  code: "structure-header-missing",
  granularity: "column",
  ja: {
    title: "見出しのない列",
    description: "データのある列の見出しが空欄で、何の列か分かりません。",
    message: (p: { column: number }) => `${columnLetters(p.column)}列にはデータがありますが、見出しがありません。`,
    fix: "見出しを記入してください。記入されるまで、この列は点検できません。",
  },
  en: {
    title: "Column without a header",
    message: (p) => `Column ${columnLetters(p.column)} holds data but has no header.`,
    fix: "Enter a header. Until then the column cannot be inspected.",
  },
  find: (context) => {
    const { grid, measureSheet } = context;
    const columns = [
      ...unnamedWithin(context),
      ...columnsBeside(context)
        .filter(({ isData }) => isData)
        .map(({ column }) => column),
    ].sort((one, other) => one - other);
    return columns.flatMap((column) =>
      findAt(grid, [shownAt(grid, { row: measureSheet.header.lastRow, column })], { column }),
    );
  },
});
