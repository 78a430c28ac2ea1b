import type { Area } from "./address";

/** Charts as plain data. Null always stands for what Excel decides by itself. */

/** A chart that floats over a sheet. */
export interface SheetChart {
  /** Unique in the workbook; `Chart.id`. */
  readonly id: string;
  readonly name: string;
  /** The text read out instead of the picture; "" when there is none. */
  readonly description: string;
  readonly place: ChartPlace;
  readonly content: ChartContent;
}

/**
 * A corner of a chart: the cell it lies in, and how far from that cell's top left corner, in points. A corner beyond
 * its cell lies on the cell's far edge, as when the column was narrowed afterwards.
 */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

export interface ChartPlace {
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  /** Whether the chart follows its cells when those are resized; the file's words. */
  readonly follows: "twoCell" | "oneCell" | "absolute";
}

export type ChartContent = DrawnChart | KeptChart;

/** A chart whose every part is known here. */
export interface DrawnChart {
  readonly kind: "drawn";
  readonly type: ChartType;
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly series: readonly ChartSeries[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  /** The text of the whole chart. */
  readonly font: ChartFont;
  /** The background. */
  readonly fill: ChartFill;
  readonly border: ChartLine;
  readonly blanks: BlanksShown;
  /** Between the bars of two categories, in percent of a bar. */
  readonly gapWidth: number;
  /** Of the bars of one category, in percent of a bar. */
  readonly overlap: number;
}

/** A chart with parts that are not known here: kept as the file had it, so that saving does not lose it. */
export interface KeptChart {
  readonly kind: "kept";
  /** The chart's XML, cut where a formula refers to cells of the workbook: they may move. */
  readonly xml: readonly (string | ChartCells | null)[];
  /** The other parts it needs. */
  readonly companions: readonly ChartCompanion[];
}

export interface ChartCompanion {
  readonly relationshipId: string;
  readonly relationshipType: string;
  readonly contentType: string;
  /** The part's name without folder, number and ending: `style`. */
  readonly name: string;
  readonly xml: string;
}

/** Cells a chart takes something from. */
export interface ChartCells {
  readonly sheetId: string;
  readonly area: Area;
}

/** `Excel.ChartType`, those that can be drawn. */
export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

export const isLineType = (type: ChartType): type is "Line" | "LineMarkers" =>
  type === "Line" || type === "LineMarkers";
const isStackedType = (type: ChartType): boolean => type.includes("Stacked");

export interface ChartTitle {
  readonly visible: boolean;
  readonly text: string | null;
  readonly overlay: boolean;
  readonly font: ChartFont;
}

/** `Excel.ChartLegendPosition`. */
export const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

export interface ChartLegend {
  readonly visible: boolean;
  readonly position: (typeof LEGEND_POSITIONS)[number];
  readonly overlay: boolean;
  readonly font: ChartFont;
}

/** A series' name: a text of its own, or what stands in cells. */
export type SeriesName =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "cells"; readonly cells: ChartCells };

export interface ChartSeries {
  readonly name: SeriesName | null;
  /** Null when the cells have been deleted, or none were given. */
  readonly values: ChartCells | null;
  readonly categories: ChartCells | null;
  readonly fill: ChartFill;
  readonly line: ChartLine;
  readonly marker: ChartMarker;
  readonly smooth: boolean;
  readonly labels: DataLabels;
}

/** "none" is no colour at all, otherwise `#RRGGBB`. */
export type ChartFill = null | "none" | `#${string}`;

/** `Excel.ChartLineStyle`. */
export const LINE_STYLES = [
  "Automatic",
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "RoundDot",
] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

export interface ChartLine {
  readonly style: LineStyle;
  readonly color: `#${string}` | null;
  /** In points. */
  readonly weight: number | null;
}

export interface ChartFont {
  readonly name: string | null;
  /** In points. */
  readonly size: number | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly color: `#${string}` | null;
}

/** `Excel.ChartMarkerStyle`. */
export const MARKER_STYLES = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;

export interface ChartMarker {
  readonly style: (typeof MARKER_STYLES)[number];
  /** In points. */
  readonly size: number | null;
  readonly background: `#${string}` | null;
  readonly foreground: `#${string}` | null;
}

