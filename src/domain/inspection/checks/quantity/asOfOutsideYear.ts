import type { Check } from "../../check";
import { findAsOf, isOutside } from "./asOfDates";

/** ※R3.12末時点 in an inspection of fiscal year 2022. */
export const asOfOutsideYear: Check = {
  code: "quantity-as-of-outside-year",
  family: "quantity",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) =>
    context.settings.asOf === "any"
      ? []
      : findAsOf(context, { code: "quantity-as-of-outside-year", isFound: isOutside }),
};
