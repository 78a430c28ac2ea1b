import type { ChartCompanion, ChartContent, ChartCorner, ChartPlace, SheetChart } from "../workbook/chartData";
import type { HostWorkbookData } from "../workbook/workbookData";
import { workbookCells } from "./chartsCells";
import { chartSpaceXml, type ChartSurroundings } from "./chartsXml";
import { readDrawing, chartSurroundings } from "./chartsReading";
import { addRelationships, OFFICE_RELATIONSHIP, relationshipAttributes, removeRelationships } from "./relationships";
import { addContentTypes } from "./contentTypes";
import type { Package } from "./package";
import { SheetElements } from "./sheetElements";
import { element, escapeXml } from "./xml";
import { XmlEdit } from "./xmlEdit";
import { descendantsOf, parseXml } from "./xmlTree";

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EMU_PER_POINT = 12_700;
const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const CONTENT_TYPES = {
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
} as const;

const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

const cornerXml = (name: string, { row, column, down, right }: ChartCorner): string =>
  element(
    name,
    {},
    element("xdr:col", {}, String(column)) +
      element("xdr:colOff", {}, String(emu(right))) +
      element("xdr:row", {}, String(row)) +
      element("xdr:rowOff", {}, String(emu(down))),
  );

const placeXml = ({ from, to }: ChartPlace): string => cornerXml("xdr:from", from) + cornerXml("xdr:to", to);

/** A chart's frame on its sheet (ECMA-376 part 1, 20.5.2). */
function frameXml({ name, description, place }: SheetChart, id: number, relationshipId: string): string {
  const identity = element("xdr:cNvPr", {
    id,
    name,
    descr: description === "" ? undefined : description,
  });
  const chart = element("c:chart", {
    "xmlns:c": CHART_NAMESPACE,
    "xmlns:r": OFFICE_RELATIONSHIP,
    "r:id": relationshipId,
  });
  const extent = element("a:off", { x: 0, y: 0 }) + element("a:ext", { cx: 0, cy: 0 });
  const frame =
    element("xdr:nvGraphicFramePr", {}, identity + element("xdr:cNvGraphicFramePr", {})) +
    element("xdr:xfrm", {}, extent) +
    element("a:graphic", {}, element("a:graphicData", { uri: CHART_NAMESPACE }, chart));
  return element(
    "xdr:twoCellAnchor",
    { editAs: place.follows === "twoCell" ? undefined : place.follows },
    placeXml(place) + element("xdr:graphicFrame", { macro: "" }, frame) + element("xdr:clientData", {}),
  );
}

const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

const EMPTY_DRAWING =
  XML_HEAD +
  `<xdr:wsDr xmlns:xdr="${DRAWING_NAMESPACE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>`;

function contentXml(content: ChartContent, surroundings: ChartSurroundings): string {
  if (content.kind === "drawn") return XML_HEAD + chartSpaceXml(content, surroundings);
  const { formulaOf } = surroundings.cells;
  return content.xml.map((part) => (typeof part === "string" ? part : escapeXml(formulaOf(part)))).join("");
}

/** Puts a chart's own part, and those it needs, into the package; answers its path. */
function writeChart(parts: Package, content: ChartContent, surroundings: ChartSurroundings): string {
  const path = parts.unusedPath("xl/charts/chart*.xml");
  parts.put(path, contentXml(content, surroundings));
  addContentTypes(parts, [{ path, contentType: CONTENT_TYPES.chart }]);
  const companions: readonly ChartCompanion[] = content.kind === "kept" ? content.companions : [];
  for (const { name, xml, contentType, relationshipId, relationshipType } of companions) {
    const own = parts.unusedPath(`xl/charts/${name}_*.xml`);
    parts.put(own, xml);
    addContentTypes(parts, [{ path: own, contentType }]);
    addRelationships(parts, path, [{ id: relationshipId, type: relationshipType, path: own }]);
  }
  return path;
}

