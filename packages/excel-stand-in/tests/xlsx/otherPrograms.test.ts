import * as sheets from "@e965/xlsx";
import { openHost } from "../../src/host/openHost";
import { contentTypeOf } from "../../src/xlsx/contentTypes";
import { Package } from "../../src/xlsx/package";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { UnreadableWorkbookError } from "../../src/xlsx/unreadableWorkbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { differences, MAIN, packed, PLAIN, ROWS, withSheet } from "./packages";

const valuesOf = async (bytes: Uint8Array, name: string): Promise<readonly (readonly unknown[])[]> => {
  const { workbook } = await readXlsx(bytes, name);
  const rows = workbook.sheets.sheet1?.cellData ?? {};
  return Object.values(rows).map((row) => Object.values(row as object).map((cell: { v?: unknown }) => cell.v));
};

const written = (bookType: sheets.BookType, rows: readonly (readonly unknown[])[], name = "施策一覧"): Uint8Array => {
  const book = sheets.utils.book_new();
  sheets.utils.book_append_sheet(book, sheets.utils.aoa_to_sheet(rows as unknown[][]), name);
  return new Uint8Array(sheets.write(book, { type: "array", bookType }) as ArrayBuffer);
};

const replaced = (bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array => {
  const buffer = Buffer.from(bytes);
  for (let at = buffer.indexOf(Buffer.from(from)); at >= 0; at = buffer.indexOf(Buffer.from(from), at + to.length)) {
    buffer.set(to, at);
  }
  return new Uint8Array(buffer);
};

const wide = (text: string): readonly number[] => [...Buffer.from(text, "utf16le")];

/** 施策 in Shift_JIS takes the place of as many letters. */
const [PLACE, SHIFT_JIS] = [[...Buffer.from("@@@@")], [0x8e, 0x7b, 0x8d, 0xf4]];
const CODE_PAGE = (number: number): readonly number[] => [0x42, 0, 2, 0, number & 255, number >> 8];

describe("an .xls of other programs", () => {
  const rows = [["番号", 1], ["相談", 2]]; // prettier-ignore
  const page = `<html><body>\n<table><tr><th colspan="2">施策一覧</th></tr><tr><td>007</td><td>1,814</td></tr><tr><td>R5.3.20</td><td>12.5</td></tr></table></body></html>`;

  it("names its stream in capitals", async () => {
    const bytes = replaced(written("biff8", rows), wide("Workbook"), wide("WORKBOOK"));
    expect(await valuesOf(bytes, "一覧.xls")).toEqual(rows);
  });

  it("is a stream without a container, of Excel 2", async () => {
    expect(await valuesOf(written("biff2", [["a", 1.5]], "Sheet1"), "一覧.xls")).toEqual([["a", 1.5]]);
  });

  it("has the letters of its code page, as Excel 95 wrote them", async () => {
    const bytes = replaced(written("biff5", [["@@@@"]], "Sheet1"), CODE_PAGE(1252), CODE_PAGE(932));
    expect(await valuesOf(replaced(bytes, PLACE, SHIFT_JIS), "一覧.xls")).toEqual([["施策"]]);
  });

  it.each([
    ["UTF-8", Buffer.from(page)],
    ["Shift_JIS", replaced(new Uint8Array(Buffer.from(page.replace("施策一覧", "@@@@"))), PLACE, SHIFT_JIS)], // prettier-ignore
  ])("is a page with a table, in %s: its cells are as those of a CSV", async (encoding, bytes) => {
    const title = encoding === "UTF-8" ? "施策一覧" : "施策";
    const { workbook } = await readXlsx(new Uint8Array(bytes), "一覧.xls");
    expect(workbook.sheets.sheet1?.mergeData).toMatchObject([{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 }]);
    const [first, ...rest] = await valuesOf(new Uint8Array(bytes), "一覧.xls");
    expect([first?.[0], ...rest]).toEqual([title, ["007", 1814], ["R5.3.20", 12.5]]);
  });

  it("is a workbook of Excel 2003 in XML, whose texts stay texts", async () => {
    const cell = (type: string, value: string): string => `<Cell><Data ss:Type="${type}">${value}</Data></Cell>`;
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="施策一覧"><Table><Row>${cell("String", "100")}${cell("Number", "100")}</Row></Table></Worksheet></Workbook>`;
    expect(await valuesOf(new Uint8Array(Buffer.from(xml)), "一覧.xls")).toEqual([["100", 100]]);
  });

  it.each([
    ["references by number, as PHP and Java write quotes", "<table><tr><td>&#039;相談&#x27;&#9678;<td>&lt;A&gt;&amp;&nbsp;</table>", [["'相談'◎", "<A>&"]]],
    ["ends that HTML lets one leave out", "<TABLE><TR><TD>番号<TD>施策<TR><TD>1<TD>相談</TABLE>", [["番号", "施策"], [1, "相談"]]],
    ["breaks, and spaces that don't count", "<table><tr><td>一行目<br>\n  二行目</td><td> 見\n守り <p>次</p></td></tr></table>", [["一行目\n二行目", "見 守り\n次"]]],
    ["several tables and titles: one below the other", "<h1>令和6年度</h1><table><tr><td>題</td></tr></table>出力日<br><table><caption>表</caption><tr><th>番号</th></tr></table>", [["令和6年度"], ["題"], ["出力日"], ["表"], ["番号"]]],
    ["a table that frames another", "<table><tr><td>題<tr><td><table><tr><td>番号<td>施策</table></table>", [["題"], ["番号", "施策"]]],
    ["a script that writes tables", "<script>document.write('<table><tr><td>偽</td></tr></table>')</script><table><tr><td>真</td></tr></table>", [["真"]]],
    ["codes as formulas of text", '<table><tr><td>="007"</td><td>=""</td><td>="1""2"</td></tr></table>', [["007", '1"2']]],
  ])("is a page with %s", async (_, content, expected) => {
    expect(await valuesOf(new Uint8Array(Buffer.from(`<html><body>${content}</body></html>`)), "一覧.xls")).toEqual(expected);
  }); // prettier-ignore

  it("is a page whose cells reach over rows and columns, and whose sheet has Excel's name", async () => {
    const content = `<html><head><!--[if gte mso 9]><xml><x:Name>施策</x:Name></xml><![endif]--></head><table><tr><td rowspan="3" colspan="2">福祉課<td>1<tr><td>2</table><table><tr><td>3</table>`;
    const { workbook } = await readXlsx(new Uint8Array(Buffer.from(content)), "一覧.xls");
    expect(workbook.sheets.sheet1).toMatchObject({
      name: "施策",
      mergeData: [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }],
      cellData: { 0: { 0: { v: "福祉課" }, 2: { v: 1 } }, 1: { 2: { v: 2 } }, 2: { 0: { v: 3 } } },
    });
  });

  it("is a page in the encoding that it names", async () => {
    const head = [
      ...Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=euc-jp"><table><tr><td>'),
    ];
    const bytes = new Uint8Array([...head, 0xbb, 0xdc, 0xba, 0xf6, ...Buffer.from("</table>")]);
    expect(await valuesOf(bytes, "一覧.xls")).toEqual([["施策"]]);
  });

  it.each([
    ["deeper than any page", "<div>".repeat(10_000)],
    ["wider than any sheet", "<table><tr>" + '<td colspan="1000">1'.repeat(17)],
  ])("is a page %s: it is refused", async (_, content) => {
    const bytes = new Uint8Array(Buffer.from(`<html>${content}<table><tr><td>1</td></tr></table>`));
    await expect(readXlsx(bytes, "一覧.xls")).rejects.toThrow(UnreadableWorkbookError);
  });

  it("is text with tabs", async () => {
    expect(await valuesOf(new Uint8Array(Buffer.from("番号\t施策\n007\t相談\n")), "一覧.xls")).toEqual([["番号", "施策"], ["007", "相談"]]); // prettier-ignore
  });

  it("is text with commas", async () => {
    expect(await valuesOf(new Uint8Array(Buffer.from("番号,施策\n007,相談\n")), "一覧.xls")).toEqual([["番号", "施策"], ["007", "相談"]]); // prettier-ignore
  });

  it.each([
    ["page", "text/html", Buffer.from("<table><tr><td>番号<td>施策<tr><td>1<td>相談</table>").toString("base64"), "base64"],
    ["page with signs by their bytes", "text/html", "<table><tr><td>=E7=95=AA=E5=8F=B7<td>=E6=96=BD=\r\n=E7=AD=96<tr><td>1<td>相談</table>", "quoted-printable"],
  ])("is a web archive (単一ファイル Web ページ) with a %s", async (_, kind, body, transfer) => {
    const part = (type: string, coding: string, content: string): string =>
      `\r\n------=_Next\r\nContent-Location: file:///C:/a\r\nContent-Transfer-Encoding: ${coding}\r\nContent-Type: ${type}; charset="utf-8"\r\n\r\n${content}\r\n`;
    const archive = `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Next"\r\n\r\nA page in one file.\r\n${part("text/xml", "8bit", "<xml/>")}${part(kind, transfer, body)}------=_Next--\r\n`;
    expect(await valuesOf(new Uint8Array(Buffer.from(archive)), "一覧.xls")).toEqual([["番号", "施策"], [1, "相談"]]);
  }); // prettier-ignore

  it("is a web archive of several sheets, which the page around them names; the strip of tabs is none", async () => {
    const part = (place: string, content: string): string =>
      `\r\n--x\r\nContent-Location: file:///C:/${place}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${content}\r\n`;
    const names = "<x:Name>道路</x:Name><x:WorksheetSource/><x:Name>公園</x:Name>";
    const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n${[
      part("a.htm", `<html><xml>${names}</xml><frameset></frameset></html>`),
      part("a.files/sheet001.htm", "<table><tr><td>番号<tr><td>1</table>"),
      part("a.files/sheet002.htm", "<table><tr><td>番号<tr><td>2</table>"),
      part("a.files/tabstrip.htm", "<table><tr><td>道路<td>公園</table>"),
    ].join("")}--x--\r\n`;
    const { workbook } = await readXlsx(new Uint8Array(Buffer.from(archive)), "一覧.mht");
    const sheets = Object.values(workbook.sheets).map(({ name, cellData }) => [name, cellData?.[1]?.[0]?.v]);
    expect(sheets).toEqual([
      ["道路", 1],
      ["公園", 2],
    ]);
  });

  it("has formulas that its program could not compute: they are computed when it is opened", async () => {
    const bytes = written("biff5", [[5, "@".repeat(18)]], "Sheet1");
    // A LABEL with 18 letters has the length of a FORMULA with one relative reference ([MS-XLS] 2.4.127): here to A1, result 0.
    const header = [0x04, 0x02, 26, 0];
    const at = Buffer.from(bytes).indexOf(Buffer.from(header));
    bytes.set([0x06, 0x00, 26, 0], at);
    bytes.set([...Array<number>(14).fill(0), 4, 0, 0x44, 0x00, 0xc0, 0], at + 10);
    const host = await openHost(await readXlsx(bytes, "一覧.xls"));
    await host.capture();
    expect(host.cell("Sheet1", "B1")).toMatchObject({ formula: "=A1", content: 5 });
    host.close();
  });

  it("has a sheet whose first and last row are far apart", async () => {
    const sheet: sheets.WorkSheet = { "!ref": "A1:B65536", A1: { t: "s", v: "左上" }, B65536: { t: "s", v: "右下" } };
    const book = { SheetNames: ["施策一覧"], Sheets: { 施策一覧: sheet } };
    const bytes = new Uint8Array(sheets.write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    expect(await valuesOf(bytes, "一覧.xls")).toEqual([["左上"], ["右下"]]);
  });

  it("leads from sector to sector in a circle: it is damaged, and said to be", async () => {
    const bytes = new Uint8Array(
      written(
        "biff8",
        Array.from({ length: 400 }, (_, row) => [`施策${row}`, row]),
      ),
    );
    const view = new DataView(bytes.buffer);
    const table = (view.getInt32(76, true) + 1) * 512;
    const loops = Array.from({ length: 128 }, (_, sector) => sector).filter(
      (sector) => view.getInt32(table + sector * 4, true) === sector + 1,
    );
    expect(loops.length).toBeGreaterThan(3);
    for (const sector of loops) view.setInt32(table + sector * 4, loops[0] ?? 0, true);
    await expect(readXlsx(bytes, "一覧.xls")).rejects.toMatchObject({ reason: "corrupt" });
  });
});

it("a .csv has percentages as Excel takes them: the nearest number, and what was written is shown", async () => {
  const host = await openHost(await readXlsx(new Uint8Array(Buffer.from("55.3%,-7%,0.10%,12%以上\n")), "一覧.csv"));
  const range = await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getFirst().getRange("A1:D1").load("values,text");
    await context.sync();
    return [first.values[0], first.text[0]];
  });
  expect(range).toEqual([
    [0.553, -0.07, 0.001, "12%以上"],
    ["55.3%", "-7%", "0.10%", "12%以上"],
  ]);
  host.close();
});

describe("a .csv that is neither in UTF-8 nor in Shift_JIS", () => {
  it.each([
    ["EUC-JP", "c8d6b9e62cbbdcbaf60a312cc1eac3cc0a", [["番号", "施策"], [1, "相談"]]],
    ["EUC-JP without hiragana, in letters that Shift_JIS has too", "b7d0bad12cb2f1b5c40a", [["経済", "会議"]]],
    ["ISO-2022-JP", "1b2442485639661b28422c1b24423b5c3a761b28420a312c1b2442416a434c1b28420a", [["番号", "施策"], [1, "相談"]]],
    ["half-width katakana of Shift_JIS, which are no EUC-JP", "c3dadcb0b82cbcbbb80a", [["ﾃﾚﾜｰｸ", "ｼｻｸ"]]],
  ])("is read as %s", async (_, hex, expected) => {
    expect(await valuesOf(new Uint8Array(Buffer.from(hex, "hex")), "一覧.csv")).toEqual(expected);
  }); // prettier-ignore
});

describe("a spreadsheet of LibreOffice", () => {
  const NAMESPACES = ["office", "table", "text", "style", "draw"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" "); // prettier-ignore
  const style = (name: string, signs: string): string =>
    `<number:date-style style:name="N${name}" number:language="ja" number:country="JP">${signs}</number:date-style><style:style style:name="${name}" style:family="table-cell" style:data-style-name="N${name}"/>`;
  const dateIn = (name: string, shown: string): string =>
    `<table:table-cell table:style-name="${name}" office:value-type="date" office:date-value="2024-04-01"><text:p>${shown}</text:p></table:table-cell>`;
  const era = (attributes = ""): string =>
    `<number:era number:calendar="gengou"${attributes}/><number:year number:calendar="gengou"/>`;
  const text = (signs: string): string => `<number:text>${signs}</number:text>`;
  const styles = [
    style("a", era(' number:style="long"') + text("年度")),
    style("b", era() + text(".") + "<number:month/>"),
    style("c", `<number:year number:calendar="gengou"/>${text("年度")}`),
    style("d", `<number:year/>${text("年度")}`),
    style("f", `<number:era number:calendar="gengou"/><number:year number:calendar="gengou" number:style="long"/>`),
  ].join("");
  const cells = [dateIn("a", "令和6年度"), dateIn("b", "R6.4"), dateIn("b", "CE24.4"), dateIn("c", "6年度"), dateIn("d", "24年度"), dateIn("f", "令06")].join(""); // prettier-ignore
  const percentages = [["0.934", "93.4%"], ["0.5", "50%"]].map(([value, shown]) => `<table:table-cell office:value-type="percentage" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`).join(""); // prettier-ignore
  const chart = '<draw:frame><draw:object><table:table table:name="local-table"><table:table-row><table:table-cell/></table:table-row></table:table></draw:object></draw:frame>'; // prettier-ignore
  const sheet = (name: string): string =>
    `<table:table table:name="${name}"><table:shapes>${chart}${chart}</table:shapes><table:table-row>${cells}${percentages}</table:table-row></table:table>`;
  const body = `xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheet("施策")}</office:spreadsheet></office:body>`; // prettier-ignore
  const flat = new Uint8Array(Buffer.from(`<?xml version="1.0"?><office:document ${body}</office:document>`));
  const zipped = packed({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    "content.xml": `<office:document-content ${body.replaceAll(chart, "")}</office:document-content>`,
  });

  it.each([
    ["in one XML file, with charts", flat, "一覧.fods"],
    ["in parts, without one for styles", zipped, "一覧.ods"],
  ])("%s shows what it showed: dates of eras, percentages", async (_, bytes, name) => {
    const host = await openHost(await readXlsx(bytes, name));
    const shown = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      const range = context.workbook.worksheets.getItem("施策").getRange("A1:H1").load("text");
      await context.sync();
      return [sheets.items.map((item) => item.name), range.text[0]];
    });
    expect(shown).toEqual([["施策"], ["令和6年度", "R6.4", "R6.4", "6年度", "24年度", "令06", "93.4%", "50%"]]);
    host.close();
  });
});

describe("an .ods with a password", () => {
  it("is said to have one", async () => {
    const manifest = '<manifest:manifest xmlns:manifest="urn:x"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'; // prettier-ignore
    const bytes = packed({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": new Uint8Array([1, 2, 3]), "META-INF/manifest.xml": manifest }); // prettier-ignore
    await expect(readXlsx(bytes, "一覧.ods")).rejects.toMatchObject({ reason: "encrypted" });
  });
});

describe("an .xlsx of other programs", () => {
  it("has a format for a column, which its cells with other formats or none do not take", async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><cellXfs count="3"><xf/><xf numFmtId="9"/><xf fontId="1"/></cellXfs></styleSheet>`; // prettier-ignore
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>1</v></c></row><row r="3"><c r="A3" s="2"><v>1</v></c></row>'; // prettier-ignore
    const parts = { ...withSheet('<cols><col min="1" max="1" width="9" style="1"/></cols>', "", rows), "xl/styles.xml": styles }; // prettier-ignore
    const host = await openHost(await readXlsx(packed(parts)));
    const shown = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange("A1:A3").load("text");
      sheet.getRange("B1").values = [["達成"]];
      await context.sync();
      return range.text.flat();
    });
    expect(shown).toEqual(["1", "100%", "1"]);
    expect(differences(packed(parts), await writeXlsx(await host.save()), ["B1"])).toEqual([]);
    host.close();
  });

  it("comes after empty lines, as some systems send it", async () => {
    const bytes = new Uint8Array([13, 10, 13, 10, ...packed(PLAIN)]);
    expect(await valuesOf(bytes, "一覧.xlsx")).toEqual(await valuesOf(packed(PLAIN), "一覧.xlsx"));
  });

  it("has text cells without a text, and heights that are none", async () => {
    const before = packed(withSheet("", "", ROWS.replace('<row r="2"', '<row r="2" ht="auto"').replace('<c r="B2" t="s"><v>4</v></c>', '<c r="B2" t="s"><v/></c>'))); // prettier-ignore
    const data = await readXlsx(before);
    expect(data.workbook.sheets.sheet1?.cellData?.[1]?.[1]).toBeUndefined();
    expect(await writeXlsx(data)).toBe(before);
  });

  it.each([
    [
      "rows that only have heights",
      withSheet("", "", '<row r="1" ht="30" customHeight="1" /><row r="3" hidden="1" />'),
    ],
    ["a tab that is none as the active one", { ...PLAIN, "xl/workbook.xml": (PLAIN["xl/workbook.xml"] ?? "").replace("<sheets>", '<bookViews><workbookView activeTab="-1"/></bookViews><sheets>') }], // prettier-ignore
  ])("saved without a change, is the same file: with %s", async (_, parts) => {
    const before = packed(parts);
    expect(await writeXlsx(await readXlsx(before))).toBe(before);
  });

  it("writes out what is usual: names stay as they are written when a sheet is added", async () => {
    const name = '<definedName name="範囲" hidden="false" function="false">施策一覧!$A$1</definedName>';
    const book = (PLAIN["xl/workbook.xml"] ?? "").replace("<calcPr", `<definedNames>${name}</definedNames><calcPr`);
    const host = await openHost(await readXlsx(packed({ ...PLAIN, "xl/workbook.xml": book })));
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("点検結果");
      await context.sync();
    });
    const after = new Package(await writeXlsx(await host.save()));
    host.close();
    expect(after.text("xl/workbook.xml")).toContain(name);
  });

  it("called .xlsm with the type of an .xlsx, stays what it was", async () => {
    const before = packed(PLAIN);
    expect(await writeXlsx(await readXlsx(before, "一覧.xlsm"), "別名.xlsm")).toBe(before);
  });

  it.each([
    ["一覧.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
    ["一覧.XLSM", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
    ["様式.xltx", "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"],
    ["様式.xltm", "application/vnd.ms-excel.template.macroEnabled.main+xml"],
  ])("says that it is what its name says: %s", async (name, contentType) => {
    const written = new Package(await writeXlsx(await readXlsx(packed(PLAIN)), name));
    expect(contentTypeOf(written, "xl/workbook.xml")).toBe(contentType);
  });
});

