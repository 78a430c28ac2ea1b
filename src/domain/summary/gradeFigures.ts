/** Between grades that are counted together (A・B). */
export const jointOfGrades = "・";

/** What a grade, or several together, come to; `undefined`: of one of them nothing is known. */
export function sumOfGrades(grade: string, valueOf: (grade: string) => number | undefined): number | undefined {
  const own = valueOf(grade);
  if (own !== undefined) return own;
  const parts = grade.split(jointOfGrades).map(valueOf);
  return parts.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0);
}

/** How often a grade was given. */
export type GradeRole = `grade:${string}`;
/** What share of the graded that is. */
export type ShareRole = `share:${string}`;

/** The plan's grade that a text is, as the rubric spells it; `null`: none. */
export type GradeOf = (text: string) => string | null;

const shareWords = /(?:の?(?:割合|構成比|構成割合|比率|シェア)|[(（]?[%％][)）]?)+$/u;
const countWords = /(?:の?(?:件数|施策数|指標数|事業数|項目数|取組数|(?:成果|数値|達成)?目標数|数)|[(（]件[)）])$/u;

/** （割合） below the counts that it is of; 件数（再掲を除く）. */
function withoutBrackets(text: string): string {
  return text.replace(/[(（][^()（）]*再掲[^()（）]*[)）]$/u, "").replace(/^[(（]([^()（）]*)[)）]$/u, "$1");
}

/** 割合, 構成比, （割合）, ％ alone. */
export function isShareWord(text: string): boolean {
  return text !== "" && withoutBrackets(text).replace(shareWords, "") === "";
}

/** 件数, 指標数 alone. */
export function isCountWord(text: string): boolean {
  return text !== "" && withoutBrackets(text).replace(countWords, "") === "";
}

/** Words of headers that are a standing's before they are a grade's label. */
const standings = /^(?:未?達成|達成率|未達)$/u;

/**
 * What a header says of a grade: A, A評価, Aの割合, or 件数 and 割合 below A. `texts`: the header's words from above to below.
 * `null`: it says nothing of a grade.
 */
export function gradeFigureOf(texts: readonly string[], gradeOf: GradeOf): GradeRole | ShareRole | null {
  const words = texts.map((text) => text.replace(/\s+/gu, ""));
  const isBelow = (index: number): boolean =>
    words.slice(index + 1).every((word) => isShareWord(word) || isCountWord(word));
  const at = words.findLastIndex((word, index) => isBelow(index) && !isShareWord(word) && !isCountWord(word));
  const word = words[at];
  // 未達成 between 概ね達成 and 計 is that grade; with a rubric that only calls a mark so, it is what became of the goals.
  if (word === undefined || (standings.test(word) && gradeOf(word) !== word)) return null;
  const grade = gradeOf(word) ?? gradeOf(word.replace(shareWords, "").replace(countWords, ""));
  if (grade === null) return null;
  return words.slice(at).some((one) => shareWords.test(one)) ? `share:${grade}` : `grade:${grade}`;
}
