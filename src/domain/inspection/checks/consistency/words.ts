import type { HeaderColumn } from "../../../measures/header";

/** Figures of a message with separators: 31992 → 31,992. */
export function grouped(value: number | string): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/gu, ",");
}

/** A header that is written in several lines. */
export function oneLine(header: string): string {
  return header.replace(/\s*\n\s*/gu, "");
}

/** What a message calls a column: 実績（令和4年度） where another one has the same label. */
export function headerName({ label, over }: HeaderColumn, columns: readonly HeaderColumn[]): string {
  const isAlone = columns.filter((one) => one.label === label).length === 1;
  const others = over.map(({ text }) => text.trim()).filter((text) => text !== "" && text !== label.trim());
  return isAlone || others.length === 0 ? oneLine(label) : `${oneLine(label)}（${others.map(oneLine).join("・")}）`;
}

/** A rate in a message, with as many decimals as were published. */
function percentOr(noRate: string): (rate: number | null, decimals: number) => string {
  return (rate, decimals) => (rate === null ? noRate : `${(rate * 100).toFixed(decimals)}%`);
}

/** What messages of several checks call things. */
export const words = {
  ja: {
    percent: percentOr("計算できない値"),
    /** A division of the plan, or all of it. */
    subject: (division: string | null) => (division === null ? "計画全体" : `「${division}」`),
  },
  en: {
    percent: percentOr("no rate"),
    subject: (division: string | null) => (division === null ? "the whole plan" : `"${division}"`),
  },
} as const;
