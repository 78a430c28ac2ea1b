import { readText } from "../domain/reconciliation/readText";
import type { ReportDocument } from "../domain/reconciliation/reportDocument";
import { decodeText } from "./decodeText";

/** Why a file is not read; worded by the catalogue (`reconciliation.documents.refused`). */
export type DocumentRefusal = "ichitaro" | "doc" | "pdf" | "other" | "damaged" | "encoding";

export type DocumentReading =
  { readonly ok: true; readonly document: ReportDocument } | { readonly ok: false; readonly refusal: DocumentRefusal };

const signatures: readonly { readonly bytes: readonly number[]; readonly kind: "zip" | "ole" | "pdf" | "rtf" }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "zip" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "ole" },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: "pdf" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: "rtf" },
];

function refused(refusal: DocumentRefusal): DocumentReading {
  return { ok: false, refusal };
}

const ichitaro = /\.(?:jtd|jtdc|jtt|jttc|jbw|juw|jfw|jvw|jaw|jtw)$/iu;
const plainText = /\.(?:txt|text|md|tsv|csv|html?)$|^[^.]*$/iu;

async function readWord(bytes: Uint8Array): Promise<DocumentReading> {
  // Loaded when the first Word document is read: nobody else waits for it.
  const { readDocx } = await import("./readDocx");
  const document = await readDocx(bytes);
  return document === null ? refused("damaged") : { ok: true, document };
}

/**
 * Reads a report from a file's bytes: a Word document (.docx), or a text in UTF-8 or Shift_JIS. What a file is, its first
 * bytes tell; its name only where they do not.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<DocumentReading> {
  if (ichitaro.test(name)) return refused("ichitaro");
  const kind = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))?.kind;
  if (kind === "zip") return readWord(bytes);
  // Word documents with a password are such files too.
  if (kind === "ole") return refused("doc");
  if (kind === "pdf") return refused("pdf");
  if (kind === "rtf" || !plainText.test(name)) return refused(/\.docx$/iu.test(name) ? "damaged" : "other");
  const text = decodeText(bytes);
  return text === null ? refused("encoding") : { ok: true, document: readText(text) };
}
