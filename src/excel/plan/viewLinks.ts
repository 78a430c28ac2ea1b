import { cellAddress, quotedSheetName } from "../../domain/grid/cell";
import type { View, ViewCell, ViewLink } from "../../domain/views/view";
import type { Growing, PlacedTable } from "./growingSheet";
import { emptyCell, formulaCell, numberCell, textCell, type PlannedCell } from "./plannedWrites";

const noRate = "―";

/** A string in a formula holds at most 255 characters. */
const longestString = 255;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The cell as a link within the workbook, which follows the file when it is renamed. */
function linkedCell(cell: PlannedCell, target: string): PlannedCell {
  if (target.length > longestString) return cell;
  if (cell.kind === "number") return formulaCell(`HYPERLINK(${quoted(target)},${String(cell.value)})`, cell.value);
  return cell.kind === "text" && cell.text.length <= longestString
    ? formulaCell(`HYPERLINK(${quoted(target)},${quoted(cell.text)})`, cell.text)
    : cell;
}

function withoutLink(cell: ViewCell): PlannedCell {
  switch (cell.kind) {
    case "empty":
      return emptyCell;
    case "text":
      return textCell(cell.text);
    case "number":
      return numberCell(cell.value);
    case "rate":
      return cell.value === null ? textCell(noRate) : numberCell(cell.value);
  }
}

function linkOf(cell: ViewCell): ViewLink | null {
  return (cell.kind === "text" || cell.kind === "number") && cell.link !== undefined ? cell.link : null;
}

/** Links to rows of the view itself wait until every section has its place. */
export function plannedCell(cell: ViewCell): PlannedCell {
  const link = linkOf(cell);
  return link === null || "section" in link
    ? withoutLink(cell)
    : linkedCell(withoutLink(cell), `#${quotedSheetName(link.sheet)}!${cellAddress(link)}`);
}

export function linkWithin(
  sheet: Growing,
  view: View,
  tables: readonly (PlacedTable | null)[],
  sheetName: string,
): readonly (readonly PlannedCell[])[] {
  const cells = sheet.cells.map((row) => [...row]);
  view.sections.forEach(({ table }, index) => {
    const place = tables[index];
    table?.rows.forEach((row, at) => {
      row.cells.forEach((cell, column) => {
        const link = linkOf(cell);
        const target = link !== null && "section" in link ? tables[link.section] : null;
        if (link === null || target == null || place == null) return;
        const to = { row: target.firstRow + link.row, column: 0 };
        const [gridRow, gridColumn] = [cells[place.firstRow + at], place.placed[column]?.start ?? 0];
        if (gridRow === undefined) return;
        gridRow[gridColumn] = linkedCell(withoutLink(cell), `#${quotedSheetName(sheetName)}!${cellAddress(to)}`);
      });
    });
  });
  return cells;
}
