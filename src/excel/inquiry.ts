import type { CellArea } from "../domain/grid/cell";
import { ownColumns, ownSheet } from "../domain/grid/ownCells";
import { gridFromRows, type SheetGrid, type WorkbookSnapshot } from "../domain/grid/sheetGrid";
import { inquiryParts } from "../domain/inquiry/inquiryParts";
import { inquirySheets, type InquirySheet } from "../domain/inquiry/inquirySheets";
import { recordFromRows, type InquiryRecord } from "../domain/inquiry/inquiryRecord";
import { mergeAnswers, type AnsweredChange, type Answer, type MergedAnswers } from "../domain/inquiry/mergeAnswers";
import type { TableSheet } from "../domain/measures/measure";
import { findMeasureSheet, type MeasureSheetProblem } from "../domain/measures/findMeasureSheet";
import { readingOptions } from "../domain/settings/readingOptions";
import type { Settings } from "../domain/settings/settings";
import { inquiry as en } from "../domain/texts/en/inquiry";
import { inquiry as ja } from "../domain/texts/ja/inquiry";
import type { Language } from "../domain/texts/language";
import { inspectWorkbook, tableOf, type ActionOptions, type InspectedWorkbook } from "./actions";
import { applyCellChanges, type AppliedChanges } from "./cellChanges";
import { queueChoices } from "./choices";
import { ActionFailure } from "./failures";
import { readOtherWorkbook, WorkbookFileUnreadable, type WorkbookFile } from "./otherWorkbook";
import { freeSheetName } from "./plan/sheetNames";
import type { Left } from "./writing/entry";
import { stepOver } from "./writing/over";
import { queueCleared } from "./writing/picture";
import { lookAt } from "./writing/sight";
import { bytesOf, overBlank, sheetNamed, stripsOf, type Step } from "./writing/steps";
import { asTyped, plainContent, putContents } from "./writing/typedContent";
import type { MarkPlan } from "./writing/marks";
import type { MadePlan } from "./writing/changePlan";
import { commit } from "./writing/write";

const sheetKey = "inquiry";
const recordKey = "inquiryRecord";
const inquiryKey = /^inquiry(\d+)$/u;

/** A sheet made for a department, with the sheet that remembers what it said when it was made. */
export interface SentSheet {
  /** Under which both sheets are marked. */
  readonly number: number;
  readonly department: string;
  readonly sheet: string;
  readonly record: string;
}

export interface SentInquiry extends PlannedInquiry {
  /** Takes the sheets away again. */
  readonly undo: () => Promise<readonly Left[]>;
}

/** Excel's names of sheets: 31 characters, and some it does not take. */
function sheetNameOf(wanted: string, taken: readonly string[], language: Language): string {
  const allowed = wanted.replace(/[\\/?*[\]:]/gu, "・").replace(/^'|'$/gu, "");
  // Room for what makes it different from the others.
  return freeSheetName(allowed.slice(0, 24), taken, language);
}

function namedSheets(
  sheets: readonly InquirySheet[],
  snapshot: WorkbookSnapshot,
  language: Language,
): readonly SentSheet[] {
  const words = { ja, en }[language];
  const names = snapshot.sheets.map(({ name }) => name);
  const numbers = snapshot.ownAreas.map(({ key }) => Number(inquiryKey.exec(key)?.[1] ?? 0));
  const last = numbers.reduce((most, number) => Math.max(most, number), 0);
  const next = (wanted: string): string => {
    const name = sheetNameOf(wanted, names, language);
    names.push(name);
    return name;
  };
  return sheets.map(({ department }, index) => ({
    number: last + index + 1,
    department,
    sheet: next(words.sheetName({ department })),
    record: next(words.recordName({ department })),
  }));
}

