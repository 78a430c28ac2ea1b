import type { CellArea } from "../../domain/grid/cell";
import { picturedFormula, queueCleared, type Picture } from "./picture";
import { isSameRow } from "./sameRow";
import { seenRows, type Seen } from "./sight";
import { bytesOf, overBlank, stripsOf, type Over, type Step, type Strip } from "./steps";

/** Of a number format, as a cell answers it. */
const bytesOfFormat = 12;

/** What the contents of a row take to be read again: as formulas, as values, and their formats. */
function bytesOfSeenRow(picture: Picture, row: number): number {
  const rows = picture.cells?.formulas ?? [];
  const line = rows[row - ((picture.cells?.area.row ?? 0) - picture.area.row)] ?? [];
  return line.length === 0 ? 0 : 2 * bytesOf(line) + line.length * bytesOfFormat;
}

/** An area that was looked at, in strips that can be read again in one trip each. */
export function stripsSeen(picture: Picture): readonly Strip[] {
  return stripsOf(picture.area, (row) => bytesOfSeenRow(picture, row));
}

/** Cells that were looked at, to be read again before they are written over; `within`: some of their rows. */
export function overSeen({ target: { sheet }, picture, others }: Seen, within = picture.area): readonly Over[] {
  const { area, cells } = picture;
  if (cells === null) return [overBlank(sheet, within)];
  const known: Over = {
    ...{ kind: "known", sheet, within, area: { ...area, row: within.row, rows: within.rows } },
    holds: (row, column) => picturedFormula(picture, row - area.row, column - area.column),
  };
  return others === null ? [known] : [known, overOthers(sheet, area, others)];
}

/** Rows of the user's: where they have moved, their cells are no longer where they were. */
function overOthers(sheet: string, { row }: CellArea, others: NonNullable<Seen["others"]>): Over {
  const area = { row, column: 0, rows: others.length, columns: others[0]?.length ?? 1 };
  const before = others.map((line) => line.filter((content) => content !== ""));
  return {
    ...{ kind: "watched", sheet, area, of: "formulas" },
    isSame: (now) => before.every((line, index) => isSameRow(line, now[index] ?? [])),
  };
}

/** One step that writes over cells that were looked at. */
export function stepOver(seen: readonly Seen[], queue: Step["queue"], bytes = 0): Step {
  const read = seen.reduce(
    (sum, { picture, others }) => sum + bytesOf(picture.cells?.formulas ?? "") * 2 + bytesOf(others ?? ""),
    0,
  );
  return { bytes: Math.max(bytes, read), over: seen.flatMap((one) => overSeen(one)), queue };
}

/** A range that is asked for, and what is done to it. */
const bytesOfAction = 1_000;

/**
 * Steps that write over rows of the user's that were looked at, as many to a step as can be read again in one trip.
 * `bytesOfRow`: of what is written, by the row of the area; `queue` is told which rows.
 */
export function rowSteps(
  seen: Seen,
  bytesOfRow: (row: number) => number,
  queue: (context: Excel.RequestContext, strip: Strip) => void,
): readonly Step[] {
  const { picture, others } = seen;
  const mostOf = (row: number): number =>
    Math.max(bytesOfRow(row), bytesOfSeenRow(picture, row) + bytesOf(others?.[row] ?? ""));
  return stripsOf(picture.area, mostOf).map((strip) => ({
    bytes: strip.bytes + bytesOfAction,
    over: overSeen(seenRows(seen, strip.first, strip.area.rows)),
    queue: (context) => {
      queue(context, strip);
    },
  }));
}

/** Empties cells that were looked at, some rows at a time. */
export function emptyingSteps(seen: Seen, emptied: CellArea): readonly Step[] {
  const { sheet } = seen.target;
  return stripsSeen(seen.picture).map(({ area, bytes }) => ({
    ...{ bytes, over: overSeen(seen, area) },
    queue: (context) => {
      const first = Math.max(area.row, emptied.row);
      const rows = Math.min(area.row + area.rows, emptied.row + emptied.rows) - first;
      if (rows < 1) return;
      const worksheet = context.workbook.worksheets.getItem(sheet);
      queueCleared(worksheet.getRangeByIndexes(first, emptied.column, rows, emptied.columns));
    },
  }));
}
