import { rowsOfMeasures } from "../measures/tableRow";
import { countsOf, groupBy } from "../groupBy";
import { certain } from "../certain";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { mergeLookup, type MergeLookup } from "../grid/mergeLookup";
import { divisionContents } from "../measures/divisionColumns";
import type { HeaderColumn } from "../measures/header";
import { textOfCell, type MeasureRole, type TableSheet } from "../measures/measure";
import { canonicalText } from "../text/canonicalText";
import { anchorsOf } from "./anchors";
import { textTableCell, type PlanEntry, type PlanTable, type TableCell, type ValueColumn } from "./planTable";

/** A column of the table: which level of division it names, or which value it holds. */
export type SheetColumn =
  { readonly kind: "level"; readonly level: number } | { readonly kind: "value"; readonly value: number };

/** A plan with the places its parts have in the sheet. */
export interface ReadPlanTable {
  readonly table: PlanTable;
  /** By column of the sheet. */
  readonly columns: ReadonlyMap<number, SheetColumn>;
  /** Rows of the sheet, by measure. */
  readonly rows: readonly (readonly number[])[];
  /** So many outer levels are headings. */
  readonly headedLevels: number;
}

/** Labels of a level that has no column to name it: 階層1 is read as a division again. */
function unnamedLevel(level: number): string {
  return `階層${String(level + 1)}`;
}

interface Levels {
  readonly headed: number;
  readonly labels: readonly string[];
  readonly columns: ReadonlyMap<number, number>;
  /** Labels of each measure, by level. */
  readonly paths: readonly (readonly string[])[];
}

/** Columns that may name the headings' levels: blank ones headed as divisions, else blank ones left of the names. */
function headsOfHeadings(
  grid: SheetGrid,
  { divisionColumns, header, columns }: TableSheet,
  rows: readonly number[],
): readonly (readonly HeaderColumn[])[] {
  const isBlank = ({ column }: HeaderColumn): boolean =>
    rows.every((row) => cellAt(grid, { row, column }).content === "");
  const blank = header.columns.filter((column) => !divisionColumns.includes(column) && isBlank(column));
  const name = certain(columns.get("name")).column;
  return [blank.filter(({ role }) => role === "division"), blank.filter(({ column }) => column < name)];
}

function readLevels(
  grid: SheetGrid,
  merges: MergeLookup,
  measureSheet: TableSheet,
  rows: readonly (readonly number[])[],
): Levels {
  const { divisionColumns, measures } = measureSheet;
  const inSheetOrder = [...divisionColumns].sort((one, other) => one.column - other.column);
  const firstRows = rows.map((own) => certain(own[0]));
  const contents = divisionContents(grid, merges, inSheetOrder, firstRows);
  const labelsOf = (column: HeaderColumn): readonly string[] => certain(contents[inSheetOrder.indexOf(column)]).labels;
  const own = measures.map((_, index) => divisionColumns.map((column) => certain(labelsOf(column)[index])));
  const headedOf = (index: number): number =>
    certain(measures[index]).divisions.length - certain(own[index]).filter((label) => label !== "").length;
  const headed = measures.reduce((most, _, index) => Math.max(most, headedOf(index)), 0);
  const heads: readonly (HeaderColumn | null)[] =
    headsOfHeadings(grid, measureSheet, rows.flat()).find((unused) => unused.length === headed) ??
    Array.from({ length: headed }, () => null);
  const columns: readonly (HeaderColumn | null)[] = [...heads, ...divisionColumns];
  return {
    headed,
    labels: columns.map((column, level) => (column === null ? unnamedLevel(level) : column.label)),
    columns: new Map<number, number>(
      columns.flatMap((column, level) => (column === null ? [] : [[column.column, level] as const])),
    ),
    paths: measures.map(({ divisions }, index) => {
      const labels = divisions.map(({ label }) => label);
      const inHeadings = labels.slice(0, headedOf(index));
      const inColumns = labels.slice(headedOf(index));
      const blanks = Array.from({ length: headed - inHeadings.length }, () => "");
      return [
        ...inHeadings,
        ...blanks,
        ...certain(own[index]).map((label) => (label === "" ? "" : String(inColumns.shift()))),
      ];
    }),
  };
}

function uniqueLabels(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let own = label;
    for (let number = 2; taken.has(own); number += 1) own = `${label}（${String(number)}）`;
    taken.add(own);
    return own;
  });
}

/** The header's label; with what is printed over it where the label alone heads several columns. */
function valueLabels(
  columns: readonly { readonly label: string; readonly group: string | null }[],
  levels: readonly string[],
): readonly string[] {
  const timesUsed = countsOf(columns.map(({ label }) => label));
  const named = columns.map(({ label, group }) =>
    group !== null && timesUsed.get(label) !== 1 ? `${group} ${label}` : label,
  );
  return uniqueLabels([...levels, ...named]).slice(levels.length);
}

