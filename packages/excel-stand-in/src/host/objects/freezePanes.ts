import { SetFrozenMutation } from "@univerjs/sheets";
import {
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  splitSheetName,
  type Area,
} from "../../workbook/address";
import type { Book, SheetArea } from "../book/book";
import { invalidArgument } from "../../workbook/hostError";
import { isHostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { integer } from "./args";
import { rangeObject } from "./references";

type SheetId = string;

/** Freezes the first rows and columns; Univer writes -1 for a side that is not frozen. */
function freeze(book: Book, sheetId: SheetId, rows: number, columns: number): void {
  book.mutate(SetFrozenMutation.id, {
    subUnitId: sheetId,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  });
}

function frozen(book: Book, sheetId: SheetId): HostObject | null {
  const { xSplit, ySplit } = book.sheet(sheetId).getFreeze();
  if (xSplit <= 0 && ySplit <= 0) return null;
  const area: Area = {
    row: 0,
    column: 0,
    rowCount: ySplit > 0 ? ySplit : MAX_ROWS,
    columnCount: xSplit > 0 ? xSplit : MAX_COLUMNS,
  };
  return rangeObject(book, { sheetId, area });
}

function areaArgument(argument: unknown): Area {
  if (isHostObject(argument) && argument.typeName === "Range") return (argument.target as SheetArea).area;
  const area = typeof argument === "string" ? parseArea(splitSheetName(argument).rest) : null;
  if (!area) throw invalidArgument("WorksheetFreezePanes.freezeAt needs a range or an address.");
  return area;
}

export const freezePanesTable: ObjectTable<SheetId> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (id, [count], book) => {
      freeze(book, id, integer(count, "count", 1), 0);
    },
    FreezeColumns: (id, [count], book) => {
      freeze(book, id, 0, integer(count, "count", 1));
    },
    FreezeAt: (id, [argument], book) => {
      const area = areaArgument(argument);
      const rows = area.rowCount === MAX_ROWS ? 0 : lastRow(area) + 1;
      const columns = area.columnCount === MAX_COLUMNS ? 0 : lastColumn(area) + 1;
      freeze(book, id, rows, columns);
    },
    Unfreeze: (id, _, book) => {
      freeze(book, id, 0, 0);
    },
    GetLocationOrNullObject: (id, _, book) => frozen(book, id),
  },
};
