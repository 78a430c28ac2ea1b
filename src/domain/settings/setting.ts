import * as v from "valibot";
import type { CellContent } from "../grid/cell";
import type { Language } from "../texts/language";
import type { ValueKind } from "./valueKinds";

// What a row of the table of settings is made of.

/** A section of the 点検設定 sheet and of the form in which each line is a setting: its name, its value, a note. */
export type LineSection = "plan" | "judging" | "rubric";

/** A line of the sheet, and a field of the form. */
export interface Line {
  readonly section: LineSection;
  readonly kind: ValueKind<unknown>;
  /** What it is called, and what is to be known to fill it in. */
  readonly words: Readonly<Record<Language, readonly [label: string, note: string]>>;
  /** What an official might write in its cell. */
  readonly example: CellContent;
}

/** What docs/settings.md says of a setting that is a table on the sheet, or a column of one. */
export interface Explanation {
  readonly label: string;
  readonly meaning: string;
  /** A row of the table, as an official might write it. */
  readonly example: readonly CellContent[];
}

/** A setting, or several under one key of the JSON. */
export interface Setting<Value> {
  readonly schema: v.GenericSchema<unknown, Value>;
  /** What holds where the JSON leaves it out; `undefined`: it has to be stated. */
  readonly usual: Value | undefined;
  /** `null` where it is a table on the sheet (`tables.ts`), or several settings. */
  readonly line: Line | null;
  readonly explanation: Explanation | null;
  /** The settings under this key. */
  readonly inner: SettingRows;
}

export type SettingRows = Readonly<Record<string, Setting<unknown>>>;

/** What settings hold, by their keys. */
export type ValuesOf<Inner extends SettingRows> = {
  readonly [Key in keyof Inner]: Inner[Key] extends Setting<infer Value> ? Value : never;
};

/** A setting of one line. */
export function setting<Value>(
  section: LineSection,
  kind: ValueKind<Value>,
  usual: NoInfer<Value> | undefined,
  { example, ...words }: Line["words"] & Pick<Line, "example">,
): Setting<Value> {
  return { schema: kind.schema, usual, line: { section, kind, words, example }, explanation: null, inner: {} };
}

/** A setting that is a table of the sheet, or a column of one. */
export function tabled<Value>(
  schema: v.GenericSchema<unknown, Value>,
  usual: NoInfer<Value> | undefined,
  explanation: Explanation | null,
): Setting<Value> {
  return { schema, usual, line: null, explanation, inner: {} };
}

/** An object with these keys and no others; a list is none. */
export function keyed<Entries extends v.ObjectEntries>(entries: Entries) {
  const isKeyed = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  return v.pipe(v.custom<v.InferInput<v.StrictObjectSchema<Entries, undefined>>>(isKeyed), v.strictObject(entries));
}

function mapped<From, To>(values: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, to(value)]));
}

function schemaOf(inner: SettingRows) {
  return keyed(mapped(inner, ({ schema, usual }) => (usual === undefined ? schema : v.optional(schema, usual))));
}

export function usualOf<Inner extends SettingRows>(inner: Inner): ValuesOf<Inner> {
  return mapped(inner, ({ usual }) => usual) as ValuesOf<Inner>;
}

/** Settings under one key. */
export function group<Inner extends SettingRows>(
  inner: Inner,
  explanation: Explanation | null = null,
): Setting<ValuesOf<Inner>> {
  const schema: unknown = schemaOf(inner);
  const ofValues = schema as v.GenericSchema<unknown, ValuesOf<Inner>>;
  return { schema: ofValues, usual: usualOf(inner), line: null, explanation, inner };
}

/** Settings under one key that are stated together or not at all (`null`). */
export function allOrNone<Inner extends SettingRows>(inner: Inner): Setting<ValuesOf<Inner> | null> {
  const schema: unknown = v.nullable(schemaOf(inner));
  return { ...group(inner), schema: schema as v.GenericSchema<unknown, ValuesOf<Inner> | null>, usual: null };
}

/** A line with its place in the JSON: `printing.paper`. */
export interface PlacedLine extends Line {
  readonly path: string;
}

/** Every line of the sheet, in the order of the table. */
export function linesOf(rows: SettingRows, within = ""): readonly PlacedLine[] {
  return Object.entries(rows).flatMap(([key, { line, inner }]) => {
    const path = `${within}${key}`;
    return [...(line === null ? [] : [{ ...line, path }]), ...linesOf(inner, `${path}.`)];
  });
}
