import type { CellArea } from "../../domain/grid/cell";
import { utf8Length } from "../../domain/text/utf8Length";

// What is asked of Excel, in steps small enough for its trips: Excel on the web refuses 5 MB either way.

/**
 * Cells that a step relies on. They are read again just before, in the same trip: Office.js can't compare and set.
 * known: they are written over, and `holds` says what they were seen to hold, as `Range.formulas` gives it; outside of `area`
 * nothing was seen. watched: they stay, and say which row is whose.
 */
export type Over =
  | {
      readonly kind: "known";
      readonly sheet: string;
      /** What is written over; as far as the sheet goes. */
      readonly within: CellArea;
      /** The part in which something was seen; `null`: nothing anywhere. */
      readonly area: CellArea | null;
      /** By row and column of the sheet. */
      readonly holds: (row: number, column: number) => unknown;
      /** Missing where every cell is written over. */
      readonly isReplaced?: (row: number, column: number) => boolean;
    }
  | {
      readonly kind: "watched";
      readonly sheet: string;
      readonly area: CellArea;
      readonly of: "values" | "formulas";
      readonly isSame: (now: readonly (readonly unknown[])[]) => boolean;
    };

/** Something that is asked of Excel. */
export interface Step {
  /** Of UTF-8, of what it asks or of what is answered, whichever is more; roughly. */
  readonly bytes: number;
  readonly over: readonly Over[];
  readonly queue: (context: Excel.RequestContext) => void;
  /** makes: adds sheets. fills: writes into one that is new; in the same trip nobody can have typed there. */
  readonly sheets?: "makes" | "fills";
}

/** Excel's limits. */
export const columnsOfSheet = 16_384;
export const rowsOfSheet = 1_048_576;

/** One and the same object of a sheet for all that is asked in a context. */
export type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

export function sheetNamed(name: string): SheetOf {
  const asked = new WeakMap<Excel.RequestContext, Excel.Worksheet>();
  return (context) => {
    const sheet = asked.get(context) ?? context.workbook.worksheets.getItem(name);
    asked.set(context, sheet);
    return sheet;
  };
}

/** In bytes: of a trip, where a step that is larger goes alone, and of a strip, so that several fill a trip. */
export const usualSizes = { trip: 2_500_000, strip: 1_200_000 } as const;

let sizes: { readonly trip: number; readonly strip: number } = usualSizes;

/** For tests. */
export function tripsOfAtMost(bytes: typeof sizes): void {
  sizes = bytes;
}

/** What is kept is cut in pieces of so many characters: three bytes each, and what is escaped. */
export function charactersOfPart(): number {
  return Math.floor(sizes.trip / 10);
}

/** As Excel is sent it: text in quotation marks, which are escaped. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value);
  return utf8Length(text) + Math.ceil(text.length / 10);
}

/** Steps in their order, as many to a trip as it holds. */
export function tripsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const trips: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    const open = trips.at(-1);
    if (open !== undefined && step.bytes <= room) open.push(step);
    else {
      trips.push([step]);
      room = sizes.trip;
    }
    room -= step.bytes;
  }
  return trips;
}

/** Rows of an area, none of more bytes than a step has. */
export interface Strip {
  readonly area: CellArea;
  /** Of the area's rows. */
  readonly first: number;
  readonly bytes: number;
}

/** An area in strips, by the bytes of its rows. */
export function stripsOf(area: CellArea, bytesOfRow: (row: number) => number): readonly Strip[] {
  const strips: { first: number; rows: number; bytes: number }[] = [];
  for (let row = 0; row < area.rows; row += 1) {
    const bytes = bytesOfRow(row);
    const open = strips.at(-1);
    if (open !== undefined && open.bytes + bytes <= sizes.strip) {
      open.rows += 1;
      open.bytes += bytes;
    } else strips.push({ first: row, rows: 1, bytes });
  }
  return strips.map(({ first, rows, bytes }) => ({ first, bytes, area: { ...area, row: area.row + first, rows } }));
}

/** Cells that have been emptied, or made: whatever stands there was typed since. */
export function overBlank(sheet: string, within: CellArea): Over {
  return { kind: "known", sheet, within, area: null, holds: () => "" };
}

/** Cells that hold what has just been read there; `rows`: as `Range.formulas` gave them. */
export function overRows(
  sheet: string,
  within: CellArea,
  area: CellArea,
  rows: readonly (readonly unknown[])[],
): Extract<Over, { kind: "known" }> {
  return {
    ...{ kind: "known", sheet, within, area },
    holds: (row, column) => rows[row - area.row]?.[column - area.column] ?? "",
  };
}
