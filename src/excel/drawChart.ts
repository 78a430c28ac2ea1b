import { cellAddress } from "../domain/grid/cell";
import type { ChartTone } from "../domain/views/view";
import type { PlannedChart } from "./plan/plannedWrites";

/** A sheet of ours has no more charts than this; their names are numbered. */
const mostCharts = 20;

const chartTypes = {
  bars: "BarClustered",
  shares: "BarStacked100",
  columns: "ColumnClustered",
  lines: "LineMarkers",
} as const;

/** From dark to light, so that neighbours differ in grey print; blue and orange, which colour-blind readers tell apart. */
const palette = ["#1F4E79", "#F4B183", "#2E75B6", "#C55A11", "#9DC3E6", "#7F7F7F"] as const;

function chartName(index: number): string {
  return `TENKEN ${String(index + 1)}`;
}

/** Takes away the charts of an earlier run, whatever their number. */
export function deleteCharts(sheet: Excel.Worksheet): void {
  for (let index = 0; index < mostCharts; index += 1) sheet.charts.getItemOrNullObject(chartName(index)).delete();
}

function rangeOfRows(sheet: Excel.Worksheet, { rows }: PlannedChart, column: number): Excel.Range {
  const first = Math.min(...rows);
  return sheet.getRangeByIndexes(first, column, Math.max(...rows) - first + 1, 1);
}

/** Reached: blue, from dark to light; missed: orange, from light to dark; neither: a pale grey. They differ in grey print too. */
const tones: Readonly<Record<ChartTone["kind"], readonly string[]>> = {
  achieved: ["#1F4E79", "#9DC3E6", "#DEEBF7"],
  missed: ["#ED7D31", "#843C0C", "#3B1B06"],
  neither: ["#D9D9D9", "#F2F2F2"],
};

function colourOf({ series }: PlannedChart, index: number): string {
  const tone = series[index]?.tone;
  return tone === undefined ? at(palette, index % palette.length) : at(tones[tone.kind], tone.rank);
}

/** The last one for whatever is beyond. */
function at(colours: readonly string[], index: number): string {
  return colours[Math.min(index, colours.length - 1)] ?? palette[0];
}

/** White on what is dark. */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 140;
}

/** Numbers on the bars; none where a bar has no length. */
function labelSeries(series: Excel.ChartSeries, plan: PlannedChart, colour: string): void {
  if (plan.kind === "lines") return;
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  series.dataLabels.numberFormat = plan.isRate ? "0.0%" : "#,##0;;";
  if (plan.kind !== "shares") return;
  series.dataLabels.position = "Center";
  series.dataLabels.format.font.color = isDark(colour) ? "#FFFFFF" : "#000000";
}

function colourSeries(series: Excel.ChartSeries, plan: PlannedChart, index: number): void {
  const { kind } = plan;
  const colour = colourOf(plan, index);
  labelSeries(series, plan, colour);
  if (kind === "lines") {
    series.format.line.color = colour;
    series.format.line.lineStyle = index % 2 === 0 ? "Continuous" : "Dash";
    series.markerBackgroundColor = colour;
    series.markerForegroundColor = colour;
  } else series.format.fill.setSolidColor(colour);
}

/** Draws a native chart: it follows its cells, and an official can change it like any other. */
export function drawChart(sheet: Excel.Worksheet, plan: PlannedChart, index: number): void {
  const [firstSeries, ...otherSeries] = plan.series;
  if (firstSeries === undefined || plan.rows.length === 0 || index >= mostCharts) return;
  const chart = sheet.charts.add(chartTypes[plan.kind], rangeOfRows(sheet, plan, firstSeries.column), "Columns");
  chart.name = chartName(index);
  chart.title.text = plan.title;
  const all = [
    { name: firstSeries.name, drawn: chart.series.getItemAt(0) },
    ...otherSeries.map(({ name, column }) => {
      const drawn = chart.series.add(name);
      drawn.setValues(rangeOfRows(sheet, plan, column));
      return { name, drawn };
    }),
  ];
  all.forEach(({ name, drawn }, at) => {
    drawn.name = name;
    drawn.setXAxisValues(rangeOfRows(sheet, plan, plan.category));
    colourSeries(drawn, plan, at);
  });
  chart.legend.visible = all.length > 1;
  if (all.length > 1) chart.legend.position = "Bottom";
  if (plan.isRate) {
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 1;
    chart.axes.valueAxis.numberFormat = "0%";
  }
  // The first row of the table is to be the topmost bar.
  if (plan.kind === "bars" || plan.kind === "shares") {
    chart.axes.categoryAxis.reversePlotOrder = true;
    // Turned round, the values would otherwise be written above the bars.
    chart.axes.categoryAxis.position = "Maximum";
  }
  const { row, column, rows, columns } = plan.area;
  chart.setPosition(cellAddress({ row, column }), cellAddress({ row: row + rows - 1, column: column + columns - 1 }));
}
