import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import ExcelJS, { type Cell, type CellValue, type Worksheet } from "exceljs";
import JSZip from "jszip";
import { addressOf, fromInclusive, fullAddress, parseArea } from "../workbook/address";
import type { CellExtras, DefinedName, Hyperlink, HostWorkbookData, SheetExtras } from "../workbook/workbookData";
import { fileStyle } from "./cellStyles";
import { fileValue } from "./cellValues";
import { writeCharts } from "./chartsWriting";
import { fileColor } from "./colors";
import { namesElement, type FileNames } from "./definedNames";
import { internalLinks } from "./hyperlinks";
import { writePageLayout } from "./pageSetup";
import { writePivots } from "./pivotsWriting";
import { withSheetElement } from "./sheetElements";
import { columnCharacters, DEFAULT_ROW_POINTS, rowPixels, rowPoints } from "./sizes";
import { validationsElement } from "./validations";
import { escapeXml } from "./xml";

type StyleReference = Nullable<IStyleData | string>;

/** What writing a sheet needs to know of the workbook. */
interface Writing {
  readonly styles: Readonly<Record<string, Nullable<IStyleData>>>;
  readonly standard: IStyleData;
  /** Styles of exceljs that were made already: shared styles keep the file small. */
  readonly made: Map<string, Cell["style"]>;
}

const STANDARD_FONT: IStyleData = { ff: "游ゴシック", fs: 11 };

const resolved = (reference: StyleReference | undefined, { styles }: Writing): IStyleData =>
  (typeof reference === "string" ? styles[reference] : reference) ?? {};

function styleFor(reference: StyleReference | undefined, extras: CellExtras, writing: Writing): Cell["style"] | null {
  const { indent, shrinkToFit, locked, formulaHidden } = extras;
  if (!reference && indent === undefined && !shrinkToFit && locked === undefined && !formulaHidden) return null;
  const own = typeof reference === "string" ? reference : JSON.stringify(reference ?? null);
  const key = JSON.stringify([own, indent, shrinkToFit, locked, formulaHidden]);
  let made = writing.made.get(key);
  if (!made) {
    made = fileStyle(resolved(reference, writing), extras, writing.standard);
    writing.made.set(key, made);
  }
  return made;
}

