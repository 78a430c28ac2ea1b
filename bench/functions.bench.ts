/**
 * Times the custom functions: npx tsx bench/functions.bench.ts [rows]
 *
 * For each function that answers for cells, 100,000 calls of one cell and one call over 100,000 rows; for those of the
 * whole measures sheet, one call over 100,000 measures. Each spill is timed at half the rows as well: about 2 is linear.
 */
import { functionExamples } from "../scripts/samples/functionExamples";
import { elementwise, toExcel, type Argument } from "../src/functions/elementwise";
import { loadCustomFunctionsRuntime } from "../src/workbench/cli/evaluateFunction";
import { readFunctionMetadata } from "../src/workbench/functions/functionMetadata";
import { implementationOf, type Cells, type Implementation } from "../src/workbench/functions/implementations";

export interface FunctionTimes {
  readonly id: string;
  readonly rows: number;
  /** Milliseconds for as many calls of one cell; `null` for functions of the whole sheet. */
  readonly scalarCalls: number | null;
  /** Milliseconds for one call over all rows. */
  readonly spill: number;
  /** The spill's time by that of half the rows. */
  readonly growth: number;
  /** Share of the spill's time that the wrapper takes, 0–1; `null` where it is no elementwise function. */
  readonly wrapperShare: number | null;
}

const usualRows = 100_000;

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  try {
    run();
  } catch {
    // The error of a single cell is thrown: an answer as any other.
  }
  return performance.now() - start;
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

function measuresTable(rows: number): Cells {
  const header = [
    "柱",
    "分野",
    "番号",
    "施策名",
    "所属",
    "成果指標",
    "目標",
    "実績",
    "評価",
    "施策目標",
    "施策目標の達成状況",
    "背景",
  ];
  const statuses = ["①達成した", "②達成していない⇒取組を終了する", "③達成していない⇒取組を継続する"];
  const body = Array.from({ length: rows }, (_, row) => [
    `柱${String(Math.floor(row / 10_000) + 1)} 暮らし`,
    `${String(Math.floor(row / 10) + 1)} 分野`,
    (row % 10) + 1,
    `施策その${String(row)}`,
    `第${String(row % 40)}課`,
    "利用件数",
    `${String(100 + (row % 50))}件`,
    `${String(90 + (row % 70))}件`,
    ["◎", "○", "△"][row % 3],
    "利用の促進",
    statuses[row % 3],
    "―",
  ]);
  return [header, ...body];
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

function timesOfCells(id: string, call: Implementation, rows: number): FunctionTimes {
  const columns = columnsFor(id, rows);
  const half = spillTime(
    call,
    columns.map((column) => (column.length === 1 ? column : column.slice(0, rows / 2))),
  );
  const spill = spillTime(call, columns);
  const wrapper = milliseconds(() => toExcel(elementwise(columns as readonly Argument[], () => 0)));
  const scalarCalls = milliseconds(() => {
    for (let row = 0; row < rows; row += 1) {
      milliseconds(() => call(...columns.map((column) => [column[column.length === 1 ? 0 : row] ?? []])));
    }
  });
  return { id, rows, scalarCalls, spill, growth: spill / half, wrapperShare: Math.min(1, wrapper / spill) };
}

function timesOfSheets(id: string, call: Implementation, rows: number): FunctionTimes {
  const more = ofSheets[id] ?? [];
  const half = milliseconds(() => call(measuresTable(rows / 2), ...more));
  const table = measuresTable(rows);
  const spill = milliseconds(() => call(table, ...more));
  return { id, rows, scalarCalls: null, spill, growth: spill / half, wrapperShare: null };
}

/** Times every function. */
export async function measureFunctions(rows = usualRows): Promise<readonly FunctionTimes[]> {
  loadCustomFunctionsRuntime();
  const metadata = await readFunctionMetadata();
  return metadata.map((described) => {
    const call = implementationOf(described);
    return described.id in ofSheets ? timesOfSheets(described.id, call, rows) : timesOfCells(described.id, call, rows);
  });
}

/** The report: one line a function, the slowest named. */
export function describeTimes(times: readonly FunctionTimes[]): string {
  const [slowest] = [...times].sort((one, other) => other.spill - one.spill);
  const lines = times.map(({ id, rows, scalarCalls, spill, growth, wrapperShare }) =>
    [
      id.padEnd(17),
      `rows ${String(rows)}`,
      `spill ${spill.toFixed(0)} ms`,
      `×2 rows: ×${growth.toFixed(1)}`,
      wrapperShare === null ? "" : `wrapper ${(wrapperShare * 100).toFixed(0)} %`,
      scalarCalls === null ? "" : `${String(rows)} calls ${scalarCalls.toFixed(0)} ms`,
    ].join("  "),
  );
  return [...lines, `slowest: ${slowest?.id ?? ""}`].join("\n");
}

if (require.main === module) {
  void measureFunctions(Number(process.argv[2] ?? usualRows)).then((times) => {
    console.log(describeTimes(times));
  });
}
