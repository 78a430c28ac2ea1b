import fc from "fast-check";
import JSZip from "jszip";
import {
  AXIS_POSITIONS,
  BLANKS_SHOWN,
  CHART_TYPES,
  LABEL_POSITIONS,
  LEGEND_POSITIONS,
  LINE_STYLES,
  MARKER_STYLES,
  TICK_LABEL_POSITIONS,
  type ChartCells,
  type DrawnChart,
  type SheetChart,
} from "../../src/workbook/chartData";
import { openHost } from "../../src/host/openHost";
import { workbookOf, type PlainSheets } from "../../src/workbook/workbookOf";
import type { HostWorkbookData } from "../../src/workbook/workbookData";
import { workbookCells } from "../../src/xlsx/chartsCells";
import { parseChart } from "../../src/xlsx/chartsParsing";
import { chartSpaceXml } from "../../src/xlsx/chartsXml";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { elementsOutOfOrder } from "./chartSchema";
import { runs } from "../sampled";

const GRADES: PlainSheets = {
  "所長's 集計": [
    ["分野", "◎", "○", "達成率"],
    ["ア 健康 & 医療", 4, 3, 0.875],
    ["イ <文化>", 2, 5, 0.7],
    ["ウ 交通", "=B2-3", "－", "#N/A"],
  ],
};

type Make = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** A saved workbook with charts made through Office.js. */
const saved = (sheets: PlainSheets, make: Make, more: Partial<HostWorkbookData> = {}): Promise<Uint8Array> =>
  changedAndSaved(workbookOf(sheets, more), make);

