import { certain } from "../../../certain";
import { nameOf } from "../../../summary/countedPlan";
import { isUnknown } from "../../../summary/summaryComparison";
import { compareWith, defineCheck } from "../../check";
import { at, cellsOf } from "../findingAt";
import { publishedOf } from "./published";
import { grouped } from "./words";

/** A division with measures has no row in the published summary table. */
export const summaryDivisionMissing = defineCheck({
  code: "consistency-summary-division-missing",
  severity: "error",
  granularity: "sheet",
  ja: {
    title: "集計表に区分が載っていない",
    description: "施策一覧にある区分の行が、公表用の集計表にありません。",
    message: (p: { division: string; sheet: string; measures: number }) =>
      `「${p.division}」（${grouped(p.measures)}施策）の行が、「${p.sheet}」シートの集計表にありません。`,
    fix: "集計表に行を加えるか、施策一覧の区分を確かめてください。",
  },
  en: {
    title: "Division missing from the summary table",
    message: (p) =>
      `"${p.division}" (${grouped(p.measures)} measures) has no row in the summary table of "${p.sheet}".`,
    fix: "Add the row, or check the division in the measures sheet.",
  },
  find: (context) =>
    compareWith("summarySheet", publishedOf(context).summaries, ({ summary, missing }) =>
      missing.flatMap((counted) => {
        const { firstMeasure, counts } = counted;
        const [measureCell] = cellsOf(certain(firstMeasure), context.measureSheet.sheet);
        const { sheet } = summary.cell;
        return [
          {
            parameters: { division: certain(nameOf(counted)), sheet, measures: counts.measures },
            ...at(summary.cell, measureCell),
          },
        ];
      }),
    ),
});

/** The published summary table counts a division that the measures sheet does not have. */
export const summaryDivisionUnknown = defineCheck({
  code: "consistency-summary-division-unknown",
  severity: "error",
  granularity: "sheet",
  ja: {
    title: "集計表に施策一覧にない区分がある",
    description: "公表用の集計表に、施策一覧のどの区分とも合わない行があります。",
    message: (p: { division: string; sheet: string }) =>
      `集計表の「${p.division}」に当たる区分が、「${p.sheet}」シートにありません。`,
    fix: "区分の名前の誤りか、余分な行でないかを確かめてください。",
  },
  en: {
    title: "Unknown division in the summary table",
    message: (p) => `The summary table has "${p.division}", which is no division of the sheet "${p.sheet}".`,
    fix: "Check whether its name is wrong or the row is one too many.",
  },
  find: (context) =>
    compareWith("summarySheet", publishedOf(context).summaries, ({ rows }) =>
      rows.filter(isUnknown).map(({ row: { cell, path } }) => ({
        parameters: { division: path.join(" "), sheet: context.measureSheet.sheet },
        ...at(cell),
      })),
    ),
});
