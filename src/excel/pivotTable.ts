import { areaAddress, parseAreaAddress, type CellArea, type CellContent } from "../domain/grid/cell";
import { ownSheet } from "../domain/grid/ownCells";
import type { OwnArea, SheetGrid, WorkbookSnapshot } from "../domain/grid/sheetGrid";
import { pivotTable as en } from "../domain/texts/en/pivotTable";
import { pivotTable as ja } from "../domain/texts/ja/pivotTable";
import type { Language } from "../domain/texts/language";
import { inspectWorkbook, type ActionOptions } from "./actions";
import { applyWrites, keptMark, type AppliedWrites, type EditedCells } from "./applyWrites";
import { ActionFailure, type Failure } from "./failures";
import {
  levelsAmong,
  pivotFields,
  planPivot,
  pivotSheetKey,
  pivotSourceKey,
  sheetAbovePivot,
  type PivotPlan,
  type PlannedPivot,
} from "./plan/pivotSheets";
import { numberCell, textCell, type PlannedCell, type PlannedSheet, type PlannedWrites } from "./plan/plannedWrites";
import { queueSheetContents, queueSheetFinish, wholeArea } from "./queueContents";
import { areaOf } from "./sheetLooks";
import { timeText } from "./timeText";
import type { Left } from "./writing/entry";
import { fingerprintOfFormulas } from "./writing/fingerprint";
import { markComment, markName, queueName, readMark } from "./writing/marks";
import { lookAt } from "./writing/sight";
import { commit, type MarkPlan } from "./writing/write";

/** Excel's name of our PivotTable; names need to be unique on their sheet only. */
const pivotName = "TENKEN";

/** This Excel does not let add-ins make PivotTables. */
export class PivotTablesMissing extends Error {
  constructor() {
    super("PivotTables need ExcelApi 1.8");
    this.name = "PivotTablesMissing";
  }
}

/** The sentence for {@link PivotTablesMissing}: it names what counts the same without a PivotTable. */
export function wordPivotTablesMissing(language: Language): string {
  return { ja, en }[language].missing;
}

/** Whether this Excel lets add-ins make PivotTables. The command line has no Office, and a client that does. */
export function arePivotTablesSupported(): boolean {
  return typeof Office === "undefined" || Office.context.requirements.isSetSupported("ExcelApi", "1.8");
}

export type PivotOptions = Omit<ActionOptions, "values">;

/** A PivotTable planned and not yet made. */
export interface PlannedPivotAction {
  readonly options: PivotOptions;
  readonly madeAt: string;
  readonly planned: PivotPlan;
  /** The sheets that will be written, for a preview; Excel lays the PivotTable out below the second one's cells. */
  readonly plan: PlannedWrites;
}

export interface PivotOutcome {
  readonly areas: AppliedWrites["areas"];
  /** Takes the PivotTable and its source away, or puts those back that were there before. */
  readonly undo: () => Promise<readonly Left[]>;
}

interface PlannedNow {
  readonly snapshot: WorkbookSnapshot;
  readonly planned: PivotPlan;
}

async function planNow(options: PivotOptions, madeAt: string): Promise<PlannedNow> {
  if (!arePivotTablesSupported()) throw new PivotTablesMissing();
  const { snapshot, inspection } = await inspectWorkbook({ ...options, values: true });
  return { snapshot, planned: planPivot(inspection, snapshot, { madeAt, language: options.language }) };
}

/**
 * Says which sheets `writePlannedPivotTable` would write. One round trip.
 * @throws PivotTablesMissing
 */
export async function planPivotTable(options: PivotOptions): Promise<PlannedPivotAction> {
  const madeAt = timeText(new Date(), options.language);
  const { planned } = await planNow(options, madeAt);
  return { options, madeAt, planned, plan: { columns: null, sheets: [planned.source, planned.sheet] } };
}

/**
 * Makes what was planned, and only that. Five round trips, whatever the number of measures: two more than other sheets
 * take, since a PivotTable needs its source to be there, and only Excel knows which cells it then covers.
 * @throws ActionFailure `changedSince` where something else would be written now, and those of `applyWrites`.
 */
