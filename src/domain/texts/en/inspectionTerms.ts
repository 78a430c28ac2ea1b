import type { inspectionTerms as japanese } from "../ja/inspectionTerms";
import type { Texts } from "../texts";

export const inspectionTerms = {
  judgedBy: {
    settings: (p) => `${p.year} (settings)`,
    dates: (p) => `${p.year} (by the days of the actuals)`,
    column: (p) => `${p.year} (by the column of the actuals)`,
    otherActuals: (p) => `${p.told}; the column of the actuals is of ${p.actuals}`,
  },
  notChecked: {
    columnMissing: (p) => `There is no column “${p.column}”.`,
    nothingToCompare: {
      summarySheet: "There is no summary to compare with.",
      overviewSentence: "There is no overview sentence to compare with.",
      planStructure: "There is no plan structure to compare with.",
      strategies: "There is no list of strategies.",
      otherSheet: "There is no other table to compare with.",
      yearColumns: "There are no columns of other years.",
    },
    settingMissing: { fiscalYear: "The settings do not state the fiscal year." },
    notATable: "The measures do not stand in one table with a header, so there are no columns to look at.",
    notRead: "This part of the sheet was not read.",
    notVisibleInSheet: "An Excel sheet does not show it.",
  },
} satisfies Texts<typeof japanese>;
