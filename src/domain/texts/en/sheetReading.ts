import type { sheetReading as ja } from "../ja/sheetReading";

/** How it is told what a measures sheet was understood to say. */
export const sheetReading: typeof ja = {
  roles: {
    division: "division",
    number: "number",
    name: "measure",
    department: "department",
    indicator: "indicator",
    part: "part of the indicator",
    unit: "unit",
    direction: "direction",
    baseline: "baseline",
    expected: "expected",
    target: "target",
    actual: "actual",
    previous: "last year's actual",
    grade: "grade",
    goal: "goal",
    goalStatus: "goal status",
    background: "background",
    remarks: "remarks",
    fiscalYear: "fiscal year",
    achievementRate: "achievement rate",
    asOf: "as of",
  },
  lists: { words: ", ", clauses: "; ", sentences: "; " },
  place: {
    column: (p) => `column ${p.letters}`,
    row: (p) => `row ${String(p.row)}`,
    rows: (p) => `rows ${String(p.first)} to ${String(p.last)}`,
    labelledRow: (p) => (p.letters === null ? `the rows "${p.label}"` : `the rows "${p.label}", column ${p.letters}`),
    formLabel: (p) => `the field "${p.label}"`,
  },
  overall: "overall",
  role: (p) => (p.header === "" ? `${p.role} = ${p.where}` : `${p.role} = ${p.where} "${p.header}"`),
  sentence: (p) =>
    [
      `${String(p.measures)} measures`,
      ...(p.goals === 0 ? [] : [`${String(p.goals)} indicators in the table of goals (apart from the measures)`]),
      ...p.roles,
    ].join("; "),
  missing: { target: "no target was found", actual: "no actual was found" },
  how: (p) => `actuals of ${p.actual} are compared with targets of ${p.target}`,
  levels: (p) =>
    `the summary counts the measures' own grades (${p.own.where} "${p.own.header}"); ${p.each.where} "${p.each.header}" is checked for each indicator`,
  judgementsLeft: (p) => `${p.where} "${p.header}" is neither counted nor inspected`,
  colour: {
    name: (p) => (p.word === null ? p.code : `${p.word} (${p.code})`),
    meaning: (p) => `${p.colour} = "${p.meaning}", ${String(p.cells)} cells`,
    read: (p) =>
      `the ${p.role} was read from the colours of cells (${p.isFromLegend ? "as the sheet's legend says" : "as the settings say"}): ${p.meanings}`,
    which: (p) =>
      `The cells of the ${p.role} are blank and coloured. What does ${p.colour} mean (${String(p.cells)} cells, such as ${p.examples})?`,
    answer: (p) => `${p.question} To have it read, add ${p.setting} to the settings.`,
  },
  rubric: (p) => `the rubric was read from ${p.cell} of "${p.sheet}" ("${p.text}")`,
  unused: (p) =>
    p.header === ""
      ? `${p.where} with ${String(p.figures)} figures is not used`
      : `${p.where} "${p.header}" with ${String(p.figures)} figures is not used`,
  question: {
    which: (p) => `Which column is the ${p.role}? The sheet does not tell.`,
    whichYears: "Are the columns headed by a year alone targets or actuals? The sheet does not tell.",
    years: (p) => `${p.role} = ${p.words.map((word) => `"${word}"`).join(" ")}`,
    answer: (p) =>
      `${p.question} Of ${p.choices}, this time ${p.chosen} was read. To decide, add ${p.setting} to the settings.`,
    choice: (p) =>
      p.examples === "" ? `${p.where} "${p.header}"` : `${p.where} "${p.header}" (such as ${p.examples})`,
  },
};
