import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import type { Severity } from "../../../domain/inspection/finding";
import type { Settings } from "../../../domain/settings/settings";
import type { WorkbookOptions } from "./manyArguments";

/** What became of a workbook. */
export interface WorkbookAnswer {
  readonly file: string;
  /** A line of JSON with its end, in UTF-8: bytes pass through the coordinator without becoming text. */
  readonly line: Uint8Array;
  /** Its measures as rows of CSV in UTF-8; empty where it could not be inspected. */
  readonly rows: Uint8Array;
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

export const nothingFound: Readonly<Record<Severity, number>> = { error: 0, warning: 0, info: 0 };

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

/** A line of JSON in UTF-8. */
export function lineOf(json: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(json)}\n`);
}

/** The answer for a workbook that could not be inspected. */
export function problemAnswer(file: string, trait: Trait, problem: string): WorkbookAnswer {
  const line = lineOf({ input: { file, sheet: null, layout: null, ...trait }, problem });
  return { file, line, rows: Buffer.from(""), problem, measures: 0, findings: nothingFound };
}
