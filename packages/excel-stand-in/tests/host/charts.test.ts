import type { DrawnChart } from "../../src/workbook/chartData";
import type { Host } from "../../src/host/openHost";
import { codeOf, errorOf, given, run } from "./support";

const GRADES = [
  ["分野", "◎", "○", "△"],
  ["健康", 4, 3, 1],
  ["医療", 2, 5, 3],
];

/** What a series of the sheet's first chart is made of: name, values, categories. */
async function sources(host: Host, sheet = "sheet1"): Promise<readonly (readonly [unknown, unknown, unknown])[]> {
  const charts = (await host.save()).sheets[sheet]?.charts ?? [];
  const at = (cells: { readonly area: object } | null): string =>
    cells ? Object.values(cells.area).join(",") : "#REF!";
  return (charts[0]?.content as DrawnChart).series.map(({ name, values, categories }) => [
    name === null ? null : name.kind === "text" ? name.text : at(name.cells),
    at(values),
    at(categories),
  ]);
}

async function made(type: string, address: string, seriesBy?: string): Promise<void> {
  await run(async (sheet, context) => {
    sheet.charts.add(type as never, sheet.getRange(address), seriesBy as never);
    await context.sync();
  });
}

describe("a chart is made of a range", () => {
  it.each([
    [
      "系列が列",
      "Columns",
      [
        ["0,1,1,1", "1,1,2,1", "1,0,2,1"],
        ["0,2,1,1", "1,2,2,1", "1,0,2,1"],
        ["0,3,1,1", "1,3,2,1", "1,0,2,1"],
      ],
    ],
    [
      "系列が行",
      "Rows",
      [
        ["1,0,1,1", "1,1,1,3", "0,1,1,3"],
        ["2,0,1,1", "2,1,1,3", "0,1,1,3"],
      ],
    ],
    [
      "おまかせ：列の方が多ければ行",
      "Auto",
      [
        ["1,0,1,1", "1,1,1,3", "0,1,1,3"],
        ["2,0,1,1", "2,1,1,3", "0,1,1,3"],
      ],
    ],
  ] as const)("%s", async (_, seriesBy, expected) => {
    const host = await given({ 施策: GRADES });
    await made("ColumnClustered", "A1:D3", seriesBy);
    expect(await sources(host)).toEqual(expected);
  });

  it.each([
    ["数値だけの列には名前も項目もない", [[1], [2], [3]], "A1:A3", [[null, "0,0,3,1", "#REF!"]]],
    ["見出しのある一列", [["件数"], [2], [3]], "A1:A3", [["0,0,1,1", "1,0,2,1", "#REF!"]]],
    [
      "左上が空なら年度（数値）も見出し",
      [
        ["", 2021, 2022],
        ["実績", 5, 6],
        ["目標", 7, 8],
      ],
      "A1:C3",
      [
        ["0,1,1,1", "1,1,2,1", "1,0,2,1"],
        ["0,2,1,1", "1,2,2,1", "1,0,2,1"],
      ],
    ],
    [
      "二列の項目",
      [
        ["柱", "分野", "件数"],
        ["Ⅰ", "ア", 5],
        ["", "イ", 6],
      ],
      "A1:C3",
      [["0,2,1,1", "1,2,2,1", "1,0,2,2"]],
    ],
    [
      "計算された値",
      [
        ["分野", "件数"],
        ["ア", "=1+1"],
        ["イ", "=B2*2"],
      ],
      "A:B",
      [["0,1,1,1", "1,1,2,1", "1,0,2,1"]],
    ],
  ])("%s", async (_, rows, address, expected) => {
    const host = await given({ 施策: rows });
    await made("ColumnClustered", address, "Columns");
    expect(await sources(host)).toEqual(expected);
  });

  it("names its series after the cells, whatever their format", async () => {
    await given({ 施策: [["", 0.5, 2022], ["実績", 1, 2]] }); // prettier-ignore
    await run(async (sheet, context) => {
      sheet.getRange("B1").numberFormat = [["0%"]];
      const { series } = sheet.charts.add("Line", sheet.getRange("A1:C2"), "Columns");
      series.load("items/name,count");
      await context.sync();
      expect([series.count, series.items.map(({ name }) => name)]).toEqual([2, ["50%", "2022"]]);
    });
  });

  it("of a type the host can't draw is ApiNotFound, of no values InvalidArgument", async () => {
    await given({ 施策: GRADES });
    expect((await errorOf(made("Pie", "A1:B3"))).message).toContain("charts of the type Pie");
    expect(await codeOf(made("Line", "Z:Z"))).toBe("InvalidArgument");
  });
});

