import { readQuantity } from "../src/domain/quantity/readQuantity";
import { canonicalText } from "../src/domain/text/canonicalText";
import { findLookAlikes } from "../src/domain/text/lookAlikes";
import { findPlatformDependent } from "../src/domain/text/platformDependent";
import { findAsOf, findDateExpressions } from "../src/domain/wareki/findAsOf";
import { parseFiscalYears } from "../src/domain/wareki/fiscalYear";
import { parseDateExpression } from "../src/domain/wareki/parseDate";

/** How the time of one reader grows with a hostile text; about 2 for each doubling is linear, 4 is quadratic. */
export interface Growth {
  readonly reader: string;
  readonly hostile: string;
  /** Milliseconds for each length of `hostileLengths`. */
  readonly milliseconds: readonly number[];
  /** Last time by the time of half its length. */
  readonly growth: number;
}

/** Texts that make careless readers slow, to be repeated. */
export const hostileTexts: readonly string[] = [
  "令和",
  "令和4年",
  "R4.12.31",
  "R4.",
  "2022(令和4",
  "(",
  " ",
  "令和 ",
  "　ー",
  "○",
  "二〇",
  "カ所",
  "カ",
  "一",
  "デ一",
  "エ事",
  "д",
  "Α",
  "\u0301\u0327",
  "\u3099",
  "ｶﾞ",
  "令和2、",
  "4年度から",
  "0123456789",
  "\uD842",
  "\u200B",
];

export const hostileLengths: readonly number[] = [20_000, 40_000, 80_000];

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  readQuantity: (text) => readQuantity({ content: text, text, role: "actual", fiscalYear: 2022 }),
  canonicalText,
  findLookAlikes,
  findPlatformDependent,
  findDateExpressions,
  findAsOf,
  parseDateExpression,
  parseFiscalYears,
};

function millisecondsFor(read: (text: string) => unknown, text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Times every reader of text, dates and quantities on every hostile text at growing lengths. */
export function measureGrowth(): readonly Growth[] {
  return Object.entries(readers).flatMap(([reader, read]) =>
    hostileTexts.map((hostile) => {
      const milliseconds = hostileLengths.map((length) =>
        millisecondsFor(read, hostile.repeat(Math.ceil(length / hostile.length))),
      );
      const [half = 0, last = 0] = milliseconds.slice(-2);
      return { reader, hostile, milliseconds, growth: half === 0 ? 1 : last / half };
    }),
  );
}
