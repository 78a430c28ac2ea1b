import { areaAddress, type CellArea } from "../domain/grid/cell";
import type { AreaFormat } from "./plan/plannedWrites";

/**
 * Excel is asked in blocks instead of cell by cell: thousands of single actions in a batch take it minutes. Looks go to
 * several areas at once (`getRanges`, ExcelApi 1.9), rows of joined cells are joined in one.
 */

/** Areas as one text for `getRanges` have this many characters at most; Excel takes 8,192. */
const longestAddresses = 8_000;

/** Addresses put together, as many as fit. */
export function addressBlocks(addresses: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  for (const address of addresses) {
    const open = blocks.at(-1);
    if (open !== undefined && open.length + address.length < longestAddresses)
      blocks.push(`${String(blocks.pop())},${address}`);
    else blocks.push(address);
  }
  return blocks;
}

/** A look, and the areas that get it. */
export interface FormatBlock {
  readonly format: Omit<AreaFormat, "area">;
  readonly areas: readonly CellArea[];
}

/** Formats in their order, those with the same look in a row as one. */
export function formatBlocks(formats: readonly AreaFormat[]): readonly FormatBlock[] {
  const blocks: { format: FormatBlock["format"]; look: string; areas: CellArea[] }[] = [];
  for (const { area, ...format } of formats) {
    const look = JSON.stringify(format);
    const open = blocks.at(-1);
    if (open?.look === look) open.areas.push(area);
    else blocks.push({ format, look, areas: [area] });
  }
  return blocks;
}

/** Cells to be joined: an area as a whole, or each of its rows by itself. */
export interface MergeBlock {
  readonly area: CellArea;
  readonly isAcross: boolean;
}

/** Rows of one row each that lie one below the other, as one. */
export function mergeBlocks(merges: readonly CellArea[]): readonly MergeBlock[] {
  const blocks: MergeBlock[] = [];
  const open = new Map<string, number>();
  for (const area of merges) {
    const columns = `${String(area.column)} ${String(area.columns)}`;
    const place = open.get(columns);
    const above = place === undefined ? undefined : blocks[place];
    if (
      area.rows === 1 &&
      place !== undefined &&
      above !== undefined &&
      above.area.row + above.area.rows === area.row
    ) {
      blocks[place] = { area: { ...above.area, rows: above.area.rows + 1 }, isAcross: true };
      continue;
    }
    if (area.rows === 1) open.set(columns, blocks.length);
    blocks.push({ area, isAcross: false });
  }
  return blocks;
}

/** Rows by their height, as addresses of whole rows. */
export function heightBlocks(
  heights: readonly { readonly row: number; readonly points: number }[],
): ReadonlyMap<number, readonly string[]> {
  const runs = new Map<number, CellArea[]>();
  for (const { row, points } of heights) {
    const same = runs.get(points) ?? [];
    const last = same.at(-1);
    if (last !== undefined && last.row + last.rows === row) same.splice(-1, 1, { ...last, rows: last.rows + 1 });
    else same.push({ row, column: 0, rows: 1, columns: 1 });
    runs.set(points, same);
  }
  return new Map([...runs].map(([points, areas]) => [points, areas.map(rowsAddress)]));
}

/** `5:9` */
function rowsAddress({ row, rows }: CellArea): string {
  return `${String(row + 1)}:${String(row + rows)}`;
}

export function areaAddresses(areas: readonly CellArea[]): readonly string[] {
  return areas.map(areaAddress);
}
