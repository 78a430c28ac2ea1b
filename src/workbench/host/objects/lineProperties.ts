import { addressOf, lastColumn, lastRow, type Area } from "../address";
import type { Book, SheetArea } from "../book/book";
import type { Line } from "../book/lines";
import { range as indexes } from "../book/styles";
import { answerQuery } from "../wire/query";
import { record } from "./args";
import { rangeObject } from "./references";

/** Turns `{ rowHidden: true, format: { fill: { color: true } } }` into the paths of a query. */
function paths(wanted: Readonly<Record<string, unknown>>, prefix = ""): string[] {
  return Object.entries(wanted).flatMap(([name, value]) =>
    value === true
      ? [prefix + name]
      : typeof value === "object" && value !== null
        ? paths(record(value, name), `${prefix}${name}/`)
        : [],
  );
}

/** The client reads these answers as they come: names in camelCase. */
function camelCase(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name.charAt(0).toLowerCase() + name.slice(1), camelCase(part)]),
  );
}

/** `getRowProperties` and `getColumnProperties`: the wanted properties of each row or column of the range. */
export function lineProperties(
  { sheetId, area }: SheetArea,
  wanted: unknown,
  book: Book,
  line: Line,
): readonly unknown[] {
  const asked = paths(record(wanted, "The properties to load"));
  const own = new Set(["address", "addresslocal", "rowindex", "columnindex", "rowhidden", "columnhidden"]);
  const select = asked.filter((path) => own.has(path.toLowerCase()) || path.includes("/"));
  const lines: readonly Area[] =
    line === "row"
      ? indexes(area.row, lastRow(area)).map((row) => ({ ...area, row, rowCount: 1 }))
      : indexes(area.column, lastColumn(area)).map((column) => ({ ...area, column, columnCount: 1 }));
  return lines.map((one) => {
    const answer = answerQuery(rangeObject(book, { sheetId, area: one }), { Select: select }, book);
    return { ...(camelCase(answer) as object), ...(asked.includes("address") ? { address: addressOf(one) } : {}) };
  });
}
