import { cellAt, type SheetGrid, type WorkbookSnapshot } from "../grid/sheetGrid";
import type { CellContent } from "../grid/cell";
import { acceptance as en } from "../texts/en/acceptance";
import { acceptance as ja } from "../texts/ja/acceptance";
import { findings } from "../texts/ja/findings";
import type { Language } from "../texts/language";
import { formatIsoDate } from "../wareki/dayNumber";
import { serialToDate } from "../wareki/serial";
import type { Finding, FindingCode } from "./finding";

/** A finding that an official has looked at and accepts as it is. It holds for the value it was given for, and no other. */
export interface AcceptedFinding {
  readonly code: FindingCode;
  /** `null`: it is about the sheet. */
  readonly measure: string | null;
  /** Of the finding's cells and of what its message says, by `fingerprint`. */
  readonly fingerprint: string;
  readonly reason: string;
  /** Who accepted it; `null`: not stated. */
  readonly by: string | null;
  /** When, as the caller writes dates. */
  readonly date: string;
}

/** Findings and acceptances brought together. */
export interface AppliedAcceptances {
  /** What still has to be looked at. */
  readonly open: readonly Finding[];
  readonly accepted: readonly { readonly finding: Finding; readonly acceptance: AcceptedFinding }[];
  /**
   * Acceptances that hold for nothing any more. `changed`: the measure has a finding of the kind, but about another value,
   * so it is open again. `gone`: it has none.
   */
  readonly stale: readonly { readonly acceptance: AcceptedFinding; readonly because: "changed" | "gone" }[];
}

const hashSeeds = [0x811c9dc5, 0x050c5d1f];

