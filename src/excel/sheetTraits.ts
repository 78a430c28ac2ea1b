import type { CellArea, CellPosition } from "../domain/grid/cell";
import {
  runsOf,
  type CellFormat,
  type CellFormats,
  type FormulaCells,
  type LineRun,
  type SheetTraits,
} from "../domain/grid/sheetTraits";

/**
 * Formulas are asked for as far as this: `formulas` repeats every value, so for all of a large sheet the answer would be
 * half as large again. Special cells would name the formulas alone, but Excel refuses them on a protected sheet.
 */
const formulasWithin = "A1:AX2000";
/** Looks cost some 75 bytes a cell: those of one printed plan, and of the first sheets only, are 3 MB at most. */
const formatsWithin = "A1:T150";
const sheetsWithFormats = 12;

/** What was asked about a sheet beyond its contents. */
export interface QueuedTraits {
  readonly rows: OfficeExtension.ClientResult<readonly Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<readonly Excel.ColumnProperties[]>;
  readonly formulas: Excel.Range;
  /** `null` for a sheet beyond those whose looks are read. */
  readonly formats: QueuedFormats | null;
  readonly shapes: OfficeExtension.ClientResult<number>;
  readonly charts: OfficeExtension.ClientResult<number>;
}

interface QueuedFormats {
  readonly range: Excel.Range;
  readonly cells: OfficeExtension.ClientResult<readonly (readonly Excel.CellProperties[])[]>;
}

const place = "rowIndex,columnIndex,rowCount,columnCount";

function queueFormats(used: Excel.Range): QueuedFormats {
  const range = used.getIntersectionOrNullObject(formatsWithin);
  range.load(place);
  const cells = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true, color: true } } });
  return { range, cells };
}

/** Asks for the traits of a sheet in the round trip under way; `index` is the sheet's place in the workbook. */
export function queueTraits(worksheet: Excel.Worksheet, used: Excel.Range, index: number): QueuedTraits {
  const formulas = used.getIntersectionOrNullObject(formulasWithin);
  formulas.load(`formulas,${place}`);
  return {
    rows: used.getRowProperties({ rowHidden: true }),
    columns: used.getColumnProperties({ columnHidden: true }),
    formulas,
    formats: index < sheetsWithFormats ? queueFormats(used) : null,
    shapes: worksheet.shapes.getCount(),
    charts: worksheet.charts.getCount(),
  };
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** A formula begins with `=`; so does a text that is its own value. */
function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

function formulaCells({ formulas }: QueuedTraits, used: Excel.Range): FormulaCells | null {
  if (formulas.isNullObject) return null;
  const area = areaOf(formulas);
  const read = formulas.formulas as readonly (readonly unknown[])[];
  const values = used.values as readonly (readonly unknown[])[];
  const cells: CellPosition[] = [];
  read.forEach((row, down) => {
    row.forEach((formula, right) => {
      const [at, across] = [area.row + down, area.column + right];
      const value = values[at - used.rowIndex]?.[across - used.columnIndex];
      if (isFormula(formula, value)) cells.push({ row: at, column: across });
    });
  });
  return { area, cells };
}

const white = "#FFFFFF";
const black = "#000000";

/** Cells of one look share one object: a plan has a handful of looks. */
function cellFormats({ range, cells }: QueuedFormats): CellFormats | null {
  if (range.isNullObject) return null;
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
  return { area: areaOf(range), rows: cells.value.map((row) => row.map(formatOf)) };
}

function hiddenRows({ rows }: QueuedTraits, used: Excel.Range): readonly LineRun[] {
  return runsOf(
    rows.value.map(({ rowHidden }) => rowHidden === true),
    used.rowIndex,
  );
}

function hiddenColumns({ columns }: QueuedTraits, used: Excel.Range): readonly LineRun[] {
  return runsOf(
    columns.value.map(({ columnHidden }) => columnHidden === true),
    used.columnIndex,
  );
}

/** What was answered; of a sheet without contents only the objects that lie on it are known. */
export function sheetTraits(queued: QueuedTraits, used: Excel.Range): SheetTraits {
  // Excel's documentation has everything outside the cells among the shapes, but describes charts apart from them.
  const objects = Math.max(queued.shapes.value, queued.charts.value);
  if (used.isNullObject) return { hiddenRows: [], hiddenColumns: [], formulas: null, formats: null, objects };
  return {
    hiddenRows: hiddenRows(queued, used),
    hiddenColumns: hiddenColumns(queued, used),
    formulas: formulaCells(queued, used),
    formats: queued.formats === null ? null : cellFormats(queued.formats),
    objects,
  };
}
