import type { TableCheck } from "../../check";
import { ruleCheck } from "./ruleCheck";
import { roleCells, valuesIn } from "./tableCells";

const number = /^(?:累計|延べ?|約|計)?[^\p{L}]*[0-9０-９]/u;

function holdsNumber(text: string): boolean {
  return valuesIn(text).some((value) => number.test(value));
}

/** Numbers are typed as numbers, without units and notes: 120件 is text. */
export const numbersAreNumeric: TableCheck = ruleCheck({
  code: "readability-numbers-are-numeric",
  rule: "L2-01",
  granularity: "cell",
  places: (context) =>
    roleCells(context, ["number", "baseline", "expected", "target", "actual", "achievementRate"]).filter(
      ({ content }) => typeof content === "string" && holdsNumber(content),
    ),
});
