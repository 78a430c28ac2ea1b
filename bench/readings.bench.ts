/**
 * Readings per second and growth on hostile texts: npx tsx bench/readings.bench.ts [--growth]
 *
 * Every reader is warm and reads the same texts over and over; nothing is remembered between readings. Packages of others
 * stand beside ours only on texts that both read, and the answers are compared first. They do less: @smarthr/wareki reads
 * full dates without a check against the end of an era, japanese-numerals-to-number kanji numerals alone.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { warekiToDate } from "@smarthr/wareki";
import numberOfNumerals from "japanese-numerals-to-number";
import { readQuantity } from "../src/domain/quantity/readQuantity";
import { canonicalText } from "../src/domain/text/canonicalText";
import { findLookAlikes } from "../src/domain/text/lookAlikes";
import { findDateExpressions } from "../src/domain/wareki/findAsOf";
import { parseDateExpression } from "../src/domain/wareki/parseDate";
import { numeralValue } from "../src/domain/wareki/scanDate";
import { measureGrowth } from "./text.bench";

type Read = (text: string) => unknown;

interface Race {
  /** What is read, and what each reader makes of it. */
  readonly scope: string;
  readonly texts: readonly string[];
  readonly readers: Readonly<Record<string, Read>>;
  /** What readers beside each other have to agree on; `undefined` where there is nothing to compare. */
  readonly answers?: Readonly<Record<string, (text: string) => string>>;
}

export interface Speed {
  readonly scope: string;
  readonly reader: string;
  readonly texts: number;
  readonly charactersPerText: number;
  readonly readingsPerSecond: number;
}

const root = join(__dirname, "..");

/** A column of a table of tab-separated values; `\n` in a cell is a line break. */
function column(file: string, ...names: readonly string[]): readonly string[] {
  const [header = "", ...rows] = readFileSync(join(root, file), "utf8")
    .split(/\r?\n/u)
    .filter((row) => row !== "");
  const titles = header.split("\t");
  const cells = rows.map((row) => row.split("\t").map((cell) => cell.replaceAll("\\n", "\n")));
  return names.flatMap((name) => cells.map((row) => row[titles.indexOf(name)] ?? "")).filter((cell) => cell !== "");
}

const plan = "samples/source/kanagawa-measures.tsv";
const planCells = column(plan, "目標", "実績");
const names = column(plan, "施策名", "成果指標", "施策目標");
const prose = column(plan, "未達成の背景・理由・要因及び今後に向けた課題");
const families = column("tests/fixtures/readings/families.tsv", "raw");
const dates = ["令和4年12月31日", "令和元年5月1日", "平成31年4月30日", "昭和64年1月7日", "大正15年12月1日"];
const numerals = ["三十一", "十二", "二十", "九十九", "四", "二〇二二", "一九八九"];

const nfkc: Read = (text) => text.normalize("NFKC");
const quantity: Read = (text) => readQuantity({ content: text, text, role: "actual", fiscalYear: 2022 });
const numeral: Read = (text) => numeralValue(text.replaceAll("〇", "○"));

function dateByUs(text: string): string {
  const reading = parseDateExpression(text);
  const { year, month, day } = reading.ok ? reading.interval.start : { year: 0, month: 0, day: 0 };
  return new Date(year, month - 1, day).toDateString();
}

