import type { IStyleData } from "@univerjs/core";
import { addressOf, isUnbounded, lastColumn, lastRow, type Area } from "../../workbook/address";
import type { Book, SheetArea } from "../book/book";
import { hiddenLines, type Line } from "../book/lines";
import { extrasAt, range as indexes, styleAt } from "../book/styles";
import { invalidArgument } from "../../workbook/hostError";
import type { HostObject } from "../wire/objectType";
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

/** What a row, a column or a cell has of its own; everything else lies in its format. */
const OWN = new Set(["address", "addresslocal", "rowindex", "columnindex", "rowhidden", "columnhidden", "hidden"]);

/** Answers the wanted properties for any part of a range. */
function propertiesOf(sheetId: string, wanted: unknown, book: Book): (part: Area) => unknown {
  const asked = paths(record(wanted, "The properties to load"));
  const lines = asked.filter((path) => path.startsWith(BORDERS)).map((path) => path.slice(BORDERS.length));
  const select = asked.filter(
    (path) => OWN.has(path.toLowerCase()) || (path.includes("/") && !path.startsWith(BORDERS)),
  );
  const query = { Select: select };
  return (part) => {
    const range = rangeObject(book, { sheetId, area: part });
    const answer = camelCase(answerQuery(range, query, book)) as { format?: object };
    const format = lines.length === 0 ? {} : { format: { ...answer.format, borders: bordersOf(range, lines, book) } };
    return { ...answer, ...format, ...(asked.includes("address") ? { address: addressOf(part) } : {}) };
  };
}

const BORDERS = "format/borders/";
const SIDES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** `CellBorderCollection`: the asked parts of every line around the cells. */
function bordersOf(range: HostObject, asked: readonly string[], book: Book): Readonly<Record<string, unknown>> {
  const borders = range.child("Format", book)?.child("Borders", book);
  return Object.fromEntries(
    Object.entries(SIDES).map(([side, index]) => {
      const line = borders?.item(index, book);
      return [side, line && camelCase(answerQuery(line, { Select: asked }, book))];
    }),
  );
}

const rowsOf = (area: Area): readonly Area[] =>
  indexes(area.row, lastRow(area)).map((row) => ({ ...area, row, rowCount: 1 }));

const columnsOf = (area: Area): readonly Area[] =>
  indexes(area.column, lastColumn(area)).map((column) => ({ ...area, column, columnCount: 1 }));

const HIDDEN = { row: "rowHidden", column: "columnHidden" } as const;

/** Whether nothing but the line's being hidden is asked: a sheet has a hundred thousand rows, and the answer is short. */
const asksHiddenOnly = (wanted: unknown, line: Line): boolean => {
  const [only, ...others] = paths(record(wanted, "The properties to load"));
  return only === HIDDEN[line] && others.length === 0;
};

/** `getRowProperties` and `getColumnProperties`: the wanted properties of each row or column of the range. */
export function lineProperties(
  { sheetId, area }: SheetArea,
  wanted: unknown,
  book: Book,
  line: Line,
): readonly unknown[] {
  const lines = line === "row" ? rowsOf(area) : columnsOf(area);
  return asksHiddenOnly(wanted, line)
    ? lines.map((one) => ({ [HIDDEN[line]]: hiddenLines(book, sheetId, one, line) }))
    : lines.map(propertiesOf(sheetId, wanted, book));
}

/** `getCellProperties`: the wanted properties of each cell, in the shape of the range. */
export function cellProperties({ sheetId, area }: SheetArea, wanted: unknown, book: Book): readonly unknown[][] {
  if (isUnbounded(area)) throw invalidArgument("Range.getCellProperties needs a range with bounds.");
  const answer = propertiesOf(sheetId, wanted, book);
  const cells = rowsOf(area).map((row) => columnsOf(row));
  if (!paths(record(wanted, "The properties to load")).every(isLook)) return cells.map((row) => row.map(answer));
  const known = new Map<IStyleData, Map<string, unknown>>();
  return cells.map((row) =>
    row.map((cell) => {
      const alike = orNew(known, styleAt(book, sheetId, cell.row, cell.column), () => new Map<string, unknown>());
      return orNew(alike, JSON.stringify(extrasAt(book, sheetId, cell.row, cell.column)), () => answer(cell));
    }),
  );
}

/** What cells of one style and the same extras have in common: everything but places and sizes. */
const isLook = (path: string): boolean => /^format\/(?!columnWidth$|rowHeight$)/i.test(path);

function orNew<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
