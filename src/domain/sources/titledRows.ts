import { certain } from "../certain";
import { recogniseHeader } from "../measures/headerLabel";
import { columnKey } from "./columnKey";
import { gathered, partOf, type GatheredColumn, type Segment } from "./segment";
import { areaAround, type PlacedCell, type SheetCells } from "./sheetCells";
import { noSource, type SourceDetection } from "./sourceDetection";
import { titlesAbove } from "./titles";
import { isBarePeriod } from "./valueLabels";

// The name of each indicator stands above a small table of one row: 基準値 | R5 | R6 | 目標値 over its values.

const fewestTables = 2;
const fewestColumns = 3;
const valueRoles: readonly string[] = ["baseline", "expected", "target", "actual", "achievementRate", "grade"];

/** A header of values alone, the row below it, and what it is of. */
interface TitledRow {
  readonly title: PlacedCell;
  readonly header: readonly PlacedCell[];
  readonly row: number;
}

function isOfValues(cells: SheetCells, header: readonly PlacedCell[]): boolean {
  const roles = header.map(({ text }) =>
    isBarePeriod(text, cells.words) ? "period" : (recogniseHeader(text, cells.words)?.role ?? null),
  );
  const areValues = roles.every((role) => role === "period" || (role !== null && valueRoles.includes(role)));
  return header.length >= fewestColumns && areValues && roles.includes("target");
}

function tableAt(cells: SheetCells, row: number): TitledRow | null {
  const [header, values, after] = [cells.inRow(row), cells.inRow(row + 1), cells.inRow(row + 2)];
  const [title] = titlesAbove(cells, row);
  if (title === undefined || !isOfValues(cells, header)) return null;
  const columns = new Set(header.map(({ area }) => area.column));
  const areBelow = values.length > 1 && values.every(({ area }) => columns.has(area.column));
  return areBelow && after.length <= 1 ? { title, header, row } : null;
}

function segmentOf(cells: SheetCells, { title, header, row }: TitledRow): Segment {
  const name = { ...gathered(title), ...partOf(title.cell, title.text.replace(/^[■◆●○・]\s*/u, "")) };
  const named: GatheredColumn = {
    key: "name",
    header: [{ content: "指標名", text: "指標名", source: null }],
    place: { kind: "labelledRow", label: "", column: null },
  };
  const columns = header.map((cell): GatheredColumn => ({
    key: columnKey([cell.text]),
    header: [gathered(cell)],
    place: { kind: "column", column: cell.area.column },
  }));
  const values = header.map(
    (cell, index) =>
      [certain(columns[index]).key, gathered(cells.at({ row: row + 1, column: cell.area.column }))] as const,
  );
  const areas = [title.area, ...header.map(({ area }) => ({ ...area, rows: 2 }))];
  return {
    source: { sheet: cells.grid.name, kind: "rows", area: areaAround(areas) },
    title: null,
    columns: [named, ...columns],
    rows: [{ kind: "values", cells: new Map([["name", name], ...values]), continued: new Set() }],
  };
}

/** A table of one row below the name of each indicator: one plan. */
export function detectTitledRows(cells: SheetCells): SourceDetection {
  const tables: TitledRow[] = [];
  for (let row = cells.firstRow + 1; row < cells.lastRow; row += 1) {
    const table = tableAt(cells, row);
    if (table !== null) tables.push(table);
  }
  if (tables.length < fewestTables) return noSource;
  return { found: true, segments: tables.map((table) => segmentOf(cells, table)), unexplained: [] };
}
