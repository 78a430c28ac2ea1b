import type { workbench as japanese } from "../ja/workbench";
import type { Texts } from "../texts";

export const workbench = {
  title: "Inspection workbench",
  tagline: "Files stay in this browser and are sent nowhere.",
  open: "Open a file",
  sample: "Open a sample",
  samples: { report: "Sample in report layout", list: "Sample in list layout" },
  save: "Save as",
  ribbon: {
    label: "Inspection",
    inspect: "Inspect",
    fill: "Fill in",
    summarize: "Summary",
    reenter: "Recalculate formulas",
    freeze: "Convert to values",
    pane: "Pane",
  },
  gridLabel: "Spreadsheet",
  paneLabel: "Inspection pane",
  dropHere: "Drop a file here to open it",
  opening: ({ file }) => `Opening “${file}”…`,
  opened: ({ file }) => `Opened “${file}”. The original file will not be changed.`,
  saved: ({ file }) => `Saved as “${file}”. The original file is as it was.`,
  savedName: ({ name, extension }) => `${name}-inspected.${extension}`,
  unreadable: {
    empty: ({ file }) => `“${file}” is empty. Choose another file.`,
    encrypted: ({ file }) =>
      `“${file}” is protected with a password. Remove it in Excel (File > Info > Protect Workbook), save, and choose that file.`,
    notAWorkbook: ({ file }) => `“${file}” is no spreadsheet. Choose an .xlsx, .xlsm, .xlsb, .xls, .ods or .csv file.`,
    corrupt: ({ file }) => `“${file}” is damaged. Repair it in Excel, save it, and choose that file.`,
    cellTooLong: ({ file }) =>
      `“${file}” has a cell with more than the 32,767 characters that Excel's cells hold. Split or shorten the text, save it, and choose that file.`,
    tooLarge: ({ file }) =>
      `“${file}” is too large (up to 512 MB unpacked, and 6 million cells). Remove unused sheets, rows and pictures, save it, and choose that file.`,
  },
  losses: {
    title: "Saving would lose something",
    explanation:
      "This page can't handle the following, so the saved file will not have them. The original file keeps them.",
    kinds: {
      macros: "Macros",
      tables: "A table's settings (columns or its header came or went; values and formats stay)",
      signature: "The digital signature (the contents change; sign it again in Excel if you need to)",
      looks: "Fonts, borders and drawings (it was read from another format than .xlsx)",
    },
    saveAnyway: "Save without them",
    cancel: "Don't save",
  },
  newWorkbook: "New workbook.xlsx",
  replace: {
    title: "There are unsaved changes",
    explanation: "The open workbook is closed when the new one opens. To keep it, use “Save as” first.",
    open: "Open without saving",
    cancel: "Do not open",
    kept: "The open workbook stays",
  },
  failed: ({ detail }) => `That didn't work (${detail}). Reload the page.`,
} satisfies Texts<typeof japanese>;
