import type { ConditionalFormat } from "../workbook/workbookData";
import { openTag } from "./xmlEdit";
import { childOf, childrenOf, type XmlNode } from "./xmlTree";
import { element, escapeXml } from "./xml";

/** An element and all in it, without the prefixes of the part it comes from. */
function written(node: XmlNode): string {
  const bare = { ...node, name: node.local };
  const inner = node.children.map(written).join("") || escapeXml(node.text);
  return inner === "" ? openTag(bare, {}, true) : `${openTag(bare, {}, false)}${inner}</${node.local}>`;
}

/** The conditional formats of a sheet, with the formats they give: these stand in the styles' part. */
export function readConditionalFormats(sheet: XmlNode, styleSheet: XmlNode | null): readonly ConditionalFormat[] {
  const formats = childOf(styleSheet, "dxfs")?.children ?? [];
  return childrenOf(sheet, "conditionalFormatting").map((node) => ({
    ranges: (node.attributes.sqref ?? "").trim().split(/\s+/),
    rules: childrenOf(node, "cfRule").map((rule) => {
      const format = formats[Number(rule.attributes.dxfId ?? -1)];
      // Extensions say what else there is of a rule; they lie elsewhere in the part.
      const own = { ...rule, children: rule.children.filter(({ local }) => local !== "extLst") };
      return { xml: written(own), format: format ? written(format) : null };
    }),
  }));
}

/** The `conditionalFormatting` elements for a sheet that has none yet. */
export function conditionalFormatElements(
  formats: readonly ConditionalFormat[],
  numberOf: (format: string) => number,
): string {
  return formats
    .map(({ ranges, rules }) => {
      const inner = rules.map(({ xml, format }) =>
        format === null ? xml : xml.replace(/ dxfId="\d+"/, ` dxfId="${numberOf(format)}"`),
      );
      return element("conditionalFormatting", { sqref: ranges.join(" ") }, inner.join(""));
    })
    .join("");
}
