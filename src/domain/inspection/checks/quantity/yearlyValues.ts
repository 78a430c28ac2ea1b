import type { SourceCell } from "../../../grid/cell";
import { textOfCell, type Measure, type MeasureCells, type ValuePeriods } from "../../../measures/measure";
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

function valueOf(role: YearlyRole, period: Period | null | undefined, cell: SourceCell, unit: string) {
  const source = { role, defaultUnit: unit === "" ? null : unit };
  const [reading, ...others] = readQuantity({ ...cell, ...source }).parts;
  if (reading.kind !== "number" || others.length > 0) return [];
  return [{ role, fiscalYear: yearOf(period), value: reading.value, cell }];
}

/** The numbers of a row of indicators, those of other years behind the chosen ones. */
function valuesOfRow(cells: MeasureCells, values: ValuePeriods | undefined): readonly YearlyValue[] {
  const unit = textOfCell(cells.unit);
  const chosen = roles.flatMap((role) => {
    const cell = cells[role];
    return cell === undefined ? [] : valueOf(role, values?.periods[role], cell, unit);
  });
  const further = (values?.further ?? []).flatMap(({ role, period, cell }) => {
    const known = roles.find((one) => one === role);
    return known === undefined ? [] : valueOf(known, period, cell, unit);
  });
  return [...chosen, ...further];
}

/** The numbers of every row of a measure. */
export function yearlyValues({ indicatorRows, values }: Measure): readonly (readonly YearlyValue[])[] {
  return indicatorRows.map((cells, index) => valuesOfRow(cells, values[index]));
}
