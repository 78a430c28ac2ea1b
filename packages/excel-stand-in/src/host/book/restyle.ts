import type { IBorderData, ICellData, IStyleData, Nullable } from "@univerjs/core";
import { SetColDataMutation, SetRangeValuesMutation, SetRowDataMutation } from "@univerjs/sheets";
import { isUnbounded, isWholeColumns, lastColumn, lastRow, type Area } from "../../workbook/address";
import type { Book } from "./book";
import type { Cells } from "./cells";
import { requirePermission } from "./protection";
import { forExisting, range } from "./styles";

/** A style's id, or the style itself, as cells, rows and columns have it. */
type StyleReference = Nullable<IStyleData | string>;

/** What of a style is to be different: null removes a part. May depend on the style that is there. */
type StylePatch = IStyleData | ((style: IStyleData) => IStyleData);

/** The style of a cell that has none of its row's or column's: the standard, said aloud. */
const STANDARD: IStyleData = { n: { pattern: "General" } };

function withoutEmptyParts<T extends object>(parts: T): Partial<T> {
  const isThere = (part: unknown): boolean =>
    part !== null && part !== undefined && !(typeof part === "object" && Object.keys(part).length === 0);
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => isThere(part))) as Partial<T>;
}

/** Borders are patched side by side, everything else part by part. */
function patched(style: IStyleData, patch: IStyleData): IStyleData {
  const borders: IBorderData = withoutEmptyParts({ ...style.bd, ...patch.bd });
  return withoutEmptyParts({ ...style, ...patch, ...(patch.bd ? { bd: borders } : {}) });
}

/** A change of styles. What becomes of each style is worked out once, not once a cell. */
export class StyleChange {
  readonly #fromOwn = new Map<StyleReference, string | undefined>();
  readonly #fromInherited = new Map<StyleReference, string | undefined>();

  constructor(
    readonly book: Book,
    readonly patch: StylePatch,
  ) {}

  /** What is to be different about a style. */
  patchFor(style: IStyleData): IStyleData {
    return typeof this.patch === "function" ? this.patch(style) : this.patch;
  }

  /** The new style of what has this style itself. */
  fromOwn(style: StyleReference): string | undefined {
    return this.#from(style ?? null, this.#fromOwn, null);
  }

  /** The new style of a cell that has shown the style of its row or column, or none. */
  fromInherited(style: StyleReference): string | undefined {
    return this.#from(style ?? null, this.#fromInherited, style ? STANDARD : null);
  }

  #from(
    before: StyleReference,
    made: Map<StyleReference, string | undefined>,
    insteadOfNone: IStyleData | null,
  ): string | undefined {
    if (made.has(before)) return made.get(before);
    const styles = this.book.workbook.getStyles();
    const style = (typeof before === "string" ? styles.get(before) : before) ?? {};
    const after = patched(style, this.patchFor(style));
    const id = styles.setValue(Object.keys(after).length > 0 ? after : insteadOfNone) ?? undefined;
    made.set(before, id);
    return id;
  }
}

/** Changes the styles of cells of one sheet. */
export class Restyling {
  readonly #book: Book;
  readonly #sheetId: string;
  readonly #cells: Cells;
  readonly #rowStyle: (row: number) => StyleReference;
  readonly #columnStyle: (column: number) => StyleReference;

  constructor(book: Book, sheetId: string) {
    const sheet = book.sheet(sheetId);
    const [rows, columns] = [sheet.getRowManager(), sheet.getColumnManager()];
    this.#book = book;
    this.#sheetId = sheetId;
    this.#cells = book.cells(sheetId);
    this.#rowStyle = (row) => rows.getRow(row)?.s;
    this.#columnStyle = (column) => columns.getColumn(column)?.s;
  }

