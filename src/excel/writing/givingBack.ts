import type { CellArea } from "../../domain/grid/cell";
import { looksAgainSteps, type Look } from "./looks";
import { queueCleared, queueColumns, type Picture } from "./picture";
import { bytesOf, overBlank, overRows, sheetNamed, stripsOf, type Over, type SheetOf, type Step } from "./steps";
import { asItIs, putContents, putNumberFormats } from "./typedContent";

/** Where cells are now, and what they have just been seen to hold, as `Range.formulas` gives it. */
export interface Now {
  readonly sheet: string;
  readonly area: CellArea;
  readonly rows: readonly (readonly unknown[])[];
}

/** A range that is asked for, and what is done to it. */
const bytesOfAction = 1_000;

function rangeOf(sheetOf: SheetOf, context: Excel.RequestContext, area: CellArea): Excel.Range {
  return sheetOf(context).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

function stepOf(queue: Step["queue"], bytes = bytesOfAction, over: readonly Over[] = []): Step {
  return { bytes, over, queue };
}

/** Twice what stands there, and its formats: as it is read again. */
function bytesOfNow({ rows }: Now): (row: number) => number {
  return (row) => 2 * bytesOf(rows[row] ?? []);
}

/** Empties cells as they are now, some rows at a time; each is read again before. */
export function emptyingNow(now: Now): readonly Step[] {
  const sheetOf = sheetNamed(now.sheet);
  return stripsOf(now.area, bytesOfNow(now)).map(({ area, bytes }) =>
    stepOf(
      (context) => {
        queueCleared(rangeOf(sheetOf, context, area));
      },
      bytes,
      [overRows(now.sheet, area, now.area, now.rows)],
    ),
  );
}

/** Contents of a picture, some rows at a time, into cells that are empty. */
function contentSteps(sheet: string, area: CellArea, cells: NonNullable<Picture["cells"]>): readonly Step[] {
  const sheetOf = sheetNamed(sheet);
  const bytesOfRow = (row: number): number => bytesOf([cells.contents[row], cells.numberFormats[row]]);
  return stripsOf(area, bytesOfRow).map(({ area: strip, first, bytes }) =>
    stepOf(
      (context) => {
        const range = rangeOf(sheetOf, context, strip);
        putNumberFormats(range, cells.numberFormats.slice(first, first + strip.rows));
        putContents(range, cells.contents.slice(first, first + strip.rows));
      },
      bytes,
      [overBlank(sheet, strip)],
    ),
  );
}

/** Gives cells back as they were, where they are now. */
export function pictureSteps(now: Now, { area, cells, columns, headings }: Picture, usual: Look): readonly Step[] {
  const sheetOf = sheetNamed(now.sheet);
  const [down, right] = [now.area.row - area.row, now.area.column - area.column];
  const there = cells && { ...cells.area, row: cells.area.row + down, column: cells.area.column + right };
  return [
    ...(headings === undefined
      ? []
      : [
          stepOf((context) => {
            rangeOf(sheetOf, context, now.area).unmerge();
          }),
        ]),
    ...emptyingNow(now),
    ...(cells === null || there === null
      ? []
      : [...contentSteps(now.sheet, there, cells), ...looksAgainSteps(sheetOf, there, cells.looks, usual)]),
    stepOf((context) => {
      queueColumns(sheetOf(context), now.area, columns);
    }, columns.length * bytesOfAction),
  ];
}

/** Gives back the contents alone, of those cells for which `isOurs` says so. */
export function contentsBackSteps(
  now: Now,
  { area, cells }: Picture,
  isOurs: (row: number, column: number) => boolean,
): readonly Step[] {
  const before = <Content>(
    rows: readonly (readonly Content[])[] | undefined,
    row: number,
    column: number,
    blank: Content,
  ) =>
    cells === null
      ? blank
      : (rows?.[area.row + row - cells.area.row]?.[area.column + column - cells.area.column] ?? blank);
  const matrix = <Content>(rows: readonly (readonly Content[])[] | undefined, blank: Content, from: CellArea) =>
    Array.from({ length: from.rows }, (_, index) => {
      const row = from.row - now.area.row + index;
      return Array.from({ length: from.columns }, (__, column) =>
        isOurs(row, column) ? before(rows, row, column, blank) : asItIs,
      );
    });
  const sheetOf = sheetNamed(now.sheet);
  return stripsOf(now.area, bytesOfNow(now)).map(({ area: strip, bytes }) => {
    const contents = matrix(cells?.contents, "", strip);
    return stepOf(
      (context) => {
        const range = rangeOf(sheetOf, context, strip);
        putNumberFormats(range, matrix(cells?.numberFormats, "General", strip));
        putContents(range, contents);
      },
      Math.max(bytes, bytesOf(contents) + bytesOfAction),
      [overOurs(now, strip, isOurs)],
    );
  });
}

/** Only cells that are given back are read again: what is left is left whatever it holds. */
function overOurs(now: Now, strip: CellArea, isOurs: (row: number, column: number) => boolean): Over {
  return {
    ...overRows(now.sheet, strip, now.area, now.rows),
    isReplaced: (row, column) => isOurs(row - now.area.row, column - now.area.column),
  };
}
