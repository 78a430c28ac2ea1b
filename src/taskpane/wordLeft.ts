import type { Language } from "../domain/texts/language";
import type { Left } from "../excel/writing/entry";
import { wordLeft } from "../excel/writing/remarks";
import type { Undo } from "./paneActions";

/** A way back whose answer is worded: what was left, and why. */
export function wordedUndo(undo: () => Promise<readonly Left[]>, language: Language): Undo {
  return async () => wordLeft(await undo(), language);
}
