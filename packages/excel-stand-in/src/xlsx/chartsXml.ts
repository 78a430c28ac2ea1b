import {
  isLineType,
  labelPositions,
  type ChartAxis,
  type ChartFill,
  type ChartFont,
  type ChartLine,
  type ChartMarker,
  type ChartSeries,
  type ChartTitle,
  type ChartType,
  type DataLabels,
  type DrawnChart,
} from "../workbook/chartData";
import { categoriesReference, nameReference, valuesReference } from "./chartsCaches";
import type { WorkbookCells } from "./chartsCells";
import { BLANKS, CROSSINGS, DASHES, LABEL_PLACES, LEGEND_PLACES, MARKERS, PLOTS, TICK_LABELS } from "./chartsWords";
import { element, escapeXml } from "./xml";

/**
 * A chart as its part of the package (ECMA-376 part 1, 21.2). The order of elements is the schema's: Excel refuses any
 * other.
 */

const EMU_PER_POINT = 12_700;
/** A line of a line chart where none is given, in points: Excel's own. */
const SERIES_LINE_POINTS = 2.25;
const GRID_COLOR = "#D9D9D9";
const AXIS_IDS = { category: 111_111_111, value: 222_222_222 } as const;

const value = (name: string, val: string | number): string => element(`c:${name}`, { val });
const flag = (name: string, on: boolean): string => value(name, on ? 1 : 0);
const optional = <V>(given: V | null, written: (value: V) => string): string => (given === null ? "" : written(given));

const solid = (color: `#${string}`): string =>
  element("a:solidFill", {}, element("a:srgbClr", { val: color.slice(1) }));

const fillXml = (fill: ChartFill): string =>
  fill === null ? "" : fill === "none" ? element("a:noFill", {}) : solid(fill);

function lineXml({ style, color, weight }: ChartLine, standardWeight: number | null = null): string {
  if (style === "None") return element("a:ln", {}, element("a:noFill", {}));
  if (style === "Automatic" && color === null && weight === null) return "";
  const points = weight ?? standardWeight;
  const dash = style === "Automatic" ? "" : element("a:prstDash", { val: DASHES[style] });
  return element(
    "a:ln",
    { w: points === null ? undefined : Math.round(points * EMU_PER_POINT) },
    optional(color, solid) + dash + element("a:round", {}),
  );
}

const shape = (inner: string): string => (inner === "" ? "" : element("c:spPr", {}, inner));

function fontXml(tag: string, { name, size, bold, italic, color }: ChartFont, lang?: string): string {
  const face = (which: string): string => optional(name, (typeface) => element(which, { typeface }));
  const on = (given: boolean | null): number | undefined => (given === null ? undefined : given ? 1 : 0);
  return element(
    tag,
    { lang, sz: size === null ? undefined : Math.round(size * 100), b: on(bold), i: on(italic) },
    optional(color, solid) + face("a:latin") + face("a:ea"),
  );
}

const isPlain = (font: ChartFont): boolean => Object.values(font).every((part) => part === null);

function textXml(font: ChartFont, body: string = element("a:bodyPr", {})): string {
  const paragraph = element("a:pPr", {}, fontXml("a:defRPr", font)) + element("a:endParaRPr", { lang: "ja-JP" });
  return element("c:txPr", {}, body + element("a:lstStyle", {}) + element("a:p", {}, paragraph));
}

const ownText = (font: ChartFont): string => (isPlain(font) ? "" : textXml(font));

/** Texts along an upright axis are turned. */
const UPRIGHT = element("a:bodyPr", { rot: -5_400_000, vert: "horz" });
const LEVEL = element("a:bodyPr", {});

function titleXml({ visible, text, overlay, font }: ChartTitle, body: string): string {
  if (!visible) return "";
  const written = optional(text, (words) => richText(words, font, body));
  return element("c:title", {}, written + flag("overlay", overlay) + (text === null ? textXml(font, body) : ""));
}

