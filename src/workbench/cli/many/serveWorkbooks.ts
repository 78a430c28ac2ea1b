/** A worker process: inspects the workbooks it is told, one after the other, until nobody tells it any more. */
import { openHost } from "excel-stand-in/openHost";
import type { Inspection } from "../../../domain/inspection/inspect";
import { inspectWorkbook, type ActionOptions } from "../../../excel/actions";
import { readInput, readSettingsFile, reasonOf } from "../files";
import { parseWorkbook } from "../workbookFiles";
import { severities } from "../../../domain/inspection/finding";
import type { Language } from "../../../domain/texts/language";
import { CommandError } from "../commandError";
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
import type { WorkerOrder, WorkerReport } from "./workerMessages";

/** Inspects a workbook of which nothing is saved. */
async function inspectFile(file: string, options: ActionOptions): Promise<Inspection> {
  const { language } = options;
  const host = await openHost(await parseWorkbook(file, await readInput(file, language), language));
  try {
    return (await inspectWorkbook(options)).inspection;
  } finally {
    host.close();
  }
}

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
async function workbookInspector(options: WorkbookOptions): Promise<(file: string) => Promise<WorkbookAnswer>> {
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

function report(said: WorkerReport): void {
  if (process.connected) process.send?.(said);
}

export function serveWorkbooks(): void {
  // Also where the coordinator was stopped in the midst of a workbook.
  process.on("disconnect", () => process.exit());
  let inspector: ReturnType<typeof workbookInspector> | null = null;
  process.on("message", (order: WorkerOrder) => {
    if ("options" in order) {
      inspector = workbookInspector(order.options);
      void inspector.then(() => {
        report({ ready: true });
      });
      return;
    }
    void inspector
      ?.then((inspect) => inspect(order.file))
      .then((answer) => {
        report({ answer });
      });
  });
}
