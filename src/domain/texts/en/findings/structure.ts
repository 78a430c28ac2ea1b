import type { ValuePlace } from "../../../sources/gatheredTable";
import { columnLetters } from "../../../grid/cell";
import type { HeaderDifference, structureFindings as ja } from "../../ja/findings/structure";
import type { Texts } from "../../texts";

function difference({ expected, written }: HeaderDifference): string {
  if (written === "") return `"${expected}" is missing`;
  return expected === "" ? `"${written}" is not on the first page` : `"${expected}" reads "${written}"`;
}

function inDivision(division: string): string {
  return division === "" ? "" : `In "${division}", `;
}

/** Which rows are hidden; several places are told as one where a filter hides them. */
function placeText(place: ValuePlace): string {
  switch (place.kind) {
    case "column":
      return `column ${columnLetters(place.column)}`;
    case "row":
      return `row ${place.row + 1}`;
    case "labelledRow":
      return `rows "${place.label}"`;
    case "formLabel":
      return `field "${place.label}"`;
  }
}

function hiddenRows({
  first,
  last,
  rows,
  places,
}: {
  first: number;
  last: number;
  rows: number;
  places: number;
}): string {
  if (places > 1)
    return `${rows} rows between row ${first + 1} and row ${last + 1} are hidden, in ${places} places: a filter seems to hide them.`;
  return first === last ? `Row ${first + 1} is hidden.` : `Rows ${first + 1} to ${last + 1} (${rows} rows) are hidden.`;
}

