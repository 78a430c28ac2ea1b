import type { ObjectTable } from "../wire/objectType";

/** Comments of a sheet, by the sheet's id. Only the number is known. */
export const commentsTable: ObjectTable<string> = {
  name: "CommentCollection",
  methods: { GetCount: (sheetId, _, book) => book.sheetExtras(sheetId).comments ?? 0 },
};
