import { readNotes } from "./readNotes";
import { notesOnRows } from "./writing/notesHeld";
import { areaAddress, containsCell, type CellArea, type CellContent } from "../domain/grid/cell";
import { ownSheet } from "../domain/grid/ownCells";
import type { SheetGrid, WorkbookSnapshot } from "../domain/grid/sheetGrid";
import { acceptanceKey, type Accepted } from "../domain/inspection/acceptance";
import {
  acceptanceCells,
  acceptancesKey,
  readAcceptances,
  readWorkbookAcceptances,
  type AcceptanceColumns,
  type AcceptanceTable,
} from "../domain/inspection/acceptanceTable";
import { acceptance as en } from "../domain/texts/en/acceptance";
import { acceptance as ja } from "../domain/texts/ja/acceptance";
import type { Language } from "../domain/texts/language";
import { applyWrites } from "./applyWrites";
import { ActionFailure } from "./failures";
import { planAcceptanceSheet } from "./plan/acceptanceSheet";
import { freeSheetName } from "./plan/sheetNames";
import type { Left } from "./writing/entry";
import { readRows } from "./writing/dress";
import { overSeen, stepOver } from "./writing/over";
import { lookAt, type Seen } from "./writing/sight";
import { bytesOf, columnsOfSheet, type Over } from "./writing/steps";
import { asTypedText, putContents, putNumberFormats } from "./writing/typedContent";
import type { ChangePlan, RowPlan } from "./writing/changePlan";
import { commit } from "./writing/write";

/** What was done, for the message to the user, and how to take it back. */
export interface AppliedAcceptanceChange {
  readonly areas: readonly { readonly sheet: string; readonly address: string }[];
  readonly undo: () => Promise<readonly Left[]>;
}

const nothingDone: AppliedAcceptanceChange = { areas: [], undo: () => Promise.resolve([]) };

/** The sheet as it is now, whatever has been done to it by hand. */
interface OpenTable {
  readonly area: CellArea;
  readonly table: AcceptanceTable;
  readonly columns: AcceptanceColumns;
}

/** One round trip. */
async function openTable(context: Excel.RequestContext, sheet: string): Promise<OpenTable> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load("name");
  worksheet.protection.load("protected");
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (worksheet.isNullObject) throw new ActionFailure({ code: "sheetGone", sheet });
  if (worksheet.protection.protected) throw new ActionFailure({ code: "sheetProtected", sheet });
  if (used.isNullObject) throw new ActionFailure({ code: "acceptanceSheetUnreadable", sheet });
  const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  const contents: SheetGrid["contents"] = used.values as CellContent[][];
  const table = readAcceptances({ name: sheet, origin: area, contents });
  if (table.columns === null) throw new ActionFailure({ code: "acceptanceSheetUnreadable", sheet });
  return { area, table, columns: table.columns };
}

function withoutRepetitions(acceptances: readonly Accepted[]): readonly Accepted[] {
  return [...new Map(acceptances.map((acceptance) => [acceptanceKey(acceptance), acceptance])).values()];
}

/** The rows of acceptances, over the columns of the table from its first to its last. */
function rowsOf(
  acceptances: readonly Accepted[],
  columns: AcceptanceColumns,
  firstColumn: number,
): readonly (readonly string[])[] {
  const width = Math.max(...columns.values()) - firstColumn + 1;
  return acceptances.map((acceptance) => {
    const row = Array.from({ length: width }, () => "");
    for (const [name, column] of columns) row[column - firstColumn] = acceptanceCells(acceptance)[name];
    return row;
  });
}

/** Below everything that is on the sheet: rows and notes of the official's stay where they are. */
async function addRows(
  context: Excel.RequestContext,
  sheet: string,
  acceptances: readonly Accepted[],
): Promise<AppliedAcceptanceChange> {
  const { area: used, table, columns } = await openTable(context, sheet);
  const known = new Set(table.entries.map((entry) => acceptanceKey(entry.acceptance)));
  const added = acceptances.filter((acceptance) => !known.has(acceptanceKey(acceptance)));
  if (added.length === 0) return nothingDone;
  const column = Math.min(...columns.values());
  const rows = rowsOf(added, columns, column);
  const area = { row: used.row + used.rows, column, rows: rows.length, columns: rows[0]?.length ?? 1 };
  const sight = await lookAt(context, [{ sheet, area }]);
  const { undo } = await commit(context, sight, {
    pieces: sight.seen.map((seen) => ({ seen, after: rows })),
    made: [],
    steps: [
      stepOver(sight.seen, (writing) => {
        const range = writing.workbook.worksheets
          .getItem(sheet)
          .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
        putNumberFormats(range, "General");
        putContents(
          range,
          rows.map((row) => row.map((text) => asTypedText(text))),
        );
        range.format.wrapText = true;
        range.format.verticalAlignment = "Center";
      }),
    ],
  });
  return { areas: [{ sheet, address: areaAddress(area) }], undo };
}

async function makeSheet(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  acceptances: readonly Accepted[],
  language: Language,
): Promise<AppliedAcceptanceChange> {
  const taken = snapshot.sheets.map(({ name }) => name);
  const name = freeSheetName({ ja, en }[language].title, taken, language);
  const plan = { columns: null, sheets: [planAcceptanceSheet(acceptances, name, null, language)] };
  const { areas, undo } = await applyWrites(context, plan, "ask");
  return { areas: areas.map(({ sheet, address }) => ({ sheet, address })), undo };
}

