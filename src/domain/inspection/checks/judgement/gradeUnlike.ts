import { countsOf } from "../../../groupBy";
import { contains } from "../../../evaluation/interval";
import type { RubricGrade } from "../../../evaluation/rubric";
import { defineCheck, type InspectionContext } from "../../check";
import { inMeasure, labelOfRole } from "../findingAt";
import { explainingNote } from "./explainingNote";
import { pointScales, scalesOf, type GradedRow, type Place, type Scale } from "./gradeScales";
import type { GradeVerdict } from "./gradeVerdict";
import { isRubricInDoubt, judgedGrades } from "./judgedGrades";

interface Placed extends Place {
  readonly row: GradedRow;
  readonly grade: string;
}

/** A grade that another one fits better, by what all other rows of the sheet are graded by. */
interface Unlike {
  readonly placed: Placed;
  readonly expected: string;
}

const mostRows = 500;
const fewestHolding = 5;
const leastShare = 0.8;

function placedOn(scale: Scale, rows: readonly GradedRow[]): readonly Placed[] {
  return rows.flatMap((row) => {
    const place = scale.placeOf(row);
    return place === null ? [] : [{ ...place, row, grade: row.graded.symbol ?? row.graded.entered }];
  });
}

function hasPlace({ rule }: RubricGrade, { value, slack }: Placed): boolean {
  return rule.kind === "interval" && [value, value - slack, value + slack].some((one) => contains(rule, one));
}

/** By the intervals of the rubric, where they are those of this column in nearly every row. */
function unlikeRubric(placed: readonly Placed[]): readonly Unlike[] {
  const known = placed.flatMap((one) => {
    const { grades } = one.row.graded.rubric;
    const intervals = grades.filter(({ rule }) => rule.kind === "interval" && rule.quantity === "rate");
    const own = intervals.find(({ symbol }) => symbol === one.grade);
    const others = intervals.filter((grade) => grade !== own && hasPlace(grade, one));
    return own === undefined ? [] : [{ placed: one, holds: hasPlace(own, one), expected: others[0]?.symbol ?? null }];
  });
  const holding = known.filter(({ holds }) => holds).length;
  if (holding < fewestHolding || holding < known.length * leastShare) return [];
  return known.flatMap(({ placed: one, holds, expected }) =>
    holds || expected === null ? [] : [{ placed: one, expected }],
  );
}

/** Marks that everybody ranks alike. */
const usualOrders = ["SABCDEF", "◎○△▲×", "54321"].map((order) => Array.from(order));

