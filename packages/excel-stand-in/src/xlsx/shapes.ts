import type { Package } from "./package";
import type { Relationship } from "./relationships";
import { elements } from "./xml";

/** Where a drawing fixes what it holds; charts stand in a `graphicFrame`, and so do diagrams. */
const ANCHORS = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"] as const;

const isChart = (anchor: string): boolean => /<(?:\w+:)?chart[\s>/]/.test(anchor);

/** How many pictures, shapes and controls lie over the cells of a sheet with these relationships. */
export function countShapes(parts: Package, relationships: readonly Relationship[]): number {
  const drawings = relationships.filter(({ type, isOutside }) => !isOutside && type.endsWith("/drawing"));
  const anchors = drawings.flatMap(({ path }) => {
    const xml = parts.text(path) ?? "";
    return ANCHORS.flatMap((name) => elements(xml, name));
  });
  return anchors.filter(({ inner }) => !isChart(inner)).length;
}
