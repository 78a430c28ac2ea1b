import { hasNoteColumn, unmatchedFootnotes, notesWithoutMarks, notesBelow } from "./footnoteMatching";
import { defineCheck, type InspectionContext } from "../../check";
import { inMeasure, at } from "../findingAt";
import { roleNames } from "../roleNames";
import type { SourceCell } from "../../../grid/cell";
import { textOfCell, type Measure } from "../../../measures/measure";
import { readFootnotes } from "./footnotes";
import { proseCells, valueRoles, type TextCell } from "./proseCells";
import {
  figuresOf,
  isAboutAnother,
  isNearlySame,
  mayBeSameUnit,
  plainWidth,
  statedNumbers,
  type StatedNumber,
} from "./statedNumbers";

/** 31,992台（※）, and nowhere a note that begins with ※. */
export const noteMissing = defineCheck({
  code: "consistency-note-missing",
  ja: {
    title: "注の印があるのに注がない",
    description: "※などの印が付いていますが、同じ行にも、表の外にも、その印で始まる注がありません。",
    message: (p: { mark: string; text: string; note: string | null; hasColumn: boolean }) =>
      `「${p.text}」に「${p.mark}」の印がありますが、${p.note === null ? "対応する注が見つかりません" : `注は「${p.note}」で始まっています`}。`,
    fix: "備考に同じ印で始まる注を書くか、印を除いてください。",
  },
  en: {
    title: "Mark without a note",
    message: (p) =>
      `"${p.text}" carries the mark "${p.mark}", but ${p.note === null ? "there is no such note" : `the note begins with "${p.note}"`}.`,
    fix: "Write a note that begins with the same mark, or remove the mark.",
  },
  find: (context) =>
    unmatchedFootnotes(context).flatMap(({ measure, marks }) =>
      marks.map(({ label, cell, meant }) => ({
        parameters: { mark: label, text: cell.content, note: meant?.label ?? null, hasColumn: hasNoteColumn(context) },
        ...inMeasure(context, measure, cell, meant?.cell),
      })),
    ),
});

