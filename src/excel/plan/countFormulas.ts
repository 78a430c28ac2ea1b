import { areaAddress, quotedSheetName, type CellArea } from "../../domain/grid/cell";
import { goalStatuses, type GoalStatus, type GoalStatusWords } from "../../domain/evaluation/goalStatus";
import type { Division } from "../../domain/plan/division";
import type { Measure, MeasureSheet, TableSheet } from "../../domain/measures/measure";

/** A measure with the status read from its cell; `null` when it could not be. */
export interface MeasureWithStatus {
  readonly measure: Measure;
  readonly goalStatus: GoalStatus | null;
}

/** Formulas, without the leading `=`, that count the measures of one division on the measures sheet. */
export interface CountFormulas {
  readonly measures: string;
  readonly statuses: Readonly<Record<GoalStatus, string>>;
}

/** Excel's limit on a formula is 8,192 characters. */
const longestFormula = 8_000;
/** Excel's limit on the arguments of a function is 255. */
const mostBlocks = 250;
/** Excel's COUNTIF refuses criteria of more than 255 characters. */
const longestCriterion = 200;
/**
 * COUNTIFS over whole columns looks at every measure once for every division. Up to this many looks that is at once in
 * any Excel; beyond it each division counts its own rows only.
 */
const mostComparisons = 2_000_000;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text as a COUNTIF criterion that matches exactly it: wildcards disarmed, and no leading operator. */
function exactCriterion(text: string): string {
  const escaped = text.replace(/[~*?]/gu, "~$&");
  return quoted(escaped.length > longestCriterion ? `=${escaped.slice(0, longestCriterion)}*` : `=${escaped}`);
}

/** Criteria that together match the cells of one status, and no others that are on the sheet now. */
export function statusCriteria(
  measures: readonly MeasureWithStatus[],
  words: GoalStatusWords,
): Readonly<Record<GoalStatus, readonly string[]>> {
  const texts = (status: GoalStatus): readonly string[] => [
    ...new Set(
      measures
        .filter((one) => one.goalStatus === status)
        .map(({ measure }) => String(measure.cells.goalStatus?.content ?? "")),
    ),
  ];
  const areAllMarked = goalStatuses.every((status) => {
    const { symbol } = words[status];
    return symbol !== null && texts(status).every((text) => text.startsWith(symbol));
  });
  const criteria = (status: GoalStatus): readonly string[] => {
    const { symbol, words: wordings } = words[status];
    if (areAllMarked && symbol !== null) return [quoted(`${symbol}*`)];
    const found = texts(status);
    return (found.length > 0 ? found : wordings.slice(0, 1)).map(exactCriterion);
  };
  return {
    achieved: criteria("achieved"),
    missedEnded: criteria("missedEnded"),
    missedContinuing: criteria("missedContinuing"),
  };
}

/** Runs of rows that follow one another. */
function rowBlocks(rows: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const blocks: { first: number; last: number }[] = [];
  for (const row of rows) {
    const open = blocks.at(-1);
    if (open?.last === row - 1) open.last = row;
    else blocks.push({ first: row, last: row });
  }
  return blocks;
}

function reference(sheet: string, area: CellArea): string {
  return `${quotedSheetName(sheet)}!${areaAddress(area).replace(/([A-Z]+)([0-9]+)/gu, "$$$1$$$2")}`;
}

function columnReferences(sheet: string, column: number, rows: readonly number[]): readonly string[] {
  return rowBlocks(rows).map(({ first, last }) =>
    reference(sheet, { row: first, column, rows: last - first + 1, columns: 1 }),
  );
}

function sum(terms: readonly string[]): string {
  return terms.length === 0 ? "0" : terms.join("+");
}

function byRows(
  sheet: string,
  columns: CountedColumns,
  rows: readonly number[],
  criteria: Readonly<Record<GoalStatus, readonly string[]>>,
): CountFormulas {
  const names = columnReferences(sheet, columns.name, rows);
  const statuses = columnReferences(sheet, columns.status, rows);
  const count = (status: GoalStatus): string =>
    sum(criteria[status].flatMap((criterion) => statuses.map((cells) => `COUNTIF(${cells},${criterion})`)));
  return {
    measures: `COUNTA(${names.join(",")})`,
    statuses: {
      achieved: count("achieved"),
      missedEnded: count("missedEnded"),
      missedContinuing: count("missedContinuing"),
    },
  };
}

