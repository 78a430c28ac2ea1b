import { groupBy } from "../groupBy";
import { certain } from "../certain";
import type { CellArea } from "../grid/cell";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { gridWidth } from "../grid/mergeLookup";
import type { TableSheet } from "../measures/measure";
import type { TableRow } from "../measures/tableRow";
import { groupedOrder } from "./entryOrder";
import type { LaidOut } from "./laidOut";
import { headingsBetween, layOut } from "./layOut";
import type {
  FormColumn,
  FormGap,
  HeadingPlace,
  LayoutForm,
  LiteralRow,
  OddCell,
  OddMerge,
  Repeats,
} from "./layoutForm";
import type { TableCell } from "./planTable";
import type { ReadPlanTable } from "./readPlanTable";

interface Source {
  readonly grid: SheetGrid;
  readonly read: ReadPlanTable;
  readonly measureSheet: TableSheet;
  /** By row of the sheet in which they begin. */
  readonly merges: ReadonlyMap<number, readonly CellArea[]>;
  readonly kinds: ReadonlyMap<number, LiteralRow["kind"]>;
}

const kindOfRow: Readonly<Record<TableRow["kind"], LiteralRow["kind"]>> = {
  heading: "heading",
  repeatedHeader: "pageHeader",
  measure: "furniture",
  continuation: "furniture",
  aside: "furniture",
  blank: "furniture",
};

function tableCell({ grid }: Source, row: number, column: number): TableCell {
  const { content, text } = cellAt(grid, { row, column });
  return { content, text };
}

function literalRow(source: Source, row: number): LiteralRow {
  const { grid, merges, kinds } = source;
  const { column: first } = grid.origin;
  return {
    kind: kinds.get(row) ?? "furniture",
    cells: Array.from({ length: gridWidth(grid) }, (_, index) => tableCell(source, row, first + index)),
    merges: (merges.get(row) ?? []).map(({ column, rows, columns }) => ({ column: column - first, rows, columns })),
  };
}

function literalRows(source: Source, from: number, to: number): readonly LiteralRow[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => literalRow(source, from + index));
}

function gapsOf(source: Source): readonly FormGap[] {
  const { grid, read, measureSheet } = source;
  const { table, rows, headedLevels } = read;
  const gaps: FormGap[] = [];
  let next = measureSheet.header.lastRow + 1;
  table.entries.forEach(({ anchor, path }, index) => {
    const before = table.entries[index - 1]?.path ?? null;
    certain(rows[index]).forEach((row, place) => {
      const headings = place === 0 ? headingsBetween(before, path, headedLevels).map(({ label }) => label) : [];
      gaps.push({ anchor, row: place, headings, rows: literalRows(source, next, row) });
      next = row + 1;
    });
  });
  gaps.push({
    anchor: null,
    row: 0,
    headings: [],
    rows: literalRows(source, next, grid.origin.row + grid.contents.length),
  });
  return gaps;
}

function columnsOf({ grid, read }: Source): readonly FormColumn[] {
  return Array.from({ length: gridWidth(grid) }, (_, index): FormColumn => {
    const column = read.columns.get(grid.origin.column + index);
    if (column === undefined) return { label: null, repeats: "each" };
    const { levels, columns } = read.table;
    const label = column.kind === "level" ? certain(levels[column.level]) : certain(columns[column.value]).label;
    return { label, repeats: "each" };
  });
}

/** Where most headings of each level stand: a lone text, merged or not. */
function headingPlaces(gaps: readonly FormGap[], { table, headedLevels }: ReadPlanTable): readonly HeadingPlace[] {
  const counted = Array.from({ length: headedLevels }, () => new Map<string, { place: HeadingPlace; count: number }>());
  const paths = new Map(table.entries.map(({ anchor, path }) => [anchor, path] as const));
  const pathOf = (gap: FormGap | undefined): readonly string[] | null =>
    (gap?.anchor == null ? undefined : paths.get(gap.anchor)) ?? null;
  gaps.forEach((gap, index) => {
    const path = pathOf(gap);
    if (path === null) return;
    const headings = headingsBetween(pathOf(gaps[index - 1]), path, headedLevels);
    const { rows } = gap;
    rows
      .filter(({ kind }) => kind === "heading")
      .forEach(({ cells, merges }, at) => {
        const column = cells.findIndex(({ content }) => content !== "");
        const columns = merges.find((merge) => merge.column === column)?.columns ?? 1;
        const key = `${String(column)} ${String(columns)}`;
        const places = counted[headings[at]?.level ?? -1];
        places?.set(key, { place: { column, columns }, count: (places.get(key)?.count ?? 0) + 1 });
      });
  });
  return counted.map((places) => {
    const [most] = [...places.values()].sort((one, other) => other.count - one.count);
    return most?.place ?? { column: 0, columns: 1 };
  });
}

interface MadeRow {
  readonly cells: readonly TableCell[];
  readonly merges: readonly CellArea[];
}

function isSameRow(one: LiteralRow, { cells, merges }: MadeRow): boolean {
  return (
    one.cells.every((cell, column) => cell.content === cells[column]?.content && cell.text === cells[column].text) &&
    one.merges.length === merges.length &&
    one.merges.every((merge) =>
      merges.some(
        ({ column, rows, columns }) => merge.column === column && merge.rows === rows && merge.columns === columns,
      ),
    )
  );
}

