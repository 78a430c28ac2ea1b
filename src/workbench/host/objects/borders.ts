import { BorderStyleTypes, type IBorderData, type IBorderStyleData, type Nullable } from "@univerjs/core";
import { isUnbounded, lastColumn, lastRow, type Area } from "../address";
import type { Book, SheetArea } from "../book/book";
import { common } from "../book/lines";
import { applyStyleTo, range as indexes, styleAt } from "../book/styles";
import { invalidArgument } from "../hostError";
import { hostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { oneOf } from "./args";
import { color, shownColor } from "./colors";

/** `Excel.BorderIndex`. */
const SIDES = [
  "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp",
] as const; // prettier-ignore
type Side = (typeof SIDES)[number];
type Key = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

interface Border {
  readonly range: SheetArea;
  readonly side: Side;
}

/** Which line of which cells a border of a range is. */
function keysAt({ row, column }: { row: number; column: number }, area: Area, side: Side): readonly Key[] {
  const [top, bottom] = [row === area.row, row === lastRow(area)];
  const [left, right] = [column === area.column, column === lastColumn(area)];
  const lines: Readonly<Record<Side, readonly (Key | false)[]>> = {
    EdgeTop: [top && "t"],
    EdgeBottom: [bottom && "b"],
    EdgeLeft: [left && "l"],
    EdgeRight: [right && "r"],
    InsideVertical: [!left && "l", !right && "r"],
    InsideHorizontal: [!top && "t", !bottom && "b"],
    DiagonalDown: ["tl_br"],
    DiagonalUp: ["bl_tr"],
  };
  return lines[side].filter((key): key is Key => key !== false);
}

/** `Excel.BorderLineStyle` × `Excel.BorderWeight` ↔ Univer's one list. */
const LINES: readonly (readonly [style: string, weight: string, line: BorderStyleTypes])[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
  ["None", "Thin", BorderStyleTypes.NONE],
];
const STYLES = [...new Set(LINES.map(([style]) => style))];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const lineFor = (style: string, weight: string): BorderStyleTypes =>
  (LINES.find(([s, w]) => s === style && w === weight) ?? LINES.find(([s]) => s === style))?.[2] ??
  BorderStyleTypes.THIN;

const described = (held: Nullable<IBorderStyleData>): readonly [style: string, weight: string] => {
  const [style, weight] = LINES.find(([, , line]) => line === (held?.s ?? BorderStyleTypes.NONE)) ?? ["None", "Thin"];
  return [style, weight];
};

function bounds({ area }: SheetArea): Area {
  return isUnbounded(area) ? { ...area, rowCount: 1, columnCount: 1 } : area;
}

function commonLine<V>({ range, side }: Border, book: Book, of: (held: Nullable<IBorderStyleData>) => V): V | null {
  const area = bounds(range);
  const found: V[] = [];
  for (const row of indexes(area.row, lastRow(area))) {
    for (const column of indexes(area.column, lastColumn(area))) {
      const held = styleAt(book, range.sheetId, row, column).bd;
      for (const key of keysAt({ row, column }, area, side)) found.push(of(held?.[key]));
    }
  }
  return found.length === 0 ? of(null) : common(found);
}

/** Changes the lines of a border, each starting from what is there. */
function change(
  { range, side }: Border,
  book: Book,
  to: (held: Nullable<IBorderStyleData>) => IBorderStyleData | null,
): void {
  applyStyleTo(book, range.sheetId, range.area, (row, column) => {
    const keys = keysAt({ row, column }, range.area, side);
    if (keys.length === 0) return null;
    const held = styleAt(book, range.sheetId, row, column).bd ?? {};
    const lines: IBorderData = Object.fromEntries(keys.map((key) => [key, to(held[key])]));
    return { bd: { ...held, ...lines } };
  });
}

const borderTable: ObjectTable<Border> = {
  name: "RangeBorder",
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    Id: { read: ({ side }) => side },
    SideIndex: { read: ({ side }) => side },
    Style: {
      read: (border, book) => commonLine(border, book, (held) => described(held)[0]),
      write: (border, value, book) => {
        const style = oneOf(value, STYLES, "RangeBorder.style");
        change(border, book, (held) =>
          style === "None" ? null : { s: lineFor(style, described(held)[1]), cl: held?.cl ?? { rgb: "#000000" } },
        );
      },
    },
    Weight: {
      read: (border, book) => commonLine(border, book, (held) => described(held)[1]),
      write: (border, value, book) => {
        const weight = oneOf(value, WEIGHTS, "RangeBorder.weight");
        change(border, book, (held) => {
          const style = described(held)[0];
          return { s: lineFor(style === "None" ? "Continuous" : style, weight), cl: held?.cl ?? { rgb: "#000000" } };
        });
      },
    },
    Color: {
      read: (border, book) => commonLine(border, book, (held) => shownColor(held?.cl.rgb, "#000000")),
      write: (border, value, book) => {
        const rgb = color(value, "RangeBorder.color");
        change(border, book, (held) => ({ s: held?.s ?? BorderStyleTypes.THIN, cl: { rgb } }));
      },
    },
  },
};

const borderObject = (range: SheetArea, side: Side): HostObject => hostObject(borderTable, { range, side });

function borderAt(range: SheetArea, index: unknown): HostObject {
  const side = SIDES.find((candidate) => candidate === index);
  if (!side) throw invalidArgument(`There is no border "${String(index)}".`);
  return borderObject(range, side);
}

export const bordersTable: ObjectTable<SheetArea> = {
  name: "RangeBorderCollection",
  items: (range) => SIDES.map((side) => borderObject(range, side)),
  item: borderAt,
  methods: {
    GetItem: (range, [index]) => borderAt(range, index),
    GetCount: () => SIDES.length,
  },
};