export async function writePlannedPivotTable(
  { options, madeAt, planned }: PlannedPivotAction,
  editedCells: EditedCells,
): Promise<PivotOutcome> {
  const now = await planNow(options, madeAt);
  if (JSON.stringify(now.planned) !== JSON.stringify(planned)) throw new ActionFailure({ code: "changedSince" });
  return write(now, editedCells);
}

/** Makes the PivotTable without a preview. Five round trips. */
export async function writePivotTable(options: PivotOptions): Promise<PivotOutcome> {
  return write(await planNow(options, timeText(new Date(), options.language)), options.editedCells);
}

function gridNamed({ sheets }: WorkbookSnapshot, name: string): SheetGrid | null {
  return sheets.find((sheet) => sheet.name === name) ?? null;
}

/** The contents of an area of a sheet; blank outside of its used cells. */
function contentsIn({ origin, contents }: SheetGrid, area: CellArea): readonly (readonly CellContent[])[] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from(
      { length: area.columns },
      (__, column) => contents[area.row + row - origin.row]?.[area.column + column - origin.column] ?? "",
    ),
  );
}

/** Whether somebody has changed a sheet of ours: dragged the fields of the PivotTable, or typed beside it. */
function isEdited(snapshot: WorkbookSnapshot, { sheet, area, fingerprint }: OwnArea): boolean {
  const grid = gridNamed(snapshot, sheet);
  if (grid === null || fingerprint === null) return false;
  const isMore =
    grid.origin.row + grid.contents.length > area.row + area.rows ||
    grid.origin.column + (grid.contents[0]?.length ?? 0) > area.column + area.columns;
  return isMore || fingerprintOfFormulas(contentsIn(grid, area)) !== fingerprint;
}

/** A sheet of the PivotTable that is written as a whole. */
interface PivotSheet {
  readonly sheet: PlannedSheet;
  /** `null`: the sheet can't have one any more. */
  readonly pivot: PlannedPivot | null;
}

async function write({ snapshot, planned }: PlannedNow, editedCells: EditedCells): Promise<PivotOutcome> {
  const former = ownSheet(snapshot, pivotSheetKey);
  const own = [former, ownSheet(snapshot, pivotSourceKey)].filter((area) => area !== null);
  const edited = own.filter((area) => isEdited(snapshot, area));
  if (editedCells === "ask" && edited.length > 0) {
    throw new ActionFailure({ code: "editedSince", sheets: edited.map(({ sheet }) => sheet) });
  }
  const kept = editedCells === "keep" && former !== null && edited.includes(former) ? former : null;
  const sheet = kept === null ? planned.sheet : { ...planned.sheet, existing: null };
  const { source, obstacle } = await writeSource(planned.source, sheet, editedCells);
  if (obstacle !== null) {
    await source.undo();
    throw new ActionFailure(obstacle);
  }
  const from = { ...planned.pivot.source, sheet: source.areas[0]?.sheet ?? planned.source.name };
  const written = { sheet, pivot: { ...planned.pivot, source: from } };
  try {
    const { address, undo } =
      sheet.existing === null
        ? await makePivotSheet(written, kept)
        : await replacePivotSheet(written, sheet.existing, snapshot);
    const name = sheet.existing?.sheet ?? sheet.name;
    const undoBoth = async (): Promise<readonly Left[]> => {
      const left = sheet.existing === null ? await undo() : [];
      const leftOfSource = await source.undo();
      return [...left, ...leftOfSource, ...(sheet.existing === null ? [] : await undo())];
    };
    return { areas: [...source.areas, { key: pivotSheetKey, sheet: name, address }], undo: undoBoth };
  } catch (error) {
    await source.undo();
    if (sheet.existing !== null) await putFormerBack(snapshot, sheet, sheet.existing, error);
    throw error;
  }
}

/** What became of the PivotTable's own sheet. */
interface WrittenPivot {
  readonly address: string;
  readonly undo: () => Promise<readonly Left[]>;
}

