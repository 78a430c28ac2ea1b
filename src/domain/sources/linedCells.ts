import { certain } from "../certain";
import type { CellContent, SourceCell } from "../grid/cell";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { isFiller } from "./gatherBlocks";
import { listHeader, rowRules, detectNotedRows } from "./notedRows";
import type { RowRule } from "./rowRule";
import type { GatheredCell, GatheredRow, Segment } from "./segment";
import { sheetCells, type SheetCells } from "./sheetCells";
import { noSource, type SourceDetection } from "./sourceDetection";
import type { HeaderRows } from "../measures/findHeader";

/** Rows looked at to learn whether the cells have several values. */
const sampledRows = 50;

/** (75) below 80: brackets that only tell the second value from the first. */
function withoutBrackets(line: string): string {
  return line.trim().replace(/^[(（]([^()（）]*)[)）]$/u, "$1");
}

function linesOf(content: CellContent): readonly string[] {
  return typeof content === "string" ? content.split(/\r?\n|[/／]/u).map(withoutBrackets) : [];
}

/** Whether most filled cells of a column have as many lines as the header says. */
function isLined(cells: SheetCells, header: HeaderRows, column: number, count: number): boolean {
  let [filled, lined] = [0, 0];
  for (let row = header.last + 1; row <= Math.min(cells.lastRow, header.last + sampledRows); row += 1) {
    const { cell, text } = cells.at({ row, column });
    if (text === "" || isFiller(text)) continue;
    filled += 1;
    if (linesOf(cell.content).length === count) lined += 1;
  }
  return lined > 0 && lined * 2 >= filled;
}

/** The sheet with a row for each line of its cells, so that 「80\n75」 is two rows; other cells are merged over them. */
function spreadGrid(cells: SheetCells, header: HeaderRows, columns: ReadonlySet<number>, count: number): SheetGrid {
  const { grid } = cells;
  const top = header.last + 1 - grid.origin.row;
  const pick = <Content>(
    row: readonly Content[],
    line: number,
    lineAt: (index: number) => Content,
    blank: Content,
  ): readonly Content[] =>
    row.map((content, index) => {
      if (columns.has(grid.origin.column + index)) return lineAt(index);
      return line === 0 ? content : blank;
    });
  const spread = <Content extends CellContent>(
    rows: readonly (readonly Content[])[],
    blank: Content,
  ): readonly (readonly Content[])[] => [
    ...rows.slice(0, top),
    ...rows.slice(top).flatMap((row, index) =>
      Array.from({ length: count }, (_, line) => {
        const contents = certain(grid.contents[top + index]);
        const lineAt = (at: number): Content => {
          const content = certain(contents[at]);
          const lines = linesOf(content);
          if (lines.length === count) return lines[line] as Content;
          return isFiller(String(content)) ? certain(row[at]) : blank;
        };
        return pick(row, line, lineAt, blank);
      }),
    ),
  ];
  const merged = grid.merges.map((area) =>
    area.row <= header.last
      ? area
      : { ...area, row: header.last + 1 + (area.row - header.last - 1) * count, rows: area.rows * count },
  );
  return { ...grid, contents: spread(grid.contents, ""), texts: spread(grid.texts, ""), merges: merged };
}

/** The segment with every cell that stands in the spread sheet as the cell of the sheet that it is a line of. */
function unspread(segment: Segment, cells: SheetCells, header: HeaderRows, count: number): Segment {
  const rowOf = (row: number): number =>
    row <= header.last ? row : header.last + 1 + Math.floor((row - header.last - 1) / count);
  const own = (cell: GatheredCell): GatheredCell => ({
    ...cell,
    source: cell.source === null ? null : sourceOf(cell.source),
  });
  const sourceOf = ({ row, column }: SourceCell): SourceCell => cellAt(cells.grid, { row: rowOf(row), column });
  const rows = segment.rows.map((row): GatheredRow => {
    if (row.kind === "heading") return { ...row, cell: own(row.cell) };
    return { ...row, cells: new Map([...row.cells].map(([key, cell]) => [key, own(cell)])) };
  });
  const { area } = segment.source;
  const last = rowOf(area.row + area.rows - 1);
  return {
    source: { ...segment.source, area: { ...area, rows: last - area.row + 1 } },
    title: segment.title === null ? null : own(segment.title),
    columns: segment.columns.map((column) => ({ ...column, header: column.header.map(own) })),
    rows,
  };
}

/** Columns under a header of several lines whose cells have as many: 「目標\n実績」 over 「80\n75」. */
function linedColumns(cells: SheetCells, header: HeaderRows, rules: readonly RowRule[]): ReadonlySet<number> {
  const columns = rules.flatMap(({ cell, labels }) => {
    if (cell === null) return [];
    const { area } = cell;
    const isNote = area.row < header.first || area.row > header.last;
    const [from, to] = isNote ? [cells.firstColumn, cells.lastColumn] : [area.column, area.column + area.columns - 1];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((column) =>
      isLined(cells, header, column, labels.length),
    );
  });
  return new Set(columns);
}

/** Rows with a cell that has fewer or more lines than its header says: nobody can tell which value it is. */
function rowsOfOtherLines(
  cells: SheetCells,
  header: HeaderRows,
  columns: ReadonlySet<number>,
  count: number,
): readonly number[] {
  const rows: number[] = [];
  for (let row = header.last + 1; row <= cells.lastRow; row += 1) {
    const hasOther = [...columns].some((column) => {
      const { cell, text } = cells.at({ row, column });
      return text !== "" && !isFiller(text) && linesOf(cell.content).length !== count;
    });
    if (hasOther) rows.push(row);
  }
  return rows;
}

/** Tables with a target and an actual in one cell, below each other. */
export function detectLinedCells(cells: SheetCells): SourceDetection {
  const rules = rowRules(cells);
  const [rule] = rules;
  const header = rule === undefined ? null : listHeader(cells);
  if (rule === undefined || header === null) return noSource;
  const count = rule.labels.length;
  const columns = linedColumns(cells, header, rules);
  if (columns.size === 0) return noSource;
  const spread = sheetCells(spreadGrid(cells, header, columns, count), cells.words);
  const found = detectNotedRows(spread);
  if (!found.found) return found;
  const segments = found.segments.map((segment) => unspread(segment, cells, header, count));
  return { found: true, segments, unexplained: rowsOfOtherLines(cells, header, columns, count) };
}
