import { once } from "../once";
import { certain } from "../certain";
import { plainText } from "../text/plainText";

/** How a measure's goal (施策目標) ended. `missedEnded`: not achieved, and the measure ends; `missedContinuing`: it goes on. */
export type GoalStatus = "achieved" | "missedEnded" | "missedContinuing";

export const goalStatuses: readonly GoalStatus[] = ["achieved", "missedEnded", "missedContinuing"];

/** How a plan writes one status. */
export interface GoalStatusWording {
  /** ①, A … alone or before the wording; `null` where the plan uses none. */
  readonly symbol: string | null;
  /** Wordings that mean it, besides those that anybody reads so (未達成（終了）, 達成せず・継続 …). */
  readonly words: readonly string[];
}

export type GoalStatusWords = Readonly<Record<GoalStatus, GoalStatusWording>>;

/** The Kanagawa plan's. */
export const kanagawaGoalStatusWords: GoalStatusWords = {
  achieved: { symbol: "①", words: ["達成した（達成する見込み）"] },
  missedEnded: { symbol: "②", words: ["達成していない（達成しない見込み）⇒取組を終了する"] },
  missedContinuing: { symbol: "③", words: ["達成していない（達成しない見込み）⇒取組を継続する"] },
};

/**
 * The status that a cell says, in any width and with the usual wordings; `null` when it can't be known (未達成 alone, 一部達成).
 * A symbol decides unless its own wording contradicts it (①未達成 is `null`).
 */
export function readGoalStatus(text: string, words: GoalStatusWords): GoalStatus | null {
  const folded = fold(text);
  if (folded === "") return null;
  const forms = foldedForms(words);
  const wording = inOwnWords(folded, forms);
  if (wording !== null) return wording;
  const marked = splitSymbol(folded, forms);
  if (marked === null) return claimedStatus(claimsOf(folded));
  return contradicts(marked, forms) ? null : marked.status;
}

/** One status as it is looked for in a folded text. */
interface FoldedForms {
  readonly status: GoalStatus;
  /** Spellings of the symbol, the plan's own first. */
  readonly symbols: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** Made once for a plan's words, since every row of the sheet is read with the same ones. */
const foldedForms = once((words: GoalStatusWords): readonly FoldedForms[] =>
  goalStatuses.map((status) => ({
    status,
    symbols: spellings(words[status].symbol),
    words: new Set(words[status].words.map(fold)),
  })),
);

interface MarkedText {
  readonly status: GoalStatus;
  /** What follows the symbol. */
  readonly rest: string;
}

/** Look-alike circles (➀, ❶, ⑴) become the plain one. */
function fold(text: string): string {
  return plainText(text.replace(/[➀-➈❶-❾➊-➒⑴-⑼]/gu, circledOf));
}

function circledOf(mark: string): string {
  const code = certain(mark.codePointAt(0));
  const first = certain([0x2780, 0x2776, 0x278a, 0x2474].find((start) => code >= start && code < start + 9));
  return String.fromCodePoint(0x2460 + code - first);
}

function inOwnWords(folded: string, forms: readonly FoldedForms[]): GoalStatus | null {
  const [found, another] = forms.filter(({ words }) => words.has(folded));
  return found !== undefined && another === undefined ? found.status : null;
}

const separators = /^[.,:;、。．・)\]〕】-]*/u;

function splitSymbol(folded: string, forms: readonly FoldedForms[]): MarkedText | null {
  for (const { status, symbols } of forms) {
    for (const symbol of symbols) {
      const rest = afterSymbol(folded, symbol);
      if (rest !== null) return { status, rest };
    }
  }
  return null;
}

/** ① is also typed 1, (1) and 1. */
function spellings(symbol: string | null): readonly string[] {
  if (symbol === null || symbol === "") return [];
  const folded = fold(symbol);
  if (!/^[①-⑨]$/u.test(folded)) return [folded];
  const digit = folded.normalize("NFKC");
  return [folded, `(${digit})`, digit];
}

function afterSymbol(folded: string, symbol: string): string | null {
  if (!folded.startsWith(symbol)) return null;
  const rest = folded.slice(symbol.length);
  if (/\d$/u.test(symbol) && /^[\p{L}\p{N}]/u.test(rest) && !/^(?:未?達成|未達)/u.test(rest)) return null;
  if (/[A-Za-z]$/u.test(symbol) && /^[A-Za-z\d]/u.test(rest)) return null;
  return rest.replace(separators, "");
}

function contradicts({ status, rest }: MarkedText, forms: readonly FoldedForms[]): boolean {
  const names = ({ status: other, symbols: [symbol] }: FoldedForms) =>
    other !== status && symbol !== undefined && rest.includes(symbol);
  if (forms.some(names)) return true;
  const own = inOwnWords(rest, forms);
  if (own !== null) return own !== status;
  const claims = claimsOf(rest);
  if (status === "achieved") return claims.missed;
  if (claims.achieved) return true;
  return status === "missedEnded" ? claims.continues && !claims.ends : claims.ends && !claims.continues;
}

/** What a wording says, piece by piece. */
interface Claims {
  readonly achieved: boolean;
  readonly missed: boolean;
  readonly ends: boolean;
  readonly continues: boolean;
  /** It says something about achieving that is neither: 一部達成, 達成に向け調整中. */
  readonly hedged: boolean;
}

/** 達成 is in both 達成していない and 未達成: what was missed is looked for first. */
const missedWords =
  /^未$|未達|不達成|非達成|達成(?:して|できて|されて|して(?:い)?)?(?:い?ない|いません|ません|なかった|せず|ならず|できず|できない|しない|しなかった|不可)|達成(?:でき|し)(?:ません|なかった)/u;
const achievedPhrase =
  /^(?:(?:施策)?目標(?:値)?[はをが]?)?達成(?:した|済み?|ずみ|している|しました|できた|できました|する見込み?|見込み?|の見込み?|できる見込み?|する見通し|可)?(?:です|である)?$/u;
const endWords = /終了(?!し(?:ない|ません)|せず)|中止|廃止|打ち?切|継続し(?:ない|ません)|継続せず/u;
const continueWords = /継続(?!し(?:ない|ません)|せず)|引き?続き|続行|続ける|終了し(?:ない|ません)|終了せず/u;

function claimsOf(text: string): Claims {
  const pieces = text.split(/[()（）〔〕【】[\]⇒→➡>＞・,，、。;:/／]+/u).filter((piece) => piece !== "");
  const missed = pieces.filter((piece) => missedWords.test(piece));
  const achieved = pieces.filter((piece) => achievedPhrase.test(piece));
  const aboutAchieving = pieces.filter((piece) => piece.includes("達成"));
  return {
    achieved: achieved.length > 0,
    missed: missed.length > 0,
    ends: pieces.some((piece) => endWords.test(piece)),
    continues: pieces.some((piece) => continueWords.test(piece)),
    hedged: aboutAchieving.length > missed.length + achieved.length,
  };
}

/** 達成 and 未達成 of a plan that does not say whether a missed measure ends or goes on. */
export function sayOnlyWhetherAchieved(texts: readonly string[]): boolean {
  const claims = texts.map((text) => claimsOf(fold(text)));
  return claims.some(({ missed }) => missed) && !claims.some(({ ends, continues }) => ends || continues);
}

function claimedStatus({ achieved, missed, ends, continues, hedged }: Claims): GoalStatus | null {
  if (hedged || achieved === missed) return null;
  if (achieved) return "achieved";
  if (ends === continues) return null;
  return ends ? "missedEnded" : "missedContinuing";
}
