import {
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import { fullAddress, parseArea, splitSheetName, type Area } from "../../workbook/address";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../../workbook/hostError";
import type { DefinedName } from "../../workbook/workbookData";
import type { Book, SheetArea } from "./book";

/** Univer's mark for a name that belongs to the workbook. */
const WORKBOOK_SCOPE = "AllDefaultWorkbook";

const scopeOf = (sheetId: string | null): string => sheetId ?? WORKBOOK_SCOPE;

/** A name as Univer holds it, and its id. */
export interface NameEntry extends DefinedName {
  readonly id: string;
}

const entryOf = (held: IDefinedNamesServiceParam): NameEntry => ({
  id: held.id,
  name: held.name,
  formula: held.formulaOrRefString.replace(/^=/, ""),
  sheetId: held.localSheetId === undefined || held.localSheetId === WORKBOOK_SCOPE ? null : held.localSheetId,
  comment: held.comment ?? "",
  visible: held.hidden !== true,
});

const held = (book: Book): readonly IDefinedNamesServiceParam[] =>
  Object.values(book.univer.names.getDefinedNameMap(book.unitId) ?? {});

export const allNames = (book: Book): readonly NameEntry[] => held(book).map(entryOf);

/** The names of the workbook (null) or of a sheet, in alphabetical order as Excel lists them. */
export function namesOf(book: Book, sheetId: string | null): readonly NameEntry[] {
  return allNames(book)
    .filter((entry) => entry.sheetId === sheetId)
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

export function findName(book: Book, name: string, sheetId: string | null): NameEntry | null {
  return namesOf(book, sheetId).find((entry) => entry.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** @throws ItemNotFound when the name has been deleted. */
export function nameById(book: Book, id: string): NameEntry {
  const found = book.univer.names.getDefinedNameMap(book.unitId)?.[id];
  if (!found) throw itemNotFound("such name");
  return entryOf(found);
}

const heldAs = (entry: NameEntry): IDefinedNamesServiceParam => ({
  id: entry.id,
  name: entry.name,
  formulaOrRefString: entry.formula,
  comment: entry.comment,
  hidden: !entry.visible,
  localSheetId: scopeOf(entry.sheetId),
});

/** Puts a name into Univer, new or changed. */
export function putName(book: Book, entry: NameEntry): void {
  book.mutate(SetDefinedNameMutation.id, heldAs(entry));
  book.calculation.meaningChanged(entry.name);
}

export function removeName(book: Book, id: string): void {
  const { name } = nameById(book, id);
  book.mutate(RemoveDefinedNameMutation.id, { id, name });
  book.calculation.meaningChanged(name);
}

const LOOKS_LIKE_A_CELL = /^(?:[a-z]{1,3}\d{1,7}|r\d*c\d*|r|c)$/i;
const WELL_FORMED = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]{0,254}$/u;

/** @throws InvalidArgument, ItemAlreadyExists */
function checkName(book: Book, name: string, sheetId: string | null): void {
  if (!WELL_FORMED.test(name) || LOOKS_LIKE_A_CELL.test(name)) {
    throw invalidArgument(`"${name}" can't be the name of a range.`);
  }
  if (findName(book, name, sheetId)) throw itemAlreadyExists(`a name "${name}"`);
}

function unusedId(book: Book): string {
  const taken = new Set(held(book).map((name) => name.id));
  let number = taken.size + 1;
  while (taken.has(`name${number}`)) number += 1;
  return `name${number}`;
}

export function addName(book: Book, name: DefinedName): NameEntry {
  checkName(book, name.name, name.sheetId);
  const active = book.workbook.getActiveSheet().getSheetId();
  if (name.sheetId === null && findName(book, name.name, active)) {
    // While a sheet with a name of its own is active, the workbook can't get one like it (OfficeDev/office-js#2875).
    throw invalidArgument(`The active sheet has a name "${name.name}" of its own.`);
  }
  const entry = { ...name, id: unusedId(book) };
  putName(book, entry);
  return entry;
}

/** The names that speak of a sheet, and those that belong to it: a copy of the sheet gets its own of each. */
export function copyNames(book: Book, sheetId: string, copyId: string): void {
  for (const entry of allNames(book)) {
    const area = areaOfFormula(book, entry.formula, entry.sheetId);
    if (area?.sheetId !== sheetId || (entry.sheetId !== null && entry.sheetId !== sheetId)) continue;
    const formula = absoluteAddress(book, { sheetId: copyId, area: area.area });
    putName(book, { ...entry, id: unusedId(book), sheetId: copyId, formula });
  }
}

/**
 * The names of a file whose sheets were inserted come with them (OfficeDev/office-js#3583, #4772): those of a sheet that
 * was not inserted as #REF!, those that are taken here for the sheet alone.
 */
export function insertNames(book: Book, names: readonly DefinedName[], inserted: readonly InsertedSheet[]): void {
  for (const entry of names) {
    const { sheetName, rest } = splitSheetName(entry.formula);
    const sheet = inserted.find(({ name }) => name.toLowerCase() === sheetName?.toLowerCase());
    const home = entry.sheetId === null ? null : inserted.find(({ idInFile }) => idInFile === entry.sheetId);
    if (home === undefined) continue;
    const area = parseArea(rest);
    const isReference = sheetName !== null && area !== null;
    const formula = isReference && sheet ? absoluteAddress(book, { sheetId: sheet.id, area }) : isReference ? "#REF!" : entry.formula; // prettier-ignore
    const scope = home?.id ?? (findName(book, entry.name, null) ? sheet?.id : null);
    if (scope !== undefined) putName(book, { ...entry, id: unusedId(book), sheetId: scope, formula });
  }
}

/** A sheet of a file as it was called there and as it is known here. */
export interface InsertedSheet {
  readonly name: string;
  readonly idInFile: string;
  readonly id: string;
}

/** Names of a file are taken as they are, all at once: one by one, thousands take minutes. */
export function loadNames(book: Book, names: readonly DefinedName[]): void {
  const entries = names.map((name, index) => ({ ...name, id: `name${index + 1}` }));
  book.univer.names.registerDefinedNames(book.unitId, Object.fromEntries(entries.map((entry) => [entry.id, heldAs(entry)]))); // prettier-ignore
}

/** `Sheet!$A$1:$B$2` with every part absolute. */
export function absoluteAddress(book: Book, { sheetId, area }: SheetArea): string {
  const address = fullAddress(book.sheet(sheetId).getName(), area);
  const cut = address.lastIndexOf("!") + 1;
  return address.slice(0, cut) + address.slice(cut).replace(/([A-Z]+|\d+)/g, "$$$1");
}

/** The range a formula stands for, or null when it is no plain reference. */
export function areaOfFormula(book: Book, formula: string, homeSheetId: string | null): SheetArea | null {
  const { sheetName, rest } = splitSheetName(formula);
  const sheetId =
    sheetName === null
      ? homeSheetId
      : book.workbook
          .getSheets()
          .find((sheet) => sheet.getName().toLowerCase() === sheetName.toLowerCase())
          ?.getSheetId();
  const area: Area | null = rest.includes("#REF!") ? null : parseArea(rest);
  return sheetId && area ? { sheetId, area } : null;
}
