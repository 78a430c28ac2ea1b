import type { SourceCell } from "../../../grid/cell";
import { textOfCell, type Measure, type MeasureSheet } from "../../../measures/measure";
import { isRepeated } from "../../../summary/repetition";
import { canonicalText } from "../../../text/canonicalText";
import { once } from "../../../once";
import { defineCheck } from "../../check";
import { inMeasure, cellsOf } from "../findingAt";
import { shownTextAt } from "./shownCells";
import { groupBy } from "../../../groupBy";

interface NumberedMeasure {
  readonly measure: Measure;
  readonly cell: SourceCell;
  /** Canonical; `1-2-3` is not `3`. */
  readonly text: string;
  readonly number: number | null;
}

/** The numbered measures of one division, in the order of the sheet. */
interface NumberedDivision {
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
const numberedDivisions = once(({ measures }: MeasureSheet): readonly NumberedDivision[] => {
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
const inDivision = {
  ja: (division: string) => (division === "" ? "" : `「${division}」で、`),
  en: (division: string) => (division === "" ? "" : `In "${division}", `),
} as const;

export const numberMissing = defineCheck({
  code: "structure-number-missing",
  needs: ["number"],
  ja: {
    title: "番号のない施策",
    description: "ほかの施策には番号があるのに、番号が空欄か、数字でない施策があります。",
    message: (p: { text: string }) =>
      p.text === "" ? "番号が記入されていません。" : `番号の欄「${p.text}」に数字がありません。`,
    fix: "番号を記入してください。番号がないと、施策を特定できません。",
  },
  en: {
    title: "Measure without a number",
    message: (p) => (p.text === "" ? "The number is blank." : `The number "${p.text}" has no digits.`),
    fix: "Enter the number; without it the measure cannot be referred to.",
  },
  find: (context) => {
    const { measures } = context.measureSheet;
    // 南部 below 北部 of one measure, judged by itself, has no number of its own.
    const isFurtherRow = (index: number): boolean =>
      index > 0 && textOfCell(measures[index]?.cells.name) === textOfCell(measures[index - 1]?.cells.name);
    const without = measures.filter(
      ({ cells, number, repeats }, index) =>
        !isFurtherRow(index) &&
        number === null &&
        repeats === null &&
        cells.number !== undefined &&
        !/[0-9]|^\s*[-－―—–−ー]+\s*$/u.test(shownTextAt(context.grid, cells.number)),
    );
    const isNotUsed = without.length * 2 > measures.length;
    if (isNotUsed) return [];
    return without.map((measure) => ({
      parameters: { text: textOfCell(measure.cells.number) },
      ...inMeasure(context, measure, measure.cells.number),
    }));
  },
});

interface SharedNumber {
  readonly division: string;
  readonly first: NumberedMeasure;
  readonly repeating: readonly [NumberedMeasure, ...NumberedMeasure[]];
}

function sharedNumbers({ label: division, measures }: NumberedDivision): readonly SharedNumber[] {
  const numbered = measures.filter(({ text }) => text !== "");
  return Array.from(groupBy(numbered, ({ text }) => text).values()).flatMap(([first, next, ...others]) =>
    next === undefined ? [] : [{ division, first, repeating: [next, ...others] as const }],
  );
}

/** Where it is the rule that several rows share a number, the number is of something larger than the row. */
function numbersSomethingElse(shared: readonly SharedNumber[], measureCount: number): boolean {
  const repeats = shared.reduce((sum, { repeating }) => sum + repeating.length, 0);
  return shared.length >= 3 && repeats * 3 >= measureCount;
}

/** 1-1, 1-1 in one division, 1-2, 1-2 in another: the numbers are of the divisions. */
function numbersDivisions({ measures }: MeasureSheet): boolean {
  const divided = measures.filter(({ divisions, cells }) => divisions.length > 0 && cells.number !== undefined);
  const several = [...groupBy(divided, ({ divisions }) => divisions.at(-1)).values()].filter(
    ({ length }) => length > 1,
  );
  const numbersIn = (own: readonly Measure[]): number => new Set(own.map(({ cells }) => textOfCell(cells.number))).size;
  return several.length > 1 && several.every((own) => numbersIn(own) === 1);
}

export const numberRepeated = defineCheck({
  code: "structure-number-repeated",
  severity: "error",
  granularity: "row",
  needs: ["number"],
  ja: {
    title: "番号の重複",
    description: "同じ区分の中に、同じ番号の施策が複数あります。",
    message: (p: { number: string; division: string; count: number }) =>
      `${inDivision.ja(p.division)}番号「${p.number}」が${p.count}つの施策に付いています。`,
    fix: "正しい番号に直してください。",
  },
  en: {
    title: "Number repeated",
    message: (p) => `${inDivision.en(p.division)}number "${p.number}" is used by ${p.count} measures.`,
    fix: "Correct the number.",
  },
  find: ({ grid, measureSheet }) => {
    const shared = numberedDivisions(measureSheet).flatMap(sharedNumbers);
    if (numbersDivisions(measureSheet) || numbersSomethingElse(shared, measureSheet.measures.length)) return [];
    return shared.map(({ division, first, repeating }) => {
      // The first has a right to its number: the cell to go to is the one that repeats it.
      const cells = cellsOf(first.measure, grid.name, ...repeating.map(({ cell }) => cell), first.cell);
      return {
        parameters: { number: first.text, division, count: repeating.length + 1 },
        cells,
        measure: repeating[0].measure.code,
      };
    });
  },
});

/** So many numbers of a division begin alike. */
const fewestAlike = 2;

interface Stray {
  readonly division: string;
  /** What the division's other numbers begin with. */
  readonly usual: string;
  readonly at: NumberedMeasure;
}

/** 4-1, 4-2, 3-3: the first part of one number is not that of all others in its division, as in every other division. */
function strayNumbers(divisions: readonly NumberedDivision[]): Stray | null {
  const partOf = ({ text }: NumberedMeasure): string | null => /^([0-9]{1,3})[-.(][0-9]/u.exec(text)?.[1] ?? null;
  const split = divisions.map(({ label, measures }) => {
    const [usual, ...others] = [...groupBy(measures, partOf)].sort(([, one], [, other]) => other.length - one.length);
    const isClear = usual !== undefined && usual[1].length >= fewestAlike;
    return { division: label, usual: isClear ? usual[0] : null, others: others.flatMap(([, own]) => own) };
  });
  const parts = new Set(split.map(({ usual }) => usual));
  const found = split.flatMap(({ division, usual, others }) =>
    usual === null ? [] : others.map((at): Stray => ({ division, usual, at })),
  );
  const [only, another] = found;
  const areTold = !parts.has(null) && parts.size === split.length && split.length > 1;
  return areTold && another === undefined ? (only ?? null) : null;
}

type WrongOrder =
  | {
      readonly kind: "back" | "gap";
      readonly division: string;
      readonly numbers: readonly number[];
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "stray"; readonly division: string; readonly number: string; readonly usual: string };

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

/** 302, then 3003: no retired numbers lie between, a digit is too many. */
function hasDigitTooMany({ from, to }: Step): boolean {
  return from >= 10 && to >= from * 5;
}

/** The numbers of a division do not follow one another: a row has moved, or one is missing. */
export const numberOrder = defineCheck({
  code: "structure-number-order",
  granularity: "row",
  needs: ["number"],
  ja: {
    title: "番号の並びの乱れ",
    description: "同じ区分の中で、施策の番号が順になっていないか、飛んでいるか、別の区分の番号です。",
    message: (p: WrongOrder) =>
      p.kind === "stray"
        ? `${inDivision.ja(p.division)}番号「${p.number}」だけが「${p.usual}」で始まっていません。`
        : p.kind === "back"
          ? `${inDivision.ja(p.division)}番号が順になっていません（${p.numbers.join("、")}）。`
          : `${inDivision.ja(p.division)}番号が${p.from === 0 ? `1でなく${p.to}から始まっています` : `${p.from}から${p.to}に飛んでいます`}。`,
    fix: "番号の誤りや、施策の抜け・入れ替わりがないか確かめてください。欠番であれば、このままで構いません。",
  },
  en: {
    title: "Numbers out of order",
    message: (p) =>
      p.kind === "stray"
        ? `${inDivision.en(p.division)}only the number "${p.number}" does not begin with "${p.usual}".`
        : p.kind === "back"
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
    const stray = strayNumbers(divisions);
    if (stray !== null) {
      const { measure, cell, text: number } = stray.at;
      const parameters = { kind: "stray", division: stray.division, number, usual: stray.usual } as const;
      return [{ parameters, ...inMeasure(context, measure, cell) }];
    }
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
          severity: kind === "back" || wrong.some(hasDigitTooMany) ? "warning" : "info",
        },
      ];
    });
  },
});
