import { areaAddress, type CellArea, type CellContent } from "../domain/grid/cell";
import type { SheetGrid, WorkbookSnapshot } from "../domain/grid/sheetGrid";
import { acceptanceKey, type AcceptedFinding } from "../domain/inspection/acceptance";
import {
  acceptanceCells,
  readAcceptances,
  readWorkbookAcceptances,
  type AcceptanceColumns,
  type AcceptanceTable,
} from "../domain/inspection/acceptanceTable";
import { acceptance as en } from "../domain/texts/en/acceptance";
import { acceptance as ja } from "../domain/texts/ja/acceptance";
import type { Language } from "../domain/texts/language";
import { applyWrites, undoWrites, type UndoRecord } from "./applyWrites";
import { ActionFailure } from "./failures";
import { planAcceptanceSheet } from "./plan/acceptanceSheet";
import { freeSheetName } from "./plan/sheetNames";
import { asTypedAgain, asTypedText } from "./typedContent";

/** A row of the sheet as it was, over the columns that were in use. */
interface FormerRow {
  readonly row: number;
  readonly formulas: readonly unknown[];
  readonly numberFormats: readonly unknown[];
}

/** How to take back what was done to the sheet of accepted findings. */
export type AcceptanceUndo =
  | {
      readonly kind: "sheetMade";
      readonly sheet: string;
      readonly added: readonly AcceptedFinding[];
      readonly undo: UndoRecord;
    }
  | { readonly kind: "rowsAdded"; readonly sheet: string; readonly added: readonly AcceptedFinding[] }
  | {
      readonly kind: "rowsDeleted";
      readonly sheet: string;
      readonly firstColumn: number;
      /** From top to bottom, with the rows they had before any was deleted. */
      readonly former: readonly FormerRow[];
    };

/** What was done, for the message to the user, and how to take it back. */
export interface AppliedAcceptanceChange {
  readonly areas: readonly { readonly sheet: string; readonly address: string }[];
  readonly undo: AcceptanceUndo;
}

/** The sheet as it is now, whatever has been done to it by hand. */
interface OpenTable {
  readonly worksheet: Excel.Worksheet;
  readonly area: CellArea;
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  readonly table: AcceptanceTable;
  readonly columns: AcceptanceColumns;
}

/** One round trip. */
async function openTable(context: Excel.RequestContext, sheet: string): Promise<OpenTable> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load("name");
  worksheet.protection.load("protected");
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("values,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (worksheet.isNullObject) throw new ActionFailure({ code: "sheetGone", sheet });
  if (worksheet.protection.protected) throw new ActionFailure({ code: "sheetProtected", sheet });
  if (used.isNullObject) throw new ActionFailure({ code: "acceptanceSheetUnreadable", sheet });
  const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  const contents: SheetGrid["contents"] = used.values as CellContent[][];
  const table = readAcceptances({ name: sheet, origin: area, contents });
  if (table.columns === null) throw new ActionFailure({ code: "acceptanceSheetUnreadable", sheet });
  const formulas = used.formulas as unknown[][];
  return { worksheet, area, formulas, numberFormats: used.numberFormat as unknown[][], table, columns: table.columns };
}

function withoutRepetitions(acceptances: readonly AcceptedFinding[]): readonly AcceptedFinding[] {
  return [...new Map(acceptances.map((acceptance) => [acceptanceKey(acceptance), acceptance])).values()];
}

/** The rows of acceptances, over the columns of the table from its first to its last. */
function rowsOf(acceptances: readonly AcceptedFinding[], columns: AcceptanceColumns, firstColumn: number): string[][] {
  const width = Math.max(...columns.values()) - firstColumn + 1;
  return acceptances.map((acceptance) => {
    const row = Array.from({ length: width }, () => "");
    for (const [name, column] of columns) {
      row[column - firstColumn] = asTypedText(acceptanceCells(acceptance)[name], "General");
    }
    return row;
  });
}

/** Below everything that is on the sheet: rows and notes of the official's stay where they are. */
async function addRows(
  context: Excel.RequestContext,
  sheet: string,
  acceptances: readonly AcceptedFinding[],
): Promise<AppliedAcceptanceChange> {
  const { worksheet, area: used, table, columns } = await openTable(context, sheet);
  const known = new Set(table.entries.map((entry) => acceptanceKey(entry.acceptance)));
  const added = acceptances.filter((acceptance) => !known.has(acceptanceKey(acceptance)));
  const undo: AcceptanceUndo = { kind: "rowsAdded", sheet, added };
  if (added.length === 0) return { areas: [], undo };
  const column = Math.min(...columns.values());
  const rows = rowsOf(added, columns, column);
  const area = { row: used.row + used.rows, column, rows: rows.length, columns: rows[0]?.length ?? 1 };
  const range = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.numberFormat = rows.map((row) => row.map(() => "General"));
  range.values = rows;
  range.format.wrapText = true;
  range.format.verticalAlignment = "Top";
  await context.sync();
  return { areas: [{ sheet, address: areaAddress(area) }], undo };
}

