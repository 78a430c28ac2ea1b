import type { UnreadableReason } from "../../../quantity/reading";
import { quantity as quantityEn } from "../../../texts/en/quantity";
import { quantity as quantityJa } from "../../../texts/ja/quantity";
import { roleNames } from "../roleNames";
import { defineCheck } from "../../check";
import { readRoles, type ReadRole } from "../../../evaluation/readIndicatorRow";
import { evaluatedRows } from "../evaluatedRows";
import { inMeasure } from "../findingAt";
import type { GradedIndicators, IndicatorRow } from "../../../evaluation/evaluateMeasures";

/** A value that must not be guessed (15,0007アクセス) is said once; nothing is computed from it. */
export const quantityUnreadable = defineCheck({
  code: "quantity-unreadable",
  severity: "error",
  ja: {
    title: "数値として読めない",
    description: "基準値・目安値・目標・実績の数値の書き方が崩れていて、値を確定できません。",
    message: (p: { role: ReadRole; text: string; reason: UnreadableReason }) =>
      `${roleNames.ja[p.role]}「${p.text}」を数値として読めません（${quantityJa.unreadable[p.reason.code](p.reason)}）。`,
    fix: "正しい数値を確かめて、書き直してください。読めない値からは、達成率も判定も計算しません。",
  },
  en: {
    title: "Not readable as a number",
    message: (p) =>
      `The ${p.role} "${p.text}" cannot be read as a number (${quantityEn.unreadable[p.reason.code](p.reason)}).`,
    fix: "Find out the right number and write it again. Nothing is computed from a value that cannot be read.",
  },
  find: (context) =>
    evaluatedRows(context).flatMap(({ measure, row: { cells, readings } }) =>
      readRoles.flatMap((role) => {
        const refused = readings[role]?.parts.filter((part) => part.kind === "unreadable") ?? [];
        return refused.flatMap(({ raw, reason, bounds }) =>
          reason.code === "errorValue" || (role === "target" && bounds !== undefined)
            ? []
            : [{ parameters: { role, text: raw, reason }, ...inMeasure(context, measure, cells[role]) }],
        );
      }),
    ),
});

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
