import { roleNames } from "../roleNames";
import type { GradedIndicators, IndicatorRow } from "../../../evaluation/evaluateMeasures";
import { defineCheck } from "../../check";
import { evaluatedRows } from "../evaluatedRows";
import { inMeasure } from "../findingAt";

const pendingRoles = ["target", "actual"] as const;

/** Whether the grade says how far a target was reached, and not that nothing can be said yet. */
function isGraded({ symbol, rubric: { grades } }: GradedIndicators): boolean {
  const kind = grades.find((grade) => grade.symbol === symbol)?.rule.kind;
  return kind === "comparison" || kind === "interval";
}

function pendingIn({ readings }: IndicatorRow) {
  return pendingRoles.flatMap((role) => {
    const pending = readings[role]?.parts.filter(({ kind }) => kind === "pending") ?? [];
    return pending.length === 0 ? [] : [{ role, text: pending.map(({ raw }) => raw).join("、") }];
  });
}

/** 令和5年3月集計予定 is no value yet; where a grade was given all the same, on what grounds is not in the sheet. */
export const quantityPending = defineCheck({
  code: "quantity-pending",
  severity: "info",
  ja: {
    title: "値がまだ確定していない",
    description: "目標か実績に、値ではなく、集計予定・調査中などと書かれています。",
    message: (p: { role: "target" | "actual"; text: string; grade: string | null }) =>
      `${roleNames.ja[p.role]}「${p.text}」は値ではありません${p.grade === null ? "" : `が、評価「${p.grade}」が付いています`}。`,
    fix: "値が確定したら記入してください。確定する前に評価した場合は、その根拠を備考などに記入してください。",
  },
  en: {
    title: "Value still to come",
    message: (p) =>
      `The ${p.role} "${p.text}" is no value${p.grade === null ? "" : `, but grade "${p.grade}" was given`}.`,
    fix: "Enter the value when it is there. If the grade was given before, say on what grounds in the remarks.",
  },
  find: (context) =>
    evaluatedRows(context).flatMap(({ measure, graded, row }) =>
      pendingIn(row).map(({ role, text }) => {
        const grade = isGraded(graded) ? graded.entered : null;
        const cells = [row.cells[role], ...(grade === null ? [] : [graded.cell])];
        return {
          parameters: { role, text, grade },
          ...inMeasure(context, measure, ...cells),
          severity: grade === null ? ("info" as const) : ("warning" as const),
        };
      }),
    ),
});
