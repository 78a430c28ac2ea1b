import { cellAt, type SheetGrid } from "../../../grid/sheetGrid";
import type { CellPosition } from "../../../grid/cell";
import { shownFigure, type ShownFigure } from "./shownFigure";
import { plainWidth } from "./statedNumbers";
import { grouped } from "./words";

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
  /** How far from the computed value a printed one may be, in its last place. */
  readonly slack: number;
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
  quotient: /率|比|割合|平均|達成度|進捗度|[%％]|当たり|単価/u,
  change: /増減|増加|減少|削減|縮減|伸び|変化|[前昨]年|基準年|対[^目計予]*比/u,
  share: /構成比|割合|シェア|比率/u,
  difference:
    /増減|差|残|未|不足|不用|伸び|乖離|収支(?![率比])|損益|[①-⑳A-ZＡ-Ｚ][)）]?\s*[-－−―]\s*[(（]?[①-⑳A-ZＡ-Ｚ]/u,
  shortage: /不足/u,
  // 計画 is no total.
  sum: /計(?!画)|総額|総数|全体/u,
};

/** 未着手 beside 計 is a number of its own. */
const headersOfSmall: typeof headers = { ...headers, difference: /増減|差|残[額数]|伸び|収支(?![率比])|損益/u };

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

/** Figures below headers: the table of measures, or any other. */
export interface FigureTable {
  readonly grid: SheetGrid;
  /** Those that may be computed, or be computed from. */
  readonly columns: readonly number[];
  readonly headerOf: (column: number) => string;
  readonly rows: readonly number[];
  /** Rows that are not to show a law, but have to keep it. */
  readonly totals: readonly number[];
  /** In a small table, fewer rows show a law, and one alone may break it. */
  readonly isSmall: boolean;
}

const rowsOfSample = 60;
const mostColumns = 20;
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
const fewestOfSmall: Readonly<Record<LawKind, number>> = {
  same: 5,
  quotient: 3,
  change: 3,
  share: 4,
  difference: 2,
  shortage: 3,
  sum: Infinity,
};
const fewestFigures = 4;
const fewestFiguresOfSmall = 3;
const leastShare = 0.8;
/** The months of a year. */
const longestRun = 12;

type Figures = ReadonlyMap<number, ShownFigure>;

/** The printed value is one of those that its parts, rounded as printed, can give; in a small table, parts are seldom rounded. */
function isClose(one: number, stated: ShownFigure, { scale, slack }: Pick<Law, "scale" | "slack">): boolean {
  return Math.abs(one * scale - stated.value) <= stated.lastPlace * slack + Math.abs(stated.value) * 1e-9;
}

function valuesOf(figures: Figures, parts: readonly number[]): readonly number[] | null {
  const values = parts.map((part) => figures.get(part)?.value);
  return values.includes(undefined) ? null : (values as readonly number[]);
}

type Law = Omit<ColumnLaw, "holding" | "ways">;

