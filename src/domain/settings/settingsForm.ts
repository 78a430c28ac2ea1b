import { rubricPresets } from "../evaluation/presets";
import { outcomes, type Rubric } from "../evaluation/rubric";
import { directions } from "../evaluation/direction";
import { goalStatuses } from "../evaluation/goalStatus";
import { gridFromRows } from "../grid/sheetGrid";
import { settingsPane as formTextsInEnglish } from "../texts/en/settingsPane";
import { settingsPane as formTextsInJapanese } from "../texts/ja/settingsPane";
import type { Language } from "../texts/language";
import { defaultSettings, type Settings } from "./settings";
import { choiceLabel, settingsItems, sheetTexts, type ChoiceKind, type ItemValue } from "./settingsItems";
import {
  choiceOfWord,
  isOwnRubric,
  rowName,
  settingsSections,
  textAt,
  yesOrNo,
  type SectionName,
  type SettingsCells,
} from "./settingsRows";
import { columnRoles, quantities, references, ruleKinds, severitySettings } from "./settingsSchema";
import { gradeColumns, settingsToRows } from "./settingsSheet";

// The 点検設定 sheet as a form: which cells of it can be edited, how, and what they say. Made from the same lists as the
// sheet itself, so that the form never says anything that the sheet can't.

const formTexts = { ja: formTextsInJapanese, en: formTextsInEnglish } as const;