/** A sheet whose charts are to be written. */
export interface ChartSheet {
  readonly id: string;
  readonly path: string;
  /** The workbook as it was read; null for a new sheet. */
  readonly before: HostWorkbookData | null;
}

/** Charts speak of sheets by their ids: when one has another name, or has gone, they are written anew. */
const haveSameNames = (before: HostWorkbookData, after: HostWorkbookData): boolean =>
  before.workbook.sheetOrder.every((id) => before.workbook.sheets[id]?.name === after.workbook.sheets[id]?.name);

/**
 * Writes the charts of a sheet that changed; pictures, shapes and the charts that did not change stay in the drawing.
 *
 * @param standardFont - of the workbook.
 */
export function writeCharts(
  parts: Package,
  data: HostWorkbookData,
  standardFont: string,
  { id, path, before }: ChartSheet,
): void {
  const charts = data.sheets[id]?.charts ?? [];
  const old = before?.sheets[id]?.charts ?? [];
  const areNamesSame = before !== null && haveSameNames(before, data);
  const isKept = (one: SheetChart): boolean => areNamesSame && charts.some((chart) => JSON.stringify(chart) === JSON.stringify(one)); // prettier-ignore
  const kept = new Set(old.filter(isKept).map((chart) => JSON.stringify(chart)));
  const added = charts.filter((chart) => !kept.has(JSON.stringify(chart)));
  if (added.length === 0 && kept.size === old.length) return;
  const known = before && readDrawing(parts, path, before.workbook.sheets[id] ?? {}, chartSurroundings(before));
  const drawing = known?.path ?? newDrawing(parts, path);
  const xml = parts.text(drawing) ?? EMPTY_DRAWING;
  const root = parseXml(xml);
  const edit = new XmlEdit(xml, root);
  const gone = (known?.charts ?? []).filter((_, index) => !kept.has(JSON.stringify(old[index])));
  for (const { anchor } of gone) edit.replaceText(anchor.start, anchor.end, "");
  removeRelationships(parts, drawing, (one) => gone.some(({ relationshipId }) => relationshipId === one.id));
  const surroundings = { cells: workbookCells(data), standardFont, date1904: data.date1904 };
  const ids = addRelationships(
    parts,
    drawing,
    added.map(({ content }) => ({
      type: `${OFFICE_RELATIONSHIP}/chart`,
      path: writeChart(parts, content, surroundings),
    })),
  );
  const used = descendantsOf(root, "cNvPr").map(({ attributes }) => Number(attributes.id));
  const first = Math.max(1, ...used) + 1;
  const frames = added.map((chart, index) => frameXml(chart, first + index, ids[index] ?? ""));
  // A drawing's own prefix may be any: these elements then bring theirs.
  const isUsual = root.attributes["xmlns:xdr"] === DRAWING_NAMESPACE && root.attributes["xmlns:a"] !== undefined;
  const written = isUsual ? frames : frames.map(withNamespaces);
  if (root.closeStart === root.end) edit.append(root, written.join(""));
  else if (frames.length > 0) edit.replaceText(root.closeStart, root.closeStart, written.join(""));
  parts.put(drawing, edit.result());
}

const withNamespaces = (frame: string): string =>
  frame.replace(
    "<xdr:twoCellAnchor",
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING_NAMESPACE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`,
  );

/** Gives a sheet an empty drawing. */
function newDrawing(parts: Package, sheet: string): string {
  const path = parts.unusedPath("xl/drawings/drawing*.xml");
  parts.put(path, EMPTY_DRAWING);
  addContentTypes(parts, [{ path, contentType: CONTENT_TYPES.drawing }]);
  const [id] = addRelationships(parts, sheet, [{ type: `${OFFICE_RELATIONSHIP}/drawing`, path }]);
  const xml = parts.text(sheet) ?? "";
  const elements = new SheetElements(xml, parseXml(xml));
  elements.add("drawing", element("drawing", relationshipAttributes(elements.root, id)));
  parts.put(sheet, elements.edit.result());
  return path;
}
