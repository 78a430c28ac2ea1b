import type { SheetGrid } from "../grid/sheetGrid";

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
