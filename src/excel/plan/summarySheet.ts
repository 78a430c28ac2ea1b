import { certain } from "../../domain/certain";
import { goalStatuses } from "../../domain/evaluation/goalStatus";
import { cellAddress, columnLetters, type CellArea } from "../../domain/grid/cell";
import type { OwnArea } from "../../domain/grid/sheetGrid";
import type { Division } from "../../domain/plan/division";
import { isFractionColumn, summaryValue } from "../../domain/summary/summaryColumns";
import type { SummaryRow } from "../../domain/summary/summaryTable";
import { colours, fontSizes, percentFormat } from "./appearance";
import type { CountFormulas } from "./countFormulas";
import { printOf } from "./paper";
import {
  emptyCell,
  formulaCell,
  numberCell,
  textCell,
  type AreaFormat,
  type PlannedCell,
  type PlannedSheet,
} from "./plannedWrites";
import { type SummarySheetSource, type Columns, columnsOf, texts } from "./summaryColumns";
import { headerFirstRow, headerLastRow, headerRows, headerMerges } from "./summaryHeader";

export const summaryTableKey = "summaryTable";

const titleRow = 0;

const bodyFirstRow = 4;

const countWidth = 12;

/** Excel joins cells one by one: of more than these, every row has its labels instead. */
const mostMerges = 30;

const divisionWidths: readonly number[] = [22, 34, 40];

/** The labels of a row: those of a division as they are, 小計 behind its division, 合計 alone. */
function labelCells(row: SummaryRow, source: SummarySheetSource, columns: Columns): readonly PlannedCell[] {
  const words = texts(source.language);
  const labels = row.divisions.map((division) => division.label);
  const own = {
    division: labels.length === 0 ? [words.withoutDivision] : labels,
    subtotal: [...labels, words.subtotal],
    total: [words.total],
  }[row.kind];
  return Array.from({ length: columns.divisions }, (_, index) => textCell(own[index] ?? ""));
}

/** Formulas of the sums need the rows above; counted from the sheet's first row, 0. */
interface Placed {
  readonly row: SummaryRow;
  readonly sheetRow: number;
}

/** Excel's functions take at most 255 arguments; what needs more is a sum of sums. */
const mostArguments = 200;

function columnSum(column: number, rows: readonly number[]): string {
  const letters = columnLetters(column);
  const [first = 0] = rows;
  const isRun = rows.every((row, index) => row === first + index);
  if (isRun && rows.length > 1) return `SUM(${letters}${String(first + 1)}:${letters}${String(first + rows.length)})`;
  const cells = rows.map((row) => `${letters}${String(row + 1)}`);
  const sums: string[] = [];
  for (let from = 0; from < cells.length; from += mostArguments) {
    sums.push(`SUM(${cells.slice(from, from + mostArguments).join(",")})`);
  }
  return sums.join("+");
}

/** The rows whose counts add up to a subtotal or to the total. */
function summedRows(placed: Placed, all: readonly Placed[]): readonly number[] {
  const hasSubtotals = all.some(({ row }) => row.kind === "subtotal");
  const parts =
    placed.row.kind === "subtotal"
      ? all.filter(({ row }) => row.kind === "division" && row.divisions[0] === placed.row.divisions[0])
      : all.filter(
          ({ row }) =>
            (hasSubtotals ? row.kind === "subtotal" || row.divisions.length === 0 : row.kind === "division") &&
            row.kind !== "total",
        );
  return parts.map(({ sheetRow }) => sheetRow);
}

function rateFormula(sheetRow: number, source: SummarySheetSource, columns: Columns): string {
  const at = (column: number): string => cellAddress({ row: sheetRow, column });
  const achieved = at(columns.firstStatus);
  const denominator =
    source.summary.counting.denominator === "all"
      ? at(columns.measures)
      : `SUM(${achieved}:${at(columns.firstStatus + goalStatuses.length - 1)})`;
  const noRate = texts(source.language).noRate;
  return `IF(${denominator}=0,"${noRate}",ROUND(${achieved}/${denominator},${String(source.percentDecimals + 2)}))`;
}

