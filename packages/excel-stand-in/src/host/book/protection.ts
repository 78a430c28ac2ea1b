import { addressOf, type Area } from "../../workbook/address";
import { accessDenied } from "../../workbook/hostError";
import type { CellExtras } from "../../workbook/workbookData";
import type { Book } from "./book";

/** What a protected sheet may allow all the same, as `Excel.WorksheetProtectionOptions` names it. */
export type Permission =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowPivotTables";

/** The word for a permission where a file's protection is kept: `formatCells`. */
function fileWord(permission: Permission): string {
  const word = permission.slice("allow".length);
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** @throws AccessDenied when the workbook's structure is protected: its sheets stay as they are. */
export function requireStructure(book: Book): void {
  if (book.structureProtection) throw accessDenied("The structure of the workbook is protected.");
}

/** @throws AccessDenied when the sheet is protected and does not allow this; nothing ever allows null. */
export function requirePermission(book: Book, sheetId: string, permission: Permission | null): void {
  const { protection } = book.sheetExtras(sheetId);
  if (!protection) return;
  const isAllowed =
    permission !== null &&
    (protection.options[permission] === true ||
      ["0", "false"].includes(protection.fromFile?.[fileWord(permission)] ?? ""));
  if (!isAllowed) throw accessDenied(`The sheet ${book.sheet(sheetId).getName()} is protected.`);
}

/** @throws AccessDenied when the sheet is protected and a cell of the area is locked, as all are unless said otherwise. */
export function requireUnlocked(book: Book, sheetId: string, area: Area): void {
  if (!book.sheetExtras(sheetId).protection) return;
  const cells = book.cells(sheetId);
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const extras = (cells.at(row, column)?.custom ?? {}) as CellExtras;
      if (extras.locked === false) continue;
      const cell = addressOf({ row, column, rowCount: 1, columnCount: 1 });
      throw accessDenied(`The sheet ${book.sheet(sheetId).getName()} is protected, and its cell ${cell} is locked.`);
    }
  }
}
