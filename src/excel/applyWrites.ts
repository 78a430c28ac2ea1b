import { areaAddress, type CellArea } from "../domain/grid/cell";
import type { OwnArea } from "../domain/grid/sheetGrid";
import { ActionFailure } from "./failures";
import { fingerprintOfFormulas } from "./fingerprint";
import { markComment, markName, markReference } from "./marks";
import type { PlannedBlock, PlannedSheet, PlannedWrites } from "./plan/plannedWrites";
import { queueWrites } from "./queueWrites";
import { asTypedAgain } from "./typedContent";

/** What to do with cells of ours that somebody has edited since: refuse and say so, write over them, or leave them. */
export type EditedCells = "ask" | "replace" | "keep";

/** Cells of ours as they were before they were written over. */
interface FormerCells {
  readonly own: OwnArea;
  /** What was there, which on a sheet of ours may be more than we wrote. */
  readonly area: CellArea;
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

/** How to take back what an action wrote. */
export interface UndoRecord {
  readonly addedSheets: readonly { readonly key: string; readonly sheet: string }[];
  readonly addedColumns: readonly { readonly key: string; readonly sheet: string; readonly area: CellArea }[];
  readonly former: readonly FormerCells[];
  /** Sheets that were left to the user, with the mark they had before and the one they have now. */
  readonly kept: readonly KeptSheet[];
}

/** A sheet of ours that the user has edited and keeps: from now on it is never written to, nor read as the user's data. */
interface KeptSheet {
  readonly own: OwnArea;
  readonly keptKey: string;
}

/** What was written, for the message to the user. */
export interface AppliedWrites {
  readonly areas: readonly { readonly key: string; readonly sheet: string; readonly address: string }[];
  readonly undo: UndoRecord;
}

function rangeOf(context: Excel.RequestContext, sheet: string, area: CellArea): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

function ownAreas(plan: PlannedWrites): readonly OwnArea[] {
  const blocks = plan.columns?.blocks ?? [];
  return [...blocks, ...plan.sheets].flatMap(({ existing }) => (existing === null ? [] : [existing]));
}

function sheetsWrittenInto(plan: PlannedWrites): readonly string[] {
  const ours = ownAreas(plan).map(({ sheet }) => sheet);
  return [...new Set([...(plan.columns === null ? [] : [plan.columns.sheet]), ...ours])];
}

function isInside(inner: CellArea, outer: CellArea): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

const nowhere: CellArea = { row: 0, column: 0, rows: 1, columns: 1 };

/** A sheet of ours is looked at as a whole: whatever else is on it was added by hand. */
function queueFormer(context: Excel.RequestContext, own: OwnArea): () => FormerCells {
  const cells =
    own.kind === "sheet"
      ? context.workbook.worksheets.getItem(own.sheet).getUsedRangeOrNullObject(true)
      : rangeOf(context, own.sheet, own.area);
  cells.load("formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount");
  return () => {
    if (cells.isNullObject) return { own, area: nowhere, formulas: [[""]], numberFormats: [["General"]] };
    const area = { row: cells.rowIndex, column: cells.columnIndex, rows: cells.rowCount, columns: cells.columnCount };
    return {
      own,
      area,
      formulas: cells.formulas as unknown[][],
      numberFormats: cells.numberFormat as unknown[][],
    };
  };
}

/** The former cells in the shape of the area that was written; blank where nothing is there any more. */
function inOwnShape({ own, area, formulas }: FormerCells): readonly (readonly unknown[])[] {
  return Array.from({ length: own.area.rows }, (_, row) =>
    Array.from(
      { length: own.area.columns },
      (__, column) => formulas[own.area.row + row - area.row]?.[own.area.column + column - area.column] ?? "",
    ),
  );
}

function isEdited(former: FormerCells): boolean {
  const { own, area } = former;
  if (own.fingerprint === null) return false;
  return !isInside(area, own.area) || fingerprintOfFormulas(inOwnShape(former)) !== own.fingerprint;
}

/** What the first trip saw. */
interface Sight {
  readonly former: readonly FormerCells[];
  /** Every defined name of the workbook. */
  readonly names: readonly string[];
  /** Names planned for new sheets that somebody has given to a sheet meanwhile. */
  readonly takenSheets: readonly string[];
}

/** First trip: may we write there, and what is there now? */
async function lookBeforeWriting(context: Excel.RequestContext, plan: PlannedWrites): Promise<Sight> {
  const { worksheets, names } = context.workbook;
  names.load("items/name");
  const wanted = plan.sheets.map(({ name }) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("name");
    return { name, sheet };
  });
  const protections = sheetsWrittenInto(plan).map((sheet) => {
    const { protection } = worksheets.getItem(sheet);
    protection.load("protected");
    return { sheet, protection };
  });
  const former = ownAreas(plan).map((own) => queueFormer(context, own));
  const targets = (plan.columns?.blocks ?? []).map((block) => {
    const cells = rangeOf(context, plan.columns?.sheet ?? "", block.area);
    cells.load("formulas");
    return { block, cells };
  });
  await context.sync();
  for (const { sheet, protection } of protections) {
    if (protection.protected) throw new ActionFailure({ code: "sheetProtected", sheet });
  }
  for (const { block, cells } of targets) refuseForeignCells(plan, block, cells.formulas as unknown[][]);
  return {
    former: former.map((read) => read()),
    names: names.items.map(({ name }) => name),
    takenSheets: wanted.filter(({ sheet }) => !sheet.isNullObject).map(({ name }) => name),
  };
}

