import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import type { SourceCell } from "../grid/cell";
import { textOfCell } from "../measures/measure";
import { align } from "./alignment";
import { compactName } from "../text/compactText";
import type { Passage } from "./outline";
import { placeOf } from "./quotes";
import type { Span, Statement, StatementPlace } from "./statement";

/** Names of systems and the like: Latin letters with capitals (eTAX, PLANET), or katakana. */
const term = /(?<![A-Za-z])[A-Za-z]*[A-Z]{2,}[A-Za-z]*(?![A-Za-z])|[ァ-ヶー]{5,}/gu;
const leastLetters = 4;
const comparedRoles = ["name", "indicator", "target", "actual", "goal"] as const;

interface Term {
  readonly letters: string;
  readonly span: Span;
}

function termsIn(text: string, from = 0): readonly Term[] {
  return [...text.matchAll(term)].flatMap(({ 0: letters, index }) =>
    letters.length < leastLetters
      ? []
      : [{ letters, span: { start: from + index, end: from + index + letters.length } }],
  );
}

/** One letter otherwise: eLTAX for eTAX. */
function isNearly(one: string, other: string): boolean {
  return one !== other && Math.abs(one.length - other.length) <= 1 && align(one, other, "whole").cost === 1;
}

/**
 * Terms of a measure's row that the report writes with another letter, always so: the sheet's never occurs in it, and the
 * report's nowhere in the sheet's row.
 */
export function termStatements({ measure }: MeasureEvaluation, passages: readonly Passage[]): readonly Statement[] {
  if (passages.length === 0) return [];
  const cells = comparedRoles.flatMap((role): readonly SourceCell[] => {
    const cell = measure.cells[role];
    return cell === undefined ? [] : [cell];
  });
  const ofSheet = cells.flatMap((cell) =>
    termsIn(compactName(textOfCell(cell))).map(({ letters }) => ({ letters, cell })),
  );
  const known = new Set(ofSheet.map(({ letters }) => letters));
  if (known.size === 0) return [];
  const told = passages.flatMap(({ piece, span }) =>
    termsIn(piece.text.text.slice(span.start, span.end), span.start).map((found) => ({ ...found, piece })),
  );
  const written = new Set(told.map(({ letters }) => letters));
  const statements = new Map<string, Statement & { readonly places: StatementPlace[] }>();
  for (const { letters, span, piece } of told) {
    const meant = ofSheet.find((one) => isNearly(one.letters, letters) && !written.has(one.letters));
    if (meant === undefined || known.has(letters)) continue;
    const { cell } = meant;
    const statement = statements.get(letters) ?? {
      kind: "name" as const,
      verdict: "differs" as const,
      severity: "warning" as const,
      measure: measure.code,
      stated: letters,
      expected: meant.letters,
      cell: { sheet: cell.sheet, row: cell.row, column: cell.column },
      places: [],
      reason: { code: "termDiffers" as const, parameters: { written: letters, expected: meant.letters } },
    };
    statement.places.push(placeOf(piece, span, [span]));
    statements.set(letters, statement);
  }
  return [...statements.values()];
}
