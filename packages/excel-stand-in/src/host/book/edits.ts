import { isUnbounded, lastColumn, lastRow, toInclusive, type Area } from "../../workbook/address";
import type { Book } from "./book";
import type { Contents } from "./calculation";
import { forExisting } from "./styles";

/** Cells were changed in Univer itself, by the user of a page's grid. */
export function cellsEdited(book: Book, sheetId: string, area: Area): void {
  const contents: Contents = {};
  const edited: (readonly [row: number, column: number])[] = [];
  const note = (row: number, column: number): void => {
    edited.push([row, column]);
    (contents[row] ??= {})[column] = {};
  };
  if (isUnbounded(area)) {
    forExisting(book, sheetId, area, note);
  } else {
    // Emptied cells exist no longer, but what was known of them has to be forgotten.
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) note(row, column);
    }
  }
  book.calculation.cellsChanged(sheetId, toInclusive(area), edited, contents);
  book.asUser(() => {
    book.notify({ kind: "changed", sheetId, area, changeType: "RangeEdited" });
  });
}
