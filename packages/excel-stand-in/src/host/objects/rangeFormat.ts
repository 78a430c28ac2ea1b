import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { isUnbounded, isWholeColumns } from "../../workbook/address";
import type { Book, SheetArea } from "../book/book";
import { autofit } from "../book/autofit";
import { limits } from "../book/limits";
import { common, setSize, sizeOf, type Line } from "../book/lines";
import { applyStyle } from "../book/restyle";
import { applyExtras, extrasAt, range as indexes, styleAt } from "../book/styles";
import { invalidArgument } from "../../workbook/hostError";
import { hostObject, type ObjectTable, type Scalar } from "../wire/objectType";
import type { CellExtras } from "../../workbook/workbookData";
import { boolean, integer, number, oneOf, text } from "./args";
import { bordersTable } from "./borders";
import { color, shownColor } from "./colors";

/** The common value of the cells' styles; null where they differ. Of whole columns and rows the first cell speaks. */
function commonStyle<V>({ sheetId, area }: SheetArea, book: Book, of: (style: IStyleData) => V): V | null {
  if (isUnbounded(area)) return of(styleAt(book, sheetId, area.row, area.column));
  const rows = indexes(area.row, area.row + area.rowCount - 1);
  const columns = indexes(area.column, area.column + area.columnCount - 1);
  return common(rows.flatMap((row) => columns.map((column) => of(styleAt(book, sheetId, row, column)))));
}

function commonExtra<V>({ sheetId, area }: SheetArea, book: Book, of: (extras: CellExtras) => V): V | null {
  const rows = indexes(area.row, area.row + (isWholeColumns(area) ? 0 : area.rowCount - 1));
  const columns = indexes(area.column, area.column + (isUnbounded(area) ? 0 : area.columnCount - 1));
  return common(rows.flatMap((row) => columns.map((column) => of(extrasAt(book, sheetId, row, column)))));
}

/** A scalar that is a part of the cells' style. */
function styled(of: (style: IStyleData) => unknown, patch: (value: unknown) => IStyleData): Scalar<SheetArea> {
  return {
    read: (range, book) => commonStyle(range, book, of),
    write: ({ sheetId, area }, value, book) => {
      applyStyle(book, sheetId, area, patch(value));
    },
  };
}

const flag = (value: unknown, what: string): BooleanNumber =>
  boolean(value, what) ? BooleanNumber.TRUE : BooleanNumber.FALSE;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
  Fill: HorizontalAlign.BOTH,
  CenterAcrossSelection: HorizontalAlign.CENTER,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

const nameOf = (table: Readonly<Record<string, number>>, held: Nullable<number>, fallback: string): string =>
  Object.entries(table).find(([, value]) => value === held)?.[0] ?? fallback;

function chosen<V>(table: Readonly<Record<string, V>>, value: unknown, what: string): V {
  const found = table[oneOf(value, Object.keys(table), what)];
  if (found === undefined) throw invalidArgument(`${what} is wrong.`);
  return found;
}

const size = (line: Line, member: string, most: number): Scalar<SheetArea> => ({
  read: ({ sheetId, area }, book) => sizeOf(book, sheetId, area, line),
  write: ({ sheetId, area }, value, book) => {
    const points = number(value, `RangeFormat.${member}`);
    if (points < 0 || points > most) throw invalidArgument(`RangeFormat.${member} lies between 0 and ${most}.`);
    setSize(book, sheetId, area, line, points);
  },
});

const fillTable: ObjectTable<SheetArea> = {
  name: "RangeFill",
  scalars: {
    Color: styled(
      (style) => shownColor(style.bg?.rgb, "#FFFFFF"),
      (value) => ({ bg: value === "" ? null : { rgb: color(value, "RangeFill.color") } }),
    ),
  },
  methods: {
    Clear: ({ sheetId, area }, _, book) => {
      applyStyle(book, sheetId, area, { bg: null });
    },
  },
};

function fontSize(value: unknown): number {
  const { least, most } = limits.fontSize;
  const size = number(value, "RangeFont.size");
  if (size < least || size > most) throw invalidArgument(`RangeFont.size lies between ${least} and ${most}.`);
  return size;
}

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const DEFAULT_FONT = { name: "游ゴシック", size: 11 } as const;

