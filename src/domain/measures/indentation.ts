import type { SourceCell } from "../grid/cell";

/** How far a cell's text is set in by spaces; a full-width space counts as two. */
export function indentation(cell: SourceCell): number {
  const text = String(cell.content);
  const spaces = text.slice(0, text.length - text.trimStart().length);
  return [...spaces].reduce((width, space) => width + (space === "　" ? 2 : 1), 0);
}
