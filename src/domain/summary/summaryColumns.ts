import { certain } from "../certain";
import { goalStatuses } from "../evaluation/goalStatus";
import type { Standing } from "./counting";
import type { SummaryRow, SummaryTable } from "./summaryTable";

/** A column of the summary table behind the divisions. */
export type SummaryColumn =
  | { readonly kind: "rate" | "measures" | "indicators" }
  | { readonly kind: "standing"; readonly standing: Standing }
  /** `index`: the grade's place among those of a row; `symbol` is `""` for what is not graded. */
  | { readonly kind: "grade" | "share"; readonly index: number; readonly symbol: string };

/** The columns that a table of this plan has: goal statuses where these are counted, else the grades and their shares. */
export function summaryColumns({ rows, counting: { judgement, unit } }: SummaryTable): readonly SummaryColumn[] {
  const usual: readonly SummaryColumn[] = [
    { kind: "rate" },
    { kind: "measures" },
    ...(unit === "indicators" ? [{ kind: "indicators" } as const] : []),
  ];
  const standing = (one: Standing): SummaryColumn => ({ kind: "standing", standing: one });
  if (judgement !== "grade") {
    const isAnyLeft = rows.some((row) => row.notJudged > 0);
    return [...usual, ...goalStatuses.map(standing), ...(isAnyLeft ? [standing("notJudged")] : [])];
  }
  const { grades } = certain(rows[0]);
  const each = (kind: "grade" | "share") => grades.map(({ symbol }, index): SummaryColumn => ({ kind, index, symbol }));
  // Where nothing says which grades count as achieved, none is not the same as 0.
  const isKnown = rows.some(({ counted, notJudged }) => notJudged < counted);
  return [...usual, ...(isKnown ? [standing("achieved")] : []), ...each("grade"), ...each("share")];
}

export function isFractionColumn({ kind }: SummaryColumn): boolean {
  return kind === "rate" || kind === "share";
}

/** What a row has in a column: a count, or a fraction rounded as printed; `null`: nothing to take a share of. */
export function summaryValue(row: SummaryRow, column: SummaryColumn): number | null {
  switch (column.kind) {
    case "rate":
      return row.achievementRate;
    case "measures":
      return row.measures;
    case "indicators":
      return row.counted;
    case "standing":
      return row[column.standing];
    case "grade":
      return certain(row.grades[column.index]).count;
    case "share":
      return certain(row.grades[column.index]).share;
  }
}
