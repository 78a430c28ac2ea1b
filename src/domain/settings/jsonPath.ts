import { certain } from "../certain";
// Places in the JSON of settings.

/** Keys and numbers in lists, from the outside. */
export type JsonPath = readonly (string | number)[];

/** `rubric.grades[1].rule.atLeast` */
export function pathText(path: JsonPath): string {
  return path.reduce<string>((whole, key) => {
    if (typeof key === "number") return `${whole}[${String(key)}]`;
    return whole === "" ? key : `${whole}.${key}`;
  }, "");
}

/** The path of a setting in a table, for the row of this name or number: `columns.letters.*`. */
export function pathOfRow(path: string, row: string | number = ""): JsonPath {
  return path.split(".").map((key) => (key === "*" ? row : key));
}

export function valueAt(json: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    json,
  );
}

/** Puts a value in its place, with what is missing around it. */
export function putAt(json: unknown, path: JsonPath, value: unknown): void {
  const [key, rest] = [certain(path[0]), path.slice(1)];
  const whole = json as Record<string | number, unknown>;
  if (rest.length > 0) putAt((whole[key] ??= typeof rest[0] === "number" ? [] : {}), rest, value);
  else whole[key] = value;
}
