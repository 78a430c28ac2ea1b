import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isNativeError } from "node:util/types";
import { describeSettingsProblem } from "../../domain/settings/describeSettingsProblem";
import { parseSettings } from "../../domain/settings/parseSettings";
import type { Settings } from "../../domain/settings/settings";
import type { Language } from "../../domain/texts/language";
import { readXlsx } from "excel-stand-in/readXlsx";
import { CommandError } from "./commandError";
import { reportTexts } from "./inspectionReport";

export function reasonOf(error: unknown): string {
  return isNativeError(error) ? error.message : String(error);
}

function isMissingFile(error: unknown): boolean {
  return isNativeError(error) && "code" in error && error.code === "ENOENT";
}

/** @throws CommandError where the file is not there or can't be read. */
export async function readInput(file: string, language: Language): Promise<Buffer> {
  const { errors } = reportTexts(language).commandLine;
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandError(
      isMissingFile(error) ? errors.notFound({ file }) : errors.unreadable({ file, reason: reasonOf(error) }),
    );
  }
}

/** Saves bytes, making the folder where it is missing. */
export async function saveFile(file: string, bytes: Uint8Array, language: Language): Promise<void> {
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, bytes);
  } catch (error) {
    throw new CommandError(reportTexts(language).commandLine.errors.notSaved({ file, reason: reasonOf(error) }));
  }
}

/** Settings from a file; `null`: the workbook's own, else the usual ones. */
export async function readSettingsFile(file: string | null, language: Language): Promise<Settings | null> {
  if (file === null) return null;
  const { errors } = reportTexts(language).commandLine;
  const text = (await readInput(file, language)).toString("utf8").replace(/^\uFEFF/u, "");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CommandError(errors.settingsNotJson({ file, reason: reasonOf(error) }));
  }
  const result = parseSettings(json);
  if (result.ok) return result.settings;
  const problems = result.problems.map((problem) => `  ${describeSettingsProblem(problem, language)}`).join("\n");
  throw new CommandError(errors.settings({ file, problems }));
}

/** The workbook in a file's bytes; `file` is what messages call it. */
export async function parseWorkbook(file: string, bytes: Buffer, language: Language): ReturnType<typeof readXlsx> {
  try {
    return await readXlsx(bytes);
  } catch (error) {
    throw new CommandError(reportTexts(language).commandLine.errors.unreadable({ file, reason: reasonOf(error) }));
  }
}

/** A workbook that Excel is to read beside the open one. */
export async function readWorkbookFile(
  file: string,
  language: Language,
): Promise<{ readonly name: string; readonly content: string }> {
  return { name: path.basename(file), content: (await readInput(file, language)).toString("base64") };
}
