import type { OwnArea } from "../../domain/grid/sheetGrid";
import { areaAddress, cellAddress, quotedSheetName, type CellArea } from "../../domain/grid/cell";
import type { Finding, Severity } from "../../domain/inspection/finding";
import { wordFinding } from "../../domain/inspection/findingTexts";
import type { Inspection } from "../../domain/inspection/inspect";
import { textOfCell } from "../../domain/measures/measure";
import { inspection as inspectionEn } from "../../domain/texts/en/inspection";
import { views as viewsEn } from "../../domain/texts/en/views";
import { inspection as inspectionJa } from "../../domain/texts/ja/inspection";
import { views as viewsJa } from "../../domain/texts/ja/views";
import type { Language } from "../../domain/texts/language";
import { colours, fontSizes } from "./appearance";
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
const columnWidths: readonly number[] = [5, 8, 12, 10, 13, 36, 70, 56, 30];
const columnCount = columnWidths.length;
const severityColumn = 1;

/** A link that follows the sheet even when the workbook's file is renamed. */
function linkCell(finding: Finding): PlannedCell {
  const [{ sheet, ...cell }] = finding.cells;
  const target = `#${quotedSheetName(sheet)}!${cellAddress(cell)}`;
  return formulaCell(`HYPERLINK("${target.replaceAll('"', '""')}","${cellAddress(cell)}")`);
}

function measureNames(inspection: Inspection): ReadonlyMap<string, string> {
  return new Map(inspection.measureSheet.measures.map((measure) => [measure.code, textOfCell(measure.cells.name)]));
}

function findingRow(
  finding: Finding,
  index: number,
  names: ReadonlyMap<string, string>,
  language: Language,
): readonly PlannedCell[] {
  const words = { ja: inspectionJa, en: inspectionEn }[language];
  const { message, fix } = wordFinding(finding, language);
  return [
    numberCell(index + 1),
    textCell(words.severities[finding.severity]),
    textCell(words.families[finding.family]),
    linkCell(finding),
    textCell(finding.measure ?? ""),
    textCell(names.get(finding.measure ?? "") ?? ""),
    textCell(message),
    textCell(fix),
    textCell(finding.code),
  ];
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

/** The findings sheet (点検結果): one row a finding, each with a link to its cell. */
export function planFindingsSheet(
  inspection: Inspection,
  name: string,
  existing: OwnArea | null,
  language: Language,
): PlannedSheet {
  const words = { ja: viewsJa, en: viewsEn }[language].findings;
  const { findings, measureSheet, settings } = inspection;
  const names = measureNames(inspection);
  const header = [
    words.number,
    words.severity,
    words.family,
    words.cell,
    words.measure,
    words.measureName,
    words.message,
    words.fix,
    words.code,
  ];
  const rows = findings.map((finding, index) => findingRow(finding, index, names, language));
  const cells = [
    wide(textCell(words.title)),
    wide(
      textCell(
        words.counts({
          errors: countOf(findings, "error"),
          warnings: countOf(findings, "warning"),
          infos: countOf(findings, "info"),
        }),
      ),
    ),
    wide(
      textCell(
        words.source({
          sheet: `${measureSheet.sheet} ${areaAddress(measureSheet.area)}`,
          rubric: settings.rubric.name,
        }),
      ),
    ),
    header.map(textCell),
    ...(rows.length === 0 ? [wide(textCell(words.none))] : rows),
  ];
  const across = (row: number, rowCount: number): CellArea => ({
    row,
    column: 0,
    rows: rowCount,
    columns: columnCount,
  });
  return {
    key: findingsKey,
    name,
    existing,
    cells,
    merges: [],
    formats: [
      { area: across(0, cells.length), fontSize: fontSizes.body, vertical: "Top" },
      { area: across(0, 1), bold: true, fontSize: fontSizes.title },
      { area: across(1, 2), fontColor: colours.note },
      { area: across(headerRow, 1), bold: true, fill: colours.header, horizontal: "Center" },
      { area: across(headerRow, cells.length - headerRow), bordered: true },
      { area: across(firstRow, cells.length - firstRow), wrap: true },
      ...severityFormats(findings),
    ],
    columnWidths,
    headerRows: { first: headerRow, last: headerRow },
    print: { paper: "A3", orientation: "Landscape" },
  };
}
