import type { SheetGrid } from "../../../grid/sheetGrid";
import { comparableHeader } from "../../../measures/headerLabel";
import { compareOverview, type ComparedSentence } from "../../../summary/overviewComparison";
import { countPlan, type CountedDivision } from "../../../summary/countedPlan";
import { countingOf } from "../../../summary/counting";
import { enteredJudgements } from "../../../summary/judgedMeasures";
import { gradeReader } from "../../../summary/gradeReader";
import { findGradeTables } from "../../../summary/publishedGrades";
import { DivisionFinder } from "../../../summary/divisionFinder";
import { findOverviewSentences } from "../../../summary/publishedSentences";
import { findPublishedSummaries } from "../../../summary/publishedSummary";
import { compareSummary, isAboutPlan, type ComparedSummary } from "../../../summary/summaryComparison";
import type { InspectionContext } from "../../check";
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
  const { sources } = context.measureSheet;
  return visibleSheets(context).map((grid) => {
    const areas = sources.filter(({ sheet }) => sheet === grid.name).map(({ area }) => area);
    const isRead = (row: number): boolean => areas.some((area) => row >= area.row && row < area.row + area.rows);
    return { grid, skips: isRead };
  });
}

/** Names of levels as a header writes them (柱, 中柱, 分野), outermost first; empty where the sheet does not say. */
function levelWords({ measureSheet }: InspectionContext, depth: number): readonly string[] {
  const inColumns = measureSheet.divisionColumns.map(({ label }) => label);
  const headed = measureSheet.kind === "table" ? measureSheet.header.columns : [];
  const inHeader = headed.filter(({ role }) => role === "division").map(({ label }) => label);
  const words = [inColumns, inHeader].find((labels) => labels.length === depth) ?? [];
  return words.map(comparableHeader);
}

/** Compares what the workbook publishes with the recount. */
export const publishedOf = oncePerInspection((context): Published => {
  const { evaluations, measureSheet, settings } = context;
  const judged = evaluations.map(enteredJudgements);
  const counting = countingOf(judged, measureSheet.columns, settings);
  const plan = countPlan(judged, measureSheet.divisions, counting);
  const gradeOf = gradeReader(plan, counting);
  const finder = new DivisionFinder(plan);
  const depth = Math.max(0, ...new Set(measureSheet.measures.map(({ divisions }) => divisions.length)));
  const others = otherCells(context);
  const summaries = others
    .flatMap(({ grid, skips }) => [
      ...findPublishedSummaries(grid, settings.percentDecimals, skips, gradeOf),
      ...findGradeTables(grid, settings.percentDecimals, skips, gradeOf),
    ])
    .map((summary) => compareSummary(summary, plan, finder, counting))
    .filter(isAboutPlan);
  const sentences = others
    .flatMap(({ grid, skips }) => findOverviewSentences(grid, skips))
    .map((sentence) =>
      compareOverview(sentence, { plan, finder, summaries, levelWords: levelWords(context, depth), counting }),
    );
  return { plan, finder, summaries, sentences };
});
