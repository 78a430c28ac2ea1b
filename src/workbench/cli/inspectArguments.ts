import path from "node:path";
import type { FindingCode } from "../../domain/inspection/finding";
import { isFindingCode } from "../../domain/inspection/findingTexts";
import type { Language } from "../../domain/texts/language";
import { isViewKey, viewKeys, type ViewKey } from "../../domain/views/registry";
import { CommandError } from "./commandError";
import { reportTexts } from "./reportTexts";
import { parseCommand } from "./parseCommand";

/** Findings to accept: all of a kind, or those of one measure. */
export interface WantedAcceptance {
  readonly code: FindingCode;
  readonly measure: string | null;
}

/** What `--accept`, `--reason` and `--by` say. */
export interface AcceptArguments {
  readonly wanted: readonly WantedAcceptance[];
  readonly reason: string;
  readonly by: string | null;
}

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
  /** Views to write, each on a sheet of its own. */
  readonly views: readonly ViewKey[];
  /** The heading by which the view by department counts; `null`: the usual one. */
  readonly groupBy: string | null;
  /** Last year's workbook, to compare with; `null`: none. */
  readonly previous: string | null;
  /** A report (.docx, .txt) to compare with the sheet; `null`: none. */
  readonly report: string | null;
  /** Also rate the sheet by the national rules on machine readability. */
  readonly readability: boolean;
  /** Also add columns with value, unit, note and as-of date of each figure. */
  readonly split: boolean;
  /** Also add a PivotTable of goal statuses by division, with the sheet it is made from. */
  readonly pivot: boolean;
  /** Make the safe repairs of all findings. */
  readonly fix: boolean;
  /** `null`: accept nothing. */
  readonly accept: AcceptArguments | null;
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
  views: { type: "string" },
  "group-by": { type: "string" },
  previous: { type: "string" },
  report: { type: "string" },
  readability: { type: "boolean", default: false },
  split: { type: "boolean", default: false },
  pivot: { type: "boolean", default: false },
  fix: { type: "boolean", default: false },
  accept: { type: "string", multiple: true, default: [] as string[] },
  reason: { type: "string" },
  by: { type: "string" },
  list: { type: "string" },
  measures: { type: "string" },
  resume: { type: "boolean", default: false },
  workers: { type: "string" },
  strict: { type: "boolean", default: false },
  english: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/** What the command line says, by its options. */
export function parseOptions(args: readonly string[]) {
  return parseCommand(args, options, reportTexts("ja").commandLine.usage);
}

export type InspectOptions = ReturnType<typeof parseOptions>;

/** The arguments of an inspection of one workbook. */
export function readArguments({ values, positionals }: InspectOptions, projectFolder: string): InspectArguments {
  const [named] = positionals;
  const language = values.english ? "en" : "ja";
  const { errors } = reportTexts(language).commandLine;
  const input = named ?? path.join(projectFolder, sample);
  const sampleTarget =
    named === undefined && values.report === undefined ? path.join(projectFolder, sampleOutput) : null;
  const output = values.out ?? sampleTarget;
  if (output !== null && path.resolve(output) === path.resolve(input)) throw new CommandError(errors.sameFile);
  const accept = readAcceptance(values, language);
  const views = wantedViews(values, language);
  const isChanging = values.fix || values.split || values.pivot || accept !== null || views.length > 0;
  if (output === null && isChanging) throw new CommandError(errors.changesNeedOutput);
  return {
    input,
    output,
    json: values.json ?? null,
    sheet: values.sheet ?? null,
    settings: values.settings ?? null,
    values: values.values,
    writeSettings: values["write-settings"],
    views,
    groupBy: values["group-by"] ?? null,
    previous: values.previous ?? null,
    report: values.report ?? null,
    readability: values.readability,
    split: values.split,
    pivot: values.pivot,
    fix: values.fix,
    accept,
    strict: values.strict,
    language,
  };
}

/** What has been asked for by name or by a choice that only one view has, in the order in which views are offered. */
function wantedViews(
  given: { readonly views?: string; readonly "group-by"?: string; readonly previous?: string },
  language: Language,
): readonly ViewKey[] {
  const named = (given.views ?? "").split(",").flatMap((text) => (text.trim() === "" ? [] : [text.trim()]));
  const unknown = named.find((name) => name !== "all" && !isViewKey(name));
  if (unknown !== undefined) {
    const { unknownView } = reportTexts(language).commandLine.errors;
    throw new CommandError(unknownView({ view: unknown, views: viewKeys.join(", ") }));
  }
  const wanted = new Set<string>([
    ...(named.includes("all") ? viewKeys.filter((key) => key !== "previousYear") : named),
    ...(given["group-by"] === undefined ? [] : ["byDepartment"]),
    ...(given.previous === undefined ? [] : ["previousYear"]),
  ]);
  return viewKeys.filter((key) => wanted.has(key));
}

/** `judgement-grade-differs:Ⅰ-①-ア-2`, or the kind alone. */
function wantedAcceptance(text: string, language: Language): WantedAcceptance {
  const [code = "", ...rest] = text.split(":");
  if (!isFindingCode(code)) {
    throw new CommandError(reportTexts(language).commandLine.errors.unknownFinding({ code }));
  }
  return { code, measure: rest.length === 0 ? null : rest.join(":") };
}

function readAcceptance(
  given: { readonly accept: readonly string[]; readonly reason?: string; readonly by?: string },
  language: Language,
): AcceptArguments | null {
  const { errors } = reportTexts(language).commandLine;
  const reason = (given.reason ?? "").trim();
  const by = (given.by ?? "").trim();
  if (given.accept.length === 0) {
    if (reason !== "" || by !== "") throw new CommandError(errors.reasonNeedsAccept);
    return null;
  }
  if (reason === "") throw new CommandError(errors.acceptNeedsReason);
  const wanted = given.accept.map((text) => wantedAcceptance(text, language));
  return { wanted, reason, by: by === "" ? null : by };
}
