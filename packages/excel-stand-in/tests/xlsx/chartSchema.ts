import { JSDOM } from "jsdom";

/**
 * Which children an element may have, in this order (ECMA-376 part 1, annex A, the schemas of DrawingML). Only what
 * the writer uses, and what stands between.
 */
const TEXT = ["bodyPr", "lstStyle", "p"];
const SHAPE = ["xfrm", "prstGeom", "noFill", "solidFill", "pattFill", "ln", "effectLst"];
const SERIES = ["idx", "order", "tx", "spPr"];
const DATA = ["dPt", "dLbls", "trendline", "errBars", "cat", "val"];
const AXIS = [
  ...["axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt", "majorTickMark"],
  ...["minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "crossesAt"],
];
const FONT = ["ln", "noFill", "solidFill", "latin", "ea", "cs"];

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  chartSpace: ["date1904", "lang", "roundedCorners", "style", "pivotSource", "protection", "chart", "spPr", "txPr"],
  chart: ["title", "autoTitleDeleted", "view3D", "plotArea", "legend", "plotVisOnly", "dispBlanksAs"],
  title: ["tx", "layout", "overlay", "spPr", "txPr"],
  rich: TEXT,
  txPr: TEXT,
  p: ["pPr", "r", "endParaRPr"],
  pPr: ["defRPr"],
  r: ["rPr", "t"],
  rPr: FONT,
  defRPr: FONT,
  plotArea: ["layout", "barChart", "lineChart", "catAx", "valAx", "dTable", "spPr"],
  barChart: ["barDir", "grouping", "varyColors", "ser", "dLbls", "gapWidth", "overlap", "serLines", "axId"],
  lineChart: ["grouping", "varyColors", "ser", "dLbls", "dropLines", "hiLowLines", "upDownBars", "marker", "smooth", "axId"],
  "barChart/ser": [...SERIES, "invertIfNegative", "pictureOptions", ...DATA, "shape"],
  "lineChart/ser": [...SERIES, "marker", ...DATA, "smooth"],
  "ser/marker": ["symbol", "size", "spPr"],
  "ser/tx": ["strRef", "v"],
  "title/tx": ["strRef", "rich"],
  spPr: SHAPE,
  ln: ["noFill", "solidFill", "prstDash", "round", "headEnd", "tailEnd"],
  dLbls: [
    ...["dLbl", "delete", "numFmt", "spPr", "txPr", "dLblPos", "showLegendKey", "showVal", "showCatName", "showSerName"],
    ...["showPercent", "showBubbleSize", "separator"],
  ],
  strRef: ["f", "strCache"],
  numRef: ["f", "numCache"],
  strCache: ["ptCount", "pt"],
  numCache: ["formatCode", "ptCount", "pt"],
  multiLvlStrRef: ["f", "multiLvlStrCache"],
  multiLvlStrCache: ["ptCount", "lvl"],
  pt: ["v"],
  lvl: ["pt"],
  cat: ["multiLvlStrRef", "numRef", "strRef"],
  val: ["numRef"],
  solidFill: ["srgbClr"],
  scaling: ["logBase", "orientation", "max", "min"],
  majorGridlines: ["spPr"],
  catAx: [...AXIS, "auto", "lblAlgn", "lblOffset", "tickLblSkip", "tickMarkSkip", "noMultiLvlLbl"],
  valAx: [...AXIS, "crossBetween", "majorUnit", "minorUnit", "dispUnits"],
  legend: ["legendPos", "legendEntry", "layout", "overlay", "spPr", "txPr"],
}; // prettier-ignore

/** Where the schema allows more than one of a child. */
const REPEATED = new Set(["ser", "axId", "p", "r", "pt", "lvl", "dLbl", "dPt"]);

const { DOMParser } = new JSDOM("").window;

function problems(element: Element): string[] {
  const own = element.localName;
  const parent = element.parentElement?.localName ?? "";
  const children = Array.from(element.children, (child) => child.localName);
  const allowed = CHILDREN[`${parent}/${own}`] ?? CHILDREN[own] ?? [];
  const places = children.map((child) => allowed.indexOf(child));
  const isFine = places.every((place, index) => {
    const before = places[index - 1] ?? -1;
    return place > before || (place >= 0 && place === before && REPEATED.has(children[index] ?? ""));
  });
  const nested = Array.from(element.children).flatMap(problems);
  return isFine ? nested : [`${parent}/${own}: ${children.join(" ")}`, ...nested];
}

/** The elements whose children the schema does not allow as they stand. */
export function elementsOutOfOrder(xml: string): readonly string[] {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  return problems(document.documentElement);
}
