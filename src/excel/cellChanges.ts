import type { CellContent, CellPosition } from "../domain/grid/cell";
import type { RepairSkipped } from "../domain/inspection/repairTexts";
import { ActionFailure } from "./failures";
import { asTypedText, textFormat } from "./typedContent";

/** One cell of the user's that is to hold something else. */
export interface CellChange extends CellPosition {
  readonly sheet: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** The number format the cell gets; missing: it keeps its own, unless a number would become text by it. */
  readonly numberFormat?: string;
}

export interface SkippedChange {
  readonly change: CellChange;
  readonly because: RepairSkipped;
}

/** What became of changes: every one is either applied or skipped. */
export interface AppliedChanges {
  readonly applied: readonly CellChange[];
  readonly skipped: readonly SkippedChange[];
  /** The changes that put the cells back as they were, contents and number formats. */
  readonly reverse: readonly CellChange[];
}

/** What a cell holds now. */
interface CellNow {
  readonly formula: unknown;
  readonly value: unknown;
  readonly numberFormat: string;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Loads each column from the first to the last changed row: as many ranges as columns, however many cells. */
function queueColumn(worksheet: Excel.Worksheet, changes: readonly CellChange[]): (change: CellChange) => CellNow {
  const first = changes.reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const last = changes.reduce((most, { row }) => Math.max(most, row), 0);
  const range = worksheet.getRangeByIndexes(first, changes[0]?.column ?? 0, last - first + 1, 1);
  range.load("formulas,values,numberFormat");
  return ({ row }) => ({
    formula: (range.formulas as unknown[][])[row - first]?.[0],
    value: (range.values as unknown[][])[row - first]?.[0],
    numberFormat: String((range.numberFormat as unknown[][])[row - first]?.[0]),
  });
}

/** First trip: what do the cells hold now, and may we write there? */
async function lookAt(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<(change: CellChange) => CellNow> {
  const columnOf = ({ sheet, column }: CellChange): string => JSON.stringify([sheet, column]);
  const sheets = [...grouped(changes, ({ sheet }) => sheet).keys()].map((sheet) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name");
    worksheet.protection.load("protected");
    return { sheet, worksheet };
  });
  const worksheets = new Map(sheets.map(({ sheet, worksheet }) => [sheet, worksheet]));
  const columns = new Map(
    [...grouped(changes, columnOf)].flatMap(([key, own]) => {
      const worksheet = worksheets.get(own[0]?.sheet ?? "");
      return worksheet === undefined ? [] : [[key, queueColumn(worksheet, own)]];
    }),
  );
  await context.sync();
  for (const { sheet, worksheet } of sheets) {
    if (worksheet.isNullObject) throw new ActionFailure({ code: "sheetGone", sheet });
    if (worksheet.protection.protected) throw new ActionFailure({ code: "sheetProtected", sheet });
  }
  return (change) => columns.get(columnOf(change))?.(change) ?? { formula: "", value: "", numberFormat: "General" };
}

/** A check may have read the text without the white space around it. */
function holds(before: CellContent, value: unknown): boolean {
  if (typeof before === "string" && typeof value === "string") return before.trim() === value.trim();
  return before === value;
}

function skipReason(change: CellChange, now: CellNow): RepairSkipped | null {
  // A text that begins with = can't be told from a formula here, and is left alone like one.
  if (typeof now.formula === "string" && now.formula.startsWith("=")) return "formula";
  return holds(change.before, now.value) ? null : "changed";
}

function numberFormatFor(change: CellChange, now: CellNow): string {
  if (change.numberFormat !== undefined) return change.numberFormat;
  return typeof change.after === "number" && now.numberFormat === textFormat ? "General" : now.numberFormat;
}

/** Cells one below the other, written as one. */
function columnRuns(changes: readonly CellChange[]): readonly (readonly [CellChange, ...CellChange[]])[] {
  const sorted = [...changes].sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: [CellChange, ...CellChange[]][] = [];
  for (const change of sorted) {
    const open = runs.at(-1);
    const above = open?.at(-1);
    if (open !== undefined && above?.column === change.column && above.row === change.row - 1) open.push(change);
    else runs.push([change]);
  }
  return runs;
}

function queueRun(
  worksheet: Excel.Worksheet,
  run: readonly [CellChange, ...CellChange[]],
  look: (change: CellChange) => CellNow,
): void {
  const range = worksheet.getRangeByIndexes(run[0].row, run[0].column, run.length, 1);
  const formats = run.map((change) => numberFormatFor(change, look(change)));
  // The format goes first: a cell formatted as text would swallow a number.
  if (run.some((change, index) => look(change).numberFormat !== formats[index])) {
    range.numberFormat = formats.map((format) => [format]);
  }
  range.values = run.map(({ after }, index) => [
    typeof after === "string" ? asTypedText(after, formats[index]) : after,
  ]);
}

function reversed(change: CellChange, { value, numberFormat }: CellNow): CellChange {
  return { ...change, before: change.after, after: value as CellContent, numberFormat };
}

/**
 * Changes single cells in two round trips, however many they are: the first looks whether each still holds what it is
 * said to hold, the second writes those that do, and no other cell. When Excel refuses in the middle, what had been
 * written is taken back before the error goes on to the caller.
 * @throws ActionFailure `sheetGone` or `sheetProtected`; nothing is written then.
 */
export async function applyCellChanges(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<AppliedChanges> {
  if (changes.length === 0) return { applied: [], skipped: [], reverse: [] };
  const look = await lookAt(context, changes);
  const judged = changes.map((change) => ({ change, because: skipReason(change, look(change)) }));
  const applied = judged.filter(({ because }) => because === null).map(({ change }) => change);
  const skipped = judged.flatMap(({ change, because }) => (because === null ? [] : [{ change, because }]));
  const reverse = applied.map((change) => reversed(change, look(change)));
  try {
    for (const [sheet, own] of grouped(applied, (change) => change.sheet)) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      for (const run of columnRuns(own)) queueRun(worksheet, run, look);
    }
    await context.sync();
  } catch (error) {
    await undoCellChanges(reverse);
    throw error;
  }
  return { applied, skipped, reverse };
}

/**
 * Puts cells back as they were, contents and number formats; cells that the user has changed since stay as they are and
 * are answered.
 */
export async function undoCellChanges(reverse: readonly CellChange[]): Promise<readonly SkippedChange[]> {
  return Excel.run(async (context) => (await applyCellChanges(context, reverse)).skipped);
}
