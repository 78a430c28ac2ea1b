import { once } from "../once";
import { certain } from "../certain";
import type { Rubric } from "../evaluation/rubric";
import { gridFromRows } from "../grid/sheetGrid";
import { settingsPane as formTextsInEnglish } from "../texts/en/settingsPane";
import { settingsPane as formTextsInJapanese } from "../texts/ja/settingsPane";
import type { Language } from "../texts/language";
import { formSections, isTable, sectionOf, type SectionName, type Table } from "./sections";
import { defaultSettings, type Settings } from "./settings";
import { lineAt, linesIn, settingsSections, textAt, wordsFrom, type SettingsCells } from "./settingsRows";
import { columnOnSheet } from "./settingsColumns";
import { settingsToRows } from "./settingsSheet";
import { fieldValueOf, type ValueKind } from "./valueKinds";

// The 点検設定 sheet as a form: which cells of it can be edited, how, and what they say. Made from the same table as the
// sheet itself, so that the form never says anything that the sheet can't.

const formTexts = { ja: formTextsInJapanese, en: formTextsInEnglish } as const;

/** A cell of the sheet that a form edits, known by what it is about, wherever it stands. */
export interface SettingsSlot {
  readonly section: SectionName;
  /** What the row is about (`LabelledRow.name`). */
  readonly row: string;
  /** Zero-based column of the sheet as this release makes it. */
  readonly column: number;
}

/** A slot with what it is to say; words that stand in one cell each are lines of the value. */
export interface SettingsChange extends SettingsSlot {
  readonly value: string;
}

/** How a field is filled in. `lines`: one word a line; `choice`: one of the values, or none of them while it is unreadable. */
export type FieldControl =
  | { readonly kind: "text" | "number" | "lines" }
  | { readonly kind: "choice"; readonly choices: readonly { readonly value: string; readonly label: string }[] };

export interface SettingsField extends SettingsChange {
  /** What the column is called; `null` where the row has one field, which its own label names. */
  readonly label: string | null;
  readonly control: FieldControl;
}

export interface SettingsFormRow {
  readonly name: string;
  readonly label: string;
  readonly note: string;
  readonly fields: readonly SettingsField[];
  /** Only read while the rubric is the body's own. */
  readonly ofOwnRubric: boolean;
}

export interface SettingsFormSection {
  readonly name: SectionName;
  readonly title: string;
  readonly rows: readonly SettingsFormRow[];
  /** Whether rows may be added: under a name of their own, or as the next of a list. */
  readonly grows: "named" | "listed" | null;
}

export type SettingsForm = readonly SettingsFormSection[];

/** A kind of finding whose severity can be set. */
export interface FindingKind {
  readonly code: string;
  readonly title: string;
}

/** Where the form says which rubric holds. */
export const rubricSlot: SettingsSlot = { section: "rubric", row: "rubric", column: 1 };

export function isSameSlot(one: SettingsSlot, other: SettingsSlot): boolean {
  return one.section === other.section && one.row === other.row && one.column === other.column;
}

/** Whether a slot is only read while the rubric is the body's own. */
export function isOfOwnRubric(slot: SettingsSlot): boolean {
  return slot.section === "grades" || (slot.section === "rubric" && slot.row !== rubricSlot.row);
}

function rowKey(section: SectionName, row: string): string {
  // Lines have names of their own: one counts wherever among the sections of lines it has been moved.
  return `${isTable(sectionOf(section)) ? section : ""} ${row}`;
}

/** Where each named row stands, the first of its name; looked up once for a sheet, since a form has hundreds of fields. */
const rowsByName = once((cells: SettingsCells): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  for (const { section, rows: labelled } of settingsSections(cells)) {
    for (const { row, name } of labelled) {
      const key = rowKey(section.name, name ?? "");
      if (name !== undefined && !rows.has(key)) rows.set(key, row);
    }
  }
  return rows;
});

/** The row of the sheet for a row of the form; `undefined` where the sheet lacks it. */
export function rowOfSlot(cells: SettingsCells, { section, row }: SettingsSlot): number | undefined {
  return rowsByName(cells).get(rowKey(section, row));
}

// -------------------------------------------------------------------------------------------------------- fields

/** The column of the sheet for a slot; `null` where a sheet of an earlier release has none for it. */
export function columnOfSlot(cells: SettingsCells, { section: name, column }: SettingsSlot): number | null {
  const section = sectionOf(name);
  return isTable(section) ? columnOnSheet(cells, section, column) : column;
}

/** What may be written in a slot; none where the form has no such field. */
export function kindsOfSlot({ section: name, row, column }: SettingsSlot): readonly ValueKind<unknown>[] {
  const section = sectionOf(name);
  if (isTable(section)) {
    const values = certain(section.columns[column]).values;
    return values.filter(({ except }) => except !== row).map(({ kind }) => kind);
  }
  const line = column === 1 ? lineAt(row) : undefined;
  return line === undefined ? [] : [line.kind];
}

export function isListSlot(slot: SettingsSlot): boolean {
  return kindsOfSlot(slot).some(({ control }) => control === "lines");
}

/** What the form shows for a cell: identifiers for words that it knows, else the cell's own text. */
export function fieldValue(cells: SettingsCells, row: number, slot: SettingsSlot): string {
  const column = columnOfSlot(cells, slot);
  if (column === null) return "";
  if (isListSlot(slot)) return wordsFrom(cells, row, column).join("\n");
  return fieldValueOf(kindsOfSlot(slot), textAt(cells, row, column));
}

