import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as sheets from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { sampled } from "../sampled";
import { openHost } from "../../src/host/openHost";
import { Package } from "../../src/xlsx/package";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { UnreadableWorkbookError } from "../../src/xlsx/unreadableWorkbook";
import { lossesIn, writeXlsx } from "../../src/xlsx/writeXlsx";
import { differences, MAIN, packed, PLAIN, ROWS, withSheet, type Parts } from "./packages";

const folder = path.join(__dirname, "corpus");
const made = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

const replaced = (of: string, change: (xml: string) => string): Parts => ({ ...PLAIN, [of]: change(PLAIN[of] ?? "") });
const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const BOOK_RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

const prefixed = (xml: string): string => xml.replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2").replaceAll("xmlns=", "xmlns:x=");

/** Valid, and written otherwise than Excel does. */
const odd: Readonly<Record<string, Parts>> = {
  "as Excel writes it": PLAIN,
  "prefixed names (Open XML SDK)": { ...replaced(SHEET, prefixed), [BOOK]: prefixed(PLAIN[BOOK] ?? "") },
  "prefixed styles and strings": {
    ...replaced("xl/styles.xml", prefixed),
    "xl/sharedStrings.xml": prefixed(PLAIN["xl/sharedStrings.xml"] ?? ""),
  },
  "another prefix for relationships": replaced(BOOK, (xml) => xml.replaceAll("xmlns:r=", "xmlns:d3p1=").replaceAll("r:id=", "d3p1:id=")), // prettier-ignore
  "cells without addresses": replaced(SHEET, (xml) => xml.replace(/<c r="\w+"/g, "<c")),
  "rows and cells without addresses": replaced(SHEET, (xml) => xml.replace(/<(c|row) r="\w+"/g, "<$1")),
  "UTF-16, small end first": { ...PLAIN, [SHEET]: utf16(PLAIN[SHEET] ?? "", false) },
  "UTF-16, big end first": { ...PLAIN, [BOOK]: utf16(PLAIN[BOOK] ?? "", true) },
  "absolute targets": replaced(BOOK_RELATIONSHIPS, (xml) => xml.replace(/Target="/g, 'Target="/xl/')),
  "targets by way of the parent": replaced(BOOK_RELATIONSHIPS, (xml) => xml.replace(/Target="/g, 'Target="../xl/./')),
  "names of parts in other cases": replaced(BOOK_RELATIONSHIPS, (xml) => xml.replace("worksheets/sheet1", "Worksheets/Sheet1")), // prettier-ignore
  "no relationships of the package": Object.fromEntries(
    Object.entries(PLAIN).filter(([name]) => name !== "_rels/.rels"),
  ),
  "strict namespaces": Object.fromEntries(
    Object.entries(PLAIN).map(([name, xml]) => [
      name,
      xml
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"), // prettier-ignore
    ]),
  ),
  "inline strings": withSheet("", "", ROWS.replace('<c r="B2" t="s"><v>4</v></c>', '<c r="B2" t="inlineStr"><is><t>見守り</t></is></c>')), // prettier-ignore
  "inline runs with a reading": withSheet("", "", ROWS.replace('<c r="B2" t="s"><v>4</v></c>', '<c r="B2" t="inlineStr"><is><r><t>見</t></r><r><rPr><b/></rPr><t>守り</t></r><rPh sb="0" eb="1"><t>ミ</t></rPh></is></c>')), // prettier-ignore
  "spaces and comments between elements": replaced(SHEET, (xml) => xml.replaceAll("><", ">\n  <!-- 注 --><")),
  "values in CDATA": replaced(SHEET, (xml) => xml.replace("<v>10</v>", "<v><![CDATA[10]]></v>")),
  "no styles": replaced(BOOK_RELATIONSHIPS, (xml) => xml.replace(/<Relationship Id="rId2"[^>]*>/, "")),
  "single quotes around attributes": replaced(SHEET, (xml) => xml.replace(/="([^"]*)"/g, "='$1'")),
};

const sheet = (before: string, after: string, rows?: string): Parts => withSheet(before, after, rows);
const inRows = (attributes: string): string => ROWS.replace('<row r="3"', `<row r="3" ${attributes}`);

/** With what a writer has to leave alone. */
const featureful: Readonly<Record<string, Parts>> = {
  "protection as LibreOffice writes it": sheet("", '<sheetProtection sheet="true" objects="true" scenarios="true"/>'),
  "protection with an old hash": sheet("", '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1" formatCells="0"/>'), // prettier-ignore
  "protection with a new hash": sheet("", '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1"/>'), // prettier-ignore
  "protected ranges": sheet("", '<protectedRanges><protectedRange sqref="D2" name="実績"/></protectedRanges>'),
  "an array formula": sheet("", "", ROWS.replace('<c r="D3"><v>15</v></c>', '<c r="D3"><v>15</v></c><c r="F3" cm="1"><f t="array" ref="F3:F4">C2:C3*2</f><v>20</v></c>')), // prettier-ignore
  "a filled formula": sheet("", "", ROWS.replace('<c r="D2"><v>12</v></c>', '<c r="D2"><f t="shared" ref="D2:D3" si="0">C2+2</f><v>12</v></c>').replace('<c r="D3"><v>15</v></c>', '<c r="D3"><f t="shared" si="0"/><v>22</v></c>')), // prettier-ignore
  "a table of data": sheet("", "", ROWS.replace('<c r="D3"><v>15</v></c>', '<c r="D3"><f t="dataTable" ref="D3:D3" dt2D="0" dtr="0" r1="C2"/><v>15</v></c>')), // prettier-ignore
  "filter criteria and sorting": sheet("", '<autoFilter ref="A1:D3"><filterColumn colId="1"><filters><filter val="相談"/></filters></filterColumn><sortState ref="A2:D3"><sortCondition ref="C2:C3" descending="1"/></sortState></autoFilter>'), // prettier-ignore
  "outline levels": sheet('<sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetFormatPr defaultRowHeight="18.75" outlineLevelRow="1" outlineLevelCol="2"/><cols><col min="3" max="4" width="9.5" outlineLevel="2" collapsed="1"/></cols>', "", inRows('outlineLevel="1" collapsed="1"')), // prettier-ignore
  "row heights and formats": sheet("", "", inRows('s="1" customFormat="1" ht="30" customHeight="1" thickBot="1"')),
  "headers of even and first pages": sheet("", '<headerFooter differentOddEven="1" differentFirst="1" scaleWithDoc="0"><oddHeader>&amp;L奇数</oddHeader><evenHeader>&amp;C偶数</evenHeader><firstHeader>最初</firstHeader></headerFooter>'), // prettier-ignore
  "breaks of columns and rows": sheet("", '<rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="2" max="1048575" man="1"/></colBreaks>'), // prettier-ignore
  "zoom and view": sheet('<sheetViews><sheetView view="pageBreakPreview" zoomScale="70" zoomScaleNormal="85" rightToLeft="1" showFormulas="0" workbookViewId="0"><selection activeCell="B2" sqref="B2:C3"/></sheetView></sheetViews>', ""), // prettier-ignore
  "a frozen pane with its selections": sheet('<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C3" sqref="C3"/></sheetView></sheetViews>', ""), // prettier-ignore
  "a split pane": sheet('<sheetViews><sheetView workbookViewId="0"><pane xSplit="2000" ySplit="1500" topLeftCell="B2"/></sheetView></sheetViews>', ""), // prettier-ignore
  "superscript and a quote": sheet("", "", ROWS.replace('<c r="B3" t="s">', '<c r="B3" s="1" t="s">').replace('<c r="A3">', '<c r="A3" s="2">')), // prettier-ignore
  "print settings": sheet("", '<printOptions headings="1" gridLinesSet="0"/><pageMargins left="0.1" right="0.2" top="0.3" bottom="0.4" header="0.5" footer="0.6"/><pageSetup paperSize="8" scale="77" pageOrder="overThenDown" orientation="landscape" cellComments="asDisplayed" errors="dash" horizontalDpi="600"/>'), // prettier-ignore
  "validations of all kinds": sheet("", '<dataValidations count="3" disablePrompts="1"><dataValidation type="list" imeMode="hiragana" allowBlank="1" sqref="E2:E9"><formula1>"①,②"</formula1></dataValidation><dataValidation showInputMessage="1" promptTitle="入力" prompt="全角" sqref="B2:B9"/><dataValidation type="whole" operator="between" sqref="C2:C9"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>'), // prettier-ignore
  "newer validations": sheet("", '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">施策一覧!$A$2:$A$3</xm:f></x14:formula1></x14:dataValidation></x14:dataValidations></ext></extLst>'), // prettier-ignore
  "conditional formats": sheet("", '<conditionalFormatting sqref="C2:C3" pivot="0"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting><conditionalFormatting sqref="D2"><cfRule type="expression" priority="2" stopIfTrue="1"><formula>D2&lt;C2</formula></cfRule></conditionalFormatting>'), // prettier-ignore
  "merged cells": sheet("", '<mergeCells count="1"><mergeCell ref="A6:B7"/></mergeCells>'),
  "readings shown": sheet("", '<phoneticPr fontId="1" type="Hiragana" alignment="center"/>'),
  "errors that are ignored": sheet("", '<ignoredErrors><ignoredError sqref="A2:A3" numberStoredAsText="1"/></ignoredErrors>'), // prettier-ignore
  "what nobody knows": sheet("", '<unknown:element xmlns:unknown="urn:x" unknown:a="1">内<b/>側</unknown:element>'),
  "a scenario": sheet("", '<scenarios current="0"><scenario name="案1" locked="1" count="1"><inputCells r="C2" val="9"/></scenario></scenarios>'), // prettier-ignore
  "names with more than is known": replaced(BOOK, (xml) => xml.replace("<calcPr", '<definedNames><definedName name="範囲" comment="注" description="説明" shortcutKey="k">施策一覧!$A$1</definedName></definedNames><calcPr')), // prettier-ignore
  "document properties": {
    ...PLAIN,
    "docProps/core.xml": '<cp:coreProperties xmlns:cp="urn:cp"><creator>作成者</creator></cp:coreProperties>',
    "docProps/custom.xml": '<Properties><property name="版">2</property></Properties>',
    "customXml/item1.xml": "<a/>",
    "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 2, 3]),
  },
};

const corpus: readonly (readonly [string, () => Uint8Array])[] = [
  ...Object.entries({ ...odd, ...featureful }).map(([name, parts]) => [name, (): Uint8Array => packed(parts)] as const),
  ...made.map((name) => [name, (): Uint8Array => new Uint8Array(readFileSync(path.join(folder, name)))] as const),
];

/** Writes into a cell, formats another one, and adds a sheet: as an inspection does. */
async function inspected(bytes: Uint8Array): Promise<Uint8Array> {
  const host = await openHost(await readXlsx(bytes));
  for (const { name } of (await host.capture()).slice(0, 1)) host.protectSheet(name, false);
  const before = await readXlsx(bytes);
  await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getFirst();
    first.getRange("H2:H3").values = [["①達成"], [0.5]];
    first.getRange("H12").values = [["下"]];
    first.getRange("H4").format.fill.color = "#FF0000";
    context.workbook.worksheets.add("点検結果").getRange("A1:B1").values = [["件数", 3]];
    await context.sync();
  });
  const data = await host.save();
  host.close();
  // Protection was only lifted for the writing.
  return writeXlsx({ ...data, sheets: { ...data.sheets, sheet1: { ...data.sheets.sheet1, protection: before.sheets.sheet1?.protection ?? null } } }); // prettier-ignore
}

describe("a workbook of somebody else's", () => {
  it.each(sampled(corpus, 12))("saved with cells of ours, keeps everything else: %s", async (_, make) => {
    const before = make();
    const after = await inspected(before);
    expect(differences(before, after, ["H2", "H3", "H4", "H12"])).toEqual([]);
    const again = await readXlsx(after);
    expect(again.workbook.sheets.sheet1?.cellData?.[1]?.[7]?.v).toBe("①達成");
    expect(Object.values(again.workbook.sheets).map(({ name }) => name)).toContain("点検結果");
  });

  it.each(sampled(corpus, 12))("saved without a change, is the same file: %s", async (_, make) => {
    const bytes = make();
    expect(await writeXlsx(await readXlsx(bytes))).toBe(bytes);
  });

  it.each(sampled(corpus, 12))("rows that came and went again leave no trace: %s", async (_, make) => {
    const before = make();
    const host = await openHost(await readXlsx(before));
    for (const { name } of (await host.capture()).slice(0, 1)) host.protectSheet(name, false);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("1:1").delete("Up");
      sheet.getRange("1:1").delete("Up");
      await context.sync();
    });
    const data = await host.save();
    host.close();
    const { protection = null } = (await readXlsx(before)).sheets.sheet1 ?? {};
    const after = await writeXlsx({
      ...data,
      sheets: { ...data.sheets, sheet1: { ...data.sheets.sheet1, protection } },
    });
    expect(differences(before, after, [])).toEqual([]);
  });

  it.each(sampled(Object.entries(odd), 6))("is read: %s", async (_, parts) => {
    const { workbook } = await readXlsx(packed(parts));
    const rows = workbook.sheets.sheet1?.cellData ?? {};
    const values = [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => rows[row]?.[column]?.v));
    expect(values).toEqual([["番号", "施策名", "目標", "実績"], [1, "見守り", 10, 12], [2, "相談", 20, 15]]); // prettier-ignore
  });
});

