import type { TableCheck } from "../../check";
import { textOfCell, type MeasureRole } from "../../../measures/measure";
import { canonicalText } from "../../../text/canonicalText";
import { isBlank, roleCells } from "./tableCells";
import { ruleCheck } from "./ruleCheck";

const valueRoles: readonly MeasureRole[] = ["baseline", "expected", "target", "actual"];

/** Blank and zero are told apart: a column that has zeros must not leave cells blank. */
export const blankIsNotZero: TableCheck = ruleCheck({
  code: "readability-blank-is-not-zero",
  rule: "L1-09",
  granularity: "column",
  places: (context) =>
    valueRoles.flatMap((role) => {
      const cells = roleCells(context, [role]);
      const hasZeros = cells.some((cell) => /^0(?![0-9.])/u.test(canonicalText(textOfCell(cell))));
      return hasZeros ? cells.filter(isBlank) : [];
    }),
});
