import { BooleanNumber, LocaleType, type ICellData, type IColumnData, type IStyleData, type IWorksheetData } from "@univerjs/core"; // prettier-ignore
import { MAX_COLUMNS, MAX_ROWS, parseArea, splitSheetName, toInclusive, type Area } from "../workbook/address";
import { HostError } from "../workbook/hostError";
import type { CellExtras, HostWorkbookData, PageLayout, SheetExtras, WorkbookLoss } from "../workbook/workbookData";
import { styleExtras, univerFont, univerStyle } from "./cellStyles";
import { stringIn, type Content } from "./cellValues";
import { withCharts } from "./chartsReading";
import { colorOf, themeOf, type Theme } from "./colors";
import { customXmlIn } from "./customXml";
import { readConditionalFormats } from "./conditionalFormats";
import { readNames, type FileNames } from "./definedNames";
import { colorIn, stylesIn } from "./fileStyle";
import { readForeign, withoutLinesBefore } from "./foreignFormats";
import { readHyperlinks } from "./hyperlinks";
import { readNotes } from "./notes";
import { numberFormatsOf } from "./numberFormats";
import { readPageLayout } from "./pageSetup";
import { isSignatureOrigin, openParts, workbookPart, type SheetPart, type WorkbookParts } from "./parts";
import { withPivots } from "./pivotsReading";
import { relationshipsOf } from "./relationships";
import { countComments } from "./comments";
import { countShapes } from "./shapes";
import { readCells, type KnownStyle, type Reading, type SheetCells } from "./sheetReading";
import { columnPixels, DEFAULT_COLUMN_CHARACTERS, DEFAULT_ROW_POINTS, rowPixels } from "./sizes";
import { UnreadableWorkbookError } from "./unreadableWorkbook";
import { readValidations } from "./validations";
import { childOf, childrenOf, isOn, parseXml, under, type XmlNode } from "./xmlTree";

/** What the parts beside the sheets say. */
interface Surroundings extends Reading {
  readonly styleSheet: XmlNode | null;
  readonly formats: ReadonlyMap<number, string>;
  readonly standard: IStyleData;
}

function partOf(workbook: WorkbookParts, kind: string): XmlNode | null {
  const path = workbookPart(workbook, kind);
  const xml = path === null ? null : workbook.parts.text(path);
  return xml === null ? null : parseXml(xml);
}

function stringsOf(workbook: WorkbookParts, theme: Theme): readonly Content[] {
  const path = workbookPart(workbook, "sharedStrings");
  const xml = path === null ? null : workbook.parts.text(path);
  const strings: Content[] = [];
  if (xml !== null) {
    parseXml(xml, (node, parent) => {
      if (node.local !== "si" || parent.local !== "sst") return false;
      strings.push(stringIn(node, theme));
      return true;
    });
  }
  return strings;
}

/** The id of a file's format: by its number, so that it is known again when the file is saved. */
export const styleId = (number: number): string => `s${number}`;

/** @param withStrings - whether the shared strings are wanted, too. */
export function surroundingsOf(workbook: WorkbookParts, { withStrings } = { withStrings: true }): Surroundings {
  const theme = themeOf(partOf(workbook, "theme"));
  const styleSheet = partOf(workbook, "styles");
  const formats = numberFormatsOf(styleSheet);
  const styles: Record<string, IStyleData> = {};
  const known = stylesIn(styleSheet, formats).map((style, number): KnownStyle => {
    // Cells of the first format show the workbook's standard font.
    const { font, ...rest } = style;
    const univer = univerStyle(number === 0 ? rest : { ...rest, ...(font ? { font } : {}) }, theme);
    const extras = styleExtras(style);
    if (Object.keys(univer).length === 0) return { id: undefined, extras };
    styles[styleId(number)] = univer;
    return { id: styleId(number), extras };
  });
  const font = childOf(childOf(styleSheet, "fonts"), "font");
  const name = childOf(font, "name")?.attributes.val;
  const size = Number(childOf(font, "sz")?.attributes.val ?? 11);
  return {
    theme,
    styleSheet,
    formats,
    styles,
    known,
    date1904: isOn(childOf(workbook.root, "workbookPr")?.attributes.date1904),
    computedOnLoad: isOn(childOf(workbook.root, "calcPr")?.attributes.fullCalcOnLoad),
    strings: withStrings ? stringsOf(workbook, theme) : [],
    standard: univerFont({ size, ...(name === undefined ? {} : { name }) }, theme),
  };
}