function linkText(value: CellValue | undefined): string | ExcelJS.CellRichTextValue | null {
  if (typeof value === "object" && value !== null && "richText" in value) return value;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

/** A link to outside: its text is the cell's value; a computed cell keeps its formula and loses the link. */
function linked(value: CellValue | undefined, link: Hyperlink): CellValue | undefined {
  const target = link.address;
  if (target === undefined || (typeof value === "object" && value !== null && "formula" in value)) return value;
  const text = linkText(value) ?? target;
  return {
    text,
    hyperlink: target,
    ...(link.screenTip === undefined ? {} : { tooltip: link.screenTip }),
  } as CellValue;
}

function writeCell(cell: Cell, data: ICellData, writing: Writing): void {
  const extras = (data.custom ?? {}) as CellExtras;
  const plain = fileValue(data, writing.standard);
  const value = extras.hyperlink ? linked(plain, extras.hyperlink) : plain;
  if (value !== undefined) cell.value = value;
  const style = styleFor(data.s, extras, writing);
  if (style) cell.style = style;
  if (extras.note !== undefined) cell.note = extras.note;
}

function writeCells(sheet: Worksheet, data: Partial<IWorksheetData>, writing: Writing): void {
  const lines = Object.entries(data.cellData ?? {}) as [string, Record<string, ICellData | null>][];
  for (const [row, cells] of lines) {
    const fileRow = sheet.getRow(Number(row) + 1);
    for (const [column, cell] of Object.entries(cells)) {
      if (cell) writeCell(fileRow.getCell(Number(column) + 1), cell, writing);
    }
  }
}

function writeLines(sheet: Worksheet, data: Partial<IWorksheetData>, writing: Writing): void {
  const columns = Object.entries(data.columnData ?? {}) as [string, Partial<IColumnData>][];
  for (const [index, column] of columns) {
    const fileColumn = sheet.getColumn(Number(index) + 1);
    if (column.w !== undefined) fileColumn.width = columnCharacters(column.w);
    if (column.hd === BooleanNumber.TRUE) fileColumn.hidden = true;
    // Set on the column's definition, not through the setter, which would create its million cells' styles.
    const style = styleFor(column.s, {}, writing);
    if (style) Object.assign(fileColumn, { style });
  }
  const rows = Object.entries(data.rowData ?? {}) as [string, Partial<IRowData>][];
  for (const [index, row] of rows) {
    const fileRow = sheet.getRow(Number(index) + 1);
    // exceljs writes a row without cells only for its height.
    const standard =
      row.hd === BooleanNumber.TRUE ? (data.defaultRowHeight ?? rowPixels(DEFAULT_ROW_POINTS)) : undefined;
    const height = row.ia === BooleanNumber.TRUE ? standard : (row.h ?? standard);
    if (height !== undefined) fileRow.height = rowPoints(height);
    if (row.hd === BooleanNumber.TRUE) fileRow.hidden = true;
  }
}

/** Merges after the cells are written, without exceljs giving the covered cells the first one's style. */
function writeMerges(sheet: Worksheet, data: Partial<IWorksheetData>): void {
  for (const range of data.mergeData ?? []) {
    sheet.mergeCellsWithoutStyle(addressOf(fromInclusive(range)));
  }
}

function writeViews(sheet: Worksheet, data: Partial<IWorksheetData>): void {
  const { xSplit = 0, ySplit = 0 } = data.freeze ?? {};
  const showGridLines = data.showGridlines !== BooleanNumber.FALSE;
  sheet.views =
    xSplit > 0 || ySplit > 0
      ? [{ state: "frozen", xSplit: Math.max(0, xSplit), ySplit: Math.max(0, ySplit), showGridLines }]
      : [{ state: "normal", showGridLines }];
}

async function writeExtras(sheet: Worksheet, extras: SheetExtras): Promise<void> {
  writePageLayout(sheet, extras.pageLayout ?? {});
  if (extras.autoFilter !== undefined) sheet.autoFilter = extras.autoFilter;
  for (const format of extras.conditionalFormats ?? []) {
    sheet.addConditionalFormatting(format as ExcelJS.ConditionalFormattingOptions);
  }
  const { protection } = extras;
  if (protection?.fromFile) Object.assign(sheet, { sheetProtection: protection.fromFile });
  else if (protection) await sheet.protect(protection.password ?? "", protectionOptions(protection.options));
}

/** Office.js says what is allowed, and so does exceljs; the names differ. */
const PERMISSIONS: Readonly<Record<string, keyof ExcelJS.WorksheetProtection>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
};

function protectionOptions(options: Readonly<Record<string, boolean | string>>): Partial<ExcelJS.WorksheetProtection> {
  const allowed = Object.entries(options).flatMap(([name, value]) => {
    const permission = PERMISSIONS[name];
    return permission !== undefined && typeof value === "boolean" ? [[permission, value] as const] : [];
  });
  // One round of hashing: the password keeps people from mistakes, not from attacks, and Excel's own is no better.
  return { ...Object.fromEntries(allowed), spinCount: 1000 };
}

/** Print areas, print titles and filters as the names files keep them under. */
function reservedNames(data: HostWorkbookData): FileNames["reserved"] {
  return data.workbook.sheetOrder.flatMap((id, sheet) => {
    const { pageLayout = {}, autoFilter } = data.sheets[id] ?? {};
    const name = data.workbook.sheets[id]?.name ?? "";
    const formula = (address: string | undefined): string | null => {
      const area = address === undefined ? null : parseArea(address);
      if (!area) return null;
      const full = fullAddress(name, area);
      const cut = full.lastIndexOf("!") + 1;
      return full.slice(0, cut) + full.slice(cut).replace(/([A-Z]+|\d+)/g, "$$$1");
    };
    const titles = [formula(pageLayout.printTitleColumns), formula(pageLayout.printTitleRows)].filter(
      (part) => part !== null,
    );
    const all: readonly (readonly [string, string | null])[] = [
      ["_xlnm.Print_Area", formula(pageLayout.printArea)],
      ["_xlnm.Print_Titles", titles.length > 0 ? titles.join(",") : null],
      ["_xlnm._FilterDatabase", formula(autoFilter)],
    ];
    return all.flatMap(([reserved, text]) => (text === null ? [] : [{ name: reserved, sheet, formula: text }]));
  });
}

