import { parseArea, splitSheetName, type Area } from "../../workbook/address";
import type { Book } from "../book/book";
import { placeOf, placeOver, rectangleOf, type Rectangle } from "../book/chartPlacement";
import { changeFrame, chartAt, drawnChart, removeChart, type ChartKey } from "../book/charts";
import { SERIES_BY, seriesOf, settleSource } from "../book/chartSources";
import {
  BLANKS_SHOWN,
  CHART_TYPES,
  LEGEND_POSITIONS,
  standardOverlap,
  type ChartLegend,
  type ChartTitle,
  type ChartType,
  type DrawnChart,
} from "../../workbook/chartData";
import { apiNotFound, invalidArgument } from "../../workbook/hostError";
import { hostObject, type HostObject, type ObjectTable, type Scalar } from "../wire/objectType";
import { boolean, hostObjectOf, number, oneOf, text } from "./args";
import { axesObject } from "./chartAxes";
import {
  choice,
  fillObject,
  fontFormat,
  fontObject,
  lineObject,
  member,
  partOf,
  rangeArgument,
  wholeChart,
  type ChartPart,
} from "./chartMembers";
import { seriesCollection } from "./chartSeries";
import { worksheetObject } from "./references";

/** A type of chart that can be drawn. @throws ApiNotFound for Excel's others. */
export function chartType(value: unknown): ChartType {
  const given = text(value, "The type of the chart");
  const known = CHART_TYPES.find((type) => type === given);
  if (!known) throw apiNotFound(`charts of the type ${given}`);
  return known;
}

/** Excel's own words where it makes a title of several series. */
const PLACEHOLDER = "グラフ タイトル";

const titleTable: ObjectTable<ChartPart<ChartTitle>> = {
  name: "ChartTitle",
  scalars: {
    Text: {
      read: (title, book) => title.get(book).text ?? PLACEHOLDER,
      write: (title, value, book) => {
        title.set(book, { text: text(value, "ChartTitle.text") });
      },
    },
    Visible: member("visible", "ChartTitle.visible", boolean),
    Overlay: member("overlay", "ChartTitle.overlay", boolean),
  },
  children: { Format: fontFormat("ChartTitleFormat") },
};

const legendTable: ObjectTable<ChartPart<ChartLegend>> = {
  name: "ChartLegend",
  scalars: {
    Visible: member("visible", "ChartLegend.visible", boolean),
    Position: member("position", "ChartLegend.position", choice(LEGEND_POSITIONS)),
    Overlay: member("overlay", "ChartLegend.overlay", boolean),
  },
  children: { Format: fontFormat("ChartLegendFormat") },
};

const areaFormatTable: ObjectTable<ChartPart<DrawnChart>> = {
  name: "ChartAreaFormat",
  children: {
    Fill: fillObject,
    Font: (chart) => fontObject(partOf(chart, "font")),
    Border: (chart) => lineObject(partOf(chart, "border")),
  },
};

/** A side of the chart's rectangle, in points. */
const side = (name: keyof Rectangle): Scalar<ChartKey> => ({
  read: (key, book) => rectangleOf(book, key.sheetId, chartAt(book, key).place)[name],
  write: (key, value, book) => {
    const points = number(value, `Chart.${name}`);
    if (points < 0) throw invalidArgument(`Chart.${name} can't be negative.`);
    const rectangle = rectangleOf(book, key.sheetId, chartAt(book, key).place);
    changeFrame(book, key, { place: placeOf(book, key.sheetId, { ...rectangle, [name]: points }) });
  },
});

/** A cell or range of the chart's sheet: an address, or a range object. */
function areaOf(book: Book, { sheetId }: ChartKey, argument: unknown): Area {
  const range = hostObjectOf(argument, "Range");
  const given = range ? rangeArgument(range, "The cell") : null;
  const { sheetName, rest } = splitSheetName(given ? "" : text(argument, "The cell"));
  const area = given ? given.area : parseArea(rest);
  const named = sheetName === null ? sheetId : book.workbook.getSheetBySheetName(sheetName)?.getSheetId();
  if (!area || (given?.sheetId ?? named) !== sheetId) {
    throw invalidArgument("Chart.setPosition takes cells of the chart's own sheet.");
  }
  return area;
}

/** Over the cells from one to the other; with one cell only, the chart keeps its size. */
function setPosition(key: ChartKey, startCell: unknown, endCell: unknown, book: Book): void {
  const start = areaOf(book, key, startCell);
  if (endCell === undefined || endCell === null) {
    const { left, top } = rectangleOf(book, key.sheetId, placeOver(start));
    const { width, height } = rectangleOf(book, key.sheetId, chartAt(book, key).place);
    changeFrame(book, key, { place: placeOf(book, key.sheetId, { left, top, width, height }) });
    return;
  }
  const end = areaOf(book, key, endCell);
  const [row, column] = [Math.min(start.row, end.row), Math.min(start.column, end.column)];
  const [last, right] = [placeOver(start).to, placeOver(end).to];
  const rowCount = Math.max(last.row, right.row) - row;
  const columnCount = Math.max(last.column, right.column) - column;
  changeFrame(book, key, { place: placeOver({ row, column, rowCount, columnCount }) });
}

const chartTable: ObjectTable<ChartKey> = {
  name: "Chart",
  identity: ({ chartId }) => ({ Id: chartId }),
  scalars: {
    Id: { read: ({ chartId }) => chartId },
    Name: {
      read: (key, book) => chartAt(book, key).name,
      write: (key, value, book) => {
        const name = text(value, "Chart.name");
        if (name === "") throw invalidArgument("A chart's name is not empty.");
        changeFrame(book, key, { name });
      },
    },
    Left: side("left"),
    Top: side("top"),
    Width: side("width"),
    Height: side("height"),
    ChartType: {
      onRequest: true,
      read: (key, book) => drawnChart(book, key).type,
      write: (key, value, book) => {
        const type = chartType(value);
        wholeChart(key).set(book, { type, overlap: standardOverlap(type) });
      },
    },
    DisplayBlanksAs: {
      onRequest: true,
      read: (key, book) => drawnChart(book, key).blanks,
      write: (key, value, book) => {
        wholeChart(key).set(book, { blanks: oneOf(value, BLANKS_SHOWN, "Chart.displayBlanksAs") });
      },
    },
  },
  children: {
    Title: (key) => hostObject(titleTable, partOf(wholeChart(key), "title")),
    Legend: (key) => hostObject(legendTable, partOf(wholeChart(key), "legend")),
    Series: (key) => seriesCollection(wholeChart(key)),
    Axes: (key) => axesObject(wholeChart(key)),
    Format: (key) => hostObject(areaFormatTable, wholeChart(key)),
    Worksheet: ({ sheetId }) => worksheetObject(sheetId),
  },
  methods: {
    Delete: (key, _, book) => {
      removeChart(book, key);
    },
    SetPosition: (key, [startCell, endCell], book) => {
      setPosition(key, startCell, endCell, book);
    },
    SetData: async (key, [source, seriesBy], book) => {
      const sourceArea = rangeArgument(source, "Chart.setData");
      await settleSource(book, sourceArea);
      const by = oneOf(seriesBy ?? "Auto", SERIES_BY, "Chart.setData: seriesBy");
      wholeChart(key).set(book, { series: seriesOf(book, sourceArea, by) });
    },
  },
};

export const chartObject = (key: ChartKey): HostObject => hostObject(chartTable, key);
