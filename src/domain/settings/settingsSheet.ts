import { rubricPreset } from "../evaluation/presets";
import type { Rubric } from "../evaluation/rubric";
import type { CellContent } from "../grid/cell";
import type { ColumnRole } from "../measures/columnRoles";
import type { Language } from "../texts/language";
import { pathOfRow, valueAt } from "./jsonPath";
import { isTable, sections, type ColumnValue, type LinesOfSection, type Section, type Table } from "./sections";
import type { PlacedLine } from "./setting";
import type { Settings } from "./settings";
import { linesIn, sheetTexts } from "./settingsRows";
import { ownRubric, type ValueKind } from "./valueKinds";

/** A column as the sheet's header was understood. */
export interface DetectedColumn {
  /** `F` */
  readonly letter: string;
  readonly header: string;
}

/** What was found in the measures sheet, to be shown beside what the settings say. */
export interface DetectedColumns {
  readonly columns: Readonly<Partial<Record<ColumnRole, DetectedColumn>>>;
  /** Outermost first. */
  readonly divisions: readonly DetectedColumn[];
}

export const nothingDetected: DetectedColumns = { columns: {}, divisions: [] };

type Row = readonly CellContent[];

/**
 * The 点検設定 sheet as rows an official can read and edit; `settingsFromRows` reads them back. What was detected is shown,
 * not read.
 */
export function settingsToRows(
  settings: Settings,
  detected: DetectedColumns = nothingDetected,
  language: Language = "ja",
): CellContent[][] {
  const { title, guide } = sheetTexts[language].sheet;
  const rowsOf = (section: Section): readonly Row[] =>
    isTable(section) ? tableRows(section, settings, detected, language) : lineRows(section, settings, language);
  const rows: readonly Row[] = [
    [title],
    [guide],
    ...sections.flatMap((section): readonly Row[] => [[], [section.title[language]], ...rowsOf(section)]),
  ];
  return rows.map((row) => [...row]);
}

// --------------------------------------------------------------------------------------------------------- lines

function lineRows({ name }: LinesOfSection, settings: Settings, language: Language): readonly Row[] {
  const { item, value, note } = sheetTexts[language].sheet;
  return [
    [item, value, note],
    ...linesIn(name).map((line) => [line.words[language][0], ...lineCells(line, settings, language)]),
  ];
}

function lineCells({ path, kind, words }: PlacedLine, settings: Settings, language: Language): Row {
  const [, note] = words[language];
  if (path !== "rubric") return [cellOf(kind, valueAt(settings, pathOfRow(path)), language), note];
  const { rubric } = settings;
  const grades = rubric.grades.map(({ symbol, label }) => `${symbol} ${label}`).join(" / ");
  const name = isPreset(rubric) ? rubric.name : ownRubric;
  return [cellOf(kind, name, language), `${note} ${sheetTexts[language].sheet.gradesOfPreset({ grades })}`];
}

function isPreset(rubric: Rubric): boolean {
  const preset = rubricPreset(rubric.name);
  return preset !== null && (preset === rubric || JSON.stringify(preset) === JSON.stringify(rubric));
}

function cellOf({ write }: ValueKind<unknown>, value: unknown, language: Language): CellContent {
  return value === undefined || value === null ? "" : write(value, language);
}

// -------------------------------------------------------------------------------------------------------- tables

/** The names or numbers of a table's rows, each with what column A says. */
function labelsOf({ rows }: Table, settings: Settings, detected: DetectedColumns, language: Language) {
  switch (rows.kind) {
    case "each":
      return rows.of.options.map(({ value, words }) => ({ row: value, label: [words[language]] }));
    case "named":
      return Object.keys(valueAt(settings, pathOfRow(rows.list)) as object).map((row) => ({ row, label: [row] }));
    case "numbered": {
      const { length } = valueAt(settings, pathOfRow(rows.list)) as readonly unknown[];
      const count = Math.max(length, detected.divisions.length, 1);
      return Array.from({ length: count }, (_, row) => ({ row, label: [row + 1] }));
    }
    case "listed":
      return (valueAt(settings, pathOfRow(rows.list)) as readonly unknown[]).map((_, row) => ({ row, label: [] }));
  }
}

function tableRows(table: Table, settings: Settings, detected: DetectedColumns, language: Language): readonly Row[] {
  const shown = (row: string | number): CellContent => {
    const column = typeof row === "number" ? detected.divisions[row] : detected.columns[row as ColumnRole];
    return column === undefined ? "" : sheetTexts[language].sheet.detectedColumn(column);
  };
  const contents = (values: readonly ColumnValue[], row: string | number): Row => {
    const [first] = values;
    if (first === undefined) return [shown(row)];
    const stated = values.find(({ path }) => valueAt(settings, pathOfRow(path, row)) !== undefined) ?? first;
    const value = valueAt(settings, pathOfRow(stated.path, row));
    const isList = stated.kind.control === "lines";
    return isList ? ((value ?? []) as readonly string[]) : [cellOf(stated.kind, value, language)];
  };
  return [
    table.columns.map(({ heading }) => heading[language]),
    ...labelsOf(table, settings, detected, language).map(({ row, label }) => [
      ...label,
      ...table.columns.slice(label.length).flatMap(({ values }) => contents(values, row)),
    ]),
  ];
}
