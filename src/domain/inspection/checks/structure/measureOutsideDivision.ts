import { certain } from "../../../certain";
import { identifyingCell, type Measure } from "../../../measures/measure";
import { defineCheck } from "../../check";
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
export const measureOutsideDivision = defineCheck({
  code: "structure-measure-outside-division",
  granularity: "row",
  ja: {
    title: "区分に属さない施策",
    description: "ほかの施策が属している区分（柱・分野など）に属さない施策があり、区分別の集計に入りません。",
    message: (p: { count: number; depth: number; usual: number }) =>
      p.depth === 0
        ? `${p.count}つの施策が、どの区分にも属していません（ほかの施策は${p.usual}段の区分に属しています）。`
        : `${p.count}つの施策の区分が${p.depth}段しかありません（ほかの施策は${p.usual}段）。`,
    fix: "区分の見出しが抜けていないか、区分の欄が空欄でないか確かめてください。",
  },
  en: {
    title: "Measure outside the divisions",
    message: (p) =>
      p.depth === 0
        ? `${p.count} measures lie in no division (the others lie in ${p.usual}).`
        : `${p.count} measures lie in ${p.depth} divisions only (the others in ${p.usual}).`,
    fix: "See whether a heading is missing or a division cell is blank.",
  },
  find: (context) => {
    const { measures, sheet } = context.measureSheet;
    const depth = usualDepth(measures);
    // A blank cell in a column that is filled row by row is told by its own check.
    const blank = new Set(divisionBlanks(context).flatMap(({ blanks }) => blanks.map(({ row }) => row)));
    const isOutside = ({ divisions, row }: Measure): boolean => divisions.length < depth && !blank.has(row);
    const outside = runs(measures, isOutside);
    const count = outside.reduce((sum, run) => sum + run.length, 0);
    return outside.flatMap((run) => {
      const first = certain(run[0]);
      const isInNone = first.divisions.length === 0;
      const isPlansOwnWay = !isInNone && count * 5 > measures.length;
      if (isPlansOwnWay) return [];
      return [
        {
          parameters: { count: run.length, depth: first.divisions.length, usual: depth },
          cells: cellsOf(first, sheet, ...run.map(identifyingCell)),
          measure: run.length === 1 ? first.code : null,
          severity: isInNone ? "warning" : "info",
        },
      ];
    });
  },
});
