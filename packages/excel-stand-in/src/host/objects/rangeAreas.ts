import { fullAddress } from "../../workbook/address";
import { itemNotFound } from "../../workbook/hostError";
import type { Book } from "../book/book";
import { hostObject, isHostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { rangeObject, worksheetObject, type SheetAreas } from "./references";

const ranges = ({ sheetId, areas }: SheetAreas, book: Book): readonly HostObject[] =>
  areas.map((area) => rangeObject(book, { sheetId, area }));

const rangeCollectionTable: ObjectTable<SheetAreas> = {
  name: "RangeCollection",
  items: ranges,
  methods: { GetCount: ({ areas }) => areas.length },
};

/** Objects that are written to as one; each is asked for what it has, and where they differ the answer is null. */
function together(objects: readonly HostObject[]): HostObject {
  const [first] = objects;
  if (!first) throw itemNotFound("range");
  return {
    ...first,
    read: (name, book) => {
      const answers = objects.map((object) => object.read(name, book));
      return answers.every((answer) => answer === answers[0]) ? answers[0] : null;
    },
    write: async (name, value, book) => {
      for (const object of objects) await object.write(name, value, book);
    },
    child: (name, book) => together(objects.flatMap((object) => object.child(name, book) ?? [])),
    item: (key, book) => together(objects.map((object) => object.item(key, book))),
    call: (name, args, book) => {
      const answers = objects.map((object) => object.call(name, args, book));
      return answers.every(isHostObject) ? together(answers) : answers[0];
    },
  };
}

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
    Format: (target, book) => together(ranges(target, book).flatMap((range) => range.child("Format", book) ?? [])),
    Worksheet: ({ sheetId }) => worksheetObject(sheetId),
  },
};
