import type { SheetGrid } from "../grid/sheetGrid";
import type { ColumnRole } from "./columnRoles";
import { isPeriodAlone } from "./groupHeader";
import { recogniseHeader, type AdditionalHeaderWords } from "./headerLabel";

const fewestGroups = 2;

/**
 * Whether a row holds what stands over the headers in the row below it, as in a CSV, where nothing is merged: 圏域 over a blank cell,
 * 箇所数 and 実人数 each over the first of 目標 | 実績.
 */
export function standsOverHeaders({ contents, origin }: SheetGrid, row: number): boolean {
  const [above, below] = [contents[row - origin.row] ?? [], contents[row + 1 - origin.row] ?? []];
  const isText = (content: unknown): content is string => typeof content === "string" && content.trim() !== "";
  const groups = above.flatMap((content, column) => (isText(content) && isText(below[column]) ? [column] : []));
  const names = above.flatMap((content, column) => (isText(content) && below[column] === "" ? [column] : []));
  const isNamed = names[0] !== undefined && groups[0] !== undefined && names[0] < groups[0];
  const isWide = groups.some((column) => above[column + 1] === "" && isText(below[column + 1]));
  return isNamed && isWide && groups.length >= fewestGroups && above.every((content) => typeof content === "string");
}

const fieldRoles: readonly (ColumnRole | undefined)[] = ["department", "division", "number", "name", "remarks"];

/**
 * 所属 | 子育て支援課 above the table of a sheet: a label with its value beside it, both over headers of their own, and no further row of
 * the header.
 */
export function isFieldOver({ contents, origin }: SheetGrid, row: number, words: AdditionalHeaderWords): boolean {
  const [above, below] = [contents[row - origin.row] ?? [], contents[row + 1 - origin.row] ?? []];
  const filled = above.flatMap((content, column) => (content === "" ? [] : [column]));
  const [label = -1, value = -1] = filled;
  const [named, given] = [above[label], above[value]];
  if (filled.length !== 2 || typeof named !== "string" || typeof given !== "string" || isPeriodAlone(given))
    return false;
  const areOverHeaders = [label, value].every((column) => typeof below[column] === "string" && below[column] !== "");
  return (
    areOverHeaders && fieldRoles.includes(recogniseHeader(named, words)?.role) && recogniseHeader(given, words) === null
  );
}
