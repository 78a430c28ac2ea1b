import { certain } from "../certain";
import type { SourceCell } from "../grid/cell";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { mergeLookup } from "../grid/mergeLookup";
import { recogniseHeader, type AdditionalHeaderWords } from "../measures/headerLabel";
import { isCountWord, isShareWord } from "./gradeFigures";
import { isAsideText, isTotal, isTotalOfSomething } from "../measures/rowWords";

/** A division that a plan's own table of contents (施策体系) lists. */
export interface ListedDivision {
  /** Outermost first, its own label last. */
  readonly path: readonly string[];
  readonly cell: SourceCell;
}

export interface PlanStructure {
  readonly sheet: string;
  /** The first header of a division column. */
  readonly cell: SourceCell;
  readonly divisions: readonly ListedDivision[];
}

function textOf({ content, text }: SourceCell): string {
  return (typeof content === "string" ? content : text).trim();
}

const rowsSearchedForHeader = 50;
const leastDivisions = 2;
/** A table with one of these is about results, not about the plan's structure. */
const resultRoles = new Set<string | undefined>([
  "target",
  "actual",
  "grade",
  "goalStatus",
  "achievementRate",
  "indicator",
]);

function divisionColumns(grid: SheetGrid, row: number, words: AdditionalHeaderWords): readonly number[] {
  const contents = certain(grid.contents[row - grid.origin.row]);
  const filled = contents.flatMap((content, index) =>
    content === "" ? [] : [{ content, column: index + grid.origin.column }],
  );
  if (filled.some(({ content }) => typeof content !== "string")) return [];
  const roles = filled.map(({ content, column }) => ({ column, role: recogniseHeader(String(content), words)?.role }));
  if (roles.some(({ role }) => resultRoles.has(role))) return [];
  return roles.filter(({ role }) => role === "division").map(({ column }) => column);
}

/** Below the header: labels through merged cells, blanks repeating the label above. */
function readDivisions(grid: SheetGrid, headerRow: number, columns: readonly number[]): readonly ListedDivision[] {
  const merges = mergeLookup(grid);
  const listed: ListedDivision[] = [];
  let path: readonly string[] = [];
  const last = grid.origin.row + grid.contents.length - 1;
  for (let row = headerRow + 1; row <= last; row += 1) {
    columns.forEach((column, level) => {
      const position = merges(row, column) ?? { row, column };
      const cell = cellAt(grid, position);
      const isOwn = position.row === row && position.column === column;
      const label = textOf(cell);
      if (!isOwn || label === "" || /^[〃″"]$/u.test(label) || label === path[level]) return;
      if (isTotal(label) || isTotalOfSomething(label) || isShareWord(label) || isCountWord(label)) return;
      if (isAsideText(label)) return;
      path = [...Array.from({ length: level }, (_, outer) => path[outer] ?? ""), label];
      listed.push({ path: path.filter((one) => one !== ""), cell });
    });
  }
  return listed;
}

/**
 * The table of a plan's divisions that a sheet holds, known by its headers (柱, 中柱, 分野 …); `null` when there is none. Of
 * several rows that look like one, the header names most levels; a title (計画の体系) stands above it.
 */
export function findPlanStructure(grid: SheetGrid, words: AdditionalHeaderWords): PlanStructure | null {
  const lastRow = grid.origin.row + Math.min(grid.contents.length, rowsSearchedForHeader) - 1;
  let header: { readonly row: number; readonly columns: readonly number[] } = { row: 0, columns: [] };
  for (let row = grid.origin.row; row <= lastRow; row += 1) {
    const columns = divisionColumns(grid, row, words);
    if (columns.length > 0 && columns.length >= header.columns.length) header = { row, columns };
  }
  const [first] = header.columns;
  if (first === undefined) return null;
  const divisions = readDivisions(grid, header.row, header.columns);
  if (divisions.length < leastDivisions) return null;
  return { sheet: grid.name, cell: cellAt(grid, { row: header.row, column: first }), divisions };
}
