import { mkdir, open, type FileHandle } from "node:fs/promises";
import path from "node:path";
import type { Language } from "../../../domain/texts/language";
import { CommandError } from "../commandError";
import { reasonOf } from "../files";
import { reportTexts } from "../reportTexts";

/** A file that grows by whole texts, also when several add to it at a time. */
export class GrowingFile {
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