describe("a chart's parts", () => {
  it("keep what is written to them", async () => {
    const host = await given({ 施策: GRADES });
    await run(async (sheet, context) => {
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:D3"), "Columns");
      chart.name = "内訳";
      chart.title.text = "評価の内訳";
      chart.title.format.font.set({ size: 12, bold: true, color: "#333333" });
      chart.legend.set({ visible: true, position: "Right", overlay: false });
      chart.displayBlanksAs = "Zero";
      chart.format.fill.setSolidColor("white");
      chart.format.border.clear();
      chart.axes.categoryAxis.set({ reversePlotOrder: true, position: "Maximum", tickLabelPosition: "Low" });
      chart.axes.valueAxis.set({ minimum: 0, maximum: 10, majorUnit: 2, numberFormat: "0件" });
      chart.axes.valueAxis.title.set({ text: "件数", visible: true });
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.valueAxis.format.line.color = "#808080";
      const first = chart.series.getItemAt(0);
      first.name = "とても良い";
      first.format.fill.setSolidColor("#1F4E79");
      first.hasDataLabels = true;
      first.dataLabels.set({ position: "OutsideEnd", numberFormat: "0", showSeriesName: true });
      first.dataLabels.format.font.color = "#FFFFFF";
      first.gapWidth = 60;
      chart.series.getItemAt(1).name = "=施策!$D$1";
      chart.series.load("items/name,items/hasDataLabels");
      chart.load("name,chartType,displayBlanksAs,title/text,legend/position,axes/valueAxis/maximum");
      const { dataLabels } = first;
      dataLabels.load();
      await context.sync();
      expect(chart.series.items.map((one) => [one.name, one.hasDataLabels])).toEqual([
        ["とても良い", true],
        ["△", false],
        ["△", false],
      ]);
      expect([chart.name, chart.chartType, chart.displayBlanksAs]).toEqual(["内訳", "BarClustered", "Zero"]);
      expect([chart.title.text, chart.legend.position, chart.axes.valueAxis.maximum]).toEqual(["評価の内訳", "Right", 10]); // prettier-ignore
      expect([dataLabels.showValue, dataLabels.showSeriesName]).toEqual([true, true]);
    });
    const drawn = (await host.save()).sheets.sheet1?.charts?.[0]?.content;
    expect(drawn).toMatchObject({
      title: { font: { size: 12, bold: true, color: "#333333" } },
      fill: "#FFFFFF",
      border: { style: "None" },
      categoryAxis: { reversed: true, position: "Maximum", tickLabels: "Low" },
      valueAxis: { minimum: 0, maximum: 10, majorUnit: 2, numberFormat: "0件", gridlines: false, line: { color: "#808080" } },
      series: [{ fill: "#1F4E79", labels: { position: "OutsideEnd", numberFormat: "0", font: { color: "#FFFFFF" } } }, {}, {}],
      gapWidth: 60,
    }); // prettier-ignore
  });

  it("of a line: colour, stroke, markers; series are added, refilled and taken away", async () => {
    const host = await given({ 施策: [["年度", "実績", "見込み"], ["R3", 5, 6], ["R4", 7, 8]] }); // prettier-ignore
    await run(async (sheet, context) => {
      const chart = sheet.charts.add("LineMarkers", sheet.getRange("B2:B3"));
      const actual = chart.series.getItemAt(0);
      actual.name = "実績";
      actual.setXAxisValues(sheet.getRange("A2:A3"));
      actual.set({ markerStyle: "Square", markerSize: 8, markerBackgroundColor: "#1F4E79", markerForegroundColor: "#1F4E79" });
      actual.format.line.set({ color: "#1F4E79", lineStyle: "Continuous", weight: 1.5 });
      const expected = chart.series.add("見込み");
      expected.setValues(sheet.getRange("C2:C3"));
      expected.format.line.lineStyle = "Dash";
      expected.markerStyle = "None";
      expected.smooth = true;
      chart.series.add("いらない").delete();
      const count = chart.series.getCount();
      actual.load("markerStyle,markerSize,markerBackgroundColor");
      actual.format.line.load("color,lineStyle,weight");
      await context.sync();
      expect(count.value).toBe(2);
      expect([actual.markerStyle, actual.markerSize, actual.markerBackgroundColor]).toEqual(["Square", 8, "#1F4E79"]);
      expect(actual.format.line.toJSON()).toEqual({ color: "#1F4E79", lineStyle: "Continuous", weight: 1.5 });
    }); // prettier-ignore
    expect(await sources(host)).toEqual([
      ["実績", "1,1,2,1", "1,0,2,1"],
      ["見込み", "1,2,2,1", "1,0,2,1"],
    ]);
  });

  it("a bar becomes a stacked one; its data is replaced as a whole", async () => {
    const host = await given({ 施策: GRADES });
    await run(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:D3"), "Columns");
      chart.chartType = "ColumnStacked";
      chart.setData(sheet.getRange("A1:B3"), "Columns");
      chart.title.visible = false;
      await context.sync();
    });
    expect(await sources(host)).toHaveLength(1);
    const drawn = (await host.save()).sheets.sheet1?.charts?.[0]?.content;
    expect(drawn).toMatchObject({ type: "ColumnStacked", overlap: 100, title: { visible: false } });
  });

  it.each<[string, (chart: Excel.Chart, sheet: Excel.Worksheet) => void, string]>([
    ["a colour that is none", (chart) => { chart.series.getItemAt(0).format.fill.setSolidColor("あお"); }, "InvalidArgument"],
    ["a label outside stacked bars, which would damage the file", (chart) => { chart.chartType = "BarStacked100"; chart.series.getItemAt(0).dataLabels.position = "OutsideEnd"; }, "InvalidArgument"],
    ["a series that is not there", (chart) => chart.series.getItemAt(7).load("name"), "ItemNotFound"],
    ["a block of cells as one series", (chart, sheet) => { chart.series.getItemAt(0).setValues(sheet.getRange("B2:D3")); }, "InvalidArgument"],
    ["a legend in the middle", (chart) => { chart.legend.position = "Custom"; }, "InvalidArgument"],
    ["the cells of another sheet as its place", (chart) => { chart.setPosition("集計!A1", "集計!B2"); }, "InvalidArgument"],
    ["a name that names no cell", (chart) => { chart.series.getItemAt(0).name = "=どこか"; }, "InvalidArgument"],
    ["an empty name", (chart) => { chart.name = ""; }, "InvalidArgument"],
    ["the limit Excel would choose, which only Excel knows", (chart) => chart.axes.valueAxis.load("maximum"), "ApiNotFound"],
    ["a marker of half a point", (chart) => { chart.series.getItemAt(0).markerSize = 4.5; }, "InvalidArgument"],
    ["a step of nothing", (chart) => { chart.axes.valueAxis.majorUnit = 0; }, "InvalidArgument"],
    ["a negative width", (chart) => { chart.width = -1; }, "InvalidArgument"],
  ])("refuse %s", async (_, change, code) => {
    await given({ 施策: GRADES, 集計: [[]] });
    const use = run(async (sheet, context) => {
      change(sheet.charts.add("BarClustered", sheet.getRange("A1:D3"), "Columns"), sheet);
      await context.sync();
    });
    expect(await codeOf(use)).toBe(code);
  }); // prettier-ignore

  it("'' gives a limit back to Excel", async () => {
    const host = await given({ 施策: GRADES });
    await run(async (sheet, context) => {
      const { valueAxis } = sheet.charts.add("BarClustered", sheet.getRange("A1:D3")).axes;
      valueAxis.maximum = 5;
      valueAxis.maximum = "";
      await context.sync();
    });
    const drawn = (await host.save()).sheets.sheet1?.charts?.[0]?.content;
    expect(drawn).toMatchObject({ valueAxis: { maximum: null } });
  });
});

