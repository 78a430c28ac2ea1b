import {
  CHART_TYPES,
  STANDARD_SERIES,
  standardChart,
  type ChartAxis,
  type ChartCells,
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
import type { WorkbookCells } from "./chartsCells";
import { chartSpaceXml, type ChartSurroundings } from "./chartsXml";
import {
  BLANKS,
  CROSSINGS,
  DASHES,
  LABEL_PLACES,
  LEGEND_PLACES,
  MARKERS,
  PLOTS,
  TICK_LABELS,
  wordFor,
} from "./chartsWords";
import { elements, unescapeXml, type XmlElement } from "./xml";

/**
 * Reads a chart as `chartSpaceXml` writes one. It need not notice what it does not understand: only a chart that is
 * written again as it was read counts as understood.
 */

const EMU_PER_POINT = 12_700;

const first = (xml: string, name: string): XmlElement | undefined => elements(xml, name)[0];
const innerOf = (xml: string, name: string): string => first(xml, name)?.inner ?? "";
const has = (xml: string, name: string): boolean => first(xml, name) !== undefined;
const valOf = (xml: string, name: string): string | undefined => first(xml, name)?.attributes.val;
const isOn = (xml: string, name: string): boolean => valOf(xml, name) === "1";
const textOf = (xml: string, name: string): string | null => {
  const found = first(xml, name);
  return found ? unescapeXml(found.inner) : null;
};
const numberOf = (written: string | undefined): number | null => (written === undefined ? null : Number(written));

const without = (xml: string, ...names: readonly string[]): string =>
  names.reduce(
    (rest, name) => rest.replace(new RegExp(`<c:${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</c:${name}>)`, "g"), ""),
    xml,
  );

function colorOf(xml: string): `#${string}` | null {
  const written = valOf(innerOf(xml, "solidFill"), "srgbClr");
  return written === undefined ? null : `#${written}`;
}

/** The fill of a shape, leaving its line aside. */
function fillOf(shape: string): ChartFill {
  const rest = shape.replace(/<a:ln[\s>/][\s\S]*$/, "");
  return has(rest, "noFill") ? "none" : colorOf(rest);
}

function lineOf(shape: string): ChartLine {
  const line = first(shape, "ln");
  if (line && has(line.inner, "noFill")) return { style: "None", color: null, weight: null };
  const dash = line && valOf(line.inner, "prstDash");
  const width = numberOf(line?.attributes.w);
  return {
    style: dash === undefined ? "Automatic" : wordFor(DASHES, dash, "Continuous"),
    color: line ? colorOf(line.inner) : null,
    weight: width === null ? null : width / EMU_PER_POINT,
  };
}

function fontOf(xml: string): ChartFont {
  const run = first(xml, "defRPr");
  const { sz, b, i } = run?.attributes ?? {};
  const on = (written: string | undefined): boolean | null => (written === undefined ? null : written === "1");
  return {
    name: first(run?.inner ?? "", "latin")?.attributes.typeface ?? null,
    size: sz === undefined ? null : Number(sz) / 100,
    bold: on(b),
    italic: on(i),
    color: colorOf(run?.inner ?? ""),
  };
}

function titleOf(xml: string, otherwise: ChartTitle): ChartTitle {
  const title = first(xml, "title");
  if (!title) return { ...otherwise, visible: false };
  const paragraphs = elements(innerOf(title.inner, "rich"), "p");
  const lines = paragraphs.map(({ inner }) => textOf(inner, "t") ?? "");
  return {
    visible: true,
    text: paragraphs.length > 0 ? lines.join("\n") : null,
    overlay: isOn(title.inner, "overlay"),
    font: fontOf(title.inner),
  };
}

function markerOf(xml: string): ChartMarker {
  const marker = first(xml, "marker");
  if (!marker) return STANDARD_SERIES.marker;
  const symbol = valOf(marker.inner, "symbol");
  const shape = innerOf(marker.inner, "spPr");
  const background = fillOf(shape);
  return {
    style: symbol === undefined ? "Automatic" : wordFor(MARKERS, symbol, "None"),
    size: numberOf(valOf(marker.inner, "size")),
    background: background === "none" ? null : background,
    foreground: lineOf(shape).color,
  };
}

function labelsOf(xml: string): DataLabels {
  const labels = first(xml, "dLbls");
  if (!labels) return STANDARD_SERIES.labels;
  const { inner } = labels;
  const position = valOf(inner, "dLblPos");
  return {
    visible: true,
    showValue: isOn(inner, "showVal"),
    showSeriesName: isOn(inner, "showSerName"),
    showCategoryName: isOn(inner, "showCatName"),
    position: position === undefined ? null : wordFor(LABEL_PLACES, position, "Center"),
    numberFormat: first(inner, "numFmt")?.attributes.formatCode ?? null,
    font: fontOf(inner),
  };
}

const cellsOf = (xml: string, of: WorkbookCells): ChartCells | null => {
  const formula = textOf(xml, "f");
  return formula === null ? null : of.cellsOf(formula);
};

function nameOf(xml: string, of: WorkbookCells): ChartSeries["name"] {
  const name = first(xml, "tx");
  if (!name) return null;
  const cells = cellsOf(name.inner, of);
  return cells ? { kind: "cells", cells } : { kind: "text", text: textOf(name.inner, "v") ?? "" };
}

function seriesOf({ inner }: XmlElement, of: WorkbookCells): ChartSeries {
  const shape = innerOf(without(inner, "marker", "dLbls"), "spPr");
  return {
    name: nameOf(inner, of),
    values: cellsOf(innerOf(inner, "val"), of),
    categories: cellsOf(innerOf(inner, "cat"), of),
    fill: fillOf(shape),
    line: lineOf(shape),
    marker: markerOf(inner),
    smooth: isOn(inner, "smooth"),
    labels: labelsOf(inner),
  };
}

/** @param across - the other axis, which says where this one crosses it. */
function axisOf(xml: string, across: string, otherwise: ChartAxis): ChartAxis {
  const format = first(without(xml, "title"), "numFmt")?.attributes;
  const rest = without(xml, "title", "majorGridlines");
  return {
    visible: !isOn(xml, "delete"),
    title: titleOf(xml, otherwise.title),
    minimum: numberOf(valOf(xml, "min")),
    maximum: numberOf(valOf(xml, "max")),
    majorUnit: numberOf(valOf(xml, "majorUnit")),
    numberFormat: format?.sourceLinked === "0" ? (format.formatCode ?? null) : null,
    reversed: valOf(xml, "orientation") === "maxMin",
    position: wordFor(CROSSINGS, valOf(across, "crosses"), "Automatic"),
    tickLabels: wordFor(TICK_LABELS, valOf(xml, "tickLblPos"), "NextToAxis"),
    gridlines: has(xml, "majorGridlines"),
    font: fontOf(rest),
    line: lineOf(innerOf(rest, "spPr")),
  };
}

/** A line chart whose series all are without markers is one without markers. */
function typeOf(plot: string, series: readonly ChartSeries[]): ChartType | null {
  const direction = valOf(plot, "barDir") ?? null;
  const grouping = valOf(plot, "grouping");
  const fitting = CHART_TYPES.filter(
    (type) => PLOTS[type].direction === direction && PLOTS[type].grouping === grouping,
  );
  const isWithoutMarkers = series.every(({ marker }) => marker.style === "None");
  return (isWithoutMarkers ? fitting[0] : fitting.at(-1)) ?? null;
}

/** In a chart without markers, those of its series are nothing special. */
const withoutMarker = (one: ChartSeries): ChartSeries => ({ ...one, marker: { ...one.marker, style: "Automatic" } });

function parsed(xml: string, of: WorkbookCells): DrawnChart | null {
  const [head = "", rest = ""] = xml.split("<c:plotArea>");
  const [plot = "", tail = ""] = rest.split("</c:plotArea>");
  const read = elements(plot, "ser").map((one) => seriesOf(one, of));
  const type = typeOf(plot, read);
  if (!type) return null;
  const series = type === "Line" ? read.map(withoutMarker) : read;
  const standard = standardChart(type, series);
  const [categories, values] = [innerOf(plot, "catAx"), innerOf(plot, "valAx")];
  const [legendXml, afterChart = ""] = tail.split("</c:chart>");
  const legend = first(legendXml ?? "", "legend");
  return {
    ...standard,
    title: titleOf(head, standard.title),
    legend: legend
      ? {
          visible: true,
          position: wordFor(LEGEND_PLACES, valOf(legend.inner, "legendPos"), "Right"),
          overlay: isOn(legend.inner, "overlay"),
          font: fontOf(legend.inner),
        }
      : { ...standard.legend, visible: false },
    categoryAxis: axisOf(categories, values, standard.categoryAxis),
    valueAxis: axisOf(values, categories, standard.valueAxis),
    font: fontOf(innerOf(afterChart, "txPr")),
    fill: fillOf(innerOf(afterChart, "spPr")),
    border: lineOf(innerOf(afterChart, "spPr")),
    blanks: wordFor(BLANKS, valOf(tail, "dispBlanksAs"), "NotPlotted"),
    gapWidth: numberOf(valOf(plot, "gapWidth")) ?? standard.gapWidth,
    overlap: numberOf(valOf(plot, "overlap")) ?? standard.overlap,
  };
}

/** A chart without the values of its cells, which may have been written by a program that did not compute them. */
const withoutCaches = (xml: string): string =>
  without(xml.replace(/^\s*<\?xml[^>]*\?>\s*/, "").trim(), "numCache", "strCache", "multiLvlStrCache");

/** A chart of which every part is understood; null for any other. */
export function parseChart(xml: string, surroundings: ChartSurroundings): DrawnChart | null {
  const chart = parsed(xml, surroundings.cells);
  const isUnderstood = chart !== null && withoutCaches(chartSpaceXml(chart, surroundings)) === withoutCaches(xml);
  return isUnderstood ? chart : null;
}
