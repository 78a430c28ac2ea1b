import type { inquiry as ja } from "../ja/inquiry";
import type { Texts } from "../texts";

/** What the sheets sent to departments are called, and what the command for them says. */
export const inquiry = {
  sheetName: (p) => `Ask_${p.department}`,
  recordName: (p) => `Record_${p.department}`,
  command: {
    usage: `Usage: npm run --silent inquiry -- split plan.xlsx --out folder
       npm run --silent inquiry -- merge plan.xlsx answers… [--out merged.xlsx]

  split  makes one workbook a department, in which only its own rows are open
  merge  collects the workbooks that came back and lists every change; with --out saves a workbook that has them
         answers are workbooks or folders (all .xlsx files in them), any number

  --out target          a folder for split, an .xlsx for merge (the input is not changed)
  --sheet NAME          the measures sheet
  --settings file.json  settings of the plan (docs/settings.md)
  --english             in English
  --help                this text`,
    unknownCommand: "Say split or merge.",
    needsPlan: "Name the plan's workbook.",
    needsOut: "split needs a folder (--out folder).",
    needsAnswers: "merge needs the workbooks that came back, or their folder.",
    noFilesIn: (p) => `There is no .xlsx workbook in the folder: ${p.folder}`,
    alreadyThere: (p) =>
      `Nothing was saved, because these files exist already: ${p.files}\nThey may have been filled in. Name another folder.`,
    nobody: "The measures sheet names no departments, so it can't be split. Look at its department column.",
    splitHeading: (p) => `${String(p.count)} workbooks saved: ${p.folder}`,
    splitFile: (p) => `  ${p.file} (${p.department})`,
    unassigned: (p) => `Note: ${String(p.count)} measures without a department are asked of nobody: ${p.measures}`,
    collected: (p) =>
      `${String(p.sources)} answers: ${String(p.changes)} changes, ${String(p.conflicts)} to be decided`,
    heading: (p) => `■ ${p.text}`,
    item: (p) => `  ${p.text}`,
    change: (p) => `  ${p.place}: ${p.before} → ${p.after} [${p.sources}]`,
    conflict: (p) => `  ${p.place}: ${p.because} Now ${p.ours}`,
    conflictAnswer: (p) => `      ${p.source}: ${p.content}`,
    conflictsLeft: "Cells to be decided were left as they are. Put them right on the measures sheet.",
    skipped: (p) => `Left as they are, being formulas: ${p.cells}`,
    notSaved: "No workbook was saved (add --out merged.xlsx to save one).",
    saved: (p) => `Saved with ${String(p.count)} cells taken over: ${p.file}`,
  },
} as const satisfies Texts<typeof ja>;
