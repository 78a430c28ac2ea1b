import type { WrittenEntry } from "./entry";

/** What is being replaced is kept in the workbook, in a part of its own, until the action is done. */
const namespace = "urn:tenken:unfinished";

function asXml(entry: WrittenEntry): string {
  const text = JSON.stringify(entry).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<unfinished xmlns="${namespace}">${text}</unfinished>`;
}

function fromXml(xml: string): WrittenEntry {
  const text = xml.slice(xml.indexOf(">", xml.indexOf("<unfinished")) + 1, xml.lastIndexOf("</"));
  const json = text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
  // A half-written workbook may have been saved by an earlier version, which followed no references and set no print area.
  return { referred: [], printArea: null, ...(JSON.parse(json) as Omit<WrittenEntry, "referred" | "printArea">) };
}

/** Queues the keeping; what it answers queues that the action is done. */
export function queueKept(context: Excel.RequestContext, entry: WrittenEntry): () => void {
  const part = context.workbook.customXmlParts.add(asXml(entry));
  return () => {
    part.delete();
  };
}

/** The parts of actions that were never done. */
export function queueUnfinished(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  return parts;
}

export async function readUnfinished(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartScopedCollection,
): Promise<readonly WrittenEntry[]> {
  if (parts.items.length === 0) return [];
  const xml = parts.items.map((part) => part.getXml());
  await context.sync();
  return xml.map(({ value }) => fromXml(value));
}
