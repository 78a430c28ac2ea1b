import { certain } from "../certain";
import * as v from "valibot";
import { plainText } from "../text/plainText";
import type { ColumnRole } from "../measures/columnRoles";
import type { Language } from "../texts/language";
import { columnRoles } from "./choices";
import { choice, type CellReading, type ValueKind } from "./valueKinds";
import { idsOf } from "./words";

// Kinds of values that say where measures stand that are no plain table.

const longestList = 200;
const nonBlank = v.pipe(v.string(), v.trim(), v.nonEmpty());
const cell = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z]{1,3}[0-9]{1,7}$/u));
const role = choice(columnRoles);

function inOneCell<Value>(
  schema: v.GenericSchema<unknown, Value>,
  separator: RegExp,
  read: (words: readonly string[]) => CellReading,
  write: (value: Value, language: Language) => string,
): ValueKind<Value> {
  return {
    schema,
    control: "text",
    options: [],
    isNumeric: false,
    blank: undefined,
    read: (written) => read(written.split(separator).flatMap((word) => (word.trim() === "" ? [] : [word.trim()]))),
    write: (value, language) => write(value as Value, language),
  };
}

const commas = /[、,，\n]/u;
/** No sheet's name has one. */
const slashes = /[/\n]/u;

/** Names of sheets in one cell: しごと/ひと/くらし. */
export const sheetNames = inOneCell<readonly string[]>(
  v.pipe(v.array(v.pipe(nonBlank, v.regex(/^[^/\n]+$/u))), v.maxLength(longestList)),
  slashes,
  (names) => ({ value: names, problems: [] }),
  (names) => names.join("/"),
);

function rolesIn(words: readonly string[]): { readonly roles: readonly unknown[] } & Pick<CellReading, "problems"> {
  const readings = words.map((word) => role.read(word));
  return {
    roles: readings.flatMap(({ value }) => value ?? []),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

/** Roles in one cell, in their order: 目標、実績、達成率. */
export const rolesInOrder = inOneCell<readonly ColumnRole[]>(
  v.array(role.schema),
  commas,
  (words) => {
    const { roles, problems } = rolesIn(words);
    return { value: roles, problems };
  },
  (roles, language) => roles.map((one) => columnRoles[one][language]).join("、"),
);

function cellsSchema(): v.GenericSchema<unknown, Readonly<Partial<Record<ColumnRole, string>>>> {
  const entries: unknown = v.strictObject(Object.fromEntries(idsOf(columnRoles).map((one) => [one, v.optional(cell)])));
  return entries as v.GenericSchema<unknown, Readonly<Partial<Record<ColumnRole, string>>>>;
}

/** Cells by role in one cell: 施策名=C3、目標=F8. */
export const cellsByRole = inOneCell<Readonly<Partial<Record<ColumnRole, string>>>>(
  cellsSchema(),
  commas,
  (pairs) => {
    const parts = pairs.map((pair) =>
      plainText(pair)
        .split(/[=:]/u)
        .map((part) => part.trim()),
    );
    const { roles, problems } = rolesIn(parts.map(([word]) => certain(word)));
    const cells = parts.map(([, address = ""]) => address.toUpperCase());
    return { value: Object.fromEntries(roles.map((one, index) => [one, certain(cells[index])])), problems };
  },
  (cells, language) =>
    (Object.entries(cells) as [ColumnRole, string][])
      .map(([one, address]) => `${columnRoles[one][language]}=${address}`)
      .join("、"),
);
