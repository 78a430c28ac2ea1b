/**
 * Converts a measures sheet without Excel: between 帳票型 and 一覧型, and into machine-readable data.
 *
 *   npm run --silent convert -- [input.xlsx] [--layout list|annex] [--machine-readable] [--out out.xlsx]
 *                               [--csv out.csv] [--encoding utf8|sjis] [--replace] [--schema out.json]
 *
 * Exit code 0; 2 when something in the input has to be put right.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { wordFormulaLike, wordNotice, wordUnencodable } from "../../domain/layouts/noticeText";
import { wordProblem } from "../../domain/measures/problemText";
import { csvFile } from "../../domain/openData/csvFile";
import type { OpenTable } from "../../domain/openData/openTable";
import { tableSchema } from "../../domain/openData/tableSchema";
import { describeSettingsProblem } from "../../domain/settings/describeSettingsProblem";
import { parseSettings } from "../../domain/settings/parseSettings";
import type { Settings } from "../../domain/settings/settings";
import { layouts as en } from "../../domain/texts/en/layouts";
import { layouts as ja } from "../../domain/texts/ja/layouts";
import { MeasureSheetMissing, SettingsUnreadable } from "../../excel/actions";
import { readOpenTable, writeLayout, type LayoutOutput } from "../../excel/layoutActions";
import { openHost } from "../host/openHost";
import { readXlsx } from "../xlsx/readXlsx";
import { writeXlsx } from "../xlsx/writeXlsx";
import { CommandError } from "./commandError";
import { readConvertArguments, type ConvertArguments } from "./convertArguments";
import { reportTexts } from "./inspectionReport";

const projectFolder = path.resolve(__dirname, "../../..");

function textsOf({ language }: ConvertArguments) {
  return { ...reportTexts(language).commandLine, ...{ ja, en }[language].command };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function readInput(file: string, args: ConvertArguments): Promise<Buffer> {
  const { errors } = textsOf(args);
  try {
    return await readFile(file);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new CommandError(
      isMissing ? errors.notFound({ file }) : errors.unreadable({ file, reason: reasonOf(error) }),
    );
  }
}

async function save(file: string, bytes: Uint8Array, args: ConvertArguments): Promise<void> {
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, bytes);
  } catch (error) {
    throw new CommandError(textsOf(args).errors.notSaved({ file, reason: reasonOf(error) }));
  }
}

/** Settings from a file; `null`: the workbook's own, else the usual ones. */
async function readSettings(args: ConvertArguments): Promise<Settings | null> {
  const { settings: file, language } = args;
  if (file === null) return null;
  const { errors } = textsOf(args);
  const text = (await readInput(file, args)).toString("utf8").replace(/^\uFEFF/u, "");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CommandError(errors.settingsNotJson({ file, reason: reasonOf(error) }));
  }
  const result = parseSettings(json);
  if (result.ok) return result.settings;
  const problems = result.problems.map((problem) => `  ${describeSettingsProblem(problem, language)}`).join("\n");
  throw new CommandError(errors.settings({ file, problems }));
}

async function openWorkbook(args: ConvertArguments): ReturnType<typeof readXlsx> {
  const bytes = await readInput(args.input, args);
  try {
    return await readXlsx(bytes);
  } catch (error) {
    throw new CommandError(textsOf(args).errors.unreadable({ file: args.input, reason: reasonOf(error) }));
  }
}

function outputsOf({ layout, machineReadable }: ConvertArguments): readonly LayoutOutput[] {
  return [...(layout === null ? [] : [layout]), ...(machineReadable ? (["machineReadable"] as const) : [])];
}

/** The CSV file and what has to be said of it; a file that would lose characters is not written. */
async function writeCsv(table: OpenTable, args: ConvertArguments): Promise<readonly string[]> {
  const { csv, encoding, replace, language } = args;
  if (csv === null) return [];
  const texts = textsOf(args);
  const file = csvFile(table, encoding, replace ? "replace" : "refuse");
  if (!file.ok) {
    const { unencodableHowTo } = { ja, en }[language].notices;
    throw new CommandError(`${wordUnencodable(file.unencodable, false, language)}\n${unencodableHowTo}`);
  }
  await save(csv, file.bytes, args);
  return [
    texts.csvWritten({ file: csv, rows: table.rows.length, fields: table.fields.length }),
    ...(file.replaced.length > 0 ? [texts.notice({ text: wordUnencodable(file.replaced, true, language) })] : []),
    ...(file.formulaLike.length > 0 ? [texts.notice({ text: wordFormulaLike(file.formulaLike, language) })] : []),
  ];
}

async function writeData(args: ConvertArguments, settings: Settings | null): Promise<readonly string[]> {
  const { csv, schema, language, sheet } = args;
  if (csv === null && schema === null) return [];
  const texts = textsOf(args);
  const table = await readOpenTable({ settings, language, sheet });
  const lines = [
    ...table.notices.map((notice) => texts.notice({ text: wordNotice(notice, language) })),
    ...(await writeCsv(table, args)),
  ];
  if (schema === null) return lines;
  await save(schema, Buffer.from(`${JSON.stringify(tableSchema(table), null, 2)}\n`), args);
  return [...lines, texts.schemaWritten({ file: schema })];
}

async function run(args: ConvertArguments): Promise<readonly string[]> {
  const { language, sheet, output } = args;
  const texts = textsOf(args);
  const settings = await readSettings(args);
  const workbook = await openWorkbook(args);
  const host = await openHost(workbook);
  try {
    const lines = [...(await writeData(args, settings))];
    const written: string[] = [];
    for (const kind of outputsOf(args)) {
      // Nobody is there to ask: what was edited is kept, and written anew beside it.
      const { applied, notices } = await writeLayout(kind, { settings, language, sheet, editedCells: "keep" });
      written.push(...applied.areas.map((area) => texts.written(area)));
      lines.push(...notices.map((notice) => texts.notice({ text: wordNotice(notice, language) })));
    }
    if (output === null) return lines;
    await save(output, await writeXlsx(await host.save()), args);
    const losses = workbook.losses.length === 0 ? [] : [texts.losses({ losses: workbook.losses.join("、") })];
    return [...lines, texts.writtenHeading({ file: output }), ...written, ...losses];
  } catch (error) {
    if (error instanceof MeasureSheetMissing) throw new CommandError(wordProblem(error.problem, language));
    if (error instanceof SettingsUnreadable) {
      const problems = error.problems.map((problem) => `  ${describeSettingsProblem(problem, language)}`).join("\n");
      throw new CommandError(texts.errors.settings({ file: `${args.input} 「${error.sheet}」`, problems }));
    }
    throw error;
  } finally {
    host.close();
  }
}

async function main(): Promise<void> {
  const args = readConvertArguments(process.argv.slice(2), projectFolder);
  const lines = args === null ? [ja.command.usage] : await run(args);
  process.stdout.write(`${[...new Set(lines)].join("\n")}\n`);
}

main().then(
  () => undefined,
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof CommandError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = error instanceof CommandError ? 2 : 70;
  },
);