/** Somebody may have typed beside the table since it was read. */
function refuseForeignCells(plan: PlannedWrites, block: PlannedBlock, formulas: readonly (readonly unknown[])[]): void {
  formulas.forEach((row, index) => {
    const cell = { row: block.area.row + index, column: block.area.column, rows: 1, columns: block.area.columns };
    const isOurs = block.existing !== null && isInside(cell, block.existing.area);
    if (!isOurs && row.some((content) => content !== "")) {
      throw new ActionFailure({
        code: "cellsOccupied",
        sheet: plan.columns?.sheet ?? "",
        address: areaAddress(cell),
      });
    }
  });
}

/** The plan without what would write over edited cells: such sheets are made anew beside them, such columns stay. */
function keepingEdited(plan: PlannedWrites, edited: readonly OwnArea[]): PlannedWrites {
  const isKept = (existing: OwnArea | null): boolean => existing !== null && edited.includes(existing);
  const { columns, sheets } = plan;
  return {
    ...plan,
    columns:
      columns === null ? null : { ...columns, blocks: columns.blocks.filter(({ existing }) => !isKept(existing)) },
    sheets: sheets.map((sheet) => (isKept(sheet.existing) ? { ...sheet, existing: null } : sheet)),
  };
}

/** Edited sheets that get another mark, so that theirs can go to the new sheet. */
function keptSheets(edited: readonly OwnArea[], names: readonly string[]): readonly KeptSheet[] {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return edited
    .filter(({ kind }) => kind === "sheet")
    .map((own) => {
      let number = 1;
      const key = (): string => `${own.key}_kept${String(number)}`;
      while (taken.has(markName("sheet", key()).toLowerCase())) number += 1;
      return { own, keptKey: key() };
    });
}

function queueMark(context: Excel.RequestContext, key: string, { kind, sheet, area, fingerprint }: OwnArea): void {
  const { names } = context.workbook;
  const name = markName(kind, key);
  names.getItemOrNullObject(name).delete();
  const comment = fingerprint === null ? "" : markComment(fingerprint);
  names.add(name, markReference(sheet, area), comment).visible = false;
}

function undoRecord(plan: PlannedWrites, former: readonly FormerCells[], kept: readonly KeptSheet[]): UndoRecord {
  const written = ownAreas(plan);
  const sheet = plan.columns?.sheet ?? "";
  return {
    addedSheets: plan.sheets.filter(({ existing }) => existing === null).map(({ key, name }) => ({ key, sheet: name })),
    addedColumns: (plan.columns?.blocks ?? []).map(({ key, area }) => ({ key, sheet, area })),
    former: former.filter(({ own }) => written.includes(own)),
    kept,
  };
}

