import type { Header, HeaderColumn } from "./header";
import { textOfCell } from "./measure";

const nextYear = /^[翌次来]年度(?=の?(?:目標|計画|目安|見込|予定|実績)|$)/u;

/** 翌年度目標, or 次年度 over 目標, on a sheet about 令和6年度 are of 令和7年度. */
export function withNextYear(header: Header, year: number | null): Header {
  if (year === null) return header;
  const inFull = (text: string): string => text.trim().replace(nextYear, `${String(year + 1)}年度`);
  const columns = header.columns.map((column) => ({
    ...column,
    label: inFull(column.label),
    group: column.group === null ? null : inFull(column.group),
  }));
  return { ...header, columns };
}

/** Whether one of a column's headers, as written, says that its values are of the year that follows. */
export function isOfNextYear({ over }: HeaderColumn): boolean {
  return over.map(textOfCell).some((text) => nextYear.test(text.trim()));
}