  change(row: number, column: number, change: StyleChange): void {
    const cell = this.#cells.at(row, column);
    if (cell?.p) {
      this.#changeRichText(row, column, cell, change);
      return;
    }
    const own = cell?.s;
    const id = own ? change.fromOwn(own) : change.fromInherited(this.#rowStyle(row) ?? this.#columnStyle(column));
    if (id === undefined) {
      if (own) this.#cells.change(row, column, { s: undefined });
    } else if (cell) {
      cell.s = id;
    } else {
      this.#cells.put(row, column, { s: id });
    }
  }

  /** The letters of a rich text have styles of their own; Univer knows how they follow. */
  #changeRichText(row: number, column: number, cell: ICellData, change: StyleChange): void {
    const style = this.#book.workbook.getStyles().getStyleByCell(cell) ?? {};
    const cellValue = { [row]: { [column]: { s: change.patchFor(style) } } };
    this.#book.mutate(SetRangeValuesMutation.id, { subUnitId: this.#sheetId, cellValue });
  }
}

/** A part of an area whose cells change alike. */
interface StylePiece {
  readonly area: Area;
  readonly patch: StylePatch;
}

/** Changes the style of an area. Whole rows and columns carry it for their empty cells too. */
export function applyStyle(book: Book, sheetId: string, area: Area, patch: StylePatch): void {
  applyPieces(book, sheetId, area, [{ area, patch }]);
}

/** Changes the style of parts of an area: a border touches only the cells along it. */
export function applyPieces(book: Book, sheetId: string, area: Area, pieces: readonly StylePiece[]): void {
  requirePermission(book, sheetId, "allowFormatCells");
  for (const piece of pieces) {
    const change = new StyleChange(book, piece.patch);
    changeCells(book, sheetId, piece.area, () => change);
    if (isUnbounded(piece.area)) changeLines(book, sheetId, piece.area, change);
  }
  book.appearanceChanged(sheetId, area);
}

/** Changes the style of each cell as `changeAt` says; null leaves a cell alone. */
export function applyStyles(
  book: Book,
  sheetId: string,
  area: Area,
  changeAt: (row: number, column: number) => StyleChange | null,
): void {
  requirePermission(book, sheetId, "allowFormatCells");
  changeCells(book, sheetId, area, changeAt);
  book.appearanceChanged(sheetId, area);
}

function changeCells(
  book: Book,
  sheetId: string,
  area: Area,
  changeAt: (row: number, column: number) => StyleChange | null,
): void {
  const restyling = new Restyling(book, sheetId);
  const visit = (row: number, column: number): void => {
    const change = changeAt(row, column);
    if (change) restyling.change(row, column, change);
  };
  if (isUnbounded(area)) {
    forExisting(book, sheetId, area, visit);
    return;
  }
  book.makeRoom(sheetId, area);
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) visit(row, column);
  }
}

/** Puts the style on the rows or columns themselves. */
function changeLines(book: Book, sheetId: string, area: Area, change: StyleChange): void {
  const sheet = book.sheet(sheetId);
  if (isWholeColumns(area)) {
    book.makeRoom(sheetId, { ...area, rowCount: 1 });
    const columns = range(area.column, Math.min(lastColumn(area), sheet.getColumnCount() - 1));
    const styleOf = (column: number): StyleReference => sheet.getColumnManager().getColumn(column)?.s;
    const columnData = Object.fromEntries(columns.map((column) => [column, { s: change.fromOwn(styleOf(column)) }]));
    book.mutate(SetColDataMutation.id, { subUnitId: sheetId, columnData });
  } else {
    book.makeRoom(sheetId, { ...area, columnCount: 1 });
    const styleOf = (row: number): StyleReference => sheet.getRowManager().getRow(row)?.s;
    const rows = range(area.row, lastRow(area));
    const rowData = Object.fromEntries(rows.map((row) => [row, { s: change.fromOwn(styleOf(row)) }]));
    book.mutate(SetRowDataMutation.id, { subUnitId: sheetId, rowData });
  }
}
