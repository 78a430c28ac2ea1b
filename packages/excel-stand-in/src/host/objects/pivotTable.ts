import type { Area } from "../../workbook/address";
import type { Book } from "../book/book";
import { changePivot, refreshPivot, removePivot, renamePivot } from "../book/pivots";
import { pivotAt, type PivotKey } from "../book/pivotStore";
import { apiNotFound, invalidOperation } from "../../workbook/hostError";
import { isEmptyPivot, layOutPivot, type PivotLayout } from "../../workbook/pivotLayout";
import { hostObject, type HostObject, type ObjectTable, type Scalar } from "../wire/objectType";
import { boolean, text } from "./args";
import { columnHierarchies, dataHierarchies, hierarchies, rowHierarchies } from "./pivotHierarchies";
import { rangeObject, worksheetObject } from "./references";

/** What a part of the layout covers, from the corner of the pivot. */
type PartOf = (layout: PivotLayout) => Area;

const part =
  (of: PartOf) =>
  (key: PivotKey, _: readonly unknown[], book: Book): HostObject => {
    const pivot = pivotAt(book, key);
    if (isEmptyPivot(pivot)) throw invalidOperation(`The PivotTable "${pivot.name}" has no fields yet.`);
    const area = of(layOutPivot(pivot));
    if (area.rowCount === 0 || area.columnCount === 0) {
      throw invalidOperation(`The PivotTable "${pivot.name}" has no such part.`);
    }
    return rangeObject(book, {
      sheetId: key.sheetId,
      area: { ...area, row: pivot.place.row + area.row, column: pivot.place.column + area.column },
    });
  };

const labelColumns = ({ hasRowLabels }: PivotLayout): number => (hasRowLabels ? 1 : 0);

const dataBody: PartOf = (layout) => ({
  row: layout.headings.length,
  column: labelColumns(layout),
  rowCount: layout.lines.length,
  columnCount: layout.columnCount - labelColumns(layout),
});

const rowLabels: PartOf = (layout) => ({
  row: layout.headings.length - 1,
  column: 0,
  rowCount: layout.lines.length + 1,
  columnCount: labelColumns(layout),
});

const columnLabels: PartOf = (layout) => ({
  row: 0,
  column: labelColumns(layout),
  rowCount: layout.headings.length,
  columnCount: layout.columnCount - labelColumns(layout),
});

const totals = (member: "rowTotals" | "columnTotals", what: string): Scalar<PivotKey> => ({
  read: (key, book) => pivotAt(book, key)[member],
  write: (key, value, book) => {
    changePivot(book, key, { [member]: boolean(value, what) });
  },
});

const layoutTable: ObjectTable<PivotKey> = {
  name: "PivotLayout",
  scalars: {
    LayoutType: {
      read: () => "Compact",
      write: (_, value) => {
        if (value !== "Compact") throw apiNotFound(`PivotTables of the layout ${String(value)}`);
      },
    },
    ShowRowGrandTotals: totals("rowTotals", "PivotLayout.showRowGrandTotals"),
    ShowColumnGrandTotals: totals("columnTotals", "PivotLayout.showColumnGrandTotals"),
  },
  methods: {
    GetRange: (key, _, book) => rangeObject(book, { sheetId: key.sheetId, area: pivotAt(book, key).place }),
    GetDataBodyRange: part(dataBody),
    GetRowLabelRange: part(rowLabels),
    GetColumnLabelRange: part(columnLabels),
  },
};

const pivotTableTable: ObjectTable<PivotKey> = {
  name: "PivotTable",
  identity: ({ pivotId }) => ({ Id: pivotId }),
  scalars: {
    Id: { read: ({ pivotId }) => pivotId },
    Name: {
      read: (key, book) => pivotAt(book, key).name,
      write: (key, value, book) => {
        renamePivot(book, key, text(value, "PivotTable.name"));
      },
    },
  },
  children: {
    Worksheet: ({ sheetId }) => worksheetObject(sheetId),
    Hierarchies: hierarchies,
    RowHierarchies: rowHierarchies,
    ColumnHierarchies: columnHierarchies,
    DataHierarchies: dataHierarchies,
    Layout: (key) => hostObject(layoutTable, key),
  },
  methods: {
    Delete: (key, _, book) => {
      removePivot(book, key);
    },
    Refresh: (key, _, book) => refreshPivot(book, key),
  },
};

export const pivotTableObject = (key: PivotKey): HostObject => hostObject(pivotTableTable, key);
