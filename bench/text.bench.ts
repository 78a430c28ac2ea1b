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
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Times every reader of text and dates on every hostile text at growing lengths. */
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

/** Ordinary cells, for readings per second. */
export const ordinaryCells: readonly string[] = [
  "6,677,432PV ※R4.12末時点",
  "ＩＣＴを活用した　県民サービスの提供",
  "令和元年度～令和4年度",
  "2022(令和4)年12月31日",
  "実施",
  "県民の利便性の向上及び行政手続のオンライン化の推進",
];

/** Readings per second of each reader over ordinary cells, and of a bare NFKC pass as the floor. */
export function measureSpeed(rounds = 5_000): Readonly<Record<string, number>> {
  const all = { nfkc: (text: string) => text.normalize("NFKC"), ...readers };
  const entries = Object.entries(all).map(([reader, read]) => {
    const start = performance.now();
    for (let round = 0; round < rounds; round += 1) ordinaryCells.forEach((cell) => void read(cell));
    const seconds = (performance.now() - start) / 1000;
    return [reader, Math.round((rounds * ordinaryCells.length) / seconds)] as const;
  });
  return Object.fromEntries(entries);
}
