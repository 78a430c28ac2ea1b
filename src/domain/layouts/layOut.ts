import { groupBy } from "../groupBy";
import { certain } from "../certain";
import { entryFinder } from "./anchors";
import { groupedOrder, recordedOrder } from "./entryOrder";
import {
  type LaidOutRow,
  type LaidOutColumn,
  type LaidOut,
  type Source,
  type Sheet,
  type PlaceKey,
  placeKey,
  blankOut,
} from "./laidOut";
import type { FormColumn, FormGap, LayoutForm, LiteralRow, RowMerge } from "./layoutForm";
import { rowFinder, placeOddCells, placeOddMerges } from "./oddPlaces";
import { blankCell, textTableCell, type PlanEntry, type PlanTable, type TableCell } from "./planTable";

/** The form's columns, with those that the plan has got since at the right. */
function columnsOf(
  table: PlanTable,
  { columns, levels, headedLevels }: LayoutForm,
): readonly (FormColumn & { readonly source: Source })[] {
  const values = new Map(table.columns.map(({ label }, value) => [label, value] as const));
  const sourceOf = (label: string | null): Source => {
    if (label === null) return null;
    const level = levels.indexOf(label);
    const value = values.get(label);
    if (level >= 0 && level < table.levels.length) return { level };
    return value === undefined ? null : { value };
  };
  const known = columns.map((column) => ({ ...column, source: sourceOf(column.label) }));
  const shown = new Set(known.flatMap(({ source }) => (source === null ? [] : [JSON.stringify(source)])));
  const missing: readonly { readonly label: string; readonly source: Source }[] = [
    ...table.levels.map((label, level) => ({ label, source: { level } })).slice(headedLevels),
    ...table.columns.map(({ label }, value) => ({ label, source: { value } })),
  ];
  const added = missing
    .filter(({ source }) => !shown.has(JSON.stringify(source)))
    .map(({ label, source }) => ({ label, repeats: "each" as const, source }));
  return [...known, ...added];
}

function addRow(sheet: Sheet, row: LaidOutRow, cells: readonly TableCell[], merges: readonly RowMerge[] = []): number {
  const at = sheet.rows.length;
  sheet.rows.push(row);
  sheet.cells.push(Array.from({ length: sheet.columns.length }, (_, column) => cells[column] ?? blankCell));
  for (const { column, rows, columns } of merges) sheet.merges.push({ row: at, column, rows, columns });
  return at;
}

function addLiteral(
  sheet: Sheet,
  kind: "above" | "header" | "pageHeader" | "furniture",
  { cells, merges }: LiteralRow,
): void {
  addRow(sheet, { kind }, cells, merges);
}

/** Columns that are not in the printed header are headed in its first row. */
function addHeader(sheet: Sheet): void {
  const first = sheet.rows.length;
  const { header, columns } = sheet.form;
  header.forEach((row) => {
    addLiteral(sheet, "header", row);
  });
  sheet.columns.slice(columns.length).forEach(({ label }, index) => {
    const column = columns.length + index;
    certain(sheet.cells[first])[column] = textTableCell(certain(label));
    if (header.length > 1) sheet.merges.push({ row: first, column, rows: header.length, columns: 1 });
  });
}

interface Heading {
  readonly level: number;
  readonly label: string;
}

/** The headings between two measures: from the first level in which they differ inwards. */
export function headingsBetween(
  before: readonly string[] | null,
  path: readonly string[],
  headedLevels: number,
): readonly Heading[] {
  const levels = path.slice(0, headedLevels);
  const from = before === null ? 0 : levels.findIndex((label, level) => label !== before[level]);
  if (from < 0) return [];
  return levels.flatMap((label, level) => (level < from || label === "" ? [] : [{ level, label }]));
}

/** Nothing says where a division ends whose measures are followed by some of the division around it. */
function cannotBeHeaded(before: readonly string[] | null, path: readonly string[]): boolean {
  const level = path.findIndex((label, index) => before !== null && label !== before[index]);
  return path[level] === "";
}

function addHeading(sheet: Sheet, { level, label }: Heading): void {
  const { column, columns } = certain(sheet.form.headings[level]);
  const cells = sheet.columns.map((_, index) => (index === column ? textTableCell(label) : blankCell));
  addRow(sheet, { kind: "heading", level }, cells, columns > 1 ? [{ column, rows: 1, columns }] : []);
}

function textsOf({ cells }: LiteralRow): readonly string[] {
  return cells.flatMap(({ text }) => (text.trim() === "" ? [] : [text]));
}

/** The rows between two measures: as they were printed, as long as they head the same divisions. */
function addGap(sheet: Sheet, gap: FormGap | undefined, headings: readonly Heading[]): void {
  const isAsPrinted = gap?.headings.join("\n") === headings.map(({ label }) => label).join("\n");
  let level = 0;
  for (const row of gap?.rows ?? []) {
    if (row.kind !== "heading") addLiteral(sheet, row.kind, row);
    else if (isAsPrinted) {
      addRow(sheet, { kind: "heading", level: headings[level]?.level ?? 0 }, row.cells, row.merges);
      level += 1;
    }
  }
  const isPrinted = isAsPrinted && gap.rows.some(({ kind }) => kind === "heading");
  if (!isPrinted)
    headings.forEach((heading) => {
      addHeading(sheet, heading);
    });
}