/** Findings of the family structure: `message` says what is wrong, `fix` what to do. */
export const structureFindings = {
  "structure-header-missing": {
    title: "Column without a header",
    description: "A column holds data, but its header is empty: nobody can tell what it is.",
    message: (p) => `Column ${columnLetters(p.column)} holds data but has no header.`,
    fix: "Enter a header. Until then the column cannot be inspected.",
  },
  "structure-header-doubled": {
    title: "Several columns under one header",
    description: "Two or more columns have exactly the same header, so nothing tells which to inspect.",
    message: (p) => `${p.columns.length} columns are headed "${p.label}" (${p.columns.map(columnLetters).join(", ")}).`,
    fix: "Tell the headers apart, delete the column that is not needed, or name the column in the settings.",
  },
  "structure-page-header-differs": {
    title: "Repeated header differs from the first",
    description: "A header repeated for printing differs from the one on the first page.",
    message: (p) =>
      `The header repeated in row ${p.row + 1} differs from the first (${p.differences.map(difference).join(", ")}).${p.isReadAsData ? " It differs so much that it was counted as a measure." : ""}`,
    fix: "Make it the same as the first, or use Excel's print titles instead of typing headers again.",
  },
  "structure-several-tables": {
    title: "Several tables on one sheet",
    description: "Another table follows the measures. Only the first table is inspected.",
    message: (p) => `Another table begins in row ${p.row + 1}. It was not inspected.`,
    fix: "Move it to a sheet of its own; if it continues the measures, give it the same header as the first page.",
  },
  "structure-stray-note": {
    title: "Note beside the table",
    description: "Something is written in columns without a header; it may be printed or published by mistake.",
    message: (p) => `${p.count} cells outside the table are filled ("${p.text}"${p.count > 1 ? " and others" : ""}).`,
    fix: "Delete what is not needed; move the rest to the remarks or another sheet.",
  },
  "structure-blank-row": {
    title: "Blank row inside the table",
    description: "There are blank rows between measures of one division. Sorting and filtering stop there.",
    message: (p) => `${p.count} blank rows stand between measures of one division.`,
    fix: "Make sure that no measure was lost, and delete the rows.",
  },
  "structure-no-target": {
    title: "No target was found",
    description: "No column, row or field was understood as the target, so nothing is compared with it.",
    message: (p) => `No target was found: the actuals of ${p.measures} measures are not compared with anything.`,
    fix: "Name the target's column in the settings. A plan without targets can stay as it is.",
  },
  "structure-no-actual": {
    title: "No actual was found",
    description: "No column, row or field was understood as the actual, so achievement is not judged.",
    message: (p) => `No actual was found: ${p.measures} measures are not judged.`,
    fix: "Name the actual's column in the settings, where the sheet has one.",
  },
  "structure-figures-unread": {
    title: "Figures that are not used",
    description: "The rows of the measures hold figures that were read neither as targets nor as actuals.",
    message: (p) =>
      `${p.count} figures are not used (${p.places.map(({ where, header }) => (header === "" ? placeText(where) : `${placeText(where)} "${header}"`)).join(", ")}).`,
    fix: "If a target or an actual is among them, name its column in the settings. Budgets and the like can stay.",
  },
  "structure-hidden-row": {
    title: "Hidden row",
    description: "Rows of the measures are hidden. What nobody sees is still inspected and counted.",
    message: (p) =>
      `${hiddenRows(p)}${p.measures > 0 ? ` ${p.measures} measures among them are counted in the summary.` : ""}`,
    fix: "Clear the filter, show the rows and check them. Delete rows that are not needed instead of hiding them.",
  },
  "structure-hidden-column": {
    title: "Hidden column",
    description: "A column that the inspection uses is hidden, so nobody sees what was inspected.",
    message: (p) =>
      `${p.first === p.last ? `Column ${columnLetters(p.first)} is` : `Columns ${columnLetters(p.first)} to ${columnLetters(p.last)} are`} hidden, and "${p.labels.join('", "')}" inspected unseen.`,
    fix: "Show the column and check it. If it is not to be published, delete it from the published file.",
  },
  "structure-merged-measures": {
    title: "Cells merged over several measures",
    description:
      "Cells of a column that is no division are merged over several measures; only the first has the value.",
    message: (p) => `"${p.label}" has ${p.count} merged cells that cover several measures.`,
    fix: "Unmerge them and enter the value for each measure.",
  },
  "structure-formula-error": {
    title: "Formula error",
    description: "A formula in the table has an error for its result.",
    message: (p) => `"${p.label}" has ${p.count} cells with the error ${p.error}.`,
    fix: "Check the formula and what it refers to. Nothing is computed from a cell with an error.",
  },
  "structure-measure-outside-division": {
    title: "Measure outside the divisions",
    description: "A measure lies in none of the divisions that the others lie in, and drops out of their counts.",
    message: (p) =>
      p.depth === 0
        ? `${p.count} measures lie in no division (the others lie in ${p.usual}).`
        : `${p.count} measures lie in ${p.depth} divisions only (the others in ${p.usual}).`,
    fix: "See whether a heading is missing or a division cell is blank.",
  },
  "structure-division-split": {
    title: "One division number, two names",
    description: "Divisions of the same number have different names; they are counted as two divisions.",
    message: (p) =>
      `Divisions of one number have different names (${p.labels.map(({ label, count }) => `"${label}" ${count} times`).join(", ")}).`,
    fix: "If they are one division, use one name; if not, correct the number.",
  },
  "structure-division-unknown": {
    title: "Division out of line",
    description: "The numbers of neighbouring divisions leave a gap, or one of them has no number.",
    message: (p) =>
      p.unknown.kind === "unnumbered"
        ? `Division "${p.label}" is numbered otherwise than its neighbours.`
        : `Division numbers jump from "${p.unknown.after}" to "${p.label}".`,
    fix: "Check the division's name and number. If the sheet shows only some divisions, leave it.",
  },
  "structure-number-missing": {
    title: "Measure without a number",
    description: "The other measures are numbered; this one's number is blank or no number.",
    message: (p) => (p.text === "" ? "The number is blank." : `The number "${p.text}" has no digits.`),
    fix: "Enter the number; without it the measure cannot be referred to.",
  },
  "structure-number-repeated": {
    title: "Number repeated",
    description: "Several measures of one division have the same number.",
    message: (p) => `${inDivision(p.division)}number "${p.number}" is used by ${p.count} measures.`,
    fix: "Correct the number.",
  },
  "structure-number-order": {
    title: "Numbers out of order",
    description: "The measures of a division are not numbered one after the other.",
    message: (p) =>
      p.kind === "back"
        ? `${inDivision(p.division)}numbers are out of order (${p.numbers.join(", ")}).`
        : `${inDivision(p.division)}numbers ${p.from === 0 ? `begin with ${p.to}` : `jump from ${p.from} to ${p.to}`}.`,
    fix: "See whether a number is wrong or a measure is missing or misplaced. A retired number may stay.",
  },
  "structure-required-blank": {
    title: "Required cell blank",
    description: "A cell that every measure fills in is blank.",
    message: (p) =>
      p.count > 1
        ? `${p.count} of ${p.total} cells are blank in "${p.labels.join('", "')}".`
        : `"${p.labels.join('", "')}" is blank.`,
    fix: "Fill it in; where nothing applies, enter the sheet's own symbol for that (― …) rather than nothing.",
  },
} as const satisfies Texts<typeof ja>;
