import type { CellArea, SourceCell } from "../../../grid/cell";
import type { SheetGrid } from "../../../grid/sheetGrid";
import { comparableHeader } from "../../../measures/headerLabel";
import { compareOverview, isComparable, type ComparedSentence } from "../../../summary/overviewComparison";
import { plansByColumns } from "../../../summary/columnPlans";
import { countPlan, type CountedDivision } from "../../../summary/countedPlan";
import { lastRowOfAll, yearOfActuals } from "../../../measures/measure";
import { countingOf, type JudgedMeasure } from "../../../summary/counting";
import { enteredJudgements, indicatorJudgements } from "../../../summary/judgedMeasures";
import { isRepeated } from "../../../summary/repetition";
import { gradeReader } from "../../../summary/gradeReader";
import { findGradeTables } from "../../../summary/publishedGrades";
import { DivisionFinder } from "../../../summary/divisionFinder";
import { findOverviewSentences } from "../../../summary/publishedSentences";
import { findPublishedSummaries } from "../../../summary/publishedSummary";
import { compareSummary, fits, isAboutPlan, type ComparedSummary } from "../../../summary/summaryComparison";
import type { InspectionContext } from "../../check";
import { once } from "../../../once";
import { yearOfPlan } from "./statedYear";
import { oncePerInspection } from "../once";
import { visibleSheets } from "../visibleSheets";

/** What the workbook publishes about the plan, beside the measures sheet's own figures. */
export interface Published {
  readonly plan: CountedDivision;
  readonly finder: DivisionFinder;
  readonly summaries: readonly ComparedSummary[];
  readonly sentences: readonly ComparedSentence[];
}

/** Sheets of the user's that hold no measures of the inspected sheet; the measures sheet with its table left out. */
export interface OtherCells {
  readonly grid: SheetGrid;
  readonly skips: (row: number) => boolean;
}

/** Every visible sheet that people made, and the rows around the inspected table. */
export function otherCells(context: InspectionContext): readonly OtherCells[] {
  const { sources, kind, measures } = context.measureSheet;
  const last = kind === "table" ? lastRowOfAll(measures) : Infinity;
  return visibleSheets(context).map((grid) => {
    const areas = sources.filter(({ sheet }) => sheet === grid.name).map(({ area }) => area);
    const isRead = (row: number): boolean => areas.some((area) => row >= area.row && row < area.row + area.rows);
    return { grid, skips: (row) => row <= last && isRead(row) };
  });
}

/** What stands right of a table of measures, from its first filled column on; `null`: nothing. */
function rightOf(grid: SheetGrid, { row, rows, column, columns }: CellArea): OtherCells | null {
  const from = row - grid.origin.row;
  const contents = grid.contents.slice(from, from + rows);
  const end = column + columns - grid.origin.column;
  const first = Math.min(
    ...contents.map((cells) => cells.findIndex((content, at) => at >= end && content !== "")).filter((at) => at >= 0),
  );
  if (!Number.isFinite(first)) return null;
  const texts = grid.texts.slice(from, from + rows).map((cells) => cells.slice(first));
  const origin = { row, column: grid.origin.column + first };
  return {
    grid: { ...grid, origin, contents: contents.map((cells) => cells.slice(first)), texts },
    skips: () => false,
  };
}

/** All of these, and the small tables beside the measures. */
export function cellsAround(context: InspectionContext): readonly OtherCells[] {
  const { sources } = context.measureSheet;
  const all = otherCells(context);
  const beside = sources.flatMap(({ sheet, area }) => {
    const own = all.find(({ grid }) => grid.name === sheet);
    return (own && rightOf(own.grid, area)) ?? [];
  });
  return [...all, ...beside];
}

/** Names of levels as a header writes them (柱, 中柱, 分野), outermost first; empty where the sheet does not say. */
function levelWords({ measureSheet }: InspectionContext, depth: number): readonly string[] {
  const inColumns = measureSheet.divisionColumns.map(({ label }) => label);
  const headed = measureSheet.kind === "table" ? measureSheet.header.columns : [];
  const inHeader = headed.filter(({ role }) => role === "division").map(({ label }) => label);
  const words = [inColumns, inHeader].find((labels) => labels.length === depth) ?? [];
  return words.map(comparableHeader);
}

/** How far a published table is from the recount. */
function differences({ rows, missing }: ComparedSummary): number {
  const figures = rows.map(
    ({ counts, rate, shares }) =>
      Number(rate !== null) +
      shares.length +
      counts.reduce((sum, { figure, counted }) => sum + Math.abs(figure.value - counted), 0),
  );
  return missing.length + figures.reduce((sum, count) => sum + count, 0);
}

function differencesOf({ counts, rate }: ComparedSentence): number {
  return counts.reduce((sum, { stated, counted }) => sum + Math.abs(stated - counted), Number(rate !== null));
}

