import { goalStatuses } from "../evaluation/goalStatus";
import { rubricPreset } from "../evaluation/presets";
import { outcomes, type GradeRule, type Rubric, type RubricGrade } from "../evaluation/rubric";
import type { CellContent } from "../grid/cell";
import type { ColumnRole } from "../measures/columnRoles";
import type { Language } from "../texts/language";
import type { Settings } from "./settings";
import { choiceLabel, settingsItems, sheetTexts, type SettingsItem } from "./settingsItems";
import { columnRoles } from "./settingsSchema";

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
  const { sheet } = sheetTexts[language];
  const { headings, sections } = sheet;
  const itemHeadings: Row = [headings.item, headings.value, headings.note];
  const rows: readonly Row[] = [
    [sheet.title],
    [sheet.guide],
    ...section(sections.plan, itemHeadings, itemRows("plan", settings, language)),
    ...section(sections.judging, itemHeadings, itemRows("judging", settings, language)),
    ...section(
      sections.columns,
      [headings.role, headings.letter, headings.detected, headings.words],
      columnRows(settings, detected, language),
    ),
    ...section(
      sections.divisions,
      [headings.item, headings.letter, headings.detected],
      divisionRows(settings, detected, language),
    ),
    ...section(
      sections.statuses,
      [headings.status, headings.symbol, headings.wordings],
      statusRows(settings, language),
    ),
    ...section(sections.rubric, itemHeadings, itemRows("rubric", settings, language)),
    ...section(
      sections.grades,
      gradeColumns.map((column) => headings[column]),
      settings.rubric.grades.map((grade) => gradeRow(grade, language)),
    ),
    ...section(
      sections.directions,
      [headings.measure, headings.direction],
      Object.entries(settings.measureDirections).map(([measure, direction]) => [
        measure,
        choiceLabel(sheetTexts[language], "direction", direction),
      ]),
    ),
    ...section(
      sections.severities,
      [headings.code, headings.severity],
      Object.entries(settings.severities).map(([code, severity]) => [
        code,
        choiceLabel(sheetTexts[language], "severity", severity),
      ]),
    ),
  ];
  return rows.map((row) => [...row]);
}

/** Columns of the table of grades, in their order. */
export const gradeColumns = [
  "symbol",
  "label",
  "rule",
  "subject",
  "outcomes",
  "atLeast",
  "moreThan",
  "atMost",
  "below",
  "achieved",
  "points",
  "aliases",
] as const;

/** Between several outcomes in one cell. */
export const outcomeSeparator = "・";

function section(title: string, headings: Row, rows: readonly Row[]): readonly Row[] {
  return [[], [title], headings, ...rows];
}

function itemRows(name: SettingsItem["section"], settings: Settings, language: Language): readonly Row[] {
  const { items } = sheetTexts[language].sheet;
  return settingsItems
    .filter((item) => item.section === name)
    .map((item) => [items[item.key].label, itemCell(item, settings, language), itemNote(item, settings, language)]);
}

function itemCell({ value, read }: SettingsItem, settings: Settings, language: Language): CellContent {
  const content = read(settings);
  if (content === null) return "";
  if (value.kind === "choice") return choiceLabel(sheetTexts[language], value.of, String(content));
  if (value.kind === "rubric") return isPreset(settings.rubric) ? content : sheetTexts[language].sheet.ownRubric;
  return content;
}

function itemNote({ key }: SettingsItem, { rubric }: Settings, language: Language): string {
  const { items, gradesOfPreset } = sheetTexts[language].sheet;
  if (key !== "rubric") return items[key].note;
  const grades = rubric.grades.map(({ symbol, label }) => `${symbol} ${label}`).join(" / ");
  return `${items.rubric.note} ${gradesOfPreset({ grades })}`;
}

function isPreset(rubric: Rubric): boolean {
  const preset = rubricPreset(rubric.name);
  return preset !== null && (preset === rubric || JSON.stringify(preset) === JSON.stringify(rubric));
}

function columnRows({ columns }: Settings, detected: DetectedColumns, language: Language): readonly Row[] {
  const texts = sheetTexts[language];
  return columnRoles.map((role) => [
    choiceLabel(texts, "role", role),
    role === "division" ? "" : (columns.letters[role] ?? ""),
    detectedText(detected.columns[role], language),
    ...(columns.headerWords[role] ?? []),
  ]);
}

function divisionRows({ columns }: Settings, detected: DetectedColumns, language: Language): readonly Row[] {
  const count = Math.max(columns.divisionLetters.length, detected.divisions.length, 1);
  return Array.from({ length: count }, (_, level) => [
    level + 1,
    columns.divisionLetters[level] ?? "",
    detectedText(detected.divisions[level], language),
  ]);
}

function detectedText(column: DetectedColumn | undefined, language: Language): string {
  return column === undefined ? "" : sheetTexts[language].sheet.detectedColumn(column);
}

function statusRows({ goalStatusWords }: Settings, language: Language): readonly Row[] {
  return goalStatuses.map((status) => [
    choiceLabel(sheetTexts[language], "status", status),
    goalStatusWords[status].symbol ?? "",
    ...goalStatusWords[status].words,
  ]);
}

function gradeRow({ symbol, label, rule, achieved, points, aliases = [] }: RubricGrade, language: Language): Row {
  const { sheet } = sheetTexts[language];
  return [
    symbol,
    label,
    choiceLabel(sheetTexts[language], "ruleKind", rule.kind),
    ...ruleCells(rule, language),
    achieved ? sheet.yes : sheet.no,
    points ?? "",
    ...aliases,
  ];
}

/** Subject, outcomes and the four ends. */
function ruleCells(rule: GradeRule, language: Language): Row {
  const texts = sheetTexts[language];
  switch (rule.kind) {
    case "comparison": {
      const found = outcomes.filter((outcome) => rule.outcomes.includes(outcome));
      const labels = found.map((outcome) => choiceLabel(texts, "outcome", outcome));
      return [choiceLabel(texts, "reference", rule.reference), labels.join(outcomeSeparator), "", "", "", ""];
    }
    case "interval": {
      const { atLeast = "", moreThan = "", atMost = "", below = "" } = rule;
      return [choiceLabel(texts, "quantity", rule.quantity), "", atLeast, moreThan, atMost, below];
    }
    case "noIndicator":
    case "notMeasurable":
    case "manual":
      return ["", "", "", "", "", ""];
  }
}
