import {
  fromInclusive,
  intersection,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  onSheet,
  parseArea,
  splitSheetName,
  type Area,
  type InclusiveRange,
} from "../../workbook/address";
import type { Book, SheetArea } from "../book/book";
import { clearRange, CLEARINGS } from "../book/clearing";
import { DELETE_SHIFTS, deleteCells, insertCells, INSERT_SHIFTS } from "../book/structure";
import { usedArea } from "../book/usedArea";
import { activateSheet } from "../book/sheets";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import { isHostObject, type HostObject, type Method } from "../wire/objectType";
import { integer, oneOf } from "./args";
import { rangeAreasObject, rangeObject } from "./references";

type RangeMethod = Method<SheetArea>;

/** A method that answers another area of the same sheet. */
const moved =
  (to: (area: Area, args: readonly unknown[]) => Area): RangeMethod =>
  ({ sheetId, area }, args, book) =>
    rangeObject(book, { sheetId, area: onSheet(to(area, args)) });

/** An area of the same sheet given as a range object or an address. */
function otherArea({ sheetId }: SheetArea, argument: unknown): Area {
  if (isHostObject(argument) && argument.typeName === "Range") {
    const other = argument.target as SheetArea;
    if (other.sheetId !== sheetId) throw invalidArgument("The ranges lie on different sheets.");
    return other.area;
  }
  const area = typeof argument === "string" ? parseArea(splitSheetName(argument).rest) : null;
  if (!area) throw invalidArgument("A range or an address is needed.");
  return area;
}

function common(range: SheetArea, other: unknown, book: Book): HostObject | null {
  const area = intersection(range.area, otherArea(range, other));
  return area && rangeObject(book, { sheetId: range.sheetId, area });
}

function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columnCount: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

function merged({ sheetId, area }: SheetArea, book: Book): HostObject | null {
  const areas = book.merges.touching(sheetId, area);
  return areas.length === 0 ? null : rangeAreasObject({ sheetId, areas });
}

/** The areas that formulas of the sheet fill, by the formula's row and column. */
function spills(book: Book, sheetId: string): readonly { readonly anchor: Area; readonly filled: Area }[] {
  type Filled = Readonly<Record<string, Readonly<Record<string, InclusiveRange>>>>;
  const rows = (book.univer.formulas.getArrayFormulaRange()[book.unitId]?.[sheetId] ?? {}) as Filled;
  return Object.entries(rows).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, filled]) => ({
      anchor: { row: Number(row), column: Number(column), rowCount: 1, columnCount: 1 },
      filled: fromInclusive(filled),
    })),
  );
}

/** Whether the range's cells lie within spills: all, none, or `null` for some. A result of one cell is no spill. */
export function hasSpill({ sheetId, area }: SheetArea, book: Book): boolean | null {
  const within = spills(book, sheetId).reduce((cells, { filled }) => {
    const part = filled.rowCount * filled.columnCount === 1 ? null : intersection(filled, area);
    return cells + (part === null ? 0 : part.rowCount * part.columnCount);
  }, 0);
  return within === 0 ? false : within === area.rowCount * area.columnCount || null;
}

/** The formula that fills a cell from another one, in an Excel that shows it there; `null` elsewhere. */
export function formulaSpiltInto(book: Book, sheetId: string, row: number, column: number): string | null {
  if (!book.options.profile.bugs.spiltCellsShowFormula) return null;
  const cell = { row, column, rowCount: 1, columnCount: 1 };
  const anchor = spills(book, sheetId).find(({ filled }) => intersection(filled, cell) !== null)?.anchor;
  return anchor === undefined ? null : (book.cell(sheetId, anchor.row, anchor.column)?.f ?? null);
}

/** What the formula of the range's one cell fills. */
function spilling({ sheetId, area }: SheetArea, book: Book): HostObject | null {
  if (area.rowCount * area.columnCount !== 1) throw invalidArgument("A single cell is needed.");
  const found = spills(book, sheetId).find(({ anchor }) => anchor.row === area.row && anchor.column === area.column);
  return found === undefined ? null : rangeObject(book, { sheetId, area: found.filled });
}

/** The cell whose formula fills this one. */
function spillParent({ sheetId, area }: SheetArea, book: Book): HostObject | null {
  const found = spills(book, sheetId).find(({ filled }) => intersection(filled, area) !== null);
  return found === undefined ? null : rangeObject(book, { sheetId, area: found.anchor });
}

function orThrow(object: HostObject | null, what: string): HostObject {
  if (!object) throw itemNotFound(what);
  return object;
}

/** `n` columns or rows beside the range; a negative count means the other side. */
function beside(area: Area, count: number, direction: "row" | "column", after: boolean): Area {
  const forward = count < 0 ? !after : after;
  const size = Math.abs(count);
  if (direction === "column") {
    return { ...area, column: forward ? lastColumn(area) + 1 : area.column - size, columnCount: size };
  }
  return { ...area, row: forward ? lastRow(area) + 1 : area.row - size, rowCount: size };
}

