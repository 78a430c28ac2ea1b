import type { Language } from "../domain/texts/language";
import type { Left } from "../excel/writing/entry";
import type { Undo } from "./paneActions";
import { paneTexts } from "./paneTexts";

/** A way back whose answer is worded: what was left, and why. */
export function wordedUndo(undo: () => Promise<readonly Left[]>, language: Language): Undo {
  const { left: words } = paneTexts[language];
  return async () =>
    (await undo()).map(({ sheet, address, because }) => words[because]({ sheet, address: address ?? "" }));
}
