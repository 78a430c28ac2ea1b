/**
 * Times the custom functions: npx tsx bench/functions.bench.ts [rows]
 *
 * For each function that answers for cells, 100,000 calls of one cell and one call over 100,000 rows; for those of the
 * whole measures sheet, one call over 100,000 measures. Each spill is timed at a quarter and at half of the rows as well:
 * about 4 times a quarter's is linear.
 */
import { loadavg } from "node:os";
import { functionExamples } from "../scripts/samples/functionExamples";
import type { Argument } from "../src/functions/argument";
import { elementwise, toExcel } from "../src/functions/elementwise";
import { loadCustomFunctionsRuntime } from "../src/workbench/cli/evaluateFunction";
import { readFunctionMetadata } from "../src/workbench/functions/functionMetadata";
import { implementationOf, type Cells, type Implementation } from "../src/workbench/functions/implementations";
import { timed } from "./timed";
import { variedPlanRows } from "./variedPlan";

export interface FunctionTimes {
  readonly id: string;
  readonly rows: number;
  /** Milliseconds for as many calls of one cell; `null` for functions of the whole sheet. */
  readonly scalarCalls: number | null;
  /** Milliseconds for one call over a quarter of the rows, half of them, and all. */
  readonly spills: readonly number[];
  /** Share of the spill's time that the wrapper takes, 0–1; `null` where it is no elementwise function. */
  readonly wrapperShare: number | null;
}

const usualRows = 100_000;
const parts = [4, 2, 1];

function milliseconds(run: () => unknown): number {
  return timed(() => {
    attempt(run);
  }).milliseconds;
}

/** The error of a single cell is thrown: an answer as any other. */
function attempt(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
  }
}

/** Columns of arguments: the examples of the function over and over, with numbers in them so that no two rows are equal. */
function columnsFor(id: string, rows: number): readonly Cells[] {
  const examples = functionExamples.filter((example) => example.id === id);
  const width = Math.max(...examples.map(({ inputs }) => inputs.length));
  const cell = (row: number, column: number): unknown => {
    const input = examples[row % examples.length]?.inputs[column] ?? "";
    return typeof input === "string" && column === 0 ? input.replace(/^約?(\d)/u, `${String(row % 9_000)}$1`) : input;
  };
  const isWhole = (column: number): boolean => id === "GRADE" && column === 3;
  return Array.from({ length: width }, (_, column) =>
    isWhole(column) ? [[""]] : Array.from({ length: rows }, (__, row) => [cell(row, column)]),
  );
}

const ofSheets: Readonly<Record<string, readonly Cells[]>> = {
  SUMMARY: [],
  FINDINGS: [],
  UNACHIEVED: [],
  CROSSTAB: [[["所属"]], [["達成状況"]]],
  OVERVIEW: [],
};

function spillTime(call: Implementation, columns: readonly Cells[]): number {
  return Math.min(...[1, 2].map(() => milliseconds(() => call(...columns))));
}

function firstRows(columns: readonly Cells[], rows: number): readonly Cells[] {
  return columns.map((column) => (column.length === 1 ? column : column.slice(0, rows)));
}

function timesOfCells(id: string, call: Implementation, rows: number): FunctionTimes {
  const columns = columnsFor(id, rows);
  const spills = parts.map((part) => spillTime(call, firstRows(columns, Math.round(rows / part))));
  const wrapper = milliseconds(() => toExcel(elementwise(columns as readonly Argument[], () => 0)));
  const calls = Array.from({ length: rows }, (_, row) =>
    columns.map((column) => (column.length === 1 ? column : [column[row] ?? []])),
  );
  const scalarCalls = milliseconds(() => {
    for (const cells of calls) attempt(() => call(...cells));
  });
  return { id, rows, scalarCalls, spills, wrapperShare: Math.min(1, wrapper / (spills.at(-1) ?? wrapper)) };
}

function timesOfSheets(id: string, call: Implementation, rows: number): FunctionTimes {
  const more = ofSheets[id] ?? [];
  const spills = parts.map((part) => {
    const table = variedPlanRows(Math.round(rows / part)) as Cells;
    return milliseconds(() => call(table, ...more));
  });
  return { id, rows, scalarCalls: null, spills, wrapperShare: null };
}

/** A rubric as a table of its own, which every call brings along. */
const rubricTable: Cells = [
  ["A", 1],
  ["B", 0.8],
  ["C", ""],
];

/** GRADE by a rubric in cells: the rubric is the same in every call, and must not cost as much as the grade. */
function timesByTable(call: Implementation, rows: number): FunctionTimes {
  const byTable: Implementation = (...columns) => call(...columns.slice(0, 3), rubricTable);
  return { ...timesOfCells("GRADE", byTable, rows), id: "GRADE (table)" };
}

/** Times every function. */
export async function measureFunctions(rows = usualRows): Promise<readonly FunctionTimes[]> {
  loadCustomFunctionsRuntime();
  const metadata = await readFunctionMetadata();
  return metadata.flatMap((described) => {
    const call = implementationOf(described);
    const { id } = described;
    if (id in ofSheets) return [timesOfSheets(id, call, rows)];
    return [timesOfCells(id, call, rows), ...(id === "GRADE" ? [timesByTable(call, rows)] : [])];
  });
}

function slowest(times: readonly FunctionTimes[], timeOf: (times: FunctionTimes) => number): string {
  return [...times].sort((one, other) => timeOf(other) - timeOf(one))[0]?.id ?? "";
}

/** The report: one line a function, the slowest named. */
export function describeTimes(times: readonly FunctionTimes[]): string {
  const lines = times.map(({ id, rows, scalarCalls, spills, wrapperShare }) =>
    [
      id.padEnd(17),
      `spill of ${parts.map((part) => String(Math.round(rows / part))).join(", ")} rows`,
      `${spills.map((spill) => spill.toFixed(0).padStart(6)).join("")} ms`,
      `×${((spills.at(-1) ?? 0) / (spills[0] ?? 1)).toFixed(1)}`,
      wrapperShare === null ? "" : `wrapper ${(wrapperShare * 100).toFixed(0)} %`,
      scalarCalls === null ? "" : `${String(rows)} calls ${scalarCalls.toFixed(0)} ms`,
    ].join("  "),
  );
  const ofCells = times.filter(({ scalarCalls }) => scalarCalls !== null);
  const ofSheet = times.filter(({ scalarCalls }) => scalarCalls === null);
  return [
    ...lines,
    `slowest for cells: ${slowest(ofCells, (one) => one.scalarCalls ?? 0)}`,
    `slowest for a sheet: ${slowest(ofSheet, (one) => one.spills.at(-1) ?? 0)}`,
    `load at the end: ${(loadavg()[0] ?? 0).toFixed(1)}`,
  ].join("\n");
}

if (require.main === module) {
  void measureFunctions(Number(process.argv[2] ?? usualRows)).then((times) => {
    console.log(describeTimes(times));
  });
}
