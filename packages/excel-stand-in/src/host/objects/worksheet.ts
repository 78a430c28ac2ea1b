import { BooleanNumber, type Worksheet } from "@univerjs/core";
import { SetTabColorMutation, ToggleGridlinesMutation } from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS, onSheet, parseArea, splitSheetName, type Area } from "../../workbook/address";
import type { Book, SheetArea } from "../book/book";
import {
  activateSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
  VISIBILITIES,
  visibilityOf,
} from "../book/sheets";
import { usedArea } from "../book/usedArea";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import { hostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { boolean, hostObjectOf, integer, oneOf, optionalText, text } from "./args";
import { chartsTable } from "./charts";
import { eventRegistrations } from "./events";
import { freezePanesTable } from "./freezePanes";
import { areaOfName, sheetNames } from "./names";
import { horizontalPageBreaksTable } from "./pageBreaks";
import { pageLayoutTable } from "./pageLayout";
import { pivotTablesObject } from "./pivotTables";
import { protectionTable } from "./protection";
import { rangeAreasObject, rangeObject, worksheetObject } from "./references";
import { commentsTable } from "./comments";
import { shapesTable } from "./shapes";

/** What `Worksheet.getRanges` takes. */
const LONGEST_ADDRESSES = 8192;

/** A worksheet is known by its id, which neither renaming nor moving changes. */
type SheetId = string;

const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

function areaNamed(book: Book, sheetId: SheetId, address: string): SheetArea {
  const { sheetName, rest } = splitSheetName(address);
  if (sheetName !== null && book.workbook.getSheetBySheetName(sheetName)?.getSheetId() !== sheetId) {
    throw invalidArgument(`${address} lies on another sheet.`);
  }
  const area = parseArea(rest);
  const named = area ? { sheetId, area } : areaOfName(book, rest, sheetId);
  if (!named) throw invalidArgument(`"${address}" is neither an address nor a name.`);
  return named;
}

function used(book: Book, sheetId: SheetId, valuesOnly: unknown): Area | null {
  return usedArea(book, sheetId, WHOLE_SHEET, valuesOnly === true);
}

/** The sheet's neighbour, or null. */
function neighbour(book: Book, sheetId: SheetId, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const sheets: readonly Worksheet[] = book.workbook.getSheets();
  const start = sheets.findIndex((sheet) => sheet.getSheetId() === sheetId);
  const beyond = step === 1 ? sheets.slice(start + 1) : sheets.slice(0, start).reverse();
  const found = beyond.find((sheet) => visibleOnly !== true || !sheet.isSheetHidden());
  return found ? worksheetObject(found.getSheetId()) : null;
}

function orThrow(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound("such worksheet");
  return object;
}

/** Where a copy goes: the index of its place. */
function placeOfCopy(book: Book, position: unknown, relativeTo: unknown): number {
  const sheets = book.workbook.getSheets();
  const other = hostObjectOf(relativeTo, "Worksheet")?.target;
  const at = sheets.findIndex((sheet) => sheet.getSheetId() === other);
  switch (position ?? "None") {
    case "Beginning":
      return 0;
    case "None":
    case "End":
      return sheets.length;
    case "Before":
    case "After":
      if (at < 0) throw invalidArgument("Worksheet.copy: the sheet to place it beside is missing.");
      return position === "Before" ? at : at + 1;
    default:
      throw invalidArgument(`Worksheet.copy: there is no position "${String(position)}".`);
  }
}

export const worksheetTable: ObjectTable<SheetId> = {
  name: "Worksheet",
  identity: (id) => ({ Id: id }),
  scalars: {
    Id: { read: (id) => id },
    Name: {
      read: (id, book) => book.sheet(id).getName(),
      write: (id, value, book) => renameSheet(book, id, text(value, "Worksheet.name")),
    },
    Position: {
      read: (id, book) => book.workbook.getSheetIndex(book.sheet(id)),
      write: (id, value, book) => {
        moveSheet(book, id, integer(value, "Worksheet.position"));
      },
    },
    Visibility: {
      read: (id, book) => visibilityOf(book, id),
      write: (id, value, book) => {
        setVisibility(book, id, oneOf(value, VISIBILITIES, "Worksheet.visibility"));
      },
    },
    TabColor: {
      read: (id, book) => book.sheet(id).getTabColor() ?? "",
      write: (id, value, book) => {
        book.mutate(SetTabColorMutation.id, { subUnitId: id, color: text(value, "Worksheet.tabColor") });
      },
    },
    ShowGridlines: {
      read: (id, book) => book.sheet(id).getConfig().showGridlines !== BooleanNumber.FALSE,
    },
    // The client reads `ShowGridlines` and writes `Gridlines`.
    Gridlines: {
      read: (id, book) => book.sheet(id).getConfig().showGridlines !== BooleanNumber.FALSE,
      onRequest: true,
      write: (id, value, book) => {
        const showGridlines = boolean(value, "Worksheet.showGridlines") ? BooleanNumber.TRUE : BooleanNumber.FALSE;
        book.mutate(ToggleGridlinesMutation.id, { subUnitId: id, showGridlines });
      },
    },
    StandardWidth: { read: () => 8.38, onRequest: true },
    StandardHeight: { read: () => 18.75, onRequest: true },
  },
  children: {
    Charts: (id) => hostObject(chartsTable, id),
    Comments: (id) => hostObject(commentsTable, id),
    HorizontalPageBreaks: (id) => hostObject(horizontalPageBreaksTable, id),
    FreezePanes: (id) => hostObject(freezePanesTable, id),
    Names: (id) => sheetNames(id),
    PageLayout: (id) => hostObject(pageLayoutTable, id),
    PivotTables: (id) => pivotTablesObject(id),
    Protection: (id) => hostObject(protectionTable, id),
    Shapes: (id) => hostObject(shapesTable, id),
  },
  methods: {
    GetRange: (id, [address], book) => {
      const named = optionalText(address, "The address") ?? "";
      return rangeObject(book, named === "" ? { sheetId: id, area: WHOLE_SHEET } : areaNamed(book, id, named));
    },
    GetRanges: (id, [addresses], book) => {
      const all = text(addresses, "The addresses");
      if (all.length > LONGEST_ADDRESSES)
        throw invalidArgument(`Addresses are ${LONGEST_ADDRESSES} characters at most.`);
      const areas = all.split(/[,;]/).map((address) => areaNamed(book, id, address.trim()).area);
      return rangeAreasObject({ sheetId: id, areas });
    },
    GetRangeByIndexes: (id, [row, column, rowCount, columnCount], book) =>
      rangeObject(book, {
        sheetId: id,
        area: onSheet({
          row: integer(row, "startRow"),
          column: integer(column, "startColumn"),
          rowCount: integer(rowCount, "rowCount"),
          columnCount: integer(columnCount, "columnCount"),
        }),
      }),
    GetCell: (id, [row, column], book) =>
      rangeObject(book, {
        sheetId: id,
        area: onSheet({ row: integer(row, "row"), column: integer(column, "column"), rowCount: 1, columnCount: 1 }),
      }),
    GetUsedRange: (id, [valuesOnly], book) => {
      const area = used(book, id, valuesOnly) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
      return rangeObject(book, { sheetId: id, area });
    },
    GetUsedRangeOrNullObject: (id, [valuesOnly], book) => {
      const area = used(book, id, valuesOnly);
      return area && rangeObject(book, { sheetId: id, area });
    },
    GetNext: (id, [visibleOnly], book) => orThrow(neighbour(book, id, 1, visibleOnly)),
    GetNextOrNullObject: (id, [visibleOnly], book) => neighbour(book, id, 1, visibleOnly),
    GetPrevious: (id, [visibleOnly], book) => orThrow(neighbour(book, id, -1, visibleOnly)),
    GetPreviousOrNullObject: (id, [visibleOnly], book) => neighbour(book, id, -1, visibleOnly),
    _GetSheetById: (_, [id], book) => worksheetObject(book.sheet(text(id, "The sheet's id")).getSheetId()),
    _GetAnotherWorksheetById: (_, [id], book) => worksheetObject(book.sheet(text(id, "The sheet's id")).getSheetId()),
    Activate: (id, _, book) => {
      activateSheet(book, id);
    },
    Delete: (id, _, book) => deleteSheet(book, id),
    Copy: (id, [position, relativeTo], book) =>
      worksheetObject(copySheet(book, id, placeOfCopy(book, position, relativeTo))),
    Calculate: (_, [all], book) => book.calculation.calculate(all === true),
    ...eventRegistrations<SheetId>(),
  },
};
