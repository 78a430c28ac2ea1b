import { parseArea, splitSheetName } from "../../workbook/address";
import type { Book } from "../book/book";
import { cellsIn, lineOfCells } from "../book/chartSources";
import { contentOf } from "../../workbook/contents";
import { numberFormatOf } from "../book/styles";
import {
  LABEL_POSITIONS,
  labelPositions,
  MARKER_STYLES,
  STANDARD_SERIES,
  type ChartMarker,
  type ChartSeries,
  type DataLabels,
  type DrawnChart,
  type SeriesName,
} from "../../workbook/chartData";
import { displayText } from "../../workbook/displayText";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import { hostObject, type HostObject, type ObjectTable, type Scalar } from "../wire/objectType";
import { boolean, integer, oneOf, optionalText, text } from "./args";
import {
  automaticMember,
  choice,
  fillObject,
  fontFormat,
  lineObject,
  member,
  wholeNumberFrom,
  partOf,
  rangeArgument,
  rgb,
  type ChartPart,
} from "./chartMembers";

/** A series is known by its place among the others, as in Office.js. */
interface Series extends ChartPart<ChartSeries> {
  readonly chart: ChartPart<DrawnChart>;
  readonly index: number;
}

function seriesAt(chart: ChartPart<DrawnChart>, index: number): Series {
  const get = (book: Book): ChartSeries => {
    const found = chart.get(book).series[index];
    if (!found) throw itemNotFound(`series ${index} in the chart`);
    return found;
  };
  return {
    chart,
    index,
    get,
    set: (book, patch) => {
      const changed = { ...get(book), ...patch };
      chart.set(book, { series: chart.get(book).series.map((one, at) => (at === index ? changed : one)) });
    },
  };
}

/** What a name in cells reads as: the cells' texts side by side. */
function nameText(book: Book, name: SeriesName | null, index: number): string {
  if (name === null) return `系列${index + 1}`;
  if (name.kind === "text") return name.text;
  const { sheetId, area } = name.cells;
  const words = cellsIn(area).map(([row, column]) =>
    displayText(contentOf(book.cell(sheetId, row, column)), numberFormatOf(book, sheetId, row, column), book.date1904),
  );
  return words.filter((word) => word !== "").join(" ");
}

/** `=施策!$B$1` names the series after a cell; anything else is the name itself. */
function nameOf(book: Book, given: string): SeriesName {
  if (!given.startsWith("=")) return { kind: "text", text: given };
  const { sheetName, rest } = splitSheetName(given.slice(1));
  const sheet = sheetName === null ? null : book.workbook.getSheetBySheetName(sheetName);
  const area = parseArea(rest);
  if (!sheet || !area) throw invalidArgument(`ChartSeries.name: "${given}" does not name a cell with its sheet.`);
  return { kind: "cells", cells: { sheetId: sheet.getSheetId(), area } };
}

interface Labels extends ChartPart<DataLabels> {
  readonly chart: ChartPart<DrawnChart>;
}

const labelPosition: Scalar<Labels> = {
  ...automaticMember("position", "ChartDataLabels.position", choice(LABEL_POSITIONS)),
  write: (labels, value, book) => {
    const position = oneOf(value, labelPositions(labels.chart.get(book).type), "ChartDataLabels.position");
    labels.set(book, { position });
  },
};

const dataLabelsTable: ObjectTable<Labels> = {
  name: "ChartDataLabels",
  scalars: {
    ShowValue: member("showValue", "ChartDataLabels.showValue", boolean),
    ShowSeriesName: member("showSeriesName", "ChartDataLabels.showSeriesName", boolean),
    ShowCategoryName: member("showCategoryName", "ChartDataLabels.showCategoryName", boolean),
    NumberFormat: automaticMember("numberFormat", "ChartDataLabels.numberFormat", text),
    Position: labelPosition,
  },
  children: { Format: fontFormat("ChartDataLabelFormat") },
};

const seriesFormatTable: ObjectTable<Series> = {
  name: "ChartSeriesFormat",
  children: {
    Fill: fillObject,
    Line: (series) => lineObject(partOf(series, "line")),
  },
};

/** A member of the series' marker. */
function marker(scalar: Scalar<ChartPart<ChartMarker>>): Scalar<Series> {
  return {
    ...(scalar.onRequest ? { onRequest: true } : {}),
    read: (series, book) => scalar.read(partOf(series, "marker"), book),
    write: (series, value, book) => scalar.write?.(partOf(series, "marker"), value, book),
  };
}

