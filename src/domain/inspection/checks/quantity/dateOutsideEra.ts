import type { TableCheck } from "../../check";
import { refusedDates } from "./dateFindings";

/** 平成31年5月1日, 昭和64年1月8日: the era had ended, or had not begun. Documents made before the change may stay so (改元に伴う申合せ, 2019). */
export const dateOutsideEra: TableCheck = {
  of: "table",
  code: "quantity-date-outside-era",
  family: "quantity",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) =>
    refusedDates(context, ["outsideEra"]).map(({ reason, ...place }) => ({
      code: "quantity-date-outside-era",
      parameters: { reason },
      ...place,
    })),
};
