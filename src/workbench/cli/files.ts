import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isNativeError } from "node:util/types";
import { describeSettingsProblem } from "../../domain/settings/describeSettingsProblem";
import { parseSettings } from "../../domain/settings/parseSettings";
import type { Settings } from "../../domain/settings/settings";
import type { Language } from "../../domain/texts/language";
import { workbench as en } from "../../domain/texts/en/workbench";
import { workbench as ja } from "../../domain/texts/ja/workbench";
import { CommandError } from "./commandError";
import { reportTexts } from "./reportTexts";

export function reasonOf(error: unknown): string {
  return isNativeError(error) ? error.message : String(error);
}

/** The system's code of what went wrong with a file, e.g. `ENOENT`. */
function codeOf(error: unknown): string {
  return isNativeError(error) && "code" in error ? String(error.code) : "";
}

/** What a file that can't be read has, by the system's code. */
function unreadInput(file: string, error: unknown, language: Language): string {
  const { errors } = reportTexts(language).commandLine;
  const { unreadable } = { ja, en }[language];
  switch (codeOf(error)) {
    case "ENOENT":
      return errors.notFound({ file });
    case "EISDIR":
      return errors.isFolder({ file });
    case "EACCES":
    case "EPERM":
      return errors.notAllowed({ file });
    case "ERR_FS_FILE_TOO_LARGE":
      return unreadable.tooLarge({ file });
    default:
      return errors.unreadable({ file, reason: reasonOf(error) });
  }
}

/** @throws CommandError where the file is not there or can't be read. */
export async function readInput(file: string, language: Language): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandError(unreadInput(file, error, language));
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
