import type { FindingCell } from "../inspection/finding";
import { textOfCell, type Measure } from "../measures/measure";
import { nameBehindMarker } from "../plan/division";
import { likeness } from "../summary/divisionFinder";
import { compactName } from "../text/compactText";
import type { Passage } from "./outline";
import { placeOf } from "./quotes";
import type { Span, Statement, StatementPlace } from "./statement";

const leastLike = 0.5;
const shortest = 4;
const longest = 60;
const noName = /[。、]|全体の|^[(（]/u;

/** The head of a bullet or heading: what stands before the first blank, where it may be a name. In the compact text. */
export function headOf({ piece, span }: Passage): Span | null {
  if (span.start !== 0) return null;
  const bare = nameBehindMarker(piece.text.raw.trimStart());
  const start = piece.text.text.indexOf(compactName(bare).slice(0, shortest));
  const letters = compactName(bare.replace(/[\s　(（…‥：:].*$/u, ""));
  if (start < 0 || letters.length < shortest || letters.length > longest || noName.test(letters)) return null;
  return start + letters.length > span.end ? null : { start, end: start + letters.length };
}

function isOfField(measure: Measure, { subject }: Passage): boolean {
  const field = subject.division?.division;
  return field != null && measure.divisions.includes(field);
}

/**
 * A measure that is named nowhere in its field, while a heading there is rather like its name: the report has renamed it.
 * Only where one heading fits one measure.
 */
export function renamedMeasures(measures: readonly Measure[], passages: readonly Passage[]): readonly Statement[] {
  return measures.flatMap((measure): readonly Statement[] => {
    const { name } = measure.cells;
    if (name === undefined) return [];
    const letters = compactName(textOfCell(name));
    const heads = new Map<string, StatementPlace[]>();
    for (const passage of passages) {
      const head =
        isOfField(measure, passage) && passage.uses.every(({ position }) => position === "sentence")
          ? headOf(passage)
          : null;
      if (head === null) continue;
      const written = passage.piece.text.text.slice(head.start, head.end);
      // 企業誘致 for 企業誘致の推進 is short, no other name.
      if (likeness(letters, written) < leastLike || letters.includes(written)) continue;
      heads.set(written, [...(heads.get(written) ?? []), placeOf(passage.piece, head, [head])]);
    }
    const [found, another] = [...heads];
    if (found === undefined || another !== undefined) return [];
    const [written, places] = found;
    return [unlike(measure, written, places, { sheet: name.sheet, row: name.row, column: name.column })];
  });
}

/** A measure under a name that the sheet does not have. */
export function unlike(
  measure: Measure,
  written: string,
  places: readonly StatementPlace[],
  cell: FindingCell,
): Statement {
  const expected = textOfCell(measure.cells.name);
  return {
    kind: "name",
    verdict: "differs",
    severity: "error",
    measure: measure.code,
    stated: written,
    expected,
    cell,
    places,
    reason: { code: "nameUnlike", parameters: { written, expected } },
  };
}
