import { groupBy } from "../../../groupBy";
import { readMarker } from "../../../plan/marker";
import { canonicalText } from "../../../text/canonicalText";
import { rememberedByText } from "../../../text/rememberedByText";
import { defineCheck } from "../../check";
import { nameKey, plainName } from "../text/nameKey";
import { findAt } from "../findingAt";
import { cellOf } from "../place";
import { siblingGroups, type NamedDivision } from "./divisionCells";

type TextForm = (text: string) => string;

/** 第1章第2節: the section's number, which goes on with the chapter's; `""` where a name follows at once. */
function furtherNumber(label: string): string {
  const first = readMarker(label);
  const rest = first === null ? "" : label.slice(first.end).trimStart();
  const next = rest.startsWith("第") ? readMarker(rest) : null;
  return next === null ? "" : rest.slice(0, next.end);
}

function byMarker(siblings: readonly NamedDivision[], canonical: TextForm): readonly (readonly NamedDivision[])[] {
  const marked = siblings.filter(({ division }) => division.marker !== null);
  const groups = groupBy(marked, ({ division: { label, marker, style } }) => {
    return `${style} ${canonical(marker ?? "")} ${canonical(furtherNumber(label))}`;
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** 子育て・教育 and 子育て，教育: names that differ in signs alone. */
function byPlainName(siblings: readonly NamedDivision[]): readonly (readonly NamedDivision[])[] {
  const groups = groupBy(siblings, ({ division: { label } }) => plainName(label));
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
export const divisionSplit = defineCheck({
  code: "structure-division-split",
  granularity: "sheet",
  ja: {
    title: "一つの区分に、二つの名前がある",
    description:
      "同じ番号の区分に違う名前が書かれているか、同じ名前の記号の書き方が違います。集計では別の区分として数えられます。",
    message: (p: { labels: readonly { readonly label: string; readonly count: number }[] }) =>
      `同じ区分に、違う名前があります（${p.labels.map(({ label, count }) => `「${label}」${count}か所`).join("、")}）。`,
    fix: "同じ区分であれば名前をそろえ、別の区分であれば番号を直してください。",
  },
  en: {
    title: "One division, two names",
    message: (p) =>
      `One division has different names (${p.labels.map(({ label, count }) => `"${label}" ${count} times`).join(", ")}).`,
    fix: "If they are one division, use one name; if not, correct the number.",
  },
  find: (context) => {
    const [canonical, keyOf] = [rememberedByText(canonicalText), rememberedByText(nameKey)];
    return siblingGroups(context).flatMap((siblings) => {
      const numbered = (areNumberedAlike(siblings) ? byMarker(siblings, canonical) : []).filter(
        (group) => new Set(group.map(({ division }) => keyOf(division.label))).size > 1,
      );
      return [...numbered, ...byPlainName(siblings)].flatMap((group) => {
        const rarestFirst = [...group].sort((one, other) => one.places.length - other.places.length);
        const labels = [...rarestFirst]
          .reverse()
          .map(({ division, places }) => ({ label: division.label, count: places.length }));
        const rarer = rarestFirst.slice(0, -1).flatMap(({ places }) => places.map(cellOf));
        return findAt(context.grid, rarer, { labels });
      });
    });
  },
});
