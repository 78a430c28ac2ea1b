import { oneLine } from "../../../text/plainText";
import { certain } from "../../../certain";
import { textOfCell, type MeasureCells } from "../../../measures/measure";
import type { Severity } from "../../check";
import { findDateExpressions } from "../../../wareki/findAsOf";
import type { GradedIndicators, MeasureEvaluation } from "../../../evaluation/evaluateMeasures";

const mark = /[※＊]/u;
/** A footnote marker with what follows it on its line: ※, （※）, ※1 分校を除く. */
const marker = /[※＊][\s　]*[0-9０-９]{0,2}[）)]?[\s　]*([^\n※＊]*)/gu;
/** The first marker of a cell of notes, with everything behind it. */
const noteBehindMarker = /[※＊][\s　]*[0-9０-９]{0,2}[）)]?[\s　]*(\S[^]*)/u;

/** ※R4.12末時点 tells when a value was counted, and explains nothing. */
function isDateOnly(note: string): boolean {
  const dates = findDateExpressions(note);
  return dates.length > 0 && note.length <= dates.reduce((sum, { length }) => sum + length, 0) + "時点の速報値".length;
}

type Marker = "reference" | { readonly note: string };

/** What a cell's own markers say: the note they carry, or that there is one elsewhere in the row. */
function markersIn(text: string): readonly Marker[] {
  return [...text.matchAll(marker)].flatMap((match): readonly Marker[] => {
    const note = oneLine(certain(match[1])).replace(/[）)]$/u, "");
    if (note === "") return ["reference"];
    return isDateOnly(note) ? [] : [{ note }];
  });
}

const markedRoles = ["target", "actual", "grade", "goalStatus"] as const;
const noteRoles = ["background", "remarks"] as const;

function noteInRow(cells: MeasureCells): string | null {
  const notes = noteRoles.map((role) => noteBehindMarker.exec(textOfCell(cells[role]))?.[1]);
  const note = notes.find((found) => found !== undefined);
  return note === undefined ? null : oneLine(note);
}

/** The note of a row; the measure's own row may hold it for rows below. */
function noteOfRow(cells: MeasureCells, ofMeasure: MeasureCells): string | null {
  const marked = markedRoles.filter((role) => mark.test(textOfCell(cells[role])));
  if (marked.length === 0) return null;
  const markers = marked.flatMap((role) => markersIn(textOfCell(cells[role])));
  const inline = markers.find((found) => found !== "reference");
  if (inline !== undefined) return inline.note;
  if (markers.length === 0) return null;
  return noteInRow(cells) ?? (cells === ofMeasure ? null : noteInRow(ofMeasure));
}

/**
 * The note (※) by which a row itself explains what looks wrong in it; `null` where it explains nothing. It stands behind
 * the marker in the cell, or behind the same mark in the column of backgrounds or remarks.
 */
export function explainingNote({ measure }: MeasureEvaluation, graded?: GradedIndicators): string | null {
  const rows = graded === undefined ? measure.indicatorRows : graded.rows.map(({ cells }) => cells);
  for (const cells of rows) {
    const note = noteOfRow(cells, measure.cells);
    if (note !== null) return note;
  }
  return null;
}

/** How urgent a finding is that a note may explain. */
export function unlessExplained(note: string | null): Severity {
  return note === null ? "warning" : "info";
}

const longestNote = 100;

function shortened(note: string): string {
  const characters = [...note];
  return characters.length > longestNote ? `${characters.slice(0, longestNote).join("")}…` : note;
}

/** The row's own explanation behind a message. */
export const noteBehind = {
  ja: (note: string | null) => (note === null ? "" : `※の注があります：「${shortened(note)}」`),
  en: (note: string | null) => (note === null ? "" : ` The row has a note (※): "${shortened(note)}"`),
} as const;
