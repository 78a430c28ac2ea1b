import { enteredGrades } from "../evaluation/gradedRows";
import { readOwn } from "../evaluation/grade";
import type { Rubric } from "../evaluation/rubric";
import { statedRubric, type LegendLine } from "../evaluation/stated/statedRubric";
import { usersSheets } from "../grid/ownCells";
import type { SheetGrid, WorkbookSnapshot } from "../grid/sheetGrid";
import type { MeasureSheet } from "../measures/measure";
import { isOpenSheet } from "../openData/readOpenSheet";
import { defaultSettings, type Settings } from "../settings/settings";
import { measureOfRowInOrder } from "./checks/measureOfRow";

/** A sheet with more rows is no legend. */
const longestLegendSheet = 100;

function linesOf(grid: SheetGrid, isLegend: (row: number) => boolean): readonly LegendLine[] {
  return grid.contents.flatMap((contents, index): readonly LegendLine[] => {
    if (!isLegend(index + grid.origin.row)) return [];
    const texts = contents.filter((content) => content !== "").map(String);
    return texts.length === 1
      ? String(texts[0])
          .split(/\r?\n/u)
          .map((text) => [text])
      : [texts];
  });
}

/** What stands outside the measures, and on the short sheets beside them. */
function legendLines(workbook: WorkbookSnapshot, measureSheet: MeasureSheet, grid: SheetGrid): readonly LegendLine[] {
  const measureOf = measureSheet.kind === "table" ? measureOfRowInOrder(measureSheet) : () => undefined;
  const around = linesOf(grid, (row) => measureOf(row) === undefined);
  const others = usersSheets(workbook).filter(
    ({ name, hidden, contents }) => name !== grid.name && !hidden && contents.length <= longestLegendSheet,
  );
  return [...around, ...others.flatMap((sheet) => linesOf(sheet, () => true))];
}

/** Whether the usual rubric has all that was read, with the same meaning: then the legend adds nothing. */
function isUsual(stated: Rubric, usual: Rubric): boolean {
  return stated.grades.every(({ symbol, rule }) => {
    const own = usual.grades.find((grade) => grade.symbol === readOwn(symbol, usual));
    return own !== undefined && JSON.stringify(own.rule) === JSON.stringify(rule);
  });
}

/** The settings with the rubric that the workbook itself states, where they choose none. */
export function withRubricOfWorkbook(
  settings: Settings,
  workbook: WorkbookSnapshot,
  measureSheet: MeasureSheet,
  grid: SheetGrid,
): Settings {
  // The words of a machine-readable table are ours: 達成 there is the ○ of the plan it was made from.
  if (settings.rubric !== defaultSettings.rubric || isOpenSheet(grid)) return settings;
  const entered = enteredGrades(measureSheet.measures).filter((text) => text !== "");
  if (entered.length === 0) return settings;
  const rubric = statedRubric(legendLines(workbook, measureSheet, grid), entered, settings.rubric);
  return rubric === null || isUsual(rubric, settings.rubric) ? settings : { ...settings, rubric };
}
