import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { severities, type Severity } from "../../../domain/inspection/finding";
import type { Inspection } from "../../../domain/inspection/inspect";
import type { Settings } from "../../../domain/settings/settings";
import type { Language } from "../../../domain/texts/language";
import { CommandError } from "../commandError";
import { readSettingsFile, reasonOf } from "../files";
import { inspectFile } from "../inspectFile";
import { inspectionJson, type Json } from "../inspectionJson";
import { wordedError } from "../wordedError";
import type { WorkbookOptions } from "./manyArguments";
import { manyTexts } from "./manyTexts";
import { measureRows, type MeasuresJson } from "./measureRows";

/** What became of a workbook. */
export interface WorkbookAnswer {
  readonly file: string;
  /** A line of JSON, without its end. */
  readonly line: string;
  /** Its measures as rows of CSV; empty where it could not be inspected. */
  readonly rows: string;
  /** Why it could not be inspected; `null`: it was. */
  readonly problem: string | null;
  readonly measures: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** By what a later run knows that a workbook is as it was: its size and time, and the settings it was inspected with. */
export interface Trait {
  readonly bytes: number | null;
  /** ISO 8601, UTC. */
  readonly modified: string | null;
  /** Stands for the settings and options. */
  readonly options: string;
}

const nothingFound: Readonly<Record<Severity, number>> = { error: 0, warning: 0, info: 0 };

/** A short text for settings and options: another one for others. */
export function optionsTrait(settings: Settings | null, { sheet, language }: WorkbookOptions): string {
  return createHash("sha256")
    .update(JSON.stringify([settings, sheet, language]))
    .digest("hex")
    .slice(0, 12);
}

/** A file that is not there has no size and no time. */
export async function traitOf(file: string, options: string): Promise<Trait> {
  const found = await stat(file).catch(() => null);
  return { bytes: found?.size ?? null, modified: found?.mtime.toISOString() ?? null, options };
}

/** The answer for a workbook that could not be inspected. */
export function problemAnswer(file: string, trait: Trait, problem: string): WorkbookAnswer {
  const line = JSON.stringify({ input: { file, sheet: null, layout: null, ...trait }, problem });
  return { file, line, rows: "", problem, measures: 0, findings: nothingFound };
}

function inspectedAnswer(file: string, trait: Trait, inspection: Inspection, language: Language): WorkbookAnswer {
  const json = inspectionJson(inspection, file, language);
  const input = { ...(json.input as Readonly<Record<string, Json>>), ...trait };
  const counted = severities.map(
    (severity) => [severity, inspection.findings.filter((finding) => finding.severity === severity).length] as const,
  );
  return {
    file,
    line: JSON.stringify({ ...json, input, problem: null }),
    rows: measureRows(json as unknown as MeasuresJson),
    problem: null,
    measures: inspection.evaluations.length,
    findings: { ...nothingFound, ...Object.fromEntries(counted) },
  };
}

/** Inspects workbooks by the same settings, one after the other. Whatever a file is, it gets its answer. */
export async function workbookInspector(options: WorkbookOptions): Promise<(file: string) => Promise<WorkbookAnswer>> {
  const { language, sheet } = options;
  const settings = await readSettingsFile(options.settings, language);
  const ofOptions = optionsTrait(settings, options);
  return async (file) => {
    const trait = await traitOf(file, ofOptions);
    try {
      const inspection = await inspectFile(file, { settings, language, sheet, values: false, editedCells: "keep" });
      return inspectedAnswer(file, trait, inspection, language);
    } catch (error) {
      const worded = wordedError(error, file, language);
      const isKnown = worded instanceof CommandError;
      const { fault } = manyTexts(language).errors;
      return problemAnswer(file, trait, isKnown ? worded.message : fault({ reason: reasonOf(error) }));
    }
  };
}