/** `Excel.ChartDataLabelPosition`. */
export const LABEL_POSITIONS = [
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
] as const;
export type LabelPosition = (typeof LABEL_POSITIONS)[number];

/** Excel calls a file damaged in which a label stands where this type of chart has no place for it. */
export function labelPositions(type: ChartType): readonly LabelPosition[] {
  if (isLineType(type)) return ["Center", "Left", "Right", "Top", "Bottom"];
  const inside: readonly LabelPosition[] = ["Center", "InsideEnd", "InsideBase"];
  return isStackedType(type) ? inside : [...inside, "OutsideEnd"];
}

export interface DataLabels {
  readonly visible: boolean;
  readonly showValue: boolean;
  readonly showSeriesName: boolean;
  readonly showCategoryName: boolean;
  readonly position: LabelPosition | null;
  /** Null: that of the cells. */
  readonly numberFormat: string | null;
  readonly font: ChartFont;
}

/** Where the other axis crosses: `Excel.ChartAxisPosition`. */
export const AXIS_POSITIONS = ["Automatic", "Maximum", "Minimum"] as const;
/** `Excel.ChartAxisTickLabelPosition`. */
export const TICK_LABEL_POSITIONS = ["NextToAxis", "High", "Low", "None"] as const;

export interface ChartAxis {
  readonly visible: boolean;
  readonly title: ChartTitle;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  /** Null: that of the cells. */
  readonly numberFormat: string | null;
  readonly reversed: boolean;
  readonly position: (typeof AXIS_POSITIONS)[number];
  readonly tickLabels: (typeof TICK_LABEL_POSITIONS)[number];
  readonly gridlines: boolean;
  readonly font: ChartFont;
  readonly line: ChartLine;
}

/** What a line does where a value is missing: `Excel.ChartDisplayBlanksAs`. */
export const BLANKS_SHOWN = ["NotPlotted", "Zero", "Interplotted"] as const;
export type BlanksShown = (typeof BLANKS_SHOWN)[number];

export const STANDARD_FONT: ChartFont = { name: null, size: null, bold: null, italic: null, color: null };
const STANDARD_LINE: ChartLine = { style: "Automatic", color: null, weight: null };
const title = (visible: boolean, size: number): ChartTitle => ({
  visible,
  text: null,
  overlay: false,
  font: { ...STANDARD_FONT, size, bold: false },
});

export const STANDARD_SERIES: ChartSeries = {
  name: null,
  values: null,
  categories: null,
  fill: null,
  line: STANDARD_LINE,
  marker: { style: "Automatic", size: null, background: null, foreground: null },
  smooth: false,
  labels: {
    visible: false,
    showValue: true,
    showSeriesName: false,
    showCategoryName: false,
    position: null,
    numberFormat: null,
    font: STANDARD_FONT,
  },
};

const STANDARD_AXIS: ChartAxis = {
  visible: true,
  title: title(false, 10),
  minimum: null,
  maximum: null,
  majorUnit: null,
  numberFormat: null,
  reversed: false,
  position: "Automatic",
  tickLabels: "NextToAxis",
  gridlines: false,
  font: STANDARD_FONT,
  line: STANDARD_LINE,
};

/** Stacked bars lie in one line. */
export const standardOverlap = (type: ChartType): number => (isStackedType(type) ? 100 : 0);

/** A chart as Excel makes it: a title, grid lines along the values, and a legend where there is more than one series. */
export const standardChart = (type: ChartType, series: readonly ChartSeries[]): DrawnChart => ({
  kind: "drawn",
  type,
  title: title(true, 14),
  legend: { visible: series.length > 1, position: "Bottom", overlay: false, font: STANDARD_FONT },
  series,
  categoryAxis: STANDARD_AXIS,
  valueAxis: { ...STANDARD_AXIS, gridlines: true },
  font: { ...STANDARD_FONT, size: 9 },
  fill: null,
  border: STANDARD_LINE,
  blanks: "NotPlotted",
  gapWidth: 150,
  overlap: standardOverlap(type),
});
