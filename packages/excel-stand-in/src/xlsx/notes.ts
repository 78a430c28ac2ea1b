import type { Package } from "./package";
import type { Relationship } from "./relationships";
import { childOf, descendantsOf, parseXml } from "./xmlTree";

/** The notes of a sheet by the address they stand at. */
export function readNotes(parts: Package, relationships: readonly Relationship[]): ReadonlyMap<string, string> {
  const path = relationships.find(({ type, isOutside }) => !isOutside && type.endsWith("/comments"))?.path;
  const xml = path === undefined ? null : parts.text(path);
  if (xml === null) return new Map();
  return new Map(
    descendantsOf(parseXml(xml), "comment").flatMap((node) => {
      const text = childOf(node, "text");
      const { ref } = node.attributes;
      const written = text ? descendantsOf(text, "t").map((piece) => piece.text).join("") : ""; // prettier-ignore
      return ref === undefined || written === "" ? [] : [[ref, written] as const];
    }),
  );
}