const fontTable: ObjectTable<SheetArea> = {
  name: "RangeFont",
  scalars: {
    Bold: styled(
      (style) => style.bl === BooleanNumber.TRUE,
      (value) => ({ bl: flag(value, "RangeFont.bold") }),
    ),
    Italic: styled(
      (style) => style.it === BooleanNumber.TRUE,
      (value) => ({ it: flag(value, "RangeFont.italic") }),
    ),
    Strikethrough: styled(
      (style) => style.st?.s === BooleanNumber.TRUE,
      (value) => ({ st: { s: flag(value, "RangeFont.strikethrough") } }),
    ),
    Underline: styled(
      (style) => (style.ul?.s === BooleanNumber.TRUE ? "Single" : "None"),
      (value) => ({
        ul: {
          s: oneOf(value, UNDERLINES, "RangeFont.underline") === "None" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        },
      }),
    ),
    Color: styled(
      (style) => shownColor(style.cl?.rgb, "#000000"),
      (value) => ({ cl: { rgb: color(value, "RangeFont.color") } }),
    ),
    Size: styled(
      (style) => style.fs ?? DEFAULT_FONT.size,
      (value) => ({ fs: fontSize(value) }),
    ),
    Name: styled(
      (style) => style.ff ?? DEFAULT_FONT.name,
      (value) => ({ ff: text(value, "RangeFont.name") }),
    ),
  },
};

const protectionTable: ObjectTable<SheetArea> = {
  name: "FormatProtection",
  scalars: {
    Locked: {
      read: (range, book) => commonExtra(range, book, (extras) => extras.locked !== false),
      write: ({ sheetId, area }, value, book) => {
        applyExtras(book, sheetId, area, { locked: boolean(value, "FormatProtection.locked") ? undefined : false });
      },
    },
    FormulaHidden: {
      read: (range, book) => commonExtra(range, book, (extras) => extras.formulaHidden === true),
      write: ({ sheetId, area }, value, book) => {
        const hidden = boolean(value, "FormatProtection.formulaHidden") ? true : undefined;
        applyExtras(book, sheetId, area, { formulaHidden: hidden });
      },
    },
  },
};

export const rangeFormatTable: ObjectTable<SheetArea> = {
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: styled(
      (style) => nameOf(HORIZONTAL, style.ht ?? HorizontalAlign.UNSPECIFIED, "General"),
      (value) => ({ ht: chosen(HORIZONTAL, value, "RangeFormat.horizontalAlignment") }),
    ),
    VerticalAlignment: styled(
      (style) => nameOf(VERTICAL, style.vt, "Bottom"),
      (value) => ({ vt: chosen(VERTICAL, value, "RangeFormat.verticalAlignment") }),
    ),
    WrapText: styled(
      (style) => style.tb === WrapStrategy.WRAP,
      (value) => ({ tb: boolean(value, "RangeFormat.wrapText") ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ),
    TextOrientation: styled(
      (style) => (style.tr?.v === BooleanNumber.TRUE ? 255 : (style.tr?.a ?? 0)),
      (value) => {
        const angle = integer(value, "RangeFormat.textOrientation");
        return { tr: angle === 255 ? { a: 0, v: BooleanNumber.TRUE } : { a: angle } };
      },
    ),
    IndentLevel: {
      read: (range, book) => commonExtra(range, book, (extras) => extras.indent ?? 0),
      write: ({ sheetId, area }, value, book) => {
        const level = integer(value, "RangeFormat.indentLevel");
        if (level < 0 || level > 250) throw invalidArgument("RangeFormat.indentLevel lies between 0 and 250.");
        applyExtras(book, sheetId, area, { indent: level === 0 ? undefined : level });
      },
    },
    ShrinkToFit: {
      read: (range, book) => commonExtra(range, book, (extras) => extras.shrinkToFit === true),
      write: ({ sheetId, area }, value, book) => {
        const shrink = boolean(value, "RangeFormat.shrinkToFit") ? true : undefined;
        applyExtras(book, sheetId, area, { shrinkToFit: shrink });
      },
    },
    ColumnWidth: size("column", "columnWidth", 1343),
    RowHeight: size("row", "rowHeight", 409.5),
  },
  children: {
    Fill: (range) => hostObject(fillTable, range),
    Font: (range) => hostObject(fontTable, range),
    Borders: (range) => hostObject(bordersTable, range),
    Protection: (range) => hostObject(protectionTable, range),
  },
  methods: {
    AutofitColumns: ({ sheetId, area }, _, book) => {
      autofit(book, sheetId, area, "column");
    },
    AutofitRows: ({ sheetId, area }, _, book) => {
      autofit(book, sheetId, area, "row");
    },
  },
};
