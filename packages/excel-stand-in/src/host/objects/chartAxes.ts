import {
  AXIS_POSITIONS,
  TICK_LABEL_POSITIONS,
  type ChartAxis,
  type ChartTitle,
  type DrawnChart,
} from "../../workbook/chartData";
import { invalidArgument } from "../../workbook/hostError";
import { hostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { boolean, number, text } from "./args";
import {
  automaticMember,
  choice,
  fontFormat,
  fontObject,
  lineObject,
  member,
  partOf,
  type ChartPart,
} from "./chartMembers";

const axisTitleTable: ObjectTable<ChartPart<ChartTitle>> = {
  name: "ChartAxisTitle",
  scalars: {
    Text: automaticMember("text", "ChartAxisTitle.text", text),
    Visible: member("visible", "ChartAxisTitle.visible", boolean),
  },
  children: { Format: fontFormat("ChartAxisTitleFormat") },
};

const gridlinesTable: ObjectTable<ChartPart<ChartAxis>> = {
  name: "ChartGridlines",
  scalars: { Visible: member("gridlines", "ChartGridlines.visible", boolean) },
};

const axisFormatTable: ObjectTable<ChartPart<ChartAxis>> = {
  name: "ChartAxisFormat",
  children: {
    Font: (axis) => fontObject(partOf(axis, "font")),
    Line: (axis) => lineObject(partOf(axis, "line")),
  },
};

/** What both axes have. */
const axisTable: ObjectTable<ChartPart<ChartAxis>> = {
  name: "ChartAxis",
  scalars: {
    Visible: member("visible", "ChartAxis.visible", boolean),
    ReversePlotOrder: member("reversed", "ChartAxis.reversePlotOrder", boolean),
    Position: member("position", "ChartAxis.position", choice(AXIS_POSITIONS)),
    TickLabelPosition: member("tickLabels", "ChartAxis.tickLabelPosition", choice(TICK_LABEL_POSITIONS)),
    NumberFormat: automaticMember("numberFormat", "ChartAxis.numberFormat", text),
  },
  children: {
    Title: (axis) => hostObject(axisTitleTable, partOf(axis, "title")),
    MajorGridlines: (axis) => hostObject(gridlinesTable, axis),
    Format: (axis) => hostObject(axisFormatTable, axis),
  },
};

function positive(value: unknown, what: string): number {
  const given = number(value, what);
  if (given <= 0) throw invalidArgument(`${what} has to be more than nothing.`);
  return given;
}

const valueAxisTable: ObjectTable<ChartPart<ChartAxis>> = {
  ...axisTable,
  scalars: {
    ...axisTable.scalars,
    Minimum: automaticMember("minimum", "ChartAxis.minimum", number),
    Maximum: automaticMember("maximum", "ChartAxis.maximum", number),
    MajorUnit: automaticMember("majorUnit", "ChartAxis.majorUnit", positive),
  },
};

const axesTable: ObjectTable<ChartPart<DrawnChart>> = {
  name: "ChartAxes",
  children: {
    CategoryAxis: (chart) => hostObject(axisTable, partOf(chart, "categoryAxis")),
    ValueAxis: (chart) => hostObject(valueAxisTable, partOf(chart, "valueAxis")),
  },
};

export const axesObject = (chart: ChartPart<DrawnChart>): HostObject => hostObject(axesTable, chart);
