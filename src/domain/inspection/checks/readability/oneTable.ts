import type { TableCheck } from "../../check";
import { columnsBeside } from "../structure/besideTable";
import { tableBelow } from "../structure/severalTables";
import { inReadingOrder } from "./tableCells";
import { ruleCheck } from "./ruleCheck";

/** One sheet, one table: another below the measures, or a small one beside them. */
export const oneTable: TableCheck = ruleCheck({
  code: "readability-one-table",
  rule: "L1-02",
  granularity: "sheet",
  places: (context) => {
    const below = tableBelow(context);
    const beside = columnsBeside(context)
      .filter(({ isOfAnotherTable }) => isOfAnotherTable)
      .flatMap(({ filled }) => filled.slice(0, 1));
    return inReadingOrder([...(below === null ? [] : [below]), ...beside]);
  },
});
