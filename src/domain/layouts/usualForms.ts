import type { MeasureRole } from "../measures/measure";
import { fiscalYearInHeader, isGroupHeader } from "../measures/groupHeader";
import type { FormColumn, LayoutForm, LiteralRow, RowMerge } from "./layoutForm";
import { blankCell, textTableCell, type PlanTable, type TableCell } from "./planTable";

/** What the printed annex says that a list does not. */
export interface AnnexWords {
  readonly title: string;
  /** Of the grades; `null` where there is none to explain. */
  readonly legend: { readonly text: string; readonly symbols: readonly string[] } | null;
  /** Printed over target, actual and grade: 総括. */
  readonly overall: string;
}

function textRow(texts: readonly (string | null)[], merges: readonly RowMerge[] = []): LiteralRow {
  const cells = texts.map((text): TableCell => (text === null ? blankCell : textTableCell(text)));
  return { kind: "furniture", cells, merges };
}

function columnsFor(table: PlanTable): readonly string[] {
  return [...table.levels, ...table.columns.map(({ label }) => label)];
}

const nothingOdd = { gaps: [], cells: [], merges: [], order: null } as const;

/** 一覧型: one header row, one row for each indicator, every row with its divisions, nothing merged. */
export function usualListForm(table: PlanTable, sheet: string): LayoutForm {
  const labels = columnsFor(table);
  return {
    ...nothingOdd,
    sheet,
    origin: { row: 0, column: 0 },
    columns: labels.map((label): FormColumn => ({ label, repeats: "each" })),
    levels: table.levels,
    headedLevels: 0,
    headings: [],
    above: [],
    header: [textRow(labels)],
  };
}

/** Values of the measure as a whole, which the rows of its indicators share. */
const sharedRoles: readonly (MeasureRole | null)[] = [
  "number",
  "name",
  "department",
  "goal",
  "goalStatus",
  "background",
  "remarks",
];
const groupedRoles: readonly (MeasureRole | null)[] = ["target", "actual", "grade"];

/** What is printed over each column: what the sheet had there, else 総括 over targets, actuals and grades without a period. */
function groupsOver(table: PlanTable, overall: string): readonly (string | null)[] {
  const { columns } = table;
  const own = [...table.levels.map(() => null), ...columns.map(({ group }) => group)];
  if (own.some((group) => group !== null)) return own;
  const isGrouped = columns.map(
    ({ role, heading }) =>
      groupedRoles.includes(role) && !isGroupHeader(heading) && fiscalYearInHeader(heading) === null,
  );
  const [first, last] = [isGrouped.indexOf(true), isGrouped.lastIndexOf(true)];
  const areNeighbours = last > first && isGrouped.slice(first, last + 1).every(Boolean);
  return own.map((_, index) => (areNeighbours && isGrouped[index - table.levels.length] === true ? overall : null));
}

function annexHeader(table: PlanTable, overall: string): readonly LiteralRow[] {
  const groups = groupsOver(table, overall);
  const labels = [...table.levels, ...table.columns.map(({ heading }) => heading)];
  if (groups.every((group) => group === null)) return [textRow(labels)];
  const begins = (column: number): boolean => groups[column] !== null && groups[column] !== groups[column - 1];
  const endOf = (column: number): number => {
    const end = groups.findIndex((group, index) => index > column && group !== groups[column]);
    return end < 0 ? groups.length : end;
  };
  const merges = groups.flatMap((group, column): readonly RowMerge[] => {
    if (group === null) return [{ column, rows: 2, columns: 1 }];
    const columns = endOf(column) - column;
    return begins(column) && columns > 1 ? [{ column, rows: 1, columns }] : [];
  });
  return [
    textRow(
      labels.map((label, column) => (groups[column] == null ? label : begins(column) ? groups[column] : null)),
      merges,
    ),
    textRow(labels.map((label, column) => (groups[column] == null ? null : label))),
  ];
}

/** How headings of different levels are told apart: by their numbering alone, or by a column for each level. */
export type HeadingStyle = "acrossAll" | "ownColumns";

/** 帳票型: title, legend, a header in two rows, the divisions as headings across the sheet. */
export function usualAnnexForm(table: PlanTable, sheet: string, words: AnnexWords, style: HeadingStyle): LayoutForm {
  const width = columnsFor(table).length;
  const across = [{ column: 0, rows: 1, columns: width }];
  const [shared, values] = [new Set(sharedRoles), table.columns];
  return {
    ...nothingOdd,
    sheet,
    origin: { row: 0, column: 0 },
    columns: [
      ...table.levels.map((label): FormColumn => ({ label, repeats: "each" })),
      ...values.map(({ label, role }): FormColumn => ({
        label,
        repeats: role !== null && shared.has(role) ? "merged" : "each",
      })),
    ],
    levels: table.levels,
    headedLevels: table.levels.length,
    headings: table.levels.map((_, level) =>
      style === "acrossAll" ? { column: 0, columns: width } : { column: level, columns: width - level },
    ),
    above: [words.title, ...(words.legend === null ? [] : [words.legend.text])].map((text) => textRow([text], across)),
    header: annexHeader(table, words.overall),
  };
}

/** The annex where headings could not be told apart: its divisions are in columns, merged downwards. */
export function usualAnnexInColumns(table: PlanTable, sheet: string, words: AnnexWords): LayoutForm {
  const form = usualAnnexForm(table, sheet, words, "acrossAll");
  return {
    ...form,
    headedLevels: 0,
    headings: [],
    columns: form.columns.map((column, index) =>
      index < table.levels.length ? { ...column, repeats: "merged" } : column,
    ),
  };
}
