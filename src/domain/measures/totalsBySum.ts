import { cellAt } from "../grid/sheetGrid";
import { textOfCell } from "./measure";
import { textAt, type Table } from "./rowReading";
import { mayNameTotal } from "./rowWords";
import type { TableRow } from "./tableRow";

/** 2 = 1 + 1 is the sum of too many rows to show a total. */
const leastSum = 20;
const fewestParts = 2;

/** A row of figures, and what it may be added to. */
interface Figures {
  readonly row: TableRow;
  readonly values: readonly (number | null)[];
}

function figuresOf({ grid, header }: Table, row: TableRow): Figures {
  const values = header.columns.map(({ column }) => {
    const cell = cellAt(grid, { row: row.row, column });
    const shown = Number(textOfCell(cell).replaceAll(",", "") || NaN);
    return typeof cell.content === "number" ? cell.content : Number.isNaN(shown) ? null : shown;
  });
  return { row, values };
}

/** One column is enough: the other may hold the very mistake that the total is checked for. */
function isSumOf({ values }: Figures, parts: readonly Figures[]): boolean {
  return (
    parts.length >= fewestParts &&
    values.some((value, at) => {
      const added = parts.map((part) => part.values[at] ?? NaN);
      const sum = added.reduce((all, one) => all + one, 0);
      return value !== null && Math.abs(value) >= leastSum && Math.abs(value - sum) <= Math.abs(value) * 1e-9;
    })
  );
}

const namesWhole = /^(?:[市区町村県府都道]|圏域|地域)?全体$|^全[市区町村県府都道域]$|^[市区町村県府都道]計$/u;

const namesMean = /^全?(?:[市区町村県府都道]|組合|広域|圏域|管内|保険者|構成市町村?)の?(?:計|平均)$/u;
const fewestBetween = 2;

/** 県計 of rates, below the municipalities whose rates it lies between. */
function meanBelow(table: Table, rows: readonly TableRow[]): TableRow | null {
  const measures = rows.filter(({ kind }) => kind === "measure");
  const last = measures.at(-1);
  if (last === undefined || !namesMean.test(textAt(table, last.row, "name").trim())) return null;
  const parts = measures.slice(0, -1).map((row) => figuresOf(table, row));
  const areBetween = figuresOf(table, last).values.flatMap((value, at) => {
    const own = parts.flatMap((part) => part.values[at] ?? []);
    return value === null || own.length < fewestParts ? [] : [Math.min(...own) <= value && value <= Math.max(...own)];
  });
  const between = areBetween.filter((is) => is).length;
  // 目標との差 may be that of the whole to a target of its own.
  return between >= fewestBetween && between * 2 > areBetween.length ? last : null;
}

/** 市全体 above the districts whose figures it sums up. */
function wholeAbove(table: Table, rows: readonly TableRow[]): TableRow | null {
  const [first, ...others] = rows.filter(({ kind }) => kind === "measure");
  if (first === undefined || !namesWhole.test(textAt(table, first.row, "name").trim())) return null;
  const parts = others.map((row) => figuresOf(table, row));
  return isSumOf(figuresOf(table, first), parts) ? first : null;
}

/**
 * 居宅サービス計, 総給付費: a word that also ends names of things (公会計) or begins them (総会), and figures that are the sum of the
 * rows above, since the last total or of all totals so far. Such a row is no measure.
 */
export function withTotalsBySum(table: Table, rows: readonly TableRow[]): readonly TableRow[] {
  const nameOf = ({ row }: TableRow): string => textAt(table, row, "name");
  const isCandidate = (row: TableRow): boolean =>
    row.kind === "measure" && textAt(table, row.row, "number") === "" && mayNameTotal(nameOf(row));
  const whole = wholeAbove(table, rows) ?? meanBelow(table, rows);
  if (whole !== null)
    return rows.map((row) => (row === whole ? { kind: "aside", row: row.row, text: nameOf(row) } : row));
  if (!rows.some(isCandidate)) return rows;
  let since: Figures[] = [];
  let totals: Figures[] = [];
  return rows.map((row): TableRow => {
    if (row.kind !== "measure") return row;
    const figures = figuresOf(table, row);
    const isOfRows = isCandidate(row) && isSumOf(figures, since);
    const isOfTotals = isCandidate(row) && !isOfRows && isSumOf(figures, totals);
    if (!isOfRows && !isOfTotals) {
      since.push(figures);
      return row;
    }
    since = [];
    totals = isOfTotals ? [figures] : [...totals, figures];
    return { kind: "aside", row: row.row, text: nameOf(row) };
  });
}
