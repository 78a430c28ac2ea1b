import type JSZip from "jszip";
import { textOf } from "./parts";
import { element, elements } from "./xml";

/** How one part of a package leads to another. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The path in the package; a web address for what lies outside. */
  readonly path: string;
  readonly isOutside: boolean;
}

export const OFFICE_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** `xl/charts/chart1.xml` → `xl/charts/_rels/chart1.xml.rels` */
export const relationshipsPath = (path: string): string => path.replace(/([^/]+)$/, "_rels/$1.rels");

/** A target as it stands in a part, as a path in the package. */
const pathOf = (part: string, target: string): string =>
  decodeURIComponent(new URL(target, `file:///${part}`).pathname.slice(1));

/** What a part leads to; nothing when it has no relationships. */
export async function relationshipsOf(zip: JSZip, part: string): Promise<readonly Relationship[]> {
  const xml = (await textOf(zip, relationshipsPath(part))) ?? "";
  return elements(xml, "Relationship").map(({ attributes }) => {
    const isOutside = attributes.TargetMode === "External";
    const target = attributes.Target ?? "";
    return {
      id: attributes.Id ?? "",
      type: attributes.Type ?? "",
      path: isOutside ? target : pathOf(part, target),
      isOutside,
    };
  });
}

/** The parts a part leads to, from the root of the package. */
export function addRelationships(
  xml: string | null,
  added: readonly { readonly id: string; readonly type: string; readonly path: string }[],
): string {
  const empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const written = added.map(({ id, type, path }) =>
    element("Relationship", { Id: id, Type: type, Target: `/${path}` }),
  );
  const opened = (xml ?? empty).replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>");
  return opened.replace("</Relationships>", () => `${written.join("")}</Relationships>`);
}
