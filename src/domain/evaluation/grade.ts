import { rememberedByText } from "../text/rememberedByText";
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

/** Grades that say something of a result; any rubric may have a mark for "nothing to grade". */
const claiming = new Set(["comparison", "interval", "manual"]);

/** A mark that some body's scale has: no slip of the pen, but another scale. */
const markOfAScale = /^(?:[◎○●△▲×✕✖☆★□■]|[SA-E])$/u;
/** Of the graded cells: where so many say none of the rubric's grades, the sheet grades by another rubric. */
const shareOfStrangers = { marks: 1 / 10, words: 1 / 5 };
const fewestWords = 2;
/** Fewer grades show nothing of the scale they are of. */
const fewestGrades = 5;

/** Whether ×, or 概ね達成 again and again, shows that the sheet's grades are another rubric's, of the same marks or not. */
function isOfAnotherRubric(texts: readonly string[], known: readonly Rubric[]): boolean {
  const entered = texts.filter((text) => text !== "");
  if (entered.length < fewestGrades) return false;
  const strangers = entered.filter((text) => known.every((rubric) => readGrade(text, rubric) === null));
  const marks = strangers.filter((text) => markOfAScale.test(foldSymbol(text)));
  const areMarks = marks.length > 0 && marks.length >= entered.length * shareOfStrangers.marks;
  return areMarks || (strangers.length >= fewestWords && strangers.length >= entered.length * shareOfStrangers.words);
}

/**
 * Reads the grades of one sheet, whose texts are given. Where many are none of the rubric's, those that it has too mean
 * something else (○ is another grade beside ×), and none is read. ▲ for a rubric's △ is believed only where the sheet grades by this
 * rubric and has no △ of its own: in another rubric ▲ is another grade, better (栃木県 平成15年度) or worse (平成17年度以降).
 * @param others Rubrics by which some of the sheet's indicators are graded.
 */
export function gradeReader(
  texts: Iterable<string>,
  rubric: Rubric,
  others: readonly Rubric[] = [],
): (text: string) => GradeSymbol | null {
  const own = new Set<GradeSymbol>();
  const all = [...texts];
  if (isOfAnotherRubric(all, [rubric, ...others])) return () => null;
  for (const text of new Set(all)) {
    const grade = text === "" ? null : readOwn(text, rubric);
    if (grade !== null) own.add(grade);
  }
  const isOfRubric = rubric.grades.some(({ symbol, rule }) => own.has(symbol) && claiming.has(rule.kind));
  return rememberedByText((text) => {
    if (text === "") return null;
    const exact = readOwn(text, rubric);
    if (exact !== null || !isOfRubric) return exact;
    const relative = readGrade(text, rubric);
    return relative !== null && own.has(relative) ? null : relative;
  });
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

const indexes = new WeakMap<Rubric, ReadonlyMap<string, GradeSymbol | null>>();

/** Every folded spelling with its symbol; `null` where two grades share it. Made once for a rubric. */
function spellingIndex(rubric: Rubric): ReadonlyMap<string, GradeSymbol | null> {
  const known = indexes.get(rubric);
  if (known !== undefined) return known;
  const index = new Map<string, GradeSymbol | null>();
  for (const grade of rubric.grades) {
    for (const spelling of new Set(spellings(grade).map(foldSymbol))) {
      index.set(spelling, index.has(spelling) && index.get(spelling) !== grade.symbol ? null : grade.symbol);
    }
  }
  indexes.set(rubric, index);
  return index;
}

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
