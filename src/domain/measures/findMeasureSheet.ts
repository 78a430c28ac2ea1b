import type { SheetGrid, WorkbookSnapshot } from "../grid/sheetGrid";
import { mergeLookup } from "../grid/mergeLookup";
import { usersGridOf, usersSheets } from "../grid/ownCells";
import { readOpenSheet } from "../openData/readOpenSheet";
import { findHeader } from "./findHeader";
import type { Header } from "./header";
import { textOfCell, type Measure, type MeasureSheet } from "./measure";
import { finished, type Steps } from "../steps";
import { measureSteps, readMeasures, type ReadingOptions } from "./readMeasures";

/** Why no measures sheet could be read; data for a message. */
export type MeasureSheetProblem =
  /** No sheet has a header of a measures sheet. */
  | { readonly code: "noMeasureSheet"; readonly sheets: readonly string[] }
  /** Several do, and nobody said which. */
  | { readonly code: "severalMeasureSheets"; readonly sheets: readonly string[] }
  /** The sheet asked for is not in the workbook. */
  | { readonly code: "noSuchSheet"; readonly sheet: string; readonly sheets: readonly string[] }
  /** The sheet asked for has no such header. */
  | { readonly code: "notAMeasureSheet"; readonly sheet: string }
  /** A header, but no measure below it. */
  | { readonly code: "noMeasures"; readonly sheet: string }
  /** Below the table stands another with other columns and other measures; rows counted from 1 as Excel shows them. */
  | { readonly code: "severalTables"; readonly sheet: string; readonly rows: readonly [number, number] };

export type MeasureSheetResult =
  | { readonly ok: true; readonly measureSheet: MeasureSheet }
  | { readonly ok: false; readonly problem: MeasureSheetProblem };

interface Candidate {
  readonly grid: SheetGrid;
  readonly header: Header;
}

function candidates(snapshot: WorkbookSnapshot, options: ReadingOptions): readonly Candidate[] {
  return usersSheets(snapshot).flatMap((sheet) => {
    const grid = usersGridOf(sheet, snapshot.ownAreas);
    const header = findHeader(grid, mergeLookup(grid), options.headerWords);
    return header === null ? [] : [{ grid, header }];
  });
}

/** What stands below a table that was read. */
function below(grid: SheetGrid, { area }: MeasureSheet): SheetGrid {
  const read = area.row + area.rows - grid.origin.row;
  return {
    ...grid,
    origin: { ...grid.origin, row: grid.origin.row + read },
    contents: grid.contents.slice(read),
    texts: grid.texts.slice(read),
  };
}

/** The header row of a table below that has measures of its own; a list of some measures again (未達成一覧) has none. */
function furtherTable(grid: SheetGrid, measureSheet: MeasureSheet, options: ReadingOptions): number | null {
  const rest = below(grid, measureSheet);
  const header = findHeader(rest, mergeLookup(rest), options.headerWords);
  if (header === null) return null;
  const nameOf = ({ cells }: Measure): string => textOfCell(cells.name);
  const known = new Set(measureSheet.measures.map(nameOf));
  const isNew = readMeasures(rest, header, options).measures.some((measure) => !known.has(nameOf(measure)));
  return isNew ? header.firstRow : null;
}

function* readCandidate({ grid, header }: Candidate, options: ReadingOptions): Steps<MeasureSheetResult> {
  const measureSheet = readOpenSheet(grid, options) ?? (yield* measureSteps(grid, header, options));
  const sheet = grid.name;
  if (measureSheet.measures.length === 0) return { ok: false, problem: { code: "noMeasures", sheet } };
  const further = furtherTable(grid, measureSheet, options);
  if (further === null) return { ok: true, measureSheet };
  return { ok: false, problem: { code: "severalTables", sheet, rows: [header.firstRow + 1, further + 1] } };
}

function* namedSheet(snapshot: WorkbookSnapshot, sheet: string, options: ReadingOptions): Steps<MeasureSheetResult> {
  const sheets = snapshot.sheets.map((grid) => grid.name);
  if (!sheets.includes(sheet)) return { ok: false, problem: { code: "noSuchSheet", sheet, sheets } };
  const candidate = candidates(snapshot, options).find(({ grid }) => grid.name === sheet);
  return candidate === undefined
    ? { ok: false, problem: { code: "notAMeasureSheet", sheet } }
    : yield* readCandidate(candidate, options);
}

/**
 * Finds the measures sheet by its header, not by its name or position, and reads it.
 * `sheet` names the one to read where the user has said; else the workbook must have exactly one with measures in it,
 * hidden ones (last year's, a backup) counting only where no visible one is there.
 */
export function findMeasureSheet(...given: Parameters<typeof measureSheetSteps>): MeasureSheetResult {
  return finished(measureSheetSteps(...given));
}

/** `findMeasureSheet`, with pauses. */
export function* measureSheetSteps(
  snapshot: WorkbookSnapshot,
  sheet: string | null,
  options: ReadingOptions,
): Steps<MeasureSheetResult> {
  if (sheet !== null) return yield* namedSheet(snapshot, sheet, options);
  const all = candidates(snapshot, options);
  const visible = all.filter(({ grid }) => !grid.hidden);
  const found = visible.length > 0 ? visible : all;
  const results: MeasureSheetResult[] = [];
  for (const candidate of found) results.push(yield* readCandidate(candidate, options));
  const readable = results.filter((result) => result.ok);
  const [only] = readable.length > 0 ? readable : results;
  if (only === undefined)
    return { ok: false, problem: { code: "noMeasureSheet", sheets: snapshot.sheets.map((grid) => grid.name) } };
  if (readable.length > 1) {
    return {
      ok: false,
      problem: { code: "severalMeasureSheets", sheets: readable.map((result) => result.measureSheet.sheet) },
    };
  }
  return only;
}
