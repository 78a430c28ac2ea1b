import type JSZip from "jszip";
import type { ChartCompanion, ChartContent, ChartCorner, ChartPlace, SheetChart } from "../workbook/chartData";
import type { HostWorkbookData } from "../workbook/workbookData";
import { workbookCells } from "./chartsCells";
import { chartSpaceXml, type ChartSurroundings } from "./chartsXml";
import { addRelationships, OFFICE_RELATIONSHIP, relationshipsPath } from "./relationships";
import { textOf } from "./parts";
import { withSheetElement } from "./sheetElements";
import { element, escapeXml } from "./xml";

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EMU_PER_POINT = 12_700;
const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const CONTENT_TYPES = {
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
} as const;

/** A part to be added to the package. */
interface NewPart {
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
}

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
function frameXml({ name, description, place }: SheetChart, index: number): string {
  const identity = element("xdr:cNvPr", {
    id: index + 2,
    name,
    descr: description === "" ? undefined : description,
  });
  const chart = element("c:chart", {
    "xmlns:c": CHART_NAMESPACE,
    "xmlns:r": OFFICE_RELATIONSHIP,
    "r:id": `rId${index + 1}`,
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

function drawingXml(charts: readonly SheetChart[]): string {
  const namespaces = {
    "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  };
  return XML_HEAD + element("xdr:wsDr", namespaces, charts.map(frameXml).join(""));
}

function contentXml(content: ChartContent, surroundings: ChartSurroundings): string {
  if (content.kind === "drawn") return XML_HEAD + chartSpaceXml(content, surroundings);
  const { formulaOf } = surroundings.cells;
  return content.xml.map((part) => (typeof part === "string" ? part : escapeXml(formulaOf(part)))).join("");
}

/** Numbers the parts of one package. */
class PartNames {
  #charts = 0;
  #companions = 0;

  chart(): string {
    this.#charts += 1;
    return `xl/charts/chart${this.#charts}.xml`;
  }

  companion({ name }: ChartCompanion): string {
    this.#companions += 1;
    return `xl/charts/${name}_${this.#companions}.xml`;
  }
}

/** Puts a chart's own part, and those it needs, into the package; answers its path. */
function writeChart(
  add: (part: NewPart) => void,
  zip: JSZip,
  names: PartNames,
  content: ChartContent,
  surroundings: ChartSurroundings,
): string {
  const path = names.chart();
  add({ path, contentType: CONTENT_TYPES.chart, xml: contentXml(content, surroundings) });
  const companions = content.kind === "kept" ? content.companions : [];
  const relationships = companions.map((companion) => {
    const own = names.companion(companion);
    add({ path: own, contentType: companion.contentType, xml: companion.xml });
    return { id: companion.relationshipId, type: companion.relationshipType, path: own };
  });
  if (relationships.length > 0) zip.file(relationshipsPath(path), addRelationships(null, relationships));
  return path;
}

/**
 * Adds the charts to a package that has everything else.
 *
 * @param sheetPath - the part of a sheet, by its place among the tabs.
 */
export async function writeCharts(
  zip: JSZip,
  data: HostWorkbookData,
  standardFont: string,
  sheetPath: (index: number) => string,
): Promise<void> {
  const parts: NewPart[] = [];
  const add = (part: NewPart): void => {
    parts.push(part);
  };
  const names = new PartNames();
  const surroundings = { cells: workbookCells(data), standardFont, date1904: data.date1904 };
  for (const [index, id] of data.workbook.sheetOrder.entries()) {
    const charts = data.sheets[id]?.charts ?? [];
    if (charts.length === 0) continue;
    const drawing = `xl/drawings/drawing${index + 1}.xml`;
    const relationships = charts.map(({ content }, at) => ({
      id: `rId${at + 1}`,
      type: `${OFFICE_RELATIONSHIP}/chart`,
      path: writeChart(add, zip, names, content, surroundings),
    }));
    add({ path: drawing, contentType: CONTENT_TYPES.drawing, xml: drawingXml(charts) });
    zip.file(relationshipsPath(drawing), addRelationships(null, relationships));
    await attach(zip, sheetPath(index), drawing);
  }
  if (parts.length === 0) return;
  for (const { path, xml } of parts) zip.file(path, xml);
  const contentTypes = (await textOf(zip, "[Content_Types].xml")) ?? "";
  const overrides = parts.map(({ path, contentType }) =>
    element("Override", { PartName: `/${path}`, ContentType: contentType }),
  );
  zip.file(
    "[Content_Types].xml",
    contentTypes.replace("</Types>", () => `${overrides.join("")}</Types>`),
  );
}

/** Lets a sheet show its drawing. */
async function attach(zip: JSZip, sheet: string, drawing: string): Promise<void> {
  const id = "rIdDrawing";
  const type = `${OFFICE_RELATIONSHIP}/drawing`;
  zip.file(sheet, withSheetElement((await textOf(zip, sheet)) ?? "", "drawing", element("drawing", { "r:id": id })));
  const path = relationshipsPath(sheet);
  zip.file(path, addRelationships(await textOf(zip, path), [{ id, type, path: drawing }]));
}