/** A cell that says nothing a choice has is a choice of its own, so that looking at the form changes nothing. */
function controlOf(slot: SettingsSlot, value: string, language: Language): FieldControl {
  const kinds = kindsOfSlot(slot);
  const { control } = certain(kinds[0]);
  if (control !== "choice") return { kind: control };
  const choices = kinds.flatMap(({ options }) =>
    options.map((one) => ({ value: one.value, label: one.words[language] })),
  );
  // A line's note says what it means to leave it blank; a severity or a direction is then the usual one.
  const { blank: left, usual } = formTexts[language];
  const blank = { value: "", label: isTable(sectionOf(slot.section)) ? usual : left };
  const others = choices.some((choice) => choice.value === value) || value === "" ? [] : [{ value, label: value }];
  return { kind: "choice", choices: [...(isSameSlot(slot, rubricSlot) ? [] : [blank]), ...choices, ...others] };
}

/** The usual settings as a sheet: what a sheet that lacks a row means by it. */
export function usualCells(language: Language): SettingsCells {
  return usualSheets[language];
}

const usualSheets: Readonly<Record<Language, SettingsCells>> = {
  ja: settingsToRows(defaultSettings, undefined, "ja"),
  en: settingsToRows(defaultSettings, undefined, "en"),
};

function fieldOf(cells: SettingsCells, slot: SettingsSlot, label: string | null, language: Language): SettingsField {
  const shown = [cells, usualCells(language)].find((sheet) => rowOfSlot(sheet, slot) !== undefined);
  const row = shown === undefined ? undefined : rowOfSlot(shown, slot);
  const value = shown === undefined || row === undefined ? "" : fieldValue(shown, row, slot);
  return { ...slot, label, value, control: controlOf(slot, value, language) };
}

// ---------------------------------------------------------------------------------------------------------- form

function lineRow(cells: SettingsCells, slot: SettingsSlot, language: Language): SettingsFormRow {
  const [label, note] = certain(lineAt(slot.row)).words[language];
  const fields = [fieldOf(cells, slot, null, language)];
  return { name: slot.row, label, note, fields, ofOwnRubric: isOfOwnRubric(slot) };
}

type NamedRow = Pick<SettingsFormRow, "name" | "label">;

function tableRow(cells: SettingsCells, table: Table, { name, label }: NamedRow, language: Language): SettingsFormRow {
  const slots = table.columns
    .map(({ heading }, column) => ({ heading, slot: { section: table.name, row: name, column } }))
    .filter(({ slot }) => kindsOfSlot(slot).length > 0 && columnOfSlot(cells, slot) !== null);
  const fields = slots.map(({ heading, slot }) =>
    fieldOf(cells, slot, slots.length === 1 ? null : heading[language], language),
  );
  return { name, label, note: "", fields, ofOwnRubric: table.name === "grades" };
}

/** Names of the rows that the sheet has in a section. */
function rowNames(cells: SettingsCells, table: Table): readonly string[] {
  const found = settingsSections(cells).filter(({ section }) => section === table);
  return found.flatMap(({ rows }) => rows.flatMap(({ name }) => name ?? []));
}

function tableRowsOf(
  cells: SettingsCells,
  table: Table,
  kinds: readonly FindingKind[],
  language: Language,
): readonly NamedRow[] {
  const { rows } = table;
  if (rows.kind === "each") return rows.of.options.map(({ value, words }) => ({ name: value, label: words[language] }));
  const offered = table.name === "severities" ? kinds.map(({ code, title }) => ({ name: code, label: title })) : [];
  const others = rowNames(cells, table).filter((name) => !offered.some((one) => one.name === name));
  return [...offered, ...others.map((name) => ({ name, label: name }))];
}

function growth({ name, rows }: Table): SettingsFormSection["grows"] {
  if (rows.kind === "numbered" || rows.kind === "listed") return "listed";
  // The kinds of findings are all there.
  return rows.kind === "named" && name !== "severities" ? "named" : null;
}

/**
 * The form for a sheet's contents (from A1); for a workbook without the sheet, give it `usualCells` or the rows of any
 * settings. Fields whose cells can't be read keep what the cells say.
 */
export function settingsForm(cells: SettingsCells, kinds: readonly FindingKind[], language: Language): SettingsForm {
  return formSections.map((name): SettingsFormSection => {
    const section = sectionOf(name);
    // The title without the remark behind it.
    const title = section.title[language].replace(/^■\s*/u, "").replace(/\s*[（(].*$/u, "");
    if (!isTable(section)) {
      const rows = linesIn(name).map(({ path }) => lineRow(cells, { section: name, row: path, column: 1 }, language));
      return { name, title, rows, grows: null };
    }
    const rows = tableRowsOf(cells, section, kinds, language).map((row) => tableRow(cells, section, row, language));
    return { name, title, rows, grows: growth(section) };
  });
}

/** An empty row that the user adds to a section: named as given, or the next of its list. */
export function addedRow(section: SettingsFormSection, name: string, language: Language): SettingsFormRow {
  const table = sectionOf(section.name);
  if (!isTable(table)) throw new Error(`no table ${section.name}`);
  const row = tableRow([], table, { name, label: name }, language);
  return { ...row, fields: row.fields.map((field) => ({ ...field, value: "" })) };
}

/** Every field of a rubric as our own: for starting one from a preset. */
export function rubricFields(rubric: Rubric, language: Language): readonly SettingsField[] {
  const settings: Settings = { ...defaultSettings, rubric };
  const { contents } = gridFromRows("", settingsToRows(settings, undefined, language));
  const fields = settingsForm(contents, [], language).flatMap(({ rows }) => rows.flatMap((row) => row.fields));
  return fields.filter(isOfOwnRubric);
}
