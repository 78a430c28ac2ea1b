import { childOf, childrenOf, type XmlNode } from "./xmlTree";

/** Number formats that have only a number in the file, and what they mean in Japanese Excel (ECMA-376, 18.8.30). */
const BUILT_INS: Readonly<Record<number, string>> = {
  1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
  14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
  21: "h:mm:ss", 22: "yyyy/m/d h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00 ;(#,##0.00)",
  40: "#,##0.00 ;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
  27: "[$-411]ge.m.d", 28: '[$-411]ggge"年"m"月"d"日"', 29: '[$-411]ggge"年"m"月"d"日"', 30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"', 32: 'h"時"mm"分"', 33: 'h"時"mm"分"ss"秒"', 34: 'yyyy"年"m"月"', 35: 'm"月"d"日"',
  36: "[$-411]ge.m.d", 50: "[$-411]ge.m.d", 51: '[$-411]ggge"年"m"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"', 55: 'yyyy"年"m"月"', 56: 'm"月"d"日"', 57: "[$-411]ge.m.d",
  58: '[$-411]ggge"年"m"月"d"日"',
}; // prettier-ignore

/** Every number format of a file by its number; the built-in ones too, but for 0, General. */
export function numberFormatsOf(styleSheet: XmlNode | null): ReadonlyMap<number, string> {
  const own = childrenOf(childOf(styleSheet, "numFmts"), "numFmt").map(
    ({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? "General"] as const,
  );
  return new Map([...Object.entries(BUILT_INS).map(([id, code]) => [Number(id), code] as const), ...own]);
}

/** The number of a built-in format that means the same everywhere. */
export const builtInFormatId = (code: string): number | undefined =>
  code === "General" ? 0 : INTERNATIONAL.find((id) => BUILT_INS[id] === code);

const INTERNATIONAL = [1, 2, 3, 4, 9, 10, 11, 12, 13, 49];
