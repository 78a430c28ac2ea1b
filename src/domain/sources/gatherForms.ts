import { certain } from "../certain";
import { groupBy } from "../groupBy";
import { mergeLookup } from "../grid/mergeLookup";
import { findHeader } from "../measures/findHeader";
import { comparableHeader, recogniseHeader } from "../measures/headerLabel";
import type { FormRows, PrintedTexts } from "./formFields";
import { isListHeader } from "./formTables";
import { detectLabelledRows } from "./labelledRows";
import { withoutOrdinal } from "./labelOrdinal";
import type { FormOptions } from "./sourceOptions";
import { readForm, type ReadForm } from "./forms";
import { beginsIn, sheetCells, type PlacedCell, type SheetCells } from "./sheetCells";
import { nameLabelOfTemplate } from "./templateNames";
import { loneText } from "./titles";
import { namesMeasuresAcross } from "./transposed";

/** A single form has nothing to be compared with: it has to have so many labels. */
const leastLabelsOfALoneForm = 5;
/** Rows in which a form shows that it is one. */
const sampledRows = 60;
/** A longer sheet is a list, whatever it begins with. */
const mostRowsOfForms = 5000;
const mostRowsOfAListOfOne = 20;
/** Templates and examples that lie beside the forms. */
const templateName = /記入例|記載例|見本|ひな形|雛形|ひながた|テンプレート|原本|サンプル/u;
/** 様式 beside 個票1 is the blank form; where every sheet is called so, they are the forms. */
const formName = "様式";

/** 取組１ | ブックスタート: what is numbered is the label of a form, and no name in a list. */
const mostCellsBesideANumberedLabel = 2;

/** The cells that label the name of a measure: 施策名, with its value beside, below or behind a colon. */
function nameLabels(cells: SheetCells, lastRow: number): readonly PlacedCell[] {
  const labels: PlacedCell[] = [];
  for (let row = cells.firstRow; row <= lastRow; row += 1) {
    for (const cell of cells.inRow(row)) {
      if (!beginsIn(cell, row) || typeof cell.cell.content !== "string" || cell.text.length > 60) continue;
      const isNumbered = cells.inRow(row).length <= mostCellsBesideANumberedLabel;
      const label = isNumbered ? withoutOrdinal(beforeColon(cell)) : beforeColon(cell);
      const recognised = recogniseHeader(label, cells.words);
      if (recognised?.role === "name" && recognised.certainty !== "pattern") labels.push(cell);
    }
  }
  return labels;
}

function beforeColon({ text }: PlacedCell): string {
  return text.replace(/[:：].*$/su, "");
}

/** The rows in which each form of a sheet begins: where the same label stands in the same column again. */
function firstLabels(labels: readonly PlacedCell[]): readonly PlacedCell[] {
  const textOf = (label: PlacedCell): string => comparableHeader(withoutOrdinal(beforeColon(label)));
  const first = certain(labels[0]);
  return labels.filter((label) => textOf(label) === textOf(first) && label.area.column === first.area.column);
}

/** Rows above the name that every form of the sheet has: its title, the divisions. */
function rowsAboveName(cells: SheetCells, starts: readonly number[]): number {
  const [first, others] = [certain(starts[0]), starts.slice(1)];
  if (others.length === 0) return first - cells.firstRow;
  const textsIn = (row: number): ReadonlySet<string> =>
    new Set(
      cells
        .inRow(row)
        .map((cell) => `${String(cell.area.column)} ${comparableHeader(cell.text).replace(/[0-9]+/gu, "")}`),
    );
  const isAlike = (count: number): boolean => {
    const own = textsIn(first - count);
    return others.every((start) => {
      const texts = textsIn(start - count);
      return own.size > 0 && [...texts].some((text) => own.has(text));
    });
  };
  let count = 0;
  while (first - count - 1 >= cells.firstRow && isAlike(count + 1)) count += 1;
  return count;
}

/** Whether the labels are the header of labelled rows: 施策 | 区分 | R4 | R5 over 目標 / 実績. */
function areOverRows(cells: SheetCells, labels: readonly PlacedCell[]): boolean {
  const rows = detectLabelledRows(cells);
  return rows.found && rows.segments.some(({ source }) => labels.every(({ area }) => area.row >= source.area.row));
}

