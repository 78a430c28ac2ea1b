import type { Package } from "./package";
import type { Relationship } from "./relationships";
import { descendantsOf, parseXml } from "./xmlTree";

/** How many comments stand on a sheet with these relationships; an answer belongs to its comment ([MS-XLSX] 2.6.205). */
export function countComments(parts: Package, relationships: readonly Relationship[]): number {
  return relationships
    .filter(({ type, isOutside }) => !isOutside && type.endsWith("/threadedComment"))
    .flatMap(({ path }) => descendantsOf(parseXml(parts.text(path) ?? "<none/>"), "threadedComment"))
    .filter(({ attributes }) => attributes.parentId === undefined).length;
}
