import type { CellPosition } from "../../../grid/cell";
import type { InspectionContext } from "../../check";
import type { Repair } from "../../finding";
import { cellsAt, type FindingCells } from "../findingAt";
import type { WrittenText } from "./writtenTexts";

/** A text with what it should be; `null` where only a person knows. */
export interface FaultyText {
  readonly written: WrittenText;
  readonly after: string | null;
}

/** Cells and repairs of a finding about several texts; `null` when there are none. */
export interface FaultyCells {
  readonly cells: FindingCells;
  readonly repairs: readonly Repair[];
}

function inReadingOrder(one: CellPosition, other: CellPosition): number {
  return one.row - other.row || one.column - other.column;
}

/** Every cell of the texts, in the order of the sheet, with its repair. A text stands in at least one cell. */
export function faultyCells(context: InspectionContext, texts: readonly [FaultyText, ...FaultyText[]]): FaultyCells;
export function faultyCells(context: InspectionContext, texts: readonly FaultyText[]): FaultyCells | null;
export function faultyCells({ grid }: InspectionContext, texts: readonly FaultyText[]): FaultyCells | null {
  const faults = texts
    .flatMap(({ written, after }) => written.cells.map((position) => ({ position, before: written.text, after })))
    .sort((one, other) => inReadingOrder(one.position, other.position));
  const cells = cellsAt(
    grid.name,
    faults.map(({ position }) => position),
  );
  if (cells === null) return null;
  const repairs = faults.flatMap(({ position: { row, column }, before, after }): readonly Repair[] =>
    after === null || after === before ? [] : [{ cell: { sheet: grid.name, row, column }, before, after }],
  );
  return { cells, repairs };
}
