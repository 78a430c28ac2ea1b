import { textOfCell, type MeasureRole } from "../../../measures/measure";
import { canonicalText } from "../../../text/canonicalText";
import type { TableCheck, TableContext } from "../../check";
import { measureAt } from "../findingAt";
import { roleCells } from "./tableCells";
import { ruleCheck } from "./ruleCheck";

const symbolRoles: readonly MeasureRole[] = ["baseline", "expected", "target", "actual", "grade"];
/** Marks that mean something only by agreement: ◎, △, -, x, *** …. */
const symbol = /^[\p{S}\p{P}xX…]{1,3}$/u;

/** Everything in the workbook that may explain a symbol: what is not a measure's own cell. */
function explanations({ workbook, grid, measureSheet }: TableContext): string {
  const own = grid.contents.filter((_, row) => measureAt(measureSheet, row + grid.origin.row) === null).flat();
  const others = workbook.sheets.filter(({ name }) => name !== grid.name).flatMap(({ contents }) => contents.flat());
  return [...own, ...others]
    .filter((content) => typeof content === "string" && content.length > 1)
    .map((content) => canonicalText(String(content)))
    .join("\n");
}

/** Special symbols are defined somewhere in the workbook. */
export const definedSymbols: TableCheck = ruleCheck({
  code: "readability-defined-symbols",
  rule: "L3-03",
  granularity: "cell",
  places: (context) => {
    const used = roleCells(context, symbolRoles).filter((cell) => symbol.test(textOfCell(cell)));
    const explained = explanations(context);
    const isDefined = new Map<string, boolean>();
    return used.filter((cell) => {
      const canonical = canonicalText(textOfCell(cell));
      const known = isDefined.get(canonical) ?? explained.includes(canonical);
      isDefined.set(canonical, known);
      return !known;
    });
  },
});