describe("a signed workbook", () => {
  const origin = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
  const signed = packed({
    ...PLAIN,
    "_rels/.rels": (PLAIN["_rels/.rels"] ?? "").replace("</Relationships>", `<Relationship Id="rId9" Type="${origin}" Target="_xmlsignatures/origin.sigs"/></Relationships>`), // prettier-ignore
    "_xmlsignatures/origin.sigs": new Uint8Array(),
    "_xmlsignatures/_rels/origin.sigs.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${origin.replace("origin", "signature")}" Target="sig1.xml"/></Relationships>`,
    "_xmlsignatures/sig1.xml": "<Signature/>",
  });
  const partsOf = (bytes: Uint8Array): readonly string[] =>
    new Package(bytes).paths().filter((part) => part.startsWith("_xmlsignatures/"));

  it("says beforehand that a changed copy has no signature, and the copy claims none", async () => {
    expect(lossesIn(await readXlsx(signed), "保存.xlsx")).toEqual(["signature"]);
    expect(partsOf(await inspected(signed))).toEqual([]);
  });

  it("keeps its signature when nothing was changed", async () => {
    expect(partsOf(await writeXlsx(await readXlsx(signed)))).toHaveLength(3);
  });
});

describe("a formula that was filled over many cells", () => {
  const filled = featureful["a filled formula"] ?? PLAIN;

  it("is each cell's own, and stays so when the first of them is overwritten", async () => {
    const host = await openHost(await readXlsx(packed(filled)));
    expect(host.cell("施策一覧", "D3").formula).toBe("=C3+2");
    host.type("施策一覧", "D2", "7");
    const after = await writeXlsx(await host.save());
    host.close();
    const { workbook } = await readXlsx(after);
    expect(workbook.sheets.sheet1?.cellData?.[2]?.[3]).toMatchObject({ f: "=C3+2", v: 22 });
  });
});

describe("a file of another format", () => {
  const rows = [["番号", "施策名", "目標"], ["007", "見守り", 10.5], [2, "相談", 20]]; // prettier-ignore
  const book = sheets.utils.book_new();
  sheets.utils.book_append_sheet(book, sheets.utils.aoa_to_sheet(rows), "施策一覧");
  const as = (bookType: sheets.BookType): Uint8Array =>
    new Uint8Array(sheets.write(book, { type: "array", bookType }) as ArrayBuffer);
  const text = '番号,施策名,目標\r\n007,"見守り",10.5\r\n2,相談,20\r\n';
  const shiftJis = Buffer.from("94d48d862c8e7b8df496bc2c96da95570d0a3030372c8ca98ee782e82c31302e350d0a322c918a926b2c32300d0a", "hex"); // prettier-ignore

  it.each<[string, string, Uint8Array]>([
    [".xls", "一覧.xls", as("biff8")],
    [".xlsb", "一覧.xlsb", as("xlsb")],
    [".ods", "一覧.ods", as("ods")],
    [".csv in UTF-8", "一覧.csv", Buffer.from(text)],
    [".csv in UTF-8 with a mark", "一覧.csv", Buffer.from(`\uFEFF${text}`)],
    [".csv in UTF-16", "一覧.csv", Buffer.from(`\uFEFF${text}`, "utf16le")],
    [".csv in Shift_JIS", "一覧.csv", shiftJis],
    [".csv with semicolons", "一覧.csv", Buffer.from(text.replaceAll(",", ";"))],
    [".csv with tabs", "一覧.csv", Buffer.from(text.replaceAll(",", "\t"))],
    [
      ".csv with commas in quotes only",
      "一覧.csv",
      Buffer.from(text.replaceAll(",", ";").replace("見守り", "見守り,,,,")),
    ],
    [
      ".csv with rows as on old Macs",
      "一覧.csv",
      Buffer.from(text.replaceAll("\r\n", "\r").replace("見守り", "見\n守\r\nり")),
    ],
    ["text with tabs", "一覧.txt", Buffer.from(text.replaceAll(",", "\t"))],
  ])("is read: %s", async (_, name, bytes) => {
    const { workbook } = await readXlsx(new Uint8Array(bytes), name);
    const cells = workbook.sheets.sheet1?.cellData ?? {};
    const read = [0, 1, 2].map((row) => [0, 1, 2].map((column) => cells[row]?.[column]?.v));
    const plain = read.map((row) =>
      row.map((value) => (typeof value === "string" ? value.replace(/[\r\n,]/g, "") : value)),
    );
    expect(plain).toEqual(rows);
  });

  it("numbers that Excel wrote with separators are numbers; what only looks like one stays text", async () => {
    const lines = '"1,814","-20,050.5","1,234,567","12,34","0,123","1,2,3","1,814人"\r\n';
    const { workbook } = await readXlsx(new Uint8Array(Buffer.from(lines)), "一覧.csv");
    const row = workbook.sheets.sheet1?.cellData?.[0] ?? {};
    const values = [0, 1, 2, 3, 4, 5, 6].map((column) => row[column]?.v);
    expect(values).toEqual([1814, -20050.5, 1_234_567, "12,34", "0,123", "1,2,3", "1,814人"]);
  });

  it("a text that was defused for publication is as it was; an apostrophe of its own stays", async () => {
    const lines = "'=1+1\r\n''@x\r\n'-\r\n'80年代\r\n'-1%\r\n'-項目\r\n";
    const { workbook } = await readXlsx(new Uint8Array(Buffer.from(lines)), "一覧.csv");
    const cells = workbook.sheets.sheet1?.cellData ?? {};
    const texts = [0, 1, 2, 3, 4, 5].map((row) => cells[row]?.[0]?.v);
    expect(texts).toEqual(["=1+1", "'@x", "'-", "'80年代", "'-1%", "-項目"]);
    expect(cells[0]?.[0]?.f).toBeUndefined();
  });
});

describe("what is too much", () => {
  const reasonOf = async (bytes: Uint8Array): Promise<string> => {
    const error = await readXlsx(bytes).catch((thrown: unknown) => thrown);
    return error instanceof UnreadableWorkbookError ? error.reason : "read";
  };

  it("a part that unpacks to more than a thousand times its size is not unpacked", async () => {
    const bomb = packed({ ...PLAIN, [SHEET]: new Uint8Array(64 * 1024 * 1024).fill(0x20) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await reasonOf(bomb)).toBe("tooLarge");
  });

  it.each<[string, string, Uint8Array]>([
    ["a shared string", "一覧.xlsx", packed({ ...PLAIN, "xl/sharedStrings.xml": (PLAIN["xl/sharedStrings.xml"] ?? "").replace("見守り", "長".repeat(32_768)) })], // prettier-ignore
    ["a text file's cell", "一覧.csv", new Uint8Array(Buffer.from(`番号,${"長".repeat(32_768)}\r\n`))],
  ])("a cell with more letters than Excel's cells hold is refused: %s", async (_, name, bytes) => {
    await expect(readXlsx(bytes, name)).rejects.toMatchObject({ reason: "cellTooLong" });
  });

  it("one value in the last cell costs what it holds", async () => {
    const { workbook } = await readXlsx(
      packed(withSheet("", "", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    );
    expect(Object.keys(workbook.sheets.sheet1?.cellData ?? {})).toEqual(["1048575"]);
  });

  it("formats down to the last row are not held, and stay in the file", async () => {
    const bare = Array.from(
      { length: 101_000 },
      (_, row) => `<row r="${row + 4}"><c r="A${row + 4}" s="1"/></row>`,
    ).join("");
    const before = packed(withSheet("", "", ROWS + bare));
    const data = await readXlsx(before);
    expect(Object.keys(data.workbook.sheets.sheet1?.cellData ?? {}).length).toBeLessThan(100_010);
    const { sheet1 } = data.workbook.sheets;
    const cellData = { ...sheet1?.cellData, 0: { ...sheet1?.cellData?.[0], 7: { v: "評価", t: 1 } } };
    const changed = { ...data, workbook: { ...data.workbook, sheets: { sheet1: { ...sheet1, cellData } } } };
    const [sheetBefore, sheetAfter] = [before, await writeXlsx(changed)].map((bytes) =>
      strFromU8(unzipSync(bytes)[SHEET] ?? new Uint8Array()),
    );
    expect(sheetBefore).toContain(bare);
    expect(sheetAfter).toContain(bare);
    expect(sheetAfter).toContain("評価");
  });

  it.each(["あ".repeat(32_767), "増、約".repeat(10_000), "_x000D_\n".repeat(3_000)])("a cell is as long as cells may be", async (text) => {
    const host = await openHost(await readXlsx(packed(PLAIN)));
    host.type("施策一覧", "B2", text);
    const after = await readXlsx(await writeXlsx(await host.save()));
    host.close();
    expect(after.workbook.sheets.sheet1?.cellData?.[1]?.[1]?.v).toBe(text);
  }); // prettier-ignore
});
