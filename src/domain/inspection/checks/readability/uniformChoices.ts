import type { TableCheck } from "../../check";
import { choiceSpellings } from "../text/choiceSpellings";
import { inReadingOrder } from "./tableCells";
import { ruleCheck } from "./ruleCheck";

/** A choice is always written in the same way. */
export const uniformChoices: TableCheck = ruleCheck({
  code: "readability-uniform-choices",
  rule: "L2-04",
  granularity: "cell",
  places: (context) =>
    inReadingOrder(
      choiceSpellings(context).flatMap(({ spellings }) => spellings.slice(1).flatMap(({ cells }) => cells)),
    ),
});
