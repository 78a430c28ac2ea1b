import type { SourceCell } from "../../../grid/cell";
import { cellAt } from "../../../grid/sheetGrid";
import type { Measure } from "../../../measures/measure";
import type { DateExpression } from "../../../wareki/dateReading";
import { findDateExpressions } from "../../../wareki/findAsOf";
import { rememberedByText } from "../../../text/rememberedByText";
import { parseDateExpression } from "../../../wareki/parseDate";
import type { InspectionContext } from "../../check";
import { oncePerInspection } from "../oncePerInspection";
import { contentAt } from "../structure/shownCells";
import { rowsWith } from "../text/writtenTexts";

/** A date written in one of a measure's cells. */
export interface DateInRow {
  readonly measure: Measure;
  readonly cell: SourceCell;
  readonly expression: DateExpression;
}

/** No date is without a figure before one of these marks, 令和4(2022)年 included, or an era in one character. */
const mayBeDate = /[0-9０-９元〇○一二三四五六七八九十][\s\p{Pe}]*[年月./．／\-－末]|[㍾㍽㍼㍻㋿]/u;

/** A column of dates holds nothing but dates, also those that would be no date inside a sentence. */
function expressionsIn(text: string, isDateColumn: boolean): readonly DateExpression[] {
  const found = findDateExpressions(text);
  const reading = isDateColumn && found.length === 0 ? parseDateExpression(text) : null;
  return reading === null ? found : [{ index: 0, length: text.length, text: text.trim(), reading }];
}

const none: readonly DateExpression[] = [];

/** Texts repeat from row to row (①達成した …); each is looked through once. */
function rememberingFinder(isDateColumn: boolean): (text: string) => readonly DateExpression[] {
  const find = rememberedByText((text) => expressionsIn(text, isDateColumn));
  return (text) => (mayBeDate.test(text) ? find(text) : none);
}

function findDates(context: InspectionContext): readonly DateInRow[] {
  const { grid, measureSheet } = context;
  const [findInTexts, findInDates] = [rememberingFinder(false), rememberingFinder(true)];
  const { area, columns, rows } = measureSheet;
  const dateColumn = columns.get("asOf")?.column;
  const rowsWithDates = rowsWith(context, (text) => mayBeDate.test(text));
  const dates: DateInRow[] = [];
  let next = 0;
  let measure: Measure | undefined;
  for (const { kind, row } of rows) {
    if (kind !== "measure" && kind !== "continuation") continue;
    // Both are in the order of the sheet.
    while ((measureSheet.measures[next]?.row ?? Infinity) <= row) measure = measureSheet.measures[next++];
    if (measure === undefined || !rowsWithDates.has(row)) continue;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const content = contentAt(grid, row, column);
      if (typeof content !== "string" || content === "") continue;
      const expressions = column === dateColumn ? findInDates(content) : findInTexts(content);
      if (expressions.length === 0) continue;
      const cell = cellAt(grid, { row, column });
      for (const expression of expressions) dates.push({ measure, cell, expression });
    }
  }
  return dates;
}

/** Every date in the text of the measures' cells, also those that do not exist. Several checks ask; they are sought once. */
export const datesInRows = oncePerInspection(findDates);
