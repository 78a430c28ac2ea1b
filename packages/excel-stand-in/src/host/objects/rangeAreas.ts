import { fullAddress } from "../../workbook/address";
import type { Book } from "../book/book";
import { hostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { rangeObject, worksheetObject, type SheetAreas } from "./references";

const ranges = ({ sheetId, areas }: SheetAreas, book: Book): readonly HostObject[] =>
  areas.map((area) => rangeObject(book, { sheetId, area }));

const rangeCollectionTable: ObjectTable<SheetAreas> = {
  name: "RangeCollection",
  items: ranges,
  methods: { GetCount: ({ areas }) => areas.length },
};

export const rangeAreasTable: ObjectTable<SheetAreas> = {
  name: "RangeAreas",
  scalars: {
    Address: {
      read: ({ sheetId, areas }, book) =>
        areas.map((area) => fullAddress(book.sheet(sheetId).getName(), area)).join(","),
    },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0) },
  },
  children: {
    Areas: (target) => hostObject(rangeCollectionTable, target),
    Worksheet: ({ sheetId }) => worksheetObject(sheetId),
  },
};
