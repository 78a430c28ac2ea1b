import type { SourceCell } from "../../../grid/cell";
import { textOfCell, type Measure, type MeasureSheet } from "../../../measures/measure";
import { isRepeated } from "../../../summary/repetition";
import { canonicalText } from "../../../text/canonicalText";
import { once } from "../once";

/** A measure with its number as it is compared. */
export interface NumberedMeasure {
  readonly measure: Measure;
  readonly cell: SourceCell;
  /** Canonical; `1-2-3` is not `3`. */
  readonly text: string;
  readonly number: number | null;
}

/** The numbered measures of one division, in the order of the sheet. */
export interface NumberedDivision {
  readonly label: string;
  readonly measures: readonly NumberedMeasure[];
  /** Other divisions' measures stand between: the sheet is sorted by something else. */
  readonly isScattered: boolean;
}

function asCompared(cell: SourceCell): string {
  const text = textOfCell(cell);
  return /^[0-9]+$/u.test(text) ? text : canonicalText(text);
}

/** Numbers that go on from each division to the next (all but one, which may be the mistake) do not begin again. */
function runsThrough(divisions: readonly NumberedDivision[]): boolean {
  const goesOn = divisions.slice(1).map(({ measures: [first] }, index) => {
    const last = divisions[index]?.measures.at(-1)?.number ?? null;
    return last !== null && first?.number === last + 1;
  });
  return goesOn.length > 1 && goesOn.filter((one) => !one).length <= 1;
}

/** The measures by the innermost division in which their numbers run; without divisions they are one. */
export const numberedDivisions = once(({ measures }: MeasureSheet): readonly NumberedDivision[] => {
  const divisions = new Map<unknown, { label: string; measures: NumberedMeasure[]; isScattered: boolean }>();
  let before: unknown;
  for (const measure of measures) {
    const cell = measure.cells.number;
    // 再掲: under the number that it has elsewhere.
    if (cell === undefined || isRepeated(measure)) continue;
    const innermost = measure.divisions.at(-1) ?? null;
    const known = divisions.get(innermost);
    const division = known ?? { label: innermost?.label ?? "", measures: [], isScattered: false };
    if (known === undefined) divisions.set(innermost, division);
    else if (before !== innermost) division.isScattered = true;
    division.measures.push({ measure, cell, text: asCompared(cell), number: measure.number });
    before = innermost;
  }
  const all: readonly NumberedDivision[] = [...divisions.values()];
  const isOneRun = all.every(({ isScattered }) => !isScattered) && runsThrough(all);
  return isOneRun ? [{ label: "", measures: all.flatMap((one) => one.measures), isScattered: false }] : all;
});

/** Where a message begins; a plan without divisions names none. */
export const inDivision = {
  ja: (division: string) => (division === "" ? "" : `「${division}」で、`),
  en: (division: string) => (division === "" ? "" : `In "${division}", `),
} as const;
