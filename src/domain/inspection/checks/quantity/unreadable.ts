import type { Check } from "../../check";
import { readRoles } from "../../evaluateMeasures";
import { cellsOf } from "../findingAt";

/** A value that must not be guessed (15,0007アクセス) is said once; nothing is computed from it. */
export const quantityUnreadable: Check = {
  code: "quantity-unreadable",
  family: "quantity",
  severity: "error",
  granularity: "cell",
  rule: null,
  needs: [],
  find: ({ measureSheet, evaluations }) =>
    evaluations.flatMap(({ measure, grades }) =>
      grades.flatMap(({ rows }) =>
        rows.flatMap(({ cells, readings }) =>
          readRoles.flatMap((role) =>
            (readings[role]?.parts ?? []).flatMap((reading) =>
              reading.kind === "unreadable" && reading.reason.code !== "errorValue"
                ? [
                    {
                      code: "quantity-unreadable" as const,
                      parameters: { role, text: reading.raw, reason: reading.reason },
                      cells: cellsOf(measure, measureSheet.sheet, cells[role]),
                      measure: measure.code,
                    },
                  ]
                : [],
            ),
          ),
        ),
      ),
    ),
};
