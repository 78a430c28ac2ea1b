import { cellAt } from "../../../grid/sheetGrid";
import { textOfCell } from "../../../measures/measure";
import type { TableCheck } from "../../check";
import { isFilledAt } from "../structure/shownCells";
import { inReadingOrder } from "./tableCells";
import { ruleCheck } from "./ruleCheck";

const ditto = /^(?:[〃々″"]|同上|同)$/u;

/** Every row says everything: no 同上, no blank for "as above", no division only in a heading above. */
export const nothingOmitted: TableCheck = ruleCheck({
  code: "readability-nothing-omitted",
  rule: "L2-02",
  granularity: "cell",
  places: ({ grid, measureSheet }) => {
    const { rows, divisionColumns, columns } = measureSheet;
    const identifying = [
      ...divisionColumns.map(({ column }) => column),
      ...(["number", "name", "department"] as const).flatMap((role) => columns.get(role)?.column ?? []),
    ];
    const omitted = rows.flatMap((row) => {
      if (row.kind === "heading") return row.cells.slice(0, 1);
      if (row.kind !== "measure" && row.kind !== "continuation") return [];
      return identifying
        .filter(
          (column) =>
            !isFilledAt(grid, row.row, column) || ditto.test(textOfCell(cellAt(grid, { row: row.row, column }))),
        )
        .map((column) => ({ row: row.row, column }));
    });
    return inReadingOrder(omitted);
  },
});
