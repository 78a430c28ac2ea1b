import { certain } from "../certain";
import type { SourceCell } from "../grid/cell";
import { readDivisionLabel } from "../plan/division";
import { isMarkerAlone, readMarker } from "../plan/marker";
import { indentation } from "./indentation";
import { textOfCell } from "./measure";
import { isOrnamented, type RowHabits } from "./rowHabits";
import { countFilled, measureRoles, type Row, type Table } from "./rowReading";
import type { TableRow } from "./tableRow";

/** A cell merged over the name column and its neighbours: the row names a division, figures beside it sum it up. */
function spansNames({ merges, columns }: Table, cell: SourceCell): boolean {
  const name = certain(columns.roles.get("name"));
  const area = merges(cell.row, cell.column);
  return area !== null && area.columns > 1 && area.column <= name && name < area.column + area.columns;
}

/** Whether a cell in the name column heads what follows rather than naming a measure nobody has filled in yet. */
function isHeadingAmongNames(cell: SourceCell, habits: RowHabits): boolean {
  const text = textOfCell(cell);
  const isNumberedOtherwise = readMarker(text) !== null && !habits.nameStyles.has(readDivisionLabel(text).style);
  const isSetApart = isOrnamented(text) && !habits.areOrnamented;
  const isSetIn = indentation(cell) < habits.leastNameIndentation;
  return isNumberedOtherwise || isSetApart || isSetIn || habits.areNumbered || habits.loneNamesHead;
}

function isHeadingCell(table: Table, habits: RowHabits, cell: SourceCell): boolean {
  const { merges, columns } = table;
  if ((merges(cell.row, cell.column)?.columns ?? 1) > 1 || columns.divisions.includes(cell.column)) return true;
  if (cell.column === columns.roles.get("name")) return isHeadingAmongNames(cell, habits);
  if (typeof cell.content !== "string") return false;
  if (cell.column === columns.roles.get("number")) return !isMarkerAlone(textOfCell(cell));
  const hasRole = [...columns.roles.values()].includes(cell.column);
  return !hasRole && cell.column < certain(columns.roles.get("name"));
}

/** Ⅰ in the number column and its title beside it, where the measures are numbered 1, 2, 3. */
function isMarkerWithTitle({ columns }: Table, habits: RowHabits, { cells, number, name }: Row): boolean {
  if (cells.length !== 2 || number === null || name === null || columns.divisions.includes(number.column)) return false;
  const text = textOfCell(number);
  return isMarkerAlone(text) && habits.areNumbered && !habits.numberStyles.has(readDivisionLabel(text).style);
}

/**
 * The cells of a row that head divisions; none when the row is no heading. A lone text is one if it is merged over
 * columns, stands left of the names, or stands among the names and is told from them: by its own numbering, by lacking
 * the number that every measure has, or by being set in less. Otherwise it is taken for a measure that is not filled in
 * yet: a measure too many is seen at once, one too few is not.
 */
export function headingCells(table: Table, habits: RowHabits, row: Row): readonly SourceCell[] {
  const { cells, first } = row;
  if (cells.length === 1) return isHeadingCell(table, habits, first) ? cells : [];
  if (cells.every((cell) => table.columns.divisions.includes(cell.column))) return cells;
  if (isMarkerWithTitle(table, habits, row)) return cells;
  const isMarked = readMarker(textOfCell(first)) !== null;
  return spansNames(table, first) && (isMarked || countFilled(table, cells, measureRoles) === 0) ? [first] : [];
}

/** Whether the rows of measures name their divisions themselves, so that hardly any heading is needed. */
function areDivisionsSpelledOut({ grid, merges, columns }: Table, rows: readonly TableRow[]): boolean {
  const measures = rows.filter(({ kind }) => kind === "measure");
  const named = measures.filter(({ row }) =>
    columns.divisions.every((column) => {
      const at = merges(row, column) ?? { row, column };
      return grid.contents[at.row - grid.origin.row]?.[at.column - grid.origin.column] !== "";
    }),
  );
  return columns.divisions.length > 0 && named.length * 10 >= measures.length * 9;
}

type HeadingRow = Extract<TableRow, { kind: "heading" }>;

function headingText({ cells }: HeadingRow): string {
  return cells.map(textOfCell).join(" ");
}

/**
 * Takes back headings that head nothing. In a sheet whose measures name their divisions, a row with nothing but
 * divisions is a measure somebody has not entered, and a single unnumbered heading is a title. Below the last measure a
 * merged text is a note, unless other headings are numbered like it (a division without measures).
 */
export function withoutFalseHeadings(table: Table, rows: readonly TableRow[]): readonly TableRow[] {
  const headings = rows.filter((row): row is HeadingRow => row.kind === "heading");
  if (headings.length === 0) return rows;
  const isSpelledOut = areDivisionsSpelledOut(table, rows);
  const styleOf = (cell: SourceCell | undefined): string => readDivisionLabel(textOfCell(cell)).style;
  const lastMeasure = rows.findLast(({ kind }) => kind === "measure")?.row ?? -1;
  const leading = headings.filter(({ row }) => row < lastMeasure);
  const styles = new Set(leading.map(({ cells }) => styleOf(cells[0])).filter((style) => style !== "unmarked"));
  const unmarked = new Set(leading.filter(({ cells }) => styleOf(cells[0]) === "unmarked").map(headingText));
  return rows.map((row) => {
    if (row.kind !== "heading") return row;
    const style = styleOf(row.cells[0]);
    const isDivisionsOnly = row.cells.every(
      (cell) =>
        table.columns.divisions.includes(cell.column) && (table.merges(cell.row, cell.column)?.columns ?? 1) === 1,
    );
    const isFalse =
      (row.row > lastMeasure && !styles.has(style)) ||
      (isSpelledOut && (isDivisionsOnly || (style === "unmarked" && unmarked.size < 2)));
    return isFalse ? { kind: "aside", row: row.row, text: headingText(row) } : row;
  });
}
