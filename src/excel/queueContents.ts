import { areaAddress, cellAddress, type CellArea } from "../domain/grid/cell";
import { addressBlocks, areaAddresses, formatBlocks, heightBlocks, mergeBlocks, type FormatBlock } from "./blocks";
import { deleteCharts, drawChart } from "./drawChart";
import { columnPoints } from "./plan/columnWidth";
import type { AreaFormat, PlannedBlock, PlannedCell, PlannedColumns, PlannedSheet } from "./plan/plannedWrites";
import { queueLooksOfBeside, widthAt, type BesideLooks } from "./writing/besideLooks";
import { queueUndressed } from "./writing/dress";
import type { Look } from "./writing/looks";
import { queueCleared } from "./writing/picture";
import { queuePivotGone } from "./writing/pivots";
import { asTypedText, putContents, putNumberFormats } from "./writing/typedContent";

/** What is typed into a cell. */
function typedContent(cell: PlannedCell): string | number {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return asTypedText(cell.text);
    case "number":
      return cell.value;
    case "formula":
      return cell.formula;
  }
}

const rangesAsked = new WeakMap<Excel.Worksheet, Map<string, Excel.Range>>();

/** One and the same range for all that is done to an area: each new one is three actions more. */
function rangeOf(sheet: Excel.Worksheet, area: CellArea): Excel.Range {
  const asked = rangesAsked.get(sheet) ?? new Map<string, Excel.Range>();
  rangesAsked.set(sheet, asked);
  const address = areaAddress(area);
  const range = asked.get(address) ?? sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  asked.set(address, range);
  return range;
}

const borderSides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function drawBorders(range: Excel.Range, area: CellArea): void {
  for (const side of borderSides) {
    const isInside =
      (side === "InsideHorizontal" && area.rows === 1) || (side === "InsideVertical" && area.columns === 1);
    if (!isInside) range.format.borders.getItem(side).style = "Continuous";
  }
}

function applyLook({ format }: Excel.Range | Excel.RangeAreas, look: FormatBlock["format"]): void {
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
}

function applyFormats(sheet: Excel.Worksheet, formats: readonly AreaFormat[]): void {
  for (const { format, areas } of formatBlocks(formats)) {
    const [area] = areas;
    if (areas.length === 1 && area !== undefined) applyLook(rangeOf(sheet, area), format);
    else for (const addresses of addressBlocks(areaAddresses(areas))) applyLook(sheet.getRanges(addresses), format);
    if (format.bordered === true) for (const one of areas) drawBorders(rangeOf(sheet, one), one);
  }
}

function setRowHeights(sheet: Excel.Worksheet, heights: NonNullable<PlannedSheet["rowHeights"]>): void {
  for (const [points, rows] of heightBlocks(heights)) {
    for (const addresses of addressBlocks(rows)) sheet.getRanges(addresses).format.rowHeight = points;
  }
}

/** Number formats go before the contents: a cell formatted as text would swallow a formula. */
function applyNumberFormats(sheet: Excel.Worksheet, formats: readonly AreaFormat[]): void {
  for (const { area, numberFormat } of formats) {
    if (numberFormat !== undefined) putNumberFormats(rangeOf(sheet, area), numberFormat);
  }
}

function writeCells(sheet: Excel.Worksheet, area: CellArea, cells: readonly (readonly PlannedCell[])[]): void {
  putContents(
    rangeOf(sheet, area),
    cells.map((row) => row.map(typedContent)),
  );
}

/** Columns of the same width in one. */
function setColumnWidths(sheet: Excel.Worksheet, firstColumn: number, widths: readonly number[]): void {
  let from = 0;
  widths.forEach((characters, index) => {
    if (widths[index + 1] === characters) return;
    const columns = { row: 0, column: firstColumn + from, rows: 1, columns: index - from + 1 };
    rangeOf(sheet, columns).format.columnWidth = columnPoints(characters);
    from = index + 1;
  });
}

function queueBlock(sheet: Excel.Worksheet, block: PlannedBlock, beside: BesideLooks, usual: Look): void {
  queueLooksOfBeside(sheet, block.area, beside, usual);
  putNumberFormats(rangeOf(sheet, block.area), "General");
  applyNumberFormats(sheet, block.formats);
  writeCells(sheet, block.area, block.cells);
  applyFormats(sheet, block.formats);
  setColumnWidths(
    sheet,
    block.area.column,
    block.columnWidths.map((width) => widthAt(width, beside)),
  );
}

/** Columns of ours beside the user's data; what was there from an earlier run is emptied first. */
export function queueColumns(
  context: Excel.RequestContext,
  { sheet: name, blocks, headings }: PlannedColumns,
  beside: BesideLooks,
  usual: Look,
): void {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const { existing } of blocks) {
    if (existing === null) continue;
    const old = rangeOf(sheet, existing.area);
    old.unmerge();
    queueCleared(old);
  }
  for (const block of blocks) queueBlock(sheet, block, beside, usual);
  for (const heading of headings) rangeOf(sheet, heading).merge();
}

/** From A1 to the last cell of a planned sheet. */
export function wholeArea({ cells }: PlannedSheet): CellArea {
  return { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 1 };
}

/** A whole sheet of ours; `replaced`: what is on it from an earlier run, and goes. */
export function queueSheetContents(
  sheet: Excel.Worksheet,
  plan: PlannedSheet,
  replaced: CellArea | null,
  queueBelow: () => void = () => undefined,
): void {
  if (replaced !== null) {
    if (plan.pivot !== undefined) queuePivotGone(sheet);
    const old = rangeOf(sheet, replaced);
    old.unmerge();
    queueCleared(old);
    queueUndressed(sheet);
  }
  const whole = wholeArea(plan);
  if (replaced !== null) putNumberFormats(rangeOf(sheet, whole), "General");
  applyNumberFormats(sheet, plan.formats);
  writeCells(sheet, whole, plan.cells);
  mergeBlocks(plan.merges).forEach(({ area, isAcross }) => {
    rangeOf(sheet, area).merge(isAcross);
  });
  applyFormats(sheet, plan.formats);
  // Excel fits the columns to a PivotTable by itself.
  queueBelow();
  setColumnWidths(sheet, 0, plan.columnWidths);
  rangeOf(sheet, whole).format.autofitRows();
  setRowHeights(sheet, plan.rowHeights ?? []);
  if (plan.headerRows !== null) sheet.freezePanes.freezeRows(plan.headerRows.last + 1);
  sheet.showGridlines = false;
}

/** Page set-up, which a printer's driver may refuse: in a trip of its own. */
export function queuePageSetUp(sheet: Excel.Worksheet, plan: PlannedSheet, printed = wholeArea(plan)): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = plan.print.orientation;
  pageLayout.paperSize = plan.print.paper;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(areaAddress(printed));
  if (plan.headerRows !== null) {
    pageLayout.setPrintTitleRows(`$${String(plan.headerRows.first + 1)}:$${String(plan.headerRows.last + 1)}`);
  }
  plan.pageBreaks?.forEach((row) => {
    sheet.horizontalPageBreaks.add(cellAddress({ row, column: 0 }));
  });
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
}

/** Charts, which an old Excel may refuse. */
export function queueCharts(sheet: Excel.Worksheet, plan: PlannedSheet): void {
  if (plan.existing !== null && plan.charts !== undefined) deleteCharts(sheet);
  plan.charts?.forEach((chart, index) => {
    drawChart(sheet, chart, index);
  });
}
