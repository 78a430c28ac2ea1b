import { certain } from "../../../certain";
import { cellAt } from "../../../grid/sheetGrid";
import { lastRowOfAll, textOfCell, type Measure, type MeasureRole } from "../../../measures/measure";
import { foldedText } from "../../../quantity/foldedText";
import type { InspectionContext } from "../../check";
import { oncePerInspection } from "../once";
import { measureOfRowInOrder } from "../measureOfRow";
import { measuresWith, textsWith } from "../text/writtenTexts";
import { footnoteHint, readFootnotes, type Footnotes } from "./footnotes";
import { proseCells, textCells, type TextCell } from "./proseCells";

interface LabelledCell {
  readonly label: string;
  readonly cell: TextCell;
}

/** The footnotes of one measure that do not find each other. */
export interface UnmatchedFootnotes {
  readonly measure: Measure;
  /** Marks without a note, and the note's label that may have been meant. */
  readonly marks: readonly (LabelledCell & { readonly meant: LabelledCell | null })[];
  /** Notes that no mark leads to; without those that a mark may have meant. */
  readonly notes: readonly LabelledCell[];
}

/** Columns whose cells carry marks; notes may stand there too. */
const markedRoles: readonly MeasureRole[] = [
  "name",
  "indicator",
  "baseline",
  "expected",
  "target",
  "actual",
  "grade",
  "goalStatus",
  "achievementRate",
];

/** B*, ａ＊ are grades of their own (健康日本21), and no marks of notes. */
const starredGrade = /^\s*[A-Za-zＡ-Ｚａ-ｚ][*＊]\s*$/u;

function labelsOutsideMeasures(context: InspectionContext): ReadonlySet<string> {
  const { measureSheet, grid } = context;
  if (measureSheet.kind !== "table") return new Set();
  const measureOf = measureOfRowInOrder(measureSheet);
  const labels = new Set<string>();
  grid.contents.forEach((contents, index) => {
    const row = index + grid.origin.row;
    if (measureOf(row) !== undefined) return;
    contents.forEach((content) => {
      if (typeof content !== "string" || !footnoteHint.test(content)) return;
      const { marks, notes } = readFootnotes(content);
      // A mark in a header stands for all cells below it, a note outside the table for all marks in it.
      const isHeader = row >= measureSheet.header.firstRow && row <= measureSheet.header.lastRow;
      for (const label of isHeader ? marks : notes) labels.add(label);
    });
  });
  return labels;
}

interface ReadCell {
  readonly cell: TextCell;
  readonly footnotes: Footnotes;
}

function readCells(cells: readonly TextCell[]): readonly ReadCell[] {
  return cells.map((cell) => ({ cell, footnotes: readFootnotes(cell.content) }));
}

function labelled(cells: readonly ReadCell[], kinds: readonly (keyof Footnotes)[]): readonly LabelledCell[] {
  return cells.flatMap(({ cell, footnotes }) =>
    kinds.flatMap((kind) => footnotes[kind].map((label) => ({ label, cell }))),
  );
}

function firstOfEachLabel(cells: readonly LabelledCell[]): readonly LabelledCell[] {
  const seen = new Set<string>();
  return cells.filter(({ label }) => !seen.has(label) && seen.add(label).size > 0);
}

function sign(label: string): string {
  return label.replace(/[0-9]+$/u, "");
}

function unmatchedOf(
  context: InspectionContext,
  measure: Measure,
  elsewhere: ReadonlySet<string>,
): UnmatchedFootnotes | null {
  const inValues = textCells(measure, markedRoles, footnoteHint).filter(({ content }) => !starredGrade.test(content));
  const inProse = proseCells(context, measure, footnoteHint);
  if (inValues.length + inProse.length === 0) return null;
  const values = readCells(inValues);
  const prose = readCells(inProse);
  const cells = [...values, ...prose];
  const marks = labelled(cells, ["marks"]);
  const ownNotes = labelled(prose, ["notes"]);
  const explained = labelled(cells, ["notes", "remarks"]);
  const noteLabels = new Set([...explained.map(({ label }) => label), ...elsewhere]);
  const markLabels = new Set([...marks.map(({ label }) => label), ...elsewhere]);
  const lonelyMarks = firstOfEachLabel(marks.filter(({ label }) => !noteLabels.has(label)));
  const lonelyNotes = firstOfEachLabel(ownNotes.filter(({ label }) => !markLabels.has(label)));
  const [onlyMark, ...moreMarks] = lonelyMarks;
  const [onlyNote, ...moreNotes] = lonelyNotes;
  const isPair = onlyMark !== undefined && onlyNote !== undefined && moreMarks.length + moreNotes.length === 0;
  if (!isPair) return { measure, marks: lonelyMarks.map((one) => ({ ...one, meant: null })), notes: lonelyNotes };
  // One mark and one note, of which one has no number: nobody can take them for anything but each other.
  const areOne = [onlyMark, onlyNote].some(({ label }) => sign(label) === label);
  return { measure, marks: areOne ? [] : [{ ...onlyMark, meant: onlyNote }], notes: [] };
}