/** Queues the way back. Everything named may be missing already, when the writing itself failed half-way. */
function queueUndo(context: Excel.RequestContext, undo: UndoRecord): void {
  const { worksheets, names } = context.workbook;
  for (const { key, sheet } of undo.addedSheets) {
    worksheets.getItemOrNullObject(sheet).delete();
    names.getItemOrNullObject(markName("sheet", key)).delete();
  }
  for (const { key, sheet, area } of undo.addedColumns) {
    rangeOf(context, sheet, area).clear();
    names.getItemOrNullObject(markName("column", key)).delete();
  }
  undo.former.forEach((former) => {
    queueFormerCells(context, former);
  });
  for (const { own, keptKey } of undo.kept) {
    names.getItemOrNullObject(markName("sheet", keptKey)).delete();
    queueMark(context, own.key, own);
  }
}

function queueFormerCells(context: Excel.RequestContext, { own, area, formulas, numberFormats }: FormerCells): void {
  const { worksheets } = context.workbook;
  if (own.kind === "sheet") worksheets.getItem(own.sheet).getUsedRange().clear("Contents");
  const cells = rangeOf(context, own.sheet, area);
  cells.numberFormat = numberFormats as string[][];
  cells.formulas = formulas.map((row, index) =>
    row.map((content, column) => asTypedAgain(content, numberFormats[index]?.[column])),
  );
  queueMark(context, own.key, own);
}

function appliedAreas(plan: PlannedWrites): AppliedWrites["areas"] {
  const sheet = plan.columns?.sheet ?? "";
  const whole = ({ cells }: PlannedSheet): CellArea => ({
    row: 0,
    column: 0,
    rows: cells.length,
    columns: cells[0]?.length ?? 1,
  });
  return [
    ...(plan.columns?.blocks ?? []).map(({ key, area }) => ({ key, sheet, address: areaAddress(area) })),
    ...plan.sheets.map((own) => ({
      key: own.key,
      sheet: own.existing?.sheet ?? own.name,
      address: areaAddress(whole(own)),
    })),
  ];
}

/**
 * Writes a plan in two round trips, whatever the number of rows: the first looks whether it may, the second writes.
 * When Excel refuses in the middle, what had been written is taken back before the error goes on to the caller.
 * Fails with `editedSince` when cells of ours were edited and `editedCells` is `ask`.
 */
export async function applyWrites(
  context: Excel.RequestContext,
  wanted: PlannedWrites,
  editedCells: EditedCells,
): Promise<AppliedWrites> {
  const { former, names, takenSheets } = await lookBeforeWriting(context, wanted);
  const edited = editedCells === "replace" ? [] : former.filter(isEdited).map(({ own }) => own);
  if (editedCells === "ask" && edited.length > 0) {
    throw new ActionFailure({ code: "editedSince", sheets: [...new Set(edited.map(({ sheet }) => sheet))] });
  }
  const plan = keepingEdited(wanted, edited);
  // Undoing a sheet that could not be added would delete the one somebody has made under its name meanwhile.
  if (plan.sheets.some(({ name, existing }) => existing === null && takenSheets.includes(name))) {
    throw new ActionFailure({ code: "changedSince" });
  }
  const kept = keptSheets(edited, names);
  const undo = undoRecord(plan, former, kept);
  try {
    queueWrites(context, plan);
    for (const { own, keptKey } of kept) queueMark(context, keptKey, own);
    await context.sync();
  } catch (error) {
    await undoWrites(undo);
    throw error;
  }
  return { areas: appliedAreas(plan), undo };
}

/** Takes back what an action wrote, in one round trip. */
export async function undoWrites(undo: UndoRecord): Promise<void> {
  await Excel.run(async (context) => {
    queueUndo(context, undo);
    await context.sync();
  });
}