/** In which of its ways a row is as the law says; `null` where it cannot be asked. */
function waysKept(law: Law, figures: Figures): readonly number[] | null {
  const { kind, column, parts, whole } = law;
  const [stated, values] = [figures.get(column), valuesOf(figures, parts)];
  const isRatio = kind === "quotient" || kind === "change";
  if (stated === undefined || values === null || (isRatio && values.includes(0))) return null;
  return allowed[kind](values, whole).flatMap((one, way) => (isClose(one, stated, law) ? [way] : []));
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
function isTelling(law: Law, figures: Figures): boolean {
  const { kind, column, parts, whole } = law;
  const values = parts.map((part) => figures.get(part)?.value ?? 0);
  const [stated, [usual = NaN]] = [figures.get(column), allowed[kind](values, whole)];
  if (stated === undefined || !isClose(usual, stated, law)) return false;
  if (kind === "share" || kind === "same") return values[0] !== 0;
  if (kind === "sum") return values.filter((value) => value !== 0).length >= 2;
  return values.every((value) => value !== 0) && values[0] !== values[1] && stated.value !== 0;
}

/** What is known of the columns as wholes. */
interface Columns {
  readonly slack: number;
  /** What each comes to. */
  readonly wholes: ReadonlyMap<number, number>;
  /** Those whose cells write fractions. */
  readonly fractions: ReadonlySet<number>;
}

/** Points are added up as they are: nothing is rounded. */
const ofPoints = /点数?(?:[(（].*)?$/u;
const exactSlack = 0.51;

/** 円／kg of 百万円 and トン, 円／人 of 千円. */
const ofOneThing = /単価|当たり/u;

function lawsOf(
  column: number,
  kind: LawKind,
  columns: readonly number[],
  { wholes, fractions, slack: usualSlack }: Columns,
  header: string,
): readonly Law[] {
  const slack = ofPoints.test(header) ? exactSlack : usualSlack;
  const others = columns.filter((one) => one !== column);
  const scales = ofOneThing.test(header) ? [1, 1000] : [1, 100];
  const scaled = (...parts: readonly number[]): readonly Law[] =>
    scales.map((scale) => ({ kind, column, parts, scale, slack, whole: wholes.get(parts[0] ?? NaN) ?? NaN }));
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
              slack,
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

function figuresOf({ grid }: FigureTable, row: number, columns: readonly number[]): Figures {
  return new Map(
    columns.flatMap((column) => {
      const figure = shownFigure(grid, { row, column }) ?? shownFraction(grid, { row, column });
      return figure === null ? [] : [[column, figure] as const];
    }),
  );
}

/** Columns that hold figures nearly throughout. */
function figureColumns({ grid, columns, isSmall }: FigureTable, rows: readonly number[]): readonly number[] {
  const fewest = isSmall ? fewestFiguresOfSmall : fewestFigures;
  return columns.filter((column) => {
    const isFigure = (row: number): boolean =>
      shownFigure(grid, { row, column }) !== null || shownFraction(grid, { row, column }) !== null;
    return rows.filter(isFigure).length >= fewest;
  });
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

/** In how many of the rows that can be asked a law is kept. */
interface Support {
  readonly kind: LawKind;
  readonly holding: number;
  readonly asked: number;
  readonly kept: number;
}

/** Kept by enough rows to say that another one is wrong. */
function isHabit({ isSmall }: FigureTable): (law: Support) => boolean {
  const fewest = isSmall ? fewestOfSmall : fewestHolding;
  return ({ kind, holding, asked, kept }) =>
    holding >= fewest[kind] && (kept >= asked * leastShare || kept === asked - 1);
}

/** Kept by every row: each figure of the column is what it is computed to be. */
export function isKeptThroughout({ holding, asked, kept }: Support): boolean {
  return kept === asked && holding >= fewestOfAWay;
}

/** The law of each column that has one: the one that most rows keep, and keep exactly. */
export function columnLaws(table: FigureTable, isShown = isHabit(table)): readonly ColumnLaw[] {
  const { grid, rows, totals, headerOf, isSmall } = table;
  const sample = rows.slice(0, rowsOfSample);
  const columns = figureColumns(table, isSmall ? [...sample, ...totals] : sample);
  const words = isSmall ? headersOfSmall : headers;
  if (columns.length < 2 || columns.length > mostColumns) return [];
  const all = sample.map((row) => figuresOf(table, row, columns));
  const withTotals = isSmall ? [...all, ...totals.map((row) => figuresOf(table, row, columns))] : all;
  const wholes = wholesOf(all, columns, sample.length === rows.length);
  const areFractions = (column: number): boolean => sample.some((row) => shownFraction(grid, { row, column }) !== null);
  const known = { slack: isSmall ? exactSlack : 1.01, wholes, fractions: new Set(columns.filter(areFractions)) };
  return columns.flatMap((column) => {
    const header = headerOf(column);
    const kinds = (Object.keys(headers) as LawKind[]).filter((kind) => words[kind].test(header));
    const laws = kinds
      .flatMap((kind) => lawsOf(column, kind, columns, known, header))
      .map((open) => {
        const law = { ...open, ways: usualWays(open, withTotals, header) };
        const asked = (law.kind === "share" ? all : withTotals).filter((figures) => holds(law, figures) !== null);
        const kept = asked.filter((figures) => holds(law, figures));
        const telling = kept.filter((figures) => isTelling(law, figures)).length;
        // Of three differences, one or two may be none.
        const holding = isSmall && law.kind === "difference" && telling > 0 ? kept.length : telling;
        const exact = kept.filter((figures) => isExact(law, figures)).length;
        return { ...law, holding, exact, asked: asked.length, kept: kept.length };
      })
      .filter(isShown)
      .sort(
        (one, other) =>
          other.exact - one.exact ||
          other.holding - one.holding ||
          one.asked - one.kept - (other.asked - other.kept) ||
          one.parts.length - other.parts.length ||
          // The later column less the earlier one, where zeros let both be right.
          Number(other.parts[0]) - Number(one.parts[0]),
      );
    return laws.slice(0, 1);
  });
}

/** How the column writes what is less than nothing: ▲ where any of its cells does. */
function minusOf({ grid }: FigureTable, column: number): string {
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
export function exceptionsIn(table: FigureTable): readonly (Exception & { readonly row: number })[] {
  const { rows, totals, isSmall } = table;
  return columnLaws(table).flatMap((law) => {
    const columns = [law.column, ...law.parts];
    const broken = [...rows, ...totals].flatMap((row) => {
      const figures = figuresOf(table, row, columns);
      const [stated, values] = [figures.get(law.column), valuesOf(figures, law.parts)];
      if (stated === undefined || values === null || holds(law, figures) !== false) return [];
      const expected = (allowed[law.kind](values, law.whole)[0] ?? 0) * law.scale;
      return [{ row, law, stated, expected: printed(expected, stated, minusOf(table, law.column)) }];
    });
    return broken.length > 1 && (isSmall || broken.length * 5 > rows.length) ? [] : broken;
  });
}
