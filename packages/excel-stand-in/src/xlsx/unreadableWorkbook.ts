/** Why a file can't be read as a workbook. */
export type UnreadableReason =
  /** Nothing in it. */
  | "empty"
  /** Protected with a password against opening. */
  | "encrypted"
  /** Some other kind of file: text, PDF, Word, OpenDocument. */
  | "notAWorkbook"
  /** A workbook that is damaged. */
  | "corrupt"
  /** A cell has more letters than Excel's cells hold. */
  | "cellTooLong"
  /** It unpacks to more, or has more cells, than a computer of these days holds. */
  | "tooLarge";

/** A file that can't be read; the reason is for the program, the message for its author, `cause` for the curious. */
export class UnreadableWorkbookError extends Error {
  constructor(
    readonly reason: UnreadableReason,
    cause?: unknown,
  ) {
    super(`The file can't be read as a workbook: ${reason}.`, { cause });
    this.name = "UnreadableWorkbookError";
  }
}
