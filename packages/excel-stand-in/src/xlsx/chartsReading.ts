import { BooleanNumber, type IColumnData, type IRowData, type IWorksheetData } from "@univerjs/core";
import type JSZip from "jszip";
import type { ChartCompanion, ChartCorner, ChartPlace, KeptChart, SheetChart } from "../workbook/chartData";
import type { HostWorkbookData, SheetExtras } from "../workbook/workbookData";
import { workbookCells, type WorkbookCells } from "./chartsCells";
import { parseChart } from "./chartsParsing";
import type { ChartSurroundings } from "./chartsXml";
import { textOf } from "./parts";
import { relationshipsOf, relationshipsPath, type Relationship } from "./relationships";
import { elements, unescapeXml } from "./xml";

const EMU_PER_POINT = 12_700;
const POINTS_PER_PIXEL = 0.75;

interface Anchor {
  readonly kind: string;
  readonly follows: string | undefined;
  readonly inner: string;
}

/** What a drawing fixes on its sheet, the undermost first (ECMA-376 part 1, 20.5.2). */
const anchorsOf = (drawing: string): readonly Anchor[] =>
  [
    ...drawing.matchAll(/<(?:\w+:)?(twoCellAnchor|oneCellAnchor|absoluteAnchor)(\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?\1>/g),
  ].map(([, kind = "", attributes = "", inner = ""]) => ({
    kind,
    follows: /editAs="(\w+)"/.exec(attributes)?.[1],
    inner,
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
async function companionsOf(
  zip: JSZip,
  relationships: readonly Relationship[],
): Promise<readonly ChartCompanion[] | null> {
  const contentTypes = elements((await textOf(zip, "[Content_Types].xml")) ?? "", "Override");
  const companions: ChartCompanion[] = [];
  for (const { id, type, path, isOutside } of relationships) {
    const contentType = contentTypes.find(({ attributes }) => attributes.PartName === `/${path}`)?.attributes
      .ContentType;
    const xml = path.endsWith(".xml") ? await textOf(zip, path) : null;
    if (isOutside || contentType === undefined || xml === null || zip.file(relationshipsPath(path))) return null;
    companions.push({ relationshipId: id, relationshipType: type, contentType, name: nameOfPart(path), xml });
  }
  return companions;
}

interface FoundChart {
  readonly content: SheetChart["content"];
  readonly parts: readonly string[];
}

async function readChart(zip: JSZip, path: string, surroundings: ChartSurroundings): Promise<FoundChart | null> {
  const xml = await textOf(zip, path);
  if (xml === null || isBound(xml)) return null;
  const relationships = await relationshipsOf(zip, path);
  const drawn = relationships.length === 0 ? parseChart(xml, surroundings) : null;
  if (drawn) return { content: drawn, parts: [path] };
  const companions = await companionsOf(zip, relationships);
  if (!companions) return null;
  return {
    content: { kind: "kept", xml: cut(xml, surroundings.cells), companions },
    parts: [path, ...relationships.map((one) => one.path)],
  };
}

/** The drawing a sheet shows; null when it has none. */
async function drawingOf(zip: JSZip, sheetPath: string): Promise<string | null> {
  const relationships = await relationshipsOf(zip, sheetPath);
  return relationships.find(({ type, isOutside }) => !isOutside && type.endsWith("/drawing"))?.path ?? null;
}

interface SheetOfPackage {
  readonly path: string;
  readonly sizes: LineSizes;
}

interface DrawingCharts {
  readonly charts: readonly Omit<SheetChart, "id">[];
  readonly keptParts: readonly string[];
}

/** The charts of a sheet's drawing. The drawing itself is kept when there is nothing but charts in it. */
async function readDrawing(
  zip: JSZip,
  { path: sheetPath, sizes }: SheetOfPackage,
  surroundings: ChartSurroundings,
): Promise<DrawingCharts> {
  const drawing = await drawingOf(zip, sheetPath);
  if (drawing === null) return { charts: [], keptParts: [] };
  const anchors = anchorsOf((await textOf(zip, drawing)) ?? "");
  const relationships = await relationshipsOf(zip, drawing);
  const charts: Omit<SheetChart, "id">[] = [];
  const keptParts: string[] = [];
  for (const anchor of anchors) {
    const id = chartIdOf(anchor);
    const path = relationships.find((one) => one.id === id && one.type.endsWith("/chart"))?.path;
    const chart = path === undefined ? null : await readChart(zip, path, surroundings);
    if (!chart) continue;
    const { name = "", descr: description = "" } = elements(anchor.inner, "cNvPr")[0]?.attributes ?? {};
    charts.push({ name, description, place: placeOf(anchor, sizes), content: chart.content });
    keptParts.push(...chart.parts);
  }
  return { charts, keptParts: charts.length === anchors.length ? [...keptParts, drawing] : keptParts };
}

/**
 * Gives a workbook the charts that lie over its sheets, and takes them from what it lost. A chart as this package's
 * writer makes them can be changed afterwards; any other is kept as it is; one that hangs on parts that are lost is
 * lost too.
 *
 * @param data - the workbook without its charts.
 * @param sheetPaths - each sheet's part, by its id.
 */
export async function withCharts(
  data: HostWorkbookData,
  zip: JSZip,
  sheetPaths: ReadonlyMap<string, string>,
): Promise<HostWorkbookData> {
  // What is written names its font.
  const surroundings = { cells: workbookCells(data), standardFont: "", date1904: data.date1904 };
  const sheets: Record<string, SheetExtras> = { ...data.sheets };
  const kept = new Set<string>();
  let count = 0;
  for (const [sheetId, path] of sheetPaths) {
    const sizes = lineSizes(data.workbook.sheets[sheetId] ?? {});
    const { charts, keptParts } = await readDrawing(zip, { path, sizes }, surroundings);
    keptParts.forEach((part) => kept.add(part));
    const first = count;
    count += charts.length;
    if (charts.length === 0) continue;
    const numbered = charts.map((chart, index) => ({ id: `chart${first + index + 1}`, ...chart }));
    sheets[sheetId] = { ...sheets[sheetId], charts: numbered };
  }
  return { ...data, sheets, losses: data.losses.filter((part) => !kept.has(part)) };
}
