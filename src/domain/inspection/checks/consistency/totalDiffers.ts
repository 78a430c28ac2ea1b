import { type SheetGrid, cellAt } from "../../../grid/sheetGrid";
import { isTotal, isTotalOfSomething, mayNameTotal } from "../../../measures/rowWords";
import { shownFigure, type ShownFigure } from "./shownFigure";
import { add } from "../../../evaluation/decimals";
import { canonicalText } from "../../../text/canonicalText";
import type { SourceCell } from "../../../grid/cell";
import type { HeaderColumn } from "../../../measures/header";
import { textOfCell, type Measure } from "../../../measures/measure";
import { isRepeated } from "../../../summary/repetition";
import { readQuantity } from "../../../quantity/readQuantity";
import { defineCheck, isOfTable, type Found, type InspectionContext, type TableContext } from "../../check";
import { at, findAt } from "../findingAt";
import { visibleSheets } from "../visibleSheets";
import { wrongMeans } from "./meanRows";
import { wrongWholes } from "./partsBelow";
import { cellsAround, isRecounted, publishedOf, toldByRecount } from "./published";
import { tablesElsewhere, wrongColumnTotals } from "./tablesElsewhere";
import { grouped, headerName, oneLine, words } from "./words";

/** A column 計 that is not what stands left of it comes to, in one row of a table. */
interface WrongRowTotal {
  readonly row: number;
  readonly column: number;
  /** What the row and the column are called. */
  readonly label: string;
  readonly header: string;
  readonly stated: ShownFigure;
  readonly sum: number;
}

const fewestAgreeing = 2;
const dash = /^[-－―—ー‐−─]?$/u;

interface RowTotal extends WrongRowTotal {
  readonly agrees: boolean;
}

/** The figures left of a column up to the label; a dash is none of the kind. `null`: the row has no figures there. */
function rowTotal(grid: SheetGrid, row: number, total: number, header: string): RowTotal | null {
  const { origin, texts } = grid;
  const stated = shownFigure(grid, { row, column: total });
  const shown = texts[row - origin.row] ?? [];
  const figures: ShownFigure[] = [];
  let column = total - 1;
  for (; column >= origin.column; column -= 1) {
    const figure = shownFigure(grid, { row, column });
    if (figure !== null) figures.push(figure);
    else if (!dash.test((shown[column - origin.column] ?? "").trim()) || shown[column - origin.column] === "") break;
  }
  if (stated === null || figures.length < 2) return null;
  const sum = figures.reduce((all, { value }) => all + value, 0);
  const slack = figures.reduce(
    (all, { lastPlace }) => all + (lastPlace < 1 ? lastPlace : 0),
    stated.lastPlace < 1 ? stated.lastPlace : 0,
  );
  const label = (shown[column - origin.column] ?? "").trim();
  return { row, column: total, label, header, stated, sum, agrees: Math.abs(sum - stated.value) <= slack + 1e-9 };
}

/** In tables outside the measures: the one row whose 計 is not its sum, where all other rows' is. */
function wrongRowTotals(grid: SheetGrid, skips: (row: number) => boolean): readonly WrongRowTotal[] {
  const { origin, contents } = grid;
  return contents.flatMap((cells, index) => {
    const headerRow = index + origin.row;
    if (skips(headerRow)) return [];
    return cells.flatMap((content, at) => {
      if (at < 2 || typeof content !== "string" || !isTotal(content) || content.includes("均")) return [];
      const rows: RowTotal[] = [];
      for (let row = headerRow + 1; row < origin.row + contents.length && !skips(row); row += 1) {
        const one = rowTotal(grid, row, at + origin.column, content.trim());
        if (one === null) break;
        rows.push(one);
      }
      const wrong = rows.filter(({ agrees }) => !agrees);
      return wrong.length === 1 && rows.length - 1 >= fewestAgreeing ? wrong : [];
    });
  });
}

const summedRoles = ["baseline", "target", "actual"] as const;
type SummedRole = (typeof summedRoles)[number];

interface Figure {
  readonly value: number;
  readonly unit: string | null;
}

/** A row 小計, 合計 within the table, with the measures that it may sum: those since the last total, or all so far. */
interface TotalRow {
  readonly row: number;
  readonly label: string;
  readonly scopes: readonly (readonly Measure[])[];
}

function figureOf(cell: SourceCell | undefined, unit: string): Figure | null {
  if (cell === undefined) return null;
  const [part, ...others] = readQuantity({ ...cell, role: "plain" }).parts;
  // 百万円 in a column of its own says of what the figures are; they are added up as they stand.
  const ofColumn = unit === "" ? null : canonicalText(unit);
  return part.kind === "number" && others.length === 0 ? { value: part.value, unit: part.unit ?? ofColumn } : null;
}

