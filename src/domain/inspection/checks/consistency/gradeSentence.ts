import { unjudgedSymbols } from "../../../evaluation/rubric";
import { differingGradeFigures, type DifferingGradeFigure } from "../../../summary/gradeSentences";
import { defineCheck, type Found, type InspectionContext } from "../../check";
import { cellsAround, publishedOf } from "./published";
import { grouped, words } from "./words";
import { isOtherYear } from "./statedYear";

interface WrongFigures {
  readonly figures: readonly DifferingGradeFigure[];
}

const mayState = /[0-9０-９]/u;
const longest = 400;

/** Cells that the comparison of overview sentences has told of. */
function told(context: InspectionContext): ReadonlySet<string> {
  const differing = publishedOf(context).sentences.filter(({ counts, rate }) => counts.length > 0 || rate !== null);
  return new Set(differing.map(({ sentence: { cell } }) => [cell.sheet, cell.row, cell.column].join()));
}

function find(context: InspectionContext): readonly Found<WrongFigures>[] {
  const { plan } = publishedOf(context);
  const { rubric } = context.settings;
  const order = rubric.grades.map(({ symbol }) => symbol);
  const known = told(context);
  const indicators = context.measureSheet.measures.reduce((sum, { indicatorRows }) => sum + indicatorRows.length, 0);
  return cellsAround(context).flatMap(({ grid, skips }) =>
    grid.contents.flatMap((contents, down) => {
      const row = down + grid.origin.row;
      if (skips(row)) return [];
      return contents.flatMap((content, right): readonly Found<WrongFigures>[] => {
        if (typeof content !== "string" || content.length > longest || !mayState.test(content)) return [];
        const column = right + grid.origin.column;
        if (known.has([grid.name, row, column].join()) || isOtherYear(context, content)) return [];
        const figures = differingGradeFigures(content, plan, order, unjudgedSymbols(rubric), indicators);
        return figures.length === 0
          ? []
          : [{ parameters: { figures }, cells: [{ sheet: grid.name, row, column }], measure: null }];
      });
    }),
  );
}

function figureText({ stated, isShare, decimals }: DifferingGradeFigure, counted: number | null): string {
  const value = counted ?? stated;
  return isShare ? words.ja.percent(value, decimals - 2) : grouped(value);
}

/** ○は5施策、△は3施策 where the table has two △. */
export const gradeSentence = defineCheck({
  code: "consistency-grade-sentence",
  severity: "error",
  granularity: "workbook",
  ja: {
    title: "文の評価別の数が数え直しと合わない",
    description:
      "「○は5施策（62.5％）、△は2施策、×は1施策」のように評価ごとの数や割合を述べる文の数が、施策一覧を数え直した数と異なります。",
    message: ({ figures }: WrongFigures) =>
      `文に${figures
        .map((figure) => {
          const subject = figure.of === null ? "全体" : `「${figure.of}」`;
          return `${subject}${figure.isShare ? "の割合" : ""}は${figureText(figure, null)}（数え直すと${figureText(figure, figure.counted)}）`;
        })
        .join("、")}と書かれています。`,
    fix: "文の数を直すか、施策一覧の評価を確かめてください。",
  },
  en: {
    title: "Number of a grade in a text differs",
    message: ({ figures }) =>
      `The text states: ${figures
        .map((figure) => {
          const subject = figure.of === null ? "all" : `"${figure.of}"`;
          return `${subject}${figure.isShare ? ", share" : ""} ${figureText(figure, null)} (counted: ${figureText(figure, figure.counted)})`;
        })
        .join(", ")}.`,
    fix: "Correct the text, or check the grades.",
  },
  find,
});