describe("the results of others' formulas", () => {
  /** F2 depends on C2, which is changed; F3 and G2 depend on nothing that changes, whatever this program would compute. */
  const formulas = ROWS.replace('<c r="D2"><v>12</v></c>', '<c r="D2"><v>12</v></c><c r="F2"><f>C2*2</f><v>20</v></c><c r="G2" t="str"><f>IF(1=1,"","x")</f><v></v></c>') // prettier-ignore
    .replace('<c r="D3"><v>15</v></c>', '<c r="D3"><v>15</v></c><c r="F3"><f>UNKNOWN.FUNCTION(D3)</f><v>77</v></c><c r="G3"><f>SUM(D2:D3)</f><v>27.5</v></c><c r="H3"><f>UNKNOWN.FUNCTION(C2)</f><v>88</v></c>'); // prettier-ignore
  const bytesWith = (rows: string): Uint8Array => packed(withSheet("", "", rows));

  const changed = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const host = await openHost(await readXlsx(bytes));
    host.type("施策一覧", "C2", "50");
    await host.capture();
    const after = await writeXlsx(await host.save());
    host.close();
    return after;
  };
  const resultsIn = async (bytes: Uint8Array): Promise<readonly unknown[]> => {
    const { workbook } = await readXlsx(bytes);
    const rows = workbook.sheets.sheet1?.cellData ?? {};
    return [rows[1]?.[5]?.v, rows[1]?.[6]?.v, rows[2]?.[5]?.v, rows[2]?.[6]?.v, rows[2]?.[7]?.v];
  };

  it("stay as Excel found them, but those that depend on what changed", async () => {
    const after = await changed(bytesWith(formulas));
    expect(await resultsIn(after)).toEqual([100, "", 77, 27.5, 88]);
    expect(differences(bytesWith(formulas), after, ["C2", "F2"])).toEqual([]);
  });

  it("stay where another formula has none yet, which is computed", async () => {
    const after = await changed(bytesWith(formulas.replace("<f>C2*2</f><v>20</v>", "<f>C2*3</f>")));
    expect(await resultsIn(after)).toEqual([150, "", 77, 27.5, 88]);
  });

  it.each([
    ["empty, as openpyxl has them", "<v></v>", "<v/>", ""],
    ["0, as XlsxWriter has them, and Excel is to compute them", "<v>0</v>", "<v>0</v>", ' fullCalcOnLoad="1"'],
  ])("are computed where they are %s", async (_, first, second, attribute) => {
    const rows = ROWS.replace('<c r="D2"><v>12</v></c>', `<c r="D2"><f>SUM(C2,2)</f>${first}</c><c r="F2"><f>D2*2</f>${second}</c><c r="G2"><f>D2-D2</f>${first}</c>`); // prettier-ignore
    const parts = withSheet("", "", rows);
    const book = String(parts["xl/workbook.xml"]).replace(/<calcPr[^>]*>/, `<calcPr calcId="124519"${attribute}/>`);
    const host = await openHost(await readXlsx(packed({ ...parts, "xl/workbook.xml": book })));
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("施策一覧").getRange("C2:G2").load("values");
      await context.sync();
      return range.values.flat() as readonly unknown[];
    });
    expect([values[1], values[3], values[4]]).toEqual([Number(values[0]) + 2, (Number(values[0]) + 2) * 2, 0]);
    host.close();
  });

  it("are computed by Excel when it opens the file, where this program computed any", async () => {
    const bookOf = (bytes: Uint8Array): string => new Package(bytes).text("xl/workbook.xml") ?? "";
    expect(bookOf(await changed(bytesWith(formulas)))).toContain('fullCalcOnLoad="1"');
    expect(bookOf(await changed(bytesWith(ROWS)))).not.toContain("fullCalcOnLoad");
  });
});

it("comments are counted with their answers as one; a person's in a made sheet as well", async () => {
  const thread = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
  const host = await openHost(
    await readXlsx(
      packed({
        ...PLAIN,
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${thread}" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
        "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" id="{1}"><text>確認</text></threadedComment><threadedComment ref="B2" id="{2}" parentId="{1}"><text>済</text></threadedComment><threadedComment ref="C3" id="{3}"><text>要確認</text></threadedComment></ThreadedComments>`,
      }),
    ),
  );
  const count = (): Promise<number> =>
    Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem("施策一覧").comments.getCount();
      await context.sync();
      return found.value;
    });
  expect(await count()).toBe(2);
  host.comment("施策一覧");
  expect(await count()).toBe(3);
  host.close();
});