/** FNV-1a, 32 bits (Fowler, Noll, Vo), from a seed of its own. */
function hashFrom(seed: number, text: string): string {
  let hash = seed;
  for (let position = 0; position < text.length; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** JSON with the keys of every object in one order, so that equal parameters give equal text. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

function gridsByName({ sheets }: WorkbookSnapshot): ReadonlyMap<string, SheetGrid> {
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

function fingerprintIn(finding: Finding, grids: ReadonlyMap<string, SheetGrid>): string {
  const contents = finding.cells.map((cell) => {
    const grid = grids.get(cell.sheet);
    return grid === undefined ? "" : cellAt(grid, cell).content;
  });
  const text = stableJson([contents, finding.parameters]);
  return `f${hashSeeds.map((seed) => hashFrom(seed, text)).join("")}`;
}

/**
 * What a finding is about, in 17 characters: the contents of its cells and what its message says, without the addresses.
 * It stays when rows and columns move, and changes when one of the values does. It begins with a letter, so that Excel
 * takes it for text.
 */
export function fingerprint(finding: Finding, context: { readonly workbook: WorkbookSnapshot }): string {
  return fingerprintIn(finding, gridsByName(context.workbook));
}

/** Accepts a finding as it stands in the workbook. */
export function acceptFinding(
  finding: Finding,
  context: { readonly workbook: WorkbookSnapshot },
  given: Pick<AcceptedFinding, "reason" | "by" | "date">,
): AcceptedFinding {
  const { code, measure } = finding;
  return { code, measure, fingerprint: fingerprint(finding, context), ...given };
}

type Subject = Pick<AcceptedFinding, "code" | "measure">;

function subjectKey({ code, measure }: Subject): string {
  return JSON.stringify([code, measure]);
}

function acceptanceKey(accepted: Subject & Pick<AcceptedFinding, "fingerprint">): string {
  return `${subjectKey(accepted)} ${accepted.fingerprint}`;
}

/** Sets aside the findings that were accepted for the values they have now; all others are open, in their order. */
export function applyAcceptances(
  findings: readonly Finding[],
  acceptances: readonly AcceptedFinding[],
  context: { readonly workbook: WorkbookSnapshot },
): AppliedAcceptances {
  const grids = gridsByName(context.workbook);
  const byKey = new Map(acceptances.map((acceptance) => [acceptanceKey(acceptance), acceptance]));
  const kinds = new Set(acceptances.map(subjectKey));
  const open: Finding[] = [];
  const accepted: { finding: Finding; acceptance: AcceptedFinding }[] = [];
  for (const finding of findings) {
    // Most findings were never accepted: their cells need not be looked up.
    const acceptance = kinds.has(subjectKey(finding))
      ? byKey.get(acceptanceKey({ ...finding, fingerprint: fingerprintIn(finding, grids) }))
      : undefined;
    if (acceptance === undefined) open.push(finding);
    else accepted.push({ finding, acceptance });
  }
  const holding = new Set(accepted.map(({ acceptance }) => acceptanceKey(acceptance)));
  const openKinds = new Set(open.map(subjectKey));
  const stale = acceptances
    .filter((acceptance) => !holding.has(acceptanceKey(acceptance)))
    .map((acceptance) => ({
      acceptance,
      because: openKinds.has(subjectKey(acceptance)) ? ("changed" as const) : ("gone" as const),
    }));
  return { open, accepted, stale };
}

// ------------------------------------------------------------------------------------------------ as rows of a sheet

const columns = ["code", "measure", "reason", "by", "date", "fingerprint"] as const;
type Column = (typeof columns)[number];

/**
 * The acceptances as rows of a sheet, with a title and a header; `acceptancesFromRows` reads them back. Codes of measures
 * (1-2-1) and dates have to be written as text, or Excel makes dates of them.
 */
export function acceptancesToRows(
  acceptances: readonly AcceptedFinding[],
  language: Language = "ja",
): readonly (readonly CellContent[])[] {
  const texts = { ja, en }[language];
  return [
    [texts.title],
    [texts.guide],
    columns.map((column) => texts.columns[column]),
    ...acceptances.map((acceptance) => columns.map((column) => acceptance[column] ?? "")),
  ];
}

/** What is wrong with a row; `row` counts from zero within the rows given. */
export type AcceptanceProblem =
  | { readonly code: "notAcceptanceSheet" }
  | { readonly code: "unknownFindingCode"; readonly row: number; readonly text: string }
  | { readonly code: "cellMissing"; readonly row: number; readonly column: "fingerprint" | "reason" };

export interface ReadAcceptances {
  readonly acceptances: readonly AcceptedFinding[];
  /** Rows that are not taken, each with its reason. */
  readonly problems: readonly AcceptanceProblem[];
}

/** A date that Excel made a number of is written as 2023-05-31. */
function textOf(content: CellContent | undefined, column: Column): string {
  if (column === "date" && typeof content === "number") {
    const reading = serialToDate(content, "1900");
    if (reading.ok) return formatIsoDate(reading.date);
  }
  return String(content ?? "").trim();
}

function columnOf(label: CellContent): Column | undefined {
  return columns.find((column) => [ja, en].some((texts) => texts.columns[column] === String(label).trim()));
}

function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(findings, text);
}

/** Reads the rows back. Columns are known by their headers in either language, wherever they stand; blank rows are passed over. */
export function acceptancesFromRows(rows: readonly (readonly CellContent[])[]): ReadAcceptances {
  const headerRow = rows.findIndex((row) => row.map(columnOf).includes("fingerprint"));
  const header = rows[headerRow]?.map(columnOf);
  if (header === undefined) return { acceptances: [], problems: [{ code: "notAcceptanceSheet" }] };
  const acceptances: AcceptedFinding[] = [];
  const problems: AcceptanceProblem[] = [];
  for (const [index, row] of rows.slice(headerRow + 1).entries()) {
    const read = (column: Column) => textOf(row[header.indexOf(column)], column);
    const found = acceptanceOf(read, headerRow + 1 + index);
    if (found === null) continue;
    if ("row" in found) problems.push(found);
    else acceptances.push(found);
  }
  return { acceptances, problems };
}

function acceptanceOf(
  read: (column: Column) => string,
  row: number,
): AcceptedFinding | Extract<AcceptanceProblem, { readonly row: number }> | null {
  if (columns.every((column) => read(column) === "")) return null;
  const code = read("code");
  if (!isFindingCode(code)) return { code: "unknownFindingCode", row, text: code };
  const missing = (["fingerprint", "reason"] as const).find((column) => read(column) === "");
  if (missing !== undefined) return { code: "cellMissing", row, column: missing };
  const [measure, by] = [read("measure"), read("by")];
  return {
    code,
    measure: measure === "" ? null : measure,
    fingerprint: read("fingerprint"),
    reason: read("reason"),
    by: by === "" ? null : by,
    date: read("date"),
  };
}

/** A problem with a row in words. */
export function describeAcceptanceProblem(problem: AcceptanceProblem, language: Language): string {
  const texts = { ja, en }[language];
  switch (problem.code) {
    case "notAcceptanceSheet":
      return texts.problems.notAcceptanceSheet();
    case "unknownFindingCode":
      return texts.problems.unknownFindingCode({ row: problem.row + 1, text: problem.text });
    case "cellMissing":
      return texts.problems.cellMissing({ row: problem.row + 1, column: texts.columns[problem.column] });
  }
}
