import {
  BooleanNumber,
  LocaleType,
  type IColumnData,
  type ICellData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import ExcelJS, { type Cell, type Style, type Worksheet, type WorksheetView } from "exceljs";
import { parseArea, splitSheetName, toInclusive } from "../workbook/address";
import type { CellExtras, Hyperlink, HostWorkbookData, PageLayout, SheetExtras } from "../workbook/workbookData";
import { styleExtras, univerFont, univerStyle } from "./cellStyles";
import { univerContent } from "./cellValues";
import { withCharts } from "./chartsReading";
import { colorOf, themeOf, type Theme } from "./colors";
import { readNames, withoutNames, type FileNames } from "./definedNames";
import { readHyperlinks } from "./hyperlinks";
import { tokeniseFormats } from "./numberFormats";
import { readPageLayout, readRowBreaks } from "./pageSetup";
import { lossesOf, openParts, textOf, type Parts } from "./parts";
import { withPivots } from "./pivotsReading";
import { countShapes } from "./shapes";
import { columnPixels, DEFAULT_COLUMN_CHARACTERS, DEFAULT_ROW_POINTS, rowPixels } from "./sizes";
import { UnreadableWorkbookError } from "./unreadableWorkbook";
import { readValidations } from "./validations";
import { elements } from "./xml";

/** What reading a sheet needs to know of the workbook. */
interface Reading {
  readonly theme: Theme;
  readonly formats: ReadonlyMap<string, string>;
  /** Styles by id, and the id of each style object of exceljs: it shares one object among the cells of a style. */
  readonly styles: Record<string, IStyleData>;
  readonly known: Map<object, KnownStyle>;
}

interface KnownStyle {
  /** Undefined for the standard style. */
  readonly id: string | undefined;
  readonly extras: CellExtras;
}

function knownStyle(style: Partial<Style>, reading: Reading): KnownStyle {
  const known = reading.known.get(style);
  if (known) return known;
  const code = style.numFmt === undefined ? undefined : (reading.formats.get(style.numFmt) ?? style.numFmt);
  const univer = univerStyle(style, reading.theme, code);
  const id = Object.keys(univer).length === 0 ? undefined : `s${Object.keys(reading.styles).length + 1}`;
  if (id !== undefined) reading.styles[id] = univer;
  const made = { id, extras: styleExtras(style) };
  reading.known.set(style, made);
  return made;
}

function noteExtras(cell: Cell): CellExtras {
  const note = cell.note as string | { readonly texts?: readonly { readonly text: string }[] } | undefined;
  if (!note) return {};
  return { note: typeof note === "string" ? note : (note.texts ?? []).map(({ text }) => text).join("") };
}

function univerCell(cell: Cell, reading: Reading, link: Hyperlink | undefined): ICellData | null {
  const style = knownStyle(cell.style, reading);
  // The other cells of a merged area repeat the first one's value; only their format is theirs.
  const isCovered = cell.isMerged && cell.master !== cell;
  const content = isCovered ? {} : univerContent(cell, reading.theme);
  const custom = isCovered
    ? style.extras
    : { ...style.extras, ...(link ? { hyperlink: link } : {}), ...noteExtras(cell) };
  const made: ICellData = {
    ...content,
    ...(style.id === undefined ? {} : { s: style.id }),
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  };
  return Object.keys(made).length > 0 ? made : null;
}

function readCells(
  sheet: Worksheet,
  reading: Reading,
  links: ReadonlyMap<string, Hyperlink>,
): IWorksheetData["cellData"] {
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    const line: Record<number, ICellData> = {};
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const made = univerCell(cell, reading, links.get(cell.address));
      if (made) line[columnNumber - 1] = made;
    });
    cellData[rowNumber - 1] = line;
  });
  return cellData;
}

function readRows(sheet: Worksheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    const height = row.height as number | undefined;
    if (height === undefined && !row.hidden) return;
    rows[rowNumber - 1] = {
      ...(height === undefined ? {} : { h: rowPixels(height), ia: BooleanNumber.FALSE }),
      ...(row.hidden ? { hd: BooleanNumber.TRUE } : {}),
    };
  });
  return rows;
}

function readColumns(sheet: Worksheet, reading: Reading): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (let index = 0; index < sheet.columnCount; index++) {
    const column = sheet.getColumn(index + 1);
    const style = knownStyle(column.style, reading).id;
    const data = {
      ...(column.width === undefined ? {} : { w: columnPixels(column.width) }),
      ...(column.hidden ? { hd: BooleanNumber.TRUE } : {}),
      ...(style === undefined ? {} : { s: style }),
    };
    if (Object.keys(data).length > 0) columns[index] = data;
  }
  return columns;
}

