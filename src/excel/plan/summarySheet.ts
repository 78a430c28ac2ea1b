import { certain } from "../../domain/certain";
import type { OwnArea } from "../../domain/grid/sheetGrid";
import { cellAddress, columnLetters, type CellArea } from "../../domain/grid/cell";
import { goalStatuses } from "../../domain/evaluation/goalStatus";
import type { Division } from "../../domain/plan/division";
import type { Judgement } from "../../domain/summary/counting";
import {
  isFractionColumn,
  summaryColumns,
  summaryValue,
  type SummaryColumn,
} from "../../domain/summary/summaryColumns";
import type { SummaryRow, SummaryTable } from "../../domain/summary/summaryTable";
import { views as en } from "../../domain/texts/en/views";
import { views as ja } from "../../domain/texts/ja/views";
import type { Language } from "../../domain/texts/language";
import { colours, fontSizes, percentFormat } from "./appearance";
import type { CountFormulas } from "./countFormulas";
import {
  emptyCell,
  formulaCell,
  numberCell,
  textCell,
  type AreaFormat,
  type PlannedCell,
  type PlannedSheet,
} from "./plannedWrites";

/** What the summary sheet is made from. */
export interface SummarySheetSource {
  readonly summary: SummaryTable;
  /** Live formulas by innermost division; `null` writes values. */
  readonly formulas: ReadonlyMap<Division | null, CountFormulas> | null;
  /** Counts all measures of the sheet, for the check line, and what it counts now; `null` leaves the line out. */
  readonly everyMeasure: { readonly formula: string; readonly count: number } | null;
  /** Names of the levels of division, outermost first; a missing one is numbered. */
  readonly levelNames: readonly string[];
  readonly sourceSheet: string;
  /** `A8:M107` */
  readonly sourceAddress: string;
  /** What is counted, and how the rates are taken. */
  readonly countingNotes: readonly string[];
  readonly percentDecimals: number;
  readonly language: Language;
}

export const summaryTableKey = "summaryTable";

const titleRow = 0;
const headerFirstRow = 2;
const headerLastRow = 3;
const bodyFirstRow = 4;
const countWidth = 12;
const divisionWidths: readonly number[] = [22, 34, 40];

/** Where the columns behind the divisions are; those of statuses for live formulas only. */
interface Columns {
  readonly divisions: number;
  /** Those behind the divisions, in order. */
  readonly counts: readonly SummaryColumn[];
  readonly rate: number;
  readonly measures: number;
  readonly firstStatus: number;
  readonly notJudged: number | null;
  readonly count: number;
}

function columnsOf({ summary }: SummarySheetSource): Columns {
  const divisions = Math.max(1, summary.depth);
  const counts = summaryColumns(summary);
  const at = (isWanted: (column: SummaryColumn) => boolean): number | null => {
    const index = counts.findIndex(isWanted);
    return index < 0 ? null : divisions + index;
  };
  return {
    divisions,
    counts,
    rate: divisions,
    measures: divisions + 1,
    firstStatus: at(({ kind }) => kind === "standing") ?? divisions + counts.length,
    notJudged: at((column) => column.kind === "standing" && column.standing === "notJudged"),
    count: divisions + counts.length,
  };
}

function texts(language: Language): (typeof ja)["summaryTable"] | (typeof en)["summaryTable"] {
  return { ja, en }[language].summaryTable;
}

type Words = ReturnType<typeof texts>;

/** What a column is called, and the heading that it stands under. */
function headerOf(column: SummaryColumn, judgement: Judgement | null, words: Words): readonly [string, string | null] {
  switch (column.kind) {
    case "rate":
      return [words.achievementRate, null];
    case "measures":
    case "indicators":
      return [words[column.kind], null];
    case "standing":
      return [words[column.standing], judgement === "grade" || column.standing === "notJudged" ? null : words.goals];
    case "grade":
      return [column.symbol || words.notGraded, words.grades];
    case "share":
      return [column.symbol || words.notGraded, words.shares];
  }
}

function headersOf(source: SummarySheetSource, columns: Columns): readonly (readonly [string, string | null])[] {
  const words = texts(source.language);
  return columns.counts.map((column) => headerOf(column, source.summary.counting.judgement, words));
}

function headerRows(source: SummarySheetSource, columns: Columns): readonly (readonly PlannedCell[])[] {
  const words = texts(source.language);
  const levels = Array.from({ length: columns.divisions }, (_, index) =>
    textCell(source.levelNames[index] ?? words.level({ level: index + 1 })),
  );
  const headers = headersOf(source, columns);
  const isFirst = (index: number): boolean => headers[index - 1]?.[1] !== headers[index]?.[1];
  return [
    [
      ...levels,
      ...headers.map(([label, group], index) => {
        if (group === null) return textCell(label);
        return isFirst(index) ? textCell(group) : emptyCell;
      }),
    ],
    [
      ...levels.map(() => emptyCell),
      ...headers.map(([label, group]) => (group === null ? emptyCell : textCell(label))),
    ],
  ];
}

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

/** Columns under one heading have it merged over them; the others are merged down. */
function headerMerges(source: SummarySheetSource, columns: Columns): readonly CellArea[] {
  const down = (column: number): CellArea => ({ row: headerFirstRow, column, rows: 2, columns: 1 });
  const merges = Array.from({ length: columns.divisions }, (_, column) => down(column));
  const headers = headersOf(source, columns);
  let start = 0;
  headers.forEach(([, group], index) => {
    if (group === null) merges.push(down(columns.divisions + index));
    if (group !== headers[index - 1]?.[1]) start = index;
    const isLast = group !== headers[index + 1]?.[1];
    if (group !== null && isLast && index > start) {
      merges.push({ row: headerFirstRow, column: columns.divisions + start, rows: 1, columns: index - start + 1 });
    }
  });
  return merges;
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
  const body = { row: bodyFirstRow, column: 0, rows: placed.length, columns: columns.count };
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
    { area: across(headerFirstRow, 2), bold: true, fill: colours.header, horizontal: "Center", wrap: true },
    { area: across(headerFirstRow, placed.length + 2), bordered: true },
    { area: { ...body, columns: columns.divisions }, wrap: true },
    { area: numbers, numberFormat: "#,##0", horizontal: "Right" },
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
  const placed = source.summary.rows.map((row, index) => ({ row, sheetRow: bodyFirstRow + index }));
  const blank = Array.from({ length: columns.count }, () => emptyCell);
  const body = placed.map((one) => [
    ...labelCells(one.row, source, columns),
    ...(source.formulas === null
      ? valueCells(one, source, columns)
      : liveCells(one, placed, source.formulas, source, columns)),
  ]);
  const merges = [
    ...headerMerges(source, columns),
    ...divisionMerges(placed, columns),
    ...labelMerges(placed, columns),
  ];
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
    columnWidths: columnWidths(columns),
    headerRows: { first: headerFirstRow, last: headerLastRow },
    print: { paper: "A3", orientation: "Landscape" },
  };
}
