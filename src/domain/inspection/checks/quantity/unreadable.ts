import type { Check } from "../../check";
import { readRoles } from "../../../evaluation/readIndicatorRow";
import { rowsThatAre } from "../evaluatedRows";
import { cellsOf } from "../findingAt";

/** A value that must not be guessed (15,0007アクセス) is said once; nothing is computed from it. */
export const quantityUnreadable: Check = {
  code: "quantity-unreadable",
  family: "quantity",
  severity: "error",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) =>
    rowsThatAre("unreadable", context).flatMap(({ measure, row: { cells, readings } }) =>
      readRoles.flatMap((role) => {
        const refused = readings[role]?.parts.filter((part) => part.kind === "unreadable") ?? [];
        return refused.flatMap(({ raw, reason }) =>
          reason.code === "errorValue"
            ? []
            : [
                {
                  code: "quantity-unreadable" as const,
                  parameters: { role, text: raw, reason },
                  cells: cellsOf(measure, context.measureSheet.sheet, cells[role]),
                  measure: measure.code,
                },
              ],
        );
      }),
    ),
};
