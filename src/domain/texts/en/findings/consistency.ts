import type {
  ComparedFigure,
  ComparedStatement,
  consistencyFindings as ja,
  StatedFigure,
} from "../../ja/findings/consistency";
import type { Texts } from "../../texts";

const roles = {
  target: "target",
  actual: "actual",
  baseline: "baseline",
  expected: "expected value",
  grade: "grade",
  goalStatus: "goal status",
} as const;

const rowKinds = { division: "", subtotal: " (subtotal)", total: " (total)" } as const;

function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/gu, ",");
}

function percent(rate: number | null, decimals: number): string {
  return rate === null ? "no rate" : `${(rate * 100).toFixed(decimals)}%`;
}

function subject(division: string | null): string {
  return division === null ? "the whole plan" : `"${division}"`;
}

function comparedFigure({ header, published, counted }: ComparedFigure): string {
  return `${header} is ${number(published)} (counted: ${number(counted)})`;
}

function statedFigure({ what, stated, counted }: StatedFigure): string {
  return `${what} ${number(stated)} (counted: ${number(counted)})`;
}

function statement({ role, here, there }: ComparedStatement): string {
  return `${roles[role]} "${here}" here and "${there}" there`;
}

/** Findings of the family consistency: `message` says what is wrong, `fix` what to do. */
export const consistencyFindings = {
  "consistency-note-missing": {
    title: "Mark without a note",
    description: "A value carries a footnote mark, but no note begins with it in the row or outside the table.",
    message: (p) =>
      `"${p.text}" carries the mark "${p.mark}", but ${p.note === null ? "there is no such note" : `the note begins with "${p.note}"`}.`,
    fix: "Write a note that begins with the same mark, or remove the mark.",
  },
  "consistency-note-unmarked": {
    title: "Note without a mark",
    description: "A note begins with a footnote mark that no value of the row carries.",
    message: (p) => `A note begins with "${p.note}", but nothing of this measure carries the mark "${p.note}".`,
    fix: "Mark the value that the note explains, or remove the note.",
  },
  "consistency-note-number": {
    title: "Number in the text is nearly that of the table",
    description:
      "A number in the remarks differs from the target or actual by one digit, or by two that changed places.",
    message: (p) => `"${p.stated}" in the text looks like the ${roles[p.role]} "${p.meant}", but is another number.`,
    fix: "Find out which is right and correct the other. If it is another number, say what it counts.",
  },
  "consistency-rate-differs": {
    title: "Stated rate differs from target and actual",
    description: "A rate in its column or in the text is not the one that target and actual give.",
    message: (p) =>
      `The rate is given as "${p.stated}", but actual "${p.actual}" against target "${p.target}" gives ${percent(p.counted, p.decimals)}.`,
    fix: "Correct the rate, the target or the actual; or choose the plan's formula in the settings.",
  },
  "consistency-sum-differs": {
    title: "Stated total differs from its parts",
    description: "The total of an addition or a list in a text is not what its parts come to.",
    message: (p) => `The parts of "${p.written}" come to ${number(p.sum)}, not ${number(p.stated)}.`,
    fix: "Correct the parts or the total.",
  },
  "consistency-parts-differ": {
    title: "Parts in the text differ from the value",
    description: "The parts named in a text come close to the target or actual, but not to it.",
    message: (p) => `"${p.written}" comes to ${number(p.sum)}, but the table has ${number(p.value)}.`,
    fix: "Correct the parts or the value.",
  },
  "consistency-year-differs": {
    title: "Overall actual differs from the years",
    description: "The overall actual is neither the last year's nor the sum or mean of the years.",
    message: (p) =>
      `The actual of ${p.overallLabel}, "${p.overall}", is neither that of ${p.year}, "${p.last}", nor the sum or mean of the years.`,
    fix: "Correct the one that was copied wrongly, or say in the remarks how the overall actual was found.",
  },
  "consistency-sheets-differ": {
    title: "Another sheet says otherwise",
    description: "Another sheet of the same year has the same measure with another target, actual, grade or status.",
    message: (p) => `The sheet "${p.sheet}" disagrees: ${p.disagreements.map(statement).join(", ")}.`,
    fix: "Find out which is right and make both sheets say the same.",
  },
  "consistency-summary-count": {
    title: "Number in the summary table differs",
    description: "A number of the published summary table is not what the measures sheet counts.",
    message: (p) =>
      `In the summary table, ${subject(p.division)}${rowKinds[p.kind]}: ${p.figures.map(comparedFigure).join(", ")}.`,
    fix: "Correct the status in the measures sheet or the table; look for the same number in sums and in the overview.",
  },
  "consistency-summary-rate": {
    title: "Rate in the summary table differs",
    description: "A rate of the published summary table is neither the recounted one nor that of the table's numbers.",
    message: (p) =>
      `In the summary table, the rate of ${subject(p.division)} is ${percent(p.published, p.decimals)}; the recount gives ${percent(p.counted, p.decimals)}.`,
    fix: "Correct the rate, or choose the plan's denominator in the settings.",
  },
  "consistency-summary-rounding": {
    title: "Rounding of a rate in the summary table",
    description: "A rate of the published summary table differs from the rounded one in its last place only.",
    message: (p) =>
      `In the summary table, the rate of ${subject(p.division)}, ${percent(p.published, p.decimals)}, differs from the rounded ${percent(p.counted, p.decimals)} in its last place only.`,
    fix: "Nothing, if it was cut off or adjusted so that a column adds up to 100 %.",
  },
  "consistency-summary-division-missing": {
    title: "Division missing from the summary table",
    description: "A division of the measures sheet has no row in the published summary table.",
    message: (p) => `"${p.division}" (${number(p.measures)} measures) has no row in the summary table of "${p.sheet}".`,
    fix: "Add the row, or check the division in the measures sheet.",
  },
  "consistency-summary-division-unknown": {
    title: "Unknown division in the summary table",
    description: "A row of the published summary table is no division of the measures sheet.",
    message: (p) => `The summary table has "${p.division}", which is no division of the sheet "${p.sheet}".`,
    fix: "Check whether its name is wrong or the row is one too many.",
  },
  "consistency-overview-count": {
    title: "Number in the overview differs",
    description: "A number of the overview sentence is not what the measures sheet counts.",
    message: (p) => `The sentence about ${subject(p.division)} states: ${p.figures.map(statedFigure).join(", ")}.`,
    fix: "Correct the sentence, or check the measures sheet.",
  },
  "consistency-overview-rate": {
    title: "Rate in the overview differs",
    description: "A rate of the overview sentence is neither the recounted one nor that of the sentence's numbers.",
    message: (p) =>
      `The sentence about ${subject(p.division)} gives the rate ${percent(p.published, p.decimals)}; the recount gives ${percent(p.counted, p.decimals)}.`,
    fix: "Correct the sentence, or choose the plan's denominator in the settings.",
  },
  "consistency-overview-rounding": {
    title: "Rounding of a rate in the overview",
    description: "A rate of the overview sentence differs from the rounded one in its last place only.",
    message: (p) =>
      `The sentence about ${subject(p.division)} gives ${percent(p.published, p.decimals)}, which differs from the rounded ${percent(p.counted, p.decimals)} in its last place only.`,
    fix: "Nothing, if it was cut off; see that the summary table has the same rate.",
  },
  "consistency-structure-unknown": {
    title: "Division of the structure missing from the measures",
    description: "The plan's structure lists a division that the measures sheet does not have.",
    message: (p) => `The plan's structure lists "${p.division}", which the sheet "${p.sheet}" does not have.`,
    fix: "Check whether its measures are missing or its name differs.",
  },
  "consistency-structure-unlisted": {
    title: "Division not in the plan's structure",
    description: "The measures sheet has a division that the plan's structure does not list.",
    message: (p) => `"${p.division}" is not in the plan's structure of the sheet "${p.sheet}".`,
    fix: "Check whether its name is wrong or the structure leaves it out.",
  },
  "consistency-strategy-dangling": {
    title: "A strategy names a division that the plan does not have",
    description: "A code in the table of strategies (Ⅰ-①-ア …) is that of no division of the measures sheet.",
    message: (p) => `"${p.strategy}" names "${p.written}", which is no division of the sheet "${p.sheet}".`,
    fix: "Check the code for a misprint, and whether the division was abolished.",
  },
  "consistency-strategy-uncovered": {
    title: "A field that no strategy names",
    description: "The table of strategies names at least half of the fields, and this one nowhere.",
    message: (p) =>
      `"${p.division}" is named by none of the ${number(p.strategies)} strategies on the sheet "${p.sheet}".`,
    fix: "Check that it was not forgotten. A field that belongs to no strategy may stay as it is.",
  },
  "consistency-title-differs": {
    title: "Cited title differs from the actual one",
    description: "A table is cited by a title that nearly is the one it has.",
    message: (p) => `"${p.written}" is cited, but the title reads "${p.actual}".`,
    fix: "Correct the citation or the title. If another document is meant, leave it.",
  },
} as const satisfies Texts<typeof ja>;