async function changedAndSaved(data: HostWorkbookData, make: Make): Promise<Uint8Array> {
  const host = await openHost(data);
  await Excel.run(async (context) => {
    make(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
  const bytes = await writeXlsx(await host.save());
  host.close();
  return bytes;
}

const partOf = async (bytes: Uint8Array, path: string): Promise<string> =>
  (await (await JSZip.loadAsync(bytes)).file(path)?.async("string")) ?? "";

const chartsOf = (data: HostWorkbookData): readonly SheetChart[] =>
  Object.values(data.sheets).flatMap(({ charts = [] }) => charts);

/** The package after some of its parts were changed. */
async function changed(
  bytes: Uint8Array,
  parts: Readonly<Record<string, string | ((xml: string) => string)>>,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [path, to] of Object.entries(parts)) {
    const xml = (await zip.file(path)?.async("string")) ?? "";
    zip.file(path, typeof to === "string" ? to : to(xml));
  }
  return zip.generateAsync({ type: "uint8array" });
}

const twoBars = (sheet: Excel.Worksheet): void => {
  const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:C4"), "Columns");
  chart.name = "TENKEN 1";
  chart.title.text = "評価の内訳\n（令和4年度）";
  chart.setPosition("A6", "D20");
};

describe("a chart in the file", () => {
  it("shows the cells' values to viewers that do not calculate", async () => {
    const bytes = await saved(GRADES, (sheet) => {
      sheet.getRange("D2:D4").numberFormat = [["0.0%"], ["0.0%"], ["0.0%"]];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B4"));
      chart.series.getItemAt(0).name = "='所長''s 集計'!B1";
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A2:A4"));
      chart.series.add("率").setValues(sheet.getRange("D2:D4"));
    });
    const xml = await partOf(bytes, "xl/charts/chart1.xml");
    expect(xml).toContain("<c:f>'所長''s 集計'!$B$2:$B$4</c:f>");
    expect(xml).toContain('<c:pt idx="0"><c:v>ア 健康 &amp; 医療</c:v></c:pt><c:pt idx="1"><c:v>イ &lt;文化&gt;</c:v>');
    expect(xml).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>4</c:v></c:pt><c:pt idx="1"><c:v>2</c:v></c:pt><c:pt idx="2"><c:v>1</c:v></c:pt>'); // prettier-ignore
    // An error is no value; the format of the cells goes with them.
    expect(xml).toContain('<c:formatCode>0.0%</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0.875</c:v></c:pt><c:pt idx="1"><c:v>0.7</c:v></c:pt></c:numCache>'); // prettier-ignore
    expect(xml).toContain("<c:tx><c:v>率</c:v></c:tx>");
  });

  it("names categories of two columns level by level, years as numbers", async () => {
    const rows = [["柱", "分野", "件数"], ["Ⅰ", "ア", 5], ["", "イ", 6]]; // prettier-ignore
    const bytes = await saved({ 一: rows, 二: [["", "件数"], [2021, 5], [2022, 6]] }, (sheet, context) => {
      sheet.charts.add("ColumnStacked", sheet.getRange("A1:C3"), "Columns");
      const years = context.workbook.worksheets.getItem("二");
      years.charts.add("Line", years.getRange("A1:B3"), "Columns");
    }); // prettier-ignore
    expect(await partOf(bytes, "xl/charts/chart1.xml")).toContain(
      '<c:multiLvlStrCache><c:ptCount val="2"/><c:lvl><c:pt idx="0"><c:v>ア</c:v></c:pt><c:pt idx="1"><c:v>イ</c:v></c:pt></c:lvl><c:lvl><c:pt idx="0"><c:v>Ⅰ</c:v></c:pt></c:lvl></c:multiLvlStrCache>',
    );
    expect(await partOf(bytes, "xl/charts/chart2.xml")).toContain("<c:cat><c:numRef><c:f>二!$A$2:$A$3</c:f>");
  });

  it("is reached from its sheet, beside notes, links and print settings", async () => {
    const bytes = await saved(GRADES, (sheet) => {
      twoBars(sheet);
      sheet.getRange("A1").hyperlink = { address: "https://example.jp/" };
      sheet.pageLayout.orientation = "Landscape";
    });
    const { origin, ...read } = await readXlsx(bytes);
    const withNote = { ...structuredClone(read), ...(origin ? { origin } : {}) };
    const cell = withNote.workbook.sheets.sheet1?.cellData?.[1]?.[0];
    Object.assign(cell ?? {}, { custom: { note: "注意" } });
    const again = await writeXlsx(withNote);
    expect(await partOf(again, "xl/worksheets/sheet1.xml")).toMatch(
      /<pageSetup[^>]*\/>.*<drawing r:id="\w+"\/><legacyDrawing r:id="\w+"\/><\/worksheet>$/s,
    );
    const relationships = await partOf(again, "xl/worksheets/_rels/sheet1.xml.rels");
    expect(relationships.match(/<Relationship /g)).toHaveLength(4);
    expect(await partOf(again, "[Content_Types].xml")).toContain('PartName="/xl/charts/chart1.xml"');
    expect(chartsOf(await readXlsx(again)).map(({ name }) => name)).toEqual(["TENKEN 1"]);
  });

  it("stands before the sheet's own extensions, and nothing stands in those of its data bars", async () => {
    const bytes = await saved(GRADES, twoBars);
    const extension = '<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">{1}</x14:id></ext></extLst>'; // prettier-ignore
    const bar = `<conditionalFormatting sqref="B2:B4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>${extension}</cfRule></conditionalFormatting>`;
    const withBars = await changed(await saved(GRADES, () => undefined), {
      "xl/worksheets/sheet1.xml": (xml) =>
        xml.replace("<pageMargins", `${bar}<pageMargins`).replace("</worksheet>", `${extension}</worksheet>`),
    });
    const data = await readXlsx(withBars);
    const validations = [{ ranges: ["A2:A4"], rule: { list: { inCellDropDown: true, source: "①,②" } } }];
    const charts = (await readXlsx(bytes)).sheets.sheet1?.charts ?? [];
    const extras = { ...data.sheets.sheet1, charts, validations };
    const again = await writeXlsx({ ...data, sheets: { sheet1: extras } });
    const xml = await partOf(again, "xl/worksheets/sheet1.xml");
    expect(xml).toMatch(/<\/conditionalFormatting><dataValidations /);
    expect(xml).toMatch(/<drawing r:id="\w+"\/><extLst>/);
    expect(xml).toContain(bar);
  });

  it("stays what it is when it is opened and saved, again and again", async () => {
    const first = await saved(GRADES, (sheet) => {
      twoBars(sheet);
      const line = sheet.charts.add("LineMarkers", sheet.getRange("A1:C4"), "Columns");
      line.axes.valueAxis.numberFormat = '0"件"';
      line.series.getItemAt(0).hasDataLabels = true;
    });
    const data = await readXlsx(first);
    expect(data.losses).toEqual([]);
    expect(chartsOf(data)).toMatchObject([
      {
        id: "chart1",
        name: "TENKEN 1",
        place: { from: { row: 5, column: 0 }, to: { row: 20, column: 4 }, follows: "twoCell" },
        content: { kind: "drawn", type: "BarClustered", title: { text: "評価の内訳\n（令和4年度）" } },
      },
      { id: "chart2", name: "グラフ 1", content: { kind: "drawn", type: "LineMarkers" } },
    ]);
    const again = await writeXlsx(data);
    for (const path of ["xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/drawings/drawing1.xml"]) {
      expect(await partOf(again, path)).toBe(await partOf(first, path));
    }
    expect(chartsOf(await readXlsx(again))).toEqual(chartsOf(data));
  });

  it("is found by its name after opening, changed, deleted and made anew", async () => {
    const host = await openHost(await readXlsx(await saved(GRADES, twoBars)));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const chart = sheet.charts.getItem("TENKEN 1");
      chart.series.getItemAt(0).format.fill.setSolidColor("#1F4E79");
      chart.title.load("text");
      await context.sync();
      expect(chart.title.text).toBe("評価の内訳\n（令和4年度）");
      chart.delete();
      twoBars(sheet);
      await context.sync();
    });
    expect(chartsOf(await host.save())).toHaveLength(1);
    host.close();
  });

  it("without its cells still is a chart", async () => {
    const bytes = await saved({ ...GRADES, 別: [["x"]] }, (sheet, context) => {
      const other = context.workbook.worksheets.getItem("別");
      other.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns").name = "残る";
      sheet.delete();
    });
    expect(await partOf(bytes, "xl/charts/chart1.xml")).toContain("<c:f>#REF!</c:f>");
    expect(chartsOf(await readXlsx(bytes)).map(({ name }) => name)).toEqual(["残る"]);
  });
});

