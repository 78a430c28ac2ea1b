import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { fiscalYearInHeader, isPeriodAlone } from "./groupHeader";
import type { Header, HeaderColumn } from "./header";
import { recogniseHeader, type AdditionalHeaderWords } from "./headerLabel";
import { textOfCell } from "./measure";
import { roleOfRowLabel } from "../sources/valueLabels";

// Columns headed by a year and nothing else (令和4年度 | 令和5年度), where no column says that it is a target or an actual.

const rowsSearched = 30;
const rowsOfHeader = 3;
const fewestYears = 2;
const fewestLabels = 2;

function isYear(text: string): boolean {
  return isPeriodAlone(text) && fiscalYearInHeader(text) !== null;
}

function textsIn(grid: SheetGrid, row: number): readonly string[] {
  return (grid.contents[row] ?? []).flatMap((content) => (typeof content === "string" ? [content.trim()] : []));
}

/** Whether what each row holds stands in front of it (実績 below 計画): then a year alone says nothing of that. */
function haveRowLabels(grid: SheetGrid, headerRow: number, words: AdditionalHeaderWords): boolean {
  const labels = new Map<number, number>();
  for (const row of grid.contents.slice(headerRow + 1)) {
    for (const [column, content] of row.entries()) {
      const role = typeof content === "string" ? roleOfRowLabel(content.trim(), words) : null;
      if (role !== "target" && role !== "actual") continue;
      const count = (labels.get(column) ?? 0) + 1;
      if (count >= fewestLabels) return true;
      labels.set(column, count);
    }
  }
  return false;
}

/**
 * The years that head columns beside the names of measures or indicators; none where a sheet has no such row, or labels its rows
 * instead.
 */
export function yearsAlone(grid: SheetGrid, words: AdditionalHeaderWords): readonly string[] {
  for (let row = 0; row < Math.min(rowsSearched, grid.contents.length); row += 1) {
    const years = [...new Set(textsIn(grid, row).filter(isYear))];
    if (years.length < fewestYears) continue;
    const names = Array.from({ length: rowsOfHeader }, (_, above) => textsIn(grid, row - above)).flat();
    const isNamed = names.some((text) => ["name", "indicator"].includes(recogniseHeader(text, words)?.role ?? ""));
    if (isNamed) return haveRowLabels(grid, row, words) ? [] : years;
  }
  return [];
}

const ofResults = /実績|推移|結果/u;

/**
 * The columns of years alone that were read as actuals although nothing says so: no word over them, no target beside them, no
 * title that speaks of results.
 * @param areAssumed Whether their being actuals is what made the sheet a list of measures.
 */
export function openYears(
  grid: SheetGrid,
  { columns, firstRow }: Header,
  areAssumed: boolean,
): readonly HeaderColumn[] {
  if (columns.some(({ role }) => role === "target" || role === "expected")) return [];
  const years = columns.filter(
    ({ role, certainty, over }) =>
      role === "actual" &&
      (certainty === "pattern" || areAssumed) &&
      over.length > 0 &&
      over.every((cell) => isYear(textOfCell(cell))),
  );
  const { column } = grid.origin;
  const titles = Array.from({ length: Math.max(0, firstRow - grid.origin.row) }, (_, index) =>
    (grid.contents[index] ?? []).map((__, at) =>
      textOfCell(cellAt(grid, { row: grid.origin.row + index, column: column + at })),
    ),
  ).flat();
  return titles.some((text) => ofResults.test(text)) ? [] : years;
}
