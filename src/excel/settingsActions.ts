import { gridFromRows, type WorkbookSnapshot } from "../domain/grid/sheetGrid";
import { findMeasureSheet } from "../domain/measures/findMeasureSheet";
import {
  mappableSheet,
  mappableSheets,
  mappingChanges,
  mappingProblem,
  type ColumnMapping,
  type MappableSheet,
} from "../domain/settings/columnMapping";
import { readingOptions } from "../domain/settings/readingOptions";
import { defaultSettings, type Settings } from "../domain/settings/settings";
import {
  editedCells,
  settingsEdits,
  slotProblems,
  type RowInsertion,
  type SettingsEdits,
  type SlotProblem,
} from "../domain/settings/settingsEdits";
import {
  settingsForm,
  usualCells,
  type FindingKind,
  type SettingsChange,
  type SettingsForm,
} from "../domain/settings/settingsForm";
import { settingsFromRows } from "../domain/settings/settingsFromRows";
import { sheetTexts } from "../domain/settings/settingsRows";
import type { SettingsCells } from "../domain/settings/settingsRows";
import { nothingDetected, type DetectedColumns } from "../domain/settings/settingsSheet";
import { detectedColumns, readWorkbookSettings } from "../domain/settings/workbookSettings";
import type { MeasureSheetProblem } from "../domain/measures/findMeasureSheet";
import type { Language } from "../domain/texts/language";
import { applyWrites, undoWrites } from "./applyWrites";
import { ActionFailure } from "./failures";
import { settingsSheetOf } from "./plan/settingsSheet";
import { freeSheetName } from "./plan/sheetNames";
import { readSnapshot } from "./readSnapshot";

/** The workbook's settings as they stand. */
export interface SettingsState {
  readonly snapshot: WorkbookSnapshot;
  /** The sheet that has them; `null` where the workbook has none and the usual ones hold. */
  readonly sheet: string | null;
  /** The sheet's contents, or those of a sheet with the usual settings. */
  readonly cells: SettingsCells;
  /** What can be understood of them; the usual ones where the sheet has mistakes. */
  readonly settings: Settings;
}

function settingsState(snapshot: WorkbookSnapshot, language: Language): SettingsState {
  const found = readWorkbookSettings(snapshot);
  const grid = snapshot.sheets.find(({ name }) => name === found?.sheet);
  if (found === null || grid === undefined) {
    return { snapshot, sheet: null, cells: usualCells(language), settings: defaultSettings };
  }
  const settings = found.result.ok ? found.result.settings : defaultSettings;
  return { snapshot, sheet: found.sheet, cells: grid.contents, settings };
}

/** The settings as a form, with what is wrong on the sheet. */
export interface SettingsReading {
  readonly sheet: string | null;
  readonly form: SettingsForm;
  readonly problems: readonly SlotProblem[];
}

function slotsOf(form: SettingsForm) {
  return form.flatMap(({ rows }) => rows.flatMap(({ fields }) => fields));
}

/** Reads the form over the workbook's 点検設定 sheet. One round trip. */
export async function readSettings(kinds: readonly FindingKind[], language: Language): Promise<SettingsReading> {
  return Excel.run(async (context) => {
    const { sheet, cells } = settingsState(await readSnapshot(context), language);
    const form = settingsForm(cells, kinds, language);
    return { sheet, form, problems: slotProblems(cells, slotsOf(form)) };
  });
}

/** What became of changes to the settings: kept on the sheet, or refused because the sheet could not be read with them. */
export type SettingsSaved =
  | { readonly kind: "saved"; readonly sheet: string; readonly undo: () => Promise<void> }
  | { readonly kind: "refused"; readonly problems: readonly SlotProblem[] };

/** What a problem is about, wherever its cell has been moved to. */
function problemKey({ slot, problem }: SlotProblem): string {
  return JSON.stringify([slot?.section, slot?.row, slot?.column, problem.message]);
}

function newProblems(before: SettingsCells, after: SettingsCells, language: Language): readonly SlotProblem[] {
  const problemsOf = (cells: SettingsCells) => slotProblems(cells, slotsOf(settingsForm(cells, [], language)));
  const known = new Set(problemsOf(before).map(problemKey));
  return problemsOf(after).filter((problem) => !known.has(problemKey(problem)));
}