/** A cell of the sheet that a form edits, known by what it is about, wherever it stands. */
export interface SettingsSlot {
  readonly section: SectionName;
  /** An item's key, a role, a status, a code; "1", "2" … in the tables without names (`rowName`). */
  readonly row: string;
  /** Zero-based column of the sheet. */
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

/** Value of the rubric's field for "our own". */
export const ownRubricValue = "own";
/** Value of a choice that leaves it to the default. */
const asUsual = "";

/** Sections whose rows share their names: an item counts wherever among them it has been moved. */
const itemSections: readonly SectionName[] = ["plan", "judging", "rubric"];

function rowKey(section: SectionName, row: string): string {
  return `${itemSections.includes(section) ? "item" : section} ${row}`;
}

const knownRows = new WeakMap<SettingsCells, ReadonlyMap<string, number>>();

/** Where each named row stands, the first of its name; looked up once for a sheet, since a form has hundreds of fields. */
function rowsByName(cells: SettingsCells): ReadonlyMap<string, number> {
  const known = knownRows.get(cells);
  if (known !== undefined) return known;
  const rows = new Map<string, number>();
  for (const { name, rows: labelled } of settingsSections(cells)) {
    labelled.forEach(({ row, label }, index) => {
      const own = rowName(name, label, index);
      if (own !== undefined && !rows.has(rowKey(name, own))) rows.set(rowKey(name, own), row);
    });
  }
  knownRows.set(cells, rows);
  return rows;
}

/** The row of the sheet for a row of the form; `undefined` where the sheet lacks it. */
export function rowOfSlot(cells: SettingsCells, { section, row }: SettingsSlot): number | undefined {
  return rowsByName(cells).get(rowKey(section, row));
}

// --------------------------------------------------------------------------------------------- what a field is

type ColumnKind =
  | { readonly kind: "text" | "number" | "words" | "yesNo" | "outcomes" }
  | { readonly kind: "choice"; readonly of: readonly (readonly [ChoiceKind, readonly string[]])[] };

interface FormColumn {
  readonly column: number;
  readonly heading: keyof typeof sheetTexts.ja.sheet.headings;
  readonly kind: ColumnKind;
}

const oneOf = (of: ChoiceKind, ids: readonly string[]): ColumnKind => ({ kind: "choice", of: [[of, ids]] });

const gradeKinds: Readonly<Record<(typeof gradeColumns)[number], ColumnKind>> = {
  symbol: { kind: "text" },
  label: { kind: "text" },
  rule: oneOf("ruleKind", ruleKinds),
  subject: {
    kind: "choice",
    of: [
      ["reference", references],
      ["quantity", quantities],
    ],
  },
  outcomes: { kind: "outcomes" },
  atLeast: { kind: "number" },
  moreThan: { kind: "number" },
  atMost: { kind: "number" },
  below: { kind: "number" },
  achieved: { kind: "yesNo" },
  points: { kind: "number" },
  aliases: { kind: "words" },
};

/** The columns that can be edited in the sections with several of them. */
const tableColumns: Readonly<Record<Exclude<SectionName, "plan" | "judging" | "rubric">, readonly FormColumn[]>> = {
  columns: [
    { column: 1, heading: "letter", kind: { kind: "text" } },
    { column: 3, heading: "words", kind: { kind: "words" } },
  ],
  divisions: [{ column: 1, heading: "letter", kind: { kind: "text" } }],
  statuses: [
    { column: 1, heading: "symbol", kind: { kind: "text" } },
    { column: 2, heading: "wordings", kind: { kind: "words" } },
  ],
  grades: gradeColumns.map((heading, column) => ({ column, heading, kind: gradeKinds[heading] })),
  directions: [{ column: 1, heading: "direction", kind: oneOf("direction", directions) }],
  severities: [{ column: 1, heading: "severity", kind: oneOf("severity", severitySettings) }],
};

function kindOfItem(value: ItemValue): ColumnKind {
  switch (value.kind) {
    case "text":
    case "rubric":
    case "fiscalYear":
      return { kind: "text" };
    case "number":
      return { kind: "number" };
    case "choice":
      return oneOf(value.of, value.ids);
  }
}

/** What may be written in a slot; `null` where the form has no such field. */
export function kindOfSlot({ section, row, column }: SettingsSlot): ColumnKind | null {
  if (section === "plan" || section === "judging" || section === "rubric") {
    const item = settingsItems.find(({ key }) => key === row);
    return column === 1 && item !== undefined ? kindOfItem(item.value) : null;
  }
  return tableColumns[section].find((one) => one.column === column)?.kind ?? null;
}

function isRubricSlot({ section, row, column }: SettingsSlot): boolean {
  return section === "rubric" && row === "rubric" && column === 1;
}

// ------------------------------------------------------------------------------------------ what a field says

/** Every outcome or none, and combinations that stand together: what `outcomes` of a comparison can be. */
const outcomeChoices: readonly (readonly string[])[] = [
  ...outcomes.map((outcome) => [outcome]),
  outcomes.slice(0, 2),
  outcomes.slice(1),
];
const betweenOutcomes = /[・,、，/／]/u;

/** What the form shows for a cell: identifiers for words that it knows, else the cell's own text. */
export function fieldValue(cells: SettingsCells, row: number, slot: SettingsSlot): string {
  const text = textAt(cells, row, slot.column);
  const kind = kindOfSlot(slot);
  if (isRubricSlot(slot)) return isOwnRubric(text) ? ownRubricValue : text;
  switch (kind?.kind) {
    case "choice":
      return kind.of.map(([of, ids]) => choiceOfWord(text, of, ids)).find((id) => id !== undefined) ?? text;
    case "yesNo":
      return yesOrNo(text) ?? text;
    case "outcomes": {
      const ids = text.split(betweenOutcomes).map((word) => choiceOfWord(word, "outcome", outcomes) ?? word);
      return ids.join(",");
    }
    case "words":
      return (cells[row] ?? [])
        .map((_, column) => textAt(cells, row, column))
        .slice(slot.column)
        .filter((word) => word !== "")
        .join("\n");
    case "text":
    case "number":
    case undefined:
      return text;
  }
}

type Choice = Extract<FieldControl, { kind: "choice" }>["choices"][number];

function choicesOf(kind: ColumnKind, language: Language): readonly Choice[] | null {
  const texts = sheetTexts[language];
  switch (kind.kind) {
    case "choice":
      return kind.of.flatMap(([of, ids]) => ids.map((id) => ({ value: id, label: choiceLabel(texts, of, id) })));
    case "yesNo":
      return (["yes", "no"] as const).map((answer) => ({ value: answer, label: texts.sheet[answer] }));
    case "outcomes":
      return outcomeChoices.map((ids) => ({
        value: ids.join(","),
        label: ids.map((id) => choiceLabel(texts, "outcome", id)).join("・"),
      }));
    case "text":
    case "number":
    case "words":
      return null;
  }
}

function rubricChoices(language: Language): readonly Choice[] {
  return [
    ...rubricPresets.map(({ name }) => ({ value: name, label: name })),
    { value: ownRubricValue, label: sheetTexts[language].sheet.ownRubric },
  ];
}

/** A cell that says nothing a choice has is a choice of its own, so that looking at the form changes nothing. */
function control(slot: SettingsSlot, value: string, language: Language): FieldControl {
  const kind = kindOfSlot(slot) ?? { kind: "text" };
  const choices = isRubricSlot(slot) ? rubricChoices(language) : choicesOf(kind, language);
  if (choices === null) return { kind: kind.kind === "words" ? "lines" : kind.kind === "number" ? "number" : "text" };
  // An item's note says what it means to leave it blank; a severity or a direction is then the usual one.
  const { blank: left, usual } = formTexts[language];
  const blank = { value: asUsual, label: itemSections.includes(slot.section) ? left : usual };
  const others = choices.some((choice) => choice.value === value) || value === "" ? [] : [{ value, label: value }];
  return { kind: "choice", choices: [...(isRubricSlot(slot) ? [] : [blank]), ...choices, ...others] };
}

// -------------------------------------------------------------------------------------------------- the form

/** The usual settings as a sheet: what a sheet that lacks a row means by it. */
export function usualCells(language: Language): SettingsCells {
  return usualSheets[language];
}

const usualSheets: Readonly<Record<Language, SettingsCells>> = {
  ja: settingsToRows(defaultSettings, undefined, "ja"),
  en: settingsToRows(defaultSettings, undefined, "en"),
};

class FormReader {
  private readonly usual: SettingsCells;

