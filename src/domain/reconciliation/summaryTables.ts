import { compareWithPublished } from "../evaluation/rounding";
import { gridFromRows } from "../grid/sheetGrid";
import { percentText } from "../summary/overviewSentences";
import type { ShareRole } from "../summary/gradeFigures";
import { findPublishedSummaries, isFraction, type PublishedFigure } from "../summary/publishedSummary";
import { recountedRates } from "../summary/recount";
import { compareSummary, isAboutPlan, type ComparedRow, type ComparedSummary } from "../summary/summaryComparison";
import { nameOf } from "../summary/countedPlan";
import type { Steps } from "../steps";
import type { CountContext } from "./countContext";
import type { ReportTableRow } from "./reportDocument";
import { rowPlace } from "./tablePlaces";
import type { Statement, StatementReason } from "./statement";

const numeric = /^\s*(?:[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?\s*[%％]?)\s*$/u;

const wholeOfGrades = /^\s*(?:(?:全|総)?指標数|施策|事業|取組|取り組み|項目)\s*$/u;

/** Where grades are counted, 指標数 or 取組 heads the whole that they are parts of. */
function withMeasures(row: ReportTableRow): ReportTableRow {
  return { ...row, cells: row.cells.map((cell, at) => (at > 0 && wholeOfGrades.test(cell) ? "施策数" : cell)) };
}

const rowsBetweenPauses = 20;

interface Figures {
  readonly start: number;
  readonly count: number;
}

/** Where a row's numbers begin, and how many follow each other. */
function figuresOf({ cells }: ReportTableRow): Figures | null {
  const start = cells.findIndex((cell) => numeric.test(cell));
  if (start < 0) return null;
  const end = cells.findIndex((cell, index) => index > start && !numeric.test(cell));
  return { start, count: (end < 0 ? cells.length : end) - start };
}

/** Rows whose numbers stand a column beside those of the other rows, as conversions of joined cells leave them, put right. */
function alignedRows(rows: readonly ReportTableRow[]): readonly (readonly string[])[] {
  const usual = new Map<string, Figures & { readonly times: number }>();
  for (const row of rows) {
    const figures = figuresOf(row);
    if (figures === null) continue;
    const key = `${String(figures.start)} ${String(figures.count)}`;
    usual.set(key, { ...figures, times: (usual.get(key)?.times ?? 0) + 1 });
  }
  const [most] = [...usual.values()].sort((one, other) => other.times - one.times);
  return rows.map((row) => {
    const figures = figuresOf(row);
    if (most === undefined || figures === null || figures.start === most.start || figures.count !== most.count)
      return row.cells;
    const labels = row.cells.slice(0, figures.start).filter((cell) => cell.trim() !== "");
    const head = Array.from({ length: most.start }, (_, index) => labels[index] ?? "");
    return [...head, ...row.cells.slice(figures.start)];
  });
}

function figureStatement(
  compared: ComparedRow,
  figure: PublishedFigure,
  row: ReportTableRow,
  context: CountContext,
): Statement | null {
  const { division } = compared;
  if (division === null) return null;
  const { role } = figure;
  const outcome = isFraction(role) ? rateOutcome(compared, figure, role, context) : countOutcome(compared, figure);
  if (outcome === null) return null;
  const { reason, expected } = outcome;
  const stated = String(figure.cell.content).trim();
  const differs = reason.code !== "agrees";
  return {
    kind: "table",
    verdict: differs ? "differs" : "agrees",
    severity: reason.code === "tableRounded" ? "warning" : "error",
    measure: null,
    stated,
    expected,
    cell: (division.division === null ? undefined : context.cells.get(division.division)) ?? context.planCell,
    places: [rowPlace(row, stated, figure.cell.column, differs)],
    reason,
  };
}

interface Outcome {
  readonly reason: StatementReason;
  readonly expected: string;
}

function countOutcome({ division, counts, isExplained }: ComparedRow, figure: PublishedFigure): Outcome | null {
  const difference = counts.find((one) => one.figure === figure);
  if (difference === undefined) {
    return {
      reason: { code: "agrees", parameters: { expected: String(figure.value) } },
      expected: String(figure.value),
    };
  }
  // The sum of differing rows: told at those.
  if (isExplained || division === null) return null;
  const counted = String(difference.counted);
  const parameters = { row: nameOf(division), column: figure.header, stated: String(figure.value), counted };
  return { reason: { code: "tableDiffers", parameters }, expected: counted };
}

function rateOutcome(
  { division, rate, shares }: ComparedRow,
  figure: PublishedFigure,
  role: "rate" | ShareRole,
  { comparison, percentDecimals }: CountContext,
): Outcome | null {
  if (division === null) return null;
  const counted = recountedRates(division, role, comparison.counting).rate;
  const difference = role === "rate" ? rate : (shares.find((one) => one.figure === figure) ?? null);
  const stated = percentText(figure.value, Math.max(0, figure.decimals - 2));
  if (difference === null) {
    const isSame = counted !== null && compareWithPublished(counted, figure.value, figure.decimals) === "same";
    return isSame ? { reason: { code: "agrees", parameters: { expected: stated } }, expected: stated } : null;
  }
  const expected = difference.counted === null ? "―" : percentText(difference.counted, percentDecimals);
  const parameters = { row: nameOf(division), column: figure.header, stated, counted: expected };
  return { reason: { code: difference.isRounding ? "tableRounded" : "tableDiffers", parameters }, expected };
}

function missingRows({ missing }: ComparedSummary, row: ReportTableRow, context: CountContext): readonly Statement[] {
  return missing.flatMap((counted): readonly Statement[] => {
    const { division } = counted;
    const name = nameOf(counted);
    if (division === null || name === null) return [];
    return [
      {
        // A report may print one table a pillar.
        kind: "missing",
        verdict: "unclear",
        severity: "warning",
        measure: null,
        stated: "",
        expected: division.label,
        cell: context.cells.get(division) ?? null,
        places: [rowPlace(row, "", 0, false)],
        reason: { code: "tableRowMissing", parameters: { name } },
      },
    ];
  });
}

/** A table of counts and rates by division (集計表) against the recount; empty where a table is none. */
export function* summaryTableSteps(
  rows: readonly ReportTableRow[],
  context: CountContext,
): Steps<readonly Statement[]> {
  const { plan, finder, counting } = context.comparison;
  const grid = gridFromRows("", alignedRows(counting.judgement === "grade" ? rows.map(withMeasures) : rows));
  yield;
  const found = findPublishedSummaries(grid, context.percentDecimals, undefined, context.grades.gradeOf);
  const statements: Statement[] = [];
  for (const one of found) {
    yield;
    const summary = compareSummary(one, plan, finder, counting);
    if (!isAboutPlan(summary)) continue;
    for (const [index, compared] of summary.rows.entries()) {
      if (index % rowsBetweenPauses === 0) yield;
      const row = rows[compared.row.cell.row];
      if (row === undefined) continue;
      for (const figure of compared.row.figures.values()) {
        const statement = figureStatement(compared, figure, row, context);
        if (statement !== null) statements.push(statement);
      }
    }
    const header = rows[summary.summary.cell.row];
    if (header !== undefined) statements.push(...missingRows(summary, header, context));
  }
  return statements;
}
