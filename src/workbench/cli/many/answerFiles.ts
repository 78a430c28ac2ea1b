import { mkdir, open, type FileHandle, rename } from "node:fs/promises";
import path from "node:path";
import type { Language } from "../../../domain/texts/language";
import { CommandError } from "../commandError";
import { reasonOf } from "../files";
import { reportTexts } from "../reportTexts";
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import type { ManyArguments } from "./manyArguments";
import { measureHeader, measureRows, type MeasuresJson } from "./measureRows";
import { traitOf, type Trait, type WorkbookAnswer } from "./workbookAnswer";

/** A file that grows by whole texts, also when several add to it at a time. */
class GrowingFile {
  readonly #handle: FileHandle;
  #last: Promise<void> = Promise.resolve();

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /**
   * Begins the file anew (`w`) or goes on with it (`a`).
   * @throws CommandError where it can't be written.
   */
  static async open(file: string, how: "w" | "a", language: Language): Promise<GrowingFile> {
    try {
      await mkdir(path.dirname(path.resolve(file)), { recursive: true });
      return new GrowingFile(await open(file, how));
    } catch (error) {
      throw new CommandError(reportTexts(language).commandLine.errors.notSaved({ file, reason: reasonOf(error) }));
    }
  }

  add(text: string | Uint8Array): Promise<void> {
    this.#last = this.#last.then(() => this.#handle.appendFile(text));
    return this.#last;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#handle.close();
  }
}

/** What a line says of its workbook, as far as a later run asks. */
interface ReadLine extends MeasuresJson {
  readonly input: MeasuresJson["input"] & Trait;
  readonly problem: string | null;
}

/** The files of a run. */
export interface AnswerFiles {
  /** Workbooks of which they held the lines before. */
  readonly kept: ReadonlySet<string>;
  readonly add: (answer: WorkbookAnswer) => Promise<void>;
  readonly close: () => Promise<void>;
}

type Places = Pick<ManyArguments, "json" | "measures" | "resume" | "language">;

/** A line of a last run; `null` where it was cut off. */
function readLine(text: string): ReadLine | null {
  try {
    return JSON.parse(text) as ReadLine;
  } catch {
    return null;
  }
}

/** Whether a line still says what its workbook holds: inspected, with these options, and the file is as it was. */
async function isAsItWas({ input, problem }: ReadLine, options: string): Promise<boolean> {
  if (problem !== null) return false;
  const { bytes, modified } = input;
  return isDeepStrictEqual(await traitOf(input.file, options), { bytes, modified, options: input.options });
}

/** The lines of the last run that still hold, each workbook once. */
async function* linesThatHold(file: string, options: string): AsyncGenerator<readonly [text: string, line: ReadLine]> {
  if (!existsSync(file)) return;
  const seen = new Set<string>();
  for await (const text of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
    const line = readLine(text);
    if (line === null || seen.has(line.input.file) || !(await isAsItWas(line, options))) continue;
    seen.add(line.input.file);
    yield [text, line];
  }
}

/**
 * Leaves in the file of lines what still holds, and writes the rows of it. The file is replaced in one step: whenever this is
 * stopped, no line is lost.
 */
async function keepLines(
  { json, language }: Places,
  options: string,
  table: GrowingFile | null,
): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  if (json === null) return kept;
  const unfinished = `${json}.new`;
  const lines = await GrowingFile.open(unfinished, "w", language);
  for await (const [text, line] of linesThatHold(json, options)) {
    kept.add(line.input.file);
    await lines.add(`${text}\n`);
    await table?.add(measureRows(line));
  }
  await lines.close();
  await rename(unfinished, json);
  return kept;
}

/**
 * Opens the files of a run. With `resume`, lines of the last run stay whose workbooks and options are as they were; those that
 * were cut off, that tell of a problem or whose workbook has changed are left out, and so inspected again.
 */
export async function openAnswerFiles(places: Places, options: string): Promise<AnswerFiles> {
  const { json, measures, resume, language } = places;
  const table = measures === null ? null : await GrowingFile.open(measures, "w", language);
  await table?.add(measureHeader(language));
  const kept = resume ? await keepLines(places, options, table) : new Set<string>();
  const lines = json === null ? null : await GrowingFile.open(json, resume ? "a" : "w", language);
  return {
    kept,
    add: async ({ line, rows }) => {
      await Promise.all([lines?.add(line), rows.length === 0 ? undefined : table?.add(rows)]);
    },
    close: async () => {
      await Promise.all([lines?.close(), table?.close()]);
    },
  };
}
