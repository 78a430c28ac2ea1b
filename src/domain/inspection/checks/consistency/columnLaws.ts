import { cellAt, type SheetGrid } from "../../../grid/sheetGrid";
import { columnLetters, type CellPosition } from "../../../grid/cell";
import type { TableContext } from "../../check";
import { shownFigure, type ShownFigure } from "./shownFigure";
import { plainWidth } from "./statedNumbers";
import { grouped, headerName } from "./words";

type LawKind = "same" | "quotient" | "change" | "share" | "difference" | "shortage" | "sum";

/** How a column is computed from others in nearly every row. */
export interface ColumnLaw {
  readonly kind: LawKind;
  readonly column: number;
  readonly parts: readonly number[];
  /** What shares are of: the whole column. */
  readonly whole: number;
  /** 100 where a quotient is written as a number of percent, or a difference of percentages in points; 1,000 of 千円 or トン. */
  readonly scale: number;
  /** Which of the values that the law allows occur in the sheet: a quantity to be reduced may be computed the other way round. */
  readonly ways: readonly number[];
  /** Rows that are so and would be so by no accident. */
  readonly holding: number;
}

/** A row that is not so. */
export interface Exception {
  readonly law: ColumnLaw;
  readonly stated: ShownFigure;
  /** As printed beside it. */
  readonly expected: string;
}

/** What the header of a column that is computed so speaks of. */
const headers: Readonly<Record<LawKind, RegExp>> = {
  // 138人／412人 beside 33.5%.
  same: /./u,
  quotient: /率|比|割合|達成度|進捗度|[%％]|当たり|単価/u,
  change: /増減|増加|減少|削減|縮減|伸び|変化|[前昨]年|基準年|対[^目計予]*比/u,
  share: /構成比|割合|シェア|比率/u,
  difference: /増減|差|残|未|不足|不用|伸び|乖離|[①-⑳A-ZＡ-Ｚ][)）]?\s*[-－−―]\s*[(（]?[①-⑳A-ZＡ-Ｚ]/u,
  shortage: /不足/u,
  // 計画 is no total.
  sum: /計(?!画)|総額|総数/u,
};

/** Every value that the law allows, the usual one first. */
const allowed: Readonly<Record<LawKind, (values: readonly number[], whole: number) => readonly number[]>> = {
  same: ([x = 0]) => [x],
  quotient: ([x = 0, y = 0]) => [x / y, y / x, 2 - x / y, Math.min(x / y, 1)],
  change: ([x = 0, y = 0]) => [(x - y) / Math.abs(y), (y - x) / Math.abs(y)],
  share: ([x = 0], whole) => [x / whole],
  difference: ([x = 0, y = 0]) => [x - y, y - x],
  shortage: ([x = 0, y = 0]) => [Math.max(x - y, 0)],
  // A level is not added up over the years: its total is the last of them, or their mean.
  sum: (values) => {
    const sum = values.reduce((all, value) => all + value, 0);
    return [sum, sum / values.length, ...values];
  },
};

const rowsOfSample = 60;
const mostColumns = 16;
/** A quotient is printed with few digits, and so agrees by accident sooner than a difference or a sum. */
const fewestHolding: Readonly<Record<LawKind, number>> = {
  same: 5,
  quotient: 5,
  change: 4,
  share: 4,
  difference: 4,
  shortage: 3,
  sum: 3,
};
const fewestFigures = 4;
const leastShare = 0.8;
const longestRun = 8;

type Figures = ReadonlyMap<number, ShownFigure>;

/** The printed value is one of those that its parts, rounded as printed, can give. */
function isClose(one: number, stated: ShownFigure, scale: number): boolean {
  return Math.abs(one * scale - stated.value) <= stated.lastPlace * 1.01 + Math.abs(stated.value) * 1e-9;
}

function valuesOf(figures: Figures, parts: readonly number[]): readonly number[] | null {
  const values = parts.map((part) => figures.get(part)?.value);
  return values.includes(undefined) ? null : (values as readonly number[]);
}

type Law = Omit<ColumnLaw, "holding" | "ways">;

/** In which of its ways a row is as the law says; `null` where it cannot be asked. */
function waysKept({ kind, column, parts, scale, whole }: Law, figures: Figures): readonly number[] | null {
  const [stated, values] = [figures.get(column), valuesOf(figures, parts)];
  const isRatio = kind === "quotient" || kind === "change";
  if (stated === undefined || values === null || (isRatio && values.includes(0))) return null;
  return allowed[kind](values, whole).flatMap((one, way) => (isClose(one, stated, scale) ? [way] : []));
}

const fewestOfAWay = 2;

const ofLastYear = /[前昨]年/u;

/**
 * A difference, a change or a ratio to last year taken the other way round is a slip, unless several rows are so; other ways are
 * always allowed.
 */
