/**
 * Inspects a workbook without Excel: the add-in's own Excel code runs on the genuine Office.js client over the host.
 *
 *   npm run --silent inspect -- [input.xlsx] [--out out.xlsx] [--json file|-] [--sheet NAME] [--settings file.json]
 *                               [--values] [--strict]
 *
 * Exit code 0; with `--strict` 1 when there is an error finding; 2 when something in the input has to be put right.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Inspection } from "../../domain/inspection/inspect";
import { readabilityReport } from "../../domain/inspection/readabilityReport";
import { wordProblem } from "../../domain/measures/problemText";
import { describeSettingsProblem } from "../../domain/settings/describeSettingsProblem";
import { parseSettings } from "../../domain/settings/parseSettings";
import type { Settings } from "../../domain/settings/settings";
import {
  inspectWorkbook,
  MeasureSheetMissing,
  SettingsUnreadable,
  writeOutputs,
  type ActionOptions,
} from "../../excel/actions";
import type { AppliedWrites } from "../../excel/applyWrites";
import type { Output } from "../../excel/plan/planWrites";
import { openHost } from "../host/openHost";
import { readXlsx } from "../xlsx/readXlsx";
import { writeXlsx } from "../xlsx/writeXlsx";
import { CommandError } from "./commandError";
import { readArguments, type InspectArguments } from "./inspectArguments";
import { inspectionJson } from "./inspectionJson";
import { inspectionReport, readabilityLines, reportTexts } from "./inspectionReport";

const projectFolder = path.resolve(__dirname, "../../..");
/** Below this size everything is done before a progress line could be read. */
const longWorkBytes = 300_000;

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function readInput(
  file: string,
  { errors }: { readonly errors: ReturnType<typeof reportTexts>["commandLine"]["errors"] },
): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandError(
      isMissingFile(error) ? errors.notFound({ file }) : errors.unreadable({ file, reason: reasonOf(error) }),
    );
  }
}

/** Settings from a file; `null`: the workbook's own, else the usual ones. */
async function readSettings({ settings: file, language }: InspectArguments): Promise<Settings | null> {
  if (file === null) return null;
  const { commandLine } = reportTexts(language);
  const text = (await readInput(file, commandLine)).toString("utf8").replace(/^\uFEFF/u, "");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CommandError(commandLine.errors.settingsNotJson({ file, reason: reasonOf(error) }));
  }
  const result = parseSettings(json);
  if (result.ok) return result.settings;
  const problems = result.problems.map((problem) => `  ${describeSettingsProblem(problem, language)}`).join("\n");
  throw new CommandError(commandLine.errors.settings({ file, problems }));
}

/** One line on the terminal's side channel, so that standard output holds results only. */
function progressLine(bytes: number): (text: string) => void {
  const isLong = bytes > longWorkBytes;
  return (text) => {
    if (isLong) process.stderr.write(`${text}\n`);
  };
}

interface Outcome {
  readonly inspection: Inspection;
  readonly applied: AppliedWrites | null;
  readonly losses: readonly string[];
}

async function saveWorkbook(
  file: string,
  bytes: Uint8Array,
  { errors }: ReturnType<typeof reportTexts>["commandLine"],
): Promise<void> {
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, bytes);
  } catch (error) {
    throw new CommandError(errors.notSaved({ file, reason: reasonOf(error) }));
  }
}

function outputsOf({ writeSettings }: InspectArguments): readonly Output[] {
  return ["statusColumns", "summaryTable", "findings", ...(writeSettings ? (["settings"] as const) : [])];
}

async function run(args: InspectArguments): Promise<Outcome> {
  const { commandLine } = reportTexts(args.language);
  const settings = await readSettings(args);
  const bytes = await readInput(args.input, commandLine);
  const progress = progressLine(bytes.length);
  progress(commandLine.steps.reading);
  const workbook = await openWorkbook(bytes, args);
  const host = await openHost(workbook);
  const options: ActionOptions = {
    settings,
    language: args.language,
    sheet: args.sheet,
    values: args.values,
    // Nobody is there to ask: what was edited is kept, and written anew beside it.
    editedCells: "keep",
  };
  try {
    progress(commandLine.steps.inspecting);
    if (args.output === null) {
      const { inspection } = await inspectWorkbook(options);
      return { inspection, applied: null, losses: [] };
    }
    const { inspection, applied } = await writeOutputs(outputsOf(args), options);
    progress(commandLine.steps.saving);
    await saveWorkbook(args.output, await writeXlsx(await host.save()), commandLine);
    return { inspection, applied, losses: workbook.losses };
  } catch (error) {
    if (error instanceof MeasureSheetMissing) throw new CommandError(wordProblem(error.problem, args.language));
    if (error instanceof SettingsUnreadable) {
      const problems = error.problems
        .map((problem) => `  ${describeSettingsProblem(problem, args.language)}`)
        .join("\n");
      throw new CommandError(commandLine.errors.settings({ file: `${args.input} 「${error.sheet}」`, problems }));
    }
    throw error;
  } finally {
    host.close();
  }
}

async function openWorkbook(bytes: Buffer, args: InspectArguments): ReturnType<typeof readXlsx> {
  try {
    return await readXlsx(bytes);
  } catch (error) {
    const { errors } = reportTexts(args.language).commandLine;
    throw new CommandError(errors.unreadable({ file: args.input, reason: reasonOf(error) }));
  }
}

function writtenLines({ applied, losses }: Outcome, args: InspectArguments): readonly string[] {
  const { commandLine } = reportTexts(args.language);
  if (applied === null || args.output === null) return ["", commandLine.notWritten];
  return [
    "",
    commandLine.writtenHeading({ file: args.output }),
    ...applied.areas.map(({ sheet, address }) => commandLine.written({ sheet, address })),
    ...(losses.length === 0 ? [] : [commandLine.losses({ losses: losses.join("、") })]),
  ];
}

async function print(outcome: Outcome, args: InspectArguments): Promise<void> {
  const { inspection } = outcome;
  const json =
    args.json === null ? null : `${JSON.stringify(inspectionJson(inspection, args.input, args.language), null, 2)}\n`;
  const readability = args.readability ? readabilityLines(readabilityReport(inspection), args.language) : [];
  const lines = [
    ...inspectionReport(inspection, args.input, args.language),
    ...readability,
    ...writtenLines(outcome, args),
  ];
  if (json !== null && args.json === "-") {
    process.stdout.write(json);
    return;
  }
  if (json !== null && args.json !== null) {
    await saveWorkbook(args.json, Buffer.from(json), reportTexts(args.language).commandLine);
    lines.push(reportTexts(args.language).commandLine.jsonWritten({ file: args.json }));
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}

async function main(): Promise<number> {
  const args = readArguments(process.argv.slice(2), projectFolder);
  if (args === null) {
    process.stdout.write(`${reportTexts("ja").commandLine.usage}\n`);
    return 0;
  }
  const outcome = await run(args);
  await print(outcome, args);
  return args.strict && outcome.inspection.findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof CommandError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = error instanceof CommandError ? 2 : 70;
  },
);
