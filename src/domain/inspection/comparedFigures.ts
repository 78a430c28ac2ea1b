import type { HeaderColumn } from "../measures/header";
import { textOfCell } from "../measures/measure";
import { isPartOfYear } from "../measures/partsOfYear";
import type { UnusedFigures } from "../measures/reading";
import { isOfTable, type InspectionContext, type TableContext } from "./check";
import { tableOfMeasures } from "./checks/consistency/columnDiffers";
import { columnLaws, isKeptThroughout, type ColumnLaw } from "./checks/consistency/columnLaws";
import { comparedTotals } from "./checks/consistency/totalDiffers";

function columnOf({ place }: UnusedFigures): number | null {
  return place.kind === "column" ? place.column : null;
}

/** 4月, 第1四半期, 上期: a part of the year whose whole stands beside it. */
function isOfPart(column: HeaderColumn | undefined): boolean {
  return (column?.over ?? []).some((cell) => isPartOfYear(textOfCell(cell)));
}

function isTarget(column: number, { measureSheet: { reading } }: TableContext): boolean {
  return reading.roles.some(
    ({ role, place }) => role === "target" && place.kind === "column" && place.column === column,
  );
}

/** What a law computes of columns that were read, and the parts of the year that a column that was read is the sum of. */
function explainedBy(
  { kind, column, parts }: ColumnLaw,
  unused: ReadonlySet<number>,
  context: TableContext,
): readonly number[] {
  const { columns } = context.measureSheet.header;
  if (!unused.has(column)) {
    const isWhole = kind === "sum" && parts.every((part) => isOfPart(columns.find((one) => one.column === part)));
    return isWhole ? parts : [];
  }
  // What is divided by a target would be a rate of achievement.
  const isRate = kind === "quotient" && parts.some((part) => isTarget(part, context));
  return parts.every((part) => !unused.has(part)) && !isRate ? [column] : [];
}

function unusedIn(context: TableContext): readonly UnusedFigures[] {
  const { unused } = context.measureSheet.reading;
  const columns = new Set(unused.map(columnOf).filter((column) => column !== null));
  const laws = columns.size === 0 ? [] : columnLaws(tableOfMeasures(context), isKeptThroughout);
  // 増減率 of 増減数, which is itself computed.
  for (const law of [...laws, ...laws]) for (const column of explainedBy(law, columns, context)) columns.delete(column);
  const totals = unused.some(({ place }) => place.kind === "row") ? comparedTotals(context) : new Set<number>();
  return unused.filter(({ place }) => {
    if (place.kind === "row") return !totals.has(place.row);
    return place.kind !== "column" || columns.has(place.column);
  });
}

/**
 * What is inspected without saying of figures that nothing used them where they are computed again from those that were read: 差引,
 * 前年比, the months of 計, a row 合計.
 */
export function withoutComparedFigures(context: InspectionContext): InspectionContext {
  const { measureSheet } = context;
  if (!isOfTable(context) || measureSheet.reading.unused.length === 0) return context;
  const reading = { ...measureSheet.reading, unused: unusedIn(context) };
  return { ...context, measureSheet: { ...measureSheet, reading } };
}