function usualWays(law: Law, all: readonly Figures[], header: string): readonly number[] {
  const ways = all.flatMap((figures) => waysKept(law, figures)?.[0] ?? []);
  const isUsual = (way: number): boolean => ways.filter((one) => one === way).length >= fewestOfAWay;
  const every = Array.from({ length: longestRun + 2 }, (_, way) => way);
  const isOneWay = law.kind === "difference" || law.kind === "change" || ofLastYear.test(header);
  return isOneWay ? every.filter(isUsual) : every;
}

/** Whether a row is as the law says; `null` where it cannot be asked. */
function holds(law: Omit<ColumnLaw, "holding">, figures: Figures): boolean | null {
  const kept = waysKept(law, figures);
  return kept === null ? null : kept.some((way) => law.ways.includes(way));
}

/** As the law says, and not by accident: 5 ÷ 5, 0 + 3 are true of too many laws to show one. */
function isTelling({ kind, column, parts, scale, whole }: Law, figures: Figures): boolean {
  const values = parts.map((part) => figures.get(part)?.value ?? 0);
  const [stated, [usual = NaN]] = [figures.get(column), allowed[kind](values, whole)];
  if (stated === undefined || !isClose(usual, stated, scale)) return false;
  if (kind === "share" || kind === "same") return values[0] !== 0;
  if (kind === "sum") return values.filter((value) => value !== 0).length >= 2;
  return values.every((value) => value !== 0) && values[0] !== values[1] && stated.value !== 0;
}

/** What is known of the columns as wholes. */
interface Columns {
  /** What each comes to. */
  readonly wholes: ReadonlyMap<number, number>;
  /** Those whose cells write fractions. */
  readonly fractions: ReadonlySet<number>;
}

/** 円／kg of 百万円 and トン, 円／人 of 千円. */
const ofOneThing = /単価|当たり/u;

function lawsOf(
  column: number,
  kind: LawKind,
  columns: readonly number[],
  { wholes, fractions }: Pick<Columns, "wholes" | "fractions">,
  header: string,
): readonly Law[] {
  const others = columns.filter((one) => one !== column);
  const scales = ofOneThing.test(header) ? [1, 1000] : [1, 100];
  const scaled = (...parts: readonly number[]): readonly Law[] =>
    scales.map((scale) => ({ kind, column, parts, scale, whole: wholes.get(parts[0] ?? NaN) ?? NaN }));
  if (kind === "share") return others.flatMap((x) => scaled(x));
  if (kind === "same") return others.filter((x) => fractions.has(x)).flatMap((x) => scaled(x));
  if (kind !== "sum") return others.flatMap((x) => others.flatMap((y) => (x === y ? [] : scaled(x, y))));
  const at = columns.indexOf(column);
  return [-1, 1].flatMap((step) =>
    Array.from({ length: longestRun - 1 }, (_, index) => {
      const parts = Array.from({ length: index + 2 }, (__, place) => columns[at + step * (place + 1)]);
      const isRun = parts.every((part, place) => part === column + step * (place + 1));
      return isRun
        ? [
            {
              kind,
              column,
              parts: [...(parts as readonly number[])].sort((one, other) => one - other),
              scale: 1,
              whole: NaN,
            },
          ]
        : [];
    }).flat(),
  );
}

/** 138人／412人: one number as a part of the other. */
const fraction = /^([0-9][0-9,]*)([^0-9/]{0,4})\/([0-9][0-9,]*)\2$/u;

function shownFraction(grid: SheetGrid, position: CellPosition): ShownFigure | null {
  const { content, text } = cellAt(grid, position);
  const match = typeof content === "string" ? fraction.exec(plainWidth(content).replace(/\s/gu, "")) : null;
  const [part, whole] = [match?.[1], match?.[3]].map((digits) => Number((digits ?? "").replaceAll(",", "")));
  return match === null || part === undefined || !whole ? null : { value: part / whole, lastPlace: 0, text };
}

function figuresOf({ grid }: TableContext, row: number, columns: readonly number[]): Figures {
  return new Map(
    columns.flatMap((column) => {
      const figure = shownFigure(grid, { row, column }) ?? shownFraction(grid, { row, column });
      return figure === null ? [] : [[column, figure] as const];
    }),
  );
}

/** Columns of figures that may be computed, or be computed from; ordinal numbers are neither. */
function figureColumns(context: TableContext, rows: readonly number[]): readonly number[] {
  const { header, area, divisionColumns } = context.measureSheet;
  const never = new Set([
    ...divisionColumns.map(({ column }) => column),
    ...header.columns.filter(({ role }) => role === "number" || role === "fiscalYear").map(({ column }) => column),
  ]);
  return Array.from({ length: area.columns }, (_, index) => area.column + index).filter((column) => {
    if (never.has(column)) return false;
    const isFigure = (row: number): boolean =>
      shownFigure(context.grid, { row, column }) !== null || shownFraction(context.grid, { row, column }) !== null;
    return rows.filter(isFigure).length >= fewestFigures;
  });
}

