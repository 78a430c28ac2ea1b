import { certain } from "../../certain";
import { arrowSigns } from "../../text/arrows";
import { canonicalCharacters } from "../../text/canonicalCharacter";
import { escapedForPattern } from "../../text/escapedForPattern";
import { statedIntervals } from "./statedInterval";
import { statedRule } from "./statedRule";

/** A grade of a legend, and what the legend says of it. */
export interface LegendItem {
  readonly symbol: string;
  readonly meaning: string;
}

const boundary = "[、，,／/;；|\\s(（)）「【『』」】\\[\\]:：。・※*→]|※[0-9]|達成率|注";
const mark = "[◎○●△▲▽▼×□■◇◆☆★-]+|[SA-Fa-f][+*-]?|[0-9]";
/** ※「↓」は減少を目指す指標: arrows are grades only where the sheet gives any. */
const arrows = `[${arrowSigns}]+`;
const beginsWithArrow = new RegExp(`^[${arrowSigns}]`, "u");
/** Ａ評価：, Ｂランク … */
const noun = "(?:評価|判定|ランク)?";
const joint = "(?:[:：…‥=＝は]|\\.{2,}|・{2,}|\\s|[(（)）」』】])";
const edges = /^[\s:：…‥=＝は・.、，,／/;；。)）」』】]+|[\s、，,／/;；。）)」』\]】(（「※]+$/gu;
/** Words for what a grade looks like stand before its marks in a sentence, never alone. */
const afterGrade = /(?:ポイント|点|評価|判定|ランク)?(?:とする|とした|とし|である)?$/u;
/** A grade in words is no longer than this. */
const longestGrade = 14;

/** ○は5取組（62.5%）: how often a grade was given explains none. */
const howMany = /^(?:[はがも:]|\s|評価)*[0-9]+(?:施策|事業|取り?組み?|項目|指標|件|個)/u;

/** What is graded, behind what is said of it: 目標を達成した事業. */
const counted = /(?:もの|場合|とき|事業|施策|指標|項目|取り?組み?|計画)$/u;

/** 100%以上：順調　60%以上100%未満：概ね順調: the figures before the grade. */
function figuresFirst(text: string, grades: ReadonlySet<string>): readonly LegendItem[] {
  const items = statedIntervals(text).flatMap(({ start, end }): readonly LegendItem[] => {
    const [, written] = /^\s*(?:[:：→…‥はを]+|の場合は?)\s*([^\s、，,／/;；。）)]+)/u.exec(text.slice(end)) ?? [];
    if (written === undefined || statedIntervals(written).length > 0) return [];
    // を「◎(達成)」: the mark alone, where the sheet's grades are taken so.
    const bare = written.replace(/^[「『]|[」』]$/gu, "");
    const mark = bare.replace(/\(.*$/u, "");
    const symbol = [written, bare, mark].find((one) => grades.has(one)) ?? written.replace(afterGrade, "");
    return symbol.length > longestGrade ? [] : [{ symbol, meaning: text.slice(start, end) }];
  });
  return items.filter(({ symbol }) => grades.has(symbol)).length >= 2 ? items : [];
}

/** 目標を達成したものを○、それ以外を△とする; 目標達成…○　目標未達成…×: what is meant before the grade. */
function meaningFirst(text: string, grades: ReadonlySet<string>): readonly LegendItem[] {
  const given = [...grades].sort((one, other) => other.length - one.length).map(escapedForPattern);
  const behind =
    "(?:を|に(?:は)?|であれば|なら|(?<=場合|とき|もの|ほか|他|以外)は?)\\s*[「『]?|\\s*(?:[:→…‥=]|・{2,})+\\s*[「『]?";
  const pattern = new RegExp(
    `(?<=^|[、,。;/\\s(「:])(?<meaning>[^、,。;/\\s「」『』:…‥]{2,40}?)(?:${behind})(?<symbol>${given.join("|")})(?=[」』と、,。;/)\\sにを]|で(?:示|表)|$)`,
    "gu",
  );
  const items = [...text.matchAll(pattern)].map(({ groups }): LegendItem => {
    return { symbol: certain(groups?.symbol), meaning: certain(groups?.meaning).replace(counted, "") };
  });
  return new Set(items.map(({ symbol }) => symbol)).size >= 2 ? items : [];
}

interface Beginning {
  readonly at: number;
  readonly end: number;
  readonly symbol: string;
  /** Neither a mark nor a grade that the sheet gives. */
  readonly isGuess: boolean;
}

/**
 * Where an item may begin: a mark, or a grade that the sheet gives, with a joint or a figure behind it. ※1 numbers a note, and is
 * no grade 1.
 */
function beginnings(text: string, grades: ReadonlySet<string>): readonly Beginning[] {
  const given = [...grades].sort((one, other) => other.length - one.length).map(escapedForPattern);
  const symbol = [...given, mark, ...(given.some((grade) => beginsWithArrow.test(grade)) ? [arrows] : [])].join("|");
  // ×100 at the end of a formula is no mark, nor is the minus of △10%以内.
  const circled = given.some((grade) => /[①-⑳]/u.test(grade)) ? "|[①-⑳]" : "";
  const marksAlone = `(?:(?![△▲][0-9.]+[%割]以内|×\\s?[0-9]+(?![0-9.]*[%割]))[◎○●△▲▽▼×□■◇◆☆★]+|-+(?=\\p{L})${circled})`;
  // A grade that no measure has: any short words before a colon, believed where figures follow.
  const other = "[^\\s、。，,／/;；:：…=＝()（）「」『』【】\\[\\]※*0-9%]{1,14}(?=[:：=＝…])";
  const pattern = new RegExp(
    `(?<=^|${boundary})(?<!(?:[※*]|注)\\s?(?=[0-9]))(?<word>${symbol})${noun}(?=${joint})|(?<=^|${boundary})(?<mark>${marksAlone})(?=[^\\s])|(?<=^|${boundary})(?<other>${other})`,
    "gu",
  );
  return [...text.matchAll(pattern)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    symbol: match.groups?.word ?? match[0],
    isGuess: match.groups?.other !== undefined,
  }));
}

