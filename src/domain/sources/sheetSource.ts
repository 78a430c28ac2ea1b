import { certain } from "../certain";
import type { SheetGrid } from "../grid/sheetGrid";
import { findHeader } from "../measures/findHeader";
import { mergeLookup } from "../grid/mergeLookup";
import { recogniseHeader, type AdditionalHeaderWords } from "../measures/headerLabel";
import { readDivisionLabel } from "../plan/division";
import type { SourceColumn } from "./sameColumns";
import { detectLabelledRows } from "./labelledRows";
import { detectLinedCells } from "./linedCells";
import { detectLongFormat } from "./longFormat";
import { detectNotedRows } from "./notedRows";
import { valueRows, type GatheredCell, type GatheredColumn, type Segment } from "./segment";
import { areaAround, type SheetCells } from "./sheetCells";
import { noSource, type SheetDetection, type SourceDetection } from "./sourceDetection";
import { detectRoleBlocks } from "./roleBlocks";
import { detectStackedHeaders } from "./stackedHeaders";
import { stackedTables } from "./stackedTables";
import { detectTitledRows } from "./titledRows";
import { detectTransposed } from "./transposed";
import { detectYearTables } from "./yearTables";
import { tableHeaders, tableSegment, type SheetTable } from "./tableSegment";
import { loneText, titlesAbove } from "./titles";
import type { Source } from "./gatheredTable";
import { columnOf, usualWordOf, type RowsOptions } from "./sourceOptions";

/** A table, or rows, of one sheet: what is needed to tell whether it belongs together with others. */
export interface SheetSource {
  readonly source: Source;
  readonly isHidden: boolean;
  readonly columns: readonly SourceColumn[];
  /** Texts above it, the nearest first. */
  readonly titles: readonly GatheredCell[];
  /** What it calls its measures, each with its first indicator; `` where it has none. */
  readonly names: ReadonlyMap<string, string>;
  readonly hasMeasureNames: boolean;
  /** Gathered when it is needed; a plain table of 100,000 rows stays where it is. */
  readonly segment: () => Segment;
  /** Whether the sheet can be read as it stands. */
  readonly isPlain: boolean;
}

const mostNames = 5000;

type DetectRows = (cells: SheetCells) => SourceDetection;

/** The ways in which values stand below each other, in the order of trial; what the settings say goes before all. */
function rowDetectors(stated: RowsOptions | null): readonly DetectRows[] {
  const usual: readonly DetectRows[] = [
    detectLongFormat,
    detectStackedHeaders,
    detectRoleBlocks,
    (cells) => detectLabelledRows(cells),
    detectLinedCells,
    (cells) => detectNotedRows(cells),
  ];
  if (stated === null) return usual;
  const { labelColumn, headerRows, order } = stated;
  const header = headerRows === null ? null : { first: headerRows[0] - 1, last: headerRows[1] - 1 };
  const column = labelColumn === null ? null : columnOf(labelColumn);
  if (order.length > 0)
    return [(cells) => detectNotedRows(cells, { labels: order.map(usualWordOf), header }), ...usual];
  return [(cells) => detectLabelledRows(cells, { column, header }), ...usual];
}

function roleOf({ header }: GatheredColumn, words: AdditionalHeaderWords): SourceColumn["role"] {
  return header.flatMap(({ text }) => recogniseHeader(text, words)?.role ?? []).at(-1) ?? null;
}

/** What a segment calls its measures, each with its first indicator. */
function namesIn({ columns, ...segment }: Segment, words: AdditionalHeaderWords): SheetSource["names"] {
  const keyOf = (role: string): string | undefined =>
    columns.find(({ header }) => header.some(({ text }) => recogniseHeader(text, words)?.role === role))?.key;
  const indicator = keyOf("indicator") ?? "";
  const column = keyOf("name") ?? indicator;
  const names = new Map<string, string>();
  valueRows({ columns, ...segment }).forEach(({ cells }) => {
    const name = cells.get(column)?.text.trim() ?? "";
    if (name !== "" && !names.has(name)) names.set(name, cells.get(indicator)?.text ?? "");
  });
  return names;
}

function titleCells(cells: SheetCells, row: number): readonly GatheredCell[] {
  return titlesAbove(cells, row).map(({ cell }) => ({ content: cell.content, text: cell.text, source: cell }));
}

function hasNames(segment: Segment, words: AdditionalHeaderWords): boolean {
  return segment.columns.some(({ header }) => header.some(({ text }) => recogniseHeader(text, words)?.role === "name"));
}

function rowsSource(cells: SheetCells, segment: Segment): SheetSource {
  return {
    source: segment.source,
    isHidden: cells.grid.hidden,
    columns: segment.columns.map((column) => ({ key: column.key, role: roleOf(column, cells.words) })),
    titles: titleCells(cells, segment.source.area.row),
    names: namesIn(segment, cells.words),
    hasMeasureNames: hasNames(segment, cells.words),
    segment: () => segment,
    isPlain: false,
  };
}

