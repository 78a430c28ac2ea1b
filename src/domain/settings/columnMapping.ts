import { oneLine } from "../text/plainText";
import { certain } from "../certain";
import { columnLetters } from "../grid/cell";
import { gridWidth, mergeLookup } from "../grid/mergeLookup";
import type { SheetGrid, WorkbookSnapshot } from "../grid/sheetGrid";
import { findHeader, rowOfMostWords } from "../measures/findHeader";
import { usersGrid, usersSheets } from "../grid/ownCells";
import { findMeasureSheet, type MeasureSheetProblem } from "../measures/findMeasureSheet";
import type { Header } from "../measures/header";
import { recogniseHeader } from "../measures/headerLabel";
import { readMeasures } from "../measures/readMeasures";
import { singleColumnRoles } from "./choices";
import { readingOptions } from "./readingOptions";
import type { Settings, SingleColumnRole } from "./settings";
import type { SettingsChange } from "./settingsForm";
import type { DetectedColumn } from "./settingsSheet";
import { detectedColumns } from "./workbookSettings";

// Which column of which sheet is what, where the add-in's own understanding of the header needs help.

/** A sheet with its columns, and what is understood of them without the user's help. */
export interface MappableSheet {
  readonly sheet: string;
  /** Zero-based row of the header: found by its words, else chosen by the user, else a guess. */
  readonly headerRow: number;
  readonly headerFound: boolean;
  /** Columns with anything in them. */
  readonly columns: readonly DetectedColumn[];
  /** The column found for each role by its header; nothing where no header was found. */
  readonly found: Readonly<Partial<Record<SingleColumnRole, DetectedColumn>>>;
  readonly foundDivisions: readonly DetectedColumn[];
}

/** What the user says of a sheet. A role that is left out is found by its header. */
export interface ColumnMapping {
  readonly sheet: string;
  readonly headerRow: number;
  /** Letters by role. */
  readonly roles: Readonly<Partial<Record<SingleColumnRole, string>>>;
  /** Outermost first; empty: as found. */
  readonly divisions: readonly string[];
}

/** Sheets that may be the measures sheet: all but the add-in's own, the one on the screen first. */
export function mappableSheets(snapshot: WorkbookSnapshot): readonly string[] {
  const { activeSheet } = snapshot;
  const names = usersSheets(snapshot).map(({ name }) => name);
  return [...names.filter((name) => name === activeSheet), ...names.filter((name) => name !== activeSheet)];
}

function textsOfRow(grid: SheetGrid, row: number): readonly string[] {
  return (grid.texts[row - grid.origin.row] ?? []).map(oneLine);
}

function filledColumns(grid: SheetGrid): readonly number[] {
  const isFilled = (index: number): boolean => grid.contents.some((row) => row[index] !== "");
  return Array.from({ length: gridWidth(grid) }, (_, index) => index).filter(isFilled);
}

function columnsUnder(grid: SheetGrid, header: Header | null, headerRow: number): readonly DetectedColumn[] {
  const labels = new Map(
    header?.columns.map(({ column, label, group }) => [column, group === null ? label : `${group} ${label}`]),
  );
  const texts = textsOfRow(grid, headerRow);
  return filledColumns(grid).map((index) => {
    const column = grid.origin.column + index;
    return { letter: columnLetters(column), header: labels.get(column) ?? certain(texts[index]) };
  });
}

/** The columns of a sheet for the user to choose from; `null` when the sheet is not there any more. */
export function mappableSheet(
  snapshot: WorkbookSnapshot,
  sheet: string,
  settings: Settings,
  chosenHeaderRow: number | null,
): MappableSheet | null {
  const grid = usersGrid(snapshot, sheet);
  if (grid === null) return null;
  const options = { ...readingOptions(settings), letters: {}, divisionLetters: [] };
  const header = findHeader(grid, mergeLookup(grid), options.headerWords);
  const headerRow = header?.firstRow ?? chosenHeaderRow ?? rowOfMostWords(grid);
  const columns = columnsUnder(grid, header, headerRow);
  if (header === null) return { sheet, headerRow, headerFound: false, columns, found: {}, foundDivisions: [] };
  const { columns: found, divisions } = detectedColumns(readMeasures(grid, header, options));
  return { sheet, headerRow, headerFound: true, columns, found, foundDivisions: divisions };
}

/** Header words for what no usual word names: without them the header would not be found again. */
function wordChanges(grid: SheetGrid, mapping: ColumnMapping, settings: Settings): readonly SettingsChange[] {
  const texts = textsOfRow(grid, mapping.headerRow);
  const headerOf = (letter: string): string =>
    texts.find((_, index) => columnLetters(grid.origin.column + index) === letter.toUpperCase()) ?? "";
  const { headerWords } = settings.columns;
  return Object.entries(mapping.roles).flatMap(([role, letter]): readonly SettingsChange[] => {
    const text = headerOf(letter);
    const isKnown = recogniseHeader(text, headerWords)?.role === role;
    if (text === "" || isKnown) return [];
    const words = [...(headerWords[role as SingleColumnRole] ?? []), text];
    return [{ section: "columns", row: role, column: 3, value: words.join("\n") }];
  });
}

/** What the 点検設定 sheet has to say for a mapping to be remembered. */
export function mappingChanges(
  snapshot: WorkbookSnapshot,
  mapping: ColumnMapping,
  settings: Settings,
): readonly SettingsChange[] {
  const grid = usersGrid(snapshot, mapping.sheet);
  const isFound = grid !== null && findHeader(grid, mergeLookup(grid), settings.columns.headerWords) !== null;
  const levels = Math.max(mapping.divisions.length, settings.columns.divisionLetters.length);
  return [
    { section: "plan", row: "measuresSheet", column: 1, value: mapping.sheet },
    ...singleColumnRoles.map((role): SettingsChange => ({
      section: "columns",
      row: role,
      column: 1,
      value: mapping.roles[role] ?? "",
    })),
    ...Array.from({ length: levels }, (_, level): SettingsChange => ({
      section: "divisions",
      row: String(level + 1),
      column: 1,
      value: mapping.divisions[level] ?? "",
    })),
    ...(grid === null || isFound ? [] : wordChanges(grid, mapping, settings)),
  ];
}

/** Why the measures still can't be read by these settings; `null` when they can. */
export function mappingProblem(snapshot: WorkbookSnapshot, settings: Settings): MeasureSheetProblem | null {
  const result = findMeasureSheet(snapshot, settings.measuresSheet, readingOptions(settings));
  return result.ok ? null : result.problem;
}
