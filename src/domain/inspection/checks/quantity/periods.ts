import { parseDateExpression } from "../../../wareki/parseDate";
import { compareDates } from "../../../wareki/dayNumber";
import { defineCheck } from "../../check";
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

/** R11～R5: a period ends before it begins. */
export const periodReversed = defineCheck({
  code: "quantity-period-reversed",
  ja: {
    title: "終わりが始めより前の期間",
    description: "「R11～R5」のように、終わりの年月日が始めの年月日より前になっている期間です。",
    message: (p: { text: string }) => `期間「${p.text}」は、終わりが始めより前になっています。`,
    fix: "期間の始めと終わりを確かめ、誤っている方を直してください。",
  },
  en: {
    title: "Period that ends before it begins",
    message: (p) => `The period "${p.text}" ends before it begins.`,
    fix: "Correct its beginning or its end.",
  },
  find: (context) =>
    visibleSheets(context).flatMap((grid) =>
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
});
