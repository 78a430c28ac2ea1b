import type JSZip from "jszip";
import { textOf } from "./parts";
import { elements } from "./xml";

/** Where a drawing fixes what it holds; charts stand in a `graphicFrame`, and so do diagrams. */
const ANCHORS = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"] as const;

const isChart = (anchor: string): boolean => /<(?:\w+:)?chart[\s>/]/.test(anchor);

/** `../drawings/drawing1.xml` as a part of the package. */
const partOf = (target: string): string =>
  target.startsWith("/") ? target.slice(1) : target.replace(/^\.\.\//, "xl/");

/** How many pictures, shapes and controls lie over the cells of a sheet with these relationships. */
export async function countShapes(zip: JSZip, relationshipsXml: string): Promise<number> {
  const drawings = elements(relationshipsXml, "Relationship")
    .filter(({ attributes }) => attributes.Type?.endsWith("/drawing") === true)
    .map(({ attributes }) => partOf(attributes.Target ?? ""));
  const parts = await Promise.all(drawings.map((path) => textOf(zip, path)));
  const anchors = parts.flatMap((xml) => ANCHORS.flatMap((name) => elements(xml ?? "", name)));
  return anchors.filter(({ inner }) => !isChart(inner)).length;
}
