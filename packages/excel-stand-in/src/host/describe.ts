import type { IStyleData } from "@univerjs/core";
import { addressOf, MAX_COLUMNS, MAX_ROWS } from "../workbook/address";
import type { Book } from "./book/book";
import { contentOf, valueTypeOf, type CellContent, type ValueType } from "../workbook/contents";
import { extrasAt, numberFormatOf, styleAt } from "./book/styles";
import { usedArea } from "./book/usedArea";
import { visibilityOf, type Visibility } from "./book/sheets";
import { displayText } from "../workbook/displayText";
import type { CellExtras, SheetExtras } from "../workbook/workbookData";

/** A cell as plain data. */
export interface CellDescription {
  readonly content: CellContent;
  /** With its leading `=`; "" when there is none. */
  readonly formula: string;
  readonly text: string;
  readonly valueType: ValueType;
  readonly numberFormat: string;
  readonly style: IStyleData;
  readonly extras: CellExtras;
}

export interface SheetDescription {
  readonly name: string;
  readonly visibility: Visibility;
  /** By A1 address; only cells with content, format or extras. */
  readonly cells: Readonly<Record<string, CellDescription>>;
  readonly merged: readonly string[];
  readonly extras: SheetExtras;
}

export function describeCell(book: Book, sheetId: string, row: number, column: number): CellDescription {
  const cell = book.cell(sheetId, row, column);
  const content = contentOf(cell);
  const numberFormat = numberFormatOf(book, sheetId, row, column);
  const shared = cell?.si ? book.univer.formulas.getFormulaStringByCell(row, column, sheetId, book.unitId) : null;
  return {
    content,
    formula: cell?.f ?? shared ?? "",
    text: displayText(content, numberFormat, book.date1904),
    valueType: valueTypeOf(cell),
    numberFormat,
    style: structuredClone(styleAt(book, sheetId, row, column)),
    extras: structuredClone(extrasAt(book, sheetId, row, column)),
  };
}

export function describeSheet(book: Book, sheetId: string): SheetDescription {
  const sheet = book.sheet(sheetId);
  const whole = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
  const used = usedArea(book, sheetId, whole, false);
  const cells: Record<string, CellDescription> = {};
  for (let row = used?.row ?? 0; used && row < used.row + used.rowCount; row++) {
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      const own = book.cell(sheetId, row, column);
      if (own)
        cells[addressOf({ row, column, rowCount: 1, columnCount: 1 })] = describeCell(book, sheetId, row, column);
    }
  }
  // Of the file it came from, not of the sheet.
  const { moves, ...extras } = book.sheetExtras(sheetId);
  return {
    name: sheet.getName(),
    visibility: visibilityOf(book, sheetId),
    cells,
    merged: book.merges.all(sheetId).map(addressOf),
    extras: structuredClone(extras),
  };
}
