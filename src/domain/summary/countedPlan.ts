import type { Measure } from "../measures/measure";
import type { Division } from "../plan/division";
import { gradeKey, standingsOf, type Counting, type JudgedMeasure } from "./counting";
import { isRepeated } from "./repetition";
import { countMeasure, growingCounts, type GrowingCounts, type StatusCounts } from "./summaryTable";

/** A division with its measures counted; the outermost stands for the plan itself. */
export interface CountedDivision {
  /** `null`: the whole plan. */
  readonly division: Division | null;
  readonly parent: CountedDivision | null;
  readonly children: readonly CountedDivision[];
  /** All measures within it, those of its inner divisions included. */
  readonly counts: StatusCounts;
  /** Those shown again (再掲), which `counts` leaves out and a published figure may hold. */
  readonly repeated: StatusCounts;
  /** How often each grade was given; without those of measures shown again. */
  readonly grades: ReadonlyMap<string, number>;
  /** The same of those shown again. */
  readonly repeatedGrades: ReadonlyMap<string, number>;
  /** The first of its measures; `null` where a heading stands over nothing. */
  readonly firstMeasure: Measure | null;
}

interface Growing {
  readonly division: Division | null;
  readonly parent: Growing | null;
  readonly children: Growing[];
  readonly counts: GrowingCounts;
  readonly repeated: GrowingCounts;
  readonly grades: Map<string, number>;
  readonly repeatedGrades: Map<string, number>;
  firstMeasure: Measure | null;
}

function growing(division: Division | null, parent: Growing | null): Growing {
  const added: Growing = {
    division,
    parent,
    children: [],
    counts: growingCounts(),
    repeated: growingCounts(),
    grades: new Map(),
    repeatedGrades: new Map(),
    firstMeasure: null,
  };
  parent?.children.push(added);
  return added;
}

/** Counts the measures of every division at every level, in the order of the sheet. */
export function countPlan(
  measures: readonly JudgedMeasure[],
  divisions: readonly Division[],
  counting: Counting,
): CountedDivision {
  const plan = growing(null, null);
  const known = new Map<Division, Growing>();
  let path: readonly Growing[] = [plan];
  let divisionsOfPath: readonly Division[] = [];
  for (const judged of measures) {
    const { measure } = judged;
    // Neighbours lie in the same divisions.
    if (measure.divisions !== divisionsOfPath) {
      divisionsOfPath = measure.divisions;
      path = pathTo(divisionsOfPath, plan, known);
    }
    for (const within of path) count(within, judged, counting);
  }
  addEmptyDivisions(plan, known, divisions);
  return plan;
}

/** The plan and the divisions within it, outermost first. */
function pathTo(divisions: readonly Division[], plan: Growing, known: Map<Division, Growing>): readonly Growing[] {
  const path = [plan];
  let within = plan;
  for (const division of divisions) {
    within = known.get(division) ?? growing(division, within);
    known.set(division, within);
    path.push(within);
  }
  return path;
}

function count(within: Growing, judged: JudgedMeasure, counting: Counting): void {
  const { measure, grades = [] } = judged;
  within.firstMeasure ??= measure;
  const repeats = isRepeated(measure);
  countMeasure(repeats ? within.repeated : within.counts, standingsOf(judged, counting));
  const counted = repeats ? within.repeatedGrades : within.grades;
  for (const grade of grades) {
    const key = gradeKey(grade);
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
}

/** Headings over nothing: they belong to the last division of the level above. */
function addEmptyDivisions(plan: Growing, known: Map<Division, Growing>, divisions: readonly Division[]): void {
  const open = new Map<number, Growing>([[0, plan]]);
  for (const division of divisions) {
    const parent = open.get(division.level - 1) ?? plan;
    const counted = known.get(division) ?? growing(division, parent);
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