const hasFormulaWithoutResult = (data: HostWorkbookData): boolean =>
  Object.values(data.workbook.sheets).some((sheet) =>
    Object.values((sheet.cellData ?? {}) as Record<number, Record<number, ICellData | null>>).some((line) =>
      Object.values(line).some((cell) => cell?.f && cell.v === undefined),
    ),
  );

/** Writes a workbook as .xlsx; what {@link readXlsx} read comes back, except what `losses` names. */
export async function writeXlsx(data: HostWorkbookData): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const { sheetOrder, sheets, styles, defaultStyle } = data.workbook;
  const standard = { ...STANDARD_FONT, ...(typeof defaultStyle === "string" ? styles[defaultStyle] : defaultStyle) };
  const writing: Writing = { styles, standard, made: new Map() };
  workbook.properties.date1904 = data.date1904;
  // Excel computes on opening only where a result is missing: otherwise it would ask to save an unchanged file.
  if (hasFormulaWithoutResult(data)) workbook.calcProperties.fullCalcOnLoad = true;
  const activeTab = Math.max(0, sheetOrder.indexOf(data.activeSheetId ?? ""));
  workbook.views = [{ x: 0, y: 0, width: 28800, height: 15000, firstSheet: 0, activeTab, visibility: "visible" }];
  for (const id of sheetOrder) {
    const sheetData = sheets[id] ?? {};
    const extras = data.sheets[id] ?? {};
    const sheet = workbook.addWorksheet(sheetData.name ?? id);
    writeCells(sheet, sheetData, writing);
    writeLines(sheet, sheetData, writing);
    writeMerges(sheet, sheetData);
    writeViews(sheet, sheetData);
    if (sheetData.tabColor) sheet.properties.tabColor = fileColor(sheetData.tabColor);
    if (sheetData.defaultColumnWidth) sheet.properties.defaultColWidth = columnCharacters(sheetData.defaultColumnWidth);
    if (sheetData.defaultRowHeight) sheet.properties.defaultRowHeight = rowPoints(sheetData.defaultRowHeight);
    if (sheetData.hidden === BooleanNumber.TRUE) sheet.state = extras.veryHidden ? "veryHidden" : "hidden";
    await writeExtras(sheet, extras);
  }
  return finish(await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } }), data, standard);
}

const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** Adds what exceljs can't write: all names, data validations by range, charts, pivots, the standard font. */
async function finish(buffer: ExcelJS.Buffer, data: HostWorkbookData, standard: IStyleData): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(buffer);
  const change = async (path: string, to: (xml: string) => string): Promise<void> => {
    const xml = await zip.file(path)?.async("string");
    if (xml !== undefined) zip.file(path, to(xml));
  };
  const names: readonly DefinedName[] = data.names;
  const definedNames = namesElement(names, reservedNames(data), data.workbook.sheetOrder);
  await change("xl/workbook.xml", (xml) =>
    xml.replace(/<definedNames[\s\S]*?<\/definedNames>/, "").replace("</sheets>", () => `</sheets>${definedNames}`),
  );
  await change("xl/styles.xml", (xml) => withStandardFont(xml, standard));
  for (const [index, id] of data.workbook.sheetOrder.entries()) {
    const validations = validationsElement(data.sheets[id]?.validations ?? []);
    const links = internalLinks(data.workbook.sheets[id] ?? {});
    if (validations === "" && links === "") continue;
    await change(sheetPath(index), (xml) => withLinks(withSheetElement(xml, "dataValidations", validations), links));
  }
  await writeCharts(zip, data, standard.ff ?? "", sheetPath);
  await writePivots(zip, data, sheetPath);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 6 } });
}

/** exceljs's standard font is always Calibri. */
function withStandardFont(stylesXml: string, { ff, fs }: IStyleData): string {
  const font = `<font><sz val="${fs ?? 11}"/><color theme="1"/><name val="${escapeXml(ff ?? "游ゴシック")}"/></font>`;
  return stylesXml.replace(/<font>[\s\S]*?<\/font>/, () => font);
}

function withLinks(sheetXml: string, links: string): string {
  if (links === "") return sheetXml;
  if (sheetXml.includes("</hyperlinks>")) return sheetXml.replace("</hyperlinks>", () => `${links}</hyperlinks>`);
  return withSheetElement(sheetXml, "hyperlinks", `<hyperlinks>${links}</hyperlinks>`);
}
