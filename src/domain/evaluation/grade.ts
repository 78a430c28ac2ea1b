import { once } from "../once";
import { foldRelatives, foldSymbol } from "./gradeSymbols";
import type { GradeSymbol, Rubric, RubricGrade } from "./rubric";

/**
 * The rubric's grade that a cell of the grade column says, spelt as the rubric spells it; `null` when it says none of
 * them. Widths, look-alikes (〇 for ○), the label written with the symbol (達成A) and a note behind it (C(A※1)) do not matter.
 */
export function readGrade(text: string, rubric: Rubric): GradeSymbol | null {
  for (const candidate of candidatesOf(text)) {
    const grade = onlyMatch(rubric, foldSymbol(candidate)) ?? onlyMatch(rubric, foldRelatives(candidate));
    if (grade !== null) return grade;
  }
  return null;
}

export function readOwn(text: string, rubric: Rubric): GradeSymbol | null {
  for (const candidate of candidatesOf(text)) {
    const grade = onlyMatch(rubric, foldSymbol(candidate));
    if (grade !== null) return grade;
  }
  return null;
}

/** A mark that some body's scale has: no slip of the pen, but another scale. */
export const markOfAScale = /^(?:[◎○●△▲×✕✖☆★□■]|[SA-E])$/u;

/** A grade of no rubric, as it is counted: Ｂ（53.2％） is Ｂ, whatever is said of it in brackets. */
export function strangeGrade(text: string): string {
  const bare = candidatesOf(text).at(-1)?.trim() ?? "";
  return markOfAScale.test(foldSymbol(bare)) ? bare : text;
}

/** The text, then the text without what stands behind the grade. */
function candidatesOf(text: string): readonly string[] {
  const whole = text.trim();
  const withoutNote = whole.replace(/[（(〔[][^（(〔[）)〕\]]*[）)〕\]]/gu, "").replace(/[※＊*注][\d０-９]*/gu, "");
  return [whole, withoutNote].filter((candidate) => foldSymbol(candidate) !== "");
}

function onlyMatch(rubric: Rubric, wanted: string): GradeSymbol | null {
  return spellingIndex(rubric).get(wanted) ?? null;
}

/** Every folded spelling with its symbol; `null` where two grades share it. Made once for a rubric. */
const spellingIndex = once((rubric: Rubric): ReadonlyMap<string, GradeSymbol | null> => {
  const index = new Map<string, GradeSymbol | null>();
  for (const grade of rubric.grades) {
    for (const spelling of new Set(spellings(grade).map(foldSymbol))) {
      index.set(spelling, index.has(spelling) && index.get(spelling) !== grade.symbol ? null : grade.symbol);
    }
  }
  return index;
});

function spellings({ symbol, label, aliases = [] }: RubricGrade): readonly string[] {
  const joined =
    label === "" ? [] : [label, label + symbol, ...["", ":", "：", "・", " "].map((by) => symbol + by + label)];
  return [
    symbol,
    ...aliases,
    ...joined,
    `${symbol}（${label}）`,
    `${label}（${symbol}）`,
    `${symbol}評価`,
    `評価${symbol}`,
  ];
}
