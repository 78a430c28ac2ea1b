import type { pane as japanese } from "../ja/pane";
import type { Texts } from "../texts";

export const pane = {
  title: "Plan Inspection",
  introduction:
    "Open the workbook with your measures sheet and start with Inspect. Cells you have typed are never changed.",
  actions: { label: "Actions", inspect: "Inspect", fill: "Fill in statuses", summarize: "Build summary" },
  running: {
    inspect: "Inspecting…",
    fill: "Filling in the statuses…",
    summarize: "Building the summary sheet…",
  },
  inspected: ({ findings }) =>
    findings === 0
      ? "Inspection finished. There are no findings."
      : `Inspection finished. ${findings} ${findings === 1 ? "finding" : "findings"}.`,
  overview: {
    label: "Inspected table",
    sheet: "Sheet",
    layout: "Layout",
    measures: "Measures",
    measureCount: ({ count }) => `${count} ${count === 1 ? "measure" : "measures"}`,
  },
  findings: {
    label: "Findings",
    count: ({ error, warning, info }) => `Errors: ${error}, warnings: ${warning}, remarks: ${info}`,
    hint: "Click a finding to select its cell.",
    fix: ({ fix }) => `How to fix: ${fix}`,
    more: ({ count }) => `Show more (${count} left)`,
  },
  filled: ({ sheet, addresses }) => `Filled in ${addresses} on “${sheet}”.`,
  summarized: ({ sheet }) => `Built the summary on the sheet “${sheet}”.`,
  nothingWritten: "There was nothing to fill in. The workbook is unchanged.",
  selected: ({ sheet, address }) => `Selected ${address} on “${sheet}”.`,
  failures: {
    sheetProtected: ({ sheet }) =>
      `“${sheet}” is protected, so nothing was written. Unprotect it (Review > Unprotect Sheet) and try again. The workbook is unchanged.`,
    cellsOccupied: ({ sheet, address }) =>
      `${address} on “${sheet}” has contents of yours, so nothing was written. Clear those cells and try again.`,
    editedSince: ({ sheets }) =>
      `Cells made by the add-in on "${sheets}" have been edited since, so nothing was written.`,
    sheetGone: ({ sheet }) => `The sheet “${sheet}” is not there any more: it was deleted or renamed. Try again.`,
    settingsUnreadable: ({ sheet }) =>
      `Sheet "${sheet}" has to be corrected before anything is inspected. Correct these cells and try again.`,
    cellBeingEdited: "A cell is being edited. Finish with Enter or Esc and try again.",
    accessDenied:
      "The workbook or sheet is protected or read-only. Remove the protection or save it under another name, then try again.",
    tooLarge: "The table is too large for Excel on the web. Open the workbook in Excel on Windows.",
    excelTooOld: ({ member }) =>
      `This Excel lacks a feature that is needed (${member}). Use Office LTSC 2021 or later, or Microsoft 365.`,
    itemGone: "A sheet or cell is not there any more: it was deleted or renamed. Try again.",
    excelError: ({ detail }) =>
      `Excel answered with an error (${detail}). Save and reopen the workbook, then try again.`,
    unexpected: ({ detail }) =>
      `This did not work because of a fault in the add-in (${detail}). Please report this sentence to your administrator.`,
  },
  connecting: "Connecting to Excel…",
  busy: "Please wait until the current action has finished.",
  withoutOffice:
    "The component that connects to Excel (Office.js) could not be loaded. Check your network connection and reopen Excel. In a closed network, ask your administrator whether the closed-network build is installed.",
  withoutExcel: "This pane works inside Excel. Open it from the Inspection group on Excel's Home tab.",
} satisfies Texts<typeof japanese>;
