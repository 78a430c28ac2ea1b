import type { CellContent } from "../grid/cell";
import {
  inquiredMeasures,
  sameContent,
  type InquiredIndicator,
  type InquiredMeasure,
  type InquiredSheet,
  type InquiryCell,
} from "./inquiryCells";
import { inquiryParts } from "./inquiryParts";
import { recordedMeasures, type InquiryRecord } from "./inquiryRecord";
import { matchIndicators, matchInquiredMeasures } from "./matchInquired";

/** A sheet that came back from a department. */
export interface Answer extends InquiredSheet {
  /** The file or sheet it came in, as messages name it. */
  readonly source: string;
  /** What the sheet said when it was sent out; `null` where it carries no record: then every difference is an answer. */
  readonly record: InquiryRecord | null;
}

/** What a department answered for a cell. */
export interface AnsweredContent {
  readonly source: string;
  readonly content: CellContent;
}

/** A cell of ours that is to take over an answer. */
export interface AnsweredChange {
  readonly ours: InquiryCell;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly sources: readonly string[];
}

/** A cell that nobody can decide but the official: answers differ, or our own cell was changed since. */
export interface AnswerConflict {
  readonly ours: InquiryCell;
  readonly because: "answersDiffer" | "changedHere";
  readonly answers: readonly AnsweredContent[];
}

/** A cell of an answer that has no place in our sheet: a row was put in, or a column added. */
export interface UnplacedAnswer {
  readonly source: string;
  readonly theirs: InquiryCell;
}

/** A note that a department wrote between the measures or below them. */
export interface AddedNote {
  readonly source: string;
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
}

/** A measure that was asked about and is not in the answer any more. */
export interface MissingMeasure {
  readonly source: string;
  readonly measure: string;
  readonly name: string;
}

/** What taking the answers over would do; nothing is done yet, and nothing that came back is left out of it. */
export interface MergedAnswers {
  readonly changes: readonly AnsweredChange[];
  readonly conflicts: readonly AnswerConflict[];
  readonly unplaced: readonly UnplacedAnswer[];
  readonly addedNotes: readonly AddedNote[];
  readonly missingMeasures: readonly MissingMeasure[];
  /** Departments of our sheet from which nothing came. */
  readonly missingDepartments: readonly string[];
  /** Sheets that came back as they were sent. */
  readonly unfilled: readonly string[];
  /** Answered cells that say what ours say. */
  readonly unchanged: number;
}

interface PlacedAnswer extends AnsweredContent {
  /** What the cell held when it was sent out; `undefined`: not known. */
  readonly sent: CellContent | undefined;
}

/** Only what the department changed is an answer; without a record, what differs from ours is. */
function isAnswered({ content, sent }: PlacedAnswer, ours: CellContent): boolean {
  return !sameContent(content, sent ?? ours);
}

type Judged =
  | { readonly kind: "unchanged" }
  | { readonly kind: "change"; readonly change: AnsweredChange }
  | { readonly kind: "conflict"; readonly conflict: AnswerConflict };

function judge(ours: InquiryCell, answers: readonly PlacedAnswer[]): Judged {
  const before = ours.cell.content;
  const answered = answers.filter((answer) => isAnswered(answer, before));
  const [first] = answered;
  if (first === undefined) return { kind: "unchanged" };
  if (answered.some(({ content }) => !sameContent(content, first.content)))
    return { kind: "conflict", conflict: { ours, because: "answersDiffer", answers: answered.map(plainAnswer) } };
  if (sameContent(first.content, before)) return { kind: "unchanged" };
  const wasChangedHere = answered.some(({ sent }) => sent !== undefined && !sameContent(sent, before));
  if (wasChangedHere)
    return { kind: "conflict", conflict: { ours, because: "changedHere", answers: answered.map(plainAnswer) } };
  const sources = answered.map(({ source }) => source);
  return { kind: "change", change: { ours, before, after: first.content, sources } };
}

function plainAnswer({ source, content }: PlacedAnswer): AnsweredContent {
  return { source, content };
}

/** The change that settles a conflict by one of its answers. */
export function settleConflict({ ours }: AnswerConflict, { source, content }: AnsweredContent): AnsweredChange {
  return { ours, before: ours.cell.content, after: content, sources: [source] };
}

/** Cells that a formula of ours computes follow the others by themselves. */
function formulaTest({ grid }: InquiredSheet): (cell: InquiryCell) => boolean {
  const places = new Set(
    (grid.traits.formulas?.cells ?? []).map(({ row, column }) => `${String(row)}:${String(column)}`),
  );
  return ({ cell: { row, column } }) => places.has(`${String(row)}:${String(column)}`);
}

type OurMeasure = InquiredMeasure<InquiryCell>;
type SentMeasure = InquiredMeasure<CellContent>;

/** One answer, cell by cell. */
interface ReadAnswer {
  readonly placed: readonly (readonly [ours: InquiryCell, answer: PlacedAnswer])[];
  readonly unplaced: readonly UnplacedAnswer[];
  readonly missingMeasures: readonly MissingMeasure[];
}

/**
 * The cells of an indicator of theirs beside those of ours; without one of ours, none has a place. In a sheet without a
 * record, divisions may stand in columns or in headings, and where they stand is no answer.
 */