function readColumns(root: XmlNode, columnCount: number, { known }: Reading): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { attributes } of childrenOf(childOf(root, "cols"), "col")) {
    const { min = "1", max = min, width, hidden, style } = attributes;
    const id = style === undefined ? undefined : known[Number(style)]?.id;
    const last = Math.min(Number(max), columnCount);
    for (let column = Number(min) - 1; column < last; column++) {
      const data: Partial<IColumnData> = {
        ...(width === undefined ? {} : { w: columnPixels(Number(width)) }),
        ...(isOn(hidden) ? { hd: BooleanNumber.TRUE } : {}),
        ...(id === undefined ? {} : { s: id }),
      };
      if (Object.keys(data).length > 0) columns[column] = data;
    }
  }
  return columns;
}

/** In Excel a cell shows its own format alone: those without a number format do not take their column's. */
function withOwnFormats(
  cellData: SheetCells["cellData"],
  columns: Record<number, Partial<IColumnData>>,
  { styles }: Reading,
): void {
  const styleOf = (id: unknown): IStyleData => (typeof id === "string" ? styles[id] : undefined) ?? {};
  const formatted = Object.keys(columns).filter((column) => styleOf(columns[Number(column)]?.s).n);
  for (const line of formatted.length === 0 ? [] : Object.values(cellData)) {
    for (const column of formatted) {
      const cell = line[Number(column)];
      if (cell === undefined || styleOf(cell.s).n) continue;
      const id = typeof cell.s === "string" ? cell.s : styleId(0);
      styles[id] = { n: { pattern: "General" }, ...styles[id] };
      cell.s = id;
    }
  }
}

