import { hasNoteColumn, unmatchedFootnotes } from "./footnoteMatching";
import type { Check } from "../../check";
import { cellsOf } from "../findingAt";

/** 31,992台（※）, and nowhere a note that begins with ※. */
export const noteMissing: Check = {
  code: "consistency-note-missing",
  family: "consistency",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) =>
    unmatchedFootnotes(context).flatMap(({ measure, marks }) =>
      marks.map(({ label, cell, meant }) => ({
        code: "consistency-note-missing" as const,
        parameters: { mark: label, text: cell.content, note: meant?.label ?? null, hasColumn: hasNoteColumn(context) },
        cells: cellsOf(measure, context.measureSheet.sheet, cell, meant?.cell),
        measure: measure.code,
      })),
    ),
};
