import type { CountedDivision } from "../../../summary/countedPlan";
import { findPlanStructure, type ListedDivision, type PlanStructure } from "../../../summary/planStructure";
import { findPublishedSummaries } from "../../../summary/publishedSummary";
import type { InspectionContext } from "../../check";
import { otherCells, publishedOf, type Published } from "./published";

/** A listed plan structure against the divisions of the measures sheet. */
export interface ComparedStructure {
  readonly structure: PlanStructure;
  /** Listed, and not in the measures sheet; without those inside another one. */
  readonly unknown: readonly ListedDivision[];
  /** In the measures sheet at a listed level, and not listed; without those inside another one. */
  readonly unlisted: readonly CountedDivision[];
}

/** The division that a listed path leads to; a table of one pillar may begin below it. */
function resolve({ path }: ListedDivision, { plan, finder }: Published): CountedDivision | null {
  let found: CountedDivision | null = plan;
  for (const label of path) {
    if (found === null) return null;
    found = finder.childOf(found, label) ?? (found === plan ? finder.anywhere(label) : null);
  }
  return found;
}

function isInside(inner: ListedDivision, outer: ListedDivision): boolean {
  return inner.path.length > outer.path.length && outer.path.every((label, index) => inner.path[index] === label);
}

function compare(structure: PlanStructure, published: Published): ComparedStructure | null {
  const resolved = structure.divisions.map((listed) => ({ listed, division: resolve(listed, published) }));
  const known = new Set(resolved.flatMap(({ division }) => (division === null ? [] : [division])));
  // Fewer agree than not: the sheet lists something else.
  if (known.size * 2 < structure.divisions.length) return null;
  const levels = new Set([...known].map(({ division }) => division?.level));
  const strangers = resolved.flatMap(({ listed, division }) => (division === null ? [listed] : []));
  let last: ListedDivision | null = null;
  const unknown = strangers.filter((listed) => {
    if (last !== null && isInside(listed, last)) return false;
    last = listed;
    return true;
  });
  const parents = [published.plan, ...known];
  const unlisted = parents.flatMap(({ children }) =>
    children.filter((one) => levels.has(one.division?.level) && one.counts.measures > 0 && !known.has(one)),
  );
  return { structure, unknown, unlisted };
}

/** The sheets that list the plan's divisions, compared with the measures sheet. */
export function planStructures(context: InspectionContext): readonly ComparedStructure[] {
  const published = publishedOf(context);
  return otherCells(context).flatMap(({ grid }) => {
    const isOther = grid.name !== context.measureSheet.sheet;
    if (!isOther || findPublishedSummaries(grid, context.settings.percentDecimals).length > 0) return [];
    const structure = findPlanStructure(grid, context.settings.columns.headerWords);
    const compared = structure === null ? null : compare(structure, published);
    return compared === null ? [] : [compared];
  });
}
