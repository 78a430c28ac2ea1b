import { addressOf, intersection, lastColumn, lastRow, parseArea, type Area } from "../../workbook/address";
import { formulaAfter, type LineMove } from "../../workbook/lineMoves";
import type { DataValidation } from "../../workbook/workbookData";
import type { Book } from "./book";
import { requirePermission } from "./protection";

export type ValidationSettings = Omit<DataValidation, "ranges">;

const areasOf = ({ ranges }: DataValidation): readonly Area[] =>
  ranges.flatMap((address) => {
    const area = parseArea(address);
    return area ? [area] : [];
  });

const validations = (book: Book, sheetId: string): readonly DataValidation[] =>
  book.sheetExtras(sheetId).validations ?? [];

/** The validation of the area's first cell. */
export function validationAt(book: Book, sheetId: string, area: Area): ValidationSettings | null {
  const cell = { ...area, rowCount: 1, columnCount: 1 };
  return validations(book, sheetId).find((one) => areasOf(one).some((part) => intersection(part, cell))) ?? null;
}

/** What is left of an area when another is cut out: up to four pieces. */
function without(area: Area, cut: Area): readonly Area[] {
  const hole = intersection(area, cut);
  if (!hole) return [area];
  const rows = { row: hole.row, rowCount: hole.rowCount };
  const pieces: readonly Area[] = [
    { ...area, rowCount: hole.row - area.row },
    { ...area, row: lastRow(hole) + 1, rowCount: lastRow(area) - lastRow(hole) },
    { ...area, ...rows, columnCount: hole.column - area.column },
    { ...area, ...rows, column: lastColumn(hole) + 1, columnCount: lastColumn(area) - lastColumn(hole) },
  ];
  return pieces.filter((piece) => piece.rowCount > 0 && piece.columnCount > 0);
}

/** Gives the area this validation, or none; other cells keep theirs. */
export function putValidation(book: Book, sheetId: string, area: Area, settings: ValidationSettings | null): void {
  requirePermission(book, sheetId, null);
  const kept = validations(book, sheetId).flatMap((one): readonly DataValidation[] => {
    const ranges = areasOf(one)
      .flatMap((part) => without(part, area))
      .map(addressOf);
    return ranges.length > 0 ? [{ ...one, ranges }] : [];
  });
  const added = settings ? [{ ...settings, ranges: [addressOf(area)] }] : [];
  book.extras.set(sheetId, { ...book.sheetExtras(sheetId), validations: [...kept, ...added] });
}

/** Moves the validations' ranges; null for what was deleted. */
export function moveValidations(book: Book, sheetId: string, move: (area: Area) => Area | null): void {
  const moved = validations(book, sheetId).flatMap((one): readonly DataValidation[] => {
    const ranges = areasOf(one).flatMap((area) => {
      const to = move(area);
      return to ? [addressOf(to)] : [];
    });
    return ranges.length > 0 ? [{ ...one, ranges }] : [];
  });
  if (moved.length > 0 || validations(book, sheetId).length > 0) {
    book.extras.set(sheetId, { ...book.sheetExtras(sheetId), validations: moved });
  }
}

/** Formulas and sources of lists, on whichever sheet, that speak of a sheet whose rows or columns came or went. */
export function moveValidationFormulas(book: Book, sheetId: string, move: LineMove): void {
  const sheetName = book.sheet(sheetId).getName();
  for (const [id, extras] of book.extras) {
    if (!extras.validations) continue;
    const follow = (value: unknown): unknown => {
      if (typeof value === "string") return value.startsWith("=") ? formulaAfter(value, [move], { sheetName, isItsOwn: id === sheetId }) : value; // prettier-ignore
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, follow(inner)]));
    };
    const validations = extras.validations.map((one) => ({ ...one, rule: follow(one.rule) as typeof one.rule }));
    book.extras.set(id, { ...extras, validations });
  }
}
