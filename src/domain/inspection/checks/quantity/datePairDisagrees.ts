import type { TableCheck } from "../../check";
import { refusedDates } from "./dateFindings";

/** 2022(令和5)年: one of the two years is wrong. */
export const datePairDisagrees: TableCheck = {
  of: "table",
  code: "quantity-date-pair-disagrees",
  family: "quantity",
  severity: "error",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) =>
    refusedDates(context, ["pairDisagrees"]).map(({ reason, ...place }) => ({
      code: "quantity-date-pair-disagrees",
      parameters: { reason },
      ...place,
    })),
};
