import type { CellArea } from "../../domain/grid/cell";
import type { Settings } from "../../domain/settings/settings";
import type { ViewColumn } from "../../domain/views/view";
import { fontSizes } from "./appearance";
import { emptyCell, textCell, type AreaFormat, type PlannedCell, type PlannedChart } from "./plannedWrites";
import { heightOfText } from "./textHeight";

/** How a plan prints its percentages, and on what. */
export interface ViewLook {
  readonly percentDecimals: number;
  readonly printing: Pick<Settings["printing"], "paper">;
}

/** The sheet as it grows from the top. */
export interface Growing {
  readonly width: number;
  readonly columnWidths: readonly number[];
  readonly look: ViewLook;
  readonly cells: (readonly PlannedCell[])[];
  readonly merges: CellArea[];
  readonly formats: AreaFormat[];
  readonly rowHeights: { readonly row: number; readonly points: number }[];
  readonly pageBreaks: number[];
  readonly charts: PlannedChart[];
}

export function addRow(sheet: Growing, cells: readonly PlannedCell[]): number {
  const row = sheet.cells.length;
  sheet.cells.push(Array.from({ length: sheet.width }, (_, index) => cells[index] ?? emptyCell));
  return row;
}

export function across(sheet: Growing, row: number, rows = 1): CellArea {
  return { row, column: 0, rows, columns: sheet.width };
}

/** Sentences lie across the sheet; Excel does not fit the height of merged cells, so it is set. */
export function addSentence(sheet: Growing, text: string): number {
  const row = addRow(sheet, [textCell(text)]);
  if (sheet.width > 1) sheet.merges.push(across(sheet, row));
  sheet.formats.push({ area: across(sheet, row), wrap: true, vertical: "Center" });
  sheet.rowHeights.push({ row, points: heightOfText(text, sumOf(sheet.columnWidths), fontSizes.body) });
  return row;
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

export interface PlacedColumn {
  readonly column: ViewColumn;
  /** In the grid. */
  readonly start: number;
  readonly span: number;
}

/** Where a table of the view stands. */
export interface PlacedTable {
  readonly header: { readonly first: number; readonly last: number };
  readonly firstRow: number;
  readonly placed: readonly PlacedColumn[];
}
