import { BooleanNumber, type IColumnData, type IRowData, type IWorksheetData } from "@univerjs/core";
import type { ChartCompanion, ChartCorner, ChartPlace, KeptChart, SheetChart } from "../workbook/chartData";
import type { HostWorkbookData, SheetExtras } from "../workbook/workbookData";
import { workbookCells, type WorkbookCells } from "./chartsCells";
import { parseChart } from "./chartsParsing";
import type { ChartSurroundings } from "./chartsXml";
import { CONTENT_TYPES, type Package } from "./package";
import type { WorkbookParts } from "./parts";
import { relationshipsOf, relationshipsPath, type Relationship } from "./relationships";
import { elements, unescapeXml } from "./xml";

const EMU_PER_POINT = 12_700;
const POINTS_PER_PIXEL = 0.75;

interface Anchor {
  readonly kind: string;
  readonly follows: string | undefined;
  readonly inner: string;
  /** Where it stands in the drawing. */
  readonly start: number;
  readonly end: number;
}

/** What a drawing fixes on its sheet, the undermost first (ECMA-376 part 1, 20.5.2). */
const anchorsOf = (drawing: string): readonly Anchor[] =>
  [
    ...drawing.matchAll(/<(?:\w+:)?(twoCellAnchor|oneCellAnchor|absoluteAnchor)(\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?\1>/g),
  ].map(({ 0: all, 1: kind = "", 2: attributes = "", 3: inner = "", index: start }) => ({
    kind,
    follows: /editAs="(\w+)"/.exec(attributes)?.[1],
    inner,
    start,
    end: start + all.length,
  }));

const numberIn = (xml: string, name: string): number => Number(elements(xml, name)[0]?.inner ?? 0);
const points = (emu: string | number | undefined): number => Number(emu ?? 0) / EMU_PER_POINT;

const cornerOf = (xml: string): ChartCorner => ({
  row: numberIn(xml, "row"),
  down: points(numberIn(xml, "rowOff")),
  column: numberIn(xml, "col"),
  right: points(numberIn(xml, "colOff")),
});

/** Sizes of a sheet's lines, in points. */
interface LineSizes {
  readonly row: (index: number) => number;
  readonly column: (index: number) => number;
}

function lineSizes(sheet: Partial<IWorksheetData>): LineSizes {
  const rows = (sheet.rowData ?? {}) as Readonly<Record<number, Partial<IRowData>>>;
  const columns = (sheet.columnData ?? {}) as Readonly<Record<number, Partial<IColumnData>>>;
  const sized = (size: number | undefined, hidden: unknown): number =>
    hidden === BooleanNumber.TRUE ? 0 : (size ?? 0) * POINTS_PER_PIXEL;
  return {
    row: (index) => sized(rows[index]?.h ?? sheet.defaultRowHeight, rows[index]?.hd),
    column: (index) => sized(columns[index]?.w ?? sheet.defaultColumnWidth, columns[index]?.hd),
  };
}

/** The line so far on from a place in another one. */
function onward(
  start: number,
  within: number,
  by: number,
  size: (index: number) => number,
): { readonly index: number; readonly within: number } {
  let index = start;
  let left = within + by;
  while (left > 0 && left >= size(index)) {
    left -= size(index);
    index += 1;
  }
  return { index, within: Math.max(0, left) };
}

function cornerOnward(from: ChartCorner, right: number, down: number, sizes: LineSizes): ChartCorner {
  const row = onward(from.row, from.down, down, sizes.row);
  const column = onward(from.column, from.right, right, sizes.column);
  return { row: row.index, down: row.within, column: column.index, right: column.within };
}

const SHEET_CORNER: ChartCorner = { row: 0, column: 0, down: 0, right: 0 };

function placeOf({ kind, follows, inner }: Anchor, sizes: LineSizes): ChartPlace {
  const part = (name: string): string => elements(inner, name)[0]?.inner ?? "";
  if (kind === "twoCellAnchor") {
    const known = follows === "oneCell" || follows === "absolute" ? follows : "twoCell";
    return { from: cornerOf(part("from")), to: cornerOf(part("to")), follows: known };
  }
  const extent = elements(inner, "ext")[0]?.attributes;
  const position = elements(inner, "pos")[0]?.attributes;
  const from =
    kind === "oneCellAnchor"
      ? cornerOf(part("from"))
      : cornerOnward(SHEET_CORNER, points(position?.x), points(position?.y), sizes);
  const to = cornerOnward(from, points(extent?.cx), points(extent?.cy), sizes);
  return { from, to, follows: kind === "oneCellAnchor" ? "oneCell" : "absolute" };
}

/** The relationship by which an anchor shows a chart and nothing else; null otherwise. */
function chartIdOf({ inner }: Anchor): string | null {
  const isMore = /<(?:\w+:)?(?:pic|sp|grpSp|cxnSp|contentPart|AlternateContent)[\s>]/.test(inner);
  const [frame, ...others] = elements(inner, "graphicFrame");
  if (isMore || !frame || others.length > 0) return null;
  const chart = elements(frame.inner, "chart")[0]?.attributes;
  return chart?.["r:id"] ?? chart?.id ?? null;
}

/** Charts that would be damaged without what is lost: a pivot table's, and those of another workbook. */
const isBound = (xml: string): boolean =>
  /<(?:\w+:)?(?:pivotSource|externalData)[\s>]/.test(xml) ||
  elements(xml, "f").some(({ inner }) => inner.includes("["));

/** The chart's XML, cut where it speaks of cells. */
function cut(xml: string, of: WorkbookCells): KeptChart["xml"] {
  return xml.split(/((?<=<(?:\w+:)?f>)[^<]*(?=<\/(?:\w+:)?f>))/).map((part, index) => {
    const isFormula = index % 2 === 1;
    return (isFormula ? of.cellsOf(unescapeXml(part)) : null) ?? part;
  });
}

const nameOfPart = (path: string): string => /([^/]*?)[\d_]*\.xml$/.exec(path)?.[1] ?? "part";

/** The parts a chart needs; null when one of them can't be kept. */
function companionsOf(parts: Package, relationships: readonly Relationship[]): readonly ChartCompanion[] | null {
  const contentTypes = elements(parts.text(CONTENT_TYPES) ?? "", "Override");
  const companions: ChartCompanion[] = [];
  for (const { id, type, path, isOutside } of relationships) {
    const contentType = contentTypes.find(({ attributes }) => attributes.PartName === `/${path}`)?.attributes
      .ContentType;
    const xml = path.endsWith(".xml") ? parts.text(path) : null;
    if (isOutside || contentType === undefined || xml === null || parts.has(relationshipsPath(path))) return null;
    companions.push({ relationshipId: id, relationshipType: type, contentType, name: nameOfPart(path), xml });
  }
  return companions;
}

function readChart(parts: Package, path: string, surroundings: ChartSurroundings): SheetChart["content"] | null {
  const xml = parts.text(path);
  if (xml === null || isBound(xml)) return null;
  const relationships = relationshipsOf(parts, path);
  const drawn = relationships.length === 0 ? parseChart(xml, surroundings) : null;
  if (drawn) return drawn;
  const companions = companionsOf(parts, relationships);
  return companions && { kind: "kept", xml: cut(xml, surroundings.cells), companions };
}

/** The drawing a sheet shows; null when it has none. */
function drawingOf(parts: Package, sheetPath: string): string | null {
  const relationships = relationshipsOf(parts, sheetPath);
  return relationships.find(({ type, isOutside }) => !isOutside && type.endsWith("/drawing"))?.path ?? null;
}

/** A chart of a sheet's drawing. */
export interface PlacedChart {
  readonly chart: Omit<SheetChart, "id">;
  readonly anchor: { readonly start: number; readonly end: number };
  /** The relationship by which the drawing has it. */
  readonly relationshipId: string;
}

export interface SheetDrawing {
  /** The drawing's part. */
  readonly path: string;
  readonly charts: readonly PlacedChart[];
}

/** The charts of a sheet that can be read; null when nothing lies over its cells. */
export function readDrawing(
  parts: Package,
  sheetPath: string,
  sheet: Partial<IWorksheetData>,
  surroundings: ChartSurroundings,
): SheetDrawing | null {
  const drawing = drawingOf(parts, sheetPath);
  if (drawing === null) return null;
  const sizes = lineSizes(sheet);
  const relationships = relationshipsOf(parts, drawing);
  const charts = anchorsOf(parts.text(drawing) ?? "").flatMap((anchor): readonly PlacedChart[] => {
    const relationshipId = chartIdOf(anchor);
    const path = relationships.find(({ id, type }) => id === relationshipId && type.endsWith("/chart"))?.path;
    const content = path === undefined ? null : readChart(parts, path, surroundings);
    if (content === null || relationshipId === null) return [];
    const { name = "", descr: description = "" } = elements(anchor.inner, "cNvPr")[0]?.attributes ?? {};
    return [{ chart: { name, description, place: placeOf(anchor, sizes), content }, anchor, relationshipId }];
  });
  return { path: drawing, charts };
}

/** What charts need to know of a workbook as read; what is written names its font. */
export const chartSurroundings = (data: HostWorkbookData): ChartSurroundings => ({
  cells: workbookCells(data),
  standardFont: "",
  date1904: data.date1904,
});

/**
 * Gives a workbook the charts that lie over its sheets. A chart as this package's writer makes them can be changed
 * afterwards; any other is kept as it is; one that hangs on parts of which nothing is known here stays in the file only.
 *
 * @param data - the workbook without its charts.
 */
export function withCharts(data: HostWorkbookData, { parts, sheets: sheetParts }: WorkbookParts): HostWorkbookData {
  const surroundings = chartSurroundings(data);
  const sheets: Record<string, SheetExtras> = { ...data.sheets };
  let count = 0;
  for (const { id, path } of sheetParts) {
    const found = readDrawing(parts, path, data.workbook.sheets[id] ?? {}, surroundings)?.charts ?? [];
    if (found.length === 0) continue;
    const charts = found.map(({ chart }, index) => ({ id: `chart${count + index + 1}`, ...chart }));
    count += charts.length;
    sheets[id] = { ...sheets[id], charts };
  }
  return { ...data, sheets };
}
