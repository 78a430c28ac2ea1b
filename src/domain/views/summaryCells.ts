import { goalStatusLabels, notJudgedLabel } from "../evaluation/goalStatusLabels";
import type { PlainTable } from "./plainTable";
import { summaryColumns, summaryValue, type SummaryColumn } from "../summary/summaryColumns";
import type { SummaryRow, SummaryTable } from "../summary/summaryTable";

const words = {
  rate: "達成率",
  measures: "施策数",
  indicators: "指標数",
  notGraded: "評価なし",
  share: "割合 ",
  subtotal: "小計",
  total: "合計",
  outside: "（区分なし）",
} as const;

function labelsOf(row: SummaryRow): readonly string[] {
  const labels = row.divisions.map((division) => division.label);
  switch (row.kind) {
    case "division":
      return labels.length === 0 ? [words.outside] : labels;
    case "subtotal":
      return [...labels, words.subtotal];
    case "total":
      return [words.total];
  }
}

function labelOf(column: SummaryColumn): string {
  switch (column.kind) {
    case "rate":
    case "measures":
    case "indicators":
      return words[column.kind];
    case "standing":
      return column.standing === "notJudged" || column.standing === "missed"
        ? notJudgedLabel
        : goalStatusLabels[column.standing];
    case "grade":
      return column.symbol || words.notGraded;
    case "share":
      return words.share + (column.symbol || words.notGraded);
  }
}

const notJudgedColumn: SummaryColumn = { kind: "standing", standing: "notJudged" };

/** Of goal statuses always the same columns, so that formulas can count on them; of grades those of the plan. */
function columnsOf(summary: SummaryTable): readonly SummaryColumn[] {
  const columns = summaryColumns(summary);
  if (summary.counting.judgement === "grade") return columns;
  return [
    ...columns.filter((column) => column.kind !== "standing" || column.standing !== "notJudged"),
    notJudgedColumn,
  ];
}

/**
 * The summary table as plain cells: the divisions, 達成率 (a fraction, empty where nothing is judged), 施策数, and the three
 * statuses and 判定不能; where grades are counted, 達成, the number of each grade and its share (a fraction). The levels are
 * numbered where the sheet does not name them; a plan without divisions has none to number.
 */
export function summaryCells(summary: SummaryTable, levelNames: readonly string[]): PlainTable {
  const width = Math.max(1, summary.depth);
  const levels = Array.from(
    { length: width },
    (_, index) => levelNames[index] ?? (summary.depth === 0 ? "区分" : `区分${index + 1}`),
  );
  const columns = columnsOf(summary);
  const body = summary.rows.map((row) => {
    const labels = labelsOf(row);
    return [
      ...levels.map((_, index) => labels[index] ?? ""),
      ...columns.map((column) => summaryValue(row, column) ?? ""),
    ];
  });
  return [[...levels, ...columns.map(labelOf)], ...body];
}