const PIE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'所長''s 集計'!$B$2:$B$4</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>`;
const STYLE = '<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>';
const STYLE_TYPE = "http://schemas.microsoft.com/office/2011/relationships/chartStyle";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook with a chart made elsewhere, with the style part Excel writes. */
async function foreign(xml: string = PIE, target = "style1.xml"): Promise<Uint8Array> {
  return changed(await saved(GRADES, twoBars), {
    "xl/charts/chart1.xml": xml,
    "xl/charts/style1.xml": STYLE,
    "xl/charts/_rels/chart1.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId3" Type="${STYLE_TYPE}" Target="${target}"/></Relationships>`,
    "[Content_Types].xml": (types) =>
      types.replace("</Types>", '<Override PartName="/xl/charts/style1.xml" ContentType="application/vnd.ms-office.chartstyle+xml"/></Types>'), // prettier-ignore
  });
}

describe("a chart made elsewhere", () => {
  it("is kept as it is, with its style, and follows its cells", async () => {
    const data = await readXlsx(await foreign());
    expect(data.losses).toEqual([]);
    const host = await openHost(data);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("1:1").insert("Down");
      sheet.name = "集計";
      const { charts } = sheet;
      charts.load("items/name,items/top");
      await context.sync();
      expect(charts.items.map(({ name }) => name)).toEqual(["TENKEN 1"]);
    });
    const bytes = await writeXlsx(await host.save());
    host.close();
    const own = "xl/charts/chart2.xml";
    expect(await partOf(bytes, own)).toBe(PIE.replace("'所長''s 集計'!$B$2:$B$4", "集計!$B$3:$B$5"));
    expect(await partOf(bytes, "xl/charts/style_1.xml")).toBe(STYLE);
    expect(await partOf(bytes, "xl/charts/chart1.xml")).toBe("");
    expect(await partOf(bytes, "xl/charts/_rels/chart2.xml.rels")).toContain(
      `Id="rId3" Type="${STYLE_TYPE}" Target="/xl/charts/style_1.xml"`,
    );
    const again = await readXlsx(bytes);
    expect([again.losses, chartsOf(again).map(({ content }) => content.kind)]).toEqual([[], ["kept"]]);
  });

  it("can be renamed and deleted, but its parts are ApiNotFound", async () => {
    const host = await openHost(await readXlsx(await foreign()));
    const use = Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getFirst().charts.getItem("TENKEN 1");
      chart.name = "円";
      await context.sync();
      chart.title.text = "題";
      await context.sync();
    });
    await expect(use).rejects.toMatchObject({ code: "ApiNotFound" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().charts.getItem("円").delete();
      await context.sync();
    });
    expect(chartsOf(await host.save())).toEqual([]);
    host.close();
  });

  it.each([
    ["hangs on a pivot table", PIE.replace("<c:chart>", "<c:pivotSource><c:name>p</c:name></c:pivotSource><c:chart>")],
    ["shows another workbook", PIE.replace("'所長''s 集計'", "[1]集計")],
  ])("stays in the file as it is where it %s", async (_, xml) => {
    const file = await foreign(xml);
    const data = await readXlsx(file);
    expect(data.sheets.sheet1?.charts).toBeUndefined();
    const again = await changedAndSaved(data, twoBars);
    for (const path of ["xl/charts/chart1.xml", "xl/charts/style1.xml"]) {
      expect(await partOf(again, path)).toBe(await partOf(file, path));
    }
    expect((await partOf(again, "xl/drawings/drawing1.xml")).match(/<c:chart /g)).toHaveLength(2);
  });

  it("is kept beside a picture, which is kept too when the chart goes", async () => {
    const picture = '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="1" cy="1"/><xdr:pic/></xdr:absoluteAnchor>';
    const bytes = await changed(await saved(GRADES, twoBars), {
      "xl/drawings/drawing1.xml": (xml) => xml.replace("</xdr:wsDr>", `${picture}</xdr:wsDr>`),
    });
    const data = await readXlsx(bytes);
    expect(chartsOf(data)).toHaveLength(1);
    const again = await writeXlsx({ ...data, sheets: { sheet1: { ...data.sheets.sheet1, charts: [] } } });
    const drawing = await partOf(again, "xl/drawings/drawing1.xml");
    expect(drawing).toContain(picture);
    expect(drawing).not.toContain("c:chart");
    expect(await partOf(again, "xl/charts/chart1.xml")).toBe("");
  });

  it.each([
    ["a cell and its size", "<xdr:oneCellAnchor>$from<xdr:ext cx=\"1270000\" cy=\"635000\"/>$frame</xdr:oneCellAnchor>", "oneCell", [5, 0]],
    ["its distance from the sheet's corner", "<xdr:absoluteAnchor><xdr:pos x=\"1270000\" y=\"381000\"/><xdr:ext cx=\"1270000\" cy=\"635000\"/>$frame</xdr:absoluteAnchor>", "absolute", [1, 1]],
  ])("placed by %s stays where it is", async (_, anchor, follows, corner) => {
    const bytes = await changed(await saved(GRADES, twoBars), {
      "xl/drawings/drawing1.xml": (xml) => {
        const [from = ""] = /<xdr:from>.*<\/xdr:from>/s.exec(xml) ?? [];
        const [frame = ""] = /<xdr:graphicFrame.*<\/xdr:graphicFrame>/s.exec(xml) ?? [];
        const moved = anchor.replace("$from", () => from).replace("$frame", () => frame);
        return xml.replace(/<xdr:twoCellAnchor>.*<\/xdr:twoCellAnchor>/s, () => moved);
      },
    });
    const host = await openHost(await readXlsx(bytes));
    const [chart] = chartsOf(await host.save());
    expect([chart?.place.follows, [chart?.place.from.row, chart?.place.from.column]]).toEqual([follows, corner]);
    await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getFirst().charts.getItemAt(0);
      found.load("width,height");
      await context.sync();
      expect([found.width, found.height].map(Math.round)).toEqual([100, 50]);
    });
    const saving = await writeXlsx(await host.save());
    host.close();
    expect(await partOf(saving, "xl/drawings/drawing1.xml")).toBe(await partOf(bytes, "xl/drawings/drawing1.xml"));
  }); // prettier-ignore
});

