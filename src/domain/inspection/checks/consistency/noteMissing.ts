import { hasNoteColumn, unmatchedFootnotes } from "./footnoteMatching";
import { defineCheck } from "../../check";
import { inMeasure } from "../findingAt";

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
