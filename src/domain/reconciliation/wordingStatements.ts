import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { textOfCell } from "../measures/measure";
import { alignWithin, type Alignment, type Difference } from "./alignment";
import { changesOf, differencesOfContent } from "./changes";
import { compactName } from "./compactText";
import { labelBefore } from "./figureMatch";
import type { FigureSection, PlacedFigure } from "./figureStatements";
import type { Passage } from "./outline";
import { placeOf } from "./quotes";
import type { SheetFigure } from "./sheetFigures";
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
export function goalStatements({ measure }: MeasureEvaluation, passages: readonly Passage[]): readonly Statement[] {
  const { goal } = measure.cells;
  if (goal === undefined) return [];
  const name = compactName(textOfCell(measure.cells.name));
  return goalParts(textOfCell(goal)).flatMap((part): readonly Statement[] => {
    const found = part === name ? null : bestRetelling(part, passages);
    if (found === null) return [];
    const { passage, span, alignment } = found;
    const { text } = passage.piece.text;
    const differences = withoutEnding(differencesOfContent(alignment.differences, part, text), part);
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

const mayStandBefore = /[(、。「・:】)]/u;
const mayStandBetween = /^(?:[はがを:のに(]|合計|累計|目標|[0-9]+%|令和|平成|[元0-9～、]|年度?)*$/u;

/** Indicators named otherwise before their figures: RPA導入件数 for RPA活用件数. */
export function indicatorStatements({ measure, sheet, stated }: FigureSection): readonly Statement[] {
  const found = new Map<string, Statement>();
  const actuals = sheet.filter(({ role }) => role === "actual");
  for (const placed of stated) {
    for (const figure of actuals) {
      const isNamed = actuals.some((other) => other !== figure && isNamedBefore(placed, other));
      const statement = isNamed ? null : indicatorStatement(measure, placed, figure);
      if (statement !== null) found.set(`${String(statement.cell?.column)} ${statement.stated}`, statement);
    }
  }
  return [...found.values()];
}

function isNamedBefore({ piece, figure }: PlacedFigure, { name }: SheetFigure): boolean {
  return labelBefore(piece.text.text, figure, name)?.alignment.cost === 0;
}

function indicatorStatement(measure: string, { piece, figure }: PlacedFigure, sheet: SheetFigure): Statement | null {
  const { text } = piece.text;
  const label = labelBefore(text, figure, sheet.name);
  if (label === null) return null;
  const { span, letters, alignment } = label;
  const endsAlike = text.charAt(span.end - 1) === letters.at(-1);
  const isName =
    endsAlike &&
    (span.start === 0 || mayStandBefore.test(text.charAt(span.start - 1))) &&
    mayStandBetween.test(text.slice(span.end, figure.span.start));
  const differences = differencesOfContent(alignment.differences, letters, text);
  if (!isName || (alignment.cost > 0 && differences.length === 0)) return null;
  const written = text.slice(span.start, span.end);
  return {
    kind: "name",
    verdict: differences.length === 0 ? "agrees" : "differs",
    severity: "warning",
    measure,
    stated: written,
    expected: sheet.name,
    cell: { sheet: sheet.cell.sheet, row: sheet.cell.row, column: sheet.cell.column },
    places: [
      placeOf(
        piece,
        span,
        differences.map((difference) => difference.written),
      ),
    ],
    reason:
      differences.length === 0
        ? { code: "nameAgrees", parameters: { name: sheet.name } }
        : {
            code: "indicatorDiffers",
            parameters: { written, expected: sheet.name, changes: changesOf(differences, letters, text) },
          },
  };
}