  constructor(
    private readonly cells: SettingsCells,
    private readonly language: Language,
  ) {
    this.usual = usualCells(language);
  }

  private get texts() {
    return sheetTexts[this.language].sheet;
  }

  private field(slot: SettingsSlot, label: string | null): SettingsField {
    const own = rowOfSlot(this.cells, slot);
    const usualRow = own === undefined ? rowOfSlot(this.usual, slot) : undefined;
    const value =
      own !== undefined
        ? fieldValue(this.cells, own, slot)
        : usualRow !== undefined
          ? fieldValue(this.usual, usualRow, slot)
          : "";
    return { ...slot, label, value, control: control(slot, value, this.language) };
  }

  itemSection(name: "plan" | "judging" | "rubric"): SettingsFormSection {
    const rows = settingsItems
      .filter(({ section }) => section === name)
      .map(({ key }) => ({
        name: key,
        ...this.texts.items[key],
        fields: [this.field({ section: name, row: key, column: 1 }, null)],
        ofOwnRubric: name === "rubric" && key !== "rubric",
      }));
    return { name, title: this.title(name), rows, grows: null };
  }

  tableSection(
    name: keyof typeof tableColumns,
    rows: readonly { readonly name: string; readonly label: string }[],
    grows: SettingsFormSection["grows"],
  ): SettingsFormSection {
    const filled = rows.map((row) => ({ ...row, ...this.tableRow(name, row.name) }));
    return { name, title: this.title(name), rows: filled, grows };
  }

  private tableRow(
    section: keyof typeof tableColumns,
    row: string,
  ): Pick<SettingsFormRow, "fields" | "note" | "ofOwnRubric"> {
    const columns = tableColumns[section].filter(({ heading }) => row !== "division" || heading !== "letter");
    const fields = columns.map(({ column, heading }) =>
      this.field({ section, row, column }, columns.length === 1 ? null : this.texts.headings[heading]),
    );
    return { fields, note: "", ofOwnRubric: section === "grades" };
  }

  /** Names of the rows that the sheet has in a section. */
  rowNames(name: SectionName): readonly string[] {
    const rows = settingsSections(this.cells).filter((section) => section.name === name);
    return rows.flatMap((section) => section.rows.flatMap(({ label }, index) => rowName(name, label, index) ?? []));
  }

  /** The headings' words without the remark behind them. */
  private title(name: SectionName): string {
    return this.texts.sections[name].replace(/^■\s*/u, "").replace(/\s*[（(].*$/u, "");
  }

  chosen(of: ChoiceKind, ids: readonly string[]): readonly { readonly name: string; readonly label: string }[] {
    return ids.map((id) => ({ name: id, label: choiceLabel(sheetTexts[this.language], of, id) }));
  }
}

/**
 * The form for a sheet's contents (from A1); for a workbook without the sheet, give it `usualCells` or the rows of any
 * settings. Fields whose cells can't be read keep what the cells say.
 */
export function settingsForm(cells: SettingsCells, kinds: readonly FindingKind[], language: Language): SettingsForm {
  const reader = new FormReader(cells, language);
  const numbered = (names: readonly string[]) => names.map((name) => ({ name, label: name }));
  const unknownCodes = reader.rowNames("severities").filter((name) => !kinds.some(({ code }) => code === name));
  return [
    reader.itemSection("plan"),
    reader.itemSection("judging"),
    reader.itemSection("rubric"),
    reader.tableSection("grades", numbered(reader.rowNames("grades")), "listed"),
    reader.tableSection("statuses", reader.chosen("status", goalStatuses), null),
    reader.tableSection("columns", reader.chosen("role", columnRoles), null),
    reader.tableSection("divisions", numbered(reader.rowNames("divisions")), "listed"),
    reader.tableSection("directions", numbered(reader.rowNames("directions")), "named"),
    reader.tableSection(
      "severities",
      [...kinds.map(({ code, title }) => ({ name: code, label: title })), ...numbered(unknownCodes)],
      null,
    ),
  ];
}

/** An empty row that the user adds to a section: named as given, or the next of its list. */
export function addedRow(section: SettingsFormSection, name: string, language: Language): SettingsFormRow {
  const [row] = new FormReader([], language).tableSection(
    section.name as keyof typeof tableColumns,
    [{ name, label: name }],
    null,
  ).rows;
  if (row === undefined) throw new Error(`no row ${name}`);
  return { ...row, fields: row.fields.map((field) => ({ ...field, value: "" })) };
}

/** Every field of a rubric as our own: for starting one from a preset. */
export function rubricFields(rubric: Rubric, language: Language): readonly SettingsField[] {
  const settings: Settings = { ...defaultSettings, rubric };
  const { contents } = gridFromRows("", settingsToRows(settings, undefined, language));
  return settingsForm(contents, [], language)
    .filter(({ name }) => name === "rubric" || name === "grades")
    .flatMap(({ rows }) => rows.filter(({ ofOwnRubric }) => ofOwnRubric).flatMap(({ fields }) => fields));
}
