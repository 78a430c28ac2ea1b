/** One workbook: opened behind the genuine Office.js client, inspected, written and saved as asked for. */
import { cellAddress } from "../../domain/grid/cell";
import type { Inspection } from "../../domain/inspection/inspect";
import { readabilityReport } from "../../domain/inspection/readabilityReport";
import type { Reconciliation } from "../../domain/reconciliation/statement";
import { reports as reportsEn } from "../../domain/texts/en/reports";
import { reports as reportsJa } from "../../domain/texts/ja/reports";
import type { Language } from "../../domain/texts/language";
import { isViewKey, viewKinds } from "../../domain/views/registry";
import { sheetChanges } from "../../domain/settings/readingAnswer";
import type { SettingsChange } from "../../domain/settings/settingsForm";
import { saveSettings } from "../../excel/settingsActions";
import {
  MeasureSheetMissing,
  inspectWorkbook,
  planQuantitySplit,
  writeOutputs,
  writePlanned,
  type ActionOptions,
} from "../../excel/actions";
import type { AnnouncedSheet, AppliedWrites } from "../../excel/applyWrites";
import type { LeftOutView } from "../../excel/plan/plannedWrites";
import type { Output, ViewChoices } from "../../excel/plan/planWrites";
import { planPivotTable } from "../../excel/pivotTable";
import { takeRemarks } from "../../excel/writing/remarks";
import { inspectPreviousYear } from "../../excel/previousYear";
import { openHost, type Host } from "excel-stand-in/openHost";
import { acceptInWorkbook, repairWorkbook, type MadeRepairs } from "./changeWorkbook";
import { readInput, readSettingsFile, saveFile } from "./files";
import { parseWorkbook, readWorkbookFile, saveWorkbook } from "./workbookFiles";
import type { InspectArguments } from "./inspectArguments";
import { inspectionJson } from "./inspectionJson";
import { inspectionReport, readabilityLines } from "./inspectionReport";
import { reportTexts } from "./reportTexts";
import { reconcileFile, reconciliationLines, statementJson } from "./reconciliationReport";
import type { Terminal } from "./runCommand";
import { wordedError } from "./wordedError";

/** Below this size everything is done before a progress line could be read. */
const longWorkBytes = 300_000;

/** One line on the terminal's side channel, so that standard output holds results only. */
function progressLine(bytes: number, { writeError }: Terminal): (text: string) => void {
  const isLong = bytes > longWorkBytes;
  return (text) => {
    if (isLong) writeError(`${text}\n`);
  };
}

interface Outcome {
  readonly inspection: Inspection;
  /** What was written; `null`: nothing was to be. */
  readonly areas: AppliedWrites["areas"] | null;
  /** What was left as it had been edited. */
  readonly kept: AppliedWrites["kept"];
  /** `null`: not asked for. */
  readonly repairs: MadeRepairs | null;
  /** How many findings were accepted in this run; `null`: not asked for. */
  readonly accepted: number | null;
  /** Views that were asked for and that this workbook does not have. */
  readonly leftOut: readonly LeftOutView[];
  /** What the saved file lacks, and what else is to be told of writing, in words. */
  readonly losses: readonly string[];
}

function outputsOf({ writeSettings, views }: InspectArguments): readonly Output[] {
  return [
    "statusColumns",
    "summaryTable",
    "findings",
    ...(writeSettings ? (["settings"] as const) : []),
    ...views.map((key) => viewKinds[key]),
  ];
}

async function viewChoices(
  { groupBy, previous, language }: InspectArguments,
  options: ActionOptions,
): Promise<ViewChoices> {
  if (previous === null) return { groupBy };
  return { groupBy, previous: await inspectPreviousYear(await readWorkbookFile(previous, language), options) };
}

/** What formulas of a planned sheet show, of those that say it. */
function resultsOf(cells: AnnouncedSheet["cells"]): Parameters<Host["expectResults"]>[1] {
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      cell.kind === "formula" && cell.shows !== undefined
        ? [{ row, column, formula: cell.formula, result: cell.shows }]
        : [],
    ),
  );
}

/** Writes the outputs; answers what is told of them, and lets go of the rest. */
async function write(args: InspectArguments, options: ActionOptions, choices: ViewChoices) {
  const reading = { looks: args.readability };
  const { inspection, plan, applied } = await writeOutputs(outputsOf(args), options, choices, reading);
  const { areas, kept } = applied;
  return { inspection, leftOut: plan.leftOut ?? [], applied: { areas, kept } };
}

/** The latest of lists of several years, where that is the question. */
function answersTo(problem: MeasureSheetMissing["problem"]): readonly SettingsChange[] {
  const proposed = problem.code === "severalMeasureSheets" ? problem.proposed : undefined;
  return proposed === undefined ? [] : sheetChanges(proposed);
}

