import type { InspectionContext } from "../check";

/** What several checks ask of one inspection: found when the first asks, and kept no longer than the inspection itself. */
export function oncePerInspection<Answer extends object>(
  find: (context: InspectionContext) => Answer,
): (context: InspectionContext) => Answer {
  const known = new WeakMap<InspectionContext, Answer>();
  return (context) => {
    const before = known.get(context);
    if (before !== undefined) return before;
    const found = find(context);
    known.set(context, found);
    return found;
  };
}
