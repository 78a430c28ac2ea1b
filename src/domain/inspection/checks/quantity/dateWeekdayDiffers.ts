import type { TableCheck } from "../../check";
import { warnedDates } from "./dateFindings";

/** 令和4年12月31日(日), which was a Saturday: day or weekday is wrong. */
export const dateWeekdayDiffers: TableCheck = {
  of: "table",
  code: "quantity-date-weekday-differs",
  family: "quantity",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) =>
    warnedDates(context, "weekdayDisagrees").map(({ text, warning, ...place }) => ({
      code: "quantity-date-weekday-differs",
      parameters: { text, written: warning.written, actual: warning.actual },
      ...place,
    })),
};