async function run(args: InspectArguments, terminal: Terminal): Promise<Outcome> {
  const { commandLine } = reportTexts(args.language);
  const settings = await readSettingsFile(args.settings, args.language);
  const bytes = await readInput(args.input, args.language);
  const progress = progressLine(bytes.length, terminal);
  progress(commandLine.steps.reading);
  const workbook = await parseWorkbook(args.input, bytes, args.language);
  const host = await openHost(workbook);
  const options: ActionOptions = {
    settings,
    language: args.language,
    sheet: args.sheet,
    values: args.values,
    // Nobody is there to ask: what was edited is kept, and written anew beside it.
    editedCells: "keep",
    // What our formulas show is known here: computing thousands of them again would take longer than all the rest.
    announce: (sheets) => {
      for (const { sheet, cells } of sheets) host.expectResults(sheet, resultsOf(cells));
    },
  };
  try {
    progress(commandLine.steps.inspecting);
    if (args.output === null) {
      const { inspection } = await inspectWorkbook(options, { looks: args.readability });
      return {
        inspection,
        areas: null,
        kept: [],
        repairs: null,
        accepted: null,
        leftOut: [],
        losses: takeRemarks(args.language),
      };
    }
    const repairs = args.fix ? await repairWorkbook(options) : null;
    const accepted = args.accept === null ? null : await acceptInWorkbook(args.accept, options);
    progress(commandLine.steps.writing);
    const choices = await viewChoices(args, options);
    const { inspection, leftOut, applied } = await write(args, options, choices);
    const split = args.split ? await writePlanned(await planQuantitySplit(options), options.editedCells) : null;
    const pivot = args.pivot ? await writePlanned(await planPivotTable(options), options.editedCells) : null;
    const areas = [...applied.areas, ...(split?.applied.areas ?? []), ...(pivot?.applied.areas ?? [])];
    const kept = [...applied.kept, ...(split?.applied.kept ?? [])];
    progress(commandLine.steps.saving);
    const losses = await saveWorkbook(args.output, await host.saveAndClose(), args.language);
    return { inspection, areas, kept, repairs, accepted, leftOut, losses };
  } catch (error) {
    if (error instanceof MeasureSheetMissing && args.writeSettings && args.output !== null) {
      await saveSettings(answersTo(error.problem), args.language);
      await saveWorkbook(args.output, await host.save(), args.language);
      terminal.writeError(`${commandLine.settingsWritten({ file: args.output })}\n`);
    }
    throw wordedError(error, args.input, args.language);
  } finally {
    host.close();
  }
}

function leftOutLines({ leftOut }: Outcome, language: Language): readonly string[] {
  const { views } = { ja: reportsJa, en: reportsEn }[language];
  return leftOut.map(({ key, because }) =>
    views.leftOut({ name: isViewKey(key) ? viewKinds[key].sheetName[language] : key, because }),
  );
}

function writtenLines(outcome: Outcome, args: InspectArguments): readonly string[] {
  const { areas, kept, losses } = outcome;
  const { commandLine } = reportTexts(args.language);
  if (areas === null || args.output === null) return ["", commandLine.notWritten, ...losses];
  return [
    "",
    commandLine.writtenHeading({ file: args.output }),
    ...areas.map(({ sheet, address }) => commandLine.written({ sheet, address })),
    ...(kept.length === 0 ? [] : [commandLine.keptHeading]),
    ...kept.map(({ sheet, address }) => commandLine.written({ sheet, address })),
    ...leftOutLines(outcome, args.language),
    ...losses,
  ];
}

function onOneLine(text: string | number): string {
  return String(text).replace(/\r?\n/gu, "⏎");
}

/** What `--fix` and `--accept` changed. */
function changedLines({ repairs, accepted }: Outcome, { language }: InspectArguments): readonly string[] {
  const { changes } = reportTexts(language).commandLine;
  const { repaired, left } = repairs ?? { repaired: [], left: [] };
  const lines = repaired.map(({ cell, before, after }) =>
    changes.repaired({
      sheet: cell.sheet,
      address: cellAddress(cell),
      before: onOneLine(before),
      after: onOneLine(after),
    }),
  );
  const heading = lines.length === 0 ? changes.nothingRepaired : changes.repairedHeading({ count: lines.length });
  return [
    ...(repairs === null ? [] : ["", heading, ...lines]),
    ...(left.length === 0 ? [] : [changes.leftHeading, ...left.map((message) => changes.left({ message }))]),
    ...(accepted === null ? [] : ["", changes.accepted({ count: accepted })]),
  ];
}

/** The comparison with a report where one is named, else the inspection itself. */
function resultLines(
  { inspection }: Outcome,
  compared: Reconciliation | null,
  args: InspectArguments,
): readonly string[] {
  const { report, input, language } = args;
  return report === null || compared === null
    ? inspectionReport(inspection, input, language)
    : reconciliationLines(compared, report, input, language);
}

function jsonText({ inspection }: Outcome, compared: Reconciliation | null, args: InspectArguments): string {
  const { input, language } = args;
  const json = inspectionJson(inspection, input, language);
  const statements = compared?.statements.map((statement) => statementJson(statement, language));
  const all = statements === undefined ? json : { ...json, statements };
  return `${JSON.stringify(all, null, 2)}\n`;
}

async function print(
  outcome: Outcome,
  compared: Reconciliation | null,
  args: InspectArguments,
  { write }: Terminal,
): Promise<void> {
  const { inspection } = outcome;
  const json = args.json === null ? null : jsonText(outcome, compared, args);
  const readability = args.readability ? readabilityLines(readabilityReport(inspection), args.language) : [];
  const lines = [
    ...resultLines(outcome, compared, args),
    ...readability,
    ...changedLines(outcome, args),
    ...writtenLines(outcome, args),
  ];
  if (json !== null && args.json === "-") {
    write(json);
    return;
  }
  if (json !== null && args.json !== null) {
    await saveFile(args.json, Buffer.from(json), args.language);
    lines.push(reportTexts(args.language).commandLine.jsonWritten({ file: args.json }));
  }
  write(`${lines.join("\n")}\n`);
}

/** `npm run inspect` of one workbook. */
export async function inspectOne(args: InspectArguments, terminal: Terminal): Promise<number> {
  const outcome = await run(args, terminal);
  const { inspection } = outcome;
  const compared = args.report === null ? null : await reconcileFile(args.report, inspection, args.language);
  await print(outcome, compared, args, terminal);
  const errors = [
    ...inspection.findings,
    ...(compared?.statements.filter(({ verdict }) => verdict === "differs") ?? []),
  ];
  return args.strict && errors.some(({ severity }) => severity === "error") ? 1 : 0;
}
