import type { OwnArea } from "../../domain/grid/sheetGrid";
import { cellAddress, quotedSheetName, type CellArea } from "../../domain/grid/cell";
import type { FindingAccepted } from "../../domain/inspection/acceptance";
import type { Finding, Severity } from "../../domain/inspection/finding";
import { wordFinding } from "../../domain/inspection/findingTexts";
import type { Inspection } from "../../domain/inspection/inspect";
import { addressesRead, textOfCell } from "../../domain/measures/measure";
import { inspection as inspectionEn } from "../../domain/texts/en/inspection";
import { views as viewsEn } from "../../domain/texts/en/views";
import { inspection as inspectionJa } from "../../domain/texts/ja/inspection";
import { views as viewsJa } from "../../domain/texts/ja/views";
import type { Language } from "../../domain/texts/language";
import { colours, fontSizes } from "./appearance";
import { printOf } from "./paper";
import {
  emptyCell,
  formulaCell,
  numberCell,
  textCell,
  type AreaFormat,
  type PlannedCell,
  type PlannedSheet,
} from "./plannedWrites";

export const findingsKey = "findings";

const headerRow = 3;
const firstRow = headerRow + 1;
const columnWidths: readonly number[] = [5, 8, 8, 14, 14, 30, 60, 46];
const columnCount = columnWidths.length;
const severityColumn = 1;
const messageColumn = 6;