function richText(text: string, font: ChartFont, body: string): string {
  const paragraphs = text.split("\n").map((line) => {
    const run = fontXml("a:rPr", font, "ja-JP") + element("a:t", {}, escapeXml(line));
    return element("a:p", {}, element("a:pPr", {}, fontXml("a:defRPr", font)) + element("a:r", {}, run));
  });
  return element("c:tx", {}, element("c:rich", {}, body + element("a:lstStyle", {}) + paragraphs.join("")));
}

function markerXml({ style, size, background, foreground }: ChartMarker, type: ChartType): string {
  const shown = type === "Line" && style === "Automatic" ? "None" : style;
  const symbol = shown === "Automatic" ? "" : value("symbol", MARKERS[shown]);
  const border = foreground === null ? "" : element("a:ln", {}, solid(foreground));
  const inner =
    symbol + optional(size, (points) => value("size", points)) + shape(optional(background, solid) + border);
  return inner === "" ? "" : element("c:marker", {}, inner);
}

function labelsXml(labels: DataLabels, type: ChartType): string {
  if (!labels.visible) return "";
  const { position, numberFormat: formatCode } = labels;
  const inner =
    optional(formatCode, (code) => element("c:numFmt", { formatCode: code, sourceLinked: 0 })) +
    ownText(labels.font) +
    (position !== null && labelPositions(type).includes(position) ? value("dLblPos", LABEL_PLACES[position]) : "") +
    flag("showLegendKey", false) +
    flag("showVal", labels.showValue) +
    flag("showCatName", labels.showCategoryName) +
    flag("showSerName", labels.showSeriesName) +
    flag("showPercent", false) +
    flag("showBubbleSize", false);
  return element("c:dLbls", {}, inner);
}

function seriesXml(series: ChartSeries, index: number, type: ChartType, of: WorkbookCells): string {
  const { name, values, categories, fill, line, marker, smooth, labels } = series;
  const written = optional(name, (given) =>
    element(
      "c:tx",
      {},
      given.kind === "text" ? element("c:v", {}, escapeXml(given.text)) : nameReference(given.cells, of),
    ),
  );
  const isLine = isLineType(type);
  return element(
    "c:ser",
    {},
    value("idx", index) +
      value("order", index) +
      written +
      shape(isLine ? lineXml(line, SERIES_LINE_POINTS) : fillXml(fill) + lineXml(line)) +
      (isLine ? markerXml(marker, type) : flag("invertIfNegative", false)) +
      labelsXml(labels, type) +
      optional(categories, (cells) => element("c:cat", {}, categoriesReference(cells, values, of))) +
      optional(values, (cells) => element("c:val", {}, valuesReference(cells, of))) +
      (isLine ? flag("smooth", smooth) : ""),
  );
}

function plotXml(chart: DrawnChart, of: WorkbookCells): string {
  const { type } = chart;
  const { direction, grouping } = PLOTS[type];
  const series = chart.series.map((one, index) => seriesXml(one, index, type, of)).join("");
  const axes = value("axId", AXIS_IDS.category) + value("axId", AXIS_IDS.value);
  const shared = value("grouping", grouping) + flag("varyColors", false) + series;
  if (direction === null) return element("c:lineChart", {}, shared + flag("marker", true) + axes);
  const bars = value("gapWidth", chart.gapWidth) + value("overlap", chart.overlap);
  return element("c:barChart", {}, value("barDir", direction) + shared + bars + axes);
}

/** On which side of the plot an axis stands, where it is not drawn the usual way round. */
function sides(chart: DrawnChart): { readonly category: string; readonly value: string } {
  const isLying = PLOTS[chart.type].direction === "bar";
  const isFar = (across: ChartAxis): boolean => across.reversed !== (across.position === "Maximum");
  const flat = (across: ChartAxis): string => (isFar(across) ? "t" : "b");
  const upright = (across: ChartAxis): string => (isFar(across) ? "r" : "l");
  return {
    category: isLying ? upright(chart.valueAxis) : flat(chart.valueAxis),
    value: isLying ? flat(chart.categoryAxis) : upright(chart.categoryAxis),
  };
}

