import JSZip from "jszip";
import { UnreadableWorkbookError } from "./unreadableWorkbook";
import { elements } from "./xml";

/** A workbook's package and the parts that are read as XML. */
export interface Parts {
  readonly zip: JSZip;
  readonly workbookXml: string;
  /** The path of each sheet's part, in the order of the tabs. */
  readonly sheetPaths: readonly string[];
}

const ZIP_MAGIC = [0x50, 0x4b];
const COMPOUND_FILE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** "EncryptedPackage" as the compound file's directory writes it. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + name.length <= bytes.length; at += 64) {
    if (startsWith(bytes.subarray(at), name)) return true;
  }
  return false;
}

/** @throws UnreadableWorkbookError */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  if (bytes.length === 0) throw new UnreadableWorkbookError("empty");
  if (startsWith(bytes, COMPOUND_FILE_MAGIC)) {
    throw new UnreadableWorkbookError(isEncrypted(bytes) ? "encrypted" : "legacyXls");
  }
  if (!startsWith(bytes, ZIP_MAGIC)) throw new UnreadableWorkbookError("notAWorkbook");
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw new UnreadableWorkbookError("corrupt", cause);
  });
  if (zip.file("xl/workbook.bin")) throw new UnreadableWorkbookError("xlsb");
  const workbookXml = await textOf(zip, "xl/workbook.xml");
  if (workbookXml === null) throw new UnreadableWorkbookError("notAWorkbook");
  return {
    zip,
    workbookXml,
    sheetPaths: sheetPaths(workbookXml, (await textOf(zip, "xl/_rels/workbook.xml.rels")) ?? ""),
  };
}

export async function textOf(zip: JSZip, path: string): Promise<string | null> {
  return (await zip.file(path)?.async("string")) ?? null;
}

function sheetPaths(workbookXml: string, relationshipsXml: string): readonly string[] {
  const targets = new Map(
    elements(relationshipsXml, "Relationship").map(({ attributes }) => [attributes.Id, attributes.Target]),
  );
  return elements(workbookXml, "sheet").map(({ attributes }) => {
    const target = targets.get(attributes["r:id"] ?? attributes.id) ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  });
}

/** Parts of a package that the data model has no place for. */
const LOST_PARTS: readonly RegExp[] = [
  /^xl\/(charts|chartsheets|dialogsheets|macrosheets|media|embeddings|externalLinks|pivotTables|pivotCache|slicers|tables)\/[^_][^/]*$/,
  /^xl\/(slicerCaches|timelines|ctrlProps|activeX|diagrams|threadedComments|queryTables|customProperty)\/[^_][^/]*$/,
  /^xl\/drawings\/drawing[^/]*\.xml$/,
  /^xl\/(vbaProject\.bin|connections\.xml)$/,
  /^customXml\/item\d+\.xml$/,
];

export const lossesOf = (zip: JSZip): readonly string[] =>
  Object.keys(zip.files)
    .filter((path) => LOST_PARTS.some((pattern) => pattern.test(path)))
    .sort();
