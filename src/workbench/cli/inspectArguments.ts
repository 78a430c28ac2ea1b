import path from "node:path";
import { parseArgs } from "node:util";
import type { Language } from "../../domain/texts/language";
import { CommandError } from "./commandError";
import { reportTexts } from "./inspectionReport";

export interface InspectArguments {
  readonly input: string;
  /** Where to save the workbook; `null`: nowhere. */
  readonly output: string | null;
  /** `-` is standard output. */
  readonly json: string | null;
  readonly sheet: string | null;
  readonly settings: string | null;
  readonly values: boolean;
  /** Also write the settings, with what was detected, as a 点検設定 sheet. */
  readonly writeSettings: boolean;
  /** Also rate the sheet by the national rules on machine readability. */
  readonly readability: boolean;
  readonly strict: boolean;
  readonly language: Language;
}

/** The bundled plan, inspected when no input is named. */
const sample = path.join("samples", "kanagawa-report.xlsx");
const sampleOutput = path.join("output", "kanagawa-report-点検済.xlsx");

const options = {
  out: { type: "string" },
  json: { type: "string" },
  sheet: { type: "string" },
  settings: { type: "string" },
  values: { type: "boolean", default: false },
  "write-settings": { type: "boolean", default: false },
  readability: { type: "boolean", default: false },
  strict: { type: "boolean", default: false },
  english: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/** The command's arguments; `null` when only the explanation is wanted. */
export function readArguments(args: readonly string[], projectFolder: string): InspectArguments | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [named, ...others] = positionals;
  const language = values.english ? "en" : "ja";
  const { errors } = reportTexts(language).commandLine;
  if (others.length > 0) throw new CommandError(errors.arguments({ reason: others.join(" ") }));
  const input = named ?? path.join(projectFolder, sample);
  const sampleTarget = named === undefined ? path.join(projectFolder, sampleOutput) : null;
  const output = values.out ?? sampleTarget;
  if (output !== null && path.resolve(output) === path.resolve(input)) throw new CommandError(errors.sameFile);
  return {
    input,
    output,
    json: values.json ?? null,
    sheet: values.sheet ?? null,
    settings: values.settings ?? null,
    values: values.values,
    writeSettings: values["write-settings"],
    readability: values.readability,
    strict: values.strict,
    language,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const texts = reportTexts("ja").commandLine;
    throw new CommandError(`${texts.errors.arguments({ reason: error.message })}\n\n${texts.usage}`);
  }
}
