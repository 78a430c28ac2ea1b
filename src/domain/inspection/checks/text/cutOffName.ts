import type { MeasureRole } from "../../../measures/measure";
import { defineCheck } from "../../check";
import { findAt, labelOfRole } from "../findingAt";
import { measuresWith } from "./writtenTexts";

const nameRoles = ["name", "department", "indicator"] as const satisfies readonly MeasureRole[];
/** One kanji alone behind the name (not 農　業　振　興), and none that names stand before (部, 編, 版). */
const strayKanji = /[^ 　]{2}[ 　](?![課部局室係班所署園校館等他編版版期章])\p{Script=Han}$/u;

function endsStray(name: string): boolean {
  return strayKanji.test(name.trim());
}

/** デジタル戦略本部 産: one character left of what was cut off or ran over from the next cell. */
export const cutOffName = defineCheck({
  code: "text-cut-off-name",
  granularity: "column",
  ja: {
    title: "途中で切れたと思われる名称",
    description: "名称の後に空白と漢字1字があり、途中で切れたか、隣のセルの文字が入ったと思われます。",
    message: (p: { label: string; names: readonly string[]; count: number }) =>
      `「${p.label}」の${p.names.map((name) => `「${name}」`).join("、")}は、途中で切れていると思われます（${p.count}か所）。`,
    fix: "正しい名称に直してください。",
  },
  en: {
    title: "Name cut off",
    message: (p) =>
      `In "${p.label}", ${p.names.map((name) => `"${name}"`).join(", ")} seems to be cut off (${p.count} cells).`,
    fix: "Enter the full name.",
  },
  find: (context) => {
    const { grid, measureSheet } = context;
    const measures = measuresWith(context, endsStray);
    return nameRoles.flatMap((role) => {
      const cut = measures.flatMap(({ cells: { [role]: cell } }) =>
        typeof cell?.content === "string" && endsStray(cell.content) ? [cell] : [],
      );
      const names = [...new Set(cut.map(({ content }) => String(content).trim()))];
      const label = labelOfRole(measureSheet, role);
      return findAt(grid, cut, { label, names, count: cut.length });
    });
  },
});
