import { parseArea, splitSheetName } from "../../workbook/address";
import type { Book, SheetArea } from "../book/book";
import { limits } from "../book/limits";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import { hostObject, isHostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { integer } from "./args";
import { rangeObject } from "./references";

/** A break above a row of a sheet. */
interface PageBreak {
  readonly sheetId: string;
  readonly row: number;
}

const breaksOf = (book: Book, sheetId: string): readonly number[] =>
  book.sheetExtras(sheetId).pageLayout?.rowBreaks ?? [];

function setBreaks(book: Book, sheetId: string, rowBreaks: readonly number[]): void {
  const extras = book.sheetExtras(sheetId);
  book.extras.set(sheetId, { ...extras, pageLayout: { ...extras.pageLayout, rowBreaks } });
}

function rowOf(argument: unknown): number {
  if (isHostObject(argument) && argument.typeName === "Range") return (argument.target as SheetArea).area.row;
  const area = typeof argument === "string" ? parseArea(splitSheetName(argument).rest) : null;
  if (!area) throw invalidArgument("A page break needs a range or an address.");
  return area.row;
}

const pageBreakTable: ObjectTable<PageBreak> = {
  name: "PageBreak",
  scalars: { RowIndex: { read: ({ row }) => row }, ColumnIndex: { read: () => 0 } },
  methods: {
    Delete: ({ sheetId, row }, _, book) => {
      setBreaks(
        book,
        sheetId,
        breaksOf(book, sheetId).filter((one) => one !== row),
      );
    },
    GetCellAfterBreak: ({ sheetId, row }, _, book) =>
      rangeObject(book, { sheetId, area: { row, column: 0, rowCount: 1, columnCount: 1 } }),
  },
};

const breakAt = (sheetId: string, row: number): HostObject => hostObject(pageBreakTable, { sheetId, row });

function breakNumbered(sheetId: string, index: unknown, book: Book): HostObject {
  const row = breaksOf(book, sheetId)[integer(index, "index")];
  if (row === undefined) throw itemNotFound(`page break ${String(index)}`);
  return breakAt(sheetId, row);
}

/** Breaks between the rows of a sheet; those between columns are not known here. */
export const horizontalPageBreaksTable: ObjectTable<string> = {
  name: "PageBreakCollection",
  items: (sheetId, book) => breaksOf(book, sheetId).map((row) => breakAt(sheetId, row)),
  item: breakNumbered,
  methods: {
    GetItemAt: (sheetId, [index], book) => breakNumbered(sheetId, index, book),
    Add: (sheetId, [range], book) => {
      const row = rowOf(range);
      if (row === 0) throw invalidArgument("A page can't break above the first row.");
      const rows = [...new Set([...breaksOf(book, sheetId), row])].sort((one, other) => one - other);
      if (rows.length > limits.pageBreaks)
        throw invalidArgument(`A sheet has at most ${limits.pageBreaks} page breaks.`);
      setBreaks(book, sheetId, rows);
      return breakAt(sheetId, row);
    },
    GetCount: (sheetId, _, book) => breaksOf(book, sheetId).length,
    RemovePageBreaks: (sheetId, _, book) => {
      setBreaks(book, sheetId, []);
    },
  },
};
