import { parseDateExpression } from "../../../wareki/parseDate";
import { compareDates, dayNumberOf } from "../../../wareki/dayNumber";
import type { SheetGrid } from "../../../grid/sheetGrid";
import type { CellPosition } from "../../../grid/cell";
import { defineCheck, type Found, type InspectionContext } from "../../check";
import { findAt, measureAt } from "../findingAt";
import { textsWith } from "../text/writtenTexts";
import { visibleSheets } from "../visibleSheets";

const rangeMark = /[~〜～]/u;
const period = /([^\s、。，（）()「」：:]{2,14})\s*[~〜～]\s*([^\s、。，（）()「」：:]{2,14})/gu;

/** R5 and 2023 say no more than a year. */
const yearAlone = /^(?:[SHR][0-9]{1,2}|(?:19|20)[0-9]{2})$/u;

/** The periods of a text whose last day is before their first one. */
function reversedPeriods(text: string): readonly string[] {
  return [...text.matchAll(period)].flatMap(([written, ...ends]) => {
    const [from, to] = ends.map((end) => parseDateExpression(yearAlone.test(end) ? `${end}年度` : end));
    const isReversed = from?.ok && to?.ok && compareDates(from.interval.start, to.interval.end) > 0;
    return isReversed === true ? [written] : [];
  });
}

interface DayInCell extends CellPosition {
  readonly day: number;
  readonly text: string;
}

const dayAlone = /^[^\s、。（）()]{0,4}[0-9０-９元]{1,4}[.．/／年-][0-9０-９]{1,2}[.．/／月-][0-9０-９]{1,2}日?$/u;

function daysOfRow(grid: SheetGrid, row: number): readonly DayInCell[] {
  return (grid.texts[row - grid.origin.row] ?? []).flatMap((written, at) => {
    const text = written.trim();
    const reading = dayAlone.test(text) ? parseDateExpression(text) : null;
    const position = { row, column: at + grid.origin.column };
    return reading?.ok ? [{ ...position, text, day: dayNumberOf(reading.interval.start) }] : [];
  });
}

const fewestInOrder = 6;
const neighbours = (days: readonly DayInCell[]) => days.slice(1).map((after, at) => [days[at], after] as const);

/** 認定日, 指導日, 解消日 beside each other, in the order of time in every row but one. */
function rowOutOfOrder(grid: SheetGrid): readonly (readonly [before: DayInCell, after: DayInCell])[] {
  const pairs = grid.texts.flatMap((_, at) => neighbours(daysOfRow(grid, at + grid.origin.row)));
  const wrong = pairs.filter((pair): pair is readonly [DayInCell, DayInCell] => (pair[0]?.day ?? 0) > pair[1].day);
  return wrong.length === 1 && pairs.length > fewestInOrder ? wrong : [];
}

function datesOutOfOrder(context: InspectionContext): readonly Found<{ text: string }>[] {
  return visibleSheets(context).flatMap((grid) =>
    rowOutOfOrder(grid).flatMap(([before, after]) => {
      const isOwn = grid.name === context.measureSheet.sheet;
      const measure = isOwn ? (measureAt(context.measureSheet, after.row)?.code ?? null) : null;
      return findAt(grid, [after, before], { text: `${before.text}～${after.text}` }, { measure });
    }),
  );
}

/** R11～R5: a period ends before it begins. */
export const periodReversed = defineCheck({
  code: "quantity-period-reversed",
  ja: {
    title: "終わりが始めより前の期間",
    description:
      "「R11～R5」のように、終わりの年月日が始めの年月日より前になっている期間です。日付の列が並ぶ表で、一つの行だけ日付の順が逆のときも指摘します。",
    message: (p: { text: string }) => `期間「${p.text}」は、終わりが始めより前になっています。`,
    fix: "期間の始めと終わりを確かめ、誤っている方を直してください。",
  },
  en: {
    title: "Period that ends before it begins",
    message: (p) => `The period "${p.text}" ends before it begins.`,
    fix: "Correct its beginning or its end.",
  },
  find: (context) => [
    ...datesOutOfOrder(context),
    ...visibleSheets(context).flatMap((grid) =>
      textsWith(grid, (text) => rangeMark.test(text)).flatMap(({ text, cells }) =>
        reversedPeriods(text).flatMap((written) =>
          cells.flatMap((cell) => {
            const isOwn = grid.name === context.measureSheet.sheet;
            const measure = isOwn ? (measureAt(context.measureSheet, cell.row)?.code ?? null) : null;
            return findAt(grid, [cell], { text: written }, { measure });
          }),
        ),
      ),
    ),
  ],
});