describe("the charts of a sheet", () => {
  it("are listed, found by name without regard to case, counted and deleted", async () => {
    await given({ 施策: GRADES });
    await run(async (sheet, context) => {
      const { charts } = sheet;
      const source = sheet.getRange("A1:D3");
      charts.add("Line", source).name = "TENKEN 1";
      charts.add("Line", source);
      const missing = charts.getItemOrNullObject("ない");
      missing.delete();
      charts.load("items/name,count");
      await context.sync();
      expect([charts.count, charts.items.map(({ name }) => name)]).toEqual([2, ["TENKEN 1", "グラフ 1"]]);
      expect(missing.isNullObject).toBe(true);
      charts.items[1]?.set({ name: "改名" });
      await context.sync();
      charts.getItem("tenken 1").delete();
      const count = charts.getCount();
      const left = charts.getItemAt(0);
      left.load("name,id,worksheet/name");
      await context.sync();
      expect([count.value, left.name, left.worksheet.name]).toEqual([1, "改名", "施策"]);
    });
    const gone = run(async (sheet, context) => {
      sheet.charts.getItem("TENKEN 1").load("name");
      await context.sync();
    });
    expect(await codeOf(gone)).toBe("ItemNotFound");
  });

  it("a new chart can be used after the request that made it", async () => {
    await given({ 施策: GRADES });
    await run(async (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:D3"));
      await context.sync();
      chart.title.text = "あとから";
      chart.load("title/text");
      await context.sync();
      expect(chart.title.text).toBe("あとから");
    });
  });

  it("lie over cells, and are moved and sized in points", async () => {
    const host = await given({ 施策: GRADES });
    await run(async (sheet, context) => {
      sheet.getRange("A:C").format.columnWidth = 60;
      sheet.getRange("1:4").format.rowHeight = 20;
      sheet.getRange("B:B").columnHidden = true;
      const chart = sheet.charts.add("Line", sheet.getRange("A1:D3"));
      chart.setPosition("A2", sheet.getRange("C4"));
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([0, 20, 120, 60]);
      chart.set({ left: 30, top: 10, width: 60, height: 30 });
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([30, 10, 60, 30]);
      chart.setPosition("C3");
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([60, 40, 60, 30]);
    });
    expect((await host.save()).sheets.sheet1?.charts?.[0]?.place.from).toEqual({
      row: 2,
      down: 0,
      column: 2,
      right: 0,
    });
  });

  it("follow inserted and deleted rows and columns, with what they show", async () => {
    const host = await given({ 施策: GRADES, 集計: [[]] });
    await run(async (sheet, context) => {
      sheet.charts.add("Line", sheet.getRange("A1:D3"), "Columns").setPosition("A6", "C9");
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("C:C").delete("Left");
      await context.sync();
    });
    expect(await sources(host)).toEqual([
      ["2,1,1,1", "3,1,2,1", "3,0,2,1"],
      [null, "#REF!", "3,0,2,1"],
      ["2,2,1,1", "3,2,2,1", "3,0,2,1"],
    ]);
    const place = async (): Promise<unknown> => {
      const { from, to } = (await host.save()).sheets.sheet1?.charts?.[0]?.place ?? {};
      return [from?.row, from?.column, to?.row, to?.column];
    };
    expect(await place()).toEqual([7, 0, 11, 2]);
    await run(async (sheet, context) => {
      sheet.getRange("6:9").delete("Up");
      await context.sync();
    });
    expect(await place()).toEqual([5, 0, 7, 2]);
    await run(async (sheet, context) => {
      sheet.getRange("1:20").delete("Up");
      await context.sync();
    });
    expect(await place()).toEqual([0, 0, 0, 2]);
  });

  it("go with a copy of the sheet, and show the copy's cells", async () => {
    const host = await given({ 施策: GRADES });
    await run(async (sheet, context) => {
      sheet.charts.add("Line", sheet.getRange("A1:D3")).name = "推移";
      sheet.copy("End");
      await context.sync();
    });
    const { charts } = (await host.save()).sheets.sheet2 ?? {};
    expect(charts).toMatchObject([{ id: "chart2", name: "推移", content: { series: [{ values: { sheetId: "sheet2" } }, {}] } }]); // prettier-ignore
  });

  it("are AccessDenied on a protected sheet, unless its objects may be edited", async () => {
    await given({ 施策: GRADES });
    const change = (): Promise<void> =>
      run(async (sheet, context) => {
        sheet.charts.getItemAt(0).title.text = "変更";
        await context.sync();
      });
    await made("Line", "A1:D3");
    const protect = (options: Excel.WorksheetProtectionOptions): Promise<void> =>
      run(async (sheet, context) => {
        sheet.protection.unprotect();
        sheet.protection.protect(options);
        await context.sync();
      });
    await protect({});
    expect(await codeOf(change())).toBe("AccessDenied");
    expect(await codeOf(made("Line", "A1:D3"))).toBe("AccessDenied");
    await protect({ allowEditObjects: true });
    await change();
  });
});
