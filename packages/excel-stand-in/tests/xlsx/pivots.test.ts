import JSZip from "jszip";
import { openHost } from "../../src/host/openHost";
import type { SheetPivot } from "../../src/workbook/pivotData";
import { workbookOf, type PlainSheets } from "../../src/workbook/workbookOf";
import type { HostWorkbookData } from "../../src/workbook/workbookData";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";

const SHEETS: PlainSheets = {
  "所長's 一覧": [
    ["柱", "分野", "施策", "達成状況", "事業費", "備考"],
    ["Ⅱ 環境", "ア <水> & 緑", "s1", "①達成", 10, ""],
    ["Ⅰ 健康", "イ 医療", "s2", "②未達成", 20.5, "二行\nの文"],
    ["Ⅰ 健康", "ア 予防", "s3", "①達成", 30, 3],
    ["Ⅰ 健康", "", "s4", "①達成", 40, true],
  ],
  集計: [["題"]],
};

interface Fields {
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  readonly data?: string;
}

/** A saved workbook with a pivot made through Office.js. */
async function saved(
  { rows = [], columns = [], data }: Fields,
  more: (pivot: Excel.PivotTable) => void = () => undefined,
): Promise<{ readonly bytes: Uint8Array; readonly data: HostWorkbookData }> {
  const host = await openHost(workbookOf(SHEETS));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const source = worksheets.getFirst().getRange("A1:F5");
    const pivot = worksheets.getItem("集計").pivotTables.add("集計", source, "A3");
    rows.forEach((name) => pivot.rowHierarchies.add(pivot.hierarchies.getItem(name)));
    columns.forEach((name) => pivot.columnHierarchies.add(pivot.hierarchies.getItem(name)));
    if (data !== undefined) pivot.dataHierarchies.add(pivot.hierarchies.getItem(data));
    more(pivot);
    await context.sync();
  });
  const before = await host.save();
  host.close();
  return { bytes: await writeXlsx(before), data: before };
}

const pivotsOf = ({ sheets }: HostWorkbookData): readonly SheetPivot[] =>
  Object.values(sheets).flatMap(({ pivots = [] }) => pivots);

const partOf = async (bytes: Uint8Array, path: string): Promise<string> =>
  (await (await JSZip.loadAsync(bytes)).file(path)?.async("string")) ?? "";

async function changed(bytes: Uint8Array, path: string, to: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const before = (await zip.file(path)?.async("string")) ?? "";
  const after = to(before);
  // A change that changes nothing would prove nothing.
  expect(after).not.toBe(before);
  zip.file(path, after);
  return zip.generateAsync({ type: "uint8array" });
}

const TABLE = "xl/pivotTables/pivotTable1.xml";
const CACHE = "xl/pivotCache/pivotCacheDefinition1.xml";
const RECORDS = "xl/pivotCache/pivotCacheRecords1.xml";

describe("a pivot in the file", () => {
  it.each<[string, Fields]>([
    ["行・列・値", { rows: ["柱", "分野"], columns: ["達成状況"], data: "施策" }],
    ["行と値", { rows: ["分野"], data: "事業費" }],
    ["列と値", { columns: ["備考"], data: "事業費" }],
    ["値だけ", { data: "事業費" }],
    ["行だけ", { rows: ["柱"] }],
    ["項目なし", {}],
    ["数値を項目に", { rows: ["事業費"], data: "事業費" }],
  ])("comes back as it was: %s", async (_, fields) => {
    const { bytes, data } = await saved(fields);
    const read = await readXlsx(bytes);
    expect(pivotsOf(read)).toEqual(pivotsOf(data));
    expect(pivotsOf(await readXlsx(await writeXlsx(read)))).toEqual(pivotsOf(data));
  });

  it("with its name, format and missing totals, and another one made from what it shows", async () => {
    const { bytes, data } = await saved({ rows: ["柱"], columns: ["達成状況"] }, (pivot) => {
      const values = pivot.dataHierarchies.add(pivot.hierarchies.getItem("事業費"));
      values.summarizeBy = "Average";
      values.name = "平均（千円）";
      values.numberFormat = "#,##0.0000";
      pivot.layout.showRowGrandTotals = false;
      pivot.layout.showColumnGrandTotals = false;
      const other = pivot.worksheet.pivotTables.add("二つ目", pivot.worksheet.getRange("A4:A5"), "F30");
      other.rowHierarchies.add(other.hierarchies.getItem("行ラベル"));
    });
    expect(pivotsOf(data)).toHaveLength(2);
    expect(pivotsOf(await readXlsx(bytes))).toEqual(pivotsOf(data));
  });

  it("stands in the package as Excel wants it", async () => {
    const { bytes } = await saved({ rows: ["柱", "分野"], columns: ["達成状況"], data: "施策" });
    const table = await partOf(bytes, TABLE);
    expect(table).toContain('<location ref="A3:D11" firstHeaderRow="1" firstDataRow="2" firstDataCol="1"/>');
    expect(table).toContain('<rowItems count="7"><i><x/></i><i r="1"><x');
    expect(table).toContain('<i t="grand"><x/></i></rowItems>');
    expect(table).toContain('<dataField name="個数 / 施策" fld="2" subtotal="count" baseField="0" baseItem="0"/>');
    const cache = await partOf(bytes, CACHE);
    expect(cache).toContain('<worksheetSource ref="A1:F5" sheet="所長&apos;s 一覧"/>'.replace("&apos;", "'"));
    expect(cache).toContain('<cacheField name="事業費" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="10" maxValue="40"/>'); // prettier-ignore
    expect(cache).toContain('<sharedItems containsBlank="1" containsMixedTypes="1" containsNumber="1" containsInteger="1" minValue="3" maxValue="3" count="4">'); // prettier-ignore
    expect(cache).toContain('<s v="ア &lt;水&gt; &amp; 緑"/>');
    expect(await partOf(bytes, RECORDS)).toContain('<r><x v="1"/>');
    expect(await partOf(bytes, "xl/workbook.xml")).toMatch(/<\/sheets>.*<pivotCaches><pivotCache cacheId="1" r:id="rId\d+"\/><\/pivotCaches><\/workbook>$/s); // prettier-ignore
    const types = await partOf(bytes, "[Content_Types].xml");
    for (const part of [TABLE, CACHE, RECORDS]) expect(types).toContain(`PartName="/${part}"`);
  });

  it("whose source has been deleted keeps its cells only", async () => {
    const { data } = await saved({ rows: ["柱"], data: "施策" });
    const [pivot] = pivotsOf(data);
    if (!pivot) throw new Error("no pivot");
    const orphan = { ...data, sheets: { ...data.sheets, sheet2: { ...data.sheets.sheet2, pivots: [{ ...pivot, source: null }] } } }; // prettier-ignore
    const read = await readXlsx(await writeXlsx(orphan));
    expect(pivotsOf(read)).toEqual([]);
    expect(read.workbook.sheets.sheet2?.cellData?.[2]?.[0]?.v).toBe("行ラベル");
  });
});

