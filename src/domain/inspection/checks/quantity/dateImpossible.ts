import type { TableCheck } from "../../check";
import { refusedDates } from "./dateFindings";

/** 令和4年2月30日, R4.13.1: no such day, anywhere in the row. */
export const dateImpossible: TableCheck = {
  of: "table",
  code: "quantity-date-impossible",
  family: "quantity",
  severity: "error",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) =>
    refusedDates(context, ["noSuchDay", "outsideRange"]).map(({ reason, ...place }) => ({
      code: "quantity-date-impossible",
      parameters: { reason },
      ...place,
    })),
};