/**
 * Keeps acceptances on the workbook's sheet of accepted findings, which is made when there is none. `snapshot` is what the
 * findings were found in. Two round trips, however many acceptances; what is already on the sheet is not written twice.
 * @throws ActionFailure `sheetProtected`, `sheetGone`, or `acceptanceSheetUnreadable` when its header is gone.
 */
export async function keepAcceptances(
  snapshot: WorkbookSnapshot,
  acceptances: readonly Accepted[],
  language: Language,
): Promise<AppliedAcceptanceChange> {
  const wanted = withoutRepetitions(acceptances);
  const existing = readWorkbookAcceptances(snapshot);
  return Excel.run((context) =>
    existing === null ? makeSheet(context, snapshot, wanted, language) : addRows(context, existing.sheet, wanted),
  );
}

/** Runs of neighbouring rows, the lowest first, so that deleting one moves none that is still to be deleted. */
function runsFromBelow(rows: readonly number[]): readonly { readonly row: number; readonly rows: number }[] {
  const runs: { row: number; rows: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const open = runs.at(-1);
    if (open !== undefined && open.row + open.rows === row) open.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs.reverse();
}

function rowsHolding({ table }: OpenTable, acceptances: readonly Accepted[]): readonly number[] {
  const keys = new Set(acceptances.map(acceptanceKey));
  return table.entries.filter(({ acceptance }) => keys.has(acceptanceKey(acceptance))).map(({ row }) => row);
}

/** Rows that go as a whole, whatever stands beyond what was seen of them. */
function overRowsOf(seen: Seen | undefined): readonly Over[] {
  return seen === undefined ? [] : overSeen(seen, { ...seen.picture.area, column: 0, columns: columnsOfSheet });
}

/** Excel shortens the mark with its rows, and does not make it longer again where they come back at its end. */
function shorterMark(snapshot: WorkbookSnapshot, runs: readonly CellArea[]): NonNullable<ChangePlan["marks"]> {
  const own = ownSheet(snapshot, acceptancesKey);
  if (own === null) return [];
  const { kind, key, sheet, area, fingerprint } = own;
  const deleted = runs.filter((run) => containsCell(area, run)).reduce((sum, { rows }) => sum + rows, 0);
  const shorter = { ...area, rows: Math.max(1, area.rows - deleted) };
  return [{ sheet, mark: { kind, key, before: own, area: shorter, fingerprint } }];
}

/** @throws ActionFailure `rowsNoted`, `notesUnknown`: taking it back would not give a note back. */
async function refuseNoted(sheet: string, runs: readonly CellArea[]): Promise<void> {
  const notes = await readNotes();
  for (const run of runs) {
    const held = notesOnRows(notes, sheet, run);
    if (held === "none") continue;
    const address = areaAddress(run);
    throw new ActionFailure({ code: held === "some" ? "rowsNoted" : "notesUnknown", sheet, address });
  }
}

/**
 * Deletes the rows of acceptances from the sheet, as an official would. Acceptances that are no longer on the sheet are
 * passed over.
 * @throws ActionFailure `sheetProtected`, `sheetGone`, `acceptanceSheetUnreadable` when its header is gone; `rowsNoted`,
 * `notesUnknown` where a note would go with them.
 */
export async function withdrawAcceptances(
  snapshot: WorkbookSnapshot,
  acceptances: readonly Accepted[],
): Promise<AppliedAcceptanceChange> {
  const existing = readWorkbookAcceptances(snapshot);
  if (existing === null) return nothingDone;
  const { sheet } = existing;
  return Excel.run(async (context) => {
    const open = await openTable(context, sheet);
    const runs = runsFromBelow(rowsHolding(open, acceptances)).map((run) => ({ ...open.area, ...run }));
    if (runs.length === 0) return nothingDone;
    await refuseNoted(sheet, runs);
    const sight = await lookAt(
      context,
      runs.map((area) => ({ sheet, area })),
    );
    const lines = await readRows(context, sheet, runs);
    const { undo } = await commit(context, sight, {
      pieces: [],
      made: [],
      marks: shorterMark(snapshot, runs),
      rows: sight.seen.map(({ picture }, index): RowPlan => ({
        ...{ sheet, kind: "deleted", above: picture.area.row - 1, rows: picture.area.rows, after: [] },
        ...{ before: picture, heights: lines[index]?.heights ?? [], printArea: lines[index]?.printArea ?? null },
      })),
      steps: runs.map((run, index) => ({
        ...{
          bytes: bytesOf(sight.seen[index]?.picture.cells?.formulas ?? "") * 2,
          over: overRowsOf(sight.seen[index]),
        },
        queue: (writing) => {
          const worksheet = writing.workbook.worksheets.getItem(sheet);
          worksheet.getRangeByIndexes(run.row, 0, run.rows, 1).getEntireRow().delete("Up");
        },
      })),
    });
    return { areas: runs.map((area) => ({ sheet, address: areaAddress(area) })), undo };
  });
}
