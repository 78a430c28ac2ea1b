import { certain } from "../../../certain";
import { nameOf, type CountedDivision } from "../../../summary/countedPlan";
import { findPlanStructure, type ListedDivision, type PlanStructure } from "../../../summary/planStructure";
import { compareWith, defineCheck, type InspectionContext } from "../../check";
import { at, cellsOf } from "../findingAt";
import { otherCells, publishedOf, type Published } from "./published";

/** A listed plan structure against the divisions of the measures sheet. */
interface ComparedStructure {
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
function planStructures(context: InspectionContext): readonly ComparedStructure[] {
  const published = publishedOf(context);
  return otherCells(context).flatMap(({ grid }) => {
    const isSummary = published.summaries.some(({ summary }) => summary.sheet === grid.name);
    if (isSummary || grid.name === context.measureSheet.sheet) return [];
    const structure = findPlanStructure(grid, context.settings.columns.headerWords);
    const compared = structure === null ? null : compare(structure, published);
    return compared === null ? [] : [compared];
  });
}

/** The plan's structure lists a division that the measures sheet does not have. */
export const structureUnknown = defineCheck({
  code: "consistency-structure-unknown",
  granularity: "sheet",
  ja: {
    title: "計画の体系にある区分が施策一覧にない",
    description: "計画の体系（柱・分野などの一覧）にある区分が、施策一覧にありません。",
    message: (p: { division: string; sheet: string }) =>
      `計画の体系にある「${p.division}」が、「${p.sheet}」シートにありません。`,
    fix: "施策が抜けていないか、区分の名前が違っていないかを確かめてください。",
  },
  en: {
    title: "Division of the structure missing from the measures",
    message: (p) => `The plan's structure lists "${p.division}", which the sheet "${p.sheet}" does not have.`,
    fix: "Check whether its measures are missing or its name differs.",
  },
  find: (context) =>
    compareWith("planStructure", planStructures(context), ({ unknown }) =>
      unknown.map(({ path, cell }) => ({
        parameters: { division: path.join(" "), sheet: context.measureSheet.sheet },
        ...at(cell),
      })),
    ),
});

/** The measures sheet has a division that the plan's structure does not list. */
export const structureUnlisted = defineCheck({
  code: "consistency-structure-unlisted",
  granularity: "sheet",
  ja: {
    title: "施策一覧の区分が計画の体系にない",
    description: "施策一覧にある区分が、計画の体系（柱・分野などの一覧）にありません。",
    message: (p: { division: string; sheet: string }) =>
      `「${p.division}」が、「${p.sheet}」シートの計画の体系にありません。`,
    fix: "区分の名前の誤りか、体系の表の書き漏れでないかを確かめてください。",
  },
  en: {
    title: "Division not in the plan's structure",
    message: (p) => `"${p.division}" is not in the plan's structure of the sheet "${p.sheet}".`,
    fix: "Check whether its name is wrong or the structure leaves it out.",
  },
  find: (context) =>
    compareWith("planStructure", planStructures(context), ({ structure: { cell }, unlisted }) =>
      unlisted.flatMap((counted) => {
        const [measureCell] = cellsOf(certain(counted.firstMeasure), context.measureSheet.sheet);
        return [{ parameters: { division: certain(nameOf(counted)), sheet: cell.sheet }, ...at(measureCell, cell) }];
      }),
    ),
});
