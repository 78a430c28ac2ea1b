import { identifyingCell, type Measure } from "../../../measures/measure";
import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsOf } from "../findingAt";
import { divisionBlanks } from "./divisionColumnFilling";

/** How many divisions most measures lie in. */
function usualDepth(measures: readonly Measure[]): number {
  const counts = new Map<number, number>();
  for (const { divisions } of measures) counts.set(divisions.length, (counts.get(divisions.length) ?? 0) + 1);
  return [...counts].reduce((usual, entry) => (entry[1] > usual[1] ? entry : usual), [0, 0])[0];
}

/** Measures that follow one another are one case: a heading is missing above them. */
function runs(measures: readonly Measure[], isCase: (measure: Measure) => boolean): readonly (readonly Measure[])[] {
  const found: Measure[][] = [];
  let open: Measure[] | null = null;
  for (const measure of measures) {
    if (!isCase(measure)) open = null;
    else if (open !== null) open.push(measure);
    else {
      open = [measure];
      found.push(open);
    }
  }
  return found;
}

/** A measure that belongs to no division where the others do: it drops out of the divisions' counts. */
export const measureOutsideDivision: Check = {
  code: "structure-measure-outside-division",
  family: "structure",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: [],
  find: (context) => {
    const { measures, sheet } = context.measureSheet;
    const depth = usualDepth(measures);
    // A blank cell in a column that is filled row by row is told by its own check.
    const blank = new Set(divisionBlanks(context).flatMap(({ blanks }) => blanks.map(({ row }) => row)));
    const isOutside = ({ divisions, row }: Measure): boolean => divisions.length < depth && !blank.has(row);
    const outside = runs(measures, isOutside);
    const count = outside.reduce((sum, run) => sum + run.length, 0);
    return outside.flatMap((run): readonly FoundIn[] => {
      const [first] = run;
      if (first === undefined) return [];
      const isInNone = first.divisions.length === 0;
      const isPlansOwnWay = !isInNone && count * 5 > measures.length;
      if (isPlansOwnWay) return [];
      return [
        {
          code: "structure-measure-outside-division",
          parameters: { count: run.length, depth: first.divisions.length, usual: depth },
          cells: cellsOf(first, sheet, ...run.map(identifyingCell)),
          measure: run.length === 1 ? first.code : null,
          severity: isInNone ? "warning" : "info",
        },
      ];
    });
  },
};
