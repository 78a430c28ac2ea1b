import { joinedAbove, joinedLeft, type DrawnCell, type DrawnRow } from "./sheetDrawing";

/** A rectangle of cells, counted from 1, both ends included. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The areas that the marks `joinedLeft` and `joinedAbove` draw, in reading order. */
export function mergedAreas(rows: readonly DrawnRow[]): readonly MergedArea[] {
  const areas: MergedArea[] = [];
  rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, columnIndex) => {
      if (isJoined(cell)) return;
      const right = lastWhile(columnIndex, (column) => row.cells[column] === joinedLeft);
      const bottom = lastWhile(rowIndex, (below) => rows[below]?.cells[columnIndex] === joinedAbove);
      if (right > columnIndex || bottom > rowIndex) {
        areas.push({ top: rowIndex + 1, left: columnIndex + 1, bottom: bottom + 1, right: right + 1 });
      }
    });
  });
  return areas;
}

export function isJoined(cell: DrawnCell): boolean {
  return cell === joinedLeft || cell === joinedAbove;
}

function lastWhile(start: number, joined: (index: number) => boolean): number {
  let last = start;
  while (joined(last + 1)) last += 1;
  return last;
}
