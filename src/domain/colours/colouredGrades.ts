import { certain } from "../certain";
import type { CellArea, SourceCell } from "../grid/cell";
import { groupBy } from "../groupBy";
import { fillAt, isFilled } from "../grid/fills";
import { gridWidth, mergeLookup } from "../grid/mergeLookup";
import type { SheetGrid } from "../grid/sheetGrid";
import { textOfCell, type Measure, type MeasureCells, type MeasureSheet } from "../measures/measure";
import type { ColourReading } from "../measures/reading";
import { legendIn, meaningsOf, placeKey, type LegendEntry, type LegendPlace } from "./legend";

// Grades that no cell says: the column is blank, and each cell's fill means one.

type ColouredRole = ColourReading["role"];

/** The cells of a blank column of judgements, each with the name of its measure, which shows how the row is filled anyhow. */
interface BlankColumn {
  readonly role: ColouredRole;
  readonly cells: readonly (readonly [cell: SourceCell, name: SourceCell | undefined])[];
}

const saysNothing = /^[-―—–ー－─‐]?$/u;
const fewestCells = 2;

function judgedCells({ measures }: MeasureSheet, role: ColouredRole): BlankColumn["cells"] {
  const known = new Set<SourceCell>();
  return measures.flatMap(({ cells, indicatorRows }) =>
    (role === "grade" ? indicatorRows : [cells]).flatMap((row) => {
      const cell = row[role];
      if (cell === undefined || known.has(cell)) return [];
      known.add(cell);
      return [[cell, cells.name] as const];
    }),
  );
}

/** Whether a cell of the column says something: of most sheets the first measure's does, and nothing else is looked at. */
function saysSomething({ measures }: MeasureSheet, role: ColouredRole): boolean {
  return measures.some(({ indicatorRows }) => indicatorRows.some((row) => !saysNothing.test(textOfCell(row[role]))));
}

/** The column of grades, else of statuses, in which no cell says anything; `null` where there is none. */
function blankColumn(sheet: MeasureSheet): BlankColumn | null {
  for (const role of ["grade", "goalStatus"] as const) {
    if (!sheet.columns.has(role) || saysSomething(sheet, role)) continue;
    const cells = judgedCells(sheet, role);
    const blank = cells.filter(([cell]) => textOfCell(cell) === "").length;
    if (blank >= fewestCells && blank * 2 > cells.length) return { role, cells };
  }
  return null;
}

/** The first and the last row; arguments spread of 100,000 would not fit a call. */
function rowsOf(cells: readonly SourceCell[]): { readonly first: number; readonly last: number } {
  return cells.reduce(({ first, last }, { row }) => ({ first: Math.min(first, row), last: Math.max(last, row) }), {
    first: Infinity,
    last: -Infinity,
  });
}

export interface SheetArea {
  readonly sheet: string;
  readonly area: CellArea;
}

const rowsOfLegend = 40;
const columnsOfLegend = 40;

/** Where a legend may stand around the judged cells: above the table, in its header, below it, right of it. */
function legendPlaces(grid: SheetGrid, sheet: MeasureSheet, judged: readonly SourceCell[]): readonly LegendPlace[] {
  const { first, last } = rowsOf(judged.filter((cell) => cell.sheet === grid.name));
  const areas = sheet.sources.filter((one) => one.sheet === grid.name).map(({ area }) => area);
  const header = Math.min(first, ...areas.map(({ row }) => row));
  const right = Math.max(...areas.map(({ column, columns }) => column + columns));
  const { row: top, column } = grid.origin;
  const above = Math.max(top, header - rowsOfLegend);
  const width = gridWidth(grid);
  const columns = Math.min(columnsOfLegend, width);
  const below = Math.min(rowsOfLegend, top + grid.contents.length - last - 1);
  const places: readonly LegendPlace[] = [
    { area: { row: above, column, rows: header - above, columns }, isHeader: false },
    { area: { row: header, column, rows: Math.min(rowsOfLegend, first - header), columns }, isHeader: true },
    { area: { row: last + 1, column, rows: below, columns }, isHeader: false },
    {
      area: {
        row: header,
        column: right,
        rows: Math.min(rowsOfLegend, last + 1 - header),
        columns: Math.min(columnsOfLegend, column + width - right),
      },
      isHeader: false,
    },
  ];
  return places.filter(({ area }) => area.rows > 0 && area.columns > 0);
}

function columnsAround(cells: readonly SourceCell[]): readonly SheetArea[] {
  const columns = groupBy(cells, ({ sheet, column }) => `${sheet}!${String(column)}`);
  return [...columns.values()].map((own) => {
    const [{ sheet, column }] = own;
    const { first, last } = rowsOf(own);
    return { sheet, area: { row: first, column, rows: last - first + 1, columns: 1 } };
  });
}

/** What has to be known of a workbook's fills to read grades that only a colour gives. */
export interface WantedFills {
  /** Where no cell is filled in these, there are no such grades. */
  readonly judged: readonly SheetArea[];
  readonly beside: readonly SheetArea[];
}

/** The fills that a sheet would have to be asked for; `null` where its cells say their grades themselves. */
export function wantedFills(sheet: MeasureSheet, grids: readonly SheetGrid[]): WantedFills | null {
  const column = blankColumn(sheet);
  if (column === null) return null;
  const cells = column.cells.map(([cell]) => cell);
  const judged = columnsAround(cells);
  const names = columnsAround(column.cells.flatMap(([, name]) => name ?? []));
  const legends = [...new Set(cells.map((cell) => cell.sheet))].flatMap((name) =>
    grids
      .filter((grid) => grid.name === name)
      .flatMap((grid) => {
        return legendPlaces(grid, sheet, cells).map(({ area }) => ({ sheet: name, area }));
      }),
  );
  return { judged, beside: [...names, ...legends] };
}

