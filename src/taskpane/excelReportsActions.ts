import type { WorkSignal } from "../excel/inPortions";
import { cellAddress } from "../domain/grid/cell";
import { wordFormulaLike, wordNotice, wordUnencodable } from "../domain/openData/noticeText";
import { wordProblem } from "../domain/measures/problemText";
import { csvFile, type CsvChoices } from "../domain/openData/csvFile";
import { tableSchema } from "../domain/openData/tableSchema";
import { layouts as layoutsInEnglish } from "../domain/texts/en/layouts";
import { reports as textsInEnglish } from "../domain/texts/en/reports";
import { layouts as layoutsInJapanese } from "../domain/texts/ja/layouts";
import { reports as textsInJapanese } from "../domain/texts/ja/reports";
import type { Language } from "../domain/texts/language";
import { choosableHeadings } from "../domain/views/byDepartment/grouping";
import { viewKinds } from "../domain/views/registry";
import type { ViewSource } from "../domain/views/viewSource";
import { inspectWorkbook, planOutputs, selectCell, type ActionOptions } from "../excel/actions";
import {
  collectAnswers,
  planInquiry,
  sendInquiry,
  takeOver,
  type PlannedInquiry,
  type UnreadableAnswer,
} from "../excel/inquiry";
import { planLayout, readOpenTable, writePlannedLayout, type LayoutOutput } from "../excel/layoutActions";
import { WorkbookFileUnreadable, type WorkbookFile } from "../excel/otherWorkbook";
import { PivotTablesMissing, planPivotTable, wordPivotTablesMissing } from "../excel/pivotTable";
import { inspectPreviousYear, PreviousPlanMissing } from "../excel/previousYear";
import { optionsFor } from "./actionOptions";
import { readability } from "./excelReadability";
import { Refused } from "./progress";
import type {
  InquiryPreview,
  MadeData,
  PaneAnswers,
  ReportChoices,
  ReportsActions,
  ReportsPreview,
  TakenAnswers,
} from "./reportsActions";
import { outcomeOf, previewOf, written } from "./reportsPreview";
import { reportKeys } from "./reportKeys";
import { wordedUndo } from "./wordLeft";
import { previewItems } from "./writtenPlaces";

type Words = typeof textsInJapanese | typeof textsInEnglish;

function lackingIn(source: ViewSource): ReportChoices["lacking"] {
  const reasons = reportKeys.map((key) => [key, viewKinds[key].lacking(source)] as const);
  return new Map(reasons.flatMap(([key, because]) => (because === null ? [] : [[key, because] as const])));
}

async function readChoices(options: ActionOptions): Promise<ReportChoices> {
  const { snapshot, inspection } = await inspectWorkbook(options);
  const made = snapshot.ownAreas.filter(({ key }) => key === "listLayout" || key === "annexLayout");
  return {
    headings: choosableHeadings(inspection),
    layoutSheets: [inspection.measureSheet.sheet, ...made.map(({ sheet }) => sheet)],
    lacking: lackingIn({ inspection, language: options.language, groupBy: null }),
    isGathered: inspection.measureSheet.kind === "gathered",
  };
}

/** Errors about last year's file name it: the user has two workbooks before their eyes. */
async function previewComparison(file: WorkbookFile, options: ActionOptions, words: Words): Promise<ReportsPreview> {
  const { comparison } = words;
  try {
    const previous = await inspectPreviousYear(file, options);
    return await previewOf(planOutputs([viewKinds.previousYear], options, { previous }), options.language);
  } catch (error) {
    if (error instanceof WorkbookFileUnreadable) throw new Refused(comparison.unreadable({ file: file.name }));
    if (!(error instanceof PreviousPlanMissing)) throw error;
    const problem = wordProblem(error.problem, options.language);
    throw new Refused(comparison.problem({ file: file.name, problem }));
  }
}

async function previewLayout(output: LayoutOutput, options: ActionOptions): Promise<ReportsPreview> {
  const planned = await planLayout(output, options);
  return {
    items: previewItems(planned.plan),
    remarks: planned.notices.map((notice) => wordNotice(notice, options.language)),
    write: (editedCells) => written(outcomeOf(writePlannedLayout(planned, editedCells)), options.language),
  };
}

