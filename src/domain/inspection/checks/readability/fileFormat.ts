import type { TableCheck } from "../../check";
import { ruleCheck } from "./ruleCheck";

/** What the national rules' own checker takes; the older and the binary formats of Excel are not among them. */
const machineReadable = new Set(["xlsx", "csv", "tsv"]);

const ending = /\.([^.]{1,8})$/u;

/** The file's format is one that machines read. A workbook that was never saved has none yet. */
export const fileFormat: TableCheck = ruleCheck({
  code: "readability-file-format",
  rule: "L1-01",
  granularity: "workbook",
  places: ({ workbook, measureSheet: { area } }) => {
    const format = ending.exec(workbook.fileName ?? "")?.[1]?.toLowerCase();
    if (format === undefined) return null;
    return machineReadable.has(format) ? [] : [area];
  },
  example: ({ workbook }) => workbook.fileName ?? "",
});