/** The client cuts matrices of more than 1,500 cells into pieces and asks first whether the whole fits. */
function requireSize({ area }: SheetArea, rows: unknown, columns: unknown): void {
  if (rows === area.rowCount && columns === area.columnCount) return;
  const size = `${String(rows)} × ${String(columns)}`;
  throw invalidArgument(`The array (${size}) does not have the range's ${area.rowCount} × ${area.columnCount} cells.`);
}

export const rangeMethods: Readonly<Record<string, RangeMethod>> = {
  GetCell: moved((area, [row, column]) => ({
    row: area.row + integer(row, "row"),
    column: area.column + integer(column, "column"),
    rowCount: 1,
    columnCount: 1,
  })),
  GetOffsetRange: moved((area, [rows, columns]) => ({
    ...area,
    row: area.row + integer(rows, "rowOffset"),
    column: area.column + integer(columns, "columnOffset"),
  })),
  GetResizedRange: moved((area, [rows, columns]) => ({
    ...area,
    rowCount: area.rowCount + integer(rows, "deltaRows"),
    columnCount: area.columnCount + integer(columns, "deltaColumns"),
  })),
  GetAbsoluteResizedRange: moved((area, [rows, columns]) => ({
    ...area,
    rowCount: integer(rows, "numRows"),
    columnCount: integer(columns, "numColumns"),
  })),
  GetRow: moved((area, [row]) => ({ ...area, row: area.row + integer(row, "row"), rowCount: 1 })),
  GetColumn: moved((area, [column]) => ({ ...area, column: area.column + integer(column, "column"), columnCount: 1 })),
  GetLastCell: moved((area) => ({ row: lastRow(area), column: lastColumn(area), rowCount: 1, columnCount: 1 })),
  GetLastRow: moved((area) => ({ ...area, row: lastRow(area), rowCount: 1 })),
  GetLastColumn: moved((area) => ({ ...area, column: lastColumn(area), columnCount: 1 })),
  GetEntireColumn: moved((area) => ({ ...area, row: 0, rowCount: MAX_ROWS })),
  GetEntireRow: moved((area) => ({ ...area, column: 0, columnCount: MAX_COLUMNS })),
  GetColumnsAfter: moved((area, [count]) => beside(area, integer(count, "count", 1), "column", true)),
  GetColumnsBefore: moved((area, [count]) => beside(area, integer(count, "count", 1), "column", false)),
  GetRowsBelow: moved((area, [count]) => beside(area, integer(count, "count", 1), "row", true)),
  GetRowsAbove: moved((area, [count]) => beside(area, integer(count, "count", 1), "row", false)),
  GetBoundingRect: (range, [other], book) =>
    rangeObject(book, { sheetId: range.sheetId, area: bounding(range.area, otherArea(range, other)) }),
  GetIntersection: (range, [other], book) => orThrow(common(range, other, book), "common range"),
  GetIntersectionOrNullObject: (range, [other], book) => common(range, other, book),
  GetUsedRange: ({ sheetId, area }, [valuesOnly], book) => {
    const used = usedArea(book, sheetId, area, valuesOnly === true) ?? { ...area, rowCount: 1, columnCount: 1 };
    return rangeObject(book, { sheetId, area: used });
  },
  GetUsedRangeOrNullObject: ({ sheetId, area }, [valuesOnly], book) => {
    const used = usedArea(book, sheetId, area, valuesOnly === true);
    return used && rangeObject(book, { sheetId, area: used });
  },
  GetSpillingToRange: (range, _, book) => orThrow(spilling(range, book), "spilled range"),
  GetSpillingToRangeOrNullObject: (range, _, book) => spilling(range, book),
  GetSpillParent: (range, _, book) => orThrow(spillParent(range, book), "spilled range"),
  GetSpillParentOrNullObject: (range, _, book) => spillParent(range, book),
  GetMergedAreasOrNullObject: (range, _, book) => merged(range, book),
  Clear: ({ sheetId, area }, [applyTo], book) => {
    clearRange(book, sheetId, area, oneOf(applyTo ?? "All", CLEARINGS, "applyTo"));
  },
  Insert: async ({ sheetId, area }, [shift], book) => {
    await insertCells(book, sheetId, area, oneOf(shift, INSERT_SHIFTS, "shift"));
    return rangeObject(book, { sheetId, area });
  },
  Delete: ({ sheetId, area }, [shift], book) => deleteCells(book, sheetId, area, oneOf(shift, DELETE_SHIFTS, "shift")),
  Select: ({ sheetId, area }, _, book) => {
    activateSheet(book, sheetId);
    book.selection = { sheetId, area };
    book.notify({ kind: "selectionChanged", sheetId, area });
  },
  _ValidateArraySize: (range, [rows, columns]) => {
    requireSize(range, rows, columns);
  },
  Calculate: (_, __, book) => book.calculation.calculate(),
};
