import type { OwnArea } from "../../domain/grid/sheetGrid";
import type { View, ViewChart, ViewSection } from "../../domain/views/view";
import { colours, fontSizes } from "./appearance";
import { across, addRow, addSentence, type Growing, type PlacedTable, type ViewLook } from "./growingSheet";
import { keepOnOnePage } from "./pages";
import { printOf, type Print } from "./paper";
import { textCell, type PlannedSheet } from "./plannedWrites";
import { linkWithin } from "./viewLinks";
import { addTable, placedColumns, widthOf } from "./viewTable";

const chartRows = 18;
const fewestRowsOfBars = 12;

/** For a chart's title, axis and legend. */
const rowsAroundBars = 6;

const mostColumnsOfChart = 12;

/** Every bar gets its label; a page has room for about thirty. */
function rowsOfChart({ kind, rows }: ViewChart): number {
  return kind === "bars" || kind === "shares" ? Math.max(fewestRowsOfBars, rows.length + rowsAroundBars) : chartRows;
}

/** `top`: the row in which the section begins. */
function addCharts(
  sheet: Growing,
  { charts }: ViewSection,
  { top: sectionTop, firstRow, placed }: PlacedTable & { readonly top: number },
  print: Print,
): void {
  for (const chart of charts) {
    const { kind, title, rows, category, series, isRate, tones = [], startsPage = false } = chart;
    addRow(sheet, []);
    const top = sheet.cells.length;
    if (startsPage) sheet.pageBreaks.push(top);
    const height = rowsOfChart(chart);
    for (let row = 0; row < height; row += 1) addRow(sheet, []);
    // The blank row above goes along, lest the frame be drawn on the page before.
    keepOnOnePage(sheet, [sectionTop, top - 1], print);
    const at = (index: number): number => placed[index]?.start ?? 0;
    sheet.charts.push({
      kind,
      title,
      rows: rows.map((row) => firstRow + row),
      category: at(category),
      series: series.map((index, place) => ({
        column: at(index),
        name: placed[index]?.column.label ?? "",
        tone: tones[place],
      })),
      isRate,
      area: { row: top, column: 0, rows: height, columns: Math.min(sheet.width, mostColumnsOfChart) },
    });
  }
}

function addSection(sheet: Growing, section: ViewSection, print: Print): PlacedTable | null {
  addRow(sheet, []);
  const top = sheet.cells.length;
  if (section.startsPage) sheet.pageBreaks.push(top);
  if (section.heading !== null) {
    const row = addRow(sheet, [textCell(section.heading)]);
    sheet.formats.push({ area: across(sheet, row), bold: true });
  }
  section.paragraphs.forEach((paragraph) => addSentence(sheet, paragraph));
  if (section.table === null) return null;
  const placed = addTable(sheet, section.table);
  addCharts(sheet, section, { ...placed, top }, print);
  return placed;
}

function gridWidth({ columnWidths, sections }: View): number {
  const tables = sections.flatMap(({ table }) => (table === null ? [] : [widthOf(placedColumns(table.columns))]));
  return Math.max(1, columnWidths.length, ...tables);
}

const usualWidth = 12;

/** Lays a view out as a sheet of ours. Only a view of one table keeps its header in sight and on every page. */
export function planViewSheet(
  key: string,
  view: View,
  name: string,
  existing: OwnArea | null,
  look: ViewLook,
): PlannedSheet {
  const width = gridWidth(view);
  const columnWidths = Array.from({ length: width }, (_, index) => view.columnWidths[index] ?? usualWidth);
  const sheet: Growing = {
    width,
    columnWidths,
    look,
    cells: [],
    merges: [],
    formats: [],
    rowHeights: [],
    pageBreaks: [],
    charts: [],
  };
  addRow(sheet, [textCell(view.title)]);
  const print = printOf(columnWidths, view.orientation, look.printing.paper);
  const places = view.sections.map((section) => addSection(sheet, section, print));
  addRow(sheet, []);
  const firstNote = sheet.cells.length;
  view.notes.forEach((note) => addRow(sheet, [textCell(note)]));
  const [onlyTable, ...others] = places.filter((table) => table !== null);
  return {
    key,
    name,
    existing,
    cells: linkWithin(sheet, view, places, existing?.sheet ?? name),
    merges: sheet.merges,
    formats: [
      { area: across(sheet, 0, sheet.cells.length), fontSize: fontSizes.body, vertical: "Center" },
      { area: across(sheet, 0), bold: true, fontSize: fontSizes.title },
      ...sheet.formats,
      ...(view.notes.length === 0
        ? []
        : [{ area: across(sheet, firstNote, view.notes.length), fontSize: fontSizes.note, fontColor: colours.note }]),
    ],
    columnWidths,
    rowHeights: sheet.rowHeights,
    pageBreaks: sheet.pageBreaks,
    charts: sheet.charts,
    headerRows: onlyTable !== undefined && others.length === 0 ? onlyTable.header : null,
    print,
  };
}