/** Whether grades that follow one another are in the usual order of their marks, or have none. */
function areRanked(grades: readonly string[]): boolean {
  const order = usualOrders.find((marks) => grades.every((grade) => marks.includes(grade)));
  if (order === undefined) return true;
  const steps = grades.slice(1).map((grade, index) => order.indexOf(grade) - order.indexOf(grades[index] ?? ""));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** Whether every grade has a stretch of its own. */
function areApart(sorted: readonly Placed[]): boolean {
  const stretches = sorted.filter((one, index) => one.grade !== sorted[index - 1]?.grade);
  const grades = stretches.map(({ grade }) => grade);
  if (new Set(grades).size < grades.length || !areRanked(grades)) return false;
  return stretches.every(
    (one) => one === sorted[0] || (sorted[sorted.indexOf(one) - 1]?.value ?? -Infinity) < one.value,
  );
}

function sortedBy(placed: readonly Placed[]): readonly Placed[] {
  return [...placed].sort((one, other) => (one.value < other.value ? -1 : one.value > other.value ? 1 : 0));
}

/** Those without any of which every grade has a stretch of its own. */
function oddIn(sorted: readonly Placed[]): readonly Placed[] {
  return areApart(sorted) ? [] : sorted.filter((one) => areApart(sorted.filter((other) => other !== one)));
}

/** Whether grades go by a scale, be it with one exception. */
function explains(scale: Scale, rows: readonly GradedRow[]): boolean {
  const placed = placedOn(scale, rows);
  if (placed.length < scale.fewestRows || placed.length > mostRows) return false;
  const sorted = sortedBy(placed);
  return areApart(sorted) || oddIn(sorted).length === 1;
}

/** The one row without which every grade has a stretch of its own; the stretch that it lies in is another grade's. */
function unlikeOthers(placed: readonly Placed[], { fewestRows }: Scale): readonly Unlike[] {
  if (placed.length < fewestRows || placed.length > mostRows) return [];
  const sorted = sortedBy(placed);
  const counts = countsOf(sorted.map(({ grade }) => grade));
  if (counts.size < 2) return [];
  const [only, another] = oddIn(sorted);
  if (only === undefined || another !== undefined || (counts.get(only.grade) ?? 0) < 2) return [];
  const rest = sorted.filter((one) => one !== only);
  const below = rest.findLast(({ value }) => value <= only.value)?.grade;
  const above = rest.find(({ value }) => value >= only.value)?.grade;
  const expected = [...new Set([below, above])].filter((grade) => grade !== undefined && grade !== only.grade);
  return expected.length === 0 || [below, above].includes(only.grade)
    ? []
    : [{ placed: only, expected: expected.join("」か「") }];
}

function gradedRows(context: InspectionContext): readonly GradedRow[] {
  return context.evaluations.flatMap(({ measure, grades }) =>
    grades.flatMap((graded): readonly GradedRow[] => {
      const [indicator, another] = graded.indicators;
      if (indicator === undefined || another !== undefined || graded.entered === "" || graded.unpaired) return [];
      return [{ measure, graded, indicator }];
    }),
  );
}

/** Whether another check tells of a verdict. */
function isTold({ kind }: GradeVerdict, context: InspectionContext): boolean {
  const { columns } = context.measureSheet;
  switch (kind) {
    case "nothing":
    case "notCompared":
      return false;
    case "withoutTarget":
      return columns.has("target");
    case "withoutActual":
      return columns.has("actual");
    case "differs":
      return !isRubricInDoubt(context);
    case "wordsDiffer":
    case "unproven":
    case "targetUngraded":
      return true;
  }
}

/** How a value moved, which says nothing of how far it is from its target. */
const movement = /改善|横ばい|悪化|後退|向上|低下|増加|減少|維持/u;

function unlikeIn(context: InspectionContext): readonly Unlike[] {
  const rows = gradedRows(context);
  if (context.measureSheet.columns.has("target") && rows.some(({ graded }) => movement.test(graded.entered))) return [];
  const told = new Set(
    judgedGrades(context).flatMap(({ verdict, graded }) => (isTold(verdict, context) ? [graded] : [])),
  );
  const found = new Map<GradedRow, Unlike>();
  const ofPoints = pointScales(context, rows).filter((scale) => explains(scale, rows));
  for (const scale of ofPoints.length > 0 ? ofPoints : scalesOf(context, rows)) {
    const placed = placedOn(scale, rows);
    const byRubric = scale.isRate ? unlikeRubric(placed) : [];
    for (const one of byRubric.length > 0 ? byRubric : unlikeOthers(placed, scale)) {
      const { graded } = one.placed.row;
      const isGiven = graded.computed.symbol !== null && graded.computed.symbol === graded.symbol;
      if (!told.has(graded) && !isGiven && !found.has(one.placed.row)) found.set(one.placed.row, one);
    }
  }
  return rows.flatMap((row) => found.get(row) ?? []);
}

/** 完了 for what was not begun, ○ for what was done too late, A beside a rate of 45 %: all other rows are graded otherwise. */
export const gradeUnlike = defineCheck({
  code: "judgement-grade-unlike",
  needs: ["grade"],
  ja: {
    title: "ほかの行と付け方の違う評価",
    description:
      "率・増減・完了の時期・進み具合によって、ほかのどの行も同じように評価が分かれているのに、その分かれ方に合わない評価です。",
    message: (p: { label: string; entered: string; basis: string; expected: string }) =>
      `「${p.label}」は「${p.entered}」ですが、「${p.basis}」の行は、ほかの行の付け方では「${p.expected}」に当たります。`,
    fix: "評価か、その元になる値の誤っている方を直してください。ほかの理由による評価なら、備考に理由を記入してください。",
  },
  en: {
    title: "Grade unlike the other rows'",
    message: (p) =>
      `"${p.label}" is "${p.entered}", but by how the other rows are graded "${p.basis}" is "${p.expected}".`,
    fix: "Correct the grade or the value it rests on, or give the reason in the remarks.",
  },
  find: (context) =>
    unlikeIn(context).map(({ placed: { row, text, cells, grade }, expected }) => {
      const { measure, graded } = row;
      const evaluation = context.evaluations.find((one) => one.measure === measure);
      const isExplained = evaluation !== undefined && explainingNote(evaluation, graded) !== null;
      return {
        parameters: { label: labelOfRole(context.measureSheet, "grade"), entered: grade, basis: text, expected },
        ...inMeasure(context, measure, graded.cell, ...cells),
        severity: isExplained ? ("info" as const) : ("warning" as const),
      };
    }),
});