function liveCells(
  placed: Placed,
  all: readonly Placed[],
  counts: ReadonlyMap<Division | null, CountFormulas>,
  source: SummarySheetSource,
  columns: Columns,
): readonly PlannedCell[] {
  const { row, sheetRow } = placed;
  const isCounted = row.kind === "division" || all.length === 1;
  const counting = isCounted ? counts.get(row.divisions.at(-1) ?? null) : undefined;
  const summed = counting === undefined ? summedRows(placed, all) : [];
  const sumOf = (column: number): string => columnSum(column, summed);
  const at = (column: number): string => cellAddress({ row: sheetRow, column });
  const lastStatus = columns.firstStatus + goalStatuses.length - 1;
  const formulas = [
    rateFormula(sheetRow, source, columns),
    counting === undefined ? sumOf(columns.measures) : counting.measures,
    ...goalStatuses.map((status, index) =>
      counting === undefined ? sumOf(columns.firstStatus + index) : counting.statuses[status],
    ),
    `${at(columns.measures)}-SUM(${at(columns.firstStatus)}:${at(lastStatus)})`,
  ];
  return columns.counts.map((column, index) =>
    formulaCell(certain(formulas[index]), summaryValue(row, column) ?? texts(source.language).noRate),
  );
}

function valueCells({ row }: Placed, source: SummarySheetSource, columns: Columns): readonly PlannedCell[] {
  return columns.counts.map((column) => {
    const value = summaryValue(row, column);
    return value === null ? textCell(texts(source.language).noRate) : numberCell(value);
  });
}

/** Runs of rows that show the same division at a level: their cells are merged, as the report prints them. */
function divisionMerges(placed: readonly Placed[], columns: Columns): readonly CellArea[] {
  const levels = Array.from({ length: columns.divisions - 1 }, (_, level) => level);
  return levels.flatMap((level) => {
    const runs: { readonly division: Division | undefined; readonly first: number; last: number }[] = [];
    for (const { row, sheetRow } of placed) {
      const division = row.divisions[level];
      const open = runs.at(-1);
      if (open !== undefined && open.division === division) open.last = sheetRow;
      else runs.push({ division, first: sheetRow, last: sheetRow });
    }
    return runs
      .filter(({ division, first, last }) => division !== undefined && last > first)
      .map(({ first, last }) => ({ row: first, column: level, rows: last - first + 1, columns: 1 }));
  });
}

function labelMerges(placed: readonly Placed[], columns: Columns): readonly CellArea[] {
  return placed.flatMap(({ row, sheetRow }) => {
    const first = { division: null, subtotal: row.divisions.length, total: 0 }[row.kind];
    return first === null || columns.divisions - first < 2
      ? []
      : [{ row: sheetRow, column: first, rows: 1, columns: columns.divisions - first }];
  });
}

/** Repeated labels stand in the first cell of their merged run only. */
function blankMergedLabels(
  cells: readonly (readonly PlannedCell[])[],
  merges: readonly CellArea[],
): readonly (readonly PlannedCell[])[] {
  const hidden = new Set(
    merges.flatMap((area) =>
      Array.from({ length: area.rows - 1 }, (_, index) => `${String(area.row + index + 1)}:${String(area.column)}`),
    ),
  );
  return cells.map((row, rowIndex) =>
    row.map((cell, column) => (hidden.has(`${String(rowIndex)}:${String(column)}`) ? emptyCell : cell)),
  );
}

/** Whether the total has every measure of the sheet; none where nothing is live. */
function checkCells(
  { formulas, everyMeasure, language }: SummarySheetSource,
  placed: readonly Placed[],
  columns: Columns,
): readonly PlannedCell[] {
  const total = placed.at(-1);
  if (formulas === null || everyMeasure === null || total === undefined) return [];
  const { check, checkAgrees, checkDiffers } = texts(language);
  const counted = cellAddress({ row: total.sheetRow, column: columns.measures });
  const agrees = `IF(${counted}=${everyMeasure.formula},"${checkAgrees}","${checkDiffers}")`;
  const shows = `${check}  ${total.row.measures === everyMeasure.count ? checkAgrees : checkDiffers}`;
  return [formulaCell(`"${check}  "&${agrees}`, shows)];
}