/** An area of a file; null for what is none, which foreign programs do write. */
function areaIn(reference: string | undefined): Area | null {
  try {
    return reference === undefined ? null : parseArea(reference);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

const mergedAreas = (root: XmlNode): readonly Area[] =>
  childrenOf(childOf(root, "mergeCells"), "mergeCell").flatMap(({ attributes }) => areaIn(attributes.ref) ?? []);

/** What lies under the first cell of a merged area keeps its format only. */
function uncover(cellData: SheetCells["cellData"], areas: readonly Area[]): void {
  const extrasOfStyle = ({ indent, shrinkToFit, locked, formulaHidden }: CellExtras): CellExtras =>
    JSON.parse(JSON.stringify({ indent, shrinkToFit, locked, formulaHidden })) as CellExtras;
  for (const area of areas) {
    const rows = area.rowCount > 1000 ? Object.keys(cellData).map(Number) : null;
    const inside = rows?.filter((row) => row >= area.row && row < area.row + area.rowCount);
    for (const row of inside ?? Array.from({ length: area.rowCount }, (_, index) => area.row + index)) {
      const line = cellData[row];
      if (!line) continue;
      for (const key of Object.keys(line)) {
        const column = Number(key);
        const isFirst = row === area.row && column === area.column;
        if (isFirst || column < area.column || column >= area.column + area.columnCount) continue;
        const { s, custom } = line[column] ?? {};
        const kept = custom ? extrasOfStyle(custom as CellExtras) : {};
        const cell: ICellData = {
          ...(s ? { s } : {}),
          ...(Object.keys(kept).length > 0 ? { custom: { ...kept } } : {}),
        };
        if (Object.keys(cell).length > 0) line[column] = cell;
        else Reflect.deleteProperty(line, column);
      }
    }
  }
}

/** Links and notes go to the cells they stand at. */
function addExtras(
  cellData: SheetCells["cellData"],
  kind: "hyperlink" | "note",
  by: ReadonlyMap<string, unknown>,
): void {
  for (const [reference, value] of by) {
    const area = areaIn(reference);
    if (!area) continue;
    const line = (cellData[area.row] ??= {});
    const cell = line[area.column];
    if (!cell && kind === "hyperlink") continue;
    line[area.column] = { ...cell, custom: { ...(cell?.custom ?? {}), [kind]: value } };
  }
}

function readFreeze(root: XmlNode): Partial<IWorksheetData> {
  const views = childrenOf(childOf(root, "sheetViews"), "sheetView");
  const pane = views.map((view) => childOf(view, "pane")).find((one) => one?.attributes.state?.startsWith("frozen"));
  if (!pane) return {};
  const [xSplit, ySplit] = [Number(pane.attributes.xSplit ?? 0), Number(pane.attributes.ySplit ?? 0)];
  return { freeze: { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 } };
}

function readSheet(
  workbook: WorkbookParts,
  part: SheetPart,
  reading: Surroundings,
): { sheet: Partial<IWorksheetData>; root: XmlNode } {
  // prettier-ignore
  const cells = readCells(workbook.parts.text(part.path) ?? "", reading);
  const { root, cellData } = cells;
  const merges = mergedAreas(root);
  const relationships = relationshipsOf(workbook.parts, part.path);
  addExtras(cellData, "hyperlink", readHyperlinks(root, relationships));
  addExtras(cellData, "note", readNotes(workbook.parts, relationships));
  uncover(cellData, merges);
  const columnData = readColumns(root, cells.columnCount, reading);
  withOwnFormats(cellData, columnData, reading);
  const tabColor = colorOf(colorIn(under(root, "sheetPr", "tabColor")), reading.theme);
  const { defaultColWidth, defaultRowHeight } = childOf(root, "sheetFormatPr")?.attributes ?? {};
  const view = childOf(childOf(root, "sheetViews"), "sheetView")?.attributes ?? {};
  const sheet: Partial<IWorksheetData> = {
    id: part.id,
    name: part.name,
    cellData,
    rowData: cells.rowData,
    columnData,
    mergeData: merges.map((area) => ({ ...toInclusive(area) })),
    rowCount: Math.min(MAX_ROWS, Math.max(1000, cells.rowCount + 200)),
    columnCount: Math.min(MAX_COLUMNS, Math.max(50, cells.columnCount + 30)),
    defaultColumnWidth: columnPixels(Number(defaultColWidth ?? DEFAULT_COLUMN_CHARACTERS)),
    defaultRowHeight: rowPixels(Number(defaultRowHeight ?? DEFAULT_ROW_POINTS)),
    hidden: part.state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines:
      view.showGridLines === undefined || isOn(view.showGridLines) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(tabColor === null ? {} : { tabColor }),
    ...readFreeze(root),
  };
  return { sheet, root };
}

/** Print areas and titles, which files keep among the names. */
function printAreas(reserved: FileNames["reserved"], tab: number): PageLayout {
  const formulaOf = (name: string): readonly string[] =>
    (reserved.find((one) => one.name === name && one.sheet === tab)?.formula ?? "")
      .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
      .map((part) => splitSheetName(part).rest.replaceAll("$", ""));
  const area = formulaOf("_xlnm.Print_Area").find((part) => areaIn(part));
  const titles = formulaOf("_xlnm.Print_Titles");
  const rows = titles.find((part) => /^\d+:\d+$/.test(part));
  const columns = titles.find((part) => /^[A-Z]+:[A-Z]+$/i.test(part));
  return {
    ...(area === undefined ? {} : { printArea: area }),
    ...(rows === undefined ? {} : { printTitleRows: rows }),
    ...(columns === undefined ? {} : { printTitleColumns: columns }),
  };
}

function readExtras(
  workbook: WorkbookParts,
  { path, tab, state }: SheetPart,
  { root, styleSheet, names }: { root: XmlNode; styleSheet: XmlNode | null; names: FileNames },
): SheetExtras {
  const pageLayout = { ...readPageLayout(root), ...printAreas(names.reserved, tab) };
  const protection = childOf(root, "sheetProtection")?.attributes;
  const validations = readValidations(root);
  const filter = childOf(root, "autoFilter")?.attributes.ref;
  const conditionalFormats = readConditionalFormats(root, styleSheet);
  const relationships = relationshipsOf(workbook.parts, path);
  const shapes = countShapes(workbook.parts, relationships);
  const comments = countComments(workbook.parts, relationships);
  return {
    ...(Object.keys(pageLayout).length > 0 ? { pageLayout } : {}),
    ...(isOn(protection?.sheet) ? { protection: { options: {}, fromFile: { ...protection } } } : {}),
    ...(state === "veryHidden" ? { veryHidden: true } : {}),
    ...(validations.length > 0 ? { validations } : {}),
    ...(filter === undefined ? {} : { autoFilter: filter }),
    ...(conditionalFormats.length > 0 ? { conditionalFormats } : {}),
    ...(shapes > 0 ? { shapes } : {}),
    ...(comments > 0 ? { comments } : {}),
  };
}

function structureProtectionIn({ root }: WorkbookParts): Pick<HostWorkbookData, "structureProtection"> {
  const attributes = childOf(root, "workbookProtection")?.attributes;
  if (!isOn(attributes?.lockStructure)) return {};
  const hasPassword = attributes?.workbookHashValue !== undefined || attributes?.workbookPassword !== undefined;
  return { structureProtection: hasPassword ? { hasUnknownPassword: true } : {} };
}

/**
 * Reads a workbook: .xlsx and .xlsm as they are; .xls, .xlsb, .ods and, by the file's name, .csv as what an .xlsx can hold
 * of them.
 *
 * @throws UnreadableWorkbookError with the reason.
 */
export async function readXlsx(given: Uint8Array, fileName = "Book1.xlsx"): Promise<HostWorkbookData> {
  try {
    const bytes = withoutLinesBefore(given);
    const foreign = await readForeign(bytes, fileName);
    const read = readPackage(foreign?.bytes ?? bytes, fileName);
    return foreign ? { ...read, losses: foreign.losses } : read;
  } catch (cause) {
    if (cause instanceof UnreadableWorkbookError) throw cause;
    throw new UnreadableWorkbookError("corrupt", cause);
  }
}

/** What a changed copy of it will not have. */
function lossesOf(workbook: WorkbookParts): readonly WorkbookLoss[] {
  const isSigned = relationshipsOf(workbook.parts, "").some(isSignatureOrigin);
  return [
    ...(workbookPart(workbook, "vbaProject") === null ? [] : ["macros" as const]),
    ...(isSigned ? ["signature" as const] : []),
  ];
}

function readPackage(bytes: Uint8Array, fileName: string): HostWorkbookData {
  const read = readParts(openParts(bytes), fileName);
  return { ...read, origin: { bytes, read } };
}

/** What the parts of a workbook say. */
export function readParts(workbook: WorkbookParts, fileName: string): HostWorkbookData {
  const surroundings = surroundingsOf(workbook);
  const idOfTab: string[] = [];
  for (const { id, tab } of workbook.sheets) idOfTab[tab] = id;
  const names = readNames(workbook.root, idOfTab);
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const extras: Record<string, SheetExtras> = {};
  for (const part of workbook.sheets) {
    const { sheet, root } = readSheet(workbook, part, surroundings);
    sheets[part.id] = sheet;
    extras[part.id] = readExtras(workbook, part, { root, styleSheet: surroundings.styleSheet, names });
  }
  const activeTab = Number(under(workbook.root, "bookViews", "workbookView")?.attributes.activeTab ?? 0);
  const data: HostWorkbookData = {
    fileName,
    workbook: {
      id: "workbook",
      name: fileName,
      appVersion: "",
      locale: LocaleType.JA_JP,
      styles: surroundings.styles,
      sheetOrder: workbook.sheets.map(({ id }) => id),
      sheets,
      defaultStyle: surroundings.standard,
    },
    names: names.names,
    sheets: extras,
    activeSheetId: idOfTab[activeTab] ?? null,
    date1904: surroundings.date1904,
    readOnly: false,
    ...structureProtectionIn(workbook),
    ...customXmlIn(workbook),
    losses: lossesOf(workbook),
  };
  return withPivots(withCharts(data, workbook), workbook, surroundings.formats);
}