function queuePivotSheet(context: Excel.RequestContext, { sheet, pivot }: PivotSheet, replaced: CellArea | null): void {
  const worksheet = context.workbook.worksheets.getItem(sheet.existing?.sheet ?? sheet.name);
  queueSheetContents(worksheet, sheet, replaced);
  if (pivot !== null) queuePivot(worksheet, context, pivot);
}

/** A new sheet with the PivotTable; a former one that the user has edited and keeps gets another mark. */
async function makePivotSheet(written: PivotSheet, kept: OwnArea | null): Promise<WrittenPivot> {
  const { sheet } = written;
  return Excel.run(async (context) => {
    const sight = await lookAt(context, []);
    const mark: MarkPlan = {
      kind: "sheet",
      key: pivotSheetKey,
      before: kept,
      area: wholeArea(sheet),
      fingerprint: null,
    };
    const { undo } = await commit(context, sight, {
      pieces: [],
      made: [{ name: sheet.name, copyOf: null, after: null, mark }],
      marks: kept === null ? [] : [{ mark: keptMark(kept, sight.names), sheet: kept.sheet }],
      queue: (writing) => {
        queuePivotSheet(writing, written, null);
      },
      finish: (writing) => {
        queueSheetFinish(writing.workbook.worksheets.getItem(sheet.name), sheet);
      },
    });
    try {
      return { address: await rememberPivot(context, sheet.name), undo };
    } catch (error) {
      await undo();
      throw error;
    }
  });
}

/** Only Excel knows which cells its PivotTable covers: the mark says so, and what they show. Two round trips. */
async function rememberPivot(context: Excel.RequestContext, name: string): Promise<string> {
  const worksheet = context.workbook.worksheets.getItem(name);
  const used = worksheet.getUsedRange(true);
  used.load("formulas,address");
  await context.sync();
  const area = parseAreaAddress(used.address) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const comment = markComment(fingerprintOfFormulas(used.formulas as unknown[][]));
  queueName(context, markName("sheet", pivotSheetKey), name, area, comment);
  worksheet.pageLayout.setPrintArea(areaAddress(area));
  await context.sync();
  return areaAddress(area);
}

/** @throws ActionFailure `unfinished` where Excel refuses the way back as well: the next PivotTable is made in its place. */
async function putFormerBack(
  snapshot: WorkbookSnapshot,
  sheet: PlannedSheet,
  former: OwnArea,
  cause: unknown,
): Promise<void> {
  try {
    await rewritePivotSheet(formerPivotSheet(snapshot, sheet, former));
  } catch {
    throw new ActionFailure({ code: "unfinished", sheets: [former.sheet], cause });
  }
}

/** The PivotTable's sheet wherever it is now, or why it is left as it is. Two round trips. */
async function findPivotSheet(former: OwnArea): Promise<{ readonly sheet: string } | { readonly left: Left }> {
  return Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name,items/formula,items/comment");
    await context.sync();
    const named = names.items.find(({ name }) => name === markName("sheet", pivotSheetKey));
    const own =
      named === undefined
        ? null
        : readMark({ name: named.name, formula: String(named.formula), comment: named.comment });
    if (own === null) return { left: { sheet: former.sheet, address: null, because: "gone" } };
    const worksheet = context.workbook.worksheets.getItem(own.sheet);
    worksheet.protection.load("protected");
    const used = worksheet.getUsedRange(true).load("formulas");
    await context.sync();
    if (worksheet.protection.protected) throw new ActionFailure({ code: "sheetProtected", sheet: own.sheet });
    const isSame = fingerprintOfFormulas(used.formulas as unknown[][]) === own.fingerprint;
    return isSame ? { sheet: own.sheet } : { left: { sheet: own.sheet, address: null, because: "edited" } };
  });
}

/**
 * Writes the PivotTable anew where it is; its undo makes the former one again, of the source it had, unless somebody has
 * changed it since.
 */