function namesOfTable(cells: SheetCells, { header, lastRow }: SheetTable): SheetSource["names"] {
  const columnOf = (role: string): number | undefined => header.columns.find((one) => one.role === role)?.column;
  const indicator = columnOf("indicator");
  const column = columnOf("name") ?? indicator;
  const names = new Map<string, string>();
  if (column === undefined) return names;
  for (let row = header.lastRow + 1; row <= Math.min(lastRow, header.lastRow + mostNames); row += 1) {
    const { text } = cells.at({ row, column });
    if (text === "" || names.has(text) || loneText(cells, row) !== null) continue;
    names.set(text, indicator === undefined ? "" : cells.at({ row, column: indicator }).text);
  }
  return names;
}

/** A table drawn on narrow columns, of which most are covered by merged cells. */
function isOnSquaredPaper(table: SheetTable, columns: number): boolean {
  return columns * 2 <= table.header.columns.length;
}

function tableSource(cells: SheetCells, table: SheetTable, isAlone: boolean): SheetSource {
  const headers = tableHeaders(cells, table);
  const { header, lastRow } = table;
  const columns = header.columns.map(({ column }) => column);
  const first = Math.min(...columns);
  return {
    source: {
      sheet: cells.grid.name,
      kind: "table",
      area: areaAround([
        {
          row: header.firstRow,
          column: first,
          rows: lastRow - header.firstRow + 1,
          columns: Math.max(...columns) - first + 1,
        },
      ]),
    },
    isHidden: cells.grid.hidden,
    columns: headers.map(({ key, role }) => ({ key, role })),
    titles: titleCells(cells, header.firstRow),
    names: namesOfTable(cells, table),
    hasMeasureNames: header.columns.some(({ role }) => role === "name"),
    segment: () => tableSegment(cells, table),
    isPlain: isAlone && !isOnSquaredPaper(table, headers.length),
  };
}

/**
 * A table below another belongs to the division that is named above that one, where it has no numbered title of its own;
 * （２）KPI stands above a table of each division.
 */
function withTitlesAbove(sources: readonly SheetSource[]): readonly SheetSource[] {
  const texts = sources.flatMap(({ titles }) => titles.map(({ text }) => text));
  const isOwn = (title: GatheredCell): boolean =>
    isNumbered(title) && texts.indexOf(title.text) === texts.lastIndexOf(title.text);
  return sources.map((source, index) => {
    const titles = [...source.titles];
    for (let above = index - 1; above >= 0 && !titles.some(isOwn); above -= 1)
      titles.push(...certain(sources[above]).titles);
    return { ...source, titles };
  });
}

function isNumbered({ text }: GatheredCell): boolean {
  return readDivisionLabel(text).marker !== null;
}

/** A list of some of the measures again (未達成一覧) is no further part of the plan. */
function withoutExtracts(sources: readonly SheetSource[]): readonly SheetSource[] {
  return sources.filter((one, index) => {
    const before = sources.slice(0, index).filter(({ names }) => names.size > 0);
    const isExtract = before.some(({ names }) => [...one.names.keys()].every((name) => names.has(name)));
    return index === 0 || (one.names.size > 0 && !isExtract);
  });
}

const unusualDetectors: readonly DetectRows[] = [detectTransposed, detectYearTables, detectTitledRows];

/** What a sheet is where none of a workbook is a list, a form or labelled rows. */
export function detectUnusual(cells: SheetCells): SheetDetection<SheetSource> {
  for (const detect of unusualDetectors) {
    const detection = detect(cells);
    if (detection.found)
      return {
        found: true,
        // The first of the tables is the only one below the title of the sheet, which is no division.
        sources: detection.segments.map((segment) => {
          const source = rowsSource(cells, segment);
          return { ...source, titles: source.titles.filter(isNumbered) };
        }),
        unexplained: detection.unexplained,
      };
  }
  return noSource;
}

/** Finds out what a sheet is that is no form. */
export function detectSheet(
  cells: SheetCells,
  grid: SheetGrid,
  stated: RowsOptions | null,
): SheetDetection<SheetSource> {
  let contradictsNote = false;
  for (const detect of rowDetectors(stated)) {
    const detection = detect(cells);
    if (detection.found) {
      const sources = detection.segments.map((segment) => rowsSource(cells, segment));
      return { found: true, sources, unexplained: detection.unexplained };
    }
    contradictsNote ||= detection.contradictsNote;
  }
  if (contradictsNote) return { found: false, contradictsNote };
  const header = findHeader(grid, mergeLookup(grid), cells.words);
  if (header === null) return noSource;
  const tables = stackedTables(cells, header);
  const sources = withTitlesAbove(tables.map((table) => tableSource(cells, table, tables.length === 1)));
  return { found: true, sources: withoutExtracts(sources), unexplained: [] };
}
