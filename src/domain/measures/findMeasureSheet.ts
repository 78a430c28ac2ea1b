import { certain } from "../certain";
import { groupBy } from "../groupBy";
import type { SheetGrid, WorkbookSnapshot } from "../grid/sheetGrid";
import { areLabelsForNames } from "./labelsAsNames";
import { mergeLookup } from "../grid/mergeLookup";
import { isOpenSheet, readOpenSheet } from "../openData/readOpenSheet";
import { readColours, withMeanings, withOpenColours } from "../colours/colouredGrades";
import { findSources } from "../sources/findSources";
import type { GatheredTable, Source, SourceKind } from "../sources/gatheredTable";
import type { PlanSource, SourceQuestion, SourceSubject } from "../sources/planSource";
import { usersGridOf, usersSheets } from "../grid/ownCells";
import { findHeader, findHeaderOf } from "./findHeader";
import { textOfCell, type Measure, type MeasureSheet, type TableSheet } from "./measure";
import { finished, type Steps } from "../steps";
import { nameOfJudged, nameOfValues, withNamedCorner } from "./namesByValues";
import { figuresOutside } from "./outsideFigures";
import type { UnusedFigures } from "./reading";
import { yearOfValues } from "./sheetYear";
import { gatheredSteps, measureSteps, readMeasures } from "./readMeasures";
import { yearsAlone } from "./yearsAlone";
import type { ReadingOptions } from "./readingOptions";

/** A list of measures among several: enough of it to be known again. */
export interface FoundList {
  /** Those that were read as one. */
  readonly sheets: readonly string[];
  readonly measures: number;
  /** What its first measures are called. */
  readonly examples: readonly string[];
}

/** Why no measures sheet could be read; data for a message. */
export type MeasureSheetProblem =
  /** No sheet has a header of a measures sheet. */
  | { readonly code: "noMeasureSheet"; readonly sheets: readonly string[] }
  /** Several do, and nobody said which. */
  | {
      readonly code: "severalMeasureSheets";
      readonly sheets: readonly string[];
      readonly lists: readonly FoundList[];
      /** How many measures all of them have, read as one plan; `null`: they can't be, or are of several years. */
      readonly together: number | null;
      /** The latest of lists of several years. */
      readonly proposed?: readonly string[];
    }
  /** The sheet asked for is not in the workbook. */
  | { readonly code: "noSuchSheet"; readonly sheet: string; readonly sheets: readonly string[] }
  /** The sheet asked for has no such header. */
  | { readonly code: "notAMeasureSheet"; readonly sheet: string }
  /** What was asked for is only possible with one plain table, and the measures were gathered otherwise. */
  | { readonly code: "notATable"; readonly sheet: string }
  /** A header, but no measure below it. */
  | { readonly code: "noMeasures"; readonly sheet: string }
  /** Below the table stands another with other columns and other measures; rows counted from 1 as Excel shows them. */
  | { readonly code: "severalTables"; readonly sheet: string; readonly rows: readonly [number, number] };

export type MeasureSheetResult =
  | { readonly ok: true; readonly measureSheet: MeasureSheet }
  | { readonly ok: false; readonly problem: MeasureSheetProblem };

/** Of the names of an excerpt, so many are in the list; one may be misspelt. */
const leastOfExcerpt = 0.6;

/** A list of measures that was found, read where it is plain. */
interface Candidate {
  readonly sheets: readonly string[];
  readonly subject: SourceSubject;
  readonly sheet: MeasureSheet;
  /** Where the header of another, unlike table stands below; zero-based. */
  readonly further: number | null;
}

/** What stands below a table that was read. */
function below(grid: SheetGrid, { area }: TableSheet): SheetGrid {
  const read = area.row + area.rows - grid.origin.row;
  return {
    ...grid,
    origin: { ...grid.origin, row: grid.origin.row + read },
    contents: grid.contents.slice(read),
    texts: grid.texts.slice(read),
  };
}

function nameOf({ cells }: Measure): string {
  return textOfCell(cells.name);
}

