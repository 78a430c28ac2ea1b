import { rubricPreset } from "../evaluation/presets";
import type { Outcome, Rubric } from "../evaluation/rubric";
import { parseAreaAddress, type CellContent } from "../grid/cell";
import { gridFromRows } from "../grid/sheetGrid";
import type { Language } from "../texts/language";
import { defaultSettings } from "./settings";
import {
  fieldValue,
  kindOfSlot,
  ownRubricValue,
  rowOfSlot,
  rubricFields,
  usualCells,
  type SettingsChange,
  type SettingsSlot,
} from "./settingsForm";
import { settingsFromRows } from "./settingsFromRows";
import { choiceLabel, settingsItems, sheetTexts } from "./settingsItems";
import type { SettingsProblem } from "./settingsProblem";
import { languageOfSheet, settingsSections, textAt, type SectionName, type SettingsCells } from "./settingsRows";
import { outcomeSeparator, settingsToRows } from "./settingsSheet";

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

const sheetColumns = { label: 0, value: 1, note: 2 } as const;

/** Rows that stand for themselves only while they have a value. */
const namedSections: readonly SectionName[] = ["directions", "severities"];

function isSame(one: SettingsSlot, other: SettingsSlot): boolean {
  return one.section === other.section && one.row === other.row && one.column === other.column;
}

/** Numbers as numbers, whatever their width; everything else as text. */
function typed(value: string): CellContent {
  const plain = value.normalize("NFKC").trim();
  return /^-?\d{1,15}(?:\.\d{1,15})?$/u.test(plain) ? Number(plain) : value.trim();
}

function isYear({ section, row }: SettingsSlot): boolean {
  return section === "plan" && settingsItems.some(({ key, value }) => key === row && value.kind === "fiscalYear");
}

function words(value: string): readonly string[] {
  return value
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What is written for a value: the words of the sheet's language for identifiers. */
function contentsOf({ value, ...slot }: SettingsChange, language: Language): readonly CellContent[] {
  const texts = sheetTexts[language];
  const kind = kindOfSlot(slot);
  if (slot.section === "rubric" && slot.row === "rubric") {
    return [value === ownRubricValue ? texts.sheet.ownRubric : value];
  }
  switch (kind?.kind) {
    case "words":
      return words(value);
    case "choice": {
      const [of] = kind.of.find(([, ids]) => ids.includes(value)) ?? [];
      return [of === undefined ? value : choiceLabel(texts, of, value)];
    }
    case "yesNo":
      return [value === "yes" || value === "no" ? texts.sheet[value] : value];
    case "outcomes":
      return [
        value
          .split(",")
          .map((id) => (id in texts.choices.outcome ? texts.choices.outcome[id as Outcome] : id))
          .join(outcomeSeparator),
      ];
    case "number":
      return [typed(value)];
    case "text":
    case undefined:
      return [isYear(slot) ? typed(value) : value.trim()];
  }
}

/** The row with the change made; a list of words clears the words it had. */
function changedRow(row: readonly CellContent[], change: SettingsChange, language: Language): readonly CellContent[] {
  const contents = contentsOf(change, language);
  const isList = kindOfSlot(change)?.kind === "words";
  const from = change.column;
  const kept = isList ? row.slice(0, from) : row;
  const width = Math.max(row.length, from + contents.length);
  const changed = Array.from({ length: width }, (_, column) => contents[column - from] ?? kept[column] ?? "");
  const isEmptied = namedSections.includes(change.section) && contents[0] === "";
  return isEmptied ? changed.map((content, column) => (column <= sheetColumns.value ? "" : content)) : changed;
}

/** A row that the sheet lacks: as in a sheet with the usual settings, else with nothing but its name. */
function newRow(slot: SettingsSlot, language: Language): readonly CellContent[] {
  const usual = usualCells(language);
  const row = slot.section === "grades" ? undefined : rowOfSlot(usual, slot);
  if (row !== undefined) return usual[row] ?? [];
  if (slot.section === "grades") return [];
  return [slot.section === "divisions" ? Number(slot.row) : slot.row];
}

/** Name and headings of a section that the sheet lacks. */
function sectionHead(name: SectionName, language: Language): readonly (readonly CellContent[])[] {
  const usual = usualCells(language);
  const row = settingsSections(usual).find((section) => section.name === name)?.row ?? 0;
  return [[], usual[row] ?? [], usual[row + 1] ?? []];
}

// ------------------------------------------------------------------------------- what follows from a new rubric

/** A preset's grades and their neighbours stand on the sheet for information: another preset brings its own. */
function informedByPreset(cells: SettingsCells, changes: readonly SettingsChange[], language: Language) {
  const slot: SettingsSlot = { section: "rubric", row: "rubric", column: sheetColumns.value };
  const chosen = changes.find((change) => isSame(change, slot));
  const row = rowOfSlot(cells, slot);
  const preset = chosen === undefined ? null : rubricPreset(chosen.value);
  const former = row === undefined ? null : rubricPreset(fieldValue(cells, row, slot));
  if (preset === null || former === null || !showsRubric(cells, former, language)) return changes;
  const shown = rubricFields(preset, language);
  const leftOver = rubricFields(former, language).filter((field) => !shown.some((one) => isSame(one, field)));
  const own = [...shown, ...leftOver.map((field) => ({ ...field, value: "" }))];
  return [
    ...changes,
    ...own.filter((field) => !changes.some((change) => isSame(change, field))),
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
  const slot: SettingsSlot = { section: "rubric", row: "rubric", column: sheetColumns.note };
  return { ...slot, value: textAt(cells, rowOfSlot(cells, slot) ?? 0, sheetColumns.note) };
}

// ---------------------------------------------------------------------------------------------------- edits

function byRow(changes: readonly SettingsChange[]): readonly (readonly [SettingsChange, ...SettingsChange[]])[] {
  const rows = new Map<string, [SettingsChange, ...SettingsChange[]]>();
  for (const change of changes) {
    const key = JSON.stringify([change.section, change.row]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [change]);
    else row.push(change);
  }
  return [...rows.values()];
}

/**
 * The edits that make a sheet say what the changes say. A row that the sheet lacks goes to the end of its section, a
 * section that it lacks to the end of the sheet.
 */
export function settingsEdits(cells: SettingsCells, changes: readonly SettingsChange[]): SettingsEdits {
  const language = languageOfSheet(cells) ?? "ja";
  const edits: CellEdit[] = [];
  const inserted = new Map<SectionName, (readonly CellContent[])[]>();
  for (const ofRow of byRow(informedByPreset(cells, changes, language))) {
    const [first] = ofRow;
    const row = rowOfSlot(cells, first);
    const before = row === undefined ? newRow(first, language) : (cells[row] ?? []);
    const after = ofRow.reduce((content, change) => changedRow(content, change, language), before);
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
    const section = sections.find((one) => one.name === name);
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
    const line = rows[row] ?? [];
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
    const found = placed.find(
      ({ slot, row }) =>
        cell?.row === row &&
        (slot.column === cell.column || (kindOfSlot(slot)?.kind === "words" && cell.column > slot.column)),
    );
    return { slot: found?.slot ?? null, problem };
  });
}
