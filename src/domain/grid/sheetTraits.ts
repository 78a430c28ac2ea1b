import type { CellArea, CellPosition } from "./cell";

/** Rows or columns that follow one another, counted from zero; `count` is at least 1. */
export interface LineRun {
  readonly first: number;
  readonly count: number;
}

/** The cells with a formula within the part of the sheet that was looked at. */
export interface FormulaCells {
  readonly area: CellArea;
  readonly cells: readonly CellPosition[];
}

/** How a cell looks, where looks may carry a meaning. */
export interface CellFormat {
  /** `#FFFF00`; white where the cell has no fill. */
  readonly fill: string;
  /** Of the letters: `#000000`. */
  readonly color: string;
  readonly isBold: boolean;
}

/** How the cells of a part of the sheet look; `rows` has the area's shape. */
export interface CellFormats {
  readonly area: CellArea;
  readonly rows: readonly (readonly CellFormat[])[];
}

/** How the cells of a part of the sheet are filled: `#FFFF00`, white where they are not; `rows` has the area's shape. */
export interface CellFills {
  readonly area: CellArea;
  readonly rows: readonly (readonly string[])[];
}

/** What a sheet has that its contents do not show. `null` is "not read", which is neither yes nor no. */
export interface SheetTraits {
  /** Hidden by hand, by a filter or by grouping; those between the first and the last used cell. */
  readonly hiddenRows: readonly LineRun[] | null;
  readonly hiddenColumns: readonly LineRun[] | null;
  readonly formulas: FormulaCells | null;
  readonly formats: CellFormats | null;
  /** Of the parts that were looked at for grades that only a colour gives. */
  readonly fills: readonly CellFills[] | null;
  /** How many shapes, pictures and charts lie over the cells, at least. */
  readonly objects: number | null;
}

/** Of data that did not come from a sheet, or of which nobody asked. */
export const unreadTraits: SheetTraits = {
  hiddenRows: null,
  hiddenColumns: null,
  formulas: null,
  formats: null,
  fills: null,
  objects: null,
};

/** The lines of a list of flags that are set, as runs; the first flag is line `origin`. */
export function runsOf(flags: readonly boolean[], origin: number): readonly LineRun[] {
  const runs: LineRun[] = [];
  flags.forEach((isSet, index) => {
    if (!isSet) return;
    const open = runs.at(-1);
    const line = origin + index;
    if (open !== undefined && open.first + open.count === line)
      runs[runs.length - 1] = { ...open, count: open.count + 1 };
    else runs.push({ first: line, count: 1 });
  });
  return runs;
}

/** The part of each run within `count` lines from `first`; runs outside are left out. */
export function runsWithin(runs: readonly LineRun[], { first, count }: LineRun): readonly LineRun[] {
  return runs.flatMap((run) => {
    const start = Math.max(run.first, first);
    const end = Math.min(run.first + run.count, first + count);
    return start < end ? [{ first: start, count: end - start }] : [];
  });
}
