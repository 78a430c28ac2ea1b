import { plainText } from "../text/plainText";
import { certain } from "../certain";
import { withoutYearAgain, yearInFigures } from "../wareki/yearInFigures";
import { divisionRanks, type ColumnRole } from "./columnRoles";
import { usualHeaderWords } from "./headerWords/usualHeaderWords";

/** A header as it is compared: canonical, without spaces and line breaks, its years in figures. */
export function comparableHeader(raw: string): string {
  return withoutYearAgain(yearInFigures(plainText(raw))).toLowerCase();
}

/** Longer texts are prose, not headers. */
const longestHeader = 80;

const bracketed = /[([【〔<「][^)\]】〕>」]*[)\]】〕>」]/gu;
const year = "(?:(?:令和|平成|昭和)(?:元|[0-9]{1,2})|[rhs](?:元|[0-9]{1,2})|(?:19|20)[0-9]{2})";
const yearWords = `${year}(?:[./][0-9]{1,2}|年度?)?(?:[0-9]{1,2}月)?(?:末|時点|現在)*`;
const leadingYear = new RegExp(
  `^(?:${yearWords}|(?:元|[0-9]{1,4})年度?末?|[翌次来]年度(?=計画|目標))(?:の|における)?`,
  "u",
);
/** 目標 2030年度削減率 */
const yearBehindWord = new RegExp(
  `(?<=^(?:目標|実績)値?)(?:${yearWords})(?:の|における)?(?=[^0-9年度月末時点現在]{2})`,
  "u",
);
const trailingYear = new RegExp(`(?:${yearWords}|(?:元|[0-9]{1,2})年度末?)$`, "u");
/** ■施策名, ①目標, 1.施策名, 評価※1, 最終目標※2 R11, 実績値 A */
const ornaments =
  /^(?:[①-⑳■◆●▼・]|[0-9]{1,2}[.,、)])|※[0-9]?(?=[rh][0-9])|[※*:。]+[0-9]*$|[①-⑳]$|(?<=[値績標額])[a-z]$/gu;

/** `目標値(令和4年度)` → `目標値`, `令和4年度実績` → `実績`, `①目標` → `目標`: what is left is the column's word. */
function bareHeader(comparable: string): string {
  const unbracketed = comparable.replace(bracketed, "");
  const text = unbracketed === "" ? comparable.replace(/[()[\]【】〔〕<>「」]/gu, "") : unbracketed;
  return withoutGloss(withoutDecoration(text));
}

/** 目標値 Target, Indicator 指標: a translation beside the Japanese word. */
function withoutGloss(text: string): string {
  const word = text.replace(/^[a-z][a-z.'&-]{3,}[/:]?(?=[^!-~])|(?<=[^!-~])[/:]?[a-z][a-z.'&-]{3,}$/gu, "");
  return word === "" ? text : word;
}

function withoutDecoration(text: string): string {
  // 目標値_R5: files of values join words and years so.
  return text
    .replace(ornaments, "")
    .replaceAll("_", "")
    .replace(leadingYear, "")
    .replace(yearBehindWord, "")
    .replace(trailingYear, "");
}

/** What the brackets of a header hold: `目標（人）` → `人`; `null` without brackets. */
export function bracketedRemark(raw: string): string | null {
  if (raw.length > longestHeader) return null;
  const match = /[(（[［〔]([^(（[［〔)）\]］〕]{1,12})[)）\]］〕]$/u.exec(raw.trim());
  return match?.[1]?.trim() ?? null;
}

/** Roles that a bracket may give: R7（目標）, 令和5年度（実績）, 2025年（目標値）. */
const valueRoles: readonly ColumnRole[] = ["baseline", "expected", "target", "actual"];
const bracketRoles: readonly ColumnRole[] = [...valueRoles, "achievementRate", "grade"];

/** 2030年（目標年）: the year is what is headed, and the values below are of it. */
export function isYearOfTargets(raw: string): boolean {
  return /^目標年[度次]?$/u.test(comparableHeader(raw));
}

function insideBrackets(comparable: string): string | undefined {
  return /[([【〔<「]([^)\]】〕>」]*)[)\]】〕>」]/u.exec(comparable)?.[1];
}

/** What is measured, by the end of its name, with or without its unit. */
const measured = /(?:割合|率|数|量|額|人口|面積|延長|時間|日数|寿命|度)(?:[十百千万億]*円|人|件|%)?$/u;

/** 受診率, 効果額千円: whether a header ends like what is measured. */
export function endsLikeQuantity(comparable: string): boolean {
  return measured.test(comparable);
}

