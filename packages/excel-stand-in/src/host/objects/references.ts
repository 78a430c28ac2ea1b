import type { Area } from "../../workbook/address";
import type { Book, SheetArea } from "../book/book";
import { hostObject, type HostObject, type ObjectTable } from "../wire/objectType";

/** Several areas of one sheet. */
export interface SheetAreas {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/**
 * The tables that answer one another: a range has a worksheet, a worksheet has ranges. They meet here, so that their
 * files need not import each other in a circle.
 */
interface MutualTables {
  readonly Range: ObjectTable<SheetArea>;
  /** A worksheet is known by its id, which neither renaming nor moving changes. */
  readonly Worksheet: ObjectTable<string>;
  readonly RangeAreas: ObjectTable<SheetAreas>;
}

let tables: MutualTables | null = null;

/** Called once, by tables.ts. */
export function introduce(mutual: MutualTables): void {
  tables = mutual;
}

function introduced(): MutualTables {
  if (!tables) throw new Error("The tables of the host's objects have not been introduced.");
  return tables;
}

/** A range object; a sheet that is gone is an error, as it is for Excel. */
export function rangeObject(book: Book, range: SheetArea): HostObject {
  book.sheet(range.sheetId);
  return hostObject(introduced().Range, range);
}

export const worksheetObject = (sheetId: string): HostObject => hostObject(introduced().Worksheet, sheetId);

export const rangeAreasObject = (areas: SheetAreas): HostObject => hostObject(introduced().RangeAreas, areas);