/** The header row of a table below that has measures of its own; a list of some measures again (未達成一覧) has none. */
function furtherTable(grid: SheetGrid, measureSheet: TableSheet, options: ReadingOptions): number | null {
  const rest = below(grid, measureSheet);
  const header = findHeader(rest, mergeLookup(rest), options.headerWords);
  if (header === null) return null;
  const known = new Set(measureSheet.measures.map(nameOf));
  const isNew = readMeasures(rest, header, options).measures.some((measure) => !known.has(nameOf(measure)));
  return isNew ? header.firstRow : null;
}

/** A sheet read as one plain table; `null` where it has no header of measures. */
function* readPlain(grid: SheetGrid, options: ReadingOptions, isOnly: boolean): Steps<Candidate | null> {
  const open = readOpenSheet(grid, options);
  if (open !== null) return { sheets: [grid.name], subject: "measures", sheet: open, further: null };
  // Of several sheets only the words tell which has a header where.
  const header = isOnly ? findHeaderOf(grid, options) : findHeader(grid, mergeLookup(grid), options.headerWords);
  if (header === null) return null;
  const sheet = yield* measureSteps(grid, header, options);
  if (areLabelsForNames(sheet.measures, options.headerWords)) return null;
  return { sheets: [grid.name], subject: "measures", sheet, further: furtherTable(grid, sheet, options) };
}

/** The first row below the titles of a source; a form has its own title within. */
function rowBelowTitles({ contents, origin }: SheetGrid, { kind, area }: Source): number {
  let { row } = area;
  if (kind !== "form") return row;
  while (contents[row - origin.row]?.filter((content) => content !== "").length === 1) row += 1;
  return row;
}

function* readGathered(
  plan: PlanSource,
  table: GatheredTable,
  grids: readonly SheetGrid[],
  options: ReadingOptions,
): Steps<Candidate | null> {
  const header = findHeader(table.grid, mergeLookup(table.grid), options.headerWords);
  if (header === null) return null;
  const source = certain(plan.sources[0]);
  const grid = certain(grids.find(({ name }) => name === source.sheet));
  const own = yearOfValues(grid, rowBelowTitles(grid, source));
  const areGoals = plan.subject === "goals";
  const sheet = yield* gatheredSteps(table, header, { ...options, areGoals }, options.fiscalYear ?? own);
  const sheets = [...new Set(plan.sources.map((source) => source.sheet))];
  return { sheets, subject: plan.subject, sheet, further: null };
}

/** How many levels of divisions the measures stand in, all together. */
function depthOf({ measures }: MeasureSheet): number {
  return measures.reduce((sum, { divisions }) => sum + divisions.length, 0);
}

/**
 * Whether a sheet is better read as the plain table it looks like: where it was gathered from printed pages with one
 * header, taken for a form although a table of measures stands in it, or for rows of values that are of no measure.
 */
function isBetterPlain(plain: Candidate | undefined, gathered: Candidate, kind: SourceKind): boolean {
  if (plain?.further !== null || gathered.sheets.length > 1) return false;
  const [own, other] = [plain.sheet, gathered.sheet];
  const isNamed = own.columns.get("name")?.role === "name";
  const isCompared = ({ columns }: MeasureSheet): boolean => columns.has("target") && columns.has("actual");
  if (kind === "form")
    return own.measures.length >= other.measures.length && isNamed && (isCompared(own) || !isCompared(other));
  if (kind !== "table") return other.measures.length === 0 && own.measures.length > 0;
  const hasOwnHeader = own.kind === "table" && own.header.columns.length > 0;
  return hasOwnHeader && own.measures.length >= other.measures.length && depthOf(own) >= depthOf(other);
}

/** Settings that say where things stand speak of a plain table. */
function isSettledByLetters({ letters, divisionLetters, headerRow }: ReadingOptions): boolean {
  return Object.keys(letters).length > 0 || divisionLetters.length > 0 || headerRow !== null;
}

interface Found {
  readonly candidates: readonly Candidate[];
  readonly questions: readonly SourceQuestion[];
  /** Figures within the sources that no column, row or label explains. */
  readonly unused: readonly UnusedFigures[];
  /** Tables gathered from rows whose header names nothing that is measured. */
  readonly unread: readonly SheetGrid[];
}

