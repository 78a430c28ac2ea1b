import { CONTENT_TYPES, type Package } from "./package";
import { element } from "./xml";
import { XmlEdit } from "./xmlEdit";
import { childrenOf, parseXml } from "./xmlTree";

/** What kind of content a part has. */
export interface TypedPart {
  readonly path: string;
  readonly contentType: string;
}

/** Says in the package's list what kind of content parts have. */
export function addContentTypes(parts: Package, added: readonly TypedPart[]): void {
  const xml = parts.text(CONTENT_TYPES) ?? "";
  const root = parseXml(xml);
  const edit = new XmlEdit(xml, root);
  const overrides = added.map(({ path, contentType }) =>
    element("Override", { PartName: `/${path}`, ContentType: contentType }),
  );
  edit.append(root, overrides.join(""));
  parts.put(CONTENT_TYPES, edit.result());
}

/** Says what kind of content all parts with an ending have that say nothing themselves. */
export function addDefaultType(parts: Package, extension: string, contentType: string): void {
  const xml = parts.text(CONTENT_TYPES) ?? "";
  const root = parseXml(xml);
  if (childrenOf(root, "Default").some(({ attributes }) => attributes.Extension?.toLowerCase() === extension)) return;
  const edit = new XmlEdit(xml, root);
  edit.insertAt(root.openEnd, element("Default", { Extension: extension, ContentType: contentType }));
  parts.put(CONTENT_TYPES, edit.result());
}

/** Takes parts that are gone from the list. */
export function removeContentTypes(parts: Package, paths: ReadonlySet<string>): void {
  const xml = parts.text(CONTENT_TYPES) ?? "";
  const root = parseXml(xml);
  const edit = new XmlEdit(xml, root);
  for (const node of childrenOf(root, "Override")) {
    if (paths.has((node.attributes.PartName ?? "").slice(1).toLowerCase())) edit.remove(node);
  }
  if (!edit.isEmpty) parts.put(CONTENT_TYPES, edit.result());
}

/** What kind of content a part says it has. */
export const contentTypeOf = (parts: Package, path: string): string | undefined =>
  childrenOf(parseXml(parts.text(CONTENT_TYPES) ?? "<Types/>"), "Override").find(
    ({ attributes }) => attributes.PartName?.toLowerCase() === `/${path.toLowerCase()}`,
  )?.attributes.ContentType;
