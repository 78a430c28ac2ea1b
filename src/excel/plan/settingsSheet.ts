import type { OwnArea } from "../../domain/grid/sheetGrid";
import type { CellArea, CellContent } from "../../domain/grid/cell";
import type { Inspection } from "../../domain/inspection/inspect";
import { withProposedAnswers } from "../../domain/settings/readingAnswer";
import type { Settings } from "../../domain/settings/settings";
import { settingsToRows, type DetectedColumns } from "../../domain/settings/settingsSheet";
import { detectedColumns, settingsKey } from "../../domain/settings/workbookSettings";
import type { Language } from "../../domain/texts/language";
import { colours, fontSizes } from "./appearance";
import { printOf } from "./paper";
import { numberCell, textCell, type PlannedCell, type PlannedSheet } from "./plannedWrites";

const firstColumnWidths: readonly number[] = [28, 30, 30, 44];
const furtherColumnWidth = 16;

function plannedCell(content: CellContent | undefined): PlannedCell {
  return typeof content === "number" ? numberCell(content) : textCell(String(content ?? ""));
}

/** The 点検設定 sheet: what the plan's settings are and what was detected, for the official to read and edit. */
export function planSettingsSheet(
  { settings, measureSheet }: Inspection,
  name: string,
  existing: OwnArea | null,
  language: Language,
): PlannedSheet {
  const answered = withProposedAnswers(settings, measureSheet.reading.questions);
  return settingsSheetOf(answered, detectedColumns(measureSheet), name, existing, language);
}

/** The 点検設定 sheet of any settings, also where no measures sheet has been found yet. */
export function settingsSheetOf(
  settings: Settings,
  detected: DetectedColumns,
  name: string,
  existing: OwnArea | null,
  language: Language,
): PlannedSheet {
  const rows = settingsToRows(settings, detected, language);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => plannedCell(row[column])));
  const across = (row: number, rowCount: number): CellArea => ({ row, column: 0, rows: rowCount, columns: width });
  const columnWidths = Array.from({ length: width }, (_, column) => firstColumnWidths[column] ?? furtherColumnWidth);
  const headings = rows.flatMap((_, index) => (isSectionHeading(rows, index) ? [index] : []));
  return {
    key: settingsKey,
    name,
    existing,
    cells,
    merges: [],
    formats: [
      { area: across(0, cells.length), fontSize: fontSizes.body, vertical: "Center", wrap: false },
      { area: across(0, 1), bold: true, fontSize: fontSizes.title },
      { area: across(1, 1), fontColor: colours.note },
      ...headings.flatMap((row) => [
        { area: across(row, 1), bold: true },
        { area: across(row + 1, 1), bold: true, fill: colours.header },
      ]),
    ],
    columnWidths,
    headerRows: { first: 0, last: 0 },
    print: printOf(columnWidths, "Landscape", settings.printing.paper),
  };
}

/** A section begins with its name alone in a row, under a blank one. */
function isSectionHeading(rows: readonly (readonly CellContent[])[], index: number): boolean {
  const filled = (rows[index] ?? []).filter((content) => content !== "").length;
  const above = (rows[index - 1] ?? []).filter((content) => content !== "").length;
  return index > 1 && filled === 1 && above === 0;
}
