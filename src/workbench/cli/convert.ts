/**
 * Converts a measures sheet without Excel: between 帳票型 and 一覧型, and into machine-readable data.
 *
 *   npm run --silent convert -- [input.xlsx] [--layout list|annex] [--machine-readable] [--out out.xlsx]
 *                               [--csv out.csv] [--encoding utf8|sjis] [--replace] [--keep-formula-like] [--schema out.json]
 *
 * Exit code 0; 2 when something in the input has to be put right.
 */
import path from "node:path";
import { wordFormulaLike, wordNotice, wordUnencodable } from "../../domain/openData/noticeText";
import { csvFile } from "../../domain/openData/csvFile";
import type { OpenTable } from "../../domain/openData/openTable";
import { tableSchema } from "../../domain/openData/tableSchema";
import type { Settings } from "../../domain/settings/settings";
import { layouts as en } from "../../domain/texts/en/layouts";
import { layouts as ja } from "../../domain/texts/ja/layouts";
import { readOpenTable, writeLayout, type LayoutOutput } from "../../excel/layoutActions";
import { openHost } from "excel-stand-in/openHost";
import { CommandError } from "./commandError";
import { readConvertArguments, type ConvertArguments } from "./convertArguments";
import { readInput, readSettingsFile, saveFile } from "./files";
import { parseWorkbook, saveWorkbook } from "./workbookFiles";
import { reportTexts } from "./reportTexts";
import { type Command } from "./runCommand";
import { wordedError } from "./wordedError";

const projectFolder = path.resolve(__dirname, "../../..");

function textsOf({ language }: ConvertArguments) {
  return { ...reportTexts(language).commandLine, ...{ ja, en }[language].command };
}

function outputsOf({ layout, machineReadable }: ConvertArguments): readonly LayoutOutput[] {
  return [...(layout === null ? [] : [layout]), ...(machineReadable ? (["machineReadable"] as const) : [])];
}

/** The CSV file and what has to be said of it; a file that would lose characters is not written. */
async function writeCsv(table: OpenTable, args: ConvertArguments): Promise<readonly string[]> {
  const { csv, encoding, replace, keepFormulaLike, language } = args;
  if (csv === null) return [];
  const texts = textsOf(args);
  const formulaLike = keepFormulaLike ? "keep" : "defuse";
  const file = csvFile(table, { encoding, unencodable: replace ? "replace" : "refuse", formulaLike });
  if (!file.ok) {
    const { unencodableHowTo } = { ja, en }[language].notices;
    throw new CommandError(`${wordUnencodable(file.unencodable, false, language)}\n${unencodableHowTo}`);
  }
  await saveFile(csv, file.bytes, language);
  return [
    texts.csvWritten({ file: csv, rows: table.rows.length, fields: table.fields.length }),
    ...(file.replaced.length > 0 ? [texts.notice({ text: wordUnencodable(file.replaced, true, language) })] : []),
    ...(file.formulaLike.length > 0
      ? [texts.notice({ text: wordFormulaLike(file.formulaLike, formulaLike, language) })]
      : []),
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
  await saveFile(schema, Buffer.from(`${JSON.stringify(tableSchema(table), null, 2)}\n`), language);
  return [...lines, texts.schemaWritten({ file: schema })];
}

async function run(args: ConvertArguments): Promise<readonly string[]> {
  const { language, sheet, output } = args;
  const texts = textsOf(args);
  const settings = await readSettingsFile(args.settings, language);
  const workbook = await parseWorkbook(args.input, await readInput(args.input, language), language);
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
    const losses = await saveWorkbook(output, await host.save(), language);
    return [...lines, texts.writtenHeading({ file: output }), ...written, ...losses];
  } catch (error) {
    throw wordedError(error, args.input, language);
  } finally {
    host.close();
  }
}

/** `npm run convert`. */
export const convert: Command = async (given, { write }) => {
  const args = readConvertArguments(given, projectFolder);
  const lines = args === null ? [ja.command.usage] : await run(args);
  write(`${[...new Set(lines)].join("\n")}\n`);
  return 0;
};
