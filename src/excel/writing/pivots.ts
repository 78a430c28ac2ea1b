import type { CellArea } from "../../domain/grid/cell";
import type { PivotFields } from "../plan/plannedWrites";
import { areaOf } from "../sheetLooks";

/** Excel's name of our PivotTable; names need to be unique on their sheet only. */
const pivotName = "TENKEN";

/** Cells of a sheet. */
export interface PivotSource {
  readonly sheet: string;
  readonly area: CellArea;
}

/** A PivotTable of ours as it stands on its sheet. */
export interface PivotSeen {
  readonly area: CellArea;
  readonly fields: PivotFields;
}

/** Asks whether our PivotTable is on a sheet; what it answers is `null` where there is none. */
export function queuePivotThere(worksheet: Excel.Worksheet): () => Excel.PivotTable | null {
  const pivot = worksheet.pivotTables.getItemOrNullObject(pivotName);
  pivot.load("name");
  return () => (pivot.isNullObject ? null : pivot);
}

/** Our PivotTable on a sheet that has one. */
export function queueOwnPivot(worksheet: Excel.Worksheet): Excel.PivotTable {
  return worksheet.pivotTables.getItem(pivotName);
}

/** The cells of a PivotTable that is there. */
export function queuePivotArea(pivot: Excel.PivotTable): () => CellArea {
  const range = pivot.layout.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  return () => areaOf(range);
}

/** How a PivotTable that is there was made. */
export function queuePivotSeen(pivot: Excel.PivotTable): () => PivotSeen {
  const area = queuePivotArea(pivot);
  const { rowHierarchies, columnHierarchies, dataHierarchies } = pivot;
  rowHierarchies.load("items/name");
  columnHierarchies.load("items/name");
  dataHierarchies.load("items/name,items/field/name");
  const namesOf = (hierarchies: Excel.RowColumnPivotHierarchyCollection): readonly string[] =>
    hierarchies.items.map(({ name }) => name);
  return () => ({
    area: area(),
    fields: {
      rows: namesOf(rowHierarchies),
      columns: namesOf(columnHierarchies),
      counts: dataHierarchies.items.map(({ name, field }) => ({ field: field.name, name })),
    },
  });
}

/** Makes our PivotTable where nothing stands; Excel lays it out from its first cell on. */
export function queuePivot(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  at: Pick<CellArea, "row" | "column">,
  { sheet, area }: PivotSource,
  { rows, columns, counts }: PivotFields,
): void {
  const source = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const pivot = worksheet.pivotTables.add(pivotName, source, worksheet.getCell(at.row, at.column));
  for (const name of rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(name));
  for (const name of columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(name));
  for (const { field, name } of counts) {
    const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem(field));
    data.summarizeBy = "Count";
    data.name = name;
  }
}

/** Takes our PivotTable off a sheet, with what it shows; its cells can't be emptied otherwise. */
export function queuePivotGone(worksheet: Excel.Worksheet): void {
  worksheet.pivotTables.getItemOrNullObject(pivotName).delete();
}
