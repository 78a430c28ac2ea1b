import { groupBy } from "../../../groupBy";
import type { GradedIndicators } from "../../../evaluation/evaluateMeasures";
import { textOfCell, type Measure } from "../../../measures/measure";
import type { SourceCell } from "../../../grid/cell";
import { cellAt } from "../../../grid/sheetGrid";
import { parseDateExpression } from "../../../wareki/parseDate";
import { defineCheck, isOfTable, type Found, type InspectionContext } from "../../check";
import { oneLine } from "../consistency/words";
import { inMeasure, labelOfRole } from "../findingAt";

/** So many of one grade, or of all that missed, must give their reason before a blank one is forgotten. */
const fewestGiven = 2;
const fewestOfAll = 3;
const saysNothing = /^[-－‐–—―─−ー]*$/u;
/** A column for what comes next (今後の方向性) is filled in by other rules. */
const ofReasons = /理由|要因|原因/u;

interface MissedRow {
  readonly measure: Measure;
  readonly graded: GradedIndicators;
  readonly isGiven: boolean;
}

/** A grade that does not count as achieved, of a rubric that says which ones do. */
function isMissed({ rubric: { grades }, symbol }: GradedIndicators): boolean {
  return grades.some(({ achieved }) => achieved) && grades.some((one) => one.symbol === symbol && !one.achieved);
}

function missedRows({ evaluations }: InspectionContext): readonly MissedRow[] {
  return evaluations.flatMap(({ measure, grades: [graded, another] }) => {
    if (graded === undefined || another !== undefined || !isMissed(graded)) return [];
    const reasons = measure.indicatorRows.map(({ background }) => textOfCell(background));
    return [{ measure, graded, isGiven: reasons.some((reason) => !saysNothing.test(reason)) }];
  });
}

/** The date of the one measure that has none, where the others with its grade do: 完了 without a 完了日. */
function withoutDate(context: InspectionContext): readonly Found<Missing>[] {
  if (!isOfTable(context)) return [];
  const { grid, measureSheet, evaluations } = context;
  const single = evaluations.flatMap(({ measure, grades: [graded, another] }) =>
    graded === undefined || another !== undefined || graded.entered === "" ? [] : [{ measure, graded }],
  );
  const byGrade = groupBy(single, ({ graded }) => graded.entered);
  return measureSheet.header.columns.flatMap(({ column, label, role }) =>
    role !== null
      ? []
      : [...byGrade.values()].flatMap((rows) => {
          const at = ({ measure: { row } }: (typeof rows)[number]): SourceCell => cellAt(grid, { row, column });
          const [blank, another] = rows.filter((one) => textOfCell(at(one)) === "");
          const dated = rows.filter((one) => parseDateExpression(textOfCell(at(one))).ok).length;
          if (blank === undefined || another !== undefined || dated <= fewestGiven || dated + 1 < rows.length)
            return [];
          const { measure, graded } = blank;
          const parameters = { grade: graded.entered, column: oneLine(label), others: dated };
          return [{ parameters, ...inMeasure(context, measure, at(blank), graded.cell) }];
        }),
  );
}

interface Missing {
  readonly grade: string;
  readonly column: string;
  readonly others: number;
}

/** The one row without a reason, where so many others have one. */
function lackingIn(context: InspectionContext, rows: readonly MissedRow[], fewest: number): readonly Found<Missing>[] {
  const [blank, another] = rows.filter(({ isGiven }) => !isGiven);
  const others = rows.length - 1;
  if (blank === undefined || another !== undefined || others < fewest) return [];
  const { measure, graded } = blank;
  const grade = [...new Set(rows.map((one) => one.graded.entered))].join("・");
  const column = labelOfRole(context.measureSheet, "background");
  return [
    { parameters: { grade, column, others }, ...inMeasure(context, measure, measure.cells.background, graded.cell) },
  ];
}

/** 未達成の理由 of the one measure that says none, where the others with its grade do. */
export const missedWithoutReason = defineCheck({
  code: "judgement-missed-without-reason",
  granularity: "row",
  needs: ["grade"],
  ja: {
    title: "理由や日付が書かれていない",
    description: "同じ評価のほかの施策には理由や日付があるのに、一つだけ空欄です。",
    message: (p: Missing) =>
      `評価「${p.grade}」のほかの${p.others}施策には「${p.column}」が書かれていますが、この施策は空欄です。`,
    fix: "空欄を記入するか、評価を直してください。",
  },
  en: {
    title: "No reason or date where others give one",
    message: (p) => `"${p.column}" is blank; the ${p.others} others graded "${p.grade}" give theirs.`,
    fix: "Fill it in, or correct the grade.",
  },
  find: (context) => {
    const { measureSheet } = context;
    const dates = withoutDate(context);
    if (measureSheet.columns.has("goalStatus") || !ofReasons.test(labelOfRole(measureSheet, "background")))
      return dates;
    const byGrade = [...groupBy(missedRows(context), ({ graded }) => graded.entered).values()];
    const ofOneGrade = byGrade.flatMap((rows) => lackingIn(context, rows, fewestGiven));
    // 該当なし beside △ and × asks for no reason.
    const explained = byGrade.filter((rows) => rows.some(({ isGiven }) => isGiven)).flat();
    const reasons = ofOneGrade.length > 0 ? ofOneGrade : lackingIn(context, explained, fewestOfAll);
    return [...reasons, ...dates];
  },
});
