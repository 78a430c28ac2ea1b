import type { TableCheck } from "../../check";
import { ruleCheck } from "./ruleCheck";
import { tableCellsWith } from "./tableCells";

const layout = /\n|^\s|\s$|[ \u3000]{2,}|^\p{Script=Han}(?:[ \u3000]\p{Script=Han}){1,5}$/u;

/** No spaces or line breaks that only shape what is seen. */
export const noLayoutSpaces: TableCheck = ruleCheck({
  code: "readability-layout-spaces",
  rule: "L1-06",
  granularity: "cell",
  places: (context) => tableCellsWith(context, (text) => layout.test(text)),
});
