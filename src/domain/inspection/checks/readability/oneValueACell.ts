import type { TableCheck } from "../../check";
import { textOfCell } from "../../../measures/measure";
import { ruleCheck } from "./ruleCheck";
import { roleCells } from "./tableCells";

/** (1)… (2)…, ①… ②…, or a second line: several data, or a datum with its note. */
const severalValues = /[(（][2２][)）]|②|\n|※/u;

/** One cell, one datum: several indicators, values with notes. */
export const oneValueACell: TableCheck = ruleCheck({
  code: "readability-one-value-a-cell",
  rule: "L1-07",
  granularity: "cell",
  places: (context) =>
    roleCells(context, ["indicator", "baseline", "expected", "target", "actual"]).filter((cell) =>
      severalValues.test(textOfCell(cell)),
    ),
});
