import { BorderStyleTypes, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/core";
import { isUnbounded, isWholeColumns, isWholeRows, lastColumn, lastRow, type Area } from "../../workbook/address";
import type { Book, SheetArea } from "../book/book";
import { common } from "../book/lines";
import { applyPieces } from "../book/restyle";
import { styleAt } from "../book/styles";
import { invalidArgument } from "../../workbook/hostError";
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

/** Cells of an area, and which of their lines belong to a border. */
interface Piece {
  readonly area: Area;
  readonly keys: readonly Key[];
}

/** The lines between rows or columns: each belongs to the cells on both sides of it. */
function inside(area: Area, line: "row" | "column", before: Key, after: Key): readonly Piece[] {
  const size = line === "row" ? "rowCount" : "columnCount";
  if (line === "row" ? isWholeColumns(area) : isWholeRows(area)) return [{ area, keys: [before, after] }];
  const count = area[size];
  const part = (skip: number, taken: number): Area => ({ ...area, [line]: area[line] + skip, [size]: taken });
  if (count < 2) return [];
  const ends: readonly Piece[] = [
    { area: part(0, 1), keys: [after] },
    { area: part(count - 1, 1), keys: [before] },
  ];
  return count === 2 ? ends : [...ends, { area: part(1, count - 2), keys: [before, after] }];
}

const PIECES: Readonly<Record<Side, (area: Area) => readonly Piece[]>> = {
  EdgeTop: (area) => [{ area: { ...area, rowCount: 1 }, keys: ["t"] }],
  EdgeLeft: (area) => [{ area: { ...area, columnCount: 1 }, keys: ["l"] }],
  // The last row and column of the sheet itself are out of anybody's sight.
  EdgeBottom: (area) =>
    isWholeColumns(area) ? [] : [{ area: { ...area, row: lastRow(area), rowCount: 1 }, keys: ["b"] }],
  EdgeRight: (area) =>
    isWholeRows(area) ? [] : [{ area: { ...area, column: lastColumn(area), columnCount: 1 }, keys: ["r"] }],
  InsideVertical: (area) => inside(area, "column", "l", "r"),
  InsideHorizontal: (area) => inside(area, "row", "t", "b"),
  DiagonalDown: (area) => [{ area, keys: ["tl_br"] }],
  DiagonalUp: (area) => [{ area, keys: ["bl_tr"] }],
};

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
  const pieces = PIECES[side](bounds(range));
  return pieces.length === 0 ? of(null) : common(linesOf(range.sheetId, pieces, book, of));
}

function* linesOf<V>(
  sheetId: string,
  pieces: readonly Piece[],
  book: Book,
  of: (held: Nullable<IBorderStyleData>) => V,
): Generator<V> {
  for (const { area, keys } of pieces) {
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        const held = styleAt(book, sheetId, row, column).bd;
        for (const key of keys) yield of(held?.[key]);
      }
    }
  }
}

/** Changes the lines of a border, each starting from what is there. */
function change(
  { range, side }: Border,
  book: Book,
  to: (held: Nullable<IBorderStyleData>) => IBorderStyleData | null,
): void {
  const pieces = PIECES[side](range.area).map(({ area, keys }) => ({
    area,
    patch: ({ bd }: IStyleData): IStyleData => ({ bd: Object.fromEntries(keys.map((key) => [key, to(bd?.[key])])) }),
  }));
  applyPieces(book, range.sheetId, range.area, pieces);
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
