import type { SheetGrid } from "../grid/sheetGrid";
import type { Header } from "./header";

const gregorianYear = /(?<![0-9０-９])20([0-9]{2})(?:年|[./／-])/gu;
/** 24年度 with neither era nor century. */
const bareYear = /(?<![0-9０-９令和平成昭RHＲＨ'’])([0-9]{2})(?=年度)/u;

/** 2024年度 in a title over 23年度 | 24年度 | 25年度: years of the Gregorian calendar, not of 平成. */
export function withCentury(header: Header, { contents, origin }: SheetGrid): Header {
  const bare = header.columns.flatMap(({ label, group }) =>
    [label, group ?? ""].flatMap((text) => bareYear.exec(text.normalize("NFKC"))?.[1] ?? []),
  );
  if (bare.length === 0) return header;
  const above = contents.slice(0, Math.max(0, header.lastRow + 1 - origin.row)).flat();
  const named = above.flatMap((content) =>
    typeof content === "string" ? [...content.normalize("NFKC").matchAll(gregorianYear)].map(([, year]) => year) : [],
  );
  if (!named.some((year) => year !== undefined && bare.includes(year))) return header;
  const inFull = (text: string): string => text.normalize("NFKC").replace(bareYear, "20$1");
  return {
    ...header,
    columns: header.columns.map((column) => ({
      ...column,
      label: bareYear.test(column.label.normalize("NFKC")) ? inFull(column.label) : column.label,
      group: column.group === null ? null : inFull(column.group),
    })),
  };
}
