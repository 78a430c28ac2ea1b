import { cellAddress, parseAreaAddress, type CellArea, type CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows, type SheetGrid, type WorkbookSnapshot } from "../../../src/domain/grid/sheetGrid";
import { unreadTraits } from "../../../src/domain/grid/sheetTraits";
import { figure, type BodyPlan, type BodySheet, type Edit, type Slip } from "./drawing";

/** A cell by sheet, row and column, counted from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

type Sheets = readonly BodySheet[];

function sheetNamed(sheets: Sheets, name: string): BodySheet {
  const found = sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

const plain = (cell: string): string => cell.replaceAll("\n", "").replace(/^#/u, "");

/** Where a place of a slip lies: `sheet!F9`, or `sheet @ text of the row @ text of the header above`. */
export function placeOf(sheets: Sheets, written: string): Place {
  const [name = "", address = ""] = written.split("!");
  if (address !== "") {
    const area = parseAreaAddress(address);
    if (area === null) throw new Error(`no address ${written}`);
    return { sheet: sheetNamed(sheets, name).name, row: area.row, column: area.column };
  }
  const [sheet = "", rowText = "", header = ""] = written.split(" @ ");
  const { lines } = sheetNamed(sheets, sheet);
  const headerRow = lines.findIndex((line) => line.map(plain).includes(header));
  const row = lines.findIndex((line, index) => index > headerRow && line.map(plain).includes(rowText));
  if (headerRow < 0 || row < 0) throw new Error(`nothing at ${written}`);
  const above = lines.slice(0, row).map((line) => line.map(plain).indexOf(header));
  return { sheet, row, column: above.findLast((column) => column >= 0) ?? 0 };
}

function withCell(sheets: Sheets, { sheet, row, column }: Place, content: string): Sheets {
  return sheets.map((one) =>
    one.name !== sheet
      ? one
      : {
          ...one,
          lines: one.lines.map((line, at) =>
            at !== row ? line : Array.from({ length: Math.max(line.length, column + 1) }, (_, index) => (index === column ? content : (line[index] ?? ""))),
          ),
        },
  ); // prettier-ignore
}

function cellAt(sheets: Sheets, { sheet, row, column }: Place): string {
  return sheetNamed(sheets, sheet).lines[row]?.[column] ?? "";
}

function withLines(sheets: Sheets, { sheet, row }: Place, kind: "paste" | "drop" | "hide"): Sheets {
  return sheets.map((one) => {
    if (one.name !== sheet) return one;
    if (kind === "hide") return { ...one, hiddenRows: [...one.hiddenRows, row + 1] };
    const copies = kind === "paste" ? 2 : 0;
    return { ...one, lines: one.lines.flatMap((line, at) => (at === row ? Array<typeof line>(copies).fill(line) : [line])) };
  }); // prettier-ignore
}

function edited(sheets: Sheets, edit: Edit): Sheets {
  switch (edit.kind) {
    case "set":
      return edit.cells.reduce((all, [place, content]) => withCell(all, placeOf(sheets, place), content), sheets);
    case "swap": {
      const [one, other] = edit.places.map((place) => placeOf(sheets, place));
      if (one === undefined || other === undefined) throw new Error("two places are swapped");
      return withCell(withCell(sheets, one, cellAt(sheets, other)), other, cellAt(sheets, one));
    }
    case "paste":
    case "drop":
    case "hide":
      return withLines(sheets, placeOf(sheets, edit.place), edit.kind);
  }
}

/** Rows (all their columns) in which a finding counts as found: those edited, and the counterparts' cells. */
export interface Accepted {
  readonly rows: readonly Place[];
  readonly cells: readonly Place[];
}

function accepted(before: Sheets, after: Sheets, { edit, also }: Slip): Accepted {
  const cells = also.map((place) => placeOf(after, place));
  switch (edit.kind) {
    case "set":
      return { rows: edit.cells.map(([place]) => placeOf(before, place)), cells };
    case "swap":
      return { rows: edit.places.map((place) => placeOf(before, place)), cells };
    case "paste": {
      const row = placeOf(before, edit.place);
      return { rows: [row, { ...row, row: row.row + 1 }], cells };
    }
    case "hide":
      return { rows: [placeOf(before, edit.place)], cells };
    case "drop":
      return { rows: [], cells };
  }
}

function contentOf(cell: string): CellContent {
  if (!cell.startsWith("#")) return cell;
  const value = figure(cell.slice(1));
  return cell.endsWith("%") ? Number((value / 100).toFixed(6)) : value;
}

const isJoined = (cell: string | undefined): boolean => cell === "<" || cell === "^";

function mergesOf(lines: BodySheet["lines"]): CellArea[] {
  const ownerOf = (row: number, column: number): { row: number; column: number } => {
    const cell = lines[row]?.[column];
    return cell === "<" ? ownerOf(row, column - 1) : cell === "^" ? ownerOf(row - 1, column) : { row, column };
  };
  const areas = new Map<string, CellArea>();
  lines.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!isJoined(cell)) return;
      const owner = ownerOf(row, column);
      const area = areas.get(cellAddress(owner)) ?? { ...owner, rows: 1, columns: 1 };
      const rows = Math.max(area.rows, row - owner.row + 1);
      areas.set(cellAddress(owner), { ...area, rows, columns: Math.max(area.columns, column - owner.column + 1) });
    });
  });
  return [...areas.values()];
}

function gridOf({ name, lines, hiddenRows }: BodySheet): SheetGrid {
  const width = Math.max(...lines.map((line) => line.length), 1);
  const cells = lines.map((line) =>
    Array.from({ length: width }, (_, index) => (isJoined(line[index]) ? "" : (line[index] ?? ""))),
  );
  return {
    ...gridFromRows(
      name,
      cells.map((line) => line.map(contentOf)),
      mergesOf(lines),
    ),
    texts: cells.map((line) => line.map((cell) => cell.replace(/^#/u, ""))),
    traits: {
      ...unreadTraits,
      hiddenRows: hiddenRows.map((row) => ({ first: row - 1, count: 1 })),
      hiddenColumns: [],
    },
  };
}

function snapshotOf(sheets: Sheets): WorkbookSnapshot {
  return { sheets: sheets.map(gridOf), activeSheet: sheets[0]?.name ?? "", ownAreas: [] };
}

export function drawn(plan: BodyPlan): WorkbookSnapshot {
  return snapshotOf(plan.sheets);
}

/** A copy in which one mistake was made, and where it may be found. */
export function withSlip(plan: BodyPlan, slip: Slip): { snapshot: WorkbookSnapshot; accepted: Accepted } {
  const sheets = edited(plan.sheets, slip.edit);
  return { snapshot: snapshotOf(sheets), accepted: accepted(plan.sheets, sheets, slip) };
}