function byLabels(
  sheet: string,
  columns: CountedColumns,
  labels: readonly string[],
  rows: readonly number[],
  criteria: Readonly<Record<GoalStatus, readonly string[]>>,
): CountFormulas {
  const whole = (column: number): string => {
    const first = Math.min(...rows.slice(0, 1));
    const last = rows.at(-1) ?? first;
    return reference(sheet, { row: first, column, rows: last - first + 1, columns: 1 });
  };
  const division = columns.divisions
    .map((column, level) => `${whole(column)},${exactCriterion(labels[level] ?? "")}`)
    .join(",");
  const count = (status: GoalStatus): string =>
    sum(criteria[status].map((criterion) => `COUNTIFS(${division},${whole(columns.status)},${criterion})`));
  return {
    measures: `COUNTIFS(${division},${whole(columns.name)},"<>")`,
    statuses: {
      achieved: count("achieved"),
      missedEnded: count("missedEnded"),
      missedContinuing: count("missedContinuing"),
    },
  };
}

interface CountedColumns {
  readonly name: number;
  readonly status: number;
  readonly divisions: readonly number[];
}

/** A name repeated beside a further indicator would be counted as another measure. */
function repeatsNames({ rows, columns }: TableSheet, rowTexts: (row: number, column: number) => string): boolean {
  const name = columns.get("name")?.column;
  return rows.some(({ kind, row }) => kind === "continuation" && name !== undefined && rowTexts(row, name) !== "");
}

/** The texts of the division columns where every measure of a division has the same ones, none blank; else `null`. */
function sharedLabels(
  measureSheet: TableSheet,
  rowTexts: (row: number, column: number) => string,
): ReadonlyMap<Division, readonly string[]> | null {
  if (measureSheet.layout !== "list" || measureSheet.divisionColumns.length === 0) return null;
  if (repeatsNames(measureSheet, rowTexts)) return null;
  const labels = new Map<Division, readonly string[]>();
  for (const measure of measureSheet.measures) {
    const own = measureSheet.divisionColumns.map(({ column }) => rowTexts(measure.row, column));
    const division = measure.divisions.at(-1);
    if (division === undefined || own.includes("") || measure.divisions.length !== own.length) return null;
    const known = labels.get(division);
    if (known?.some((label, level) => label !== own[level]) === true) return null;
    labels.set(division, own);
  }
  return labels;
}

/**
 * Live formulas per innermost division. Where the list names each measure's divisions in full, they count by those
 * names, so that rows may be added, moved and sorted; else each division counts its own rows. `null` where a formula
 * would be longer than Excel allows, or the sheet has no name or status column to count.
 */
export function countFormulas(
  measureSheet: MeasureSheet,
  measures: readonly MeasureWithStatus[],
  words: GoalStatusWords,
  rowTexts: (row: number, column: number) => string,
): ReadonlyMap<Division | null, CountFormulas> | null {
  if (measureSheet.kind !== "table") return null;
  const name = measureSheet.columns.get("name")?.column;
  const status = measureSheet.columns.get("goalStatus")?.column;
  if (name === undefined || status === undefined) return null;
  const columns: CountedColumns = { name, status, divisions: measureSheet.divisionColumns.map(({ column }) => column) };
  const criteria = statusCriteria(measures, words);
  const rowsOf = new Map<Division | null, number[]>();
  for (const { measure } of measures) {
    const division = measure.divisions.at(-1) ?? null;
    const rows = rowsOf.get(division) ?? [];
    rows.push(measure.row);
    rowsOf.set(division, rows);
  }
  const labels = rowsOf.size * measures.length <= mostComparisons ? sharedLabels(measureSheet, rowTexts) : null;
  const everyRow = measures.map(({ measure }) => measure.row);
  const formulas = new Map<Division | null, CountFormulas>();
  for (const [division, rows] of rowsOf) {
    if (rowBlocks(rows).length > mostBlocks) return null;
    const shared = division === null ? undefined : labels?.get(division);
    const own =
      shared === undefined
        ? byRows(measureSheet.sheet, columns, rows, criteria)
        : byLabels(measureSheet.sheet, columns, shared, everyRow, criteria);
    if ([own.measures, ...Object.values(own.statuses)].some((formula) => formula.length > longestFormula)) return null;
    formulas.set(division, own);
  }
  return formulas;
}

/** Counts every named measure of the sheet, for the check line below the table; and how many these are now. */
export function everyMeasure(
  measureSheet: MeasureSheet,
  measures: readonly MeasureWithStatus[],
  contentAt: (row: number, column: number) => unknown,
): { readonly formula: string; readonly count: number } | null {
  const name = measureSheet.kind === "table" ? measureSheet.columns.get("name")?.column : undefined;
  if (name === undefined) return null;
  const rows = measures.map(({ measure }) => measure.row);
  const blocks = columnReferences(measureSheet.sheet, name, rows);
  const formula = `COUNTA(${blocks.join(",")})`;
  if (blocks.length > mostBlocks || formula.length > longestFormula) return null;
  return { formula, count: rows.filter((row) => contentAt(row, name) !== "").length };
}