/** Words that nobody was given are a grade where figures explain them, or where they say an outcome: 達成：目標値に達した. */
function isBelieved(symbol: string, meaning: string): boolean {
  if (statedIntervals(meaning).length === 1) return true;
  const isOutcome = /^(?:概ね|おおむね|一部)?(?:達成|未達成?|改善|未改善|維持|悪化|順調|後退)$/u.test(symbol);
  return isOutcome && statedRule(meaning, "").kind === "comparison";
}

function symbolFirst(text: string, grades: ReadonlySet<string>): readonly LegendItem[] {
  const found = beginnings(text, grades);
  return found.flatMap(({ end, symbol, isGuess }, index) => {
    const next = found[index + 1];
    const meaning = text
      .slice(end, next?.at ?? text.length)
      .replace(edges, "")
      .replace(/^[(（]/u, "")
      .replace(/\([^()]*$/u, "$&)");
    const isSaid = isGuess ? isBelieved(symbol, meaning) : meaning !== "";
    return isSaid ? [{ symbol, meaning }] : [];
  });
}

const atLeastSigns = "(?:≧|≥|>=)";
const atMostSigns = "(?:≦|≤|<=)";
const figure = "([0-9.]+[%割])";
const what = "[^\\s0-9%<>≦≧≤≥、,;:]{1,8}";

/** 80％≦達成率＜100％ as the words have it: 80%以上100%未満. */
const comparedBySigns: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${figure}\\s*${atMostSigns}\\s*${what}\\s*<\\s*${figure}`, "gu"), "$1以上$2未満"],
  [new RegExp(`${figure}\\s*<\\s*${what}\\s*${atMostSigns}\\s*${figure}`, "gu"), "$1超$2以下"],
  [new RegExp(`${what}\\s*${atLeastSigns}\\s*${figure}|${figure}\\s*${atMostSigns}\\s*${what}`, "gu"), "$1$2以上"],
  [new RegExp(`${what}\\s*${atMostSigns}\\s*${figure}|${figure}\\s*${atLeastSigns}\\s*${what}`, "gu"), "$1$2以下"],
  [new RegExp(`${what}\\s*>\\s*${figure}|${figure}\\s*<\\s*${what}`, "gu"), "$1$2超"],
  [new RegExp(`${what}\\s*<\\s*${figure}|${figure}\\s*>\\s*${what}`, "gu"), "$1$2未満"],
];

const bareBound = /(?<![0-9.,])(1?[0-9]{1,2}(?:\.[0-9]+)?)(?=以上|未満|以下|超|を(?:超え|下回))/gu;

/** A：100以上、B：80以上100未満 leaves out what a rate is in; points and numbers of things have no band from 100 on. */
function withPercent(text: string): string {
  if (/[%割]/u.test(text)) return text;
  const bounds = [...text.matchAll(bareBound)].map(([bound]) => Number(bound));
  return bounds.length >= 3 && bounds.some((bound) => bound >= 100) ? text.replace(bareBound, "$1%") : text;
}

/** Widths, dashes and look-alikes (〇 for ○) say nothing; spaces stay, since they part the grades. */
export function plainLegend(text: string): string {
  const plain = withPercent(canonicalCharacters.replaceAll(text));
  if (!/[<>≦≧≤≥]/u.test(plain)) return plain;
  return comparedBySigns.reduce((written, [signs, words]) => written.replace(signs, words), plain);
}

/**
 * The grades that a line of a legend explains. `grades`: those that the sheet gives. A line that explains none of them is
 * about something else.
 */
export function legendItems(line: string, grades: ReadonlySet<string>): readonly LegendItem[] {
  const text = plainLegend(line);
  const byFigures = figuresFirst(text, grades);
  if (byFigures.length > 0) return byFigures;
  const byMeaning = meaningFirst(text, grades);
  const items = byMeaning.length > 0 ? byMeaning : symbolFirst(text, grades);
  // （３）歯・口腔の健康 numbers a part of the plan, where no grade is a figure.
  const haveFigures = [...grades].some((grade) => /^[0-9]$/u.test(grade));
  return items.filter(({ symbol, meaning }) => !howMany.test(meaning) && (haveFigures || !/^[0-9]$/u.test(symbol)));
}

const bareFigure = /^\s*[▲△-]?[0-9][0-9,]*(?:\.[0-9]+)?\s*[%件]?\s*$/u;

/** The same of a row of cells: the grade in the first that is filled, its meaning in the others. */
export function legendRow(cells: readonly string[], grades: ReadonlySet<string>): readonly LegendItem[] {
  const filled = cells.filter((cell) => cell.trim() !== "").map(plainLegend);
  // 達成 | 6 | 66.7%, A | 目標を達成 | 3 | 5 | 2: how often a grade was given explains none.
  const meanings = filled.slice(1).filter((cell) => !bareFigure.test(cell));
  const symbol = filled[0]?.trim() ?? "";
  if (symbol.length > longestGrade || meanings.length < 1 || meanings.length > 3) return [];
  const withFigures = meanings.find((meaning) => statedIntervals(meaning).length > 0);
  if (withFigures === undefined && !grades.has(symbol)) return [];
  if (withFigures === undefined && !/\p{L}/u.test(meanings.join(""))) return [];
  return [{ symbol, meaning: withFigures ?? meanings.join(" ") }];
}