/** The gaps that would not come out as they are by the rule alone: a heading for each division that begins. */
function withoutUsualGaps(gaps: readonly FormGap[], form: LayoutForm, read: ReadPlanTable): readonly FormGap[] {
  const usual = layOut(read.table, { ...form, gaps: [] });
  const merges = groupBy(usual.merges, ({ row }) => row);
  const between: MadeRow[][] = [[]];
  usual.rows.forEach((row, at) => {
    if (row.kind === "measure") between.push([]);
    if (row.kind === "heading")
      certain(between.at(-1)).push({ cells: certain(usual.cells[at]), merges: merges.get(at) ?? [] });
  });
  return gaps.filter(({ rows }, index) => {
    const expected = certain(between[index]);
    return rows.length !== expected.length || rows.some((row, at) => !isSameRow(row, certain(expected[at])));
  });
}

/** The original's rows in the terms of the laid out sheet. */
interface Compared {
  readonly source: Source;
  readonly laidOut: LaidOut;
}

function originalRow({ source }: Compared, row: number): number {
  return source.grid.origin.row + row;
}

function repeatsOf(compared: Compared, column: number): Repeats {
  const { source, laidOut } = compared;
  const { grid } = source;
  const isBlank = (row: number): boolean =>
    tableCell(source, originalRow(compared, row), grid.origin.column + column).content === "";
  const runs = laidOut.merges.filter(
    (merge) => merge.column === column && merge.columns === 1 && laidOut.rows[merge.row]?.kind === "measure",
  );
  if (runs.length === 0) return "each";
  const isMerged = (run: CellArea): boolean =>
    (source.merges.get(originalRow(compared, run.row)) ?? []).some(
      (merge) => merge.column === grid.origin.column + column && merge.rows === run.rows && merge.columns === 1,
    );
  if (runs.every(isMerged)) return "merged";
  const isOnce = ({ row, rows }: CellArea): boolean =>
    Array.from({ length: rows - 1 }, (_, index) => row + 1 + index).every(isBlank);
  return runs.every((run) => isOnce(run) && !isMerged(run)) ? "first" : "each";
}

/** A column shows repeats in one of the ways if all of its runs do. */
function withRepeats(source: Source, form: LayoutForm): LayoutForm {
  const allMerged = { ...form, columns: form.columns.map((column) => ({ ...column, repeats: "merged" as const })) };
  const compared = { source, laidOut: layOut(source.read.table, allMerged) };
  return {
    ...form,
    columns: form.columns.map((column, index) => ({ ...column, repeats: repeatsOf(compared, index) })),
  };
}

function oddMerges({ source, laidOut }: Compared): readonly OddMerge[] {
  const { grid, merges, read } = source;
  const made = groupBy(laidOut.merges, ({ row }) => row);
  return laidOut.rows.flatMap((row, at) => {
    if (row.kind !== "measure") return [];
    const anchor = certain(read.table.entries[row.entry]).anchor;
    return (merges.get(grid.origin.row + at) ?? []).flatMap(({ column, rows, columns }): readonly OddMerge[] => {
      const own = column - grid.origin.column;
      const isMade = made.get(at)?.some((one) => one.column === own && one.rows === rows && one.columns === columns);
      return isMade === true ? [] : [{ anchor, row: row.row, column: own, rows, columns }];
    });
  });
}

function oddCells(compared: Compared): readonly OddCell[] {
  const { source, laidOut } = compared;
  const { grid, read } = source;
  return laidOut.rows.flatMap((row, at) => {
    if (row.kind !== "measure") return [];
    const anchor = certain(read.table.entries[row.entry]).anchor;
    return Array.from({ length: gridWidth(grid) }, (_, column) => column).flatMap((column): readonly OddCell[] => {
      const cell = tableCell(source, originalRow(compared, at), grid.origin.column + column);
      const shown = laidOut.cells[at]?.[column];
      return cell.content === shown?.content && cell.text === shown.text
        ? []
        : [{ anchor, row: row.row, column, cell }];
    });
  });
}

/**
 * Learns all that a sheet has besides the plan's contents. What follows rules is kept as the rule (a heading for each
 * division, equal neighbours merged); the sheet is then made again by the rules, and each cell, row and merge that comes
 * out otherwise is kept as it is. So the form and the plan together always give the sheet again.
 */
export function learnForm(grid: SheetGrid, measureSheet: TableSheet, read: ReadPlanTable): LayoutForm {
  const source: Source = {
    grid,
    read,
    measureSheet,
    merges: groupBy(grid.merges, ({ row }) => row),
    kinds: new Map(measureSheet.rows.map(({ kind, row }) => [row, kindOfRow[kind]] as const)),
  };
  const { header } = measureSheet;
  const gaps = gapsOf(source);
  const { table, headedLevels } = read;
  const isGrouped = groupedOrder(table, table.levels.length).every((entry, index) => entry === index);
  const plain: LayoutForm = {
    sheet: grid.name,
    origin: grid.origin,
    columns: columnsOf(source),
    levels: table.levels,
    headedLevels,
    headings: headingPlaces(gaps, read),
    above: literalRows(source, grid.origin.row, header.firstRow),
    header: literalRows(source, header.firstRow, header.lastRow + 1),
    gaps,
    cells: [],
    merges: [],
    order: isGrouped ? null : table.entries.map(({ anchor }) => anchor),
  };
  const withColumns = withRepeats(source, plain);
  const merges = oddMerges({ source, laidOut: layOut(table, withColumns) });
  const withMerges = { ...withColumns, merges };
  const cells = oddCells({ source, laidOut: layOut(table, withMerges) });
  return { ...withMerges, cells, gaps: withoutUsualGaps(gaps, plain, read) };
}
