import { certain } from "../certain";
import type { CellArea, CellPosition } from "../grid/cell";
import type { SheetGrid } from "../grid/sheetGrid";
import { unreadTraits } from "../grid/sheetTraits";
import type { GatheredTable } from "./gatheredTable";
import type { GatheredCell, GatheredColumn, GatheredRow, Segment } from "./segment";

type Line = readonly (GatheredCell | null)[];

/** The columns of all segments, in the order of the first that has them. */
function columnsOf(segments: readonly Segment[]): readonly GatheredColumn[] {
  const columns = new Map<string, GatheredColumn>();
  for (const column of segments.flatMap((segment) => segment.columns))
    if (!columns.has(column.key)) columns.set(column.key, column);
  return [...columns.values()];
}

/** Header lines; a header of one cell is merged down to the last line, so that no group beside it takes it in. */
function headerLines(columns: readonly GatheredColumn[]): { readonly lines: Line[]; readonly merges: CellArea[] } {
  const height = Math.max(1, ...columns.map(({ header }) => header.length));
  const lines = Array.from({ length: height }, (_, line) => columns.map(({ header }) => header[line] ?? null));
  const merges = columns.flatMap(({ header }, column): readonly CellArea[] => {
    const rows = height - header.length + 1;
    return header.length === 0 || rows === 1 ? [] : [{ row: header.length - 1, column, rows, columns: 1 }];
  });
  return { lines, merges };
}

function lineOf(row: GatheredRow, columns: readonly GatheredColumn[]): Line {
  if (row.kind === "heading") return columns.map((_, index) => (index === 0 ? row.cell : null));
  return columns.map(({ key }) => row.cells.get(key) ?? null);
}

function headedRows(segments: readonly Segment[], isHeaded: boolean): readonly GatheredRow[] {
  return segments.flatMap(({ title, rows }) => [
    ...(title === null || !isHeaded ? [] : [{ kind: "heading", cell: title } as const]),
    ...rows,
  ]);
}

/** Merges downwards, one for each cell that rows below continue. */
function continuedMerges(
  rows: readonly GatheredRow[],
  columns: readonly GatheredColumn[],
  firstRow: number,
): readonly CellArea[] {
  return columns.flatMap(({ key }, column) => {
    const merges: CellArea[] = [];
    rows.forEach((row, index) => {
      if (row.kind === "heading" || !row.continued.has(key)) return;
      const open = merges.at(-1);
      const at = firstRow + index;
      if (open !== undefined && open.row + open.rows === at)
        merges[merges.length - 1] = { ...open, rows: open.rows + 1 };
      else merges.push({ row: at - 1, column, rows: 2, columns: 1 });
    });
    return merges;
  });
}

/**
 * Segments one below the other as one table: the headers once, and over the rows of each segment its title as a heading,
 * where the titles are the plan's divisions.
 */
export function joinSegments(name: string, segments: readonly Segment[], areTitlesDivisions = false): GatheredTable {
  const columns = columnsOf(segments);
  const header = headerLines(columns);
  const rows = headedRows(segments, areTitlesDivisions);
  const first = header.lines.length;
  const lines: readonly Line[] = [...header.lines, ...rows.map((row) => lineOf(row, columns))];
  const headings = rows.flatMap((row, index) =>
    row.kind === "heading" && columns.length > 1
      ? [{ row: first + index, column: 0, rows: 1, columns: columns.length }]
      : [],
  );
  const grid: SheetGrid = {
    name,
    hidden: false,
    origin: { row: 0, column: 0 },
    contents: lines.map((line) => line.map((cell) => cell?.content ?? "")),
    texts: lines.map((line) => line.map((cell) => cell?.text ?? "")),
    merges: [...header.merges, ...continuedMerges(rows, columns, first), ...headings],
    traits: unreadTraits,
  };
  return {
    sources: segments.map(({ source }) => source),
    grid,
    sourceOf: ({ row, column }: CellPosition) => lines[row]?.[column]?.source ?? null,
    placeOf: (column) => certain(columns[column]).place,
  };
}