/** What the fills of a blank column say. */
export interface ColouredGrades {
  readonly readings: readonly ColourReading[];
  /** What each cell means, by `placeKey`. */
  readonly meanings: ReadonlyMap<string, string>;
  /** Cells with a colour of which nobody says what it means. */
  readonly open: ReadonlySet<string>;
}

interface ColouredCell {
  readonly key: string;
  readonly fill: string | null;
  readonly name: string;
}

function colouredCells({ cells }: BlankColumn, grids: ReadonlyMap<string, SheetGrid>): readonly ColouredCell[] {
  const merges = new Map([...grids].map(([name, grid]) => [name, mergeLookup(grid)]));
  return cells.flatMap(([cell, name]): readonly ColouredCell[] => {
    const grid = grids.get(cell.sheet);
    const area = merges.get(cell.sheet)?.(cell.row, cell.column) ?? null;
    if (grid === undefined || textOfCell(cell) !== "" || (area !== null && area.row < cell.row)) return [];
    const fill = fillAt(grid, cell);
    // A row that is striped or marked as a whole says nothing of its grade.
    const isOfRow = name?.sheet === cell.sheet && fillAt(grid, name) === fill;
    return [
      { key: placeKey(cell.sheet, cell), fill: isFilled(fill) && !isOfRow ? fill : null, name: textOfCell(name) },
    ];
  });
}

const mostExamples = 3;
const unfilled = "白";

/**
 * Reads the grades of a sheet whose column of them is blank, by the fills of its cells, as far as these were looked at. What a
 * colour means is said by the settings, else by the sheet's own legend; else it is asked, and never guessed. One colour for all
 * is no grade: such cells wait to be filled in. `null` where the fills say nothing.
 * @param stated From the settings: meanings by colour (`#92D050`, or 緑).
 */
export function readColours(
  sheet: MeasureSheet,
  sheets: readonly SheetGrid[],
  stated: Readonly<Record<string, string>>,
): ColouredGrades | null {
  const column = blankColumn(sheet);
  if (column === null) return null;
  const grids = new Map(sheets.map((grid) => [grid.name, grid]));
  const cells = colouredCells(column, grids);
  const colours = [...new Set(cells.flatMap(({ fill }) => fill ?? []))];
  if (colours.length === 0 || (colours.length === 1 && cells.every(({ fill }) => fill !== null))) return null;
  const bySettings = Object.entries(stated).map(([colour, meaning]): LegendEntry => ({ colour, meaning }));
  const judged = column.cells.map(([cell]) => cell);
  const bySheet = [...new Set(judged.map((cell) => cell.sheet))].flatMap((name) => {
    const grid = certain(grids.get(name));
    return legendPlaces(grid, sheet, judged).flatMap((place) => legendIn(grid, place));
  });
  const fromSettings = meaningsOf(colours, bySettings);
  const fromLegend = meaningsOf(
    colours.filter((colour) => !fromSettings.has(colour)),
    bySheet,
  );
  const ofUnfilled = [...bySettings, ...bySheet].find(({ colour }) => colour === unfilled)?.meaning ?? null;
  const meaningOf = (fill: string | null): string | null =>
    fill === null ? ofUnfilled : (fromSettings.get(fill) ?? fromLegend.get(fill) ?? null);
  const readings = colours.map((colour): ColourReading => {
    const own = cells.filter(({ fill }) => fill === colour);
    return {
      role: column.role,
      colour,
      meaning: meaningOf(colour),
      isFromLegend: !fromSettings.has(colour) && fromLegend.has(colour),
      cells: own.length,
      examples: own.slice(0, mostExamples).map(({ name }) => name),
    };
  });
  return {
    readings,
    meanings: new Map(
      cells.flatMap(({ key, fill }) => {
        const meaning = meaningOf(fill);
        return meaning === null ? [] : [[key, meaning] as const];
      }),
    ),
    open: new Set(cells.filter(({ fill }) => fill !== null && meaningOf(fill) === null).map(({ key }) => key)),
  };
}

/** The sheets with what their colours mean written into their blank cells, for reading them once more. */
export function withMeanings(sheets: readonly SheetGrid[], { meanings }: ColouredGrades): readonly SheetGrid[] {
  if (meanings.size === 0) return sheets;
  const names = new Set([...meanings.keys()].map((key) => key.slice(0, key.lastIndexOf("!"))));
  return sheets.map((grid) => {
    if (!names.has(grid.name)) return grid;
    const filled = <Content>(rows: readonly (readonly Content[])[]): readonly (readonly (Content | string)[])[] =>
      rows.map((row, rowIndex) =>
        row.map((content, columnIndex) => {
          const at = { row: grid.origin.row + rowIndex, column: grid.origin.column + columnIndex };
          return meanings.get(placeKey(grid.name, at)) ?? content;
        }),
      );
    return { ...grid, contents: filled(grid.contents), texts: filled(grid.texts) };
  });
}

/** The measures with the colour told at each cell whose meaning is open: it is not blank, and says nothing yet. */
export function withOpenColours(measures: readonly Measure[], { open, readings }: ColouredGrades): readonly Measure[] {
  const role = readings[0]?.role;
  if (role === undefined || open.size === 0) return measures;
  const marked = (cells: MeasureCells): MeasureCells => {
    const cell = cells[role];
    const isOpen = cell !== undefined && open.has(placeKey(cell.sheet, cell));
    return isOpen ? { ...cells, [role]: { ...cell, isColoured: true } } : cells;
  };
  return measures.map((measure) => {
    const indicatorRows = measure.indicatorRows.map(marked);
    return { ...measure, cells: certain(indicatorRows[0]), indicatorRows };
  });
}
