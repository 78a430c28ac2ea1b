import { parseArea, splitSheetName } from "../../workbook/address";
import type { Book, SheetArea } from "../book/book";
import { addPivot, refreshPivot } from "../book/pivots";
import { pivotsOf, type PivotKey } from "../book/pivotStore";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import { hostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { hostObjectOf, text } from "./args";
import { pivotTableObject } from "./pivotTable";

/** The pivots of a sheet, or with null of the whole workbook. */
interface Scope {
  readonly sheetId: string | null;
}

const keysIn = ({ sheetId }: Scope, book: Book): readonly PivotKey[] => {
  const sheets = sheetId === null ? book.workbook.getSheets().map((sheet) => sheet.getSheetId()) : [sheetId];
  return sheets.flatMap((id) => pivotsOf(book, id).map((pivot) => ({ sheetId: id, pivotId: pivot.id })));
};

/** By name without regard to case, or by the id under which the client finds it again. */
function found(scope: Scope, key: unknown, book: Book): HostObject | null {
  const wanted = text(key, "The PivotTable's name").toLowerCase();
  const isWanted = ({ sheetId, pivotId }: PivotKey): boolean =>
    pivotId === wanted ||
    pivotsOf(book, sheetId).some(({ id, name }) => id === pivotId && name.toLowerCase() === wanted);
  const match = keysIn(scope, book).find(isWanted);
  return match ? pivotTableObject(match) : null;
}

function required(scope: Scope, key: unknown, book: Book): HostObject {
  const pivot = found(scope, key, book);
  if (!pivot) throw itemNotFound(`PivotTable "${String(key)}"`);
  return pivot;
}

/** A range object, or an address, which without a sheet's name is one of the collection's own sheet. */
function rangeOf({ sheetId }: Scope, argument: unknown, what: string, book: Book): SheetArea {
  const range = hostObjectOf(argument, "Range");
  if (range) return range.target as SheetArea;
  const { sheetName, rest } = splitSheetName(text(argument, what));
  const named = sheetName === null ? sheetId : book.workbook.getSheetBySheetName(sheetName)?.getSheetId();
  const area = parseArea(rest);
  if (!area || named === null || named === undefined) throw invalidArgument(`${what} has to be a range.`);
  return { sheetId: named, area };
}

async function add(scope: Scope, [name, source, destination]: readonly unknown[], book: Book): Promise<HostObject> {
  const to = rangeOf(scope, destination, "PivotTableCollection.add: destination", book);
  if (scope.sheetId !== null && to.sheetId !== scope.sheetId) {
    throw invalidArgument("PivotTableCollection.add: the destination lies on another sheet.");
  }
  const from = rangeOf(scope, source, "PivotTableCollection.add: source", book);
  return pivotTableObject(await addPivot(book, text(name, "PivotTableCollection.add: name"), from, to));
}

const pivotTablesTable: ObjectTable<Scope> = {
  name: "PivotTableCollection",
  items: (scope, book) => keysIn(scope, book).map(pivotTableObject),
  item: required,
  methods: {
    Add: add,
    GetItem: (scope, [name], book) => required(scope, name, book),
    GetItemOrNullObject: (scope, [name], book) => found(scope, name, book),
    GetCount: (scope, _, book) => keysIn(scope, book).length,
    RefreshAll: async (scope, _, book) => {
      for (const key of keysIn(scope, book)) await refreshPivot(book, key);
    },
  },
};

export const pivotTablesObject = (sheetId: string | null): HostObject => hostObject(pivotTablesTable, { sheetId });
