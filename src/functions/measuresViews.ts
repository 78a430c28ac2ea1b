import { levelNames } from "../domain/inspection/inspect";
import { crossTable, groupingOf, groupingsOf, type Grouping } from "../domain/views/crossTable";
import { judgedMeasures } from "../domain/summary/judgedMeasures";
import { overviewSentences } from "../domain/summary/overviewSentences";
import { summaryCells } from "../domain/views/summaryCells";
import { summarise } from "../domain/summary/summarise";
import type { SummaryTable } from "../domain/summary/summaryTable";
import { unachievedCells } from "../domain/views/unachievedCells";
import { CellError, invalidValue, type CellValue } from "./cellValues";
import { inspectionFunctionTexts } from "./inspectionFunctionTexts";
import { singleCell } from "./plainCells";
import type { Argument } from "./argument";
import type { MeasuresGiven } from "./measuresArgument";

function summaryOf({ measureSheet, settings }: MeasuresGiven): SummaryTable {
  return summarise(measureSheet, judgedMeasures(measureSheet, settings), settings);
}

/** 集計表. */
export function summaryTable(given: MeasuresGiven): readonly (readonly CellValue[])[] {
  const summary = summaryOf(given);
  return summaryCells(summary, levelNames(given.measureSheet, summary.depth));
}

/** The sentences of the overview, one below the other in one cell. */
export function overviewText(given: MeasuresGiven): string {
  const summary = summaryOf(given);
  const { sentence: template, divisionSentence: divisionTemplate } = given.settings;
  const innermostLevel = levelNames(given.measureSheet, summary.depth).at(-1) ?? null;
  return overviewSentences(summary, { innermostLevel, template, divisionTemplate, language: "ja" }).join("\n");
}

/** The measures whose goal was missed. */
export function unachievedTable({ measureSheet, settings }: MeasuresGiven): readonly (readonly CellValue[])[] {
  return unachievedCells(judgedMeasures(measureSheet, settings));
}

function chosenGrouping(argument: Argument, groupings: readonly Grouping[]): Grouping | CellError {
  const cell = singleCell(argument) ?? "";
  if (cell instanceof CellError) return cell;
  const name = String(cell);
  const names = [...new Set(groupings.map((grouping) => grouping.names[0]))].join("、");
  return groupingOf(name, groupings) ?? invalidValue(inspectionFunctionTexts().measures.column({ name, names }));
}

/** The measures counted by two of the sheet's columns. */
export function crossTableBy(
  rows: Argument,
  columns: Argument,
): (given: MeasuresGiven) => readonly (readonly CellValue[])[] {
  return ({ measureSheet, settings }) => {
    const measures = judgedMeasures(measureSheet, settings);
    const depth = Math.max(0, ...new Set(measures.map(({ measure }) => measure.divisions.length)));
    const groupings = groupingsOf(measureSheet, levelNames(measureSheet, depth), settings.rubric);
    const byRows = chosenGrouping(rows, groupings);
    if (byRows instanceof CellError) return [[byRows]];
    const byColumns = chosenGrouping(columns, groupings);
    return byColumns instanceof CellError ? [[byColumns]] : crossTable(measures, byRows, byColumns);
  };
}
