import type { IWorkbookData } from "@univerjs/core";
import type { HostWorkbookData } from "../../workbook/workbookData";
import { copyWorkbook } from "../../workbook/copyWorkbook";
import type { Book } from "./book";
import { allNames } from "./names";

/** The open workbook as plain data, free of the model it was taken from. */
export function saveBook(book: Book): HostWorkbookData {
  const { workbook, ...rest } = takeBook(book);
  return { ...rest, workbook: copyWorkbook(workbook) };
}

/** What the model holds; its lists are copied, since a model that is disposed of empties its own, and cells are not. */
function heldBy(book: Book): IWorkbookData {
  const { sheets, sheetOrder, styles, ...rest } = book.workbook.getSnapshot();
  const copies = Object.entries(sheets).map(([id, sheet]) => [id, { ...sheet }] as const);
  return { ...rest, sheetOrder: [...sheetOrder], styles: { ...styles }, sheets: Object.fromEntries(copies) };
}

/** The same with the model's own cells, for a book that nobody goes on with. */
export function takeBook(book: Book): HostWorkbookData {
  book.tellUniver();
  const ids = new Set(book.workbook.getSheetOrders());
  // The file it was opened from is only looked at.
  const { origin, ...opened } = book.opened;
  const { workbook, ...rest } = opened;
  const saved = structuredClone({
    ...rest,
    names: allNames(book).map(({ name, formula, sheetId, comment, visible }) => ({
      name,
      formula,
      sheetId,
      comment,
      visible,
    })),
    sheets: Object.fromEntries([...book.extras].filter(([id]) => ids.has(id))),
    activeSheetId: book.workbook.getActiveSheet().getSheetId(),
    readOnly: book.readOnly,
    ...(book.calculation.hasTakenResults ? { isCalculationDue: true } : {}),
    ...(book.structureProtection || opened.structureProtection
      ? { structureProtection: book.structureProtection }
      : {}),
    // A part that was taken away since must not come back.
    ...(book.customXml.size > 0 || opened.customXmlParts ? { customXmlParts: [...book.customXml.values()] } : {}),
  });
  const whole = { ...saved, workbook: { ...heldBy(book), id: workbook.id, resources: [] } };
  return origin ? { ...whole, origin } : whole;
}
