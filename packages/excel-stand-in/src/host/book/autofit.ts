import { BooleanNumber, WrapStrategy } from "@univerjs/core";
import { SetRowDataMutation, SetColDataMutation } from "@univerjs/sheets";
import type { Area } from "../../workbook/address";
import { displayText } from "../../workbook/displayText";
import type { Book } from "./book";
import { contentOf } from "../../workbook/contents";
import { requirePermission } from "./protection";
import { forExisting, numberFormatOf, styleAt } from "./styles";
import type { Line } from "./lines";

/** Width of a half-width character, height of a line, in pixels, per point of the font; as Excel shows 游ゴシック. */
const HALF_WIDTH = 0.68;
const LINE_HEIGHT = 2.2;
const PADDING = 12;

const halfWidths = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(letter) ? 1 : 2), 0);

/** An estimate of what Excel measures with the font at hand: there is no font here. */
export function autofit(book: Book, sheetId: string, area: Area, line: Line): void {
  requirePermission(book, sheetId, line === "row" ? "allowFormatRows" : "allowFormatColumns");
  const needed = new Map<number, number>();
  const sheet = book.sheet(sheetId);
  forExisting(book, sheetId, area, (row, column, cell) => {
    const content = contentOf(cell);
    if (content === "" || book.merges.touching(sheetId, { row, column, rowCount: 1, columnCount: 1 }).length > 0)
      return;
    const style = styleAt(book, sheetId, row, column);
    const lines = displayText(content, numberFormatOf(book, sheetId, row, column), book.date1904).split("\n");
    const points = style.fs ?? 11;
    const widths = lines.map((text) => halfWidths(text) * points * HALF_WIDTH);
    const index = line === "row" ? row : column;
    const width = Math.max(...widths) + PADDING;
    // A line ends where the next letter would no longer fit, on average short of the edge by that letter.
    const lastLetter = 2 * points * HALF_WIDTH;
    const available = Math.max(1, sheet.getColumnWidth(column) - PADDING - (line === "row" ? lastLetter : 0));
    const wrapped =
      style.tb === WrapStrategy.WRAP
        ? widths.reduce((sum, one) => sum + Math.max(1, Math.ceil(one / available)), 0)
        : lines.length;
    const size = line === "row" ? wrapped * points * LINE_HEIGHT : width;
    needed.set(index, Math.max(needed.get(index) ?? 0, Math.ceil(size)));
  });
  const sizes = Object.fromEntries(
    [...needed].map(([index, size]) => [
      index,
      line === "row" ? { h: Math.min(546, Math.max(25, size)), ia: BooleanNumber.FALSE } : { w: Math.min(1790, size) },
    ]),
  );
  if (line === "row") book.mutate(SetRowDataMutation.id, { subUnitId: sheetId, rowData: sizes });
  else book.mutate(SetColDataMutation.id, { subUnitId: sheetId, columnData: sizes });
}
