import type { CellArea } from "../../domain/grid/cell";
import type { Left, MadeSheet, WrittenEntry, WrittenPiece } from "./entry";
import { queuePivotArea, queuePivotThere } from "./pivots";
import type { Found, Verdict } from "./verdicts";

/** The cells that our PivotTables cover, by the names that follow their sheets. */
type PivotAreas = ReadonlyMap<string, CellArea>;

export const noPivots: PivotAreas = new Map();

/** What our PivotTables cover on the sheets of an entry; `made`: what those are called now. Two trips, or none. */
export async function pivotAreas(
  context: Excel.RequestContext,
  entry: WrittenEntry,
  found: Found,
  made: ReadonlyMap<MadeSheet, string>,
): Promise<PivotAreas> {
  const sheets = [
    ...entry.pieces
      .filter(({ pivot }) => pivot !== undefined)
      .map(({ track }) => ({ track, sheet: found.placeOf(track)?.sheet ?? null })),
    ...[...made].filter(([{ hasPivot }]) => hasPivot).map(([{ track }, sheet]) => ({ track, sheet })),
  ].flatMap(({ track, sheet }) => (sheet === null ? [] : [{ track, sheet }]));
  if (sheets.length === 0) return noPivots;
  const asked = sheets.map(({ track, sheet }) => ({
    track,
    there: queuePivotThere(context.workbook.worksheets.getItem(sheet)),
  }));
  await context.sync();
  const areas = asked.flatMap(({ track, there }) => {
    const pivot = there();
    return pivot === null ? [] : [[track, queuePivotArea(pivot)] as const];
  });
  await context.sync();
  return new Map(areas.map(([track, area]) => [track, area()]));
}

/** The source of a former PivotTable is a piece as well, and is found where that is now. */
function sourceOf({ pivot }: WrittenPiece, { pieces }: WrittenEntry): WrittenPiece | null {
  return pieces.find(({ sheet, dress }) => dress !== null && sheet === pivot?.source?.sheet) ?? null;
}

/** A piece whose former PivotTable knows where its source is now. */
export function withSourceNow(piece: WrittenPiece, entry: WrittenEntry, found: Found): WrittenPiece {
  const { pivot } = piece;
  if (!pivot?.source) return piece;
  const source = sourceOf(piece, entry);
  const place = source && found.placeOf(source.track);
  if (source === null || place === null) return piece;
  const { area } = pivot.source;
  const [down, right] = [place.area.row - source.area.row, place.area.column - source.area.column];
  const there = { ...area, row: area.row + down, column: area.column + right };
  return { ...piece, pivot: { ...pivot, source: { sheet: place.sheet, area: there } } };
}

interface Judged {
  readonly part: WrittenPiece;
  readonly verdict: Verdict;
}

/** Of a source that is left, the former PivotTable can't be made again: what shows it now is left as well. */
export function leftWithSources(judged: readonly Judged[], entry: WrittenEntry, found: Found): readonly Judged[] {
  return judged.map(({ part, verdict }) => {
    const source = sourceOf(part, entry);
    const isLeft = judged.some((one) => one.part === source && one.verdict.left.length > 0);
    if (!isLeft || verdict.left.length > 0) return { part, verdict };
    const left: Left = { sheet: found.placeOf(part.track)?.sheet ?? part.sheet, address: null, because: "edited" };
    return { part, verdict: { steps: [], left: [left] } };
  });
}
