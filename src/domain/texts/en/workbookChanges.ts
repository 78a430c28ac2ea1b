import type { workbookChanges as ja } from "../ja/workbookChanges";
import type { Texts } from "../texts";

/** What is said about changes to the user's workbook: repairs, accepted findings, and why something was not done. */
export const workbookChanges = {
  changedSince:
    "The workbook changed after you were shown what would be written, and something else would be written now. Nothing was written: press the button again and look at the preview.",
  acceptanceSheetUnreadable: (p) =>
    `The sheet "${p.sheet}" has lost its header ("Fingerprint" and others), so accepted findings can't be read or kept. Restore the header or delete the sheet, then try again. The workbook was not changed.`,
  rowsNoted: (p) =>
    `A note or comment stands in the rows ${p.address} of “${p.sheet}”. It would go with them and not come back, so nothing was withdrawn: move or delete it, then try again. The workbook was not changed.`,
  notesUnknown: (p) =>
    `Excel does not tell whether notes stand in the rows ${p.address} of “${p.sheet}”, so nothing was withdrawn. Delete the rows if they have none. The workbook was not changed.`,
  skipped: {
    changed: (p) => `${p.address}: not changed, because the cell no longer holds "${p.before}". Inspect again.`,
    formula: (p) =>
      `${p.address}: not changed, because the cell holds a formula. Correct the formula or the cells it refers to.`,
  },
  refused: (p) =>
    `${p.address}: "${p.before}" is not changed to "${p.after}", because another repair changes the same characters. Inspect again after the other repair.`,
  left: {
    edited: ({ sheet, address }) =>
      address === ""
        ? `Sheet “${sheet}”: somebody has changed it since, so it was left. Delete it if it is not needed.`
        : `“${sheet}” ${address}: changed or sorted since, so it was left as it is.`,
    moved: ({ sheet, address }) =>
      `“${sheet}” ${address}: rows or columns were inserted or deleted in between, so it was left as it is.`,
    gone: ({ sheet, address }) =>
      `“${sheet}” ${address}: the cells were deleted, so what they held before could not be given back.`,
    unseen: ({ sheet, address }) =>
      `${address === "" ? `Sheet “${sheet}”` : `“${sheet}” ${address}`}: Excel does not tell whether it has notes, so it was left. Delete it if it has none.`,
  },
  remarks: {
    cleanedUp: "An earlier run had stopped half-way; what it left was taken away before reading.",
    cleanedUpPartly: "An earlier run had stopped half-way; what it left was taken away, except for the following.",
    answerLost:
      "Excel never answered. By the marks in the workbook, everything was written. Look at it, and press “Undo” if it is not right.",
    undoAnswerLost:
      "Excel never answered. By the marks in the workbook, everything was taken back. Please have a look.",
    finishAnswerLost:
      "Everything was written, but Excel never answered about page set-up and charts. Please check them before printing.",
    finishRefused: ({ detail }) =>
      `Everything was written, but Excel refused part of the page set-up or charts (${detail}). Check paper size and orientation before printing.`,
    chartsStay: ({ sheets }) => `The charts on ${sheets.join(", ")} are still the ones drawn last.`,
  },
} as const satisfies Texts<typeof ja>;