/** A header with one measure below it, and nothing else but texts that stand alone: a list as others are, only short. */
function isListOfOne(cells: SheetCells): boolean {
  if (cells.lastRow - cells.firstRow > mostRowsOfAListOfOne) return false;
  const header = findHeader(cells.grid, mergeLookup(cells.grid), cells.words);
  const roles = new Set(header?.columns.map(({ role }) => role));
  if (header === null || !roles.has("name") || !(roles.has("target") || roles.has("actual"))) return false;
  const rows = Array.from({ length: cells.lastRow - cells.firstRow + 1 }, (_, index) => cells.firstRow + index);
  const isApart = (row: number): boolean => cells.inRow(row).length > 0 && loneText(cells, row) === null;
  const outside = rows.filter((row) => isApart(row) && (row < header.firstRow || row > header.lastRow));
  return outside.length === 1 && outside[0] === header.lastRow + 1;
}

/** The forms below each other on a sheet, as runs of rows. */
function formRuns(cells: SheetCells): readonly FormRows[] {
  const sampled = nameLabels(cells, Math.min(cells.lastRow, cells.firstRow + sampledRows));
  const isTooLong = cells.lastRow - cells.firstRow >= mostRowsOfForms;
  const [first] = sampled;
  if (isTooLong || first === undefined || isListHeader(cells, first) || areOverRows(cells, sampled)) return [];
  if (isListOfOne(cells) || namesMeasuresAcross(cells)) return [];
  const starts = firstLabels(nameLabels(cells, cells.lastRow)).map(({ area }) => area.row);
  const above = rowsAboveName(cells, starts);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { first: start - above, last: next === undefined ? cells.lastRow : next - above - 1 };
  });
}

/** A sheet with the rows of each form on it. */
interface FormSheet {
  readonly cells: SheetCells;
  readonly runs: readonly FormRows[];
}

/** Texts that stand on most of the forms. */
function printedTexts(sheets: readonly FormSheet[]): PrintedTexts {
  const counts = new Map<string, number>();
  const forms = sheets.flatMap(({ cells, runs }) => runs.map((rows) => ({ cells, rows })));
  for (const { cells, rows } of forms) {
    const texts = new Set<string>();
    for (let row = rows.first; row <= Math.min(rows.last, rows.first + sampledRows); row += 1)
      cells.inRow(row).forEach(({ text }) => texts.add(text));
    texts.forEach((text) => counts.set(text, (counts.get(text) ?? 0) + 1));
  }
  return { forms: forms.length, isPrinted: (text) => (counts.get(text) ?? 0) * 3 >= forms.length * 2 };
}

function wholeSheet({ firstRow, lastRow }: SheetCells): readonly FormRows[] {
  return [{ first: firstRow, last: lastRow }];
}

/** Which sheets are templates by their names. */
function templatesAmong(sheets: readonly string[]): (sheet: string) => boolean {
  const areForms = sheets.every((sheet) => sheet.includes(formName));
  return (sheet) => templateName.test(sheet) || (!areForms && sheet.includes(formName));
}

/** Above the first of several forms the sheet may have a title of its own. */
const mostRowsOfTitle = 3;

/** The forms below each other on a sheet, each beginning with the same words (事業評価シート, No.). */
function runsOfTitle(cells: SheetCells): readonly FormRows[] {
  for (let row = cells.firstRow; row <= Math.min(cells.lastRow, cells.firstRow + mostRowsOfTitle); row += 1) {
    const runs = runsFrom(cells, row);
    if (runs.length > 1) return runs;
  }
  return [];
}

/** Where the words that begin a row begin another one. */
function runsFrom(cells: SheetCells, from: number): readonly FormRows[] {
  const keyOf = ({ text }: PlacedCell): string => comparableHeader(text).replace(/[0-9]+/gu, "");
  const [title] = cells.inRow(from);
  if (title === undefined) return [];
  const starts: number[] = [];
  for (let row = from; row <= cells.lastRow; row += 1) {
    const [first] = cells.inRow(row);
    const isTitle = first?.area.column === title.area.column && beginsIn(first, row) && keyOf(first) === keyOf(title);
    if (isTitle) starts.push(row);
  }
  return starts.map((first, index) => ({ first, last: (starts[index + 1] ?? cells.lastRow + 1) - 1 }));
}

/** The parts of a sheet, each as a sheet of its own. */
function partsOf(cells: SheetCells, runs: readonly FormRows[]): readonly SheetCells[] {
  return runs.map(({ first, last }) => ({ ...cells, firstRow: first, lastRow: last }));
}

function withNameLabel({ grid, words }: SheetCells, label: string): SheetCells {
  return sheetCells(grid, { ...words, name: [...(words.name ?? []), label] });
}

