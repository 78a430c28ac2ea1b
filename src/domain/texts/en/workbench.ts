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
  dropHere: "Drop an .xlsx file here to open it",
  opening: ({ file }) => `Opening “${file}”…`,
  opened: ({ file }) => `Opened “${file}”. The original file will not be changed.`,
  saved: ({ file }) => `Saved as “${file}”. The original file is as it was.`,
  savedName: ({ name }) => `${name}-inspected.xlsx`,
  unreadable: {
    empty: ({ file }) => `“${file}” is empty. Choose another file.`,
    encrypted: ({ file }) =>
      `“${file}” is protected with a password. Remove it in Excel (File > Info > Protect Workbook), save, and choose that file.`,
    legacyXls: ({ file }) =>
      `“${file}” has the format of Excel 97–2003 (.xls). Save it as .xlsx in Excel and choose that file.`,
    xlsb: ({ file }) => `“${file}” has Excel's binary format (.xlsb). Save it as .xlsx in Excel and choose that file.`,
    notAWorkbook: ({ file }) => `“${file}” is not an Excel workbook. Choose an .xlsx file.`,
    corrupt: ({ file }) => `“${file}” is damaged. Repair it in Excel, save it, and choose that file.`,
  },
  losses: {
    title: "Saving would lose something",
    explanation:
      "This page can't handle the following, so the saved file will not have them. The original file keeps them.",
    kinds: {
      charts: "Charts",
      pictures: "Pictures and shapes",
      macros: "Macros",
      pivotTables: "Pivot tables",
      tables: "Tables' formats and functions",
      externalLinks: "Links to other workbooks",
      others: "Other parts",
    },
    item: ({ kind, count }) => `${kind} (${count})`,
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
