import { certain } from "../certain";
import { itemAt } from "./itemAt";
import type { CellArea, CellContent, CellPosition } from "../grid/cell";
import type { MeasureRole } from "../measures/measure";
import { canonicalText } from "../text/canonicalText";
import { entryFinder } from "./anchors";
import { groupedOrder, recordedOrder } from "./entryOrder";
import type { FormColumn, FormGap, LayoutForm, LiteralRow, RowMerge } from "./layoutForm";
import type { LayoutNotice } from "./notices";
import {
  blankCell,
  textTableCell,
  type MeasureAnchor,
  type PlanEntry,
  type PlanTable,
  type TableCell,
} from "./planTable";

/** What a row of the laid out sheet is. */
export type LaidOutRow =
  | { readonly kind: "above" | "header" | "pageHeader" | "furniture" }
  /** Of a division; 0 is the outermost level. */
  | { readonly kind: "heading"; readonly level: number }
  /** `entry`: the measure's place in the table; `row`: which of its rows. */
  | { readonly kind: "measure"; readonly entry: number; readonly row: number };

/** What a column of the laid out sheet holds: a level of division (0 is the outermost), a value, or nothing. */
export type LaidOutColumn =
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "value"; readonly role: MeasureRole | null }
  | { readonly kind: "none" };

/** A sheet as data; rows and columns are counted from `origin`. */
export interface LaidOut {
  readonly origin: CellPosition;
  readonly columns: readonly LaidOutColumn[];
  readonly rows: readonly LaidOutRow[];
  readonly cells: readonly (readonly TableCell[])[];
  readonly merges: readonly CellArea[];
  /** What the form has and the sheet could not be given. */
  readonly notices: readonly LayoutNotice[];
}

/** Where each column of the form takes its cells from. */
type Source = { readonly level: number } | { readonly value: number } | null;

interface Sheet {
  readonly table: PlanTable;
  readonly form: LayoutForm;
  readonly columns: readonly FormColumn[];
  readonly sources: readonly Source[];
  readonly rows: LaidOutRow[];
  readonly cells: TableCell[][];
  readonly merges: CellArea[];
  readonly notices: LayoutNotice[];
}

function comparable(text: string): string {
  return canonicalText(text).replace(/\s+/gu, "");
}

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
    itemAt(sheet.cells, first)[column] = textTableCell(certain(label));
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
  const { column, columns } = itemAt(sheet.form.headings, level);
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
  const values = itemAt(entry.rows, row);
  const cells = sheet.sources.map((source): TableCell => {
    if (source === null) return blankCell;
    if ("value" in source) return itemAt(values, source.value);
    const label = itemAt(entry.path, source.level);
    const isHeaded = source.level < sheet.form.headedLevels;
    return isHeaded || label === "" ? blankCell : textTableCell(label);
  });
  addRow(sheet, { kind: "measure", entry: index, row }, cells);
}

type PlaceKey = string;

function placeKey(entry: number | null, row: number): PlaceKey {
  return `${String(entry)} ${String(row)}`;
}

/** What the form says of places among the measures, found again among those there are now. */
function byPlace<Placed extends { readonly anchor: FormGap["anchor"]; readonly row: number }>(
  placed: readonly Placed[],
  find: ReturnType<typeof entryFinder>,
): { readonly found: ReadonlyMap<PlaceKey, readonly Placed[]>; readonly lost: readonly Placed[] } {
  const found = new Map<PlaceKey, Placed[]>();
  const lost: Placed[] = [];
  for (const one of placed) {
    const entry = one.anchor === null ? null : find(one.anchor);
    if (entry === undefined) {
      lost.push(one);
      continue;
    }
    const key = placeKey(entry, one.row);
    const others = found.get(key);
    if (others === undefined) found.set(key, [one]);
    else others.push(one);
  }
  return { found, lost };
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
    const entry = itemAt(table.entries, index);
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
    const { content } = itemAt(itemAt(cells, row), column);
    return here.entry === above.entry && content !== "" && content === itemAt(itemAt(cells, row - 1), column).content;
  }
  const [path, pathAbove] = [itemAt(table.entries, here.entry).path, itemAt(table.entries, above.entry).path];
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

function blankOut({ cells }: Sheet, column: number, from: number, to: number): void {
  for (let row = from; row <= to; row += 1) itemAt(cells, row)[column] = blankCell;
}

