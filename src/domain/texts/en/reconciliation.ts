import type { reconciliation as original } from "../ja/reconciliation";
import type { Texts } from "../texts";

type Messages = (typeof original)["messages"];
type Change = Parameters<Messages["nameDiffers"]>[0]["changes"][number];
type Measured = Parameters<Messages["figureDiffers"]>[0]["what"];
type Counted = Parameters<Messages["countDiffers"]>[0]["what"];

const plan = "The whole plan";
const counts = {
  measures: "the number of measures",
  achieved: "the number of achieved measures",
  missed: "the number of measures not achieved",
  missedEnded: "the number of measures not achieved that end",
  missedContinuing: "the number of measures not achieved that continue",
  rest: "the number of measures left beside those told of before",
  notJudged: "the number of those not judged",
};
const roles = { actual: "actual", target: "target", baseline: "baseline", expected: "expected value" };

function changeText({ expected, written }: Change): string {
  if (expected === "") return `“${written}” added`;
  return written === "" ? `“${expected}” left out` : `“${expected}” → “${written}”`;
}

function changesText(changes: readonly Change[]): string {
  return changes.map(changeText).join(", ");
}

function measuredText({ role, name }: Measured): string {
  return name === "" ? `The ${roles[role]}` : `The ${roles[role]} of “${name}”`;
}

function countedText(what: Counted): string {
  return typeof what === "object" ? `the number of ${what.word}` : counts[what];
}

function rateText(share: string | null): string {
  return share === null ? "the rate" : `the share of “${share}”`;
}

