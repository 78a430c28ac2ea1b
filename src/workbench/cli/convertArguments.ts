import path from "node:path";
import type { CsvEncoding } from "../../domain/openData/csvFile";
import { layouts as en } from "../../domain/texts/en/layouts";
import { layouts as ja } from "../../domain/texts/ja/layouts";
import type { Language } from "../../domain/texts/language";
import { CommandError } from "./commandError";
import { reportTexts } from "./reportTexts";
import { parseCommand } from "./parseCommand";

export interface ConvertArguments {
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
export function readConvertArguments(args: readonly string[], projectFolder: string): ConvertArguments | null {
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
