import type { CellContent } from "../domain/grid/cell";
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
import { applyWrites } from "./applyWrites";
import { settingsSheetOf } from "./plan/settingsSheet";
import { freeSheetName } from "./plan/sheetNames";
import { readSnapshot } from "./readSnapshot";
import type { Left } from "./writing/entry";
import { stepOver } from "./writing/over";
import { lookAt } from "./writing/sight";
import { asTyped, plainContent, putContents } from "./writing/typedContent";
import { commit } from "./writing/write";

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
  | { readonly kind: "saved"; readonly sheet: string; readonly undo: () => Promise<readonly Left[]> }
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
  return { kind: "saved", sheet, undo };
}

// ------------------------------------------------------------------------------------- the sheet that is there

/** Where a row will be once the rows above it have been put in. */
function shifted(row: number, insertions: readonly RowInsertion[]): number {
  return insertions.reduce((at, { above, rows }) => (above <= row ? at + rows.length : at), row);
}

/** Rows of contents, each as long as the longest. */
function filled(rows: RowInsertion["rows"]): readonly (readonly CellContent[])[] {
  const columns = Math.max(...rows.map((line) => line.length));
  return rows.map((line) => Array.from({ length: columns }, (_, index) => line[index] ?? ""));
}

/** From the lowest, so that none moves another; a row that is put in looks like the one above it, which may be a heading. */
function queueInsertions(sheet: Excel.Worksheet, insertions: readonly RowInsertion[]): void {
  for (const { above, rows } of [...insertions].reverse()) {
    const whole = sheet.getRangeByIndexes(above, 0, rows.length, 1).getEntireRow();
    whole.insert("Down");
    sheet.getRangeByIndexes(above, 0, rows.length, 1).getEntireRow().clear("Formats");
    const contents = filled(rows);
    putContents(
      sheet.getRangeByIndexes(above, 0, contents.length, contents[0]?.length ?? 1),
      contents.map((line) => line.map((content) => asTyped(content))),
    );
  }
}

/** Edits the sheet that is there; answers how to take it back. */
async function editSheet(
  context: Excel.RequestContext,
  name: string,
  { cells, insertions }: SettingsEdits,
): Promise<() => Promise<readonly Left[]>> {
  const sight = await lookAt(
    context,
    cells.map(({ row, column }) => ({ sheet: name, area: { row, column, rows: 1, columns: 1 }, isUsers: true })),
  );
  const { undo } = await commit(context, sight, {
    pieces: sight.seen.map((seen, index) => ({ seen, after: [[plainContent(cells[index]?.content ?? "")]] })),
    made: [],
    rows: insertions.map(({ above, rows }) => ({
      ...{
        sheet: name,
        kind: "inserted",
        above: above - 1,
        rows: rows.length,
        before: null,
        heights: [],
        printArea: null,
      },
      after: filled(rows).map((line) => line.map((content) => plainContent(content))),
    })),
    steps: [
      stepOver(sight.seen, (writing) => {
        const sheet = writing.workbook.worksheets.getItem(name);
        queueInsertions(sheet, insertions);
        cells.forEach(({ row, column, content }, index) => {
          const format = sight.seen[index]?.picture.cells?.numberFormats[0]?.[0];
          const cell = sheet.getRangeByIndexes(shifted(row, insertions), column, 1, 1);
          putContents(cell, [[asTyped(content, format)]]);
        });
      }),
    ],
  });
  return undo;
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
