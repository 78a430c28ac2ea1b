import type { CellArea } from "../domain/grid/cell";
import type { FormulaCell as TypedFormula, SheetContents } from "./openSheet";
import { readSheetContents } from "./sheetContents";
import { readStrips } from "./writing/readStrips";

/** Cells of one column that hold our formulas, without a gap; `spill` where a single formula fills more than its cell. */
export interface FormulaArea {
  readonly sheet: string;
  readonly area: CellArea;
  /** From top to bottom. */
  readonly formulas: readonly string[];
  /** What the whole area shows. */
  readonly values: readonly (readonly unknown[])[];
}

/** Whether it is a single formula that fills more than its cell. */
export function isSpill({ area, formulas }: Pick<FormulaArea, "area" | "formulas">): boolean {
  return area.rows * area.columns > formulas.length;
}

const quotedText = /"(?:[^"]|"")*"/gu;
/** `TENKEN.X(`, and as Excel shows it where the add-in was never loaded. */
const ownCall = /(?:TENKEN(?:_DEV)?\.|_xldudf_TENKEN_)[A-Z_]+\(/iu;

function isOwnFormula(formula: string): boolean {
  return ownCall.test(formula.replace(quotedText, '""'));
}

/** One formula and what its cell shows. */
export interface FormulaCell extends TypedFormula {
  readonly sheet: string;
  readonly value: unknown;
}

export interface LoadedSheet {
  readonly name: string;
  readonly isProtected: boolean;
  readonly cells: readonly FormulaCell[];
}

/** The sheets, then what is in them: two round trips, and more for what is large. */
export async function loadSheets(context: Excel.RequestContext): Promise<readonly LoadedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const read = await readSheetContents(context, worksheets.items, { withFormulas: true, beside: () => undefined });
  return worksheets.items.map(({ name, protection }, index) => ({
    name,
    isProtected: protection.protected,
    cells: ownCells(name, read[index]),
  }));
}

function ownCells(sheet: string, contents: SheetContents | undefined): readonly FormulaCell[] {
  const { formulas = null, used = null, values = [] } = contents ?? {};
  if (formulas === null || used === null) return [];
  return formulas.cells
    .filter(({ formula }) => isOwnFormula(formula))
    .map((cell) => ({ ...cell, sheet, value: values[cell.row - used.row]?.[cell.column - used.column] }));
}

export function rangeOf(
  context: Excel.RequestContext,
  { sheet, area }: Pick<FormulaArea, "sheet" | "area">,
): Excel.Range {
  const { row, column, rows, columns } = area;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/** Cells that are asked about one by one in a trip. */
const cellsOfTrip = 1_000;

/** Single cells of which something is asked, as many trips as they are many. */
async function ofCells<Answer>(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
  queue: (range: Excel.Range, cell: FormulaCell) => Answer,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < cells.length; from += cellsOfTrip) {
    answers.push(
      ...cells
        .slice(from, from + cellsOfTrip)
        .map((cell) => queue(rangeOf(context, { sheet: cell.sheet, area: { ...cell, rows: 1, columns: 1 } }), cell)),
    );
    await context.sync();
  }
  return answers;
}

/** Cells within spills: of a column of formulas that all stay in their cells, Excel says so at once. */
async function cellsInSpills(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
): Promise<readonly FormulaCell[]> {
  const asked = runsOf(cells).map((run) => {
    const [{ sheet, row, column }] = run;
    const range = rangeOf(context, { sheet, area: { row, column, rows: run.length, columns: 1 } });
    return { run, range: range.load("hasSpill") };
  });
  if (asked.length === 0) return [];
  await context.sync();
  // Of several cells that differ Excel answers null.
  return asked.flatMap(({ run, range }) => ((range.hasSpill as boolean | null) === false ? [] : run));
}

/**
 * Formulas that fill more than their own cell, with all they fill; `null` for a cell that another one's formula fills, should
 * Excel show that formula there as well.
 */
export async function loadSpills(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
): Promise<ReadonlyMap<FormulaCell, FormulaArea | null>> {
  const asked = await ofCells(context, await cellsInSpills(context, cells), (range, cell) => ({
    ...{ cell, range: range.load("hasSpill") },
    filled: range.getSpillingToRangeOrNullObject().load("rowCount,columnCount"),
  }));
  const spilt = asked.flatMap(({ cell, range, filled }) => {
    const { sheet, row, column } = cell;
    if (!range.hasSpill) return [];
    const area = filled.isNullObject ? null : { row, column, rows: filled.rowCount, columns: filled.columnCount };
    return [{ cell, sheet, area }];
  });
  const spills = spilt.flatMap(({ area, ...spill }) => (area === null ? [] : [{ ...spill, area }]));
  const values = await readStrips(context, spills, ({ sheet }, area) => {
    const range = rangeOf(context, { sheet, area }).load("values");
    return () => range.values as unknown[][];
  });
  return new Map([
    ...spilt.map(({ cell }) => [cell, null] as const),
    ...spills.map((spill) => {
      const { cell, sheet, area } = spill;
      return [cell, { sheet, area, formulas: [cell.formula], values: (values.get(spill) ?? []).flat() }] as const;
    }),
  ]);
}

type Run = readonly [FormulaCell, ...FormulaCell[]];

/** Neighbours one below the other, of one sheet and column. */
function runsOf(cells: readonly FormulaCell[]): readonly Run[] {
  const sorted = [...cells].sort(
    (one, other) => one.sheet.localeCompare(other.sheet) || one.column - other.column || one.row - other.row,
  );
  const runs: [FormulaCell, ...FormulaCell[]][] = [];
  for (const cell of sorted) {
    const open = runs.at(-1);
    const above = open?.at(-1);
    const continues = above?.sheet === cell.sheet && above.column === cell.column && above.row === cell.row - 1;
    if (open !== undefined && continues) open.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** A run becomes one area, so that a filled column is one write. */
export function columnRuns(cells: readonly FormulaCell[]): readonly FormulaArea[] {
  return runsOf(cells).map((run) => {
    const [{ sheet, row, column }] = run;
    return {
      sheet,
      area: { row, column, rows: run.length, columns: 1 },
      formulas: run.map(({ formula }) => formula),
      values: run.map(({ value }) => [value]),
    };
  });
}