/** Bars of one chart share their gaps: set on one series, they hold for all. */
const ofAllBars = (name: "gapWidth" | "overlap", least: number, most: number): Scalar<Series> => ({
  onRequest: true,
  read: ({ chart }, book) => chart.get(book)[name],
  write: ({ chart }, value, book) => {
    chart.set(book, { [name]: wholeNumberFrom(least, most)(value, `ChartSeries.${name}`) });
  },
});

const seriesTable: ObjectTable<Series> = {
  name: "ChartSeries",
  scalars: {
    Name: {
      read: (series, book) => nameText(book, series.get(book).name, series.index),
      write: (series, value, book) => {
        series.set(book, { name: nameOf(book, text(value, "ChartSeries.name")) });
      },
    },
    ChartType: { read: ({ chart }, book) => chart.get(book).type },
    HasDataLabels: {
      read: (series, book) => series.get(book).labels.visible,
      write: (series, value, book) => {
        partOf(series, "labels").set(book, { visible: boolean(value, "ChartSeries.hasDataLabels") });
      },
    },
    MarkerStyle: marker(member("style", "ChartSeries.markerStyle", choice(MARKER_STYLES))),
    MarkerSize: marker(automaticMember("size", "ChartSeries.markerSize", wholeNumberFrom(2, 72))),
    MarkerBackgroundColor: marker(automaticMember("background", "ChartSeries.markerBackgroundColor", rgb)),
    MarkerForegroundColor: marker(automaticMember("foreground", "ChartSeries.markerForegroundColor", rgb)),
    Smooth: member("smooth", "ChartSeries.smooth", boolean),
    GapWidth: ofAllBars("gapWidth", 0, 500),
    Overlap: ofAllBars("overlap", -100, 100),
  },
  children: {
    Format: (series) => hostObject(seriesFormatTable, series),
    DataLabels: (series) =>
      hostObject(dataLabelsTable, { ...partOf<ChartSeries, "labels">(series, "labels"), chart: series.chart }),
  },
  methods: {
    SetValues: (series, [source], book) => {
      const what = "ChartSeries.setValues";
      series.set(book, { values: lineOfCells(book, rangeArgument(source, what), what) });
    },
    SetXAxisValues: (series, [source], book) => {
      const what = "ChartSeries.setXAxisValues";
      series.set(book, { categories: lineOfCells(book, rangeArgument(source, what), what) });
    },
    Delete: (series, _, book) => {
      series.get(book);
      series.chart.set(book, { series: series.chart.get(book).series.filter((_one, at) => at !== series.index) });
    },
  },
};

const seriesObject = (chart: ChartPart<DrawnChart>, index: number): HostObject =>
  hostObject(seriesTable, seriesAt(chart, index));

function existing(chart: ChartPart<DrawnChart>, index: unknown, book: Book): HostObject {
  const at = integer(index, "The series' index");
  seriesAt(chart, at).get(book);
  return seriesObject(chart, at);
}

/** A new series has the categories of the first one, and no values yet. */
function addSeries(chart: ChartPart<DrawnChart>, name: unknown, index: unknown, book: Book): HostObject {
  const { series } = chart.get(book);
  const at = integer(index, "The series' index", series.length);
  if (at < 0 || at > series.length) throw invalidArgument(`There is no place ${at} among ${series.length} series.`);
  const given = optionalText(name, "The series' name");
  const added: ChartSeries = {
    ...STANDARD_SERIES,
    name: given === undefined ? null : nameOf(book, given),
    categories: series[0]?.categories ?? null,
  };
  chart.set(book, { series: [...series.slice(0, at), added, ...series.slice(at)] });
  return seriesObject(chart, at);
}

const seriesCollectionTable: ObjectTable<ChartPart<DrawnChart>> = {
  name: "ChartSeriesCollection",
  scalars: { Count: { read: (chart, book) => chart.get(book).series.length } },
  items: (chart, book) => chart.get(book).series.map((_, index) => seriesObject(chart, index)),
  methods: {
    Add: (chart, [name, index], book) => addSeries(chart, name, index, book),
    GetItemAt: (chart, [index], book) => existing(chart, index, book),
    GetCount: (chart, _, book) => chart.get(book).series.length,
  },
};

export const seriesCollection = (chart: ChartPart<DrawnChart>): HostObject => hostObject(seriesCollectionTable, chart);
