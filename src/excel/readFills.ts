import type { SheetArea, WantedFills } from "../domain/colours/colouredGrades";
import { coversArea } from "../domain/grid/cell";
import type { WorkbookSnapshot } from "../domain/grid/sheetGrid";
import type { CellFills } from "../domain/grid/sheetTraits";

const white = "#FFFFFF";
/** Of some 45 bytes each: 2 MB a trip. */
const cellsOfTrip = 40_000;

interface QueuedFills {
  readonly part: SheetArea;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

function rangeOf(context: Excel.RequestContext, { sheet, area }: SheetArea): Excel.Range {
  const { row, column, rows, columns } = area;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/** Parts of at most as many rows as a trip is to bring. */
function portionsOf({ sheet, area }: SheetArea): readonly SheetArea[] {
  const most = Math.max(1, Math.floor(cellsOfTrip / area.columns));
  return Array.from({ length: Math.ceil(area.rows / most) }, (_, index) => {
    const row = area.row + index * most;
    return { sheet, area: { ...area, row, rows: Math.min(most, area.row + area.rows - row) } };
  });
}

/** Portions that go into one trip together. */
function trips(portions: readonly SheetArea[]): readonly (readonly SheetArea[])[] {
  const found: SheetArea[][] = [];
  let room = 0;
  for (const portion of portions) {
    const cells = portion.area.rows * portion.area.columns;
    if (cells > room) {
      found.push([]);
      room = cellsOfTrip;
    }
    room -= cells;
    found.at(-1)?.push(portion);
  }
  return found;
}

/** Excel answers with the one fill of all of a range's cells, and with none where they differ. */
async function isAnyFilled(context: Excel.RequestContext, judged: readonly SheetArea[]): Promise<boolean> {
  const fills = judged.map((part) => rangeOf(context, part).format.fill.load("color"));
  await context.sync();
  return fills.some(({ color }) => color !== white);
}

function fillsOf({ part, cells }: QueuedFills): CellFills {
  const rows = cells.value.map((row) => row.map(({ format }) => (format?.fill?.color ?? "").toUpperCase() || white));
  return { area: part.area, rows };
}

/** Sheets whose looks were read already, for another reason, as far as what is wanted lies within. */
function isKnown({ sheets }: WorkbookSnapshot, { sheet, area }: SheetArea): boolean {
  const formats = sheets.find(({ name }) => name === sheet)?.traits.formats ?? null;
  return formats !== null && coversArea(formats.area, area);
}

/**
 * The workbook with the fills by which blank cells may be graded: one trip to see whether there are any, one more for every
 * 40,000 cells only where there are. `null` where no cell is filled.
 */
export async function readFills(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  { judged, beside }: WantedFills,
): Promise<WorkbookSnapshot | null> {
  if (!(await isAnyFilled(context, judged))) return null;
  const wanted = [...judged, ...beside].filter((part) => !isKnown(snapshot, part));
  const read = new Map<string, CellFills[]>();
  for (const parts of trips(wanted.flatMap(portionsOf))) {
    const queued = parts.map((part): QueuedFills => {
      const cells = rangeOf(context, part).getCellProperties({ format: { fill: { color: true } } });
      return { part, cells };
    });
    await context.sync();
    for (const one of queued) read.set(one.part.sheet, [...(read.get(one.part.sheet) ?? []), fillsOf(one)]);
  }
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((grid) => {
      const fills = read.get(grid.name);
      return fills === undefined ? grid : { ...grid, traits: { ...grid.traits, fills } };
    }),
  };
}
