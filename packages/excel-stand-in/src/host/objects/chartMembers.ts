import type { Book, SheetArea } from "../book/book";
import { changeDrawnChart, drawnChart, type ChartKey } from "../book/charts";
import type { ChartFill, ChartFont, ChartLine, DrawnChart } from "../../workbook/chartData";
import { LINE_STYLES } from "../../workbook/chartData";
import { apiNotFound, invalidArgument } from "../../workbook/hostError";
import { hostObject, type HostObject, type ObjectTable, type Scalar } from "../wire/objectType";
import { boolean, hostObjectOf, integer, number, oneOf, text } from "./args";
import { color } from "./colors";

/** A part of a chart: its title, an axis, a font … What is written goes back into the chart. */
export interface ChartPart<P> {
  readonly get: (book: Book) => P;
  readonly set: (book: Book, patch: Partial<P>) => void;
}

export const wholeChart = (key: ChartKey): ChartPart<DrawnChart> => ({
  get: (book) => drawnChart(book, key),
  set: (book, patch) => {
    changeDrawnChart(book, key, patch);
  },
});

/** A part of a part. */
export const partOf = <P, K extends keyof P>(whole: ChartPart<P>, name: K): ChartPart<P[K]> => ({
  get: (book) => whole.get(book)[name],
  set: (book, patch) => {
    const changed: P[K] = { ...whole.get(book)[name], ...patch };
    // A computed key widens the type.
    whole.set(book, { [name]: changed } as unknown as Partial<P>);
  },
});

type Check<V> = (value: unknown, what: string) => V;

/** A member that is kept as the client gave it, once checked. */
export const member = <P, K extends keyof P>(name: K, what: string, check: Check<P[K]>): Scalar<ChartPart<P>> => ({
  read: (part, book) => part.get(book)[name],
  write: (part, value, book) => {
    part.set(book, { [name]: check(value, what) } as unknown as Partial<P>);
  },
});

/**
 * A member that Excel decides by itself until it is given, and again after "" is given. What it decided depends on how
 * Excel lays the chart out, which nobody here knows; so it is only read where it was given.
 */
export const automaticMember = <P, K extends keyof P>(
  name: K,
  what: string,
  check: Check<NonNullable<P[K]>>,
): Scalar<ChartPart<P>> => ({
  onRequest: true,
  read: (part, book) => {
    const value = part.get(book)[name];
    if (value === null) throw apiNotFound(`${what} while Excel chooses it`);
    return value;
  },
  write: (part, value, book) => {
    part.set(book, { [name]: value === "" ? null : check(value, what) } as unknown as Partial<P>);
  },
});

export const choice =
  <T extends string>(choices: readonly T[]): Check<T> =>
  (value, what) =>
    oneOf(value, choices, what);

/** A number from least to most. */
const numberFrom =
  (least: number, most: number): Check<number> =>
  (value, what) => {
    const given = number(value, what);
    if (given < least || given > most) throw invalidArgument(`${what} has to lie between ${least} and ${most}.`);
    return given;
  };

/** Files keep some numbers without decimals. */
export const wholeNumberFrom =
  (least: number, most: number): Check<number> =>
  (value, what) =>
    numberFrom(least, most)(integer(value, what), what);

export const rgb: Check<`#${string}`> = (value, what) => `#${color(value, what).slice(1)}`;

/** The range an argument is. */
export function rangeArgument(value: unknown, what: string): SheetArea {
  const range = hostObjectOf(value, "Range");
  if (!range) throw invalidArgument(`${what} has to be a range.`);
  return range.target as SheetArea;
}

const fontTable: ObjectTable<ChartPart<ChartFont>> = {
  name: "ChartFont",
  scalars: {
    Name: automaticMember("name", "ChartFont.name", text),
    Size: automaticMember("size", "ChartFont.size", numberFrom(1, 400)),
    Bold: automaticMember("bold", "ChartFont.bold", boolean),
    Italic: automaticMember("italic", "ChartFont.italic", boolean),
    Color: automaticMember("color", "ChartFont.color", rgb),
  },
};
export const fontObject = (font: ChartPart<ChartFont>): HostObject => hostObject(fontTable, font);

const lineTable: ObjectTable<ChartPart<ChartLine>> = {
  name: "ChartLineFormat",
  scalars: {
    LineStyle: member("style", "ChartLineFormat.lineStyle", choice(LINE_STYLES)),
    Color: automaticMember("color", "ChartLineFormat.color", rgb),
    Weight: automaticMember("weight", "ChartLineFormat.weight", numberFrom(0, 1584)),
  },
  methods: {
    Clear: (line, _, book) => {
      line.set(book, { style: "None" });
    },
  },
};
export const lineObject = (line: ChartPart<ChartLine>): HostObject => hostObject(lineTable, line);

const fillTable: ObjectTable<ChartPart<{ readonly fill: ChartFill }>> = {
  name: "ChartFill",
  methods: {
    SetSolidColor: (filled, [given], book) => {
      filled.set(book, { fill: rgb(given, "ChartFill.setSolidColor") });
    },
    Clear: (filled, _, book) => {
      filled.set(book, { fill: "none" });
    },
  },
};
/** The fill of what has one. */
export const fillObject = (filled: ChartPart<{ readonly fill: ChartFill }>): HostObject =>
  hostObject(fillTable, filled);

/** `format` with only a font, which most parts have. */
export const fontFormat =
  (name: string) =>
  (part: ChartPart<{ readonly font: ChartFont }>): HostObject =>
    hostObject({ name, children: { Font: (of) => fontObject(partOf(of, "font")) } }, part);
