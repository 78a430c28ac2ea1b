import { goalStatuses } from "../evaluation/goalStatus";
import { goalStatusLabels, notJudgedLabel } from "../evaluation/goalStatusLabels";
import type { PlainTable } from "./plainTable";
import type { SummaryRow, SummaryTable } from "../summary/summaryTable";

const words = { rate: "達成率", measures: "施策数", subtotal: "小計", total: "合計", outside: "（区分なし）" } as const;

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

/**
 * The summary table as plain cells: the divisions, 達成率 (a fraction, empty where nothing is judged), 施策数, the three
 * statuses, 判定不能. The columns are always the same, so that formulas can count on them.
 */
export function summaryCells({ rows, depth }: SummaryTable, levelNames: readonly string[]): PlainTable {
  const width = Math.max(1, depth);
  const levels = Array.from({ length: width }, (_, index) => levelNames[index] ?? `区分${index + 1}`);
  const statuses = goalStatuses.map((status) => goalStatusLabels[status]);
  const header = [...levels, words.rate, words.measures, ...statuses, notJudgedLabel];
  const body = rows.map((row) => {
    const labels = labelsOf(row);
    return [
      ...levels.map((_, index) => labels[index] ?? ""),
      row.achievementRate ?? "",
      row.measures,
      ...goalStatuses.map((status) => row[status]),
      row.notJudged,
    ];
  });
  return [header, ...body];
}
