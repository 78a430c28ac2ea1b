import { containsCell, type CellArea } from "../../domain/grid/cell";
import { areaOf } from "../sheetLooks";
import { areaLooks, lookOf, lookOptions, type AreaLooks, type Look } from "./looks";
import { cellsOfFirstTrip, readStrips } from "./readStrips";
import { asTypedAgain } from "./typedContent";

/** Cells as they were before they were written over: enough to give them back. Plain data. */
export interface Picture {
  /** Where they were. */
  readonly area: CellArea;
  /** The part that had contents or formats; `null`: nothing was there. */
  readonly cells: PicturedCells | null;
  readonly columns: readonly { readonly width: number | null; readonly hidden: boolean }[];
  /** Merged cells that begin in the first row: a heading over this column and others. Missing where none were looked for. */
  readonly headings?: readonly CellArea[];
}

export interface PicturedCells {
  readonly area: CellArea;
  /** To be typed again. */
  readonly contents: readonly (readonly unknown[])[];
  /** As `Range.formulas` gave them. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly looks: AreaLooks;
}

/** Formulas that were seen, row by row. */
export function formulasIn({ cells }: Picture): readonly string[] {
  return (cells?.formulas ?? []).flatMap((row) =>
    row.filter((content): content is string => typeof content === "string" && content.startsWith("=")),
  );
}

/** An area whose picture is taken. */
export interface Pictured {
  readonly worksheet: Excel.Worksheet;
  readonly area: CellArea;
}

function rangeOf({ worksheet, area }: Pictured): Excel.Range {
  return worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** What the first trip asks of an area. */
export function queueOutline(pictured: Pictured): () => Omit<Picture, "cells"> & { readonly used: CellArea | null } {
  const range = rangeOf(pictured);
  const headings = queueHeadings(pictured);
  const used = range.getUsedRangeOrNullObject();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  return () => ({
    area: pictured.area,
    used: used.isNullObject ? null : areaOf(used),
    headings: headings(),
    columns: columns.value.map(({ columnHidden, format }) => ({
      width: format?.columnWidth ?? null,
      hidden: columnHidden === true,
    })),
  });
}

const places = "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

/** Asks of the whole row, since Excel may cut what it answers to the cells that it was asked of. */
function queueHeadings({ worksheet, area }: Pictured): () => readonly CellArea[] {
  const merged = worksheet.getRangeByIndexes(area.row, area.column, 1, 1).getEntireRow().getMergedAreasOrNullObject();
  merged.load(places);
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf).filter((one) => containsCell(area, one)));
}

/** Merges the headings again, when all cells below them are as they were. */
export function queueHeadingsAgain(worksheet: Excel.Worksheet, now: CellArea, { area, headings = [] }: Picture): void {
  const [down, right] = [now.row - area.row, now.column - area.column];
  for (const heading of headings)
    rangeOf({ worksheet, area: { ...heading, row: heading.row + down, column: heading.column + right } }).merge();
}

export type Contents = Pick<PicturedCells, "contents" | "formulas" | "numberFormats">;

/** What is typed into cells, without their looks. */
export function queueContents(pictured: Pictured): () => Contents {
  const range = rangeOf(pictured);
  range.load("formulas,values,numberFormat");
  return () => {
    const formulas = range.formulas as unknown[][];
    const [values, numberFormats] = [range.values as unknown[][], range.numberFormat as string[][]];
    const contents = formulas.map((row, down) =>
      row.map((formula, right) => asTypedAgain(formula, values[down]?.[right], numberFormats[down]?.[right])),
    );
    return { formulas, numberFormats, contents };
  };
}

/** Contents that were read in strips, the first rows first. */
export function joinedContents(parts: readonly Contents[]): Contents {
  return {
    contents: parts.flatMap(({ contents }) => contents),
    formulas: parts.flatMap(({ formulas }) => formulas),
    numberFormats: parts.flatMap(({ numberFormats }) => numberFormats),
  };
}

/** Reads the cells of areas where something is; as many trips as they are large, none where nothing is. */
export async function readCells(
  context: Excel.RequestContext,
  areas: readonly Pictured[],
): Promise<readonly PicturedCells[]> {
  const queue = ({ worksheet }: Pictured, area: CellArea) => {
    const takeContents = queueContents({ worksheet, area });
    const properties = rangeOf({ worksheet, area }).getCellProperties(lookOptions);
    return () => ({ ...takeContents(), looks: properties.value.map((row) => row.map(lookOf)) });
  };
  const read = await readStrips(context, areas, queue, cellsOfFirstTrip.withLooks);
  return areas.map((pictured) => {
    const parts = read.get(pictured) ?? [];
    return { area: pictured.area, ...joinedContents(parts), looks: areaLooks(parts.flatMap(({ looks }) => looks)) };
  });
}

/** The look of a cell that nobody has formatted: the sheet's last one. */
export function queueUsualLook(worksheet: Excel.Worksheet): () => Look {
  const properties = worksheet.getRange("XFD1048576").getCellProperties(lookOptions);
  return () => lookOf(properties.value[0]?.[0] ?? {});
}

/** What stands in a picture at a place of its area; blank where nothing was. */
export function picturedFormula({ area, cells }: Picture, row: number, column: number): unknown {
  const at = [area.row + row, area.column + column] as const;
  return cells === null ? "" : (cells.formulas[at[0] - cells.area.row]?.[at[1] - cells.area.column] ?? "");
}

/** Notes stay: an add-in can't read them, so it destroys none. */
export function queueCleared(range: Excel.Range): void {
  range.clear("Contents");
  range.clear("Formats");
}

/** Widths again, and what was hidden. */
export function queueColumns(worksheet: Excel.Worksheet, now: CellArea, columns: Picture["columns"]): void {
  columns.forEach(({ width, hidden }, index) => {
    const column = worksheet.getRangeByIndexes(0, now.column + index, 1, 1).getEntireColumn();
    if (width !== null) column.format.columnWidth = width;
    if (hidden) column.columnHidden = true;
  });
}
