import type { CellPosition } from "../../grid/cell";

/** A cell of a sheet as one number, so that places can be kept by the hundred thousand and sorted into the order of the sheet. */
export type Place = number;

const columnsOfASheet = 16_384;

export function placeAt(row: number, column: number): Place {
  return row * columnsOfASheet + column;
}

export function rowOf(place: Place): number {
  return Math.floor(place / columnsOfASheet);
}

export function columnOf(place: Place): number {
  return place % columnsOfASheet;
}

export function cellOf(place: Place): CellPosition {
  return { row: rowOf(place), column: columnOf(place) };
}