function readIndicator(
  source: string,
  theirs: InquiredIndicator<InquiryCell>,
  ours: InquiredIndicator<InquiryCell> | undefined,
  sent: InquiredIndicator<CellContent> | undefined,
): Omit<ReadAnswer, "missingMeasures"> {
  const placed: (readonly [InquiryCell, PlacedAnswer])[] = [];
  const unplaced: UnplacedAnswer[] = [];
  for (const [column, cell] of theirs.cells) {
    const own = ours?.cells.get(column);
    if (own !== undefined && cell.isDivision && sent === undefined) continue;
    const { content } = cell.cell;
    const before = sent?.cells.get(column);
    if (own !== undefined) placed.push([own, { source, content, sent: before }]);
    else if (!sameContent(content, before ?? "")) unplaced.push({ source, theirs: cell });
  }
  return { placed, unplaced };
}

function readMeasure(
  source: string,
  theirs: OurMeasure,
  ours: OurMeasure | undefined,
  sent: SentMeasure | undefined,
): Omit<ReadAnswer, "missingMeasures"> {
  const own = matchIndicators(ours?.indicators ?? [], theirs.indicators);
  const before = matchIndicators(sent?.indicators ?? [], theirs.indicators);
  const read = theirs.indicators.map((indicator) =>
    readIndicator(source, indicator, own.get(indicator), before.get(indicator)),
  );
  return { placed: read.flatMap(({ placed }) => placed), unplaced: read.flatMap(({ unplaced }) => unplaced) };
}

function readAnswer(answer: Answer, sheet: InquiredSheet, ours: readonly OurMeasure[]): ReadAnswer {
  const { source, record } = answer;
  const theirs = inquiredMeasures(answer, record === null ? sheet : null);
  const asked = record === null ? null : recordedMeasures(record);
  const ownOf = matchInquiredMeasures(ours, theirs);
  const sentOf = matchInquiredMeasures(asked ?? [], theirs);
  const read = theirs.flatMap((measure) => {
    const own = ownOf.get(measure);
    const sent = sentOf.get(measure);
    // Rows of other departments are there to be read; they are no answers.
    if (own !== undefined && asked !== null && sent === undefined) return [];
    return [readMeasure(source, measure, own, sent)];
  });
  const found = new Set(sentOf.values());
  return {
    placed: read.flatMap(({ placed }) => placed),
    unplaced: read.flatMap(({ unplaced }) => unplaced),
    missingMeasures: (asked ?? []).flatMap((measure) =>
      found.has(measure) ? [] : [{ source, measure: measure.code, name: measure.name }],
    ),
  };
}

function notesOf({ measureSheet }: InquiredSheet): readonly { readonly row: number; readonly text: string }[] {
  return measureSheet.rows.flatMap((one) =>
    one.kind === "aside" && one.text.trim() !== "" ? [{ row: one.row, text: one.text.trim() }] : [],
  );
}

function addedNotes(ours: InquiredSheet, answers: readonly Answer[]): readonly AddedNote[] {
  const known = new Set(notesOf(ours).map(({ text }) => text));
  return answers.flatMap((answer) =>
    notesOf(answer).flatMap(({ row, text }) =>
      known.has(text) ? [] : [{ source: answer.source, sheet: answer.measureSheet.sheet, row, text }],
    ),
  );
}

/** The departments that answered: those a record names, else those whose measures the answer holds. */
function answeringDepartments({ record, measureSheet }: Answer): readonly string[] {
  return record === null ? inquiryParts(measureSheet).parts.map(({ department }) => department) : [record.department];
}

/**
 * Brings answers together with our sheet (取りまとめ). Cells are matched by measure, indicator and column, never by place,
 * so that inserted rows shift nothing. Pure: what it answers is shown first, and applied cell by cell.
 */
export function mergeAnswers(ours: InquiredSheet, answers: readonly Answer[]): MergedAnswers {
  const own = inquiredMeasures(ours);
  const isFormula = formulaTest(ours);
  const read = answers.map((answer) => readAnswer(answer, ours, own));
  const placed = new Map<InquiryCell, PlacedAnswer[]>();
  for (const [cell, answer] of read.flatMap((one) => one.placed)) {
    if (!isFormula(cell)) placed.set(cell, [...(placed.get(cell) ?? []), answer]);
  }
  const judged = [...placed].map(([cell, list]) => judge(cell, list));
  const notes = addedNotes(ours, answers);
  const isFilled = ({ placed: cells, unplaced, missingMeasures }: ReadAnswer, source: string): boolean =>
    unplaced.length > 0 ||
    missingMeasures.length > 0 ||
    notes.some((note) => note.source === source) ||
    cells.some(([cell, answer]) => !isFormula(cell) && isAnswered(answer, cell.cell.content));
  const answered = new Set(answers.flatMap(answeringDepartments));
  return {
    changes: judged.flatMap((one) => (one.kind === "change" ? [one.change] : [])),
    conflicts: judged.flatMap((one) => (one.kind === "conflict" ? [one.conflict] : [])),
    unplaced: read.flatMap(({ unplaced }) => unplaced),
    addedNotes: notes,
    missingMeasures: read.flatMap(({ missingMeasures }) => missingMeasures),
    missingDepartments: inquiryParts(ours.measureSheet).parts.flatMap(({ department }) =>
      answered.has(department) ? [] : [department],
    ),
    unfilled: answers.flatMap(({ source }, index) => {
      const one = read[index];
      return one === undefined || isFilled(one, source) ? [] : [source];
    }),
    unchanged: judged.filter(({ kind }) => kind === "unchanged").length,
  };
}
