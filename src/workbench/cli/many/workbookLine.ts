import { severities } from "../../../domain/inspection/finding";
import type { Inspection } from "../../../domain/inspection/inspect";
import type { Language } from "../../../domain/texts/language";
import { CommandError } from "../commandError";
import { readSettingsFile, reasonOf } from "../files";
import { inspectFile } from "../inspectFile";
import { inspectionJson, type Json } from "../inspectionJson";
import { wordedError } from "../wordedError";
import type { WorkbookOptions } from "./manyArguments";
import { manyTexts } from "./manyTexts";
import { measureRows, type MeasuresJson } from "./measureRows";
import {
  lineOf,
  nothingFound,
  optionsTrait,
  problemAnswer,
  traitOf,
  type Trait,
  type WorkbookAnswer,
} from "./workbookAnswer";

function inspectedAnswer(file: string, trait: Trait, inspection: Inspection, language: Language): WorkbookAnswer {
  const json = inspectionJson(inspection, file, language);
  const input = { ...(json.input as Readonly<Record<string, Json>>), ...trait };
  const counted = severities.map(
    (severity) => [severity, inspection.findings.filter((finding) => finding.severity === severity).length] as const,
  );
  return {
    file,
    line: lineOf({ ...json, input, problem: null }),
    rows: Buffer.from(measureRows(json as unknown as MeasuresJson)),
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