/** A remark that merely opens with ※ is common; one with a number or in brackets (（※）, ※1) refers to a mark. */
function refersToMark(label: string, text: string): boolean {
  return /[0-9]$/u.test(label) || /[(（〔[]\s*[※＊*注]/u.test(text);
}

/** A note （※） or ※1, and no mark in the row that leads to it. */
export const noteUnmarked = defineCheck({
  code: "consistency-note-unmarked",
  ja: {
    title: "注があるのに印がない",
    description: "※などで始まる注がありますが、同じ行や表の中に、その印の付いた値がありません。",
    message: (p: { note: string }) => `「${p.note}」で始まる注がありますが、どの欄にも「${p.note}」の印がありません。`,
    fix: "注が説明する値に印を付けるか、不要な注を除いてください。",
  },
  en: {
    title: "Note without a mark",
    message: (p) => `A note begins with "${p.note}", but nothing carries the mark "${p.note}".`,
    fix: "Mark the value that the note explains, or remove the note.",
  },
  find: (context) => [
    ...unmatchedFootnotes(context).flatMap(({ measure, notes }) =>
      notes.map(({ label, cell }) => ({
        parameters: { note: label },
        ...inMeasure(context, measure, cell),
        severity: refersToMark(label, cell.content) ? ("warning" as const) : ("info" as const),
      })),
    ),
    ...notesWithoutMarks(context).map(({ label, cell }) => ({ parameters: { note: label }, ...at(cell) })),
  ],
});

interface ValueNumber extends StatedNumber {
  readonly role: "target" | "actual" | "baseline" | "expected";
  readonly cell: SourceCell;
}

/** Shorter numbers are not compared; of three digits, only two that changed places: one digit off is another number there. */
const longNumber = /(?:[0-9０-９][,，.．]?){2}[0-9０-９]/u;

/** A cell with a long number. */
interface ValueCell {
  readonly role: ValueNumber["role"];
  readonly cell: SourceCell;
}

function valueCells(measure: Measure): readonly ValueCell[] {
  const found: ValueCell[] = [];
  for (const cells of measure.indicatorRows) {
    for (const role of valueRoles) {
      const cell = cells[role];
      if (cell !== undefined && longNumber.test(String(cell.content))) found.push({ role, cell });
    }
  }
  return found;
}

function numbersOfValues(cells: readonly ValueCell[]): readonly ValueNumber[] {
  return cells.flatMap(({ role, cell }) =>
    statedNumbers(plainWidth(String(cell.content))).map((number) => ({ ...number, role, cell })),
  );
}

/** A quick look at the figures alone, before the careful one at what they count. */
function mayHaveSlips(prose: readonly TextCell[], values: readonly ValueCell[]): boolean {
  const stated = prose.flatMap(({ content }) => figuresOf(content));
  return values.some(({ cell }) =>
    figuresOf(String(cell.content)).some((value) => stated.some((figures) => isNearlySame(figures, value))),
  );
}

/** The notes below the table to which the cells of a measure send the reader. */
function notesTo(context: InspectionContext, { indicatorRows }: Measure): readonly TextCell[] {
  const notes = notesBelow(context);
  if (notes.size === 0) return [];
  const texts = indicatorRows.flatMap((cells) => Object.values(cells).map(textOfCell));
  const marks = new Set(texts.flatMap((text) => readFootnotes(text).marks));
  return [...marks].flatMap((label) => notes.get(label) ?? []).filter(({ content }) => longNumber.test(content));
}

interface Slip {
  readonly stated: StatedNumber;
  readonly meant: ValueNumber;
  readonly cell: TextCell;
}

function slipsIn(cell: TextCell, values: readonly ValueNumber[]): readonly Slip[] {
  const text = plainWidth(cell.content);
  const stated = statedNumbers(text);
  const right = new Set(values.map(({ value }) => value));
  const named = new Set(stated.map(({ value }) => value));
  return stated.flatMap((number) => {
    if (right.has(number.value) || isAboutAnother(text, number)) return [];
    const meant = values.find(
      (value) => isNearlySame(number.digits, value.digits) && mayBeSameUnit(number.word, value.word),
    );
    // The text names the right number too: then the other one is another fact.
    return meant === undefined || named.has(meant.value) ? [] : [{ stated: number, meant, cell }];
  });
}

const none: readonly Slip[] = [];

function slipsOf(context: InspectionContext, measure: Measure): readonly Slip[] {
  const cells = valueCells(measure);
  if (cells.length === 0) return none;
  const prose = [...proseCells(context, measure, longNumber), ...notesTo(context, measure)];
  if (prose.length === 0 || !mayHaveSlips(prose, cells)) return none;
  const values = numbersOfValues(cells);
  return prose.flatMap((cell) => slipsIn(cell, values));
}

/** 31,922 in the note, 31,992 in the cell: one digit off, or two that changed places. */
export const noteNumber = defineCheck({
  code: "consistency-note-number",
  ja: {
    title: "備考の数が表の数と一字違う",
    description: "備考や背景に書かれた数が、目標・実績の数と一字だけ、又は隣り合う数字の順だけ異なります。",
    message: (p: { stated: string; meant: string; role: "target" | "actual" | "baseline" | "expected" }) =>
      `文中の「${p.stated}」は、${roleNames.ja[p.role]}の「${p.meant}」とよく似ていますが、同じ数ではありません。`,
    fix: "どちらが正しいか資料で確かめ、誤っている方を直してください。別の数であれば、何の数かが分かるように書いてください。",
  },
  en: {
    title: "Number in the text is nearly that of the table",
    message: (p) =>
      `"${p.stated}" in the text looks like the ${roleNames.en[p.role]} "${p.meant}", but is another number.`,
    fix: "Find out which is right and correct the other. If it is another number, say what it counts.",
  },
  find: (context) =>
    context.measureSheet.measures.flatMap((measure) =>
      slipsOf(context, measure).map(({ stated, meant, cell }) => ({
        parameters: { stated: stated.written, meant: meant.written, role: meant.role },
        ...inMeasure(context, measure, cell, meant.cell),
      })),
    ),
});
