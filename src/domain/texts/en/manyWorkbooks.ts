import type { manyWorkbooks as ja } from "../ja/manyWorkbooks";
import type { Texts } from "../texts";

/** What the command line says when it inspects many workbooks. */
export const manyWorkbooks = {
  progress: (p) => `${String(p.done)}/${String(p.all)} workbooks, ${p.perSecond} a second, ${p.left} left`,
  duration: (p) =>
    [
      ...(p.hours > 0 ? [`${String(p.hours)} h`] : []),
      ...(p.hours > 0 || p.minutes > 0 ? [`${String(p.minutes)} min`] : []),
      ...(p.hours > 0 ? [] : [`${String(p.seconds)} s`]),
    ].join(" "),
  workbook: (p) =>
    `${p.file}: ${String(p.measures)} measures, errors ${String(p.error)}, warnings ${String(p.warning)}, notes ${String(p.info)}`,
  problem: (p) => `${p.file} was not inspected: ${p.message}`,
  summary: {
    heading: (p) =>
      `Inspected ${String(p.inspected)} of ${String(p.workbooks)} workbooks` +
      (p.kept === 0 ? "" : ` (${String(p.kept)} more as they were)`) +
      (p.failed === 0 ? "." : `. ${String(p.failed)} could not be inspected.`),
    findings: (p) =>
      `Measures: ${String(p.measures)}. Findings: errors ${String(p.error)}, warnings ${String(p.warning)}, notes ${String(p.info)}`,
    time: (p) => `${p.duration} (${p.perSecond} workbooks a second, ${String(p.workers)} at a time)`,
    written: (p) => `Saved: ${p.file}`,
  },
  columns: [
    "file",
    "sheet",
    "cell",
    "code",
    "divisions",
    "measure",
    "department",
    "indicator number",
    "indicator",
    "target",
    "target value",
    "target unit",
    "actual",
    "actual value",
    "actual unit",
    "achievement rate",
    "grade",
    "grade computed",
    "goal status",
    "goal status computed",
    "errors",
    "warnings",
    "notes",
  ],
  errors: {
    noneFound: (p) => `There is no workbook to inspect (.xlsx, .xlsm, .xls, .xlsb, .ods) in ${p.place}.`,
    listUnreadable: (p) => `The list ${p.file} is no text. Write the place of one workbook on each line.`,
    oneWorkbookOnly: (p) => `${p.option} goes with a single workbook. Of many, write --json and --measures.`,
    resumeNeedsJson: "--resume needs the file of the last run (--json out.jsonl).",
    workers: (p) => `--workers takes a whole number from 1: ${p.given}`,
    ended: (p) =>
      `The inspection broke off (${p.reason}): the file is damaged or too large. Open it in Excel, save it and inspect it again.`,
    tooLong: (p) =>
      `Given up after ${String(p.minutes)} minutes. Remove rows, columns and sheets that are not used and inspect it again.`,
    fault: (p) => `Something unexpected went wrong: ${p.reason}`,
  },
} as const satisfies Texts<typeof ja>;
