import { findPlatformDependent } from "../../../text/platformDependent";
import type { TableCheck } from "../../check";
import { ruleCheck } from "./ruleCheck";
import { tableCellsWith } from "./tableCells";

/** No platform-dependent characters; ① and Ⅰ are among them, whatever officials use them for. */
export const portableCharacters: TableCheck = ruleCheck({
  code: "readability-portable-characters",
  rule: "L1-08",
  granularity: "cell",
  places: (context) => tableCellsWith(context, (text) => findPlatformDependent(text).length > 0),
});
