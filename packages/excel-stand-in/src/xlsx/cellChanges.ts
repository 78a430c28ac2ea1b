import { BooleanNumber, CellValueType, type ICellData, type IRowData, type IStyleData, type IWorkbookData, type IWorksheetData, type Nullable } from "@univerjs/core"; // prettier-ignore
import { contentOf, isError } from "../workbook/contents";
import type { CellExtras } from "../workbook/workbookData";

type StyleReference = Nullable<IStyleData | string> | undefined;

/** A style's own words, by the workbook that has it. */
export type Styles = IWorkbookData["styles"];

export const resolvedStyle = (reference: StyleReference, styles: Styles): IStyleData =>
  (typeof reference === "string" ? styles[reference] : reference) ?? {};

/** What of a cell's extras is its format. */
export const formatExtras = (cell: ICellData | null | undefined): CellExtras => {
  const { indent, shrinkToFit, locked, formulaHidden } = (cell?.custom ?? {}) as CellExtras;
  return {
    ...(indent ? { indent } : {}),
    ...(shrinkToFit ? { shrinkToFit } : {}),
    ...(locked === false ? { locked } : {}),
    ...(formulaHidden ? { formulaHidden } : {}),
  };
};

/** A cell that differs from what the file has at its place. */
export interface CellChange {
  readonly before: ICellData | null;
  readonly after: ICellData | null;
  readonly sameFormula: boolean;
  readonly sameValue: boolean;
  readonly sameFormat: boolean;
}

type RowChanges = ReadonlyMap<number, CellChange>;

/** Changes by row and column. */
export interface CellChanges extends Iterable<readonly [row: number, changes: RowChanges]> {
  readonly size: number;
  get: (row: number) => RowChanges | undefined;
  keys: () => Iterable<number>;
}

type Line = Readonly<Record<number, Nullable<ICellData>>>;
type Lines = Readonly<Record<number, Line | undefined>>;

const runs = (cell: ICellData | null): string =>
  cell?.p ? JSON.stringify([cell.p.body?.dataStream, cell.p.body?.textRuns]) : "";

/** Whether two cells hold the same: type, text, and the letters' own fonts. */
function isSameValue(a: ICellData | null, b: ICellData | null): boolean {
  if (a?.v === b?.v && a?.t === b?.t && !a?.p && !b?.p) return true;
  if (contentOf(a) !== contentOf(b) || isError(a) !== isError(b)) return false;
  const isForced = (cell: ICellData | null): boolean => cell?.t === CellValueType.FORCE_STRING;
  return isForced(a) === isForced(b) && runs(a) === runs(b);
}

/** Compares two states of a workbook's sheets. */
export class Comparison {
  /** Whether a formula that stayed shows something else than in the file. */
  hasOtherResults = false;
  /** By the style before, then by the one after. */
  readonly #same = new Map<string, Map<string, boolean>>();

  constructor(
    readonly before: Styles,
    readonly after: Styles,
  ) {}

  isSameStyle(a: StyleReference, b: StyleReference): boolean {
    if (!a && !b) return true;
    const isSame = (): boolean =>
      JSON.stringify(resolvedStyle(a, this.before)) === JSON.stringify(resolvedStyle(b, this.after));
    if (typeof (a ?? "") !== "string" || typeof (b ?? "") !== "string") return isSame();
    const [was, is] = [(a ?? "") as string, (b ?? "") as string];
    const ofBefore = this.#same.get(was) ?? new Map<string, boolean>();
    this.#same.set(was, ofBefore);
    const known = ofBefore.get(is) ?? isSame();
    ofBefore.set(is, known);
    return known;
  }

  #changeOf(before: ICellData | null, after: ICellData | null): CellChange | null {
    const sameFormula = (before?.f ?? "") === (after?.f ?? "");
    const isResult = sameFormula && Boolean(before?.f);
    const isSame = isSameValue(before, after);
    if (isResult && !isSame) this.hasOtherResults = true;
    // What this program can't compute (a table's columns by name, an array's cells) stays what Excel found.
    const sameValue = isSame || (isResult && isError(after) && !isError(before));
    const extras = before?.custom || after?.custom ? JSON.stringify(formatExtras(before)) === JSON.stringify(formatExtras(after)) : true; // prettier-ignore
    const sameFormat = this.isSameStyle(before?.s, after?.s) && extras;
    return sameFormula && sameValue && sameFormat ? null : { before, after, sameFormula, sameValue, sameFormat };
  }

  /** All cells of a sheet that is new, compared when they are asked for: they are never held together. */
  #added(own: Lines): CellChanges {
    const rows = Object.keys(own).map(Number);
    const changesIn = (line: Line): RowChanges => {
      const columns = Object.keys(line).map(Number);
      const changes = columns.map((column) => [column, this.#changeOf(null, line[column] ?? null)] as const);
      return new Map(changes.filter((pair): pair is readonly [number, CellChange] => pair[1] !== null));
    };
    return {
      get: (row) => (own[row] ? changesIn(own[row]) : undefined),
      size: rows.length,
      keys: () => rows,
      *[Symbol.iterator]() {
        for (const row of rows) yield [row, changesIn(own[row] ?? {})];
      },
    };
  }

  cells(before: Partial<IWorksheetData>, after: Partial<IWorksheetData>): CellChanges {
    const [old, own] = [(before.cellData ?? {}) as Lines, (after.cellData ?? {}) as Lines];
    if (Object.keys(old).length === 0) return this.#added(own);
    const changes = new Map<number, Map<number, CellChange>>();
    const compare = (row: number, column: number, was: Nullable<ICellData>, is: Nullable<ICellData>): void => {
      const change = this.#changeOf(was ?? null, is ?? null);
      if (!change) return;
      const line = changes.get(row) ?? new Map<number, CellChange>();
      changes.set(row, line);
      line.set(column, change);
    };
    for (const row in own) {
      const [was, is] = [old[row] ?? {}, own[row] ?? {}];
      for (const column in is) compare(Number(row), Number(column), was[column], is[column]);
    }
    for (const row in old) {
      const [was, is] = [old[row] ?? {}, own[row] ?? {}];
      for (const column in was) if (!is[column]) compare(Number(row), Number(column), was[column], null);
    }
    return changes;
  }
}

/** A row's height, in pixels, where it is its own, and whether it is hidden. */
export interface RowState {
  readonly height: number | undefined;
  readonly hidden: boolean;
}

const rowState = (row: Partial<IRowData> | undefined): RowState => ({
  height: row?.ia === BooleanNumber.TRUE ? undefined : row?.h,
  hidden: row?.hd === BooleanNumber.TRUE,
});

/** The rows whose height or visibility changed. */
export function rowChanges(
  before: Partial<IWorksheetData>,
  after: Partial<IWorksheetData>,
): ReadonlyMap<number, RowState> {
  type Rows = Readonly<Record<number, Partial<IRowData> | undefined>>;
  const [old, own] = [(before.rowData ?? {}) as Rows, (after.rowData ?? {}) as Rows];
  const changed = new Map<number, RowState>();
  for (const key of new Set([...Object.keys(old), ...Object.keys(own)])) {
    const row = Number(key);
    const [was, is] = [rowState(old[row]), rowState(own[row])];
    if (was.height !== is.height || was.hidden !== is.hidden) changed.set(row, is);
  }
  return changed;
}
