import { enteredGrades } from "../evaluation/gradedRows";
import { readOwn } from "../evaluation/grade";
import type { Rubric } from "../evaluation/rubric";
import { statedRubric, states, type LegendLine } from "../evaluation/stated/statedRubric";
import type { SourceCell } from "../grid/cell";
import { usersSheets } from "../grid/ownCells";
import { cellAt, type SheetGrid, type WorkbookSnapshot } from "../grid/sheetGrid";
import type { MeasureSheet } from "../measures/measure";
import { isOpenSheet } from "../openData/readOpenSheet";
import { defaultSettings, type Settings } from "../settings/settings";
import { measureOfRowInOrder } from "./checks/measureOfRow";

/** A sheet with more rows is no legend. */
const longestLegendSheet = 100;

/** A line that may be of a legend, and where it begins. */
interface PlacedLine {
  readonly texts: LegendLine;
  readonly cell: SourceCell;
}

function linesOf(grid: SheetGrid, isLegend: (row: number) => boolean): readonly PlacedLine[] {
  return grid.contents.flatMap((contents, index): readonly PlacedLine[] => {
    const row = index + grid.origin.row;
    const first = contents.findIndex((content) => content !== "");
    if (first < 0 || !isLegend(row)) return [];
    const cell = cellAt(grid, { row, column: first + grid.origin.column });
    const texts = contents.filter((content) => content !== "").map(String);
    const lines = texts.length === 1 ? String(texts[0]).split(/\r?\n/u) : null;
    return lines === null ? [{ texts, cell }] : lines.map((text) => ({ texts: [text], cell }));
  });
}

/** What stands outside the measures, and on the short sheets beside them. */
function legendLines(workbook: WorkbookSnapshot, measureSheet: MeasureSheet, grid: SheetGrid): readonly PlacedLine[] {
  const measureOf = measureSheet.kind === "table" ? measureOfRowInOrder(measureSheet) : () => undefined;
  const around = linesOf(grid, (row) => measureOf(row) === undefined);
  const others = usersSheets(workbook).filter(
    ({ name, hidden, contents }) => name !== grid.name && !hidden && contents.length <= longestLegendSheet,
  );
  return [...around, ...others.flatMap((sheet) => linesOf(sheet, () => true))];
}

/** Whether the usual rubric has all that was read, with the same meaning: then the legend adds nothing. */
function isUsual(stated: Rubric, usual: Rubric): boolean {
  return stated.grades.every(({ symbol, rule, achieved }) => {
    const own = usual.grades.find((grade) => grade.symbol === readOwn(symbol, usual));
    return own?.achieved === achieved && JSON.stringify(own.rule) === JSON.stringify(rule);
  });
}

/** Settings, and the cell at which the workbook states the rubric that they hold; `null` where it states none. */
export interface StatedSettings {
  readonly settings: Settings;
  readonly rubricCell: SourceCell | null;
}

/** The settings with the rubric that the workbook itself states, where they choose none. */
export function withRubricOfWorkbook(
  settings: Settings,
  workbook: WorkbookSnapshot,
  measureSheet: MeasureSheet,
  grid: SheetGrid,
): StatedSettings {
  const given: StatedSettings = { settings, rubricCell: null };
  // The words of a machine-readable table are ours: 達成 there is the ○ of the plan it was made from.
  if (settings.rubric !== defaultSettings.rubric || isOpenSheet(grid)) return given;
  const entered = enteredGrades(measureSheet.measures).filter((text) => text !== "");
  if (entered.length === 0) return given;
  const lines = legendLines(workbook, measureSheet, grid);
  const rubric = statedRubric(
    lines.map(({ texts }) => texts),
    entered,
    settings.rubric,
  );
  if (rubric === null || isUsual(rubric, settings.rubric)) return given;
  return {
    settings: { ...settings, rubric },
    rubricCell: lines.find(({ texts }) => states(rubric, texts))?.cell ?? null,
  };
}
