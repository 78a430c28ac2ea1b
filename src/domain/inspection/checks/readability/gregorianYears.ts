import type { TableCheck } from "../../check";
import { ruleCheck } from "./ruleCheck";
import { tableCellsWith } from "./tableCells";

const era =
  /(?:明治|大正|昭和|平成|令和)\s*(?:元|[0-9０-９]{1,2})\s*年|(?<![A-Za-z])[MTSHRＭＴＳＨＲ](?:元|[0-9]{1,2})(?:年|[./][0-9]{1,2})/u;
const gregorian = /(?:19|20)[0-9]{2}/u;

/** Years are Gregorian, or have the Gregorian year beside them. */
export const gregorianYears: TableCheck = ruleCheck({
  code: "readability-gregorian-years",
  rule: "L3-05",
  granularity: "cell",
  places: (context) => tableCellsWith(context, (text) => era.test(text) && !gregorian.test(text)),
});
