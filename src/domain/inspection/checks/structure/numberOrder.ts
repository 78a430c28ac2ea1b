import { defineCheck } from "../../check";
import { inMeasure } from "../findingAt";
import { inDivision, numberedDivisions, type NumberedDivision, type NumberedMeasure } from "./numbering";

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
export const numberOrder = defineCheck({
  code: "structure-number-order",
  granularity: "row",
  needs: ["number"],
  ja: {
    title: "番号の並びの乱れ",
    description: "同じ区分の中で、施策の番号が順になっていないか、飛んでいます。",
    message: (p: { kind: "back" | "gap"; division: string; numbers: readonly number[]; from: number; to: number }) =>
      p.kind === "back"
        ? `${inDivision.ja(p.division)}番号が順になっていません（${p.numbers.join("、")}）。`
        : `${inDivision.ja(p.division)}番号が${p.from === 0 ? `1でなく${p.to}から始まっています` : `${p.from}から${p.to}に飛んでいます`}。`,
    fix: "番号の誤りや、施策の抜け・入れ替わりがないか確かめてください。欠番であれば、このままで構いません。",
  },
  en: {
    title: "Numbers out of order",
    message: (p) =>
      p.kind === "back"
        ? `${inDivision.en(p.division)}numbers are out of order (${p.numbers.join(", ")}).`
        : `${inDivision.en(p.division)}numbers ${p.from === 0 ? `begin with ${p.to}` : `jump from ${p.from} to ${p.to}`}.`,
    fix: "See whether a number is wrong or a measure is missing or misplaced. A retired number may stay.",
  },
  find: (context) => {
    const divisions = numberedDivisions(context.measureSheet);
    const begins = divisions.filter(({ measures }) => measures[0]?.number === 1).length;
    const beginsWithOne = begins * 2 > divisions.length;
    const all = divisions.flatMap((division) => stepsOf(division, beginsWithOne));
    const areSequences = all.filter(({ from, to }) => to === from + 1).length * 2 >= all.length;
    if (!areSequences && all.length > 3) return [];
    return divisions.flatMap((division) => {
      if (isInOrderOtherwise(division)) return [];
      const wrong = stepsOf(division, beginsWithOne).filter(({ from, to }) => to !== from + 1);
      const kind = wrong.some(({ from, to }) => to < from) ? ("back" as const) : ("gap" as const);
      const [first] = wrong;
      if (first === undefined) return [];
      const numbers = division.measures.flatMap(({ number }) => (number === null ? [] : [number]));
      return [
        {
          parameters: { kind, division: division.label, numbers, from: first.from, to: first.to },
          ...inMeasure(context, first.at.measure, ...wrong.map(({ at }) => at.cell)),
          severity: severities[kind],
        },
      ];
    });
  },
});