const color = fc.constantFrom(null, "#1F4E79" as const, "#F4B183" as const);
const words = fc.string({ unit: fc.constantFrom("達", "成", "率", " ", "&", "<", '"', "'", "1"), minLength: 1 });
const font = fc.record({
  name: fc.constantFrom(null, "游ゴシック", "Meiryo UI"),
  size: fc.option(fc.integer({ min: 6, max: 40 })),
  bold: fc.option(fc.boolean()),
  italic: fc.option(fc.boolean()),
  color,
});
const line = fc.record({
  style: fc.constantFrom(...LINE_STYLES),
  color,
  weight: fc.option(fc.constantFrom(0.5, 1, 1.5, 3)),
});
const fill = fc.oneof(color, fc.constant("none" as const));
const title = fc.record({ visible: fc.boolean(), text: fc.option(words), overlay: fc.boolean(), font });
const column = (at: number): ChartCells => ({
  sheetId: "sheet1",
  area: { row: 1, column: at, rowCount: 3, columnCount: 1 },
});
const head: ChartCells = { sheetId: "sheet1", area: { row: 0, column: 1, rowCount: 1, columnCount: 1 } };
const series = fc.record({
  name: fc.oneof(
    fc.constant(null),
    words.map((text) => ({ kind: "text" as const, text })),
    fc.constant({ kind: "cells" as const, cells: head }),
  ),
  values: fc.constantFrom(null, column(1), column(3)),
  categories: fc.constantFrom(null, column(0)),
  fill,
  line,
  marker: fc.record({
    style: fc.constantFrom(...MARKER_STYLES),
    size: fc.option(fc.integer({ min: 2, max: 72 })),
    background: color,
    foreground: color,
  }),
  smooth: fc.boolean(),
  labels: fc.record({
    visible: fc.boolean(),
    showValue: fc.boolean(),
    showSeriesName: fc.boolean(),
    showCategoryName: fc.boolean(),
    position: fc.option(fc.constantFrom(...LABEL_POSITIONS)),
    numberFormat: fc.constantFrom(null, '0"件"', "0.0%"),
    font,
  }),
});
const axis = fc.record({
  visible: fc.boolean(),
  title,
  minimum: fc.option(fc.integer()),
  maximum: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0.01 })),
  majorUnit: fc.option(fc.constantFrom(0.1, 5)),
  numberFormat: fc.constantFrom(null, "0%"),
  reversed: fc.boolean(),
  position: fc.constantFrom(...AXIS_POSITIONS),
  tickLabels: fc.constantFrom(...TICK_LABEL_POSITIONS),
  gridlines: fc.boolean(),
  font,
  line,
});
const anyChart: fc.Arbitrary<DrawnChart> = fc.record({
  kind: fc.constant("drawn" as const),
  type: fc.constantFrom(...CHART_TYPES),
  title,
  legend: fc.record({ visible: fc.boolean(), position: fc.constantFrom(...LEGEND_POSITIONS), overlay: fc.boolean(), font }),
  series: fc.array(series, { minLength: 1, maxLength: 3 }),
  categoryAxis: axis,
  valueAxis: axis,
  font,
  fill,
  border: line,
  blanks: fc.constantFrom(...BLANKS_SHOWN),
  gapWidth: fc.integer({ min: 0, max: 500 }),
  overlap: fc.integer({ min: -100, max: 100 }),
}); // prettier-ignore

describe("whatever the chart", () => {
  const surroundings = { cells: workbookCells(workbookOf(GRADES)), standardFont: "游ゴシック", date1904: false };

  it("its elements stand in the order the schema wants, without which Excel calls the file damaged", () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expect(elementsOutOfOrder(chartSpaceXml(chart, surroundings))).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  it("what was written is understood, and written again as it was", () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const xml = chartSpaceXml(chart, surroundings);
        const read = parseChart(xml, surroundings);
        expect(read && chartSpaceXml(read, surroundings)).toBe(xml);
      }),
      { numRuns: runs(200) },
    );
  });
});
