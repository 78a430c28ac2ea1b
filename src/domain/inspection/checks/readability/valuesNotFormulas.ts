import { containsCell, coversArea } from "../../../grid/cell";
import type { TableCheck } from "../../check";
import { ruleCheck } from "./ruleCheck";

/** Published data has values, no formulas. */
export const valuesNotFormulas: TableCheck = ruleCheck({
  code: "readability-values-not-formulas",
  rule: "L2-06",
  granularity: "cell",
  places: ({ grid: { traits }, measureSheet: { area } }) => {
    if (traits.formulas === null) return null;
    const inTable = traits.formulas.cells.filter((cell) => containsCell(area, cell));
    return inTable.length > 0 || coversArea(traits.formulas.area, area) ? inTable : null;
  },
});
