import type { views as ja } from "../ja/views";
import type { Texts } from "../texts";

/** What the sheets that the add-in builds say. */
export const views = {
  summaryTable: {
    sheetName: "Summary",
    title: "Summary of goals",
    titleOfGrades: "Summary of grades",
    achievementRate: "Achievement rate",
    measures: "Measures",
    goals: "Goals",
    achieved: "Achieved",
    missedEnded: "Missed (ended)",
    missedContinuing: "Missed (continuing)",
    missed: "Missed",
    notJudged: "Not judged",
    indicators: "Indicators",
    grades: "Grades",
    shares: "Shares of grades",
    notGraded: "Not graded",
    subtotal: "Subtotal",
    total: "Total",
    noRate: "–",
    level: (p) => (p.level === 0 ? "Plan" : `Level ${String(p.level)}`),
    withoutDivision: "(no division)",
    source: (p) => `Source: sheet "${p.sheet}", ${p.rows}`,
    rateRule: (p) =>
      `Achievement rate = achieved ÷ ${p.denominator === "all" ? "all measures" : "measures with a judged status"} (rounded half up to ${String(p.decimals)} decimal of a percent)`,
    liveRule: "Counts are formulas over the status column: correct the sheet and this table follows.",
    valueRule: "Counts and rates are values as of their making: build the table again after correcting the sheet.",
    check: "Check",
    checkAgrees: "Agrees: the rows add up to the measures of the sheet.",
    checkDiffers: "Differs from the measures of the sheet: build the table again.",
  },
  statusColumns: {
    goalStatuses: { achieved: "Achieved", missedEnded: "Missed (ended)", missedContinuing: "Missed (continuing)" },
    goalStatusUnknown: "Not judged",
  },
  findings: {
    sheetName: "Findings",
    title: "Findings of the inspection",
    number: "No.",
    severity: "Severity",
    family: "Family",
    cell: "Cell",
    measure: "Measure",
    measureName: "Name",
    message: "Finding",
    fix: "What to do",
    none: "Nothing was found.",
    reason: "Reason for accepting it",
    counts: (p) =>
      `${String(p.errors)} errors, ${String(p.warnings)} warnings, ${String(p.infos)} remarks${p.accepted === 0 ? "" : `; ${String(p.accepted)} accepted`}`,
    acceptedHeading: (p) => `Accepted findings (${String(p.count)})`,
    acceptedBecause: (p) => {
      const given = [p.by ?? "", p.date].filter((part) => part !== "").join(", ");
      return given === "" ? p.reason : `${p.reason} (${given})`;
    },
    source: (p) => `Sheet: "${p.sheet}"; rubric: ${p.rubric}`,
  },
  madeAt: (p) => `Made: ${p.time}`,
  rubric: (p) => `Rubric: ${p.name}`,
  sheetNameTaken: (p) => (p.number === 1 ? `${p.name} (Tenken)` : `${p.name} (Tenken ${String(p.number)})`),
} as const satisfies Texts<typeof ja>;
