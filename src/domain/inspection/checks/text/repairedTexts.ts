import type { CellPosition } from "../../../grid/cell";
import type { SheetGrid } from "../../../grid/sheetGrid";
import type { Found, InspectionContext, Repair } from "../../check";
import { findAt, measureOf } from "../findingAt";
import { inReadingOrder } from "../inReadingOrder";
import type { WrittenText } from "./writtenTexts";

/** A cell with what it should hold; `null` where only a person knows. */
export interface FaultyCell extends CellPosition {
  readonly before: string;
  readonly after: string | null;
}

/** A text with what it should be; `null` where only a person knows. */
export interface FaultyText {
  readonly written: WrittenText;
  readonly after: string | null;
}

/** One finding about several cells, each with its repair; none without cells. */
export function findInCells<Parameters extends object>(
  grid: SheetGrid,
  faults: readonly FaultyCell[],
  parameters: Parameters,
): readonly Found<Parameters>[] {
  const repairs = faults.flatMap(({ row, column, before, after }): readonly Repair[] =>
    after === null || after === before ? [] : [{ cell: { sheet: grid.name, row, column }, before, after }],
  );
  return findAt(grid, faults, parameters, { repairs });
}

/** One finding about several texts: every cell of them, in the order of the sheet. */
export function findInTexts<Parameters extends object>(
  { grid, measureSheet }: InspectionContext,
  texts: readonly FaultyText[],
  parametersFor: (count: number) => Parameters,
): readonly Found<Parameters>[] {
  const faults = texts.flatMap(({ written: { text: before, cells }, after }) =>
    cells.map(({ row, column }) => ({ row, column, before, after })),
  );
  return findInCells(grid, inReadingOrder(faults), parametersFor(faults.length)).map((found) => ({
    ...found,
    measure: measureOf(measureSheet, found.cells),
  }));
}

/** The same change for each of the texts. */
export function repairedBy(texts: readonly WrittenText[], repair: (text: string) => string): readonly FaultyText[] {
  return texts.map((written) => ({ written, after: repair(written.text) }));
}

/** Texts that only a person can put right. */
export function forAPerson(texts: readonly WrittenText[]): readonly FaultyText[] {
  return texts.map((written) => ({ written, after: null }));
}
