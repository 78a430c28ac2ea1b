import { countsOf } from "../../../groupBy";
import { coversArea, type CellArea, type CellPosition } from "../../../grid/cell";
import type { CellFormat, CellFormats } from "../../../grid/sheetTraits";
import type { TableContext } from "../../check";
import { isFilledAt } from "../structure/shownCells";
import { inReadingOrder } from "../inReadingOrder";
import { ruleCheck } from "./ruleCheck";

/** What may mark a cell, and what of it marks nothing. */
const aspects: readonly { readonly of: (format: CellFormat) => string; readonly plain: string }[] = [
  { of: ({ fill }) => fill, plain: "#FFFFFF" },
  { of: ({ color }) => color, plain: "#000000" },
  { of: ({ isBold }) => (isBold ? "bold" : "regular"), plain: "regular" },
];

/** Cells that are marked are few: where more look different, the column is striped or coloured by its blocks. */
const largestShareMarked = 1 / 3;
const fewestCells = 3;

interface FormattedCell {
  readonly position: CellPosition;
  readonly format: CellFormat;
}

function mostFrequent(values: readonly string[]): string | null {
  const [most] = [...countsOf(values)].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

/** The cells of a column that look unlike the others and are not plain. */
function markedCells(cells: readonly FormattedCell[]): readonly CellPosition[] {
  if (cells.length < fewestCells) return [];
  return aspects.flatMap(({ of, plain }) => {
    const usual = mostFrequent(cells.map(({ format }) => of(format)));
    const unlike = cells.filter(({ format }) => of(format) !== usual);
    if (unlike.length > cells.length * largestShareMarked) return [];
    return unlike.filter(({ format }) => of(format) !== plain).map(({ position }) => position);
  });
}

function formatAt({ area, rows }: CellFormats, { row, column }: CellPosition): CellFormat | undefined {
  return rows[row - area.row]?.[column - area.column];
}

/** The filled cells of the measures in one column, as far as their looks were read. */
function cellsOfColumn(
  { grid, measureSheet }: TableContext,
  formats: CellFormats,
  column: number,
): readonly FormattedCell[] {
  return measureSheet.rows.flatMap(({ kind, row }): readonly FormattedCell[] => {
    if (kind !== "measure" && kind !== "continuation") return [];
    const position = { row, column };
    const format = formatAt(formats, position);
    return format !== undefined && isFilledAt(grid, row, column) ? [{ position, format }] : [];
  });
}

function columnsOf({ column, columns }: CellArea): readonly number[] {
  return Array.from({ length: columns }, (_, index) => column + index);
}

function withoutRepetitions(positions: readonly CellPosition[]): readonly CellPosition[] {
  return positions.filter(
    ({ row, column }, index) =>
      index === 0 || row !== positions[index - 1]?.row || column !== positions[index - 1]?.column,
  );
}

/**
 * A colour or bold letters that single out some cells of a column carry a meaning that machines do not see. Whether they
 * do, a person decides; where only a part of a large table was looked at, a clean part proves nothing.
 */
export const noMeaningfulFormats = ruleCheck({
  code: "readability-meaningful-formats",
  granularity: "column",
  ja: {
    title: "色や太字で区別したセル",
    description: "色や太字など、書式だけでデータの違いを表しません。",
    message: (p) =>
      `列のほかのセルと色や太字が違うセルが${p.count}か所あります（「${p.example}」など）。意味を持たせているおそれがあります。`,
    fix: "色や太字に意味があれば、その意味を列を設けて記入してください。",
  },
  en: {
    title: "Cells told apart by colour or bold letters",
    message: (p) =>
      `${p.count} cells differ in colour or boldness from the others of their column ("${p.example}"). They may mean something.`,
    fix: "If colour or boldness has a meaning, enter that meaning in a column.",
  },
  places: (context) => {
    const { formats } = context.grid.traits;
    if (formats === null) return null;
    const { area } = context.measureSheet;
    const marked = columnsOf(area).flatMap((column) => markedCells(cellsOfColumn(context, formats, column)));
    const found = withoutRepetitions(inReadingOrder(marked));
    return found.length > 0 || coversArea(formats.area, area) ? found : null;
  },
});