async function replacePivotSheet(
  written: PivotSheet,
  former: OwnArea,
  snapshot: WorkbookSnapshot,
): Promise<WrittenPivot> {
  const address = await rewritePivotSheet(written);
  return {
    address,
    undo: async () => {
      const found = await findPivotSheet(former);
      if ("left" in found) return [found.left];
      const { sheet, pivot } = formerPivotSheet(snapshot, written.sheet, former);
      await rewritePivotSheet({ sheet: { ...sheet, existing: { ...former, sheet: found.sheet } }, pivot });
      return [];
    },
  };
}

async function rewritePivotSheet(written: PivotSheet): Promise<string> {
  const name = written.sheet.existing?.sheet ?? written.sheet.name;
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(name);
    const used = worksheet.getUsedRange().load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    worksheet.pivotTables.getItemOrNullObject(pivotName).delete();
    queuePivotSheet(context, written, areaOf(used));
    return rememberPivot(context, name);
  });
}

interface WrittenSource {
  readonly source: AppliedWrites;
  /** Why the PivotTable can't be made now. */
  readonly obstacle: Failure | null;
}

/** Two round trips; the first also looks at the place of the PivotTable. */
async function writeSource(
  source: PlannedSheet,
  { name, existing }: PlannedSheet,
  editedCells: EditedCells,
): Promise<WrittenSource> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const taken = existing === null ? worksheets.getItemOrNullObject(name) : null;
    taken?.load("name");
    const protection = existing === null ? null : worksheets.getItem(existing.sheet).protection;
    protection?.load("protected");
    const applied = await applyWrites(context, { columns: null, sheets: [source] }, editedCells);
    // Somebody has just given a sheet this name: undoing must not delete that one.
    if (taken?.isNullObject === false) return { source: applied, obstacle: { code: "changedSince" } };
    const isProtected = existing !== null && protection?.protected === true;
    return { source: applied, obstacle: isProtected ? { code: "sheetProtected", sheet: existing.sheet } : null };
  });
}

function queuePivot(sheet: Excel.Worksheet, context: Excel.RequestContext, plan: PlannedPivot): void {
  const { row, column, rows, columns } = plan.source.area;
  const source = context.workbook.worksheets.getItem(plan.source.sheet).getRangeByIndexes(row, column, rows, columns);
  const pivot = sheet.pivotTables.add(pivotName, source, sheet.getCell(plan.firstRow, 0));
  for (const name of plan.rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(name));
  pivot.columnHierarchies.add(pivot.hierarchies.getItem(plan.column));
  const counts = pivot.dataHierarchies.add(pivot.hierarchies.getItem(plan.counted));
  counts.summarizeBy = "Count";
  counts.name = plan.measures;
}

function plannedContent(content: CellContent): PlannedCell {
  return typeof content === "number" ? numberCell(content) : textCell(String(content));
}

/** The PivotTable as the add-in made it before, of the source it had then. */
function formerPivotSheet(snapshot: WorkbookSnapshot, sheet: PlannedSheet, former: OwnArea): PivotSheet {
  const { area } = former;
  const grid = gridNamed(snapshot, former.sheet);
  const rows = grid === null ? [] : contentsIn(grid, { ...area, row: 0, column: 0 });
  const source = ownSheet(snapshot, pivotSourceKey);
  const sourceGrid = source === null ? null : gridNamed(snapshot, source.sheet);
  const header = source === null || sourceGrid === null ? [] : contentsIn(sourceGrid, { ...source.area, rows: 1 });
  const headings = header.flat().map(String);
  const levels = levelsAmong(headings);
  // The texts above it end with a blank row.
  const blank = rows.findIndex((row) => row.every((content) => content === ""));
  if (source === null || levels < 0 || blank < 0) {
    const cells = rows.map((row) => row.map(plannedContent));
    return { sheet: { ...sheet, cells }, pivot: null };
  }
  const above = sheetAbovePivot(
    rows.slice(0, blank).map((row) => String(row[0])),
    { name: sheet.name, existing: former },
  );
  const measures = [ja, en].find(({ fields }) => fields.code === headings[levels])?.measures ?? ja.measures;
  const fields = pivotFields(headings.slice(0, levels), headings);
  const pivot = { source: { sheet: source.sheet, area: source.area }, ...fields, measures, firstRow: blank + 1 };
  return { sheet: above, pivot };
}
