import type { ICellData } from "@univerjs/core";
import type { HostWorkbookData } from "excel-stand-in/workbookData";
import { escapedForPattern } from "../../domain/text/escapedForPattern";

/** Whether a formula is about one of some sheets: `参考!A1`, `'参考 2'!A1`. */
function mentions(sheets: readonly string[]): (formula: string) => boolean {
  const names = sheets.flatMap((sheet) => [
    escapedForPattern(sheet),
    `'${escapedForPattern(sheet.replaceAll("'", "''"))}'`,
  ]);
  const pattern = new RegExp(`(?:^|[^\\p{L}\\p{N}_.'])(?:${names.join("|")})!`, "iu");
  return (formula) => sheets.length > 0 && pattern.test(formula);
}

/** A formula about a sheet that stays behind keeps its last result. */
function withoutFormula(cell: ICellData): ICellData {
  return { ...cell, f: null, si: null };
}

type Rows = Record<number, Record<number, ICellData>>;

function withOwnFormulas(rows: Rows, isForeign: (formula: string) => boolean): Rows {
  const cells = Object.values(rows).flatMap((row) => Object.values(row));
  const foreign = new Set(cells.filter(({ f }) => typeof f === "string" && isForeign(f)));
  if (foreign.size === 0) return rows;
  const shared = new Set([...foreign].flatMap(({ si }) => (typeof si === "string" ? [si] : [])));
  const isCut = (cell: ICellData): boolean => foreign.has(cell) || (typeof cell.si === "string" && shared.has(cell.si));
  return Object.fromEntries(
    Object.entries(rows).map(([row, own]) => [
      row,
      Object.fromEntries(
        Object.entries(own).map(([column, cell]) => [column, isCut(cell) ? withoutFormula(cell) : cell]),
      ),
    ]),
  );
}

/**
 * A workbook of some of another's sheets, in its order; the first of `wanted` is the active one. Names and formulas that
 * need a sheet left behind do not come with them.
 */
export function onlySheets(data: HostWorkbookData, wanted: readonly string[], fileName: string): HostWorkbookData {
  // The file it comes from holds the sheets that are left behind, and so may what add-ins keep in it.
  const { origin, customXmlParts, ...rest } = data;
  const { workbook } = data;
  const nameOf = (id: string): string => workbook.sheets[id]?.name ?? "";
  const ids = workbook.sheetOrder.filter((id) => wanted.includes(nameOf(id)));
  const left = workbook.sheetOrder.filter((id) => !ids.includes(id)).map(nameOf);
  const isForeign = mentions(left);
  return {
    ...rest,
    fileName,
    workbook: {
      ...workbook,
      sheetOrder: ids,
      sheets: Object.fromEntries(
        ids.map((id) => {
          const sheet = workbook.sheets[id] ?? {};
          return [id, { ...sheet, cellData: withOwnFormulas(sheet.cellData ?? {}, isForeign) }];
        }),
      ),
    },
    names: data.names.filter(
      ({ sheetId, formula }) => (sheetId === null || ids.includes(sheetId)) && !isForeign(formula),
    ),
    sheets: Object.fromEntries(Object.entries(data.sheets).filter(([id]) => ids.includes(id))),
    activeSheetId: ids.find((id) => nameOf(id) === wanted[0]) ?? null,
    losses: [],
  };
}
