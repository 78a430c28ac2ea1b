import { plainText } from "../text/plainText";
import { levelHeadings } from "../measures/headingLevels";
import type { Measure, MeasureRole, TableSheet } from "../measures/measure";
import type { TableRow } from "../measures/tableRow";
import type { Division } from "../plan/division";
import type { InquiredSheet } from "./inquiryCells";
import { goalStatuses } from "../evaluation/goalStatus";
import type { CellArea, CellContent } from "../grid/cell";
import { goalStatusText } from "../settings/goalStatusText";
import type { Settings } from "../settings/settings";
import { inquiryParts, type InquiryPart } from "./inquiryParts";
import { recordOf, recordToRows } from "./inquiryRecord";

interface OpenedDivision {
  readonly row: number;
  readonly division: Division;
}

/** The division that each heading opens: one of those that the next measure stands in. */
function openedDivisions({ measureSheet: { rows, measures } }: InquiredSheet): readonly OpenedDivision[] {
  return levelHeadings(rows, []).flatMap(({ row, label }): readonly OpenedDivision[] => {
    const below = measures.find((measure) => measure.row > row);
    const division = below?.divisions.find((own) => plainText(own.label) === plainText(label.label));
    return division === undefined ? [] : [{ row, division }];
  });
}

/** Headings under which none of the measures stands; one that a printed page repeats counts for its page only. */
function needlessHeadings(sheet: InquiredSheet, measures: readonly Measure[]): readonly number[] {
  const opened = openedDivisions(sheet);
  const isNeeded = ({ row, division }: OpenedDivision): boolean => {
    const again = opened.find((one) => one.row > row && one.division === division)?.row ?? Infinity;
    return measures.some((own) => own.row > row && own.row < again && own.divisions.includes(division));
  };
  const needed = new Set(opened.filter(isNeeded).map(({ row }) => row));
  return [...new Set(opened.map(({ row }) => row))].filter((row) => !needed.has(row));
}

interface Page {
  /** Its repeated header and the titles over it. */
  readonly top: readonly number[];
  readonly rows: readonly number[];
}

/** What the sheet says above its table, which printed pages repeat. */
function titlesOf({ grid, measureSheet: { header } }: InquiredSheet): ReadonlySet<string> {
  const above = grid.contents.slice(0, Math.max(0, header.firstRow - grid.origin.row)).flat();
  return new Set(
    above.flatMap((content) => (typeof content === "string" && content !== "" ? [plainText(content)] : [])),
  );
}

function pagesOf(sheet: InquiredSheet): readonly Page[] {
  const titles = titlesOf(sheet);
  const isTop = (row: TableRow): boolean =>
    row.kind === "repeatedHeader" || (row.kind === "aside" && titles.has(plainText(row.text)));
  const pages: { top: number[]; rows: number[] }[] = [];
  for (const row of sheet.measureSheet.rows) {
    const open = pages.at(-1);
    if (!isTop(row)) open?.rows.push(row.row);
    else if (open?.rows.length === 0) open.top.push(row.row);
    else pages.push({ top: [row.row], rows: [] });
  }
  return pages;
}

/**
 * Rows that say nothing to a department, in order: other departments' measures, headings of divisions without a measure of
 * its own, and the tops of pages without one. `own` are its rows.
 */
function hiddenRows(sheet: InquiredSheet, measures: readonly Measure[], own: ReadonlySet<number>): readonly number[] {
  const { rows } = sheet.measureSheet;
  const ofOthers = rows.flatMap(({ kind, row }) =>
    (kind === "measure" || kind === "continuation") && !own.has(row) ? [row] : [],
  );
  const tops = pagesOf(sheet).flatMap((page) => (page.rows.some((row) => own.has(row)) ? [] : page.top));
  return [...ofOthers, ...needlessHeadings(sheet, measures), ...tops].sort((one, other) => one - other);
}

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
