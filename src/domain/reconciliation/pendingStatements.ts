import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { textOfCell } from "../measures/measure";
import { alignWithin } from "./alignment";
import { compactName } from "./compactText";
import type { Passage } from "./outline";
import { placeOf } from "./quotes";
import { pendingActuals } from "./sheetFigures";
import type { Statement } from "./statement";

const mostCost = 0.25;

/** Values still to come (令和5年3月集計予定), which a report repeats in the same words. */
export function pendingStatements(evaluation: MeasureEvaluation, passages: readonly Passage[]): readonly Statement[] {
  const { measure } = evaluation;
  return pendingActuals(evaluation).flatMap((cell) => {
    const expected = compactName(textOfCell(cell));
    const name = textOfCell(measure.cells.indicator);
    return passages.flatMap(({ piece, span }): readonly Statement[] => {
      const text = piece.text.text.slice(span.start, span.end);
      if (expected.length < 4 || text.length > 2000 || !/予定|集計|未確定|調査中/u.test(text)) return [];
      const found = alignWithin(expected, text, "part", expected.length * mostCost);
      if (found === null) return [];
      const place = { start: found.span.start + span.start, end: found.span.end + span.start };
      const stated = text.slice(found.span.start, found.span.end);
      const differs = found.cost > 0;
      return [
        {
          kind: "figure",
          verdict: differs ? "differs" : "agrees",
          severity: "error",
          measure: measure.code,
          stated,
          expected,
          cell: { sheet: cell.sheet, row: cell.row, column: cell.column },
          places: [placeOf(piece, place, differs ? [place] : [])],
          reason: differs
            ? { code: "pendingDiffers", parameters: { what: { role: "actual", name }, stated, expected } }
            : { code: "agrees", parameters: { expected } },
        },
      ];
    });
  });
}
