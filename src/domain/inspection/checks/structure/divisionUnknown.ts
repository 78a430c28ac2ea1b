import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsAt } from "../findingAt";
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
export const divisionUnknown: Check = {
  code: "structure-division-unknown",
  family: "structure",
  severity: "info",
  granularity: "sheet",
  rule: null,
  needs: [],
  find: (context) =>
    siblingGroups(context).flatMap((siblings) =>
      unknownAmong(siblings).flatMap(([{ division, places }, unknown]): readonly FoundIn[] => {
        const cells = cellsAt(context.grid.name, places.map(cellOf));
        if (cells === null) return [];
        return [
          {
            code: "structure-division-unknown",
            parameters: { label: division.label, unknown },
            cells,
            measure: null,
          },
        ];
      }),
    ),
};