/** What comparing a report with the sheet says. */
export const reconciliation: Texts<typeof original> = {
  verdicts: { agrees: "agrees", differs: "differs", unknown: "not in the sheet", unclear: "can't be told" },
  kinds: {
    count: "count",
    rate: "rate",
    table: "table",
    figure: "figure",
    name: "name",
    status: "goal status",
    sum: "sum",
    missing: "missing",
  },
  verdict: ({ statements, agrees, differs, unclear, unknown }) =>
    `Statements compared: ${String(statements)}; agree: ${String(agrees)}; differ: ${String(differs)}; can't be told: ${String(unclear)}${unknown === 0 ? "" : `; not in the sheet: ${String(unknown)}`}`,
  messages: {
    agrees: ({ expected }) => `Agrees with the sheet (${expected}).`,
    nameAgrees: ({ name }) => `“${name}” is the sheet's name.`,
    nameDiffers: ({ written, expected, changes }) =>
      `The report writes “${written}”, the sheet “${expected}” (${changesText(changes)}). Use one of the two.`,
    nameLookAlike: ({ written, expected, letters }) =>
      `“${written}” in the report and “${expected}” in the sheet differ in letters that look alike (${letters}). Put in the right ones.`,
    nameUnlike: ({ written, expected }) =>
      `The sheet has no measure “${written}”. If “${expected}” of the same field is meant, use one name.`,
    measureUnknown: ({ written }) => `The sheet has no measure “${written}”. Check the name, or add it to the sheet.`,
    departmentDiffers: ({ written, expected }) =>
      `The report writes “${written}”, the sheet's department is “${expected}”. Use the right name.`,
    indicatorDiffers: ({ written, expected, changes }) =>
      `The indicator is “${written}” in the report and “${expected}” in the sheet (${changesText(changes)}). Use one of the two.`,
    wordingDiffers: ({ expected, changes }) =>
      `The sheet's goal is “${expected}”; the report uses other words (${changesText(changes)}). Use the same.`,
    goalUnlike: ({ expected }) =>
      `Shares next to no word with the sheet's goal (“${expected}”). Check that it is about this measure.`,
    termDiffers: ({ written, expected }) =>
      `The report writes “${written}”, the sheet's row “${expected}”. If both are the same, use one of the two.`,
    indicatorUnlike: ({ written, expected }) =>
      `The indicator is “${written}” in the report and “${expected}” in the sheet. Use one of the two.`,
    titleDiffers: ({ written, expected }) =>
      `“${written}” is cited, the title is “${expected}”. Correct one of the two.`,
    codeDiffers: ({ written, name, expected }) =>
      `“${name}” has the code “${written}” in the report and “${expected}” in the sheet. Correct code or name.`,
    countDiffers: ({ subject, what, stated, counted }) =>
      `${subject ?? plan}: ${countedText(what)} is ${String(stated)} in the report; the sheet counts ${String(counted)}.`,
    countOpen: ({ subject, what, stated, counted, open }) =>
      `${subject ?? plan}: ${countedText(what)} is ${String(stated)} in the report and ${String(counted)} in the sheet so far; ${String(open)} without a readable status leave it open.`,
    rateDiffers: ({ subject, share, stated, counted }) =>
      `${subject ?? plan}: ${rateText(share)} is ${stated} in the report; the sheet gives ${counted ?? "none"}.`,
    rateRounded: ({ subject, share, stated, counted }) =>
      `${subject ?? plan}: ${rateText(share)} is ${stated} in the report; rounded it is ${counted ?? "none"}. Check how it was rounded.`,
    rateOpen: ({ subject, share, stated, counted, open }) =>
      `${subject ?? plan}: ${rateText(share)} is ${stated} in the report and ${counted ?? "none"} in the sheet so far; ${String(open)} without a readable status leave it open.`,
    tableDiffers: ({ row, column, stated, counted }) =>
      `The table has ${stated} for “${row ?? plan}”, “${column}”; the sheet gives ${counted}.`,
    tableRounded: ({ row, column, stated, counted }) =>
      `The table has ${stated} for “${row ?? plan}”, “${column}”; rounded it is ${counted}. Check how it was rounded.`,
    tableRowMissing: ({ name }) => `The table has no row for “${name}”.`,
    cellDiffers: ({ column, stated, expected }) =>
      `“${column}” is “${stated}” in the report and “${expected}” in the sheet.`,
    cellReworded: ({ column, expected }) =>
      `The text of “${column}” is another one than the sheet's (“${expected}”). Read whether it says the same.`,
    figureDiffers: ({ what, stated, expected }) =>
      `${measuredText(what)} is “${stated}” in the report and “${expected}” in the sheet.`,
    figureMistyped: ({ what, stated, expected }) =>
      `${measuredText(what)} is “${stated}” in the report and “${expected}” in the sheet. They are much alike: perhaps mistyped.`,
    figureRounded: ({ what, stated, expected, rounded }) =>
      `${measuredText(what)}: “${stated}” is not the sheet's “${expected}” rounded (${rounded}).`,
    unitDiffers: ({ what, stated, expected }) =>
      `${measuredText(what)} has the unit “${stated}” in the report and “${expected}” in the sheet.`,
    asOfDiffers: ({ what, stated, expected }) =>
      `${measuredText(what)} is as of “${stated}” in the report and as of “${expected}” in the sheet.`,
    yearDiffers: ({ what, stated, expected }) =>
      `${measuredText(what)} is of “${stated}” in the report; by its date in the sheet it is of ${expected}.`,
    relationDiffers: ({ stated, expected }) => `The report says “${stated}”; by the sheet's values it is ${expected}.`,
    pendingDiffers: ({ what, stated, expected }) =>
      `${measuredText(what)} is “${stated}” in the report and “${expected}” in the sheet. If it is settled, enter it in the sheet.`,
    otherYear: ({ stated }) => `The sheet has no value for the year of “${stated}”.`,
    periodTotal: ({ stated, expected }) => `“${stated}” is a total of several years; the sheet has “${expected}” only.`,
    sumAgrees: ({ parts, total }) => `The parts (${parts}) add up to ${total}, as stated.`,
    sumDiffers: ({ parts, stated, total }) => `The parts (${parts}) add up to ${total}; the report says ${stated}.`,
    statusAgrees: ({ status }) => `Fits the sheet's goal status “${status}”.`,
    statusDiffers: ({ stated, status }) =>
      `The report says “${stated}”, the sheet's goal status is “${status}”. Check which one is right.`,
    statusUnclear: ({ stated, status }) =>
      `Words alone do not tell whether “${stated}” fits the sheet's goal status “${status}”.`,
    listedOtherwise: ({ name, listed, entered }) =>
      `The report lists “${name}” among those with “${listed}”; the sheet has “${entered}”.`,
    leftOutOfList: ({ name, listed }) =>
      `The sheet has “${listed}” for “${name}”, which is not in the report's list of those with “${listed}”.`,
    missing: ({ name }) => `The report never mentions the measure “${name}”.`,
    missingMany: ({ measures, missing, names }) =>
      `${String(missing)} of the sheet's ${String(measures)} measures (“${names.join("”, “")}” …) are not in this report. That is as it should be where the report picks out some.`,
  },
  documents: {
    refused: {
      ichitaro: ({ file }) =>
        `“${file}” is an Ichitaro document and can't be read. Save it in Ichitaro as a Word document (.docx) and name that file.`,
      doc: ({ file }) =>
        `“${file}” is in the old Word format (.doc) or has a password, and can't be read. Open it in Word, save it as “Word Document (.docx)” without a password, and name that file.`,
      pdf: ({ file }) =>
        `“${file}” is a PDF and can't be read. Open the original in Word, save it as “Word Document (.docx)”, and name that file.`,
      other: ({ file }) =>
        `“${file}” is no document that can be read. Save it in Word as “Word Document (.docx)” and name that file, or a text file (.txt).`,
      damaged: ({ file }) =>
        `“${file}” can't be read as a Word document (.docx). See whether Word opens it, save it again as “Word Document (.docx)”, and name that file.`,
      encoding: ({ file }) =>
        `The encoding of “${file}” can't be told. Save it as UTF-8 or Shift_JIS, or in Word as .docx, and name that file.`,
    },
  },
  sheet: {
    title: "Report check",
    report: ({ file }) => `Report compared: ${file}`,
    none: "None.",
    columns: {
      line: "Line",
      kind: "Kind",
      measure: "Measure",
      quote: "In the report",
      message: "Result",
      cell: "Cell",
      accepted: "Why it is right as it is",
    },
  },
  pane: {
    lead: "Compares the figures, names, rates and tables of a draft report (.docx, .txt) with this sheet. The file does not leave this pane.",
    file: "File of the report (or drop it here)",
    pasted: "Paste text of the report",
    compare: "Compare the pasted text",
    pastedName: "The pasted text",
    nothingPasted: "Paste the text to be compared.",
    reading: "Reading the report…",
    comparing: "Comparing…",
    done: ({ file, count }) =>
      count === 0
        ? `${file} was compared. Nothing differs.`
        : `${file} was compared. Statements that differ: ${String(count)}.`,
    filter: "Statements shown",
    filters: { open: "To be looked at", accepted: "Accepted", all: "All" },
    filterCount: ({ name, count }) => `${name} (${String(count)})`,
    list: "Statements compared",
    none: "No statement meets the filter.",
    more: ({ count }) => `Show more (${String(count)} left)`,
    line: ({ line, count }) =>
      count === 1 ? `Line ${String(line)}` : `Line ${String(line)} and ${String(count - 1)} more`,
    nowhere: "Not mentioned",
    detail: "Selected statement",
    cell: ({ sheet, address }) => `Show ${address} on “${sheet}”`,
    printSheet: "Make a sheet of the results",
    acceptingLead:
      "The reason is kept on the sheet of accepted findings. A statement comes back when its text or the sheet's value changes.",
  },
  commandLine: {
    line: ({ line }) => `line ${String(line)}`,
    lines: ({ line, count }) => `line ${String(line)} and ${String(count)} more`,
    item: ({ place, kind, measure, cell }) =>
      `[${kind}] ${place}${measure === "" ? "" : `  ${measure}`}${cell === "" ? "" : `  sheet ${cell}`}`,
    quote: ({ before, differing, after }) => `${before}[${differing}]${after}`,
    heading: ({ verdict, count }) => `■ ${verdict} (${String(count)})`,
    subject: ({ report, file }) => `The report ${report} was compared with ${file}.`,
  },
};
