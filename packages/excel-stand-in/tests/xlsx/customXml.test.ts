import JSZip from "jszip";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { workbookOf } from "../../src/workbook/workbookOf";

const [ours, others] = ['<kept xmlns="urn:a">一</kept>', '<?xml version="1.0"?><other xmlns="urn:b"/>'];

async function saved(parts: readonly string[], from = workbookOf({ Sheet1: [["値"]] })): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ ...from, customXmlParts: parts }));
}

describe("custom XML parts in files", () => {
  it("are written with their properties, and read again", async () => {
    const bytes = await saved([ours, others]);
    expect((await readXlsx(bytes)).customXmlParts).toEqual([ours, others]);
    const zip = await JSZip.loadAsync(bytes);
    expect(Object.keys(zip.files).filter((name) => name.startsWith("customXml/"))).toHaveLength(6);
    expect(await zip.file("[Content_Types].xml")?.async("string")).toContain("/customXml/itemProps2.xml");
  });

  it("leave nothing behind when they are taken away, and the others as they were", async () => {
    const bytes = await saved([ours, others]);
    const left = await saved([others], await readXlsx(bytes));
    expect((await readXlsx(left)).customXmlParts).toEqual([others]);
    const names = Object.keys((await JSZip.loadAsync(left)).files).filter((name) => name.startsWith("customXml/"));
    expect(names).toHaveLength(3);
  });

  it("are the same file where nothing changes", async () => {
    const bytes = await saved([ours]);
    const read = await readXlsx(bytes);
    expect(Buffer.from(await writeXlsx(read)).equals(bytes)).toBe(true);
  });
});
