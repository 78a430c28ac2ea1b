import { cellAddress } from "../domain/grid/cell";
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

function colourSeries(series: Excel.ChartSeries, { kind }: PlannedChart, index: number): void {
  const colour = palette[index % palette.length] ?? palette[0];
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
