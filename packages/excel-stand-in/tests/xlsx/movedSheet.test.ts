import { formulaAfter, type LineMove } from "../../src/workbook/lineMoves";
import { openHost } from "../../src/host/openHost";
import { Package } from "../../src/xlsx/package";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { lossesIn, writeXlsx } from "../../src/xlsx/writeXlsx";
import { packed, PLAIN, ROWS, withSheet } from "./packages";

const rowAbove: LineMove = { line: "row", at: 1, by: 2 };
const columnGone: LineMove = { line: "column", at: 1, by: -1 };

describe("a formula", () => {
  it.each<[string, LineMove, string]>([
    ["A1+$B$2", rowAbove, "A1+$B$4"],
    ['SUM(C2:C3)&"C2"', rowAbove, 'SUM(C4:C5)&"C2"'],
    ["SUM(C1:C3)", rowAbove, "SUM(C1:C5)"],
    ["'施策一覧'!C2+他!C2", rowAbove, "'施策一覧'!C4+他!C2"],
    ["LOG10(A2)+表[C2]+C2D2", rowAbove, "LOG10(A4)+表[C2]+C2D2"],
    ["A2+B2+$C2", columnGone, "A2+#REF!+$B2"],
    ["SUM(A:C)+SUM(2:2)", columnGone, "SUM(A:B)+SUM(2:2)"],
    ["SUM($2:$3)", rowAbove, "SUM($4:$5)"],
  ])("follows the rows and columns of its sheet: %s", (formula, move, after) => {
    expect(formulaAfter(formula, [move], { sheetName: "施策一覧", isItsOwn: true })).toBe(after);
  });

  it("of another sheet follows where it names the sheet", () => {
    const at = { sheetName: "施策 一覧", isItsOwn: false };
    expect(formulaAfter("C2+'施策 一覧'!C2", [rowAbove], at)).toBe("C2+'施策 一覧'!C4");
  });
});

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** A table over A1:D3, a picture at B2, and rules for cells that only the file knows of. */
const rich = {
  ...withSheet(
    '<cols><col min="2" max="2" width="30" outlineLevel="1"/></cols>',
    '<protectedRanges><protectedRange sqref="D2:D3" name="実績"/></protectedRanges>' +
      '<conditionalFormatting sqref="D2:D3"><cfRule type="expression" dxfId="0" priority="1"><formula>D2&lt;C2</formula></cfRule></conditionalFormatting>' +
      '<ignoredErrors><ignoredError sqref="A2" numberStoredAsText="1"/></ignoredErrors>' +
      '<drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts>',
    ROWS.replace('<row r="3"', '<row r="3" outlineLevel="1"'),
  ),
  "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId2" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
  "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${DRAWING}"><xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:from><xdr:ext cx="9" cy="9"/><xdr:sp/><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
  "xl/tables/table1.xml":
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:D3"><autoFilter ref="A1:D3"/><tableColumns count="4"><tableColumn id="1" name="番号"/><tableColumn id="2" name="施策名"/><tableColumn id="3" name="目標"/><tableColumn id="4" name="実績"/></tableColumns></table>',
};
const SHEET = "xl/worksheets/sheet1.xml";

/** The workbook after one insertion or deletion, saved; and what is said to be lost. */
async function saved(change: (sheet: Excel.Worksheet) => void, parts: Record<string, string> = rich) {
  const host = await openHost(await readXlsx(packed(parts)));
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getFirst());
    await context.sync();
  });
  const data = await host.save();
  host.close();
  const bytes = await writeXlsx(data);
  const made = new Package(bytes);
  const text = (part: string): string => made.text(part) ?? "";
  return { text, losses: lossesIn(data, "保存.xlsx"), read: await readXlsx(bytes) };
}

describe("rows and columns that come or go", () => {
  it("take along what only the file knows of", async () => {
    const { text, losses, read } = await saved((sheet) => sheet.getRange("2:3").insert("Down"));
    const sheet = text(SHEET);
    expect(losses).toEqual([]);
    expect(sheet).toContain('protectedRange sqref="D4:D5"');
    expect(sheet).toContain('conditionalFormatting sqref="D4:D5"');
    expect(sheet).toContain("<formula>D4&lt;C4</formula>");
    expect(sheet).toContain('ignoredError sqref="A4"');
    expect(sheet).toMatch(/<row r="5"[^>]*outlineLevel="1"/);
    expect(text("xl/tables/table1.xml")).toMatch(/ref="A1:D5".*ref="A1:D5"/);
    expect(text("xl/drawings/drawing1.xml")).toContain("<xdr:row>3</xdr:row>");
    const cells = read.workbook.sheets.sheet1?.cellData ?? {};
    expect([0, 3, 4].map((row) => cells[row]?.[1]?.v)).toEqual(["施策名", "見守り", "相談"]);
    expect(Object.keys(cells)).toEqual(["0", "3", "4"]);
  });

  it("leave the readings of texts that only moved", async () => {
    const { text } = await saved((sheet) => sheet.getRange("1:1").insert("Down"), { ...PLAIN });
    expect(text(SHEET)).toContain('<c r="B3" t="s">');
  });

  it("are said before saving where a table can't follow; its cells stay, and the file is whole", async () => {
    const { text, losses, read } = await saved((sheet) => sheet.getRange("B:B").insert("Right"));
    expect(losses).toEqual(["tables"]);
    expect(text(SHEET)).not.toContain("tablePart");
    expect(text("xl/tables/table1.xml")).toBe("");
    expect(text(SHEET)).toMatch(/<col min="3" max="3"[^>]*outlineLevel="1"/);
    expect(read.workbook.sheets.sheet1?.cellData?.[0]?.[2]?.v).toBe("施策名");
  });

  it("take away what stood on them alone", async () => {
    const { text } = await saved((sheet) => {
      sheet.getRange("D:D").delete("Left");
    });
    expect(text(SHEET)).not.toContain("conditionalFormatting");
    expect(text(SHEET)).not.toContain("protectedRange ");
  });

  it("that the user of a page moved in the grid count too, once", async () => {
    const host = await openHost(await readXlsx(packed(rich)));
    const id = (await host.save()).workbook.sheetOrder[0] ?? "";
    host.linesMoved(id, { line: "row", at: 0, by: 1 });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("1:1").insert("Down");
      await context.sync();
    });
    expect((await host.save()).sheets[id]?.moves).toEqual([
      { line: "row", at: 0, by: 1 },
      { line: "row", at: 0, by: 1 },
    ]);
    host.close();
  });
});
