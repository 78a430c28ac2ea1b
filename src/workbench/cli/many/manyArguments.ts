import { availableParallelism } from "node:os";
import type { Language } from "../../../domain/texts/language";
import { CommandError } from "../commandError";
import type { InspectOptions } from "../inspectArguments";
import { reportTexts } from "../reportTexts";
import { placeOf } from "./findWorkbooks";
import { manyTexts } from "./manyTexts";

/** What every worker is told. */
export interface WorkbookOptions {
  /** The file with the settings for all; `null`: each workbook's own. */
  readonly settings: string | null;
  readonly sheet: string | null;
  readonly language: Language;
}

export interface ManyArguments extends WorkbookOptions {
  /** Files, folders and patterns. */
  readonly places: readonly string[];
  /** A file with a place on each line; `-` is standard input. */
  readonly list: string | null;
  /** Where the lines of JSON go; `-` is standard output. */
  readonly json: string | null;
  /** Where the measures of all workbooks go, as CSV. */
  readonly measures: string | null;
  /** Leave out what the file of lines already says. */
  readonly resume: boolean;
  readonly workers: number;
  readonly strict: boolean;
}

/** Options that say what to do with a single workbook. */
const ofOneWorkbook = [
  ...["out", "values", "write-settings", "views", "group-by", "previous", "report", "readability"],
  ...["split", "pivot", "fix", "accept", "reason", "by"],
] as const;

/** Whether many workbooks are to be inspected: several places, a folder, a pattern, a list, or what only many have. */
export async function isForMany({ values, positionals }: InspectOptions): Promise<boolean> {
  const { list, measures, resume, workers } = values;
  if (positionals.length > 1 || list !== undefined || measures !== undefined || resume || workers !== undefined)
    return true;
  const [only] = positionals;
  return only !== undefined && (await placeOf(only)) !== "file";
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

function workersOf(given: string | undefined, language: Language): number {
  if (given === undefined) return availableParallelism();
  if (!/^[1-9]\d{0,3}$/u.test(given)) throw new CommandError(manyTexts(language).errors.workers({ given }));
  return Number(given);
}

/** @throws CommandError where an option is for a single workbook only, or no workbook is named. */
export function readManyArguments({ values, positionals }: InspectOptions): ManyArguments {
  const language = values.english ? "en" : "ja";
  const { errors } = manyTexts(language);
  const given: Readonly<Record<string, unknown>> = values;
  const single = ofOneWorkbook.find((option) => isGiven(given[option]));
  if (single !== undefined) throw new CommandError(errors.oneWorkbookOnly({ option: `--${single}` }));
  if (values.resume && (values.json === undefined || values.json === "-"))
    throw new CommandError(errors.resumeNeedsJson);
  if (positionals.length === 0 && values.list === undefined)
    throw new CommandError(reportTexts(language).commandLine.usage);
  return {
    places: positionals,
    list: values.list ?? null,
    json: values.json ?? null,
    measures: values.measures ?? null,
    resume: values.resume,
    workers: workersOf(values.workers, language),
    settings: values.settings ?? null,
    sheet: values.sheet ?? null,
    strict: values.strict,
    language,
  };
}