function formsBelowEachOther(cells: SheetCells): readonly FormSheet[] {
  const runs = runsOfTitle(cells);
  const label = nameLabelOfTemplate(partsOf(cells, runs));
  if (label === null) return [];
  const known = withNameLabel(cells, label);
  const areListed = nameLabels(known, known.lastRow).every((one) => isListHeader(known, one));
  return areListed ? [] : [{ cells: known, runs }];
}

/** Forms whose name has a label of the body's own: known by what is printed on all of them. */
function formsWithOwnLabel(sheets: readonly SheetCells[]): readonly FormSheet[] {
  const unnamed = sheets.filter(
    (cells) => cells.lastRow - cells.firstRow < mostRowsOfForms && nameLabels(cells, cells.lastRow).length === 0,
  );
  const isTemplate = templatesAmong(unnamed.map(({ grid }) => grid.name));
  const template = unnamed.filter((cells) => !isTemplate(cells.grid.name));
  const label = nameLabelOfTemplate(template);
  if (label === null) return template.flatMap(formsBelowEachOther);
  return template.map((cells) => {
    const known = withNameLabel(cells, label);
    return { cells: known, runs: wholeSheet(known) };
  });
}

function formSheets(sheets: readonly SheetCells[], stated: FormOptions | null): readonly FormSheet[] {
  if (stated !== null) return sheets.map((cells) => ({ cells, runs: wholeSheet(cells) }));
  const usual = sheets.map((cells) => ({ cells, runs: formRuns(cells) })).filter(({ runs }) => runs.length > 0);
  return usual.length > 0 ? usual : formsWithOwnLabel(sheets);
}

/** Forms of one template have most labels in common. */
function areAlike(one: ReadForm, other: ReadForm): boolean {
  const common = [...one.labels].filter((label) => other.labels.has(label)).length;
  return common * 2 >= Math.min(one.labels.size, other.labels.size);
}

/** Forms by their template, the most frequent first. */
function byTemplate(forms: readonly ReadForm[]): readonly (readonly ReadForm[])[] {
  const groups: ReadForm[][] = [];
  for (const form of forms) {
    const group = groups.find(([first]) => first !== undefined && areAlike(first, form));
    if (group === undefined) groups.push([form]);
    else group.push(form);
  }
  return groups.sort((one, other) => other.length - one.length);
}

/** Forms beside each other are read from the left, those below them after. */
function inOrderOfSheets(forms: readonly ReadForm[]): readonly ReadForm[] {
  const bySheet = [...groupBy(forms, ({ source }) => source.sheet).values()];
  return bySheet.flatMap((own) => [...own].sort((one, other) => one.source.area.row - other.source.area.row));
}

/** What was found of forms (個票) in some sheets. */
export interface FoundForms {
  /** Forms of one template together; each form is a measure. */
  readonly templates: readonly (readonly ReadForm[])[];
  /** Sheets that are a form without a measure in it, or an example of one. */
  readonly blank: readonly string[];
}

/**
 * Finds the forms among some sheets. A sheet whose name says that it is an example or the blank form is left out.
 * A list has no form: its names stand below a header, not beside a label.
 */
export function findForms(sheets: readonly SheetCells[], stated: FormOptions | null): FoundForms {
  const candidates = formSheets(sheets, stated);
  const printed = printedTexts(candidates);
  const isLone = stated === null && candidates.length === 1;
  const isForm = ({ labels }: ReadForm, runs: readonly FormRows[]): boolean =>
    !isLone || runs.length > 1 || labels.size >= leastLabelsOfALoneForm;
  const read = candidates.map(({ cells, runs }) => ({
    sheet: cells.grid.name,
    forms: runs.flatMap((rows) => readForm(cells, rows, printed, stated) ?? []).filter((form) => isForm(form, runs)),
  }));
  const isTemplate = templatesAmong(candidates.map(({ cells }) => cells.grid.name));
  const isBlank = (sheet: string, { name }: ReadForm): boolean => name === null || isTemplate(sheet);
  const filled = inOrderOfSheets(read.flatMap(({ sheet, forms }) => forms.filter((form) => !isBlank(sheet, form))));
  const blank = read.filter(({ sheet, forms }) => forms.length > 0 && forms.every((form) => isBlank(sheet, form)));
  return { templates: byTemplate(filled), blank: filled.length === 0 ? [] : blank.map(({ sheet }) => sheet) };
}