function headerOf({ measureSheet: { header }, grid }: TableContext, column: number): string {
  const found = header.columns.find((one) => one.column === column);
  return found === undefined
    ? cellAt(grid, { row: header.lastRow, column }).text
    : found.over.map(({ text }) => text).join("");
}

/** What a message calls a column; 実績（令和4年度） where another one has the same label. */
export function columnName({ measureSheet: { header } }: TableContext, column: number): string {
  const found = header.columns.find((one) => one.column === column);
  return found === undefined || found.label === "" ? `${columnLetters(column)}列` : headerName(found, header.columns);
}

/** What each column comes to; of more rows than are looked at, nobody knows. */
function wholesOf(all: readonly Figures[], columns: readonly number[], isWhole: boolean): ReadonlyMap<number, number> {
  const sumOf = (column: number): number => all.reduce((sum, figures) => sum + (figures.get(column)?.value ?? 0), 0);
  return new Map(isWhole ? columns.map((column) => [column, sumOf(column)]) : []);
}

/** To the last digit, not only as far as rounding allows: 差 of this year may be nearly that of last year. */
function isExact({ kind, column, parts, scale, whole }: Law, figures: Figures): boolean {
  const [stated, values] = [figures.get(column), valuesOf(figures, parts)];
  const [usual = NaN] = values === null ? [] : allowed[kind](values, whole);
  return stated !== undefined && Math.abs(usual * scale - stated.value) < stated.lastPlace / 2 + 1e-9;
}

/** The law of each column that has one: the one that most rows keep, and keep exactly. */
function columnLaws(context: TableContext, rows: readonly number[]): readonly ColumnLaw[] {
  const sample = rows.slice(0, rowsOfSample);
  const columns = figureColumns(context, sample);
  if (columns.length < 2 || columns.length > mostColumns) return [];
  const all = sample.map((row) => figuresOf(context, row, columns));
  const wholes = wholesOf(all, columns, sample.length === rows.length);
  const areFractions = (column: number): boolean =>
    sample.some((row) => shownFraction(context.grid, { row, column }) !== null);
  const known = { wholes, fractions: new Set(columns.filter(areFractions)) };
  return columns.flatMap((column) => {
    const header = headerOf(context, column);
    const kinds = (Object.keys(headers) as LawKind[]).filter((kind) => headers[kind].test(header));
    const laws = kinds
      .flatMap((kind) => lawsOf(column, kind, columns, known, header))
      .map((open) => {
        const law = { ...open, ways: usualWays(open, all, header) };
        const asked = all.filter((figures) => holds(law, figures) !== null);
        const kept = asked.filter((figures) => holds(law, figures));
        const holding = kept.filter((figures) => isTelling(law, figures)).length;
        const exact = kept.filter((figures) => isExact(law, figures)).length;
        return { ...law, holding, exact, asked: asked.length, kept: kept.length };
      })
      .filter(({ kind, holding, asked, kept }) => {
        const isUsual = kept >= asked * leastShare || kept === asked - 1;
        return holding >= fewestHolding[kind] && isUsual;
      })
      .sort(
        (one, other) =>
          other.exact - one.exact ||
          other.holding - one.holding ||
          one.asked - one.kept - (other.asked - other.kept) ||
          one.parts.length - other.parts.length,
      );
    return laws.slice(0, 1);
  });
}

/** How the column writes what is less than nothing: ▲ where any of its cells does. */
function minusOf({ grid }: TableContext, column: number): string {
  const texts = grid.texts.map((cells) => cells[column - grid.origin.column]?.trim() ?? "");
  return texts.find((text) => /^[▲△−][0-9０-９]/u.test(text))?.charAt(0) ?? "-";
}

function printed(value: number, { text, lastPlace }: ShownFigure, minus: string): string {
  const isPercent = /[%％]/u.test(text);
  const shown = isPercent ? value * 100 : value;
  const places = Math.max(0, Math.round(-Math.log10(lastPlace || 1))) - (isPercent ? 2 : 0);
  const digits = grouped(shown.toFixed(Math.min(Math.max(places, 0), 4)));
  return `${digits.replace("-", minus)}${isPercent ? "%" : ""}`;
}

/** The rows, of measures and of totals, that do not keep the laws of their columns. */
export function exceptionsIn(
  context: TableContext,
  rows: readonly number[],
  totals: readonly number[],
): readonly (Exception & { readonly row: number })[] {
  return columnLaws(context, rows).flatMap((law) => {
    const columns = [law.column, ...law.parts];
    const broken = [...rows, ...totals].flatMap((row) => {
      const figures = figuresOf(context, row, columns);
      const [stated, values] = [figures.get(law.column), valuesOf(figures, law.parts)];
      if (stated === undefined || values === null || holds(law, figures) !== false) return [];
      const expected = (allowed[law.kind](values, law.whole)[0] ?? 0) * law.scale;
      return [{ row, law, stated, expected: printed(expected, stated, minusOf(context, law.column)) }];
    });
    return broken.length > 1 && broken.length * 5 > rows.length ? [] : broken;
  });
}
