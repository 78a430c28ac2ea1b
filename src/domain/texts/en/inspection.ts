import type { inspection as ja } from "../ja/inspection";
import type { Texts } from "../texts";

/** Words of an inspection that are no finding of their own. */
export const inspection = {
  severities: { error: "Error", warning: "Warning", info: "Remark" },
  families: {
    structure: "Structure",
    text: "Text",
    quantity: "Quantity",
    judgement: "Judgement",
    status: "Status",
    consistency: "Consistency",
    readability: "Machine readability",
  },
  layouts: { report: "report layout", list: "list layout" },
  problems: {
    noMeasureSheet: (p) =>
      `No sheet of measures was found. Looked for a table headed 施策名 or 成果指標 and one of 目標, 実績, 評価, 達成状況 (sheets: ${p.sheets}).`,
    severalMeasureSheets: (p) => `Several sheets hold measures (${p.sheets}).`,
    noSuchSheet: (p) => `There is no sheet "${p.sheet}" (sheets: ${p.sheets}).`,
    notAMeasureSheet: (p) =>
      `Sheet "${p.sheet}" has no header of measures. Looked for 施策名 or 成果指標 and one of 目標, 実績, 評価, 達成状況. Once its row and columns are given, any header is read.`,
    severalTables: (p) =>
      `Sheet "${p.sheet}" has two tables of measures with different columns (headers in rows ${String(p.first)} and ${String(p.second)}). Give them the same columns, or put them on separate sheets.`,
    notATable: (p) =>
      `The measures of "${p.sheet}" were gathered from labelled rows, forms or several tables. This needs a sheet with all measures in one table.`,
    noMeasures: (p) => `Sheet "${p.sheet}" has a header of measures, but no measure below it.`,
  },
} as const satisfies Texts<typeof ja>;
