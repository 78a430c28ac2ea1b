import type { Book, SheetArea } from "../book/book";
import {
  absoluteAddress,
  addName,
  areaOfFormula,
  findName,
  nameById,
  namesOf,
  putName,
  removeName,
  type NameEntry,
} from "../book/names";
import { limits, requireLength } from "../book/limits";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import { hostObject, isHostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { boolean, optionalText, text } from "./args";
import { printAreaNamed } from "./pageLayout";
import { rangeObject, worksheetObject } from "./references";

/** The names of a workbook (sheetId null) or of a sheet. */
interface Scope {
  readonly sheetId: string | null;
}

/** A named item is known by its id: its name and formula may change. */
type NameId = string;

function rangeOf(book: Book, { formula, sheetId }: NameEntry): HostObject | null {
  const area = areaOfFormula(book, formula, sheetId);
  return area && rangeObject(book, area);
}

/** `Excel.NamedItemType` and the value of a constant; references answer their address. */
function evaluated(book: Book, entry: NameEntry): { readonly type: string; readonly value: unknown } {
  const { formula } = entry;
  if (areaOfFormula(book, formula, entry.sheetId)) return { type: "Range", value: formula };
  if (formula.includes("#REF!")) return { type: "Error", value: "#REF!" };
  const [, quoted] = /^"((?:[^"]|"")*)"$/s.exec(formula) ?? [];
  if (quoted !== undefined) return { type: "String", value: quoted.replaceAll('""', '"') };
  if (/^(true|false)$/i.test(formula)) return { type: "Boolean", value: /true/i.test(formula) };
  const number = Number(formula);
  if (formula !== "" && Number.isFinite(number)) {
    return { type: Number.isInteger(number) ? "Integer" : "Double", value: number };
  }
  return { type: "String", value: `=${formula}` };
}

const namedItemTable: ObjectTable<NameId> = {
  name: "NamedItem",
  identity: (id, book) => ({ _Id: nameById(book, id).name }),
  scalars: {
    Name: { read: (id, book) => nameById(book, id).name },
    Formula: {
      read: (id, book) => `=${nameById(book, id).formula}`,
      write: (id, value, book) => {
        putName(book, { ...nameById(book, id), formula: text(value, "NamedItem.formula").replace(/^=/, "") });
      },
    },
    Comment: {
      read: (id, book) => nameById(book, id).comment,
      write: (id, value, book) => {
        requireLength(value, limits.nameCommentCharacters, "NamedItem.comment");
        putName(book, { ...nameById(book, id), comment: text(value, "NamedItem.comment") });
      },
    },
    Visible: {
      read: (id, book) => nameById(book, id).visible,
      write: (id, value, book) => {
        putName(book, { ...nameById(book, id), visible: boolean(value, "NamedItem.visible") });
      },
    },
    Scope: { read: (id, book) => (nameById(book, id).sheetId === null ? "Workbook" : "Worksheet") },
    Type: { read: (id, book) => evaluated(book, nameById(book, id)).type },
    Value: { read: (id, book) => evaluated(book, nameById(book, id)).value },
  },
  children: {
    Worksheet: (id, book) => {
      const { sheetId } = nameById(book, id);
      if (sheetId === null) throw itemNotFound("worksheet a name of the workbook belongs to");
      return worksheetObject(sheetId);
    },
    WorksheetOrNullObject: (id, book) => {
      const { sheetId } = nameById(book, id);
      return sheetId === null ? null : worksheetObject(sheetId);
    },
  },
  methods: {
    Delete: (id, _, book) => {
      removeName(book, id);
    },
    GetRange: (id, _, book) => {
      const range = rangeOf(book, nameById(book, id));
      if (!range) throw invalidArgument(`The name ${nameById(book, id).name} does not stand for a range.`);
      return range;
    },
    GetRangeOrNullObject: (id, _, book) => rangeOf(book, nameById(book, id)),
  },
};

const itemObject = (entry: NameEntry): HostObject => hostObject(namedItemTable, entry.id);

function formulaOf(book: Book, reference: unknown): string {
  if (isHostObject(reference)) {
    if (reference.typeName !== "Range") throw invalidArgument("NamedItemCollection.add needs a range or a formula.");
    return absoluteAddress(book, reference.target as SheetArea);
  }
  return text(reference, "The reference").replace(/^=/, "");
}

const found = ({ sheetId }: Scope, name: unknown, book: Book): HostObject | null => {
  const wanted = text(name, "The name");
  const entry = findName(book, wanted, sheetId);
  if (entry) return itemObject(entry);
  return sheetId === null ? null : printAreaNamed(book, sheetId, wanted);
};

function required(scope: Scope, name: unknown, book: Book): HostObject {
  const item = found(scope, name, book);
  if (!item) throw itemNotFound(`name "${String(name)}"`);
  return item;
}

const namedItemsTable: ObjectTable<Scope> = {
  name: "NamedItemCollection",
  items: ({ sheetId }, book) => namesOf(book, sheetId).map(itemObject),
  item: required,
  methods: {
    Add: ({ sheetId }, [name, reference, comment], book) => {
      requireLength(comment, limits.nameCommentCharacters, "The comment");
      return itemObject(
        addName(book, {
          name: text(name, "The name"),
          formula: formulaOf(book, reference),
          sheetId,
          comment: optionalText(comment, "The comment") ?? "",
          visible: true,
        }),
      );
    },
    GetItem: (scope, [name], book) => required(scope, name, book),
    GetItemOrNullObject: (scope, [name], book) => found(scope, name, book),
    GetCount: ({ sheetId }, _, book) => namesOf(book, sheetId).length,
  },
};

/** Names scoped to the workbook. */
export const workbookNames = (): HostObject => hostObject(namedItemsTable, { sheetId: null });

/** Names scoped to a sheet. */
export const sheetNames = (sheetId: string): HostObject => hostObject(namedItemsTable, { sheetId });

/** The range a name stands for on a sheet: the sheet's own names come before the workbook's. */
export function areaOfName(book: Book, name: string, sheetId: string): SheetArea | null {
  const entry = findName(book, name, sheetId) ?? findName(book, name, null);
  const area = entry && areaOfFormula(book, entry.formula, sheetId);
  return area?.sheetId === sheetId ? area : null;
}
