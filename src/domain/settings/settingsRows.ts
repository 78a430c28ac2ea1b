import { certain } from "../certain";
import { plainText } from "../text/plainText";
import type { CellContent } from "../grid/cell";
import { settings as en } from "../texts/en/settings";
import { settings as ja } from "../texts/ja/settings";
import type { Language } from "../texts/language";
import { once } from "../once";
import { sections, type Section } from "./sections";
import { linesOf, type PlacedLine } from "./setting";
import { settingsTable } from "./settingsTable";

// Where things stand on a 点検設定 sheet, whoever has moved them: for reading it, and for changing a part of it.

/** The sheet's contents from A1. */
export type SettingsCells = readonly (readonly CellContent[])[];

/** The catalogues in which a sheet may have been written. */
export const sheetTexts = { ja, en } as const;

const lines = linesOf(settingsTable);
const linesByPath = new Map(lines.map((line) => [line.path, line]));
const linesByLabel = new Map(
  lines.flatMap((line) => [line.words.ja, line.words.en].map(([label]) => [plainText(label), line])),
);
const sectionsByTitle = new Map(
  sections.flatMap((section) => Object.values(section.title).map((title) => [plainText(title), section])),
);

/** The lines of a section. */
export function linesIn(name: Section["name"]): readonly PlacedLine[] {
  return lines.filter(({ section }) => section === name);
}

export function lineAt(path: string): PlacedLine | undefined {
  return linesByPath.get(path);
}

/** What a cell says, without the white space around it; `""` outside the sheet. */
export function textAt(cells: SettingsCells, row: number, column: number): string {
  return String(cells[row]?.[column] ?? "").trim();
}

/** What the cells of a row say from a column on, without the blank ones between them. */
export function wordsFrom(cells: SettingsCells, row: number, column: number): readonly string[] {
  const texts = certain(cells[row]).map((_, index) => textAt(cells, row, index));
  return texts.slice(column).filter((word) => word !== "");
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
  /**
   * What it is about: a line's place in the JSON, a role, a status, a code; rows without a name of their own go by their
   * place, from "1". `undefined` where the label is none that the section has.
   */
  readonly name: string | undefined;
}

export interface SheetSection {
  readonly section: Section;
  /** Row of its title; the row below has its headings. */
  readonly row: number;
  readonly rows: readonly LabelledRow[];
}

function rowName({ rows }: Section, label: string, index: number): string | undefined {
  switch (rows.kind) {
    case "lines":
      return linesByLabel.get(plainText(label))?.path;
    case "each":
      return rows.of.read(label).value as string | undefined;
    case "numbered":
    case "listed":
      return String(index + 1);
    case "named":
      return label;
  }
}

/** The sections of a sheet, in its order; rows without a label belong to nobody. Found once: a form asks for every field. */
export const settingsSections = once((cells: SettingsCells): readonly SheetSection[] => {
  const found: { section: Section; row: number; rows: LabelledRow[] }[] = [];
  for (let row = 0; row < cells.length; row++) {
    const label = textAt(cells, row, 0);
    const begun = label === "" ? undefined : sectionsByTitle.get(plainText(label));
    const current = found.at(-1);
    if (begun !== undefined) {
      found.push({ section: begun, row, rows: [] });
      row++;
    } else if (label !== "" && current !== undefined) {
      current.rows.push({ row, label, name: rowName(current.section, label, current.rows.length) });
    }
  }
  return found;
});