/** A link that follows the sheet even when the workbook's file is renamed; the sheet is named where it is another one. */
function linkCell(finding: Finding, measuresSheet: string): PlannedCell {
  const [{ sheet, ...cell }] = finding.cells;
  const address = cellAddress(cell);
  const shown = sheet === measuresSheet ? address : `${sheet} ${address}`;
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return formulaCell(`HYPERLINK(${quoted(`#${quotedSheetName(sheet)}!${address}`)},${quoted(shown)})`, shown);
}

/** What rows say besides the finding itself. */
interface Names {
  readonly sheet: string;
  readonly measures: ReadonlyMap<string, string>;
}

function namesIn({ measureSheet: { sheet, measures } }: Inspection): Names {
  return { sheet, measures: new Map(measures.map((measure) => [measure.code, textOfCell(measure.cells.name)])) };
}

/** `last`: what to do about a finding, or why it is accepted. */
function findingRow(
  finding: Finding,
  index: number,
  last: string,
  names: Names,
  language: Language,
): readonly PlannedCell[] {
  const words = { ja: inspectionJa, en: inspectionEn }[language];
  return [
    numberCell(index + 1),
    textCell(words.severities[finding.severity]),
    textCell(words.families[finding.family]),
    linkCell(finding, names.sheet),
    textCell(finding.measure ?? ""),
    textCell(names.measures.get(finding.measure ?? "") ?? ""),
    textCell(wordFinding(finding, language).message),
    textCell(last),
  ];
}

function openRows(findings: readonly Finding[], names: Names, language: Language): readonly (readonly PlannedCell[])[] {
  const { none } = { ja: viewsJa, en: viewsEn }[language].findings;
  if (findings.length === 0) {
    return [
      Array.from({ length: columnCount }, (_, column) => (column === messageColumn ? textCell(none) : emptyCell)),
    ];
  }
  return findings.map((finding, index) =>
    findingRow(finding, index, wordFinding(finding, language).fix, names, language),
  );
}

function acceptedRow(
  { finding, acceptance }: FindingAccepted,
  index: number,
  names: Names,
  language: Language,
): readonly PlannedCell[] {
  const words = { ja: viewsJa, en: viewsEn }[language].findings;
  return findingRow(finding, index, words.acceptedBecause(acceptance), names, language);
}

function wide(cell: PlannedCell): readonly PlannedCell[] {
  return [cell, ...Array.from({ length: columnCount - 1 }, () => emptyCell)];
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** Findings come sorted by severity, so each severity is one run of rows. */
function severityFormats(findings: readonly Finding[]): readonly AreaFormat[] {
  const counts = (["error", "warning", "info"] as const).map((severity) => ({
    severity,
    count: countOf(findings, severity),
  }));
  let row = firstRow;
  return counts.flatMap(({ severity, count }) => {
    const area: CellArea = { row, column: severityColumn, rows: count, columns: 1 };
    row += count;
    return count === 0 ? [] : [{ area, fontColor: colours[severity], bold: true, horizontal: "Center" as const }];
  });
}

/** Where the section of accepted findings begins: a blank row, its heading, its header, its rows. */
interface AcceptedSection {
  readonly heading: number;
  readonly header: number;
  readonly rows: readonly (readonly PlannedCell[])[];
}

function across(row: number, rows: number): CellArea {
  return { row, column: 0, rows, columns: columnCount };
}

function sectionFormats({ heading, header, rows }: AcceptedSection): readonly AreaFormat[] {
  return [
    { area: across(heading, 1), bold: true },
    { area: across(header, 1), bold: true, fill: colours.header, horizontal: "Center" },
    { area: across(header, rows.length + 1), bordered: true },
    { area: across(header + 1, rows.length), wrap: true },
  ];
}

function wordsIn(language: Language): (typeof viewsJa | typeof viewsEn)["findings"] {
  return { ja: viewsJa, en: viewsEn }[language].findings;
}

/** The header of a section; only its last column differs. */
function headerCells(last: string, language: Language): readonly PlannedCell[] {
  const { number, severity, family, cell, measure, measureName, message } = wordsIn(language);
  return [number, severity, family, cell, measure, measureName, message, last].map(textCell);
}

/** Title, numbers of findings, and what was inspected by which rubric. */
function topRows(inspection: Inspection, language: Language): readonly (readonly PlannedCell[])[] {
  const words = wordsIn(language);
  const { findings, accepted, measureSheet, settings } = inspection;
  const counts = words.counts({
    errors: countOf(findings, "error"),
    warnings: countOf(findings, "warning"),
    infos: countOf(findings, "info"),
    accepted: accepted.length,
  });
  const source = words.source({
    sheet: `${measureSheet.sheet} ${addressesRead(measureSheet)}`,
    rubric: settings.rubric.name,
  });
  return [words.title, counts, source].map((text) => wide(textCell(text)));
}

/**
 * The findings sheet (点検結果): one row a finding, each with a link to its cell; below them those that were accepted,
 * with the reason.
 */
export function planFindingsSheet(
  inspection: Inspection,
  name: string,
  existing: OwnArea | null,
  language: Language,
): PlannedSheet {
  const words = wordsIn(language);
  const { findings, accepted } = inspection;
  const names = namesIn(inspection);
  const open = openRows(findings, names, language);
  const end = firstRow + open.length;
  const section: AcceptedSection | null =
    accepted.length === 0
      ? null
      : {
          heading: end + 1,
          header: end + 2,
          rows: accepted.map((one, index) => acceptedRow(one, index, names, language)),
        };
  const cells = [
    ...topRows(inspection, language),
    headerCells(words.fix, language),
    ...open,
    ...(section === null
      ? []
      : [
          wide(emptyCell),
          wide(textCell(words.acceptedHeading({ count: section.rows.length }))),
          headerCells(words.reason, language),
          ...section.rows,
        ]),
  ];
  return {
    key: findingsKey,
    name,
    existing,
    cells,
    merges: [],
    formats: [
      { area: across(0, cells.length), fontSize: fontSizes.body, vertical: "Center" },
      { area: across(0, 1), bold: true, fontSize: fontSizes.title },
      { area: across(1, 2), fontColor: colours.note },
      { area: across(headerRow, 1), bold: true, fill: colours.header, horizontal: "Center" },
      { area: across(headerRow, open.length + 1), bordered: true },
      { area: across(firstRow, open.length), wrap: true },
      ...severityFormats(findings),
      ...(section === null ? [] : sectionFormats(section)),
    ],
    columnWidths,
    headerRows: { first: headerRow, last: headerRow },
    print: printOf(columnWidths, "Landscape", inspection.settings.printing.paper),
  };
}