/**
 * By the words of the headers; where these name nothing that is measured, by what stands beside targets and actuals; where
 * nothing says target or actual, by columns of years.
 */
function* findCandidates(grids: readonly SheetGrid[], options: ReadingOptions): Steps<Found> {
  const found = yield* candidatesByWords(grids, options);
  if (found.candidates.length > 0) return found;
  const { headerWords } = options;
  const namesBy = (nameOf: typeof nameOfValues): readonly string[] =>
    [...found.unread, ...grids].flatMap((grid) => nameOf(grid, headerWords) ?? []);
  const ofValues = namesBy(nameOfValues);
  const names = ofValues.length > 0 ? ofValues : namesBy(nameOfJudged);
  const indicator = [...(headerWords.indicator ?? []), ...new Set(names)];
  const named = names.length === 0 ? options : { ...options, headerWords: { ...headerWords, indicator } };
  const byNames = names.length === 0 ? found : yield* candidatesByWords(grids, named);
  const years = byNames.candidates.length > 0 ? [] : grids.flatMap((grid) => yearsAlone(grid, headerWords));
  const actual = [...(headerWords.actual ?? []), ...new Set(years)];
  const ofYears = { ...options, headerWords: { ...headerWords, actual }, assumesYears: true };
  const last = years.length === 0 ? byNames : yield* candidatesByWords(grids, ofYears);
  if (last.candidates.length > 0) return last;
  const cornered = grids.map((grid) => withNamedCorner(grid, headerWords) ?? grid);
  const byCorner = cornered.every((grid, at) => grid === grids[at])
    ? last
    : yield* candidatesByWords(cornered, options);
  if (byCorner.candidates.length > 0) return byCorner;
  return yield* candidatesByWords(grids, { ...options, stated: { ...options.stated, isUnusual: true } });
}

function* candidatesByWords(grids: readonly SheetGrid[], options: ReadingOptions): Steps<Found> {
  const plain = new Map<string, Candidate>();
  for (const grid of grids) {
    const candidate = yield* readPlain(grid, options, grids.length === 1);
    if (candidate !== null) plain.set(grid.name, candidate);
  }
  const isOpen = grids.some((grid) => isOpenSheet(grid));
  if (isSettledByLetters(options) || isOpen)
    return { candidates: [...plain.values()], questions: [], unused: [], unread: [] };
  const { plans, questions, unused, contradicting } = findSources(grids, options.headerWords, options.stated);
  yield;
  const candidates: Candidate[] = [];
  for (const plan of plans) {
    const first = certain(plan.sources[0]);
    const own = plain.get(first.sheet);
    const gathered = plan.table === null ? null : yield* readGathered(plan, plan.table, grids, options);
    const isFound = options.stated.rows === null && options.stated.form === null;
    // Read as one table, another one below would become measures of it.
    const isAlone = plans.every((one) => one === plan || one.sources.every(({ sheet }) => sheet !== first.sheet));
    const isPlain = gathered === null || (isFound && isAlone && isBetterPlain(own, gathered, first.kind));
    const chosen = isPlain ? own : gathered;
    if (chosen !== undefined && !candidates.includes(chosen)) candidates.push(chosen);
  }
  contradicting.forEach((sheet) => plain.delete(sheet));
  const unread = candidates.length > 0 ? [] : plans.flatMap(({ table }) => table?.grid ?? []);
  return { candidates: candidates.length > 0 ? candidates : [...plain.values()], questions, unused, unread };
}

/** The lists by the sheets that they are on. */
function listsOf(candidates: readonly Candidate[]): readonly FoundList[] {
  return [...groupBy(candidates, ({ sheets }) => sheets.join("/")).values()].map((lists) => {
    const measures = lists.flatMap(({ sheet }) => sheet.measures);
    const names = new Set(measures.map(nameOf).filter((name) => name !== ""));
    return { sheets: lists[0].sheets, measures: measures.length, examples: [...names].slice(0, 2) };
  });
}

