import type { SourceCell } from "../../../grid/cell";
import type { MeasureRole } from "../../../measures/measure";
import type { Check } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsAt, labelOfRole } from "../findingAt";

const nameRoles = ["name", "department", "indicator"] as const satisfies readonly MeasureRole[];
/** One kanji alone behind the name, and none that names stand before (部, 編, 版). */
const strayKanji = /^.{2,}[ 　](?![課部局室係班所署園校館等他編版版期章])\p{Script=Han}$/u;

const spaces = " 　";

/** A space before the last character, which may be two units long: saves the careful look at ordinary names. */
function mayEndStray(name: string): boolean {
  return spaces.includes(name.charAt(name.length - 2)) || spaces.includes(name.charAt(name.length - 3));
}

/** デジタル戦略本部 産: one character left of what was cut off or ran over from the next cell. */
export const cutOffName: Check = {
  code: "text-cut-off-name",
  family: "text",
  severity: "warning",
  granularity: "column",
  rule: null,
  needs: [],
  find: ({ grid, measureSheet }) =>
    nameRoles.flatMap((role): readonly FoundIn[] => {
      const cut: SourceCell[] = [];
      for (const { cells } of measureSheet.measures) {
        const cell = cells[role];
        if (typeof cell?.content !== "string") continue;
        const name = cell.content.trim();
        if (mayEndStray(name) && strayKanji.test(name)) cut.push(cell);
      }
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
    }),
};
