import { areaAddress, cellAddress, type CellArea } from "../domain/grid/cell";
import { deleteCharts, drawChart } from "./drawChart";
import { fingerprintOfPlan } from "./fingerprint";
import { markComment, markName, markReference } from "./marks";
import type { AreaFormat, PlannedBlock, PlannedCell, PlannedSheet, PlannedWrites } from "./plan/plannedWrites";

/** A point is 1/72 inch; a half-width character of the usual Japanese fonts at 11 points is 6 points wide. */
const pointsPerCharacter = 6;
const pointsOfPadding = 4;

/**
 * Excel takes what is written to a cell as if it were typed: `=1+1` becomes a formula, `R5.3.20` a date, `+3` a number.
 * Behind an apostrophe everything stays the text it is; the apostrophe is no part of it.
 */
function typedContent(cell: PlannedCell): string | number {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return `'${cell.text}`;
    case "number":
      return cell.value;
    case "formula":
      return cell.formula;
  }
}

function rangeOf(sheet: Excel.Worksheet, area: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

const borderSides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function drawBorders(range: Excel.Range, area: CellArea): void {
  for (const side of borderSides) {
    const isInside =
      (side === "InsideHorizontal" && area.rows === 1) || (side === "InsideVertical" && area.columns === 1);
    if (!isInside) range.format.borders.getItem(side).style = "Continuous";
  }
}

function applyFormat(sheet: Excel.Worksheet, format: AreaFormat): void {
  const range = rangeOf(sheet, format.area);
  if (format.bold !== undefined) range.format.font.bold = format.bold;
  if (format.fontSize !== undefined) range.format.font.size = format.fontSize;
  if (format.fontColor !== undefined) range.format.font.color = format.fontColor;
  if (format.fill !== undefined) range.format.fill.color = format.fill;
  if (format.horizontal !== undefined) range.format.horizontalAlignment = format.horizontal;
  if (format.vertical !== undefined) range.format.verticalAlignment = format.vertical;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.bordered === true) drawBorders(range, format.area);
}

/** One format for every cell: Excel spreads a single value, although the type asks for a matrix. */
function setNumberFormat(range: { numberFormat: unknown }, format: string): void {
  range.numberFormat = format;
}

/** Number formats go before the contents: a cell formatted as text would swallow a formula. */
function applyNumberFormats(sheet: Excel.Worksheet, whole: CellArea, formats: readonly AreaFormat[]): void {
  setNumberFormat(rangeOf(sheet, whole), "General");
  for (const { area, numberFormat } of formats) {
    if (numberFormat !== undefined) setNumberFormat(rangeOf(sheet, area), numberFormat);
  }
}

function writeCells(sheet: Excel.Worksheet, area: CellArea, cells: readonly (readonly PlannedCell[])[]): void {
  rangeOf(sheet, area).formulas = cells.map((row) => row.map(typedContent));
}

function setColumnWidths(sheet: Excel.Worksheet, firstColumn: number, widths: readonly number[]): void {
  widths.forEach((characters, index) => {
    sheet.getRangeByIndexes(0, firstColumn + index, 1, 1).format.columnWidth =
      characters * pointsPerCharacter + pointsOfPadding;
  });
}

function mark(
  context: Excel.RequestContext,
  name: string,
  sheet: string,
  area: CellArea,
  cells: PlannedBlock["cells"],
): void {
  context.workbook.names.getItemOrNullObject(name).delete();
  const comment = markComment(fingerprintOfPlan(cells));
  context.workbook.names.add(name, markReference(sheet, area), comment).visible = false;
}

function writeBlock(context: Excel.RequestContext, sheetName: string, block: PlannedBlock): void {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  if (block.existing !== null) rangeOf(sheet, block.existing.area).clear();
  applyNumberFormats(sheet, block.area, block.formats);
  writeCells(sheet, block.area, block.cells);
  block.formats.forEach((format) => {
    applyFormat(sheet, format);
  });
  setColumnWidths(sheet, block.area.column, block.columnWidths);
  mark(context, markName("column", block.key), sheetName, block.area, block.cells);
}

function wholeArea(plan: PlannedSheet): CellArea {
  return { row: 0, column: 0, rows: plan.cells.length, columns: plan.cells[0]?.length ?? 0 };
}

function openSheet(context: Excel.RequestContext, plan: PlannedSheet): Excel.Worksheet {
  if (plan.existing === null) return context.workbook.worksheets.add(plan.name);
  const sheet = context.workbook.worksheets.getItem(plan.existing.sheet);
  // Anything else on the sheet was added by hand, and whoever added it has agreed to its being replaced.
  const old = sheet.getUsedRange();
  old.unmerge();
  old.clear();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  if (plan.charts !== undefined) deleteCharts(sheet);
  return sheet;
}

function setUpPrinting(sheet: Excel.Worksheet, plan: PlannedSheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = plan.print.orientation;
  pageLayout.paperSize = plan.print.paper;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(areaAddress(wholeArea(plan)));
  if (plan.headerRows !== null) {
    pageLayout.setPrintTitleRows(`$${String(plan.headerRows.first + 1)}:$${String(plan.headerRows.last + 1)}`);
  }
  plan.pageBreaks?.forEach((row) => {
    sheet.horizontalPageBreaks.add(cellAddress({ row, column: 0 }));
  });
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
}

function writeSheet(context: Excel.RequestContext, plan: PlannedSheet): void {
  const sheet = openSheet(context, plan);
  const whole = wholeArea(plan);
  applyNumberFormats(sheet, whole, plan.formats);
  writeCells(sheet, whole, plan.cells);
  plan.merges.forEach((area) => {
    rangeOf(sheet, area).merge();
  });
  plan.formats.forEach((format) => {
    applyFormat(sheet, format);
  });
  setColumnWidths(sheet, 0, plan.columnWidths);
  rangeOf(sheet, whole).format.autofitRows();
  plan.rowHeights?.forEach(({ row, points }) => {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = points;
  });
  if (plan.headerRows !== null) sheet.freezePanes.freezeRows(plan.headerRows.last + 1);
  sheet.showGridlines = false;
  setUpPrinting(sheet, plan);
  plan.charts?.forEach((chart, index) => {
    drawChart(sheet, chart, index);
  });
  mark(context, markName("sheet", plan.key), sheetNameOf(plan), whole, plan.cells);
}

function sheetNameOf(plan: PlannedSheet): string {
  return plan.existing?.sheet ?? plan.name;
}

/** Queues everything a plan says; nothing reaches Excel before the next sync. */
export function queueWrites(context: Excel.RequestContext, plan: PlannedWrites): void {
  const { columns } = plan;
  columns?.blocks.forEach((block) => {
    writeBlock(context, columns.sheet, block);
  });
  plan.sheets.forEach((sheet) => {
    writeSheet(context, sheet);
  });
}