function totalRows({ grid, measureSheet }: TableContext): readonly TotalRow[] {
  const { rows, measures } = measureSheet;
  const found: TotalRow[] = [];
  let from = 0;
  let next = 0;
  for (const row of rows) {
    while (next < measures.length && (measures[next]?.row ?? Infinity) <= row.row) next += 1;
    if (row.kind !== "aside") continue;
    const cells = (grid.contents[row.row - grid.origin.row] ?? []).filter((content) => typeof content === "string");
    const label = cells.find((text) => isTotal(text) || isTotalOfSomething(text) || mayNameTotal(text));
    if (label === undefined || label.includes("平均")) continue;
    found.push({ row: row.row, label, scopes: [measures.slice(from, next), measures.slice(0, next)] });
    from = next;
  }
  return found;
}

/** The figures of a column in the rows of measures; `null` where they are nothing to add up. */
type FiguresOf = (measures: readonly Measure[]) => readonly number[] | null;

/**
 * The figures of a role in the rows of measures; `null` where one is no number, or their units differ. What stands in another
 * column (収支率 beside 利用者数) has a total of its own.
 */
function figuresOf(measures: readonly Measure[], role: SummedRole, column: number): readonly number[] | null {
  const figures = measures.flatMap(({ indicatorRows }) =>
    indicatorRows
      .filter((cells) => cells[role] === undefined || cells[role].column === column)
      .map((cells) => figureOf(cells[role], textOfCell(cells.unit))),
  );
  const known = figures.filter((figure) => figure !== null);
  const units = new Set(known.map(({ unit }) => unit));
  if (known.length < figures.length || known.length === 0 || units.size !== 1 || units.has("%")) return null;
  return known.map(({ value }) => value);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => add(sum, value), 0);
}

/** What the rows above come to, counting those shown again or not; the first is told where the total is another. */
function sumsOf({ scopes }: TotalRow, figuresOf: FiguresOf): readonly number[] {
  const all = scopes.flatMap((measures) => [measures, measures.filter((one) => !isRepeated(one))]);
  return all.flatMap((measures) => {
    const figures = figuresOf(measures);
    return figures === null ? [] : [total(figures)];
  });
}

interface WrongTotal {
  readonly label: string;
  readonly column: string;
  /** Decimals of the percentages that the table shows; both figures are fractions then. */
  readonly percentDecimals?: number | null;
  readonly stated: number;
  readonly sum: number;
  /** What a row 平均 says is no sum. */
  readonly isMean?: boolean;
}

/** 予算額（千円）, 事業費, 件数: what is added up, though it is neither target nor actual. */
const amount = /(?:額|費|件数|人数|予算|決算)(?:[(（].*[)）])?$|[(（](?:千円|百万円|円|万円|件|人)[)）]$/u;

interface SummedColumn {
  readonly column: HeaderColumn;
  readonly figures: FiguresOf;
}

function summedColumns({ grid, measureSheet }: TableContext): readonly SummedColumn[] {
  const { columns, header } = measureSheet;
  const ofRoles = summedRoles.flatMap((role) => {
    const column = columns.get(role);
    return column === undefined
      ? []
      : [{ column, figures: (measures: readonly Measure[]) => figuresOf(measures, role, column.column) }];
  });
  const others = header.columns.filter(
    (one) => amount.test(one.label) && !ofRoles.some(({ column }) => column.column === one.column),
  );
  const amounts = others.map((column) => ({
    column,
    figures: (measures: readonly Measure[]) => {
      const figures = measures.map(({ row }) => shownFigure(grid, { row, column: column.column })?.value ?? null);
      return figures.length === 0 || figures.includes(null) ? null : (figures as readonly number[]);
    },
  }));
  return [...ofRoles, ...amounts];
}

/** A figure of a total row beside what the rows above it come to. */
function comparedIn({ grid }: TableContext, columns: readonly SummedColumn[], row: TotalRow) {
  return columns.flatMap(({ column, figures }) => {
    const position = { row: row.row, column: column.column };
    const stated = figureOf(cellAt(grid, position), "")?.value ?? null;
    const sums = sumsOf(row, figures);
    const [sum] = sums;
    if (stated === null || sum === undefined) return [];
    const parts = row.scopes.flatMap((measures) => figures(measures) ?? []);
    const isBetween = Math.min(...parts) <= stated && stated <= Math.max(...parts);
    return [{ column, position, stated, sums, sum, isBetween }];
  });
}

const fewestOfMeans = 2;

/** 県計 of rates: figure after figure between those above is what they come to on the whole, and no sum. */
function isMeanRow(compared: ReturnType<typeof comparedIn>): boolean {
  return compared.length >= fewestOfMeans && compared.every(({ isBetween }) => isBetween);
}

/** Rows of totals of which at least one figure is added up again. */
export function comparedTotals(context: TableContext): ReadonlySet<number> {
  const columns = summedColumns(context);
  const compared = totalRows(context).filter((row) => comparedIn(context, columns, row).length > 0);
  return new Set(compared.map(({ row }) => row));
}

function wrongTotals(context: TableContext, columns: readonly SummedColumn[], row: TotalRow) {
  const { grid, measureSheet } = context;
  const compared = comparedIn(context, columns, row);
  if (isMeanRow(compared)) return [];
  return compared
    .filter(({ stated, sums }) => !sums.includes(stated))
    .flatMap(({ column, position, stated, sum }) => {
      const name = headerName(column, measureSheet.header.columns);
      const parameters: WrongTotal = { label: row.label.trim(), column: name, stated, sum };
      return findAt(grid, [position], parameters, { measure: null });
    });
}

