import { rememberedByText } from "../text/rememberedByText";
import { markOfAScale, readGrade, readOwn } from "./grade";
import { foldSymbol } from "./gradeSymbols";
import { kanagawaIct } from "./kanagawaIct";
import type { GradeSymbol, Rubric } from "./rubric";

/** Grades that say something of a result; any rubric may have a mark for "nothing to grade". */
export const claiming = new Set(["comparison", "interval", "manual"]);

/** Of the graded cells: where so many say none of the rubric's grades, the sheet grades by another rubric. */
const mostStrangeMarks = 0.1;
const mostStrangeWords = 0.2;

/** One stranger may be a slip. */
const fewestStrangers = 2;

/** Fewer grades show little of the scale they are of: only marks of another one in so many of them do. */
const fewestGrades = 5;
const mostStrangeOfFew = 1 / 3;

/** Whether ×, or 概ね達成 again and again, shows that the sheet's grades are another rubric's, of the same marks or not. */
function isOfAnotherRubric(texts: readonly string[], known: readonly Rubric[]): boolean {
  const entered = texts.filter((text) => text !== "");
  const strangers = entered.filter((text) => known.every((rubric) => readGrade(text, rubric) === null));
  const marks = strangers.filter((text) => markOfAScale.test(foldSymbol(text)));
  if (entered.length < fewestGrades)
    return marks.length >= fewestStrangers && marks.length > entered.length * mostStrangeOfFew;
  const areMarks = marks.length > 0 && marks.length >= entered.length * mostStrangeMarks;
  return areMarks || (strangers.length >= fewestStrangers && strangers.length >= entered.length * mostStrangeWords);
}

/**
 * Reads the grades of one sheet, whose texts are given. Where no rubric was chosen and many are none of the usual one's, those
 * that it has too mean something else (○ is another grade beside ×), and only ― is read. ▲ for a rubric's △ is believed only
 * where the sheet grades by this rubric and has no △ of its own: in another rubric ▲ is another grade, better (栃木県
 * 平成15年度) or worse (平成17年度以降).
 * @param others Rubrics by which some of the sheet's indicators are graded.
 */
export function gradeReader(
  texts: Iterable<string>,
  rubric: Rubric,
  others: readonly Rubric[] = [],
): (text: string) => GradeSymbol | null {
  const own = new Set<GradeSymbol>();
  const all = [...texts];
  // A rubric that was chosen holds: there, what is not of it is a mistake.
  if (rubric === kanagawaIct && isOfAnotherRubric(all, [rubric, ...others])) {
    const idle = { ...rubric, grades: rubric.grades.filter(({ rule }) => !claiming.has(rule.kind)) };
    return rememberedByText((text) => (text === "" ? null : readOwn(text, idle)));
  }
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
