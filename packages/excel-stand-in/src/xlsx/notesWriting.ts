import { parseArea } from "../workbook/address";
import { addContentTypes, addDefaultType } from "./contentTypes";
import type { Package } from "./package";
import { addRelationships, OFFICE_RELATIONSHIP, relationshipAttributes, relationshipsOf } from "./relationships";
import { SheetElements } from "./sheetElements";
import { element, escapeXml } from "./xml";
import { XmlEdit } from "./xmlEdit";
import { childOf, childrenOf, parseXml } from "./xmlTree";

type Notes = ReadonlyMap<string, string>;

const EMPTY_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  "<authors><author></author></authors><commentList></commentList></comments>";

const EMPTY_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
  'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>' +
  "</v:shapetype></xml>";

/** The yellow box in which Excel shows a note. */
function shape(reference: string): string {
  const area = parseArea(reference);
  return (
    '<v:shape type="#_x0000_t202" style="position:absolute;width:144pt;height:72pt;z-index:1;visibility:hidden" ' +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note">' +
    `<x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${area?.row ?? 0}</x:Row>` +
    `<x:Column>${area?.column ?? 0}</x:Column></x:ClientData></v:shape>`
  );
}

/** The part of a kind that a sheet leads to, made where there is none. */
function partFor(
  parts: Package,
  sheet: string,
  kind: string,
  made: { readonly path: string; readonly xml: string },
): string {
  // prettier-ignore
  const known = relationshipsOf(parts, sheet).find(({ type }) => type.endsWith(`/${kind}`))?.path;
  if (known !== undefined) return known;
  const path = parts.unusedPath(made.path);
  parts.put(path, made.xml);
  const [id] = addRelationships(parts, sheet, [{ type: `${OFFICE_RELATIONSHIP}/${kind}`, path }]);
  if (kind === "comments") {
    const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    addContentTypes(parts, [{ path, contentType }]);
  } else {
    addDefaultType(parts, "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
    const xml = parts.text(sheet) ?? "";
    const elements = new SheetElements(xml, parseXml(xml));
    elements.add("legacyDrawing", element("legacyDrawing", relationshipAttributes(elements.root, id)));
    parts.put(sheet, elements.edit.result());
  }
  return path;
}

function changeShapes(parts: Package, path: string, gone: ReadonlySet<string>, added: readonly string[]): void {
  const xml = parts.text(path) ?? EMPTY_SHAPES;
  const root = parseXml(xml);
  const edit = new XmlEdit(xml, root);
  for (const node of childrenOf(root, "shape")) {
    const data = childOf(node, "ClientData");
    const [row, column] = [childOf(data, "Row")?.text, childOf(data, "Column")?.text];
    if (row !== undefined && column !== undefined && gone.has(`${Number(row)},${Number(column)}`)) edit.remove(node);
  }
  // The elements bring the prefixes that every file of this kind has.
  edit.replaceText(root.closeStart, root.closeStart, added.map(shape).join(""));
  parts.put(path, edit.result());
}

/** Writes the notes of a sheet that changed. */
export function writeNotes(parts: Package, sheet: string, before: Notes, after: Notes): void {
  const gone = [...before].filter(([at, text]) => after.get(at) !== text).map(([at]) => at);
  const added = [...after].filter(([at, text]) => before.get(at) !== text);
  if (gone.length === 0 && added.length === 0) return;
  const path = partFor(parts, sheet, "comments", { path: "xl/comments*.xml", xml: EMPTY_COMMENTS });
  const xml = parts.text(path) ?? EMPTY_COMMENTS;
  const root = parseXml(xml);
  const edit = new XmlEdit(xml, root);
  const list = childOf(root, "commentList") ?? root;
  for (const node of childrenOf(list, "comment")) if (gone.includes(node.attributes.ref ?? "")) edit.remove(node);
  const comments = added.map(([ref, text]) =>
    element("comment", { ref, authorId: 0 }, `<text><t xml:space="preserve">${escapeXml(text)}</t></text>`),
  );
  edit.append(list, comments.join(""));
  parts.put(path, edit.result());
  const shapes = partFor(parts, sheet, "vmlDrawing", { path: "xl/drawings/vmlDrawing*.vml", xml: EMPTY_SHAPES });
  const places = gone.flatMap((at) => {
    const area = parseArea(at);
    return area ? [`${area.row},${area.column}`] : [];
  });
  changeShapes(parts, shapes, new Set(places), added.map(([at]) => at)); // prettier-ignore
}
