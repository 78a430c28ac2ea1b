import type { SourceCell } from "../../../grid/cell";
import { cellAt } from "../../../grid/sheetGrid";
import type { Measure } from "../../../measures/measure";
import type { DateExpression } from "../../../wareki/dateReading";
import { findDateExpressions } from "../../../wareki/findAsOf";
import { parseDateExpression } from "../../../wareki/parseDate";
import type { InspectionContext } from "../../check";

/** A date written in one of a measure's cells. */
export interface DateInRow {
  readonly measure: Measure;
  readonly cell: SourceCell;
  readonly expression: DateExpression;
}

/** No date is without a figure, and without one of these. */
const figure = /[0-9０-９元〇○一二三四五六七八九十]/u;
const dateMark = /[年月./．／\-－末㍾㍽㍼㍻㋿]/u;

/** A column of dates holds nothing but dates, also those that would be no date inside a sentence. */
function expressionsIn(text: string, isDateColumn: boolean): readonly DateExpression[] {
  const found = findDateExpressions(text);
  const reading = isDateColumn && found.length === 0 ? parseDateExpression(text) : null;
  return reading === null ? found : [{ index: 0, length: text.length, text: text.trim(), reading }];
}

/** Texts repeat from row to row (①達成した …); each is looked through once. */
function rememberingFinder(): (text: string, isDateColumn: boolean) => readonly DateExpression[] {
  const known = new Map<string, readonly DateExpression[]>();
  return (text, isDateColumn) => {
    if (!figure.test(text) || !dateMark.test(text)) return [];
    const key = `${isDateColumn ? "date" : "text"} ${text}`;
    const expressions = known.get(key) ?? expressionsIn(text, isDateColumn);
    known.set(key, expressions);
    return expressions;
  };
}

function findDates({ grid, measureSheet }: InspectionContext): readonly DateInRow[] {
  const find = rememberingFinder();
  const { area, columns, rows } = measureSheet;
  const dateColumn = columns.get("asOf")?.column;
  const beginning = new Map(measureSheet.measures.map((measure) => [measure.row, measure]));
  const dates: DateInRow[] = [];
  let measure: Measure | undefined;
  for (const { kind, row } of rows) {
    if (kind !== "measure" && kind !== "continuation") continue;
    measure = beginning.get(row) ?? measure;
    if (measure === undefined) continue;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = cellAt(grid, { row, column });
      if (typeof cell.content !== "string") continue;
      for (const expression of find(cell.content, column === dateColumn)) dates.push({ measure, cell, expression });
    }
  }
  return dates;
}

const found = new WeakMap<InspectionContext, readonly DateInRow[]>();

/** Every date in the text of the measures' cells, also those that do not exist. Several checks ask; they are sought once. */
export function datesInRows(context: InspectionContext): readonly DateInRow[] {
  const dates = found.get(context) ?? findDates(context);
  found.set(context, dates);
  return dates;
}