function problemOf(candidates: readonly Candidate[], questions: readonly SourceQuestion[]): MeasureSheetProblem {
  const sheets = [...new Set(candidates.flatMap((candidate) => candidate.sheets))];
  const years = questions.find((question) => question.code === "severalYears");
  if (sheets.length > 1) {
    const proposed = years === undefined ? {} : { proposed: years.proposed };
    return { code: "severalMeasureSheets", sheets, lists: listsOf(candidates), together: null, ...proposed };
  }
  const [first, second] = candidates.map(({ sheet }) => certain(sheet.sources[0]).area.row + 1);
  return { code: "severalTables", sheet: certain(sheets[0]), rows: [certain(first), certain(second)] };
}

/** Figures on the sheets of a plan that stand outside of what was read of them. */
function outsideOf(
  { sheets, sheet }: Candidate,
  goals: readonly MeasureSheet[],
  grids: readonly SheetGrid[],
): readonly UnusedFigures[] {
  const sources = [sheet, ...goals].flatMap((one) => one.sources);
  return grids
    .filter(({ name }) => sheets.includes(name))
    .flatMap((grid) => {
      const areas = sources.filter((source) => source.sheet === grid.name).map(({ area }) => area);
      // Columns beside a plain table are named as columns.
      const own = sheet.kind === "table" ? areas.map((area) => ({ ...area, column: 0, columns: Infinity })) : areas;
      return figuresOutside(grid, own);
    });
}

/** 主な指標, 未達成の施策: a short list on a sheet of its own of measures that another list has. */
function isExcerpt(one: Candidate, others: readonly Candidate[]): boolean {
  const names = new Set(one.sheet.measures.map(nameOf));
  return others.some((other) => {
    if (other === one || other.sheets.some((sheet) => one.sheets.includes(sheet))) return false;
    const known = new Set(other.sheet.measures.map(nameOf));
    const shared = [...names].filter((name) => known.has(name)).length;
    return names.size * 2 <= known.size && shared >= names.size * leastOfExcerpt;
  });
}

/** 収支: accounts (科目) with their plan and result are measured too, and are no measures beside a list of these. */
function areAccounts({ sheet }: Candidate): boolean {
  return (
    sheet.kind === "table" && sheet.header.columns.some(({ label }) => /^(?:勘定)?科目|^費目|^経費区分/u.test(label))
  );
}

function resultOf({ candidates, questions, unused }: Found, grids: readonly SheetGrid[]): MeasureSheetResult {
  const [anything] = candidates;
  if (anything === undefined)
    return { ok: false, problem: { code: "noMeasureSheet", sheets: grids.map((grid) => grid.name) } };
  const readable = candidates.filter(({ sheet }) => sheet.measures.length > 0);
  const all = readable.filter(({ subject }) => subject === "measures");
  const lists = all.every(areAccounts) ? all : all.filter((one) => !areAccounts(one));
  const areOfYears = questions.some(({ code }) => code === "severalYears");
  const ofMeasures = areOfYears ? lists : lists.filter((one) => !isExcerpt(one, lists));
  const goalSheets = readable.filter(({ subject }) => subject === "goals").map(({ sheet }) => sheet);
  const goals = goalSheets.flatMap(({ measures }) => measures);
  const [only, another] = ofMeasures;
  if (only === undefined) return { ok: false, problem: { code: "noMeasures", sheet: anything.sheet.sheet } };
  if (another !== undefined) return { ok: false, problem: problemOf(ofMeasures, questions) };
  const { sheet, further } = only;
  if (further !== null && sheet.kind === "table") {
    const rows = [sheet.header.firstRow + 1, further + 1] as const;
    return { ok: false, problem: { code: "severalTables", sheet: sheet.sheet, rows } };
  }
  const unread = sheet.kind === "gathered" ? unused.filter(({ sheet: name }) => only.sheets.includes(name)) : [];
  const outside = outsideOf(only, goalSheets, grids);
  const reading = { ...sheet.reading, unused: [...sheet.reading.unused, ...unread, ...outside] };
  return { ok: true, measureSheet: { ...sheet, goals, reading } };
}

