/** Why an action did nothing; data for a message. The workbook is as it was before. */
export type Failure =
  | { readonly code: "sheetProtected"; readonly sheet: string }
  /** ［ブックの保護］: no sheet can be added, deleted or renamed. */
  | { readonly code: "structureProtected" }
  | { readonly code: "cellsOccupied"; readonly sheet: string; readonly address: string }
  /** Cells of ours that somebody has edited: replace them, or keep them and write beside? */
  | { readonly code: "editedSince"; readonly sheets: readonly string[] }
  /** The workbook is no longer as it was when the user was shown what would be written. */
  | { readonly code: "changedSince" }
  /** The sheet of accepted findings has lost its header, so its rows can't be told apart. */
  | { readonly code: "acceptanceSheetUnreadable"; readonly sheet: string }
  /** A note stands in rows that would be deleted; or nobody knows whether one does. */
  | { readonly code: "rowsNoted" | "notesUnknown"; readonly sheet: string; readonly address: string }
  | { readonly code: "sheetGone"; readonly sheet: string }
  /** Something stands so far away that Excel does not hand the sheet out; `address`: of its last used cell. */
  | { readonly code: "sheetTooLarge"; readonly sheet: string; readonly address: string }
  /** Writing stopped half-way, and Excel refused the way back as well; `cleanUp` goes on with it. */
  | { readonly code: "unfinished"; readonly sheets: readonly string[]; readonly cause: unknown }
  /** Excel never answered; by the marks, nothing was written. */
  | { readonly code: "unanswered" }
  | { readonly code: "cellBeingEdited" }
  | { readonly code: "accessDenied" }
  | { readonly code: "tooLarge" }
  | { readonly code: "excelTooOld"; readonly member: string }
  | { readonly code: "itemGone" }
  | { readonly code: "excelError"; readonly detail: string };

/** An action that could not be done, with the reason as data. */
export class ActionFailure extends Error {
  constructor(readonly failure: Failure) {
    super(`action failed: ${failure.code}`);
    this.name = "ActionFailure";
  }
}

const failuresByErrorCode: Readonly<Record<string, Failure>> = {
  InvalidOperationInCellEditMode: { code: "cellBeingEdited" },
  AccessDenied: { code: "accessDenied" },
  RequestPayloadSizeLimitExceeded: { code: "tooLarge" },
  ResponsePayloadSizeLimitExceeded: { code: "tooLarge" },
  ItemNotFound: { code: "itemGone" },
};

/** Excel's error codes of members that an older Excel does not have. */
const unknownMemberCodes = ["ApiNotFound", "ApiNotAvailable"];

function hasCode(error: unknown): error is { readonly code: string; readonly message: string } {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

/** What went wrong, in terms an official can act on; `null` for an error that is none of Excel's: a fault of ours. */
export function readFailure(error: unknown): Failure | null {
  if (error instanceof ActionFailure) return error.failure;
  if (!hasCode(error)) return null;
  if (unknownMemberCodes.includes(error.code)) return { code: "excelTooOld", member: error.message };
  return failuresByErrorCode[error.code] ?? { code: "excelError", detail: `${error.code}: ${error.message}` };
}
