import type { workbookChanges as ja } from "../ja/workbookChanges";
import type { Texts } from "../texts";

/** What is said about changes to the user's workbook: repairs, accepted findings, and why something was not done. */
export const workbookChanges = {
  changedSince:
    "The workbook changed after you were shown what would be written, and something else would be written now. Nothing was written: press the button again and look at the preview.",
  acceptanceSheetUnreadable: (p) =>
    `The sheet "${p.sheet}" has lost its header ("Fingerprint" and others), so accepted findings can't be read or kept. Restore the header or delete the sheet, then try again. The workbook was not changed.`,
  skipped: {
    changed: (p) => `${p.address}: not changed, because the cell no longer holds "${p.before}". Inspect again.`,
    formula: (p) =>
      `${p.address}: not changed, because the cell holds a formula. Correct the formula or the cells it refers to.`,
  },
  refused: (p) =>
    `${p.address}: "${p.before}" is not changed to "${p.after}", because another repair changes the same characters. Inspect again after the other repair.`,
} as const satisfies Texts<typeof ja>;
