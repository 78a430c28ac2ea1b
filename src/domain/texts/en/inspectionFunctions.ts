import type { inspectionFunctions as japanese } from "../ja/inspectionFunctions";
import type { Texts } from "../texts";

export const inspectionFunctions = {
  grade: {
    notJudged: ({ target, actual }) => `Target “${target}” and actual “${actual}” leave the grade open.`,
    alternatives: ({ target, actual, symbols }) =>
      `Target “${target}” and actual “${actual}” leave the grade open (one of ${symbols}).`,
    noRule: ({ target, actual, rubric }) =>
      `The rubric “${rubric}” has no grade for target “${target}” and actual “${actual}”.`,
    unknownRubric: ({ name, names }) => `There is no rubric “${name}”. Known names: ${names}`,
    rubricTable:
      "List the rubric best first: symbols in the left column, the least achievement rate (100%, 80% …) in the right one. Leave the last one empty.",
  },
  measureCode: {
    noMarker: ({ text }) => `“${text}” does not begin with a number (Ⅰ, ①, ア …). Give a numbered heading.`,
    noNumber: ({ text }) => `The measure's number “${text}” can't be read. Give a whole number.`,
  },
  measures: {
    noMeasureSheet:
      "There is no header of a measures sheet. Give the whole table with its header row (施策名, 成果指標, 目標, 実績 …).",
    noMeasures: "There is no measure below the header. Give the rows of the measures as well.",
    settingsSheet: ({ problem }) => `The settings can't be read. ${problem}`,
    column: ({ name, names }) => `This table has no column “${name}”. Columns: ${names}`,
  },
} satisfies Texts<typeof japanese>;