describe("a pivot made elsewhere, with more than is known here,", () => {
  it.each<[string, string, (xml: string) => string]>([
    ["絞り込み", TABLE, (xml) => xml.replace("<pivotTableStyleInfo", '<filters count="1"/><pivotTableStyleInfo')],
    ["表形式", TABLE, (xml) => xml.replace("<pivotTableDefinition", '<pivotTableDefinition compact="0"')],
    ["隠れた項目", TABLE, (xml) => xml.replace('<item x="0"/>', '<item h="1" x="0"/>')],
    ["並べ替えた項目", TABLE, (xml) => xml.replace('<item x="0"/><item x="1"/>', '<item x="1"/><item x="0"/>')],
    [
      "降順",
      TABLE,
      (xml) => xml.replace('<pivotField axis="axisRow"', '<pivotField sortType="descending" axis="axisRow"'),
    ],
    [
      "小計なし",
      TABLE,
      (xml) => xml.replace('<pivotField axis="axisRow"', '<pivotField defaultSubtotal="0" axis="axisRow"'),
    ],
    ["構成比", TABLE, (xml) => xml.replace("<dataField ", '<dataField showDataAs="percentOfTotal" ')],
    ["標準偏差", TABLE, (xml) => xml.replace('subtotal="count"', 'subtotal="stdDev"')],
    ["複数の値", TABLE, (xml) => xml.replace('<field x="3"/>', '<field x="-2"/>')],
    ["ほかの大きさ", TABLE, (xml) => xml.replace("A3:D11", "A3:D12")],
    ["名前からの元データ", CACHE, (xml) => xml.replace(/ref="[^"]*" sheet="[^"]*"/, 'name="一覧"')],
    ["なくなったシート", CACHE, (xml) => xml.replace(/sheet="[^"]*"/, 'sheet="ない"')],
    ["計算項目", CACHE, (xml) => xml.replace('<cacheField name="柱"', '<cacheField name="柱" formula="1"')],
    ["日付", CACHE, (xml) => xml.replace('<s v="①達成"/>', '<d v="2024-01-01T00:00:00"/>')],
    ["足りない行", RECORDS, (xml) => xml.replace('<x v="1"/>', "")],
    ["行がない", RECORDS, (xml) => xml.replace(/<r>.*<\/r>/s, "")],
  ])("stays in the file as it is, and its cells stay: %s", async (_, path, to) => {
    // prettier-ignore
    const { bytes } = await saved({ rows: ["柱", "分野"], columns: ["達成状況"], data: "施策" });
    const file = await changed(bytes, path, to);
    const read = await readXlsx(file);
    expect(pivotsOf(read)).toEqual([]);
    const again = await writeXlsx({ ...read, activeSheetId: "sheet1" });
    for (const part of [TABLE, CACHE, RECORDS]) expect(await partOf(again, part)).toBe(await partOf(file, part));
    expect(read.workbook.sheets.sheet2?.cellData?.[2]?.[0]?.v).toBe("個数 / 施策");
  });
});
