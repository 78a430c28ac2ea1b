/** Figures of a message with separators: 31992 → 31,992. */
export function grouped(value: number | string): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/gu, ",");
}

/** A header that is written in several lines. */
export function oneLine(header: string): string {
  return header.replace(/\s*\n\s*/gu, "");
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
