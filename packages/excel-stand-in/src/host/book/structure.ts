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
import {
  addressOf,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  toInclusive,
  type Area,
} from "../../workbook/address";
import type { Book } from "./book";
import { moveCharts } from "./charts";
import { movedArea, type Line, type LineMove } from "../../workbook/lineMoves";
import { movePivots, requireNoPivotCut } from "./pivotStore";
import { requirePermission, type Permission } from "./protection";
import { moveValidationFormulas, moveValidations } from "./validations";

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
  book.isMovingLines = true;
  try {
    await book.command(id, params);
  } finally {
    book.isMovingLines = false;
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

/** What came and went again leaves no trace. */
function noteMove(book: Book, sheetId: string, step: LineMove): void {
  const { moves = [], ...extras } = book.sheetExtras(sheetId);
  const last = moves.at(-1);
  const isTakenBack = last?.line === step.line && last.at === step.at && last.by === -step.by && last.by > 0;
  const after = isTakenBack ? moves.slice(0, -1) : [...moves, step];
  book.extras.set(sheetId, after.length === 0 ? extras : { ...extras, moves: after });
}

/** Moves what Univer does not know of: ranges the client keeps, validations, charts, print areas, the filter. */
function shiftFollowers(book: Book, sheetId: string, line: Line, at: number, by: number): void {
  const step: LineMove = { line, at, by };
  const move = (area: Area): Area | null => movedArea(area, step);
  for (const [referenceId, kept] of book.kept) {
    if (kept?.sheetId !== sheetId) continue;
    const area = move(kept.area);
    if (area) kept.area = area;
    else book.kept.set(referenceId, null);
  }
  noteMove(book, sheetId, step);
  moveValidations(book, sheetId, move);
  moveValidationFormulas(book, sheetId, step);
  moveFilter(book, sheetId, move);
  moveCharts(book, sheetId, move);
  movePivots(book, sheetId, move);
  movePrintAreas(book, sheetId, move);
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

function moveFilter(book: Book, sheetId: string, move: (area: Area) => Area | null): void {
  const { autoFilter, ...extras } = book.sheetExtras(sheetId);
  const area = autoFilter === undefined ? null : parseArea(autoFilter);
  const to = area && move(area);
  if (area) book.extras.set(sheetId, { ...extras, ...(to ? { autoFilter: addressOf(to) } : {}) });
}

/** Rows or columns came (`by` > 0) or went in Univer itself, by the user of a page's grid. */
export function linesMoved(book: Book, sheetId: string, { line, at, by }: LineMove): void {
  shiftFollowers(book, sheetId, line, at, by);
  book.calculation.everythingChanged();
  const count = Math.abs(by);
  const area = line === "row" ? { row: at, column: 0, rowCount: count, columnCount: MAX_COLUMNS } : { row: 0, column: at, rowCount: MAX_ROWS, columnCount: count }; // prettier-ignore
  const kind = line === "row" ? "Row" : "Column";
  book.asUser(() => {
    book.notify({ kind: "changed", sheetId, area, changeType: `${kind}${by > 0 ? "Inserted" : "Deleted"}` });
  });
}