/** The footnotes of every measure that do not find each other. */
export const unmatchedFootnotes = oncePerInspection((context): readonly UnmatchedFootnotes[] => {
  const elsewhere = labelsOutsideMeasures(context);
  return measuresWith(context, (phrase) => footnoteHint.test(phrase))
    .map((measure) => unmatchedOf(context, measure, elsewhere))
    .filter((one) => one !== null)
    .filter(({ marks, notes }) => marks.length + notes.length > 0);
});

/** The notes below the measures, by their numbered labels (※1); a label that stands there twice leads nowhere for certain. */
export const notesBelow = oncePerInspection(({ grid, measureSheet }): ReadonlyMap<string, TextCell | null> => {
  const notes = new Map<string, TextCell | null>();
  if (measureSheet.kind !== "table") return notes;
  const last = lastRowOfAll(measureSheet.measures);
  for (let row = last + 1; row < grid.origin.row + grid.contents.length; row += 1) {
    const column = certain(grid.contents[row - grid.origin.row]).findIndex((content) => content !== "");
    const cell = column < 0 ? null : cellAt(grid, { row, column: column + grid.origin.column });
    if (cell === null || typeof cell.content !== "string") continue;
    const { content } = cell;
    const [label] = readFootnotes(content).notes;
    if (label !== undefined && /[0-9]$/u.test(label)) notes.set(label, notes.has(label) ? null : { ...cell, content });
  }
  return notes;
});

/**
 * Notes ※2 below the measures whose mark stands nowhere in the sheet, where others have theirs: then marks are written as
 * their notes are.
 */
export function notesWithoutMarks(context: InspectionContext): readonly LabelledCell[] {
  const notes = [...notesBelow(context)].flatMap(([label, cell]) => (cell === null ? [] : [{ label, cell }]));
  const [first] = notes;
  if (first === undefined) return [];
  const texts = textsWith(context.grid, (phrase) => footnoteHint.test(phrase)).map(({ text }) => foldedText(text).text);
  const isMarked = ({ label, cell }: LabelledCell): boolean => {
    const behindOthers = new RegExp(
      `${label.startsWith("*") ? "[*]" : sign(label)}${label.slice(sign(label).length)}(?![0-9])`,
      "gu",
    );
    const own = foldedText(cell.content).text;
    return texts.some((text) => (text.match(behindOthers)?.length ?? 0) > (text === own ? 1 : 0));
  };
  const unmarked = notes.filter((note) => !isMarked(note));
  if (unmarked.length < notes.length) return unmarked;
  // No mark at all: perhaps they are written otherwise (移住者数1)), perhaps the notes are of the whole table.
  const names = context.measureSheet.measures.flatMap(({ cells }) => [
    textOfCell(cells.indicator),
    textOfCell(cells.name),
  ]);
  const own = foldedText(first.cell.content).text.slice(first.label.length).trim();
  const isOfIndicator =
    notes.length === 1 && names.some((name) => name.length >= 4 && own.startsWith(foldedText(name).text));
  const figureAlone = new RegExp(`\\p{L}[)(]?${first.label.slice(sign(first.label).length)}[)]?$`, "u");
  const isWrittenOtherwise = names.some((name) => figureAlone.test(foldedText(name).text));
  return isOfIndicator && !isWrittenOtherwise ? unmarked : [];
}

/** Whether the measures have a column where a note can stand. */
export function hasNoteColumn({ measureSheet }: InspectionContext): boolean {
  return measureSheet.columns.has("background") || measureSheet.columns.has("remarks");
}
