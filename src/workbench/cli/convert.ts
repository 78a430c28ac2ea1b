/**
 * Converts a measures sheet without Excel: between 帳票型 and 一覧型, and into machine-readable data.
 *
 *   npm run --silent convert -- [input.xlsx] [--layout list|annex] [--machine-readable] [--out out.xlsx]
 *                               [--csv out.csv] [--encoding utf8|sjis] [--replace] [--keep-formula-like] [--schema out.json]
 *
 * Exit code 0; 2 when something in the input has to be put right.
 */
import path from "node:path";
import { type CsvEncoding, csvFile } from "../../domain/openData/csvFile";
import { layouts as en } from "../../domain/texts/en/layouts";
import { layouts as ja } from "../../domain/texts/ja/layouts";
import type { Language } from "../../domain/texts/language";
import { CommandError } from "./commandError";
import { reportTexts } from "./reportTexts";
import { parseCommand } from "./parseCommand";
import { wordFormulaLike, wordNotice, wordUnencodable } from "../../domain/openData/noticeText";
import type { OpenTable } from "../../domain/openData/openTable";
import { tableSchema } from "../../domain/openData/tableSchema";
import type { Settings } from "../../domain/settings/settings";
import { readOpenTable, writeLayout, type LayoutOutput } from "../../excel/layoutActions";
import { openHost } from "excel-stand-in/openHost";
import { readInput, readSettingsFile, saveFile } from "./files";
import { parseWorkbook, saveWorkbook } from "./workbookFiles";
import type { Command } from "./runCommand";
import { wordedError } from "./wordedError";

interface ConvertArguments {
  readonly input: string;
  readonly layout: "list" | "annex" | null;
  readonly machineReadable: boolean;
  /** Where to save the workbook; `null`: nowhere. */
  readonly output: string | null;
  readonly csv: string | null;
  readonly encoding: CsvEncoding;
  readonly replace: boolean;
  /** Texts that programs take for formulas stay as they are. */
  readonly keepFormulaLike: boolean;
  readonly schema: string | null;
  readonly sheet: string | null;
  readonly settings: string | null;
  readonly language: Language;
}

/** The bundled plan, converted when no input is named. */
const sample = path.join("samples", "kanagawa-report.xlsx");

const options = {
  layout: { type: "string" },
  "machine-readable": { type: "boolean", default: false },
  out: { type: "string" },
  csv: { type: "string" },
  encoding: { type: "string", default: "utf8" },
  replace: { type: "boolean", default: false },
  "keep-formula-like": { type: "boolean", default: false },
  schema: { type: "string" },
  sheet: { type: "string" },
  settings: { type: "string" },
  english: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/** The command's arguments; `null` when only the explanation is wanted. */
function readConvertArguments(args: readonly string[], projectFolder: string): ConvertArguments | null {
  const { values, positionals } = parseCommand(args, options, ja.command.usage);
  if (values.help) return null;
  const language = values.english ? "en" : "ja";
  const { errors } = reportTexts(language).commandLine;
  const { command } = { ja, en }[language];
  const [input = path.join(projectFolder, sample), ...others] = positionals;
  if (others.length > 0) throw new CommandError(errors.arguments({ reason: others.join(" ") }));
  const { layout = null, encoding, out: output = null, csv = null, schema = null } = values;
  if (layout !== null && layout !== "list" && layout !== "annex")
    throw new CommandError(command.unknownLayout({ layout }));
  if (encoding !== "utf8" && encoding !== "sjis") throw new CommandError(command.unknownEncoding({ encoding }));
  const writesSheets = layout !== null || values["machine-readable"];
  if (!writesSheets && csv === null && schema === null) throw new CommandError(command.nothingToDo);
  if (writesSheets && output === null) throw new CommandError(command.needsOut);
  if (!writesSheets && output !== null) throw new CommandError(command.outNeedsSheet);
  for (const file of [output, csv, schema]) {
    if (file !== null && path.resolve(file) === path.resolve(input)) throw new CommandError(errors.sameFile);
  }
  return {
    input,
    layout,
    machineReadable: values["machine-readable"],
    output,
    csv,
    encoding,
    replace: values.replace,
    keepFormulaLike: values["keep-formula-like"],
    schema,
    sheet: values.sheet ?? null,
    settings: values.settings ?? null,
    language,
  };
}

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
