import { goalStatuses } from "../evaluation/goalStatus";
import type { CellArea, CellContent } from "../grid/cell";
import type { MeasureRole, TableSheet } from "../measures/measure";
import { goalStatusText } from "../settings/goalStatusText";
import type { Settings } from "../settings/settings";
import { hiddenRows } from "./hiddenRows";
import type { InquiredSheet } from "./inquiryCells";
import { inquiryParts, type InquiryPart } from "./inquiryParts";
import { recordOf, recordToRows } from "./inquiryRecord";

/** Cells in which one of some texts is to be chosen. */
export interface CellChoices {
  readonly areas: readonly CellArea[];
  readonly values: readonly string[];
}

/** A copy of the measures sheet for one department: only its own rows are open and in sight. */
export interface InquirySheet {
  readonly department: string;
  readonly open: readonly CellArea[];
  /** Rows that say nothing to the department, each run with its length. */
  readonly hiddenRows: readonly { readonly row: number; readonly rows: number }[];
  readonly choices: readonly CellChoices[];
  readonly record: readonly (readonly CellContent[])[];
}

function runsOf(rows: readonly number[]): readonly { readonly row: number; readonly rows: number }[] {
  const runs: { row: number; rows: number }[] = [];
  for (const row of rows) {
    const open = runs.at(-1);
    if (open !== undefined && open.row + open.rows === row) open.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}

function choicesOf(
  { columns }: TableSheet,
  role: MeasureRole,
  rows: readonly { readonly row: number; readonly rows: number }[],
  values: readonly string[],
): readonly CellChoices[] {
  const column = columns.get(role)?.column;
  return column === undefined ? [] : [{ areas: rows.map((run) => ({ ...run, column, columns: 1 })), values }];
}

function inquirySheet(sheet: InquiredSheet, part: InquiryPart, settings: Settings): InquirySheet {
  const { measureSheet } = sheet;
  const { area } = measureSheet;
  const open = runsOf(part.rows);
  return {
    department: part.department,
    open: open.map((run) => ({ ...run, column: area.column, columns: area.columns })),
    hiddenRows: runsOf(hiddenRows(sheet, part.measures, new Set(part.rows))),
    choices: [
      ...choicesOf(
        measureSheet,
        "grade",
        open,
        settings.rubric.grades.map(({ symbol }) => symbol),
      ),
      ...choicesOf(
        measureSheet,
        "goalStatus",
        open,
        goalStatuses.map((status) => goalStatusText(status, settings)),
      ),
    ],
    record: recordToRows(recordOf(sheet, part)),
  };
}

/** The sheets to send out, one a department, in the order in which the sheet names the departments. */
export function inquirySheets(sheet: InquiredSheet, settings: Settings): readonly InquirySheet[] {
  return inquiryParts(sheet.measureSheet).parts.map((part) => inquirySheet(sheet, part, settings));
}
