import type { SourceCell } from "../../../grid/cell";
import { textOfCell, type MeasureCells, type ValuePeriods } from "../../../measures/measure";
import type { Period } from "../../../measures/reading";
import { readQuantity } from "../../../quantity/readQuantity";

const roles = ["baseline", "target", "actual"] as const;
export type YearlyRole = (typeof roles)[number];

/** A number that an indicator has: its baseline, a target or an actual of any year. */
export interface YearlyValue {
  readonly role: YearlyRole;
  /** Year in which the fiscal year begins; `null` where the header names none. */
  readonly fiscalYear: number | null;
  readonly value: number;
  readonly cell: SourceCell;
}

function yearOf(period: Period | null | undefined): number | null {
  return period?.kind === "fiscalYear" ? period.fiscalYear : null;
}

/** A cell of a row that holds one of these, unread. */
interface YearlyCell {
  readonly role: YearlyRole;
  readonly period: Period | null | undefined;
  readonly cell: SourceCell;
}

function valueOf({ role, period, cell }: YearlyCell, unit: string): readonly YearlyValue[] {
  const source = { role, defaultUnit: unit === "" ? null : unit };
  const [reading, ...others] = readQuantity({ ...cell, ...source }).parts;
  if (reading.kind !== "number" || others.length > 0) return [];
  return [{ role, fiscalYear: yearOf(period), value: reading.value, cell }];
}

/** Those of other years behind the chosen ones. */
function cellsOfRow(cells: MeasureCells, values: ValuePeriods | undefined): readonly YearlyCell[] {
  const chosen = roles.flatMap((role) => {
    const cell = cells[role];
    return cell === undefined ? [] : [{ role, period: values?.periods[role], cell }];
  });
  const further = (values?.further ?? []).flatMap(({ role, period, cell }) => {
    const known = roles.find((one) => one === role);
    return known === undefined ? [] : [{ role: known, period, cell }];
  });
  return [...chosen, ...further];
}

/** The numbers of one row of a measure's indicators; none, and nothing read, where fewer cells could hold any. */
export function yearlyValues(
  cells: MeasureCells,
  values: ValuePeriods | undefined,
  fewest: number,
): readonly YearlyValue[] {
  const found = cellsOfRow(cells, values);
  return found.length < fewest ? [] : found.flatMap((one) => valueOf(one, textOfCell(cells.unit)));
}
