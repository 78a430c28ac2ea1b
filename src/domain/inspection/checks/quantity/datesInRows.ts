import type { SourceCell } from "../../../grid/cell";
import { cellAt } from "../../../grid/sheetGrid";
import type { Measure } from "../../../measures/measure";
import type { DateExpression } from "../../../wareki/dateReading";
import { findDateExpressions } from "../../../wareki/findAsOf";
import { rememberedByText } from "../../../text/rememberedByText";
import { parseDateExpression } from "../../../wareki/parseDate";
import type { TableContext } from "../../check";
import { measureOfRowInOrder } from "../measureOfRow";
import { oncePerInspection } from "../once";
import { cellsWith } from "../text/writtenTexts";

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

function findDates({ grid, measureSheet }: TableContext): readonly DateInRow[] {
  const { area, columns } = measureSheet;
  const isInTable = (column: number): boolean => column >= area.column && column < area.column + area.columns;
  const dateColumn = columns.get("asOf")?.column;
  // Texts repeat from row to row (①達成した …); each is looked through once.
  const findInTexts = rememberedByText((text) => expressionsIn(text, false));
  const findInDates = rememberedByText((text) => expressionsIn(text, true));
  const measureOf = measureOfRowInOrder(measureSheet);
  const dates: DateInRow[] = [];
  for (const position of cellsWith(grid, (text) => mayBeDate.test(text), isInTable)) {
    const measure = measureOf(position.row);
    if (measure === undefined) continue;
    const cell = cellAt(grid, position);
    const find = position.column === dateColumn ? findInDates : findInTexts;
    for (const expression of find(String(cell.content))) dates.push({ measure, cell, expression });
  }
  return dates;
}

/** Every date in the text of the measures' cells, also those that do not exist. Several checks ask; they are sought once. */
export const datesInRows = oncePerInspection(findDates);