/**
 * Changes what the 点検設定 sheet says, and makes the sheet where there is none. Nothing else on the sheet is changed. What
 * would make the sheet unreadable is refused before anything is written.
 */
export async function saveSettings(changes: readonly SettingsChange[], language: Language): Promise<SettingsSaved> {
  return Excel.run(async (context) => saveIn(context, await readSnapshot(context), changes, language));
}

async function saveIn(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  changes: readonly SettingsChange[],
  language: Language,
): Promise<SettingsSaved> {
  const { sheet, cells } = settingsState(snapshot, language);
  const edits = settingsEdits(cells, changes);
  const after = editedCells(cells, edits);
  const problems = newProblems(cells, after, language);
  if (problems.length > 0) return { kind: "refused", problems };
  if (sheet === null) return makeSheet(context, snapshot, after, language);
  return { kind: "saved", sheet, undo: await editSheet(context, sheet, edits) };
}

// ---------------------------------------------------------------------------------------------- a new sheet

function detectedIn(snapshot: WorkbookSnapshot, settings: Settings): DetectedColumns {
  const found = findMeasureSheet(snapshot, settings.measuresSheet, readingOptions(settings));
  return found.ok ? detectedColumns(found.measureSheet) : nothingDetected;
}

async function makeSheet(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  cells: SettingsCells,
  language: Language,
): Promise<SettingsSaved> {
  const result = settingsFromRows(gridFromRows("", cells));
  if (!result.ok) throw new Error("a new settings sheet can't be read back");
  const { settings } = result;
  const taken = snapshot.sheets.map(({ name }) => name);
  const sheet = freeSheetName(sheetTexts[language].sheet.title, taken, language);
  const planned = settingsSheetOf(settings, detectedIn(snapshot, settings), sheet, null, language);
  const { undo } = await applyWrites(context, { columns: null, sheets: [planned] }, "ask");
  return { kind: "saved", sheet, undo: () => undoWrites(undo) };
}

// ------------------------------------------------------------------------------------- the sheet that is there

/** Behind an apostrophe a text stays the text it is. */
function asText(content: unknown): unknown {
  return typeof content === "string" && content !== "" ? `'${content}` : content;
}

function asBefore(formula: unknown): unknown {
  return typeof formula === "string" && formula.startsWith("=") ? formula : asText(formula);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function queueContents(sheet: Excel.Worksheet, { row, column }: Place, rows: readonly (readonly unknown[])[]): void {
  const columns = Math.max(...rows.map((line) => line.length));
  const filled = rows.map((line) => Array.from({ length: columns }, (_, index) => line[index] ?? ""));
  sheet.getRangeByIndexes(row, column, rows.length, columns).formulas = filled;
}

function entireRows(sheet: Excel.Worksheet, { above, rows }: RowInsertion): Excel.Range {
  return sheet.getRangeByIndexes(above, 0, rows.length, 1).getEntireRow();
}

/** Where a row will be once the rows above it have been put in. */
function shifted(row: number, insertions: readonly RowInsertion[]): number {
  return insertions.reduce((at, { above, rows }) => (above <= row ? at + rows.length : at), row);
}

function queueEdits(sheet: Excel.Worksheet, { cells, insertions }: SettingsEdits): void {
  for (const { row, column, content } of cells) {
    queueContents(sheet, { row: shifted(row, insertions), column }, [[asText(content)]]);
  }
  insertions.forEach(({ above, rows }, index) => {
    const row = shifted(above, insertions.slice(0, index));
    // A row that is put in looks like the one above it, which may be a heading.
    entireRows(sheet, { above: row, rows }).clear("Formats");
    queueContents(
      sheet,
      { row, column: 0 },
      rows.map((line) => line.map(asText)),
    );
  });
}

/** Everything on the sheet as typed, and where it begins. */
interface Formulas extends Place {
  readonly formulas: readonly (readonly unknown[])[];
}

function queueFormulas(sheet: Excel.Worksheet): () => Formulas {
  const used = sheet.getUsedRange();
  used.load("formulas,rowIndex,columnIndex");
  return () => ({ row: used.rowIndex, column: used.columnIndex, formulas: used.formulas as unknown[][] });
}

function queueFormer(sheet: Excel.Worksheet, { cells, insertions }: SettingsEdits, before: Formulas): void {
  for (const insertion of insertions) entireRows(sheet, insertion).delete("Up");
  for (const { row, column } of cells) {
    const former = before.formulas[row - before.row]?.[column - before.column] ?? "";
    queueContents(sheet, { row, column }, [[asBefore(former)]]);
  }
}

/**
 * Edits the sheet; answers how to take it back. Rows are put in one section at a time, from the lowest, so that it is
 * known which are there when Excel refuses one; then what is there already is taken out again.
 */
async function editSheet(
  context: Excel.RequestContext,
  name: string,
  edits: SettingsEdits,
): Promise<() => Promise<void>> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.protection.load("protected");
  const readBefore = queueFormulas(sheet);
  await context.sync();
  if (sheet.protection.protected) throw new ActionFailure({ code: "sheetProtected", sheet: name });
  const before = readBefore();
  let done: readonly RowInsertion[] = [];
  try {
    for (const insertion of [...edits.insertions].reverse()) {
      entireRows(sheet, insertion).insert("Down");
      await context.sync();
      done = [insertion, ...done];
    }
    queueEdits(sheet, edits);
    const readAfter = queueFormulas(sheet);
    await context.sync();
    const after = readAfter();
    return () => undoEdits(name, edits, before, after);
  } catch (error) {
    await takeBack(name, { ...edits, insertions: done }, before);
    throw error;
  }
}

