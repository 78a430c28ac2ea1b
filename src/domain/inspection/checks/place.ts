import type { CellPosition } from "../../grid/cell";

/**
 * A cell of a sheet as one number, which sorts in the order of the sheet: places are kept by the million. Made and read
 * here only.
 */
export type Place = number & { readonly isPlace: true };

const columnsOfASheet = 16_384;

export function placeAt(row: number, column: number): Place {
  return (row * columnsOfASheet + column) as Place;
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