/** exceljs has null where a file has no views. */
const viewsOf = ({ views }: Worksheet): readonly Partial<WorksheetView>[] => (Array.isArray(views) ? views : []);

function readFreeze(sheet: Worksheet): Partial<IWorksheetData> {
  const view = viewsOf(sheet).find(({ state }) => state === "frozen");
  if (view?.state !== "frozen") return {};
  const [xSplit, ySplit] = [view.xSplit ?? 0, view.ySplit ?? 0];
  return { freeze: { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 } };
}

/** exceljs keeps merged areas in its model only. */
const mergedAreas = (sheet: Worksheet): IWorksheetData["mergeData"] =>
  ((sheet.model as { readonly merges?: readonly string[] }).merges ?? []).flatMap((address) => {
    const area = parseArea(address);
    return area ? [{ ...toInclusive(area) }] : [];
  });

function readSheet(
  sheet: Worksheet,
  id: string,
  reading: Reading,
  links: ReadonlyMap<string, Hyperlink>,
): Partial<IWorksheetData> {
  const tabColor = colorOf(sheet.properties.tabColor, reading.theme);
  const properties = sheet.properties as { readonly defaultColWidth?: number; readonly defaultRowHeight?: number };
  return {
    id,
    name: sheet.name,
    cellData: readCells(sheet, reading, links),
    rowData: readRows(sheet),
    columnData: readColumns(sheet, reading),
    mergeData: mergedAreas(sheet),
    rowCount: Math.max(1000, sheet.rowCount + 200),
    columnCount: Math.max(50, sheet.columnCount + 30),
    defaultColumnWidth: columnPixels(properties.defaultColWidth ?? DEFAULT_COLUMN_CHARACTERS),
    defaultRowHeight: rowPixels(properties.defaultRowHeight ?? DEFAULT_ROW_POINTS),
    hidden: sheet.state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: viewsOf(sheet)[0]?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(tabColor === null ? {} : { tabColor }),
    ...readFreeze(sheet),
  };
}

/** Print areas and titles, which files keep among the names. */
function printAreas(reserved: FileNames["reserved"], sheet: number): PageLayout {
  const formulaOf = (name: string): readonly string[] =>
    (reserved.find((one) => one.name === name && one.sheet === sheet)?.formula ?? "")
      .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
      .map((part) => splitSheetName(part).rest.replaceAll("$", ""));
  const area = formulaOf("_xlnm.Print_Area").find((part) => parseArea(part));
  const titles = formulaOf("_xlnm.Print_Titles");
  const rows = titles.find((part) => /^\d+:\d+$/.test(part));
  const columns = titles.find((part) => /^[A-Z]+:[A-Z]+$/i.test(part));
  return {
    ...(area === undefined ? {} : { printArea: area }),
    ...(rows === undefined ? {} : { printTitleRows: rows }),
    ...(columns === undefined ? {} : { printTitleColumns: columns }),
  };
}

function readExtras(sheet: Worksheet, index: number, names: FileNames, sheetXml: string): SheetExtras {
  const rowBreaks = readRowBreaks(sheetXml);
  const pageLayout = {
    ...readPageLayout(sheet),
    ...printAreas(names.reserved, index),
    ...(rowBreaks.length > 0 ? { rowBreaks } : {}),
  };
  const model = sheet.model as {
    readonly sheetProtection?: Readonly<Record<string, unknown>> | null;
    readonly conditionalFormattings?: readonly unknown[];
  };
  const validations = readValidations(sheetXml);
  const filter = elements(sheetXml, "autoFilter")[0]?.attributes.ref;
  return {
    ...(Object.keys(pageLayout).length > 0 ? { pageLayout } : {}),
    ...(model.sheetProtection?.sheet ? { protection: { options: {}, fromFile: model.sheetProtection } } : {}),
    ...(sheet.state === "veryHidden" ? { veryHidden: true } : {}),
    ...(validations.length > 0 ? { validations } : {}),
    ...(filter === undefined ? {} : { autoFilter: filter }),
    ...(model.conditionalFormattings?.length
      ? { conditionalFormats: structuredClone(model.conditionalFormattings) }
      : {}),
  };
}

