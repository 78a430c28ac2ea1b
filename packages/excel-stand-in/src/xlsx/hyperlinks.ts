import type { Hyperlink } from "../workbook/workbookData";
import type { Relationship } from "./relationships";
import { childOf, childrenOf, prefixedAttribute, type XmlNode } from "./xmlTree";

/** The hyperlinks of a sheet by the address they stand at. */
export function readHyperlinks(sheet: XmlNode, relationships: readonly Relationship[]): ReadonlyMap<string, Hyperlink> {
  const targets = new Map(relationships.map(({ id, path }) => [id, path]));
  return new Map(
    childrenOf(childOf(sheet, "hyperlinks"), "hyperlink").flatMap((node) => {
      const { ref, location, tooltip } = node.attributes;
      const target = targets.get(prefixedAttribute(node, "id") ?? "");
      const inside = location ?? (target?.startsWith("#") ? target : undefined);
      if (ref === undefined || (inside === undefined && target === undefined)) return [];
      const link: Hyperlink = {
        ...(inside === undefined ? {} : { documentReference: inside.replace(/^#/, "") }),
        ...(inside === undefined && target !== undefined ? { address: target } : {}),
        ...(tooltip === undefined ? {} : { screenTip: tooltip }),
      };
      return [[ref, link] as const];
    }),
  );
}
