import { textOfCell } from "./measure";
import { filledCells, type Table } from "./rowReading";
import type { TableRow } from "./tableRow";

/** A legend (ランク　A：100％以上　B：…) or a formula (達成率＝実績÷目標): words of an explanation, not of a name. */
const explains = /[^\s].*[:：＝=÷／].*[^\s]|[。]|[0-9０-９][%％]以上/u;
const shortestNote = 14;

function isNote(row: TableRow): boolean {
  if (row.kind === "aside") return true;
  const [only, ...others] = row.kind === "heading" ? row.cells : [];
  if (only === undefined || others.length > 0) return false;
  const text = textOfCell(only);
  return text.length >= shortestNote && explains.test(text);
}

/** The text of a row taken for a measure that has nothing else; `null` for other rows. */
function loneText(table: Table, { kind, row }: TableRow): string | null {
  if (kind !== "measure") return null;
  const [first, ...others] = filledCells(table, row);
  return first === undefined || others.length > 0 ? null : textOfCell(first);
}

/** Below the last measure, what stands under a note goes on with it, whether or not it begins with ※. */
export function withoutWordsBelow(table: Table, rows: readonly TableRow[]): readonly TableRow[] {
  const isBelow = (row: TableRow): boolean =>
    row.kind === "blank" || row.kind === "heading" || row.kind === "aside" || loneText(table, row) !== null;
  const lastOfTable = rows.findLastIndex((row) => !isBelow(row));
  const firstNote = rows.findIndex((row, index) => index > lastOfTable && isNote(row));
  if (firstNote === -1) return rows;
  return rows.map((row, index): TableRow => {
    const text = index < firstNote ? null : loneText(table, row);
    return text === null ? row : { kind: "aside", row: row.row, text };
  });
}
