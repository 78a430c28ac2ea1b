import type { OwnArea } from "../../domain/grid/sheetGrid";
import type { CellArea } from "../../domain/grid/cell";
import type { Accepted } from "../../domain/inspection/acceptance";
import { acceptancesKey, acceptancesToRows } from "../../domain/inspection/acceptanceTable";
import type { Language } from "../../domain/texts/language";
import { colours, fontSizes } from "./appearance";
import { textCell, type PlannedSheet } from "./plannedWrites";

/** 指摘の種類, 施策番号, 理由, 確認者, 確認日, 符号. */
const columnWidths: readonly number[] = [32, 14, 60, 16, 14, 22];
const headerRow = 2;

/**
 * A new sheet of accepted findings (確認済みの指摘). The official may edit it: further acceptances are written below what
 * is there, and the sheet is never planned anew.
 */
export function planAcceptanceSheet(
  acceptances: readonly Accepted[],
  name: string,
  existing: OwnArea | null,
  language: Language,
): PlannedSheet {
  const rows = acceptancesToRows(acceptances, language);
  const across = (row: number, rowCount: number): CellArea => ({
    row,
    column: 0,
    rows: rowCount,
    columns: columnWidths.length,
  });
  return {
    key: acceptancesKey,
    name,
    existing,
    cells: rows.map((row) => columnWidths.map((_, column) => textCell(row[column] ?? ""))),
    merges: [],
    formats: [
      { area: across(0, rows.length), fontSize: fontSizes.body, vertical: "Center" },
      { area: across(0, 1), bold: true, fontSize: fontSizes.title },
      { area: across(1, 1), fontColor: colours.note },
      { area: across(headerRow, 1), bold: true, fill: colours.header, horizontal: "Center" },
      { area: across(headerRow, rows.length - headerRow), wrap: true, bordered: true },
    ],
    columnWidths,
    headerRows: { first: headerRow, last: headerRow },
    print: { paper: "A4", orientation: "Landscape" },
  };
}
