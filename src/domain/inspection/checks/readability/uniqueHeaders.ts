import type { TableCheck } from "../../check";
import { comparableHeader } from "../../../measures/headerLabel";
import type { CellPosition } from "../../../grid/cell";
import { inReadingOrder } from "./tableCells";
import { ruleCheck } from "./ruleCheck";

/** Each header names one column: 目標 under every year is one header too many. */
export const uniqueHeaders: TableCheck = ruleCheck({
  code: "readability-unique-headers",
  rule: "L2-03",
  granularity: "column",
  places: ({ measureSheet: { header } }) => {
    const byLabel = new Map<string, CellPosition[]>();
    for (const { label, cell, column } of header.columns) {
      if (cell.column !== column) continue;
      const key = comparableHeader(label);
      const alike = byLabel.get(key);
      if (alike === undefined) byLabel.set(key, [cell]);
      else alike.push(cell);
    }
    return inReadingOrder([...byLabel.values()].filter((cells) => cells.length > 1).flat());
  },
});
