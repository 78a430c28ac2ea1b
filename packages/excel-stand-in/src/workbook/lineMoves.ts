import { addressOf, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from "./address";

export type Line = "row" | "column";

/** Rows or columns that were inserted (`by` > 0) or deleted (`by` < 0) at an index. */
export interface LineMove {
  readonly line: Line;
  readonly at: number;
  readonly by: number;
}

const SIZE = { row: "rowCount", column: "columnCount" } as const;

/** Where an area lies after lines came or went; null when nothing is left of it. */
export function movedArea(area: Area, { line, at, by }: LineMove): Area | null {
  const size = SIZE[line];
  if (line === "row" ? isWholeColumns(area) : isWholeRows(area)) return area;
  const [start, count] = [area[line], area[size]];
  if (by > 0) {
    if (at <= start) return { ...area, [line]: start + by };
    return at < start + count ? { ...area, [size]: count + by } : area;
  }
  const end = at - by;
  const lost = Math.max(0, Math.min(start + count, end) - Math.max(start, at));
  const before = Math.max(0, Math.min(start, end) - at);
  return lost === count ? null : { ...area, [line]: start - before, [size]: count - lost };
}

/** Where an area lies after all of them, one after the other; null when nothing is left of it on the sheet. */
export function areaAfter(area: Area, moves: readonly LineMove[]): Area | null {
  const after = moves.reduce<Area | null>((at, move) => at && movedArea(at, move), area);
  return after && after.row < MAX_ROWS && after.column < MAX_COLUMNS ? after : null;
}

/** The same of a row or column alone; null when it was deleted. */
export function lineAfter(line: Line, index: number, moves: readonly LineMove[]): number | null {
  const area = { row: 0, column: 0, rowCount: 1, columnCount: 1, [line]: index };
  return areaAfter(area, moves)?.[line] ?? null;
}

/** `D3:D3` stays a range where the one before was written as one. */
const asWide = (written: string, address: string): string =>
  written.includes(":") && !address.includes(":") ? `${address}:${address}` : address;

/** The same of addresses with spaces between, as `A1:B2 D5`; "" when nothing is left. */
export function addressesAfter(addresses: string, moves: readonly LineMove[]): string {
  const after = addresses.split(/\s+/).flatMap((address) => {
    const area = parseArea(address);
    const moved = area && areaAfter(area, moves);
    return moved ? [likeWritten(address, asWide(address, addressOf(moved)))] : [];
  });
  return after.join(" ");
}

/** Texts, names of sheets, structured references and words, which are left alone; and references, with their sheet in front. */
const TOKENS =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?<sheet>'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?<area>\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.]*/gu;

const PARTS = /(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?/;

/** The dollar signs of the one reference on the place of the other. */
function likeWritten(written: string, moved: string): string {
  const olds = written.split(":");
  return moved
    .split(":")
    .map((corner, index) => {
      const [, first, letters, second] = PARTS.exec(olds[index] ?? olds[0] ?? "") ?? [];
      const [, , column = "", , row = ""] = PARTS.exec(corner) ?? [];
      const [columnSign, rowSign] = letters === undefined ? ["", first] : [first, second];
      return `${column && (columnSign ?? "")}${column}${row && (rowSign ?? "")}${row}`;
    })
    .join(":");
}

/**
 * A formula after lines of a sheet came or went: what it says of that sheet follows, what is gone becomes #REF!.
 *
 * @param sheetName - of the sheet with the moves.
 * @param isItsOwn - whether references without a sheet's name are to that sheet.
 */
export function formulaAfter(
  formula: string,
  moves: readonly LineMove[],
  { sheetName, isItsOwn }: { readonly sheetName: string; readonly isItsOwn: boolean },
): string {
  return formula.replace(TOKENS, (all: string, ...rest: readonly unknown[]) => {
    const { sheet, area: written } = rest.at(-1) as { readonly sheet?: string; readonly area?: string };
    if (written === undefined) return all;
    const named = sheet?.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
    if (named === undefined ? !isItsOwn : named.toLowerCase() !== sheetName.toLowerCase()) return all;
    const area = parseArea(written);
    if (area === null) return all;
    const after = areaAfter(area, moves);
    return `${sheet ?? ""}${after ? likeWritten(written, asWide(written, addressOf(after))) : "#REF!"}`;
  });
}
