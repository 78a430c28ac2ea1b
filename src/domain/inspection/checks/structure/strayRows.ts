import { defineTableCheck } from "../../check";
import { findAt, measureAt } from "../findingAt";
import { inReadingOrder } from "../inReadingOrder";
import { columnsBeside } from "./besideTable";
import { contentAt } from "./shownCells";
import type { CellPosition } from "../../../grid/cell";
import type { TableSheet } from "../../../measures/measure";

export const strayNote = defineTableCheck({
  code: "structure-stray-note",
  severity: "info",
  ja: {
    title: "表の横にメモがある",
    description: "表の見出しがない列に書き込みがあります。印刷や公表のときに残るおそれがあります。",
    message: (p: { text: string; count: number }) =>
      `表の外に書き込みが${p.count}か所あります（「${p.text}」${p.count > 1 ? "など" : ""}）。`,
    fix: "要らなければ削除し、要るものは備考欄か別のシートに移してください。",
  },
  en: {
    title: "Note beside the table",
    message: (p) => `${p.count} cells outside the table are filled ("${p.text}"${p.count > 1 ? " and others" : ""}).`,
    fix: "Delete what is not needed; move the rest to the remarks or another sheet.",
  },
  find: (context) => {
    const positions = inReadingOrder(
      columnsBeside(context)
        .filter(({ isData, isOfAnotherTable }) => !isData && !isOfAnotherTable)
        .flatMap(({ filled }) => filled),
    );
    const [first] = positions;
    if (first === undefined) return [];
    const text = String(contentAt(context.grid, first.row, first.column));
    return findAt(context.grid, positions, { text, count: positions.length });
  },
});

/** Blank rows between two measures of one division; those between divisions only set them apart. */
function blankRowsWithin(measureSheet: TableSheet): readonly CellPosition[] {
  const found: CellPosition[] = [];
  let blank: CellPosition[] = [];
  let before: number | null = null;
  for (const { kind, row } of measureSheet.rows) {
    if (kind === "blank") blank.push({ row, column: measureSheet.area.column });
    else {
      if (kind === "measure" && before !== null && blank.length > 0) {
        const above = measureAt(measureSheet, before)?.divisions.at(-1);
        if (above === measureAt(measureSheet, row)?.divisions.at(-1)) found.push(...blank);
      }
      blank = [];
      before = kind === "measure" || kind === "continuation" ? row : null;
    }
  }
  return found;
}

/** Blank rows inside a division: filters, sorting and Ctrl+End stop there, and a row may have been lost. */
export const blankRow = defineTableCheck({
  code: "structure-blank-row",
  granularity: "row",
  ja: {
    title: "表の中に空白の行がある",
    description: "同じ区分の施策の間に空白の行があります。並べ替えや絞り込みは、空白の行で途切れます。",
    message: (p: { count: number }) => `同じ区分の施策の間に、空白の行が${p.count}行あります。`,
    fix: "施策が抜け落ちていないか確かめ、要らない行を削除してください。",
  },
  en: {
    title: "Blank row inside the table",
    message: (p) => `${p.count} blank rows stand between measures of one division.`,
    fix: "Make sure that no measure was lost, and delete the rows.",
  },
  find: ({ grid, measureSheet }) => {
    const rows = blankRowsWithin(measureSheet);
    // Where half the measures are spaced out, that is how the table is set.
    const isSpacedOut = rows.length > 2 && rows.length * 2 > measureSheet.measures.length;
    return findAt(grid, rows, { count: rows.length }, { severity: isSpacedOut ? "info" : "warning" });
  },
});
