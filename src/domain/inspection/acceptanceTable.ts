import { cellAddress, type CellContent } from "../grid/cell";
import { markedOrTitled } from "../grid/ownCells";
import type { SheetGrid, WorkbookSnapshot } from "../grid/sheetGrid";
import { acceptance as en } from "../texts/en/acceptance";
import { acceptance as ja } from "../texts/ja/acceptance";
import type { Language } from "../texts/language";
import { formatIsoDate } from "../wareki/dayNumber";
import { serialToDate } from "../wareki/serial";
import { isStatementCode, type Accepted } from "./acceptance";
import type { FindingCell } from "./finding";
import { isFindingCode } from "./findingTexts";

/** The mark under which the add-in knows its sheet of accepted findings. */
export const acceptancesKey = "acceptances";

const columnNames = ["code", "measure", "reason", "by", "date", "fingerprint"] as const;
type ColumnName = (typeof columnNames)[number];

/** Where each column of the table is, as columns of the sheet; the official may have moved some, or taken some out. */
export type AcceptanceColumns = ReadonlyMap<ColumnName, number>;

/** What is wrong with the sheet of accepted findings, and in which cell. */
export type AcceptanceProblem = { readonly cell: FindingCell } & (
  | { readonly code: "notAcceptanceSheet" }
  | { readonly code: "unknownFindingCode"; readonly text: string }
  | { readonly code: "cellMissing"; readonly column: "fingerprint" | "reason" }
);

/** The sheet of accepted findings as read. */
export interface AcceptanceTable {
  readonly sheet: string;
  /** `null`: the sheet has no such table. */
  readonly columns: AcceptanceColumns | null;
  /** Each with its row in the sheet. */
  readonly entries: readonly { readonly row: number; readonly acceptance: Accepted }[];
  /** Rows that are not taken, each with its reason. */
  readonly problems: readonly AcceptanceProblem[];
}

/** An acceptance as the cells of its row, by the column each goes to. */
export function acceptanceCells(acceptance: Accepted): Readonly<Record<ColumnName, string>> {
  const { code, measure, reason, by, date, fingerprint } = acceptance;
  return { code, measure: measure ?? "", reason, by: by ?? "", date, fingerprint };
}

/**
 * The acceptances as rows of a sheet, with a title and a header; `readAcceptances` reads them back. Codes of measures
 * (1-2-1) and dates have to be written as text, or Excel makes dates of them.
 */
export function acceptancesToRows(
  acceptances: readonly Accepted[],
  language: Language = "ja",
): readonly (readonly string[])[] {
  const texts = { ja, en }[language];
  return [
    [texts.title],
    [texts.guide],
    columnNames.map((column) => texts.columns[column]),
    ...acceptances.map((acceptance) => columnNames.map((column) => acceptanceCells(acceptance)[column])),
  ];
}

/** A date that Excel made a number of is written as 2023-05-31. */
function textOf(content: CellContent | undefined, column: ColumnName): string {
  if (column === "date" && typeof content === "number") {
    const reading = serialToDate(content, "1900");
    if (reading.ok) return formatIsoDate(reading.date);
  }
  return String(content ?? "").trim();
}

function columnNamed(label: CellContent): ColumnName | undefined {
  return columnNames.find((column) => [ja, en].some((texts) => texts.columns[column] === String(label).trim()));
}

/** Positions within the grid's own rows. */
function columnsOf(header: readonly CellContent[]): ReadonlyMap<ColumnName, number> {
  const named = header.flatMap((label, index): readonly (readonly [ColumnName, number])[] => {
    const column = columnNamed(label);
    return column === undefined ? [] : [[column, index]];
  });
  return new Map(named.reverse());
}

type RowReading =
  | { readonly kind: "blank" }
  | { readonly kind: "acceptance"; readonly acceptance: Accepted }
  | { readonly kind: "unknownFindingCode"; readonly text: string }
  | { readonly kind: "cellMissing"; readonly column: "fingerprint" | "reason" };

function readRow(read: (column: ColumnName) => string): RowReading {
  if (columnNames.every((column) => read(column) === "")) return { kind: "blank" };
  const code = read("code");
  if (!isFindingCode(code) && !isStatementCode(code)) return { kind: "unknownFindingCode", text: code };
  const missing = (["fingerprint", "reason"] as const).find((column) => read(column) === "");
  if (missing !== undefined) return { kind: "cellMissing", column: missing };
  const orNull = (text: string): string | null => (text === "" ? null : text);
  const [measure, by] = [orNull(read("measure")), orNull(read("by"))];
  const [reason, date, fingerprint] = [read("reason"), read("date"), read("fingerprint")];
  return { kind: "acceptance", acceptance: { code, measure, fingerprint, reason, by, date } as Accepted };
}

/** Reads the sheet. Columns are known by their headers in either language, wherever they stand; blank rows are passed over. */
export function readAcceptances(grid: Pick<SheetGrid, "name" | "origin" | "contents">): AcceptanceTable {
  const { name: sheet, origin, contents } = grid;
  const headerRow = contents.findIndex((row) => row.map(columnNamed).includes("fingerprint"));
  const header = contents[headerRow];
  if (header === undefined) {
    return {
      sheet,
      columns: null,
      entries: [],
      problems: [{ code: "notAcceptanceSheet", cell: { sheet, ...origin } }],
    };
  }
  const columns = columnsOf(header);
  const entries: { row: number; acceptance: Accepted }[] = [];
  const problems: AcceptanceProblem[] = [];
  for (const [index, cells] of contents.entries()) {
    if (index <= headerRow) continue;
    const found = readRow((column) => textOf(cells[columns.get(column) ?? -1], column));
    const row = origin.row + index;
    const cellOf = (column: ColumnName): FindingCell => ({
      sheet,
      row,
      column: origin.column + (columns.get(column) ?? 0),
    });
    if (found.kind === "acceptance") entries.push({ row, acceptance: found.acceptance });
    else if (found.kind === "unknownFindingCode")
      problems.push({ code: "unknownFindingCode", cell: cellOf("code"), text: found.text });
    else if (found.kind === "cellMissing")
      problems.push({ code: "cellMissing", cell: cellOf(found.column), column: found.column });
  }
  const inSheet = new Map([...columns].map(([column, index]) => [column, origin.column + index]));
  return { sheet, columns: inSheet, entries, problems };
}

/** Reads the sheet of accepted findings, found by its mark or by its title; `null` when the workbook has none. */
export function readWorkbookAcceptances(snapshot: WorkbookSnapshot): AcceptanceTable | null {
  const grid = markedOrTitled(
    snapshot,
    acceptancesKey,
    [ja, en].map(({ title }) => title),
  );
  return grid === undefined ? null : readAcceptances(grid);
}

/** A problem of the sheet in words: which cell, what, and what to do. */
export function describeAcceptanceProblem(problem: AcceptanceProblem, language: Language): string {
  const texts = { ja, en }[language];
  const address = cellAddress(problem.cell);
  switch (problem.code) {
    case "notAcceptanceSheet":
      return texts.problems.notAcceptanceSheet();
    case "unknownFindingCode":
      return texts.problems.unknownFindingCode({ address, text: problem.text });
    case "cellMissing":
      return texts.problems.cellMissing({ address, column: texts.columns[problem.column] });
  }
}
