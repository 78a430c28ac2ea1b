import type { CellContent, CellPosition } from "../domain/grid/cell";
import type { RepairSkipped } from "../domain/inspection/repairTexts";
import type { Left } from "./writing/entry";
import { rowSteps } from "./writing/over";
import { lookAt, seenRows, type Seen } from "./writing/sight";
import { bytesOf, sheetNamed, type Step } from "./writing/steps";
import { asTyped, plainContent, putContents, putNumberFormats, textFormat } from "./writing/typedContent";
import { commit } from "./writing/write";

/** One cell of the user's that is to hold something else. */
export interface CellChange extends CellPosition {
  readonly sheet: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

export interface SkippedChange {
  readonly change: CellChange;
  readonly because: RepairSkipped;
}

/** What became of changes: every one is either applied or skipped. */
export interface AppliedChanges {
  readonly applied: readonly CellChange[];
  readonly skipped: readonly SkippedChange[];
  /** Puts the cells back; answers those that were left because somebody has changed them since. */
  readonly undo: () => Promise<readonly Left[]>;
}

type Run = readonly [CellChange, ...CellChange[]];

/** Cells of a sheet one below the other, written as one. */
function columnRuns(changes: readonly CellChange[]): readonly Run[] {
  const sorted = [...changes].sort(
    (one, other) => one.sheet.localeCompare(other.sheet) || one.column - other.column || one.row - other.row,
  );
  const runs: [CellChange, ...CellChange[]][] = [];
  for (const change of sorted) {
    const open = runs.at(-1);
    const above = open?.at(-1);
    const continues = above?.sheet === change.sheet && above.column === change.column && above.row === change.row - 1;
    if (open !== undefined && continues) open.push(change);
    else runs.push([change]);
  }
  return runs;
}

/** A check may have read the text without the white space around it. */
function holds(before: CellContent, content: unknown): boolean {
  if (typeof before === "string" && typeof content === "string") return before.trim() === content.trim();
  return before === content;
}

function isFormulaAgain(content: unknown): boolean {
  // A text that begins with = in a cell formatted as text can't be told from a formula here, and is left alone like one.
  return typeof content === "string" && content.startsWith("=");
}

interface JudgedCell {
  readonly change: CellChange;
  readonly because: RepairSkipped | null;
  /** A cell formatted as text would swallow a number. */
  readonly newFormat: string;
}

function judge(change: CellChange, { picture: { cells } }: Seen, index: number): JudgedCell {
  const format = cells?.numberFormats[index]?.[0] ?? "General";
  const newFormat = typeof change.after === "number" && format === textFormat ? "General" : format;
  if (isFormulaAgain(cells?.contents[index]?.[0])) return { change, because: "formula", newFormat };
  const isKept = holds(change.before, cells?.formulas[index]?.[0] ?? "");
  return { change, because: isKept ? null : "changed", newFormat };
}

/** Cells one below the other that are changed, with what was seen of them. */
interface ChangedCells {
  readonly seen: Seen;
  readonly cells: readonly JudgedCell[];
}

function changedParts(seen: Seen, cells: readonly JudgedCell[]): readonly ChangedCells[] {
  const parts: { first: number; cells: JudgedCell[] }[] = [];
  cells.forEach((cell, index) => {
    if (cell.because !== null) return;
    const open = parts.at(-1);
    if (open !== undefined && open.first + open.cells.length === index) open.cells.push(cell);
    else parts.push({ first: index, cells: [cell] });
  });
  return parts.map(({ first, cells: own }) => ({ seen: seenRows(seen, first, own.length), cells: own }));
}

function stepsOf({ seen, cells }: ChangedCells): readonly Step[] {
  const sheetOf = sheetNamed(seen.target.sheet);
  const formats = cells.map(({ newFormat }) => [newFormat]);
  const areAsBefore = JSON.stringify(formats) === JSON.stringify(seen.picture.cells?.numberFormats);
  const bytesOfRow = (row: number): number => bytesOf([cells[row]?.change.after, cells[row]?.newFormat]);
  return rowSteps(seen, bytesOfRow, (context, { area: { row, column, rows }, first }) => {
    const range = sheetOf(context).getRangeByIndexes(row, column, rows, 1);
    if (!areAsBefore) putNumberFormats(range, formats.slice(first, first + rows));
    putContents(
      range,
      cells.slice(first, first + rows).map(({ change, newFormat }) => [asTyped(change.after, newFormat)]),
    );
  });
}

/**
 * Changes single cells in two round trips, however many they are: the first looks whether each still holds what it is
 * said to hold, the second writes those that do, and no other cell.
 * @throws ActionFailure `sheetGone`, `sheetProtected` or `changedSince`; nothing is written then.
 */
export async function applyCellChanges(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<AppliedChanges> {
  const runs = columnRuns(changes);
  if (runs.length === 0) return { applied: [], skipped: [], undo: () => Promise.resolve([]) };
  const sight = await lookAt(
    context,
    runs.map((run) => {
      const [{ sheet, row, column }] = run;
      return { sheet, area: { row, column, rows: run.length, columns: 1 }, isUsers: true };
    }),
  );
  const judged = sight.seen.map((seen, index) => (runs[index] ?? []).map((change, row) => judge(change, seen, row)));
  const judgements = new Map(judged.flat().map(({ change, because }) => [change, because]));
  const applied = changes.filter((change) => judgements.get(change) === null);
  const skipped = changes.flatMap((change) => {
    const because = judgements.get(change) ?? null;
    return because === null ? [] : [{ change, because }];
  });
  if (applied.length === 0) return { applied, skipped, undo: () => Promise.resolve([]) };
  const parts = sight.seen.flatMap((seen, index) => changedParts(seen, judged[index] ?? []));
  const { undo } = await commit(context, sight, {
    pieces: parts.map(({ seen, cells }) => ({ seen, after: cells.map(({ change }) => [plainContent(change.after)]) })),
    made: [],
    steps: parts.flatMap(stepsOf),
  });
  return { applied, skipped, undo };
}