async function previewPivot(options: ActionOptions, { views }: Words): Promise<ReportsPreview> {
  try {
    const planned = await planPivotTable(options);
    // Only Excel knows how many rows its PivotTable takes.
    const remarks = planned.plan.sheets
      .filter(({ pivot }) => pivot !== undefined)
      .map(({ name, existing, cells }) => views.pivot.below({ sheet: existing?.sheet ?? name, rows: cells.length }));
    const preview = await previewOf(Promise.resolve(planned), options.language);
    return { ...preview, remarks };
  } catch (error) {
    if (error instanceof PivotTablesMissing) throw new Refused(wordPivotTablesMissing(options.language));
    throw error;
  }
}

async function makeData(choices: CsvChoices, options: ActionOptions): Promise<MadeData> {
  const { language } = options;
  const table = await readOpenTable(options);
  const csv = csvFile(table, choices);
  if (!csv.ok) return { kind: "refused", reason: wordUnencodable(csv.unencodable, false, language) };
  const { machineReadable } = { ja: layoutsInJapanese, en: layoutsInEnglish }[language].sheetNames;
  const schema = `${JSON.stringify(tableSchema(table), null, 2)}\n`;
  return {
    kind: "made",
    files: [
      { name: `${machineReadable}.csv`, type: "text/csv", bytes: csv.bytes },
      { name: `${machineReadable}.schema.json`, type: "application/json", bytes: new TextEncoder().encode(schema) },
    ],
    rows: table.rows.length,
    fields: table.fields.length,
    remarks: [
      ...table.notices.map((notice) => wordNotice(notice, language)),
      ...(csv.replaced.length > 0 ? [wordUnencodable(csv.replaced, true, language)] : []),
      ...(csv.formulaLike.length > 0 ? [wordFormulaLike(csv.formulaLike, choices.formulaLike, language)] : []),
    ],
  };
}

async function send(planned: PlannedInquiry, options: ActionOptions): ReturnType<InquiryPreview["send"]> {
  const { sheets, undo } = await sendInquiry(options, planned);
  return { count: sheets.length, undo: wordedUndo(undo, options.language) };
}

async function previewInquiry(options: ActionOptions): Promise<InquiryPreview> {
  const planned = await planInquiry(options);
  return {
    sheets: planned.sheets.map(({ sheet }) => sheet),
    unassigned: planned.unassigned,
    send: () => send(planned, options),
  };
}

function wordUnreadable({ problem }: UnreadableAnswer, language: Language, { inquiry }: Words): string {
  return problem.code === "unreadableFile" ? inquiry.unreadableFile : wordProblem(problem, language);
}

async function collect(files: readonly WorkbookFile[], options: ActionOptions, words: Words): Promise<PaneAnswers> {
  const { inspection, merged, sources, unreadable } = await collectAnswers(files, options);
  return {
    sheet: inspection.measureSheet.sheet,
    merged,
    sources,
    unreadable: unreadable.map((answer) => ({
      source: answer.source,
      problem: wordUnreadable(answer, options.language, words),
    })),
  };
}

async function takeAnswers(changes: Parameters<typeof takeOver>[0], language: Language): Promise<TakenAnswers> {
  const { applied, skipped, undo } = await takeOver(changes);
  return {
    count: applied.length,
    skipped: skipped.map(({ change }) => cellAddress(change)),
    undo: wordedUndo(undo, language),
  };
}

/** The actions of the tab 帳票, done in the workbook that is open in Excel. */
export function excelReportsActions(language: Language): ReportsActions {
  const words = { ja: textsInJapanese, en: textsInEnglish }[language];
  const options = (sheet: string | null, signal?: WorkSignal): ActionOptions => optionsFor(language, sheet, signal);
  return {
    choices: (sheet, signal) => readChoices(options(sheet, signal)),
    previewViews: (keys, choice, sheet, signal) =>
      previewOf(
        planOutputs(
          keys.map((key) => viewKinds[key]),
          options(sheet, signal),
          choice,
        ),
        language,
      ),
    previewComparison: (previous, sheet) => previewComparison(previous, options(sheet), words),
    previewPivot: (sheet, signal) => previewPivot(options(sheet, signal), words),
    previewLayout: (output, sheet, signal) => previewLayout(output, options(sheet, signal)),
    readability: (sheet, signal) => readability(options(sheet, signal)),
    selectCell,
    makeData: (choices, sheet, signal) => makeData(choices, options(sheet, signal)),
    previewInquiry: (sheet, signal) => previewInquiry(options(sheet, signal)),
    collect: (files, sheet) => collect(files, options(sheet), words),
    takeOver: (changes) => takeAnswers(changes, language),
  };
}
