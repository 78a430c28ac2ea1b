import { certain } from "../certain";
import { plainText } from "../text/plainText";
import type { CellArea, CellContent } from "../grid/cell";
import type { entryFinder } from "./anchors";
import { type Sheet, type PlaceKey, placeKey, blankOut } from "./laidOut";
import type { MeasureAnchor, TableCell } from "./planTable";

/** A row of a measure, and where it stands in the sheet. */
interface FoundPlace {
  readonly at: number;
  readonly entry: number;
  readonly row: number;
}

/** Where each row of each measure stands. */
export function rowFinder(
  sheet: Sheet,
  find: ReturnType<typeof entryFinder>,
): (place: { readonly anchor: MeasureAnchor; readonly row: number }) => FoundPlace | undefined {
  const places = new Map<PlaceKey, number>();
  sheet.rows.forEach((row, at) => {
    if (row.kind === "measure") places.set(placeKey(row.entry, row.row), at);
  });
  return ({ anchor, row }) => {
    const entry = find(anchor) ?? null;
    const at = places.get(placeKey(entry, row));
    return entry === null || at === undefined ? undefined : { at, entry, row };
  };
}

/** A blank, 〃 or 同上: the cell says what the one above it says. */
const repeats = /^(?:[^\p{L}\p{N}]*|[(（]?(?:々|同上?)[)）]?)$/u;

/** Whether a recorded oddity may stand in for what the plan says there now: it must say no less. */
function saysNoLess(sheet: Sheet, { at, ...place }: FoundPlace, column: number, odd: TableCell): boolean {
  const shown = certain(certain(sheet.cells[at])[column]);
  const source = sheet.sources[column] ?? null;
  if (source === null || shown.content === "") return true;
  const { entry, row } = place;
  if ("value" in source) {
    const first = certain(certain(sheet.table.entries[entry]).rows[0]);
    return odd.content === "" && row > 0 && shown.content === certain(first[source.value]).content;
  }
  const label = certain(certain(sheet.table.entries[entry]).path[source.level]);
  const above = sheet.table.entries[entry - 1]?.path[source.level];
  const written = String(odd.content);
  return plainText(written) === plainText(label) || ((label === above || row > 0) && repeats.test(written));
}

export function placeOddCells(sheet: Sheet, rowOf: ReturnType<typeof rowFinder>): void {
  const lost: string[] = [];
  for (const odd of sheet.form.cells) {
    const place = rowOf(odd);
    if (place === undefined) lost.push(odd.cell.text);
    else if (saysNoLess(sheet, place, odd.column, odd.cell)) certain(sheet.cells[place.at])[odd.column] = odd.cell;
  }
  const texts = lost.filter((text) => text !== "");
  if (texts.length > 0) sheet.notices.push({ code: "rowsNotPlaced", texts });
}

/** A merge hides all cells but its first: it is made only where they say nothing else. */
export function placeOddMerges(sheet: Sheet, rowOf: ReturnType<typeof rowFinder>): void {
  const covered = new Set<string>();
  const cellsIn = ({ row, column, rows, columns }: CellArea): readonly (readonly [number, number])[] =>
    Array.from(
      { length: rows * columns },
      (_, index) => [row + Math.floor(index / columns), column + (index % columns)] as const,
    );
  for (const merge of sheet.merges)
    for (const [row, column] of cellsIn(merge)) covered.add(`${String(row)} ${String(column)}`);
  let left = 0;
  for (const odd of sheet.form.merges) {
    const place = rowOf(odd);
    const area = { row: place?.at ?? 0, column: odd.column, rows: odd.rows, columns: odd.columns };
    const cells = cellsIn(area);
    const contentAt = (row: number, column: number): CellContent | undefined => sheet.cells[row]?.[column]?.content;
    const first = contentAt(area.row, area.column);
    const isFree = cells.every(([at, column], index) => {
      const content = contentAt(at, column);
      const isHidden = index === 0 || content === "" || content === first;
      return isHidden && !covered.has(`${String(at)} ${String(column)}`);
    });
    if (place === undefined || !isFree) {
      left += 1;
      continue;
    }
    sheet.merges.push(area);
    cells.forEach(([at, column], index) => {
      covered.add(`${String(at)} ${String(column)}`);
      if (index > 0) blankOut(sheet, column, at, at);
    });
  }
  if (left > 0) sheet.notices.push({ code: "mergesLeft", count: left });
}
