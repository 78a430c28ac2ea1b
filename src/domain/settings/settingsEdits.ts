import { groupBy } from "../groupBy";
import { certain } from "../certain";
import { rubricPreset } from "../evaluation/presets";
import type { Rubric } from "../evaluation/rubric";
import { parseAreaAddress, type CellContent } from "../grid/cell";
import { gridFromRows } from "../grid/sheetGrid";
import type { Language } from "../texts/language";
import { sectionOf, type SectionName } from "./sections";
import { defaultSettings } from "./settings";
import {
  columnOfSlot,
  fieldValue,
  isListSlot,
  isSameSlot,
  kindsOfSlot,
  rowOfSlot,
  rubricFields,
  rubricSlot,
  usualCells,
  type SettingsChange,
  type SettingsSlot,
} from "./settingsForm";
import { settingsFromRows } from "./settingsFromRows";
import type { SettingsProblem } from "./settingsProblem";
import { languageOfSheet, settingsSections, textAt, type SettingsCells } from "./settingsRows";
import { settingsToRows } from "./settingsSheet";
import { contentsOf } from "./valueKinds";

// What a form's changes mean for the cells of a 点検設定 sheet. Cells are changed and rows put in; nothing is taken out, so
// that whatever else somebody has written on the sheet stays.

/** One cell of a row that is there already. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** Rows to be put in above a row; both in the sheet's rows as they were before any edit. */
export interface RowInsertion {
  readonly above: number;
  readonly rows: readonly (readonly CellContent[])[];
}

/** Edits in the sheet's own rows: first the cells, then the rows from the lowest to the highest. */
export interface SettingsEdits {
  readonly cells: readonly CellEdit[];
  readonly insertions: readonly RowInsertion[];
}

/** A problem of the sheet, with the slot whose cell it is about; `null` where no field of the form has that cell. */
export interface SlotProblem {
  readonly slot: SettingsSlot | null;
  readonly problem: SettingsProblem;
}

/** The row with the change made; a list of words clears the words it had. */
function changedRow(
  row: readonly CellContent[],
  change: SettingsChange,
  from: number,
  language: Language,
): readonly CellContent[] {
  const { section: name, value } = change;
  const contents = contentsOf(kindsOfSlot(change), value, language);
  const kept = isListSlot(change) ? row.slice(0, from) : row;
  const width = Math.max(row.length, from + contents.length);
  const changed = Array.from({ length: width }, (_, column) => contents[column - from] ?? kept[column] ?? "");
  // A row under a name of the plan's own stands for itself only while it has a value.
  const isEmptied = sectionOf(name).rows.kind === "named" && contents[0] === "";
  return isEmptied ? changed.map((content, column) => (column <= from ? "" : content)) : changed;
}

/** A row that the sheet lacks: as in a sheet with the usual settings, else with nothing but its name. */
function newRow(slot: SettingsSlot, language: Language): readonly CellContent[] {
  const { rows } = sectionOf(slot.section);
  if (rows.kind === "listed") return [];
  const usual = usualCells(language);
  const row = rowOfSlot(usual, slot);
  if (row !== undefined) return certain(usual[row]);
  return [rows.kind === "numbered" ? Number(slot.row) : slot.row];
}

/** Name and headings of a section that the sheet lacks. */
function sectionHead(name: SectionName, language: Language): readonly (readonly CellContent[])[] {
  const usual = usualCells(language);
  const { row } = certain(settingsSections(usual).find(({ section }) => section.name === name));
  return [[], certain(usual[row]), certain(usual[row + 1])];
}

// ------------------------------------------------------------------------------- what follows from a new rubric

/** A preset's grades and their neighbours stand on the sheet for information: another preset brings its own. */
function informedByPreset(cells: SettingsCells, changes: readonly SettingsChange[], language: Language) {
  const chosen = changes.find((change) => isSameSlot(change, rubricSlot));
  const row = rowOfSlot(cells, rubricSlot);
  const preset = chosen === undefined ? null : rubricPreset(chosen.value);
  const former = row === undefined ? null : rubricPreset(fieldValue(cells, row, rubricSlot));
  if (preset === null || former === null || !showsRubric(cells, former, language)) return changes;
  const shown = rubricFields(preset, language);
  const leftOver = rubricFields(former, language).filter((field) => !shown.some((one) => isSameSlot(one, field)));
  const own = [...shown, ...leftOver.map((field) => ({ ...field, value: "" }))];
  return [
    ...changes,
    ...own.filter((field) => !changes.some((change) => isSameSlot(change, field))),
    note(preset, language),
  ];
}

