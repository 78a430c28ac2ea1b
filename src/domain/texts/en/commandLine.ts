import type { commandLine as ja } from "../ja/commandLine";
import type { Texts } from "../texts";

/** What the command line says. */
export const commandLine = {
  selfTestAnswers: {
    seen: ({ build, platform, count }) => `${count} answers seen in Excel ${build} (${platform})`,
    differing: ({ title, told, answered }) => `Otherwise: ${title} (Excel: ${told}; the stand-in: ${answered})`,
    alike: "The stand-in answers everything as this Excel does.",
    unreadable: ({ file }) =>
      `${file} can't be read as a result of the self-test. Save the text from “Copy the result” in the pane as UTF-8.`,
  },
  usage: `Usage: npm run --silent inspect -- [input.xlsx] [options]

  Without an input, inspects the bundled sample (samples/kanagawa-report.xlsx) and saves the result in output/.

  --out output.xlsx     save the workbook with status columns, summary and findings (the input is not changed)
  --json file|-         write the result as JSON (- is standard output)
  --sheet name          the sheet to inspect
  --settings file.json  settings of the plan (docs/settings.md)
  --values              values instead of formulas on the summary sheet
  --write-settings      also add a settings sheet (点検設定) to edit and inspect again
  --views all|NAME,…    also write reports (overview, fieldReports, unachieved, gradeByStatus, byDepartment,
                        strategies, provisional, yearTrend, certificate; needs --out)
  --group-by HEADING    also write the report by department, counted by the column of this heading (needs --out)
  --previous last.xlsx  also write a comparison with last year's workbook (needs --out)
  --report draft.docx   compare the sentences, tables and names of a report with the sheet (.docx, .txt)
  --readability         also rate the sheet by the national rules on machine readability
  --split               also add columns with value, unit, note and as-of date of each figure (needs --out)
  --pivot               also add a PivotTable of goal statuses by division, and the sheet it is made from (needs --out)
  --fix                 put right what can be without changing its meaning: symbols, spaces, widths (needs --out)
  --accept code[:measure]  accept findings of that kind (may be repeated; needs --out and --reason)
  --reason text         why they are accepted
  --by name             who accepted them
  Many workbooks: name files, folders and patterns such as plans/*.xlsx (docs/many-workbooks-ja.md)
  --list places.txt|-   read the places from a list, one a line
  --json out.jsonl|-    write a line of JSON for each workbook
  --measures out.csv    write the measures of all workbooks as one CSV file
  --resume              go on where the last run stopped (results of unchanged workbooks stay)
  --workers number      how many at a time (usually as many as the machine has cores)

  --strict              exit code 1 when there is an error
  --english             speak English
  --help                this text`,
  toBeStated: {
    noMeasureSheet: `Check the header, or add its words {"columns":{"headerWords":{"target":["…"]}}} or its place {"measuresSheet":"…","headerRow":7,"columns":{"letters":{"name":"B","target":"F","actual":"G"}}} to the settings (--write-settings makes a settings sheet).`,
    severalMeasureSheets: (p) =>
      `${p.latest === "" ? "" : `Of the latest year: ${p.latest}. `}Choose the one to inspect: --sheet, or {"measuresSheet":${p.one}} in the settings; where they are parts of one plan, {"sources":{"sheets":${p.all}}}.`,
    notAMeasureSheet: `Write {"headerRow":7,"columns":{"letters":{"name":"B","target":"F","actual":"G"}}} into the settings, for one.`,
  },
  steps: { reading: "Reading the workbook…", inspecting: "Inspecting…", writing: "Writing…", saving: "Saving…" },
  subject: (p) => `${p.file}, sheet "${p.sheet}" (${p.layout}, ${String(p.measures)} measures)`,
  findingsHeading: (p) => `■ ${p.severity} (${String(p.count)})`,
  noFindings: "Nothing was found.",
  settingsWritten: (p) => `Saved ${p.file} with a settings sheet. Fill it in and inspect again.`,
  finding: (p) => `  ${p.address}  ${p.measure}${p.message}`,
  fix: (p) => `      → ${p.fix}`,
  moreFindings: (p) => `  and ${String(p.count)} more (--out saves all of them on the findings sheet)`,
  acceptedHeading: (p) => `■ Accepted (${String(p.count)})`,
  acceptedBecause: (p) => {
    const given = [p.by ?? "", p.date].filter((part) => part !== "").join(", ");
    return `      reason: ${p.reason}${given === "" ? "" : ` (${given})`}`;
  },
  acceptanceRemarksHeading: "■ Acceptances to look at again",
  acceptanceRemark: (p) => `  ${p.message}`,
  changes: {
    repairedHeading: (p) => `■ Cells put right (${String(p.count)})`,
    repaired: (p) => `  "${p.sheet}" ${p.address}  "${p.before}" → "${p.after}"`,
    nothingRepaired: "■ No cell could be put right without changing its meaning.",
    leftHeading: "■ Cells left as they are",
    left: (p) => `  ${p.message}`,
    accepted: (p) => `■ Accepted ${String(p.count)} findings.`,
  },
  readability: {
    heading: "■ Machine readability (rules of the Digital Agency)",
    broken: (p) => `  ${p.id}  ${p.title}  ${p.address}`,
  },
  written: (p) => `  "${p.sheet}" ${p.address}`,
  writtenHeading: (p) => `Saved: ${p.file}`,
  keptHeading: "Left as they are, because somebody has edited them or nobody can tell:",
  notWritten: "Nothing was written (add --out output.xlsx to save).",
  losses: {
    macros: "Note: the saved workbook has no macros (the original is untouched). Save as .xlsm to keep them.",
    tables:
      "Note: columns came or went inside a table, or its header did: in the saved workbook it is a plain range (values and formats stay).",
    signature:
      "Note: the original is digitally signed. Its contents change, so the saved workbook has no signature (the original is untouched). Sign it again in Excel if you need to.",
    looks:
      "Note: read from another format than .xlsx, the saved workbook lacks fonts, borders and drawings (the original is untouched).",
  },
  jsonWritten: (p) => `JSON: ${p.file}`,
  errors: {
    notFound: (p) => `No such file: ${p.file}`,
    isFolder: (p) => `${p.file} is a folder. Name the file of a workbook.`,
    notAllowed: (p) => `No permission to read ${p.file}. Check its permissions, or name a copy of your own.`,
    unreadable: (p) => `Cannot read ${p.file}. ${p.reason}`,
    sameFile: "The output is the input. Name another file, so that the input is not overwritten.",
    settingsNotJson: (p) => `Settings ${p.file} are not JSON: ${p.reason}`,
    settings: (p) => `Settings ${p.file} have mistakes:\n${p.problems}`,
    arguments: (p) => `Options not understood: ${p.reason}`,
    changesNeedOutput:
      "--fix, --split, --pivot, --accept, --views, --group-by and --previous need --out output.xlsx. The input is not changed.",
    acceptNeedsReason: "--accept needs --reason.",
    reasonNeedsAccept: "--reason and --by go with --accept.",
    unknownFinding: (p) => `There is no finding "${p.code}". docs/findings.md lists them.`,
    unknownView: (p) => `There is no report "${p.view}". Names: all, ${p.views}`,
    nothingToAccept: (p) => `Nothing to accept: ${p.wanted}. Check the kind and the measure. Nothing was saved.`,
    sheetProtected: (p) =>
      `The sheet "${p.sheet}" is protected. Unprotect it in Excel (Review > Unprotect Sheet), save it and run this again. Nothing was saved.`,
    acceptanceSheetUnreadable: (p) =>
      `The sheet "${p.sheet}" has lost its header ("Fingerprint" and others), so accepted findings can't be read or kept. Restore the header or delete the sheet. Nothing was saved.`,
    cellsOccupied: (p) =>
      `${p.address} on the sheet "${p.sheet}" has contents of yours, so nothing can be written there. Clear those cells, save and run this again. Nothing was saved.`,
    editedSince: (p) =>
      `Cells made by the add-in on "${p.sheets}" have been edited since, so they are not written over. To keep them, rename the sheet and move it to another workbook, or copy the edited columns elsewhere, and run this again. Nothing was saved.`,
    sheetTooLarge: (p) =>
      `The sheet "${p.sheet}" is used far beyond its table (its last cell is ${p.address}). Press Ctrl+End to find what stands there, delete the rows and columns that are not needed, save and run this again.`,
    structureProtected:
      "The structure of the workbook is protected, so no sheet can be added. Unprotect it in Excel (Review > Protect Workbook), save it and run this again. Nothing was saved.",
    accessDenied:
      "The workbook or a sheet is protected or read-only. Remove the protection, save it and run this again. Nothing was saved.",
    notSaved: (p) => `Cannot save ${p.file}: ${p.reason}`,
  },
} as const satisfies Texts<typeof ja>;
