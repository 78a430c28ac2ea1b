import type { Check } from "../../check";
import { unmatchedFootnotes } from "./footnoteMatching";
import { cellsOf } from "../findingAt";

/** A remark that merely opens with ※ is common; one with a number or in brackets (（※）, ※1) refers to a mark. */
function refersToMark(label: string, text: string): boolean {
  return /[0-9]$/u.test(label) || /[(（〔[]\s*[※＊*注]/u.test(text);
}

/** A note （※） or ※1, and no mark in the row that leads to it. */
export const noteUnmarked: Check = {
  code: "consistency-note-unmarked",
  family: "consistency",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) =>
    unmatchedFootnotes(context).flatMap(({ measure, notes }) =>
      notes.map(({ label, cell }) => ({
        code: "consistency-note-unmarked" as const,
        parameters: { note: label },
        cells: cellsOf(measure, context.measureSheet.sheet, cell),
        measure: measure.code,
        severity: refersToMark(label, cell.content) ? ("warning" as const) : ("info" as const),
      })),
    ),
};