export const races: readonly Race[] = [
  {
    scope: "targets and actuals of the bundled plan, to value, unit, qualifiers, as-of, parts",
    texts: planCells,
    readers: { readQuantity: quantity, canonicalText, findDateExpressions, findLookAlikes, "NFKC (floor)": nfkc },
  },
  {
    scope: "notations of other plans, hard ones over-represented (tests/fixtures/readings/families.tsv)",
    texts: families,
    readers: { readQuantity: quantity, canonicalText, findDateExpressions, findLookAlikes, "NFKC (floor)": nfkc },
  },
  {
    scope: "names of measures and indicators",
    texts: names,
    readers: { canonicalText, findLookAlikes, "NFKC (floor)": nfkc },
  },
  {
    scope: "background notes, running text",
    texts: prose,
    readers: { canonicalText, findDateExpressions, findLookAlikes, "NFKC (floor)": nfkc },
  },
  {
    scope: "full wareki dates, to a day",
    texts: dates,
    readers: { parseDateExpression, "@smarthr/wareki": warekiToDate, "NFKC (floor)": nfkc },
    answers: {
      parseDateExpression: dateByUs,
      "@smarthr/wareki": (text) => warekiToDate(text).result.toDateString(),
    },
  },
  {
    scope: "kanji numerals of dates, to a number",
    texts: numerals,
    readers: { numeralValue: numeral, "japanese-numerals-to-number": numberOfNumerals, "NFKC (floor)": nfkc },
    answers: {
      numeralValue: (text) => String(numeral(text)),
      "japanese-numerals-to-number": (text) => String(numberOfNumerals(text)),
    },
  },
];

/** The texts on which readers that stand beside each other disagree. */
export function disagreements({ texts, answers = {} }: Race): readonly string[] {
  const readers = Object.values(answers);
  return texts.filter((text) => new Set(readers.map((read) => read(text))).size > 1);
}

const warmUp = 500;
const measured = 300;
const repeats = 5;

/** Milliseconds of the processor, so that other programs at work count little. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const readingsBetweenLooks = 1000;

function readingsPerSecond(read: Read, texts: readonly string[], milliseconds: number): number {
  const rounds = Math.ceil(readingsBetweenLooks / texts.length);
  const start = processorTime();
  let readings = 0;
  while (processorTime() - start < milliseconds) {
    for (let round = 0; round < rounds; round += 1) for (const text of texts) read(text);
    readings += rounds * texts.length;
  }
  return (readings / (processorTime() - start)) * 1000;
}

/** The best of several times. */
export function measureSpeed(race: Race): readonly Speed[] {
  const { scope, texts, readers } = race;
  const charactersPerText = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  return Object.entries(readers).map(([reader, read]) => {
    readingsPerSecond(read, texts, warmUp);
    const times = Array.from({ length: repeats }, () => readingsPerSecond(read, texts, measured));
    return { scope, reader, texts: texts.length, charactersPerText, readingsPerSecond: Math.max(...times) };
  });
}

function printSpeeds(race: Race): void {
  const differing = disagreements(race);
  if (differing.length > 0) throw new Error(`Readers disagree on ${differing.join(", ")}`);
  const speeds = measureSpeed(race);
  const [first] = speeds;
  console.log(
    `\n${race.scope}\n  ${String(race.texts.length)} texts of ${(first?.charactersPerText ?? 0).toFixed(0)} characters`,
  );
  for (const { reader, readingsPerSecond: speed } of speeds) {
    console.log(`  ${reader.padEnd(30)}${Math.round(speed).toLocaleString("en").padStart(12)} readings/s`);
  }
}

/** The worst growth of each reader; 2 for a doubled text is linear. */
function printGrowth(): void {
  const all = measureGrowth();
  console.log(
    "\ntime for a hostile text of 80,000 characters by that of 40,000 (2 is linear), the worst of each reader",
  );
  for (const reader of new Set(all.map((growth) => growth.reader))) {
    const own = all.filter((growth) => growth.reader === reader && Math.max(...growth.milliseconds) > 1);
    const worst = own.sort((one, other) => other.growth - one.growth)[0];
    const slowest = Math.max(0, ...own.map(({ milliseconds }) => milliseconds.at(-1) ?? 0));
    const text = worst === undefined ? "under 1 ms" : `×${worst.growth.toFixed(1)} on ${JSON.stringify(worst.hostile)}`;
    console.log(`  ${reader.padEnd(30)}${text.padEnd(28)}slowest ${slowest.toFixed(0)} ms`);
  }
}

if (require.main === module) {
  if (!process.argv.includes("--growth")) races.forEach(printSpeeds);
  printGrowth();
}
