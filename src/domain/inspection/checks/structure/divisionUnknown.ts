import { defineCheck } from "../../check";
import { findAt } from "../findingAt";
import { cellOf } from "../place";
import { siblingGroups, type NamedDivision } from "./divisionCells";
import { markerOrdinal } from "./markerOrdinal";

/** Names that stand beside numbered divisions without a number of their own. */
const unnumberedByNature = /その他|共通|全体|横断|総括|総合|基盤|推進体制/u;

function usualStyle(siblings: readonly NamedDivision[]): string | null {
  const counts = new Map<string, number>();
  for (const { division } of siblings) counts.set(division.style, (counts.get(division.style) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most !== undefined && most[0] !== "unmarked" && most[1] >= 2 && most[1] * 3 >= siblings.length * 2
    ? most[0]
    : null;
}

type Unknown = { readonly kind: "unnumbered" } | { readonly kind: "gap"; readonly after: string };

function unknownAmong(siblings: readonly NamedDivision[]): readonly (readonly [NamedDivision, Unknown])[] {
  const style = usualStyle(siblings);
  if (style === null) return [];
  const unnumbered = siblings
    .filter(({ division }) => division.style !== style && !unnumberedByNature.test(division.label))
    .map((named) => [named, { kind: "unnumbered" }] as const);
  const numbered = siblings
    .filter(({ division }) => division.style === style)
    .flatMap((named) => {
      const ordinal = markerOrdinal(named.division);
      return ordinal === null ? [] : [{ named, ordinal }];
    })
    .sort((one, other) => one.ordinal - other.ordinal);
  const gaps = numbered.flatMap(({ named, ordinal }, index) => {
    const before = numbered[index - 1];
    return before !== undefined && ordinal > before.ordinal + 1
      ? [[named, { kind: "gap", after: before.named.division.label }] as const]
      : [];
  });
  return [...unnumbered, ...gaps];
}

/** A division that does not fit the others beside it: without a number among numbered ones, or beyond a gap. */
export const divisionUnknown = defineCheck({
  code: "structure-division-unknown",
  severity: "info",
  granularity: "sheet",
  ja: {
    title: "並びに合わない区分",
    description: "同じ段の区分の番号が飛んでいるか、番号のない区分が混じっています。",
    message: (p: { label: string; unknown: Unknown }) =>
      p.unknown.kind === "unnumbered"
        ? `区分「${p.label}」の番号の付け方が、同じ段のほかの区分と違います。`
        : `区分の番号が、「${p.unknown.after}」から「${p.label}」に飛んでいます。`,
    fix: "計画の区分の名前と番号を確かめてください。一部の区分だけを載せた表であれば、このままで構いません。",
  },
  en: {
    title: "Division out of line",
    message: (p) =>
      p.unknown.kind === "unnumbered"
        ? `Division "${p.label}" is numbered otherwise than its neighbours.`
        : `Division numbers jump from "${p.unknown.after}" to "${p.label}".`,
    fix: "Check the division's name and number. If the sheet shows only some divisions, leave it.",
  },
  find: (context) =>
    siblingGroups(context).flatMap((siblings) =>
      unknownAmong(siblings).flatMap(([{ division, places }, unknown]) =>
        findAt(context.grid, places.map(cellOf), { label: division.label, unknown }),
      ),
    ),
});
