import { stat } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { glob, isDynamicPattern } from "tinyglobby";
import { decodeText } from "../../../documents/decodeText";
import type { Language } from "../../../domain/texts/language";
import { CommandError } from "../commandError";
import { readInput } from "../files";
import { manyTexts } from "./manyTexts";

/** What is looked for in a folder and those below it. A .csv file is read where it is named. */
const workbooks = "**/*.{xlsx,xlsm,xls,xlsb,ods}";
/** What Excel leaves beside a workbook that it has open. */
const lockFiles = "**/~$*";

type Place = "file" | "folder" | "pattern";

/** What a place stands for. A name that is a file's is no pattern, whatever characters it has. */
export async function placeOf(name: string): Promise<Place> {
  const found = await stat(name).catch(() => null);
  if (found !== null) return found.isDirectory() ? "folder" : "file";
  return isDynamicPattern(asPattern(name)) ? "pattern" : "file";
}

/** Patterns have slashes on every system. */
function asPattern(name: string): string {
  return path.sep === "\\" ? name.replaceAll("\\", "/") : name;
}

async function filesAt(name: string): Promise<readonly string[]> {
  const place = await placeOf(name);
  if (place === "file") return [name];
  const [pattern, cwd] = place === "folder" ? [workbooks, name] : [asPattern(name), "."];
  const found = await glob(pattern, { cwd, ignore: lockFiles, caseSensitiveMatch: false, expandDirectories: false });
  return found.sort().map((file) => (place === "folder" ? path.join(name, file) : path.normalize(file)));
}

/** One place a line; empty lines and those that begin with # are none. */
async function listedPlaces(list: string, language: Language): Promise<readonly string[]> {
  const content = list === "-" ? await text(process.stdin) : decodeText(await readInput(list, language));
  if (content === null) throw new CommandError(manyTexts(language).errors.listUnreadable({ file: list }));
  return content
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/**
 * The files of workbooks, each once: those named, those in folders and below, those that patterns (`plans/*.xlsx`) and the
 * lines of a list (`-`: standard input) stand for. Whether a named file is there is seen when it is read.
 * @throws CommandError where a folder or a pattern stands for none.
 */
export async function findWorkbooks(
  named: readonly string[],
  list: string | null,
  language: Language,
): Promise<readonly string[]> {
  const files = new Map<string, string>();
  for (const place of [...named, ...(list === null ? [] : await listedPlaces(list, language))]) {
    const found = await filesAt(place);
    if (found.length === 0) throw new CommandError(manyTexts(language).errors.noneFound({ place }));
    for (const file of found) files.set(path.resolve(file), file);
  }
  return [...files.values()];
}
