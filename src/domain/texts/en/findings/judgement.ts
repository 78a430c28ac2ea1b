import type { judgementFindings as ja } from "../../ja/findings/judgement";
import type { ComparedPart } from "../../ja/findings/judgement";
import { describeRubricProblem } from "../../describeRubricProblem";
import type { Texts } from "../../texts";

function quoted(text: string): string {
  return text === "" ? "(blank)" : `"${text}"`;
}

function comparedParts(parts: readonly ComparedPart[]): string {
  return parts.map(({ target, actual }) => `actual ${quoted(actual)} against target ${quoted(target)}`).join(", ");
}

function percent(rate: number | null): string {
  return rate === null ? "" : ` (${(rate * 100).toFixed(1)}%)`;
}

function either(symbols: readonly string[]): string {
  return `"${symbols.join('" or "')}"`;
}

const longestNote = 100;

/** The row's own explanation behind a message. */
export function noteBehind(note: string | null): string {
  if (note === null) return "";
  const characters = [...note];
  const shown = characters.length > longestNote ? `${characters.slice(0, longestNote).join("")}…` : note;
  return ` The row has a note (※): "${shown}"`;
}

const differences = {
  tooHigh: "does not reach that grade and is",
  equal: "equals the target without passing it and is",
  tooLow: "deserves better and is",
} as const;

const causes = {
  boundOnly: "only a bound",
  approximate: "approximate",
  forecast: "a forecast or preliminary",
} as const;

const notCompared = {
  actualMissing: "a part has no actual",
  directionUnknown: "the sheet does not say whether more or less is better",
  maintainedSideUnknown: "it is not known which side of a level to be kept is the good one",
  rangeOpen: "the ends of the target's range are not known",
  referenceMissing: "there is no baseline or last year's value to compare with",
  changeAgainstLevel: "one is a change and the other a level",
  numberAgainstWords: "one is a number and the other is words",
  boundOnly: "a bound does not decide it",
  approximate: "an approximate number does not decide it",
  forecast: "a forecast does not decide it",
} as const;

const addNote = "If there is a reason, mark the cell with ※ and write a note that begins with ※ in the remarks.";

/** Findings of the family judgement: `message` says what is wrong, `fix` what to do. */
export const judgementFindings = {
  "judgement-rubric-problem": {
    title: "Flaw in the rubric",
    description: "The rubric of the settings leaves cases without a grade, gives two grades for one case, or the like.",
    message: (p) =>
      `The rubric "${p.rubric}" is flawed. ${p.problems.map((problem) => describeRubricProblem(problem, "en")).join(" ")}`,
    fix: "Correct the rubric in the settings. Until then some measures have no certain grade.",
  },
  "judgement-rubric-unfit": {
    title: "Rubric does not fit the sheet",
    description:
      "None of the sheet's grades is in the rubric of the settings. Grades have not been compared with targets.",
    message: (p) =>
      `The sheet's grades (${p.marks.join(", ")}) are none of those of the rubric "${p.rubric}" (${p.symbols.join(", ")}). Grades were not inspected.`,
    fix: "Choose the plan's own rubric in the settings.",
  },
  "judgement-grade-unknown": {
    title: "Grade not in the rubric",
    description: "The mark in the grade column is none of the rubric's.",
    message: (p) => `Grade "${p.entered}" is not in the rubric (${p.symbols.join(", ")}).`,
    fix: "Use a mark of the rubric, or choose the plan's own rubric in the settings.",
  },
  "judgement-grade-differs": {
    title: "Grade differs from target and actual",
    description: "The grade entered is not the one that the rubric gives for target and actual.",
    message: (p) =>
      `The grade is "${p.entered}", but ${comparedParts(p.parts)}${percent(p.rate)} ${differences[p.difference]} ${either(p.computed)} under the rubric.${noteBehind(p.note)}`,
    fix: `Check target, actual and grade, and correct the mistake. ${addNote}`,
  },
  "judgement-words-differ": {
    title: "Graded as met although the words differ",
    description: "Target and actual are words that say different things, and the grade says that the target was met.",
    message: (p) =>
      `The grade is "${p.entered}", but ${comparedParts(p.parts)} does not show that the target was met.${noteBehind(p.note)}`,
    fix: `Word the actual so that it answers the target, or correct the grade. ${addNote}`,
  },
  "judgement-grade-unproven": {
    title: "Grade not proven",
    description: "A bound, an approximate number or a forecast does not prove the grade entered.",
    message: (p) =>
      `The grade is "${p.entered}", but ${comparedParts(p.parts)} is ${p.causes.map((cause) => causes[cause]).join(" and ")}, which leaves ${either(p.possible)} open.${noteBehind(p.note)}`,
    fix: `Enter the final value, or correct the grade. ${addNote}`,
  },
  "judgement-grade-without-target": {
    title: "Graded without a target",
    description: "An indicator without a target carries a grade that says how far it was reached.",
    message: (p) =>
      `No target is set (${p.target === "" ? "blank" : `"${p.target}"`}), but the grade is "${p.entered}"${p.expected === null ? "" : ` (the legend asks for "${p.expected}")`}.${noteBehind(p.note)}`,
    fix: `Enter the target, or correct the grade. ${addNote}`,
  },
  "judgement-grade-without-actual": {
    title: "Graded without an actual",
    description: "There is a target and a grade, but no actual.",
    message: (p) => `The grade is "${p.entered}", but there is only ${comparedParts(p.parts)}.${noteBehind(p.note)}`,
    fix: `Enter the actual, or correct the grade. ${addNote}`,
  },
  "judgement-target-without-grade": {
    title: "Target and actual without a grade",
    description: "Target and actual are there, but the grade is blank or says that nothing is graded.",
    message: (p) =>
      `There is ${comparedParts(p.parts)}, but the grade is ${p.entered === "" ? "blank" : `"${p.entered}"`}.${noteBehind(p.note)}`,
    fix: `Enter the grade. ${addNote}`,
  },
  "judgement-direction-differs": {
    title: "Direction differs from the target",
    description: "The direction stated is opposite to the target's bound or to its way from the baseline.",
    message: (p) =>
      p.against === "directionAgainstBaseline"
        ? `The direction is "${p.direction}", but target "${p.target}" lies on the other side of baseline "${p.baseline}".`
        : `The direction is "${p.direction}", but the target is "${p.target}".`,
    fix: "Correct the direction, the baseline or the target; a direction from the settings is corrected there.",
  },
  "judgement-grade-not-compared": {
    title: "Grade could not be compared",
    description: "What the sheet says does not decide the grade, so the one entered was not inspected.",
    message: (p) => `Grade "${p.entered}" was not inspected: for ${comparedParts(p.parts)}, ${notCompared[p.reason]}.`,
    fix: "Have a person check the grade. Which way is good can be said in a column of directions or in the settings.",
  },
} as const satisfies Texts<typeof ja>;