function rangeOf(sheet: Excel.Worksheet, area: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** A range that is asked for, and what is done to it. */
const bytesOfAction = 1_500;

/** A locked copy in which only the department's rows can be written to and seen; columns of ours are left out. */
function sheetSteps(name: string, plan: InquirySheet, ours: readonly CellArea[]): readonly Step[] {
  const sheetOf = sheetNamed(name);
  const step = (queue: (sheet: Excel.Worksheet) => void): Step =>
    stepOver(
      [],
      (context) => {
        queue(sheetOf(context));
      },
      bytesOfAction,
    );
  return [
    step((sheet) => {
      for (const area of ours) queueCleared(rangeOf(sheet, area));
      sheet.getRange().format.protection.locked = true;
    }),
    ...plan.open.map((area) =>
      step((sheet) => {
        rangeOf(sheet, area).format.protection.locked = false;
      }),
    ),
    ...plan.hiddenRows.map(({ row, rows }) =>
      step((sheet) => {
        sheet.getRangeByIndexes(row, 0, rows, 1).rowHidden = true;
      }),
    ),
    ...plan.choices.flatMap(({ areas, values }) =>
      areas.map((area) =>
        step((sheet) => {
          queueChoices(rangeOf(sheet, area), values);
        }),
      ),
    ),
    step(({ protection }) => {
      protection.protect({
        allowInsertRows: true,
        allowFormatCells: true,
        allowFormatRows: true,
        allowFormatColumns: true,
        allowAutoFilter: true,
      });
    }),
  ];
}

/** What the departments are asked, some rows at a time, on a sheet that the same action makes. */
function recordSteps(name: string, rows: InquirySheet["record"]): readonly Step[] {
  const sheetOf = sheetNamed(name);
  const typed = rows.map((row) => row.map((content) => asTyped(content)));
  const contents = stripsOf(recordArea(rows), (row) => bytesOf(typed[row])).map(({ area, first, bytes }): Step => ({
    ...{ bytes, over: [overBlank(name, area)], sheets: "fills" },
    queue: (context) => {
      putContents(rangeOf(sheetOf(context), area), typed.slice(first, first + area.rows));
    },
  }));
  const hidden = stepOver([], (context) => {
    sheetOf(context).visibility = "Hidden";
  });
  return [...contents, hidden];
}

function recordArea(rows: InquirySheet["record"]): CellArea {
  return { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 };
}

/** The sheets that an inquiry makes; nothing is made yet. */
export interface PlannedInquiry {
  readonly sheets: readonly SentSheet[];
  /** Codes of measures that name no department: nobody is asked about them. */
  readonly unassigned: readonly string[];
}

interface PlannedSheets extends PlannedInquiry {
  readonly inspected: InspectedWorkbook;
  readonly plans: readonly InquirySheet[];
}

async function planSheets(options: ActionOptions): Promise<PlannedSheets> {
  const inspected = await inspectWorkbook(options);
  const { grid, settings } = inspected.inspection;
  const measureSheet = tableOf(inspected.inspection.measureSheet);
  const plans = inquirySheets({ measureSheet, grid }, settings);
  return {
    inspected,
    plans,
    sheets: namedSheets(plans, inspected.snapshot, options.language),
    unassigned: inquiryParts(measureSheet).unassigned.map(({ code }) => code),
  };
}

/** Says which sheets `sendInquiry` would make. One round trip. */
export async function planInquiry(options: ActionOptions): Promise<PlannedInquiry> {
  const { sheets, unassigned } = await planSheets(options);
  return { sheets, unassigned };
}

/**
 * Makes a sheet for every department, with only its own rows open (照会). Sheets of an earlier inquiry stay beside them.
 * `shown` is what the user was shown by `planInquiry`, where they were. Its undo leaves sheets that were filled in.
 * @throws ActionFailure `sheetProtected` where the measures sheet itself is protected, and could not be copied open;
 * `changedSince` where other sheets would be made than were shown.
 */
export async function sendInquiry(options: ActionOptions, shown: PlannedInquiry | null = null): Promise<SentInquiry> {
  const { inspected, plans, sheets, unassigned } = await planSheets(options);
  if (shown !== null && JSON.stringify(shown) !== JSON.stringify({ sheets, unassigned }))
    throw new ActionFailure({ code: "changedSince" });
  const measureSheet = tableOf(inspected.inspection.measureSheet);
  const ours = ownColumns(inspected.snapshot.ownAreas, measureSheet.sheet);
  const made = plans.flatMap((plan, index) => {
    const sent = sheets[index];
    return sent === undefined ? [] : [{ plan, sent }];
  });
  const { undo } = await Excel.run(async (context) => {
    const sight = await lookAt(context, [{ sheet: measureSheet.sheet, area: firstCell, isUsers: true }]);
    return commit(context, sight, {
      pieces: [],
      made: made.flatMap(({ plan, sent }) => madeSheets(plan, sent, measureSheet)),
      steps: [
        ...made.flatMap(({ plan, sent }) => [
          ...sheetSteps(sent.sheet, plan, ours),
          ...recordSteps(sent.record, plan.record),
        ]),
        stepOver([], ({ workbook: { worksheets } }) => {
          worksheets.getItem(measureSheet.sheet).activate();
        }),
      ],
    });
  });
  return { sheets, unassigned, undo };
}

const firstCell: CellArea = { row: 0, column: 0, rows: 1, columns: 1 };

/** A copy of the measures sheet, and the record of what it says. */
function madeSheets(
  plan: InquirySheet,
  sent: SentSheet,
  { sheet, area }: Pick<TableSheet, "sheet" | "area">,
): readonly MadePlan[] {
  const markOf = (key: string, place: CellArea): MarkPlan => ({
    ...{ kind: "sheet", key: key + String(sent.number), before: null, area: place, fingerprint: null },
  });
  const record = plan.record.map((row) => row.map((content) => plainContent(content)));
  return [
    { name: sent.sheet, copyOf: sheet, after: null, mark: markOf(sheetKey, area) },
    { name: sent.record, copyOf: null, after: record, mark: markOf(recordKey, recordArea(plan.record)) },
  ];
}

/** An answer that could not be read, and why: it holds no measures sheet, or is no workbook at all. */
export interface UnreadableAnswer {
  readonly source: string;
  readonly problem: MeasureSheetProblem | { readonly code: "unreadableFile" };
}

/** Answers brought together and shown; nothing is written yet. */
export interface CollectedAnswers extends InspectedWorkbook {
  readonly merged: MergedAnswers;
  readonly sources: readonly string[];
  readonly unreadable: readonly UnreadableAnswer[];
}

type ReadAnswer = { readonly answer: Answer } | { readonly unreadable: UnreadableAnswer };

function readAnswer(
  source: string,
  sheets: readonly SheetGrid[],
  record: InquiryRecord | null,
  settings: Settings,
): ReadAnswer {
  const snapshot = { sheets, activeSheet: sheets[0]?.name ?? "", ownAreas: [] };
  const result = findMeasureSheet(snapshot, null, readingOptions(settings));
  if (!result.ok) return { unreadable: { source, problem: result.problem } };
  const { measureSheet } = result;
  if (measureSheet.kind !== "table")
    return { unreadable: { source, problem: { code: "notATable", sheet: measureSheet.sheet } } };
  const grid = sheets.find(({ name }) => name === measureSheet.sheet) ?? gridFromRows(measureSheet.sheet, []);
  return { answer: { source, measureSheet, grid, record } };
}

/**
 * The answers in a file: each record's sheet stands before it, and a file may hold those of several departments. A file
 * without a record was made by hand.
 */
function answersInFile(
  { name }: WorkbookFile,
  sheets: readonly SheetGrid[],
  settings: Settings,
): readonly ReadAnswer[] {
  const records = sheets.map(({ contents }) => recordFromRows(contents));
  const others = sheets.filter((_, index) => records[index] === null);
  const count = records.filter((record) => record !== null).length;
  if (count === 0) return [readAnswer(name, others, null, settings)];
  return records.flatMap((record, index): readonly ReadAnswer[] => {
    if (record === null) return [];
    const before = sheets[index - 1];
    const source = count === 1 ? name : `${name} ${record.department}`;
    const own = before === undefined ? null : readAnswer(source, [before], record, settings);
    return own !== null && "answer" in own ? [own] : [readAnswer(source, others, record, settings)];
  });
}

/** Sheets made for departments in this workbook, each with its record; found by their marks, whatever they are called. */
function answersInWorkbook(snapshot: WorkbookSnapshot, settings: Settings): readonly ReadAnswer[] {
  const sheetOf = (key: string): SheetGrid | undefined =>
    snapshot.sheets.find(({ name }) => name === ownSheet(snapshot, key)?.sheet);
  return snapshot.ownAreas.flatMap(({ key, kind, sheet }) => {
    const number = inquiryKey.exec(key)?.[1];
    const grid = sheetOf(key);
    if (kind !== "sheet" || number === undefined || grid === undefined) return [];
    const record = recordFromRows(sheetOf(recordKey + number)?.contents ?? []);
    return [readAnswer(sheet, [grid], record, settings)];
  });
}

async function answersIn(file: WorkbookFile, settings: Settings): Promise<readonly ReadAnswer[]> {
  try {
    const { sheets } = await Excel.run((context) => readOtherWorkbook(context, file));
    return answersInFile(file, sheets, settings);
  } catch (error) {
    if (!(error instanceof WorkbookFileUnreadable)) throw error;
    return [{ unreadable: { source: file.name, problem: { code: "unreadableFile" } } }];
  }
}

/**
 * Brings together what departments answered (取りまとめ): the sheets made for them in this workbook, or files they sent.
 * Nothing is written. One round trip, and three for every file.
 */
export async function collectAnswers(
  files: readonly WorkbookFile[],
  options: ActionOptions,
): Promise<CollectedAnswers> {
  // Cells that a formula computes are asked of nobody.
  const inspected = await inspectWorkbook(options, { looks: true });
  const { snapshot, inspection } = inspected;
  const { grid, settings } = inspection;
  const measureSheet = tableOf(inspection.measureSheet);
  const read: ReadAnswer[] = files.length === 0 ? [...answersInWorkbook(snapshot, settings)] : [];
  for (const file of files) read.push(...(await answersIn(file, settings)));
  const answers = read.flatMap((one) => ("answer" in one ? [one.answer] : []));
  return {
    ...inspected,
    merged: mergeAnswers({ measureSheet, grid }, answers),
    sources: answers.map(({ source }) => source),
    unreadable: read.flatMap((one) => ("unreadable" in one ? [one.unreadable] : [])),
  };
}

/**
 * Writes answers into the measures sheet, cell by cell; a cell that was changed since is skipped and told. Two round trips.
 * `undo` of the outcome takes them back.
 */
export async function takeOver(changes: readonly AnsweredChange[]): Promise<AppliedChanges> {
  return Excel.run((context) =>
    applyCellChanges(
      context,
      changes.map(({ ours, before, after }) => {
        const { sheet, row, column } = ours.cell;
        return { sheet, row, column, before, after };
      }),
    ),
  );
}