function inTable(context: TableContext): readonly Found<WrongTotal>[] {
  const columns = summedColumns(context);
  return totalRows(context).flatMap((row) => wrongTotals(context, columns, row));
}

function means(context: TableContext): readonly Found<WrongTotal>[] {
  const { columns } = context.measureSheet.header;
  return wrongMeans(context).flatMap(({ at: cell, label, stated, mean }) => {
    const places = Math.round(-Math.log10(stated.lastPlace));
    const percentDecimals = /[%％]$/u.test(stated.text) ? places - 2 : null;
    const figures = { stated: stated.value, sum: Number(mean.toFixed(places)), percentDecimals, isMean: true };
    const column = columns.find((one) => one.column === cell.column);
    const name = column === undefined ? "" : headerName(column, columns);
    return findAt(context.grid, [cell], { label, column: name, ...figures }, { measure: null });
  });
}

function wholes(context: TableContext): readonly Found<WrongTotal>[] {
  return wrongWholes(context).flatMap(({ at: cell, ...figures }) =>
    findAt(context.grid, [cell], { ...figures, sum: Number(figures.sum.toFixed(6)) }, { measure: null }),
  );
}

function inOtherTables(context: InspectionContext): readonly Found<WrongTotal>[] {
  const [isTold, isCounted] = [toldByRecount(context), isRecounted(context)];
  const wrongColumnTotalsIn = (grid: SheetGrid, skips: (row: number) => boolean) =>
    tablesElsewhere(grid, skips)
      .filter(({ totals }) => !totals.some((row) => isCounted(grid.name, row)))
      .flatMap(wrongColumnTotals);
  return cellsAround(context).flatMap(({ grid, skips }) =>
    [...wrongRowTotals(grid, skips), ...wrongColumnTotalsIn(grid, skips)]
      .filter(({ row }) => !isTold(grid.name, row))
      .flatMap(({ row, column, label, header, stated, sum }) => {
        const percentDecimals = /[%％]$/u.test(stated.text) ? Math.round(-Math.log10(stated.lastPlace)) - 2 : null;
        const figures = { stated: stated.value, sum: Number(sum.toFixed(6)) };
        const parameters = { label, column: header, percentDecimals, ...figures };
        return findAt(grid, [{ row, column }], parameters, { measure: null });
      }),
  );
}

/** 計 10 below Ａ 6 and Ｂ 2: the table has no row for Ｃ. */
function withoutAGrade(context: InspectionContext): readonly Found<WrongTotal>[] {
  return publishedOf(context).summaries.flatMap(({ summary, rows }) =>
    rows.flatMap(({ row: { kind, figures }, counts }) => {
      const whole = figures.get("measures");
      const grades = [...figures.values()].filter(({ role }) => role.startsWith("grade:"));
      const sum = grades.reduce((all, { value }) => all + value, 0);
      if (kind !== "total" || whole === undefined || counts.length > 0 || grades.length < 2 || sum === whole.value)
        return [];
      const [grid] = visibleSheets(context).filter(({ name }) => name === whole.cell.sheet);
      const header = grid === undefined ? "" : cellAt(grid, { row: summary.cell.row, column: whole.cell.column }).text;
      return [
        {
          parameters: { label: whole.header, column: oneLine(header.trim()) || whole.header, stated: whole.value, sum },
          ...at(whole.cell),
        },
      ];
    }),
  );
}

function shown({ percentDecimals = null }: WrongTotal, value: number): string {
  return percentDecimals === null ? grouped(value) : words.ja.percent(value, percentDecimals);
}

/** 小計 and 合計 within the table are added up again, where all figures above them are of one unit. */
export const totalDiffers = defineCheck({
  code: "consistency-total-differs",
  ja: {
    title: "小計・合計・平均が内訳と合わない",
    description:
      "表の中の小計や合計の行の数値が、上の施策の数値を足したものと異なるか、ほかの表で「計」の列の数値が一つの行だけ内訳の和と異なります。単位のそろった欄だけを足します。「平均」の行は、その列の値の平均と比べ、「総排出量」のような指標は、すぐ下の内訳の和と比べます。",
    message: (p: WrongTotal) =>
      `「${p.label}」の行の「${p.column}」は${shown(p, p.stated)}ですが、${p.isMean === true ? "平均すると" : "足すと"}${shown(p, p.sum)}です。`,
    fix: "合計か、上の行の数値の誤っている方を直してください。再掲を除いた合計なら、その旨を書いてください。",
  },
  en: {
    title: "Total differs from its parts",
    message: (p) =>
      `"${p.column}" in the row "${p.label}" is ${shown(p, p.stated)}, but its parts ${p.isMean === true ? "have the mean" : "add up to"} ${shown(p, p.sum)}.`,
    fix: "Correct the total or the figure above that is wrong.",
  },
  find: (context) => [
    ...(isOfTable(context) ? [...inTable(context), ...means(context), ...wholes(context)] : []),
    ...inOtherTables(context),
    ...withoutAGrade(context),
  ],
});