function noteRows(
  source: SummarySheetSource,
  placed: readonly Placed[],
  columns: Columns,
): readonly (readonly PlannedCell[])[] {
  const words = texts(source.language);
  const wide = (cell: PlannedCell): readonly PlannedCell[] => [
    cell,
    ...Array.from({ length: columns.count - 1 }, () => emptyCell),
  ];
  return [
    ...checkCells(source, placed, columns).map(wide),
    ...source.countingNotes.map((note) => wide(textCell(note))),
    wide(textCell(source.formulas === null ? words.valueRule : words.liveRule)),
    wide(textCell(words.source({ sheet: source.sourceSheet, rows: source.sourceAddress }))),
  ];
}

function formats(
  source: SummarySheetSource,
  placed: readonly Placed[],
  columns: Columns,
  rowCount: number,
): readonly AreaFormat[] {
  const across = (row: number, rows = 1): CellArea => ({ row, column: 0, rows, columns: columns.count });
  const numbers = {
    row: bodyFirstRow,
    column: columns.measures,
    rows: placed.length,
    columns: columns.count - columns.measures,
  };
  const notes = bodyFirstRow + placed.length;
  return [
    { area: across(0, rowCount), fontSize: fontSizes.body, vertical: "Center" },
    { area: across(titleRow), bold: true, fontSize: fontSizes.title },
    { area: across(headerFirstRow, 2), bold: true, fill: colours.header, horizontal: "Center" },
    { area: across(headerFirstRow, placed.length + 2), bordered: true, wrap: true },
    { area: numbers, numberFormat: "#,##0" },
    ...columns.counts.flatMap((column, index) =>
      isFractionColumn(column)
        ? [
            {
              area: { ...numbers, column: columns.divisions + index, columns: 1 },
              numberFormat: percentFormat(source.percentDecimals),
              horizontal: "Right" as const,
            },
          ]
        : [],
    ),
    ...placed.flatMap(({ row, sheetRow }) =>
      row.kind === "division"
        ? []
        : [
            {
              area: subtotalArea(row, sheetRow, columns),
              bold: true,
              fill: row.kind === "total" ? colours.total : colours.subtotal,
            },
          ],
    ),
    { area: across(notes, rowCount - notes), fontSize: fontSizes.note, fontColor: colours.note },
  ];
}

function subtotalArea(row: SummaryRow, sheetRow: number, columns: Columns): CellArea {
  const column = row.kind === "subtotal" ? row.divisions.length : 0;
  return { row: sheetRow, column, rows: 1, columns: columns.count - column };
}

function columnWidths(columns: Columns): readonly number[] {
  const wide = divisionWidths.slice(-columns.divisions);
  const divisions = Array.from(
    { length: columns.divisions },
    (_, index) => wide[index] ?? divisionWidths.at(-1) ?? countWidth,
  );
  return [...divisions, ...Array.from({ length: columns.count - columns.divisions }, () => countWidth)];
}

/** The summary sheet (集計表) in the published layout, as a plan of writes. */
export function planSummarySheet(source: SummarySheetSource, name: string, existing: OwnArea | null): PlannedSheet {
  const columns = columnsOf(source);
  const words = texts(source.language);
  const widths = columnWidths(columns);
  const placed = source.summary.rows.map((row, index) => ({ row, sheetRow: bodyFirstRow + index }));
  const blank = Array.from({ length: columns.count }, () => emptyCell);
  const body = placed.map((one) => [
    ...labelCells(one.row, source, columns),
    ...(source.formulas === null
      ? valueCells(one, source, columns)
      : liveCells(one, placed, source.formulas, source, columns)),
  ]);
  const bodyMerges = [...divisionMerges(placed, columns), ...labelMerges(placed, columns)];
  const merges = [...headerMerges(source, columns), ...(bodyMerges.length > mostMerges ? [] : bodyMerges)];
  const cells = [
    [textCell(source.summary.counting.judgement === "grade" ? words.titleOfGrades : words.title), ...blank.slice(1)],
    blank,
    ...headerRows(source, columns),
    ...body,
    ...noteRows(source, placed, columns),
  ];
  return {
    key: summaryTableKey,
    name,
    existing,
    cells: blankMergedLabels(cells, merges),
    merges,
    formats: formats(source, placed, columns, cells.length),
    columnWidths: widths,
    headerRows: { first: headerFirstRow, last: headerLastRow },
    print: printOf(widths, "Landscape", source.paper),
  };
}
