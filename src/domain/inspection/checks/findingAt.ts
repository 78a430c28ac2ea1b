import { certain } from "../../certain";
import type { CellPosition, SourceCell } from "../../grid/cell";
import { identifyingCell, lastRowOf, type Measure, type MeasureRole, type MeasureSheet } from "../../measures/measure";
import type { SheetGrid } from "../../grid/sheetGrid";
import type { FindingCell, FindingCells, Found, FoundAt, InspectionContext } from "../check";

function findingCell({ sheet, row, column }: FindingCell): FindingCell {
  return { sheet, row, column };
}

/** The cells of a finding about a measure: those given, or the one that stands for the measure. */
export function cellsOf(measure: Measure, sheet: string, ...cells: readonly (SourceCell | undefined)[]): FindingCells {
  const [first, ...others] = cells.flatMap((cell) => (cell === undefined ? [] : [findingCell(cell)]));
  if (first !== undefined) return [first, ...others];
  const own = identifyingCell(measure);
  return [own === undefined ? { sheet, row: measure.row, column: 0 } : findingCell(own)];
}

/** A finding about a measure, at the cells given, or at the one that stands for the measure. */
export function inMeasure(
  { measureSheet }: InspectionContext,
  measure: Measure,
  ...cells: readonly (SourceCell | undefined)[]
): FoundAt {
  return { cells: cellsOf(measure, measureSheet.sheet, ...cells), measure: measure.code };
}

/** A finding about no single measure, at these cells. */
export function at(first: FindingCell, ...others: readonly FindingCell[]): FoundAt {
  return { cells: [findingCell(first), ...others.map(findingCell)], measure: null };
}

/** Positions of a sheet as the cells of one finding; `null` when there are none, and so no finding. */
export function cellsAt(sheet: string, positions: readonly [CellPosition, ...CellPosition[]]): FindingCells;
export function cellsAt(sheet: string, positions: readonly CellPosition[]): FindingCells | null;
export function cellsAt(sheet: string, positions: readonly CellPosition[]): FindingCells | null {
  const [first, ...others] = positions.map(({ row, column }) => ({ sheet, row, column }));
  return first === undefined ? null : [first, ...others];
}

/** One finding at several positions of a sheet, about no single measure unless said otherwise; none without positions. */
export function findAt<Parameters extends object>(
  { name }: Pick<SheetGrid, "name">,
  positions: readonly CellPosition[],
  parameters: Parameters,
  more: Partial<Pick<Found, "measure" | "severity" | "repairs">> = {},
): readonly Found<Parameters>[] {
  const cells = cellsAt(name, positions);
  return cells === null ? [] : [{ parameters, cells, measure: null, ...more }];
}

/** The measure whose rows hold a row of the sheet; `null` for headings, headers and what is beside the table. */
export function measureAt({ measures }: MeasureSheet, row: number): Measure | null {
  let low = 0;
  let high = measures.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const measure = certain(measures[middle]);
    if (row < measure.row) high = middle - 1;
    else if (row > lastRowOf(measure)) low = middle + 1;
    else return measure;
  }
  return null;
}

/** Code of the one measure that all the cells belong to; `null` when they are of several, or of none. */
export function measureOf(measureSheet: MeasureSheet, cells: FindingCells): string | null {
  const owner = measureAt(measureSheet, cells[0].row);
  const isOwned = cells.every(
    ({ sheet, row }) => sheet === measureSheet.sheet && measureAt(measureSheet, row) === owner,
  );
  return isOwned ? (owner?.code ?? null) : null;
}

/** What the sheet calls a role's column. */
export function labelOfRole({ columns }: MeasureSheet, role: MeasureRole): string {
  return columns.get(role)?.label ?? "";
}
