import type { ObjectTable } from "../wire/objectType";

/** Everything that lies over the cells of a sheet, charts included, by the sheet's id. Only the number is known. */
export const shapesTable: ObjectTable<string> = {
  name: "ShapeCollection",
  methods: {
    GetCount: (sheetId, _, book) => {
      const { shapes = 0, charts = [] } = book.sheetExtras(sheetId);
      return shapes + charts.length;
    },
  },
};
