import type { ICellData, IStyleData } from "@univerjs/core";
import { fullAddress, isUnbounded, isWholeColumns, isWholeRows, type Area } from "../../workbook/address";
import type { Book, SheetArea } from "../book/book";
import { cellsOf, writeValues } from "../book/cellWriting";
import { contentOf, valueTypeOf } from "../../workbook/contents";
import { checkNumberFormat, limits } from "../book/limits";
import { hiddenLines, setHidden, type Line } from "../book/lines";
import { mergeCells, unmergeCells } from "../book/merges";
import { applyStyle, applyStyles, StyleChange } from "../book/restyle";
import { applyExtras, extrasAt, numberFormatOf } from "../book/styles";
import { displayText } from "../../workbook/displayText";
import { HostError } from "../../workbook/hostError";
import { hostObject, type ObjectTable, type Scalar } from "../wire/objectType";
import { boolean, record, text } from "./args";
import { dataValidationTable } from "./dataValidation";
import { rangeFormatTable } from "./rangeFormat";
import { formulaSpiltInto, hasSpill, rangeMethods } from "./rangeMethods";
import { cellProperties, lineProperties } from "./lineProperties";
import { worksheetObject } from "./references";

/**
 * A matrix of the range's shape; null for whole rows and columns, and for more than five million cells
 * (OfficeDev/office-js#4783, #6781).
 */
function matrix<V>({ area }: SheetArea, at: (row: number, column: number) => V): V[][] | null {
  if (isUnbounded(area) || area.rowCount * area.columnCount > limits.cellsWithValues) return null;
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) => at(area.row + row, area.column + column)),
  );
}

const formulaAt = (book: Book, sheetId: string, row: number, column: number): unknown => {
  const cell = book.cell(sheetId, row, column);
  if (cell?.f) return cell.f;
  if (!cell?.si) return formulaSpiltInto(book, sheetId, row, column) ?? contentOf(cell);
  return book.univer.formulas.getFormulaStringByCell(row, column, sheetId, book.unitId) ?? contentOf(cell);
};

/** What of a sheet's cells is asked for: found out cell by cell, after what they share was looked up once. */
type Finder = (book: Book, sheetId: string) => (row: number, column: number) => unknown;

const ofEach =
  (at: (book: Book, sheetId: string, row: number, column: number) => unknown): Finder =>
  (book, sheetId) =>
  (row, column) =>
    at(book, sheetId, row, column);

const contentsIn: Finder = (book, sheetId) => {
  const cellAt = book.cellReader(sheetId);
  return (row, column) => contentOf(cellAt(row, column));
};

function textsIn(book: Book, sheetId: string): (row: number, column: number) => string {
  const cellAt = book.cellReader(sheetId);
  /** Number formats by the style's id: nearly all cells have one of a few. */
  const formats = new Map<unknown, string>();
  const formatAt = (style: ICellData["s"], row: number, column: number): string => {
    if (typeof style !== "string") return numberFormatOf(book, sheetId, row, column);
    const known = formats.get(style) ?? numberFormatOf(book, sheetId, row, column);
    formats.set(style, known);
    return known;
  };
  return (row, column) => {
    const cell = cellAt(row, column);
    const content = contentOf(cell);
    return content === "" ? "" : displayText(content, formatAt(cell?.s, row, column), book.date1904);
  };
}

/** A number format alone in its matrix fills the range, as Microsoft's own samples use it. */
const single = (value: unknown): unknown => {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const cells: readonly unknown[] = rows.length === 1 && Array.isArray(rows[0]) ? rows[0] : [];
  return cells.length === 1 ? cells[0] : value;
};

function numberFormatPatch(sent: unknown): IStyleData {
  const pattern = text(sent, "Range.numberFormat");
  checkNumberFormat(pattern);
  return { n: pattern === "General" ? null : { pattern } };
}

function writeNumberFormat(range: SheetArea, value: unknown, book: Book): void {
  const formats = single(value);
  if (!Array.isArray(formats)) {
    if (formats !== null) applyStyle(book, range.sheetId, range.area, numberFormatPatch(formats));
    return;
  }
  const at = cellsOf(range.area, formats, "numberFormat");
  const changes = new Map<unknown, StyleChange>();
  applyStyles(book, range.sheetId, range.area, (row, column) => {
    const sent = at(row - range.area.row, column - range.area.column);
    if (sent === null || sent === undefined) return null;
    const change = changes.get(sent) ?? new StyleChange(book, numberFormatPatch(sent));
    changes.set(sent, change);
    return change;
  });
}

