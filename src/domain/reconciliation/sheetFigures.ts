import type { SourceCell } from "../grid/cell";
import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { textOfCell } from "../measures/measure";
import type { Qualifier, Reading } from "../quantity/reading";
import type { DateInterval } from "../wareki/calendar";
import { fiscalYearOf } from "../wareki/fiscalYear";
import { underItsHead, type ColumnHeads } from "./columnHeads";
import { isEnglish, reportText } from "./englishText";
import { compactName, writtenIn } from "../text/compactText";
import { statedFigures } from "./statedFigures";

/** A number that the sheet has for a measure. */
export interface SheetFigure {
  readonly role: "actual" | "target";
  /** What it is a number of: the indicator's name, or the words before it in its cell. */
  readonly name: string;
  readonly cell: SourceCell;
  /** The part of the cell, as written. */
  readonly raw: string;
  /** A percentage as a fraction. */
  readonly value: number;
  readonly unit: string | null;
  readonly qualifiers: readonly Qualifier[];
  readonly asOf: DateInterval | null;
}

type Part = Pick<SheetFigure, "role" | "name" | "cell">;

/** Numbers within words: トマト収量42t/10a、A品率30%以上. Each is named by the words before it. */
function inWords(
  raw: string,
  part: Part,
  asOf: DateInterval | null,
  fiscalYear: number | null,
): readonly SheetFigure[] {
  const written = reportText(raw);
  const { text } = written;
  let from = 0;
  return statedFigures(text, fiscalYear).map((figure) => {
    const words = text.slice(from, figure.span.start).replace(/^[、,。()]+/u, "");
    from = figure.span.end;
    return {
      ...part,
      name: words === "" ? part.name : words,
      raw: writtenIn(written, figure.span),
      value: figure.value,
      unit: figure.unit,
      qualifiers: figure.qualifiers,
      asOf: figure.asOf?.value ?? asOf,
    };
  });
}

function figuresOf(reading: Reading | null, part: Part, fiscalYear: number | null): readonly SheetFigure[] {
  if (reading?.kind !== "text" && reading?.kind !== "number") return [];
  const { raw, asOf } = reading;
  if (reading.kind === "text" || isEnglish(raw)) return inWords(raw, part, asOf, fiscalYear);
  const { value, unit, qualifiers } = reading;
  const written = compactName(raw);
  const name = /^[^0-9(]{3,}(?=[0-9])/u.exec(written)?.[0] ?? part.name;
  return [{ ...part, name, raw: raw.trim(), value, unit, qualifiers, asOf }];
}

/** The numbers of a measure's targets and actuals. */
export function sheetFigures(
  { grades }: MeasureEvaluation,
  fiscalYear: number | null,
  heads: ColumnHeads,
): readonly SheetFigure[] {
  return grades.flatMap(({ indicators }) =>
    indicators.flatMap(({ name, target, actual, cells }) =>
      (["actual", "target"] as const).flatMap((role) => {
        const cell = cells[role];
        if (cell === undefined) return [];
        const figures = figuresOf({ actual, target }[role], { role, name, cell }, fiscalYear);
        return figures.map((figure) => underItsHead(figure, cells, heads.get(role)));
      }),
    ),
  );
}

/** The fiscal year most of the sheet's dated values belong to; `null` without dates. */
export function fiscalYearOfDates(evaluations: readonly MeasureEvaluation[]): number | null {
  const counted = new Map<number, number>();
  for (const { grades } of evaluations) {
    for (const { actual } of grades.flatMap(({ indicators }) => indicators)) {
      if (actual === null || !("asOf" in actual) || actual.asOf === null) continue;
      const year = fiscalYearOf(actual.asOf.end);
      counted.set(year, (counted.get(year) ?? 0) + 1);
    }
  }
  return [...counted].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** What a measure's cells say of a value still to come: 令和5年3月集計予定. */
export function pendingActuals({ grades }: MeasureEvaluation): readonly SourceCell[] {
  return grades.flatMap(({ indicators }) =>
    indicators.flatMap(({ actual, cells }) =>
      actual?.kind === "pending" && cells.actual !== undefined && textOfCell(cells.actual) !== "" ? [cells.actual] : [],
    ),
  );
}
