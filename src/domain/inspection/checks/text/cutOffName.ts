import type { MeasureRole } from "../../../measures/measure";
import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsAt, labelOfRole } from "../findingAt";
import { measuresWith } from "./writtenTexts";

const nameRoles = ["name", "department", "indicator"] as const satisfies readonly MeasureRole[];
/** One kanji alone behind the name, and none that names stand before (部, 編, 版). */
const strayKanji = /^.{2,}[ 　](?![課部局室係班所署園校館等他編版版期章])\p{Script=Han}$/u;

function endsStray(name: string): boolean {
  return strayKanji.test(name.trim());
}

/** デジタル戦略本部 産: one character left of what was cut off or ran over from the next cell. */
export const cutOffName: Check = {
  code: "text-cut-off-name",
  family: "text",
  severity: "warning",
  granularity: "column",
  rule: null,
  needs: [],
  find: (context) => {
    const { grid, measureSheet } = context;
    const measures = measuresWith(context, endsStray);
    return nameRoles.flatMap((role): readonly FoundIn[] => {
      const cut = measures.flatMap(({ cells: { [role]: cell } }) =>
        typeof cell?.content === "string" && endsStray(cell.content) ? [cell] : [],
      );
      const cells = cellsAt(grid.name, cut);
      if (cells === null) return [];
      return [
        {
          code: "text-cut-off-name",
          parameters: {
            label: labelOfRole(measureSheet, role),
            names: [...new Set(cut.map(({ content }) => String(content).trim()))],
            count: cut.length,
          },
          cells,
          measure: null,
        },
      ];
    });
  },
};
