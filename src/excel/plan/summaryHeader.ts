import type { CellArea } from "../../domain/grid/cell";
import type { Judgement } from "../../domain/summary/counting";
import type { SummaryColumn } from "../../domain/summary/summaryColumns";
import { emptyCell, textCell, type PlannedCell } from "./plannedWrites";
import { type SummarySheetSource, type Columns, texts, type Words } from "./summaryColumns";

export const headerFirstRow = 2;

export const headerLastRow = 3;

/** What a column is called, and the heading that it stands under. */
function headerOf(column: SummaryColumn, judgement: Judgement | null, words: Words): readonly [string, string | null] {
  switch (column.kind) {
    case "rate":
      return [words.achievementRate, null];
    case "measures":
    case "indicators":
      return [words[column.kind], null];
    case "standing":
      return [words[column.standing], judgement === "grade" || column.standing === "notJudged" ? null : words.goals];
    case "grade":
      return [column.symbol || words.notGraded, words.grades];
    case "share":
      return [column.symbol || words.notGraded, words.shares];
  }
}

function headersOf(source: SummarySheetSource, columns: Columns): readonly (readonly [string, string | null])[] {
  const words = texts(source.language);
  return columns.counts.map((column) => headerOf(column, source.summary.counting.judgement, words));
}

export function headerRows(source: SummarySheetSource, columns: Columns): readonly (readonly PlannedCell[])[] {
  const words = texts(source.language);
  const levels = Array.from({ length: columns.divisions }, (_, index) =>
    textCell(source.levelNames[index] ?? words.level({ level: Math.min(index + 1, source.summary.depth) })),
  );
  const headers = headersOf(source, columns);
  const isFirst = (index: number): boolean => headers[index - 1]?.[1] !== headers[index]?.[1];
  return [
    [
      ...levels,
      ...headers.map(([label, group], index) => {
        if (group === null) return textCell(label);
        return isFirst(index) ? textCell(group) : emptyCell;
      }),
    ],
    [
      ...levels.map(() => emptyCell),
      ...headers.map(([label, group]) => (group === null ? emptyCell : textCell(label))),
    ],
  ];
}

/** Columns under one heading have it merged over them; the others are merged down. */
export function headerMerges(source: SummarySheetSource, columns: Columns): readonly CellArea[] {
  const down = (column: number): CellArea => ({ row: headerFirstRow, column, rows: 2, columns: 1 });
  const merges = Array.from({ length: columns.divisions }, (_, column) => down(column));
  const headers = headersOf(source, columns);
  let start = 0;
  headers.forEach(([, group], index) => {
    if (group === null) merges.push(down(columns.divisions + index));
    if (group !== headers[index - 1]?.[1]) start = index;
    const isLast = group !== headers[index + 1]?.[1];
    if (group !== null && isLast && index > start) {
      merges.push({ row: headerFirstRow, column: columns.divisions + start, rows: 1, columns: index - start + 1 });
    }
  });
  return merges;
}
