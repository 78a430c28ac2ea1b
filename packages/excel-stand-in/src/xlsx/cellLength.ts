import { MAX_CHARACTERS } from "../workbook/contents";
import { UnreadableWorkbookError } from "./unreadableWorkbook";

/** @throws UnreadableWorkbookError for a text that no cell of Excel holds: nothing could be written with it. */
export function requireLengths(texts: readonly string[]): void {
  if (texts.some((text) => text.length > MAX_CHARACTERS)) throw new UnreadableWorkbookError("cellTooLong");
}
