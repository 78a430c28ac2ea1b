import type { Book } from "../book/book";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import { hostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { text } from "./args";

/** The namespace of a part's root element; "" where it has none. */
function namespaceOf(xml: string): string {
  const root = /<[A-Za-z_][^>]*>/u.exec(xml.replace(/<\?.*?\?>/su, ""))?.[0] ?? "";
  return /\sxmlns="([^"]*)"/u.exec(root)?.[1] ?? "";
}

function xmlOf(book: Book, id: string): string {
  const xml = book.customXml.get(id);
  if (xml === undefined) throw itemNotFound("such custom XML part");
  return xml;
}

/** Known by an id that Excel gives it. */
const customXmlPartTable: ObjectTable<string> = {
  name: "CustomXmlPart",
  identity: (id) => ({ Id: id }),
  scalars: { Id: { read: (id) => id }, NamespaceUri: { read: (id, book) => namespaceOf(xmlOf(book, id)) } },
  methods: {
    GetXml: (id, _, book) => xmlOf(book, id),
    SetXml: (id, [xml], book) => {
      xmlOf(book, id);
      book.customXml.set(id, wellFormed(xml));
    },
    Delete: (id, _, book) => {
      xmlOf(book, id);
      book.customXml.delete(id);
    },
  },
};

/** As much as tells a document from something else. */
function wellFormed(sent: unknown): string {
  const xml = text(sent, "The XML").trim();
  const [, name = ""] = /^(?:<\?.*?\?>\s*)?<([A-Za-z_][\w.:-]*)/su.exec(xml) ?? [];
  if (name === "" || !(xml.endsWith(`</${name}>`) || xml.endsWith("/>")))
    throw invalidArgument("This is no XML document.");
  return xml;
}

const partObject = (id: string): HostObject => hostObject(customXmlPartTable, id);

function part(ids: readonly string[], id: unknown): HostObject {
  const found = ids.find((one) => one === id);
  if (found === undefined) throw itemNotFound("such custom XML part");
  return partObject(found);
}

/** `null`: of every namespace. */
function partsTable(name: string): ObjectTable<string | null> {
  const idsOf = (namespace: string | null, book: Book): readonly string[] =>
    [...book.customXml].filter(([, xml]) => namespace === null || namespaceOf(xml) === namespace).map(([id]) => id);
  return {
    name,
    items: (namespace, book) => idsOf(namespace, book).map(partObject),
    item: (namespace, id, book) => part(idsOf(namespace, book), id),
    methods: {
      GetCount: (namespace, _, book) => idsOf(namespace, book).length,
      GetItem: (namespace, [id], book) => part(idsOf(namespace, book), id),
      GetItemOrNullObject: (namespace, [id], book) => {
        const found = idsOf(namespace, book).find((one) => one === id);
        return found === undefined ? null : partObject(found);
      },
      ...(name === "CustomXmlPartCollection"
        ? {
            Add: (_: string | null, [xml]: readonly unknown[], book: Book) => {
              const id = `{${String(book.nextCustomXml).padStart(8, "0")}}`;
              book.nextCustomXml += 1;
              book.customXml.set(id, wellFormed(xml));
              return partObject(id);
            },
            GetByNamespace: (_: string | null, [namespace]: readonly unknown[]) =>
              hostObject(scopedTable, text(namespace, "The namespace")),
          }
        : {}),
    },
  };
}

const scopedTable = partsTable("CustomXmlPartScopedCollection");
const allTable = partsTable("CustomXmlPartCollection");

export const customXmlParts = (): HostObject => hostObject(allTable, null);
