import JSZip from "jszip";
import { readWorkbookNotes } from "../../src/documents/workbookNotes";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const package_ = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relationships(...list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${package_}">${all.join("")}</Relationships>`;
}

const comments = (prefix: string): string =>
  `<${prefix}comments xmlns${prefix === "" ? "" : ":x"}="${main}"><${prefix}commentList>` +
  `<${prefix}comment ref="B2"><${prefix}text><${prefix}r><${prefix}t>課長へ</${prefix}t></${prefix}r>` +
  `<${prefix}r><${prefix}t>確認済み</${prefix}t></${prefix}r></${prefix}text></${prefix}comment>` +
  `</${prefix}commentList></${prefix}comments>`;

async function file(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, text] of Object.entries(parts)) zip.file(path, text);
  return zip.generateAsync({ type: "uint8array" });
}

const workbook =
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
  `<sheet name="施策一覧" sheetId="1" r:id="rId1"/><sheet name="集計表 &amp; 控え" sheetId="2" r:id="rId2"/></sheets></workbook>`;

describe("ブックのファイルにあるメモ", () => {
  it.each([
    ["相対の参照", "", "worksheets/sheet2.xml", "../comments1.xml"],
    ["絶対の参照と接頭辞", "x:", "/xl/worksheets/sheet2.xml", "/xl/comments1.xml"],
  ])("シート名、セル、文を読む（%s）", async (_, prefix, sheet, notes) => {
    const bytes = await file({
      "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
      "xl/workbook.xml": workbook,
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "worksheet", sheet],
      ),
      "xl/worksheets/sheet1.xml": "<worksheet/>",
      "xl/worksheets/sheet2.xml": "<worksheet/>",
      "xl/worksheets/_rels/sheet2.xml.rels": relationships(
        ["rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ["rId2", "comments", notes],
      ),
      "xl/comments1.xml": comments(prefix),
    });
    expect(await readWorkbookNotes(bytes)).toEqual([{ sheet: "集計表 & 控え", address: "B2", text: "課長へ確認済み" }]);
  });

  it("フォームのボタンや埋め込んだ物も、シートにあることがわかる", async () => {
    const bytes = await file({
      "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
      "xl/workbook.xml": workbook,
      "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"]),
      "xl/worksheets/sheet1.xml": "<worksheet/>",
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId3", "ctrlProp", "../ctrlProps/ctrlProp1.xml"]),
    });
    expect(await readWorkbookNotes(bytes)).toEqual([
      { sheet: "施策一覧", address: null, text: "xl/ctrlProps/ctrlProp1.xml" },
    ]);
  });

  it("ブックでないファイルは、メモがないとは言わない", async () => {
    await expect(readWorkbookNotes(await file({ "読んでね.txt": "ブックではない" }))).rejects.toThrow();
    await expect(readWorkbookNotes(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  });
});
