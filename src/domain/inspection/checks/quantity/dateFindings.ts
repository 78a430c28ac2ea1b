import type { DateRefusal, DateWarning } from "../../../wareki/dateReading";
import type { FindingCell } from "../../finding";
import type { TableContext } from "../../check";
import { cellsOf } from "../findingAt";
import { datesInRows, type DateInRow } from "./datesInRows";

interface Place {
  readonly cells: readonly [FindingCell, ...FindingCell[]];
  readonly measure: string;
}

function placeOf({ measure, cell }: DateInRow, { measureSheet }: TableContext): Place {
  return { cells: cellsOf(measure, measureSheet.sheet, cell), measure: measure.code };
}

/** The dates that are refused for one of these reasons, each with its place. */
export function refusedDates(
  context: TableContext,
  codes: readonly DateRefusal["code"][],
): readonly (Place & { readonly reason: DateRefusal })[] {
  return datesInRows(context).flatMap((date) => {
    const { reading } = date.expression;
    return reading.ok || !codes.includes(reading.reason.code)
      ? []
      : [{ ...placeOf(date, context), reason: reading.reason }];
  });
}

/** The dates that are clear but carry a warning of this kind, each with its place. */
export function warnedDates<Code extends DateWarning["code"]>(
  context: TableContext,
  code: Code,
): readonly (Place & { readonly text: string; readonly warning: Extract<DateWarning, { readonly code: Code }> })[] {
  return datesInRows(context).flatMap((date) => {
    const { reading, text } = date.expression;
    const warnings = reading.ok ? reading.warnings : [];
    return warnings
      .filter((warning): warning is Extract<DateWarning, { readonly code: Code }> => warning.code === code)
      .map((warning) => ({ ...placeOf(date, context), text, warning }));
  });
}