function hidden(line: Line): Scalar<SheetArea> {
  return {
    read: ({ sheetId, area }, book) => hiddenLines(book, sheetId, area, line),
    write: ({ sheetId, area }, value, book) => {
      setHidden(book, sheetId, area, line, boolean(value, `Range.${line}Hidden`));
    },
  };
}

const count = (read: (area: Area) => unknown): Scalar<SheetArea> => ({ read: ({ area }) => read(area) });

const values = (member: string, find: Finder): Scalar<SheetArea> => ({
  read: (range, book) => matrix(range, find(book, range.sheetId)),
  write: ({ sheetId, area }, value, book) => {
    if (isUnbounded(area)) throw new HostError("InvalidOperation", `Range.${member} needs a range with bounds.`);
    writeValues(book, sheetId, area, value, member);
  },
});

const readOnly = ({ read }: Scalar<SheetArea>): Scalar<SheetArea> => ({ read });

function writeHyperlink({ sheetId, area }: SheetArea, value: unknown, book: Book): void {
  if (value === null) {
    applyExtras(book, sheetId, area, { hyperlink: undefined });
    return;
  }
  const link = record(value, "Range.hyperlink");
  const part = (name: string): Record<string, string> =>
    link[name] === undefined || link[name] === null ? {} : { [name]: text(link[name], `Range.hyperlink.${name}`) };
  applyExtras(book, sheetId, area, {
    hyperlink: { ...part("address"), ...part("documentReference"), ...part("screenTip") },
  });
  const shown = link.textToDisplay;
  if (typeof shown === "string")
    writeValues(book, sheetId, { ...area, rowCount: 1, columnCount: 1 }, `'${shown}`, "hyperlink");
}

function readHyperlink({ sheetId, area }: SheetArea, book: Book): unknown {
  const link = extrasAt(book, sheetId, area.row, area.column).hyperlink;
  return link ? { ...link, textToDisplay: textsIn(book, sheetId)(area.row, area.column) } : null;
}

export const rangeTable: ObjectTable<SheetArea> = {
  name: "Range",
  scalars: {
    Address: { read: ({ sheetId, area }, book) => fullAddress(book.sheet(sheetId).getName(), area) },
    AddressLocal: { read: ({ sheetId, area }, book) => fullAddress(book.sheet(sheetId).getName(), area) },
    Values: values("values", contentsIn),
    Formulas: values("formulas", ofEach(formulaAt)),
    FormulasLocal: values("formulasLocal", ofEach(formulaAt)),
    Text: readOnly(values("text", textsIn)),
    ValueTypes: readOnly(
      values(
        "valueTypes",
        ofEach((book, sheetId, row, column) => valueTypeOf(book.cell(sheetId, row, column))),
      ),
    ),
    NumberFormat: {
      read: (range, book) => matrix(range, (row, column) => numberFormatOf(book, range.sheetId, row, column)),
      write: writeNumberFormat,
    },
    RowIndex: count((area) => area.row),
    ColumnIndex: count((area) => area.column),
    RowCount: count((area) => area.rowCount),
    ColumnCount: count((area) => area.columnCount),
    CellCount: count((area) => {
      const cells = area.rowCount * area.columnCount;
      return cells > 2 ** 31 - 1 ? -1 : cells;
    }),
    IsEntireColumn: count(isWholeColumns),
    IsEntireRow: count(isWholeRows),
    RowHidden: hidden("row"),
    ColumnHidden: hidden("column"),
    Hidden: {
      read: ({ sheetId, area }, book) => {
        const [rows, columns] = [hiddenLines(book, sheetId, area, "row"), hiddenLines(book, sheetId, area, "column")];
        if (rows === true || columns === true) return true;
        return rows === null || columns === null ? null : false;
      },
    },
    HasSpill: { read: hasSpill, onRequest: true },
    Hyperlink: { read: readHyperlink, write: writeHyperlink, onRequest: true },
  },
  children: {
    Format: (range) => hostObject(rangeFormatTable, range),
    DataValidation: (range) => hostObject(dataValidationTable, range),
    Worksheet: ({ sheetId }) => worksheetObject(sheetId),
  },
  methods: {
    ...rangeMethods,
    Merge: ({ sheetId, area }, [across], book) => {
      mergeCells(book, sheetId, area, across === true);
    },
    Unmerge: ({ sheetId, area }, _, book) => {
      unmergeCells(book, sheetId, area);
    },
    GetCellProperties: (range, [wanted], book) => cellProperties(range, wanted, book),
    GetRowProperties: (range, [wanted], book) => lineProperties(range, wanted, book, "row"),
    GetColumnProperties: (range, [wanted], book) => lineProperties(range, wanted, book, "column"),
  },
};
