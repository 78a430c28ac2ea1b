import type {
  BlanksShown,
  ChartAxis,
  ChartLegend,
  ChartMarker,
  ChartType,
  LabelPosition,
  LineStyle,
} from "../workbook/chartData";

/** Office.js's words for parts of charts, and the file's (ECMA-376 part 1, 20.1.10 and 21.2.3). */

type Words<K extends string> = Readonly<Record<K, string>>;

export const LEGEND_PLACES: Words<ChartLegend["position"]> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

export const DASHES: Words<Exclude<LineStyle, "Automatic" | "None">> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
};

export const MARKERS: Words<Exclude<ChartMarker["style"], "Automatic">> = {
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};

export const LABEL_PLACES: Words<LabelPosition> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
};

export const TICK_LABELS: Words<ChartAxis["tickLabels"]> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};

export const CROSSINGS: Words<ChartAxis["position"]> = { Automatic: "autoZero", Maximum: "max", Minimum: "min" };

export const BLANKS: Words<BlanksShown> = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" };

interface Plot {
  /** Standing (col) or lying (bar); null for lines. */
  readonly direction: "col" | "bar" | null;
  readonly grouping: string;
}

export const PLOTS: Readonly<Record<ChartType, Plot>> = {
  ColumnClustered: { direction: "col", grouping: "clustered" },
  ColumnStacked: { direction: "col", grouping: "stacked" },
  ColumnStacked100: { direction: "col", grouping: "percentStacked" },
  BarClustered: { direction: "bar", grouping: "clustered" },
  BarStacked: { direction: "bar", grouping: "stacked" },
  BarStacked100: { direction: "bar", grouping: "percentStacked" },
  Line: { direction: null, grouping: "standard" },
  LineMarkers: { direction: null, grouping: "standard" },
};

/** Office.js's word for a word of the file, or another where the file's is unknown. */
export function wordFor<K extends string>(words: Words<K>, written: string | undefined, otherwise: K): K {
  const found = (Object.keys(words) as K[]).find((word) => words[word] === written);
  return found ?? otherwise;
}
