import type { Header, HeaderColumn } from "./header";
import { comparableHeader } from "./headerLabel";
import { textOfCell } from "./measure";
import { monthAlone } from "./stage";

const quarterOrHalf = /^(?:第?[1-4]四半期|[1-4]q|q[1-4]|[上下]半?期|[前後]期)(?:分|末|実績)?$/u;
const ofWholeYear = /^(?:年度?|年間|通年|通期)?の?(?:合計|計|累計|平均|実績)値?$|^(?:年間|通年|通期)$/u;
const fewestParts = 2;

/** 4月, 第1四半期, 上半期: a part of the year, and nothing else. */
export function isPartOfYear(text: string): boolean {
  const word = comparableHeader(text);
  return monthAlone.test(word) || quarterOrHalf.test(word);
}

/** 年度計, 年度平均, 累計 beside what was reached in each month or quarter is what was reached in the year. */
export function withYearOfParts(header: Header): Header {
  const { columns } = header;
  const lowest = ({ over }: HeaderColumn): string => textOfCell(over.at(-1));
  const parts = columns.filter((one) => isPartOfYear(lowest(one)));
  // 令和5年度実績 over 4月 and 5月 says of the months only.
  if (parts.length < fewestParts || columns.some((one) => one.role === "actual" && !parts.includes(one))) return header;
  const [whole, another] = columns.filter(
    (one) => one.role === null && ofWholeYear.test(comparableHeader(lowest(one))),
  );
  if (whole === undefined || another !== undefined) return header;
  const reached: HeaderColumn = { ...whole, role: "actual", certainty: "pattern" };
  return { ...header, columns: columns.map((one) => (one === whole ? reached : one)) };
}
