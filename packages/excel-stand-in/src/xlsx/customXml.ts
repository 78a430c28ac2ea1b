import { addContentTypes, addDefaultType } from "./contentTypes";
import type { Package } from "./package";
import { addRelationships, OFFICE_RELATIONSHIP, relationshipsOf, removeRelationships } from "./relationships";
import { element } from "./xml";

/** Where a workbook's part is. */
interface Place {
  readonly parts: Package;
  readonly path: string;
}

const isCustomXml = ({ type, isOutside }: { readonly type: string; readonly isOutside: boolean }): boolean =>
  !isOutside && type.endsWith("/customXml");

const textOf = (parts: Package, path: string): string | null =>
  parts
    .text(path)
    ?.replace(/^\uFEFF/u, "")
    .trim() ?? null;

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DATA_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The custom XML parts of a workbook, each a whole document. */
export function customXmlIn({ parts, path }: Place): { readonly customXmlParts?: readonly string[] } {
  const customXmlParts = relationshipsOf(parts, path)
    .filter(isCustomXml)
    .flatMap((one) => textOf(parts, one.path) ?? []);
  return customXmlParts.length > 0 ? { customXmlParts } : {};
}

/** The id by which Office knows a part; by its number, so that the same workbook gives the same bytes. */
const itemId = (number: number): string => `{7E0C7A3E-0000-4000-8000-${String(number).padStart(12, "0")}}`;

function addPart({ parts, path }: Place, xml: string): void {
  addDefaultType(parts, "xml", "application/xml");
  const item = parts.unusedPath("customXml/item*.xml");
  const number = Number(/\d+/u.exec(item)?.[0]);
  const properties = `customXml/itemProps${number}.xml`;
  parts.put(item, xml);
  parts.put(properties, element("ds:datastoreItem", { "ds:itemID": itemId(number), "xmlns:ds": DATA_NAMESPACE }));
  addContentTypes(parts, [{ path: properties, contentType: PROPERTIES_TYPE }]);
  addRelationships(parts, path, [{ type: `${OFFICE_RELATIONSHIP}/customXml`, path: item }]);
  addRelationships(parts, item, [{ type: `${OFFICE_RELATIONSHIP}/customXmlProps`, path: properties }]);
}

/** Parts that are new are added, those that are gone lose what leads to them; all others stay as they are. */
export function writeCustomXml(place: Place, xml: readonly string[]): void {
  const left = [...xml];
  const { parts, path } = place;
  const gone = relationshipsOf(parts, path)
    .filter(isCustomXml)
    .filter((one) => {
      const same = left.indexOf(textOf(parts, one.path) ?? "");
      if (same >= 0) left.splice(same, 1);
      return same < 0;
    });
  if (gone.length > 0) removeRelationships(parts, path, ({ id }) => gone.some((one) => one.id === id));
  for (const one of left) addPart(place, one);
}
