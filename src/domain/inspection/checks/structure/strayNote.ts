import { defineTableCheck } from "../../check";
import { findAt } from "../findingAt";
import { inReadingOrder } from "../inReadingOrder";
import { columnsBeside } from "./besideTable";
import { contentAt } from "./shownCells";

/** Cells beside the table that no header covers: a working note that would be printed or published with it. */
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