function addMeasureRow(sheet: Sheet, entry: PlanEntry, index: number, row: number): void {
  const values = certain(entry.rows[row]);
  const cells = sheet.sources.map((source): TableCell => {
    if (source === null) return blankCell;
    if ("value" in source) return certain(values[source.value]);
    const label = certain(entry.path[source.level]);
    const isHeaded = source.level < sheet.form.headedLevels;
    return isHeaded || label === "" ? blankCell : textTableCell(label);
  });
  addRow(sheet, { kind: "measure", entry: index, row }, cells);
}

/** What the form says of places among the measures, found again among those there are now. */
function byPlace<Placed extends { readonly anchor: FormGap["anchor"]; readonly row: number }>(
  placed: readonly Placed[],
  find: ReturnType<typeof entryFinder>,
): { readonly found: ReadonlyMap<PlaceKey | null, readonly Placed[]>; readonly lost: readonly Placed[] } {
  const found = groupBy(placed, ({ anchor, row }) => {
    const entry = anchor === null ? null : find(anchor);
    return entry === undefined ? null : placeKey(entry, row);
  });
  return { found, lost: found.get(null) ?? [] };
}

function addMeasures(sheet: Sheet, order: readonly number[], find: ReturnType<typeof entryFinder>): void {
  const { table, form, notices } = sheet;
  const { found, lost } = byPlace(form.gaps, find);
  const used = new Set<FormGap>();
  const gapAt = (entry: number | null, row: number): FormGap | undefined => {
    const gap = found.get(placeKey(entry, row))?.find((one) => !used.has(one));
    if (gap !== undefined) used.add(gap);
    return gap;
  };
  let before: readonly string[] | null = null;
  const unheaded: string[] = [];
  for (const index of order) {
    const entry = certain(table.entries[index]);
    const headings = headingsBetween(before, entry.path, form.headedLevels);
    if (cannotBeHeaded(before, entry.path.slice(0, form.headedLevels))) unheaded.push(entry.anchor.name);
    entry.rows.forEach((_, row) => {
      addGap(sheet, gapAt(index, row), row === 0 ? headings : []);
      addMeasureRow(sheet, entry, index, row);
    });
    before = entry.path;
  }
  addGap(sheet, gapAt(null, 0), []);
  const notPlaced = [...lost, ...form.gaps.filter((gap) => !used.has(gap) && !lost.includes(gap))];
  const texts = notPlaced.flatMap(({ rows }) => rows.filter(({ kind }) => kind !== "heading").flatMap(textsOf));
  if (texts.length > 0) notices.push({ code: "rowsNotPlaced", texts });
  if (unheaded.length > 0) notices.push({ code: "divisionNotShown", names: unheaded });
}

/** Rows of one column that say the same, standing directly below each other. */
interface Run {
  readonly first: number;
  readonly last: number;
}

function sameAsAbove({ table, sources, rows, cells }: Sheet, row: number, column: number): boolean {
  const [here, above, source] = [rows[row], rows[row - 1], sources[column]];
  if (here?.kind !== "measure" || above?.kind !== "measure" || source == null) return false;
  if ("value" in source) {
    const { content } = certain(certain(cells[row])[column]);
    return here.entry === above.entry && content !== "" && content === certain(certain(cells[row - 1])[column]).content;
  }
  const [path, pathAbove] = [certain(table.entries[here.entry]).path, certain(table.entries[above.entry]).path];
  return (
    path[source.level] !== "" && path.slice(0, source.level + 1).every((label, level) => label === pathAbove[level])
  );
}

/** The runs of more than one row. */
function runsOf(sheet: Sheet, column: number): readonly Run[] {
  const runs: { first: number; last: number }[] = [];
  for (let row = 1; row < sheet.rows.length; row += 1) {
    if (!sameAsAbove(sheet, row, column)) continue;
    const open = runs.at(-1);
    if (open?.last === row - 1) open.last = row;
    else runs.push({ first: row - 1, last: row });
  }
  return runs;
}

function showRepeats(sheet: Sheet): void {
  const runs = sheet.columns.map(({ repeats }, column) => (repeats === "each" ? [] : runsOf(sheet, column)));
  sheet.columns.forEach(({ repeats }, column) => {
    for (const { first, last } of certain(runs[column])) {
      if (repeats === "merged") sheet.merges.push({ row: first, column, rows: last - first + 1, columns: 1 });
      blankOut(sheet, column, first + 1, last);
    }
  });
}

function laidOutColumn(table: PlanTable, source: Source): LaidOutColumn {
  if (source === null) return { kind: "none" };
  if ("level" in source) return { kind: "level", level: source.level };
  return { kind: "value", role: table.columns[source.value]?.role ?? null };
}

/** Lays a plan out by a form. Pure; what of the form no longer fits the plan is told. */
export function layOut(table: PlanTable, form: LayoutForm): LaidOut {
  const columns = columnsOf(table, form);
  const sheet: Sheet = {
    table,
    form,
    columns,
    sources: columns.map(({ source }) => source),
    rows: [],
    cells: [],
    merges: [],
    notices: [],
  };
  const find = entryFinder(table.entries);
  form.above.forEach((row) => {
    addLiteral(sheet, "above", row);
  });
  addHeader(sheet);
  const order = form.order === null ? groupedOrder(table, form.headedLevels) : recordedOrder(table, form.order, find);
  addMeasures(sheet, order, find);
  const rowOf = rowFinder(sheet, find);
  showRepeats(sheet);
  placeOddCells(sheet, rowOf);
  placeOddMerges(sheet, rowOf);
  const { rows, cells, merges, notices } = sheet;
  return {
    origin: form.origin,
    columns: sheet.sources.map((source) => laidOutColumn(table, source)),
    rows,
    cells,
    merges,
    notices,
  };
}
