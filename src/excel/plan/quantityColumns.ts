import type { CellArea } from "../../domain/grid/cell";
import type { OwnArea, WorkbookSnapshot } from "../../domain/grid/sheetGrid";
import type { TableSheet } from "../../domain/measures/measure";
import type { Inspection } from "../../domain/inspection/inspect";
import { quantityParts, type QuantityParts } from "../../domain/inspection/quantityParts";
import { readRoles, type ReadRole } from "../../domain/evaluation/readIndicatorRow";
import { quantityColumns as en } from "../../domain/texts/en/quantityColumns";
import { quantityColumns as ja } from "../../domain/texts/ja/quantityColumns";
import type { Language } from "../../domain/texts/language";
import { warekiDateFormat } from "./appearance";
import { besideTable, headerRowsOf } from "./besideTable";
import {
  emptyCell,
  numberCell,
  textCell,
  type AreaFormat,
  type PlannedBlock,
  type PlannedCell,
  type PlannedColumns,
} from "./plannedWrites";
import { firstFreeColumn, ownColumn } from "./statusColumns";

const partNames = ["value", "unit", "note", "asOf"] as const;
const columnWidths: readonly number[] = [12, 8, 20, 12];
const asOfColumn = partNames.indexOf("asOf");

function cellsOfParts({ value, unit, note, asOf }: QuantityParts): readonly PlannedCell[] {
  return [numberCell(value), textCell(unit), textCell(note), numberCell(asOf)];
}

function formatsOf(area: CellArea, headerRows: number): readonly AreaFormat[] {
  const body = { ...area, row: area.row + headerRows, rows: area.rows - headerRows };
  return body.rows === 0
    ? []
    : [{ area: { ...body, column: area.column + asOfColumn, columns: 1 }, numberFormat: warekiDateFormat }];
}

function planBlock(
  role: ReadRole,
  measureSheet: TableSheet,
  evaluations: Inspection["evaluations"],
  at: number,
  existing: OwnArea | null,
  language: Language,
): PlannedBlock {
  const { headings } = { ja, en }[language];
  const { header } = measureSheet;
  const headerRows = headerRowsOf(measureSheet);
  const area: CellArea = {
    row: header.firstRow,
    column: at,
    rows: measureSheet.area.rows,
    columns: partNames.length,
  };
  const column = measureSheet.columns.get(role)?.label ?? "";
  const cells: (readonly PlannedCell[])[] = Array.from({ length: area.rows }, () => partNames.map(() => emptyCell));
  cells[headerRows - 1] = partNames.map((name) => textCell(headings[name]({ column })));
  for (const { rows } of evaluations.flatMap(({ grades }) => grades)) {
    for (const { cells: written, readings } of rows) {
      const cell = written[role];
      const reading = readings[role];
      if (cell !== undefined && reading !== null) {
        cells[cell.row - area.row] = cellsOfParts(quantityParts(reading, language));
      }
    }
  }
  return { key: keyOf(role), area, existing, cells, formats: formatsOf(area, headerRows), columnWidths };
}

function keyOf(role: ReadRole): string {
  return `${role}Parts`;
}

/**
 * Columns beside the measures that say what each target, actual … holds in parts: value, unit, note, as-of date. The
 * cells they were read from stay as they are. Columns from an earlier run are written again where they now are; new ones
 * go to the right of everything else on the sheet. `null` where the measures stand in no table.
 */
export function planQuantityColumns(
  inspection: Inspection,
  snapshot: WorkbookSnapshot,
  language: Language,
): PlannedColumns | null {
  const { measureSheet, evaluations } = inspection;
  if (measureSheet.kind !== "table") return null;
  const { sheet, columns } = measureSheet;
  let free = firstFreeColumn(snapshot, sheet);
  const blocks = readRoles
    .filter((role) => columns.has(role))
    .map((role) => {
      const own = ownColumn(snapshot, sheet, keyOf(role)) ?? null;
      const at = own?.area.column ?? free;
      if (own === null) free += partNames.length;
      return planBlock(role, measureSheet, evaluations, at, own, language);
    });
  return besideTable(measureSheet, inspection, blocks, []);
}
