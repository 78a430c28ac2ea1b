import type { Book } from "../book/book";
import { apiNotFound } from "../../workbook/hostError";
import type { HostObject } from "./objectType";
import type { Query } from "./messages";

/** A `load` as a tree: member → what is asked of it. An empty tree asks for all values. */
interface Selection {
  readonly [member: string]: Selection;
}
type MutableSelection = Record<string, Selection>;

/** Names every object understands by itself. */
const CLIENT_SIDE = new Set(["isnullobject", "context"]);

/** Rows and cells are asked one by one, each with the same query. */
const selections = new WeakMap<Query, Selection>();

function selectionOf(query: Query): Selection {
  const known = selections.get(query) ?? selectionIn(query);
  selections.set(query, known);
  return known;
}

function selectionIn(query: Query): Selection {
  const root: MutableSelection = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let place = root;
    for (const name of path.split("/").map((part) => part.trim().toLowerCase())) {
      if (name === "" || CLIENT_SIDE.has(name)) continue;
      place = place[name] ??= {};
    }
  }
  return root;
}

/** Answers a query: the wanted values of an object, or of every item of a collection. */
export function answerQuery(object: HostObject, query: Query, book: Book): Record<string, unknown> {
  const asked = (query.Select?.length ?? 0) + (query.Expand?.length ?? 0) > 0;
  const selection = selectionOf(query);
  // `load("isNullObject")` asks for nothing else.
  if (asked && Object.keys(selection).length === 0) return { ...object.identity(book) };
  return valuesOf(object, selection, book, query);
}

function valuesOf(object: HostObject, selection: Selection, book: Book, page: Query = {}): Record<string, unknown> {
  if (object.isCollection) return collectionValues(object, selection, book, page);
  const values: Record<string, unknown> = { ...object.identity(book) };
  for (const name of wantedNames(object, selection)) {
    const member = object.spelling(name);
    if (!member) throw apiNotFound(`${object.typeName}.${name}`);
    if (member.kind === "scalar") {
      values[member.name] = object.read(member.name, book);
    } else {
      const child = object.child(member.name, book);
      values[member.name] = child && valuesOf(child, selection[name] ?? {}, book);
    }
  }
  return values;
}

/** The named members; all plain values where nothing, or `*`, is named. */
function wantedNames(object: HostObject, selection: Selection): readonly string[] {
  const named = Object.keys(selection).filter((name) => name !== "*");
  const all = named.length === 0 || "*" in selection;
  return all ? [...new Set([...named, ...object.scalarNames.map((name) => name.toLowerCase())])] : named;
}

function collectionValues(
  collection: HostObject,
  selection: Selection,
  book: Book,
  page: Query,
): Record<string, unknown> {
  const { items: ofItems, ...named } = selection;
  const own: MutableSelection = {};
  const item: MutableSelection = { ...ofItems };
  for (const [name, part] of Object.entries(named)) {
    (collection.spelling(name)?.kind === "scalar" ? own : item)[name] = part;
  }
  const skip = page.Skip ?? 0;
  const items = collection.items(book).slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  const values = Object.keys(own).length > 0 ? valuesOfOwn(collection, own, book) : {};
  const onlyOwn = Object.keys(own).length > 0 && !ofItems && Object.keys(item).length === 0;
  return onlyOwn ? values : { ...values, _Items: items.map((one) => valuesOf(one, item, book)) };
}

function valuesOfOwn(collection: HostObject, selection: Selection, book: Book): Record<string, unknown> {
  const names = Object.keys(selection).map((name) => collection.spelling(name)?.name ?? name);
  return Object.fromEntries(names.map((name) => [name, collection.read(name, book)]));
}