/**
 * The role that what stands in brackets names, where outside them there is nothing but a period, or what is measured:
 * 受診率（目標）, 使用量（2023年度実績）.
 */
function roleInBrackets(comparable: string): ColumnRole | undefined {
  const inside = insideBrackets(comparable);
  const outside = comparable.replace(bracketed, "").replace(ornaments, "").replace(leadingYear, "");
  if (inside === undefined || (outside !== "" && !endsLikeQuantity(outside))) return undefined;
  if (isYearOfTargets(inside)) return outside === "" ? "target" : undefined;
  const word = bareHeader(inside);
  const role = roleOfWord.get(word) ?? (outside === "" ? roleByPattern(word) : undefined);
  return role !== undefined && (outside === "" ? bracketRoles : valueRoles).includes(role) ? role : undefined;
}

/** How surely a header names its role: a whole word of the body's own settings, a usual word, or a part of the header. */
export type HeaderCertainty = "settings" | "word" | "bareWord" | "pattern";

export interface RecognisedHeader {
  readonly role: ColumnRole;
  readonly certainty: HeaderCertainty;
}

/** Header words a body's settings add, per role; compared before the usual ones. */
export type AdditionalHeaderWords = Readonly<Partial<Record<ColumnRole, readonly string[]>>>;

/** The first role that lists a word has it. */
const roleOfWord: ReadonlyMap<string, ColumnRole> = new Map(
  [...usualHeaderWords]
    .reverse()
    .flatMap(({ role, words }) => words.map((word) => [comparableHeader(word), role] as const)),
);

function roleByPattern(bare: string): ColumnRole | undefined {
  return usualHeaderWords.find(({ patterns }) => patterns.some((pattern) => pattern.test(bare)))?.role;
}

function roleOfAdditionalWord(comparable: string, additional: AdditionalHeaderWords): ColumnRole | undefined {
  const entries = Object.entries(additional) as [ColumnRole, readonly string[]][];
  return entries.find(([, words]) => words.some((word) => comparableHeader(word) === comparable))?.[0];
}

/** 小分類（事業）: a level that is said to hold the measures names them. */
function partOfHeader(bare: string, comparable: string): ColumnRole | undefined {
  const role = roleOfWord.get(bare) ?? roleInBrackets(comparable);
  const inside = roleOfWord.get(insideBrackets(comparable) ?? "");
  if (role === "division" && inside === "name") return "name";
  // 達成目標（指標）
  return role === "target" && inside === "indicator" && !bare.endsWith("値") ? "indicator" : role;
}

/** Which role a header names; `null` when it is none of the words of a measures sheet. */
export function recogniseHeader(raw: string, additional: AdditionalHeaderWords): RecognisedHeader | null {
  if (raw.length > longestHeader) return null;
  const comparable = comparableHeader(raw);
  if (comparable === "") return null;
  // Asked of every name in a table: one question after the other, without a list of them.
  const ofSettings = roleOfAdditionalWord(comparable, additional);
  if (ofSettings !== undefined) return { role: ofSettings, certainty: "settings" };
  const whole = roleOfWord.get(comparable);
  if (whole !== undefined) return { role: whole, certainty: "word" };
  const bare = bareHeader(comparable);
  const part = partOfHeader(bare, comparable);
  if (part !== undefined) return { role: part, certainty: "bareWord" };
  const like = roleByPattern(bare);
  return like === undefined ? null : { role: like, certainty: "pattern" };
}

/**
 * Which of two division headers is the outer one by their words alone (柱 before 中柱, 大項目 before 小項目):
 * negative when `first` is outer, positive when `second` is, 0 when the words do not tell.
 */
export function compareDivisionWords(first: string, second: string): number {
  if (Math.max(first.length, second.length) > longestHeader) return 0;
  const words = [bareHeader(comparableHeader(first)), bareHeader(comparableHeader(second))] as const;
  for (const family of divisionRanks) {
    const ranks = words.map((word) => family.indexOf(word.replace(/(名|名称)$/u, "")));
    const [firstRank, secondRank] = [certain(ranks[0]), certain(ranks[1])];
    if (firstRank >= 0 && secondRank >= 0) return firstRank - secondRank;
  }
  return compareNumbered(words[0], words[1]);
}

/** 階層1 is outside 階層2; words that differ in more than their number tell nothing. */
function compareNumbered(first: string, second: string): number {
  const [one, other] = [first, second].map((word) => /^(.+?)(\d+)$/u.exec(word));
  return one != null && other != null && one[1] === other[1] ? Number(one[2]) - Number(other[2]) : 0;
}
