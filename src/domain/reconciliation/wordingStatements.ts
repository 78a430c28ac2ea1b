import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { SourceCell } from "../grid/cell";
import { textOfCell } from "../measures/measure";
import { alignWithin, type Alignment, type Difference } from "./alignment";
import { changesOf, contentOf, differencesOfContent } from "./changes";
import { compactName } from "../text/compactText";
import type { Passage } from "./outline";
import { placeOf } from "./quotes";
import type { Span, Statement } from "./statement";

const partMarks = /(?=\([0-9]\)|[①-⑨])/u;
const leastGoal = 10;
const mostCost = 0.34;

/** A goal's parts in letters, without what numbers them. */
function goalParts(goal: string): readonly string[] {
  return compactName(goal)
    .split(partMarks)
    .map((part) => part.replace(/^(?:\([0-9]\)|[①-⑨])/u, ""))
    .filter((part) => part.length >= leastGoal && part.length <= 120);
}

/** The sheet's goal retold in a section on its status: words that were changed in it, not how the sentence is built. */
export function goalStatements(evaluation: MeasureEvaluation, passages: readonly Passage[]): readonly Statement[] {
  const { measure } = evaluation;
  const { goal } = measure.cells;
  if (goal === undefined) return [];
  const name = compactName(textOfCell(measure.cells.name));
  const told = goalParts(textOfCell(goal)).flatMap((part): readonly Statement[] => {
    const found = part === name ? null : bestRetelling(part, passages);
    if (found === null) return [];
    const { passage, alignment } = found;
    const { text } = passage.piece.text;
    const ending = wordGoingOn(text, found.span.end, part);
    const span = { start: found.span.start, end: ending?.written.end ?? found.span.end };
    const differences = [
      ...withoutEnding(differencesOfContent(alignment.differences, part, text), part),
      ...(ending === null ? [] : [ending]),
    ];
    if (
      differences.length === 0 &&
      alignment.differences.some(({ expected }) => expected.end === part.length && expected.end - expected.start > 1)
    )
      return [];
    const written = text.slice(span.start, span.end);
    const differs = differences.length > 0;
    return [
      {
        kind: "name",
        verdict: differs ? "differs" : "agrees",
        severity: "warning",
        measure: measure.code,
        stated: written,
        expected: part,
        cell: { sheet: goal.sheet, row: goal.row, column: goal.column },
        places: [
          placeOf(
            passage.piece,
            span,
            differences.map((difference) => difference.written),
          ),
        ],
        reason: differs
          ? {
              code: "wordingDiffers",
              parameters: { written, expected: part, changes: changesOf(differences, part, text) },
            }
          : { code: "nameAgrees", parameters: { name: part } },
      },
    ];
  });
  return told.length > 0 ? told : unlikeGoal(goal, evaluation, passages);
}

const mayFollow = /^(?:等|中|済|後|時|化|的|性|率|数|及|並|又|面|上|下|間)/u;

/** The goal's last word goes on in the report: 普及啓発 for 普及. */
function wordGoingOn(text: string, end: number, part: string): Difference | null {
  const more = /^\p{Script=Han}{2}(?!\p{Script=Han})/u.exec(text.slice(end))?.[0];
  const isWord = /\p{Script=Han}{2}$/u.test(part) && text.slice(end - 2, end) === part.slice(-2);
  if (more === undefined || !isWord || mayFollow.test(more)) return null;
  return { expected: { start: part.length, end: part.length }, written: { start: end, end: end + more.length } };
}

const leastShared = 0.25;
const leastLetters = 6;

/** A section on a goal that shares next to no word with the sheet's goal: it may be about something else. */
function unlikeGoal(
  goal: SourceCell,
  { measure }: MeasureEvaluation,
  passages: readonly Passage[],
): readonly Statement[] {
  const expected = textOfCell(goal);
  const own = wordPieces(compactName(expected));
  const texts = passages
    .map((passage) => ({ passage, behind: behindHead(passage) }))
    .filter(({ behind: { start, end } }) => end - start > 3);
  const told = wordPieces(texts.map(({ passage, behind }) => textIn(passage, behind)).join(""));
  const [begins] = texts;
  if (begins === undefined || own.size < leastLetters || told.size < leastLetters) return [];
  const { passage: first, behind } = begins;
  const shared = [...own].filter((piece) => told.has(piece)).length;
  if (shared >= own.size * leastShared) return [];
  const { text } = first.piece.text;
  const stop = text.indexOf("。", behind.start);
  const span = { start: behind.start, end: stop < 0 || stop >= behind.end ? behind.end : stop + 1 };
  return [
    {
      kind: "name",
      verdict: "unclear",
      severity: "info",
      measure: measure.code,
      stated: text.slice(span.start, span.end),
      expected,
      cell: { sheet: goal.sheet, row: goal.row, column: goal.column },
      places: [placeOf(first.piece, span)],
      reason: { code: "goalUnlike", parameters: { expected } },
    },
  ];
}

function textIn({ piece }: Passage, { start, end }: Span): string {
  return piece.text.text.slice(start, end);
}

/** Pairs of neighbouring letters that carry meaning. */
function wordPieces(text: string): ReadonlySet<string> {
  const letters = contentOf(text);
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2)),
  );
}

function bestRetelling(part: string, passages: readonly Passage[]) {
  let best: { passage: Passage; span: Span; alignment: Alignment } | null = null;
  for (const passage of passages) {
    const { start, end } = behindHead(passage);
    const text = passage.piece.text.text.slice(start, end);
    if (text.length > 600) continue;
    const alignment = alignWithin(
      part,
      text,
      "part",
      Math.min(part.length * mostCost, (best?.alignment.cost ?? Infinity) - 1),
    );
    if (alignment === null) continue;
    const span = { start: alignment.span.start + start, end: alignment.span.end + start };
    const differences = alignment.differences.map(({ expected, written }) => ({
      expected,
      written: { start: written.start + start, end: written.end + start },
    }));
    best = { passage, span, alignment: { ...alignment, span, differences } };
  }
  return best;
}

/** A passage without the name it begins with. */
function behindHead({ span, uses }: Passage): Span {
  const head = uses.find(({ position, mention }) => position === "alone" && mention.span.start === span.start);
  return { start: head?.mention.span.end ?? span.start, end: span.end };
}

/** Without what is left out at the end: there a sentence goes on otherwise than a name. */
function withoutEnding(differences: readonly Difference[], name: string): readonly Difference[] {
  return differences.filter(({ expected, written }) => expected.end < name.length || written.end > written.start);
}
