import type { TableCheck } from "../../check";
import { textOfCell } from "../../../measures/measure";
import { isGroupHeader } from "../../../measures/groupHeader";
import { ruleCheck } from "./ruleCheck";
import { valuesIn } from "./tableCells";

const bareNumber = /^[-+▲△]?[0-9０-９][0-9０-９,，.．]*$/u;
function holdsBareNumber(text: string): boolean {
  return valuesIn(text).some((value) => bareNumber.test(value));
}

/** A number has its unit: in its cell, in a column of units, or in the header. A percent format is one. */
export const statedUnits: TableCheck = ruleCheck({
  code: "readability-stated-units",
  rule: "L3-04",
  granularity: "column",
  places: ({ measureSheet: { measures, columns } }) =>
    measures.flatMap(({ indicatorRows }) =>
      indicatorRows.flatMap((cells) =>
        (["baseline", "expected", "target", "actual"] as const).flatMap((role) => {
          const cell = cells[role];
          const remark = columns.get(role)?.remark ?? null;
          const hasUnit = textOfCell(cells.unit) !== "" || (remark !== null && !isGroupHeader(remark));
          return cell === undefined || hasUnit || !holdsBareNumber(cell.text) ? [] : [cell];
        }),
      ),
    ),
});
