import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsOf } from "../findingAt";
import { numberedDivisions, type NumberedDivision, type NumberedMeasure } from "./numbering";

interface Step {
  readonly from: number;
  readonly to: number;
  readonly at: NumberedMeasure;
}

/** Steps from number to number within a division; from 0 where the plan's divisions begin with 1. */
function stepsOf({ measures }: NumberedDivision, beginsWithOne: boolean): readonly Step[] {
  const steps: Step[] = [];
  let from = beginsWithOne ? 0 : null;
  for (const at of measures) {
    if (at.number === null) continue;
    if (from !== null) steps.push({ from, to: at.number, at });
    from = at.number;
  }
  return steps;
}

/** What repeats or lacks a number has been said by its own check; what is sorted otherwise has no order of numbers. */
function isInOrderOtherwise({ measures, isScattered }: NumberedDivision): boolean {
  const numbers = measures.map(({ number }) => number);
  return isScattered || numbers.includes(null) || new Set(numbers).size < numbers.length;
}

const severities = { back: "warning", gap: "info" } as const;

/** The numbers of a division do not follow one another: a row has moved, or one is missing. */
export const numberOrder: Check = {
  code: "structure-number-order",
  family: "structure",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: ["number"],
  find: ({ grid, measureSheet }) => {
    const divisions = numberedDivisions(measureSheet);
    const begins = divisions.filter(({ measures }) => measures[0]?.number === 1).length;
    const beginsWithOne = begins * 2 > divisions.length;
    const all = divisions.flatMap((division) => stepsOf(division, beginsWithOne));
    const areSequences = all.filter(({ from, to }) => to === from + 1).length * 2 >= all.length;
    if (!areSequences && all.length > 3) return [];
    return divisions.flatMap((division): readonly FoundIn[] => {
      if (isInOrderOtherwise(division)) return [];
      const wrong = stepsOf(division, beginsWithOne).filter(({ from, to }) => to !== from + 1);
      const kind = wrong.some(({ from, to }) => to < from) ? ("back" as const) : ("gap" as const);
      const [first] = wrong;
      if (first === undefined) return [];
      const numbers = division.measures.flatMap(({ number }) => (number === null ? [] : [number]));
      return [
        {
          code: "structure-number-order",
          parameters: { kind, division: division.label, numbers, from: first.from, to: first.to },
          cells: cellsOf(first.at.measure, grid.name, ...wrong.map(({ at }) => at.cell)),
          measure: first.at.measure.code,
          severity: severities[kind],
        },
      ];
    });
  },
};
