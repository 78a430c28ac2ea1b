import { defineCheck } from "../../check";
import { notesWithoutMarks, unmatchedFootnotes } from "./footnoteMatching";
import { at, inMeasure } from "../findingAt";

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
