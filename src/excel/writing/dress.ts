import { areaAddress, cellAddress, type CellArea } from "../../domain/grid/cell";
import { addressBlocks, heightBlocks, mergeBlocks } from "../blocks";
import { areaOf } from "../sheetLooks";
import type { SheetOf, Step } from "./steps";

/** What a sheet of ours has beyond its cells, as far as an add-in can read it. Page set-up and charts are apart. */
export interface SheetDress {
  readonly merges: readonly CellArea[];
  readonly frozen: CellArea | null;
  readonly hasGridlines: boolean;
  readonly pageBreaks: readonly number[];
  /** Without the sheet's name. */
  readonly printArea: string | null;
  readonly heights: readonly (number | null)[];
}

const place = "rowIndex,columnIndex,rowCount,columnCount";

/** Asks for it in the trip under way; `area`: whose merged cells and rows. */
export function queueDress(worksheet: Excel.Worksheet, area: CellArea): () => SheetDress {
  const range = worksheet.getRange(areaAddress(area));
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  const rows = range.getRowProperties({ format: { rowHeight: true } });
  const frozen = worksheet.freezePanes.getLocationOrNullObject();
  frozen.load(place);
  worksheet.load("showGridlines");
  const breaks = worksheet.horizontalPageBreaks;
  breaks.load("items/rowIndex");
  const printArea = queuePrintArea(worksheet);
  return () => ({
    merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    frozen: frozen.isNullObject ? null : areaOf(frozen),
    hasGridlines: worksheet.showGridlines,
    pageBreaks: breaks.items.map(({ rowIndex }) => rowIndex),
    printArea: printArea(),
    heights: rows.value.map(({ format }) => format?.rowHeight ?? null),
  });
}

export function queuePrintArea(worksheet: Excel.Worksheet): () => string | null {
  const area = worksheet.pageLayout.getPrintAreaOrNullObject();
  area.load("address");
  return () => (area.isNullObject ? null : area.address.slice(area.address.lastIndexOf("!") + 1).replaceAll("$", ""));
}

/** `null`: none any more. Excel has no call for that, but keeps the area as a name of the sheet. */
export function queuePrintAreaBack(worksheet: Excel.Worksheet, printArea: string | null): void {
  if (printArea === null) worksheet.names.getItemOrNullObject("Print_Area").delete();
  else worksheet.pageLayout.setPrintArea(printArea);
}

/** Takes off what the next writing puts on anew. */
export function queueUndressed(worksheet: Excel.Worksheet): void {
  worksheet.freezePanes.unfreeze();
  worksheet.horizontalPageBreaks.removePageBreaks();
}

/** A range that is asked for, and what is done to it. */
const bytesOfAction = 1_000;

function stepOf(queue: Step["queue"], bytes = bytesOfAction): Step {
  return { bytes, over: [], queue };
}

/** Puts on again what a sheet of ours had beyond its cells; `first`: the row in which they begin now. */
export function dressSteps(sheetOf: SheetOf, first: number, dress: SheetDress): readonly Step[] {
  return [
    stepOf((context) => {
      queueUndressed(sheetOf(context));
    }),
    ...mergeBlocks(dress.merges).map(({ area, isAcross }) =>
      stepOf((context) => {
        sheetOf(context).getRange(areaAddress(area)).merge(isAcross);
      }),
    ),
    stepOf((context) => {
      const worksheet = sheetOf(context);
      if (dress.frozen !== null) worksheet.freezePanes.freezeAt(areaAddress(dress.frozen));
      worksheet.showGridlines = dress.hasGridlines;
      for (const row of dress.pageBreaks) worksheet.horizontalPageBreaks.add(cellAddress({ row, column: 0 }));
      if (dress.printArea !== null) worksheet.pageLayout.setPrintArea(dress.printArea);
    }, dress.pageBreaks.length * bytesOfAction),
    ...heightSteps(sheetOf, first, dress.heights),
  ];
}

/** Rows of the same height in one. */
export function heightSteps(sheetOf: SheetOf, first: number, heights: readonly (number | null)[]): readonly Step[] {
  const known = heights.flatMap((points, index) => (points === null ? [] : [{ row: first + index, points }]));
  return [...heightBlocks(known)].flatMap(([points, rows]) =>
    addressBlocks(rows).map((addresses) =>
      stepOf((context) => {
        sheetOf(context).getRanges(addresses).format.rowHeight = points;
      }, bytesOfAction + addresses.length),
    ),
  );
}

/** What rows have that goes with them, in a trip of its own: their heights in points, and the sheet's print area. */
export async function readRows(
  context: Excel.RequestContext,
  sheet: string,
  areas: readonly CellArea[],
): Promise<readonly { readonly heights: readonly (number | null)[]; readonly printArea: string | null }[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const printArea = queuePrintArea(worksheet);
  const read = areas.map((area) =>
    worksheet.getRange(areaAddress(area)).getRowProperties({ format: { rowHeight: true } }),
  );
  await context.sync();
  return read.map(({ value }) => ({
    heights: value.map(({ format }) => format?.rowHeight ?? null),
    printArea: printArea(),
  }));
}