/** What stands over divisions, numbers or names as well is the sheet's title and gathers no columns. */
function titlesOver({ header }: TableSheet): ReadonlySet<string> {
  const naming = header.columns.filter(({ role }) => role === "division" || role === "number" || role === "name");
  return new Set(naming.flatMap(({ group }) => group ?? []));
}

/** What a cell says; the rows of one vertical merge all say what its first row says. */
function cellIn(
  grid: SheetGrid,
  merges: MergeLookup,
  tableRows: ReadonlySet<number>,
  row: number,
  column: number,
): TableCell {
  const merge = merges(row, column);
  const isSpread = merge?.column === column && tableRows.has(merge.row);
  const { content, text } = cellAt(grid, { row: isSpread ? merge.row : row, column });
  return { content, text };
}

/**
 * A row of a further indicator names its measure again, so that it stands for itself. Without an indicator of its own it
 * could not be told from a measure entered twice: then its name stays blank.
 */
function namedRows(
  rows: readonly (readonly TableCell[])[],
  columns: readonly ValueColumn[],
): readonly (readonly TableCell[])[] {
  const at = (role: MeasureRole): number => columns.findIndex((column) => column.role === role);
  const [name, number, indicator] = [at("name"), at("number"), at("indicator")];
  const textAt = (row: readonly TableCell[] | undefined, column: number): string =>
    String(row?.[column]?.content ?? "").trim();
  if (name === indicator) return rows;
  const first = certain(rows[0]);
  return rows.map((row, index) => {
    if (index === 0) return row;
    const isFurther = textAt(row, indicator) !== "" && textAt(row, indicator) !== textAt(rows[index - 1], indicator);
    return row.map((cell, column) => {
      if (column !== name && column !== number) return cell;
      const isSame = cell.content === "" || cell.content === certain(first[column]).content;
      if (!isSame) return cell;
      return isFurther ? certain(first[column]) : textTableCell("");
    });
  });
}

/** The sheet's rows of each measure; where every year has one that names the measure, all of them. */
function rowsByMeasure(grid: SheetGrid, { rows, measures, columns }: TableSheet): readonly (readonly number[])[] {
  const named = rowsOfMeasures(rows);
  if (named.length === measures.length) return named;
  const { column } = certain(columns.get("name"));
  const byName = groupBy(named, ([row]) => canonicalText(cellAt(grid, { row, column }).text));
  const ofNames = measures.map(({ cells }) => (byName.get(canonicalText(textOfCell(cells.name))) ?? []).flat());
  const isEachOnce = new Set(ofNames.flat()).size === ofNames.flat().length && ofNames.every((own) => own.length > 0);
  return isEachOnce ? ofNames : measures.map(({ row }) => [row]);
}

/** The plan that a measures sheet holds, in either layout. `grid` is the sheet as the user made it, without columns of ours. */
export function readPlanTable(grid: SheetGrid, measureSheet: TableSheet): ReadPlanTable {
  const merges = mergeLookup(grid);
  const rows = rowsByMeasure(grid, measureSheet);
  const levels = readLevels(grid, merges, measureSheet, rows);
  const tableRows = new Set(rows.flat());
  const roles = new Map([...measureSheet.columns].map(([role, { column }]) => [column, role] as const));
  const headers = new Map(measureSheet.header.columns.map((column) => [column.column, column] as const));
  const { area } = measureSheet;
  const isUsed = (column: number): boolean =>
    headers.has(column) || [...tableRows].some((row) => cellAt(grid, { row, column }).content !== "");
  const valueColumns = Array.from({ length: area.columns }, (_, index) => area.column + index).filter(
    (column) => !levels.columns.has(column) && isUsed(column),
  );
  const titles = titlesOver(measureSheet);
  const heads = valueColumns.map((column) => {
    const head = headers.get(column);
    const group = head?.group ?? null;
    return { label: head?.label ?? "", group: group === null || titles.has(group) ? null : group };
  });
  const labels = valueLabels(heads, levels.labels);
  const columns = valueColumns.map((column, index): ValueColumn => ({
    label: certain(labels[index]),
    heading: certain(heads[index]).label,
    role: roles.get(column) ?? null,
    group: certain(heads[index]).group,
  }));
  const anchors = anchorsOf(measureSheet.measures.map(({ code, cells }) => ({ code, name: textOfCell(cells.name) })));
  const entries = anchors.map((anchor, index): PlanEntry => {
    const cells = certain(rows[index]).map((row) =>
      valueColumns.map((column) => cellIn(grid, merges, tableRows, row, column)),
    );
    return { anchor, path: certain(levels.paths[index]), rows: namedRows(cells, columns) };
  });
  return {
    table: { levels: levels.labels, columns, entries },
    columns: new Map<number, SheetColumn>([
      ...[...levels.columns].map(([column, level]) => [column, { kind: "level", level }] as const),
      ...valueColumns.map((column, value) => [column, { kind: "value", value }] as const),
    ]),
    rows,
    headedLevels: levels.headed,
  };
}
