import { plainText } from "../text/plainText";
import { certain } from "../certain";
import type { SourceCell } from "../grid/cell";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";

/** A number in a sentence, with the word behind it: 21 and 分野. */
export interface CountedWord {
  readonly count: number;
  readonly word: string;
}

/** What a sentence such as 「21分野76施策のうち、71施策（93.4%）が施策目標を達成」 states. */
export interface OverviewSentence {
  readonly cell: SourceCell;
  /** The sentence as compared: without spaces. */
  readonly text: string;
  /** Whether it says that it counts indicators (119指標のうち), or what may be one (９署のうち). */
  readonly isOfIndicators: boolean;
  /** 指標, 施策, 署. */
  readonly word: string;
  readonly measures: number;
  readonly achieved: number;
  /** `value` is a fraction with `decimals` places. */
  readonly rate: { readonly value: number; readonly decimals: number } | null;
  /** 21分野, 3中柱: numbers before the measures. */
  readonly divisions: readonly CountedWord[];
  /** What it may be about, most telling first: words of the sentence, cells beside it. */
  readonly subjects: readonly string[];
  /** What stands above it, nearest first. */
  readonly headings: readonly string[];
}

/** What a sentence counts, as a part of a pattern. */
export const countedWords = "(?:施策|事業|取組み?|取り組み|項目|指標|KPI)";
const number = "[0-9][0-9,]*";
/** What else a body counts (署, 罪種): only where there are as many of them as measures. */
const anything = "[一-龠ァ-ヶー]{1,4}";
const claim = new RegExp(
  `(?<measures>${number})(?<word>${countedWords}|${anything})(?:のうち|のなかで|の内|中)(?:で?は)?[、,]?` +
    `(?<between>[^0-9]{0,20}?)(?<achieved>${number})(?:\\k<word>)?` +
    `(?:[(](?:達成率)?[:は]?約?(?<rate>[0-9]+(?:\\.[0-9]+)?)%[)])?(?<after>[^0-9]{0,40})`,
  "u",
);
const missed = /未達|達成(?:して|でき|され)(?:い)?な|達成しな|達成に至|達成せず|達成困難/u;
const otherTime = /前年|昨年|前回|前々年|中間評価|目指す|見込まれる/u;

function numberOf(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}

function divisionsBefore(text: string): readonly CountedWord[] {
  return [...text.matchAll(/([0-9]{1,4})(?:の)?([^0-9、。,・「」()のと]{1,8})/gu)].map(([, digits, word]) => ({
    count: Number(digits),
    word: certain(word),
  }));
}

/** The words of the sentence before its first number, and what it quotes before its claim: 「第1編 安全」では. */
function subjectsIn(text: string, head: string): readonly string[] {
  const before = text.slice(0, text.search(/[0-9]/u));
  const quoted = [...head.matchAll(/「([^」]{1,40})」/gu)].map((match) => String(match[1]));
  const plain = before.replace(/(?:において|については|について|では|は|の|[、:])+$/u, "");
  return [...quoted, plain].filter((words) => words !== "");
}

type Claim = Pick<
  OverviewSentence,
  "text" | "isOfIndicators" | "word" | "measures" | "achieved" | "rate" | "divisions" | "subjects"
>;

function readSentence(text: string): Claim | null {
  const match = claim.exec(text);
  if (match?.groups === undefined) return null;
  const { groups, index } = match;
  const { rate } = groups;
  const [between, after] = [String(groups.between), String(groups.after)];
  // 達成は5指標、未達成は2指標: what stands before the number says which it is.
  const head = text.slice(0, index);
  // 目標を達成した指標は、11指標中5指標である.
  const before = /達成した[^、。0-9]{0,6}は[、,]?$/u.exec(head)?.[0] ?? "";
  const says = [between, after, before].find((words) => words.includes("達成")) ?? "";
  if (!says.includes("達成") || missed.test(says) || otherTime.test(text)) return null;
  const places = rate?.includes(".") === true ? rate.length - rate.indexOf(".") - 1 : 0;
  return {
    text,
    isOfIndicators: !/^(?:施策|事業|取組み?|取り組み|項目)$/u.test(String(groups.word)),
    word: String(groups.word),
    measures: numberOf(String(groups.measures)),
    achieved: numberOf(String(groups.achieved)),
    rate: rate === undefined ? null : { value: Number((Number(rate) / 100).toFixed(places + 2)), decimals: places + 2 },
    divisions: divisionsBefore(head),
    subjects: subjectsIn(text, head),
  };
}

/** A quick look before the careful one. */
function mayState(content: unknown): content is string {
  return typeof content === "string" && content.includes("達成") && /(?:うち|中|内|なか)/u.test(content);
}

const rowsAbove = 10;

function besides(grid: SheetGrid, row: number, column: number): readonly string[] {
  const texts: string[] = [];
  for (let left = column - 1; left >= grid.origin.column; left -= 1) {
    const { content } = cellAt(grid, { row, column: left });
    if (typeof content === "string" && content.trim() !== "") texts.push(content.trim());
  }
  return texts;
}

function above(grid: SheetGrid, row: number, column: number): readonly string[] {
  const texts: string[] = [];
  for (let at = row - 1; at >= Math.max(grid.origin.row, row - rowsAbove); at -= 1) {
    for (const place of new Set([column, grid.origin.column])) {
      const { content } = cellAt(grid, { row: at, column: place });
      if (typeof content === "string" && content.trim() !== "") texts.push(content.trim());
    }
  }
  return texts;
}

/** The sentences of a sheet that state how many measures reached their goals; rows that `skips` are left out. */
export function findOverviewSentences(
  grid: SheetGrid,
  skips: (row: number) => boolean = () => false,
): readonly OverviewSentence[] {
  return grid.contents.flatMap((contents, index) => {
    const row = index + grid.origin.row;
    if (skips(row)) return [];
    return contents.flatMap((content, offset) => {
      if (!mayState(content)) return [];
      const cell = cellAt(grid, { row, column: offset + grid.origin.column });
      return content
        .split(/[。\n]/u)
        .map((sentence) => readSentence(plainText(sentence)))
        .filter((read) => read !== null)
        .map((read): OverviewSentence => ({
          ...read,
          subjects: [...read.subjects, ...besides(grid, cell.row, cell.column)],
          headings: above(grid, cell.row, cell.column),
          cell,
        }));
    });
  });
}
