import { canonicalText } from "../../../text/canonicalText";
import { rememberedByText } from "../../../text/rememberedByText";
import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { nameKey } from "../text/nameKey";
import { cellsAt } from "../findingAt";
import { cellOf } from "../place";
import { siblingGroups, type NamedDivision } from "./divisionCells";

type TextForm = (text: string) => string;

function byMarker(siblings: readonly NamedDivision[], canonical: TextForm): readonly (readonly NamedDivision[])[] {
  const groups = new Map<string, NamedDivision[]>();
  for (const sibling of siblings) {
    const { marker, style } = sibling.division;
    if (marker === null) continue;
    const key = `${style} ${canonical(marker)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [sibling]);
    else group.push(sibling);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** A digit at the beginning may belong to the name (5Gの整備): only where all are numbered is it a number. */
function areNumberedAlike(siblings: readonly NamedDivision[]): boolean {
  return siblings.every(({ division }) => division.style === siblings[0]?.division.style);
}

/**
 * One number, two divisions: a name that was written two ways splits its measures in every count. Names that differ
 * only in a preferred word (くらし, 暮らし) are told by the check on names.
 */
export const divisionSplit: Check = {
  code: "structure-division-split",
  family: "structure",
  severity: "warning",
  granularity: "sheet",
  rule: null,
  needs: [],
  find: (context) => {
    const [canonical, keyOf] = [rememberedByText(canonicalText), rememberedByText(nameKey)];
    return siblingGroups(context).flatMap((siblings) => {
      const groups = areNumberedAlike(siblings) ? byMarker(siblings, canonical) : [];
      return groups.flatMap((group): readonly FoundIn[] => {
        const names = new Set(group.map(({ division }) => keyOf(division.label)));
        if (names.size < 2) return [];
        const rarestFirst = [...group].sort((one, other) => one.places.length - other.places.length);
        const cells = cellsAt(
          context.grid.name,
          rarestFirst.slice(0, -1).flatMap(({ places }) => places.map(cellOf)),
        );
        if (cells === null) return [];
        const labels = [...rarestFirst]
          .reverse()
          .map(({ division, places }) => ({ label: division.label, count: places.length }));
        return [{ code: "structure-division-split", parameters: { labels }, cells, measure: null }];
      });
    });
  },
};
