import type { ICellData, IRange, IUnitRange, Workbook, Worksheet } from "@univerjs/core";

/** The cells of a sheet whose formula no program has computed yet, as areas down the columns. */
function areasOf(sheet: Worksheet): readonly IRange[] {
  const areas: IRange[] = [];
  const last = new Map<number, IRange>();
  const lines = sheet.getCellMatrix().getMatrix() as Readonly<Record<string, Readonly<Record<string, ICellData>>>>;
  for (const row in lines) {
    const line = lines[row] ?? {};
    for (const key in line) {
      const cell = line[key];
      if (!(cell?.f ?? cell?.si) || cell.v !== undefined) continue;
      const [startRow, column] = [Number(row), Number(key)];
      const above = last.get(column);
      if (above?.endRow === startRow - 1) above.endRow = startRow;
      else {
        const area = { startRow, endRow: startRow, startColumn: column, endColumn: column };
        areas.push(area);
        last.set(column, area);
      }
    }
  }
  return areas;
}

/**
 * The formulas that have to be computed before their results can be read: those of a file that was written without results.
 * All others show what Excel found until something that they depend on changes.
 */
export const formulasWithoutResult = (workbook: Workbook): readonly IUnitRange[] =>
  workbook
    .getSheets()
    .flatMap((sheet) =>
      areasOf(sheet).map((range) => ({ unitId: workbook.getUnitId(), sheetId: sheet.getSheetId(), range })),
    );
