import type { UnreadableReason } from "../../../quantity/reading";
import { quantity as quantityEn } from "../../../texts/en/quantity";
import { quantity as quantityJa } from "../../../texts/ja/quantity";
import { roleNames } from "../roleNames";
import { defineCheck } from "../../check";
import { readRoles, type ReadRole } from "../../../evaluation/readIndicatorRow";
import { evaluatedRows } from "../evaluatedRows";
import { inMeasure } from "../findingAt";

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