function showRepeats(sheet: Sheet): void {
  const runs = sheet.columns.map(({ repeats }, column) => (repeats === "each" ? [] : runsOf(sheet, column)));
  sheet.columns.forEach(({ repeats }, column) => {
    for (const { first, last } of itemAt(runs, column)) {
      if (repeats === "merged") sheet.merges.push({ row: first, column, rows: last - first + 1, columns: 1 });
      blankOut(sheet, column, first + 1, last);
    }
  });
}

/** A row of a measure, and where it stands in the sheet. */
interface FoundPlace {
  readonly at: number;
  readonly entry: number;
  readonly row: number;
}

/** Where each row of each measure stands. */
function rowFinder(
  sheet: Sheet,
  find: ReturnType<typeof entryFinder>,
): (place: { readonly anchor: MeasureAnchor; readonly row: number }) => FoundPlace | undefined {
  const places = new Map<PlaceKey, number>();
  sheet.rows.forEach((row, at) => {
    if (row.kind === "measure") places.set(placeKey(row.entry, row.row), at);
  });
  return ({ anchor, row }) => {
    const entry = find(anchor) ?? null;
    const at = places.get(placeKey(entry, row));
    return entry === null || at === undefined ? undefined : { at, entry, row };
  };
}

/** A blank, 〃 or 同上: the cell says what the one above it says. */
const repeats = /^(?:[^\p{L}\p{N}]*|[(（]?(?:々|同上?)[)）]?)$/u;

/** Whether a recorded oddity may stand in for what the plan says there now: it must say no less. */
function saysNoLess(sheet: Sheet, { at, ...place }: FoundPlace, column: number, odd: TableCell): boolean {
  const shown = itemAt(itemAt(sheet.cells, at), column);
  const source = itemAt(sheet.sources, column);
  if (source === null || shown.content === "") return true;
  const { entry, row } = place;
  if ("value" in source) {
    const first = itemAt(itemAt(sheet.table.entries, entry).rows, 0);
    return odd.content === "" && row > 0 && shown.content === itemAt(first, source.value).content;
  }
  const label = itemAt(itemAt(sheet.table.entries, entry).path, source.level);
  const above = sheet.table.entries[entry - 1]?.path[source.level];
  const written = String(odd.content);
  return comparable(written) === comparable(label) || ((label === above || row > 0) && repeats.test(written));
}

function placeOddCells(sheet: Sheet, rowOf: ReturnType<typeof rowFinder>): void {
  const lost: string[] = [];
  for (const odd of sheet.form.cells) {
    const place = rowOf(odd);
    if (place === undefined) lost.push(odd.cell.text);
    else if (saysNoLess(sheet, place, odd.column, odd.cell)) itemAt(sheet.cells, place.at)[odd.column] = odd.cell;
  }
  const texts = lost.filter((text) => text !== "");
  if (texts.length > 0) sheet.notices.push({ code: "rowsNotPlaced", texts });
}

/** A merge hides all cells but its first: it is made only where they say nothing else. */
function placeOddMerges(sheet: Sheet, rowOf: ReturnType<typeof rowFinder>): void {
  const covered = new Set<string>();
  const cellsIn = ({ row, column, rows, columns }: CellArea): readonly (readonly [number, number])[] =>
    Array.from(
      { length: rows * columns },
      (_, index) => [row + Math.floor(index / columns), column + (index % columns)] as const,
    );
  for (const merge of sheet.merges)
    for (const [row, column] of cellsIn(merge)) covered.add(`${String(row)} ${String(column)}`);
  let left = 0;
  for (const odd of sheet.form.merges) {
    const place = rowOf(odd);
    const area = { row: place?.at ?? 0, column: odd.column, rows: odd.rows, columns: odd.columns };
    const cells = cellsIn(area);
    const contentAt = (row: number, column: number): CellContent | undefined => sheet.cells[row]?.[column]?.content;
    const first = contentAt(area.row, area.column);
    const isFree = cells.every(([at, column], index) => {
      const content = contentAt(at, column);
      const isHidden = index === 0 || content === "" || content === first;
      return isHidden && !covered.has(`${String(at)} ${String(column)}`);
    });
    if (place === undefined || !isFree) {
      left += 1;
      continue;
    }
    sheet.merges.push(area);
    cells.forEach(([at, column], index) => {
      covered.add(`${String(at)} ${String(column)}`);
      if (index > 0) blankOut(sheet, column, at, at);
    });
  }
  if (left > 0) sheet.notices.push({ code: "mergesLeft", count: left });
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
