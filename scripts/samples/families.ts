import { blankDivisions } from "./families/blankDivisions";
import { fiveLevels } from "./families/fiveLevels";
import { indicatorRows } from "./families/indicatorRows";
import { kanagawaShuffled } from "./families/kanagawaShuffled";
import { letterGrades } from "./families/letterGrades";
import { mergedDivisions } from "./families/mergedDivisions";
import { noMeasures } from "./families/noMeasures";
import { oneLevel } from "./families/oneLevel";
import { plainHeadings } from "./families/plainHeadings";
import { shuffledList } from "./families/shuffledList";
import { statusWords } from "./families/statusWords";
import { twoMeasuresSheets } from "./families/twoMeasuresSheets";
import { typedNumbers } from "./families/typedNumbers";
import { typedPercents } from "./families/typedPercents";
import { yearColumns } from "./families/yearColumns";
import type { WorkbookDrawing } from "./sheetDrawing";

/**
 * Workbooks of other bodies, by file name: each differs from Kanagawa's in one way that the reader has to cope with.
 * What should be read from each stands in samples/families/expected.json.
 */
export function familySamples(): Readonly<Record<string, WorkbookDrawing>> {
  return {
    "blank-divisions.xlsx": blankDivisions,
    "five-levels.xlsx": fiveLevels,
    "indicator-rows.xlsx": indicatorRows,
    "kanagawa-shuffled.xlsx": kanagawaShuffled(),
    "letter-grades.xlsx": letterGrades,
    "merged-divisions.xlsx": mergedDivisions,
    "no-measures.xlsx": noMeasures,
    "one-level.xlsx": oneLevel,
    "plain-headings.xlsx": plainHeadings,
    "shuffled-list.xlsx": shuffledList,
    "status-words.xlsx": statusWords,
    "two-measures-sheets.xlsx": twoMeasuresSheets,
    "typed-numbers.xlsx": typedNumbers,
    "typed-percents.xlsx": typedPercents,
    "year-columns.xlsx": yearColumns,
  };
}
