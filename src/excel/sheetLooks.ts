import type { CellArea } from "../domain/grid/cell";
import type { CellFormat, CellFormats, SheetTraits } from "../domain/grid/sheetTraits";

/** One printed plan. */
const formatsWithin = "A1:T150";

const white = "#FFFFFF";
const black = "#000000";

/** Cells of one look share one object: a plan has a handful of looks. */
function cellFormats(area: CellArea, cells: readonly (readonly Excel.CellProperties[])[]): CellFormats {
  const known = new Map<string, CellFormat>();
  const formatOf = ({ format }: Excel.CellProperties): CellFormat => {
    const fill = (format?.fill?.color ?? "").toUpperCase() || white;
    const color = (format?.font?.color ?? "").toUpperCase() || black;
    const isBold = format?.font?.bold === true;
    const key = `${fill} ${color} ${String(isBold)}`;
    const alike = known.get(key) ?? { fill, color, isBold };
    known.set(key, alike);
    return alike;
  };
  return { area, rows: cells.map((row) => row.map(formatOf)) };
}

/** Where a range is, once `rowIndex,columnIndex,rowCount,columnCount` are loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** Asks in the round trip under way how a sheet's cells look and what lies over them. */
export function queueLooks(worksheet: Excel.Worksheet): () => Pick<SheetTraits, "formats" | "objects"> {
  const range = worksheet.getRange(formatsWithin).getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const cells = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true, color: true } } });
  const shapes = worksheet.shapes.getCount();
  const charts = worksheet.charts.getCount();
  return () => ({
    formats: range.isNullObject ? null : cellFormats(areaOf(range), cells.value),
    // Excel's documentation has everything outside the cells among the shapes, but describes charts apart from them.
    objects: Math.max(shapes.value, charts.value),
  });
}