/** The package as exceljs shall see it: without what it reads wrongly or slowly. */
async function loadInto(workbook: ExcelJS.Workbook, parts: Parts): Promise<ReadonlyMap<string, string>> {
  const { zip } = parts;
  const styles = tokeniseFormats((await textOf(zip, "xl/styles.xml")) ?? "<styleSheet/>");
  zip.file("xl/workbook.xml", withoutNames(parts.workbookXml));
  if (zip.file("xl/styles.xml")) zip.file("xl/styles.xml", styles.xml);
  const bytes = await zip.generateAsync({ type: "arraybuffer", compression: "STORE" });
  await workbook.xlsx.load(bytes, { ignoreNodes: ["dataValidations", "extLst"] });
  return styles.formats;
}

/**
 * Reads an .xlsx file (or .xlsm, without its macros).
 *
 * @throws UnreadableWorkbookError with the reason.
 */
export async function readXlsx(bytes: Uint8Array, fileName = "Book1.xlsx"): Promise<HostWorkbookData> {
  const parts = await openParts(bytes);
  try {
    return await readParts(parts, fileName);
  } catch (cause) {
    if (cause instanceof UnreadableWorkbookError) throw cause;
    throw new UnreadableWorkbookError("corrupt", cause);
  }
}

async function readParts(parts: Parts, fileName: string): Promise<HostWorkbookData> {
  const workbook = new ExcelJS.Workbook();
  const formats = await loadInto(workbook, parts);
  const theme = themeOf(await textOf(parts.zip, "xl/theme/theme1.xml"));
  const reading: Reading = { theme, formats, styles: {}, known: new Map() };
  // Tabs in their order; sheets that are no worksheets (chart sheets) have no part exceljs reads.
  const worksheets = [...workbook.worksheets];
  if (worksheets.length === 0) throw new UnreadableWorkbookError("corrupt");
  const ids = worksheets.map((_, index) => `sheet${index + 1}`);
  const tabs = elements(parts.workbookXml, "sheet").map(({ attributes }) => attributes.name ?? "");
  const idOfTab = tabs.map((name) => ids[worksheets.findIndex((sheet) => sheet.name === name)] ?? "");
  const names = readNames(parts.workbookXml, idOfTab);
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const extras: Record<string, SheetExtras> = {};
  const paths = new Map<string, string>();
  for (const [index, sheet] of worksheets.entries()) {
    const id = ids[index] ?? "";
    const tab = tabs.indexOf(sheet.name);
    const path = parts.sheetPaths[tab] ?? "";
    paths.set(id, path);
    const xml = (await textOf(parts.zip, path)) ?? "";
    const relationships = (await textOf(parts.zip, path.replace(/([^/]+)$/, "_rels/$1.rels"))) ?? "";
    sheets[id] = readSheet(sheet, id, reading, readHyperlinks(xml, relationships));
    const shapes = await countShapes(parts.zip, relationships);
    extras[id] = { ...readExtras(sheet, tab, names, xml), ...(shapes > 0 ? { shapes } : {}) };
  }
  const data: HostWorkbookData = {
    fileName,
    workbook: {
      ...workbookFrame(fileName, reading),
      sheetOrder: [...ids],
      sheets,
      defaultStyle: await standardFont(parts, theme),
    },
    names: names.names,
    sheets: extras,
    activeSheetId: idOfTab[activeTab(parts.workbookXml)] ?? null,
    date1904: workbook.properties.date1904,
    readOnly: false,
    losses: lossesOf(parts.zip),
  };
  return withPivots(await withCharts(data, parts.zip, paths), parts.zip, paths, formats);
}

const activeTab = (workbookXml: string): number =>
  Number(elements(workbookXml, "workbookView")[0]?.attributes.activeTab ?? 0);

const workbookFrame = (name: string, reading: Reading): Omit<IWorkbookData, "sheetOrder" | "sheets"> => ({
  id: "workbook",
  name,
  appVersion: "",
  locale: LocaleType.JA_JP,
  styles: reading.styles,
});

/** The font of cells without a style of their own: the first of the styles part. */
async function standardFont({ zip }: Parts, theme: Theme): Promise<IStyleData> {
  const font = elements((await textOf(zip, "xl/styles.xml")) ?? "", "font")[0]?.inner ?? "";
  const name = elements(font, "name")[0]?.attributes.val;
  const size = Number(elements(font, "sz")[0]?.attributes.val ?? 11);
  return univerFont({ size, ...(name === undefined ? {} : { name }) }, theme);
}