function usersGrids(snapshot: WorkbookSnapshot): readonly SheetGrid[] {
  return usersSheets(snapshot).map((grid) => usersGridOf(grid, snapshot.ownAreas));
}

function* namedSheet(snapshot: WorkbookSnapshot, sheet: string, options: ReadingOptions): Steps<MeasureSheetResult> {
  const sheets = snapshot.sheets.map((grid) => grid.name);
  if (!sheets.includes(sheet)) return { ok: false, problem: { code: "noSuchSheet", sheet, sheets } };
  const grids = usersGrids(snapshot).filter(({ name }) => name === sheet);
  const result = resultOf(yield* findCandidates(grids, options), grids);
  const isNothing = !result.ok && result.problem.code === "noMeasureSheet";
  return isNothing ? { ok: false, problem: { code: "notAMeasureSheet", sheet } } : result;
}

/** The sheets that an official says are one plan, hidden or not. */
function* statedSheets(
  snapshot: WorkbookSnapshot,
  named: readonly string[],
  grids: readonly SheetGrid[],
  options: ReadingOptions,
): Steps<MeasureSheetResult> {
  const missing = named.find((name) => !grids.some((grid) => grid.name === name));
  const sheets = snapshot.sheets.map((grid) => grid.name);
  if (missing !== undefined) return { ok: false, problem: { code: "noSuchSheet", sheet: missing, sheets } };
  const own = grids.filter(({ name }) => named.includes(name));
  return resultOf(yield* findCandidates(own, options), own);
}

/**
 * Finds the measures sheet by its header, not by its name or position, and reads it.
 * `sheet` names the one to read where the user has said; else the workbook must have exactly one with measures in it,
 * hidden ones (last year's, a backup) counting only where no visible one is there.
 */
export function findMeasureSheet(...given: Parameters<typeof measureSheetSteps>): MeasureSheetResult {
  return finished(measureSheetSteps(...given));
}

/** `findMeasureSheet`, with pauses. Grades that are given by colours alone are read where the fills are known. */
export function* measureSheetSteps(
  snapshot: WorkbookSnapshot,
  sheet: string | null,
  options: ReadingOptions,
): Steps<MeasureSheetResult> {
  const result = yield* writtenSteps(snapshot, sheet, options);
  if (!result.ok) return result;
  const colours = readColours(result.measureSheet, snapshot.sheets, options.gradeColours);
  if (colours === null) return result;
  const { meanings, readings } = colours;
  const coloured = { ...snapshot, sheets: withMeanings(snapshot.sheets, colours) };
  const again = meanings.size === 0 ? result : yield* writtenSteps(coloured, sheet, options);
  if (!again.ok) return again;
  const { measures, reading } = again.measureSheet;
  const told = { measures: withOpenColours(measures, colours), reading: { ...reading, colours: readings } };
  return { ok: true, measureSheet: { ...again.measureSheet, ...told } };
}

/** By what the cells say. */
function* writtenSteps(
  snapshot: WorkbookSnapshot,
  sheet: string | null,
  options: ReadingOptions,
): Steps<MeasureSheetResult> {
  if (sheet !== null) return yield* namedSheet(snapshot, sheet, options);
  const grids = usersGrids(snapshot);
  const named = options.stated.sheets;
  if (named.length > 0) return yield* statedSheets(snapshot, named, grids, options);
  const visible = yield* findCandidates(
    grids.filter(({ hidden }) => !hidden),
    options,
  );
  const found = visible.candidates.length > 0 ? visible : yield* findCandidates(grids, options);
  const result = resultOf(found, snapshot.sheets);
  if (result.ok || result.problem.code !== "severalMeasureSheets") return result;
  const { problem } = result;
  if (problem.proposed !== undefined) return result;
  const stated = { ...options.stated, sheets: problem.sheets };
  const all = yield* statedSheets(snapshot, problem.sheets, grids, { ...options, stated });
  return { ok: false, problem: { ...problem, together: all.ok ? all.measureSheet.measures.length : null } };
}
