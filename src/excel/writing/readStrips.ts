import type { CellArea } from "../../domain/grid/cell";
import { utf8Length } from "../../domain/text/utf8Length";
import { readFailure } from "../failures";

/** What one trip is to bring, in bytes of UTF-8. Excel on the web refuses 5 MB, and what comes is only estimated. */
const bytesOfTrip = 2_500_000;
/** Cells of the first trip, when nothing is known yet of what one takes: with its look some 350 bytes more. */
export const cellsOfFirstTrip = { withLooks: 2_000, contentsOnly: 30_000 } as const;
/** Strips of one trip, each some 1,500 bytes of the request. */
const stripsOfTrip = 1_000;

/** Rows that are read together. */
interface Strip<Asked> {
  readonly asked: Asked;
  readonly area: CellArea;
}

/** Something to be read in strips of rows. */
export interface Striped {
  readonly area: CellArea;
  /** Cells that come for every row; those of the area itself unless told otherwise. */
  readonly cellsOfRow?: number;
}

function cellsOf({ asked, area }: Strip<Striped>): number {
  return area.rows * (asked.cellsOfRow ?? area.columns);
}

/** The first rows of what is left, as many as a trip of so many cells has room for, and what is left after them. */
function nextTrip<Asked extends Striped>(
  rest: readonly Strip<Asked>[],
  cells: number,
): { readonly trip: readonly Strip<Asked>[]; readonly rest: readonly Strip<Asked>[] } {
  const trip: Strip<Asked>[] = [];
  let room = cells;
  for (const [index, strip] of rest.entries()) {
    const { asked, area } = strip;
    const fitting = Math.floor(room / (asked.cellsOfRow ?? area.columns));
    const most = trip.length === 0 ? Math.max(1, fitting) : trip.length < stripsOfTrip ? fitting : 0;
    const rows = Math.min(area.rows, most);
    if (rows > 0) trip.push({ asked, area: { ...area, rows } });
    if (rows < area.rows) {
      const left = { asked, area: { ...area, row: area.row + rows, rows: area.rows - rows } };
      return { trip, rest: [left, ...rest.slice(index + 1)] };
    }
    room -= cellsOf(strip);
  }
  return { trip, rest: [] };
}

/**
 * Reads areas in strips of rows, in trips that are bounded by bytes: what a cell takes is learnt as they come, and where Excel
 * refuses an answer as too large, less is asked for. `queue` asks for a strip and answers how to take what came.
 * Answers the strips of each, from top to bottom; none of areas without rows.
 */
export async function readStrips<Asked extends Striped, Read>(
  context: Excel.RequestContext,
  all: readonly Asked[],
  queue: (asked: Asked, area: CellArea) => () => Read,
  cellsAtFirst: number = cellsOfFirstTrip.contentsOnly,
): Promise<ReadonlyMap<Asked, readonly Read[]>> {
  const read = new Map<Asked, Read[]>(all.map((asked) => [asked, []]));
  let left: readonly Strip<Asked>[] = all.flatMap((asked) =>
    asked.area.rows < 1 ? [] : [{ asked, area: asked.area }],
  );
  let [cells, bytesOfCell] = [cellsAtFirst, 1];
  while (left.length > 0) {
    const { trip, rest } = nextTrip(left, cells);
    const queued = trip.map(({ asked, area }) => ({ asked, take: queue(asked, area) }));
    try {
      await context.sync();
    } catch (error) {
      const isOneRow = trip.length === 1 && trip[0]?.area.rows === 1;
      if (readFailure(error)?.code !== "tooLarge" || isOneRow) throw error;
      cells = Math.ceil(trip.reduce((sum, strip) => sum + cellsOf(strip), 0) / 4);
      continue;
    }
    const came = queued.map(({ asked, take }) => ({ asked, part: take() }));
    for (const { asked, part } of came) read.get(asked)?.push(part);
    const bytes = utf8Length(JSON.stringify(came.map(({ part }) => part)));
    bytesOfCell = Math.max(bytesOfCell, bytes / trip.reduce((sum, strip) => sum + cellsOf(strip), 0));
    cells = Math.min(4 * cells, Math.floor(bytesOfTrip / bytesOfCell));
    left = rest;
  }
  return read;
}
