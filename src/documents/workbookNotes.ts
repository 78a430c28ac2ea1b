import { DOMParser } from "@xmldom/xmldom";
import JSZip from "jszip";

/** A note at a cell, or a control; a comment as well, which has a note of its own for Excels that know none. */
export interface WorkbookNote {
  readonly sheet: string;
  /** Without the sheet's name; `null`: a control, which lies over the cells. */
  readonly address: string | null;
  /** Of a control, where the file has its part. */
  readonly text: string;
}

/** Form controls, ActiveX controls and embedded objects, by the last word of their relationship's type. */
const controls = ["ctrlProp", "control", "oleObject", "package"];

interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The part's path in the package. */
  readonly path: string;
}

function elementsOf(document: Document | Element, name: string): readonly Element[] {
  return Array.from(document.getElementsByTagNameNS("*", name));
}

async function partOf(zip: JSZip, path: string): Promise<Document | null> {
  const part = zip.file(path);
  return part === null ? null : new DOMParser().parseFromString(await part.async("string"), "text/xml");
}

/** The parts that a part refers to; the package's own for `""`. */
async function relationshipsOf(zip: JSZip, path: string): Promise<readonly Relationship[]> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const list = await partOf(zip, `${folder}_rels/${path.slice(folder.length)}.rels`);
  return list === null
    ? []
    : elementsOf(list, "Relationship").map((one) => ({
        id: one.getAttribute("Id") ?? "",
        type: one.getAttribute("Type") ?? "",
        path: new URL(one.getAttribute("Target") ?? "", `part:///${folder}`).pathname.slice(1),
      }));
}

async function notesOfSheet(zip: JSZip, path: string, sheet: string): Promise<readonly WorkbookNote[]> {
  const all = await relationshipsOf(zip, path);
  const laid = all
    .filter(({ type }) => controls.includes(type.slice(type.lastIndexOf("/") + 1)))
    .map((control) => ({ sheet, address: null, text: control.path }));
  const list = all.find(({ type }) => type.endsWith("/comments"));
  const notes = list === undefined ? null : await partOf(zip, list.path);
  if (notes === null) return laid;
  const written = elementsOf(notes, "comment").map((note) => ({
    sheet,
    address: note.getAttribute("ref"),
    text: elementsOf(note, "t")
      .map(({ textContent }) => textContent)
      .join(""),
  }));
  return [...laid, ...written];
}

/** Every note and control of a workbook's file. @throws where the bytes are no workbook as Excel has saved them since 2007 */
export async function readWorkbookNotes(bytes: Uint8Array): Promise<readonly WorkbookNote[]> {
  const zip = await JSZip.loadAsync(bytes);
  const main = (await relationshipsOf(zip, "")).find(({ type }) => type.endsWith("/officeDocument"))?.path ?? "";
  const workbook = await partOf(zip, main);
  if (workbook === null) throw new Error("The file has no workbook in XML.");
  const parts = new Map((await relationshipsOf(zip, main)).map(({ id, path }) => [id, path]));
  const notes = elementsOf(workbook, "sheet").map((sheet) => {
    const id = Array.from(sheet.attributes).find(({ localName }) => localName === "id")?.value ?? "";
    return notesOfSheet(zip, parts.get(id) ?? "", sheet.getAttribute("name") ?? "");
  });
  return (await Promise.all(notes)).flat();
}