function showsRubric(cells: SettingsCells, rubric: Rubric, language: Language): boolean {
  return rubricFields(rubric, language).every((field) => {
    const row = rowOfSlot(cells, field);
    return row !== undefined && fieldValue(cells, row, field) === field.value;
  });
}

function note(rubric: Rubric, language: Language): SettingsChange {
  const cells = settingsToRows({ ...defaultSettings, rubric }, undefined, language);
  const slot: SettingsSlot = { ...rubricSlot, column: rubricSlot.column + 1 };
  return { ...slot, value: textAt(cells, certain(rowOfSlot(cells, slot)), slot.column) };
}

// ---------------------------------------------------------------------------------------------------- edits

/**
 * The edits that make a sheet say what the changes say. A row that the sheet lacks goes to the end of its section, a
 * section that it lacks to the end of the sheet.
 */
export function settingsEdits(cells: SettingsCells, changes: readonly SettingsChange[]): SettingsEdits {
  const language = languageOfSheet(cells) ?? "ja";
  const edits: CellEdit[] = [];
  const inserted = new Map<SectionName, (readonly CellContent[])[]>();
  const all = informedByPreset(cells, changes, language);
  for (const ofRow of groupBy(all, ({ section, row }) => JSON.stringify([section, row])).values()) {
    const [first] = ofRow;
    const row = rowOfSlot(cells, first);
    const before = row === undefined ? newRow(first, language) : certain(cells[row]);
    const after = ofRow.reduce((content, change) => {
      const column = columnOfSlot(cells, change);
      return column === null ? content : changedRow(content, change, column, language);
    }, before);
    if (row !== undefined) {
      after.forEach((content, column) => {
        if (content !== (before[column] ?? "")) edits.push({ row, column, content });
      });
    } else if (
      after.some((content) => content !== "") &&
      after.some((content, column) => content !== (before[column] ?? ""))
    ) {
      inserted.set(first.section, [...(inserted.get(first.section) ?? []), after]);
    }
  }
  return { cells: edits, insertions: insertions(cells, inserted, language) };
}

function insertions(
  cells: SettingsCells,
  inserted: ReadonlyMap<SectionName, readonly (readonly CellContent[])[]>,
  language: Language,
): readonly RowInsertion[] {
  const sections = settingsSections(cells);
  const appended: (readonly CellContent[])[] = [];
  const within = [...inserted].flatMap(([name, rows]): readonly RowInsertion[] => {
    const section = sections.find((one) => one.section.name === name);
    if (section === undefined) {
      appended.push(...sectionHead(name, language), ...rows);
      return [];
    }
    return [{ above: (section.rows.at(-1)?.row ?? section.row + 1) + 1, rows }];
  });
  const atEnd = appended.length === 0 ? [] : [{ above: cells.length, rows: appended }];
  return [...within, ...atEnd].sort((one, other) => one.above - other.above);
}

/** The sheet's contents as they will be. */
export function editedCells(cells: SettingsCells, { cells: edits, insertions: added }: SettingsEdits): SettingsCells {
  const rows = cells.map((row) => [...row]);
  for (const { row, column, content } of edits) {
    const line = certain(rows[row]);
    while (line.length < column) line.push("");
    line[column] = content;
  }
  for (const { above, rows: lines } of [...added].reverse()) {
    while (rows.length < above) rows.push([]);
    rows.splice(above, 0, ...lines.map((line) => [...line]));
  }
  return rows;
}

// -------------------------------------------------------------------------------------------------- problems

/** What is wrong with a sheet's contents, each problem with the field that can put it right. */
export function slotProblems(cells: SettingsCells, slots: readonly SettingsSlot[]): readonly SlotProblem[] {
  const result = settingsFromRows(gridFromRows("", cells));
  if (result.ok) return [];
  const placed = slots.flatMap((slot) => {
    const row = rowOfSlot(cells, slot);
    return row === undefined ? [] : [{ slot, row }];
  });
  return result.problems.map((problem) => {
    const cell = problem.cell === null ? null : parseAreaAddress(problem.cell);
    const found = placed.find(({ slot, row }) => {
      const column = columnOfSlot(cells, slot);
      if (cell?.row !== row || column === null) return false;
      return column === cell.column || (isListSlot(slot) && cell.column > column);
    });
    return { slot: found?.slot ?? null, problem };
  });
}
