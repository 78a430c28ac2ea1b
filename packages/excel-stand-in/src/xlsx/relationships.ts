import type { Package } from "./package";
import { element } from "./xml";
import { XmlEdit } from "./xmlEdit";
import { childrenOf, parseXml, type XmlNode } from "./xmlTree";

/** How one part of a package leads to another. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The path in the package; a web address for what lies outside. */
  readonly path: string;
  readonly isOutside: boolean;
}

export const OFFICE_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const NAMESPACES = [OFFICE_RELATIONSHIP, "http://purl.oclc.org/ooxml/officeDocument/relationships"];

/** The attribute by which an element of a part names a relationship; with the namespace, where the part has none yet. */
export function relationshipAttributes(
  root: XmlNode,
  id: string | undefined,
): Readonly<Record<string, string | undefined>> {
  const declared = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && NAMESPACES.includes(value),
  )?.[0];
  return declared === undefined
    ? { "xmlns:r": OFFICE_RELATIONSHIP, "r:id": id }
    : { [`${declared.slice("xmlns:".length)}:id`]: id };
}

/** `xl/charts/chart1.xml` → `xl/charts/_rels/chart1.xml.rels`; "" is the package itself. */
export const relationshipsPath = (path: string): string => path.replace(/([^/]*)$/, "_rels/$1.rels");

/** A target as it stands in a part, as a path in the package. */
function pathOf(part: string, target: string): string {
  const path = new URL(target.replaceAll("\\", "/"), `file:///${part}`).pathname.slice(1);
  // A percent sign that begins no code is one.
  return decodeURIComponent(path.replace(/%(?![0-9A-Fa-f]{2})/g, "%25"));
}

/** What a part leads to; nothing when it has no relationships. */
export function relationshipsOf(parts: Package, part: string): readonly Relationship[] {
  const xml = parts.text(relationshipsPath(part));
  if (xml === null) return [];
  return childrenOf(parseXml(xml), "Relationship").map(({ attributes }) => {
    const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributes;
    // A place in the workbook itself is written as a target that begins with a hash.
    const isOutside = mode === "External" || target.startsWith("#");
    return { id, type, path: isOutside ? target : pathOf(part, target), isOutside };
  });
}

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A relationship to be added; without an id it gets one. */
export type NewRelationship = Omit<Relationship, "id" | "isOutside"> & Partial<Pick<Relationship, "id" | "isOutside">>;

/** Lets a part lead to others; answers their ids. */
export function addRelationships(parts: Package, part: string, added: readonly NewRelationship[]): readonly string[] {
  const path = relationshipsPath(part);
  const xml = parts.text(path) ?? EMPTY;
  const root = parseXml(xml);
  const used = new Set(childrenOf(root, "Relationship").map(({ attributes }) => attributes.Id));
  const ids = added.map(({ id }) => {
    let own = id ?? "rId1";
    for (let number = 1; used.has(own); number += 1) own = `rId${number}`;
    used.add(own);
    return own;
  });
  const written = added.map(({ type, path: target, isOutside }, index) =>
    element("Relationship", {
      Id: ids[index],
      Type: type,
      Target: isOutside ? target : `/${target}`,
      TargetMode: isOutside ? "External" : undefined,
    }),
  );
  const edit = new XmlEdit(xml, root);
  edit.append(root, written.join(""));
  parts.put(path, edit.result());
  return ids;
}

/** Takes relationships away; a part that leads nowhere has none. */
export function removeRelationships(parts: Package, part: string, isRemoved: (one: Relationship) => boolean): void {
  const path = relationshipsPath(part);
  const xml = parts.text(path);
  if (xml === null) return;
  const root = parseXml(xml);
  const edit = new XmlEdit(xml, root);
  const all = relationshipsOf(parts, part);
  childrenOf(root, "Relationship").forEach((node, index) => {
    const one = all[index];
    if (one && isRemoved(one)) edit.remove(node);
  });
  if (!edit.isEmpty) parts.put(path, edit.result());
}
