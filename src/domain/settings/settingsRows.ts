import { plainText } from "../evaluation/plainText";
import { goalStatuses } from "../evaluation/goalStatus";
import type { CellContent } from "../grid/cell";
import type { Language } from "../texts/language";
import { choiceLabel, settingsItems, sheetTexts, type ChoiceKind, type SettingsItem } from "./settingsItems";
import { columnRoles } from "./settingsSchema";

// Where things stand on a 点検設定 sheet, whoever has moved them: for reading it, and for changing a part of it.

export type SectionName = keyof typeof sheetTexts.ja.sheet.sections;
export const sectionNames = Object.keys(sheetTexts.ja.sheet.sections) as readonly SectionName[];

/** The sheet's contents from A1. */
export type SettingsCells = readonly (readonly CellContent[])[];

const catalogues = Object.values(sheetTexts);

/** Finds by a word, in any width, what one of the catalogues calls so. */
function byWord<Id extends string>(
  ids: readonly Id[],
  wordOf: (texts: (typeof catalogues)[number], id: Id) => string,
): (word: string) => Id | undefined {
  const known = new Map<string, Id>();
  for (const id of ids) {
    for (const texts of catalogues) {
      const word = plainText(wordOf(texts, id));
      if (!known.has(word)) known.set(word, id);
    }
  }
  return (word) => known.get(plainText(word));
}

const sectionOfTitle = byWord(sectionNames, ({ sheet }, name) => sheet.sections[name]);
const itemKeyOfLabel = byWord(
  settingsItems.map(({ key }) => key),
  ({ sheet }, key) => sheet.items[key].label,
);

/** What a cell says, without the white space around it; `""` outside the sheet. */
export function textAt(cells: SettingsCells, row: number, column: number): string {
  return String(cells[row]?.[column] ?? "").trim();
}

/** The language of the sheet's title; `null` when it is no settings sheet. */
export function languageOfSheet(cells: SettingsCells): Language | null {
  const title = plainText(textAt(cells, 0, 0));
  const languages = Object.keys(sheetTexts) as Language[];
  return languages.find((language) => plainText(sheetTexts[language].sheet.title) === title) ?? null;
}

/** A row of a section that says something; its label is in column A. */
export interface LabelledRow {
  readonly row: number;
  readonly label: string;
}

export interface SettingsSection {
  readonly name: SectionName;
  /** Row of its name; the row below has its headings. */
  readonly row: number;
  readonly rows: readonly LabelledRow[];
}

/** The sections of a sheet, in its order; rows without a label belong to nobody. */
export function settingsSections(cells: SettingsCells): readonly SettingsSection[] {
  const sections: { name: SectionName; row: number; rows: LabelledRow[] }[] = [];
  for (let row = 0; row < cells.length; row++) {
    const label = textAt(cells, row, 0);
    const begun = label === "" ? undefined : sectionOfTitle(label);
    if (begun !== undefined) {
      sections.push({ name: begun, row, rows: [] });
      row++;
    } else if (label !== "") {
      sections.at(-1)?.rows.push({ row, label });
    }
  }
  return sections;
}

/** The one-line setting that a label names. */
export function itemOfLabel(label: string): SettingsItem | undefined {
  const found = itemKeyOfLabel(label);
  return settingsItems.find(({ key }) => key === found);
}

const choiceKinds = Object.keys(sheetTexts.ja.choices) as readonly ChoiceKind[];
const idOfWord = Object.fromEntries(
  choiceKinds.map((of) => [
    of,
    byWord(Object.keys(sheetTexts.ja.choices[of]), (texts, id) => choiceLabel(texts, of, id)),
  ]),
) as Readonly<Record<ChoiceKind, (word: string) => string | undefined>>;

/** The identifier that a word stands for, in either language or as it is in the JSON. */
export function choiceOfWord<Id extends string>(word: string, of: ChoiceKind, ids: readonly Id[]): Id | undefined {
  const plain = plainText(word);
  if (plain === "") return undefined;
  const found = idOfWord[of](word);
  return ids.find((id) => id === found) ?? ids.find((id) => plainText(id) === plain);
}

/** Whether a cell says はい or いいえ; `undefined` when it says something else, or nothing. */
export function yesOrNo(word: string): "yes" | "no" | undefined {
  const plain = plainText(word).toLowerCase();
  if (plain === "") return undefined;
  const says = (answer: "yes" | "no") => catalogues.some(({ sheet }) => sheet[answer].toLowerCase() === plain);
  if (says("yes") || plain === "true") return "yes";
  return says("no") || plain === "false" ? "no" : undefined;
}

/** Whether a cell says that the rubric is the body's own. */
export function isOwnRubric(word: string): boolean {
  const plain = plainText(word);
  return catalogues.some(({ sheet }) => plainText(sheet.ownRubric) === plain);
}

/**
 * What a row is about: an item's key, a role, a status, a measure's or finding's code; rows of divisions and grades have
 * no name of their own and go by their place, from "1".
 */
export function rowName(section: SectionName, label: string, index: number): string | undefined {
  switch (section) {
    case "plan":
    case "judging":
    case "rubric":
      return itemOfLabel(label)?.key;
    case "columns":
      return choiceOfWord(label, "role", columnRoles);
    case "statuses":
      return choiceOfWord(label, "status", goalStatuses);
    case "divisions":
    case "grades":
      return String(index + 1);
    case "directions":
    case "severities":
      return label;
  }
}
