import { certain } from "../certain";
import type { ColumnRole } from "../measures/columnRoles";
import { headersBeside, rowsSegment } from "./labelledRows";
import { readValueLabel, type ReadLabel, type RowItem, type ValueRow } from "./rowBlocks";
import { headerAbove } from "./rowsHeader";
import { type PlacedCell, type SheetCells } from "./sheetCells";
import { noSource, type SourceDetection } from "./sourceDetection";

// All rows 計画 stand above all rows 実績 of the same indicators.

const fewestRows = 2;
const sampledRows = 100;

/** Rows that follow each other and are labelled alike. */
interface Run {
  readonly role: ColumnRole | null;
  readonly rows: readonly ValueRow[];
}

function runsIn(cells: SheetCells, column: number, readLabel: ReadLabel): readonly Run[] {
  const runs: { role: ColumnRole | null; rows: ValueRow[] }[] = [];
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    // Most columns of a long sheet have no labels: its beginning shows it.
    if (runs.length === 0 && row > cells.firstRow + sampledRows) break;
    const cell = cells.at({ row, column });
    const read = readLabel(cell);
    if (read === null || cell.area.column !== column) continue;
    const last = runs.at(-1);
    const own = { row, key: read.key, label: { content: cell.text, text: cell.text, source: cell.cell } };
    if (last?.role === read.role && last.rows.at(-1)?.row === row - 1) last.rows.push(own);
    else runs.push({ role: read.role, rows: [own] });
  }
  return runs;
}

/** The column beside the labels in which each run names the same indicators in the same order. */
function namesBeside(cells: SheetCells, column: number, [first, ...others]: readonly Run[]): number | null {
  const textsIn = (of: Run, at: number): readonly string[] =>
    of.rows.map(({ row }) => cells.at({ row, column: at }).text);
  for (let at = column + 1; at <= cells.lastColumn; at += 1) {
    const names = textsIn(certain(first), at);
    const areNames = names.every((text) => /\D/u.test(text)) && new Set(names).size === names.length;
    if (areNames && others.every((run) => textsIn(run, at).join("\n") === names.join("\n"))) return at;
  }
  return null;
}

/** Runs of as many rows each, a target and an actual among them. */
function areParallel(runs: readonly Run[]): boolean {
  const [first] = runs;
  const roles = runs.map(({ role }) => role);
  return (
    first !== undefined &&
    first.rows.length >= fewestRows &&
    roles.includes("target") &&
    roles.includes("actual") &&
    new Set(roles).size === roles.length &&
    runs.every(({ rows }) => rows.length === first.rows.length)
  );
}

function blocksOf(runs: readonly Run[]): readonly RowItem[] {
  return certain(runs[0]).rows.map((_, index) => ({
    kind: "block",
    rows: runs.map(({ rows }) => certain(rows[index])),
  }));
}

/** A sheet whose targets stand above its actuals, row by row for the same indicators. */
export function detectRoleBlocks(cells: SheetCells): SourceDetection {
  const columns: readonly PlacedCell["area"]["column"][] = Array.from(
    { length: cells.lastColumn - cells.firstColumn },
    (_, index) => cells.firstColumn + index,
  );
  const readLabel = readValueLabel(cells);
  for (const column of columns) {
    const runs = runsIn(cells, column, readLabel);
    if (!areParallel(runs) || namesBeside(cells, column, runs) === null) continue;
    const firstRow = certain(runs[0]?.rows[0]).row;
    const header = headerAbove(cells, firstRow);
    if (header === null) continue;
    const headers = headersBeside(cells, header, { column, firstRow, pairs: 0 });
    return { found: true, segments: [rowsSegment(cells, header, headers, blocksOf(runs))], unexplained: [] };
  }
  return noSource;
}