async function makeSheet(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  acceptances: readonly AcceptedFinding[],
  language: Language,
): Promise<AppliedAcceptanceChange> {
  const taken = snapshot.sheets.map(({ name }) => name);
  const name = freeSheetName({ ja, en }[language].title, taken, language);
  const plan = { columns: null, sheets: [planAcceptanceSheet(acceptances, name, null, language)] };
  const { areas, undo } = await applyWrites(context, plan, "ask");
  return {
    areas: areas.map(({ sheet, address }) => ({ sheet, address })),
    undo: { kind: "sheetMade", sheet: name, added: acceptances, undo },
  };
}

/**
 * Keeps acceptances on the workbook's sheet of accepted findings, which is made when there is none. `snapshot` is what the
 * findings were found in. Two round trips, however many acceptances; what is already on the sheet is not written twice.
 * @throws ActionFailure `sheetProtected`, `sheetGone`, or `acceptanceSheetUnreadable` when its header is gone.
 */
export async function keepAcceptances(
  snapshot: WorkbookSnapshot,
  acceptances: readonly AcceptedFinding[],
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

function rowsHolding({ table }: OpenTable, acceptances: readonly AcceptedFinding[]): readonly number[] {
  const keys = new Set(acceptances.map(acceptanceKey));
  return table.entries.filter(({ acceptance }) => keys.has(acceptanceKey(acceptance))).map(({ row }) => row);
}

function entireRows(worksheet: Excel.Worksheet, run: { readonly row: number; readonly rows: number }): Excel.Range {
  return worksheet.getRangeByIndexes(run.row, 0, run.rows, 1).getEntireRow();
}

/**
 * Deletes the rows of acceptances from the sheet, as an official would. Two round trips; acceptances that are no longer
 * on the sheet are passed over.
 * @throws ActionFailure `sheetProtected`, `sheetGone`, or `acceptanceSheetUnreadable` when its header is gone.
 */
export async function withdrawAcceptances(
  snapshot: WorkbookSnapshot,
  acceptances: readonly AcceptedFinding[],
): Promise<AppliedAcceptanceChange> {
  const existing = readWorkbookAcceptances(snapshot);
  if (existing === null) return { areas: [], undo: { kind: "rowsAdded", sheet: "", added: [] } };
  const { sheet } = existing;
  return Excel.run(async (context) => {
    const open = await openTable(context, sheet);
    const rows = rowsHolding(open, acceptances);
    const former = rows.map((row): FormerRow => ({
      row,
      formulas: open.formulas[row - open.area.row] ?? [],
      numberFormats: open.numberFormats[row - open.area.row] ?? [],
    }));
    for (const run of runsFromBelow(rows)) entireRows(open.worksheet, run).delete("Up");
    await context.sync();
    const whole = (row: number): CellArea => ({ ...open.area, row, rows: 1 });
    return {
      areas: rows.map((row) => ({ sheet, address: areaAddress(whole(row)) })),
      undo: { kind: "rowsDeleted", sheet, firstColumn: open.area.column, former },
    };
  });
}

/** Rows the user has changed since, or deleted, are not ours to clear any more. */
async function clearAddedRows(sheet: string, added: readonly AcceptedFinding[]): Promise<void> {
  if (added.length === 0) return;
  await Excel.run(async (context) => {
    const open = await openTable(context, sheet);
    const column = Math.min(...open.columns.values());
    const columns = Math.max(...open.columns.values()) - column + 1;
    for (const { row, rows } of runsFromBelow(rowsHolding(open, added))) {
      open.worksheet.getRangeByIndexes(row, column, rows, columns).clear();
    }
    await context.sync();
  });
}

/** A sheet onto which the official has put rows of their own since is kept. */
async function takeSheetBack(undo: Extract<AcceptanceUndo, { readonly kind: "sheetMade" }>): Promise<void> {
  const hasOthers = await Excel.run(async (context) => {
    const open = await openTable(context, undo.sheet);
    return open.table.entries.length + open.table.problems.length > rowsHolding(open, undo.added).length;
  });
  await (hasOthers ? clearAddedRows(undo.sheet, undo.added) : undoWrites(undo.undo));
}

/** From top to bottom, so that every row comes to stand where it stood. */
async function insertRows(undo: Extract<AcceptanceUndo, { readonly kind: "rowsDeleted" }>): Promise<void> {
  const { sheet, firstColumn, former } = undo;
  if (former.length === 0) return;
  await Excel.run(async (context) => {
    const { worksheet } = await openTable(context, sheet);
    for (const { row, formulas, numberFormats } of former) {
      entireRows(worksheet, { row, rows: 1 }).insert("Down");
      const cells = worksheet.getRangeByIndexes(row, firstColumn, 1, formulas.length);
      cells.numberFormat = [[...numberFormats]] as string[][];
      cells.formulas = [formulas.map((content, index) => asTypedAgain(content, numberFormats[index]))];
    }
    await context.sync();
  });
}

/** Takes back what `keepAcceptances` or `withdrawAcceptances` did, in at most three round trips. */
export async function undoAcceptances(undo: AcceptanceUndo): Promise<void> {
  switch (undo.kind) {
    case "sheetMade":
      return takeSheetBack(undo);
    case "rowsAdded":
      return clearAddedRows(undo.sheet, undo.added);
    case "rowsDeleted":
      return insertRows(undo);
  }
}