function isSamePlace(one: SourceCell, other: SourceCell): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** Of the same table or sentence against measures and against indicators, the one that fits better; the first of two alike. */
function fitting<Compared>(
  all: readonly (readonly Compared[])[],
  cellOf: (one: Compared) => SourceCell,
  differing: (one: Compared) => number,
): readonly Compared[] {
  const chosen: Compared[] = [];
  for (const one of all.flat()) {
    const at = chosen.findIndex((other) => isSamePlace(cellOf(other), cellOf(one)));
    const before = chosen[at];
    if (before === undefined) chosen.push(one);
    else if (differing(one) < differing(before) && !all.some((own) => own.includes(one) && own.includes(before)))
      chosen[at] = one;
  }
  return chosen;
}

/** （再掲）は件数に含まない: then no published figure holds what is shown again; 再掲を除く9取組のうち says it of those 9. */
const withoutRepeated =
  /再掲[^。]{0,16}(?:含ま(?:ない|ず)|含め(?:ない|ず|て(?:い)?ない)|除(?:いて|[いくき](?!た?[^。、]{0,4}[0-9０-９])))/u;

/** Beside figures it is said of them alone: 実事業数（再掲を除く） 7 5 2. */
function countsRepeated(context: InspectionContext): boolean {
  return !visibleSheets(context).some((grid) =>
    grid.contents.some(
      (cells) =>
        !cells.some((content) => typeof content === "number") &&
        cells.some((text) => typeof text === "string" && withoutRepeated.test(text)),
    ),
  );
}

function comparedWith(context: InspectionContext, all: readonly JudgedMeasure[]): Published {
  const { measureSheet, settings } = context;
  const hasRepeated = all.some(({ measure }) => isRepeated(measure));
  const judged = hasRepeated && !countsRepeated(context) ? all.filter(({ measure }) => !isRepeated(measure)) : all;
  const counting = countingOf(judged, measureSheet.columns, settings);
  const plan = countPlan(judged, measureSheet.divisions, counting);
  const gradeOf = gradeReader(plan, counting);
  const finder = new DivisionFinder(plan);
  const depth = Math.max(0, ...new Set(measureSheet.measures.map(({ divisions }) => divisions.length)));
  const others = cellsAround(context);
  const year = yearOfActuals(measureSheet) ?? yearOfPlan(context).year;
  const byColumns = once((of: readonly JudgedMeasure[]) => plansByColumns(of, measureSheet, context.grid, counting));
  const summaries = others
    .flatMap(({ grid, skips }) => [
      ...findPublishedSummaries(grid, settings.percentDecimals, skips, gradeOf, year),
      ...findGradeTables(grid, settings.percentDecimals, skips, gradeOf, year),
    ])
    .flatMap((summary) => {
      const own = compareSummary(summary, plan, finder, counting);
      if (isAboutPlan(own)) return [own];
      const byColumn = byColumns(judged).map((other) =>
        compareSummary(summary, other, new DivisionFinder(other), counting),
      );
      return byColumn.find(fits) ?? [];
    });
  const sentences = others
    .flatMap(({ grid, skips }) => findOverviewSentences(grid, skips))
    .filter((sentence) => isComparable(sentence, counting, measureSheet.measures))
    .map((sentence) =>
      compareOverview(sentence, { plan, finder, summaries, levelWords: levelWords(context, depth), counting }),
    );
  return { plan, finder, summaries, sentences };
}

/**
 * Compares what the workbook publishes with the recount. A plan with grades of its measures and of their indicators may
 * publish either.
 */
export const publishedOf = oncePerInspection((context): Published => {
  const { evaluations } = context;
  const own = comparedWith(context, evaluations.map(enteredJudgements));
  if (evaluations.every(({ ownGrade }) => ownGrade === null)) return own;
  const each = comparedWith(context, evaluations.map(indicatorJudgements));
  return {
    ...own,
    summaries: fitting([own.summaries, each.summaries], ({ summary }) => summary.cell, differences),
    sentences: fitting([own.sentences, each.sentences], ({ sentence }) => sentence.cell, differencesOf),
  };
});

type IsRow = (sheet: string, row: number) => boolean;

function rowsOf(context: InspectionContext, isMeant: (row: ComparedSummary["rows"][number]) => boolean): IsRow {
  const meant = new Set(
    publishedOf(context).summaries.flatMap(({ summary, rows }) =>
      rows.filter(isMeant).map(({ row }) => `${summary.sheet} ${row.cell.row}`),
    ),
  );
  return (sheet, row) => meant.has(`${sheet} ${row}`);
}

/** Rows of published tables that the recount has told of say nothing more. */
export function toldByRecount(context: InspectionContext): IsRow {
  return rowsOf(context, ({ counts }) => counts.length > 0);
}

/** Rows of published tables, which are recounted. */
export function isRecounted(context: InspectionContext): IsRow {
  return rowsOf(context, () => true);
}
