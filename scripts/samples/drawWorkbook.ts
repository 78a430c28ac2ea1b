import { Workbook, type Alignment, type Borders, type Cell, type Fill, type Font, type Row, type Worksheet } from "exceljs";
import { isJoined, mergedAreas } from "./mergedAreas";
import { heightOfLines, linesOf } from "./rowHeight";
import {
  joinedAbove,
  joinedLeft,
  type DrawnCell,
  type DrawnColumn,
  type DrawnRow,
  type RowKind,
  type SheetDrawing,
  type WorkbookDrawing,
} from "./sheetDrawing";

interface RowLook {
  readonly size: number;
  readonly bold: boolean;
  readonly fill: string | null;
  readonly bordered: boolean;
  readonly align: Alignment["horizontal"] | null;
}

const looks: Record<RowKind, RowLook> = {
  title: { size: 14, bold: true, fill: null, bordered: false, align: "left" },
  note: { size: 10, bold: false, fill: null, bordered: false, align: "left" },
  header: { size: 9, bold: true, fill: "FFD9E1F2", bordered: true, align: "center" },
  heading1: { size: 10, bold: true, fill: "FFBFBFBF", bordered: true, align: "left" },
  heading2: { size: 10, bold: true, fill: "FFD9D9D9", bordered: true, align: "left" },
  heading3: { size: 9, bold: true, fill: "FFF2F2F2", bordered: true, align: "left" },
  body: { size: 9, bold: false, fill: null, bordered: true, align: null },
  total: { size: 9, bold: true, fill: "FFF2F2F2", bordered: true, align: null },
  blank: { size: 9, bold: false, fill: null, bordered: false, align: null },
};

const fontName = "ＭＳ Ｐゴシック";
const japaneseCharset = 128;
const paperSizes = { A3: 8, A4: 9 } as const;
const textFormat = "@";
const columnsInSheet = 16_384;
/** The same on every run, so that a regenerated file is the same file. */
const writtenOn = new Date("2023-04-01T00:00:00Z");

/** The drawing as a workbook, looking as an official would hand it in. */
export function drawWorkbook(drawing: WorkbookDrawing): Workbook {
  const workbook = new Workbook();
  workbook.title = drawing.title;
  workbook.creator = drawing.author;
  workbook.lastModifiedBy = drawing.author;
  workbook.created = writtenOn;
  workbook.modified = writtenOn;
  for (const sheet of drawing.sheets) drawSheet(workbook.addWorksheet(sheet.name), sheet);
  return workbook;
}

function drawSheet(worksheet: Worksheet, drawing: SheetDrawing): void {
  worksheet.columns = drawing.columns.map(({ width }) => ({ width }));
  drawing.rows.forEach((row, index) => {
    const target = worksheet.getRow(index + 1);
    drawRow(target, row, drawing.columns);
    if (row.cells.length > 0) target.height = rowHeight(row, drawing.rows[index + 1], drawing.columns);
  });
  for (const { top, left, bottom, right } of mergedAreas(drawing.rows)) {
    worksheet.mergeCellsWithoutStyle(top, left, bottom, right);
  }
  setUpPages(worksheet, drawing);
  setUpView(worksheet, drawing);
}

function drawRow(target: Row, row: DrawnRow, columns: readonly DrawnColumn[]): void {
  row.cells.forEach((cell, index) => {
    drawCell(target.getCell(index + 1), cell, row.kind, columns[index]);
  });
}

function drawCell(target: Cell, cell: DrawnCell, kind: RowKind, column: DrawnColumn | undefined): void {
  if (kind === "blank" || column?.outside === true) return;
  writeContent(target, cell);
  if (column?.asText === true && kind === "body") target.numFmt = textFormat;
  const look = looks[kind];
  target.font = fontOf(look);
  target.alignment = alignmentOf(kind, column);
  if (look.bordered) target.border = thinBorders;
  if (look.fill !== null) target.fill = solid(look.fill);
}

function writeContent(target: Cell, cell: DrawnCell): void {
  if (cell === null || isJoined(cell)) return;
  if (typeof cell !== "object") {
    target.value = cell;
    return;
  }
  target.value = "formula" in cell ? { formula: cell.formula, result: cell.result } : cell.number;
  target.numFmt = cell.format;
}

function fontOf({ size, bold }: RowLook): Partial<Font> {
  return { name: fontName, size, bold, charset: japaneseCharset, family: 3 };
}

function alignmentOf(kind: RowKind, column: DrawnColumn | undefined): Partial<Alignment> {
  const horizontal = looks[kind].align ?? column?.align ?? "left";
  return { horizontal, vertical: "middle", wrapText: kind === "body" || kind === "header" || kind === "total" };
}

const thin = { style: "thin", color: { argb: "FF808080" } } as const;
const thinBorders: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

function solid(argb: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}

/** A cell that is merged with its neighbours has room there, so it does not make its own row higher. */
function rowHeight(row: DrawnRow, below: DrawnRow | undefined, columns: readonly DrawnColumn[]): number {
  const { size } = looks[row.kind];
  const lines = row.cells.map((cell, index) => {
    const merged = row.cells[index + 1] === joinedLeft || below?.cells[index] === joinedAbove;
    if (typeof cell !== "string" || isJoined(cell) || merged || !looks[row.kind].bordered) return 1;
    return linesOf(cell, columns[index]?.width ?? 0, size);
  });
  return heightOfLines(Math.max(1, ...lines), size);
}

function setUpPages(worksheet: Worksheet, drawing: SheetDrawing): void {
  const { repeatedRows } = drawing;
  Object.assign(worksheet.pageSetup, {
    paperSize: paperSizes[drawing.paper ?? "A3"],
    orientation: drawing.orientation ?? "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.4, header: 0.2, footer: 0.2 },
    ...(repeatedRows === undefined ? {} : { printTitlesRow: `${repeatedRows.first}:${repeatedRows.last}` }),
  });
  worksheet.headerFooter.oddFooter = "&C&P / &N";
  for (const row of drawing.pagesBegin ?? []) worksheet.getRow(row - 1).addPageBreak(1, columnsInSheet);
}

function setUpView(worksheet: Worksheet, { repeatedRows, frozenRows, filterRow, columns }: SheetDrawing): void {
  const ySplit = repeatedRows?.last ?? frozenRows;
  worksheet.views = [{ zoomScale: 85, ...(ySplit === undefined ? {} : { state: "frozen", xSplit: 0, ySplit }) }];
  if (filterRow !== undefined) {
    worksheet.autoFilter = { from: { row: filterRow, column: 1 }, to: { row: worksheet.rowCount, column: columns.length } };
  }
}