interface AxisPlace {
  readonly id: number;
  readonly side: string;
  readonly across: ChartAxis;
  readonly acrossId: number;
  readonly standardFormat: string;
}

/** What both kinds of axis begin with. */
function axisXml(axis: ChartAxis, { id, side, across, acrossId, standardFormat }: AxisPlace): string {
  const limits =
    optional(axis.maximum, (most) => value("max", most)) + optional(axis.minimum, (least) => value("min", least));
  const grid = shape(lineXml({ style: "Automatic", color: GRID_COLOR, weight: 0.75 }));
  const isUpright = side === "l" || side === "r";
  const [formatCode, sourceLinked] = axis.numberFormat === null ? [standardFormat, 1] : [axis.numberFormat, 0];
  return (
    value("axId", id) +
    element("c:scaling", {}, value("orientation", axis.reversed ? "maxMin" : "minMax") + limits) +
    flag("delete", !axis.visible) +
    value("axPos", side) +
    (axis.gridlines ? element("c:majorGridlines", {}, grid) : "") +
    titleXml(axis.title, isUpright ? UPRIGHT : LEVEL) +
    element("c:numFmt", { formatCode, sourceLinked }) +
    value("majorTickMark", "out") +
    value("minorTickMark", "none") +
    value("tickLblPos", TICK_LABELS[axis.tickLabels]) +
    shape(lineXml(axis.line)) +
    ownText(axis.font) +
    value("crossAx", acrossId) +
    value("crosses", CROSSINGS[across.position])
  );
}

function axesXml(chart: DrawnChart): string {
  const { categoryAxis, valueAxis } = chart;
  const side = sides(chart);
  const [category, values] = [AXIS_IDS.category, AXIS_IDS.value];
  const ofCategories = axisXml(categoryAxis, {
    id: category,
    side: side.category,
    across: valueAxis,
    acrossId: values,
    standardFormat: "General",
  });
  const ofValues = axisXml(valueAxis, {
    id: values,
    side: side.value,
    across: categoryAxis,
    acrossId: category,
    standardFormat: chart.type.endsWith("100") ? "0%" : "General",
  });
  const labels = flag("auto", true) + value("lblAlgn", "ctr") + value("lblOffset", 100) + flag("noMultiLvlLbl", false);
  const units = optional(valueAxis.majorUnit, (unit) => value("majorUnit", unit));
  return (
    element("c:catAx", {}, ofCategories + labels) +
    element("c:valAx", {}, ofValues + value("crossBetween", "between") + units)
  );
}

function legendXml({ visible, position, overlay, font }: DrawnChart["legend"]): string {
  if (!visible) return "";
  const place = value("legendPos", LEGEND_PLACES[position]);
  return element("c:legend", {}, place + flag("overlay", overlay) + ownText(font));
}

export interface ChartSurroundings {
  readonly cells: WorkbookCells;
  /** The font of the workbook's cells, which a chart without one of its own takes. */
  readonly standardFont: string;
  readonly date1904: boolean;
}

/** The `chartSpace` element. */
export function chartSpaceXml(chart: DrawnChart, { cells, standardFont, date1904 }: ChartSurroundings): string {
  const inner =
    titleXml(chart.title, LEVEL) +
    flag("autoTitleDeleted", !chart.title.visible) +
    element("c:plotArea", {}, element("c:layout", {}) + plotXml(chart, cells) + axesXml(chart)) +
    legendXml(chart.legend) +
    flag("plotVisOnly", true) +
    value("dispBlanksAs", BLANKS[chart.blanks]);
  return element(
    "c:chartSpace",
    {
      "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    flag("date1904", date1904) +
      value("lang", "ja-JP") +
      flag("roundedCorners", false) +
      element("c:chart", {}, inner) +
      shape(fillXml(chart.fill) + lineXml(chart.border)) +
      textXml({ ...chart.font, name: chart.font.name ?? standardFont }),
  );
}
