import { CellValueType, LocaleType, type ICellData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import type { HostWorkbookData } from "./workbookData";

/** A cell of {@link workbookOf}: text beginning with `=` is a formula, null and "" are empty, the rest stands as it is. */
export type PlainCell = string | number | boolean | null;

/** The names and ids of sheets made by {@link workbookOf}: the first sheet's id is `sheet1`. */
export type PlainSheets = Readonly<Record<string, readonly (readonly PlainCell[])[]>>;

function cellOf(content: PlainCell): ICellData | null {
  if (content === null || content === "") return null;
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  return content.startsWith("=") ? { f: content } : { v: content, t: CellValueType.STRING };
}

function sheetOf(id: string, name: string, rows: readonly (readonly PlainCell[])[]): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  rows.forEach((cells, row) => {
    const filled: Record<number, ICellData> = {};
    cells.forEach((content, column) => {
      const cell = cellOf(content);
      if (cell) filled[column] = cell;
    });
    cellData[row] = filled;
  });
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  return { id, name, cellData, rowCount: Math.max(1000, rows.length + 100), columnCount: Math.max(50, width + 20) };
}

/** A workbook of plain matrices, for tests and for an empty start: `workbookOf({ 施策一覧: [["番号"], [1]] })`. */
export function workbookOf(sheets: PlainSheets, more: Partial<HostWorkbookData> = {}): HostWorkbookData {
  const entries = Object.entries(sheets).map(([name, rows], index) => {
    const id = `sheet${index + 1}`;
    return [id, sheetOf(id, name, rows)] as const;
  });
  const workbook: IWorkbookData = {
    id: "workbook",
    name: "workbook",
    appVersion: "",
    locale: LocaleType.JA_JP,
    styles: {},
    sheetOrder: entries.map(([id]) => id),
    sheets: Object.fromEntries(entries),
  };
  return {
    fileName: "Book1.xlsx",
    workbook,
    names: [],
    sheets: {},
    activeSheetId: entries[0]?.[0] ?? null,
    date1904: false,
    readOnly: false,
    losses: [],
    ...more,
  };
}
