import type { GoalStatus } from "../evaluation/goalStatus";
import type { Measure } from "../measures/measure";
import type { Division } from "../plan/division";
import type { StatusCounts } from "./summaryTable";

/** A division with its measures counted; the outermost stands for the plan itself. */
export interface CountedDivision {
  /** `null`: the whole plan. */
  readonly division: Division | null;
  readonly parent: CountedDivision | null;
  readonly children: readonly CountedDivision[];
  /** All measures within it, those of its inner divisions included. */
  readonly counts: StatusCounts;
  /** The first of its measures; `null` where a heading stands over nothing. */
  readonly firstMeasure: Measure | null;
}

/** A measure and what became of its goal; `null` is a status that could not be judged. */
export interface JudgedMeasure {
  readonly measure: Measure;
  readonly goalStatus: GoalStatus | null;
}

interface Counting {
  readonly division: Division | null;
  readonly parent: Counting | null;
  readonly children: Counting[];
  counts: { -readonly [Key in keyof StatusCounts]: number };
  firstMeasure: Measure | null;
}

function counting(division: Division | null, parent: Counting | null): Counting {
  const counts = { measures: 0, achieved: 0, missedEnded: 0, missedContinuing: 0, notJudged: 0 };
  const added: Counting = { division, parent, children: [], counts, firstMeasure: null };
  parent?.children.push(added);
  return added;
}

/** Counts the measures of every division at every level, in the order of the sheet. */
export function countPlan(measures: readonly JudgedMeasure[], divisions: readonly Division[]): CountedDivision {
  const plan = counting(null, null);
  const known = new Map<Division, Counting>();
  let path: readonly Counting[] = [plan];
  let divisionsOfPath: readonly Division[] = [];
  for (const { measure, goalStatus } of measures) {
    // Neighbours lie in the same divisions.
    if (measure.divisions !== divisionsOfPath) {
      divisionsOfPath = measure.divisions;
      path = pathTo(divisionsOfPath, plan, known);
    }
    for (const within of path) count(within, measure, goalStatus);
  }
  addEmptyDivisions(plan, known, divisions);
  return plan;
}

/** The plan and the divisions within it, outermost first. */
function pathTo(divisions: readonly Division[], plan: Counting, known: Map<Division, Counting>): readonly Counting[] {
  const path = [plan];
  let within = plan;
  for (const division of divisions) {
    within = known.get(division) ?? counting(division, within);
    known.set(division, within);
    path.push(within);
  }
  return path;
}

function count(within: Counting, measure: Measure, goalStatus: GoalStatus | null): void {
  within.counts.measures += 1;
  within.counts[goalStatus ?? "notJudged"] += 1;
  within.firstMeasure ??= measure;
}

/** Headings over nothing: they belong to the last division of the level above. */
function addEmptyDivisions(plan: Counting, known: Map<Division, Counting>, divisions: readonly Division[]): void {
  const open = new Map<number, Counting>([[0, plan]]);
  for (const division of divisions) {
    const parent = open.get(division.level - 1) ?? plan;
    const counted = known.get(division) ?? counting(division, parent);
    open.set(division.level, counted);
  }
}

/** The division and those around it, innermost first, the plan last. */
export function withOuterDivisions(from: CountedDivision): readonly CountedDivision[] {
  const path: CountedDivision[] = [];
  for (let at: CountedDivision | null = from; at !== null; at = at.parent) path.push(at);
  return path;
}

/** Every division within, outer ones before their inner ones. */
export function divisionsWithin(outer: CountedDivision): readonly CountedDivision[] {
  const found: CountedDivision[] = [];
  const open = [...outer.children].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    open.push(...[...next.children].reverse());
  }
  return found;
}

/** A division as messages name it: its labels from the outside in; `null` for the plan. */
export function nameOf(counted: CountedDivision): string | null {
  const labels = withOuterDivisions(counted).flatMap(({ division }) => (division === null ? [] : [division.label]));
  return labels.length === 0 ? null : labels.reverse().join(" ");
}
