import { cellAddress, quotedSheetName, type CellContent } from "../../domain/grid/cell";
import { numberFormatOf } from "../../domain/layouts/numberFormat";
import type { ListCell, ListColumn, PlanList } from "../../domain/planList/planList";
import { colours, fontSizes } from "./appearance";
import type { SheetPlace } from "./layoutSheets";
import { printOf } from "./paper";
import {
  formulaCell,
  numberCell,
  textCell,
  type AreaFormat,
  type PlannedCell,
  type PlannedSheet,
} from "./plannedWrites";

/** The mark of the list made from forms (個票から一覧を作る). */
export const planListKey = "planList";

const widths: Readonly<Partial<Record<ListColumn["role"], number>>> = {
  division: 22,
  number: 6,
  name: 30,
  department: 16,
  indicator: 26,
  goal: 30,
  background: 42,
  remarks: 24,
};
const usualWidth = 14;

function plainCell(content: CellContent): PlannedCell {
  if (typeof content === "number") return numberCell(content);
  return textCell(typeof content === "boolean" ? (content ? "TRUE" : "FALSE") : content);
}

/**
 * A cell that shows its source as long as nobody types over it. What is only a part of its source's text (the 80 of
 * 「80\n75」), or has none, is written as it is.
 */
function linkedCell({ content, text, source }: ListCell): PlannedCell {
  const isWhole = source !== null && source.whole === undefined;
  if (!isWhole || text.trim() === "") return plainCell(content);
  const reference = `${quotedSheetName(source.sheet)}!${cellAddress(source)}`;
  return formulaCell(`IF(${reference}="","",${reference})`);
}

/** How numbers are shown in their sources; cells below each other that are shown alike are one area. */
function numberFormats(list: PlanList): readonly AreaFormat[] {
  return list.columns.flatMap((_, column) => {
    const areas: AreaFormat[] = [];
    list.rows.forEach(({ cells }, index) => {
      const cell = cells[column];
      const numberFormat = cell === undefined ? null : numberFormatOf(cell);
      if (numberFormat === null || numberFormat === "General") return;
      const last = areas.at(-1);
      const row = index + 1;
      if (last?.numberFormat === numberFormat && last.area.row + last.area.rows === row)
        areas[areas.length - 1] = { ...last, area: { ...last.area, rows: last.area.rows + 1 } };
      else areas.push({ area: { row, column, rows: 1, columns: 1 }, numberFormat });
    });
    return areas;
  });
}

/**
 * A list of all measures, each cell a reference to the cell it comes from. It is written where there is none or where nobody
 * has edited it; an edited one is compared with its sources instead (`compareList`).
 */
export function planListSheet(list: PlanList, { name, existing }: SheetPlace): PlannedSheet {
  const columns = list.columns.length;
  const rows = list.rows.length + 1;
  const columnWidths = list.columns.map(({ role }) => widths[role] ?? usualWidth);
  return {
    key: planListKey,
    name,
    existing,
    cells: [list.columns.map(({ header }) => textCell(header)), ...list.rows.map(({ cells }) => cells.map(linkedCell))],
    merges: [],
    formats: [
      {
        area: { row: 0, column: 0, rows, columns },
        fontSize: fontSizes.body,
        vertical: "Center",
        wrap: true,
        bordered: true,
      },
      { area: { row: 0, column: 0, rows: 1, columns }, bold: true, fill: colours.header, horizontal: "Center" },
      ...numberFormats(list),
    ],
    columnWidths,
    headerRows: { first: 0, last: 0 },
    print: printOf(columnWidths, "Landscape"),
  };
}