async function takeBack(name: string, edits: SettingsEdits, before: Formulas): Promise<void> {
  await Excel.run(async (context) => {
    queueFormer(context.workbook.worksheets.getItem(name), edits, before);
    await context.sync();
  });
}

/** Takes edits back where the sheet is still as they left it: else its rows could not be told apart. */
async function undoEdits(name: string, edits: SettingsEdits, before: Formulas, after: Formulas): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const readNow = queueFormulas(sheet);
    await context.sync();
    if (JSON.stringify(readNow()) !== JSON.stringify(after)) {
      throw new ActionFailure({ code: "editedSince", sheets: [name] });
    }
    queueFormer(sheet, edits, before);
    await context.sync();
  });
}

// ---------------------------------------------------------------------------------------------- the columns

/** What can be chosen for the measures sheet and its columns. */
export interface ColumnChoices {
  readonly sheets: readonly string[];
  readonly chosen: MappableSheet;
  /** What the settings say already. */
  readonly mapping: ColumnMapping;
}

/**
 * The columns of a sheet for the user to give roles to. `sheet` `null`: the one in the settings, else the one found, else
 * the one on the screen. `null` when the workbook has no sheet to choose.
 */
export async function readColumns(
  sheet: string | null,
  headerRow: number | null,
  language: Language,
): Promise<ColumnChoices | null> {
  return Excel.run(async (context) => {
    const { snapshot, settings } = settingsState(await readSnapshot(context), language);
    const sheets = mappableSheets(snapshot);
    const found = findMeasureSheet(snapshot, null, readingOptions(settings));
    const usual = [settings.measuresSheet, found.ok ? found.measureSheet.sheet : null, sheets[0]];
    const wanted = sheet ?? usual.find((name) => typeof name === "string" && sheets.includes(name)) ?? null;
    const chosen = wanted === null ? null : mappableSheet(snapshot, wanted, settings, headerRow);
    if (chosen === null) return null;
    const { letters, divisionLetters } = settings.columns;
    const mapping = { sheet: chosen.sheet, headerRow: chosen.headerRow, roles: letters, divisions: divisionLetters };
    return { sheets, chosen, mapping };
  });
}

export type ColumnsSaved = SettingsSaved | { readonly kind: "unreadable"; readonly problem: MeasureSheetProblem };

/** Remembers which columns are what on the 点検設定 sheet; refused when the measures could not be read by them. */
export async function saveColumns(mapping: ColumnMapping, language: Language): Promise<ColumnsSaved> {
  return Excel.run(async (context) => {
    const snapshot = await readSnapshot(context);
    const { settings, cells } = settingsState(snapshot, language);
    const changes = mappingChanges(snapshot, mapping, settings);
    const after = settingsFromRows(gridFromRows("", editedCells(cells, settingsEdits(cells, changes))));
    const problem = after.ok ? mappingProblem(snapshot, after.settings) : null;
    return problem === null ? saveIn(context, snapshot, changes, language) : { kind: "unreadable", problem };
  });
}
