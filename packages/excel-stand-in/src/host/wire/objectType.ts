import type { Book } from "../book/book";
import { apiNotFound, invalidArgument } from "../../workbook/hostError";

/** A property whose value travels: text, number, boolean, matrix. */
export interface Scalar<T> {
  readonly read: (target: T, book: Book) => unknown;
  readonly write?: (target: T, value: unknown, book: Book) => void | Promise<void>;
  /** Not sent by a bare `load()`; has to be asked for by name. */
  readonly onRequest?: true;
}

/** A member that is an object of its own; null is a null object. */
type Child<T> = (target: T, book: Book) => HostObject | null;

/** A method; it may answer a value, an object, or null for a null object. */
export type Method<T> = (target: T, args: readonly unknown[], book: Book) => unknown;

/**
 * The dispatch table of one Office.js type. Names are those of the wire: the API's in PascalCase. What is not in the
 * table does not exist for the client: it gets ApiNotFound with the member's name.
 */
export interface ObjectTable<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly children?: Readonly<Record<string, Child<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** The members of a collection. */
  readonly items?: (target: T, book: Book) => readonly HostObject[];
  /** `collection.getItem(key)`. */
  readonly item?: (target: T, key: unknown, book: Book) => HostObject;
  /** The fields by which the client finds the object again in a later request. */
  readonly identity?: (target: T, book: Book) => Readonly<Record<string, unknown>>;
}

/** An object of the workbook together with its table. */
export interface HostObject {
  readonly typeName: string;
  readonly target: unknown;
  readonly isCollection: boolean;
  /** The wire's names of the values a bare `load()` answers. */
  readonly scalarNames: readonly string[];
  /** The wire's spelling of a member the client names in lower case; null when there is no such member. */
  spelling(name: string): { readonly kind: "scalar" | "child"; readonly name: string } | null;
  identity(book: Book): Readonly<Record<string, unknown>>;
  items(book: Book): readonly HostObject[];
  item(key: unknown, book: Book): HostObject;
  read(name: string, book: Book): unknown;
  write(name: string, value: unknown, book: Book): void | Promise<void>;
  child(name: string, book: Book): HostObject | null;
  call(name: string, args: readonly unknown[], book: Book): unknown;
}

function own<V>(record: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

const spellings = new WeakMap<object, ReadonlyMap<string, string>>();

/** Finds a name without regard to case. */
function spelledAs(record: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  if (!record) return undefined;
  let known = spellings.get(record);
  if (!known) {
    known = new Map(Object.keys(record).map((key) => [key.toLowerCase(), key]));
    spellings.set(record, known);
  }
  return known.get(name.toLowerCase());
}

/** Binds a target to its table. */
export function hostObject<T>(table: ObjectTable<T>, target: T): HostObject {
  const member = (name: string): string => `${table.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return {
    typeName: table.name,
    target,
    isCollection: table.items !== undefined,
    scalarNames: Object.entries(table.scalars ?? {}).flatMap(([name, scalar]) => (scalar.onRequest ? [] : [name])),
    spelling(name) {
      const scalar = spelledAs(table.scalars, name);
      if (scalar !== undefined) return { kind: "scalar", name: scalar };
      const child = spelledAs(table.children, name);
      return child === undefined ? null : { kind: "child", name: child };
    },
    identity: (book) => table.identity?.(target, book) ?? {},
    items: (book) => table.items?.(target, book) ?? [],
    item(key, book) {
      if (!table.item) throw apiNotFound(`${table.name}.getItem`);
      return table.item(target, key, book);
    },
    read(name, book) {
      const scalar = own(table.scalars, name);
      if (!scalar) throw apiNotFound(member(name));
      return scalar.read(target, book);
    },
    write(name, value, book) {
      const scalar = own(table.scalars, name);
      if (!scalar) throw apiNotFound(member(name));
      if (!scalar.write) throw invalidArgument(`${member(name)} is read-only.`);
      return scalar.write(target, value, book);
    },
    child(name, book) {
      const child = own(table.children, name);
      if (!child) throw apiNotFound(member(name));
      return child(target, book);
    },
    call(name, args, book) {
      const method = own(table.methods, name);
      if (!method) throw apiNotFound(`${member(name)}()`);
      return method(target, args, book);
    },
  };
}

const brand = (value: object): value is HostObject => "typeName" in value && "scalarNames" in value;

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && brand(value);
