import type { SourceCell } from "../grid/cell";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { fiscalYearInHeader, isPeriodAlone } from "../measures/groupHeader";
import { isCountWord, isShareWord, type GradeOf } from "./gradeFigures";
import {
  readCount,
  readRate,
  type PublishedFigure,
  type PublishedRole,
  type PublishedRow,
  type PublishedSummary,
} from "./publishedSummary";

/** Rows below each other that are each named by another grade, with a 計 behind them where there is one. */
interface GradeRows {
  readonly column: number;
  readonly grades: ReadonlyMap<number, string>;
  readonly first: number;
  readonly total: number | null;
}

/** 増減 between the years of the table. */
const isOfChange = /増減|^差/u;
const totalWord = /^(?:合計|総計|計|総数|全体)$/u;

function textAt(grid: SheetGrid, row: number, column: number): string {
  const { content, text } = cellAt(grid, { row, column });
  return (typeof content === "string" ? content : text).replace(/\s+/gu, "");
}

/** The runs of a column; one grade twice ends a run. */
function runsIn(
  grid: SheetGrid,
  column: number,
  skips: (row: number) => boolean,
  gradeOf: GradeOf,
): readonly GradeRows[] {
  const runs: GradeRows[] = [];
  let grades = new Map<number, string>();
  const close = (total: number | null): void => {
    // Most cells are neither a grade nor below one.
    if (grades.size === 0) return;
    const [first] = grades.keys();
    if (first !== undefined && grades.size >= 2) runs.push({ column, grades, first, total });
    grades = new Map();
  };
  const last = grid.origin.row + grid.contents.length - 1;
  for (let row = grid.origin.row; row <= last; row += 1) {
    const content = skips(row) ? "" : (grid.contents[row - grid.origin.row]?.[column - grid.origin.column] ?? "");
    const text = typeof content === "string" && content.length <= 20 ? content.replace(/\s+/gu, "") : "";
    const grade = text === "" ? null : gradeOf(text);
    if (grade !== null && ![...grades.values()].includes(grade)) grades.set(row, grade);
    else close(grades.size > 0 && totalWord.test(text) ? row : null);
  }
  close(null);
  return runs;
}

function figureAt(
  grid: SheetGrid,
  position: { readonly row: number; readonly column: number },
  role: PublishedRole,
  header: string,
  percentDecimals: number | null,
): readonly [PublishedRole, PublishedFigure][] {
  const cell: SourceCell = cellAt(grid, position);
  const read = percentDecimals === null ? readCount(cell) : readRate(cell, percentDecimals);
  return read === null ? [] : [[role, { role, header, cell, ...read }]];
}

/** The counts or the shares of one column. */
function figuresOf(
  grid: SheetGrid,
  { grades, total }: GradeRows,
  column: number,
  isShare: boolean,
  percentDecimals: number,
): ReadonlyMap<PublishedRole, PublishedFigure> {
  const decimals = isShare ? percentDecimals : null;
  const ofGrades = [...grades].flatMap(([row, grade]) =>
    figureAt(grid, { row, column }, `${isShare ? "share" : "grade"}:${grade}`, grade, decimals),
  );
  const whole = total === null || isShare ? [] : figureAt(grid, { row: total, column }, "measures", "計", null);
  return new Map([...ofGrades, ...whole]);
}

/**
 * A table whose rows are the grades, and whose columns count the plan (件数, 割合, the year that is judged) or one division
 * each. Other years are nothing to compare with.
 */
function tableOf(
  grid: SheetGrid,
  run: GradeRows,
  percentDecimals: number,
  year: number | null,
): PublishedSummary | null {
  const width = grid.contents[0]?.length ?? 0;
  const header = run.first - 1;
  const cell = cellAt(grid, { row: header, column: run.column });
  const ofPlan = new Map<PublishedRole, PublishedFigure>();
  const divisions: PublishedRow[] = [];
  for (let column = run.column + 1; column < grid.origin.column + width; column += 1) {
    const word = header < grid.origin.row ? "" : textAt(grid, header, column);
    const isShare = isShareWord(word);
    const figures = figuresOf(grid, run, column, isShare, percentDecimals);
    const ofYear = isPeriodAlone(word) ? fiscalYearInHeader(word) : null;
    const isOfPlan = isShare || isCountWord(word) || totalWord.test(word) || (ofYear !== null && ofYear === year);
    if (isOfPlan) {
      for (const [role, figure] of figures) if (!ofPlan.has(role)) ofPlan.set(role, figure);
    } else if (ofYear === null && word !== "" && !isOfChange.test(word) && figures.size >= 2) {
      divisions.push({ kind: "division", path: [word], cell: cellAt(grid, { row: header, column }), figures });
    }
  }
  const total: PublishedRow = { kind: "total", path: [], cell, figures: ofPlan };
  const rows = [...divisions, ...(ofPlan.size >= 2 ? [total] : [])];
  return rows.length === 0 ? null : { sheet: grid.name, cell, rows };
}

/** The summary tables of a sheet that have a row for each grade (A 49 60.5%, B 25 30.9% …). */
export function findGradeTables(
  grid: SheetGrid,
  percentDecimals: number,
  skips: (row: number) => boolean,
  gradeOf: GradeOf,
  year: number | null,
): readonly PublishedSummary[] {
  const width = grid.contents[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, index) => grid.origin.column + index);
  return columns
    .flatMap((column) => runsIn(grid, column, skips, gradeOf))
    .flatMap((run) => tableOf(grid, run, percentDecimals, year) ?? []);
}
