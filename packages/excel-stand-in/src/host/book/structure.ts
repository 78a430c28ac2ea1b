import { Dimension, Direction } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import { addressOf, isWholeColumns, isWholeRows, parseArea, toInclusive, type Area } from "../../workbook/address";
import type { Book } from "./book";
import { moveCharts } from "./charts";
import type { Line } from "./lines";
import { movePivots, requireNoPivotCut } from "./pivotStore";
import { requirePermission, type Permission } from "./protection";
import { moveValidations } from "./validations";

export const INSERT_SHIFTS = ["Down", "Right"] as const;
type InsertShift = (typeof INSERT_SHIFTS)[number];
export const DELETE_SHIFTS = ["Up", "Left"] as const;
type DeleteShift = (typeof DELETE_SHIFTS)[number];

/** Whole rows and columns as Univer wants them: over the sheet's own size. */
function range(book: Book, sheetId: string, area: Area): ReturnType<typeof toInclusive> {
  const sheet = book.sheet(sheetId);
  return {
    ...toInclusive(area),
    ...(isWholeColumns(area) ? { startRow: 0, endRow: sheet.getRowCount() - 1 } : {}),
    ...(isWholeRows(area) ? { startColumn: 0, endColumn: sheet.getColumnCount() - 1 } : {}),
  };
}

const bounded = (area: Area): Area => ({
  ...area,
  ...(isWholeColumns(area) ? { rowCount: 1 } : {}),
  ...(isWholeRows(area) ? { columnCount: 1 } : {}),
});

/** A protected sheet may allow whole rows or columns to come and go, never single cells. */
function permissionFor(change: "Insert" | "Delete", area: Area): Permission | null {
  if (isWholeColumns(area)) return `allow${change}Columns`;
  return isWholeRows(area) ? `allow${change}Rows` : null;
}

/** Univer moves and removes merged areas of the active sheet, whichever sheet its command is for. */
async function runCommand(book: Book, sheetId: string, id: string, params: object): Promise<void> {
  const active = book.workbook.getActiveSheet();
  book.workbook.setActiveSheet(book.sheet(sheetId));
  try {
    await book.command(id, params);
  } finally {
    book.workbook.setActiveSheet(active);
  }
}

/** Inserts cells; formulas, merged areas and names follow. */
export async function insertCells(book: Book, sheetId: string, area: Area, shift: InsertShift): Promise<void> {
  requirePermission(book, sheetId, permissionFor("Insert", area));
  requireNoPivotCut(book, sheetId, area, { change: "Insert", isVertical: shift === "Down" });
  book.makeRoom(sheetId, bounded(area));
  const inserted = { subUnitId: sheetId, range: range(book, sheetId, area) };
  if (isWholeColumns(area)) {
    await runCommand(book, sheetId, InsertColByRangeCommand.id, { ...inserted, direction: Direction.LEFT });
    shiftFollowers(book, sheetId, "column", area.column, area.columnCount);
    book.notify({ kind: "changed", sheetId, area, changeType: "ColumnInserted" });
  } else if (isWholeRows(area)) {
    await runCommand(book, sheetId, InsertRowByRangeCommand.id, { ...inserted, direction: Direction.UP });
    shiftFollowers(book, sheetId, "row", area.row, area.rowCount);
    book.notify({ kind: "changed", sheetId, area, changeType: "RowInserted" });
  } else {
    const command = shift === "Down" ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand;
    await runCommand(book, sheetId, command.id, inserted);
    book.notify({ kind: "changed", sheetId, area, changeType: "CellInserted" });
  }
}

/** Deletes cells; what refers to them becomes #REF!. */
export async function deleteCells(book: Book, sheetId: string, area: Area, shift: DeleteShift): Promise<void> {
  requirePermission(book, sheetId, permissionFor("Delete", area));
  requireNoPivotCut(book, sheetId, area, { change: "Delete", isVertical: shift === "Up" });
  book.makeRoom(sheetId, bounded(area));
  const deleted = { subUnitId: sheetId, range: range(book, sheetId, area) };
  if (isWholeColumns(area)) {
    await runCommand(book, sheetId, RemoveColByRangeCommand.id, deleted);
    shiftFollowers(book, sheetId, "column", area.column, -area.columnCount);
    book.notify({ kind: "changed", sheetId, area, changeType: "ColumnDeleted" });
  } else if (isWholeRows(area)) {
    await runCommand(book, sheetId, RemoveRowByRangeCommand.id, deleted);
    shiftFollowers(book, sheetId, "row", area.row, -area.rowCount);
    book.notify({ kind: "changed", sheetId, area, changeType: "RowDeleted" });
  } else {
    const [command, dimension] =
      shift === "Up" ? [DeleteRangeMoveUpCommand, Dimension.ROWS] : [DeleteRangeMoveLeftCommand, Dimension.COLUMNS];
    await runCommand(book, sheetId, command.id, { ...deleted, shiftDimension: dimension });
    book.notify({ kind: "changed", sheetId, area, changeType: "CellDeleted" });
  }
}

/** Moves what Univer does not know of: ranges the client keeps, validations, charts, print areas. */
function shiftFollowers(book: Book, sheetId: string, line: Line, at: number, by: number): void {
  const move = (area: Area): Area | null => moved(area, line, at, by);
  for (const [referenceId, kept] of book.kept) {
    if (kept?.sheetId !== sheetId) continue;
    const area = move(kept.area);
    if (area) kept.area = area;
    else book.kept.set(referenceId, null);
  }
  moveValidations(book, sheetId, move);
  moveCharts(book, sheetId, move);
  movePivots(book, sheetId, move);
  movePrintAreas(book, sheetId, move);
}

/** Where an area lies after lines were inserted (`by` > 0) or deleted at an index; null when nothing is left of it. */
function moved(area: Area, line: Line, at: number, by: number): Area | null {
  const size = line === "row" ? "rowCount" : "columnCount";
  if (line === "row" ? isWholeColumns(area) : isWholeRows(area)) return area;
  const [start, count] = [area[line], area[size]];
  if (by > 0) {
    if (at <= start) return { ...area, [line]: start + by };
    return at < start + count ? { ...area, [size]: count + by } : area;
  }
  const end = at - by;
  const lost = Math.max(0, Math.min(start + count, end) - Math.max(start, at));
  const before = Math.max(0, Math.min(start, end) - at);
  return lost === count ? null : { ...area, [line]: start - before, [size]: count - lost };
}

const PRINT_AREAS = ["printArea", "printTitleRows", "printTitleColumns"] as const;

function movePrintAreas(book: Book, sheetId: string, move: (area: Area) => Area | null): void {
  const extras = book.sheetExtras(sheetId);
  const layout = extras.pageLayout;
  if (!layout) return;
  const rest = Object.fromEntries(Object.entries(layout).filter(([key]) => !PRINT_AREAS.some((name) => name === key)));
  const areas = PRINT_AREAS.flatMap((key) => {
    const area = layout[key] === undefined ? null : parseArea(layout[key]);
    const to = area && move(area);
    return to ? [[key, addressOf(to)] as const] : [];
  });
  book.extras.set(sheetId, { ...extras, pageLayout: { ...rest, ...Object.fromEntries(areas) } });
}
