import type { TableCheck } from "../../check";
import { warnedDates } from "./dateFindings";

/** 平成33年度: clear, and today written 令和3年度. A plan made before the change of eras may keep it. */
export const dateLegacyEra: TableCheck = {
  of: "table",
  code: "quantity-date-legacy-era",
  family: "quantity",
  severity: "info",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) =>
    warnedDates(context, "legacyEra").map(({ text, warning, ...place }) => ({
      code: "quantity-date-legacy-era",
      parameters: { text, modern: warning.modern },
      ...place,
    })),
};
