import type { Check } from "../../check";
import { findAsOf, isBefore, isOutside } from "./asOfDates";

/** ※R4.12末時点 before fiscal year 2022 ended: not yet the year's result. Only where the settings ask for it. */
export const asOfProvisional: Check = {
  code: "quantity-as-of-provisional",
  family: "quantity",
  severity: "info",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) =>
    context.settings.asOf === "fiscalYearEnd"
      ? findAsOf(context, {
          code: "quantity-as-of-provisional",
          isFound: (interval, year) => !isOutside(interval, year) && isBefore(interval.end, year.end),
        })
      : [],
};
