import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { textOfCell } from "../measures/measure";
import { alignWithin } from "./alignment";
import { compactName, writtenIn } from "../text/compactText";
import type { Passage } from "./outline";
import { placeOf } from "./quotes";
import { compareUnits } from "../quantity/units";
import { labelBefore } from "./figureMatch";
import { statedFigures } from "./statedFigures";
import { pendingActuals } from "./sheetFigures";
import type { Statement } from "./statement";

const mostCost = 0.25;

const otherYear = /(?:令和|平成)(?:元|[0-9]{1,2})年度|20[0-9]{2}年度/u;

/** A number of the indicator (空き家率は14.8%) where the sheet says that it is still to come. */
export function numbersForPending(
  evaluation: MeasureEvaluation,
  passages: readonly Passage[],
  fiscalYear: number | null,
): readonly Statement[] {
  const { measure, grades } = evaluation;
  return grades.flatMap(({ indicators }) =>
    indicators.flatMap(({ name, actual, target, cells }): readonly Statement[] => {
      const cell = cells.actual;
      if (actual?.kind !== "pending" || cell === undefined || textOfCell(cell) === "") return [];
      const unit = target?.kind === "number" ? target.unit : null;
      const expected = textOfCell(cell);
      return passages.flatMap(({ piece, span }) =>
        statedFigures(piece.text.text, fiscalYear).flatMap((figure): readonly Statement[] => {
          const label = labelBefore(piece.text.text, figure, name);
          const isInside = figure.span.start >= span.start && figure.span.end <= span.end;
          const isUnit = unit === null || compareUnits(figure.unit, unit) === "same";
          if (!isInside || !isUnit || label?.alignment.cost !== 0) return [];
          const between = piece.text.text.slice(label.span.end, figure.span.start);
          const isOther = figure.years !== null && (fiscalYear === null || !figure.years.value.includes(fiscalYear));
          if (isOther || between.length > 12 || /目標|目安|基準/u.test(between) || otherYear.test(between)) return [];
          const stated = writtenIn(piece.text, figure.span);
          return [
            {
              kind: "figure",
              verdict: "differs",
              severity: "error",
              measure: measure.code,
              stated,
              expected,
              cell: { sheet: cell.sheet, row: cell.row, column: cell.column },
              places: [placeOf(piece, figure.span, [figure.span])],
              reason: { code: "pendingDiffers", parameters: { what: { role: "actual", name }, stated, expected } },
            },
          ];
        }),
      );
    }),
  );
}

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
